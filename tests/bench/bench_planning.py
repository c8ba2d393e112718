"""How long the everyday steps take on a large plan: 300 people, a month.

``python -m tests.bench.bench_planning [WORKBOOK]`` from the top of the repository; with a workbook its own plan is
measured, over the month after its roster's last row. Prints a table, ends with 1 when a mark is missed.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Person, Role, Sex, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Post, PostKind
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from tests.builders import a_person, a_post, a_shift, an_absence

PEOPLE = 300
MONTH = Period(date(2026, 12, 1), date(2026, 12, 31))
EDITS = 300
UNITS = ("CG", "CD", "CX", "JJ", "XF")
SHIFTS = (
    a_shift("D"),
    a_shift("N"),
    a_shift("E", "08:00-16:00", ShiftKind.DAY),
    a_shift("L", "16:00-24:00"),
    a_shift("M", "00:00-08:00", ShiftKind.NIGHT),
    a_shift("V", "19:00-01:00"),
)
# kind of post, its shifts, people and officers asked for, certificate
POSTS = (
    (PostKind.KIOSK, "DN", 3, 1, ""),
    (PostKind.CAR_PATROL, "ELM", 2, 1, "驾驶"),
    (PostKind.KIOSK, "ELM", 2, 1, ""),
    (PostKind.PEAK, "EL", 2, 1, ""),
    (PostKind.ARMED_PATROL, "V", 2, 2, "持枪证"),
    (PostKind.STATION_DUTY, "DN", 2, 1, ""),
    (PostKind.MARKET, "D", 3, 1, ""),
)


class Figure(NamedTuple):
    """A step, the seconds it took, and the seconds it may take."""

    name: str
    seconds: float
    mark: float


def a_large_plan() -> Plan:
    """Five units, 35 posts, two people in five officers; about 3,600 person-duties a month."""
    posts, demands = [], []
    for n in range(35):
        kind, shifts, asked, officers, need = POSTS[n % len(POSTS)]
        post: Post = a_post(f"P{n + 1:02d}", kind, unit=UNITS[n % len(UNITS)])
        posts.append(post)
        needs = (CertificateNeed(need, 1),) if need else ()
        days = frozenset({DayType.FRI, DayType.SAT, DayType.SUN} if kind is PostKind.ARMED_PATROL else {DayType.ALL})
        team = Team(least=asked, target=asked + 1, most=asked + 2, officers=officers, needs=needs)
        demands += [Demand(post.id, shift, team, days) for shift in shifts]
    people = tuple(_somebody(n) for n in range(PEOPLE))
    return Plan(
        units=tuple(Unit(u, f"{u}派出所") for u in UNITS),
        people=people,
        posts=tuple(posts),
        shifts=SHIFTS,
        demands=tuple(demands),
        absences=tuple(an_absence(p.id, 1 + n % 25, 5 + n % 25) for n, p in enumerate(people) if n % 6 == 0),
        ledger=tuple(OpeningBalance(p.id, date(2026, 11, 30), n % 7, n % 5, n % 3) for n, p in enumerate(people)),
    )


def _somebody(n: int) -> Person:
    role = Role.OFFICER if n % 5 < 2 else Role.AUXILIARY
    held = [name for name, each in (("驾驶", 2), ("持枪证", 5)) if n % each == 0]
    sex = Sex.FEMALE if n % 7 == 0 else Sex.MALE
    return a_person(f"{n + 1:06d}", *held, role=role, unit=UNITS[n // 5 % len(UNITS)], sex=sex)


def a_full_roster(plan: Plan, period: Period, roster: Roster) -> Roster:
    """Everybody asked for, where possible: on each duty the people allowed there who have been free longest."""
    instance = Instance(plan, period, roster)
    may = Rulebook.of(plan).allowed(instance)
    free_from = np.zeros(len(instance.people), dtype=np.int64)
    made = list(roster.assignments)
    for n in np.flatnonzero(instance.in_period).tolist():
        team = instance.duties[n].team
        ready = np.flatnonzero(may[:, n] & (free_from <= instance.duty_start[n]))
        first = ready[np.argsort(free_from[ready], kind="stable")]
        officers = [i for i in first.tolist() if instance.people[i].role is Role.OFFICER][: team.officers]
        others = [i for i in first.tolist() if i not in officers]
        for i in (officers + others)[: max(team.least, team.officers)]:
            free_from[i] = instance.duty_end[n] + 24 * 60
            made.append(Assignment(instance.pair(i, n)))
    return Roster.of(made)


def timed(step: Callable[[], object], times: int = 1) -> float:
    """The best of some runs, in seconds."""
    best = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        step()
        best = min(best, time.perf_counter() - begun)
    return best


def whole_space(plan: Plan, period: Period, roster: Roster) -> Space:
    """All pairs that hard rules allow on their own, and those of the roster."""
    instance = Instance(plan, period, roster)
    may = Rulebook.of(plan).allowed(instance) & instance.in_period[None, :]
    may[instance.pairs_of(roster.pairs)] = True
    person, duty = np.nonzero(may)
    return Space(instance, person.astype(np.int64), duty.astype(np.int64))


def edit_seconds(case: Case, roster: Roster) -> list[float]:
    """The time of each of many single edits of a full roster, taken back at once."""
    live = LiveRoster(case, case.chosen(roster.pairs))
    pairs = np.random.default_rng(0).choice(np.flatnonzero(case.space.live), EDITS).tolist()
    return [timed(lambda pair=pair: live.flip(pair)) for pair in pairs]  # type: ignore[misc]


def measured(plan: Plan, period: Period, roster: Roster, book: Path) -> tuple[list[Figure], str]:
    """Every figure, and the size of what was measured."""
    space = whole_space(plan, period, roster)
    rulebook = Rulebook.of(plan)
    compiling = timed(lambda: rulebook.compile(whole_space(plan, period, roster)), 2)
    case = Case(space, rulebook)
    edits = edit_seconds(case, roster)
    help_ = [sys.executable, "-m", "patrolplanner", "--help"]
    figures = [
        Figure("import the workbook", timed(lambda: read_workbook(book), 2), 5.0),
        Figure("lay out the pairs and compile the limits", compiling, 2.0),
        Figure("judge a roster", timed(lambda: judge(plan, period, roster), 2), 2.0),
        Figure("judge one edit (median)", statistics.median(edits), 0.010),
        Figure("judge one edit (99 of 100)", float(np.quantile(edits, 0.99)), 0.010),
        Figure("command line --help", timed(lambda: subprocess.run(help_, check=True, capture_output=True), 3), 0.5),
    ]
    size = (
        f"{len(plan.people)} people, {len(space.board.duties)} duties, {len(roster)} rows; {space.size} pairs, "
        f"{case.limits.count} limits, {len(case.limits.column)} entries, {space.columns.size} columns"
    )
    return figures, size


def _period_of(roster: Roster) -> Period:
    """The month of the day after the roster's last row."""
    days = [a.pair.duty.day for a in roster.assignments]
    first = (max(days) + timedelta(days=1)).replace(day=1) if days else MONTH.first
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def main(arguments: list[str]) -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        if arguments:
            book = Path(arguments[0])
            imported = read_workbook(book)
            plan, period, history = imported.plan, _period_of(imported.roster), imported.roster
            roster = a_full_roster(plan, period, history)
        else:
            book, plan, period = Path(folder) / "large.xlsx", a_large_plan(), MONTH
            roster = a_full_roster(plan, period, Roster())
            write_workbook(book, plan, roster)
        figures, size = measured(plan, period, roster, book)
    lines = [f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}", size, ""]
    lines += [f"{'step':42}{'took':>12}{'mark':>12}"]
    for f in figures:
        lines.append(f"{f.name:42}{f.seconds * 1000:>9.1f} ms{f.mark * 1000:>9.0f} ms{'  OVER' * (f.seconds > f.mark)}")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if any(f.seconds > f.mark for f in figures) else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
