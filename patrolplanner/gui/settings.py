"""What the window remembers from one time to the next: sizes, theme, language, recent files. Never names of people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from patrolplanner import paths

MOST_RECENT = 10


def store() -> QSettings:
    """The settings file of this user, beside the log; a portable copy has its own."""
    return QSettings(str(paths.user_data() / "window.ini"), QSettings.Format.IniFormat)


def text(key: str, default: str = "") -> str:
    """A remembered text."""
    return str(store().value(key, default) or default)


def remember(key: str, value: str) -> None:
    """Remember a text."""
    store().setValue(key, value)


def layout(key: str) -> QByteArray:
    """The remembered geometry or state of a window, table or splitter; empty when there is none."""
    value = store().value(f"layout/{key}")
    return value if isinstance(value, QByteArray) else QByteArray()


def remember_layout(key: str, state: QByteArray) -> None:
    """Remember a geometry or state."""
    store().setValue(f"layout/{key}", state)


def recent() -> list[Path]:
    """Plan files opened lately, the last one first; those that are gone are left out."""
    value = store().value("recent", [])
    names = value if isinstance(value, list) else [value] if isinstance(value, str) and value else []
    return [path for name in names if (path := Path(str(name))).is_file()]


def remember_recent(path: Path) -> None:
    """Put a plan file at the top of the recent ones."""
    path = path.resolve()
    others = [p for p in recent() if p != path]
    store().setValue("recent", [str(p) for p in [path, *others][:MOST_RECENT]])
