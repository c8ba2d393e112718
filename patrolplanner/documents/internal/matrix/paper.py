"""The monthly matrix, A3 landscape or two halves on A4: people down, days across, sums, gaps, legend, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.internal.gap_list import Column, draw_gap_list, gap_pages
from patrolplanner.documents.internal.matrix import notes
from patrolplanner.documents.internal.matrix.facts import MatrixFacts, matrix_title, part_of
from patrolplanner.documents.internal.matrix.head import draw_title
from patrolplanner.documents.internal.matrix.layout import (
    DAY_SUM_HEIGHT,
    DAY_SUM_ROWS,
    HEADING_HEIGHTS,
    MEASURES,
    TITLE_HEIGHT,
    ColumnEdges,
    MatrixCanvas,
    MatrixLayout,
    Measures,
    columns_of,
    lay_out,
)
from patrolplanner.documents.internal.matrix.table import draw_table
from patrolplanner.documents.internal.paper_titles import days_said
from patrolplanner.documents.internal.signatures import SIGNATURE_HEIGHT, draw_signatures
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import Pdf, internal_margins
from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.messages import Say, translate

_FOOTER_HEIGHT = 5 * mm


@dataclass(frozen=True, slots=True)
class _TableDesign:
    """Everything decided before the first line of a table is drawn; ``last`` tells that gaps and signatures follow."""

    facts: MatrixFacts
    measures: Measures
    columns: ColumnEdges
    legend: list[list[notes.Chip]]
    gaps: list[str]
    layout: MatrixLayout
    last: bool


@dataclass(frozen=True, slots=True)
class _TablePlan:
    """The tables one after the other, and pages for gaps that fit under none."""

    designs: list[_TableDesign]
    listed: list[list[Column]]

    @property
    def pages(self) -> int:
        return sum(len(design.layout.pages) for design in self.designs) + len(self.listed)


def duty_matrix(facts: MatrixFacts, sheet: Sheet, say: Say) -> bytes:
    """The paper as PDF: as few pages as the people need at 7 points, with the sums of the days on the last.

    Days that do not fit side by side are parted into halves, each with everybody. Gaps that are too many for the foot
    of the table are listed on pages of their own.
    """
    load_fonts()
    title, measures = say(matrix_title(facts)), MEASURES[sheet]
    pdf = Pdf(sheet, title, facts.organisation)
    plan = _plan(facts, say, measures)
    number = 0
    for design in plan.designs:
        for _ in _draw(pdf.canvas, design, say):
            number += 1
            internal_margins(pdf.canvas, sheet, design.columns.left, facts.stamp, (number, plan.pages), say)
            pdf.canvas.showPage()
    for page in plan.listed:
        number += 1
        draw_gap_list(pdf.canvas, sheet, title, page, facts.places, say)
        internal_margins(pdf.canvas, sheet, sheet.left, facts.stamp, (number, plan.pages), say)
        pdf.canvas.showPage()
    return pdf.finish()


def _draw(canvas: Any, design: _TableDesign, say: Say) -> Iterator[None]:
    """Set the pages of a table; each is yielded before it is closed."""
    facts, columns = design.facts, design.columns
    codes = {entry.shift.code: (entry.code, entry.tint) for entry in facts.legend}
    drawing = MatrixCanvas(canvas, facts, design.measures, columns, say, design.layout.size, codes)
    title, width = say(matrix_title(facts)), design.measures.full_width
    tables = len(design.layout.pages)
    for number, lines in enumerate(design.layout.pages, start=1):
        draw_title(drawing, title, continued=number > 1)
        y = draw_table(drawing, lines, with_sums=number == tables)
        y = notes.draw_legend(canvas, design.legend, columns.left, y)
        if number == tables and design.last:
            y = notes.draw_gaps(canvas, design.gaps, columns.left, y, width)
            draw_signatures(canvas, columns.left, width, y, say)
        yield


def _plan(facts: MatrixFacts, say: Say, measures: Measures) -> _TablePlan:
    """The gaps stand under the last table unless they are many or would cost it a page."""
    *first, last = _parts(facts, measures)
    designs = [_design(part, say, measures, listed=True, last=False) for part in first]
    listed = _design(last, say, measures, listed=True, last=True)
    if facts.short and len(facts.short) <= notes.GAPS_IN_NOTES:
        told = _design(last, say, measures, listed=False, last=True)
        if len(told.layout.pages) <= len(listed.layout.pages):
            return _TablePlan([*designs, told], [])
    return _TablePlan([*designs, listed], gap_pages(gap_run_lines(facts, say), measures.sheet) if facts.short else [])


def gap_run_lines(facts: MatrixFacts, say: Say) -> list[str]:
    """A line for each post and shift and what it lacks: the dates, how much a day, how many days."""
    text = translate("duty matrix", "{post} {shift}: {days}: {lack} ({count} {count:day|days})")
    return [
        say(
            text.fill(
                post=plain(run.post),
                shift=plain(run.shift),
                days=days_said(run.days, say),
                lack=run.lack,
                count=len(run.days),
            )
        )
        for run in facts.gap_runs
    ]


def _parts(facts: MatrixFacts, measures: Measures) -> list[MatrixFacts]:
    """The days in as few parts as the sheet asks for, all about as long."""
    days = len(facts.days)
    count = -(-days // measures.longest)
    if count <= 1:
        return [facts]
    length = -(-days // count)
    return [part_of(facts, first, min(first + length, days)) for first in range(0, days, length)]


def _design(facts: MatrixFacts, say: Say, measures: Measures, listed: bool, last: bool) -> _TableDesign:
    sheet, width = measures.sheet, measures.full_width
    columns = columns_of(measures, len(facts.days))
    legend = notes.legend_lines(facts, say, width)
    gaps = notes.gap_lines(facts, say, listed) if last else []
    room = sheet.top - sheet.bottom - TITLE_HEIGHT - _FOOTER_HEIGHT - sum(HEADING_HEIGHTS)
    room -= notes.legend_height(legend)
    below = DAY_SUM_HEIGHT * DAY_SUM_ROWS
    if last:
        below += notes.gaps_height(gaps, width) + SIGNATURE_HEIGHT
    return _TableDesign(facts, measures, columns, legend, gaps, lay_out(facts, say, room, room - below), last)
