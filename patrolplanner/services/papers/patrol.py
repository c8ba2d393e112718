"""Logs of patrols, filled in from the plan: one for each patrol of the dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_PORTRAIT, Sheet
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import PATROL_KINDS, Post, PostKind
from patrolplanner.domain.roster import Assignment
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.paper import Paper, Scope
from patrolplanner.services.papers.print_job import (
    PrintJob,
    chosen_posts,
    dates_in_name,
    organisation_of,
    rows_by_post,
    stamp_of,
    with_posts,
)

if TYPE_CHECKING:
    from patrolplanner.documents.internal.patrol_log import PatrolFacts

_ON_WHEELS = frozenset({PostKind.CAR_PATROL, PostKind.ARMED_PATROL})


def _patrol_logs(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.patrol_log import patrol_logs

    calendar_for(job.stored.plan, *job.period)
    rows = rows_by_post(job)
    posts = [post for post in chosen_posts(job) if post.kind in PATROL_KINDS or post.id in job.posts]
    patrols = [patrol for post in posts for patrol in _of_post(job, post, rows.get(post.id, []))]
    if not patrols:
        raise UserError(translate("patrol log", "No patrol is rostered on these dates and posts."))
    made = patrol_logs(patrols, organisation_of(job), sheet, stamp_of(job, job.period), job.say)
    yield with_posts(dates_in_name(job.period), job), made


def _of_post(job: PrintJob, post: Post, rows: list[Assignment]) -> Iterator[PatrolFacts]:
    """The manned patrols of a post in the order in which they begin."""
    from patrolplanner.documents.internal.patrol_log import PatrolFacts

    plan = job.stored.plan
    shifts = {shift.code: shift for shift in plan.shifts if shift.kind is not ShiftKind.STANDBY}
    areas = {area.id: area for area in plan.areas}
    crews: dict[DutyKey, list[str]] = {}
    for row in rows:
        if row.pair.duty.day in job.period and row.pair.duty.shift in shifts:
            crews.setdefault(row.pair.duty, []).append(row.pair.person)
    for key in sorted(crews, key=lambda k: (k.day, shifts[k.shift].start)):
        shift = shifts[key.shift]
        yield PatrolFacts(
            f"{post.name}（{post.id}）",
            key.day,
            f"{shift.name} {times(shift, job.say)}",
            tuple(f"{person.name} {person.id}" for person in plan.people if person.id in crews[key]),
            tuple(areas[area].name for area in post.areas if area in areas),
            post.kind in _ON_WHEELS,
        )


PAPERS = (Paper("patrol-log", translate("printing", "patrol logs, A4"), A4_PORTRAIT, _patrol_logs, Scope.EACH_POST),)
