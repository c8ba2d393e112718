"""Forms of ruled boxes: labels beside text or beside room to write, over as many pages as the text needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from patrolplanner.documents.fonts import PaperFonts, font_of, load_fonts
from patrolplanner.documents.lettering import LEAST_SIZE, Face, broken, draw, fit, measure, plain, set_line
from patrolplanner.documents.page import BAND, INK, LINE, QUIET, Pdf, filled, internal_margins, pen
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_PAD = 4.0
_LEADING = 1.32
_RISE = 0.88
_MOST_GROWTH = 1.25
TITLE_SIZE = 19.0
TITLE_HEIGHT = 30.0
UNDER_TITLE_HEIGHT = 17.0
LEAST_ROW = 21.0  # points high


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a row: its text (several lines by line breaks) and its part of the row's width.

    A label stands in the middle of a grey ground. Text at the ``top`` leaves room to write under it. ``parts`` follow
    each other in a line and are not broken within, such as a name with its number.
    """

    text: str = ""
    share: float = 1.0
    label: bool = False
    bold: bool = False
    align: float = 0.0
    top: bool = False
    size: float = 9.5
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormRow:
    """Boxes side by side, at least so many points high. One that ``stays`` is not parted from the row below it.

    The ``head`` of a table stands again on every page on which rows of as many boxes go on.
    """

    boxes: tuple[Box, ...]
    least: float = LEAST_ROW
    stays: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class FormPaper:
    """A title, words at both ends of the line under it, rows, and rows that every page begins with.

    One that wishes to be ``on_one_page`` is set lower and smaller where that is enough for it.
    """

    title: str
    rows: tuple[FormRow, ...]
    left: str = ""
    right: str = ""
    repeated: tuple[FormRow, ...] = ()
    on_one_page: bool = False


def label(text: str, share: float = 1.0, size: float = 9.0) -> Box:
    """A box that names what stands beside or below it."""
    return Box(text, share, label=True, align=0.5, size=size)


def heading(text: str) -> FormRow:
    """A row that names the rows below it."""
    return FormRow((Box(text, bold=True, label=True, size=10.0),), least=19.0, stays=True)


def table(
    titles: Sequence[tuple[Message, float]],
    lines: Iterable[Sequence[str]],
    say: Say,
    *,
    least: float,
    head: float = 17.0,
    size: float = 9.0,
) -> list[FormRow]:
    """The headings of a table (words, share of the width), and a row of as many texts for each line."""
    rows = [FormRow(tuple(label(say(title), share) for title, share in titles), least=head, stays=True, head=True)]
    for texts in lines:
        boxes = (Box(text, share, size=size) for text, (_, share) in zip(texts, titles, strict=True))
        rows.append(FormRow(tuple(boxes), least=least))
    return rows


def named(say: Say, share: float, *facts: tuple[Message, Box], least: float = LEAST_ROW) -> FormRow:
    """Boxes side by side, each behind its name, which has this share of the width."""
    return FormRow(tuple(box for name, fact in facts for box in (label(say(name), share), fact)), least=least)


def to_fill(say: Say, share: float, room: float, *names: Message, least: float) -> FormRow:
    """Names side by side, each with a ``room`` to write behind it; both are shares of the width."""
    return named(say, share, *((name, Box("", room)) for name in names), least=least)


def row_height(row: FormRow, width: float) -> float:
    """Points that a row needs, its texts broken into lines."""
    shares = _shares(row, width)
    needed = (len(_lines(box, room)) * box.size * _LEADING for box, room in zip(row.boxes, shares, strict=True))
    return max(row.least, *(height + 2 * _PAD for height in needed))


def draw_rows(canvas: Any, rows: Sequence[FormRow], left: float, top: float, width: float) -> float:
    """Draw rows one under the other; gives where they end."""
    y = top
    for row in rows:
        height = row_height(row, width)
        _draw_row(canvas, row, left, y, width, height)
        y -= height
    return y


def fitted(rows: Sequence[FormRow], width: float, room: float) -> list[FormRow]:
    """The rows as they fit into a height: higher where there is room, else lower, and at last with smaller text."""
    scale = 1.0
    tried = list(rows)
    while _height(tried, width) > room and scale > 0.3:
        scale -= 0.05
        tried = [_smaller(row, scale) for row in rows]
    growth = min(_MOST_GROWTH, max(1.0, room / _height(tried, width)))
    return [replace(row, least=row_height(row, width) * growth) for row in tried]


def _height(rows: Sequence[FormRow], width: float) -> float:
    return sum(row_height(row, width) for row in rows)


def form_paper(sheet: Sheet, forms: Sequence[FormPaper], author: str, stamp: Stamp, say: Say) -> bytes:
    """The forms as PDF, each on pages of its own, numbered through."""
    load_fonts()
    pdf = Pdf(sheet, forms[0].title, author)
    laid = [(form, rows) for form in forms for rows in _pages(sheet, form)]
    for number, (form, rows) in enumerate(laid, start=1):
        _draw_form(pdf.canvas, sheet, form, rows, first=number == 1 or laid[number - 2][0] is not form, say=say)
        internal_margins(pdf.canvas, sheet, sheet.left, stamp, (number, len(laid)), say)
        pdf.canvas.showPage()
    return pdf.finish()


def _pages(sheet: Sheet, form: FormPaper) -> Iterator[list[FormRow]]:
    """The rows of each page; the last rows that stay together go to the next page with what they belong to."""
    repeated = sum(row_height(row, sheet.room) for row in form.repeated)
    room = _top_of_rows(sheet, form) - _bottom_of_rows(sheet) - repeated
    page: list[FormRow] = []
    used = 0.0
    head: FormRow | None = None
    for row in _no_higher(_on_a_page(form, sheet.room, room), sheet.room, room * 0.9):
        height = row_height(row, sheet.room)
        if page and used + height > room + 0.01:
            moved: list[FormRow] = []
            while len(page) > 1 and page[-1].stays:
                moved.insert(0, page.pop())
            yield page
            page = moved if moved or not _goes_on(head, row) else [*filter(None, (head,))]
            used = sum(row_height(one, sheet.room) for one in page)
        if row.head or not _goes_on(head, row):
            head = row if row.head else None
        page.append(row)
        used += height
    yield page


def _on_a_page(form: FormPaper, width: float, room: float) -> Sequence[FormRow]:
    """The rows, closer together where all of them shall be on a page and that is enough for it."""
    if not form.on_one_page or _height(form.rows, width) <= room:
        return form.rows
    smaller = fitted(form.rows, width, room)
    return smaller if min(box.size for row in smaller for box in row.boxes) >= _LEAST_FITTED else form.rows


_LEAST_FITTED = 6.5


def _goes_on(head: FormRow | None, row: FormRow) -> bool:
    return head is not None and not row.head and len(row.boxes) == len(head.boxes)


def _no_higher(rows: Sequence[FormRow], width: float, most: float) -> Iterator[FormRow]:
    """The rows, with one that is higher than a page cut between two lines of its text."""
    for row in rows:
        if row_height(row, width) <= most:
            yield row
            continue
        texts = [_lines(box, room) for box, room in zip(row.boxes, _shares(row, width), strict=True)]
        size = max(box.size for box in row.boxes)
        count = max(1, int((most - 2 * _PAD) / (size * _LEADING)))
        for start in range(0, max(map(len, texts)), count):
            boxes = (
                box if box.label else replace(box, text="\n".join(lines[start : start + count]), parts=())
                for box, lines in zip(row.boxes, texts, strict=True)
            )
            yield replace(row, boxes=tuple(boxes), least=0.0)


def _top_of_rows(sheet: Sheet, form: FormPaper) -> float:
    under = UNDER_TITLE_HEIGHT if form.left or form.right else 4.0
    return sheet.top - 12.0 - TITLE_HEIGHT - under


def _bottom_of_rows(sheet: Sheet) -> float:
    return sheet.bottom + 14.0


def _draw_form(canvas: Any, sheet: Sheet, form: FormPaper, rows: Sequence[FormRow], *, first: bool, say: Say) -> None:
    title = form.title
    if not first:
        title = say(translate("page", "{title} (continued)").fill(title=title))
    draw_title(canvas, title, sheet.left, sheet.room, sheet.top - 12.0)
    under = sheet.top - 12.0 - TITLE_HEIGHT - UNDER_TITLE_HEIGHT / 2
    draw_under_title(canvas, form.left, form.right, sheet.left, sheet.room, under)
    y = draw_rows(canvas, form.repeated, sheet.left, _top_of_rows(sheet, form), sheet.room)
    draw_rows(canvas, rows, sheet.left, y, sheet.room)


def draw_title(canvas: Any, title: str, left: float, width: float, top: float, size: float = TITLE_SIZE) -> None:
    canvas.setFillColor(INK)
    font = font_of(PaperFonts.TITLE)
    draw(canvas, fit(title, width, size, font, least=9.0), left + width / 2, top - TITLE_HEIGHT / 2, font, 0.5)


def draw_under_title(canvas: Any, left_text: str, right_text: str, left: float, width: float, middle: float) -> None:
    font = font_of(PaperFonts.BODY)
    draw(canvas, fit(left_text, width * 0.58, 9.5, font), left, middle, font, colour=INK)
    draw(canvas, fit(right_text, width * 0.4, 9.5, font), left + width, middle, font, 1.0)


def _smaller(row: FormRow, scale: float) -> FormRow:
    """Down to the smallest readable text the boxes get lower only; a text longer than that allows gets smaller yet."""
    boxes = (replace(box, size=max(box.size * scale, min(LEAST_SIZE, box.size * scale * 1.5))) for box in row.boxes)
    return replace(row, boxes=tuple(boxes), least=row.least * scale)


def _shares(row: FormRow, width: float) -> list[float]:
    whole = sum(box.share for box in row.boxes)
    return [width * box.share / whole for box in row.boxes]


def _font(box: Box) -> str:
    if box.bold:
        return font_of(PaperFonts.HEAD)
    return font_of(PaperFonts.SUBHEAD if box.label else PaperFonts.BODY)


def _lines(box: Box, width: float) -> tuple[str, ...]:
    room = width - 2 * _PAD
    if box.parts:
        return _flowing(box.parts, room, box.size, _font(box))
    return _broken(box.text, room, box.size, _font(box))


@lru_cache(maxsize=8192)
def _broken(text: str, room: float, size: float, font: str) -> tuple[str, ...]:
    """The lines of a text; the same boxes stand on many forms."""
    return tuple(line for part in text.split("\n") for line in broken(plain(part), room, size, font))


@lru_cache(maxsize=8192)
def _flowing(parts: tuple[str, ...], room: float, size: float, font: str) -> tuple[str, ...]:
    """The parts in lines, a space of a character between them; only a part longer than a line is broken."""
    lines: list[str] = []
    for part in map(plain, parts):
        longer = f"{lines[-1]}　{part}" if lines else part
        if measure(longer, size, font) <= room:
            lines[-1:] = [longer]
        else:
            lines += broken(part, room, size, font)
    return tuple(lines)


def _draw_row(canvas: Any, row: FormRow, left: float, top: float, width: float, height: float) -> None:
    x = left
    for box, share in zip(row.boxes, _shares(row, width), strict=True):
        if box.label:
            filled(canvas, x, top - height, share, height, BAND)
        pen(canvas, LINE, 0.6)
        canvas.rect(x, top - height, share, height, stroke=1, fill=0)
        _draw_text(canvas, box, x, top, share, height)
        x += share


def _draw_text(canvas: Any, box: Box, x: float, top: float, width: float, height: float) -> None:
    lines = _lines(box, width)
    canvas.setFillColor(QUIET if box.label and not box.bold else INK)
    leading = box.size * _LEADING
    air = _PAD if box.top else (height - len(lines) * leading) / 2
    y = top - air - box.size * _RISE - (leading - box.size) / 2
    face = Face(box.size, _font(box), box.align)
    for line in lines:
        set_line(canvas, line, x + _PAD + (width - 2 * _PAD) * box.align, y, face)
        y -= leading
