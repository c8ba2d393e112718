"""Instances that ask where to stand: read right, and one clear sentence with the line for whatever does not fit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.benchmarks.placing import read_instance

GRAPH = "4 4 2\n1 2 5\n2 3 4 \n1 2 9\n3 1 20\n"
POINTS = "3 2 1 2.5\n0 0 2\n3 4 1\n6 8 0\n0 0\n6 8\n"


def file(folder: Path, text: str) -> Path:
    """An instance file of this text."""
    path = folder / "small.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_graph_of_which_the_last_line_about_two_nodes_holds(tmp_path: Path) -> None:
    found = read_instance(file(tmp_path, GRAPH))
    far = np.inf
    assert (found.name, found.choosing.count, found.radius) == ("small", 2, None)
    assert found.choosing.times.tolist() == [[0, 9, 13, far], [9, 0, 4, far], [13, 4, 0, far], [far, far, far, 0]]
    assert found.choosing.weights.tolist() == [1, 1, 1, 1]


def test_points_with_sites_of_their_own_and_without(tmp_path: Path) -> None:
    found = read_instance(file(tmp_path, POINTS))
    assert (found.choosing.count, found.radius) == (1, 2.5)
    assert found.choosing.times.tolist() == [[0, 10], [5, 5], [10, 0]]
    assert found.choosing.weights.tolist() == [2, 1, 0]
    alone = read_instance(file(tmp_path, "2 0 2 1\n0 0 2\n3 4 1\n"))
    assert alone.choosing.times.tolist() == [[0, 5], [5, 0]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "small.txt is empty; name an instance of the set."),
        ("4 4\n", "small.txt, line 1: the first line is «nodes edges p» or «places sites p radius», not «4 4»."),
        ("4 5 2\n1 2 5\n", "small.txt, line 1: 1 line of data follows, but 5 are announced here."),
        ("4 1 5\n1 2 5\n", "small.txt, line 1: «5» is not a whole number from 1 to 4."),
        ("4 1 2\n1 5 5\n", "small.txt, line 2: «5» is not a whole number from 1 to 4."),
        ("4 1 2\n1 2 -5\n", "small.txt, line 2: «-5» is not a number from 0 to 1000000000."),
        ("4 1 2\n1 2 nan\n", "small.txt, line 2: «nan» is not a number from 0 to 1000000000."),
        ("4 1 2\n1 2\n", "small.txt, line 2: the line has 2 fields instead of 3"),
        ("9000 1 2\n1 2 3\n", "small.txt, line 1: «9000» is not a whole number from 1 to 3000."),
        ("1 1 1 2\n0 0 1\n0 x\n", "small.txt, line 3: «x» is not a number from -1000000000 to 1000000000."),
        ("90000 9000 2 1\n", "small.txt, line 1: 90000 places × 9000 sites are too many; up to 20000000 pairs are."),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UserError) as problem:
        read_instance(file(tmp_path, text))
    assert str(problem.value.message).startswith(said.split(":", maxsplit=1)[0])
    assert said.split(": ", 1)[-1].replace(" pairs are.", "") in str(problem.value.message)
