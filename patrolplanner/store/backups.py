"""Dated copies of a plan file, made before its tables are changed; the last ten are kept."""

from __future__ import annotations

import os
import re
import sqlite3
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.faults import as_sentences

KEPT = 10
_UNFINISHED = ".unfinished"


def back_up(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the opened plan file beside itself under a dated name, then remove copies beyond the last ten.

    The copy goes through SQLite, so it is whole even while we hold the lock, and appears under its name only when done.
    """
    target = _free_name(path, now)
    unfinished = target.with_name(target.name + _UNFINISHED)
    with as_sentences(path):
        for left in _named_like(path, _UNFINISHED):  # by a killed process: the plan, and so its copies, are ours alone
            left.unlink(missing_ok=True)
        copy_into(connection, unfinished)
        os.replace(unfinished, target)
    for old in backups_of(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


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
    return sorted(_named_like(path))


def _named_like(path: Path, more: str = "") -> list[Path]:
    """The files beside the plan file that have a copy's name, with something more behind it."""
    dated = re.compile(re.escape(path.stem) + r"\.\d{4}-\d\d-\d\d_\d{6}_\d\d\.backup" + re.escape(more))
    return [copy for copy in path.parent.iterdir() if dated.fullmatch(copy.name)]


def _free_name(path: Path, now: datetime) -> Path:
    stamp = now.strftime("%Y-%m-%d_%H%M%S")
    for n in range(100):
        target = path.with_name(f"{path.stem}.{stamp}_{n:02}.backup")
        if not target.exists():
            return target
    text = translate("plan file", "There are already a hundred backup copies of {file} from this second.")
    raise UserError(text.fill(file=path.name))
