"""The line under the map while streets are drawn: what to do, and the name and class of the street just drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.streets import StreetKind
from patrolplanner.domain.words import word
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, combo, label, row

HOW = translate(
    "street drawing",
    "Click point by point (or arrow keys and Space); double click or Enter ends the street, Backspace takes the last "
    "point back, Esc begins anew or ends drawing. Points snap to streets within 15 m.",
)
_NAME = translate("street drawing", "Name of the street")


class StreetBar(QWidget):
    """``named`` gives name and class; ``left`` lets the line go."""

    named = Signal(str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.how = label(said(HOW), "quiet", wrap=True)
        self.name = QLineEdit()
        self.name.setPlaceholderText(said(_NAME))
        self.name.setAccessibleName(said(_NAME))
        self.name.setMaxLength(100)
        self.kind = combo((word(kind), kind) for kind in StreetKind)
        self.kind.setAccessibleName(said(translate("street drawing", "Class of the street")))
        self.kind.setCurrentIndex([*StreetKind].index(StreetKind.STREET))
        self.add = button(translate("street drawing", "&Add the street"), self._add, role="main")
        self.drop = button(translate("street drawing", "Let it go"), self.left.emit, role="flat")
        row((self.how, 1), (self.name, 1), self.kind, self.add, self.drop, of=self)
        self.name.returnPressed.connect(self._add)
        for field in (self.name, self.kind):
            field.installEventFilter(self)
        self.ask(False)

    def ask(self, asking: bool) -> None:
        """Ask for the name of a line that has been drawn, or say how one is drawn."""
        self.how.setVisible(not asking)
        for field in (self.name, self.kind, self.add, self.drop):
            field.setVisible(asking)
        if asking:
            self.name.clear()
            self.name.setFocus()

    def _add(self) -> None:
        self.named.emit(self.name.text().strip(), StreetKind(self.kind.currentData()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc lets the line go."""
        if isinstance(event, QKeyEvent) and Qt.Key(event.key()) is Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.left.emit()
            return True
        return super().eventFilter(watched, event)
