"""What the window remembers from one time to the next: sizes, theme, language, recent files, the clerk's own name.

Never names of other people.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from patrolplanner import paths

MOST_RECENT = 10


def store() -> QSettings:
    """The settings file of this user, beside the log; a portable copy has its own."""
    return QSettings(str(paths.user_data() / "window.ini"), QSettings.Format.IniFormat)


def text(key: str, default: str = "") -> str:
    return str(store().value(key, default) or default)


def remember(key: str, value: str) -> None:
    store().setValue(key, value)


def layout(key: str) -> QByteArray:
    """The remembered geometry or state of a window, table or splitter; empty when there is none."""
    value = store().value(f"layout/{key}")
    return value if isinstance(value, QByteArray) else QByteArray()


def remember_layout(key: str, state: QByteArray) -> None:
    store().setValue(f"layout/{key}", state)


@dataclass(frozen=True, slots=True)
class Recent:
    """A plan file opened lately, and whether it is still there; it is while nobody knows better."""

    path: Path
    at: datetime | None
    there: bool


def recent_files() -> list[Recent]:
    """Plan files opened lately, the last one first, those that are gone included."""
    known = presence().known
    return [Recent(path, at, known.get(path, True)) for path, at in _recent()]


class FilesThere(QObject):
    """Which recent files are there. A share that is gone keeps who asks waiting for a minute: the window never asks."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[Path, bool] = {}
        self._asking: set[Path] = set()

    def look(self) -> None:
        """Look after the recent files beside the window; ``changed`` tells when one is found or missed."""
        for path, _ in _recent():
            if path not in self._asking:
                self._asking.add(path)
                # of the system's own, which the end of the program does not wait for
                threading.Thread(target=self._ask, args=(path,), daemon=True).start()

    def note(self, path: Path) -> None:
        """It has just been opened."""
        self.known[path] = True

    def _ask(self, path: Path) -> None:
        try:
            there = path.is_file()
        except OSError:
            there = False
        before, self.known[path] = self.known.get(path, True), there
        self._asking.discard(path)
        if there != before:
            self.changed.emit()


@cache
def presence() -> FilesThere:
    """The one of the program, made on the window's thread; it lives as long as that."""
    return FilesThere()


def remember_recent(path: Path, now: datetime | None = None) -> None:
    """Put a plan file at the top of the recent ones."""
    path = paths.whole(path)
    presence().note(path)
    _keep([(path, now or datetime.now()), *((p, at) for p, at in _recent() if p != path)])


def forget_recent(path: Path) -> None:
    _keep([(p, at) for p, at in _recent() if p != path])


def _recent() -> list[tuple[Path, datetime | None]]:
    value = store().value("recent", [])
    lines = value if isinstance(value, list) else [value] if isinstance(value, str) and value else []
    return [(Path(path), _moment(at)) for line in lines for path, _, at in [str(line).partition("|")]]


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _keep(files: list[tuple[Path, datetime | None]]) -> None:
    lines = [f"{path}|{at.isoformat(timespec='minutes') if at else ''}" for path, at in files[:MOST_RECENT]]
    store().setValue("recent", lines)
