"""R06: how many stand together on a main road or highway, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Road
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup, if_manned


@dataclass(frozen=True, kw_only=True)
class RoadTeam(Rule):
    """Road duty: 2 officers, or 1 and 2 auxiliaries; at night on a highway 3, or 2 and 2 auxiliaries."""

    id = "R06"
    title = translate("rules", "Road duty teams")
    group = RuleGroup.LAW
    example = translate("rules", "On a trunk road stand two officers, or one officer with two auxiliaries.")
    by_law = True
    note = translate(
        "rules",
        "Working rules for traffic police on road duty, art. 70 and 72: two officers or one officer with two "
        "auxiliaries; on highways at night three officers or two with two auxiliaries (as of 2018).",
    )

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """With n officers asked: 2n * (manned) - 2 officers - auxiliaries <= 0 and (n-1) * (manned) - officers <= 0.

        Checked against the words over all teams of up to four officers and four auxiliaries.
        """
        instance = space.instance
        road = instance.duties_at(lambda post: post.road in (Road.ARTERIAL, Road.HIGHWAY))
        highway = instance.duties_at(lambda post: post.road is Road.HIGHWAY)
        night = instance.duty_night
        for officers, mask in ((2, road & ~(highway & night)), (3, highway & night)):
            yield from self._team(space, mask & instance.in_period, officers)

    def _team(self, space: Space, mask: Bools, asked: int) -> Iterator[LimitBlock]:
        duties, row = rows_for(mask)
        if not len(duties):
            return
        officers = space.instance.role_mask(Role.OFFICER)[space.person]
        auxiliaries = space.instance.role_mask(Role.AUXILIARY)[space.person]
        strength = Terms().add(row[duties], space.manned[duties], 2 * asked)
        strength.add(*space.on(row, officers), -2).add(*space.on(row, auxiliaries), -1)
        yield if_manned(self, space, strength, duties, aspect="night" if asked == 3 else "day")
        lead = Terms().add(row[duties], space.manned[duties], asked - 1).add(*space.on(row, officers), -1)
        yield if_manned(self, space, lead, duties, aspect="night" if asked == 3 else "day")

    def explain(self, found: Finding) -> Message:
        duty = found.instance.duty_index[found.duty.key]
        roles = np.array([found.instance.people[p].role for p, d in found.pairs if d == duty], dtype=object)
        if found.aspect == "night":
            text = translate(
                "rules",
                "{duty}: {officers} officers and {auxiliaries} auxiliaries on a highway at night; "
                "3 officers, or 2 officers and 2 auxiliaries are required.",
            )
        else:
            text = translate(
                "rules",
                "{duty}: {officers} officers and {auxiliaries} auxiliaries on road duty; "
                "2 officers, or 1 officer and 2 auxiliaries are required.",
            )
        return text.fill(
            duty=found.called(found.duty),
            officers=int((roles == Role.OFFICER).sum()),
            auxiliaries=int((roles == Role.AUXILIARY).sum()),
        )
