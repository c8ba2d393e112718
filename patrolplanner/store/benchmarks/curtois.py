"""Curtois and Qu shift-scheduling instances as plans, and rosters in the form that the set's checkers read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from patrolplanner.domain.absences import Absence, AbsenceKind, Wish, WishKind
from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.store.benchmarks.benchmark import Benchmark, dearer_than, hard_row, only, rule_row
from patrolplanner.store.benchmarks.curtois_file import CurtoisCover, CurtoisInstance, Staff, read_file
from patrolplanner.store.exchange.replacing import replacing

FIRST_DAY = date(2001, 1, 1)
"""Day 0 of every instance: a Monday, long ago, so that no calendar row of today's matters."""

FREE = CurtoisCover(0, 0, 0)
OFF = "-"

_Groups = Callable[[Callable[[Staff], int]], list[tuple[str, int]]]


class _ShiftPost(NamedTuple):
    """A post stands for a shift and the prices of its cover, so that one row of the rule of cover speaks of it."""

    shift: str
    under: int
    over: int


def read_instance(path: Path) -> Benchmark:
    """The instance of a file as a plan. Raises UserError that names the line of whatever does not fit.

    Fixed days off are leave, a missing skill keeps a person from the posts of the shift; both are hard as everything
    else but too few minutes of work, which a roster without anybody would break: they cost ``dear`` a started hour.
    """
    instance = read_file(path)
    ids = {staff.id: str(n) for n, staff in enumerate(instance.staff, start=1)}
    posts = sorted({_post_of(instance, cell) for cell in _all_cells(instance)})
    dear = dearer_than(_worst(instance))
    plan = Plan(
        people=tuple(_person(staff, ids[staff.id], posts) for staff in instance.staff),
        posts=tuple(Post(_id(post), post.shift, PostKind.VIDEO, Mode.GUARD) for post in posts),
        shifts=tuple(_shift(id_, minutes) for id_, minutes in instance.minutes.items()),
        demands=tuple(_demand(instance, day, shift) for day, shift in _all_cells(instance)),
        absences=tuple(
            Absence(ids[who], _date(day), _date(day), AbsenceKind.ANNUAL) for who, day in sorted(set(instance.days_off))
        ),
        requests=tuple(
            Wish(ids[w.person], _date(w.day), wish, w.shift, w.weight)
            for wish, wanted in ((WishKind.WANT, instance.on), (WishKind.AVOID, instance.off))
            for w in wanted
        ),
        rules=only(_rules(instance, ids, posts, dear)),
    )
    return Benchmark(path.stem, plan, Period(FIRST_DAY, _date(instance.days - 1)), dear)


def write_solution(benchmark: Benchmark, roster: Roster, path: Path) -> None:
    """Write a roster: a line a person in the file's order, a tab between days, the shift's id or ``-``."""
    shift_of = {(pair.person, pair.duty.day): pair.duty.shift for pair in roster.pairs}
    days = [benchmark.period.first + timedelta(days=n) for n in range(benchmark.period.days)]
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        for person in benchmark.plan.people:
            file.write("\t".join(shift_of.get((person.id, day), OFF) for day in days) + "\n")


def _date(day: int) -> date:
    return FIRST_DAY + timedelta(days=day)


def _all_cells(instance: CurtoisInstance) -> Iterator[tuple[int, str]]:
    """Every day and shift: also one that nobody asks for may be worked."""
    return ((day, shift) for day in range(instance.days) for shift in instance.minutes)


def _worst(instance: CurtoisInstance) -> int:
    """A price that no roster can exceed with what the set calls soft."""
    people = len(instance.staff)
    cover = sum(max(c.people * c.under, (people - c.people) * c.over) for c in instance.cover.values())
    return cover + sum(w.weight for w in (*instance.on, *instance.off))


def _shift(id_: str, minutes: int) -> Shift:
    """The set gives lengths and no clock times; all begin at midnight."""
    return Shift(id_, id_, 0, minutes, ShiftKind.OTHER, minutes)


def _post_of(instance: CurtoisInstance, cell: tuple[int, str]) -> _ShiftPost:
    cover = instance.cover.get(cell, FREE)
    return _ShiftPost(cell[1], cover.under, cover.over)


def _id(post: _ShiftPost) -> str:
    return f"{post.shift} {post.under}/{post.over}"


def _demand(instance: CurtoisInstance, day: int, shift: str) -> Demand:
    cover = instance.cover.get((day, shift), FREE)
    post = _id(_post_of(instance, (day, shift)))
    return Demand(post, shift, Team(target=cover.people), start=_date(day), end=_date(day))


def _person(staff: Staff, id_: str, posts: list[_ShiftPost]) -> Person:
    able = {shift for shift, most in staff.most.items() if most}
    return Person(id_, staff.id, Role.OFFICER, "", posts=tuple(_id(post) for post in posts if post.shift in able))


def _rules(instance: CurtoisInstance, ids: dict[str, str], posts: list[_ShiftPost], dear: int) -> Iterator[RuleSetting]:
    yield rule_row("R00")
    yield rule_row("R02")
    yield rule_row("R28", 1)
    yield hard_row("S10", most=1)
    for post in posts:
        yield rule_row("S09", post.under, over_price=post.over, post=_id(post))
    for shift, barred in instance.barred.items():
        if barred:
            yield hard_row("S04", first=shift, then="|".join(barred))

    def groups(value: Callable[[Staff], int]) -> list[tuple[str, int]]:
        """People by what is asked of them: who, and the number."""
        found: dict[int, list[str]] = {}
        for staff in instance.staff:
            found.setdefault(value(staff), []).append(ids[staff.id])
        return [("|".join(who), number) for number, who in sorted(found.items())]

    yield from _most(instance, groups)
    yield from _runs(groups)
    for who, minutes in groups(lambda s: s.least_minutes):
        yield rule_row("S06", dear, who=who, least=minutes / 60)


def _most(instance: CurtoisInstance, groups: _Groups) -> Iterator[RuleSetting]:
    for shift in instance.minutes:
        for who, most in groups(lambda s, shift=shift: s.most[shift]):  # type: ignore[misc]
            if 0 < most < instance.days:
                yield hard_row("S05", who=who, shift=shift, most=most)
    # elsewhere 0 means "no limit", so those who may not work at all are named once
    for who, idle in groups(lambda s: not (any(s.most.values()) and s.most_minutes and s.most_run)):
        if idle:
            yield hard_row("S05", who=who, most=0)
    for who, minutes in groups(lambda s: s.most_minutes):
        yield hard_row("S06", who=who, most=minutes / 60)
    for who, most in groups(lambda s: s.most_weekends):
        yield hard_row("S07", who=who, most=most)


def _runs(groups: _Groups) -> Iterator[RuleSetting]:
    """Lengths of work and rest; what touches the first day may have begun before it."""
    for who, most in groups(lambda s: s.most_run):
        yield hard_row("S01", who=who, most=most)
    for who, least in groups(lambda s: s.least_run):
        yield hard_row("S01", who=who, least=least, edges="open")
    for who, least in groups(lambda s: s.least_rest):
        yield hard_row("S02", who=who, least=least, edges="open")
