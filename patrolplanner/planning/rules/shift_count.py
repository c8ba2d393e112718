"""S05: how many duties of a shift a person has in the period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, at_most_warn
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import stints_of


@dataclass(frozen=True, kw_only=True)
class ShiftCount(Shape):
    """From ``least`` to ``most`` duties of ``shift`` (empty: of any) in the period.

    Too few are always priced and never hard: an empty roster must stay possible.
    """

    id = "S05"
    title = translate("rules", "Number of duties of a shift")
    example = translate("rules", "Nights set to at most 8: nobody has nine of them in the period.")
    who: str = ""
    shift: str = ""
    least: int = 0
    most: int = 31

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        instance = space.instance
        people = selected(instance, self.who)
        wanted = space.stint_live
        if self.shift:
            wanted = wanted & (
                instance.shift_days.shift[space.stint_shift_day] == instance.shift_index.get(self.shift, NONE)
            )
        row, stints = stints_of(space, people, wanted)
        terms, count = Terms().add(row, space.stint_columns[stints]), len(people)
        yield self.block(terms, count, low=0, high=self.most, person=people, aspect="most", always=True)
        if self.least:
            severity = at_most_warn(self.severity)
            yield self.block(
                terms, count, severity=severity, low=self.least, high=10**6, person=people, aspect="least", always=True
            )

    def explain(self, found: Finding) -> Message:
        if found.aspect == "least":
            text = translate(
                "rules", "{person}: {count} {count:duty|duties} of {shift} in the period (at least {least})."
            )
        else:
            text = translate(
                "rules", "{person}: {count} {count:duty|duties} of {shift} in the period (at most {most})."
            )
        shift = self.shift or "*"
        return text.fill(person=found.person.name, count=found.activity, shift=shift, least=self.least, most=self.most)
