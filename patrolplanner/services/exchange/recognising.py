"""Who of a workbook is who of the plan, whatever number the workbook gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from patrolplanner.domain.people import Person
from patrolplanner.domain.renaming import Numbers, free_number, number_of, with_origin


class Recognised(NamedTuple):
    """The workbook's records with their inner numbers, the new numbers of stored ones, and those that are left out."""

    records: tuple[Any, ...]
    numbers: Numbers
    gone: tuple[Any, ...]


def recognised(stored: Sequence[Any], told: Sequence[Any]) -> Recognised:
    """Match people, posts or shifts: by the first number that a row gives, by number and name, by a name that only one
    of those left has, at last by the number alone. One that is left out gives its number up to who has it now."""
    matches: dict[int, int] = {}
    for pairs in (_by_first_number, _by(_whole), _by(_called), _by(number_of)):
        left = [n for n in range(len(stored)) if n not in matches.values()]
        free = [n for n in range(len(told)) if n not in matches]
        matches |= dict(pairs(stored, told, left, free))
    records = tuple(with_origin(stored[matches[n]], r) if n in matches else r for n, r in enumerate(told))
    gone = [record for n, record in enumerate(stored) if n not in matches.values()]
    numbers = {number_of(stored[old]): number_of(told[new]) for new, old in matches.items()}
    taken = {*map(number_of, told)}
    for place, record in enumerate(gone):
        if (own := number_of(record)) in taken:
            other = free_number(own, taken)
            gone[place] = with_origin(record, replace(record, id=other))
            numbers[own] = other
            taken.add(other)
    return Recognised(records, {old: new for old, new in numbers.items() if old != new}, tuple(gone))


_Pairs = Iterator[tuple[int, int]]


def _by_first_number(stored: Sequence[Any], told: Sequence[Any], left: list[int], free: list[int]) -> _Pairs:
    inner = {stored[n].inner: n for n in left}
    numbers = {number_of(stored[n]): n for n in left}
    used: set[int] = set()
    for n in free:
        first = told[n].origin
        place = inner.get(first, numbers.get(first)) if first else None
        if place is not None and place not in used:
            used.add(place)
            yield n, place


def _by(
    key: Callable[[Any], Hashable],
) -> Callable[[Sequence[Any], Sequence[Any], list[int], list[int]], _Pairs]:
    """Those alike in a key that nobody else on their side has."""

    def pairs(stored: Sequence[Any], told: Sequence[Any], left: list[int], free: list[int]) -> _Pairs:
        ours, theirs = Counter(key(stored[n]) for n in left), Counter(key(told[n]) for n in free)
        place = {key(stored[n]): n for n in left}
        for n in free:
            if ours[key(told[n])] == theirs[key(told[n])] == 1:
                yield n, place[key(told[n])]

    return pairs


def _whole(record: Any) -> Hashable:
    return number_of(record), record.name


def _called(record: Any) -> Hashable:
    """A person with the same name in another role is somebody else."""
    return (record.name, record.role, record.sex) if isinstance(record, Person) else record.name
