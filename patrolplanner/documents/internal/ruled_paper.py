"""An internal paper made of ruled tables: title, unit, facts above the table, notes and signatures below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, load_fonts
from patrolplanner.documents.internal.ruled_table import Page, RuledTable, draw_page, lay_out
from patrolplanner.documents.internal.signatures import SIGNATURE_HEIGHT, SIGNERS, draw_signatures
from patrolplanner.documents.lettering import FittedText, draw, fit, measure, paragraph
from patrolplanner.documents.page import BAND, INK, LINE, QUIET, Pdf, filled, internal_margins, pen, title_room
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_NOTE_SIZE = 8.5
_NOTE_LEADING = 1.35
_STRIP_SIZE = 10.0
_STRIP_HEIGHT = 20.0
_STRIP_COLUMNS = 3
_STRIP_LABEL = 0.26


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A title with a table under it, beginning a page of its own.

    ``left`` and ``right`` stand in the line under the title, ``strip`` are facts by name in a row above the table,
    ``notes`` paragraphs under it.
    """

    title: str
    table: RuledTable
    left: str = ""
    right: str = ""
    strip: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    signed: bool = True
    signers: tuple[Message, ...] = SIGNERS


@dataclass(frozen=True, slots=True)
class PaperLook:
    """Sizes of the parts around the tables, in points."""

    title: float = 22.0
    line: float = 12.0
    note: float = _NOTE_SIZE


def ruled_paper(
    sheet: Sheet,
    sections: Sequence[PaperSection],
    author: str,
    stamp: Stamp,
    say: Say,
    look: PaperLook | None = None,
    *,
    apart: bool = False,
) -> bytes:
    """The sections one after the other as PDF, pages numbered through, or each by itself when they are ``apart``."""
    load_fonts()
    look = look or PaperLook()
    pdf = Pdf(sheet, sections[0].title, author)
    laid = [(section, pages) for section in sections for pages in [_pages(sheet, section, say, look)]]
    total = sum(len(pages) for _, pages in laid)
    number = 0
    for section, pages in laid:
        if apart:
            number, total = 0, len(pages)
        for place, rows in enumerate(pages):
            number += 1
            _draw(pdf.canvas, sheet, section, rows, say, look, (place > 0, place == len(pages) - 1))
            # on a sheet without running margins the mark stands in the line of the title, which is as wide as the sheet
            left = _left(sheet, section.table) if sheet.running else sheet.left
            internal_margins(pdf.canvas, sheet, left, stamp, (number, total), say)
            pdf.canvas.showPage()
    return pdf.finish()


def pages_of(sheet: Sheet, section: PaperSection, say: Say, look: PaperLook) -> int:
    load_fonts()
    return len(_pages(sheet, section, say, look))


def _pages(sheet: Sheet, section: PaperSection, say: Say, look: PaperLook) -> list[Page]:
    room = sheet.top - sheet.bottom - _above(sheet, section, look) - section.table.head_height
    if not sheet.running:
        room -= 5 * mm
    continued = say(translate("page", "{title} (continued)").fill(title="{}"))
    return lay_out(section.table, room, _below(section, look), continued)


def _left(sheet: Sheet, table: RuledTable) -> float:
    return (sheet.width - table.width) / 2


def _above(sheet: Sheet, section: PaperSection, look: PaperLook) -> float:
    """Points from the upper end of the printed part to the table."""
    height = look.title * 1.3 + 4.0
    if section.left or section.right:
        height += look.line * 1.5
    return height + (sum(_strip_heights(section)) + 4.0 if section.strip else 0.0)


def _below(section: PaperSection, look: PaperLook) -> float:
    notes = sum(float(_note(text, look).wrap(section.table.width, 1000)[1]) for text in section.notes)
    return notes + (5.0 if section.notes else 0.0) + (SIGNATURE_HEIGHT if section.signed else 0.0)


def _note(text: str, look: PaperLook) -> Any:
    return paragraph(text, look.note, INK, leading=_NOTE_LEADING)


def _draw(
    canvas: Any, sheet: Sheet, section: PaperSection, rows: Page, say: Say, look: PaperLook, place: tuple[bool, bool]
) -> None:
    continued, last = place
    table = section.table
    left, width = _left(sheet, table), table.width
    title = section.title
    if continued:
        title = say(translate("page", "{title} (continued)").fill(title=title))
    canvas.setFillColor(INK)
    room = width if sheet.running else title_room(sheet, say)
    text = fit(title, room, look.title, BOLD, least=11.0)
    y = sheet.top - look.title * 0.65
    draw(canvas, text, sheet.width / 2, y, BOLD, 0.5)
    y = sheet.top - look.title * 1.3
    if section.left or section.right:
        middle = y - look.line * 0.6
        share = _shares(section, look, width)
        draw(canvas, fit(section.left, share[0], look.line), left, middle)
        draw(canvas, fit(section.right, share[1], look.line), left + width, middle, align=1.0)
    if section.strip:
        top = sheet.top - _above(sheet, section, look) + sum(_strip_heights(section))
        _strip(canvas, section, left, top)
    y = draw_page(canvas, table, rows, left, sheet.top - _above(sheet, section, look))
    if last:
        y -= 5.0 if section.notes else 0.0
        for note in section.notes:
            words = _note(note, look)
            y -= words.wrap(width, 1000)[1]
            words.drawOn(canvas, left, y)
        if section.signed:
            draw_signatures(canvas, left, width, y, say, section.signers)


def _shares(section: PaperSection, look: PaperLook, width: float) -> tuple[float, float]:
    """How much of the line under the title each side gets: what it needs, if both fit."""
    right = min(measure(section.right, look.line) + 1.0, width * 0.6)
    return width - right - 8.0, right


def _strip_fact(section: PaperSection, fact: str) -> FittedText:
    share = section.table.width / _STRIP_COLUMNS
    return fit(fact, share * (1 - _STRIP_LABEL) - 8, _STRIP_SIZE)


def _strip_heights(section: PaperSection) -> list[float]:
    """The height of each row of facts: more where a fact needs several lines."""
    facts = [_strip_fact(section, fact).height + 4.0 for _, fact in section.strip]
    rows = [facts[n : n + _STRIP_COLUMNS] for n in range(0, len(facts), _STRIP_COLUMNS)]
    return [max(_STRIP_HEIGHT, *row) for row in rows]


def _strip(canvas: Any, section: PaperSection, left: float, top: float) -> None:
    """The facts in boxes of equal width, three a row, the name on a ground of its own."""
    share = section.table.width / _STRIP_COLUMNS
    label = share * _STRIP_LABEL
    heights = _strip_heights(section)
    for number, (name, fact) in enumerate(section.strip):
        row, place = divmod(number, _STRIP_COLUMNS)
        height = heights[row]
        x, y = left + place * share, top - sum(heights[: row + 1])
        filled(canvas, x, y, label, height, BAND)
        pen(canvas, LINE, 0.4)
        canvas.rect(x, y, share, height, stroke=1, fill=0)
        draw(canvas, fit(name, label - 5, _STRIP_SIZE, BOLD), x + label / 2, y + height / 2, BOLD, 0.5, colour=QUIET)
        draw(canvas, _strip_fact(section, fact), x + label + 4, y + height / 2, colour=INK)
