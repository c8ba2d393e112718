"""The standing texts of a notice: what the people at a post do, and what the station promises."""

from __future__ import annotations

from patrolplanner.documents.public.card import PublicCard, PublicDay, PublicPerson, Showing
from patrolplanner.domain.messages import Message, Say, translate
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

HEADINGS = {
    Showing.NOW: translate("notice", "On duty"),
    Showing.DAY: translate("notice", "On duty today"),
    Showing.WEEK: translate("notice", "Officers in charge by shift"),
    Showing.CREW: translate("notice", "Who serves at this post"),
}
SERVICES = translate("notice", "What you can have done here")
ACCIDENTS_LABEL = translate("notice", "Traffic accidents")
SUPERVISION_LABEL = translate("notice", "Supervision of our unit")
SERVICE_LINE_LABEL = translate("notice", "Government service line")
PROMISE = translate("notice", "Our promise")
_UPDATING = translate("notice", "Names are being updated. In an emergency call 110.")
_NO_DUTY = translate("notice", "Nobody is on duty at this post today. In an emergency call 110.")
_NO_DUTIES = translate("notice", "Nobody is on duty at this post on these dates. In an emergency call 110.")
_NO_SHIFT = translate("notice", "No shift at this hour. In an emergency call 110.")
_TIMES_OPEN = translate("notice", "The duty times are being updated. In an emergency call 110.")


def sentence_of(card: PublicCard) -> Message:
    """What a notice says in the place of people."""
    if card.closed:
        return _NO_DUTIES if card.span else _NO_DUTY
    if card.current or card.showing in (Showing.WEEK, Showing.CREW):
        return _UPDATING
    return _NO_SHIFT if card.following else _TIMES_OPEN


def open_day(day: PublicDay) -> Message:
    """What a week says of a shift that nobody is named for."""
    if day.closed:
        return translate("notice", "no duty at this post")
    return translate("notice", "see the notice of the day")


def numbers_of(person: PublicPerson, say: Say) -> list[str]:
    """What stands beside a name: badge, unit of a partner, telephone, mobile."""
    mobile = say(translate("notice", "Mobile {number}").fill(number=person.mobile)) if person.mobile else ""
    return [line for line in (person.number_said(say), person.unit, person.phone, mobile) if line]


def title_of(person: PublicPerson, say: Say) -> str:
    """The title beside a name, unless it only says the role again."""
    return person.title if person.name and person.title != say(person.role) else ""


def duties_heading(card: PublicCard) -> Message:
    if card.kind in KIOSKS:
        return translate("notice", "What we do at this kiosk")
    return translate("notice", "What we do at this post")


def number_of_post(card: PublicCard) -> Message:
    number = translate("notice", "Kiosk No. {post}") if card.kind in KIOSKS else translate("notice", "Post No. {post}")
    return number.fill(post=card.post)


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
    PostKind.STATION_DUTY: translate("post duties", "Receive visitors and take their reports and requests."),
}
_AT_ALL_HOURS = translate("post duties", "Receive visitors at all hours and take their reports and requests.")
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


def duty_lines(kind: PostKind, always: bool) -> list[Message]:
    """Six lines of duties for a kind of post."""
    own = _ORDER.get(kind, _ORDER_HERE)
    if always and kind is PostKind.STATION_DUTY:
        own = _AT_ALL_HOURS
    return [_COMMON[0], own, *_COMMON[1:]]


def promise_lines(always: bool) -> list[Message]:
    """The promise; only where people are asked for at every hour it says that somebody is always there."""
    if always:
        return [translate("service promise", "Somebody is here for you 24 hours a day."), *_PROMISES]
    return list(_PROMISES)
