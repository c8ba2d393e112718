"""Judge and outsider say the same of people's days over a month, date by date: rests, nights, spans, turns, days off.

Small plans last a week and have few duties a day; here people have up to four of many short and long ones, none
overlapping, with three weeks of history.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest

from patrolplanner.domain.duties import DutyKey, duty_on
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.shifts import Rotation, ShiftKind
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.instance import Published
from tests.builders import a_demand, a_plan, a_post, a_roster, a_shift, an_absence, an_auxiliary, an_officer, day
from tests.planning.small_plans import SmallPlan
from tests.planning.test_small_second_opinion import outsider

MONTH = Period(day(3), day(31))
SPANS = {
    "D": "08:00-20:00",
    "E": "08:00-16:00",
    "F": "16:00-24:00",
    "M": "00:00-08:00",
    "A": "00:00-01:30",
    "C": "04:30-06:30",
    "G": "09:00-10:00",
    "P": "07:30-09:30",
    "H": "11:00-13:00",
    "Q": "17:00-19:30",
    "K": "18:30-20:30",
    "V": "20:00-02:00",
    "W": "21:00-24:00",
    "X": "23:00-24:00",
    "U": "03:30-07:00",
}
SHIFTS = (
    *(a_shift(code, clock) for code, clock in SPANS.items()),
    a_shift("N"),
    a_shift("Z", effective_minutes=16 * 60),
    a_shift("B", "20:00-08:00", ShiftKind.STANDBY, effective_minutes=5 * 60),
)
RULES = ("R11", "R14", "R16", "R19", "R32", "R35", "R37")
SIZE = {"hard": 4, "soft": 3}  # nights in a row that are too many
Told = tuple[str, str, tuple[str, ...], tuple[date, ...]]


def station(rng: Random) -> Plan:
    """Five leaders of six, one in a rotation, one who may stand at the school only, one on leave now and then."""
    people = (
        *(an_officer(f"00{n}", leader=n < 4, team="甲" if n == 2 else "") for n in range(1, 5)),
        an_auxiliary("F01", posts=("L1", "S1")),
        an_auxiliary("F02", posts=("S1",)),
    )
    away = [an_absence("001", n) for n in rng.sample(range(4, 30), 3)]
    return a_plan(
        people=people,
        posts=(a_post("K1"), a_post("L1", PostKind.LEADER), a_post("S1", PostKind.SCHOOL)),
        shifts=SHIFTS,
        demands=(a_demand("K1", "E"), a_demand("L1", "P"), a_demand("S1", "P"), a_demand("S1", "Q")),
        rotations=(Rotation("甲", ("D", None), day(1), end=day(17)),),
        absences=tuple(away),
    )


def rows(plan: Plan, rng: Random) -> list[Pair]:
    """Some days off, some of one duty, some of several, for everybody; none overlapping, and few rests kept."""
    found = []
    for person in plan.people:
        until = None
        busy = rng.choice((0.55, 0.8, 0.95))
        liked = rng.choice(("EFMNDV", "PQGHKE", "WXACUM", "ZBEFGP", "".join(SPANS)))
        for n in range(-20, 34):
            today = day(1) + timedelta(days=n)
            several = rng.choice((1, 1, 2, 3, 4)) if rng.random() < busy else 0
            codes = rng.sample(liked, min(several, len(liked)))
            for shift in sorted((s for s in SHIFTS if s.code in codes), key=lambda s: (s.start, s.length)):
                duty = duty_on(today, rng.choice(("K1", "L1", "S1")), shift)
                if until is None or duty.start >= until:
                    found.append(Pair(person.id, DutyKey(today, duty.key.post, shift.code)))
                    until = duty.end
    return found


def windows(severity: str, who: tuple[str, ...], run: tuple[date, ...]) -> set[tuple[object, ...]]:
    """A run of nights as the judge names it: every stretch that is too long, of those that lie in the period."""
    found: set[tuple[object, ...]] = set()
    for told in ("hard", "soft") if severity == "hard" else ("soft",):
        starts = run[: len(run) - SIZE[told] + 1]
        found |= {("R14", told, who, first) for first in starts if _whole(first, told)}
    return found


def _whole(first: date, severity: str) -> bool:
    return first >= MONTH.first and first + timedelta(days=SIZE[severity]) <= MONTH.last


def cases(told: list[Told], of_runs: bool) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for rule, severity, who, dates in told:
        if rule == "R14" and of_runs:
            found |= windows(severity, who, dates)
        elif rule == "R14" and _whole(dates[0], severity):
            found.add((rule, severity, who, dates[0]))
        elif rule in RULES and rule != "R14":
            found.add((rule, severity, who, dates[0] if (rule, severity) == ("R19", "warn") else dates[-1]))
    return found


@pytest.mark.parametrize("seed", range(8))
def test_judge_and_outsider_agree_on_every_date(seed: int) -> None:
    rng = Random(seed)
    plan = station(rng)
    pairs = rows(plan, rng)
    inside = [p for p in pairs if p.duty.day in MONTH]
    small = SmallPlan(plan, MONTH, frozenset(set(pairs) - set(inside)), Published(frozenset(), datetime(2026, 11, 30)))
    theirs = [(v.rule, v.severity, v.people, v.dates) for v in outsider(small, inside).violations]
    verdict = judge(plan, MONTH, a_roster(*pairs))
    ours = [(v.rule, v.severity.value, v.people, v.dates) for v in verdict.violations]
    assert cases(ours, of_runs=False) == cases(theirs, of_runs=True)
    assert {rule for rule, *_ in theirs} >= set(RULES)
