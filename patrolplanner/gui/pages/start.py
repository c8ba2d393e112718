"""The first page: open a plan, begin a new one, look at the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui import settings
from patrolplanner.gui.dialogs import files
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, label, panel

if TYPE_CHECKING:
    from patrolplanner.gui.main_window import MainWindow


class StartPage(QWidget):
    """What there is to do without a plan."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame, layout = panel(margin=32)
        frame.setMinimumWidth(520)
        layout.addWidget(label(said(translate("start page", "Duty rosters for the station")), "title"))
        new = button(translate("start page", "New plan…"), lambda: files.new_plan(window), role="main", name="new")
        layout.addWidget(new)
        layout.addWidget(button(translate("start page", "Open a plan…"), lambda: files.open_plan(window), name="open"))
        sample = translate("start page", "Look at the sample county…")
        layout.addWidget(button(sample, lambda: files.open_sample(window), name="book"))
        self._recent = QVBoxLayout()
        layout.addLayout(self._recent)
        outer.addWidget(frame)
        self.refresh()

    def refresh(self) -> None:
        """Show the recent files anew."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for path in settings.recent():
            made = QPushButton(path.name)
            made.setProperty("role", "flat")
            made.clicked.connect(self._window.opener(path))
            made.setToolTip(str(path))
            self._recent.addWidget(made)
