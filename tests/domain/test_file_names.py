"""Names of files made from what people typed."""

from __future__ import annotations

import pytest

from patrolplanner.domain.file_names import file_stems, safe_in_name, whole_name


def test_names_that_differ_in_capitals_only_are_told_apart() -> None:
    assert file_stems(["a1_王", "A1_王", "a1_王"]) == ["a1_王", "A1_王_2", "a1_王_3"]


@pytest.mark.parametrize("name", ["CON", "nul", "COM1", "lpt9", "Aux", "com¹"])
def test_names_that_systems_keep_for_themselves_are_none(name: str) -> None:
    assert file_stems([name]) == [f"{name}_"]
    assert whole_name(name) == f"{name}_"


@pytest.mark.parametrize("name", ["../../x", "..", "a/b", "C:\\x", "\\\\server\\x", "a\0b", "x.", "\ud800"])
def test_a_name_leads_nowhere(name: str) -> None:
    (stem,) = file_stems([name])
    assert not set(stem) & set('/\\:.*?"<>|\0 ')
    assert stem


def test_a_long_name_leaves_room_for_what_is_beside_it() -> None:
    stems = file_stems(["𠀀" * 200, "𠀀" * 201])
    assert all(len(stem.encode()) < 140 for stem in stems)
    assert len(set(stems)) == 2


def test_letters_of_two_parts_are_one() -> None:
    assert safe_in_name("e\u0301") == "é"
