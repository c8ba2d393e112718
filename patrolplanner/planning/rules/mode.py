"""R05: case work by two officers, reception by an officer who is not alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Mode, Post
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import PEOPLE_UNIT, Finding, Rule, RuleGroup, if_manned, parameter

ALONE = "alone"


@dataclass(frozen=True, kw_only=True)
class ModeOfficers(Rule):
    """Posts of mode investigate have two officers once manned, posts of mode receive one, who is not alone."""

    id = "R05"
    title = translate("rules", "Officers for case work and reception")
    group = RuleGroup.LAW
    example = translate(
        "rules",
        "Case work has {investigate} {investigate:officer|officers} at least; at reception an officer is not "
        "alone, they are {together}.",
    )
    by_law = True
    note = translate(
        "rules",
        "Provisions on procedures for administrative cases, art. 52: case work by two officers, "
        "receiving reports by one officer leading auxiliaries (as of 2019).",
    )
    investigate: int = parameter(2, translate("rule parameters", "Officers at case work"), unit=PEOPLE_UNIT)
    receive: int = parameter(1, translate("rule parameters", "Officers at reception"), unit=PEOPLE_UNIT)
    together: int = parameter(2, translate("rule parameters", "People at reception"), unit=PEOPLE_UNIT)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """people asked * (manned) - those there <= 0, of officers and of everybody."""
        instance = space.instance
        officers = instance.role_mask(Role.OFFICER)[space.person]
        everybody = np.ones(space.size, dtype=bool)
        for aspect, mode, counted, asked in (
            (Mode.INVESTIGATE.value, Mode.INVESTIGATE, officers, self.investigate),
            (Mode.RECEIVE.value, Mode.RECEIVE, officers, self.receive),
            (ALONE, Mode.RECEIVE, everybody, self.together),
        ):
            of_mode = instance.duties_at(partial(_works_as, mode))
            duties, row = rows_for(of_mode & instance.in_period)
            if not len(duties):
                continue
            terms = Terms().add(row[duties], space.manned[duties], asked)
            terms.add(*space.on(row, counted), -1)
            yield if_manned(self, space, terms, duties, aspect=aspect)

    def explain(self, found: Finding) -> Message:
        if found.aspect == Mode.INVESTIGATE.value:
            asked = self.investigate
            text = translate(
                "rules", "{duty}: {count} {count:officer|officers} for case work; at least {asked} are required."
            )
        elif found.aspect == Mode.RECEIVE.value:
            asked = self.receive
            text = translate(
                "rules", "{duty}: {count} {count:officer|officers} for reception; at least {asked} is required."
            )
        else:
            asked = self.together
            text = translate("rules", "{duty}: {count} at reception; an officer is not alone there, {asked} at least.")
        return text.fill(duty=found.called(found.duty), count=asked - found.activity, asked=asked)


def _works_as(mode: Mode, post: Post) -> bool:
    return post.mode is mode
