"""The posts of a new plan: the usual kinds with their team and hours, and the shifts and demands they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.posts import Post, PostKind, default_mode
from patrolplanner.domain.shifts import DAY_MINUTES, Shift, ShiftKind, length_between
from patrolplanner.domain.typed_text import clock
from patrolplanner.domain.words import word
from patrolplanner.planning.rotation.teams import standard_shifts


class Hours(StrEnum):
    """When a post is manned, as a clerk says it."""

    AROUND = "around"
    DAY = "day"
    NIGHT = "night"
    FULL = "full"
    STANDBY = "standby"
    USUAL = "usual"


HOURS_WORDS: Mapping[Hours, Message] = {
    Hours.AROUND: translate("new plan", "round the clock"),
    Hours.DAY: translate("new plan", "by day"),
    Hours.NIGHT: translate("new plan", "by night"),
    Hours.FULL: translate("new plan", "24-hour duty"),
    Hours.STANDBY: translate("new plan", "standby"),
    Hours.USUAL: translate("new plan", "usual hours of the kind"),
}


PART_OF_THE_DAY = frozenset({Hours.DAY, Hours.NIGHT, Hours.STANDBY})


@dataclass(frozen=True, slots=True)
class QuickPost:
    """A post as the guided set-up asks for it."""

    name: str
    kind: PostKind
    hours: Hours = Hours.AROUND
    officers: int = 1
    auxiliaries: int = 1

    @property
    def people(self) -> int:
        return self.officers + self.auxiliaries


@dataclass(frozen=True, slots=True)
class Usual:
    """Team and hours that are usual for a kind of post; the name is where to begin from."""

    name: Message
    officers: int
    auxiliaries: int
    hours: Hours = Hours.USUAL


USUAL: Mapping[PostKind, Usual] = {
    PostKind.LEADER: Usual(translate("new plan", "Duty leader"), 1, 0, Hours.FULL),
    PostKind.STATION_DUTY: Usual(translate("new plan", "Station duty"), 1, 1, Hours.FULL),
    PostKind.KIOSK: Usual(translate("new plan", "Kiosk"), 1, 2, Hours.AROUND),
    PostKind.DAY_KIOSK: Usual(translate("new plan", "Day kiosk"), 1, 1),
    PostKind.CAR_PATROL: Usual(translate("new plan", "Car patrol"), 1, 1, Hours.AROUND),
    PostKind.FOOT_PATROL: Usual(translate("new plan", "Foot patrol"), 1, 2),
    PostKind.STANDBY_POINT: Usual(translate("new plan", "Standing point"), 1, 3),
    PostKind.SCHOOL: Usual(translate("new plan", "School post"), 1, 2),
    PostKind.MARKET: Usual(translate("new plan", "Market"), 1, 2),
    PostKind.SQUARE: Usual(translate("new plan", "Square"), 1, 2),
    PostKind.PEAK: Usual(translate("new plan", "Peak-hour post"), 1, 2),
    PostKind.STATION: Usual(translate("new plan", "Bus station"), 1, 2),
    PostKind.CHECKPOINT: Usual(translate("new plan", "Checkpoint"), 2, 2),
    PostKind.VIDEO: Usual(translate("new plan", "Video patrol"), 0, 1, Hours.AROUND),
    PostKind.ARMED_PATROL: Usual(translate("new plan", "Armed patrol"), 2, 0),
    PostKind.VISIT: Usual(translate("new plan", "Visits"), 1, 1),
    PostKind.OPERATION: Usual(translate("new plan", "Special operation"), 2, 2, Hours.NIGHT),
}


def usual_post(kind: PostKind, say: Say, taken: Iterable[str] = ()) -> QuickPost:
    """A post of the kind as it usually is, with a name that is not taken."""
    usual = USUAL[kind]
    name, names = say(usual.name), set(taken)
    number = 1
    while (named := name if number == 1 else f"{name}{number}") in names:
        number += 1
    return QuickPost(named, kind, usual.hours, usual.officers, usual.auxiliaries)


@dataclass(frozen=True, slots=True)
class Base:
    """Shifts that share a day out: the letters of the rotation templates that go with them."""

    id: str
    name: Message
    letters: str


BASES = (
    Base("two12", translate("new plan", "Day and night, 12 hours each"), "DN"),
    Base("three8", translate("new plan", "Early, late and night, 8 hours each"), "den"),
    Base("full24", translate("new plan", "24-hour duty"), "Z"),
)

CODES: Mapping[str, str] = {"D": "D", "N": "N", "Z": "Z", "d": "E1", "e": "E2", "n": "E3"}
"""Shift codes of a new plan by the letters of the templates."""

_DAY_BEGINS = 8 * 60
_EFFECTIVE_OF_24_HOURS = 16 * 60
"""Of 24 hours at the station eight are usually rest; the shift's own field can say otherwise."""
_BY_DAY, _BY_NIGHT = "Dde", "Nn"


def base(id_: str) -> Base:
    """The base of this id; asking for another is a fault of the program."""
    return next(b for b in BASES if b.id == id_)


def base_shifts(chosen: Base, begins: int, say: Say) -> tuple[Shift, ...]:
    """The shifts of a base, the day beginning so many minutes after midnight."""
    return tuple(_shift(letter, begins, say) for letter in chosen.letters)


def _shift(letter: str, begins: int, say: Say) -> Shift:
    plain = standard_shifts(say)[letter]
    start = (plain.start + begins - _DAY_BEGINS) % DAY_MINUTES
    end = (plain.end + begins - _DAY_BEGINS) % DAY_MINUTES
    if end == 0 and start:
        end = DAY_MINUTES
    if letter == "Z":
        name = say(translate("new plan", "24-hour duty"))
        return Shift(CODES[letter], name, start, end, plain.kind, _EFFECTIVE_OF_24_HOURS)
    return Shift(CODES[letter], plain.name, start, end, plain.kind, plain.effective_minutes)


_HOURS_AND_TIMES = translate("new plan", "{hours} {times}")
_ON_SOME_DAYS = translate("new plan", "{hours} {times}, {days}")
_SPAN = translate("new plan", "{start}–{end}")


def hours_said(wanted: QuickPost, chosen: Base, begins: int, say: Say) -> Message:
    """When the post would be manned, with the times of the clock and the days if not every day."""
    days, shifts = _asked(wanted, chosen, begins, say)
    times = tuple(_SPAN.fill(start=clock(s.start), end=clock(s.end)) for s in shifts)
    text = _HOURS_AND_TIMES if days == _EVERY_DAY else _ON_SOME_DAYS
    return text.fill(hours=HOURS_WORDS[wanted.hours], times=times, days=tuple(word(d) for d in DayType if d in days))


_EVERY_DAY = frozenset({DayType.ALL})
_WORKDAYS = frozenset({DayType.WORKDAY})
_WEEKEND = frozenset({DayType.FRI, DayType.SAT, DayType.SUN, DayType.HOLIDAY})


class _Window(NamedTuple):
    """A time of day at which a kind of post is usually manned; it begins and ends at these hours."""

    kind: PostKind
    days: frozenset[DayType]
    code: str
    name: Message
    begins: float
    ends: float


_WINDOWS = (
    _Window(PostKind.DAY_KIOSK, _EVERY_DAY, "BG", translate("new plan", "kiosk by day"), 7.5, 19.5),
    _Window(PostKind.FOOT_PATROL, _EVERY_DAY, "BX", translate("new plan", "evening foot patrol"), 17.5, 22.5),
    _Window(PostKind.STANDBY_POINT, _EVERY_DAY, "TJ", translate("new plan", "standing point"), 18, 2),
    _Window(PostKind.SCHOOL, frozenset({DayType.SCHOOL}), "SC1", translate("new plan", "school begins"), 7, 8.5),
    _Window(PostKind.SCHOOL, frozenset({DayType.SCHOOL}), "SC2", translate("new plan", "school ends"), 16.5, 18),
    _Window(PostKind.MARKET, _EVERY_DAY, "MK1", translate("new plan", "morning market"), 6, 9.5),
    _Window(PostKind.MARKET, _EVERY_DAY, "MK2", translate("new plan", "evening market"), 16.5, 19),
    _Window(PostKind.SQUARE, _EVERY_DAY, "GC", translate("new plan", "square in the evening"), 18.5, 22.5),
    _Window(PostKind.PEAK, _WORKDAYS, "PK1", translate("new plan", "morning peak"), 7.5, 9),
    _Window(PostKind.PEAK, _WORKDAYS, "PK2", translate("new plan", "evening peak"), 17, 19),
    _Window(PostKind.STATION, _EVERY_DAY, "CZ", translate("new plan", "bus station by day"), 7, 19.5),
    _Window(PostKind.CHECKPOINT, _WEEKEND, "CK", translate("new plan", "checkpoint by night"), 20, 2),
    _Window(PostKind.ARMED_PATROL, _WEEKEND, "WX", translate("new plan", "armed patrol"), 20, 24),
    _Window(PostKind.VISIT, _WORKDAYS, "ZF", translate("new plan", "visits"), 15, 17.5),
)
_STANDBY = _Window(PostKind.STATION_DUTY, _EVERY_DAY, "BQ", translate("new plan", "standby"), 18, 8)


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What a list of quick posts comes to."""

    posts: tuple[Post, ...]
    shifts: tuple[Shift, ...]
    demands: tuple[Demand, ...]


def post_facts(quick: Iterable[QuickPost], chosen: Base, begins: int, unit: str, say: Say) -> PostFacts:
    """Posts, shifts (those of the base first) and demands; posts are numbered P01, P02 ..."""
    shifts = {shift.code: shift for shift in base_shifts(chosen, begins, say)}
    posts, demands = [], []
    for number, wanted in enumerate(quick, start=1):
        id_ = f"P{number:02}"
        board = wanted.kind in (PostKind.KIOSK, PostKind.DAY_KIOSK)
        posts.append(Post(id_, wanted.name, wanted.kind, default_mode(wanted.kind), unit, public_board=board))
        team = Team(wanted.people, wanted.people, officers=wanted.officers, auxiliaries=wanted.auxiliaries)
        days, own = _asked(wanted, chosen, begins, say)
        for shift in own:
            shifts.setdefault(shift.code, shift)
            demands.append(Demand(id_, shift.code, team, days))
    return PostFacts(tuple(posts), tuple(shifts.values()), tuple(demands))


def _asked(wanted: QuickPost, chosen: Base, begins: int, say: Say) -> tuple[frozenset[DayType], list[Shift]]:
    """The days and shifts of a post. Hours that the base does not have fall back on a plain 12-hour shift."""
    match wanted.hours:
        case Hours.USUAL if windows := [window for window in _WINDOWS if window.kind is wanted.kind]:
            return windows[0].days, [_of_window(window, ShiftKind.OTHER, say) for window in windows]
        case Hours.STANDBY:
            return _EVERY_DAY, [_of_window(_STANDBY, ShiftKind.STANDBY, say)]
        case Hours.FULL:
            letters = "Z"
        case Hours.DAY:
            letters = "".join(c for c in chosen.letters if c in _BY_DAY) or "D"
        case Hours.NIGHT:
            letters = "".join(c for c in chosen.letters if c in _BY_NIGHT) or "N"
        case _:
            letters = chosen.letters
    return _EVERY_DAY, [_shift(letter, begins, say) for letter in letters]


def _of_window(window: _Window, kind: ShiftKind, say: Say) -> Shift:
    start, end = round(window.begins * 60), round(window.ends * 60)
    return Shift(window.code, say(window.name), start, end, kind, length_between(start, end))
