"""All keys of the window and of the page in front, as a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import plain, said
from patrolplanner.gui.widgets.dialog import Dialog
from patrolplanner.gui.widgets.parts import button, row

_EVERYWHERE = (
    ("Tab / Shift+Tab", translate("keys", "to the next or previous field")),
    ("Alt", translate("keys", "to the menus; with the underlined letter to a field")),
    ("Esc", translate("keys", "leave the field, close the list or dialog")),
    ("F2 / Enter", translate("keys", "edit the cell of a table")),
    ("Ctrl+C / Ctrl+V", translate("keys", "copy and paste cells, also from and to Excel")),
)


class KeysDialog(Dialog):
    """Groups of keys, each with what it does."""

    def __init__(self, parent: QWidget, groups: Sequence[tuple[str, Iterable[QAction]]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(said(translate("keys", "Keys")))
        self.resize(560, 620)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP * 5, STEP * 4, STEP * 5, STEP * 4)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([said(translate("keys", "What")), said(translate("keys", "Key"))])
        self.list.setColumnWidth(0, 340)
        for title, actions in groups:
            self._group(title, [(plain(a.text()), _keys(a)) for a in actions if a.shortcuts() and plain(a.text())])
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
