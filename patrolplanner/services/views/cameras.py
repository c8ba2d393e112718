"""Cameras in words: who watches which and who responds, who sees each stretch of street, and what nobody sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import isfinite

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.visibility_words import percent
from patrolplanner.planning.deployment.blind import BlindSegment, BlindStreets
from patrolplanner.planning.deployment.town_cameras import CameraNow, CamerasNow, Sight

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
    "{time}: {works} of {count} {count:camera|cameras} {works:works|work}, {watched} watched; cameras "
    "see {covered} of the streets, {blind} of them nobody sees.",
)
_NO_CAMERAS = translate("cameras", "There are no cameras yet; enter them first (摄像头, cameras).")
_NO_STREETS = translate("cameras", "Without streets nobody can say what a camera sees; draw the streets first.")
_BLIND = translate(
    "cameras", "{count} of {of} {of:stretch|stretches} {count:is|are} blind in some hours, {hours} h a day in all"
)
_BETWEEN = translate("cameras", "{street}, {one} to {other}")
_STREET = translate("cameras", "{street}")
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


def cameras_said(now: CamerasNow) -> Message:
    """The cameras of a moment in one sentence."""
    return _WHOLE.fill(
        time=f"{now.moment:%H:%M}",
        works=sum(one.works for one in now.cameras),
        count=len(now.cameras),
        watched=sum(one.watched for one in now.cameras),
        covered=percent(now.covered),
        blind=percent(now.blind),
    )


def state_said(one: CameraNow) -> Message:
    return _STATES[one.works, one.watched]


def responder_said(plan: Plan, one: CameraNow) -> Message:
    """Who goes to what a camera shows."""
    if not isfinite(one.minutes):
        return _NOBODY
    text = _RESPONDS if one.is_answered else _LATE
    return text.fill(post=post_name(plan, one.responder), minutes=f"{one.minutes:.1f}")


def segment_said(one: BlindSegment) -> Message:
    """A segment by its street and the streets at its ends."""
    match one.at_ends:
        case (first, second):
            return _BETWEEN.fill(street=one.street, one=first, other=second)
        case (first,):
            return _FROM.fill(street=one.street, one=first)
        case _:
            return _STREET.fill(street=one.street)


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
