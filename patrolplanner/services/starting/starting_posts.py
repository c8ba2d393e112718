"""The posts of a new plan: the usual kinds with their team and hours, and the shifts and demands they ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import Post, PostKind, default_mode
from patrolplanner.domain.shifts import DAY_MINUTES, Shift, ShiftKind
from patrolplanner.planning.rotation.teams import standard_shifts

Say = Callable[[Message], str]


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
        """How many people one shift takes."""
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


@dataclass(frozen=True, slots=True)
class _Window:
    code: str
    name: Message
    start: int
    end: int


_EVERY_DAY = frozenset({DayType.ALL})
_WORKDAYS = frozenset({DayType.WORKDAY})
_WEEKEND = frozenset({DayType.FRI, DayType.SAT, DayType.SUN, DayType.HOLIDAY})


def _clock(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


_WINDOWS: Mapping[PostKind, tuple[frozenset[DayType], tuple[_Window, ...]]] = {
    PostKind.DAY_KIOSK: (
        _EVERY_DAY,
        (_Window("BG", translate("new plan", "kiosk by day"), _clock(7, 30), _clock(19, 30)),),
    ),
    PostKind.FOOT_PATROL: (
        _EVERY_DAY,
        (_Window("BX", translate("new plan", "evening foot patrol"), _clock(17, 30), _clock(22, 30)),),
    ),
    PostKind.STANDBY_POINT: (
        _EVERY_DAY,
        (_Window("TJ", translate("new plan", "standing point"), _clock(18), _clock(2)),),
    ),
    PostKind.SCHOOL: (
        frozenset({DayType.SCHOOL}),
        (
            _Window("SC1", translate("new plan", "school begins"), _clock(7), _clock(8, 30)),
            _Window("SC2", translate("new plan", "school ends"), _clock(16, 30), _clock(18)),
        ),
    ),
    PostKind.MARKET: (
        _EVERY_DAY,
        (
            _Window("MK1", translate("new plan", "morning market"), _clock(6), _clock(9, 30)),
            _Window("MK2", translate("new plan", "evening market"), _clock(16, 30), _clock(19)),
        ),
    ),
    PostKind.SQUARE: (
        _EVERY_DAY,
        (_Window("GC", translate("new plan", "square in the evening"), _clock(18, 30), _clock(22, 30)),),
    ),
    PostKind.PEAK: (
        _WORKDAYS,
        (
            _Window("PK1", translate("new plan", "morning peak"), _clock(7, 30), _clock(9)),
            _Window("PK2", translate("new plan", "evening peak"), _clock(17), _clock(19)),
        ),
    ),
    PostKind.STATION: (
        _EVERY_DAY,
        (_Window("CZ", translate("new plan", "bus station by day"), _clock(7), _clock(19, 30)),),
    ),
    PostKind.CHECKPOINT: (
        _WEEKEND,
        (_Window("CK", translate("new plan", "checkpoint by night"), _clock(20), _clock(2)),),
    ),
    PostKind.ARMED_PATROL: (
        _WEEKEND,
        (_Window("WX", translate("new plan", "armed patrol"), _clock(20), _clock(24)),),
    ),
    PostKind.VISIT: (
        _WORKDAYS,
        (_Window("ZF", translate("new plan", "visits"), _clock(15), _clock(17, 30)),),
    ),
}
_STANDBY = _Window("BQ", translate("new plan", "standby"), _clock(18), _clock(8))


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
        case Hours.USUAL if wanted.kind in _WINDOWS:
            days, windows = _WINDOWS[wanted.kind]
            return days, [_of_window(window, ShiftKind.OTHER, say) for window in windows]
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
    length = window.end - window.start if window.end > window.start else window.end + DAY_MINUTES - window.start
    return Shift(window.code, say(window.name), window.start, window.end, kind, length)
