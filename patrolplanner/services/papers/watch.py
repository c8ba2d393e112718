"""Papers of closing and of cameras, for the station's own use: who closes which exit, and what nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.sheets import A4_LIST, Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import exit_name, person_name, post_name
from patrolplanner.domain.visibility_words import STRAIGHT
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name

if TYPE_CHECKING:
    from patrolplanner.documents.internal.camera_rounds import RoundsPage
    from patrolplanner.documents.internal.closure_table import ClosurePage, ClosureRow
    from patrolplanner.services.views.camera_rounds import DeskRounds
    from patrolplanner.services.views.closing import ClosingSpan

_ONE_DAY = translate("watch papers", "Closing is printed for one date; choose one.")
_ONE_DAY_ROUNDS = translate("watch papers", "Rounds of the cameras are printed for the day only; choose one date.")
_HANDED_OUT = translate("watch papers", "printed for the day only, and handed out at the desk")
_DAY_ONLY = translate("watch papers", "by who is on duty on one date")


def _closure_table(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.closure_table import closure_table
    from patrolplanner.planning.deployment.town_closing import ALL_EXITS, exit_sets
    from patrolplanner.services.views.closing import FORMULA, check_set

    calendar_for(job.plan, *job.period)
    check_set(job.plan, ALL_EXITS)
    if job.period.days != 1:
        raise UserError(_ONE_DAY)
    pages = [_closure_page(job, group) for group in exit_sets(job.plan) or (ALL_EXITS,)]
    notes = (FORMULA,) if job.plan.streets else (FORMULA, STRAIGHT)
    made = closure_table(pages, notes, job.organisation, sheet, job.stamp(), job.say)
    yield dates_in_name(job.period), made


def _closure_page(job: PrintJob, group: str) -> ClosurePage:
    from patrolplanner.documents.internal.closure_table import ClosurePage, ClosureSpan
    from patrolplanner.planning.deployment.town_closing import USUAL_MINUTES
    from patrolplanner.services.views.closing import closing_day, span_said, useful_first, worst_span

    day = job.period.first
    spans = closing_day(job.plan, job.stored.roster, job.stored.journal, day, group, USUAL_MINUTES)
    worst = worst_span(spans)
    title = translate("closure table", "closing of exits")
    if group:
        title = translate("closure table", "closing of exits: {set}").fill(set=group)
    told = [
        ClosureSpan(span_said(span, span is worst and len(spans) > 1), tuple(_closure_rows(job, span)))
        for span in useful_first(spans)
    ]
    return ClosurePage(title, translate("closure table", "{day}").fill(day=full_date(day)), tuple(told))


def _closure_rows(job: PrintJob, span: ClosingSpan) -> Iterator[ClosureRow]:
    """Those that are closed, then those that stay open, together where it is for one reason."""
    from patrolplanner.documents.internal.closure_table import ClosureRow
    from patrolplanner.services.views.closing import reason_said
    from patrolplanner.services.views.whereabouts import around

    plan, crews = job.plan, around(job.plan, job.stored.roster, job.period.first)
    there = {duty.key.post: crews.crew(duty.key) for duty in crews.at(span.now.moment) if crews.crew(duty.key)}
    stay_open: dict[Message, list[Message]] = {}
    for one in span.now.exits:
        if (reason := reason_said(plan, one)) is not None:
            stay_open.setdefault(reason, []).append(exit_name(plan, one.exit))
            continue
        people = tuple(person_name(plan, person) for person in there.get(one.post, ()))
        spare = f"{post_name(plan, one.spare)} {one.spare_minutes:.1f}" if one.spare else ""
        yield ClosureRow((exit_name(plan, one.exit),), post_name(plan, one.post), people, f"{one.minutes:.1f}", spare)
    yield from (ClosureRow(tuple(exits), open=reason) for reason, exits in stay_open.items())


def _camera_blind_list(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.camera_blind_list import BlindRow, camera_blind_list
    from patrolplanner.planning.deployment.blind import blind_segments
    from patrolplanner.services.views.cameras import BLIND_FORMULA, blind_said, check_cameras, hours_of, segment_said

    calendar_for(job.plan, *job.period)
    check_cameras(job.plan)
    found = blind_segments(job.plan, job.stored.roster, job.period)
    rows = [
        BlindRow(segment_said(one), one.metres, hours_of(one.hours), len(one.hours), one.incidents)
        for one in found.blind
    ]
    title = translate("camera blind list", "stretches that neither people nor cameras see")
    about = title, blind_said(found)
    made = camera_blind_list(rows, about, (BLIND_FORMULA,), job.organisation, sheet, job.stamp(job.period), job.say)
    yield dates_in_name(job.period), made


def _camera_rounds(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.camera_rounds import camera_rounds
    from patrolplanner.services.open_plan.document import Document
    from patrolplanner.services.views.camera_rounds import ROUNDS_FORMULA, rounds_of_day

    calendar_for(job.plan, *job.period)
    if job.period.days != 1:
        raise UserError(_ONE_DAY_ROUNDS)
    document = Document(job.plan, job.stored.roster, journal=job.stored.journal)
    pages = [_rounds_page(one) for one in rounds_of_day(document, job.period.first)]
    made = camera_rounds(pages, (ROUNDS_FORMULA,), job.organisation, sheet, job.stamp(), job.say)
    yield dates_in_name(job.period), made


def _rounds_page(one: DeskRounds) -> RoundsPage:
    from patrolplanner.documents.internal.camera_rounds import RoundRow, RoundsPage

    about = translate("camera rounds", "{post}: {day}, {shift} {first}–{last}")
    times = {"first": f"{one.begin:%H:%M}", "last": f"{one.end:%H:%M}"}
    return RoundsPage(
        about.fill(post=one.post, day=one.begin.date(), shift=one.shift, **times),
        translate("camera rounds", "At the desk: {people}").fill(people=one.crew),
        tuple(
            RoundRow(
                f"{line.begin:%H:%M}",
                tuple((look.camera, look.answered) for look in line.looks),
                tuple(post for post, _ in line.responders),
                line.begin.minute == 0,
            )
            for line in one.lines
        ),
    )


PAPERS = (
    Paper(
        "closure-table",
        translate("printing", "closing of exits on a date, A4"),
        A4_LIST,
        _closure_table,
        apart=_DAY_ONLY,
        note=_DAY_ONLY,
        daily=True,
        by=frozenset(),
    ),
    Paper(
        "camera-blind-list",
        translate("printing", "stretches that neither people nor cameras see, A4"),
        A4_LIST,
        _camera_blind_list,
        by=frozenset(),
    ),
    Paper(
        "camera-rounds",
        translate("printing", "rounds of the cameras on a date, A4"),
        A4_LIST,
        _camera_rounds,
        apart=_HANDED_OUT,
        note=_HANDED_OUT,
        daily=True,
        by=frozenset(),
    ),
)
