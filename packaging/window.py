"""Starts the packed program that has a window and no console: whatever it is given is opened, nothing is a command."""

import multiprocessing
import sys

from patrolplanner.__main__ import window

if __name__ == "__main__":
    # searches run in processes of this program, which start here, too
    multiprocessing.freeze_support()
    sys.exit(window())
