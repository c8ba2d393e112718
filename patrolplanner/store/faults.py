"""Turns what the disk, the share or another program did to us into sentences; our own mistakes stay exceptions."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate

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
_FOLDER = translate("plan file", "{file} is a folder; name a file.")
_NO_FOLDER = translate("plan file", "The folder of {file} does not exist; make it first or choose another.")

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


def os_fault(error: OSError, path: Path) -> UserError:
    """The error for a file that the system will not let us read or write."""
    if isinstance(error, FileNotFoundError):
        text = _MISSING if path.parent.is_dir() else _NO_FOLDER
    elif isinstance(error, IsADirectoryError):
        text = _FOLDER
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        text = _READ_ONLY
    elif error.errno == errno.ENAMETOOLONG:
        text = _LONG_NAME
    elif error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        text = _FULL
    else:
        text = _UNREACHABLE
    return UserError(text.fill(file=path.name))


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
        if isinstance(error.__cause__, PermissionError):
            raise UserError(_NOT_READABLE.fill(file=path.name)) from error
        raise
