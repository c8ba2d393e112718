"""What the menu does with files: new, open, sample, workbooks in and out, backup copies; and what Help shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.said import said

if TYPE_CHECKING:
    from patrolplanner.gui.main_window import MainWindow


def tell(parent: QWidget, text: str) -> None:
    """One sentence the user has to see before going on."""
    QMessageBox.warning(parent, parent.window().windowTitle(), text)


def open_plan(window: MainWindow) -> None:
    """Ask for a plan file and open it."""
    title = said(translate("files", "Open a plan"))
    name, _ = QFileDialog.getOpenFileName(window, title, "", said(translate("files", "Plans (*.patrol)")))
    if name:
        window.open_path(Path(name))


def new_plan(window: MainWindow) -> None:
    """Begin a new plan."""


def open_sample(window: MainWindow) -> None:
    """Make the sample county's plan."""


def import_into(window: MainWindow) -> None:
    """Import a workbook into the open plan."""


def export_from(window: MainWindow) -> None:
    """Export the open plan."""


def show_copies(window: MainWindow) -> None:
    """Show the backup copies of the open plan."""


def find(window: MainWindow) -> None:
    """Search over everything."""


def show_keys(window: MainWindow) -> None:
    """List the keys."""


def show_about(window: MainWindow) -> None:
    """About the program, and the licences of what it uses."""


def may_close(window: MainWindow) -> bool:
    """Whether the window may close now."""
    return True
