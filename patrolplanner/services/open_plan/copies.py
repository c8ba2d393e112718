"""Backup copies of a plan file: making one now, listing them, going back to one or opening it as a plan of its own."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.backups import backups_of, made_at
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.faults import reading
from patrolplanner.store.plan_file import PlanFile


@dataclass(frozen=True, slots=True)
class Copy:
    """A dated copy beside the plan file."""

    path: Path
    at: datetime
    size: int


def copies_of(path: Path) -> list[Copy]:
    """The copies of a plan file, newest first."""
    with reading(path):
        return [Copy(copy, made_at(copy), copy.stat().st_size) for copy in reversed(backups_of(path))]


def copy_as_plan(copy: Path, target: Path) -> None:
    """Make a plan file of its own from a copy. Raises UserError when it is none or cannot be written."""
    if target.exists():
        text = translate("plan file", "{file} exists already; open it, or choose another name.")
        raise UserError(text.fill(file=target.name))
    with replacing(target) as unfinished:
        shutil.copyfile(copy, unfinished)
    try:
        read_copy(target)
    except UserError:
        with suppress(OSError):
            target.unlink()
        raise


def read_copy(copy: Path) -> Document:
    """What a copy holds. Raises UserError for one that is damaged or in use.

    A copy of an old version would be brought up to date by opening it; a copy is kept as it was, hence the detour.
    """
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder) / copy.name
        with reading(copy):
            shutil.copyfile(copy, aside)
        with PlanFile.open(aside) as file:
            stored = file.load()
    return Document(stored.plan, stored.roster, stored.last_period, stored.journal)


def go_back(session: Session, copy: Copy, reason: str = "") -> bool:
    """Make the open plan what the copy holds, as one step that can be undone; the present is copied first.

    What was published stays published: versions and log are never taken back. Whether anything changed. Raises
    ReasonWanted where the past would become another one.
    """
    there = read_copy(copy.path)
    session.check_reason(there, reason)
    session.back_up()
    label = translate("copies", "go back to the copy of {at}").fill(at=copy.at)
    return session.apply(lambda _document: there, label, action="restore", reason=reason)


def copy_of_today(session: Session) -> bool:
    """Make the day's first copy; whether it was made. A folder that takes none is no reason not to work."""
    today = session.clock().date()
    try:
        if any(copy.at.date() == today for copy in copies_of(session.path)):
            return False
        session.back_up()
    except UserError:
        return False
    return True


def save_copy(session: Session, target: Path) -> None:
    """Write the open plan, its log and versions under another name; the open file stays the open one.

    Raises UserError when the target is the open file itself or cannot be written.
    """
    if paths.whole(target) == paths.whole(session.path):
        text = translate("plan file", "{file} is the open plan itself; choose another name.")
        raise UserError(text.fill(file=target.name))
    with replacing(target) as unfinished:
        session.write_copy(unfinished)
