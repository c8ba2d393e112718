"""The standing texts of a notice: what the people at a post do, and what the station promises."""

from __future__ import annotations

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PostKind

KIOSKS = frozenset({PostKind.KIOSK, PostKind.DAY_KIOSK, PostKind.STANDBY_POINT})

WEEKDAYS = (
    translate("notice", "Mon"),
    translate("notice", "Tue"),
    translate("notice", "Wed"),
    translate("notice", "Thu"),
    translate("notice", "Fri"),
    translate("notice", "Sat"),
    translate("notice", "Sun"),
)
"""As `date.weekday` counts."""

_ORDER_HERE = translate("post duties", "Keep order and traffic safe around the post and patrol the neighbourhood.")
_ORDER = {
    PostKind.MARKET: translate(
        "post duties",
        "Keep order and traffic safe around the market; clear blocked lanes with the authorities in charge.",
    ),
    PostKind.SQUARE: translate("post duties", "Keep order on the square and guide people safely when it is crowded."),
    PostKind.SCHOOL: translate("post duties", "Guard the way to school and guide vehicles and people at the gate."),
    PostKind.PEAK: translate("post duties", "Direct traffic in the rush hours and clear accidents and jams quickly."),
    PostKind.STATION: translate(
        "post duties", "Keep order in and around the station, prevent theft and touting, and help travellers."
    ),
    PostKind.CHECKPOINT: translate(
        "post duties", "Check passing vehicles and people according to law and keep the town entrance orderly."
    ),
    PostKind.STATION_DUTY: translate(
        "post duties", "Receive visitors at all hours and take their reports and requests."
    ),
}
_COMMON = (
    translate("post duties", "Take reports, calls for help and complaints, and act on them or pass them on at once."),
    translate("post duties", "Settle disputes on the spot and take first action in emergencies."),
    translate("post duties", "Help the elderly, children, lost people and anybody in danger."),
    translate("post duties", "Advise on theft, fraud and traffic safety, and report hazards."),
    translate("post duties", "Answer questions and offer small services to the public."),
)
_PROMISES = (
    translate(
        "service promise", "We answer every call, help in every need, come to every danger and hear every request."
    ),
    translate("service promise", "We wear uniform, show who we are, speak politely and welcome your supervision."),
)


def duty_lines(kind: PostKind) -> list[Message]:
    """Six lines of duties for a kind of post."""
    return [_COMMON[0], _ORDER.get(kind, _ORDER_HERE), *_COMMON[1:]]


def promise_lines(kind: PostKind) -> list[Message]:
    """The promise; only a 24-hour kiosk says that somebody is always there."""
    if kind is PostKind.KIOSK:
        return [translate("service promise", "Somebody is here for you 24 hours a day."), *_PROMISES]
    return list(_PROMISES)
