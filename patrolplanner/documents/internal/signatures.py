"""The row of signatures at the foot of papers that are handed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm

from patrolplanner.documents.lettering import Face, measure, set_line
from patrolplanner.documents.page import INK, QUIET
from patrolplanner.domain.messages import Message, Say, translate

SIGNATURE_HEIGHT = 12 * mm

SIGNERS = (
    translate("signatures", "Made by:"),
    translate("signatures", "Checked by:"),
    translate("signatures", "Approved by:"),
)

_DATE = translate("signatures", "Date: ____ / __ / __")
_SEAL = translate("signatures", "(seal of the unit)")
_SIGNATURE_SIZE = 10.0
_FACE = Face(_SIGNATURE_SIZE)

_SEAL_WIDTH = 42 * mm


def draw_two_rows(canvas: Any, left: float, width: float, top: float, say: Say) -> None:
    """The same for a narrow page: a line to sign on for each, the date and the seal below them."""
    base = top - SIGNATURE_HEIGHT + 4
    place = width / len(SIGNERS)
    _sign_here(canvas, [say(message) for message in SIGNERS], left, base, place)
    below = base - SIGNATURE_HEIGHT
    set_line(canvas, say(_DATE), left, below, _FACE)
    set_line(canvas, say(_SEAL), left + width - _SEAL_WIDTH / 2, below, Face(9, align=0.5), colour=QUIET)


def draw_signatures(
    canvas: Any, left: float, width: float, top: float, say: Say, signers: Sequence[Message] = SIGNERS
) -> None:
    """Lines for who made, checked and signed the paper, the date, and a clear place for the seal at the right."""
    base = top - SIGNATURE_HEIGHT + 4
    date = say(_DATE)
    place = min(width / 5, (width - measure(date, _SIGNATURE_SIZE) - _SEAL_WIDTH) / 3)
    _sign_here(canvas, [say(message) for message in signers], left, base, place)
    set_line(canvas, date, left + place * 3, base, _FACE)
    set_line(canvas, say(_SEAL), left + width - _SEAL_WIDTH / 2, base, Face(9, align=0.5), colour=QUIET)


def _sign_here(canvas: Any, labels: Sequence[str], left: float, base: float, place: float) -> None:
    canvas.setStrokeColor(INK)
    canvas.setFillColor(INK)
    canvas.setLineWidth(0.5)
    for number, label in enumerate(labels):
        start = left + place * number
        set_line(canvas, label, start, base, _FACE)
        canvas.line(start + measure(label, _SIGNATURE_SIZE) + 3, base - 2, start + place * 0.9, base - 2)
