"""The first page: open a plan, begin a new one, look at the sample, go on with a recent one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.said import said
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.big_button import BigButton
from patrolplanner.gui.shell.clerk import ClerkQuestion, clerk, is_known
from patrolplanner.gui.shell.recent_list import RecentList
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets.parts import button, column, label, panel, row, see_through

WIDTH = 880
LIST_LEAST, LIST_MOST = 230, 420


class StartPage(QWidget):
    """What there is to do without a plan."""

    def __init__(self, window: WindowFace) -> None:
        super().__init__()
        self._window = window
        area = QScrollArea()  # on a small screen the window may be smaller than the card
        column(2, row(1, self._card(), 1), 3, of=see_through(area), margins=STEP * 2)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(area, of=self)
        current.changed.connect(self._draw)
        remembered.presence().changed.connect(self._show_recent)
        self._draw()
        self.show_wait("")
        self.refresh()

    def _card(self) -> QWidget:
        frame, layout = panel(margin=STEP * 5, spacing=STEP * 3)
        frame.setFixedWidth(WIDTH)
        self._shield = label()
        title = label(said(translate("window", "Patrol planner")), "title")
        what = label(said(translate("start page", "Duty rosters for the station")), "quiet")
        layout.addLayout(row(self._shield, column(title, what, spacing=2), 0, spacing=STEP * 3))
        layout.addLayout(row((self._choices(), 5), (self._recent_files(), 6), spacing=STEP * 8))
        layout.addWidget(self._clerk())
        return frame

    def _clerk(self) -> QWidget:
        """The question who is at work, once; then who that is."""
        self.question = ClerkQuestion()
        self.question.answered.connect(self._window.asked_for_name)
        self.clerk = label(role="quiet")
        ask = partial(file_commands.change_clerk, self._window)
        change = button(translate("start page", "Change…"), ask, role="flat")
        self._known = QWidget()
        row(self.clerk, change, 0, of=self._known)
        both = QWidget()
        column(self.question, self._known, of=both, spacing=0)
        return both

    def _choices(self) -> QVBoxLayout:
        window = self._window
        self.new = self._choice(
            "new",
            translate("start page", "&New plan…"),
            translate("start page", "Step by step: station, shifts, posts, people"),
            lambda: file_commands.new_plan(window),
            main=True,
        )
        self.open = self._choice(
            "open",
            translate("start page", "&Open a plan…"),
            translate("start page", "A .patrol file from this computer or a share"),
            lambda: file_commands.open_plan(window),
        )
        self.sample = self._choice(
            "book",
            translate("start page", "Sample &county…"),
            translate("start page", "A whole station with a roster, to try things out with"),
            lambda: file_commands.open_sample(window),
        )
        self.county = self._choice(
            "map",
            translate("start page", "&All the county"),
            translate("start page", "All stations on one screen; their plans are only looked at"),
            window.show_county,
        )
        self.waiting = label(role="quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        return column(self.new, self.open, self.sample, self.county, 0, self.waiting, self.bar)

    def _recent_files(self) -> QVBoxLayout:
        heading = label(said(translate("start page", "Recent plans")), "heading")
        self.recent = RecentList(self._open, self._forget)
        self._none = label(
            said(translate("start page", "Plans you have opened are listed here. A file can also be dropped here.")),
            "quiet",
            wrap=True,
        )
        return column(heading, self.recent, self._none, 0)

    def _choice(self, name: str, title: Message, what: Message, pressed: object, main: bool = False) -> BigButton:
        made = BigButton(name, title, what, main=main)
        made.clicked.connect(pressed)
        return made

    def refresh(self) -> None:
        self.question.setVisible(not is_known())
        self._known.setVisible(is_known())
        self.clerk.setText(said(translate("start page", "The log names you: {name}"), name=clerk()))
        remembered.presence().look()
        self._show_recent()

    def _show_recent(self) -> None:
        found = remembered.recent_files()
        self.recent.show_files(found)
        self.recent.setFixedHeight(max(LIST_LEAST, min(LIST_MOST, self.recent.sizeHintForRow(0) * len(found) + 4)))
        self.recent.setVisible(bool(found))
        self._none.setVisible(not found)

    def say(self, text: str) -> None:
        """Say what is under way; empty when nothing is."""
        self.waiting.setText(text)
        self.waiting.setVisible(bool(text))
        self.bar.setVisible(bool(text))

    def show_wait(self, text: str) -> None:
        """Say what is being prepared, and begin nothing else meanwhile; empty when it is there."""
        self.say(text)
        for made in (self.new, self.open, self.sample, self.county, self.recent):
            made.setEnabled(not text)

    def _open(self, path: Path) -> None:
        self._window.open_path(path)
        if self._window.session is None:
            self.refresh()

    def _forget(self, path: Path) -> None:
        remembered.forget_recent(path)
        self.refresh()

    def _draw(self) -> None:
        self._shield.setPixmap(icon("shield", look().accent).pixmap(36, 36))
        self._shield.setAlignment(Qt.AlignmentFlag.AlignTop)
