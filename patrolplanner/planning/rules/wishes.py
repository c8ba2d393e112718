"""R28: what people ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.absences import WishKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import shift_name
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import About, Finding, Rule, RuleGroup, at_most_warn


@dataclass(frozen=True, kw_only=True)
class Wishes(Rule):
    """A wish not met costs its weight times the price."""

    id = "R28"
    title = translate("rules", "Wishes")
    group = RuleGroup.PEOPLE
    example = translate("rules", "Zhang would like 12 December off; where somebody else can come he has it off.")
    note = translate("rules", "Met where the service allows; refused ones are reported.")
    about = About.WISHES
    severity: Severity = Severity.SOFT
    price: int = 20

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Wanted: at least one stint of the shift on the date. Avoided: none."""
        instance = space.instance
        first, days = instance.days[0], len(instance.days)
        # stints are sorted by person and start; those of a duty date start on it, so that they are in order of dates
        cell_of = space.stint_person * days + space.stint_day - first
        start = np.searchsorted(cell_of, np.arange(len(instance.people) * days + 1))
        known = [
            (n, r)
            for n, r in enumerate(instance.plan.requests)
            if r.person in instance.person_index and r.day in instance.period
        ]
        for wish in (WishKind.WANT, WishKind.AVOID):
            asked = [(n, r) for n, r in known if r.wish is wish]
            terms = Terms()
            for row, (_, request) in enumerate(asked):
                cell = instance.person_index[request.person] * days + request.day.toordinal() - first
                stints = np.arange(start[cell], start[cell + 1])
                if request.shift is not None:
                    shift = instance.shift_index[request.shift]
                    stints = stints[instance.shift_days.shift[space.stint_shift_day[stints]] == shift]
                terms.add(np.full(len(stints), row), space.stint_columns[stints])
            people = np.array([instance.person_index[r.person] for _, r in asked], dtype=np.int64)
            weight = np.array([r.weight for _, r in asked], dtype=np.int64)
            # an empty roster gives nobody the duty they want, so that side is never hard
            severity = at_most_warn(self.severity) if wish is WishKind.WANT else self.severity
            yield self.block(
                terms,
                len(asked),
                severity=severity,
                low=1 if wish is WishKind.WANT else 0,
                high=0 if wish is WishKind.AVOID else 10**6,
                price=weight * self.price,
                person=people,
                day=np.array([r.day.toordinal() for _, r in asked], dtype=np.int64),
                mark=np.array([n for n, _ in asked], dtype=np.int64),
                aspect=wish.value,
                always=True,
            )

    def explain(self, found: Finding) -> Message:
        request = found.instance.plan.requests[found.mark]
        shift = request.shift and shift_name(found.instance.plan, request.shift)
        if request.wish is WishKind.WANT:
            if shift is None:
                text = translate("rules", "{person} asked for a duty on {day}; not met (weight {weight}).")
            else:
                text = translate("rules", "{person} asked for {shift} on {day}; not met (weight {weight}).")
        elif shift is None:
            text = translate("rules", "{person} asked for {day} off; not met (weight {weight}).")
        else:
            text = translate("rules", "{person} asked not to have {shift} on {day}; not met (weight {weight}).")
        return text.fill(person=found.person.name, shift=shift or "", day=request.day, weight=request.weight)
