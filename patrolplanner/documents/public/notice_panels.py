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
from patrolplanner.documents.public.notice_texts import ACCIDENTS_LABEL, SERVICE_LINE_LABEL, SUPERVISION_LABEL
from patrolplanner.documents.public.qr_code import draw_qr, telephone_link
from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.phone_numbers import ACCIDENTS, EMERGENCY, SERVICE_LINE, SUPERVISION

LEFT_WIDTH = 119 * mm
"""What the panels leave to the people, from the margin on."""

_GUTTER = 8 * mm
_PANEL = HexColor("#F0F3FA")
_LABEL = 12.0
_NUMBER = 22.0
_LEAST_NUMBER = 20.1
"""Of a sheet of A3 it is 10 mm high and read from 3 m."""

_Line = tuple[str, float, bool]


def draw_panels(canvas: Any, base: Sheet, card: PublicCard, say: Say, top: float) -> None:
    """The right side: emergency call, telephone, supervision, code to scan, leader."""
    emergency: list[_Line] = [(EMERGENCY, 40.0, True)]
    if card.traffic:
        emergency += [(say(ACCIDENTS_LABEL), _LABEL, False), (ACCIDENTS, _NUMBER, True)]
    y = _panel(canvas, base, top, say(translate("notice", "Emergency")), emergency, RED)
    if card.phone:
        phone = [(card.phone, _NUMBER, True)]
        y = _panel(canvas, base, y, say(translate("notice", "Telephone of this post")), phone, INK)
    lines: list[_Line] = [(SUPERVISION, _NUMBER, True)]
    if card.supervision_phone:
        lines += [(say(SUPERVISION_LABEL), _LABEL, False), (card.supervision_phone, _NUMBER, True)]
    lines += [(say(SERVICE_LINE_LABEL), _LABEL, False), (SERVICE_LINE, _NUMBER, True)]
    y = _panel(canvas, base, y, say(translate("notice", "Complaints about police")), lines, INK)
    if card.leader is not None:
        y = _panel(canvas, base, y, say(translate("notice", "Leader in charge")), _leader_lines(card.leader, say), INK)
    if card.phone:
        _code_panel(canvas, base, y, telephone_link(card.phone), say)


def _leader_lines(leader: PublicLeader, say: Say) -> list[_Line]:
    person = leader.person
    lines: list[_Line] = [(f"{leader.title}　{person.name}" if leader.title else person.name, 17.0, True)]
    said = (say(person.role), person.number_said(say))
    lines.append(("　".join(part for part in said if part), _LABEL, False))
    if leader.phone:
        lines.append((leader.phone, _NUMBER, True))
    return lines


def _panel(canvas: Any, base: Sheet, top: float, label: str, lines: Sequence[_Line], colour: Color) -> float:
    """A box with a small label over its lines (text, size, strong); gives where the next box may begin."""
    left, width = _panel_place(base)
    fitted = [
        (fit(text, width - 16, size, BOLD if strong else REGULAR, least=min(size, _LEAST_NUMBER)), strong)
        for text, size, strong in lines
    ]
    height = 8 + 14 + sum(text.height for text, _ in fitted) + 6
    _panel_ground(canvas, left, top - height, width, height)
    draw(canvas, fit(label, width - 16, _LABEL), left + 8, top - 14, colour=QUIET)
    y = top - 22
    for text, strong in fitted:
        canvas.setFillColor(colour if strong else QUIET)
        draw(canvas, text, left + 8, y - text.height / 2, BOLD if strong else REGULAR)
        y -= text.height
    return top - height - 8


def _code_panel(canvas: Any, base: Sheet, top: float, link: str, say: Say) -> None:
    left, width = _panel_place(base)
    side = 38 * mm
    height = side + 32
    _panel_ground(canvas, left, top - height, width, height)
    draw_qr(canvas, link, left + (width - side) / 2, top - 8 - side, side)
    label = fit(say(translate("notice", "Scan to call this post")), width - 16, _LABEL)
    draw(canvas, label, left + width / 2, top - height + 13, align=0.5, colour=QUIET)


def _panel_place(base: Sheet) -> tuple[float, float]:
    left = base.left + LEFT_WIDTH + _GUTTER
    return left, base.right - left


def _panel_ground(canvas: Any, left: float, bottom: float, width: float, height: float) -> None:
    canvas.setFillColor(_PANEL)
    canvas.roundRect(left, bottom, width, height, 6, stroke=0, fill=1)
