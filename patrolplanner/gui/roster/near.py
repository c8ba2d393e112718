"""What appears beside a cell: a short list to choose from, a field for a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.bubble import WIDEST, beside
from patrolplanner.gui.widgets.parts import column, label

_TYPED = translate("roster page", "This reason is not written down yet: Enter takes it, Esc once more gives it up.")


class NearPopup(QFrame):
    """A small window beside a cell; a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "panel")
        self._area = parent

    def open_at(self, at: QRect, focus: QWidget) -> None:
        """Beside a cell of the area, with the keyboard in a part of it."""
        self.adjustSize()
        place, room = at.translated(self._area.mapToGlobal(QPoint(0, 0))), self._area.screen().availableGeometry()
        self.move(beside(place, self.width(), self.height(), room))
        self.show()
        focus.setFocus()


class NearChoice(NearPopup):
    """A short list at a cell; digits, arrows and Enter choose, Esc gives up."""

    def __init__(
        self, parent: QWidget, title: str, rows: Sequence[str], at: QRect, chosen: Callable[[int], object]
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.addItems([f"{n}  {row}" if n < 10 else f"    {row}" for n, row in enumerate(rows, start=1)])
        for n in range(len(rows)):
            self.list.item(n).setSizeHint(QSize(0, ROW))
        self.list.setCurrentRow(0)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(min(10, len(rows)) * ROW + 6)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + 28)
        self.list.itemClicked.connect(lambda item: self._choose(self.list.row(item)))
        self.list.installEventFilter(self)
        column(label(title, "quiet"), self.list, of=self, margins=STEP, spacing=-1)
        self.open_at(at, self.list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentRow())
                return True
            if event.text().isdigit() and 1 <= int(event.text()) <= self.list.count():
                self._choose(int(event.text()) - 1)
                return True
        return super().eventFilter(watched, event)

    def _choose(self, row: int) -> None:
        self.close()
        self._chosen(row)


class ReasonField(NearPopup):
    """Asks at a cell for the reason of a change; Enter goes on, Esc gives up, what is typed at the second time only."""

    def __init__(self, parent: QWidget, why: str, hint: str, at: QRect, given: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._given = given
        self._warned = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(why)
        self.field.returnPressed.connect(self._done)
        self.warning = label(said(_TYPED), "warn", wrap=True)
        self.warning.hide()
        column(label(why, wrap=True), self.field, self.warning, of=self, margins=STEP * 2, spacing=-1)
        self.setFixedWidth(WIDEST)
        self.open_at(at, self.field)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Esc or a click elsewhere: what is typed is not lost before that was said."""
        typed = self.field.text().strip()
        if typed == self._warned:
            super().closeEvent(event)
            return
        self._warned = typed
        self.warning.show()
        self.adjustSize()
        event.ignore()

    def _done(self) -> None:
        text = self._warned = self.field.text().strip()
        if text:
            self.close()
            self._given(text)
