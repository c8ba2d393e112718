"""The plan files opened lately: name, folder, when; those that are gone are greyed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from patrolplanner.domain.messages import translate
from patrolplanner.gui.drawing import fill_with, font_like, write
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.remembered import Recent
from patrolplanner.gui.said import as_tip, day_said, said

_ROW = 46
_RECENT = Qt.ItemDataRole.UserRole


class RecentList(QListWidget):
    """Enter or a click opens a file, Delete takes it off the list."""

    def __init__(self, opened: Callable[[Path], object], forgotten: Callable[[Path], object]) -> None:
        super().__init__()
        self._opened, self._forgotten = opened, forgotten
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(said(translate("start page", "Recent plans")))
        self.setItemDelegate(_RecentRow(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._open)
        self.setProperty("role", "plain")

    def show_files(self, files: Sequence[Recent]) -> None:
        self.clear()
        for file in files:
            item = QListWidgetItem(file.path.stem)
            item.setData(_RECENT, file)
            item.setToolTip(as_tip(str(file.path)))
            if not file.there:
                gone = said(translate("start page", "{file} is no longer there"), file=file.path.name)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, gone)
            self.addItem(item)
        if files:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self._forgotten(item.data(_RECENT).path)
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self._opened(item.data(_RECENT).path)


class _RecentRow(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        colours = look()
        file: Recent = index.data(_RECENT)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            fill_with(painter, colours.selection if chosen else colours.hover)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        inside = rect.adjusted(STEP * 3, STEP, -STEP * 3, -STEP)
        when = _when(file) if file.there else said(translate("start page", "not there any more"))
        write(painter, inside, when, colours.quiet, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        folder = str(file.path.parent)
        folder = painter.fontMetrics().elidedText(folder, Qt.TextElideMode.ElideMiddle, inside.width())
        write(painter, inside, folder, colours.quiet, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(when) - STEP * 3)
        painter.setFont(font_like(painter.font(), weight=QFont.Weight.DemiBold))
        ink, above = (
            colours.ink if file.there else colours.quiet,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
        )
        write(painter, inside, file.path.stem, ink, above, elided=True)
        painter.restore()


def _when(file: Recent) -> str:
    if file.at is None:
        return ""
    if file.at.date() == datetime.now().date():
        return said(translate("start page", "today {at}"), at=f"{file.at:%H:%M}")
    return day_said(file.at.date())
