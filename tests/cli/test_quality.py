"""What the command line says of how good a roster is: a percentage where that means something, else what is known."""

from __future__ import annotations

import pytest

from patrolplanner.cli.report import quality
from patrolplanner.translation import speaker


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        (None, "Price 7287 after 30 s; no bound was proven."),
        (122, "Price 7287 after 30 s; 122 of it no roster can avoid, whether the rest can be avoided is not known."),
        (3852, "Price 7287 after 30 s; 3852 of it no roster can avoid, whether the rest can be avoided is not known."),
        (7000, "Price 7287 after 30 s; no roster can be cheaper than 7000 (3.9 %)."),
        (7287, "Price 7287 after 30 s; proven best."),
    ],
)
def test_each_size_of_gap_has_words_of_its_own(bound: int | None, said: str) -> None:
    assert speaker("en")(quality(7287, bound, 30.2)) == said
