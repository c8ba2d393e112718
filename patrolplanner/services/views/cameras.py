"""Cameras in words: who watches which and who responds, who sees each stretch of street, and what nobody sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import isfinite

import numpy as np

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import HOURS
from patrolplanner.domain.visibility_words import percent
from patrolplanner.planning.deployment.crossings import Whole
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.town_cameras import (
    SEEN_BY_CAMERA,
    SEEN_BY_PEOPLE,
    CameraNow,
    CamerasNow,
    Sight,
    TownCameras,
)
from patrolplanner.planning.deployment.town_watch import TownWatch

SIGHT_WORDS: Mapping[Sight, Message] = {
    Sight.BOTH: translate("cameras", "people and cameras"),
    Sight.PEOPLE: translate("cameras", "people alone"),
    Sight.WATCHED: translate("cameras", "a camera that is watched"),
    Sight.RECORDED: translate("cameras", "a camera that only records"),
    Sight.BLIND: translate("cameras", "nobody: blind"),
}
BLIND_FORMULA = translate(
    "cameras",
    "Blind: less than a quarter of the people in the stretch see police within ten minutes, and working cameras see "
    "less than half of it. Cameras are taken to see as far as their record says; houses and trees are not known. "
    "Cameras never count in the share of people who see police.",
)
_WHOLE = translate(
    "cameras",
    "{time}: {works} of {count} cameras work, {watched} are watched; cameras see {covered} of the streets, {blind} of "
    "them nobody sees.",
)
_NO_CAMERAS = translate("cameras", "There are no cameras yet; enter them first (摄像头, cameras).")
_NO_STREETS = translate("cameras", "Without streets nobody can say what a camera sees; draw the streets first.")
_BLIND = translate("cameras", "{count} of {of} stretches are blind in some hours, {hours} h a day in all")
_BETWEEN = translate("cameras", "{street}, {one} to {other}")
_FROM = translate("cameras", "{street}, from {one}")
_RESPONDS = translate("cameras", "{post}, {minutes} min")
_LATE = translate("cameras", "nobody in 3 min; nearest {post}, {minutes} min")
_NOBODY = translate("cameras", "nobody on duty has a way there")
_STATES = {
    (True, True): translate("cameras", "watched"),
    (True, False): translate("cameras", "records only"),
    (False, False): translate("cameras", "does not work"),
}


def check_cameras(plan: Plan) -> None:
    """Raises UserError where nothing can be said of what cameras see."""
    if not plan.cameras:
        raise UserError(_NO_CAMERAS)
    if not plan.streets:
        raise UserError(_NO_STREETS)


def cameras_said(town: TownCameras, now: CamerasNow) -> Message:
    """The cameras of a moment in one sentence."""
    length = town.network.length
    blind = np.array([sight is Sight.BLIND for sight in now.sights], dtype=bool)
    share = float(length[blind].sum() / length.sum()) if len(length) else 0.0
    return _WHOLE.fill(
        time=f"{now.moment:%H:%M}",
        works=sum(one.works for one in now.cameras),
        count=len(now.cameras),
        watched=sum(one.watched for one in now.cameras),
        covered=percent(now.covered),
        blind=percent(share),
    )


def state_said(one: CameraNow) -> Message:
    return _STATES[one.works, one.watched]


def responder_said(plan: Plan, one: CameraNow) -> Message:
    """Who goes to what a camera shows."""
    if not isfinite(one.minutes):
        return _NOBODY
    text = _RESPONDS if one.is_answered else _LATE
    return text.fill(post=post_name(plan, one.responder), minutes=f"{one.minutes:.1f}")


def segment_name(network: StreetNetwork, segment: int) -> Message:
    """A segment by its street and the streets at its ends."""
    street = network.streets[int(network.street[segment])].name
    at_ends = [name for end in network.ends[segment].tolist() if (name := _crossing(network, segment, end))]
    if not at_ends:
        return translate("cameras", "{street}").fill(street=street)
    if len(at_ends) == 1 or at_ends[0] == at_ends[1]:
        return _FROM.fill(street=street, one=at_ends[0])
    return _BETWEEN.fill(street=street, one=at_ends[0], other=at_ends[1])


def _crossing(network: StreetNetwork, segment: int, node: int) -> str:
    """A street that meets this one at a node, empty for none."""
    there = network.street[(network.ends == node).any(axis=1)]
    others = [n for n in there.tolist() if n != network.street[segment]]
    return network.streets[min(others)].name if others else ""


@dataclass(frozen=True, slots=True)
class BlindSegment:
    """A segment, the hours in which it is blind, and how many incidents were there in these hours."""

    name: Message
    metres: float
    hours: tuple[int, ...]
    incidents: int


@dataclass(frozen=True, slots=True)
class BlindStreets:
    """The blind segments of a period, those with most incidents first; ``count`` are all segments."""

    blind: tuple[BlindSegment, ...]
    count: int


def blind_segments(plan: Plan, roster: Roster, period: Period) -> BlindStreets:
    """By the mean of the period's dates. Raises UserError where the calendar does not know the year."""
    watch = TownWatch(plan)
    town = TownCameras(plan, watch)
    index = watch.index(roster, period)
    blind = (index.segments < SEEN_BY_PEOPLE) & (town.shares_by_hour() < SEEN_BY_CAMERA)
    happened = _by_hour(IncidentCounts.of(plan), town.network.segments)
    found = [
        BlindSegment(
            segment_name(town.network, n),
            float(town.network.length[n]),
            tuple(np.flatnonzero(blind[:, n]).tolist()),
            int(happened[blind[:, n], n].sum()),
        )
        for n in np.flatnonzero(blind.any(axis=0)).tolist()
    ]
    found.sort(key=lambda one: (-one.incidents, -len(one.hours) * one.metres))
    return BlindStreets(tuple(found), town.network.segments)


def _by_hour(counts: IncidentCounts, segments: int) -> Whole:
    """[24][segments] the incidents whose hour is known."""
    found: Whole = np.zeros((HOURS, segments), dtype=np.int64)
    known = (counts.hour >= 0) & (counts.segment >= 0)
    np.add.at(found, (counts.hour[known], counts.segment[known]), 1)
    return found


def blind_said(found: BlindStreets) -> Message:
    hours = sum(len(one.hours) for one in found.blind)
    return _BLIND.fill(count=len(found.blind), of=found.count, hours=hours)


def hours_of(hours: Sequence[int]) -> str:
    """``0-6;22-24``: full hours as spans."""
    spans = []
    for _, group in groupby(enumerate(hours), key=lambda one: one[1] - one[0]):
        listed = [hour for _, hour in group]
        spans.append(f"{listed[0]}-{listed[-1] + 1}")
    return ";".join(spans)
