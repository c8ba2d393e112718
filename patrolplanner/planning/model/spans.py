"""Limits over stretches of time that several rules share: weeks, months, windows of days."""

from __future__ import annotations

from datetime import date

import numpy as np

from patrolplanner.domain.demands import WEEKDAYS
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period, month_of
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, expand, runs
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Statement

MONDAY_ORDINAL = 1  # date.fromordinal(1) is a Monday


def week_start(day: Ints) -> Ints:
    """Ordinal of the Monday of each ordinal's week."""
    return day - (day - MONDAY_ORDINAL) % 7


def weeks_of(instance: Instance) -> Ints:
    """Mondays of the weeks that share a date with the period."""
    return np.unique(week_start(instance.period_days))


def weekends_of(instance: Instance, names: str) -> Ints:
    """[weekends, days] positions in the horizon of the days of each weekend that lies wholly in the period.

    ``names`` are the days that make a weekend, following each other: ``sat|sun``, ``fri|sat|sun``. Raises InvalidValue
    for anything else.
    """
    week = tuple(day.value for day in WEEKDAYS)
    asked = tuple(n.strip() for n in names.split("|"))
    place = [week.index(n) for n in asked if n in week]
    if len(place) != len(asked) or [(place[0] + n) % 7 for n in range(len(asked))] != place:
        raise InvalidValue(
            translate("rules", "weekend={value}: write days that follow each other, such as sat|sun.").fill(value=names)
        )
    starts = instance.period_days[(instance.period_days - MONDAY_ORDINAL) % 7 == place[0]]
    starts = starts[starts + len(place) - 1 <= instance.period_days[-1]]
    days: Ints = starts[:, None] + np.arange(len(place))[None, :] - instance.days[0]
    return days


def worked_weekends(space: Space, people: Ints, days: Ints) -> Ints:
    """[people, weekends] any counter over the days of each weekend; NONE where nobody can have a duty."""
    cells = space.works[people][:, days]
    place = np.broadcast_to(np.arange(len(people) * len(days)).reshape(len(people), len(days), 1), cells.shape)
    return space.counters.grid((len(people), len(days)), place[cells >= 0], cells[cells >= 0])


def months_of(instance: Instance) -> list[Period]:
    """The calendar months that share a date with the period."""
    return sorted({month_of(date.fromordinal(d)) for d in instance.period_days.tolist()})


def stints_of(space: Space, people: Ints, wanted: Bools) -> tuple[Ints, Ints]:
    """The wanted stints of the chosen people: (position of the person in ``people``, stint)."""
    place = np.full(len(space.instance.people), -1, dtype=np.int64)
    place[people] = np.arange(len(people))
    row = place[space.stint_person]
    stints = np.flatnonzero(wanted & (row >= 0))
    return row[stints], stints


def of_same_date(space: Space, stints: Ints, wanted: Bools) -> tuple[Ints, Ints]:
    """The wanted stints of the same person and duty date, itself among them: (position in ``stints``, stint)."""
    cells = space.stint_cell  # stints are in the order of person and start, so a date's lie side by side
    begin, stop = np.searchsorted(cells, cells[stints]), np.searchsorted(cells, cells[stints], side="right")
    row, other = expand(np.arange(len(stints), dtype=np.int64), begin, stop)
    return row[wanted[other]], other[wanted[other]]


def minutes_block(
    rule: Statement,
    space: Space,
    span: tuple[int, int],
    most: int | Ints,
    aspect: str = "",
    *,
    severity: Severity | None = None,
    price: int | None = None,
) -> LimitBlock:
    """Everybody's effective minutes over the ordinals span[0]..span[1] at most ``most`` [people]; price an hour."""
    people = np.arange(len(space.instance.people))
    stints = np.flatnonzero((space.stint_day >= span[0]) & (space.stint_day <= span[1]))
    return rule.block(
        Terms().add(space.stint_person[stints], space.stint_columns[stints], space.stint_minutes[stints]),
        len(people),
        severity=severity,
        high=most,
        price=price,
        unit=60,
        person=people,
        day=span[0],
        aspect=aspect,
        always=True,
    )


def weekly_minutes(
    rule: Statement,
    space: Space,
    most: int | Ints,
    people: Ints,
    aspect: str,
    *,
    severity: Severity | None = None,
    price: int | None = None,
) -> LimitBlock:
    """Effective minutes of each person in each week that touches the period at most ``most``, one number for all or
    [people * weeks] one for each; price an hour."""
    weeks = weeks_of(space.instance)
    monday = week_start(space.stint_day)
    row, stints = stints_of(space, people, np.isin(monday, weeks))
    row = row * len(weeks) + np.searchsorted(weeks, monday[stints])
    return rule.block(
        Terms().add(row, space.stint_columns[stints], space.stint_minutes[stints]),
        len(people) * len(weeks),
        severity=severity,
        high=most,
        price=price,
        unit=60,
        person=np.repeat(people, len(weeks)),
        day=np.tile(weeks, len(people)),
        aspect=aspect,
        always=True,
    )


def at_most_in_a_row(
    rule: Statement, space: Space, cells: Ints, most: int, aspect: str = "", *, severity: Severity | None = None
) -> LimitBlock:
    """Of any ``most + 1`` days in a row at most ``most`` have the counter of ``cells`` [people, days].

    A run of ``most + k`` days costs k prices. Windows that end before the period are left out by `join_limits`.
    """
    who, first, columns = runs(cells, most + 1)
    terms = Terms().add(np.repeat(np.arange(len(who)), most + 1), columns.reshape(-1))
    day = space.instance.days[0] + first
    return rule.block(terms, len(who), severity=severity, high=most, person=who, day=day, mark=most, aspect=aspect)


def not_both(
    rule: Statement,
    space: Space,
    first: Ints,
    second: Ints,
    aspect: str = "",
    *,
    severity: Severity | None = None,
    unless_between: bool = False,
) -> LimitBlock:
    """Of two stints of a person one at most; ``unless_between``: but where the person has a third that lies between."""
    rows = np.arange(len(first))
    terms = Terms().add(rows, space.stint_taken[first]).add(rows, space.stint_taken[second])
    if unless_between:
        row, stint = space.between(first, second)
        terms.add(row, space.stint_taken[stint], -1)
    person, day = space.stint_person[second], space.stint_day[second]
    return rule.block(terms, len(first), severity=severity, high=1, person=person, day=day, aspect=aspect)
