"""R34: duties of one date that belong together are held by the same people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.demands import Demand
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, expand
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup

IN_HALVES = frozenset({PostKind.SCHOOL, PostKind.PEAK})
"""Posts whose shifts of a date are two halves of one duty, unless their demands say otherwise."""


@dataclass(frozen=True, kw_only=True)
class SameCrew(Rule):
    """Whoever is on one duty of a crew is on all of its date. The price is for each person who is not.

    A crew are the duties of a date whose demands have the same mark; without a mark, the shifts of a school or peak
    post. Only duties that a demand asks for belong to a crew.
    """

    id = "R34"
    title = translate("rules", "One crew for both halves")
    group = RuleGroup.POSTS
    example = translate("rules", "Whoever stands at the school gate in the morning stands there in the afternoon too.")
    note = translate(
        "rules",
        "Custom of the service: who opens a duty also ends it. Rows of the demands with the same crew mark belong "
        "together; without a mark, the shifts of a school or peak post.",
    )
    usual_units = 2
    severity: Severity = Severity.SOFT
    price: int = 120

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of two duties: on this one - on the other <= 0, both ways. Of n: n * (on one) - (on how many) <= 0, at a
        price for each n started."""
        instance = space.instance
        crews = instance.kept("crews", lambda: _crews(instance, np.flatnonzero(instance.in_period)))
        for size in sorted({len(crew) for crew in crews}):
            duty = np.array([crew for crew in crews if len(crew) == size], dtype=np.int64)
            if size == 2:
                yield self._other(space, duty)
                yield self._other(space, duty[:, ::-1])
            else:
                yield self._all(space, duty)

    def _other(self, space: Space, duty: Ints) -> LimitBlock:
        """Nobody is on the first of two duties [crews, 2] without being on the second; one limit a pair."""
        crew, pair = _pairs_on(space, duty[:, 0])
        back, other = _pairs_on(space, duty[:, 1])
        rows = np.arange(len(pair))
        key = crew * len(space.instance.people) + space.person[pair]
        wanted = back * len(space.instance.people) + space.person[other]
        order = np.argsort(key)
        place = np.minimum(np.searchsorted(key[order], wanted), max(0, len(key) - 1))
        known = np.flatnonzero(key[order][place] == wanted) if len(key) else rows
        terms = Terms().add(rows, pair).add(order[place[known]] if len(key) else known, other[known], -1)
        held, missed = duty[crew, 0], duty[crew, 1]
        day = space.instance.duty_day[held]
        return self.block(terms, len(pair), high=0, person=space.person[pair], day=day, duty=held, mark=missed)

    def _all(self, space: Space, duty: Ints) -> LimitBlock:
        """Whoever is on one of these duties [crews, n] is on all of them; one limit a person and crew."""
        size = duty.shape[1]
        place, pair = _pairs_on(space, duty.reshape(-1))
        unique, row = np.unique(place // size * len(space.instance.people) + space.person[pair], return_inverse=True)
        crew, person = np.divmod(unique, len(space.instance.people))
        some = space.counters.anys(row.reshape(-1), pair, len(unique))
        terms = Terms().add(np.arange(len(unique)), some, size).add(row.reshape(-1), pair, -1)
        day = space.instance.duty_day[duty[crew, 0]]
        return self.block(terms, len(person), high=0, person=person, day=day, unit=size)

    def explain(self, found: Finding) -> Message:
        instance = found.instance
        if found.of_duty is not None:
            held, missed = [found.duty], [instance.duties[found.mark]]
        else:
            held = list(found.duties)
            there = {instance.duty_index[d.key] for d in held}
            of_date = np.flatnonzero(instance.duty_day == instance.duty_day[min(there)])
            crews = [crew for crew in _crews(instance, of_date) if there <= set(crew)]
            missed = [instance.duties[d] for d in crews[0] if d not in there]
        return translate("rules", "{person} is on {held}, but not on {missed}, which the same crew holds.").fill(
            person=found.person.name,
            held=tuple(found.called(d) for d in held),
            missed=tuple(found.called(d) for d in missed),
        )


def _pairs_on(space: Space, duty: Ints) -> tuple[Ints, Ints]:
    """The pairs on these duties: (position of the duty, pair)."""
    order = np.argsort(space.duty, kind="stable")
    sorted_ = space.duty[order]
    place, at = expand(np.arange(len(duty)), np.searchsorted(sorted_, duty), np.searchsorted(sorted_, duty, "right"))
    return place, order[at]


def _crews(instance: Instance, among: Ints) -> list[tuple[int, ...]]:
    """The crews of two duties or more among these duties, each the duties in time order."""
    asking: dict[tuple[str, str], list[Demand]] = defaultdict(list)
    for demand in instance.plan.demands:
        asking[demand.post, demand.shift].append(demand)
    halves = {p.id for p in instance.posts if p.kind in IN_HALVES}
    crews: dict[tuple[date, str, str], list[int]] = defaultdict(list)
    for i in among.tolist():
        day, post, shift = instance.duties[i].key
        asked = [d for d in asking[post, shift] if d.applies_on(instance.calendar[day])]
        marks = {d.crew for d in asked} - {""}
        for mark in marks:
            crews[day, mark, ""].append(i)
        if asked and not marks and post in halves:
            crews[day, "", post].append(i)
    return [tuple(crew) for crew in crews.values() if len(crew) > 1]
