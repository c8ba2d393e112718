"""Streets, coverage and visibility as the commands give them: lines to read, and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.streets import HOURS
from patrolplanner.domain.visibility_words import CAVEATS, NOTHING, STRAIGHT, actual_said, definition_said, percent
from patrolplanner.planning.deployment.cover import BEYOND, RINGS
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.street_posts import Extra
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.town_reach import CoverNow, TownReach
from patrolplanner.planning.deployment.town_watch import ActualIndex, PlaceIndex, TownWatch, lowest
from patrolplanner.planning.deployment.visibility import SeenIndex

_LOWEST = 10
_COVER = translate("cover", "{moment}: {one} reached in 1 minute, {three} in 3, {five} in 5 ({of}).")
_OF_STREETS = translate("cover", "of the length of all streets, along streets")
_OF_AREAS = translate("cover", "of the weight of all areas")
_THERE = translate("cover", "There: {posts}.")
_NOBODY = translate("cover", "Nobody is there: nothing is reached.")
_FAR = translate("cover", "{name}: {share} of it beyond 5 minutes")
_FAR_AREA = translate("cover", "{name}: beyond 5 minutes")
_TOWN = translate("visibility", "{first} to {last}, the town: {percent}")
_HOUR = translate("visibility", "{hour} h  {percent}")
_LOW = translate("visibility", "{name}: {percent}, should be {target}")
_LOW_TITLE = translate("visibility", "Least seen:")
_NO_POST = translate("visibility", "There is no post {post} in the street that is on the map.")


def check_extra(watch: TownWatch, extra: Sequence[Extra]) -> None:
    """Raises UserError for a post that cannot be taken as manned."""
    known = {post.post.id for post in watch.posts}
    for one in extra:
        if one.post not in known:
            raise UserError(_NO_POST.fill(post=one.post))


def check_places(town: TownOnMap) -> None:
    """Raises UserError for a plan with nothing on its map that could be seen or reached."""
    if town.is_straight and not town.areas:
        raise UserError(NOTHING)


def visibility_lines(
    watch: TownWatch, index: SeenIndex, period: Period, say: Say, actual: ActualIndex | None = None
) -> Iterator[str]:
    if watch.is_straight:
        yield say(STRAIGHT)
    yield say(_TOWN.fill(first=period.first, last=period.last, percent=percent(index.whole)))
    if actual is not None:
        yield say(actual_said(len(actual.dates), actual.seen.whole, actual.planned.whole))
    for first in range(0, HOURS, 6):
        hours = index.town[first : first + 6].tolist()
        yield "   ".join(say(_HOUR.fill(hour=f"{first + n:02d}", percent=percent(v))) for n, v in enumerate(hours))
    low = lowest(watch.listed(index), _LOWEST)
    yield say(_LOW_TITLE)
    for one in low:
        yield "  " + say(_LOW.fill(name=one.name, percent=percent(one.index), target=percent(one.target)))
    yield say(definition_said(watch.settings, index.carded))
    yield from map(say, CAVEATS)


def visibility_shape(
    watch: TownWatch, index: SeenIndex, period: Period, actual: ActualIndex | None = None
) -> dict[str, object]:
    found = watch.settings
    listed = watch.listed(index)
    return {
        "actual": None if actual is None else _actual_shape(actual),
        "period": [day.isoformat() for day in period],
        "straight": watch.is_straight,
        "definition": {
            "minutes": found.minutes,
            "sight": found.sight,
            "rounds": "drawn" if found.drawn else "even",
        },
        "carded_dates": index.carded,
        "town": _share(index.whole),
        "hours": [_share(value) for value in index.town.tolist()],
        "areas" if watch.is_straight else "streets": [_place_shape(one) for one in listed],
        "segments": [] if watch.is_straight else list(_segments(watch.network, index)),
        "lowest": [one.id for one in lowest(listed, _LOWEST)],
    }


def _actual_shape(actual: ActualIndex) -> dict[str, object]:
    """By the visits entered, on the dates of which there are any, and what was planned for these."""
    return {
        "dates": [day.isoformat() for day in actual.dates],
        "town": _share(actual.seen.whole),
        "hours": [_share(value) for value in actual.seen.town.tolist()],
        "planned": _share(actual.planned.whole),
    }


def _place_shape(one: PlaceIndex) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "index": _share(one.index),
        "hours": [_share(value) for value in one.hours],
        "people": _share(one.share),
        "target": one.target,
    }


def _segments(network: StreetNetwork, index: SeenIndex) -> Iterator[dict[str, object]]:
    for n, by_hour in enumerate(index.segments.T.tolist()):
        yield {
            "street": network.streets[network.street[n]].id,
            "metres": round(float(network.length[n]), 1),
            "hours": [_share(value) for value in by_hour],
        }


def cover_lines(plan: Plan, reach: TownReach, now: CoverNow, say: Say) -> Iterator[str]:
    if now.is_straight:
        yield say(STRAIGHT)
    one, three, five = map(percent, now.shares)
    of = _OF_AREAS if now.is_straight else _OF_STREETS
    yield say(_COVER.fill(moment=now.moment, one=one, three=three, five=five, of=of))
    if now.there:
        yield say(_THERE.fill(posts=tuple(post_name(plan, post) for post in now.there)))
    else:
        yield say(_NOBODY)
    for name, share in _beyond(reach, now):
        far: Message = _FAR_AREA if now.is_straight else _FAR
        yield "  " + say(far.fill(name=name, share=percent(share)))


def _beyond(reach: TownReach, now: CoverNow) -> Iterator[tuple[str, float]]:
    """The streets, or areas, of which something is beyond the last ring, with the share of it."""
    if now.is_straight:
        rings = zip(reach.areas, now.ring.tolist(), strict=True)
        yield from ((area.name, 1.0) for (area, _), ring in rings if ring == BEYOND)
        return
    network = reach.network
    for number, street in enumerate(network.streets):
        mine = network.street == number
        far = float(network.length[mine & (now.ring == BEYOND)].sum())
        if far:
            yield street.name, far / float(network.length[mine].sum())


def cover_shape(reach: TownReach, now: CoverNow) -> dict[str, object]:
    network = reach.network
    seconds = [round(value, 1) if isfinite(value) else None for value in now.seconds.tolist()]
    places: list[dict[str, object]]
    if now.is_straight:
        ids = [area.id for area, _ in reach.areas]
        places = [{"area": id_, "seconds": value} for id_, value in zip(ids, seconds, strict=True)]
    else:
        ids = [network.streets[n].id for n in network.street.tolist()]
        places = [
            {"street": id_, "metres": round(metres, 1), "seconds": value}
            for id_, metres, value in zip(ids, network.length.tolist(), seconds, strict=True)
        ]
    return {
        "moment": now.moment.isoformat(timespec="minutes"),
        "straight": now.is_straight,
        "posts": list(now.there),
        "shares": {f"{ring / 60:g}": _share(share) for ring, share in zip(RINGS, now.shares, strict=True)},
        "areas" if now.is_straight else "segments": places,
    }


def network_shape(network: StreetNetwork) -> dict[str, object]:
    ids = [street.id for street in network.streets]
    return {
        "streets": len(ids),
        "segments": network.segments,
        "metres": round(float(network.length.sum()), 1),
        "parts": [[ids[n] for n in sorted(set(network.street[part].tolist()))] for part in network.parts],
        "joined": [
            {"street": ids[join.street], "to": ids[join.to], "metres": round(join.metres, 2)} for join in network.joins
        ],
    }


def _share(value: float) -> float:
    return round(value, 4)
