"""How many people make good what a duty lacks: held against every choice of people there could be."""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache
from itertools import product

import pytest

from patrolplanner.domain.demands import (
    AUXILIARIES,
    OFFICERS,
    PEOPLE,
    WOMEN,
    AskedSort,
    CertificateNeed,
    Team,
    UnitNeed,
    places,
)
from tests.rounds import rounds

GUN, DRIVES = AskedSort("持枪证", "持枪证"), AskedSort("驾驶", "驾驶")
OF_A, OF_B, GUN_OF_A = AskedSort("A", unit="A"), AskedSort("B", unit="B"), AskedSort("持枪证@A", "持枪证", "A")
EVERYBODY, OFFICER, AUXILIARY, WOMAN = map(AskedSort, (PEOPLE, OFFICERS, AUXILIARIES, WOMEN))
SORTS = (EVERYBODY, OFFICER, AUXILIARY, WOMAN, GUN, DRIVES, OF_A, OF_B, GUN_OF_A)


def counts_for(role: str, unit: str, woman: bool, gun: bool, drives: bool) -> frozenset[AskedSort]:
    """Everything that one such person is counted as."""
    held = {EVERYBODY, AskedSort(role)} | ({AskedSort(unit, unit=unit)} if unit else set())
    held |= ({WOMAN} if woman else set()) | ({GUN} if gun else set()) | ({DRIVES} if drives else set())
    return frozenset(held | ({GUN_OF_A} if gun and unit == "A" else set()))


KINDS_OF_PEOPLE = {
    counts_for(*who) for who in product((OFFICERS, AUXILIARIES, "civilian"), ("A", "B", ""), *[(False, True)] * 3)
}


@cache
def fewest(lacks: tuple[int, ...]) -> int:
    """By trying everybody who could come next, until nothing is lacking."""
    if not any(lacks):
        return 0
    after = {tuple(max(0, n - (sort in who)) for n, sort in zip(lacks, SORTS, strict=True)) for who in KINDS_OF_PEOPLE}
    return 1 + min(fewest(left) for left in after - {lacks})


def as_lacks(numbers: tuple[int, ...]) -> Mapping[AskedSort, int]:
    return {sort: n for sort, n in zip(SORTS, numbers, strict=True) if n}


def test_no_choice_of_people_is_smaller_and_one_is_as_small() -> None:
    every = list(product(range(2), repeat=len(SORTS)))
    luck = random.Random(13)
    larger = [tuple(luck.choice((0, 0, 1, 2, 3)) for _ in SORTS) for _ in range(rounds(50, 150))]
    for numbers in (*every, *larger):
        assert places(as_lacks(numbers)) == fewest(numbers), as_lacks(numbers)


@pytest.mark.parametrize(
    ("lacks", "count"),
    [
        ({}, 0),
        ({EVERYBODY: 1, OFFICER: 1, GUN: 1}, 1),
        ({EVERYBODY: 2, OFFICER: 1}, 2),
        ({OFFICER: 1, AUXILIARY: 1}, 2),
        ({OF_A: 1, OF_B: 2, EVERYBODY: 1}, 3),
        ({GUN_OF_A: 2, OF_A: 1, OF_B: 1}, 3),
    ],
)
def test_one_person_makes_good_whatever_one_person_can_be(lacks: Mapping[AskedSort, int], count: int) -> None:
    assert places(lacks) == count


def test_a_team_takes_as_many_as_all_its_sorts_together() -> None:
    team = Team(2, officers=1, auxiliaries=2, needs=(CertificateNeed("驾驶", 1),), unit_needs=(UnitNeed("A", 1),))
    assert team.places == 3
    assert Team().places == 0
