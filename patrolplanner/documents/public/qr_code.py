"""A QR code drawn as squares on a paper."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import segno

from patrolplanner.documents.page import INK, WHITE, filled

QUIET_ZONE = 4
"""Empty modules that a reader needs on every side."""

_DIALLED = frozenset("0123456789+-,;")


def telephone_link(phone: str) -> str:
    """What a telephone dials when it reads the code: ``tel:`` and the number without blanks or brackets."""
    phone = phone.replace("转", ",")  # a pause, then the extension
    return "tel:" + "".join(c for c in phone if c in _DIALLED)


def draw_qr(canvas: Any, text: str, left: float, bottom: float, side: float) -> None:
    """Draw the code with its quiet zone into a square of ``side`` points."""
    modules = _modules(text)
    module = side / (len(modules) + 2 * QUIET_ZONE)
    filled(canvas, left, bottom, side, side, WHITE)
    canvas.setFillColor(INK)
    dark = canvas.beginPath()
    top = bottom + side - QUIET_ZONE * module
    for row, line in enumerate(modules, start=1):
        for start, length in _runs(line):
            dark.rect(left + (QUIET_ZONE + start) * module, top - row * module, length * module, module)
    canvas.drawPath(dark, stroke=0, fill=1)


@lru_cache(maxsize=256)
def _modules(text: str) -> tuple[bytearray, ...]:
    """The rows of the code; a post's notices of a month all have the same."""
    found: tuple[bytearray, ...] = segno.make(text, error="m", micro=False).matrix
    return found


def _runs(line: bytes | bytearray) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules: whole bars leave no hairlines between squares."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(line):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs
