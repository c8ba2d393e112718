"""R13: no duty longer than its kind allows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.rule import HOURS, Finding, PairRule, RuleGroup, hours, parameter


@dataclass(frozen=True, kw_only=True)
class Length(PairRule):
    """A duty lasts ``hours`` at most, a full-day or standby duty ``full``."""

    id = "R13"
    title = translate("rules", "Longest duty")
    group = RuleGroup.REST
    example = translate("rules", "A day duty lasts {hours} h at most; only watch and standby may last {full} h.")
    note = translate(
        "rules", "Fatigue guidance: at most twelve hours on post; only watch and standby run round the clock."
    )
    hours: float = parameter(12, translate("rule parameters", "Longest duty"), unit=HOURS)
    full: float = parameter(24, translate("rule parameters", "Longest 24-hour or standby duty"), unit=HOURS)

    def forbidden(self, instance: Instance) -> Bools:
        bad = instance.duties_where(
            d.length > round((self.full if d.kind in (ShiftKind.FULL, ShiftKind.STANDBY) else self.hours) * 60)
            for d in instance.duties
        )
        return np.broadcast_to(bad, (len(instance.people), len(instance.duties)))

    def explain(self, found: Finding) -> Message:
        duty = found.duties[0]
        whole_day = duty.kind in (ShiftKind.FULL, ShiftKind.STANDBY)
        return translate("rules", "{person}: {duty} lasts {hours} h (at most {most} h).").fill(
            person=found.people[0].name,
            duty=found.called(duty),
            hours=hours(duty.length),
            most=f"{self.full if whole_day else self.hours:g}",
        )
