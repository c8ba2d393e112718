"""Where the program's own files and the user's files lie: in a source tree, installed, or bundled."""

import os
import sys
from contextlib import suppress
from pathlib import Path

PORTABLE = "portable.txt"
"""A file of this name beside the packed program says that settings and log belong beside it, too."""
PLAN_ENDING = ".patrol"
"""What the name of a plan file ends in."""


def resources() -> Path:
    """The folder of shipped data (fonts, translations, sample, calendars)."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parent
    beside = package.parent / "resources"
    return beside if beside.is_dir() else package / "resources"


def user_data() -> Path:
    """The folder for logs and settings of this user; made when missing, if it can be.

    PATROLPLANNER_HOME overrides it; a portable copy, which a file beside the program marks, keeps its data beside it.
    """
    chosen = os.environ.get("PATROLPLANNER_HOME")
    if chosen:
        folder = Path(chosen)
    elif (beside := _portable()) is not None:
        folder = beside / "data"
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "patrolplanner"
    else:
        base = os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))
        folder = Path(base) / "patrolplanner"
    with suppress(OSError):  # the program works without: `keeps_user_data` says so
        folder.mkdir(0o700, parents=True, exist_ok=True)
    return folder


def clerk_file() -> Path:
    """Where the name of who works here is kept, for the window and for commands."""
    return user_data() / "clerk.txt"


def _portable() -> Path | None:
    """The folder of the packed program where that is marked as portable."""
    beside = _packed()
    return beside if beside is not None and (beside / PORTABLE).is_file() else None


def licences() -> Path | None:
    """The folder with the texts of all licences that comes with the packed program."""
    beside = _packed()
    return beside / "licences" if beside is not None and (beside / "licences").is_dir() else None


def _packed() -> Path | None:
    return Path(sys.executable).parent if hasattr(sys, "_MEIPASS") else None


def keeps_user_data() -> bool:
    """Whether anything can be kept in the folder of this user."""
    return os.access(user_data(), os.W_OK | os.X_OK)


def whole(path: Path) -> Path:
    """The path without links, as far as they lead anywhere: one in a circle is for its reader to refuse."""
    return Path(os.path.realpath(path))
