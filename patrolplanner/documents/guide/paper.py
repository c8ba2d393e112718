"""The guide as a PDF to read or to print: title, table of contents with page numbers, every section, the pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table, TableStyle
from reportlab.platypus.flowables import CondPageBreak, Image, KeepTogether, ListFlowable, ListItem, PageBreak, Spacer
from reportlab.platypus.tableofcontents import TableOfContents

from patrolplanner.documents.fonts import BOLD, REGULAR, load_fonts
from patrolplanner.documents.guide.text import (
    Block,
    Guide,
    GuidePicture,
    GuideSection,
    GuideTable,
    ItemList,
    Line,
    Subheading,
    TextBlock,
)
from patrolplanner.documents.lettering import draw, fit, is_wide, marked, text_style
from patrolplanner.documents.page import BAND, BLUE, INK, LINE, QUIET
from patrolplanner.documents.sheets import A4_LIST
from patrolplanner.domain.messages import Say, translate

_TITLE = translate("guide", "Patrol planner: the guide")
_VERSION = translate("guide", "Version {version}")
_CONTENTS = translate("guide", "Contents")
_PAGE = translate("guide", "Page {number}")
_SIZE = 10.0
_SIZES = {1: 18.0, 2: 13.5, 3: 11.0}
_PICTURE_SHARE = 0.96
"""How much of the width a picture takes at most; one made of fewer points than that is shown smaller."""
_POINTS_OF_A_PIXEL = 0.42
_TALLEST = 110 * mm
_CHAPTER_ROOM = 150 * mm
"""A chapter begins a page unless so much of one is left."""


def guide_paper(guide: Guide, picture: Callable[[str], Path], version: str, say: Say) -> bytes:
    """The PDF; ``picture`` says where a picture lies."""
    load_fonts()
    out = BytesIO()
    paper = _document(out, say)
    contents = TableOfContents(dotsMinLevel=0)
    contents.levelStyles = [
        text_style(_SIZE, INK, bold=True, wide=False, leading=1.2, spaceBefore=1.0),
        text_style(_SIZE - 1.0, INK, wide=False, leading=1.2, leftIndent=14.0),
    ]
    story: list[Any] = [
        Spacer(1, 8 * mm),
        _set(say(_TITLE), 26.0, BLUE, bold=True),
        Spacer(1, 3 * mm),
        _set(say(_VERSION.fill(version=version)), _SIZE, QUIET),
        Spacer(1, 8 * mm),
        _set(say(_CONTENTS), _SIZES[2], INK, bold=True, spaceAfter=4.0),
        contents,
    ]
    story.append(PageBreak())
    for section in guide.sections:
        story += _section(section, picture)
    paper.multiBuild(story, canvasmaker=partial(Canvas, initialFontName=REGULAR, pageCompression=1))
    return out.getvalue()


def _document(out: BytesIO, say: Say) -> Any:
    """A4 pages with their number; headings come into the outline and the table of contents."""
    sheet = A4_LIST
    document: Any = BaseDocTemplate(
        out, pagesize=(sheet.width, sheet.height), title=say(_TITLE), creator="patrolplanner"
    )
    frame = Frame(sheet.left, sheet.bottom, sheet.room, sheet.top - sheet.bottom, 0, 0, 0, 0)

    def foot(canvas: Any, _document: Any) -> None:
        number = say(_PAGE.fill(number=str(canvas.getPageNumber())))
        draw(canvas, fit(number, 80 * mm, 8.0), sheet.width / 2, sheet.bottom - 8 * mm, align=0.5, colour=QUIET)

    def headed(flowable: Any) -> None:
        section: GuideSection | None = getattr(flowable, "section", None)
        if section is None:
            return
        level = section.level - 1
        document.canv.bookmarkPage(section.id)
        document.canv.addOutlineEntry(section.title, section.id, level, closed=level > 0)
        document.notify("TOCEntry", (level, marked(section.title, REGULAR), document.page, section.id))

    document.addPageTemplates(PageTemplate("page", [frame], onPage=foot))
    document.afterFlowable = headed
    return document


def _section(section: GuideSection, picture: Callable[[str], Path]) -> Iterator[Any]:
    if section.level == 1:
        yield CondPageBreak(_CHAPTER_ROOM)
    heading = _heading(section.title, section.level)
    heading.section = section
    yield heading
    for block in section.blocks:
        yield from _block(block, picture)


def _heading(text: str, level: int) -> Any:
    above = 14.0 if level == 1 else 10.0
    return _set(text, _SIZES[level], BLUE, bold=True, spaceBefore=above, spaceAfter=5.0, keepWithNext=1)


def _set(text: str, size: float, colour: Color, *, bold: bool = False, **style: Any) -> Any:
    how = text_style(size, colour, bold=bold, wide=is_wide(text), **style)
    return Paragraph(marked(text, BOLD if bold else REGULAR), how)


def _block(block: Block, picture: Callable[[str], Path]) -> Iterator[Any]:
    match block:
        case Subheading(text):
            yield _heading(text, 3)
        case TextBlock(line, note):
            more = {"backColor": BAND, "borderPadding": 6.0, "leftIndent": 6.0, "rightIndent": 6.0} if note else {}
            yield _paragraph(line, spaceBefore=6.0 if note else 0.0, spaceAfter=12.0 if note else 6.0, **more)
        case ItemList(items, numbered):
            lines = [ListItem(_paragraph(item, spaceAfter=2.0)) for item in items]
            kind = {"bulletType": "1", "bulletFormat": "%s."} if numbered else {"bulletType": "bullet", "start": "•"}
            yield ListFlowable(lines, bulletFontName=REGULAR, bulletFontSize=_SIZE, leftIndent=18.0, **kind)
            yield Spacer(1, 6.0)
        case GuidePicture(name, shows):
            caption = _set(shows, 8.5, QUIET, spaceBefore=2.0, spaceAfter=9.0)
            yield KeepTogether([_image(picture(name)), caption])
        case GuideTable(head, rows):
            yield _table(head, rows)
            yield Spacer(1, 8.0)


def _image(path: Path) -> Any:
    across, down = ImageReader(str(path)).getSize()
    scale = min(A4_LIST.room * _PICTURE_SHARE / across, _POINTS_OF_A_PIXEL, _TALLEST / down)
    return Image(str(path), across * scale, down * scale, hAlign="LEFT")


def _table(head: Sequence[Line], rows: Sequence[Sequence[Line]]) -> Any:
    shares = _widths([head, *rows])
    cells = [[_paragraph(cell, bold=True) for cell in head], *([_paragraph(cell) for cell in row] for row in rows)]
    style = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, LINE),
            ("BACKGROUND", (0, 0), (-1, 0), BAND),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 3.0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4.0),
        ]
    )
    return Table(cells, [A4_LIST.room * share for share in shares], style=style, repeatRows=1, hAlign="LEFT")


def _widths(rows: Sequence[Sequence[Line]]) -> list[float]:
    """Shares of the width: a column of short words gets less, but never so little that words break."""
    longest = [max(sum(len(w.text) for w in row[n]) for row in rows) for n in range(len(rows[0]))]
    weights = [min(max(length, 9), 60) for length in longest]
    return [weight / sum(weights) for weight in weights]


def _paragraph(line: Line, *, bold: bool = False, **style: Any) -> Any:
    pieces = []
    for words in line:
        text = marked(words.text, BOLD if words.strong or bold else REGULAR)
        if words.strong:
            text = f'<font name="{BOLD}">{text}</font>'
        if words.link:
            text = f'<a href="#{words.link}" color="{BLUE.hexval().replace("0x", "#")}">{text}</a>'
        pieces.append(text)
    wide = any(is_wide(words.text) for words in line)
    return Paragraph("".join(pieces), text_style(_SIZE, INK, bold=bold, wide=wide, **style))
