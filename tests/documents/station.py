"""A small station made by hand, and a large one made by rule, for the tests of the papers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from patrolplanner.documents.internal.matrix.facts import MatrixFacts, matrix_facts
from patrolplanner.documents.sheets import Stamp
from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.demands import AskedSort
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Role, Sex, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.planning.model.verdict import Gap, Verdict, lack_said

DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
PRINTED = datetime(2026, 11, 28, 9, 30)

DAY = Shift("D", "白班", 480, 1200, ShiftKind.DAY, 660, "")
NIGHT = Shift("N", "夜班", 1200, 480, ShiftKind.NIGHT, 660)
FULL = Shift("Z", "24小时值班", 480, 480, ShiftKind.FULL, 960)
STANDBY = Shift("B", "备勤", 1080, 480, ShiftKind.STANDBY, 420)
PEAK = Shift("P", "早高峰", 450, 540, ShiftKind.OTHER, 90)
SHIFTS = (DAY, NIGHT, FULL, STANDBY, PEAK)

UNITS = (
    Unit("XF", "云岭县公安局巡防大队", duty_phone="0877-6100110", supervision_phone="0877-6100999"),
    Unit("CG", "云岭县公安局城关派出所", duty_phone="0877-6100120"),
)
KIOSK = Post("P01", "城北菜市岗亭", PostKind.KIOSK, Mode.GUARD, "XF", public_board=True)
_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = ("建国", "伟美", "敏", "翀", "喆", "淼", "海波", "雪", "㛃", "䶮", "𬱖", "子涵", "志强")


def december(number: int) -> date:
    """A date of December 2026, whose first is a Tuesday."""
    return date(2026, 12, number)


def a_calendar(first: date = date(2026, 11, 20), days: int = 60, **kinds: DayKind) -> dict[date, DayFacts]:
    """Plain weeks; ``d4=DayKind.HOLIDAY`` makes 4 December a holiday."""
    found = {}
    for day in (first + timedelta(days=n) for n in range(days)):
        kind = DayKind.REST if day.weekday() >= 5 else DayKind.WORKDAY
        if day.month == DECEMBER.first.month:
            kind = kinds.get(f"d{day.day}", kind)
        found[day] = DayFacts(day, kind)
    return found


def somebody(id_: str, name: str = "", role: Role = Role.OFFICER, **facts: object) -> Person:
    """A person of the patrol unit, named after the id when no name is given."""
    plain = Person(id_, name or f"某{id_}", role, "XF")
    return replace(plain, **facts)


def on(person: str, number: int, shift: Shift = DAY, post: str = "P01") -> Assignment:
    """Somebody on a duty of December 2026."""
    return Assignment(Pair(person, DutyKey(december(number), post, shift.code)))


def a_station(people: Iterable[Person], **facts: object) -> Plan:
    """A plan of these people with one kiosk."""
    plain = Plan(
        units=UNITS,
        people=tuple(people),
        posts=(KIOSK,),
        shifts=SHIFTS,
        settings=(("organisation", "云岭县公安局城关派出所"),),
    )
    return replace(plain, **facts)


def many_people(count: int) -> list[Person]:
    """So many invented people of both units in four teams, with rare characters among their names."""
    people = []
    for n in range(count):
        officer = n % 5 in (0, 3)
        people.append(
            Person(
                f"{n:06d}" if officer else f"F{n:05d}",
                _FAMILY[n % len(_FAMILY)] + _GIVEN[n % len(_GIVEN)],
                Role.OFFICER if officer else Role.AUXILIARY,
                "XF" if n * 2 < count else "CG",
                team=f"{'ABCD'[n * 8 // count % 4]}组",
                sex=Sex.FEMALE if n % 6 == 1 else Sex.MALE,
            )
        )
    return people


def a_busy_month(people: Iterable[Person], period: Period = DECEMBER) -> Roster:
    """Day, night and two days off for everybody, each a day later than the one before."""
    rows = []
    for n, person in enumerate(people):
        for k in range(period.days):
            shift = (DAY, NIGHT, None, None)[(k + n) % 4]
            if shift is not None:
                day = period.first + timedelta(days=k)
                rows.append(Assignment(Pair(person.id, DutyKey(day, "P01", shift.code))))
    return Roster.of(rows)


def gaps_on(*numbers: int, missing: Mapping[str, int] | None = None) -> Verdict:
    """A verdict that finds people missing on the night duty of these dates."""
    gaps = [
        Gap(
            DutyKey(december(number), "P01", "N"),
            AskedSort(of),
            count,
            1000,
            translate("test", "unused"),
            translate("test", "gap on {day}").fill(day=f"12-{number}"),
            lack_said(Plan(), AskedSort(of), count),
        )
        for number in numbers
        for of, count in (missing or {"people": 1}).items()
    ]
    return Verdict(DECEMBER, 0, tuple(gaps), ())


NO_GAPS = Verdict(DECEMBER, 0, (), ())


def facts_of(
    plan: Plan,
    roster: Roster,
    verdict: Verdict = NO_GAPS,
    period: Period = DECEMBER,
    calendar: Mapping[date, DayFacts] | None = None,
) -> MatrixFacts:
    """The facts of the matrix of a month."""
    return matrix_facts(plan, calendar or a_calendar(), roster, verdict, period, Stamp("V2", PRINTED))


def away(person: str, first: int, last: int, kind: AbsenceKind = AbsenceKind.ANNUAL) -> Absence:
    """Somebody is away on some dates of December 2026."""
    return Absence(person, december(first), december(last), kind)
