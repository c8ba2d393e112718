"""Closed rotations are joined by crossing over, and only where the runs fit."""

from __future__ import annotations

from collections import Counter

from patrolplanner.planning.rotation.joining import joined
from patrolplanner.planning.rotation.wish import RotationWish, Span, WishedShift
from tests.planning.rota_judge import gives

NONE_WANTED = (0,) * 7


def a_wish(cycles: list[str], work: Span, off: Span, run: Span, **barred: frozenset[tuple[str, str]]) -> RotationWish:
    """A wish with the demand that these cycles have together."""
    given = Counter((code, n % 7) for cycle in cycles for n, code in enumerate(cycle))
    rows = sum(len(cycle) for cycle in cycles) // 7
    shifts = tuple(WishedShift(code, tuple(given[code, d] for d in range(7)), run) for code in "DN")
    return RotationWish(rows, shifts, work, off, **barred)


def together(wish: RotationWish, cycles: list[str]) -> bool:
    """Whether they are joined, and then rightly."""
    whole = joined(wish, [list(cycle) for cycle in cycles])
    if whole is None:
        return False
    rota = tuple(tuple(whole[n : n + 7]) for n in range(0, len(whole), 7))
    assert gives(wish, rota)
    return True


def test_equal_weeks_are_joined() -> None:
    cycles = ["DDDDD--", "DDDDD--", "NNNNN--"]
    wish = a_wish(cycles, Span(5, 5), Span(2, 2), Span(5, 5), pairs=frozenset({("N", "D"), ("D", "N")}))
    assert together(wish, cycles)


def test_weeks_that_never_meet_stay_apart() -> None:
    cycles = ["DDDDD--", "--DDDDD"]
    assert not together(a_wish(cycles, Span(5, 5), Span(2, 2), Span(5, 5)), cycles)
    # with a longest run of four off and of ten days they may meet
    assert together(a_wish(cycles, Span(1, 10), Span(1, 4), Span(1, 10)), cycles)


def test_what_may_not_stand_around_a_single_day_off_keeps_them_apart() -> None:
    cycles = ["NNNNNN-", "DDDDDD-"]
    strict = Span(6, 6)
    barred = frozenset({("N", "D")})
    assert together(a_wish(cycles, strict, Span(1, 1), strict), cycles)
    assert not together(a_wish(cycles, strict, Span(1, 1), strict, around=barred), cycles)
