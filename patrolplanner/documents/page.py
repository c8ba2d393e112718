"""A page as it is printed: colours, header and footer, page numbers."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from patrolplanner.documents.fonts import REGULAR, load_fonts
from patrolplanner.documents.lettering import Face, draw, fit, measure, plain, set_line
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate

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


class Pdf:
    """A PDF in the making; `finish` gives its bytes."""

    def __init__(self, sheet: Sheet, title: str, author: str) -> None:
        load_fonts()
        self.sheet = sheet
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
    secret = say(_SECRET)
    set_line(canvas, secret, left, sheet.top + sheet.running - _HEADER_SIZE * 0.85, Face(_HEADER_SIZE), colour=INK)
    line = fit(footer_text(stamp, page, say), sheet.room, _FOOTER_SIZE)
    draw(canvas, line, sheet.width / 2, sheet.bottom - sheet.running + 4, align=0.5, colour=QUIET)


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


def pen(canvas: Any, colour: Color, width: float) -> None:
    """The colour and the width, in points, of the lines that follow."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(width)


def filled(canvas: Any, x: float, y: float, width: float, height: float, colour: Color) -> None:
    """A rectangle of one colour without a border."""
    canvas.setFillColor(colour)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
