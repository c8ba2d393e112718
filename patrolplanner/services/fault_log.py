"""What is written down when the program has made a mistake: where it happened, for the developers.

Neither names nor numbers: the words of a fault are left out, for they may hold what stands in a plan, and so is the
user's own folder, whose name is often the user's. The log and what is made to be sent are the user's own to read.
"""

from __future__ import annotations

import logging
import os
import platform
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from patrolplanner import __version__, paths

_LARGEST = 1_000_000
_OWN = 0o600
_OURS = "patrolplanner"
_MOST_CAUSES = 10


def log_path() -> Path:
    return paths.user_data() / "patrolplanner.log"


def details_of(fault: BaseException, trace: TracebackType | None, *parts: str) -> str:
    """Where a fault happened, and the faults that led to it, by their kinds; ``parts`` say what runs besides."""
    what = ", ".join((f"{_OURS} {__version__}", *parts, platform.platform()))
    return "\n".join((what, *_chain(fault, trace)))


def _chain(fault: BaseException, trace: TracebackType | None) -> Iterator[str]:
    for _ in range(_MOST_CAUSES):
        yield type(fault).__name__
        yield _without_home("".join(traceback.format_tb(trace)))
        before = fault.__cause__ or fault.__context__
        if before is None:
            return
        fault, trace = before, before.__traceback__


def _without_home(text: str) -> str:
    return text.replace(str(Path.home()), "~")


def add_to_log(details: str) -> None:
    """Write a fault down. Raises OSError where that cannot be."""
    log = log_path()
    make_own(log)
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {details}\n")


def write_report(path: Path, details: str) -> None:
    """A file to be sent, of what was shown. Raises OSError where it cannot be written."""
    make_own(path)
    path.write_text(details, encoding="utf-8")


def make_own(path: Path) -> None:
    """Make a file that nobody else may read, also when it is there already."""
    path.touch(_OWN)
    with suppress(PermissionError):  # somebody else's file that may be written
        path.chmod(_OWN)


def log_handler() -> logging.Handler:
    """Writes what is logged into the log, which never grows without end. Raises OSError where that cannot be."""
    make_own(log_path())
    handler = RotatingFileHandler(log_path(), maxBytes=_LARGEST, backupCount=2, encoding="utf-8")
    handler.rotator = _rotated
    handler.addFilter(_of_others_only_the_place)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler


def _rotated(source: str, target: str) -> None:
    os.replace(source, target)
    make_own(Path(source))


def _of_others_only_the_place(record: logging.LogRecord) -> bool:
    """What a library logs may quote a plan: only where it was said is kept."""
    if record.name.partition(".")[0] != _OURS:
        record.msg, record.args = f"{record.module}, line {record.lineno}", None
        record.exc_info = record.exc_text = record.stack_info = None
    return True
