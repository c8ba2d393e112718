"""The monthly matrix on A3 landscape: people down, days across, sums, gaps, legend and signatures."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.internal import matrix_notes as notes
from patrolplanner.documents.internal.gap_list import Column, draw_gap_list, gap_pages
from patrolplanner.documents.internal.matrix_desk import SHEET, TITLE_HEIGHT, Desk
from patrolplanner.documents.internal.matrix_facts import MatrixFacts, matrix_title
from patrolplanner.documents.internal.matrix_head import draw_title
from patrolplanner.documents.internal.matrix_layout import (
    DAY_SUM_HEIGHT,
    DAY_SUM_ROWS,
    FULL_WIDTH,
    HEADING_HEIGHTS,
    Columns,
    Layout,
    columns_of,
    lay_out,
)
from patrolplanner.documents.internal.matrix_table import draw_table
from patrolplanner.documents.page import Pdf, Say, Stamp, internal_margins

_FOOTER_HEIGHT = 5 * mm


@dataclass(frozen=True, slots=True)
class _Design:
    """Everything decided before the first line is drawn; ``listed`` are pages for gaps that fit nowhere else."""

    columns: Columns
    legend: list[list[notes.Chip]]
    gaps: list[str]
    layout: Layout
    listed: list[list[Column]]

    @property
    def pages(self) -> int:
        return len(self.layout.pages) + len(self.listed)


def duty_matrix(facts: MatrixFacts, say: Say) -> bytes:
    """The paper as PDF: one page if the people fit at 7 points, else more with the sums on the last.

    Gaps that are too many for the foot of the table are listed on pages of their own.
    """
    load_fonts()
    title = say(matrix_title(facts))
    pdf = Pdf(SHEET, title, facts.organisation)
    design = _design(facts, say)
    columns = design.columns
    codes = {entry.shift.code: (entry.code, entry.tint) for entry in facts.legend}
    desk = Desk(pdf.canvas, facts, columns, say, design.layout.size, codes)
    stamp = Stamp(facts.version, facts.printed)
    tables = len(design.layout.pages)
    for number, lines in enumerate(design.layout.pages, start=1):
        draw_title(desk, title, continued=number > 1)
        y = draw_table(desk, lines, with_sums=number == tables)
        y = notes.draw_legend(pdf.canvas, design.legend, columns.left, y)
        if number == tables:
            y = notes.draw_gaps(pdf.canvas, design.gaps, columns.left, y, FULL_WIDTH)
            notes.draw_signatures(pdf.canvas, columns.left, FULL_WIDTH, y, say)
        internal_margins(pdf.canvas, SHEET, columns.left, stamp, (number, design.pages), say)
        pdf.canvas.showPage()
    for number, page in enumerate(design.listed, start=tables + 1):
        draw_gap_list(pdf.canvas, SHEET, title, page, say)
        internal_margins(pdf.canvas, SHEET, SHEET.left, stamp, (number, design.pages), say)
        pdf.canvas.showPage()
    return pdf.finish()


def _design(facts: MatrixFacts, say: Say) -> _Design:
    """The gaps stand under the table unless they are many or would cost the table a page."""
    listed = _design_with(facts, say, listed=True)
    if not facts.gaps or len(facts.gaps) > notes.GAPS_IN_NOTES:
        return listed
    told = _design_with(facts, say, listed=False)
    return told if len(told.layout.pages) <= len(listed.layout.pages) else listed


def _design_with(facts: MatrixFacts, say: Say, listed: bool) -> _Design:
    columns = columns_of(SHEET, len(facts.days))
    legend = notes.legend_lines(facts, say, FULL_WIDTH)
    gaps = notes.gap_lines(facts, say, listed)
    room = SHEET.top - SHEET.bottom - TITLE_HEIGHT - _FOOTER_HEIGHT - sum(HEADING_HEIGHTS)
    room -= notes.legend_height(legend)
    below = DAY_SUM_HEIGHT * DAY_SUM_ROWS + notes.gaps_height(gaps, FULL_WIDTH) + notes.SIGNATURE_HEIGHT
    layout = lay_out(facts, say, room, room - below)
    return _Design(columns, legend, gaps, layout, gap_pages(facts.gaps, say, SHEET) if listed and facts.gaps else [])
