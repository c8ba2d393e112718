"""Small random plans with a bit of everything, the cases made of them, and random rosters to judge.

The same seed gives the same plan. Numbers are small so that a handful of days meets every rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

import numpy as np

from patrolplanner.domain.absences import Absence, AbsenceKind, Wish, WishKind
from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, Person, Restriction, Role, Sex, Unit, UnitKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, PostKind, Road
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import Rotation, ShiftKind
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.judging.rulebook import REGISTRY, Rulebook, parameters
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance, Ints, Published
from patrolplanner.planning.model.rule import Rule
from tests.builders import a_person, a_post, a_shift

UNITS = (Unit("CG", "城关派出所"), Unit("JJ", "交警大队", UnitKind.TRAFFIC), Unit("SJ", "市场监管局", UnitKind.MARKET))
SHIFTS = (
    a_shift("D"),
    a_shift("N"),
    a_shift("Z", effective_minutes=16 * 60),
    a_shift("E", "16:00-24:00"),
    a_shift("M", "00:00-08:00", ShiftKind.NIGHT),
    a_shift("P", "07:30-09:30"),
    a_shift("Q", "17:00-19:30"),
    a_shift("B", "18:00-08:00", ShiftKind.STANDBY, effective_minutes=7 * 60),
    a_shift("L", "08:00-21:00"),
    a_shift("V", "19:00-01:00"),
)
POSTS = (
    (a_post("K1", PostKind.KIOSK, unit="CG"), "DN"),
    (a_post("K2", PostKind.KIOSK), "EM"),
    (a_post("C1", PostKind.CAR_PATROL, road=Road.ARTERIAL), "DV"),
    (a_post("F1", PostKind.FOOT_PATROL, unit="CG"), "QL"),
    (a_post("A1", PostKind.ARMED_PATROL), "V"),
    (a_post("G1", PostKind.MARKET, Mode.ENFORCE), "P"),
    (a_post("R1", PostKind.STATION_DUTY, unit="CG"), "DZ"),
    (a_post("I1", PostKind.OPERATION, Mode.INVESTIGATE), "PQ"),
    (a_post("H1", PostKind.CHECKPOINT, road=Road.HIGHWAY, unit="JJ"), "DN"),
    (a_post("B1", PostKind.LEADER, unit="CG"), "ZB"),
    (a_post("T1", PostKind.VIDEO, unit="CG"), "EM"),
)

TWIN = "'"

# Numbers that a few days and a few people can reach; a rule may have two rows.
SMALL_NUMBERS: dict[str, tuple[str, ...]] = {
    "R10": ("hours=10",),
    "R14": ("most=2;target=1",),
    "R13": ("hours=7",),
    "R15": ("most=3;target=2",),
    "R17": ("most=30;warn=18;average=16",),
    "R18": ("factor=0.1;rest_days=1",),
    "R25": ("days=2",),
    "R32": ("most=10;warn=8",),
    "R33": ("posts=1;days=3",),
    "S01": ("least=2;most=3", "who=CG;least=3", "who=JJ;least=3;edges=open", "who=甲;least=3;edges=closed"),
    "S02": ("least=2", "who=officer|甲;least=3", "who=JJ;least=3;most=2;edges=closed"),
    "S03": ("shift=D;most=1", "shift=N;least=2"),
    "S04": ("first=N;then=D|P", "first=D;then=M;who=JJ|甲"),
    "S05": ("shift=D;most=1", "most=2;who=auxiliary", "least=2"),
    "S06": ("least=10;most=20", "least=6;who=甲"),
    "S07": ("most=0", "most=1;who=CG"),
    "S08": ("who=", "who=JJ", "weekend=wed|thu|fri;broken=2"),
    "S09": ("over_price=3", "shift=N;over_price=2", "post=K1;over_price=0"),
    "S10": ("most=1", "most=0;who=甲"),
    "S11": ("pattern=D>D", "pattern=*>-;day=sat", "pattern=N>-;who=CG"),
    "S12": ("weekend=tue|wed", "weekend=thu|fri|sat"),
    "S13": ("most=0", "least=2;weekend=wed"),
    "S14": ("weekend=tue|wed", "weekend=fri"),
    "S15": ("certificate=驾驶;shift=D", "certificate=持枪证;who=CG"),
}
# The rules that the random rosters of small plans are known to break with these numbers.
BROKEN_BY_CHANCE = frozenset(
    f"{letter}{number:02d}"
    for letter, numbers in (("R", range(38)), ("S", range(1, 16)), ("T", [1]))
    for number in numbers
)
SMALL = 2


@dataclass(frozen=True)
class SmallPlan:
    """Facts, the period to judge, the rows outside it that cannot change, and what people have been told."""

    plan: Plan
    period: Period
    outside: frozenset[Pair]
    published: Published

    def instance(self, pairs: Iterable[Pair] = ()) -> Instance:
        """The board of these pairs of the period and all rows outside it."""
        return Instance(self.plan, self.period, self.roster(pairs), published=self.published)

    def roster(self, pairs: Iterable[Pair] = ()) -> Roster:
        """A roster of these pairs and all rows outside the period."""
        return Roster.of(Assignment(pair) for pair in {*pairs, *self.outside})

    def case(self, rulebook: Rulebook, rng: np.random.Generator, illegal: float = 0.15, most: int = 10**9) -> Case:
        """A case over the pairs that hard rules allow on their own, some of the others, and the rows outside.

        ``most`` caps the number of pairs of the period.
        """
        instance = self.instance(self.strays())
        wanted = Rulebook.of(self.plan).allowed(instance) & (
            rng.random((len(instance.people), len(instance.duties))) < 0.8
        )
        wanted |= rng.random(wanted.shape) < illegal
        wanted &= instance.in_period[None, :]
        there = np.flatnonzero(wanted)
        if len(there) > most:
            wanted[:] = False
            wanted.reshape(-1)[rng.choice(there, most, replace=False)] = True
        wanted[instance.pairs_of(self.outside)] = True
        person, duty = np.nonzero(wanted)
        return Case(Space(instance, person.astype(np.int64), duty.astype(np.int64)), rulebook)

    def strays(self) -> list[Pair]:
        """Rows of the period on a duty that nobody asks for."""
        return [Pair("001", DutyKey(self.period.first, "K1", "P"))]


@cache
def small_plan(seed: int, people: int = 8, posts: int = 4, days: int = 6) -> SmallPlan:
    """A plan with history, later rows and a published roster, around the end of a year."""
    rng = Random(seed)
    first = date(2026, 12, 26) + timedelta(days=rng.randrange(8))
    period = Period(first, first + timedelta(days=days - 1))
    manned = rng.sample(POSTS, posts)
    staff = tuple(sorted(rng.sample(_cast(rng, period), people), key=lambda p: p.id))
    plan = Plan(
        units=UNITS,
        people=staff,
        posts=tuple(p for p, _ in POSTS),
        shifts=SHIFTS,
        demands=tuple(_demands(rng, manned)),
        rotations=(
            Rotation("甲", ("D", "N", None), first),
            Rotation("甲", ("M", None), first, start=first + timedelta(days=3)),
            Rotation("乙", ("Z", None, "E"), first - timedelta(days=40)),
        ),
        absences=tuple(_absences(rng, staff, period)),
        requests=tuple(_requests(rng, staff, period)),
        calendar=(CalendarRow(first + timedelta(days=1), DayKind.MAKEUP), CalendarRow(period.last, DayKind.HOLIDAY)),
        ledger=tuple(_ledger(rng, staff, period)),
    )
    outside = [pair for n in range(9) for pair in _rows(rng, staff, period.first - timedelta(days=n + 1), 0.5)] + [
        pair for n in range(3) for pair in _rows(rng, staff, period.last + timedelta(days=n + 1), 0.3)
    ]
    told = [pair for n in range(days) for pair in _rows(rng, staff, period.first + timedelta(days=n), 0.6)]
    now = datetime.combine(period.first + timedelta(days=rng.randrange(-16, 3)), datetime.min.time())
    plan = _with_habits(plan, Random(seed + 1000), period)
    return SmallPlan(plan, period, frozenset(outside), Published(frozenset(told), now))


def _with_habits(plan: Plan, rng: Random, period: Period) -> Plan:
    """The same plan where some keep to posts, duties belong together, people are tied and posts are not all alike."""
    homes = [(), ("K1",), ("K1", "R1"), ("C1", "I1"), ()]
    people = tuple(
        replace(p, home=rng.choice(homes), fair_group=rng.choice(("", "", "G1")), leader=rng.random() < 0.2)
        for p in plan.people
    )
    one, two, three, four, five, six = (rng.sample([p.id for p in people], len(people)) * 6)[:6]
    ties = (
        Tie(one, two, TieKind.MENTOR, share=rng.choice((40, 100))) if len(people) > 1 else None,
        Tie(three, four, TieKind.COUPLE) if len(people) > 3 else None,
        Tie(five, six, TieKind.APART, end=period.last - timedelta(days=1)) if len(people) > 5 else None,
        Tie(one, three, TieKind.APART, start=period.first + timedelta(days=1)) if len(people) > 2 else None,
    )
    return replace(
        plan,
        people=people,
        posts=tuple(replace(p, importance=rng.choice((1, 2, 3, 3, 4, 5))) for p in plan.posts),
        demands=tuple(replace(d, crew=rng.choice(("", "X", "X", "Y"))) for d in plan.demands),
        ties=tuple(tie for tie in ties if tie is not None),
    )


def _cast(rng: Random, period: Period) -> list[Person]:
    """Ten people: every role, certificates that end within the period, newcomers, protected ones, short lists."""
    soon = period.first + timedelta(days=rng.randrange(6))
    some = [p.id for p, _ in rng.sample(POSTS, 3)]
    return [
        a_person("001", "驾驶", team="甲", leader=True),
        a_person("002", Certificate("持枪证", soon), "驾驶", sex=Sex.FEMALE, start=period.first),
        a_person("003", "持枪证", unit="JJ", team="乙", leader=True),
        a_person(
            "004", "执法证", leader=True, restrictions=frozenset({Restriction.NO_NIGHT}), joined=date(2020, 2, 29)
        ),
        a_person("F01", role=Role.AUXILIARY, team="甲", restrictions=frozenset({Restriction.NO_OVERTIME})),
        a_person("F02", role=Role.AUXILIARY, joined=soon - timedelta(days=365)),
        a_person("F03", role=Role.AUXILIARY, unit="JJ", posts=tuple(some), end=period.last - timedelta(days=1)),
        a_person("W01", role=Role.CIVILIAN, sex=Sex.FEMALE, joined=date(2026, 11, 1)),
        a_person("S01", "执法证", role=Role.PARTNER, unit="SJ"),
        a_person("S02", Certificate("执法证", soon), role=Role.PARTNER, unit="SJ", posts=(some[0],)),
    ]


def _demands(rng: Random, manned: list[tuple[object, str]]) -> list[Demand]:
    found = []
    for post, shifts in manned:
        for shift in rng.sample(shifts, rng.randint(1, len(shifts))):
            least = rng.choice((0, 1, 1, 2))
            needs = (CertificateNeed("驾驶", 1), CertificateNeed("执法证", 1, "SJ"), CertificateNeed("持枪证", 2))
            team = Team(
                least=least,
                target=least + rng.choice((0, 1)),
                most=rng.choice((None, least + 1, least)),
                officers=rng.choice((0, 0, 1)),
                auxiliaries=rng.choice((0, 0, 1)),
                women=rng.choice((0, 0, 0, 1)),
                needs=(rng.choice(needs),) if rng.random() < 0.3 else (),
                unit_needs=(UnitNeed(rng.choice(("SJ", "JJ")), 1),) if rng.random() < 0.3 else (),
            )
            days = frozenset({rng.choice((DayType.ALL, DayType.ALL, DayType.WORKDAY, DayType.REST, DayType.HOLIDAY))})
            found.append(Demand(post.id, shift, team, days))  # type: ignore[attr-defined]
    return found


def _absences(rng: Random, staff: tuple[Person, ...], period: Period) -> list[Absence]:
    start = period.first + timedelta(days=rng.randrange(-1, period.days))
    return [Absence(p.id, start, start + timedelta(days=rng.randrange(2)), AbsenceKind.SICK) for p in staff[:2]]


def _requests(rng: Random, staff: tuple[Person, ...], period: Period) -> list[Wish]:
    return [
        Wish(
            p.id,
            period.first + timedelta(days=rng.randrange(period.days)),
            rng.choice((WishKind.WANT, WishKind.AVOID)),
            rng.choice((None, "D", "N", "P")),
            rng.randint(1, 10),
        )
        for p in rng.choices(staff, k=6)
    ]


def _ledger(rng: Random, staff: tuple[Person, ...], period: Period) -> list[OpeningBalance]:
    as_of = period.first - timedelta(days=5)
    return [
        OpeningBalance(p.id, as_of, rng.randrange(6), rng.randrange(4), rng.randrange(3), rng.randrange(100) * 60)
        for p in staff
        if rng.random() < 0.6
    ]


def _rows(rng: Random, staff: tuple[Person, ...], day: date, share: float) -> list[Pair]:
    """A duty for some people on a date, whatever the rules say; the same shifts keep coming back."""
    found = []
    for person in staff:
        if rng.random() < share:
            post, shifts = rng.choice(POSTS)
            found.append(Pair(person.id, DutyKey(day, post.id, rng.choice(shifts))))
    return found


def with_twins(small: SmallPlan, seed: int) -> SmallPlan:
    """Each post twice, alike but for the name; the rows outside the period and the published ones at either."""
    rng = Random(seed)

    def at_either(pairs: frozenset[Pair]) -> frozenset[Pair]:
        return frozenset(
            p._replace(duty=p.duty._replace(post=p.duty.post + TWIN)) if rng.random() < 0.5 else p
            for p in sorted(pairs)
        )

    plan = small.plan
    return SmallPlan(
        replace(
            plan,
            people=tuple(replace(p, posts=p.posts + tuple(i + TWIN for i in p.posts)) for p in plan.people),
            posts=tuple(replace(p, id=i) for p in plan.posts for i in (p.id, p.id + TWIN)),
            demands=tuple(replace(d, post=i) for d in plan.demands for i in (d.post, d.post + TWIN)),
        ),
        small.period,
        at_either(small.outside),
        replace(small.published, pairs=at_either(small.published.pairs)),
    )


def _rows_for(kind: type[Rule]) -> tuple[str, ...]:
    """Its small numbers; the whole ones of a new rule are made small until somebody gives it a row."""
    if kind.id in SMALL_NUMBERS or kind.id in BROKEN_BY_CHANCE:
        return SMALL_NUMBERS.get(kind.id, ("",))
    whole = {name: value for name, value in parameters(kind).items() if value.isdigit() and int(value) > SMALL}
    return (";".join(f"{name}={SMALL}" for name in whole if "price" not in name),)


def settings_of(kind: type[Rule], severity: Severity | None = None) -> tuple[RuleSetting, ...]:
    """The rows that switch a rule on with small numbers; its first row only where it can have but one."""
    rows = _rows_for(kind)
    return tuple(
        RuleSetting(
            kind.id,
            on=True,
            severity=severity,
            parameters=tuple((p.partition("=")[0], p.partition("=")[2]) for p in row.split(";") if p),
        )
        for row in (rows if kind.several else rows[:1])
    )


def rulebook_of(plan: Plan, *kinds: type[Rule], severity: Severity | None = None) -> Rulebook:
    """Only these rules, with small numbers; all rules when none are named."""
    chosen = kinds or REGISTRY
    rows = tuple(row for kind in chosen for row in settings_of(kind, severity))
    off = tuple(RuleSetting(kind.id, on=False) for kind in REGISTRY if kind not in chosen)
    return Rulebook.of(replace(plan, rules=rows + off))


def random_roster(case: Case, rng: np.random.Generator, share: float) -> Ints:
    """The rows outside the period, and a share of the pairs within it."""
    within = case.space.live
    return np.where(within, rng.random(case.space.size) < share, 1).astype(np.int64)


def bare_roster(case: Case) -> Ints:
    """Nothing but the rows outside the period."""
    return (~case.space.live).astype(np.int64)


def mended(case: Case, chosen: Ints, rng: np.random.Generator) -> Ints:
    """The roster without pairs that break hard limits, but for those that the rows outside the period break alone."""
    live = LiveRoster(case, chosen)
    forced = set(case.broken(bare_roster(case)).tolist())
    place = {pair: n for n, pair in enumerate(zip(case.space.person.tolist(), case.space.duty.tolist(), strict=True))}
    while broken := [n for n in case.broken(live.chosen).tolist() if n not in forced]:
        found = case.found(broken[0], live.chosen, int(live.activity[broken[0]]), 1)
        there = [place[pair] for pair in found.pairs if case.space.live[place[pair]]]
        if not there:  # too little of something, by what another limit of the person took off
            who = [p.id for p in case.instance.people].index(found.person.id)
            there = np.flatnonzero((case.space.person == who) & case.space.live & (live.chosen > 0)).tolist()
        assert there, "a hard limit that nothing in the period breaks"
        live.flip(int(rng.choice(there)))
    return live.chosen
