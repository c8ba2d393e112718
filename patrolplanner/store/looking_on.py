"""Looks at a plan file that somebody else may have open: nothing is locked, and nothing is written.

Who has a plan open keeps SQLite's lock from opening to closing, so SQLite itself would not let anybody read. The
bytes of the file can be read all the same; they are a plan whenever no transaction is under way. While one is, there
is a journal beside the file that is valid: it is synced before the first page of the file is written, and made
invalid when the last one is. So a file is whole if the journal is not valid between two readings that give the same
bytes. It is then read in memory, and no copy of it lies about.
"""

from __future__ import annotations

import sqlite3
import stat
import sys
import time
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.faults import PlanDamage, as_damage, as_sentences, reading, torn
from patrolplanner.store.plan_file import StoredPlan, read_stored
from patrolplanner.store.schema import STEPS
from patrolplanner.store.soundness import bring_up_to_date, examine

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_MOST_BYTES = 1 << 29
_TRIES, _PAUSE_SECONDS = 12, 0.15
_TELLS_TIME = sys.platform != "win32"
"""Windows brings the time of a file that is open up to date when it likes."""

_UNDER_WAY = translate(
    "looking on",
    "{file} is in the middle of a change; if that stays so, it was left there: open it once in the program.",
)
_DAMAGED = translate("looking on", "{file} is damaged: {what}.")
_NO_PLAN = translate("looking on", "{file} is no plan file of this program.")

_Mark = tuple[int, int, int]


class Onlooker:
    """Somebody who looks at a plan file again and again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mark: _Mark | None = None
        self._digest = b""

    def look(self) -> StoredPlan | None:
        """What is stored, None where that is the same as the last time.

        Raises UserError where there is no whole plan to be read just now; looking again may help.
        """
        try:
            return self._look()
        except UserError:
            self._mark, self._digest = None, b""
            raise

    def _look(self) -> StoredPlan | None:
        mark = self._marked()
        if _TELLS_TIME and mark == self._mark:
            return None
        content = self._whole()
        digest = sha256(content).digest()
        if digest == self._digest:
            self._mark = mark
            return None
        stored = _stored(content, self._path)
        self._mark, self._digest = mark, digest
        return stored

    def _marked(self) -> _Mark:
        """What is another one when somebody has written or replaced the file."""
        with reading(self._path):
            found = self._path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise UserError(_NO_PLAN.fill(file=self._path.name))
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _whole(self) -> bytes:
        with reading(self._path):
            for _ in range(_TRIES):
                first = self._path.read_bytes()
                if not self._is_written() and self._path.read_bytes() == first:
                    return first
                time.sleep(_PAUSE_SECONDS)
        raise UserError(_UNDER_WAY.fill(file=self._path.name))

    def _is_written(self) -> bool:
        """Whether a transaction is under way, or was left half done."""
        with suppress(FileNotFoundError), open(f"{self._path}-journal", "rb") as journal:
            return journal.read(len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC
        return False


def _stored(content: bytes, path: Path) -> StoredPlan:
    """The plan in the bytes of a file; an older one is brought up to date in memory."""
    with closing(sqlite3.connect(":memory:")) as connection, as_sentences(path):
        try:
            with as_damage():
                if not content:
                    raise torn()
                connection.deserialize(content)
                stage = examine(connection, path)
                if stage < len(STEPS):
                    bring_up_to_date(connection, stage)
                return read_stored(connection)
        except PlanDamage as damage:
            raise UserError(_DAMAGED.fill(file=path.name, what=damage.what)) from damage
        except (ValueError, InvalidValue) as error:
            raise UserError(_DAMAGED.fill(file=path.name, what=torn().what)) from error
