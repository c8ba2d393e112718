"""Records of changes of shift, as they were entered or as the plan fills them in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_PORTRAIT, Sheet
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Handover
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.posts import Mode, Post
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.changes.handing_over import drafted, touches
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.narrowing import holds_any
from patrolplanner.services.papers.paper import MANY_PAGES, Paper, Scope
from patrolplanner.services.papers.print_job import (
    PrintJob,
    dates_in_name,
)

if TYPE_CHECKING:
    from patrolplanner.documents.internal.handover_record import HandoverFacts


def _handovers(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.handover_record import handover_records

    calendar_for(job.plan, *job.period)
    rows = job.rows_by_post()
    records = [record for post in job.chosen_posts() for record in _of_post(job, post, rows.get(post.id, []))]
    if not records:
        raise UserError(translate("handover record", "Nobody hands over to anybody on these dates and posts."))
    made = handover_records(records, job.organisation, sheet, job.stamp(), job.say)
    yield dates_in_name(job.period), made


def _of_post(job: PrintJob, post: Post, rows: list[Assignment]) -> Iterator[HandoverFacts]:
    """The changes of shift of a post in the order in which they come; where nobody comes there is none to record."""
    stored = job.stored
    shifts = stored.plan.shifts_by_code
    document = Document(stored.plan, Roster.of(rows), stored.last_period, stored.journal)
    entered = {h.duty: h for h in stored.journal.handovers if h.duty.post == post.id and h.duty.day in job.period}
    duties = {row.pair.duty for row in rows if row.pair.duty.day in job.period} | entered.keys()
    known = [key for key in duties if key.shift in shifts and stored.plan.shift_of(key).kind is not ShiftKind.STANDBY]
    for key in sorted(known, key=lambda k: stored.plan.duty_of(k).end):
        record = entered.get(key) or drafted(document, key)
        people = [stored.plan.people_by_id.get(person) for person, _ in record.people]
        if not holds_any(job.only, filter(None, people)):
            continue
        if key in entered or (record.taking and touches(document, stored.plan.duty_of(key))):
            yield _facts(job, post, record, recorded=key in entered)


def _facts(job: PrintJob, post: Post, record: Handover, *, recorded: bool) -> HandoverFacts:
    from patrolplanner.documents.internal.handover_record import HandoverFacts

    plan = job.plan

    def named(id_: str) -> str:
        return f"{person_name(plan, id_)} {id_}" if id_ in plan.people_by_id else id_

    return HandoverFacts(
        post=f"{post.name}（{post.id}）",
        place=post.address,
        duty=_duty(job, record.duty),
        at=record.at,
        giving=tuple(map(named, record.giving)),
        taking=tuple(map(named, record.taking)),
        situation=record.situation,
        matters=tuple((m.text, m.progress, m.next, person_name(plan, m.person)) for m in record.matters),
        equipment=tuple(
            (e.name, e.number, str(e.due), str(e.there) if recorded else "", e.state if recorded else "")
            for e in record.equipment
        ),
        orders=record.orders,
        recorded=recorded,
        armed=post.mode is Mode.ARMED,
    )


def _duty(job: PrintJob, key: DutyKey) -> str:
    shift = job.plan.shift_of(key)
    text = translate("handover record", "{day} {shift} {times}")
    return job.say(text.fill(day=key.day, shift=shift.name, times=times(shift, job.say)))


PAPERS = (
    Paper(
        "handover",
        translate("printing", "records of changes of shift, A4"),
        A4_PORTRAIT,
        _handovers,
        Scope.EACH_POST,
        MANY_PAGES,
    ),
)
