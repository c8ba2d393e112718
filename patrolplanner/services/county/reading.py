"""The stations of a county for one month, from the plan files of a folder.

A file that cannot be read is named with the reason. Of several files of one station the one that was changed last
counts, and the others are named: nobody is on duty twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from patrolplanner.domain.messages import translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.county.looking import OnRead, Unread, look_at_all
from patrolplanner.services.county.station_facts import StationFacts, station_facts

_TWICE = translate("county", "It is another file of {station}: {other} was changed later and is the one that counts.")


class _OfStation(Protocol):
    """Something that was made of a station's file."""

    @property
    def file(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def written(self) -> float: ...


S = TypeVar("S", bound=_OfStation)


@dataclass(frozen=True, slots=True)
class CountyFiles:
    """What was read: the stations in the order of their names, and the files that do not count."""

    folder: Path
    day: date
    stations: tuple[StationFacts, ...]
    unread: tuple[Unread, ...]


def read_county(
    folder: Path, day: date, now: datetime, stop: StopFlag | None = None, on_read: OnRead | None = None
) -> CountyFiles:
    """Read all plan files of a folder for the month of a date. Raises UserError where there are none."""
    made, lost = look_at_all(folder, partial(station_facts, day=day, now=now), stop, on_read)
    stations, twice = each_once(made)
    return CountyFiles(folder, day, stations, tuple(sorted((*lost, *twice), key=lambda u: u.file)))


def each_once(found: Iterable[S]) -> tuple[tuple[S, ...], Sequence[Unread]]:
    """Every station once, by name, and the older files of those that have several."""
    newest: dict[str, S] = {}
    twice = []
    for each in sorted(found, key=lambda s: (-s.written, s.file)):
        other = newest.setdefault(each.key, each)
        if other is not each:
            twice.append(Unread(each.file, _TWICE.fill(station=each.name, other=other.file), twice=True))
    return tuple(sorted(newest.values(), key=lambda s: (s.name, s.file))), twice
