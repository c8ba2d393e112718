"""Instances of new posts: read right, and one sentence with the field for whatever does not fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.sites import KeepPosts
from patrolplanner.planning.deployment.siting_wish import WayToMan
from patrolplanner.store.benchmarks.siting_file import read_instance

GOOD: dict[str, object] = {
    "times": [[60, None], [90.5, 30]],
    "incidents": [[0, 3], [1, 3], [1, 3]],
    "mannings": [{"name": "24", "from": 0, "to": 24, "officers": 1, "auxiliaries": 2}],
    "existing": {"1": 0},
    "keep": "stay",
    "officers": 8,
    "new": 1,
    "keys": [[0, 60]],
    "curve": 2,
}


def file(folder: Path, **other: object) -> Path:
    path = folder / "town.json"
    path.write_text(json.dumps({**GOOD, **other}), encoding="utf-8")
    return path


def test_an_instance(tmp_path: Path) -> None:
    found = read_instance(file(tmp_path))
    wish = found.wish
    assert (found.name, found.curve, found.resamples) == ("town", 2, 0)
    assert wish.times == [[60, float("inf")], [90.5, 30]]
    assert [row[3] for row in wish.weights] == [1, 2]
    assert sum(map(sum, wish.weights)) == 3
    assert wish.mannings == [WayToMan("24", 0, 24, 1, 2)]
    assert len(wish.mannings[0].hours) == 24
    assert (wish.existing, wish.keep, wish.officers, wish.auxiliaries) == ({1: 0}, KeepPosts.STAY, 8, None)
    assert (wish.keys, wish.calls) == ([(0, 60)], 3)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"times": []}, "town.json: times must be a list of places by sites"),
        ({"times": [[1, 2], [3]]}, "town.json: times[1] must be a list of 2 numbers from 0 on"),
        ({"times": [[1, -2]]}, "town.json: times[0] must be a list of 2 numbers from 0 on"),
        ({"times": 7}, "town.json: times must be a list of lists of numbers"),
        ({"weights": [[1] * 24]}, "town.json: weights must be a list of 2 places with 24 numbers each"),
        ({"mannings": []}, "town.json: mannings must be a list of one at least"),
        ({"mannings": [{"name": "x", "from": 26, "to": 3}]}, "town.json: mannings[0].from must be a whole number"),
        ({"mannings": ["x"]}, "town.json: mannings must be a list of objects in braces"),
        ({"existing": {"5": 0}}, "town.json: existing must be an object from sites"),
        ({"existing": {"0": 4}}, "town.json: existing must be an object from numbers to numbers below 1"),
        ({"keep": "all"}, "town.json: keep must be one of"),
        ({"incidents": [[0, 24]]}, "town.json: incidents must be pairs of whole numbers below 2 and 24"),
        ({"keys": [[9, 60]]}, "town.json: keys must be pairs of a place below 2 and seconds"),
        ({"busy": 1.5}, "town.json: busy must be a number from 0 to 0.99"),
        ({"officers": "many"}, "town.json: officers must be a number from 0"),
        ({"posts": 3}, "town.json: posts is not known; known are"),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence(tmp_path: Path, other: dict[str, object], said: str) -> None:
    with pytest.raises(UserError) as problem:
        read_instance(file(tmp_path, **other))
    assert str(problem.value.message).startswith(said)


@pytest.mark.parametrize("text", ["", "[1]", "{", "\ufffe", "[" * 100_000])
def test_what_is_no_object(tmp_path: Path, text: str) -> None:
    path = tmp_path / "town.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as problem:
        read_instance(path)
    assert str(problem.value.message) == "town.json is not one object in JSON; name an instance of the set."
