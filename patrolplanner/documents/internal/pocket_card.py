"""Pocket cards: a person's duties of seven days in front, whom to call and how to hand over behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from reportlab.lib.units import mm

from patrolplanner.documents.card_sheet import CARD_HEIGHT, CARD_WIDTH, draw_sheets
from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.internal.paper_titles import WEEKDAYS
from patrolplanner.documents.lettering import FittedText, draw, fit, measure
from patrolplanner.documents.page import BLUE, FAINT_LINE, INK, QUIET, WHITE, Pdf, filled, pen
from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.messages import Say, translate

HANDING_OVER = (
    translate("pocket card", "1. Be there early; hand over face to face at the post."),
    translate("pocket card", "2. Count the equipment; look at its state."),
    translate("pocket card", "3. Explain every open matter, one by one."),
    translate("pocket card", "4. Leave when both have signed."),
)
_PAD = 3.2 * mm
_BAND = 23.0
_FOOT = 11.0
_MOST_ROWS = 9


@dataclass(frozen=True, slots=True)
class CardDuty:
    """A duty as the strip of seven days shows it."""

    code: str
    post: str
    times: str


class _StripLine(NamedTuple):
    """A line of the strip: a date and one of its duties, or none on a day off."""

    day: date
    duty: CardDuty | None


@dataclass(frozen=True, slots=True)
class PocketCard:
    """A card of one person: dates with their duties, telephones by name, and what the card is a version of."""

    name: str
    role: str
    number: str
    team: str
    days: tuple[tuple[date, tuple[CardDuty, ...]], ...]
    phones: tuple[tuple[str, str], ...]
    version: str


def pocket_cards(cards: Sequence[PocketCard], organisation: str, sheet: Sheet, say: Say) -> bytes:
    """Ten cards a sheet, fronts and backs."""
    pdf = Pdf(sheet, say(translate("pocket card", "Pocket cards")), organisation)
    sides = [(partial(_front, card=card, say=say), partial(_back, card=card, say=say)) for card in cards]
    draw_sheets(pdf, sides)
    return pdf.finish()


def _front(canvas: Any, left: float, bottom: float, card: PocketCard, say: Say) -> None:
    top = bottom + CARD_HEIGHT
    room = CARD_WIDTH - 2 * _PAD
    filled(canvas, left, top - _BAND, CARD_WIDTH, _BAND, BLUE)
    canvas.setFillColor(WHITE)
    facts = "　".join(part for part in (card.role, card.number, card.team) if part)
    share = min(measure(facts, 9.0) + 2, room * 0.58)
    draw(canvas, fit(card.name, room - share - 6, 14.0, BOLD, least=6.0), left + _PAD, top - _BAND / 2, BOLD)
    draw(canvas, fit(facts, share, 9.0, least=6.0), left + CARD_WIDTH - _PAD, top - _BAND / 2, align=1.0)
    _strip(canvas, card, left + _PAD, top - _BAND - 2, room, CARD_HEIGHT - _BAND - _FOOT - 3, say)
    canvas.setFillColor(QUIET)
    y = bottom + _FOOT / 2 + 1
    secret = say(translate("page", "Internal document – keep safe"))
    draw(canvas, fit(secret, room * 0.7, 6.5, least=6.0), left + _PAD, y)
    if card.version:
        draw(canvas, fit(card.version, room * 0.28, 6.5, least=6.0), left + CARD_WIDTH - _PAD, y, align=1.0)


def _strip(canvas: Any, card: PocketCard, left: float, top: float, width: float, height: float, say: Say) -> None:
    """A row for each duty; days off have a row too, unless there are too many duties for that."""
    rows = [_StripLine(day, duty) for day, duties in card.days for duty in (duties or (None,))]
    if len(rows) > _MOST_ROWS:
        rows = [row for row in rows if row.duty is not None]
    if not rows:
        return
    row = min(15.0, height / len(rows))
    for number, line in enumerate(rows):
        y = top - number * row
        if number:
            pen(canvas, FAINT_LINE, 0.3)
            canvas.line(left, y, left + width, y)
        _strip_row(canvas, line, left, y - row / 2, width, row, say)


def _within(text: str, room: float, size: float, height: float, font: str = REGULAR) -> FittedText:
    """The text in a place of this width and height: several lines get as small as they must."""
    fitted = fit(text, room, size, font, least=min(6.0, size))
    return fitted if fitted.height <= height else replace(fitted, size=fitted.size * height / fitted.height)


def _strip_row(canvas: Any, line: _StripLine, left: float, middle: float, width: float, row: float, say: Say) -> None:
    day, duty = line
    size = min(8.5, row * 0.78)
    when = f"{day.month}-{day.day} {say(WEEKDAYS[day.weekday()])}"
    draw(canvas, _within(when, width * 0.17, size, row), left, middle, colour=INK)
    if duty is None:
        off = _within(say(translate("pocket card", "off")), width * 0.1, size, row)
        draw(canvas, off, left + width * 0.19, middle, colour=QUIET)
        return
    draw(canvas, _within(duty.code, width * 0.08, size, row, BOLD), left + width * 0.19, middle, BOLD)
    draw(canvas, _within(duty.post, width * 0.42, size, row), left + width * 0.28, middle)
    draw(canvas, _within(duty.times, width * 0.28, size, row), left + width, middle, align=1.0)


def _back(canvas: Any, left: float, bottom: float, card: PocketCard, say: Say) -> None:
    room = CARD_WIDTH - 2 * _PAD
    top = bottom + CARD_HEIGHT - 7
    row = min(12.5, (CARD_HEIGHT * 0.5) / max(1, len(card.phones)))
    size = min(9.0, row * 0.78)
    for number, (name, phone) in enumerate(card.phones):
        y = top - (number + 0.5) * row
        draw(canvas, _within(name, room * 0.5, size, row), left + _PAD, y, colour=QUIET)
        draw(canvas, _within(phone, room * 0.48, size, row, BOLD), left + CARD_WIDTH - _PAD, y, BOLD, 1.0, colour=INK)
    y = top - row * len(card.phones) - 4
    pen(canvas, FAINT_LINE, 0.6)
    canvas.line(left + _PAD, y, left + CARD_WIDTH - _PAD, y)
    canvas.setFillColor(INK)
    for number, line in enumerate(HANDING_OVER):
        draw(canvas, fit(say(line), room, 7.5, least=6.0), left + _PAD, y - 6 - number * 10.5)
    lost = translate("pocket card", "If found, please hand this card to the police.")
    draw(canvas, fit(say(lost), room, 7.0, least=6.0), left + CARD_WIDTH / 2, bottom + 8, align=0.5, colour=QUIET)
