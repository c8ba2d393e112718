"""Starts the program: the command line for arguments."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run with the process's arguments; the value is the exit status."""
    from patrolplanner.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    # in the packed program a process of the command ``bureau`` starts here, too
    multiprocessing.freeze_support()
    sys.exit(main())
