"""Logs of patrols, filled in from the plan: one for each patrol of the dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_PORTRAIT, Sheet
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import PATROL_KINDS, Post, PostKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.on_duty import OnDuty, on_duty
from patrolplanner.services.papers.narrowing import holds_any
from patrolplanner.services.papers.paper import MANY_PAGES, Paper, Scope
from patrolplanner.services.papers.print_job import (
    PrintJob,
    dates_in_name,
)

if TYPE_CHECKING:
    from patrolplanner.documents.internal.patrol_log import PatrolFacts

_ON_WHEELS = frozenset({PostKind.CAR_PATROL, PostKind.ARMED_PATROL})


def _patrol_logs(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.patrol_log import patrol_logs

    calendar_for(job.plan, *job.period)
    found = on_duty(job.plan, job.stored.roster.between(*job.period))
    posts = [post for post in job.chosen_posts() if post.kind in PATROL_KINDS]
    duties = found.by_post()
    mine = [(post, duty) for post in posts for duty in duties.get(post.id, ())]
    patrols = [_facts(job, post, duty, found) for post, duty in mine if holds_any(job.only, found.people(duty.key))]
    if not patrols:
        raise UserError(translate("patrol log", "No patrol is rostered on these dates and posts."))
    made = patrol_logs(patrols, job.organisation, sheet, job.stamp(), job.say)
    yield dates_in_name(job.period), made


def _facts(job: PrintJob, post: Post, duty: Duty, found: OnDuty) -> PatrolFacts:
    from patrolplanner.documents.internal.patrol_log import PatrolFacts

    areas, shift = job.plan.areas_by_id, job.plan.shift_of(duty.key)
    return PatrolFacts(
        f"{post.name}（{post.id}）",
        duty.key.day,
        f"{shift.name} {times(shift, job.say)}",
        tuple(f"{person.name} {person.id}" for person in found.people(duty.key)),
        tuple(areas[area].name for area in post.areas if area in areas),
        post.kind in _ON_WHEELS,
    )


PAPERS = (
    Paper(
        "patrol-log", translate("printing", "patrol logs, A4"), A4_PORTRAIT, _patrol_logs, Scope.EACH_POST, MANY_PAGES
    ),
)
