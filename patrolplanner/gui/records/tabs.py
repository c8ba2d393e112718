"""Pages made of tables: tabs, a panel beside the table, and what the window asks of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import clear_out, column, divided, panel

DETAIL_WIDTH = 320


class TablesPage(Page):
    """A page of one or several tables, each in a tab of its own."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tables: dict[str, RecordTable] = {}
        self._by_tab: list[str] = []
        self._splitters: dict[str, QSplitter] = {}
        self.head.addStretch(1)
        self.body.addWidget(self.tabs)
        self._around: dict[str, QVBoxLayout] = {}
        self._later: dict[str, Callable[[], RecordTable]] = {}
        self.tabs.currentChanged.connect(self._tab_shown)

    def add_table(self, table: RecordTable, detail: QWidget | None = None) -> None:
        """A tab with a table, and a panel at its right about the present record."""
        frame, layout = panel(margin=STEP * 2)
        layout.addWidget(table)
        whole: QWidget = frame
        if detail is not None:
            whole = self._split(table.name, frame, detail)
        self.tables[table.name] = table
        self.add_tab(table.name, whole)

    def add_table_later(self, name: str, make: Callable[[], RecordTable]) -> None:
        """A tab whose table is made when it is first shown."""
        self._later[name] = make
        self.add_tab(name, QWidget())

    def _make_now(self, name: str) -> None:
        make = self._later.pop(name, None)
        if make is None:
            return
        frame, layout = panel(margin=STEP * 2)
        self.tables[name] = make()
        layout.addWidget(self.tables[name])
        clear_out(self._around[name])
        self._around[name].addWidget(frame)

    def _tab_shown(self, place: int) -> None:
        if 0 <= place < len(self._by_tab):
            self._make_now(self._by_tab[place])
        if self.table is not None and self.isVisible() and not self.tabs.tabBar().hasFocus():
            self.table.view.setFocus()
        self.commands_changed.emit()

    def add_tab(self, name: str, widget: QWidget) -> None:
        """One of the page's ``parts``."""
        around = QWidget()
        self._by_tab.append(name)
        self._around[name] = column(widget, of=around, margins=(0, STEP * 2, 0, 0))
        self.tabs.addTab(around, said(self.parts[name]))
        self.tabs.tabBar().setVisible(self.tabs.count() > 1)

    def _split(self, name: str, left: QWidget, right: QWidget) -> QSplitter:
        right.setMinimumWidth(260)
        splitter = divided(left, right, (900, DETAIL_WIDTH))
        splitter.restoreState(remembered.layout(f"split-{name}"))
        self._splitters[name] = splitter
        return splitter

    @property
    def table(self) -> RecordTable | None:
        return self.tables.get(self.section)

    @property
    def section(self) -> str:
        return self._by_tab[self.tabs.currentIndex()] if self._by_tab else ""

    @property
    def topic(self) -> str:
        return f"{self.called}.{self.section}"

    def show_section(self, name: str) -> None:
        if name in self._by_tab:
            self.tabs.setCurrentIndex(self._by_tab.index(name))

    def show_place(self, place: Place) -> None:
        self.show_section(place.section or self._by_tab[0])
        table = self.table
        if table is not None and place.record and table.kind.has_numbers:
            table.select_id(place.record)

    def entered(self) -> None:
        table = self.table
        if table is None:
            return
        if table.position is None and table.sifter.rowCount():
            table.select(0)
        table.view.setFocus()

    def closing(self) -> None:
        for table in self.tables.values():
            table.columns.remember()
        for name, splitter in self._splitters.items():
            remembered.remember_layout(f"split-{name}", splitter.saveState())

    def event(self, event: QEvent) -> bool:
        """Ctrl+N is for a new record here; elsewhere the window makes a new plan of it."""
        if event.type() is QEvent.Type.ShortcutOverride and _asks_for_new(event) and self._at() is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        table = self._at()
        if _asks_for_new(event) and table is not None:
            table.add()
            return
        super().keyPressEvent(event)

    def _at(self) -> RecordTable | None:
        """The table that somebody works in, else the one in front."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, RecordTable):
            widget = widget.parentWidget()
        return widget or self.table

    def commands(self) -> list[QAction]:
        return self.table.commands() if self.table is not None else []


def _asks_for_new(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.New)


def scrolled(widgets: Sequence[QWidget]) -> QFrame:
    """A white card whose contents scroll when the window is low."""
    frame = QFrame()
    frame.setProperty("role", "panel")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = QWidget()
    inside.setObjectName("inside")
    inside.setStyleSheet("QWidget#inside { background: transparent; }")
    column(*widgets, 1, of=inside, margins=STEP * 3)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    column(area, of=frame, margins=1)
    return frame
