"""Fields for one value. All of them give and take the text of the value, so that one place reads and refuses it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_dates import typed_moment
from patrolplanner.domain.typed_text import clock
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.records.column import Column, EditorKind
from patrolplanner.gui.records.columns import joined
from patrolplanner.gui.records.facts import PlanFacts, listed
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.popup import OPEN_KEYS, Popup, pick_date, show_below

_MOST_SHOWN = 12
_SWATCHES = (
    *("#FFF1CC", "#DDE4F8", "#E2F3E4", "#FBE3D4", "#EADCF6", "#E6EBEF"),
    *("#FFD966", "#9DB7F0", "#A8DDB0", "#F4B183", "#C9A6E8", "#B7C3CE"),
)


class TextField(LineField):
    """A line of text; an arrow or picture at its end opens what there is to pick from."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None, column: Column) -> None:
        super().__init__(parent)
        if column.kind in (EditorKind.NUMBER, EditorKind.CLOCK):
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._opener: QAction | None = None

    def written(self) -> str:
        return self.text()

    def show_written(self, text: str) -> None:
        """Show a text, from its beginning."""
        self.setText(text)
        self.setCursorPosition(0)

    def offer(self, picture: str, words: str, opens: Callable[[], None]) -> None:
        """Put a picture at the end of the field that opens something, also by Alt+Down or F4."""
        self._opener = self.addAction(icon(picture), QLineEdit.ActionPosition.TrailingPosition)
        draw(self._opener, picture)
        self._opener.setToolTip(as_tip(words))
        self._opener.setShortcuts([QKeySequence(key) for key in OPEN_KEYS])
        self._opener.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._opener.triggered.connect(lambda _checked=False: opens())

    def open_choices(self) -> None:
        """Show what there is to pick from."""
        if self._opener is not None:
            self._opener.trigger()

    def take(self, text: str) -> None:
        self.setText(text)
        self.setFocus()
        self.chosen.emit()

    def take_own(self) -> None:
        """What was picked stands in the field already."""
        self.take(self.text())


class ChoiceField(QComboBox):
    """One of a list of words; ``free`` lets others be typed, which are looked at when they are taken."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None, offered: Sequence[str], *, free: bool) -> None:
        super().__init__(parent)
        self.addItems(list(offered))
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        if free:
            self.setLineEdit(LineField(self))
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(list(offered), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setMaxVisibleItems(_MOST_SHOWN)
            self.setCompleter(completer)
        self.activated.connect(lambda _place: self.chosen.emit())

    def written(self) -> str:
        return self.currentText()

    def show_written(self, text: str) -> None:
        """Show a text, also one that is not in the list."""
        place = self.findText(text)
        self.setCurrentIndex(place)
        if self.isEditable():
            self.setEditText(text)
        elif place < 0:
            self.insertItem(0, text)
            self.setCurrentIndex(0)


class FlagField(QCheckBox):
    """Yes or no."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None, column: Column, facts: PlanFacts) -> None:
        super().__init__(parent)
        self._column, self._facts = column, facts
        self.setAccessibleName(said(column.title))
        self.clicked.connect(lambda _checked: self.chosen.emit())

    def written(self) -> str:
        """Yes or no as a word."""
        return self._column.write(self._facts, self.isChecked())

    def show_written(self, text: str) -> None:
        self.setChecked(bool(self._column.parse(self._facts, text)))


class DateCell(TextField):
    """A date in a table, typed or picked from a calendar; it may be empty."""

    def __init__(self, parent: QWidget | None, column: Column, today: date) -> None:
        super().__init__(parent, column)
        self._today = today
        self.setPlaceholderText(said(translate("records", "YYYY-MM-DD")))
        self.offer("calendar", said(translate("dates", "Choose a date")), self._open)

    def _open(self) -> None:
        """A time behind the date stays there."""
        try:
            shown, minute = typed_moment(self.text(), self._today)
        except PlannerError:
            shown, minute = None, None
        behind = "" if minute is None else f" {clock(minute)}"
        pick_date(self, shown, lambda day: self.take(day.isoformat() + behind))


class ManyField(TextField):
    """Several of a list, typed or ticked."""

    def __init__(self, parent: QWidget | None, column: Column, offered: Sequence[str]) -> None:
        super().__init__(parent, column)
        self._offered = list(offered)
        self.offer("down", said(translate("records", "Choose several")), self._open)

    def _open(self) -> None:
        popup = Popup(self)
        ticked = set(listed(self.text()))
        rows = QListWidget()
        rows.setAccessibleName(said(translate("records", "Choose several")))
        for word in [*self._offered, *(t for t in listed(self.text()) if t not in self._offered)]:
            item = QListWidgetItem(word)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if word in ticked else Qt.CheckState.Unchecked)
            rows.addItem(item)

        def changed(_item: QListWidgetItem) -> None:
            items = (rows.item(n) for n in range(rows.count()))
            self.setText(joined(i.text() for i in items if i.checkState() is Qt.CheckState.Checked))

        rows.itemChanged.connect(changed)
        rows.setMinimumWidth(max(220, self.width()))
        rows.setFixedHeight(min(_MOST_SHOWN, max(2, rows.count())) * rows.sizeHintForRow(0) + STEP * 2)
        popup.rows.addWidget(rows)
        popup.closed.connect(self.take_own)
        show_below(popup, self)
        rows.setCurrentRow(0)
        rows.setFocus()


class ColourField(TextField):
    """A colour as #RRGGBB, typed or picked."""

    def __init__(self, parent: QWidget | None, column: Column) -> None:
        super().__init__(parent, column)
        self.setPlaceholderText("#RRGGBB")
        self.offer("down", said(translate("records", "Choose a colour")), self._open)
        self.textChanged.connect(self._tint)

    def _tint(self, text: str) -> None:
        colour = QColor(text)
        shown = colour if colour.isValid() and text.startswith("#") else QColor(look().panel)
        ink = "#1C2733" if shown.lightness() > 127 else "#FFFFFF"
        self.setStyleSheet(f"QLineEdit {{ background: {shown.name()}; color: {ink}; }}")

    def _open(self) -> None:
        popup = Popup(self)
        grid = QGridLayout()
        grid.setSpacing(STEP)
        for n, colour in enumerate(_SWATCHES):
            grid.addWidget(self._swatch(popup, colour), n // 6, n % 6)
        popup.rows.addLayout(grid)
        other = QToolButton()
        other.setText(said(translate("records", "Another colour…")))
        other.clicked.connect(lambda: self._another(popup))
        popup.rows.addWidget(other)
        show_below(popup, self)

    def _swatch(self, popup: Popup, colour: str) -> QToolButton:
        made = QToolButton()
        made.setAccessibleName(colour)
        made.setToolTip(as_tip(colour))
        picture = QPixmap(20, 20)
        picture.fill(QColor(colour))
        made.setIcon(picture)
        made.setIconSize(QSize(20, 20))

        def taken() -> None:
            popup.close()
            self.take(colour)

        made.clicked.connect(taken)
        return made

    def _another(self, popup: Popup) -> None:
        popup.close()
        colour = QColorDialog.getColor(QColor(self.text() or "#FFFFFF"), self.window())
        if colour.isValid():
            self.take(colour.name().upper())
