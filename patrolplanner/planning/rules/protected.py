"""R10: protected people do no nights and no overtime."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.duties import NIGHT_END_HOUR, NIGHT_START_HOUR
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Restriction, RestrictionKind
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.limits import HIGHEST, LimitBlock
from patrolplanner.planning.model.rule import HOURS, Finding, PairRule, RuleGroup, hours, parameter
from patrolplanner.planning.model.spans import weekly_minutes, weeks_of

DAYS_A_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class Protected(PairRule):
    """``no_night`` people have no night duty; ``no_overtime`` people at most ``hours`` effective hours a week.

    With dates these hold on a duty of which a night touches them, and in a week that touches them.
    """

    id = "R10"
    title = translate("rules", "Protected people")
    group = RuleGroup.LAW
    example = translate(
        "rules", "Li is nursing a baby and marked for no nights, so only day duties are rostered for her."
    )
    by_law = True
    note = translate(
        "rules",
        "Special Provisions on Labour Protection of Female Employees: no night work and no overtime from the seventh "
        "month of pregnancy and while nursing a child under one (as of 2012).",
    )
    absolute = True
    obstacle = translate("gaps", "protected")
    hours: float = parameter(40, translate("rule parameters", "Most hours a week without overtime"), unit=HOURS)

    def forbidden(self, instance: Instance) -> Bools:
        bad = np.zeros((len(instance.people), len(instance.duties)), dtype=bool)
        first, last = _dates_of_nights(instance)
        for i, person in enumerate(instance.people):
            for r in person.restrictions:
                if r.kind is RestrictionKind.NO_NIGHT:
                    bad[i] |= instance.duty_night & _meets(r, first, last)
        return bad

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        yield from super().limits(space)
        instance, most = space.instance, round(self.hours * 60)
        weeks = weeks_of(instance)
        held = np.zeros((len(instance.people), len(weeks)), dtype=bool)
        for i, person in enumerate(instance.people):
            for r in person.restrictions:
                if r.kind is RestrictionKind.NO_OVERTIME:
                    held[i] |= _meets(r, weeks, weeks + DAYS_A_WEEK - 1)
        limit = np.where(held, most, HIGHEST)
        people = np.flatnonzero(held.any(axis=1))
        yield weekly_minutes(self, space, limit[people].reshape(-1), people, "week")

    def explain(self, found: Finding) -> Message:
        if found.aspect == "week":
            return translate(
                "rules", "{person} may not work overtime: {hours} h in the week of {day} (at most {most} h)."
            ).fill(person=found.person.name, hours=hours(found.activity), day=found.day, most=hours(found.high))
        return translate("rules", "{person} may not work at night: {duty}.").fill(
            person=found.people[0].name, duty=found.called(found.duties[0])
        )


def _dates_of_nights(instance: Instance) -> tuple[Ints, Ints]:
    """[duties] ordinals of the first and the last date of the nights (22:00 to 06:00) that each lies in."""
    first = (instance.duty_start - NIGHT_END_HOUR * 60) // DAY_MINUTES
    last = -(-(instance.duty_end - NIGHT_START_HOUR * 60) // DAY_MINUTES)
    return first, last


def _meets(restriction: Restriction, first: Ints, last: Ints) -> Bools:
    """Whether a restriction holds on one of the dates from first to last, each an ordinal."""
    start = restriction.start.toordinal() if restriction.start else 0
    end = restriction.end.toordinal() if restriction.end else HIGHEST
    meets: Bools = (start <= last) & (end >= first)
    return meets
