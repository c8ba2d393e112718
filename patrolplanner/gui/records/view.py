"""The table itself: keys as in a spreadsheet, and a field that stays open until its text is right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QTableView, QWidget

from patrolplanner.gui.drawing import LEFT
from patrolplanner.gui.look import ROW
from patrolplanner.gui.records.delegate import RecordDelegate
from patrolplanner.gui.records.editors import ChoiceField, ManyField
from patrolplanner.gui.records.fields import PairField
from patrolplanner.gui.records.headings import Headings
from patrolplanner.gui.records.model import RecordModel
from patrolplanner.gui.records.sifting import Sifter

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordView(QTableView):
    """A table of records. Enter and F2 edit, Enter goes down, Tab to the side; typing begins to edit."""

    moved = Signal()
    """Another record may be the present one."""

    def __init__(self, model: RecordModel, sifter: Sifter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(sifter)
        self.editing = RecordDelegate(model, self)
        self.setItemDelegate(self.editing)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.headings = header = Headings(sifter, self)
        self.setHorizontalHeader(header)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # the headings draw it beside their arrow
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(LEFT)
        header.setMinimumSectionSize(36)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """A refused field stays where it is until it is mended or given up."""
        hints = QAbstractItemDelegate.EndEditHint
        if editor is self.editing.refused and hint is not hints.RevertModelCache:
            self.editing.entered = False
            QTimer.singleShot(0, self._back_to_refused)
            return
        entered, self.editing.entered = self.editing.entered, False
        super().closeEditor(editor, hints.NoHint if hint in (hints.EditNextItem, hints.EditPreviousItem) else hint)
        if hint is hints.EditNextItem:
            self._move(0, 1)
        elif hint is hints.EditPreviousItem:
            self._move(0, -1)
        elif entered:
            self._move(1, 0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the cell or ticks it, Backspace edits it anew, Alt+Down opens the menu of its heading."""
        index = self.currentIndex()
        if not index.isValid() or self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self._open_field(index)
            elif index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                self.toggle(index)
            event.accept()
        elif event.key() == Qt.Key.Key_Backspace:
            self._edit_anew(index)
            event.accept()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.headings.open_menu(index.column())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _open_field(self, index: QModelIndex) -> None:
        """Qt's own way for programs complains where there can be no field now, such as while one waits to be mended."""
        self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_))

    def _edit_anew(self, index: QModelIndex) -> None:
        """An empty field over the cell, or its list where nothing can be typed."""
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self._open_field(index)
        field = self.editing.field
        if isinstance(field, QLineEdit):
            field.clear()
        elif isinstance(field, ChoiceField) and field.isEditable():
            field.setEditText("")
        elif isinstance(field, ChoiceField):
            field.showPopup()

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the present and only selected one, whatever keys are held down at the moment."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A field with a list opens it at once."""
        super().mouseDoubleClickEvent(event)
        field = self.editing.field
        if isinstance(field, ChoiceField) and not field.isEditable():
            field.showPopup()
        elif isinstance(field, ManyField | PairField):
            field.open_choices()

    def toggle(self, index: Index) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        ticked = Qt.CheckState(index.data(role)) is Qt.CheckState.Checked
        self.model().setData(index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, role)

    def _move(self, down: int, right: int) -> None:
        index = self.currentIndex()
        header = self.horizontalHeader()
        place = header.visualIndex(index.column()) + right
        while 0 <= place < header.count() and self.isColumnHidden(header.logicalIndex(place)):
            place += right or 1
        row = index.row() + down
        if 0 <= place < header.count() and 0 <= row < self.model().rowCount():
            self.go_to(self.model().index(row, header.logicalIndex(place)))

    def _back_to_refused(self) -> None:
        editor = self.editing.refused
        if editor is None:
            return
        index = self.indexAt(editor.geometry().center() if editor.width() < 40 else editor.geometry().topLeft())
        if index.isValid() and index != self.currentIndex():
            self.go_to(index)
        editor.setFocus()
