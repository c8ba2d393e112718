"""What widgets that paint themselves say often: a text in a colour, a ground with no outline, a font like another."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignCenter


def write(
    painter: QPainter,
    box: QRect | QRectF,
    text: str,
    colour: str | QColor,
    align: Qt.AlignmentFlag | int = LEFT,
    *,
    elided: bool = False,
) -> None:
    """Draw a text in the painter's font; ``elided`` cuts it where it is wider than its box."""
    if elided:
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(box), align, text)


def fill_with(painter: QPainter, colour: str | QColor) -> None:
    """What is drawn next is filled and has no outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))


def font_like(font: QFont, *, pixels: int = 0, weight: QFont.Weight | None = None) -> QFont:
    """A copy of a font in another size or weight."""
    made = QFont(font)
    if pixels:
        made.setPixelSize(pixels)
    if weight is not None:
        made.setWeight(weight)
    return made
