"""The public notice of a post, one page each: who is here, how to reach help, how to complain, until when it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, REGULAR, load_fonts
from patrolplanner.documents.lettering import draw, fit, paragraph, set_line
from patrolplanner.documents.page import A4_PORTRAIT, BLUE, INK, QUIET, RED, WHITE, Pdf, Say, Sheet
from patrolplanner.documents.public.board_people import EASY_ROW, Blocks, draw_people, lay_out_people
from patrolplanner.documents.public.board_texts import KIOSKS, duty_lines, promise_lines
from patrolplanner.documents.public.card import PublicCard, PublicLeader
from patrolplanner.documents.public.qr_code import draw_qr, telephone_link
from patrolplanner.domain.messages import Message, translate

# Everything is laid out on A4 and scaled to other sheets of the A series.
_BASE = A4_PORTRAIT
_LEFT_WIDTH = 119 * mm
_GUTTER = 8 * mm
_BAND_PAD = 9 * mm
_FOOTER = 20 * mm
_SECTION_HEIGHT = 30.0
_PANEL = HexColor("#F0F3FA")
_PALE = HexColor("#D5DFF2")
_TEXT_SIZES = (13.0, 11.5, 10.0)
_MOST_AIR = 24.0
_BULLET = 12.0
# A long name is set smaller before it takes a third line.
_TITLE_SIZES = (24.0, 18.0, 13.0, 9.0)
_TITLE_LINES = 2


def notices(cards: Sequence[PublicCard], sheet: Sheet, say: Say) -> bytes:
    """One page a card, in their order, on a portrait sheet of the A series."""
    load_fonts()
    title = say(translate("notice", "Police notice"))
    pdf = Pdf(sheet, title, cards[0].unit if cards else "")
    for card in cards:
        pdf.canvas.scale(sheet.width / _BASE.width, sheet.height / _BASE.height)
        _page(pdf.canvas, card, say)
        pdf.canvas.showPage()
    return pdf.finish()


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading with bulleted lines under the people."""

    heading: str
    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        return _SECTION_HEIGHT + sum(_line_height(line, self.size) for line in self.lines) + 10


@lru_cache(maxsize=256)
def _line_height(line: str, size: float) -> float:
    """Points a bulleted line takes; the standing texts are the same on all boards."""
    return float(paragraph(line, size, INK).wrap(_LEFT_WIDTH - _BULLET, 1000)[1]) + 2.0


def _page(canvas: Any, card: PublicCard, say: Say) -> None:
    top = _band(canvas, card, say) - 8 * mm
    room = top - _BASE.bottom - _FOOTER - _SECTION_HEIGHT - 6
    blocks, sections = _lay_out(card, say, room)
    y = _heading(canvas, say(translate("notice", "On duty today")), _BASE.left, top)
    y = _draw_fitting(canvas, blocks, y, room)
    left_over = room - blocks.height - sum(section.height for section in sections)
    air = min(_MOST_AIR, max(0.0, left_over) / 3)
    for section in sections:
        y = _draw_section(canvas, section, y - air)
    _panels(canvas, card, say, top)
    _footer(canvas, card, say)


def _draw_fitting(canvas: Any, blocks: Blocks, top: float, room: float) -> float:
    """The people, drawn smaller as a whole when even the smallest rows are too many for the page."""
    if blocks.height <= room:
        return draw_people(canvas, blocks, _BASE.left, top, _LEFT_WIDTH)
    shrink = room / blocks.height
    canvas.saveState()
    canvas.translate(_BASE.left, top)
    canvas.scale(shrink, shrink)
    draw_people(canvas, blocks, 0, 0, _LEFT_WIDTH)
    canvas.restoreState()
    return top - room


def _lay_out(card: PublicCard, say: Say, room: float) -> tuple[Blocks, list[_Section]]:
    """People and standing texts. The texts are set smaller, and at last left out, before people get too small."""
    sections: list[_Section] = []
    for size in _TEXT_SIZES:
        sections = _sections(card, say, size)
        blocks = lay_out_people(card, say, _LEFT_WIDTH, room - sum(section.height for section in sections))
        if blocks.columns == 1 and blocks.row >= EASY_ROW:
            break
    while sections and blocks.height > room - sum(section.height for section in sections):
        sections.pop()
        blocks = lay_out_people(card, say, _LEFT_WIDTH, room - sum(section.height for section in sections))
    return blocks, sections


def _sections(card: PublicCard, say: Say, size: float) -> list[_Section]:
    duties = translate("notice", "What we do at this kiosk")
    if card.kind not in KIOSKS:
        duties = translate("notice", "What we do at this post")
    promise = translate("notice", "Our promise")
    return [
        _Section(say(duties), tuple(say(line) for line in duty_lines(card.kind)), size),
        _Section(say(promise), tuple(say(line) for line in promise_lines(card.kind)), size),
    ]


def _band(canvas: Any, card: PublicCard, say: Say) -> float:
    """The blue band with name, kind of board, number, address and unit; gives its lower end."""
    room = _BASE.width - 2 * _BASE.margin
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
    bottom = _BASE.height - height
    canvas.setFillColor(BLUE)
    canvas.rect(0, bottom, _BASE.width, height, stroke=0, fill=1)
    canvas.setFillColor(WHITE)
    draw(canvas, title, _BASE.left, _BASE.height - _BAND_PAD - title.height / 2, BOLD)
    canvas.setFillColor(_PALE)
    draw(canvas, line, _BASE.left, bottom + _BAND_PAD + line.height / 2)
    return bottom


def _heading(canvas: Any, heading: str, left: float, top: float) -> float:
    canvas.setFillColor(BLUE)
    canvas.rect(left, top - 19, 4, 18, stroke=0, fill=1)
    set_line(canvas, heading, left + 11, top - 16.4, 16, BOLD)
    return top - _SECTION_HEIGHT


def _draw_section(canvas: Any, section: _Section, top: float) -> float:
    y = _heading(canvas, section.heading, _BASE.left, top)
    for line in section.lines:
        words = paragraph(line, section.size, INK)
        height = words.wrap(_LEFT_WIDTH - _BULLET, 1000)[1]
        canvas.setFillColor(BLUE)
        canvas.circle(_BASE.left + 3, y - section.size * 0.72, 1.7, stroke=0, fill=1)
        words.drawOn(canvas, _BASE.left + _BULLET, y - height)
        y -= height + 2.0
    return y - 10


def _panels(canvas: Any, card: PublicCard, say: Say, top: float) -> None:
    """The right side: emergency call, telephone, supervision, code to scan, leader."""
    y = _panel(canvas, top, say(translate("notice", "Emergency")), [("110", 44.0, True)], RED)
    if card.phone:
        y = _panel(canvas, y, say(translate("notice", "Telephone of this post")), [(card.phone, 24.0, True)], INK)
    lines = [("12389", 24.0, True)]
    if card.supervision_phone:
        phone = translate("notice", "Supervision of our unit {phone}").fill(phone=card.supervision_phone)
        lines.append((say(phone), 10.5, False))
    lines.append((say(translate("notice", "Government service line 12345")), 10.5, False))
    y = _panel(canvas, y, say(translate("notice", "Complaints about police")), lines, INK)
    if card.phone:
        y = _code_panel(canvas, y, telephone_link(card.phone), say)
    if card.leader is not None:
        _panel(canvas, y, say(translate("notice", "Leader in charge")), _leader_lines(card.leader, say), INK)


def _leader_lines(leader: PublicLeader, say: Say) -> list[tuple[str, float, bool]]:
    person = leader.person
    number = translate("notice", "Badge {number}") if person.officer else translate("notice", "No. {number}")
    lines = [(f"{leader.title}　{person.name}" if leader.title else person.name, 16.0, True)]
    lines.append((f"{say(person.role)}　{say(number.fill(number=person.number))}", 10.5, False))
    if leader.phone:
        lines.append((leader.phone, 12.0, False))
    return lines


def _panel(canvas: Any, top: float, label: str, lines: Sequence[tuple[str, float, bool]], colour: Color) -> float:
    """A box with a small label over its lines (text, size, strong); gives where the next box may begin."""
    left, width = _panel_place()
    fitted = [(fit(text, width - 20, size, BOLD if strong else REGULAR), strong) for text, size, strong in lines]
    height = 10 + 14 + sum(text.height for text, _ in fitted) + 8
    _panel_ground(canvas, left, top - height, width, height)
    canvas.setFillColor(QUIET)
    draw(canvas, fit(label, width - 20, 10.5), left + 10, top - 16)
    y = top - 25
    for text, strong in fitted:
        canvas.setFillColor(colour if strong else QUIET)
        draw(canvas, text, left + 10, y - text.height / 2, BOLD if strong else REGULAR)
        y -= text.height
    return top - height - 10


def _code_panel(canvas: Any, top: float, link: str, say: Say) -> float:
    left, width = _panel_place()
    side = 40 * mm
    height = side + 34
    _panel_ground(canvas, left, top - height, width, height)
    draw_qr(canvas, link, left + (width - side) / 2, top - 10 - side, side)
    canvas.setFillColor(QUIET)
    label = fit(say(translate("notice", "Scan to call this post")), width - 20, 10.5)
    draw(canvas, label, left + width / 2, top - height + 13, align=0.5)
    return top - height - 10


def _panel_place() -> tuple[float, float]:
    left = _BASE.left + _LEFT_WIDTH + _GUTTER
    return left, _BASE.right - left


def _panel_ground(canvas: Any, left: float, bottom: float, width: float, height: float) -> None:
    canvas.setFillColor(_PANEL)
    canvas.roundRect(left, bottom, width, height, 6, stroke=0, fill=1)


def _footer(canvas: Any, card: PublicCard, say: Say) -> None:
    top = _BASE.bottom + _FOOTER - 6
    canvas.setStrokeColor(BLUE)
    canvas.setLineWidth(1.4)
    canvas.line(_BASE.left, top, _BASE.right, top)
    updated = say(translate("notice", "{day}").fill(day=card.updated.date()))
    if card.valid_until is None:
        until = say(translate("notice", "a new notice is posted"))
    else:
        until = say(translate("notice", "{moment}").fill(moment=card.valid_until))
    room = _BASE.room
    _dated(canvas, translate("notice", "Updated"), updated, _BASE.left, top, room * 0.37, say)
    _dated(canvas, translate("notice", "Valid until"), until, _BASE.left + room * 0.4, top, room * 0.42, say)
    canvas.setFillColor(QUIET)
    if card.version:
        version = fit(say(translate("notice", "Version {version}").fill(version=card.version)), room * 0.16, 10.5)
        draw(canvas, version, _BASE.right, top - 16, align=1.0)


def _dated(canvas: Any, label: Message, value: str, left: float, top: float, room: float, say: Say) -> None:
    canvas.setFillColor(QUIET)
    draw(canvas, fit(say(label), room, 10.5), left, top - 13)
    canvas.setFillColor(INK)
    draw(canvas, fit(value, room, 22.0, BOLD), left, top - 34, BOLD)
