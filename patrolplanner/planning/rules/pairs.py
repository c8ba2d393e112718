"""R24: two people tied to each other: mentor and newcomer, a couple, and who must not serve together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.ties import WHOLE_SHARE, Tie, TieKind
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.nights import clock_nights
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup, price_parameter


@dataclass(frozen=True, kw_only=True)
class Pairs(Rule):
    """Who must not serve together is never on one duty; that is as severe as the rule. Softly: a couple do not both
    work the same night, and a newcomer is on as many duties with the mentor as their tie asks for.

    Of the newcomer those duties of the period count that lie within the dates of the tie. ``price`` is for each duty
    that is missing with the mentor, ``couple_price`` for each night.
    """

    id = "R24"
    title = translate("rules", "Ties between people")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules", "Li learns from Zhang: on half of his duties Zhang is with him. A couple are not both out at night."
    )
    note = translate(
        "rules",
        "The ties are the station's own: mentors as the bureau has named them, couples so that somebody is at home, "
        "and who must not serve together.",
    )
    tells_posts_apart = True
    softer_level = True
    exception = 400_000
    obstacle = translate("gaps", "not with somebody who is there")
    price: int = 30
    couple_price: int = price_parameter(60, translate("rule parameters", "Price of a night that a couple both work"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Each tie by itself; there are few of them."""
        index = space.instance.person_index
        ties = [(n, t) for n, t in enumerate(space.instance.plan.ties) if t.first in index and t.second in index]
        nights = clock_nights(space) if any(t.kind is TieKind.COUPLE for _, t in ties) else None
        for n, tie in ties:
            first, second = index[tie.first], index[tie.second]
            if tie.kind is TieKind.COUPLE and nights is not None:
                yield self._not_both(space, n, tie, nights[first], nights[second])
            elif tie.kind is TieKind.APART:
                yield self._apart(space, n, *_shared(space, tie, first, second))
            elif tie.kind is TieKind.MENTOR:
                yield self._together(space, n, tie, (first, second))

    def _apart(self, space: Space, tie: int, one: Ints, other: Ints) -> LimitBlock:
        """Of two pairs on one duty one at most."""
        rows, duty = np.arange(len(one)), space.duty[one]
        terms = Terms().add(rows, one).add(rows, other)
        day = space.instance.duty_day[duty]
        return self.block(terms, len(one), high=1, duty=duty, day=day, mark=tie, aspect=TieKind.APART)

    def _not_both(self, space: Space, tie: int, of: Tie, first: Ints, second: Ints) -> LimitBlock:
        """Of one night of two people one at most."""
        days = space.instance.days
        held = np.array([of.holds_on(date.fromordinal(d)) for d in days.tolist()], dtype=bool)
        there = np.flatnonzero((first != NONE) & (second != NONE) & held)
        rows = np.arange(len(there))
        return self.block(
            Terms().add(rows, first[there]).add(rows, second[there]),
            len(there),
            severity=Severity.SOFT,
            high=1,
            price=self.couple_price,
            day=days[there],
            mark=tie,
            aspect=TieKind.COUPLE,
        )

    def _together(self, space: Space, tie: int, of: Tie, people: tuple[int, int]) -> LimitBlock:
        """share * (duties of the younger) - 100 * (with the mentor, too) <= 0, at a price for each duty.

        Both are on a duty where the two pairs add up to more than "one of them".
        """
        one, other = _shared(space, of, *people)
        rows = np.arange(len(one))
        either = space.counters.anys(np.tile(rows, 2), np.concatenate([one, other]), len(one))
        mine = np.flatnonzero(space.live & (space.person == people[1]) & _within(space.instance, of)[space.duty])
        here, there = np.zeros(len(mine), dtype=np.int64), np.zeros(len(one), dtype=np.int64)
        weight = np.repeat(np.array([1, 1, -1]), len(one))
        both = space.counters.sums(np.tile(rows, 3), np.concatenate([one, other, either]), len(one), weight)
        terms = Terms().add(here, mine, of.share).add(there, both, -WHOLE_SHARE)
        return self.block(
            terms,
            1,
            severity=Severity.SOFT,
            high=0,
            unit=WHOLE_SHARE,
            person=people[1],
            mark=tie,
            aspect=TieKind.MENTOR,
        )

    def explain(self, found: Finding) -> Message:
        tie = found.instance.plan.ties[found.mark]
        names = {p.id: p.name for p in found.instance.people}
        one, other = names[tie.first], names[tie.second]
        if found.aspect == TieKind.APART:
            text = translate("rules", "{one} and {other} must not serve together: {duty}.")
            return text.fill(one=one, other=other, duty=found.called(found.duty))
        if found.aspect == TieKind.COUPLE:
            return translate("rules", "{one} and {other} are a couple and both work the night of {day}.").fill(
                one=one, other=other, day=found.day
            )
        text = translate(
            "rules",
            "{younger}: {missing} {missing:duty|duties} too few together with {mentor} (wished for: {share} % of "
            "the duties).",
        )
        return text.fill(younger=other, mentor=one, missing=found.amount, share=tie.share)


def _within(instance: Instance, tie: Tie) -> Bools:
    """[duties] of the period within the dates of a tie."""
    return instance.in_period & instance.duties_between(tie.start, tie.end)


def _shared(space: Space, tie: Tie, first: int, second: int) -> tuple[Ints, Ints]:
    """The pairs of both people on the duties that both may be on, within the dates of their tie."""
    here = _within(space.instance, tie)[space.duty]
    one, other = (np.flatnonzero(here & (space.person == person)) for person in (first, second))
    _, left, right = np.intersect1d(space.duty[one], space.duty[other], return_indices=True)
    return one[left], other[right]
