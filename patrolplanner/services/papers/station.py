"""Internal papers of the whole station: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice

from patrolplanner.documents.internal.crews import NO_CHANGES, Changes, Crews, crews_of
from patrolplanner.documents.internal.matrix.facts import matrix_facts
from patrolplanner.documents.internal.month_list_facts import month_list_facts
from patrolplanner.documents.sheets import A3_LANDSCAPE, A3_LIST, A4_LANDSCAPE, A4_TABLE, Sheet
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_phone
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, accounts, first_day
from patrolplanner.planning.indicators.allowances import allowance_periods
from patrolplanner.planning.indicators.statistics import records
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.told_changes import told_changes
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name, half_months, months, weeks

_HANGING_DAYS, _HANGS_AT_MOST = 5, timedelta(days=30)
"""So many workdays a paper hangs for everybody to object to."""

Cut = Callable[[Period], list[Period]]
"""How a period is parted into tables."""


def changes_in(job: PrintJob, period: Period) -> Changes:
    """What the papers of a period mark as changed."""
    told = told_changes(job.stored, period)
    if told is None:
        return NO_CHANGES
    return Changes(told.differences.added, told.differences.removed, told.before_name)


def crews_in(job: PrintJob, period: Period) -> Crews:
    """Who is where in a period, with the judge's gaps and the changes."""
    stored = job.stored
    return crews_of(
        stored.plan,
        calendar_for(stored.plan, *period),
        stored.roster,
        judge(stored.plan, period, stored.roster).shortages,
        period,
        changes_in(job, period),
    )


def _duty_matrix(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.matrix.paper import duty_matrix

    if not job.plan.people:
        text = translate("printing", "There are no people in this plan, so there is no duty roster to print.")
        raise UserError(text)
    for part in months(job.period):
        stored = job.then(part).stored
        facts = matrix_facts(
            stored.plan,
            calendar_for(stored.plan, *part),
            stored.roster,
            judge(stored.plan, part, stored.roster),
            part,
            job.stamp(part),
            changes_in(job.then(part), part),
        )
        yield dates_in_name(part), duty_matrix(facts, sheet, job.say)


def _month_list(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.month_list import month_list

    for part in months(job.period):
        facts = month_list_facts(crews_in(job.then(part), part))
        yield dates_in_name(part), month_list(facts, sheet, job.stamp(part), job.say)


def _day_posts(job: PrintJob, sheet: Sheet, *, by_post: bool = False) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.day_posts import day_posts

    for part in months(job.period):
        crews = crews_in(job.then(part), part)
        yield dates_in_name(part), day_posts(crews, sheet, job.stamp(part), job.say, by_post=by_post)


def _post_table(job: PrintJob, sheet: Sheet, *, cut: Cut) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.post_table import post_table

    for part in months(job.period):
        crews = crews_in(job.then(part), part)
        yield dates_in_name(part), post_table(crews, cut(part), sheet, job.stamp(part), job.say)


def _joint_schedule(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.joint_schedule import joint_schedule

    period = job.period
    yield dates_in_name(period), joint_schedule(crews_in(job, period), sheet, job.stamp(period), job.say)


def _calendar_from_the_start(job: PrintJob) -> Calendar:
    """All dates that accounts are made of: from the first row of the roster to the end of the period."""
    stored = job.stored
    days = [row.pair.duty.day for row in stored.roster.assignments] + [b.as_of for b in stored.plan.ledger]
    return calendar_for(stored.plan, min([*days, job.period.first]), job.period.last)


def _duty_statistics(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.duty_statistics import duty_statistics, statistics_facts

    stored, period = job.stored, job.period
    calendar = _calendar_from_the_start(job)
    today = job.now.date()
    found = records(stored.plan, calendar, stored.roster, stored.journal, period, today)
    facts = statistics_facts(stored.plan, found, period, today)
    yield dates_in_name(period), duty_statistics(facts, sheet, job.stamp(period), job.say)


def _ledger_wall(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.ledger_wall import Objections, ledger_facts, ledger_wall

    stored, last = job.stored, job.period.last
    book = AccountBook(stored.plan, _calendar_from_the_start(job), stored.roster, stored.journal)
    first = min(first_day(book), job.period.first)
    today = job.now.date()
    done = accounts(book, today - timedelta(days=1), first) if today <= last else None
    phone = stored.plan.setting("supervision_phone") or duty_phone(stored.plan)
    facts = ledger_facts(
        stored.plan,
        accounts(book, last),
        first,
        last,
        done=done,
        today=today,
        objections=Objections(today, _last_day_hung(stored.plan, today), phone),
    )
    yield f"{last:%Y-%m-%d}", ledger_wall(facts, sheet, job.stamp(), job.say)


def _last_day_hung(plan: Plan, today: date) -> date:
    """Five workdays after the day of printing."""
    days = calendar_for(plan, today, today + _HANGS_AT_MOST)
    workdays = (day for day, facts in days.items() if facts.is_work and day > today)
    return max(islice(workdays, _HANGING_DAYS), default=today)


def _allowances(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.allowance_sheet import allowance_sheet
    from patrolplanner.services.exchange.allowance_book import allowance_facts

    for part in allowance_periods(job.plan, job.period):
        facts = allowance_facts(job.whole or job.stored, part)
        yield dates_in_name(part), allowance_sheet(facts, sheet, job.stamp(part), job.say)


_BY_POST = partial(_day_posts, by_post=True)
_POST_WEEKS = partial(_post_table, cut=weeks)
_POST_HALVES = partial(_post_table, cut=half_months)
_POST_MONTHS = partial(_post_table, cut=months)

PAPERS = (
    Paper("month-list", translate("printing", "duty and standby list of the month, A4"), A4_TABLE, _month_list),
    Paper("month-list-a3", translate("printing", "duty and standby list of the month, A3"), A3_LANDSCAPE, _month_list),
    Paper("duty-matrix", translate("printing", "monthly duty roster, A3"), A3_LANDSCAPE, _duty_matrix),
    Paper("duty-matrix-a4", translate("printing", "monthly duty roster, two halves on A4"), A4_LANDSCAPE, _duty_matrix),
    Paper("day-posts", translate("printing", "posts of the day, A4"), A4_TABLE, _day_posts),
    Paper("day-posts-by-post", translate("printing", "posts of the day, post by post, A4"), A4_TABLE, _BY_POST),
    Paper("day-posts-a3", translate("printing", "posts of the day, A3"), A3_LANDSCAPE, _day_posts),
    Paper("post-table", translate("printing", "who stands where, by the week, A4"), A4_TABLE, _POST_WEEKS),
    Paper("post-table-half", translate("printing", "who stands where, half a month, A4"), A4_LANDSCAPE, _POST_HALVES),
    Paper("post-table-a3", translate("printing", "who stands where, a month, A3"), A3_LANDSCAPE, _POST_MONTHS),
    Paper("duty-statistics", translate("printing", "duty statistics, A3"), A3_LANDSCAPE, _duty_statistics),
    Paper("allowance-sheet", translate("printing", "overtime and duty allowances, A4"), A4_TABLE, _allowances),
    Paper("ledger-wall", translate("printing", "ledger for the wall, A3"), A3_LIST, _ledger_wall),
    Paper("joint-schedule", translate("printing", "joint enforcement schedule, A4"), A4_TABLE, _joint_schedule),
)
