"""Writes an export beside its target and moves it into place, so that nobody ever finds half a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.store.durable import put_in_place
from patrolplanner.store.faults import as_sentences, held, refuse_name
from patrolplanner.store.held_files import is_held
from patrolplanner.store.leftovers import being_written, remove_leftovers
from patrolplanner.store.plan_lock import refuse_open


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_MASK = _mask()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to; when the block ends well its file becomes ``path``, otherwise it vanishes."""
    refuse_unwritable(path)
    unfinished = being_written(path)
    remove_leftovers(path)
    try:
        with as_sentences(path):
            # a folder that takes no file is told before the work, not after it
            unfinished.touch(0o600)
            yield unfinished
            unfinished.chmod(_mode_of(path))
            put_in_place(unfinished, path)
    finally:
        with suppress(OSError):
            unfinished.unlink()


def free_beside(plan: Path, what: str, folder: Path | None = None) -> Path:
    """A name for what could not be put into a plan, ``NAME.solved.csv``; what is kept there already stays."""
    folder = folder or plan.parent
    file, number = folder / f"{plan.stem}.{what}.csv", 1
    while file.exists():
        number += 1
        file = folder / f"{plan.stem}.{what}-{number}.csv"
    return file


def _mode_of(path: Path) -> int:
    """Who may read a file that is done: whoever could before, for a new one whoever can read others of this user."""
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_MASK


def refuse_unwritable(path: Path) -> None:
    """Raises UserError for a path that `replacing` could not fill, so that nobody works for nothing.

    A move would replace a read-only file without asking; whoever protected it meant it. A plan that somebody has open
    would be gone while it is worked on.
    """
    refuse_name(path)
    if path.suffix.lower() == PLAN_ENDING:
        refuse_open(path)
    with as_sentences(path):
        if path.is_dir():
            raise IsADirectoryError
        if not path.parent.is_dir():
            raise FileNotFoundError
        if path.exists() and not path.is_file():
            text = translate("plan file", "{file} is no file but a device or a pipe; choose another name.")
            raise UserError(text.fill(file=path.name))
    if path.exists() and not _may_write(path):
        text = translate("plan file", "{file} is write-protected and was not replaced; choose another name.")
        raise UserError(text.fill(file=path.name))
    if path.exists() and is_held(path, to_be_replaced=True):
        raise held(path)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def refuse_read_only(plan: Path) -> None:
    """Raises UserError for a plan into which nothing can be saved, so that nobody searches for nothing.

    The folder must take a file as well, SQLite's journal. Nothing opens and closes the plan itself: it may be open.
    """
    with as_sentences(plan):
        if not _may_write(plan):
            raise FileNotFoundError if not plan.exists() else PermissionError
        probe = being_written(plan)
        try:
            probe.touch(0o600)
        finally:
            with suppress(OSError):
                probe.unlink()
