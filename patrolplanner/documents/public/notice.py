"""The public notice of a post, one page each: who is here, how to reach help, how to complain, until when it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, load_fonts
from patrolplanner.documents.lettering import Face, draw, fit, paragraph, set_line
from patrolplanner.documents.page import BLUE, INK, QUIET, WHITE, Pdf, filled, pen
from patrolplanner.documents.public.card import PublicCard, Showing
from patrolplanner.documents.public.notice_panels import LEFT_WIDTH, draw_panels
from patrolplanner.documents.public.notice_people import EASY_ROW, Blocks, draw_people, lay_out_people
from patrolplanner.documents.public.notice_texts import KIOSKS, duty_lines, promise_lines
from patrolplanner.documents.sheets import A4_PORTRAIT, Sheet
from patrolplanner.domain.messages import Message, Say, translate

# Everything is laid out as wide as A4 and scaled to the sheet; what a higher sheet has more goes to the people.
_BAND_PAD = 9 * mm
_FOOTER = 20 * mm
_SECTION_HEIGHT = 30.0
_PALE = HexColor("#D5DFF2")
_TEXT_SIZES = (13.0, 11.5, 10.0)
_MOST_AIR = 24.0
_BULLET = 12.0
# A long name is set smaller before it takes a third line.
_TITLE_SIZES = (24.0, 18.0, 13.0, 9.0)
_TITLE_LINES = 2


def notices(cards: Sequence[PublicCard], sheet: Sheet, say: Say) -> bytes:
    """One page a card, in their order, on a portrait sheet."""
    load_fonts()
    title = say(translate("notice", "Police notice"))
    pdf = Pdf(sheet, title, cards[0].unit if cards else "")
    scale = sheet.width / A4_PORTRAIT.width
    base = replace(A4_PORTRAIT, height=sheet.height / scale)
    for card in cards:
        pdf.canvas.scale(scale, scale)
        _page(pdf.canvas, base, card, say)
        pdf.canvas.showPage()
    return pdf.finish()


@dataclass(frozen=True, slots=True)
class _NoticeSection:
    """A heading with bulleted lines under the people."""

    heading: str
    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        return _SECTION_HEIGHT + sum(_line_height(line, self.size) for line in self.lines) + 10


@lru_cache(maxsize=256)
def _line_height(line: str, size: float) -> float:
    """Points a bulleted line takes; the standing texts are the same on all notices."""
    return float(paragraph(line, size, INK).wrap(LEFT_WIDTH - _BULLET, 1000)[1]) + 2.0


_HEADINGS = {
    Showing.NOW: translate("notice", "On duty today"),
    Showing.WEEK: translate("notice", "Officer in charge of each day"),
    Showing.CREW: translate("notice", "Who serves at this post"),
}


def _page(canvas: Any, base: Sheet, card: PublicCard, say: Say) -> None:
    top = _band(canvas, base, card, say) - 8 * mm
    room = top - base.bottom - _FOOTER - _SECTION_HEIGHT - 6
    blocks, sections = _lay_out(card, say, room)
    y = _heading(canvas, say(_HEADINGS[card.showing]), base.left, top)
    y = _draw_fitting(canvas, blocks, base.left, y, room)
    left_over = room - blocks.height - sum(section.height for section in sections)
    air = min(_MOST_AIR, max(0.0, left_over) / 3)
    for section in sections:
        y = _draw_section(canvas, section, base.left, y - air)
    draw_panels(canvas, base, card, say, top)
    _footer(canvas, base, card, say)


def _draw_fitting(canvas: Any, blocks: Blocks, left: float, top: float, room: float) -> float:
    """The people, drawn smaller as a whole when even the smallest rows are too many for the page."""
    if blocks.height <= room:
        return draw_people(canvas, blocks, left, top, LEFT_WIDTH)
    shrink = room / blocks.height
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(shrink, shrink)
    draw_people(canvas, blocks, 0, 0, LEFT_WIDTH)
    canvas.restoreState()
    return top - room


def _lay_out(card: PublicCard, say: Say, room: float) -> tuple[Blocks, list[_NoticeSection]]:
    """People and standing texts. The texts are set smaller, and at last left out, before people get too small."""
    sections: list[_NoticeSection] = []
    for size in _TEXT_SIZES:
        sections = _sections(card, say, size)
        blocks = lay_out_people(card, say, LEFT_WIDTH, room - sum(section.height for section in sections))
        if blocks.columns == 1 and blocks.row >= EASY_ROW:
            break
    while sections and blocks.height > room - sum(section.height for section in sections):
        sections.pop()
        blocks = lay_out_people(card, say, LEFT_WIDTH, room - sum(section.height for section in sections))
    return blocks, sections


def _sections(card: PublicCard, say: Say, size: float) -> list[_NoticeSection]:
    duties = translate("notice", "What we do at this kiosk")
    if card.kind not in KIOSKS:
        duties = translate("notice", "What we do at this post")
    promise = translate("notice", "Our promise")
    return [
        _NoticeSection(say(duties), tuple(say(line) for line in duty_lines(card.kind)), size),
        _NoticeSection(say(promise), tuple(say(line) for line in promise_lines(card.kind)), size),
    ]


def _band(canvas: Any, base: Sheet, card: PublicCard, say: Say) -> float:
    """The blue band with name, kind of notice, number, address and unit; gives its lower end."""
    room = base.width - 2 * base.margin
    number = translate("notice", "Post No. {post}")
    if card.kind in KIOSKS:
        number = translate("notice", "Kiosk No. {post}")
    titles = [fit(card.name, room, 38.0, BOLD, least=least) for least in _TITLE_SIZES]
    title = next((t for t in titles if len(t.lines) <= _TITLE_LINES), titles[-1])
    parts = [
        say(translate("notice", "Police notice")),
        say(number.fill(post=card.post)),
        card.address,
        card.unit,
    ]
    line = fit("　".join(part for part in parts if part), room, 13.0, least=10.0)
    height = _BAND_PAD * 2 + title.height + 4 + line.height
    bottom = base.height - height
    filled(canvas, 0, bottom, base.width, height, BLUE)
    draw(canvas, title, base.left, base.height - _BAND_PAD - title.height / 2, BOLD, colour=WHITE)
    draw(canvas, line, base.left, bottom + _BAND_PAD + line.height / 2, colour=_PALE)
    return bottom


def _heading(canvas: Any, heading: str, left: float, top: float) -> float:
    filled(canvas, left, top - 19, 4, 18, BLUE)
    set_line(canvas, heading, left + 11, top - 16.4, Face(16, BOLD))
    return top - _SECTION_HEIGHT


def _draw_section(canvas: Any, section: _NoticeSection, left: float, top: float) -> float:
    y = _heading(canvas, section.heading, left, top)
    for line in section.lines:
        words = paragraph(line, section.size, INK)
        height = words.wrap(LEFT_WIDTH - _BULLET, 1000)[1]
        canvas.setFillColor(BLUE)
        canvas.circle(left + 3, y - section.size * 0.72, 1.7, stroke=0, fill=1)
        words.drawOn(canvas, left + _BULLET, y - height)
        y -= height + 2.0
    return y - 10


def _footer(canvas: Any, base: Sheet, card: PublicCard, say: Say) -> None:
    top = base.bottom + _FOOTER - 6
    pen(canvas, BLUE, 1.4)
    canvas.line(base.left, top, base.right, top)
    updated = say(translate("notice", "{day}").fill(day=card.updated.date()))
    until = _until(card, say)
    room = base.room
    _dated(canvas, translate("notice", "Updated"), updated, base.left, top, room * 0.37, say)
    _dated(canvas, translate("notice", "Valid until"), until, base.left + room * 0.4, top, room * 0.42, say)
    canvas.setFillColor(QUIET)
    if card.version:
        version = fit(say(translate("notice", "Version {version}").fill(version=card.version)), room * 0.16, 10.5)
        draw(canvas, version, base.right, top - 16, align=1.0)


def _until(card: PublicCard, say: Say) -> str:
    match card.valid_until:
        case None:
            return say(translate("notice", "a new notice is posted"))
        case datetime() as moment:
            message = translate("notice", "{day} {hour}").fill(day=moment.date(), hour=f"{moment:%H:%M}")
            return say(message)
        case day:
            return say(translate("notice", "{day}").fill(day=day))


def _dated(canvas: Any, label: Message, value: str, left: float, top: float, room: float, say: Say) -> None:
    draw(canvas, fit(say(label), room, 10.5), left, top - 13, colour=QUIET)
    draw(canvas, fit(value, room, 22.0, BOLD), left, top - 34, BOLD, colour=INK)
