"""Streets from a file into a plan: by its ending GeoJSON, an OpenStreetMap extract, or a workbook with streets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import placed
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import MOST_POINTS, Street, StreetPoint
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.exchange.street_files import ReadStreet, read_geojson
from patrolplanner.store.exchange.streets_in import read_street_sheet
from patrolplanner.store.exchange.streets_osm import read_osm

ENDINGS = (".xlsx", ".geojson", ".json", ".osm")
_LONLAT = "lonlat"
_ENDING = translate("streets", "{file}: streets are read from .osm, .geojson, .json or .xlsx.")
_DEGREES = translate(
    "streets",
    "{file} has longitudes and latitudes, but the plan is in metres; set 坐标 (coordinates) to lonlat and enter areas "
    "and posts that way, or draw the streets on the map.",
)
_ALL_OUTSIDE = translate("streets", "{file}: none of its streets lies within {km} km of the plan's areas and posts.")
_LEFT_OUT = translate(
    "streets",
    "{count} {count:street lies|streets lie} farther than {km} km from the plan and {count:was|were} left out.",
)
_CUT = translate("streets", "{count} {count:street|streets} with more than {most} points were cut into several.")
_KM = 20


@dataclass(frozen=True, slots=True)
class StreetImport:
    """The streets of a file that a plan can take, what is to be said of them, and whether the plan becomes lonlat."""

    streets: tuple[Street, ...]
    said: tuple[Message, ...]
    lonlat: bool = False


def read_streets(path: Path, plan: Plan) -> StreetImport:
    """Raises UserError for a file that cannot be read, or has nothing for this plan."""
    ending = path.suffix.lower()
    if ending == ".xlsx":
        return StreetImport(read_street_sheet(path, plan), ())
    if ending not in ENDINGS:
        raise UserError(_ENDING.fill(file=path.name))
    read = read_osm(path) if ending == ".osm" else read_geojson(path)
    in_degrees = ending == ".osm" or _are_degrees(read)
    lonlat = plan.setting("coordinates") == _LONLAT
    if in_degrees and not lonlat:
        if placed(plan) or plan.streets:
            raise UserError(_DEGREES.fill(file=path.name))
        plan = _in_degrees(plan)
    return replace(_fitting(path, read, plan), lonlat=in_degrees and not lonlat)


def _are_degrees(read: Sequence[ReadStreet]) -> bool:
    return all(abs(p.x) <= 180 and abs(p.y) <= 90 for street in read for p in street.points)


def _in_degrees(plan: Plan) -> Plan:
    kept = tuple(pair for pair in plan.settings if pair[0] != "coordinates")
    return replace(plan, settings=(*kept, ("coordinates", _LONLAT)))


def _fitting(path: Path, read: Sequence[ReadStreet], plan: Plan) -> StreetImport:
    ground = StreetGround.of(plan, [p for street in read for p in street.points])
    near = [street for street in read if ground.misplaced(street.points) is None]
    if not near:
        raise UserError(_ALL_OUTSIDE.fill(file=path.name, km=_KM))
    said = []
    if len(near) < len(read):
        said.append(_LEFT_OUT.fill(count=len(read) - len(near), km=_KM))
    if long := sum(len(street.points) > MOST_POINTS for street in near):
        said.append(_CUT.fill(count=long, most=MOST_POINTS))
    parts = [(street, part) for street in near for part in _parts(street.points)]
    ids = _numbered([street.id for street, _ in parts])
    known = set(ids)
    streets = tuple(
        Street(id_, s.name, s.kind, points, s.one_way, over=tuple(o for o in s.over if o in known and o != id_))
        for id_, (s, points) in zip(ids, parts, strict=True)
    )
    return StreetImport(streets, tuple(said))


def _parts(points: tuple[StreetPoint, ...]) -> list[tuple[StreetPoint, ...]]:
    """A line of many points as several, each beginning where the one before it ends."""
    step = MOST_POINTS - 1
    found = [points[n : n + MOST_POINTS] for n in range(0, max(1, len(points) - 1), step)]
    return [part for part in found if len(set(part)) > 1]


def _numbered(ids: Sequence[str]) -> list[str]:
    """Each id once; those that come again have a number behind them."""
    taken: set[str] = set()
    found = []
    for id_ in ids:
        free = next(one for n in range(1, len(ids) + 2) if (one := id_ if n == 1 else f"{id_}-{n}") not in taken)
        taken.add(free)
        found.append(free)
    return found


def with_streets(read: StreetImport) -> Edit:
    """Take the streets in: one with a number that is there already comes in its place, the others behind."""

    def edit(document: Document) -> Document:
        plan = _in_degrees(document.plan) if read.lonlat else document.plan
        new = {street.id: street for street in read.streets}
        kept = tuple(new.pop(street.id, street) for street in plan.streets)
        return refuse_misfits(document, replace(plan, streets=(*kept, *new.values())))

    return edit
