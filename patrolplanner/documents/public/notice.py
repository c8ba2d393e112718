"""The public notice of a post: who is here, how to reach help, how to complain, until when it holds, who issues it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, load_fonts
from patrolplanner.documents.lettering import Face, broken, draw, fit, plain, set_line
from patrolplanner.documents.page import BLUE, INK, QUIET, WHITE, Pdf, filled, pen
from patrolplanner.documents.public.card import PublicCard
from patrolplanner.documents.public.notice_panels import LEFT_WIDTH, draw_panels
from patrolplanner.documents.public.notice_people import Blocks, lay_out_people, pages_of
from patrolplanner.documents.public.notice_texts import (
    HEADINGS,
    PROMISE,
    SERVICES,
    duties_heading,
    duty_lines,
    number_of_post,
    promise_lines,
)
from patrolplanner.documents.public.people_drawing import draw_people
from patrolplanner.documents.public.screen import ScreenPages
from patrolplanner.documents.sheets import A4_PORTRAIT, SCREEN_PORTRAIT, Sheet
from patrolplanner.domain.messages import Message, Say, translate

# Everything is laid out as wide as A4 and scaled to the sheet; what a higher sheet has more goes to the people.
_BAND_PAD = 8 * mm
_FOOTER = 21 * mm
_SECTION_HEIGHT = 30.0
_PALE = HexColor("#D5DFF2")
_TEXT_SIZES = (13.0, 11.5, 10.0)
_LEADING = 1.45
_MOST_AIR = 24.0
_BULLET = 12.0
# A long name is set smaller before it takes a third line.
_TITLE_SIZES = (24.0, 18.0, 13.0, 9.0)
_TITLE_LINES = 2
LEAST_NAMES_MM = 5.0
"""On the smallest sheet no name is lower than that: it is read from 1.5 m, a three-hundredth of the distance."""
_LEAST_ON_WALLS_MM = 10.0
"""On larger sheets, which are read from 3 m."""

_Draw = Callable[[Any], None]


def notices(cards: Sequence[PublicCard], sheet: Sheet, say: Say) -> bytes:
    """A page a card, in their order, on a portrait sheet; a further page where people have no room on one."""
    load_fonts()
    title = say(translate("notice", "Police notice"))
    pdf = Pdf(sheet, title, cards[0].issuer if cards else "")
    scale, base = _scaled(sheet)
    for card in cards:
        for page in _pages(base, card, say, scale):
            pdf.canvas.scale(scale, scale)
            page(pdf.canvas)
            pdf.canvas.showPage()
    return pdf.finish()


def notice_pictures(card: PublicCard, say: Say) -> list[bytes]:
    """The notice as PNG for an upright screen, drawn like its paper; usually one."""
    load_fonts()
    scale, base = _scaled(SCREEN_PORTRAIT)
    screen = ScreenPages(base)
    for page in _pages(base, card, say, scale):
        page(screen)
        screen.showPage()
    return screen.pages


def _scaled(sheet: Sheet) -> tuple[float, Sheet]:
    """How much larger than A4 a sheet is drawn, and the sheet in the measures of A4."""
    scale = sheet.width / A4_PORTRAIT.width
    return scale, replace(A4_PORTRAIT, height=sheet.height / scale)


def least_size(scale: float) -> float:
    """Points that the smallest name has on A4 for a sheet that is so much larger."""
    return max(LEAST_NAMES_MM * mm, _LEAST_ON_WALLS_MM * mm / scale if scale > 1 else 0.0)


@dataclass(frozen=True, slots=True)
class _NoticeSection:
    """A heading with bulleted lines under the people."""

    heading: str
    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        return _SECTION_HEIGHT + sum(_line_height(line, self.size) for line in self.lines) + 10


@lru_cache(maxsize=512)
def _broken(line: str, size: float) -> tuple[str, ...]:
    """A bulleted line as it is broken; the standing texts are the same on all notices."""
    return tuple(broken(plain(line), LEFT_WIDTH - _BULLET, size))


def _line_height(line: str, size: float) -> float:
    return len(_broken(line, size)) * size * _LEADING + 2.0


def _pages(base: Sheet, card: PublicCard, say: Say, scale: float) -> list[_Draw]:
    """What draws each page of a card."""
    title, line = _titles(base, card, say)
    top = base.height - _band_height(title, line) - 8 * mm
    room = top - base.bottom - _FOOTER - _SECTION_HEIGHT - 6
    blocks, sections = _lay_out(card, say, room, least_size(scale))
    parts = pages_of(blocks, room)
    whole = len(parts)

    def drawing(number: int, part: Blocks) -> _Draw:
        def drawn(canvas: Any) -> None:
            _band(canvas, base, card, say, (title, line))
            heading = say(HEADINGS[card.showing])
            if whole > 1:
                page = translate("notice", "{heading} ({number} of {total})")
                heading = say(page.fill(heading=heading, number=str(number), total=str(whole)))
            y = draw_people(canvas, part, base.left, _heading(canvas, heading, base.left, top))
            left_over = room - part.height - sum(section.height for section in sections)
            air = min(_MOST_AIR, max(0.0, left_over) / (len(sections) + 1))
            for section in sections:
                y = _draw_section(canvas, section, base.left, y - air)
            draw_panels(canvas, base, card, say, top)
            _footer(canvas, base, card, say)

        return drawn

    return [drawing(number, part) for number, part in enumerate(parts, start=1)]


_Laid = tuple[Blocks, list[_NoticeSection]]


def _lay_out(card: PublicCard, say: Say, room: float, least: float) -> _Laid:
    """People and standing texts. The texts are set smaller, and at last left out, before people get too small."""
    tried: list[_Laid] = []
    for sections in _choices(card, say):
        left = room - sum(section.height for section in sections)
        blocks = lay_out_people(card, say, LEFT_WIDTH, left, least)
        if blocks.height <= left:
            tried.append((blocks, sections))
            if blocks.easy:
                break
    if not tried:
        return blocks, []
    largest = max(blocks.look.size for blocks, _ in tried)
    return next(laid for laid in tried if laid[0].look.size == largest)


def _choices(card: PublicCard, say: Say) -> Iterator[list[_NoticeSection]]:
    """The standing texts from most to least: what is needed most stays longest."""
    listed = (
        (SERVICES, card.services),
        (duties_heading(card), tuple(say(line) for line in duty_lines(card.kind, card.always))),
        (PROMISE, tuple(say(line) for line in promise_lines(card.always))),
    )
    given = [(say(heading), lines) for heading, lines in listed if lines]
    for count in range(len(given), 0, -1):
        for size in _TEXT_SIZES:
            yield [_NoticeSection(heading, lines, size) for heading, lines in given[:count]]
    yield []


def _titles(base: Sheet, card: PublicCard, say: Say) -> tuple[Any, Any]:
    """The name of the post, and number, address and unit below it, fitted."""
    room = base.width - 2 * base.margin
    titles = [fit(card.name, room, 38.0, BOLD, least=least) for least in _TITLE_SIZES]
    title = next((t for t in titles if len(t.lines) <= _TITLE_LINES), titles[-1])
    unit = card.unit if card.unit != card.bureau else ""
    parts = (say(number_of_post(card)), card.address, unit)
    return title, fit("　".join(part for part in parts if part), room, 14.0, least=10.5)


_ABOVE = 24.0


def _band_height(title: Any, line: Any) -> float:
    return float(_BAND_PAD * 2 + _ABOVE + title.height + 4 + line.height)


def _band(canvas: Any, base: Sheet, card: PublicCard, say: Say, texts: tuple[Any, Any]) -> None:
    """The blue band: the bureau and what this is, the post, its number, address and unit."""
    title, line = texts
    height, room = _band_height(title, line), base.width - 2 * base.margin
    bottom, top = base.height - height, base.height - _BAND_PAD
    filled(canvas, 0, bottom, base.width, height, BLUE)
    what = fit(say(translate("notice", "Police notice")), room * 0.4, 18.0, BOLD)
    draw(canvas, fit(card.bureau or card.unit, room * 0.58, 18.0, BOLD), base.left, top - 9, BOLD, colour=WHITE)
    draw(canvas, what, base.right, top - 9, BOLD, align=1.0, colour=WHITE)
    draw(canvas, title, base.left, top - _ABOVE - title.height / 2, BOLD, colour=WHITE)
    draw(canvas, line, base.left, bottom + _BAND_PAD + line.height / 2, colour=_PALE)


def _heading(canvas: Any, heading: str, left: float, top: float) -> float:
    filled(canvas, left, top - 19, 4, 18, BLUE)
    set_line(canvas, heading, left + 11, top - 16.4, Face(16, BOLD))
    return top - _SECTION_HEIGHT


def _draw_section(canvas: Any, section: _NoticeSection, left: float, top: float) -> float:
    y = _heading(canvas, section.heading, left, top)
    for line in section.lines:
        canvas.setFillColor(BLUE)
        canvas.circle(left + 3, y - section.size * 0.72, 1.7, stroke=0, fill=1)
        for words in _broken(line, section.size):
            set_line(canvas, words, left + _BULLET, y - section.size * 1.05, Face(section.size), colour=INK)
            y -= section.size * _LEADING
        y -= 2.0
    return y - 10


def _footer(canvas: Any, base: Sheet, card: PublicCard, say: Say) -> None:
    """Until when it holds, and at the right who issues it on which date."""
    top = base.bottom + _FOOTER - 6
    pen(canvas, BLUE, 1.4)
    canvas.line(base.left, top, base.right, top)
    room = base.room
    since = valid_from_said(card, say)
    until = say(translate("notice", "until {moment}").fill(moment=until_said(card, say)))
    draw(canvas, fit(since, room * 0.56, 14.0), base.left, top - 14, colour=INK)
    draw(canvas, fit(until, room * 0.56, 22.0, BOLD), base.left, top - 37, BOLD, colour=INK)
    issued = say(translate("notice", "Issued {day}").fill(day=card.updated.date()))
    version = say(translate("notice", "Version {version}").fill(version=card.version)) if card.version else ""
    draw(canvas, fit(card.issuer, room * 0.42, 14.0, BOLD), base.right, top - 14, BOLD, align=1.0, colour=INK)
    draw(canvas, fit(issued, room * 0.42, 14.0), base.right, top - 32, align=1.0, colour=INK)
    draw(canvas, fit(version, room * 0.42, 9.0), base.right, top - 46, align=1.0, colour=QUIET)


def valid_from_said(card: PublicCard, say: Say) -> str:
    """From when on a notice holds, in words."""
    since = card.valid_from or (card.span[0] if card.span else None)
    if since is None:
        return say(translate("notice", "Valid"))
    return say(translate("notice", "Valid from {moment}").fill(moment=_moment(since, say)))


def until_said(card: PublicCard, say: Say) -> str:
    """Until when a notice holds, in words."""
    if card.valid_until is None:
        return say(translate("notice", "a new notice is posted"))
    return _moment(card.valid_until, say)


def _moment(value: object, say: Say) -> str:
    match value:
        case datetime() as moment:
            return say(_MOMENT.fill(day=moment.date(), hour=f"{moment:%H:%M}"))
        case None:
            return ""
        case day:
            return say(_DAY.fill(day=day))


_MOMENT: Message = translate("notice", "{day} {hour}")
_DAY: Message = translate("notice", "{day}")
