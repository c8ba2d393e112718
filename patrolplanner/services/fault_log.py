"""What is written down when the program has made a mistake: where it happened, for the developers.

Neither names nor numbers: the words of a fault are left out, for they may hold what stands in a plan, and so is the
user's own folder, whose name is often the user's. The log and what is made to be sent are the user's own to read.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from patrolplanner import __version__, paths

_LARGEST = 1_000_000
_FORMER = 2
"""So many full logs are kept beside the present one."""
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
    """Write a fault down; a log that is full makes room before. Raises OSError where that cannot be."""
    log = log_path()
    with suppress(OSError):  # on Windows while another program has it open: it grows until that one lets go
        if log.stat().st_size > _LARGEST:
            _make_room(log)
    make_own(log)
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {details}\n")


def _make_room(log: Path) -> None:
    for number in reversed(range(1, _FORMER)):
        if (former := _former(log, number)).exists():
            os.replace(former, _former(log, number + 1))
    os.replace(log, _former(log, 1))


def _former(log: Path, number: int) -> Path:
    return log.with_name(f"{log.name}.{number}")


def log_fault(fault: Exception, *parts: str) -> bool:
    """Write down where it happened; gives whether that could be done."""
    try:
        add_to_log(details_of(fault, fault.__traceback__, *parts))
    except OSError:
        return False
    return True


def write_report(path: Path, details: str) -> None:
    """A file to be sent, of what was shown. Raises OSError where it cannot be written."""
    make_own(path)
    path.write_text(details, encoding="utf-8")


def make_own(path: Path) -> None:
    """Make a file that nobody else may read, also when it is there already."""
    path.touch(_OWN)
    with suppress(PermissionError):  # somebody else's file that may be written
        path.chmod(_OWN)


class _Log(logging.Handler):
    """Opens the log for each line and closes it again: several programs of this user write into it."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):  # the status line said at the start that nothing can be kept
            add_to_log(self.format(record))


def log_handler() -> logging.Handler:
    """Writes what is logged into the log, which never grows without end."""
    handler = _Log()
    handler.addFilter(_of_others_only_the_place)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    return handler


def watch_for_crashes() -> None:
    """From now on a fault below Python, which ends the process at once, leaves where it was: see `take_crashes`."""
    with suppress(OSError, ValueError, RuntimeError):
        make_own(_crash_path())
        # open as long as the process lives, and for any number of processes
        _Watched.file = _crash_path().open("ab", buffering=0)
        faulthandler.enable(_Watched.file)


class _Watched:
    file: IO[bytes] | None = None


def take_crashes() -> bool:
    """Put what processes that died have left into the log; whether there was anything."""
    with suppress(OSError):
        left = _crash_path().read_text(encoding="utf-8", errors="replace")
        if left.strip():
            add_to_log(f"{_OURS} {__version__}: died earlier\n{_without_home(left)}")
            os.truncate(_crash_path(), 0)
            return True
    return False


def _crash_path() -> Path:
    return paths.user_data() / "crash.txt"


def _of_others_only_the_place(record: logging.LogRecord) -> bool:
    """What a library logs may quote a plan: only where it was said is kept."""
    if record.name.partition(".")[0] != _OURS:
        record.msg, record.args = f"{record.module}, line {record.lineno}", None
        record.exc_info = record.exc_text = record.stack_info = None
    return True
