"""Typing a name at a cell: who is meant is shown while it is typed, those who can come first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from patrolplanner.gui.look import ROW, STEP, look
from patrolplanner.gui.roster.near import NearPopup
from patrolplanner.gui.said import as_tip
from patrolplanner.gui.widgets.parts import column, label

MOST = 8
WIDTH = 460
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class NameOffer:
    """Somebody who may be meant: what the list says, and whether they can come."""

    person: str
    text: str
    can: bool


class NameField(NearPopup):
    """A field with a list under it; arrows choose, Enter takes, Esc gives up."""

    def __init__(
        self,
        parent: QWidget,
        hint: str,
        at: QRect,
        *,
        offers: Callable[[str], Sequence[NameOffer]],
        taken: Callable[[str, str], None],
    ) -> None:
        """``offers`` says who is meant by a text; ``taken`` hears the text, and the person chosen of the list."""
        super().__init__(parent)
        self._offers, self._taken = offers, taken
        self._shown: Sequence[NameOffer] = ()
        self.field = QLineEdit()
        self.field.setAccessibleName(hint)
        self.list = QListWidget()
        self.list.setAccessibleName(hint)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.setFixedWidth(WIDTH)
        column(label(hint, "quiet", wrap=True), self.field, self.list, of=self, margins=STEP, spacing=STEP)
        self.list.hide()
        self._at = at

    def open_with(self, text: str, *, chosen: bool = False) -> None:
        """Show the field with a text, which the next key goes on with or, if it is ``chosen``, replaces."""
        self.open_at(self._at, self.field)
        self.field.setText(text)
        if chosen:
            self.field.selectAll()

    def _look(self, text: str) -> None:
        self._shown = self._offers(text)[:MOST]
        self.list.clear()
        for offer in self._shown:
            item = QListWidgetItem(offer.text)
            item.setSizeHint(QSize(0, ROW))
            item.setToolTip(as_tip(offer.text))
            if not offer.can:
                item.setForeground(QColor(look().quiet))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(len(self._shown) * ROW + 6)
        self.list.setVisible(bool(self._shown))
        self.open_at(self._at, self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._take(self.list.currentRow())
                return True
            if event.key() in _MOVES and self._shown:
                step = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
                self.list.setCurrentRow(min(len(self._shown) - 1, max(0, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _take(self, row: int) -> None:
        person = self._shown[row].person if 0 <= row < len(self._shown) else ""
        text = self.field.text()
        self.close()
        self._taken(text, person)
