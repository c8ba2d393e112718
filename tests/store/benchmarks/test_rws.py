"""Instances of the rotation set: read right, and one clear sentence with the line for whatever does not fit."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.planning.rotation.wish import RotationWish, Span, WishedShift
from patrolplanner.store.benchmarks.rws import read_instance, write_solution
from patrolplanner.translation import speaker

TEXT = """#Length of the schedule
7

#Number of Employees
5

##Number of Shifts
2

# Temporal Requirements Matrix
2 2 2 2 2 1 1
1 1 1 1 1 1 0

#ShiftName, Start, Length, Name, MinlengthOfBlocks, MaxLengthOfBlocks
D  360 480 2 7
N  1320 480 2 4

# Minimum and maximum length of days-off blocks
1 4

# Minimum and maximum length of work blocks
3 6

# Number of not allowed shift sequences: NrSequencesOfLength2, NrSequencesOfLength3:
1 1

# Not allowed shift sequences
N D
N - D
"""


def file(folder: Path, text: str) -> Path:
    """An instance file of this text."""
    path = folder / "Example.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_instance(tmp_path: Path) -> None:
    assert read_instance(file(tmp_path, TEXT)) == RotationWish(
        5,
        (
            WishedShift("D", (2, 2, 2, 2, 2, 1, 1), Span(2, 7), 360, 480),
            WishedShift("N", (1, 1, 1, 1, 1, 1, 0), Span(2, 4), 1320, 480),
        ),
        Span(3, 6),
        Span(1, 4),
        frozenset({("N", "D")}),
        frozenset({("N", "D")}),
    )


def test_how_it_is_written_does_not_matter(tmp_path: Path) -> None:
    plain = read_instance(file(tmp_path, TEXT))
    path = file(tmp_path, "\ufeff" + TEXT.replace("\n", "\r\n").replace("#", "### ").replace(" 2 7", "\tDay 2\t7 "))
    assert read_instance(path) == plain
    without = TEXT.replace("1 1\n\n# Not allowed shift sequences\nN D\nN - D\n", "0 0\n")
    assert read_instance(file(tmp_path, without)).pairs == frozenset()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("schedule\n7", "schedule\n14", 2, "must be 7 days long"),
        ("Employees\n5", "Employees\nfive", 5, "«five» is not a whole number from 1 to 2000"),
        ("Employees\n5", "Employees\n0", 5, "«0» is not a whole number from 1"),
        ("Employees\n5", "Employees\n5\n6", 6, "one line of data belongs under this heading, not 2"),
        ("Employees\n5", "Employees", 4, "not 0"),
        ("Shifts\n2", "Shifts\n3", 10, "2 lines of data follow, but the number of shifts is 3"),
        ("2 2 2 2 2 1 1", "2 2 2 2 2 1", 11, "6 fields instead of 7: Mon, Tue"),
        ("2 2 2 2 2 1 1", "2 2 2 2 2 1 -1", 11, "«-1» is not a whole number from 0"),
        ("480 2 7", "480 7 2", 15, "the maximum 2 is less than the minimum 7"),
        ("D  360 480 2 7", "D 360 480", 15, "3 fields instead of 5: name, start"),
        ("N  1320", "D  1320", 16, "«D» cannot name a shift"),
        ("N  1320", "-  1320", 16, "«-» cannot name a shift"),
        ("1 4\n", "0 4\n", 19, "«0» is not a whole number from 1 to 99"),
        ("3 6\n", "3\n", 22, "1 field instead of 2: minimum, maximum"),
        ("1 1\n\n", "2 1\n\n", 25, "1 sequence of length 2 and 1 of length 3 follow"),
        ("N - D", "N D D", 29, "this one is «N D D»"),
        ("N D\n", "N X\n", 28, "«X» is no shift of this file"),
        ("#Number of Employees", "#Length of the schedule", 4, "comes twice"),
        ("#Number of Employees", "#Number of People", 5, "a heading that is not known"),
        ("#Length of the schedule\n", "", 1, "data before the first heading"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert TEXT.count(old) == 1
    with pytest.raises(UserError) as caught:
        read_instance(file(tmp_path, TEXT.replace(old, new)))
    sentence = speaker("en")(caught.value.message)
    assert sentence.startswith(f"Example.txt, line {line}: ")
    assert said in sentence


def test_a_missing_heading_and_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="«# Minimum and maximum length of work blocks» is missing"):
        read_instance(file(tmp_path, TEXT.replace("# Minimum and maximum length of work blocks\n3 6\n", "")))
    with pytest.raises(UserError, match="is missing"):
        read_instance(file(tmp_path, ""))
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0\0")
    for path in (tmp_path, tmp_path / "none.txt", tmp_path / "picture.txt"):
        with pytest.raises(UserError):
            read_instance(path)


@pytest.mark.parametrize("seed", range(60))
def test_spoilt_files_are_read_or_refused_with_one_sentence(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    text = TEXT
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(text))
        piece = chance.choice(["", "#", "-", "\n", " 7 ", "999999999999999999", "\0", "²", "NaN", "1e9", "夜", "# "])
        text = text[:place] + piece + text[place + chance.choice((0, 0, 1, 40)) :]
    path = file(tmp_path, text)
    said = _refusal(path)
    if said is None:
        assert read_instance(path).rows >= 1
    else:
        assert "\n" not in said
        assert "Example.txt" in said


def _refusal(path: Path) -> str | None:
    try:
        read_instance(path)
    except UserError as error:
        return speaker("en")(error.message)
    return None


def test_a_solution(tmp_path: Path) -> None:
    path = tmp_path / "solution.txt"
    write_solution((("D", "D", "-", "-", "-", "N", "N"), ("-",) * 7), path)
    assert path.read_text(encoding="utf-8") == "D D - - - N N\n- - - - - - -\n"
    with pytest.raises(UserError):
        write_solution((), tmp_path / "nowhere" / "solution.txt")
