"""The right side of a notice: emergency call, telephone, supervision, code to scan, leader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.lettering import draw, fit
from patrolplanner.documents.page import INK, QUIET, RED
from patrolplanner.documents.public.card import PublicCard, PublicLeader
from patrolplanner.documents.public.qr_code import draw_qr, telephone_link
from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.messages import Say, translate

LEFT_WIDTH = 119 * mm
"""What the panels leave to the people, from the margin on."""

_GUTTER = 8 * mm
_PANEL = HexColor("#F0F3FA")


def draw_panels(canvas: Any, base: Sheet, card: PublicCard, say: Say, top: float) -> None:
    """The right side: emergency call, telephone, supervision, code to scan, leader."""
    emergency = [("110", 44.0, True)]
    if card.traffic:
        emergency.append((say(translate("notice", "Traffic accidents 122")), 14.0, True))
    y = _panel(canvas, base, top, say(translate("notice", "Emergency")), emergency, RED)
    if card.phone:
        y = _panel(canvas, base, y, say(translate("notice", "Telephone of this post")), [(card.phone, 24.0, True)], INK)
    lines = [("12389", 24.0, True)]
    if card.supervision_phone:
        phone = translate("notice", "Supervision of our unit {phone}").fill(phone=card.supervision_phone)
        lines.append((say(phone), 10.5, False))
    lines.append((say(translate("notice", "Government service line 12345")), 10.5, False))
    y = _panel(canvas, base, y, say(translate("notice", "Complaints about police")), lines, INK)
    if card.phone:
        y = _code_panel(canvas, base, y, telephone_link(card.phone), say)
    if card.leader is not None:
        _panel(canvas, base, y, say(translate("notice", "Leader in charge")), _leader_lines(card.leader, say), INK)


def _leader_lines(leader: PublicLeader, say: Say) -> list[tuple[str, float, bool]]:
    person = leader.person
    lines = [(f"{leader.title}　{person.name}" if leader.title else person.name, 16.0, True)]
    said = (say(person.role), person.number_said(say))
    lines.append(("　".join(part for part in said if part), 10.5, False))
    if leader.phone:
        lines.append((leader.phone, 12.0, False))
    return lines


def _panel(
    canvas: Any, base: Sheet, top: float, label: str, lines: Sequence[tuple[str, float, bool]], colour: Color
) -> float:
    """A box with a small label over its lines (text, size, strong); gives where the next box may begin."""
    left, width = _panel_place(base)
    fitted = [(fit(text, width - 20, size, BOLD if strong else REGULAR), strong) for text, size, strong in lines]
    height = 10 + 14 + sum(text.height for text, _ in fitted) + 8
    _panel_ground(canvas, left, top - height, width, height)
    draw(canvas, fit(label, width - 20, 10.5), left + 10, top - 16, colour=QUIET)
    y = top - 25
    for text, strong in fitted:
        canvas.setFillColor(colour if strong else QUIET)
        draw(canvas, text, left + 10, y - text.height / 2, BOLD if strong else REGULAR)
        y -= text.height
    return top - height - 10


def _code_panel(canvas: Any, base: Sheet, top: float, link: str, say: Say) -> float:
    left, width = _panel_place(base)
    side = 40 * mm
    height = side + 34
    _panel_ground(canvas, left, top - height, width, height)
    draw_qr(canvas, link, left + (width - side) / 2, top - 10 - side, side)
    label = fit(say(translate("notice", "Scan to call this post")), width - 20, 10.5)
    draw(canvas, label, left + width / 2, top - height + 13, align=0.5, colour=QUIET)
    return top - height - 10


def _panel_place(base: Sheet) -> tuple[float, float]:
    left = base.left + LEFT_WIDTH + _GUTTER
    return left, base.right - left


def _panel_ground(canvas: Any, left: float, bottom: float, width: float, height: float) -> None:
    canvas.setFillColor(_PANEL)
    canvas.roundRect(left, bottom, width, height, 6, stroke=0, fill=1)
