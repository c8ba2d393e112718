"""Tables with ruled lines: rows over pages, headings repeated, nothing cut."""

from itertools import pairwise

import pytest

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.internal.ruled_table import (
    CellWords,
    Placed,
    RuledColumn,
    RuledLine,
    RuledTable,
    TableStyle,
    lay_out,
)

STYLE = TableStyle(size=10, row=20.0)
COLUMNS = (RuledColumn("A", 60.0), RuledColumn("B", 100.0, flows=True))


@pytest.fixture(autouse=True)
def _fonts() -> None:
    load_fonts()


def row(text: str = "a", *more: str, opens: bool = False) -> RuledLine:
    return RuledLine(((CellWords(text),), tuple(CellWords(word) for word in more)), opens=opens)


def pages(
    lines: list[RuledLine], room: float, foot: float = 0.0, style: TableStyle = STYLE
) -> list[tuple[Placed, ...]]:
    return lay_out(RuledTable(COLUMNS, tuple(lines), style), room, foot, "{} (continued)")


def said(page: tuple[Placed, ...]) -> list[str]:
    """Bands and the first cells of a page."""
    return [r.line.band or "".join(r.cells[0][0][0].text.lines) if r.line.band or r.cells[0] else "" for r in page]


def test_an_empty_table_has_one_page() -> None:
    assert pages([], 100.0) == [()]


def test_rows_that_fit_with_the_foot_stay_on_one_page() -> None:
    assert len(pages([row()] * 4, 100.0, 20.0)) == 1
    assert [len(page) for page in pages([row()] * 5, 100.0, 20.0)] == [4, 1]


def test_no_foot_stands_alone_on_a_page() -> None:
    laid = pages([row(str(n)) for n in range(10)], 100.0, 30.0)
    assert all(laid)
    assert [text for page in laid for text in said(page)] == [str(n) for n in range(10)]
    assert sum(r.height for r in laid[-1]) + 30.0 <= 100.0


def test_a_band_that_goes_on_is_repeated_and_never_ends_a_page() -> None:
    lines = [
        RuledLine(band="one"),
        *[row(f"a{n}") for n in range(7)],
        RuledLine(band="two"),
        *[row(f"b{n}") for n in range(3)],
    ]
    laid = [said(page) for page in pages(lines, 100.0)]
    assert laid[0][0] == "one"
    assert laid[1][0] == "one (continued)"
    assert all(page[-1] not in ("one", "two", "one (continued)", "two (continued)") for page in laid)
    flat = [text for page in laid for text in page if not text.endswith("(continued)")]
    assert flat == ["one", *[f"a{n}" for n in range(7)], "two", *[f"b{n}" for n in range(3)]]


def test_a_row_may_wish_to_open_a_page_where_there_are_several() -> None:
    lines = [row(f"{n}", opens=n == 3) for n in range(6)]
    assert len(pages(lines, 200.0)) == 1
    assert [said(page) for page in pages(lines, 100.0)] == [["0", "1", "2"], ["3", "4", "5"]]


def test_rows_become_lower_where_that_saves_a_page() -> None:
    low = TableStyle(size=10, row=20.0, lowest=16.0)
    assert [len(page) for page in pages([row()] * 6, 100.0)] == [5, 1]
    (page,) = pages([row()] * 6, 100.0, style=low)
    assert 16.0 <= page[0].height <= 100 / 6
    assert [r.height for r in pages([row()] * 3, 100.0, style=low)[0]] == [20.0] * 3


def test_a_row_higher_than_a_page_goes_on() -> None:
    names = [f"某某某某某{n:02d}" for n in range(40)]
    laid = pages([row("post", *names)], 100.0)
    assert len(laid) > 2
    shown = [piece.words.text for page in laid for r in page for line in r.cells[1] for piece in line]
    assert shown == names
    assert all(sum(r.height for r in page) <= 100.0 for page in laid)


def test_pieces_follow_each_other_where_the_column_flows() -> None:
    flowing = pages([row("a", "王一", "王二", "王三", "王四", "王五")], 100.0)[0][0].cells[1]
    assert [len(line) for line in flowing] == [3, 2]
    below = lay_out(
        RuledTable((RuledColumn("", 100.0),), (RuledLine(((CellWords("王一"), CellWords("王二")),)),), STYLE),
        100.0,
        0.0,
    )
    assert [len(line) for line in below[0][0].cells[0]] == [1, 1]


@pytest.mark.parametrize("text", ["13800000000转12345", "Statutory holidays", "+86 138-0000-0000"])
def test_no_word_or_number_is_torn_while_narrow_letters_hold_it(text: str) -> None:
    for room in range(60, 110, 3):
        table = RuledTable((RuledColumn("", float(room)),), (RuledLine(((CellWords(text),),)),), STYLE)
        (line,) = lay_out(table, 500.0, 0.0)[0][0].cells[0]
        torn = [a[-1:] + b[:1] for a, b in pairwise(line[0].text.lines)]
        assert not [pair for pair in torn if pair.isascii() and pair.isalnum()], (room, line[0].text)


def test_a_name_of_forty_characters_stays_in_its_column() -> None:
    name = "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉·吾买尔江·热合曼·伊力哈木·库尔班"
    piece = pages([row(name)], 200.0)[0][0].cells[0][0][0]
    assert piece.width <= 60.0
    assert "".join(piece.text.lines) == name
