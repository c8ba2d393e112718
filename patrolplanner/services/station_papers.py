"""Internal papers of the whole station: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from patrolplanner.documents.internal.crews import NO_CHANGES, Changes, Crews, crews_of
from patrolplanner.documents.internal.day_posts import day_posts
from patrolplanner.documents.internal.duty_matrix import duty_matrix
from patrolplanner.documents.internal.joint_schedule import joint_schedule
from patrolplanner.documents.internal.matrix_facts import matrix_facts
from patrolplanner.documents.internal.month_list import month_list
from patrolplanner.documents.internal.month_list_facts import month_list_facts
from patrolplanner.documents.page import A3_LANDSCAPE, A4_TABLE, Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.almanac import calendar_for
from patrolplanner.planning.judge import judge
from patrolplanner.services import change_papers
from patrolplanner.services.print_job import Maker, PrintJob, dates_in_name, months, version_of
from patrolplanner.services.told_changes import told_changes


def whole_station(job: PrintJob) -> None:
    """Raises UserError when posts are named for a paper that has all of them."""
    if job.posts:
        raise UserError(translate("printing", "This paper shows the whole station; print it without a post."))


def changes_in(job: PrintJob, period: Period) -> Changes:
    """What the papers of a period mark as changed."""
    told = told_changes(job.stored, period)
    if told is None:
        return NO_CHANGES
    return Changes(told.differences.come, told.differences.gone, told.before_name)


def crews_in(job: PrintJob, period: Period) -> Crews:
    """Who is where in a period, with the judge's gaps and the changes."""
    stored = job.stored
    return crews_of(
        stored.plan,
        calendar_for(stored.plan, *period),
        stored.roster,
        judge(stored.plan, period, stored.roster).gaps,
        period,
        version=job.say(version_of(stored, period)),
        printed=job.now,
        changes=changes_in(job, period),
    )


def _duty_matrix(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    if job.posts:
        raise UserError(translate("printing", "The duty roster shows the whole station; print it without a post."))
    if not job.stored.plan.people:
        raise UserError(translate("printing", "There are no people in this plan, so there is no duty roster to print."))
    stored = job.stored
    for part in months(job.period):
        calendar = calendar_for(stored.plan, part.first, part.last)
        verdict = judge(stored.plan, part, stored.roster)
        version = version_of(stored, part)
        facts = matrix_facts(
            stored.plan, calendar, stored.roster, verdict, part, version=job.say(version), printed=job.now
        )
        yield f"duty-matrix_{dates_in_name(part)}", duty_matrix(facts, job.say)


def _month_list(sheet: Sheet, name: str) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        whole_station(job)
        for part in months(job.period):
            facts = month_list_facts(crews_in(job, part))
            yield f"{name}_{dates_in_name(part)}", month_list(facts, sheet, job.say)

    return make


def _day_posts(sheet: Sheet, name: str) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        whole_station(job)
        for part in months(job.period):
            yield f"{name}_{dates_in_name(part)}", day_posts(crews_in(job, part), sheet, job.say)

    return make


def _joint_schedule(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    whole_station(job)
    yield f"joint-schedule_{dates_in_name(job.period)}", joint_schedule(crews_in(job, job.period), job.say)


MAKERS: Mapping[str, Maker] = {
    "month-list": _month_list(A4_TABLE, "month-list"),
    "month-list-a3": _month_list(A3_LANDSCAPE, "month-list-a3"),
    "duty-matrix": _duty_matrix,
    "day-posts": _day_posts(A4_TABLE, "day-posts"),
    "day-posts-a3": _day_posts(A3_LANDSCAPE, "day-posts-a3"),
    "joint-schedule": _joint_schedule,
    **change_papers.MAKERS,
}
"""By the name of the paper."""
