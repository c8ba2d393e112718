"""A report of several pages as official papers have it: headings, paragraphs, tables and figures one after another.

What is laid out knows its height first, so that every page says of how many it is; a heading never ends a page, and a
table that goes on has its head again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Protocol

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from patrolplanner.documents.fonts import PaperFonts, font_of
from patrolplanner.documents.lettering import FittedText, draw, fit, is_wide, marked, plain
from patrolplanner.documents.page import BAND, INK, LINE, QUIET, Pdf, filled, internal_margins, pen
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say

BODY, HEAD, SUBHEAD, TITLE = 12.0, 13.5, 12.0, 20.0
_CAPTION, _CELL, _NOTE = 9.5, 9.0, 9.0
_ROW, _HEAD_ROW = 14.5, 16.0
_GAP = 6.0
_FEW_ROWS = 80.0
"""Points: so much of a long table stands at least under its heading."""
_LEADING = 1.6
_NEARLY_EMPTY = 0.3
"""Of a page: less than this at the end of a report is a page that says hardly anything."""
_LOWER = (0.9, 0.8, 0.7)
"""How much of their height drawings may keep to save such a page."""


class ReportPart(Protocol):
    """Something that stands on a page; ``with_next`` keeps it together with what follows."""

    @property
    def with_next(self) -> bool: ...

    def height(self, width: float) -> float: ...

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None: ...


@dataclass(frozen=True)
class ReportText:
    """A paragraph or heading in one of the faces of official papers."""

    text: str
    size: float = BODY
    face: PaperFonts = PaperFonts.BODY
    indent: bool = True
    centred: bool = False
    with_next: bool = False
    above: float = 0.0

    @cached_property
    def _paragraph(self) -> Paragraph:
        text, font = plain(self.text), font_of(self.face)
        wide = is_wide(text)
        align = TA_CENTER if self.centred else TA_JUSTIFY if wide else TA_LEFT
        style = ParagraphStyle(
            "report",
            fontName=font,
            fontSize=self.size,
            leading=self.size * (_LEADING if self.size <= BODY else 1.35),
            textColor=INK,
            wordWrap="CJK" if wide else None,
            splitLongWords=1,
            alignment=align,
            firstLineIndent=2 * self.size if self.indent else 0,
        )
        return Paragraph(marked(text, font), style)

    def height(self, width: float) -> float:
        return float(self._paragraph.wrap(width, 10_000)[1]) + self.above + _GAP / 2

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:
        height = float(self._paragraph.wrap(width, 10_000)[1])
        self._paragraph.drawOn(canvas, left, top - self.above - height)


def title(text: str) -> ReportText:
    return ReportText(text, TITLE, PaperFonts.TITLE, indent=False, centred=True)


def chapter(text: str) -> ReportText:
    return ReportText(text, HEAD, PaperFonts.HEAD, indent=False, with_next=True, above=_GAP)


def section(text: str) -> ReportText:
    return ReportText(text, SUBHEAD, PaperFonts.SUBHEAD, with_next=True)


def note(text: str) -> ReportText:
    return ReportText(text, _NOTE, indent=False)


@dataclass(frozen=True)
class ReportTable:
    """A table: a caption, heads, rows of words. ``shares`` are widths; columns but the first stand at the right unless
    they are among ``words``. Rows of ``strong`` are on a ground."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    words: frozenset[int] = frozenset({0})
    strong: frozenset[int] = frozenset()
    with_next: bool = False

    def height(self, width: float) -> float:
        return _CAPTION * 1.8 + self._head(width) + sum(self._heights(width)) + _GAP

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:
        draw(canvas, fit(self.caption, width, _CAPTION), left + width / 2, top - _CAPTION * 0.9, align=0.5, colour=INK)
        y = top - _CAPTION * 1.8
        widths, head = self._widths(width), self._head(width)
        filled(canvas, left, y - head, width, head, BAND)
        self._line(canvas, self.heads, left, y, widths, head, heading=True)
        y -= head
        for n, (row, height) in enumerate(zip(self.rows, self._heights(width), strict=True)):
            if n in self.strong:
                filled(canvas, left, y - height, width, height, BAND)
            self._line(canvas, row, left, y, widths, height)
            y -= height

    def parts(self, width: float, room: float, whole: float) -> Iterator[ReportTable]:
        """The table cut into what fits into the room that is left, and into whole pages after that."""
        rows, heights, strong = list(self.rows), self._heights(width), self.strong
        fixed, first = _CAPTION * 1.8 + self._head(width) + _GAP, 0
        while first < len(rows):
            last, used = first, fixed
            while last < len(rows) and used + heights[last] <= room:
                used += heights[last]
                last += 1
            if last > first:
                inside = frozenset(n - first for n in strong if first <= n < last)
                yield ReportTable(
                    self.caption, self.heads, tuple(rows[first:last]), self.shares, self.words, inside, self.with_next
                )
            elif room >= whole:
                return
            first, room = last, whole

    def _widths(self, width: float) -> list[float]:
        whole = sum(self.shares)
        return [width * share / whole for share in self.shares]

    def _head(self, width: float) -> float:
        return max(
            _HEAD_ROW, *(self._cell(t, w).height + 4 for t, w in zip(self.heads, self._widths(width), strict=True))
        )

    def _heights(self, width: float) -> list[float]:
        widths = self._widths(width)
        return [
            max(_ROW, *(self._cell(text, w).height + 4 for text, w in zip(row, widths, strict=True)))
            for row in self.rows
        ]

    @staticmethod
    def _cell(text: str, width: float) -> FittedText:
        return fit(text, width - 6, _CELL, least=7.5)

    def _line(
        self,
        canvas: Any,
        row: Sequence[str],
        left: float,
        top: float,
        widths: Sequence[float],
        height: float,
        *,
        heading: bool = False,
    ) -> None:
        pen(canvas, LINE, 0.4)
        x = left
        for n, (text, width) in enumerate(zip(row, widths, strict=True)):
            canvas.rect(x, top - height, width, height, stroke=1, fill=0)
            align = 0.5 if heading else 0.0 if n in self.words else 1.0
            at = x + (3 if align == 0.0 else width / 2 if align == 0.5 else width - 3)
            font = font_of(PaperFonts.HEAD if heading else PaperFonts.BODY)
            draw(canvas, self._cell(text, width), at, top - height / 2, font, align, colour=INK)
            x += width


@dataclass(frozen=True)
class ReportDrawing:
    """A drawing of so many points in height with its caption under it."""

    caption: str
    tall: float
    make: Callable[[Any, float, float, float, float], None]
    """Draws on a canvas: left, bottom, width, height."""
    with_next: bool = False

    def height(self, width: float) -> float:
        return self.tall + _CAPTION * 2 + _GAP

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:
        canvas.saveState()
        self.make(canvas, left, top - self.tall, width, self.tall)
        canvas.restoreState()
        words = fit(self.caption, width, _CAPTION)
        draw(canvas, words, left + width / 2, top - self.tall - _CAPTION, align=0.5, colour=QUIET)


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page."""

    with_next: bool = False

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:
        """Nothing is to be seen of it."""


def report(sheet: Sheet, blocks: Sequence[ReportPart], heading: tuple[str, str], stamp: Stamp, say: Say) -> bytes:
    """The blocks as PDF; ``heading`` is its title and author among the file's properties."""
    pdf = Pdf(sheet, *heading)
    pages = _filled(blocks, sheet.room, sheet.top - sheet.bottom)
    for number, page in enumerate(pages, start=1):
        y = sheet.top
        for block in page:
            block.draw(pdf.canvas, sheet.left, y, sheet.room)
            y -= block.height(sheet.room)
        internal_margins(pdf.canvas, sheet, sheet.left, stamp, (number, len(pages)), say)
        pdf.canvas.showPage()
    return pdf.finish()


def _filled(blocks: Sequence[ReportPart], width: float, whole: float) -> list[list[ReportPart]]:
    """The pages; where the last one would be nearly empty, drawings are lower if that saves it."""
    pages = _pages(blocks, width, whole)
    if len(pages) < 2 or sum(block.height(width) for block in pages[-1]) > _NEARLY_EMPTY * whole:
        return pages
    for share in _LOWER:
        lower = [replace(b, tall=share * b.tall) if isinstance(b, ReportDrawing) else b for b in blocks]
        if len(fewer := _pages(lower, width, whole)) < len(pages):
            return fewer
    return pages


def _pages(blocks: Sequence[ReportPart], width: float, whole: float) -> list[list[ReportPart]]:
    pages: list[list[ReportPart]] = [[]]
    room = whole
    for n, block in enumerate(blocks):
        if isinstance(block, NewPage):
            if pages[-1]:
                pages.append([])
            room = whole
            continue
        needed = _together(blocks, n, width, whole)
        splits = isinstance(block, ReportTable) and block.height(width) > whole / 2
        if needed > room and pages[-1] and not splits:
            pages.append([])
            room = whole
        if isinstance(block, ReportTable) and block.height(width) > room:
            for part in block.parts(width, room, whole):
                if part.height(width) > room:
                    pages.append([])
                    room = whole
                pages[-1].append(part)
                room -= part.height(width)
            continue
        pages[-1].append(block)
        room -= block.height(width)
    return [page for page in pages if page]


def _together(blocks: Sequence[ReportPart], first: int, width: float, room: float) -> float:
    """The height of a block with those after it that may not be parted from it; long tables may be cut."""
    height = blocks[first].height(width)
    n = first
    while blocks[n].with_next and n + 1 < len(blocks):
        n += 1
        whole = blocks[n].height(width)
        height += _FEW_ROWS if isinstance(blocks[n], ReportTable) and whole > room / 2 else whole
    return height
