"""A second opinion on rotations, written from the definition, and every rota there is for small wishes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product
from random import Random

from patrolplanner.planning.rotation.wish import Rota, RotationWish, Span, WishedShift

WEEK = 7


def gives(wish: RotationWish, rota: Rota) -> bool:
    """Whether a rota is what was wished, rule by rule, looking at each day of the closed circle by itself."""
    days = [code for row in rota for code in row]
    around = [*days, *days, *days]
    size = len(days)
    if len(rota) != wish.rows or any(len(row) != WEEK for row in rota):
        return False
    for shift in wish.shifts:
        if any(sum(row[d] == shift.code for row in rota) != shift.demand[d] for d in range(WEEK)):
            return False
    if set(days) - {s.code for s in wish.shifts} - {"-"}:
        return False
    if any((around[n], around[n + 1]) in wish.pairs for n in range(size)):
        return False
    if any(around[n + 1] == "-" and (around[n], around[n + 2]) in wish.around for n in range(size)):
        return False
    spans = {s.code: s.run for s in wish.shifts}
    for n in range(size, 2 * size):
        on = around[n] != "-"
        if on and not spans[around[n]].least <= _reach(around, n, around[n]) <= spans[around[n]].most:
            return False
        span = wish.work if on else wish.off
        if not span.least <= _reach([c != "-" for c in around], n, on) <= span.most:
            return False
    return True


def _reach(values: list[str] | list[bool], n: int, value: object) -> int:
    """How many equal values lie together around place n, at most once around the circle."""
    size = len(values) // 3
    left = next((k for k in range(1, size) if values[n - k] != value), size)
    right = next((k for k in range(1, size) if values[(n + k) % len(values)] != value), size)
    return min(size, left + right - 1)


def every_rota(wish: RotationWish) -> Iterator[Rota]:
    """All rotas that have the wished numbers on every day; the first day only in one order, since rows may turn."""
    columns = []
    for d in range(WEEK):
        wanted = [s.code for s in wish.shifts for _ in range(s.demand[d])]
        if len(wanted) > wish.rows:
            return
        columns.append(sorted(set(permutations([*wanted, *"-" * (wish.rows - len(wanted))]))))
    for chosen in product(*columns):
        yield tuple(zip(*chosen, strict=True))


def possible(wish: RotationWish) -> bool:
    """Whether any rota gives the wish, by trying all of them."""
    return any(gives(wish, rota) for rota in every_rota(wish))


def a_small_wish(chance: Random) -> RotationWish:
    """A wish whose demand some random rota has, with limits that may or may not allow one."""
    rows = chance.choice((1, 1, 2, 2, 2, 3))
    codes = "AB"[: chance.choice((1, 2, 2))]
    weights = [chance.choice((0, 1, 2, 3)), *(1 for _ in codes)]
    days: list[str] = []
    while len(days) < rows * WEEK:
        days += [chance.choices(["-", *codes], weights)[0]] * chance.choice((1, 2, 2, 3))
    rota = tuple(tuple(days[n * WEEK : n * WEEK + WEEK]) for n in range(rows))
    fitting = chance.random() < 0.5
    spans = {c: _fitting(days, [d == c for d in days]) if fitting else _span(chance) for c in codes}
    work = _fitting(days, [d != "-" for d in days]) if fitting else _span(chance, 3)
    off = _fitting(days, [d == "-" for d in days]) if fitting else _span(chance)
    if chance.random() < 0.3:
        work = Span(work.least, max(work.least, work.most - 1))
    if chance.random() < 0.2:
        work = Span(1, 30)
    shifts = tuple(
        WishedShift(c, tuple(sum(row[d] == c for row in rota) for d in range(WEEK)), spans[c]) for c in codes
    )
    both = [(a, b) for a in codes for b in codes]
    bar = 0.1 if fitting else 0.2
    pairs, around = (frozenset(p for p in both if chance.random() < bar) for _ in range(2))
    return RotationWish(rows, shifts, work, off, pairs, around)


def _fitting(days: list[str], marked: list[bool]) -> Span:
    """The shortest and the longest run of marked days; any when there is none."""
    reaches = [_reach(marked * 3, len(days) + n, True) for n in range(len(days)) if marked[n]]
    return Span(min(reaches), max(reaches)) if reaches else Span(1, 30)


def _span(chance: Random, more: int = 0) -> Span:
    least = chance.choice((1, 1, 1, 2, 3))
    return Span(least, min(30, least + chance.choice((0, 1, 2, 2, 4, 20)) + more))
