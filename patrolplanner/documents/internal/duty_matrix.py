"""The monthly matrix on A3 landscape: people down, days across, sums, gaps, legend and signatures."""

from __future__ import annotations

from reportlab.lib.units import mm

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.internal import matrix_notes as notes
from patrolplanner.documents.internal.gap_list import draw_gap_list, gap_pages
from patrolplanner.documents.internal.matrix_desk import SHEET, TITLE_HEIGHT, Desk
from patrolplanner.documents.internal.matrix_facts import MatrixFacts, matrix_title
from patrolplanner.documents.internal.matrix_head import draw_title
from patrolplanner.documents.internal.matrix_layout import (
    DAY_SUM_HEIGHT,
    DAY_SUM_ROWS,
    HEADING_HEIGHTS,
    columns_of,
    lay_out,
)
from patrolplanner.documents.internal.matrix_table import draw_table
from patrolplanner.documents.page import Pdf, Say, Stamp, internal_margins

_FOOTER_HEIGHT = 5 * mm


def duty_matrix(facts: MatrixFacts, say: Say) -> bytes:
    """The paper as PDF: one page if the people fit at 7 points, else more with the sums on the last.

    Gaps that are too many for the foot of the table are listed on pages of their own.
    """
    load_fonts()
    title = say(matrix_title(facts))
    columns = columns_of(SHEET, len(facts.days))
    width = columns.right - columns.left
    legend = notes.legend_lines(facts, say, width)
    gaps = notes.gap_lines(facts, say)
    room = SHEET.top - SHEET.bottom - TITLE_HEIGHT - _FOOTER_HEIGHT - sum(HEADING_HEIGHTS)
    room -= notes.legend_height(legend)
    below = DAY_SUM_HEIGHT * DAY_SUM_ROWS + notes.gaps_height(gaps, width) + notes.SIGNATURE_HEIGHT
    layout = lay_out(facts, say, room, room - below)
    listed = gap_pages(facts.gaps, say, SHEET) if len(facts.gaps) > notes.GAPS_IN_NOTES else []
    total = len(layout.pages) + len(listed)

    pdf = Pdf(SHEET, title, facts.organisation)
    codes = {entry.shift.code: (entry.code, entry.tint) for entry in facts.legend}
    desk = Desk(pdf.canvas, facts, columns, say, layout.size, codes)
    stamp = Stamp(facts.version, facts.printed)
    for number, lines in enumerate(layout.pages, start=1):
        last = number == len(layout.pages)
        draw_title(desk, title, continued=number > 1)
        y = draw_table(desk, lines, with_sums=last)
        y = notes.draw_legend(pdf.canvas, legend, columns.left, y)
        if last:
            y = notes.draw_gaps(pdf.canvas, gaps, columns.left, y, width)
            notes.draw_signatures(pdf.canvas, columns.left, columns.right, y, say)
        internal_margins(pdf.canvas, SHEET, columns.left, stamp, (number, total), say)
        pdf.canvas.showPage()
    for number, page in enumerate(listed, start=len(layout.pages) + 1):
        draw_gap_list(pdf.canvas, SHEET, title, page, say)
        internal_margins(pdf.canvas, SHEET, SHEET.left, stamp, (number, total), say)
        pdf.canvas.showPage()
    return pdf.finish()
