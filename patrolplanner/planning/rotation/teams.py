"""Patterns of teams and people: the shift somebody has on a date, and the well-known cycles to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle as cycled
from itertools import islice, pairwise
from math import inf, lcm

from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.demands import WEEKDAYS, DayType, day_types
from patrolplanner.domain.duties import Duty, duty_on
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import DayTypeShift, Rotation, Shift, ShiftKind, length_between, past_midnight

OFF = "-"
OFFICE = "w"
WEEK, SATURDAY = 7, 5

_ANY_DAY = date(2026, 1, 5)  # a Monday; figures of a cycle do not depend on it


def rotations_of(plan: Plan, person: Person) -> tuple[Rotation, ...]:
    """The patterns that may decide a person's days: one's own, then those of the team."""
    own = plan.rotations_by_owner[person.id] if plan.owns(person.id) else ()
    return (*own, *(plan.rotations_by_owner.get(person.team, ()) if person.team else ()))


def rotation_of(plan: Plan, person: Person, day: date) -> Rotation | None:
    """The pattern in force for a person: one's own before the team's; of two that cover the day, the later begun."""
    found = [r for r in rotations_of(plan, person) if r.covers(day)]
    return max(found, key=lambda r: (r.team != person.team, r.start or date.min), default=None)


def shift_of(plan: Plan, person: Person, facts: DayFacts) -> str | None:
    """The shift code that the person's pattern gives for the day, OFF for a day off, None without a pattern."""
    rotation = rotation_of(plan, person, facts.day)
    if rotation is None:
        return None
    return rotation.shift_on(facts.day, day_types(facts), plan.past_midnight) or OFF


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One owner's cycle, a letter of `standard_shifts` or ``-`` a day, begun ``later`` days after the anchor.

    ``on_workdays`` is the letter of workdays without a shift of the cycle.
    """

    pattern: str
    later: int = 0
    on_workdays: str = ""

    @property
    def letters(self) -> frozenset[str]:
        """The shifts it needs."""
        return frozenset((self.pattern + self.on_workdays).replace(OFF, ""))

    def of(self, owner: str, anchor: date) -> Rotation:
        """The pattern of a team or person, still in letters."""
        codes = tuple(None if letter == OFF else letter for letter in self.pattern)
        by_day = (DayTypeShift(DayType.WORKDAY, self.on_workdays),) if self.on_workdays else ()
        return Rotation(owner, codes, anchor + timedelta(days=self.later), by_day=by_day)


@dataclass(frozen=True, slots=True)
class Template:
    """A well-known rotation; each team has a line. With ``round_the_clock`` exactly one team is on each shift.

    Those ``for_people`` are followed by single people; ``in_turn`` is that of as many as there are, one day each.
    """

    id: str
    name: Message
    lines: tuple[TeamLine, ...]
    round_the_clock: bool = True
    for_people: bool = False
    in_turn: bool = False

    @property
    def cycle(self) -> int:
        """Days after which it begins again."""
        return len(self.lines[0].pattern)

    def lines_for(self, owners: int) -> tuple[TeamLine, ...]:
        """A line for each of so many teams or people; fewer or more than they are where it is made for a number."""
        if self.in_turn:
            return turn_of(self.lines[0].pattern[0], owners)
        return self.lines if self.round_the_clock else tuple(islice(cycled(self.lines), owners))


@dataclass(frozen=True, slots=True)
class Figures:
    """What a rotation asks of its people: mean hours a week, shortest rest in hours (infinite where there is at most
    one duty), most nights in a row.
    """

    weekly_hours: float
    least_rest_hours: float
    most_nights_running: int


# Letter, name, first and last hour, kind, hours of breaks. The night of three-shift plans is 00:00-08:00 and bears the
# date of its morning. Right after an afternoon shift it would leave no rest, hence the day off before it in the cycles
# below.
_SHIFTS = (
    ("Z", translate("rotations", "24 hours"), 8, 8, ShiftKind.FULL, 0),
    ("D", translate("rotations", "day, 12 hours"), 8, 20, ShiftKind.DAY, 0),
    ("N", translate("rotations", "night, 12 hours"), 20, 8, ShiftKind.NIGHT, 0),
    ("d", translate("rotations", "early, 8 hours"), 8, 16, ShiftKind.DAY, 0),
    ("m", translate("rotations", "middle, 8 hours"), 12, 20, ShiftKind.OTHER, 0),
    ("e", translate("rotations", "late, 8 hours"), 16, 24, ShiftKind.OTHER, 0),
    ("n", translate("rotations", "night, 8 hours"), 0, 8, ShiftKind.NIGHT, 0),
    ("t", translate("rotations", "day, 10 hours"), 8, 18, ShiftKind.DAY, 0),
    (OFFICE, translate("rotations", "office hours"), 8.5, 17.5, ShiftKind.DAY, 1),
)


def standard_shifts(say: Callable[[Message], str] = str) -> dict[str, Shift]:
    """The shifts that the templates' letters stand for, by letter, named in the language of ``say``."""
    found: dict[str, Shift] = {}
    for letter, name, first, last, kind, breaks in _SHIFTS:
        begins, ends = round(first * 60), round(last * 60)
        found[letter] = Shift(letter, say(name), begins, ends, kind, length_between(begins, ends) - breaks * 60)
    return found


def turn_of(letter: str, owners: int) -> tuple[TeamLine, ...]:
    """A day each, one after the other."""
    return _staggered(letter + OFF * (owners - 1), owners, 1)


def _staggered(pattern: str, teams: int, offset: int) -> tuple[TeamLine, ...]:
    return tuple(TeamLine(pattern, team * offset) for team in range(teams))


_PITMAN = "DD--DDD--DD---"
_PITMAN_NIGHTS = _PITMAN.replace("D", "N")

_TEMPLATES = (
    Template("24-24", translate("rotations", "24 hours on, 1 day off"), _staggered("Z-", 2, 1)),
    Template("24-48", translate("rotations", "24 hours on, 2 days off"), _staggered("Z--", 3, 1)),
    Template("24-72", translate("rotations", "24 hours on, 3 days off"), _staggered("Z---", 4, 1)),
    Template("3x12", translate("rotations", "3 teams: day, night, off"), _staggered("DN-", 3, 1)),
    Template("4x12", translate("rotations", "4 teams: day, night, off, off"), _staggered("DN--", 4, 1)),
    Template("4x12-double", translate("rotations", "4 teams: 2 days, 2 nights, 4 off"), _staggered("DDNN----", 4, 2)),
    Template("4x8", translate("rotations", "4 teams, 3 shifts, forward"), _staggered("ddee-nn-", 4, 2)),
    Template("4x8-back", translate("rotations", "4 teams, 3 shifts, backward"), _staggered("ned-", 4, 1)),
    Template("5x8-10", translate("rotations", "5 teams, 3 shifts, 10 days"), _staggered("ddee-nn---", 5, 2)),
    Template("5x8-5", translate("rotations", "5 teams, 3 shifts, 5 days"), _staggered("de-n-", 5, 1)),
    Template(
        "pitman",
        translate("rotations", "Every other weekend off, fixed day and night teams"),
        (*_staggered(_PITMAN, 2, 7), *_staggered(_PITMAN_NIGHTS, 2, 7)),
    ),
    Template(
        "panama",
        translate("rotations", "2-2-3, 28 days of days and 28 of nights"),
        tuple(TeamLine(_PITMAN * 2 + _PITMAN_NIGHTS * 2, later) for later in (0, 7, 28, 35)),
    ),
    Template("dupont", translate("rotations", "DuPont, 28 days"), _staggered("NNNN---DDD-NNN---DDDD-------", 4, 7)),
    Template("4-on-4-off", translate("rotations", "4 on, 4 off"), _staggered("DDDD----NNNN----", 4, 4)),
    Template("5x8", translate("rotations", "Office week: 5 days of 8 hours"), (TeamLine("ddddd--"),), False),
    Template("4x10", translate("rotations", "Office week: 4 days of 10 hours"), (TeamLine("tttt---"),), False),
    Template(
        "community",
        translate("rotations", "Community officers: workdays"),
        (TeamLine("", on_workdays=OFFICE),),
        False,
        for_people=True,
    ),
    Template(
        "desk",
        translate("rotations", "Desk: early, middle, late by weeks"),
        _staggered("ddddd--mmmmm--eeeee--", 3, 7),
        False,
        for_people=True,
    ),
    Template(
        "turn",
        translate("rotations", "One after the other, 24 hours each"),
        turn_of("Z", 4),
        False,
        for_people=True,
        in_turn=True,
    ),
)


def templates() -> tuple[Template, ...]:
    """The rotations that ship with the program, those with 24-hour duty first."""
    return _TEMPLATES


def template(id_: str) -> Template:
    """The template of this id; asking for another is a fault of the program."""
    return next(t for t in _TEMPLATES if t.id == id_)


def team_rotations(chosen: Template, teams: Sequence[str], anchor: date) -> list[Rotation]:
    """The rotations that put these teams on the template's lines; the first team begins its cycle on the anchor.

    Office weeks and patterns of people take any number of them; their anchor should be a Monday. Any other template
    wants as many teams as it has lines, and raises UserError otherwise.
    """
    lines = chosen.lines_for(len(teams))
    if len(teams) != len(lines):
        raise UserError(
            translate(
                "rotations", "The rotation “{name}” is made for {wanted} {wanted:team|teams}, not for {given}."
            ).fill(name=chosen.name, wanted=len(lines), given=len(teams))
        )
    return [line.of(team, anchor) for team, line in zip(teams, lines, strict=True)]


def ordinary_types(day: date) -> frozenset[DayType]:
    """The types of a date in a week without holidays: Monday to Friday are worked."""
    usual = DayType.WORKDAY if day.weekday() < SATURDAY else DayType.REST
    return frozenset({DayType.ALL, WEEKDAYS[day.weekday()], usual})


def figures(rotations: Sequence[Rotation], shifts: Mapping[str, Shift], rested_from: Callable[[Duty], bool]) -> Figures:
    """The figures of a set of patterns, computed from their shifts over a whole cycle of ordinary weeks.

    ``rested_from`` is what the rule of rest says of a duty: standby at the station may be rest itself.
    """
    cycle = max(_length(r) for r in rotations)
    late = past_midnight(shifts.values())
    every = [[_duty(r, n, shifts, late) for n in range(2 * cycle)] for r in rotations]
    return Figures(
        weekly_hours=max(_minutes(row[:cycle], shifts) for row in every) * WEEK / (cycle * 60),
        least_rest_hours=min(_least_rest([d for d in row if d is not None and rested_from(d)]) for row in every),
        most_nights_running=max(_longest_night_run(row) for row in every),
    )


def _length(rotation: Rotation) -> int:
    """Days after which all is as before."""
    days = len(rotation.pattern) or 1
    return lcm(days, WEEK) if rotation.by_day else days


def _duty(rotation: Rotation, n: int, shifts: Mapping[str, Shift], late: frozenset[str]) -> Duty | None:
    day = _ANY_DAY + timedelta(days=n)
    code = rotation.shift_on(day, ordinary_types(day), late)
    return duty_on(day, "", shifts[code]) if code is not None else None


def _minutes(row: Sequence[Duty | None], shifts: Mapping[str, Shift]) -> int:
    """What counts as working time."""
    return sum(shifts[duty.key.shift].effective_minutes for duty in row if duty is not None)


def _least_rest(row: Sequence[Duty]) -> float:
    return min(((later.start - earlier.end).total_seconds() / 3600 for earlier, later in pairwise(row)), default=inf)


def _longest_night_run(row: Sequence[Duty | None]) -> int:
    longest = run = 0
    for duty in row:
        run = run + 1 if duty is not None and duty.is_night else 0
        longest = max(longest, run)
    return min(longest, len(row) // 2)
