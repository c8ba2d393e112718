"""Starts the program as the screen on the wall, which is a process of its own: it stays when the window is closed."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QProcess, qVersion
from PySide6.QtWidgets import QApplication

from patrolplanner import __version__
from patrolplanner.gui import remembered
from patrolplanner.gui.look import choose_font
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.runtime.process import delete_what_waits, give_back, own_command
from patrolplanner.gui.said import speak
from patrolplanner.gui.wall_screen.screen import WallScreen
from patrolplanner.services.fault_log import add_to_log, details_of


def run(path: Path, colours: str, screen: int) -> int:
    """Show the screen of a plan until somebody leaves it. Gives the exit status."""
    app = QApplication([sys.argv[0]])
    give_back()
    app.setApplicationName("patrolplanner")
    app.setApplicationVersion(__version__)
    sys.excepthook = _fault
    choose_font(app)
    speak(remembered.text("language"))
    wall = WallScreen(path, colours)
    screens = app.screens()
    wall.setGeometry(screens[min(screen, len(screens)) - 1].geometry())
    wall.showFullScreen()
    status = app.exec()
    jobs.finish_all()
    delete_what_waits()
    return status


def start_beside(path: Path, screen: int) -> bool:
    """Start it in a process of its own; whether that could be done."""
    program, *arguments = own_command("board", str(path), "--screen", str(screen))
    started = QProcess.startDetached(program, arguments)
    return bool(started[0] if isinstance(started, tuple) else started)


def _fault(kind: type[BaseException], fault: BaseException, traceback: TracebackType | None) -> None:
    """A mistake of the program is written down, and the screen goes on: nobody stands there to answer a dialog."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(0)
    try:
        add_to_log(details_of(fault, traceback, f"Qt {qVersion()}"))
    except OSError:
        logging.getLogger(__name__).exception("not written down")
