"""The sheet a paper is printed on: sizes, margins, colours, header and footer, page numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from patrolplanner.documents.fonts import REGULAR, load_fonts
from patrolplanner.documents.lettering import Face, draw, fit, measure, plain, set_line
from patrolplanner.domain.messages import Message, translate

Say = Callable[[Message], str]

INK = HexColor("#1C2733")
QUIET = HexColor("#55626E")
LINE = HexColor("#B9C2CA")
TEAM_LINE = HexColor("#8793A0")
FAINT_LINE = HexColor("#DDE2E7")
BLUE = HexColor("#123F86")
RED = HexColor("#B3261E")
WHITE = HexColor("#FFFFFF")
BAND = HexColor("#E9EDF2")
WEEKEND = HexColor("#F0EEEA")
HOLIDAY = HexColor("#DCD8D0")

_SECRET = translate("page", "Internal document – keep safe")
_HEADER_SIZE = 9.0
_FOOTER_SIZE = 7.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper: width, height and margin in points.

    ``sides`` is another margin at left and right, ``running`` how far header and footer lie within the margins.
    """

    width: float
    height: float
    margin: float
    sides: float | None = None
    running: float = 0.0

    @property
    def left(self) -> float:
        """Where the printed part begins."""
        return self.margin if self.sides is None else self.sides

    @property
    def right(self) -> float:
        """Where the printed part ends."""
        return self.width - self.left

    @property
    def top(self) -> float:
        """Upper end of the printed part."""
        return self.height - self.margin

    @property
    def bottom(self) -> float:
        """Lower end of the printed part."""
        return self.margin

    @property
    def room(self) -> float:
        """Width of the printed part."""
        return self.right - self.left


A4_PORTRAIT = Sheet(210 * mm, 297 * mm, 10 * mm)
A3_PORTRAIT = Sheet(297 * mm, 420 * mm, 14.14 * mm)
BOARD_PORTRAIT = Sheet(600 * mm, 900 * mm, 28.57 * mm)
A3_LANDSCAPE = Sheet(420 * mm, 297 * mm, 15 * mm)
A4_LANDSCAPE = Sheet(297 * mm, 210 * mm, 10 * mm)
A4_TABLE = Sheet(297 * mm, 210 * mm, 20 * mm, sides=25 * mm, running=8 * mm)
"""A4 landscape as official tables have it: 247 mm wide, header and footer in the margins."""
A4_LIST = Sheet(210 * mm, 297 * mm, 20 * mm, running=8 * mm)
"""A4 portrait for lists: 170 mm wide, header and footer in the margins."""
A3_LIST = Sheet(297 * mm, 420 * mm, 20 * mm, sides=15 * mm, running=8 * mm)
"""A3 portrait for lists on the wall: 267 mm wide, header and footer in the margins."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the margin of an internal paper says: the roster's version, when it was printed and by whom."""

    version: str
    printed: datetime
    who: str = ""


class Pdf:
    """A PDF in the making; `finish` gives its bytes."""

    def __init__(self, sheet: Sheet, title: str, author: str) -> None:
        load_fonts()
        self._bytes = BytesIO()
        size = (sheet.width, sheet.height)
        # Without a first font of ours every file names Helvetica, which is not embedded.
        self.canvas: Any = Canvas(self._bytes, pagesize=size, pageCompression=1, initialFontName=REGULAR)
        self.canvas.setTitle(plain(title))
        self.canvas.setAuthor(plain(author))
        self.canvas.setCreator("patrolplanner")

    def finish(self) -> bytes:
        """The whole file; the last page must have been closed."""
        self.canvas.save()
        return self._bytes.getvalue()


def title_room(sheet: Sheet, say: Say) -> float:
    """Width for a title in the middle of the line whose beginning is the mark of internal papers."""
    return sheet.room - 2 * (measure(say(_SECRET), _HEADER_SIZE) + 5 * mm)


def internal_margins(canvas: Any, sheet: Sheet, left: float, stamp: Stamp, page: tuple[int, int], say: Say) -> None:
    """Header, in line with ``left``, and footer of an internal paper; ``page`` is its number and how many there are."""
    canvas.setFillColor(INK)
    secret = say(_SECRET)
    set_line(canvas, secret, left, sheet.top + sheet.running - _HEADER_SIZE * 0.85, Face(_HEADER_SIZE))
    canvas.setFillColor(QUIET)
    line = fit(footer_text(stamp, page, say), sheet.room, _FOOTER_SIZE)
    draw(canvas, line, sheet.width / 2, sheet.bottom - sheet.running + 4, align=0.5)


def footer_text(stamp: Stamp, page: tuple[int, int], say: Say) -> str:
    """What the footer of an internal paper says: page, version, when and by whom it was printed."""
    number, total = page
    parts = [say(translate("page", "Page {number} of {total}").fill(number=str(number), total=str(total)))]
    if stamp.version:
        parts.append(say(translate("page", "Version {version}").fill(version=stamp.version)))
    parts.append(say(translate("page", "Printed {when}").fill(when=f"{stamp.printed:%Y-%m-%d %H:%M}")))
    if stamp.who:
        parts.append(say(translate("page", "by {who}").fill(who=plain(stamp.who))))
    return "　|　".join(parts)


def filled(canvas: Any, x: float, y: float, width: float, height: float, colour: Color) -> None:
    """A rectangle of one colour without a border."""
    canvas.setFillColor(colour)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
