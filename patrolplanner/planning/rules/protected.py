"""R10: protected people do no nights and no overtime."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Restriction
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import HOURS, Finding, PairRule, RuleGroup, hours, parameter
from patrolplanner.planning.model.spans import weekly_minutes


@dataclass(frozen=True, kw_only=True)
class Protected(PairRule):
    """``no_night`` people have no night duty; ``no_overtime`` people at most ``hours`` effective hours a week."""

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
        night = instance.duty_night
        held = instance.people_where(Restriction.NO_NIGHT in p.restrictions for p in instance.people)
        return held[:, None] & night[None, :]

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        yield from super().limits(space)
        held = space.instance.people_where(Restriction.NO_OVERTIME in p.restrictions for p in space.instance.people)
        yield weekly_minutes(self, space, round(self.hours * 60), np.flatnonzero(held), "week")

    def explain(self, found: Finding) -> Message:
        if found.aspect == "week":
            return translate(
                "rules", "{person} may not work overtime: {hours} h in the week of {day} (at most {most} h)."
            ).fill(person=found.person.name, hours=hours(found.activity), day=found.day, most=hours(found.high))
        return translate("rules", "{person} may not work at night: {duty}.").fill(
            person=found.people[0].name, duty=found.called(found.duties[0])
        )
