"""What the commands of the menu and the first page may ask of the window, which knows them both."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from patrolplanner.gui.shell.status_line import StatusLine
    from patrolplanner.gui.shell.workspace import Workspace
    from patrolplanner.services.open_plan.session import Session


class WindowFace(QMainWindow):
    """One window for one plan file at most; ``session`` and ``workspace`` are None while it has none."""

    asked_for_language = Signal(str)
    asked_for_theme = Signal(str)
    asked_for_letters = Signal(str)
    asked_for_another = Signal(object)
    """`Path` of a plan to be opened in a window of its own, or None for an empty window."""
    asked_for_name = Signal()
    """The clerk has said who they are."""

    who: str
    session: Session | None
    workspace: Workspace | None
    status: StatusLine

    def come_forward(self) -> None:
        """To the front of all windows, out of the taskbar too, with the keyboard."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @abstractmethod
    def open_path(self, path: Path) -> bool:
        """Open a plan file here, or in another window when this one has a plan; whether it is open here now."""

    @abstractmethod
    def take_new(self, session: Session) -> None:
        """Show a session that was made just now, here or in another window."""

    @abstractmethod
    def show_county(self) -> None:
        """The county: its page where a plan is open, else in the place of the start page."""

    @abstractmethod
    def leave_county(self) -> None:
        """Back from the county to the start page."""

    @property
    @abstractmethod
    def shows_county(self) -> bool:
        """Whether the county is shown without a plan."""

    @abstractmethod
    def close_plan(self) -> None:
        """Give the plan back and show the start page."""

    @abstractmethod
    def wait_for(self, text: str) -> None:
        """Something is being prepared that takes a moment."""

    @abstractmethod
    def wait_over(self) -> None:
        """It is done, or was refused."""

    @abstractmethod
    def key_groups(self) -> list[tuple[str, list[QAction]]]:
        """Everything with a shortcut, by where it works."""
