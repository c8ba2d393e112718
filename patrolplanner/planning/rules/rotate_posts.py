"""R25: nobody stands at one post for weeks on end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import PostDays, Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import DAYS, Finding, Rule, RuleGroup, parameter

DAYS_A_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class RotatePosts(Rule):
    """A stretch of ``days`` + 1 days that begins and ends with a duty at a post has a duty elsewhere in between.

    People whose list names a single post are left there.
    """

    id = "R25"
    title = translate("rules", "Posts change hands")
    group = RuleGroup.FAIRNESS
    example = translate(
        "rules", "Zhang has been at the market kiosk for {days} {days:day|days}; then he changes to another post."
    )
    note = translate(
        "rules", "For stations that change posts on purpose; others keep their people where they are known."
    )
    on = False
    tells_posts_apart = True
    severity: Severity = Severity.SOFT
    price: int = 40
    days: int = parameter(28, translate("rule parameters", "At one post at most"), unit=DAYS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """At the post on the first day + on the last day - duties elsewhere in the stretch <= 1."""
        instance = space.instance
        if len(instance.days) <= self.days or not space.size:
            return
        movable = instance.people_where(len(p.posts) != 1 for p in instance.people)
        stays = PostDays(space, movable[space.person])
        at, here = stays.works, stays.daily
        first_column = instance.period_days[0] - instance.days[0] - self.days
        starts = np.arange(max(0, first_column), instance.period_days[-1] - instance.days[0] - self.days + 1)
        cell, start = np.nonzero((at[:, starts] >= 0) & (at[:, starts + self.days] >= 0))
        if not len(cell):
            return
        start = starts[start]
        rows = np.arange(len(cell))
        terms = Terms().add(rows, at[cell, start]).add(rows, at[cell, start + self.days])
        terms.add(rows, self._elsewhere(space, stays.person, here, cell, start), -1)
        yield self.block(
            terms, len(cell), high=1, person=stays.person[cell], day=instance.days[0] + start, mark=stays.post[cell]
        )

    def _elsewhere(self, space: Space, person: Ints, here: Ints, cell: Ints, start: Ints) -> Ints:
        """[stretches] counters: duties of the cell's person elsewhere from the start day over the stretch.

        Built from sums over weeks, so that a stretch is a handful of columns and not thirty.
        """
        everywhere = space.daily
        weeks, rest = divmod(self.days + 1, DAYS_A_WEEK)
        rows = np.arange(len(start))
        firsts = start[:, None] + DAYS_A_WEEK * np.arange(weeks)
        weekly = _week_sums(space, everywhere, person[cell], firsts)
        weekly_here = _week_sums(space, here, cell, firsts)
        terms = Terms()
        for n in range(weeks):
            terms.add(rows, weekly[:, n]).add(rows, weekly_here[:, n], -1)
        for n in range(rest):
            day = start + weeks * DAYS_A_WEEK + n
            terms.add(rows, everywhere[person[cell], day]).add(rows, here[cell, day], -1)
        group, column, weight = terms.joined()
        return space.counters.sums(group, column, len(start), weight)

    def explain(self, found: Finding) -> Message:
        return translate(
            "rules", "{person} has been at {post} only for {days} {days:day|days} running since {day} (at most {most})."
        ).fill(
            person=found.person.name,
            post=found.instance.posts[found.mark].name,
            days=self.days + 1,
            day=found.day,
            most=self.days,
        )


def _week_sums(space: Space, daily: Ints, row: Ints, firsts: Ints) -> Ints:
    """Sum counters of seven columns of a row from each of its first days on; NONE where there are none."""
    days = daily.shape[1]
    weeks, which = np.unique(row[:, None] * days + firsts, return_inverse=True)
    terms = Terms()
    for n in range(DAYS_A_WEEK):
        terms.add(np.arange(len(weeks)), daily[weeks // days, weeks % days + n])
    group, column, _ = terms.joined()
    return space.counters.grid((len(weeks),), group, column, sums=True)[which.reshape(firsts.shape)]
