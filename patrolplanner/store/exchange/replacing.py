"""Writes an export beside its target and moves it into place, so that nobody ever finds half a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.store.faults import as_sentences
from patrolplanner.store.leftovers import being_written, remove_leftovers
from patrolplanner.store.plan_lock import refuse_open


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to; when the block ends well its file becomes ``path``, otherwise it vanishes."""
    refuse_unwritable(path)
    unfinished = being_written(path)
    remove_leftovers(path)
    try:
        with as_sentences(path):
            unfinished.touch()  # a folder that takes no file is told before the work, not after it
            yield unfinished
            os.replace(unfinished, path)
    finally:
        with suppress(OSError):
            unfinished.unlink()


def refuse_unwritable(path: Path) -> None:
    """Raises UserError for a path that `replacing` could not fill, so that nobody works for nothing.

    A move would replace a read-only file without asking; whoever protected it meant it. A plan that somebody has open
    would be gone while it is worked on.
    """
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
    as_we_are = os.access in os.supports_effective_ids
    if path.exists() and not os.access(path, os.W_OK, effective_ids=as_we_are):
        text = translate("plan file", "{file} is write-protected and was not replaced; choose another name.")
        raise UserError(text.fill(file=path.name))
