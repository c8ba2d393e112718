"""Slips of A5, two on a sheet of A4 to be cut: title, number, rows that fit, a rule at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.internal.form_grid import (
    LEAST_ROW,
    TITLE_HEIGHT,
    Box,
    FormRow,
    draw_rows,
    draw_title,
    draw_under_title,
    fitted,
    named,
)
from patrolplanner.documents.lettering import Face, draw, fit, is_wide, set_line
from patrolplanner.documents.page import INK, LINE, QUIET, Pdf, footer_text, pen
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

NAME_SHARE = 0.2
"""Of the width of a slip, for the name of a row."""


@dataclass(frozen=True, slots=True)
class SlipPage:
    """A slip: what it is called, its number (empty: to be written in), its rows, and the rule under them."""

    title: str
    rows: tuple[FormRow, ...]
    rule: str
    number: str = ""


def slip_row(say: Say, name: Message, text: str, least: float = LEAST_ROW) -> FormRow:
    """A row of a slip: its name and a box over the rest of the width."""
    return named(say, NAME_SHARE, (name, Box(text, 1 - NAME_SHARE)), least=least)


def ticked(kinds: Sequence[str], chosen: int | None) -> str:
    """Names in a row, the chosen one with a filled circle: filled and open ones read alike in grey.

    In English the circle keeps to its word, so that no line ends with it.
    """
    wide = any(map(is_wide, kinds))
    circles = ("●" if place == chosen else "○" for place in range(len(kinds)))
    return ("　" if wide else " ").join(
        f"{circle}{' ' * wide}{kind}" for circle, kind in zip(circles, kinds, strict=True)
    )


def slip_pages(slips: Sequence[SlipPage], organisation: str, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The slips in their order, two a sheet; the place beside an odd last one stays empty."""
    load_fonts()
    pdf = Pdf(sheet, slips[0].title, organisation)
    pages = -(-len(slips) // 2)
    for number in range(pages):
        for place, slip in enumerate(slips[2 * number : 2 * number + 2]):
            _slip(pdf, slip, place * sheet.width / 2, organisation, (stamp, number + 1, pages), say)
        _cut(pdf)
        pdf.canvas.showPage()
    return pdf.finish()


def _slip(pdf: Pdf, slip: SlipPage, x: float, organisation: str, page: tuple[Stamp, int, int], say: Say) -> None:
    canvas, sheet = pdf.canvas, pdf.sheet
    left, width = x + sheet.margin, sheet.width / 2 - 2 * sheet.margin
    top = sheet.top
    set_line(canvas, say(translate("page", "Internal document – keep safe")), left, top - 8, Face(9.0), colour=INK)
    draw_title(canvas, slip.title, left, width, top - 12, 17.0)
    number = slip.number or "____________"
    draw_under_title(
        canvas, organisation, say(translate("swap slip", "No. {number}").fill(number=number)), left, width,
        top - 12 - TITLE_HEIGHT - 6,
    )  # fmt: skip
    rows_top = top - 12 - TITLE_HEIGHT - 16
    room = rows_top - sheet.bottom - 24
    y = draw_rows(canvas, fitted(slip.rows, width, room), left, rows_top, width)
    canvas.setFillColor(QUIET)
    draw(canvas, fit(slip.rule, width, 7.5), left, y - 8)
    stamp, at, pages = page
    footer = fit(footer_text(stamp, (at, pages), say), width, 7.5)
    draw(canvas, footer, left + width / 2, sheet.bottom + 4, align=0.5)


def _cut(pdf: Pdf) -> None:
    canvas, middle = pdf.canvas, pdf.sheet.width / 2
    pen(canvas, LINE, 0.5)
    canvas.setDash(3, 3)
    canvas.line(middle, 0, middle, pdf.sheet.height)
    canvas.setDash()
