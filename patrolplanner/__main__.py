"""Starts the program: the window without arguments or for a plan file, else the command line."""

from __future__ import annotations

import io
import multiprocessing
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.translation import interface_language, speaker

WRONG = 2


def main() -> int:
    """Run with the process's arguments; the value is the exit status."""
    arguments = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a Chinese Windows console is GBK, which lacks rare name characters
            stream.reconfigure(errors="backslashreplace")
    if not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(PLAN_ENDING)):
        return _window(arguments)
    from patrolplanner.cli import run

    return run(arguments, _wall)


def _wall(path: Path, colours: str, screen: int) -> int:
    """The screen on the wall."""

    def load() -> Callable[[], int]:
        from patrolplanner.gui.wall_screen.start import run as run_wall

        return partial(run_wall, path, colours, screen)

    return _on_screen(load)


def _window(arguments: list[str]) -> int:
    def load() -> Callable[[], int]:
        from patrolplanner.gui.app import run as run_window

        return partial(run_window, arguments)

    return _on_screen(load)


def _on_screen(load: Callable[[], Callable[[], int]]) -> int:
    """What is to be seen, or one sentence why nothing can be: Qt itself would end the process without words."""
    say = speaker(interface_language())
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        return _refused(say(translate("window", "There is no screen here; patrolplanner --help lists the commands.")))
    try:
        show = load()
    except ImportError as error:
        missing = translate("window", "The window cannot be opened, something of the system is missing: {what}")
        return _refused(say(missing.fill(what=str(error))))
    return show()


def _refused(sentence: str) -> int:
    if sys.stderr is not None:  # the packed program without a console has none
        sys.stderr.write(f"{sentence}\n")
    return WRONG


if __name__ == "__main__":
    # in the packed program a process of the command ``bureau`` starts here, too
    multiprocessing.freeze_support()
    sys.exit(main())
