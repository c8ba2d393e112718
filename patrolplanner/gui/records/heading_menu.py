"""The menu of a heading, as in a spreadsheet: sort, words to be found, the values of the column with check marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.records.headings import Headings
from patrolplanner.gui.records.sifting import HeadingFilter, Sifter, holds
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, row
from patrolplanner.gui.widgets.popup import Popup

_EMPTY = translate("records", "(empty)")
_ALL = translate("records", "(all)")
_WIDTH = 260
_MOST_ROWS = 12
_TEXT = Qt.ItemDataRole.UserRole


class HeadingMenu(Popup):
    """Open under a heading; what is chosen holds at once, Esc or a click elsewhere closes it."""

    def __init__(self, headings: Headings, sifter: Sifter, column: int, choose_columns: Callable[[], object]) -> None:
        super().__init__(headings)
        self._headings, self._sifter, self._column = headings, sifter, column
        self.up = self._line(translate("records", "Sort &upwards"), lambda: self._sort(Qt.SortOrder.AscendingOrder))
        self.down = self._line(
            translate("records", "Sort &downwards"), lambda: self._sort(Qt.SortOrder.DescendingOrder)
        )
        self.clear = self._line(translate("records", "&Clear this filter"), self._clear)
        self.columns = self._line(translate("records", "Choose c&olumns…"), lambda: self._leave(choose_columns))
        self.words = QLineEdit()
        self.words.setPlaceholderText(said(translate("records", "Has the words (pinyin too)")))
        self.words.setAccessibleName(said(translate("records", "Has the words")))
        self.words.setClearButtonEnabled(True)
        self.values = QListWidget()
        self.values.setAccessibleName(said(translate("records", "Values shown")))
        self._fill()
        self.rows.addLayout(row(self.up, self.down))
        for part in (self.words, self.values):
            self.rows.addWidget(part)
        self.rows.addLayout(row(self.clear, self.columns))
        self.setMinimumWidth(_WIDTH)
        self.words.textChanged.connect(lambda _text: self._words_changed())
        self.values.itemChanged.connect(self._ticked)
        self.words.installEventFilter(self)
        self.words.setFocus()

    def _line(self, text: Message, pressed: Callable[[], object]) -> QPushButton:
        made = button(text, pressed, role="flat")
        made.setAutoDefault(False)
        return made

    def _fill(self) -> None:
        """All values there are, those ticked that are shown; the first line stands for all of them."""
        now = self._sifter.headings.get(self._column, HeadingFilter())
        self.words.setText(now.words)
        self._add(_ALL, None, shown=not now.without)
        for text in self._sifter.texts_of(self._column):
            self._add(text or _EMPTY, text, shown=text not in now.without)
        self._tick_first()
        self._hide_others()
        height = self.values.sizeHintForRow(0)
        self.values.setFixedHeight(min(_MOST_ROWS, self.values.count()) * height + STEP * 2)
        self.clear.setEnabled(bool(now))

    def _add(self, shown_as: Message | str, text: str | None, *, shown: bool) -> None:
        item = QListWidgetItem(shown_as if isinstance(shown_as, str) else said(shown_as))
        item.setData(_TEXT, text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        self.values.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.values.item(n) for n in range(1, self.values.count())]

    def _ticked(self, item: QListWidgetItem) -> None:
        with QSignalBlocker(self.values):
            if item is self.values.item(0):
                for each in self._items():
                    if not each.isHidden():
                        each.setCheckState(item.checkState())
            self._tick_first()
        self._put()

    def _tick_first(self) -> None:
        states = {each.checkState() for each in self._items() if not each.isHidden()}
        first = states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked
        with QSignalBlocker(self.values):
            self.values.item(0).setCheckState(first)

    def _words_changed(self) -> None:
        self._hide_others()
        self._tick_first()
        self._put()

    def _hide_others(self) -> None:
        """Values without the words are not shown by any tick."""
        for each in self._items():
            each.setHidden(not holds(each.data(_TEXT), self.words.text()))

    def _put(self) -> None:
        without = frozenset(e.data(_TEXT) for e in self._items() if e.checkState() is Qt.CheckState.Unchecked)
        made = HeadingFilter(self.words.text(), without)
        self._sifter.set_heading(self._column, made)
        self.clear.setEnabled(bool(made))

    def _sort(self, order: Qt.SortOrder) -> None:
        self._leave(lambda: self._headings.setSortIndicator(self._column, order))

    def _clear(self) -> None:
        self._leave(lambda: self._sifter.set_heading(self._column, HeadingFilter()))

    def _leave(self, do: Callable[[], object]) -> None:
        self.close()
        do()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Down leads from the words to the values."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.values.setFocus()
            self.values.setCurrentRow(0)
            return True
        return False
