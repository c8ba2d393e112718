"""The refusal of a plan file that is damaged: what is wrong in it, and to which backup copy one can go back."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.backups import backups_of, made_at
from patrolplanner.store.faults import PlanDamage
from patrolplanner.store.soundness import is_whole

_DAMAGED = translate(
    "damage", "{file} is damaged: {what}; {offer}; “patrolplanner recover” takes what can still be read."
)
_FOREIGN = translate(
    "damage",
    "{file} is not opened, for somebody has put {what} into it, which could change the plan unseen; {offer}; "
    "“patrolplanner recover” takes over what is the plan's.",
)
_NO_COPY = translate("damage", "there is no whole backup copy beside it")
_SAME = translate("damage", "the newest whole backup copy is of {at}, and nothing was changed since")
_WITHOUT = translate("damage", "the newest whole backup copy is of {at}, without the {n} {n:change|changes} since")
_UNKNOWN = translate("damage", "the newest whole backup copy is of {at}, without what was changed since")


class DamagedPlan(UserError):
    """A plan file that cannot be trusted; ``copy`` is the newest backup copy that can, None without one."""

    def __init__(self, message: Message, path: Path, copy: Path | None) -> None:
        super().__init__(message)
        self.path = path
        self.copy = copy


def refusal(path: Path, damage: PlanDamage) -> DamagedPlan:
    """What is wrong, as one sentence with the way out of it."""
    copy = newest_whole(path)
    text = _FOREIGN if damage.foreign else _DAMAGED
    return DamagedPlan(text.fill(file=path.name, what=damage.what, offer=_offer(path, copy)), path, copy)


def newest_whole(path: Path) -> Path | None:
    """The newest backup copy of a plan that is whole.

    They are looked at aside, for SQLite may write beside what it opens.
    """
    with tempfile.TemporaryDirectory() as folder:
        for copy in reversed(backups_of(path)):
            aside = Path(folder) / copy.name
            try:
                shutil.copyfile(copy, aside)
            except OSError:
                continue
            if is_whole(aside):
                return copy
    return None


def _offer(path: Path, copy: Path | None) -> Message:
    if copy is None:
        return _NO_COPY
    at = made_at(copy)
    changes = _changes_since(path, at)
    if changes is None:
        return _UNKNOWN.fill(at=at)
    return _WITHOUT.fill(at=at, n=changes) if changes else _SAME.fill(at=at)


def _changes_since(path: Path, at: datetime) -> int | None:
    """How many saves the log of the damaged file has after that; None where it cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder) / path.name
        try:
            shutil.copyfile(path, aside)
            with closing(sqlite3.connect(aside)) as connection:
                sql = "SELECT COUNT(DISTINCT at) FROM audit WHERE at > ?"
                return int(connection.execute(sql, (at.isoformat(),)).fetchone()[0])
        except (OSError, sqlite3.Error, UnicodeDecodeError):
            return None
