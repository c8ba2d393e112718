"""Incidents from any station's list: what each row would be in the plan, what is left out and why, all as one step."""

from __future__ import annotations

import hashlib
import math
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from patrolplanner.domain.datums import converted, metres_off
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.incidents import ENOUGH_LOCATED, Datum, Incident, IncidentBatch, Located
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostKind
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.street_settings import DATUM
from patrolplanner.domain.streets import StreetPoint
from patrolplanner.planning.deployment.locating import Locator
from patrolplanner.services.edits.incidents import OpenText, located, open_texts, take_batch
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.exchange.foreign_incidents import ForeignIncident, entries_of
from patrolplanner.store.exchange.foreign_people import ListLayout
from patrolplanner.store.exchange.foreign_tables import ForeignTable
from patrolplanner.store.exchange.problems import CellProblem

_DESK_METRES, _DESK_SHARE, _DESK_LEAST = 30.0, 0.3, 10
_SAME_SHARE = 0.5
_NO_COLUMNS = translate(
    "incident sheet", "No column says where the incidents were; choose the column of the place, or those of x and y."
)
_DEGREES = translate(
    "incident sheet",
    "{x} {y} are longitude and latitude, and the plan is in metres; leave the columns out, so that places are "
    "located by their text, or set 坐标 (coordinates) to lonlat.",
)
_PRIVATE = translate("incident sheet", "Columns about people are not read and nothing of them is kept: {columns}.")
_CUT = translate("incident sheet", "Places out of which telephone or identity numbers were taken: {count}.")
_KINDS = translate("incident sheet", "Rows with a kind that is not known: {count}; they count as others.")
_TIMELESS = translate("incident sheet", "Rows without a time of day: {count} ({percent} %); they count as such.")
_SHIFTED = translate(
    "incident sheet",
    "Row {row}, “{place}”: by its coordinates it lies {metres} m from the place of that name; if they were in {datum}, "
    "{less} m. Choose {datum} if other places are as far off.",
)
_SURELY = frozenset({Located.PLACE, Located.NUMBER, Located.CROSSING})
_EXAMPLES, _FAR_OFF, _FITS = 300, 100.0, 0.4
"""How many rows are looked at for an example; metres that it is off at least, and what share of them is left where
another reference fits."""
_DESK = translate(
    "incident sheet",
    "{percent} % of the incidents ({count}) are at the door of the police station: they were probably registered at "
    "the desk and happened elsewhere. They can be left out.",
)
_FEW = translate("incident sheet", "Only {percent} % are located; a map of them shows that, and what is missing.")
_SAME_FILE = translate("incident sheet", "This file was taken in already as batch {batch}.")
_SAME_ROWS = translate("incident sheet", "Rows that stand in the plan already: {count}.")


class RowFate(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    SAME = "same"
    DESK = "desk"


FATE_WORDS: Mapping[RowFate, Message] = {
    RowFate.NEW: translate("incident sheet", "new"),
    RowFate.SAME: translate("incident sheet", "in the plan already"),
    RowFate.DESK: translate("incident sheet", "at the station"),
}


@dataclass(frozen=True, slots=True)
class IncidentOptions:
    """What the user decides: the reference of the coordinates, and what becomes of rows seen before or at the desk."""

    datum: Datum | None = None
    replace: bool = False
    """Take what stands in the plan already out, and all rows of the file in; else only new rows are taken."""
    leave_out_desk: bool = False


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """Where incidents come from, and the fingerprint by which the same file is known again."""

    name: str
    fingerprint: str
    day: date

    @staticmethod
    def of(path: Path, day: date) -> IncidentFile:
        """Raises UserError for a file that cannot be read."""
        try:
            return IncidentFile(path.name, hashlib.sha256(path.read_bytes()).hexdigest()[:16], day)
        except OSError as error:
            raise UserError(translate("incident sheet", "{file} cannot be read.").fill(file=path.name)) from error


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """A row as it would be taken over."""

    row: int
    fate: RowFate
    incident: Incident


@dataclass(frozen=True, slots=True)
class IncidentImport:
    """What a list of incidents would do to a plan; ``desk`` and ``same`` count what can be decided about."""

    batch: IncidentBatch
    rows: tuple[IncidentRow, ...]
    problems: tuple[CellProblem, ...]
    said: tuple[Message, ...]
    open: tuple[OpenText, ...]
    desk: int = 0
    same: int = 0
    instead: frozenset[str] = frozenset()
    taken: tuple[Incident, ...] = field(default=(), repr=False)

    @property
    def located(self) -> int:
        return sum(i.spot is not None for i in self.taken)

    @property
    def share(self) -> float:
        """Of the incidents taken those that are located; 1 for none."""
        return self.located / len(self.taken) if self.taken else 1.0

    @property
    def counts(self) -> Mapping[Located, int]:
        return Counter(i.located for i in self.taken)

    @property
    def changes_something(self) -> bool:
        return bool(self.taken)

    def edit(self) -> Edit:
        return take_batch(self.batch, self.taken, self.instead)


def incident_import(
    document: Document, table: ForeignTable, layout: ListLayout, file: IncidentFile, options: IncidentOptions
) -> IncidentImport:
    """Raises UserError where no column says where anything was."""
    if not {"place", "x"} & layout.columns.keys():
        raise UserError(_NO_COLUMNS)
    return _Importing(document.plan, table, layout, file, options).done()


class _Importing:
    def __init__(
        self, plan: Plan, table: ForeignTable, layout: ListLayout, file: IncidentFile, options: IncidentOptions
    ) -> None:
        self.plan, self.table, self.layout, self.file, self.options = plan, table, layout, file, options
        self.projection = Projection.of(plan)
        self.ground = StreetGround.of(plan)
        self.locator = Locator(plan)
        self.read = entries_of(table, layout)
        self.problems = [table.problem(row, column, text) for row, column, text in self.read.faults]
        self.degrees = not self.projection.lonlat and _are_degrees(self.read.rows)

    def done(self) -> IncidentImport:
        batch_id = next(f"B{n}" for n in range(1, 10_000) if f"B{n}" not in {b.id for b in self.plan.incident_batches})
        found = [(e.row, i) for e in self.read.rows if (i := self._incident(e, batch_id)) is not None]
        same_file = frozenset(b.id for b in self.plan.incident_batches if b.fingerprint == self.file.fingerprint)
        instead = self._instead(found, same_file) if self.options.replace else frozenset[str]()
        rows = self._rows(found, instead)
        outs = {RowFate.SAME, RowFate.DESK} if self.options.leave_out_desk else {RowFate.SAME}
        taken = tuple(row.incident for row in rows if row.fate not in outs)
        left_out = len(rows) - len(taken) + len({p.cell for p in self.problems})
        batch = IncidentBatch(
            batch_id, self.file.name, self.file.day, self.options.datum, self.file.fingerprint, left_out
        )
        result = IncidentImport(
            batch,
            tuple(rows),
            tuple(self.problems),
            (),
            open_texts(self.plan, taken),
            sum(row.fate is RowFate.DESK for row in rows),
            sum(row.fate is RowFate.SAME for row in rows),
            instead,
            taken,
        )
        return replace(result, said=tuple(self._said(result, same_file)))

    def _incident(self, entry: ForeignIncident, batch: str) -> Incident | None:
        made = Incident(batch, entry.day, entry.minute, entry.kind, None, entry.place)
        if entry.spot is None:
            found = self.locator.find(entry.place)
            return located(made, found, self.locator.place_of(found))
        wrong, spot = self._checked(entry.spot)
        if wrong is not None:
            self.problems.append(self.table.problem(entry.row, self.layout.columns["x"], wrong))
            return None
        return replace(made, x=spot[0], y=spot[1], located=Located.GIVEN)

    def _checked(self, spot: tuple[float, float]) -> tuple[Message | None, tuple[float, float]]:
        """What is wrong with coordinates, and what they are in the reference of the plan."""
        if self.degrees:
            return _DEGREES.fill(x=f"{spot[0]:g}", y=f"{spot[1]:g}"), spot
        wrong = self.ground.misplaced_at(StreetPoint(*spot))
        if wrong is None and self.projection.lonlat and self.options.datum is not None:
            lon, lat = converted(spot, self.options.datum, plan_datum(self.plan))
            spot = round(lon, 7), round(lat, 7)
        return wrong, spot

    def _instead(self, found: Sequence[tuple[int, Incident]], same_file: frozenset[str]) -> frozenset[str]:
        """The batches of which most rows stand in the file."""
        here = {_key(incident) for _, incident in found}
        known = Counter(i.batch for i in self.plan.incidents)
        again = Counter(i.batch for i in self.plan.incidents if i.batch and _key(i) in here)
        return same_file | {batch for batch, count in again.items() if count >= _SAME_SHARE * known[batch]}

    def _rows(self, found: Sequence[tuple[int, Incident]], instead: frozenset[str]) -> list[IncidentRow]:
        there = Counter(_key(i) for i in self.plan.incidents if i.batch not in instead)
        desks = [self.projection.paper(*at) for post in self.plan.posts if (at := _desk(post)) is not None]
        rows = []
        for row, incident in found:
            fate = RowFate.DESK if self._at(incident, desks) else RowFate.NEW
            if there[_key(incident)] > 0:
                there[_key(incident)] -= 1
                fate = RowFate.SAME
            rows.append(IncidentRow(row, fate, incident))
        desk = sum(row.fate is RowFate.DESK for row in rows)
        if desk < max(_DESK_LEAST, _DESK_SHARE * len(rows)):
            rows = [replace(row, fate=RowFate.NEW) if row.fate is RowFate.DESK else row for row in rows]
        return rows

    def _at(self, incident: Incident, desks: Sequence[tuple[float, float]]) -> bool:
        if incident.spot is None or incident.located is Located.STREET:
            return False
        place = self.projection.paper(*incident.spot)
        return any(math.dist(place, desk) <= _DESK_METRES for desk in desks)

    def _said(self, found: IncidentImport, same_file: frozenset[str]) -> Iterator[Message]:
        if same_file:
            yield _SAME_FILE.fill(batch=sorted(same_file)[0])
        if found.same:
            yield _SAME_ROWS.fill(count=found.same)
        if self.read.private:
            yield _PRIVATE.fill(columns=self.read.private)
        if cut := sum(entry.cut for entry in self.read.rows):
            yield _CUT.fill(count=cut)
        if strange := sum(not entry.known_kind for entry in self.read.rows):
            yield _KINDS.fill(count=strange)
        if timeless := sum(i.minute is None for i in found.taken):
            yield _TIMELESS.fill(count=timeless, percent=_percent(timeless, len(found.taken)))
        if (shifted := self._shifted()) is not None:
            yield shifted
        if found.desk:
            yield _DESK.fill(count=found.desk, percent=_percent(found.desk, len(found.rows)))
        if found.taken and found.share < ENOUGH_LOCATED:
            yield _FEW.fill(percent=_percent(found.located, len(found.taken)))

    def _shifted(self) -> Message | None:
        """An example that another reference of the coordinates fits better: the one that is off as most are."""
        if not self.projection.lonlat:
            return None
        mine, now = plan_datum(self.plan), self.options.datum or plan_datum(self.plan)
        examples = []
        for entry in self.read.rows[:_EXAMPLES]:
            found = self.locator.find(entry.place) if entry.spot is not None and entry.place else None
            if entry.spot and found and found.spot and found.located in _SURELY and not found.unsure:
                known = self.projection.place(*found.spot)
                examples.append((entry, {datum: metres_off(entry.spot, datum, known, mine) for datum in Datum}))
        if not examples:
            return None
        middle = {datum: statistics.median(off[datum] for _, off in examples) for datum in Datum}
        best = min(middle, key=lambda datum: middle[datum])
        if middle[now] < _FAR_OFF or middle[best] > _FITS * middle[now]:
            return None
        entry, off = min(examples, key=lambda one: abs(one[1][now] - middle[now]))
        metres, less = f"{off[now]:.0f}", f"{off[best]:.0f}"
        return _SHIFTED.fill(row=entry.row, place=entry.place, metres=metres, less=less, datum=best)


def _desk(post: Post) -> tuple[float, float] | None:
    """Where calls are registered, on the map."""
    if post.kind is not PostKind.STATION_DUTY or post.x is None or post.y is None:
        return None
    return post.x, post.y


def plan_datum(plan: Plan) -> Datum:
    """The reference of the plan's own longitudes and latitudes: that of satellites unless it says otherwise."""
    said = plan.setting(DATUM)
    return Datum(said) if said in {datum.value for datum in Datum} else Datum.WGS84


def _key(incident: Incident) -> tuple[object, ...]:
    """Rows that agree in these are the same call."""
    place = incident.place or incident.spot
    return incident.day, incident.minute, incident.kind, place


def _are_degrees(rows: Sequence[ForeignIncident]) -> bool:
    """Whether the coordinates of a list are longitudes and latitudes of the country, and no metres."""
    spots = [entry.spot for entry in rows if entry.spot is not None]
    inside = sum((70 < x < 140 and 3 < y < 55) or (70 < y < 140 and 3 < x < 55) for x, y in spots)
    if not spots or inside < 0.9 * len(spots):
        return False
    across = max(x for x, _ in spots) - min(x for x, _ in spots)
    return across < 5 and any(not x.is_integer() for x, _ in spots)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.0f}"
