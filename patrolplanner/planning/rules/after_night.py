"""R12: a day off after a full-day or overnight duty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, hours, parameter
from patrolplanner.planning.model.spans import not_both
from patrolplanner.planning.model.standby import standby_as, stints_of_duty


@dataclass(frozen=True, kw_only=True)
class AfterNight(Rule):
    """For ``off`` hours after a duty of ``long`` hours no duty starts; after an overnight duty only another one.

    Standby counts as rest.
    """

    id = "R12"
    title = translate("rules", "Time off after the night")
    group = RuleGroup.REST
    example = translate("rules", "Zhang had the night shift the day before; he has no duty the next morning.")
    by_law = True
    note = translate("rules", "Regulations on internal affairs of public security organs: rest after a night on watch.")
    exception = 350_000
    obstacle = translate("gaps", "off after a night")
    off: float = parameter(24, translate("rule parameters", "Time off after it"), unit=HOURS)
    long: float = parameter(20, translate("rule parameters", "A long duty lasts at least"), unit=HOURS)
    standby: str = standby_as()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of the night and a duty that starts too soon after it one at most."""
        off, long = round(self.off * 60), round(self.long * 60)
        first, second = space.successions(DAY_MINUTES + off)
        shift_days = space.instance.shift_days
        after = space.stint_start[second] - space.stint_end[first]
        soon = (after >= 0) & (after < off)
        lasted_long = space.stint_end[first] - space.stint_start[first] >= long
        overnight = shift_days.overnight[space.stint_shift_day]
        on_duty = stints_of_duty(space, self.standby)
        bad = soon & on_duty[first] & on_duty[second] & (lasted_long | (overnight[first] & ~overnight[second]))
        yield not_both(self, space, first[bad], second[bad])

    def explain(self, found: Finding) -> Message:
        first, second = found.duties[0], found.duties[-1]
        return translate(
            "rules", "{person}: {second} starts {hours} h after {first} ends; {off} h off are required after it."
        ).fill(
            person=found.people[0].name,
            second=found.called(second),
            first=found.called(first),
            hours=hours((second.start - first.end).total_seconds() / 60),
            off=f"{self.off:g}",
        )
