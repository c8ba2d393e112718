"""All keys of the window and of the page in front, as a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import plain, said
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, row

_EVERYWHERE = (
    ("Tab / Shift+Tab", translate("keys", "to the next or previous field")),
    ("Alt", translate("keys", "to the menus; with the underlined letter to a field")),
    ("Esc", translate("keys", "leave the field, close the list or dialog")),
    ("F2 / Enter", translate("keys", "edit the cell of a table")),
    ("Ctrl+C / Ctrl+V", translate("keys", "copy and paste cells, also from and to Excel")),
)
_IN_THE_ROSTER = (
    (translate("keys", "click"), translate("keys", "choose this cell alone; on a date the column, on a name the line")),
    (translate("keys", "Ctrl / Shift + click"), translate("keys", "one more cell, or the block from the framed one")),
    (translate("keys", "drag"), translate("keys", "choose a block of cells")),
    (
        translate("keys", "drag the framed cell"),
        translate("keys", "move its duty: to another cell, or swap with the one there; with Ctrl copy it"),
    ),
    (translate("keys", "drag the square"), translate("keys", "repeat the block to the right or down")),
    (translate("keys", "Shift + arrows"), translate("keys", "let the block grow; with Ctrl to the edge of the table")),
    (translate("keys", "code of a shift"), translate("keys", "put the duty into all chosen cells")),
    (translate("keys", "code of leave"), translate("keys", "leave for all chosen cells, typed as cells show it")),
    (
        translate("keys", "a name, pinyin, number"),
        translate("keys", "by post: put somebody into all chosen cells, or in whose place; several names are the crew"),
    ),
    (translate("keys", "minus sign"), translate("keys", "by post: take one of the crew off")),
    (
        translate("keys", "+ and a code"),
        translate("keys", "a second duty beside the first; by post somebody beside the crew"),
    ),
    (translate("keys", "Enter"), translate("keys", "who could come; ends typing")),
)


class KeysDialog(HelpedDialog):
    """Groups of keys, each with what it does."""

    topic = "keys"

    def __init__(self, parent: QWidget, groups: Sequence[tuple[str, Iterable[QAction]]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(said(translate("keys", "Keys")))
        self.resize(560, 620)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP * 5, STEP * 4, STEP * 5, STEP * 4)
        self.list = QTreeWidget()
        heads = (
            Head(translate("keys", "What"), translate("column notes", "The command, as the menus call it.")),
            Head(translate("keys", "Key"), translate("column notes", "Any of these keys does it.")),
        )
        show_heads(self.list, heads)
        self.list.setColumnWidth(0, 340)
        for title, actions in groups:
            self._group(title, [(plain(a.text()), _keys(a)) for a in actions if a.shortcuts() and plain(a.text())])
        in_roster = [(said(text), said(key)) for key, text in _IN_THE_ROSTER]
        self._group(said(translate("keys", "In the roster table")), in_roster)
        everywhere = [(said(text), key) for key, text in _EVERYWHERE]
        self._group(said(translate("keys", "Everywhere")), everywhere)
        self.list.expandAll()
        layout.addWidget(self.list)
        close = button(translate("keys", "Close"), self.accept, role="main")
        self.end_with(close)
        layout.addLayout(row(1, close))

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        top = QTreeWidgetItem([title])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        self.list.addTopLevelItem(top)
        for what, keys in rows:
            top.addChild(QTreeWidgetItem([what, keys]))


def _keys(action: QAction) -> str:
    return " / ".join(s.toString(QKeySequence.SequenceFormat.NativeText) for s in action.shortcuts())
