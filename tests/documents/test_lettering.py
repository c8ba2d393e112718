"""Text is made to fit without losing a character."""

import pytest

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.lettering import LEAST_SIZE, fit, measure, plain


@pytest.fixture(autouse=True)
def _fonts() -> None:
    load_fonts()


def test_text_that_fits_keeps_its_size() -> None:
    fitted = fit("王建国", 60, 10)
    assert (fitted.lines, fitted.size, fitted.stretch) == (("王建国",), 10, 1.0)


@pytest.mark.parametrize(
    "name",
    [
        "阿卜杜拉·买买提",
        "古丽娜尔·阿卜杜热合曼",
        "Alexander Wolfgang Maximilian von Habsburg",
        "阿" * 40,
        "<b>&amp;</b> 王 & 李",
    ],
)
def test_long_text_is_shrunk_condensed_or_wrapped_but_never_cut(name: str) -> None:
    room = 48
    fitted = fit(name, room, 9)
    assert "".join(fitted.lines).replace(" ", "") == name.replace(" ", "")
    assert fitted.size >= LEAST_SIZE
    assert fitted.stretch >= 0.7
    widths = [measure(line, fitted.size) * fitted.stretch for line in fitted.lines]
    assert max(widths) <= room + 0.1


def test_shrinking_comes_before_condensing_and_condensing_before_wrapping() -> None:
    shrunk, condensed, wrapped = (fit("班" * n, 60, 10) for n in (7, 9, 16))
    assert (len(shrunk.lines), shrunk.stretch) == (1, 1.0)
    assert shrunk.size == pytest.approx(60 / 7)
    assert (len(condensed.lines), condensed.size) == (1, LEAST_SIZE)
    assert condensed.stretch < 1.0
    assert len(wrapped.lines) == 2


def test_plain_text_has_no_invisible_marks_and_keeps_what_is_written() -> None:
    assert plain("王\u202e建\u200f国\ufeff") == "王建国"
    assert plain(" 刘\u3000敏\t 民警\r\n") == "刘\u3000敏 民警"
    assert plain("<b>&amp;") == "<b>&amp;"
