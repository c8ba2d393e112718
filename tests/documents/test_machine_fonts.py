"""Fonts of the machine: found by their names, used for the house style and for what the shipped fonts lack."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import reportlab
from reportlab.pdfbase import pdfmetrics

from patrolplanner.documents import fonts, machine_fonts
from patrolplanner.documents.fonts import BOLD, REGULAR, PaperFonts, font_of
from patrolplanner.documents.internal.handover_record import handover_records
from patrolplanner.documents.lettering import borrowed_characters, fit, measure, missing_characters, paragraph
from patrolplanner.documents.machine_fonts import FontFile
from patrolplanner.documents.page import INK
from patrolplanner.documents.sheets import A4_PORTRAIT
from patrolplanner.services.papers.printing import unprintable_names
from tests.documents.pdf_reading import read
from tests.documents.station import somebody
from tests.documents.test_forms import RECORD, STAMP, whole

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
FAMILY = "Bitstream Vera Sans"
CACHED = (
    machine_fonts.machine_fonts, fonts.font_of, fonts._registered, fonts.runs, fonts._font_with, fit,
)  # fmt: skip


def forget() -> None:
    for function in CACHED:
        function.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The only folder of fonts there is, empty."""
    monkeypatch.setattr(machine_fonts, "font_folders", lambda: [tmp_path, tmp_path / "missing"])
    forget()
    yield tmp_path
    forget()


@pytest.fixture
def vera(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose only font stands for the body of official papers and for rare characters."""
    path = folder / "deep" / "vera.TTF"
    path.parent.mkdir()
    path.write_bytes(VERA.read_bytes())
    monkeypatch.setitem(fonts.FAMILIES, PaperFonts.BODY, ("仿宋", FAMILY))
    monkeypatch.setattr(fonts, "RARE_FAMILIES", ("宋体", FAMILY))
    return path


def rare() -> str:
    """A character that the machine's font has and the shipped ones lack."""
    own = fonts._known(fonts._registered(FAMILY))
    return next(chr(code) for code in sorted(own) if code not in fonts._known(REGULAR) and code > 0x80)  # type: ignore[call-overload]


def test_fonts_are_found_by_their_family_in_all_folders(vera: Path) -> None:
    found = machine_fonts.machine_fonts()
    assert found[FAMILY.lower()] == FontFile(vera)


def test_what_is_no_font_or_may_not_be_embedded_is_passed_over(folder: Path) -> None:
    (folder / "text.ttf").write_text("no font at all")
    (folder / "empty.ttc").write_bytes(b"")
    (folder / "cut.ttf").write_bytes(VERA.read_bytes()[:200])
    content = bytearray(VERA.read_bytes())
    (count,) = struct.unpack(">H", content[4:6])
    for n in range(count):
        tag, _, place, _ = struct.unpack(">4sIII", content[12 + 16 * n : 28 + 16 * n])
        if tag == b"OS/2":
            content[place + 8 : place + 10] = struct.pack(">H", 2)
    (folder / "restricted.ttf").write_bytes(content)
    assert machine_fonts.machine_fonts() == {}


def test_a_collection_has_its_fonts_by_place(folder: Path) -> None:
    head = struct.pack(">4sIII", b"ttcf", 0x10000, 1, 16)
    font = bytearray(VERA.read_bytes())
    (count,) = struct.unpack(">H", font[4:6])
    for n in range(count):
        at = 12 + 16 * n + 8
        font[at : at + 4] = struct.pack(">I", struct.unpack(">I", font[at : at + 4])[0] + 16)
    (folder / "all.ttc").write_bytes(head + font)
    assert machine_fonts.machine_fonts()[FAMILY.lower()] == FontFile(folder / "all.ttc", 0)


def test_without_fonts_of_the_house_style_the_shipped_ones_stand_for_it(folder: Path) -> None:
    assert {style: font_of(style) for style in PaperFonts} == {
        PaperFonts.TITLE: BOLD, PaperFonts.HEAD: BOLD, PaperFonts.SUBHEAD: REGULAR, PaperFonts.BODY: REGULAR,
    }  # fmt: skip


def test_the_house_style_takes_the_first_family_the_machine_has(vera: Path) -> None:
    assert font_of(PaperFonts.BODY) == FAMILY
    assert font_of(PaperFonts.TITLE) == BOLD


def fonts_in(content: bytes) -> set[str]:
    """The fonts that a paper was really set in, by the names they have in its file."""
    return {name.decode("latin-1") for name in re.findall(rb"/BaseFont /[A-Z]{6}\+([^\s/]+)", content)}


def test_a_form_is_set_in_the_house_style_and_loses_no_character(vera: Path) -> None:
    """The machine's font has no Chinese at all: every ideograph comes from the shipped font."""
    pdf = handover_records([replace(RECORD, orders=f"abc 盯防 {rare()}")], "派出所", A4_PORTRAIT, STAMP, str)
    pages = read(pdf)
    assert f"abc盯防{rare()}" in whole(pages)
    assert "王建国000012" in whole(pages)
    assert all(piece.embedded for page in pages for piece in page.pieces)
    assert "BitstreamVeraSans-Roman" in fonts_in(pdf)
    assert {"NotoSansSC-Regular", "NotoSansSC-Bold"} & fonts_in(pdf)


def test_a_character_the_shipped_fonts_lack_is_set_in_another_font_and_its_person_named(vera: Path) -> None:
    name = f"王{rare()}明"
    assert missing_characters(name) == ()
    assert borrowed_characters(name) == {rare(): FAMILY}
    (warning,) = unprintable_names([somebody("7", name), somebody("8", "刘𬱖")])
    assert name in str(warning)
    assert FAMILY in str(warning)
    both = unprintable_names([somebody("7", f"{name}😀")])
    assert ["a box is printed" in str(text) for text in both] == [True, False]


def test_pieces_of_several_fonts_are_measured_as_they_are_drawn(vera: Path) -> None:
    text = f"王{rare()}明"
    apart = measure("王", 10) + pdfmetrics.stringWidth(rare(), FAMILY, 10) + measure("明", 10)
    assert measure(text, 10) == pytest.approx(apart)
    words = paragraph(f"<b>{text}" * 10, 10, INK)
    assert words.wrap(100, 1000)[1] > 40
    assert "".join(word for line in words.blPara.lines for word in _texts(line)).count(rare()) == 10


def _texts(line: object) -> list[str]:
    words = getattr(line, "words", None)
    return [word.text for word in words] if words is not None else list(line[1])  # type: ignore[index]
