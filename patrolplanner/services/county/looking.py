"""Looks at the plan files of a folder, several at a time, and makes of each what is wanted: none is locked or written.

What is made of a plan is made in the process that read it, so that no plan has to be sent.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.worker import POLL_SECONDS, Died, Tell, Worker, speaking
from patrolplanner.store.looking_on import Onlooker
from patrolplanner.store.plan_file import StoredPlan

MOST_FILES = 2000
_FILES_A_PROCESS = 20
"""So few are read here sooner than another process begins."""
_MOST_PROCESSES = 8
_AT_A_TIME = 10

_NO_FOLDER = translate("county", "{folder} is no folder; name the one in which the stations' plan files lie.")
_NONE = translate("county", "There is no plan file (.patrol) in {folder}.")
_TOO_MANY = translate("county", "{folder} holds {count} plan {count:file|files}; more than {most} are not read.")
_NOT_READ = translate("county", "It was not read: the process that was to read it ended early.")
_FAULT = translate("county", "It cannot be read ({problem}).")

T = TypeVar("T")
Make = Callable[[StoredPlan, str, float], T]
"""What is made of a plan: from what is stored, the name of the file, and when it was last changed.

A function of a module or a `partial` of one, since another process calls it.
"""
OnRead = Callable[[int, int], None]
"""Hears how many of how many files have been read."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that does not count, and why."""

    file: str
    reason: Message
    twice: bool = False
    """Whether it is another file of a station that counts."""


@dataclass(frozen=True, slots=True)
class _MadeOf(Generic[T]):
    """What was made of a file."""

    file: str
    made: T


@dataclass(frozen=True, slots=True)
class _FolderShare:
    """What a process reads: files by name, and what it makes of each."""

    folder: Path
    files: tuple[str, ...]
    make: Make[Any]


def plan_files(folder: Path) -> list[str]:
    """The names of the plan files in a folder. Raises UserError where there is none, or too many."""
    try:
        found = sorted(p.name for p in folder.iterdir() if p.suffix.lower() == PLAN_ENDING and p.name[0] != ".")
    except OSError as error:
        raise UserError(_NO_FOLDER.fill(folder=str(folder))) from error
    if not found:
        raise UserError(_NONE.fill(folder=str(folder)))
    if len(found) > MOST_FILES:
        raise UserError(_TOO_MANY.fill(folder=str(folder), count=len(found), most=MOST_FILES))
    return found


def look_at_all(
    folder: Path, make: Make[T], stop: StopFlag | None = None, on_read: OnRead | None = None
) -> tuple[list[T], list[Unread]]:
    """What is made of each plan in a folder, and the files that could not be read. Raises UserError where is none."""
    names = plan_files(folder)
    made: dict[str, T] = {}
    lost: dict[str, Unread] = {}
    for each in _looked(_FolderShare(folder, tuple(names), make), stop or StopFlag()):
        if isinstance(each, Unread):
            lost[each.file] = each
        else:
            made[each.file] = each.made
        if on_read is not None:
            on_read(len(made) + len(lost), len(names))
    for name in names:
        if name not in made and name not in lost:
            lost[name] = Unread(name, _NOT_READ)
    return [made[name] for name in names if name in made], [lost[name] for name in names if name in lost]


def _looked(share: _FolderShare, stop: StopFlag) -> Iterator[_MadeOf[Any] | Unread]:
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES, len(share.files) // _FILES_A_PROCESS)
    return _beside(share, stop, processes) if processes > 1 else _here(share, stop)


def _here(share: _FolderShare, stop: StopFlag) -> Iterator[_MadeOf[Any] | Unread]:
    for name in share.files:
        if stop.is_set():
            return
        yield _looked_at(share, name)


def _looked_at(share: _FolderShare, name: str) -> _MadeOf[Any] | Unread:
    path = share.folder / name
    try:
        written = path.stat().st_mtime
        stored = Onlooker(path).look()
        assert stored is not None  # it is looked at for the first time
        return _MadeOf(name, share.make(stored, name, written))
    except PlannerError as error:
        return Unread(name, error.message)
    except OSError as error:
        return Unread(name, _FAULT.fill(problem=error.strerror or type(error).__name__))


def _beside(share: _FolderShare, stop: StopFlag, processes: int) -> Iterator[_MadeOf[Any] | Unread]:
    """Each process has every so-manieth file, so that large plans are dealt out."""
    workers = [Worker(_serve, gentle=False) for _ in range(processes)]
    try:
        for n, worker in enumerate(workers):
            worker.start()
            worker.give(_FolderShare(share.folder, share.files[n::processes], share.make))
        running = set(workers)
        while running and not stop.is_set():
            for worker in speaking(running, POLL_SECONDS):
                told = _heard(worker)
                if not told:
                    running.discard(worker)
                yield from told
    finally:
        for worker in workers:
            worker.kill()
            worker.end()


def _heard(worker: Worker) -> Iterable[_MadeOf[Any] | Unread]:
    """What was made of some files; nothing when the process has ended."""
    try:
        told: Iterable[_MadeOf[Any] | Unread] = worker.hear()
    except Died:
        return ()
    return told


def _serve(share: _FolderShare, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    some: list[_MadeOf[Any] | Unread] = []
    for each in _here(share, stop):
        some.append(each)
        if len(some) == _AT_A_TIME:
            tell(some)
            some = []
    if some:
        tell(some)
