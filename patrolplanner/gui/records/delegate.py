"""Editing in a cell: the column's own field, and a refusal that keeps it open with the reason under it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from patrolplanner.gui.records.fields import Field, field_for
from patrolplanner.gui.records.model import RecordModel
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.bubble import Bubble
from patrolplanner.gui.widgets.parts import restyle

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordDelegate(QStyledItemDelegate):
    """Fields for the cells of a record table."""

    def __init__(self, model: RecordModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.bubble = Bubble()
        self.refused: QWidget | None = None
        """The field whose text was not taken; it stays open."""
        self.field: QWidget | None = None
        """The field that is open."""
        self.entered = False
        """Whether the field was left by Enter, so that the next row is next."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = field_for(self._model.column(index.column()), self._model.facts, parent)
        field.setAutoFillBackground(True)
        field.setAccessibleName(said(self._model.column(index.column()).title))
        self.refused = None
        self.entered = False
        self.field = field
        if isinstance(field, QComboBox):
            field.activated.connect(lambda _place: self._leave(field))
            if (line := field.lineEdit()) is not None:
                line.installEventFilter(self)
                line.textEdited.connect(lambda _text: self._edited(field))
        elif isinstance(field, QLineEdit):
            field.textChanged.connect(lambda _text: self._edited(field))
            field.chosen.connect(lambda: self._leave(field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands in the cell; not while a refused text waits to be mended."""
        if editor is not self.refused and isinstance(editor, Field):
            editor.show_written(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the text, or say under the field why not."""
        assert isinstance(editor, Field)
        if isinstance(model, QSortFilterProxyModel):
            index = model.mapToSource(index)
        reason = self._model.put(index.row(), index.column(), editor.written())
        if reason is None:
            self._mended(editor)
            return
        self.refused = editor
        restyle(editor, "bad", True)
        self.bubble.say_under(editor, said(reason))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The field goes, and what was said of it."""
        if editor is self.refused:
            self.refused = None
            self.bubble.hide()
        if editor is self.field:
            self.field = None
        super().destroyEditor(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """The cell, or wider where a field needs room."""
        place = option.rect
        wanted = max(place.width(), min(260, editor.sizeHint().width()) if isinstance(editor, QComboBox) else 0)
        if (around := editor.parentWidget()) is not None:
            wanted = min(wanted, max(place.width(), around.width() - place.left()))
        place.setWidth(wanted)
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the text and goes down, Tab to the side, Esc gives up."""
        field = _field_around(watched)
        if field is None:
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self.entered = True
                self._leave(field)
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                forward = event.key() == Qt.Key.Key_Tab
                hint = self.EndEditHint.EditNextItem if forward else self.EndEditHint.EditPreviousItem
                self.commitData.emit(field)
                self.closeEditor.emit(field, hint)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._mended(field)
                self.closeEditor.emit(field, self.EndEditHint.RevertModelCache)
                return True
        if watched is not field:
            return False
        if event.type() is QEvent.Type.FocusOut and field is self.refused:
            return False
        return super().eventFilter(watched, event)

    def _leave(self, field: Field) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field, self.EndEditHint.NoHint)

    def _edited(self, field: Field) -> None:
        if field is self.refused:
            self._mended(field)

    def _mended(self, field: Field) -> None:
        self.refused = None
        self.bubble.hide()
        restyle(field, "bad", False)


def _field_around(watched: QObject | None) -> Field | None:
    while watched is not None and not isinstance(watched, Field):
        watched = watched.parent()
    return watched
