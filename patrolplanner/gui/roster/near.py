"""What appears beside a cell: a sentence that goes by itself, a short list to choose from, a field for a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from patrolplanner.gui.look import ROW, STEP, look
from patrolplanner.gui.widgets.parts import label

SHOWN_MS = 7000
WIDEST = 360


class Bubble(QLabel):
    """A sentence at a cell: why something was not done, or the code that is being typed."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hides = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hides.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, at: QRect, *, bad: bool = True) -> None:
        """Show a sentence below the cell, or above it where there is no room."""
        colours = look()
        ink, ground = (colours.danger, colours.danger_soft) if bad else (colours.ink, colours.accent_soft)
        self.setStyleSheet(
            f"background: {ground}; color: {ink}; border: 1px solid {ink}; border-radius: 6px; padding: 4px 8px;"
        )
        self.setText(text)
        self.setAccessibleName(text)
        self.setWordWrap(False)
        self.adjustSize()
        widest = min(WIDEST, self._area.width() - 8)
        if self.width() > widest:
            self.setWordWrap(True)
            self.resize(widest, self.heightForWidth(widest))
        self.move(beside(at, self.width(), self.height(), self._area.rect()))
        self.show()
        self.raise_()
        self._hides.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def said(self) -> str:
        """What is shown now."""
        return "" if self.isHidden() else self.text()


def beside(at: QRect, width: int, height: int, room: QRect) -> QPoint:
    """Where something of a size fits beside a cell within some room: below, else above."""
    x = max(room.left() + 2, min(at.left(), room.right() - width - 2))
    y = at.bottom() + 4
    if y + height > room.bottom():
        y = max(room.top() + 2, at.top() - height - 4)
    return QPoint(x, y)


class Choice(QFrame):
    """A short list at a cell; digits, arrows and Enter choose, Esc gives up."""

    def __init__(
        self, parent: QWidget, title: str, rows: Sequence[str], at: QRect, chosen: Callable[[int], None]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "panel")
        self._chosen = chosen
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP, STEP, STEP, STEP)
        layout.addWidget(label(title, "quiet"))
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
        layout.addWidget(self.list)
        self.adjustSize()
        corner = parent.mapToGlobal(QPoint(0, 0))
        screen = parent.screen().availableGeometry()
        self.move(beside(at.translated(corner), self.width(), self.height(), screen))
        self.show()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list."""
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


class ReasonField(QFrame):
    """Asks at a cell for the reason of a change; Enter goes on, Esc gives up."""

    def __init__(self, parent: QWidget, why: str, hint: str, at: QRect, given: Callable[[str], object]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "panel")
        self._given = given
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP * 2, STEP * 2, STEP * 2, STEP * 2)
        layout.addWidget(label(why, wrap=True))
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(why)
        self.field.returnPressed.connect(self._done)
        layout.addWidget(self.field)
        self.setFixedWidth(WIDEST)
        self.adjustSize()
        corner = parent.mapToGlobal(QPoint(0, 0))
        self.move(beside(at.translated(corner), self.width(), self.height(), parent.screen().availableGeometry()))
        self.show()
        self.field.setFocus()

    def _done(self) -> None:
        text = self.field.text().strip()
        if text:
            self.close()
            self._given(text)
