"""The row at the top of the roster page, and how it makes do with little room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from patrolplanner.domain.messages import translate
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import current, look
from patrolplanner.gui.page import Page
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.top import FilterBar, MonthStepper, Views
from patrolplanner.gui.widgets.parts import button, icon_button


class TopRow(QObject):
    """Month, views, filters and the main button in the head of a page; the filters can go into a row below."""

    def __init__(self, page: Page, wanted: Filter, solve: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._narrow = False
        self.months, self.views, self.filters = MonthStepper(page.context), Views(), FilterBar(wanted)
        self.auto = button(translate("roster page", "Roster automatically…"), solve, role="main", name="play")
        self.more = icon_button("filter", translate("roster page", "Filters"), lambda: None)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_filters)
        self.more.hide()
        head = page.head
        head.addWidget(self.months)
        head.addWidget(self.views)
        head.addWidget(self.filters, 1)
        head.addWidget(self.more)
        head.addStretch()
        head.addWidget(self.auto)
        self._below = QHBoxLayout()
        page.body.addLayout(self._below)
        self._dress()
        current.changed.connect(self._dress)

    def fold(self, narrow: bool) -> None:
        """Where there is little room the title goes and the filters lie below, shown on demand."""
        self._narrow = narrow
        self._page.heading.setVisible(not narrow)
        self.more.setVisible(narrow)
        if narrow:
            self._below.addWidget(self.filters)
        else:
            head = self._page.head
            head.insertWidget(head.indexOf(self.more), self.filters, 1)
        self._show_filters()

    def _show_filters(self) -> None:
        self.filters.setVisible(not self._narrow or self.more.isChecked())

    def _dress(self) -> None:
        self.auto.setIcon(icon("play", look().on_accent))
