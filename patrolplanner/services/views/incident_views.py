"""Incidents as pages and papers show them: in sentences, by hour and weekday, by street, and as steps of a layer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from patrolplanner.domain.incidents import ENOUGH_LOCATED, FEW_INCIDENTS, IncidentKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.visibility_words import percent
from patrolplanner.planning.deployment.incident_counts import IncidentCounts, heat_steps
from patrolplanner.planning.deployment.network import StreetNetwork

_NONE = translate("incidents", "No incidents yet: take them in from a list of the 110 system.")
_WHOLE = translate("incidents", "{incidents} from {first} to {last}, {percent} located.")
_DATELESS = translate("incidents", "{incidents}, {percent} located.")
_GATHERED = translate("incidents", "Half of those in streets are on {percent} of the segments.")
_STAYS = translate(
    "incidents", "Of the later half {percent} were on what had been the hottest 5 % of segments in the earlier half."
)
_FEW = translate("incidents", "Fewer than {least} are located in streets: too few to say something of a single street.")
_MISSING = translate("incidents", "Only {percent} are located: the map shows these alone.")
_TIMELESS = translate("incidents", "{count} have no time of day and are in no hour.")
_AT_HOUR = translate("incidents", "{hour} h: {incidents} in streets.")
_ALL_DAY = translate("incidents", "All hours: {incidents} in streets.")
_INCIDENTS = translate("incidents", "{count} {count:incident|incidents}")
FORMULA = translate(
    "incidents",
    "An incident is in the segment nearest to its place, within 60 m. Widest: the segments with the first third of "
    "them, then the second and the last third; dashed: none.",
)


@dataclass(frozen=True, slots=True)
class HeatChoice:
    """Which incidents a map shows: of these kinds (None: all), in the hour of the slider or in all hours."""

    kinds: frozenset[IncidentKind] | None = None
    all_hours: bool = True


@dataclass(frozen=True, slots=True)
class Heat:
    """A step for each segment, and what is said of the whole and of each segment."""

    steps: tuple[int, ...]
    said: Message
    values: tuple[Message, ...]


def incidents_counted(count: int) -> Message:
    return _INCIDENTS.fill(count=count)


def heat(counts: IncidentCounts, choice: HeatChoice, hour: int) -> Heat:
    """The incidents of a choice on the segments."""
    wanted = counts.chosen(choice.kinds, None if choice.all_hours else {hour})
    there = counts.on_segments(wanted)
    said = _ALL_DAY if choice.all_hours else _AT_HOUR.fill(hour=f"{hour:02d}")
    said = said.fill(incidents=incidents_counted(int(there.sum())))
    if counts.located < ENOUGH_LOCATED:
        both = translate("incidents", "{one} {other}")
        said = both.fill(one=said, other=_MISSING.fill(percent=percent(counts.located)))
    return Heat(heat_steps(there), said, tuple(map(incidents_counted, there.tolist())))


def incidents_said(counts: IncidentCounts) -> tuple[Message, ...]:
    """What there is to be said of all of them, with what has to be known before anything follows from it."""
    if not counts.incidents:
        return (_NONE,)
    whole = {"incidents": incidents_counted(len(counts.incidents)), "percent": percent(counts.located)}
    dates = counts.dates
    said = [_DATELESS.fill(**whole) if dates is None else _WHOLE.fill(**whole, first=dates[0], last=dates[1])]
    if (gathered := counts.concentration()) > 0:
        said.append(_GATHERED.fill(percent=percent(gathered)))
    if (stays := counts.stays()) is not None:
        said.append(_STAYS.fill(percent=percent(stays)))
    if timeless := int((counts.hour < 0).sum()):
        said.append(_TIMELESS.fill(count=timeless))
    if counts.is_few:
        said.append(_FEW.fill(least=FEW_INCIDENTS))
    if counts.located < ENOUGH_LOCATED:
        said.append(_MISSING.fill(percent=percent(counts.located)))
    return tuple(said)


@dataclass(frozen=True, slots=True)
class HotStreet:
    """A street with the incidents in it, how long it is, and its hour with most of them (None without times)."""

    name: str
    count: int
    metres: float
    hour: int | None


def hot_streets(counts: IncidentCounts, network: StreetNetwork, most: int = 15) -> tuple[HotStreet, ...]:
    """The streets with most incidents, the most first."""
    found: dict[int, list[int]] = {}
    for segment, hour in zip(counts.segment.tolist(), counts.hour.tolist(), strict=True):
        if segment >= 0:
            found.setdefault(int(network.street[segment]), []).append(hour)
    ordered = sorted(found, key=lambda street: (-len(found[street]), street))[:most]
    return tuple(
        HotStreet(
            network.streets[street].name,
            len(found[street]),
            float(network.length[network.street == street].sum()),
            _most_common([hour for hour in found[street] if hour >= 0]),
        )
        for street in ordered
    )


def _most_common(hours: list[int]) -> int | None:
    return max(set(hours), key=lambda hour: (hours.count(hour), -hour)) if hours else None


def by_kind(counts: IncidentCounts, among: Collection[IncidentKind] = tuple(IncidentKind)) -> dict[IncidentKind, int]:
    """How many of each kind, those there are."""
    found = {kind: sum(i.kind is kind for i in counts.incidents) for kind in among}
    return {kind: count for kind, count in found.items() if count}
