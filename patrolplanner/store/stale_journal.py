"""A journal that a killed process left beside a plan, before SQLite rolls it into whatever lies there now.

SQLite takes the journal for the file's own by its name. Where a copy was put over the plan since, as one does after a
crash, it would be torn by it. What is whole with all its sums needs no journal: it is either such a copy, or a save
that was written to its end. What is not is looked at with the journal, aside: only where that makes it whole is SQLite
let.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.store.checksums import has_sums
from patrolplanner.store.durable import sync_file, sync_folder
from patrolplanner.store.faults import PlanDamage
from patrolplanner.store.soundness import is_whole

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_ENDINGS = ("-journal", "-wal")
_NOT_ITS_OWN = translate("damage", "a save broke off, and the journal beside it does not belong to it")


def settle_journal(path: Path) -> None:
    """Take away a journal that the plan does not need. Raises PlanDamage for one that would not make it whole.

    The plan must be ours alone: the journal of somebody who is just writing looks the same.
    """
    beside = [found for ending in _ENDINGS if _is_hot(found := path.with_name(path.name + ending))]
    if not beside:
        return
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder) / "alone.patrol"
        shutil.copyfile(path, aside)
        if not _may_be_judged(aside):
            return
        if is_whole(aside):
            sync_file(path)
            for journal in beside:
                journal.unlink()
            sync_folder(path.parent)
            return
        for journal in beside:
            shutil.copyfile(journal, aside.with_name(aside.name + journal.name.removeprefix(path.name)))
        if not is_whole(aside):
            raise PlanDamage(_NOT_ITS_OWN)


def _is_hot(journal: Path) -> bool:
    try:
        with journal.open("rb") as file:
            begin = file.read(len(_MAGIC))
    except FileNotFoundError:
        return False
    return begin == _MAGIC if journal.name.endswith("-journal") else bool(begin)


def _may_be_judged(aside: Path) -> bool:
    """Without sums a save that broke off may look whole: a plan of an older version is left to SQLite."""
    try:
        with closing(sqlite3.connect(aside)) as connection:
            return has_sums(connection)
    except (sqlite3.Error, UnicodeDecodeError):
        return True
