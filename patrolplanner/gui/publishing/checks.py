"""What to look at before notices go out, each with the way to its record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui import places
from patrolplanner.gui.look import ROW
from patrolplanner.gui.places import Place
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.parts import button, column, label, row
from patrolplanner.services.papers.notice_checks import NoticeChecks
from patrolplanner.services.public.phone_numbers import Fault

_HEADING = translate("publishing", "Before the notices go out: {count} to look at")
_ROWS = 6
_PAGES = {"people": places.PEOPLE, "posts": places.POSTS, "units": places.PEOPLE, "settings": places.SETTINGS}


def place_of(fault: Fault) -> Place:
    """Where it is put right."""
    section = "units" if fault.records == "units" else ""
    return Place(_PAGES[fault.records], record=fault.record, section=section)


class ChecksList(QWidget):
    """Hidden while there is nothing to say. A double click, Enter or the button leads to the record."""

    wanted = Signal(object)
    """`Place`: somebody wants to put it right."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label(role="warn", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(said(translate("publishing", "What to look at before the notices go out")))
        self.list.setFixedHeight(_ROWS * ROW + 2 * self.list.frameWidth())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places: list[Place] = []
        self.go = button(translate("publishing", "Put it ri&ght"), self._go)
        self.list.itemDoubleClicked.connect(lambda _item: self._go())
        self.list.currentRowChanged.connect(lambda at: self.go.setEnabled(at >= 0))
        column(row((self.heading, 1), self.go), self.list, of=self)
        self.hide()

    def show_checks(self, found: NoticeChecks) -> None:
        self._places = [place_of(fault) for fault in found.all]
        self.list.clear()
        for fault in found.all:
            item = QListWidgetItem(said(fault.text))
            item.setToolTip(as_tip(said(fault.text)))
            self.list.addItem(item)
        self.heading.setText(said(_HEADING, count=len(found.all)))
        self.go.setEnabled(False)
        self.list.setCurrentRow(0)
        self.setVisible(bool(found.all))

    def _go(self) -> None:
        if 0 <= self.list.currentRow() < len(self._places):
            self.wanted.emit(self._places[self.list.currentRow()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a line leads to it, and no further to the dialog's button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._go()
            return
        super().keyPressEvent(event)
