"""Instances that ask where to put posts and in which hours to man them, in JSON.

``times[place][site]`` in seconds (null: no way), ``weights[place]`` by the 24 hours of a day, ``incidents`` as pairs of
place and hour that count one each on top; ``mannings`` with name, from, to (hours), officers, auxiliaries, money;
``existing`` from sites to mannings, both by their place in the lists from 0. The other fields are those of the wish.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.domain.sites import KeepPosts
from patrolplanner.planning.deployment.siting_wish import HOURS, SitingWish, WayToMan
from patrolplanner.store.benchmarks.json_fields import JsonFields, read_json

MOST_ENTRIES = 4_000_000
_KNOWN = (
    "times", "weights", "incidents", "mannings", "existing", "keep", "officers", "auxiliaries", "money", "new", "rings",
    "busy", "levels", "apart", "keys", "calls", "calls_a_year", "minutes_a_call", "curve", "resamples",
)  # fmt: skip


@dataclass(frozen=True)
class SitingInstance:
    """A wish; up to how many new posts the curve goes (None: no curve), and how often calls are drawn again."""

    name: str
    wish: SitingWish
    curve: int | None
    resamples: int


def read_instance(path: Path) -> SitingInstance:
    """The wish of a file. Raises UserError, with the field, for whatever does not fit."""
    fields = read_json(path, _KNOWN)
    times = fields.rows("times")
    if not times or not times[0] or len(times) * len(times[0]) > MOST_ENTRIES:
        wanted = translate("benchmarks", "a list of places by sites, {most} {most:entry|entries} at most")
        raise fields.wrong("times", wanted.fill(most=MOST_ENTRIES))
    places, sites = len(times), len(times[0])
    mannings = [_manning(one) for one in fields.objects("mannings")]
    if not mannings:
        raise fields.wrong("mannings", translate("benchmarks", "a list of one at least"))
    incidents = _pairs(fields, "incidents", places, HOURS)
    wish = SitingWish(
        times,
        _weights(fields, places, incidents),
        mannings,
        _existing(fields, sites, len(mannings)),
        _keep(fields),
        fields.maybe("officers"),
        fields.maybe("auxiliaries"),
        fields.maybe("money"),
        fields.whole("new", 1, 0, sites),
        [(row[0], row[1]) for row in fields.rows("rings", 2)] or [(180.0, 1.0)],
        None if fields.fields.get("busy", 0.0) is None else fields.number("busy", 0.0, 0, 0.99),
        fields.whole("levels", 1, 1, 4),
        _pairs(fields, "apart", sites, sites),
        _keys(fields, places),
        calls=fields.whole("calls", len(incidents)),
        calls_a_year=fields.number("calls_a_year", 0.0),
        minutes_a_call=fields.number("minutes_a_call", 30.0, 1, 1440),
    )
    curve = None if fields.fields.get("curve") is None else fields.whole("curve", 0, 0, sites)
    return SitingInstance(path.stem, wish, curve, fields.whole("resamples", 0, 0, 1000))


def _manning(fields: JsonFields) -> WayToMan:
    return WayToMan(
        fields.text("name"),
        fields.whole("from", None, 0, HOURS),
        fields.whole("to", None, 0, HOURS),
        fields.whole("officers", 0, 0, 1000),
        fields.whole("auxiliaries", 0, 0, 1000),
        fields.number("money", 0.0),
    )


def _weights(fields: JsonFields, places: int, incidents: list[tuple[int, int]]) -> list[list[float]]:
    weights = fields.rows("weights", HOURS) or [[0.0] * HOURS for _ in range(places)]
    if len(weights) != places or any(cell == float("inf") for row in weights for cell in row):
        wanted = translate(
            "benchmarks", "a list of {count} {count:place|places} with {hours} {hours:number|numbers} each"
        )
        raise fields.wrong("weights", wanted.fill(count=places, hours=HOURS))
    for (place, hour), count in Counter(incidents).items():
        weights[place][hour] += count
    return weights


def _existing(fields: JsonFields, sites: int, mannings: int) -> dict[int, int]:
    found = fields.numbered("existing", mannings)
    if any(site >= sites for site in found):
        wanted = translate("benchmarks", "an object from sites, {sites} at most, to mannings")
        raise fields.wrong("existing", wanted.fill(sites=sites))
    return found


def _keep(fields: JsonFields) -> KeepPosts:
    text = fields.text("keep", KeepPosts.AS_IS.value)
    if text not in [keep.value for keep in KeepPosts]:
        wanted = translate("benchmarks", "one of {known}").fill(known=tuple(keep.value for keep in KeepPosts))
        raise fields.wrong("keep", wanted)
    return KeepPosts(text)


def _pairs(fields: JsonFields, key: str, first: int, second: int) -> list[tuple[int, int]]:
    rows = fields.rows(key, 2)
    if any(row[0] not in range(first) or row[1] not in range(second) for row in rows):
        wanted = translate("benchmarks", "pairs of whole numbers below {first} and {second}")
        raise fields.wrong(key, wanted.fill(first=first, second=second))
    return [(int(row[0]), int(row[1])) for row in rows]


def _keys(fields: JsonFields, places: int) -> list[tuple[int, float]]:
    rows = fields.rows("keys", 2)
    if any(row[0] not in range(places) for row in rows):
        wanted = translate("benchmarks", "pairs of a place below {places} and seconds").fill(places=places)
        raise fields.wrong("keys", wanted)
    return [(int(row[0]), row[1]) for row in rows]
