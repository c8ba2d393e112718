"""What somebody wants of a cyclic rotation, and the one judge of whether a rotation gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, TypeVar

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import DAY_MINUTES

T = TypeVar("T")

WEEK = 7
OFF = "-"

Row = tuple[str, ...]
"""A week from Monday to Sunday: a shift code or OFF a day."""

Rota = tuple[Row, ...]
"""Whoever works row k one week works row k+1 in the next, and the first after the last."""


class Span(NamedTuple):
    """The least and the most days a run may last."""

    least: int
    most: int

    def holds(self, days: int) -> bool:
        return self.least <= days <= self.most


@dataclass(frozen=True, slots=True)
class WishedShift:
    """A shift, how many are wanted on it from Monday to Sunday, and how long a run of it may be.

    ``start`` and ``length`` are minutes; they are None where nobody said them, and only taste asks for them.
    """

    code: str
    demand: tuple[int, ...]
    run: Span
    start: int | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class RotationWish:
    """A rotation of so many rows, one for each team or person. ``pairs`` are shifts that may not follow each other

    from one day to the next, ``around`` those that may not stand before and after one single day off.
    """

    rows: int
    shifts: tuple[WishedShift, ...]
    work: Span
    off: Span
    pairs: frozenset[tuple[str, str]] = frozenset()
    around: frozenset[tuple[str, str]] = frozenset()

    def __post_init__(self) -> None:
        for problem in _problems(self):
            raise InvalidValue(problem)

    def off_on(self, day: int) -> int:
        """How many are off on a day of the week (0 is Monday); negative when more are wanted than there are."""
        return self.rows - sum(s.demand[day] for s in self.shifts)


def too_close(shifts: Sequence[WishedShift], rest_minutes: int) -> frozenset[tuple[str, str]]:
    """Shifts that leave less rest than this when one follows the other from one day to the next.

    Shifts whose times nobody said are not in it.
    """
    return frozenset(
        (a.code, b.code)
        for a in shifts
        for b in shifts
        if (rest := _rest_between(a, b)) is not None and rest < rest_minutes
    )


def _rest_between(shift: WishedShift, next_day: WishedShift) -> int | None:
    """Minutes from the end of a shift to the start of another on the next day; None where a time is not known."""
    if shift.start is None or shift.length is None or next_day.start is None:
        return None
    return DAY_MINUTES + next_day.start - (shift.start + shift.length)


def _problems(wish: RotationWish) -> Iterator[Message]:
    codes = [s.code for s in wish.shifts]
    if wish.rows < 1:
        yield translate("rotation", "A rotation needs at least one row.")
    if not codes:
        yield translate("rotation", "A rotation needs at least one shift.")
    for code, count in Counter(codes).items():
        if count > 1 or code in ("", OFF):
            yield translate("rotation", "“{code}” cannot name one shift: names differ and are not “-”.").fill(code=code)
    for shift in wish.shifts:
        if len(shift.demand) != WEEK or min(shift.demand) < 0:
            text = translate("rotation", "Shift {code}: the demand is seven numbers, Monday to Sunday, none negative.")
            yield text.fill(code=shift.code)
    yield from _run_problems(wish)
    text = translate("rotation", "A forbidden succession names {code}, which is no shift here.")
    for code in chain.from_iterable(sorted(wish.pairs | wish.around)):
        if code not in codes:
            yield text.fill(code=code)


def _run_problems(wish: RotationWish) -> Iterator[Message]:
    for span in (wish.work, wish.off, *(s.run for s in wish.shifts)):
        if not 1 <= span.least <= span.most:
            text = translate("rotation", "A run of {least} to {most} days makes no sense: at least 1, and not falling.")
            yield text.fill(least=span.least, most=span.most)


def faults(wish: RotationWish, rota: Rota) -> int:
    """How often a rota misses the wish: units of demand, runs of a wrong length, forbidden successions."""
    days = [code for row in rota for code in row]
    wanted = Counter({(d, s.code): s.demand[d] for s in wish.shifts for d in range(WEEK)})
    given = Counter((n % WEEK, code) for n, code in enumerate(days) if code != OFF)
    found = abs(len(rota) - wish.rows) + sum(abs(wanted[k] - given[k]) for k in wanted | given)
    spans = {s.code: s.run for s in wish.shifts}
    found += sum(code not in spans or not spans[code].holds(n) for code, n in _runs(days) if code != OFF)
    found += sum(not (wish.work if on else wish.off).holds(n) for on, n in _runs([c != OFF for c in days]))
    for n, code in enumerate(days):
        middle, after = days[n - len(days) + 1], days[n - len(days) + 2]
        found += (code, middle) in wish.pairs
        found += middle == OFF and (code, after) in wish.around
    return found


def _runs(values: Sequence[T]) -> list[tuple[T, int]]:
    """Value and length of each run on the closed circle of values."""
    cut = next((n for n in range(len(values)) if values[n] != values[n - 1]), 0)
    found: list[tuple[T, int]] = []
    for value in [*values[cut:], *values[:cut]]:
        if found and found[-1][0] == value:
            found[-1] = (value, found[-1][1] + 1)
        else:
            found.append((value, 1))
    return found
