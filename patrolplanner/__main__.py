"""Starts the program: the window without arguments or for a plan file, else the command line."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.translation import interface_language, speaker

WRONG, FAULT, INTERRUPTED = 2, 3, 130
EVERY_PAGE = "--every-page"
"""Given by the command ``selftest`` to a process that it begins, with the folder of its plan."""
_TITLE = translate("window", "Patrol planner")
_NO_PDF = translate("window", "Qt's part for PDF is missing: pip install 'patrolplanner[older-qt]'.")
_MISTAKE = translate("window", "The program has made a mistake before its window was open; details are in {file}.")


def main() -> int:
    """Run with the process's arguments; the value is the exit status.

    Windows gives a program without a console no output: there whatever it is given is for the window.
    """
    arguments = sys.argv[1:]
    if arguments[:1] == [EVERY_PAGE]:
        from patrolplanner.gui.every_page import show_every_page

        return show_every_page(arguments[1:])
    alone = len(arguments) == 1 and arguments[0].lower().endswith(PLAN_ENDING)
    if not arguments or alone or (sys.platform == "win32" and sys.stdout is None):
        return window()
    try:
        from patrolplanner.cli import run

        return run(arguments, _wall)
    except KeyboardInterrupt:  # while its parts were loaded; nothing had begun
        return INTERRUPTED


def _wall(path: Path, colours: str, screen: int) -> int:
    """The screen on the wall."""

    def load() -> Callable[[], int]:
        from patrolplanner.gui.wall_screen.start import run as run_wall

        return partial(run_wall, path, colours, screen)

    return _on_screen(load)


def window() -> int:
    """The window with what the process was given."""

    def load() -> Callable[[], int]:
        from patrolplanner.gui.app import run as run_window

        return partial(run_window, sys.argv[1:])

    return _on_screen(load)


def _on_screen(load: Callable[[], Callable[[], int]]) -> int:
    """What is to be seen, or one sentence why nothing can be here.

    Qt itself would end the process without words, and a packed program in its packer's.
    """
    say = speaker(interface_language())
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        return _refused(say(translate("window", "There is no screen here; patrolplanner --help lists the commands.")))
    try:
        if find_spec("PySide6.QtPdf") is None:
            return _refused(say(_NO_PDF))
        show = load()
    except ImportError as error:
        missing = translate("window", "The window cannot be opened, something of the system is missing: {what}")
        return _refused(say(missing.fill(what=str(error))))
    try:
        return show()
    except Exception as fault:  # before the window's own edge stands
        from patrolplanner.services.fault_log import log_fault, log_path

        log_fault(fault, "window")
        _refused(say(_MISTAKE.fill(file=str(log_path()))))
        return FAULT


def _refused(sentence: str) -> int:
    """Said where it is seen: the packed program has no console, then Windows shows a box."""
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, speaker(interface_language())(_TITLE), 0x30)
    return WRONG


if __name__ == "__main__":
    # in the packed program a process of the command ``bureau`` starts here, too
    multiprocessing.freeze_support()
    sys.exit(main())
