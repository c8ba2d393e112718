"""Dated copies of a plan file, made before its tables are changed; the last ten are kept."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.durable import put_in_place
from patrolplanner.store.faults import as_sentences

KEPT = 10
_UNFINISHED = ".unfinished"
_STAMP = "%Y-%m-%d_%H%M%S"
_DATED = r"\.(\d{4}-\d\d-\d\d_\d{6})_\d\d\.backup"


def back_up(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the opened plan file beside itself under a dated name, then remove copies beyond the last ten.

    The copy goes through SQLite, so it is whole even while we hold the lock, and appears under its name only when done.
    """
    target = _free_name(path, now)
    unfinished = target.with_name(target.name + _UNFINISHED)
    with as_sentences(path):
        # left by a process that was killed: nobody else makes copies of a plan that is ours
        _remove(filter(Path.is_file, _named(path, _UNFINISHED)))
        try:
            copy_into(connection, unfinished)
            put_in_place(unfinished, target)
        except BaseException:
            _remove(filter(Path.is_file, [unfinished]))
            raise
        _remove(backups_of(path)[:-KEPT])
    return target


def _remove(files: Iterable[Path]) -> None:
    """What cannot be removed, because a scanner, an index or a person has it, stays until the next time."""
    for file in files:
        with suppress(OSError):
            file.unlink()


def copy_into(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an opened plan file into another file through SQLite, which takes no half-written page with it."""
    if target.is_file():
        target.unlink()
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()


def backups_of(path: Path) -> list[Path]:
    """The copies that lie beside the plan file, oldest first."""
    return _named(path, "")


def made_at(copy: Path) -> datetime:
    """When a copy was made, as its name says."""
    match = re.search(_DATED + "$", copy.name)
    assert match is not None
    return datetime.strptime(match[1], _STAMP)


def _named(path: Path, ending: str) -> list[Path]:
    dated = re.compile(re.escape(path.stem) + _DATED + re.escape(ending))
    return sorted(copy for copy in path.parent.iterdir() if dated.fullmatch(copy.name))


def _free_name(path: Path, now: datetime) -> Path:
    stamp = now.strftime(_STAMP)
    for n in range(100):
        target = path.with_name(f"{path.stem}.{stamp}_{n:02}.backup")
        if not target.exists():
            return target
    text = translate("plan file", "There are already a hundred backup copies of {file} from this second.")
    raise UserError(text.fill(file=path.name))
