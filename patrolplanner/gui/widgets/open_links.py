"""After something was saved: open it, or the folder in which it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.said import as_tip
from patrolplanner.gui.widgets.parts import button, row


class OpenLinks(QWidget):
    """Two flat buttons; hidden until something was saved."""

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self.open = button(translate("saved", "Open"), lambda: _show(self._path), role="flat")
        self.folder = button(translate("saved", "Open the folder"), lambda: _show(self._lies_in), role="flat")
        row(self.open, self.folder, of=self, spacing=0)
        self.hide()

    def show_for(self, path: Path) -> None:
        """Of a file or, when several were written, of their folder."""
        self._path = path
        self.open.setVisible(not path.is_dir())
        self.open.setToolTip(as_tip(str(path)))
        self.folder.setToolTip(as_tip(str(self._lies_in)))
        self.show()

    @property
    def _lies_in(self) -> Path:
        return self._path if self._path.is_dir() else self._path.parent


def _show(path: Path) -> None:
    """By the program that the system uses for such files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.resolve())))
