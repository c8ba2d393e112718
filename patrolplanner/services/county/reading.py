"""Reads the plan files of a folder for the county: each is looked at, none is locked or written, several at a time.

A file that cannot be read is named with the reason. Of several files of one station the one that was changed last
counts, and the others are named: nobody is on duty twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.county.station_facts import StationFacts, station_facts
from patrolplanner.services.worker import POLL_SECONDS, Died, Tell, Worker, speaking
from patrolplanner.store.looking_on import Onlooker

MOST_FILES = 2000
_FILES_A_PROCESS = 20
"""So few are read here sooner than another process begins."""
_MOST_PROCESSES = 8

_NO_FOLDER = translate("county", "{folder} is no folder; name the one in which the stations' plan files lie.")
_NONE = translate("county", "There is no plan file (.patrol) in {folder}.")
_TOO_MANY = translate("county", "{folder} holds {count} plan files; more than {most} are not read.")
_TWICE = translate("county", "It is another file of {station}: {other} was changed later and is the one that counts.")
_NOT_READ = translate("county", "It was not read: the process that was to read it ended early.")


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that does not count, and why."""

    file: str
    reason: Message
    twice: bool = False
    """Whether it is another file of a station that counts."""


@dataclass(frozen=True, slots=True)
class CountyFiles:
    """What was read: the stations in the order of their names, and the files that do not count."""

    folder: Path
    day: date
    stations: tuple[StationFacts, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class _Errand:
    """What a process reads: files by name, for the month of a date."""

    folder: Path
    files: tuple[str, ...]
    day: date
    now: datetime


Read = StationFacts | Unread
OnRead = Callable[[int, int], None]
"""Hears how many of how many files have been read."""


def plan_files(folder: Path) -> list[Path]:
    """The plan files of a folder by name. Raises UserError where there is none, or too many."""
    if not folder.is_dir():
        raise UserError(_NO_FOLDER.fill(folder=str(folder)))
    try:
        found = sorted(p for p in folder.iterdir() if p.suffix.lower() == PLAN_ENDING and not p.name.startswith("."))
    except OSError as error:
        raise UserError(_NO_FOLDER.fill(folder=str(folder))) from error
    if not found:
        raise UserError(_NONE.fill(folder=str(folder)))
    if len(found) > MOST_FILES:
        raise UserError(_TOO_MANY.fill(folder=str(folder), count=len(found), most=MOST_FILES))
    return found


def read_county(
    folder: Path, day: date, now: datetime, stop: StopFlag | None = None, on_read: OnRead | None = None
) -> CountyFiles:
    """Read all plan files of a folder for the month of a date. Raises UserError where there are none."""
    names = [path.name for path in plan_files(folder)]
    found: dict[str, Read] = {}
    for each in _read(_Errand(folder, tuple(names), day, now), stop or StopFlag()):
        found[each.file] = each
        if on_read is not None:
            on_read(len(found), len(names))
    lost = (Unread(name, _NOT_READ) for name in names if name not in found)
    return _sorted_out(folder, day, [*found.values(), *lost])


def _sorted_out(folder: Path, day: date, found: Sequence[Read]) -> CountyFiles:
    unread = [each for each in found if isinstance(each, Unread)]
    newest: dict[str, StationFacts] = {}
    for each in sorted((e for e in found if isinstance(e, StationFacts)), key=lambda s: (-s.written, s.file)):
        other = newest.setdefault(each.key, each)
        if other is not each:
            unread.append(Unread(each.file, _TWICE.fill(station=each.name, other=other.file), twice=True))
    stations = sorted(newest.values(), key=lambda s: (s.name, s.file))
    return CountyFiles(folder, day, tuple(stations), tuple(sorted(unread, key=lambda u: u.file)))


def _read(errand: _Errand, stop: StopFlag) -> Iterator[Read]:
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES, len(errand.files) // _FILES_A_PROCESS)
    if processes < 2:
        return _read_here(errand, stop)
    return _read_beside(errand, stop, processes)


def _read_here(errand: _Errand, stop: StopFlag) -> Iterator[Read]:
    for name in errand.files:
        if stop.is_set():
            return
        yield _looked_at(errand, name)


def _looked_at(errand: _Errand, name: str) -> Read:
    path = errand.folder / name
    try:
        written = path.stat().st_mtime
        stored = Onlooker(path).look()
        assert stored is not None  # it is looked at for the first time
        return station_facts(stored, name, written, errand.day, errand.now)
    except PlannerError as error:
        return Unread(name, error.message)
    except OSError as error:
        text = translate("county", "It cannot be read ({problem}).")
        return Unread(name, text.fill(problem=error.strerror or type(error).__name__))


def _read_beside(errand: _Errand, stop: StopFlag, processes: int) -> Iterator[Read]:
    """Each process has every so-manieth file, so that large plans are dealt out."""
    workers = [Worker(_serve, gentle=False) for _ in range(processes)]
    try:
        for n, worker in enumerate(workers):
            worker.start()
            worker.give(_Errand(errand.folder, errand.files[n::processes], errand.day, errand.now))
        running = set(workers)
        while running:
            if stop.is_set():
                return
            for worker in speaking(running, POLL_SECONDS):
                told = _heard(worker)
                if not told:
                    running.discard(worker)
                yield from told
    finally:
        for worker in workers:
            worker.kill()
            worker.end()


def _heard(worker: Worker) -> Iterable[Read]:
    """Some files that a process has read; none when it has ended."""
    try:
        told: Iterable[Read] = worker.hear()
    except Died:
        return ()
    return told


_AT_A_TIME = 10


def _serve(errand: _Errand, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    some: list[Read] = []
    for each in _read_here(errand, stop):
        some.append(each)
        if len(some) == _AT_A_TIME:
            tell(some)
            some = []
    if some:
        tell(some)
