"""The Chinese calendar of a plan: workdays, statutory days, days off in lieu, make-up days, market and school days.

The only home of the calendar libraries, which are imported when first needed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from patrolplanner.domain.calendar import CalendarRow, DayFacts, DayKind, notice_year
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan, dates_between
from patrolplanner.domain.typed_text import half_width
from patrolplanner.planning.dates.market_days import market_cycle

FIRST_YEAR, LAST_YEAR = 1902, 2099  # what the lunar tables carry

CHECKED_YEARS = "holidays_checked"
"""The setting that names the years whose holiday notice was held against the calendar."""

_ONE_DAY = timedelta(days=1)
_YEAR = re.compile(r"\d{4}年?")
_WORK_KINDS = (DayKind.WORKDAY, DayKind.MAKEUP)

# The festivals as the data of the State Council's notices call them.
_FESTIVALS = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


@dataclass(frozen=True, slots=True)
class _Law:
    """全国年节及纪念日放假办法 as in force from a year on; ``spring`` are days after the lunar new year."""

    since: int
    spring: tuple[int, ...]
    labour: int
    traditional: bool


_LAWS = (
    _Law(2025, spring=(-1, 0, 1, 2), labour=2, traditional=True),
    _Law(2014, spring=(0, 1, 2), labour=1, traditional=True),
    _Law(2008, spring=(-1, 0, 1), labour=1, traditional=True),
    _Law(1900, spring=(0, 1, 2), labour=3, traditional=False),
)


class _KnownYears(NamedTuple):
    kind: DayKind
    name: str


class _LunarMonth(NamedTuple):
    first: date
    number: int
    leap: bool


def refuse_unknown_years(first: date, last: date) -> None:
    """Raise UserError where a date lies in a year that no calendar knows, before anything is reckoned from it."""
    if not FIRST_YEAR <= first.year <= last.year <= LAST_YEAR:
        raise UserError(
            translate("almanac", "The calendar knows the years {first} to {last} only, not {asked}.").fill(
                first=str(FIRST_YEAR),
                last=str(LAST_YEAR),
                asked=str(first.year if first.year < FIRST_YEAR else last.year),
            )
        )


def calendar_for(plan: Plan, first: date, last: date) -> dict[date, DayFacts]:
    """The facts of every date from first to last: the national calendar with the plan's own rows on top.

    Dates in years whose notice of the State Council is not built in are weekends, workdays and the statutory days
    of the law, and not confirmed until the plan says that the year was checked. Raises UserError for settings that
    cannot be read.
    """
    refuse_unknown_years(first, last)
    rows = {row.day: row for row in plan.calendar}
    cycle = market_cycle(plan.setting("market_cycle"))
    closed = _school_breaks(plan.setting("school_holidays"))
    checked = checked_years(plan)
    found = {}
    for day in dates_between(first, last):
        year = notice_year(day)
        base = DayFacts(
            day,
            *national_day(day),
            market=cycle.falls_on(day, lunar_day),
            confirmed=year in checked or year in known_years(),
        )
        found[day] = _with_row(base, rows.get(day), closed)
    return found


def checked_years(plan: Plan) -> frozenset[int]:
    """The years whose holidays somebody checked. Raises UserError for a setting that cannot be read."""
    text = plan.setting(CHECKED_YEARS)
    parts = [part for part in re.split(r"[;；、,，\s]+", half_width(text)) if part]
    if any(_YEAR.fullmatch(part) is None for part in parts):
        unreadable = translate("almanac", "The years of checked holidays “{text}” cannot be read; write 2026;2027.")
        raise UserError(unreadable.fill(text=text))
    return frozenset(int(part.rstrip("年")) for part in parts)


def _with_row(base: DayFacts, row: CalendarRow | None, closed: Callable[[date], bool]) -> DayFacts:
    day, kind, name, market, confirmed = base.day, base.kind, base.name, base.market, base.confirmed
    school: bool | None = None
    weather = row is not None and row.weather
    if row is not None:
        if row.kind is not None:
            name = name if row.kind is kind else ""
            kind = row.kind
        confirmed = row.confirmed and (confirmed or row.tells_the_kind)
        name = row.name or name
        market = market if row.market is None else row.market
        school = row.school
    if school is None:
        school = kind in _WORK_KINDS and not closed(day)
    return DayFacts(day, kind, name, market, school, confirmed, weather)


def national_day(day: date) -> _KnownYears:
    """What the law and the State Council's notice make of a date, and the name of its festival."""
    known = _special_days(day.year).get(day)
    if known is not None:
        return known
    return _KnownYears(DayKind.REST if day.weekday() >= 5 else DayKind.WORKDAY, "")


@cache
def known_years() -> range:
    """The years whose notice of the State Council is built in."""
    from chinese_calendar.constants import holidays

    return range(min(holidays).year, max(holidays).year + 1)


@cache
def _special_days(year: int) -> Mapping[date, _KnownYears]:
    """All dates of a year that are not just weekdays and weekends."""
    from chinese_calendar.constants import holidays, workdays

    found: dict[date, _KnownYears] = {}
    for day, festival in holidays.items():
        if day.year == year:
            found[day] = _KnownYears(DayKind.REST, f"{_FESTIVALS.get(festival, festival)}假期")
    for day, festival in workdays.items():
        if day.year == year:
            found[day] = _KnownYears(DayKind.MAKEUP, f"{_FESTIVALS.get(festival, festival)}调休")
    for day, name in statutory_days(year).items():
        found[day] = _KnownYears(DayKind.HOLIDAY, name)
    return found


@cache
def statutory_days(year: int) -> Mapping[date, str]:
    """The statutory days of a year by the law then in force, derived and not read from holiday notices."""
    law = next(law for law in _LAWS if law.since <= year)
    new_year = _lunar_date(year, 1, 1)
    days = [(date(year, 1, 1), "元旦")]
    days += [(new_year + n * _ONE_DAY, "除夕" if n < 0 else "春节") for n in law.spring]
    days += [(date(year, 5, 1 + n), "劳动节") for n in range(law.labour)]
    days += [(date(year, 10, 1 + n), "国庆节") for n in range(3)]
    if law.traditional:
        days.append((_tomb_sweeping_day(year), "清明节"))
        days.append((_lunar_date(year, 5, 5), "端午节"))
        days.append((_lunar_date(year, 8, 15), "中秋节"))
    found: dict[date, str] = {}
    for day, name in days:
        found[day] = f"{found[day]}、{name}" if day in found else name
    return found


def _tomb_sweeping_day(year: int) -> date:
    from cnlunar import Lunar

    month, day = Lunar(datetime(year, 4, 5, 12)).thisYearSolarTermsDic["清明"]
    return date(year, month, day)


@cache
def _lunar_months(year: int) -> tuple[_LunarMonth, ...]:
    """The lunar months that touch a year, in order."""
    from cnlunar import Lunar

    def noon(day: date) -> Lunar:
        return Lunar(datetime(day.year, day.month, day.day, 12))

    first = date(year, 1, 1)
    lunar = noon(first)
    first -= (lunar.lunarDay - 1) * _ONE_DAY
    months: list[_LunarMonth] = []
    while first.year <= year:
        months.append(_LunarMonth(first, lunar.lunarMonth, bool(lunar.isLunarLeapMonth)))
        first += 29 * _ONE_DAY
        lunar = noon(first)
        if lunar.lunarDay != 1:
            first += _ONE_DAY
            lunar = noon(first)
    return tuple(months)


def lunar_day(day: date) -> int:
    """The day of the lunar month, 1 to 30."""
    months = _lunar_months(day.year)
    month = months[bisect_right(months, day, key=lambda m: m.first) - 1]
    return (day - month.first).days + 1


def _lunar_date(year: int, month: int, day: int) -> date:
    """The date of a lunar month and day that falls in the year; leap months have no festivals."""
    first = next(m.first for m in _lunar_months(year) if m.number == month and not m.leap)
    return first + (day - 1) * _ONE_DAY


_RANGE = re.compile(
    r"\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(?:\.\.+|~|～|至|到|—+)\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*"
)


def _school_breaks(text: str) -> Callable[[date], bool]:
    """Whether schools are on their winter or summer break; an empty setting means the usual time of the year."""
    if not text.strip():
        return _usual_school_break
    if text.strip().lower() in ("none", "无"):
        return lambda day: False
    ranges = [_school_range(part, text) for part in re.split(r"[;；、,，\n]", text) if part.strip()]
    return lambda day: any(first <= day <= last for first, last in ranges)


def _school_range(part: str, whole: str) -> tuple[date, date]:
    found = _RANGE.fullmatch(part)
    if found is not None:
        numbers = [int(n) for n in found.groups()]
        try:
            first, last = date(*numbers[:3]), date(*numbers[3:])
        except ValueError:
            first, last = date.max, date.min
        if first <= last:
            return first, last
    raise UserError(
        translate(
            "almanac",
            "The school holidays “{text}” cannot be read; they should look like "
            "“2027-01-18..2027-02-21;2027-07-10..2027-08-31”.",
        ).fill(text=whole)
    )


def _usual_school_break(day: date) -> bool:
    """10 July to 31 August, and from two weeks before the lunar new year to the Lantern Festival."""
    if date(day.year, 7, 10) <= day <= date(day.year, 8, 31):
        return True
    new_year = _lunar_date(day.year, 1, 1)
    return new_year - 14 * _ONE_DAY <= day <= new_year + 14 * _ONE_DAY
