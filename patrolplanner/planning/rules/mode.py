"""R05: case work by two officers, reception with one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Mode
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import PEOPLE_UNIT, Finding, Rule, RuleGroup, if_manned, parameter


@dataclass(frozen=True, kw_only=True)
class ModeOfficers(Rule):
    """Posts of mode investigate have two officers once manned, posts of mode receive one."""

    id = "R05"
    title = translate("rules", "Officers for case work and reception")
    group = RuleGroup.LAW
    example = translate("rules", "Case work has {investigate} officers at least, reception {receive}.")
    by_law = True
    note = translate(
        "rules",
        "Provisions on procedures for administrative cases, art. 52: case work by two officers, "
        "receiving reports by one officer leading auxiliaries (as of 2019).",
    )
    investigate: int = parameter(2, translate("rule parameters", "Officers at case work"), unit=PEOPLE_UNIT)
    receive: int = parameter(1, translate("rule parameters", "Officers at reception"), unit=PEOPLE_UNIT)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """officers asked * (manned) - officers <= 0."""
        instance = space.instance
        officers = instance.role_mask(Role.OFFICER)[space.person]
        for mode, asked in ((Mode.INVESTIGATE, self.investigate), (Mode.RECEIVE, self.receive)):
            of_mode = instance.duties_where(instance.posts[i].mode is mode for i in instance.duty_post)
            duties, row = rows_for(of_mode & instance.in_period)
            if not len(duties):
                continue
            terms = Terms().add(row[duties], space.manned[duties], asked)
            terms.add(*space.on(row, officers), -1)
            yield if_manned(self, space, terms, duties, aspect=mode.value)

    def explain(self, found: Finding) -> Message:
        asked = self.investigate if found.aspect == Mode.INVESTIGATE.value else self.receive
        if found.aspect == Mode.INVESTIGATE.value:
            text = translate("rules", "{duty}: {count} officers for case work; at least {asked} are required.")
        else:
            text = translate("rules", "{duty}: {count} officers for reception; at least {asked} is required.")
        return text.fill(duty=found.called(found.duty), count=asked - found.activity, asked=asked)
