"""One writer for a plan file: a lock on a small file beside it, held from opening to closing.

Why not only SQLite's own lock: on Linux and macOS it belongs to the process and goes as soon as any part of the process
closes the plan file once, which a file dialog or an antivirus inside it may do. The lock here is on ``.NAME.lock``,
which nobody else touches, and is one that the system ties to our own open file (``flock``; ``LockFile`` on Windows):
nobody takes it from us, and it is gone when the process is, killed or not, so nothing stale has to be guessed at. A
share gives it back when the connection of a computer that was switched off ends. What stands in the file says to a
second opener who has the plan; it decides nothing.

Where the folder takes no file or the share has no such locks, SQLite's lock, which is taken as well, is all there is.
Behind both stands `PlanLock.check`: a plan that was moved, replaced or written by somebody else is not written again.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import stat
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.faults import gone, locked, os_fault, reading, refuse_name

HEADER = 100
"""Bytes at the beginning of a plan file that say what it is and, among other things, count who has written it."""

_LONGEST = 4096
_TRIES = 100
_FAR = 1 << 30
"""Windows keeps locked bytes from being read, so the one that is locked lies beyond what is written."""
_NO_SUCH_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EBADF, errno.EINVAL}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_TELLS_TIME = sys.platform != "win32"
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)

_HERE = translate("plan file", "{file} is open in another window of this program; go on there.")
_THERE = translate(
    "plan file",
    "{file} is open in another window or on another computer: on {host}, since {at}; close it there and try again.",
)
_BY = translate(
    "plan file",
    "{file} is open in another window or on another computer: by {who} on {host}, since {at}; "
    "close it there and try again.",
)
_REPLACED = translate(
    "plan file",
    "Another file has been put in the place of {file} while it was open, so nothing can be saved in it; save a copy "
    "of the plan under another name.",
)
_WRITTEN = translate(
    "plan file",
    "{file} was written by another program while it was open, so nothing can be saved in it; save a copy of the plan "
    "under another name.",
)


class PlanLock:
    """The right to write a plan file. It also has the file open, to see whether it is still the same one."""

    def __init__(self, path: Path, beside: Path, holder: _Holder) -> None:
        """Raises UserError when somebody has it."""
        self._path = path
        self._beside = beside
        self._holder = holder
        self._side = _taken(path, beside, holder)
        self._plan: int | None = None
        self._seen = (0, b"")
        self._touched_at = 0
        self.identity: tuple[int, int] | None = None

    @classmethod
    def take(cls, path: Path, who: str = "") -> PlanLock:
        """The lock of a plan file, which need not be there yet. Raises UserError when somebody has it."""
        refuse_name(path)
        if path.is_dir():
            raise os_fault(IsADirectoryError(), path)
        if not path.parent.is_dir():
            raise os_fault(FileNotFoundError(), path)
        whole = paths.whole(path)
        beside = _beside(whole)
        with _guard:
            if any(lock.is_of(whole) for lock in _held):
                raise UserError(_HERE.fill(file=path.name))
            lock = cls(path, beside, _Holder(platform.node(), who, datetime.now().replace(microsecond=0), os.getpid()))
            _held.append(lock)
        return lock

    def is_of(self, path: Path) -> bool:
        """Whether this is the lock of that file, under this name or another."""
        return _beside(paths.whole(path)) == self._beside or (
            self.identity is not None and self.identity == _id_of(path)
        )

    def name_clerk(self, who: str) -> None:
        """Who is told to a second opener from now on."""
        if self._side is not None:
            _say_who(self._side, self._path, replace(self._holder, who=who))

    @property
    def is_sure(self) -> bool:
        """Whether nobody else can have the plan; where there can be no lock, only SQLite's is left."""
        return self._side is not None

    def watch(self) -> bytes:
        """Look at the plan file from now on, without letting go of it; gives its first bytes.

        SQLite must not have it open: what was looked at before is closed.
        """
        self._look_away()
        with reading(self._path):
            if not stat.S_ISREG(self._path.stat().st_mode):
                return b""
            self._plan = os.open(self._path, os.O_RDONLY | _BINARY)
            found = os.fstat(self._plan)
        self.identity = (found.st_dev, found.st_ino)
        _, header = self._state()
        return header

    def remember(self) -> None:
        """What the file holds now is ours."""
        self._seen = self._state()
        self._touched_at = self._time()

    def was_touched(self) -> bool:
        """Whether somebody may have written the file since, so that it is worth reading again.

        Windows brings the time of a file that is open up to date when it likes, so nothing follows from it there.
        """
        return _TELLS_TIME and self._time() != self._touched_at

    def check(self) -> None:
        """Raises UserError when what is written now would not be in the plan file, or would tear it."""
        self.check_place()
        if self._state() != self._seen:
            raise UserError(_WRITTEN.fill(file=self._path.name))

    def sync(self) -> None:
        """Wait until the disk has what is in the file, where the system lets a file that is read be waited for."""
        if self._plan is not None:
            with contextlib.suppress(OSError):
                os.fsync(self._plan)

    def check_place(self) -> None:
        """Raises UserError when the file that was opened does not have its name any more."""
        there = _id_of(self._path)
        if there is None:
            raise gone(self._path)
        if there != self.identity:
            raise UserError(_REPLACED.fill(file=self._path.name))

    def _look_away(self) -> None:
        if self._plan is not None:
            os.close(self._plan)
            self._plan = None

    def release(self) -> None:
        """Give the plan back; SQLite must have closed it before, see the top of the module."""
        with _guard:
            if self in _held:
                _held.remove(self)
            self._look_away()
            if self._side is not None:
                _given_back(self._side, self._beside)
                self._side = None

    def _time(self) -> int:
        return 0 if self._plan is None else os.fstat(self._plan).st_mtime_ns

    def _state(self) -> tuple[int, bytes]:
        """The file's size and its first bytes, in which SQLite counts the writers."""
        if self._plan is None:
            return 0, b""
        with reading(self._path):
            os.lseek(self._plan, 0, os.SEEK_SET)
            return os.fstat(self._plan).st_size, os.read(self._plan, HEADER)


_held: list[PlanLock] = []
_guard = threading.Lock()


def refuse_open(path: Path) -> None:
    """Raises UserError for a plan file that somebody has open, here or elsewhere: it must not be replaced."""
    whole = paths.whole(path)
    with _guard:
        if any(lock.is_of(whole) for lock in _held):
            raise UserError(_HERE.fill(file=path.name))
    if _beside(whole).exists():
        PlanLock.take(path).release()


def is_open_here(path: Path) -> bool:
    """Whether this process has the plan file open: then nothing else here may open and close it."""
    with _guard:
        return any(lock.is_of(path) for lock in _held)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _id_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _taken(path: Path, beside: Path, holder: _Holder) -> int | None:
    """The lock file, open and locked; None where there can be none."""
    for _ in range(_TRIES):
        try:
            side = _opened(beside)
        except OSError as error:
            if error.errno in _READ_ONLY:
                return None
            raise os_fault(error, path) from error
        try:
            ours = _locked(side)
            if ours is None:
                os.close(side)
                return None
            if not ours:
                raise _taken_by(side, path)
            if _same(side, beside):
                _say_who(side, path, holder)
                _hide(beside)
                return side
        except BaseException:
            os.close(side)
            raise
        os.close(side)  # whoever had it has just removed the file; the next one is another
    raise locked(path)


def _opened(beside: Path) -> int:
    try:
        return os.open(beside, os.O_RDWR | os.O_CREAT | _NO_LINK | _BINARY, 0o666)
    except PermissionError:
        if not beside.exists():
            raise
        return os.open(beside, os.O_RDONLY | _NO_LINK | _BINARY)  # left by another user: it can be locked all the same


def _same(side: int, beside: Path) -> bool:
    found = os.fstat(side)
    return _id_of(beside) == (found.st_dev, found.st_ino)


def _say_who(side: int, path: Path, holder: _Holder) -> None:
    """Write down who has it; a disk that is full, or a file of another user, keeps nobody from working."""
    with contextlib.suppress(OSError):
        os.ftruncate(side, 0)
        os.lseek(side, 0, os.SEEK_SET)
        os.write(side, holder.as_line())
    if hasattr(os, "fchmod"):
        with contextlib.suppress(OSError):  # whoever may write the plan may write this too
            os.fchmod(side, stat.S_IMODE(path.stat().st_mode) & 0o666)


def _taken_by(side: int, path: Path) -> UserError:
    """The refusal, with who has it if the share lets that be read."""
    line = b""
    with contextlib.suppress(OSError):
        os.lseek(side, 0, os.SEEK_SET)
        line = os.read(side, _LONGEST)
    holder = _Holder.of(line)
    return locked(path) if holder is None else UserError(holder.said().fill(file=path.name))


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who has a plan open. The number of the process is for those who look after the computer."""

    host: str
    who: str
    since: datetime
    process: int

    def as_line(self) -> bytes:
        parts = {"host": self.host, "who": self.who, "since": self.since.isoformat(), "process": self.process}
        return json.dumps(parts, ensure_ascii=False).encode()

    @classmethod
    def of(cls, line: bytes) -> _Holder | None:
        """None for what no program of ours has written."""
        try:
            parts = json.loads(line)
            since = datetime.fromisoformat(parts["since"])
            return cls(str(parts["host"]), str(parts["who"]), since, int(parts["process"]))
        except (ValueError, KeyError, TypeError):
            return None

    def said(self) -> Message:
        at = f"{self.since:%H:%M}" if self.since.date() == datetime.now().date() else f"{self.since:%Y-%m-%d %H:%M}"
        values: Mapping[str, str] = {"host": self.host, "at": at}
        return _BY.fill(who=self.who, **values) if self.who else _THERE.fill(**values)


if sys.platform == "win32":
    import ctypes
    import msvcrt

    def _locked(side: int) -> bool | None:
        os.lseek(side, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(side, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return None if error.errno in _NO_SUCH_LOCKS else False
        return True

    def _hide(beside: Path) -> None:
        ctypes.windll.kernel32.SetFileAttributesW(str(beside), 2)

    def _given_back(side: int, beside: Path) -> None:
        os.close(side)
        with contextlib.suppress(OSError):  # somebody is just trying to open the plan, or a scanner reads it
            beside.unlink()

else:
    import fcntl

    def _locked(side: int) -> bool | None:
        """Whether the lock is ours now; None where there are no such locks."""
        try:
            fcntl.flock(side, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _NO_SUCH_LOCKS:
                return None
            return False
        return True

    def _hide(_beside: Path) -> None:
        """The dot in its name does."""

    def _given_back(side: int, beside: Path) -> None:
        with contextlib.suppress(OSError):  # removed while it is still ours, so that nobody holds one that is gone
            if _same(side, beside):
                beside.unlink()
        os.close(side)
