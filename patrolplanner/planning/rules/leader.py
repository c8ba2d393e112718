"""R19: leaders take turns: nobody leads two days running, nor before the others have led."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.eligibility import may_take
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import DAYS, Finding, Rule, RuleGroup, parameter, price_parameter
from patrolplanner.planning.model.spans import at_most_in_a_row

TURN = "turn"


@dataclass(frozen=True, kw_only=True)
class Leader(Rule):
    """The same person is duty leader on at most ``days`` days running, and again only after the others.

    Of n people who may lead a post, nobody leads again in fewer than n - 1 days; ``turn_price`` is for each missing.
    """

    id = "R19"
    title = translate("rules", "Duty leaders take turns")
    group = RuleGroup.FAIRNESS
    example = translate("rules", "One leader has the watch today, so the others have it before it is his turn again.")
    by_law = True
    note = translate("rules", "Regulations on internal affairs: leading cadres take the watch in turn.")
    severity: Severity = Severity.WARN
    days: int = parameter(1, translate("rule parameters", "Days running as leader at most"), unit=DAYS)
    turn_price: int = price_parameter(80, translate("rule parameters", "Price of a day too early in the turn"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Windows of days + 1 days with a leader's duty; two such dates, one after the other, are not too near."""
        instance = space.instance
        leads = instance.duties_at(lambda post: post.kind is PostKind.LEADER)
        if leads.any():
            cells = space.pairs_by_day(leads[space.duty])
            yield at_most_in_a_row(self, space, cells, self.days)
            turn = _turn(instance, leads)
            for apart in range(1, int(turn.max(initial=0)) - 1):
                yield self._too_soon(space, cells, turn, apart)

    def _too_soon(self, space: Space, cells: Ints, turn: Ints, apart: int) -> LimitBlock:
        """Two dates so many days apart cost a price for each day that is missing to n - 1."""
        days, inside = space.instance.days, space.instance.is_period_day
        there = (cells[:, :-apart] >= 0) & (cells[:, apart:] >= 0) & (inside[:-apart] | inside[apart:])
        person, day = np.nonzero(there & (turn - 1 > apart)[:, None])
        rows = np.arange(len(person))
        terms = Terms().add(rows, cells[person, day]).add(rows, cells[person, day + apart])
        for between in range(1, apart):
            terms.add(rows, cells[person, day + between], -1)
        missing = turn[person] - 1 - apart
        return self.block(
            terms,
            len(rows),
            severity=Severity.SOFT,
            price=self.turn_price * missing,
            high=1,
            person=person,
            day=days[day + apart],
            mark=missing,
            aspect=TURN,
        )

    def explain(self, found: Finding) -> Message:
        if found.aspect == TURN:
            first, last = found.duties[0].key.day, found.duties[-1].key.day
            return translate(
                "rules",
                "{person} is duty leader on {day} again, {days} {days:day|days} after {first} (in turn: {turn} "
                "{turn:day|days}).",
            ).fill(
                person=found.person.name,
                day=last,
                first=first,
                days=(last - first).days,
                turn=(last - first).days + found.mark,
            )
        return translate(
            "rules", "{person} is duty leader {days} {days:day|days} running from {day} (at most {most})."
        ).fill(person=found.person.name, days=found.activity, day=found.day, most=found.mark)


def _turn(instance: Instance, leads: Bools) -> Ints:
    """[people] how many may lead the posts that the person may lead in the period, the person among them."""
    may = may_take(instance)
    at = np.zeros((len(instance.people), len(instance.posts)), dtype=bool)
    person, duty = np.nonzero(may & (leads & instance.in_period & instance.is_asked)[None, :])
    at[person, instance.duty_post[duty]] = True
    turn: Ints = (at.astype(np.int64) @ at.T.astype(np.int64) > 0).sum(axis=1)
    return turn
