"""What can be done in a table of records, with its keys, and the menu of a right click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.said import said


class TableCommands(QObject):
    """Commands by name. ``everywhere`` hears the keys that work around the table too, ``inside`` those of its cells."""

    def __init__(self, everywhere: QWidget, inside: QWidget, view: QTableView) -> None:
        super().__init__(view)
        self._everywhere, self._inside, self._view = everywhere, inside, view
        self.by_name: dict[str, QAction] = {}
        self._groups: list[list[QAction]] = [[]]
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._open_menu)

    def add(self, name: str, text: Message, pressed: Callable[[], object], *keys: str, inside: bool = True) -> None:
        action = QAction(said(text), self._everywhere)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: pressed())
        (self._inside if inside else self._everywhere).addAction(action)
        self.by_name[name] = action
        self._groups[-1].append(action)

    def part(self) -> None:
        """A line in the menu after what was added last."""
        self._groups.append([])

    def menu(self) -> QMenu:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._groups:
            menu.addActions(group)
            menu.addSeparator()
        return menu

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(self._view.viewport().mapToGlobal(place))
