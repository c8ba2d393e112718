"""R06: how many stand together on a main road or highway, by day, and in the dark or bad weather."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Road
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import BadCell, Cell, minutes_of
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import MINUTES, Finding, Rule, RuleGroup, if_manned, parameter

USUAL, RISKY = "usual", "risky"


@dataclass(frozen=True, kw_only=True)
class RoadTeam(Rule):
    """Road duty: 2 officers, or 1 and 2 auxiliaries; on highways and expressways in the dark or in bad weather 3, or 2
    and 2 auxiliaries.

    ``dark`` are the dark hours as ``19:00-06:00``; a duty of which ``least`` minutes lie in them is one in the dark.
    """

    id = "R06"
    title = translate("rules", "Road duty teams")
    group = RuleGroup.LAW
    example = translate("rules", "On a trunk road stand two officers, or one officer with two auxiliaries.")
    by_law = True
    note = translate(
        "rules",
        "Working rules for traffic police on road duty, art. 70 and 72: two officers or one officer with two "
        "auxiliaries; on highways and urban expressways at night, in fog, rain, snow or on ice three officers or two "
        "with two auxiliaries. What counts as night is for the station to set.",
    )
    dark: str = parameter("19:00-06:00", translate("rule parameters", "Dark from - until"))
    least: int = parameter(
        30, translate("rule parameters", "A duty in the dark has of these hours at least"), unit=MINUTES
    )

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """With n officers asked: 2n * (manned) - 2 officers - auxiliaries <= 0 and (n-1) * (manned) - officers <= 0.

        Checked against the words over all teams of up to four officers and four auxiliaries.
        """
        instance = space.instance
        road = instance.duties_at(lambda post: post.road in (Road.ARTERIAL, Road.HIGHWAY))
        fast = instance.duties_at(lambda post: post.road in (Road.HIGHWAY, Road.EXPRESSWAY))
        if not (road | fast).any():
            return
        risky = fast & (self._in_the_dark(instance) | _bad_weather(instance))
        for officers, mask in ((2, road & ~risky), (3, risky)):
            yield from self._team(space, mask & instance.in_period, officers)

    def _in_the_dark(self, instance: Instance) -> Bools:
        """[duties] that overlap the dark hours by so many minutes, those of all their dates together."""
        begin, end = self._dark_hours()
        total = np.zeros(len(instance.duties), dtype=np.int64)
        for day in range(-1, 3):
            midnight = (instance.duty_day + day) * DAY_MINUTES
            shared = np.minimum(instance.duty_end, midnight + end) - np.maximum(instance.duty_start, midnight + begin)
            total += np.maximum(shared, 0)
        out: Bools = total >= max(1, self.least)
        return out

    def _dark_hours(self) -> tuple[int, int]:
        """Minutes after midnight; the end lies behind the beginning. Raises InvalidValue for what are no hours."""
        try:
            begin, end = (minutes_of(Cell(part.strip())) for part in self.dark.split("-"))
        except (ValueError, BadCell):
            raise InvalidValue(
                translate("rules", "dark={value}: write two times such as 19:00-06:00.").fill(value=self.dark)
            ) from None
        return begin, end if end > begin else end + DAY_MINUTES

    def _team(self, space: Space, mask: Bools, asked: int) -> Iterator[LimitBlock]:
        duties, row = rows_for(mask)
        if not len(duties):
            return
        officers = space.instance.role_mask(Role.OFFICER)[space.person]
        auxiliaries = space.instance.role_mask(Role.AUXILIARY)[space.person]
        strength = Terms().add(row[duties], space.manned[duties], 2 * asked)
        strength.add(*space.on(row, officers), -2).add(*space.on(row, auxiliaries), -1)
        yield if_manned(self, space, strength, duties, aspect=RISKY if asked == 3 else USUAL)
        lead = Terms().add(row[duties], space.manned[duties], asked - 1).add(*space.on(row, officers), -1)
        yield if_manned(self, space, lead, duties, aspect=RISKY if asked == 3 else USUAL)

    def explain(self, found: Finding) -> Message:
        duty = found.instance.duty_index[found.duty.key]
        roles = np.array([found.instance.people[p].role for p, d in found.pairs if d == duty], dtype=object)
        if found.aspect == RISKY:
            text = translate(
                "rules",
                "{duty}: {officers} {officers:officer|officers} and {auxiliaries} "
                "{auxiliaries:auxiliary|auxiliaries} on a highway in the dark or bad weather; 3 officers, or 2 "
                "officers and 2 auxiliaries are required.",
            )
        else:
            text = translate(
                "rules",
                "{duty}: {officers} {officers:officer|officers} and {auxiliaries} "
                "{auxiliaries:auxiliary|auxiliaries} on road duty; 2 officers, or 1 officer and 2 auxiliaries are "
                "required.",
            )
        return text.fill(
            duty=found.called(found.duty),
            officers=int((roles == Role.OFFICER).sum()),
            auxiliaries=int((roles == Role.AUXILIARY).sum()),
        )


def _bad_weather(instance: Instance) -> Bools:
    """[duties] whose duty date is marked as one of bad weather."""
    days = [d for d in instance.days.tolist() if instance.calendar[date.fromordinal(d)].weather]
    return np.isin(instance.duty_day, days)
