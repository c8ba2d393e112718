"""Streets of other programs: GeoJSON lines and OpenStreetMap extracts, by what a street of ours has of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.streets import MOST_STREETS, StreetKind, StreetPoint
from patrolplanner.domain.typed_text import tidy
from patrolplanner.store.exchange.package import bytes_of
from patrolplanner.store.vocabulary import STREET_KINDS

_MOST_JSON = 30_000_000
_LONGEST_NAME = 100
KINDS: Mapping[str, StreetKind] = {
    **dict.fromkeys(("motorway", "trunk", "primary", "secondary"), StreetKind.ARTERIAL),
    **dict.fromkeys(("tertiary", "unclassified", "residential", "road"), StreetKind.STREET),
    **dict.fromkeys(("living_street", "service"), StreetKind.LANE),
    "pedestrian": StreetKind.PEDESTRIAN,
}
"""What the classes of OpenStreetMap are here; paths, steps and the like are no streets."""
_LINK = "_link"
_PARTING = re.compile(r"[\s,，;；、:：|@＠]")
_NO_JSON = translate(
    "streets", "{file} is no GeoJSON of streets: a FeatureCollection with lines (LineString or MultiLineString)."
)
_LARGE = translate("streets", "{file} is far larger than the streets of a town; cut the town out of it.")
_NO_LINE = translate("streets", "{file}: feature {number} has no line of longitudes and latitudes or of metres.")
_MANY = translate("streets", "{file} has more than {most} streets; cut the town out of it.")
_NO_STREETS = translate("streets", "{file} has no streets in it.")


@dataclass(frozen=True, slots=True)
class ReadStreet:
    """A street as a file has it; ``over`` names others of the file that it crosses without meeting."""

    id: str
    name: str
    points: tuple[StreetPoint, ...]
    kind: StreetKind = StreetKind.STREET
    one_way: bool = False
    over: tuple[str, ...] = ()


def kind_of(highway: str) -> StreetKind | None:
    """The kind for a class of OpenStreetMap or one of our words; None for what is no street."""
    return KINDS.get(highway.removesuffix(_LINK)) or STREET_KINDS.find(highway)


def checked(path: Path, streets: list[ReadStreet]) -> list[ReadStreet]:
    """The streets of a file. Raises UserError for none, and for more than a town has."""
    if not streets:
        raise UserError(_NO_STREETS.fill(file=path.name))
    if len(streets) > MOST_STREETS:
        raise UserError(_MANY.fill(file=path.name, most=MOST_STREETS))
    return streets


def read_geojson(path: Path) -> list[ReadStreet]:
    """The lines of a GeoJSON file. Raises UserError for a file that is none, or with a line that is none."""
    none = _NO_JSON.fill(file=path.name)
    data = bytes_of(path, _MOST_JSON, none, _LARGE.fill(file=path.name))
    try:
        features = json.loads(data.decode("utf-8-sig"))["features"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(none) from error
    if not isinstance(features, list):
        raise UserError(none)
    return checked(path, [street for n, f in enumerate(features, start=1) for street in _of_feature(path, n, f)])


def _of_feature(path: Path, number: int, feature: Any) -> Iterator[ReadStreet]:
    """The streets of a feature: one a line; points and surfaces are none, nor what is no street."""
    wrong = _NO_LINE.fill(file=path.name, number=number)
    if not isinstance(feature, dict) or not isinstance(feature.get("geometry") or {}, dict):
        raise UserError(wrong)
    geometry, properties = feature.get("geometry") or {}, feature.get("properties") or {}
    told = {str(key): str(value) for key, value in properties.items()} if isinstance(properties, dict) else {}
    single = geometry.get("type") == "LineString"
    highway = told.get("highway") or told.get("class") or told.get("kind") or ""
    kind = kind_of(highway) if highway else StreetKind.STREET
    if kind is None or not (single or geometry.get("type") == "MultiLineString"):
        return
    try:
        coordinates = geometry["coordinates"]
        found = [_line(line) for line in ([coordinates] if single else coordinates)]
    except (KeyError, TypeError, ValueError, IndexError, OverflowError) as error:
        raise UserError(wrong) from error
    for part, points in enumerate(found, start=1):
        own = _as_id(told.get("id") or str(feature.get("id") or "")) or f"J{number}"
        id_ = own if len(found) == 1 else f"{own}-{part}"
        one_way = told.get("oneway", "").lower() in ("yes", "true", "1")
        yield ReadStreet(id_, tidy(told.get("name", ""))[:_LONGEST_NAME] or id_, points, kind, one_way)


def _as_id(text: str) -> str:
    """Without the signs that part lists of numbers."""
    return _PARTING.sub("_", tidy(text))[:_LONGEST_NAME]


def _line(coordinates: Any) -> tuple[StreetPoint, ...]:
    points = tuple(StreetPoint(float(c[0]), float(c[1])) for c in coordinates)
    if len(set(points)) < 2:
        raise ValueError("a line without length")
    return points


def too_large(path: Path) -> Message:
    return _LARGE.fill(file=path.name)
