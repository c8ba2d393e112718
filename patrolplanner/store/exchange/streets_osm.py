"""Streets of an OpenStreetMap extract (.osm): ways with a class of street, put together where their name goes on.

Two readings: of the ways first, then of the points that they need, so that nothing else of the county is held.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.parsers.expat import ExpatError

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.streets import MOST_POINTS, StreetKind, StreetPoint
from patrolplanner.domain.typed_text import tidy
from patrolplanner.store.exchange.package import PackageTooLarge, Room, Silent, bytes_of, tell_xml
from patrolplanner.store.exchange.street_files import ReadStreet, checked, kind_of, too_large

_MOST_BYTES = 100_000_000
_LONGEST_NAME = 100
_NONE = translate(
    "streets", "{file} is no .osm extract of OpenStreetMap, or it is damaged; export the town again as XML (.osm)."
)
_YES = ("yes", "true", "1")


@dataclass(frozen=True, slots=True)
class _Way:
    """A way, or several in a row that were put together."""

    id: str
    name: str
    kind: StreetKind
    one_way: bool
    raised: bool
    nodes: tuple[str, ...]

    @property
    def joins(self) -> tuple[str, StreetKind, bool, bool]:
        """What two ways must have in common to be one street."""
        return self.name, self.kind, self.one_way, self.raised


class _HeardWays(Silent):
    """Hears the ways that are streets."""

    def __init__(self) -> None:
        self.found: list[_Way] = []
        self._id, self._nodes, self._tags, self._inside = "", list[str](), dict[str, str](), False

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "way":
            self._id, self._nodes, self._tags, self._inside = values.get("id", ""), [], {}, True
        elif self._inside and name == "nd":
            self._nodes.append(values.get("ref", ""))
        elif self._inside and name == "tag":
            self._tags[values.get("k", "")] = values.get("v", "")

    def end(self, name: str) -> None:
        if name != "way" or not self._inside:
            return
        self._inside = False
        tags = self._tags
        kind = kind_of(tags.get("highway", "")) if tags.get("area") != "yes" else None
        if kind is None or len(set(self._nodes)) < 2:
            return
        back = tags.get("oneway") == "-1"
        one_way = back or tags.get("oneway") in _YES or tags.get("junction") == "roundabout"
        raised = any(tags.get(key, "no") not in ("no", "0", "") for key in ("bridge", "tunnel", "layer"))
        nodes = tuple(reversed(self._nodes) if back else self._nodes)
        name = tidy(tags.get("name", ""))[:_LONGEST_NAME]
        self.found.append(_Way(self._id, name, kind, one_way, raised, nodes))


@dataclass
class _HeardNodes(Silent):
    """Hears where the points lie that are needed."""

    needed: frozenset[str]
    places: dict[str, StreetPoint] = field(default_factory=dict)

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "node" and values.get("id") in self.needed:
            self.places[values["id"]] = StreetPoint(float(values["lon"]), float(values["lat"]))


def read_osm(path: Path) -> list[ReadStreet]:
    """The streets of an extract, in longitude and latitude. Raises UserError for a file that is none."""
    none = _NONE.fill(file=path.name)
    data = bytes_of(path, _MOST_BYTES, none, too_large(path))
    ways = _HeardWays()
    try:
        tell_xml(io.BytesIO(data), ways, Room())
        nodes = _HeardNodes(frozenset(node for way in ways.found for node in way.nodes))
        tell_xml(io.BytesIO(data), nodes, Room())
    except PackageTooLarge as error:
        raise UserError(too_large(path)) from error
    except (ExpatError, ValueError, KeyError, LookupError) as error:
        raise UserError(none) from error
    whole = [replace(way, nodes=tuple(n for n in way.nodes if n in nodes.places)) for way in ways.found]
    return checked(path, _streets(_put_together(way for way in whole if len(set(way.nodes)) > 1), nodes.places))


def _put_together(ways: Iterable[_Way]) -> list[_Way]:
    """Ways of one name that go on in each other, as one; where three meet, two of them are."""
    groups: dict[tuple[str, StreetKind, bool, bool], list[_Way]] = defaultdict(list)
    alone: list[_Way] = []
    for way in ways:
        (groups[way.joins] if way.name else alone).append(way)
    return [*(one for group in groups.values() for one in _chained(group)), *alone]


def _chained(ways: Sequence[_Way]) -> list[_Way]:
    chains: list[_Way] = []
    for way in ways:
        grown = way
        while (other := next((c for c in chains if _joined(c, grown) is not None), None)) is not None:
            chains.remove(other)
            grown = _joined(other, grown) or grown
        chains.append(grown)
    return chains


def _joined(one: _Way, other: _Way) -> _Way | None:
    """One after the other; turned round where traffic goes both ways. None where their ends do not meet."""
    if len(one.nodes) + len(other.nodes) > MOST_POINTS:
        return None
    turns: tuple[Callable[[tuple[str, ...]], tuple[str, ...]], ...] = (tuple, lambda nodes: nodes[::-1])
    for first, second in ((one, other), (other, one)):
        for turn_first in turns[: 1 if one.one_way else 2]:
            for turn_second in turns[: 1 if one.one_way else 2]:
                a, b = turn_first(first.nodes), turn_second(second.nodes)
                if a[-1] == b[0]:
                    return replace(one, nodes=(*a, *b[1:]))
    return None


def _streets(ways: Sequence[_Way], places: Mapping[str, StreetPoint]) -> list[ReadStreet]:
    lines = [tuple(places[node] for node in way.nodes) for way in ways]
    boxes = [(min(xs), max(xs), min(ys), max(ys)) for xs, ys in (zip(*line, strict=True) for line in lines)]
    found = []
    for n, (way, line) in enumerate(zip(ways, lines, strict=True)):
        over: list[str] = []
        if way.raised:
            beside = (other for other, box in zip(ways, boxes, strict=True) if _beside(boxes[n], box))
            over = [f"W{other.id}" for other in beside if set(way.nodes).isdisjoint(other.nodes)]
        id_ = f"W{way.id}"
        found.append(ReadStreet(id_, way.name or id_, line, way.kind, way.one_way, tuple(over)))
    return [street for street in found if len(set(street.points)) > 1]


def _beside(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1] and one[2] <= other[3] and other[2] <= one[3]
