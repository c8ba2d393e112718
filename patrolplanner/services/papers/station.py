"""Internal papers of the whole station: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from patrolplanner.documents.internal.crews import NO_CHANGES, Changes, Crews, crews_of
from patrolplanner.documents.internal.day_posts import day_posts
from patrolplanner.documents.internal.duty_statistics import duty_statistics, statistics_facts
from patrolplanner.documents.internal.joint_schedule import joint_schedule
from patrolplanner.documents.internal.ledger_wall import ledger_facts, ledger_wall
from patrolplanner.documents.internal.matrix.facts import matrix_facts
from patrolplanner.documents.internal.matrix.layout import ON_A3, ON_A4, Measures
from patrolplanner.documents.internal.matrix.paper import duty_matrix
from patrolplanner.documents.internal.month_list import month_list
from patrolplanner.documents.internal.month_list_facts import month_list_facts
from patrolplanner.documents.page import A3_LANDSCAPE, A4_TABLE, Sheet
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import Book, accounts, first_day
from patrolplanner.planning.indicators.statistics import records
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.told_changes import told_changes
from patrolplanner.services.papers import change
from patrolplanner.services.papers.print_job import Maker, PrintJob, dates_in_name, months, stamp_of


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
        changes_in(job, period),
    )


def _duty_matrix(measures: Measures, name: str) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        if job.posts:
            text = translate("printing", "The duty roster shows the whole station; print it without a post.")
            raise UserError(text)
        if not job.stored.plan.people:
            text = translate("printing", "There are no people in this plan, so there is no duty roster to print.")
            raise UserError(text)
        stored = job.stored
        for part in months(job.period):
            facts = matrix_facts(
                stored.plan,
                calendar_for(stored.plan, *part),
                stored.roster,
                judge(stored.plan, part, stored.roster),
                part,
                stamp_of(job, part),
                changes_in(job, part),
            )
            yield f"{name}_{dates_in_name(part)}", duty_matrix(facts, job.say, measures)

    return make


def _month_list(sheet: Sheet, name: str) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        whole_station(job)
        for part in months(job.period):
            facts = month_list_facts(crews_in(job, part))
            yield f"{name}_{dates_in_name(part)}", month_list(facts, sheet, stamp_of(job, part), job.say)

    return make


def _day_posts(sheet: Sheet, name: str, *, by_post: bool = False) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        whole_station(job)
        for part in months(job.period):
            crews = crews_in(job, part)
            made = day_posts(crews, sheet, stamp_of(job, part), job.say, by_post=by_post)
            yield f"{name}_{dates_in_name(part)}", made

    return make


def _joint_schedule(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    whole_station(job)
    period = job.period
    made = joint_schedule(crews_in(job, period), stamp_of(job, period), job.say)
    yield f"joint-schedule_{dates_in_name(period)}", made


def _calendar_from_the_start(job: PrintJob) -> Calendar:
    """All dates that accounts are made of: from the first row of the roster to the end of the period."""
    stored = job.stored
    days = [row.pair.duty.day for row in stored.roster.assignments] + [b.as_of for b in stored.plan.ledger]
    return calendar_for(stored.plan, min([*days, job.period.first]), job.period.last)


def _duty_statistics(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    whole_station(job)
    stored, period = job.stored, job.period
    calendar = _calendar_from_the_start(job)
    found = records(stored.plan, calendar, stored.roster, stored.journal, period)
    facts = statistics_facts(stored.plan, found, period)
    yield f"duty-statistics_{dates_in_name(period)}", duty_statistics(facts, stamp_of(job, period), job.say)


def _ledger_wall(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    whole_station(job)
    stored, last = job.stored, job.period.last
    book = Book(stored.plan, _calendar_from_the_start(job), stored.roster, stored.journal)
    first = min(first_day(book), job.period.first)
    facts = ledger_facts(stored.plan, accounts(book, last), first, last)
    yield f"ledger-wall_{last:%Y-%m-%d}", ledger_wall(facts, stamp_of(job, job.period), job.say)


MAKERS: Mapping[str, Maker] = {
    "month-list": _month_list(A4_TABLE, "month-list"),
    "month-list-a3": _month_list(A3_LANDSCAPE, "month-list-a3"),
    "duty-matrix": _duty_matrix(ON_A3, "duty-matrix"),
    "duty-matrix-a4": _duty_matrix(ON_A4, "duty-matrix-a4"),
    "day-posts": _day_posts(A4_TABLE, "day-posts"),
    "day-posts-by-post": _day_posts(A4_TABLE, "day-posts-by-post", by_post=True),
    "day-posts-a3": _day_posts(A3_LANDSCAPE, "day-posts-a3"),
    "joint-schedule": _joint_schedule,
    "duty-statistics": _duty_statistics,
    "ledger-wall": _ledger_wall,
    **change.MAKERS,
}
"""By the name of the paper."""
