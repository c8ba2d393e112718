"""Turns what the disk, the share or another program did to us into sentences; our own mistakes stay exceptions."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import windows_takes
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.held_files import is_held

_LOCKED = translate(
    "plan file", "{file} is open in another window or on another computer; close it there and try again."
)
_FULL = translate("plan file", "There is no room left on the drive of {file}; nothing was changed. Free some space.")
_READ_ONLY = translate(
    "plan file", "{file} cannot be written, the file or its folder is read-only; copy it to a folder of your own."
)
_NOT_READABLE = translate(
    "plan file", "{file} cannot be read; close it in other programs and check that you may open it."
)
_UNREACHABLE = translate(
    "plan file", "{file} could not be read or written; check that the drive or the network share is still there."
)
_NOT_OPENED = translate(
    "plan file", "{file} could not be opened; check that you may read and write the file and its folder."
)
_DAMAGED = translate("plan file", "{file} is damaged; go back to a backup copy of it.")
_CONTRADICTORY = translate(
    "plan file",
    "The plan was not stored in {file}: it names a unit, person, post or shift that it does not hold, "
    "or holds the same number twice.",
)
_MISSING = translate("plan file", "There is no file {file}; check the name and the folder.")
_GONE = translate(
    "plan file",
    "{file} is no longer in its folder, so nothing can be saved in it; save a copy of the plan under another name.",
)
_LONG_NAME = translate("plan file", "{file}: the name is too long for this drive; choose a shorter one.")
_HELD = translate(
    "plan file", "{file} is open in another program, such as Excel, WPS or a viewer; close it there and try again."
)
_NAME = translate(
    "plan file",
    'Windows takes no file of the name {file}; choose one without < > : " / \\ | ? * that does not end in a full stop '
    "or a space, and none such as CON, NUL or COM1.",
)
_LONG_PATH = translate(
    "plan file",
    "{file}: folder and name together are too long for this Windows ({count} {count:sign|signs}, it "
    "takes {most}); choose a shorter name, or a folder that lies less deep.",
)
_FOLDER = translate("plan file", "{file} is a folder; name a file.")
_NO_FOLDER = translate("plan file", "The folder of {file} does not exist; make it first or choose another.")

_WINDOWS = sys.platform == "win32"
_SHARED, _NO_NAME, _TOO_LONG = {32, 33}, {123, 161}, 206
"""What Windows calls a file that another program has, a name that cannot be one, a path without end."""
MOST_OF_A_PATH = 259
"""Signs that Windows takes unless its keeper allows more."""

# Primary result codes of SQLite; the low byte of the extended ones.
_BY_SQLITE_CODE: Mapping[int, Message] = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: _NOT_OPENED,
    sqlite3.SQLITE_PROTOCOL: _UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CONSTRAINT: _CONTRADICTORY,
}


class PlanDamage(Exception):
    """Something in a plan file is not as any version of this program has written it; ``what`` says where and how."""

    def __init__(self, what: Message, *, foreign: bool = False) -> None:
        super().__init__(str(what))
        self.what = what
        self.foreign = foreign
        """Whether somebody has put something in, rather than that something went wrong."""


def gone(path: Path) -> UserError:
    """The error for a plan file that was deleted or moved while it was open."""
    return UserError(_GONE.fill(file=path.name))


def locked(path: Path) -> UserError:
    """The error for a plan file that somebody else has open, nobody knows who."""
    return UserError(_LOCKED.fill(file=path.name))


def sqlite_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code, 0 for an error of the Python side."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def refuse_name(path: Path) -> None:
    """Raises UserError for a path that Windows has no file for; it would take a device, or a part of the name."""
    if _WINDOWS:
        refuse_for_windows(path)


def refuse_for_windows(path: Path) -> None:
    """See `refuse_name`."""
    for part in path.parts[1:] if path.anchor else path.parts:
        if part != ".." and not windows_takes(part):
            raise UserError(_NAME.fill(file=part))


def held(path: Path) -> UserError:
    """The error for a file that another program has open and shares with nobody."""
    return UserError(_HELD.fill(file=path.name))


def os_fault(error: OSError, path: Path) -> UserError:
    """The error for a file that the system will not let us read or write."""
    return _windows_fault(error, path) or UserError(_text_of(error, path).fill(file=path.name))


def _windows_fault(error: OSError, path: Path) -> UserError | None:
    """What Windows alone does, by its own numbers; None for what every system does."""
    number = getattr(error, "winerror", None)  # what moves and removes files has one
    if number in _SHARED:
        return held(path)
    if isinstance(error, PermissionError) and is_held(Path(error.filename or path), to_be_replaced=number is not None):
        return held(path)
    if number in _NO_NAME:
        return UserError(_NAME.fill(file=path.name))
    length = len(str(path.absolute()))
    if number == _TOO_LONG or (_WINDOWS and isinstance(error, FileNotFoundError) and length > MOST_OF_A_PATH):
        return UserError(_LONG_PATH.fill(file=path.name, count=length, most=MOST_OF_A_PATH))
    return None


def _text_of(error: OSError, path: Path) -> Message:
    if isinstance(error, FileNotFoundError):
        return _MISSING if path.parent.is_dir() else _NO_FOLDER
    if isinstance(error, IsADirectoryError):
        return _FOLDER
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return _READ_ONLY
    if error.errno == errno.ENAMETOOLONG:
        return _LONG_NAME
    return _FULL if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) else _UNREACHABLE


_TORN = translate("damage", "its pages contradict each other")
_OF_THE_FILE = {0, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG}
_OF_THE_FILE |= {sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_AUTH}


@contextmanager
def as_damage() -> Iterator[None]:
    """While a file is read that may hold anything: SQL of ours that SQLite cannot do in it means that it is damaged."""
    try:
        yield
    except sqlite3.Error as error:
        if sqlite_code(error) not in _OF_THE_FILE:
            raise
        raise torn() from error
    except (UnicodeDecodeError, OverflowError, MemoryError) as error:
        raise torn() from error


def torn() -> PlanDamage:
    """What can be said where SQLite alone knows what is wrong."""
    return PlanDamage(_TORN)


@contextmanager
def as_sentences(path: Path) -> Iterator[None]:
    """Faults of the environment while using the file become a `UserError`; everything else passes through."""
    try:
        yield
    except sqlite3.Error as error:
        text = _BY_SQLITE_CODE.get(sqlite_code(error))
        if text is None:
            raise
        if text is _NOT_OPENED and is_held(path):
            raise held(path) from error
        raise UserError(text.fill(file=path.name)) from error
    except OSError as error:
        raise os_fault(error, path) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Like `as_sentences`, for a file that is only read."""
    try:
        with as_sentences(path):
            yield
    except UserError as error:
        if isinstance(error.__cause__, PermissionError) and not is_held(path):
            raise UserError(_NOT_READABLE.fill(file=path.name)) from error
        raise
