"""Draws a rule in the list: its title with the small code beside it, and the example under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from patrolplanner.gui.drawing import font_like, write
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.rules.model import CHANGED_ROLE, CODE_ROLE, EXAMPLE_ROLE

TWO_LINES = 44
"""Height of a row with an example, in pixels."""


class RuleTitleDelegate(QStyledItemDelegate):
    """For the column of titles."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, TWO_LINES)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Headings are drawn as any cell is."""
        if index.data(EXAMPLE_ROLE) is None:
            super().paint(painter, option, index)
            return
        colours = look()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
        inside = rect.adjusted(STEP, STEP, -STEP, -STEP)
        ink = index.data(Qt.ItemDataRole.ForegroundRole) or QColor(colours.ink)
        code, changed = str(index.data(CODE_ROLE)), str(index.data(CHANGED_ROLE))
        small = QFontMetrics(font_like(font, pixels=11))
        marks = STEP * 5 + small.horizontalAdvance(code) + small.horizontalAdvance(changed)
        painter.setFont(font_like(font, weight=QFont.Weight.DemiBold))
        above = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        title, room = str(index.data()), max(STEP * 10, inside.width() - marks)
        write(painter, QRect(inside.left(), inside.top(), room, inside.height()), title, ink, above, elided=True)
        at = inside.left() + min(room, painter.fontMetrics().horizontalAdvance(title)) + STEP * 2
        painter.setFont(font_like(font, pixels=11))
        beside = QRect(at, inside.top() + 2, STEP * 12, inside.height())
        write(painter, beside, code, colours.quiet, above)
        beside = beside.translated(painter.fontMetrics().horizontalAdvance(code) + STEP * 2, 0)
        write(painter, beside, changed, colours.accent, above)
        painter.setFont(font_like(font, pixels=12))
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        write(painter, inside, str(index.data(EXAMPLE_ROLE)), colours.quiet, below, elided=True)
        painter.restore()
