"""Text that fits its place: cleaned of invisible marks, then shrunk, condensed and at last wrapped, never cut."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from patrolplanner.documents.fonts import BOLD, REGULAR, font_for, runs

LEAST_SIZE = 7.0
"""No text of a paper is set smaller than this many points."""

# How far letters may be narrowed, from not at all to what is still easy to read.
_STRETCHES = (1.0, 0.86, 0.72)
_WIDE_FROM = "\u2e80"
# Heights above the line of writing, as parts of the size: of a Chinese character, and of its optical middle.
_MIDDLE = 0.37
_LEADING = 1.22

_WIDE_SPACE = "\u3000"
_NEVER_FIRST = frozenset("·，。；：、？！…）》」』】”’,;:?!)")
_SPACES = ("Cc", "Zl", "Zp", "Zs")
_INVISIBLE = ("Cf", "Cs")
_VARIANT_MARKS = frozenset({*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)})


@dataclass(frozen=True, slots=True)
class FittedText:
    """Text made to fit a width: its lines, size in points and horizontal stretch (1 = as designed)."""

    lines: tuple[str, ...]
    size: float
    stretch: float = 1.0

    @property
    def leading(self) -> float:
        """Points from line to line."""
        return self.size * _LEADING

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


@dataclass(frozen=True, slots=True)
class Face:
    """How a line is set: size in points, font, horizontal stretch (1 = as designed), and where it stands.

    ``align`` 0 begins at the place of the line, 0.5 is centred on it, 1 ends there.
    """

    size: float
    font: str = REGULAR
    align: float = 0.0
    stretch: float = 1.0


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text in one line without control, direction and other invisible characters, which would disturb a paper."""
    spaced = "".join(" " if unicodedata.category(c) in _SPACES and c != _WIDE_SPACE else c for c in text)
    shown = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE and ord(c) not in _VARIANT_MARKS)
    return re.sub(" +", " ", shown).strip()


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that the papers can only show as a box, each once, in the order of the text."""
    return tuple(dict.fromkeys(c for c in plain(text) if not font_for(c)))


def borrowed_characters(text: str) -> dict[str, str]:
    """The characters of a text that the papers show in another font of this machine, and which it is."""
    return {c: font for c in plain(text) if (font := font_for(c)) and font != REGULAR}


def measure(text: str, size: float, font: str = REGULAR) -> float:
    """Width of a line in points."""
    return sum(float(stringWidth(piece, use, size)) for use, piece in runs(text, font))


@lru_cache(maxsize=4096)
def fit(text: str, room: float, size: float, font: str = REGULAR, least: float = LEAST_SIZE) -> FittedText:
    """One line if the text can be shrunk to ``least`` and then condensed; else several lines of the least size."""
    text = plain(text)
    natural = measure(text, size, font)
    if natural <= room:
        return FittedText((text,), size)
    least = min(least, size)
    smaller = size * room / natural
    if smaller >= least:
        return FittedText((text,), smaller)
    stretch = room / measure(text, least, font)
    if stretch >= _STRETCHES[-1]:
        return FittedText((text,), least, stretch)
    wrapped = [FittedText(tuple(broken(text, room / stretch, least, font)), least, stretch) for stretch in _STRETCHES]
    return min(wrapped, key=lambda fitted: len(fitted.lines))


def broken(text: str, room: float, size: float, font: str = REGULAR) -> list[str]:
    """The text in lines no wider than ``room``, broken at a space or raised point where that is not far back."""
    lines: list[str] = []
    rest = text
    while rest:
        end = _fitting(rest, room, size, font)
        if end < len(rest):
            softer = max(rest.rfind(mark, 1, end) for mark in " ·")
            if softer + 1 > end // 2:
                end = softer + 1
            elif rest[end] in _NEVER_FIRST and end > 1:
                end -= 1
        lines.append(rest[:end].strip())
        rest = rest[end:].lstrip()
    return lines or [""]


def _fitting(text: str, room: float, size: float, font: str) -> int:
    """How many characters fit, at least one."""
    used = 0.0
    for index, character in enumerate(text):
        used += measure(character, size, font)
        if used > room + 0.01 and index:
            return index
    return len(text)


def draw(
    canvas: Any,
    text: FittedText,
    x: float,
    middle: float,
    font: str = REGULAR,
    align: float = 0.0,
    colour: Color | None = None,
) -> None:
    """Set the lines around the height ``middle``, aligned as a `Face` says; no colour: as what was set before."""
    if colour is not None:
        canvas.setFillColor(colour)
    face = Face(text.size, font, align, text.stretch)
    base = middle + text.leading * (len(text.lines) - 1) / 2 - text.size * _MIDDLE
    for number, line in enumerate(text.lines):
        set_line(canvas, line, x, base - number * text.leading, face)


def set_line(canvas: Any, text: str, x: float, base: float, face: Face, colour: Color | None = None) -> None:
    """Set one line on its base line; no colour: as what was set before."""
    if colour is not None:
        canvas.setFillColor(colour)
    if face.align:
        x -= measure(text, face.size, face.font) * face.stretch * face.align
    line = canvas.beginText(x, base)
    if face.stretch != 1.0:
        line.setHorizScale(face.stretch * 100)
    for use, piece in runs(text, face.font):
        line.setFont(use, face.size)
        line.textOut(piece)
    if face.stretch != 1.0:
        # The stretch outlives the text object that sets it.
        line.setHorizScale(100)
    canvas.drawText(line)


def paragraph(text: str, size: float, colour: Color, bold: bool = False, leading: float = 1.45) -> Paragraph:
    """A paragraph of plain text (markup in it is printed as it stands), broken as Chinese or as English."""
    text = plain(text)
    wide = is_wide(text)
    style = text_style(size, colour, bold=bold, wide=wide, leading=leading, alignment=TA_JUSTIFY if wide else TA_LEFT)
    return Paragraph(marked(text, BOLD if bold else REGULAR), style)


def is_wide(text: str) -> bool:
    """Whether a text has Chinese in it, which is broken between any two characters."""
    return any(c >= _WIDE_FROM for c in text)


def text_style(
    size: float, colour: Color, *, bold: bool = False, wide: bool = True, leading: float = 1.45, **more: Any
) -> ParagraphStyle:
    """How a paragraph is set; ``wide`` breaks it as Chinese, else as English."""
    return ParagraphStyle(
        "text",
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=size * leading,
        textColor=colour,
        wordWrap="CJK" if wide else None,
        splitLongWords=1,
        **more,
    )


def marked(text: str, font: str) -> str:
    """The text as ReportLab reads it, with the font named where it is another one."""
    pieces = ((use, escape(piece)) for use, piece in runs(text, font))
    return "".join(piece if use == font else f'<font name="{use}">{piece}</font>' for use, piece in pieces)
