"""Starts the program: the window without arguments or for a plan file, else the command line."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run with the process's arguments; the value is the exit status."""
    arguments = sys.argv[1:]
    if not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(".patrol")):
        from patrolplanner.gui.app import run as run_window

        return run_window(arguments)
    from patrolplanner.cli import run

    return run(arguments)


if __name__ == "__main__":
    # in the packed program a process of the command ``bureau`` starts here, too
    multiprocessing.freeze_support()
    sys.exit(main())
