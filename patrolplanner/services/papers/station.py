"""Internal papers of the whole station: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import islice

from patrolplanner.documents.internal.crews import NO_CHANGES, Changes, Crews, crews_of
from patrolplanner.documents.internal.matrix.facts import matrix_facts
from patrolplanner.documents.internal.month_list_facts import month_list_facts
from patrolplanner.documents.sheets import A3_LANDSCAPE, A3_LIST, A4_LANDSCAPE, A4_TABLE, Sheet
from patrolplanner.domain.calendar import Calendar, DayFacts, DayKind
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_phone
from patrolplanner.domain.plan import Period, Plan, dates_between
from patrolplanner.domain.posts import PostKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, accounts, first_day
from patrolplanner.planning.indicators.statistics import records
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.told_changes import told_changes
from patrolplanner.services.papers.narrowing import BY_ALL, By, Only, duties_of_only, headed, shows_post
from patrolplanner.services.papers.paper import MANY_PAGES, OTHER_SIZE, Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name, half_months, months, weeks

_LONGEST_HOLIDAY = timedelta(days=12)
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
    """Who is where in a period, with the judge's gaps and the changes; narrowed to what the job asks for."""
    stored = job.stored
    crews = crews_of(
        stored.plan,
        calendar_for(stored.plan, *period),
        stored.roster,
        judge(stored.plan, period, stored.roster).shortages,
        period,
        changes_in(job, period),
    )
    return duties_of_only(crews, job.only) if job.only.named else crews


def crews_with_evening_before(job: PrintJob, period: Period) -> Crews:
    """Who came on duty on the evening before is still there after midnight."""
    calendar_for(job.plan, *period)  # the calendar refuses years of which there is no day before
    return crews_in(job, Period(period.first - timedelta(days=1), period.last))


def _duty_matrix(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.matrix.paper import duty_matrix

    if not job.plan.people:
        text = translate("printing", "There are no people in this plan, so there is no duty roster to print.")
        raise UserError(text)
    for part in months(job.period):
        then = job.then(part)
        verdict = judge(then.plan, part, then.stored.roster)
        shown = then.of_people()
        facts = matrix_facts(
            shown.plan,
            calendar_for(then.plan, *part),
            shown.stored.roster,
            replace(verdict, gaps=tuple(gap for gap in verdict.gaps if _tells_gap(then, gap.duty.post))),
            part,
            job.stamp(part),
            changes_in(then, part),
        )
        yield dates_in_name(part), duty_matrix(facts, sheet, job.say)


def _tells_gap(job: PrintJob, post: str) -> bool:
    """Whether what a post lacks is told: nobody's own sheet and no team's says what is missing beside them."""
    return not (job.teams or job.people) and shows_post(job.plan, job.only, post)


def _month_list(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.month_list import month_list

    for part in months(job.period):
        lists = [month_list_facts(crews) for crews in by_desk(crews_in(job.then(part), part))]
        yield dates_in_name(part), month_list(lists, sheet, job.stamp(part), job.say)


def by_desk(crews: Crews) -> list[Crews]:
    """The duties of each unit that has a duty room or a leader of the day, under its own name, where several have.

    A leader whose unit has no duty room leads those duty rooms that have none of their own. Posts of units without
    either are told with the first.
    """
    posts = crews.plan.posts_by_id
    kept = [posts[duty.key.post] for duty in crews.duties if duty.key.post in posts]
    desks, led = ({post.unit for post in kept if post.kind is kind} for kind in (_DESK, _LEADER))
    headless = desks - led
    units = [unit.id for unit in crews.plan.units if unit.id in (desks if headless else desks | led)]
    if len(units) < 2:
        return [crews]

    def belongs(duty: Duty, unit: str) -> bool:
        post = posts.get(duty.key.post)
        if post is not None and post.kind is _LEADER and post.unit not in units:
            return unit in headless
        return unit == (post.unit if post is not None and post.unit in units else units[0])

    return [
        replace(
            crews,
            plan=headed(crews.plan, Only(units=(unit,))),
            duties=tuple(duty for duty in crews.duties if belongs(duty, unit)),
        )
        for unit in units
    ]


_DESK, _LEADER = PostKind.STATION_DUTY, PostKind.LEADER


def _day_posts(job: PrintJob, sheet: Sheet, *, by_post: bool = False) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.day_posts import day_posts

    for part in months(job.period):
        crews = crews_with_evening_before(job.then(part), part)
        yield dates_in_name(part), day_posts(crews, sheet, job.stamp(part), job.say, by_post=by_post)


def _post_table(job: PrintJob, sheet: Sheet, *, cut: Cut) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.post_table import post_table

    for part in months(job.period):
        crews = crews_in(job.then(part), part)
        yield dates_in_name(part), post_table(crews, cut(part), sheet, job.stamp(part), job.say)


def _hour_table(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.hour_table import hour_table

    for part in months(job.period):
        crews = crews_with_evening_before(job.then(part), part)
        yield dates_in_name(part), hour_table(crews, sheet, job.stamp(part), job.say)


def _holiday_list(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    """The dates of statutory days and of all days off beside them."""
    from patrolplanner.documents.internal.holiday_list import HolidayPart, holiday_list

    calendar_for(job.plan, *job.period)
    made = []
    for part in months(job.period):
        if days := frozenset(_holidays(job.plan, part)):
            crews = crews_in(job.then(part), part)
            made += [HolidayPart(month_list_facts(mine), days) for mine in by_desk(crews)]
    if not made:
        text = translate("holiday list", "There is no statutory holiday from {first} to {last}.")
        raise UserError(text.fill(first=job.period.first, last=job.period.last))
    yield dates_in_name(job.period), holiday_list(made, sheet, job.stamp(), job.say)


def _holidays(plan: Plan, period: Period) -> Iterator[date]:
    """Statutory days, and the days off that join on to one."""
    around = calendar_for(plan, period.first - _LONGEST_HOLIDAY, period.last + _LONGEST_HOLIDAY)
    run: list[DayFacts] = []
    for day in dates_between(min(around), max(around) + timedelta(days=1)):
        known = around.get(day)
        if known is not None and not known.is_work:
            run.append(known)
            continue
        if any(one.kind is DayKind.HOLIDAY for one in run):
            yield from (one.day for one in run if one.day in period)
        run = []


def _joint_schedule(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.joint_schedule import joint_schedule

    period = job.period
    yield dates_in_name(period), joint_schedule(crews_in(job, period), sheet, job.stamp(period), job.say)


def calendar_from_the_start(job: PrintJob) -> Calendar:
    """All dates that accounts are made of: from the first row of the roster to the end of the period."""
    stored = job.stored
    days = [row.pair.duty.day for row in stored.roster.assignments] + [b.as_of for b in stored.plan.ledger]
    return calendar_for(stored.plan, min([*days, job.period.first]), job.period.last)


def _duty_statistics(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.duty_statistics import duty_statistics, statistics_facts

    calendar = calendar_from_the_start(job)
    job = job.of_people()
    stored, period = job.stored, job.period
    calendar = calendar_from_the_start(job)
    today = job.now.date()
    found = records(stored.plan, calendar, stored.roster, stored.journal, period, today)
    facts = statistics_facts(stored.plan, found, period, today)
    yield dates_in_name(period), duty_statistics(facts, sheet, job.stamp(period), job.say)


def _ledger_wall(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.ledger_wall import Objections, facts_of_some, ledger_facts, ledger_wall

    stored, last = job.stored, job.period.last
    book = AccountBook(stored.plan, calendar_from_the_start(job), stored.roster, stored.journal)
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
    if job.only.named:
        facts = facts_of_some(facts, job.of_people().shown_people())
    yield f"{last:%Y-%m-%d}", ledger_wall(facts, sheet, job.stamp(), job.say)


def _last_day_hung(plan: Plan, today: date) -> date:
    """Five workdays after the day of printing."""
    days = calendar_for(plan, today, today + _HANGS_AT_MOST)
    workdays = (day for day, facts in days.items() if facts.is_work and day > today)
    return max(islice(workdays, _HANGING_DAYS), default=today)


_BY_POST = partial(_day_posts, by_post=True)
_POST_WEEKS = partial(_post_table, cut=weeks)
_POST_HALVES = partial(_post_table, cut=half_months)
_POST_MONTHS = partial(_post_table, cut=months)

PAPERS = (
    Paper("month-list", translate("printing", "duty and standby list of the month, A4"), A4_TABLE, _month_list),
    Paper(
        "month-list-a3",
        translate("printing", "duty and standby list of the month, A3"),
        A3_LANDSCAPE,
        _month_list,
        apart=OTHER_SIZE,
    ),
    Paper("duty-matrix", translate("printing", "monthly duty roster, A3"), A3_LANDSCAPE, _duty_matrix),
    Paper(
        "duty-matrix-a4",
        translate("printing", "monthly duty roster, two halves on A4"),
        A4_LANDSCAPE,
        _duty_matrix,
        apart=OTHER_SIZE,
    ),
    Paper("day-posts", translate("printing", "posts of the day, A4"), A4_TABLE, _day_posts),
    Paper(
        "day-posts-by-post",
        translate("printing", "posts of the day, post by post, A4"),
        A4_TABLE,
        _BY_POST,
        apart=OTHER_SIZE,
    ),
    Paper("day-posts-a3", translate("printing", "posts of the day, A3"), A3_LANDSCAPE, _day_posts, apart=OTHER_SIZE),
    Paper("post-table", translate("printing", "who stands where, by the week, A4"), A4_TABLE, _POST_WEEKS),
    Paper(
        "post-table-week-a3",
        translate("printing", "who stands where, by the week, A3"),
        A3_LANDSCAPE,
        _POST_WEEKS,
        apart=OTHER_SIZE,
    ),
    Paper(
        "post-table-half",
        translate("printing", "who stands where, half a month, A4"),
        A4_LANDSCAPE,
        _POST_HALVES,
        apart=OTHER_SIZE,
    ),
    Paper("post-table-a3", translate("printing", "who stands where, a month, A3"), A3_LANDSCAPE, _POST_MONTHS),
    Paper(
        "post-hours",
        translate("printing", "who stands where by the hour, A3"),
        A3_LANDSCAPE,
        _hour_table,
        apart=MANY_PAGES,
    ),
    Paper("holiday-list", translate("printing", "holiday duty list for the office above, A4"), A4_TABLE, _holiday_list),
    Paper("duty-statistics", translate("printing", "duty statistics, A3"), A3_LANDSCAPE, _duty_statistics),
    Paper(
        "ledger-wall",
        translate("printing", "ledger for the wall, A3"),
        A3_LIST,
        _ledger_wall,
        by=BY_ALL - {By.POST},  # accounts are of all posts together
    ),
    Paper("joint-schedule", translate("printing", "joint enforcement schedule, A4"), A4_TABLE, _joint_schedule),
)
