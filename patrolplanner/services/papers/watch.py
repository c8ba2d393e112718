"""Papers of closing and of cameras, for the station's own use: who closes which exit, and what nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_LIST, Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name, post_name
from patrolplanner.domain.visibility_words import STRAIGHT
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name

if TYPE_CHECKING:
    from patrolplanner.documents.internal.closure_table import ClosurePage, ClosureRow
    from patrolplanner.services.views.closing import ClosingSpan

_ONE_DAY = translate("watch papers", "Closing is printed for one date; choose one.")
_DAY_ONLY = translate("watch papers", "by who is on duty on one date")


def _closure_table(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.closure_table import closure_table
    from patrolplanner.planning.deployment.town_closing import ALL_EXITS, exit_sets
    from patrolplanner.services.views.closing import FORMULA, check_set

    calendar_for(job.plan, *job.period)
    check_set(job.plan, ALL_EXITS)
    if job.period.days != 1:
        raise UserError(_ONE_DAY)
    pages = [page for group in exit_sets(job.plan) or (ALL_EXITS,) for page in _closure_pages(job, group)]
    notes = (FORMULA,) if job.plan.streets else (FORMULA, STRAIGHT)
    made = closure_table(pages, notes, job.organisation, sheet, job.stamp(), job.say)
    yield dates_in_name(job.period), made


def _closure_pages(job: PrintJob, group: str) -> Iterator[ClosurePage]:
    from patrolplanner.documents.internal.closure_table import ClosurePage
    from patrolplanner.planning.deployment.town_closing import USUAL_MINUTES
    from patrolplanner.services.views.closing import closing_day, hours_said, whole_said, worst_span

    spans = closing_day(job.plan, job.stored.roster, job.stored.journal, job.period.first, group, USUAL_MINUTES)
    worst = worst_span(spans)
    title = translate("closure table", "closing of exits")
    if group:
        title = translate("closure table", "closing of exits: {set}").fill(set=group)
    for span in spans:
        yield ClosurePage(
            title,
            hours_said(job.period.first, span, span is worst and len(spans) > 1),
            whole_said(span.now),
            tuple(_closure_rows(job, span)),
        )


def _closure_rows(job: PrintJob, span: ClosingSpan) -> Iterator[ClosureRow]:
    from patrolplanner.documents.internal.closure_table import ClosureRow
    from patrolplanner.services.views.closing import reason_said
    from patrolplanner.services.views.whereabouts import around

    plan, crews = job.plan, around(job.plan, job.stored.roster, job.period.first)
    there = {duty.key.post: crews.crew(duty.key) for duty in crews.at(span.now.moment) if crews.crew(duty.key)}
    for one in span.now.exits:
        if (reason := reason_said(plan, one)) is not None:
            yield ClosureRow(one.exit.name, open=reason)
            continue
        people = tuple(person_name(plan, person) for person in there.get(one.post, ()))
        spare = f"{post_name(plan, one.spare)} {one.spare_minutes:.1f}" if one.spare else ""
        yield ClosureRow(one.exit.name, post_name(plan, one.post), people, f"{one.minutes:.1f}", spare)


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
)
