"""The card that people are given (警民联系卡): the post, its telephone, emergency and supervision; never a roster."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from reportlab.lib.units import mm

from patrolplanner.documents.card_sheet import CARD_HEIGHT, CARD_WIDTH, PER_SHEET, draw_sheets
from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.lettering import FittedText, broken, draw, fit, measure
from patrolplanner.documents.page import BLUE, INK, QUIET, RED, WHITE, Pdf, filled
from patrolplanner.documents.public.card import PublicCard, PublicLeader
from patrolplanner.documents.public.notice_texts import duty_lines
from patrolplanner.documents.public.qr_code import draw_qr, telephone_link
from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.phone_numbers import ACCIDENTS, EMERGENCY, SUPERVISION

_PAD = 4 * mm
_BAND = 34.0
_CODE = 30 * mm


def contact_cards(cards: Sequence[PublicCard], sheet: Sheet, say: Say) -> bytes:
    """Ten cards of each post on a sheet of their own, fronts and backs."""
    pdf = Pdf(sheet, say(translate("contact card", "Contact card")), cards[0].issuer if cards else "")
    for card in cards:
        draw_sheets(pdf, [(partial(_front, card=card, say=say), partial(_back, card=card, say=say))] * PER_SHEET)
    return pdf.finish()


def _front(canvas: Any, left: float, bottom: float, card: PublicCard, say: Say) -> None:
    room, top = CARD_WIDTH - 2 * _PAD, bottom + CARD_HEIGHT
    filled(canvas, left, top - _BAND, CARD_WIDTH, _BAND, BLUE)
    draw(canvas, fit(card.name, room, 14.0, BOLD), left + _PAD, top - 13, BOLD, colour=WHITE)
    what = "　".join(part for part in (say(translate("contact card", "Contact card")), card.issuer) if part)
    draw(canvas, fit(what, room, 8.0), left + _PAD, top - 26.5)
    y = top - _BAND - 14
    if card.phone:
        draw(canvas, fit(say(translate("contact card", "Call us")), room, 8.0), left + _PAD, y + 3, colour=QUIET)
        draw(canvas, fit(card.phone, room, 19.0, BOLD), left + _PAD, y - 13, BOLD, colour=INK)
        y -= 33
    x = left + _PAD
    x = _number(canvas, x, y, say(translate("contact card", "Emergency")), EMERGENCY, urgent=True)
    if card.traffic:
        x = _number(canvas, x, y, say(translate("contact card", "Accidents")), ACCIDENTS, urgent=True)
    _number(canvas, x, y, say(translate("contact card", "Complaints")), SUPERVISION, urgent=False)
    canvas.setFillColor(QUIET)
    if card.leader is not None:
        draw(canvas, fit(_leader(card.leader, say), room, 8.0), left + _PAD, bottom + 20)
    if card.address:
        draw(canvas, fit(card.address, room, 8.0), left + _PAD, bottom + 9)


def _number(canvas: Any, x: float, middle: float, name: str, number: str, *, urgent: bool) -> float:
    """A name with its number; gives where the next may begin."""
    draw(canvas, fit(name, 60, 8.0), x, middle, colour=QUIET)
    x += min(60.0, measure(name, 8.0)) + 4
    draw(canvas, fit(number, 60, 13.0, BOLD), x, middle, BOLD, colour=RED if urgent else INK)
    return x + measure(number, 13.0, BOLD) + 14


def _leader(leader: PublicLeader, say: Say) -> str:
    """The role word beside the name, as everywhere in public."""
    person, in_charge = leader.person, say(translate("notice", "Leader in charge"))
    parts = (in_charge, leader.title, person.name, say(person.role), person.number_said(say))
    return "　".join(part for part in parts if part)


def _back(canvas: Any, left: float, bottom: float, card: PublicCard, say: Say) -> None:
    room = CARD_WIDTH - 2 * _PAD
    if card.phone:
        x = left + CARD_WIDTH - _PAD - _CODE
        draw_qr(canvas, telephone_link(card.phone), x, bottom + (CARD_HEIGHT - _CODE) / 2 + 5, _CODE)
        scan = fit(say(translate("notice", "Scan to call this post")), _CODE, 7.5)
        draw(canvas, scan, x + _CODE / 2, bottom + (CARD_HEIGHT - _CODE) / 2, align=0.5, colour=QUIET)
        room -= _CODE + 3 * mm
    day = say(translate("contact card", "{day}").fill(day=card.updated.date()))
    for issued, y in ((card.issuer, bottom + 18), (day, bottom + 9)):
        draw(canvas, fit(issued, _CODE + 8, 7.5), left + CARD_WIDTH - _PAD, y, align=1.0, colour=QUIET)
    y = bottom + CARD_HEIGHT - 12
    for line in duty_lines(card.kind, card.always):
        text = FittedText(tuple(broken(say(line), room, 7.5)), 7.5)
        draw(canvas, text, left + _PAD, y - text.height / 2, colour=INK)
        y -= text.height + 3.0
