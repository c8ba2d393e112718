"""Limits over stretches of time that several rules share: weeks, months, windows of days."""

from __future__ import annotations

from datetime import date

import numpy as np

from patrolplanner.domain.demands import WEEKDAYS
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, runs
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms, limit_block

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


def months_of(instance: Instance) -> list[tuple[date, date]]:
    """First and last date of the calendar months that share a date with the period."""
    months = sorted({(d.year, d.month) for d in map(date.fromordinal, instance.period_days.tolist())})
    out = []
    for year, month in months:
        following = date(year + month // 12, month % 12 + 1, 1)
        out.append((date(year, month, 1), date.fromordinal(following.toordinal() - 1)))
    return out


def person_rows(people: Ints, size: int) -> Ints:
    """[people] row number of the chosen people, -1 for the others."""
    row = np.full(size, -1, dtype=np.int64)
    row[people] = np.arange(len(people))
    return row


def stints_of(space: Space, people: Ints, wanted: Bools) -> tuple[Ints, Ints]:
    """The wanted stints of the chosen people: (position of the person in ``people``, stint)."""
    row = person_rows(people, len(space.instance.people))[space.stint_person]
    stints = np.flatnonzero(wanted & (row >= 0))
    return row[stints], stints


def minutes_block(
    space: Space,
    severity: Severity,
    span: tuple[int, int],
    most: Ints,
    people: Ints,
    price: int,
    aspect: str = "",
) -> LimitBlock:
    """Effective minutes of each person over the ordinals span[0]..span[1] at most ``most[i]``; price an hour."""
    row, stints = stints_of(space, people, (space.stint_day >= span[0]) & (space.stint_day <= span[1]))
    terms = Terms().add(row, space.stint_columns[stints], space.stint_minutes[stints])
    return limit_block(
        severity,
        terms,
        len(people),
        high=most,
        price=price,
        unit=60,
        person=people,
        day=span[0],
        aspect=aspect,
        always=True,
    )


def weekly_minutes(
    space: Space, severity: Severity, most: int, people: Ints, price: int, aspect: str = ""
) -> LimitBlock:
    """Effective minutes of each person in each week that touches the period at most ``most``; price an hour."""
    weeks = weeks_of(space.instance)
    row = person_rows(people, len(space.instance.people))[space.stint_person]
    week = np.searchsorted(weeks, week_start(space.stint_day))
    known = (week < len(weeks)) & (row >= 0)
    known[known] = weeks[week[known]] == week_start(space.stint_day[known])
    stints = np.flatnonzero(known)
    terms = Terms().add(
        row[stints] * len(weeks) + week[stints], space.stint_columns[stints], space.stint_minutes[stints]
    )
    return limit_block(
        severity,
        terms,
        len(people) * len(weeks),
        high=most,
        price=price,
        unit=60,
        person=np.repeat(people, len(weeks)),
        day=np.tile(weeks, len(people)),
        aspect=aspect,
        always=True,
    )


def at_most_in_a_row(
    space: Space, cells: Ints, most: int, severity: Severity, price: int, aspect: str = ""
) -> LimitBlock:
    """Of any ``most + 1`` days in a row at most ``most`` have the counter of ``cells`` [people, days].

    A run of ``most + k`` days costs k prices. Windows that end before the period are left out by `join_limits`.
    """
    who, first, columns = runs(cells, most + 1)
    rows = np.repeat(np.arange(len(who)), most + 1)
    return limit_block(
        severity,
        Terms().add(rows, columns.reshape(-1)),
        len(who),
        high=most,
        price=price,
        person=who,
        day=space.instance.days[0] + first,
        mark=most,
        aspect=aspect,
    )
