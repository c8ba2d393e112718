"""What is owed to spots: visits that their doses asked for and nobody made, shift by shift."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np

from patrolplanner.domain.patrols import PatrolVisit, RouteCard, ShiftKey
from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.doses import owed_after
from patrolplanner.planning.deployment.patrol import shift_doses
from patrolplanner.planning.deployment.patrol_town import PatrolTown

LOOKED_BACK = timedelta(days=31)
"""What is owed for longer has been made good, or never will be."""


class PatrolLedger:
    """By shift what is owed to each spot of the plan: positive for visits to be made good, negative for those ahead.

    Spots that must be visited are owed nothing: they are visited as often as they must, whatever was missed.
    """

    def __init__(self, town: PatrolTown) -> None:
        self._town = town
        self._numbers = {spot.id: n for n, spot in enumerate(town.plan.spots)}
        self._must = np.array([spot.is_must for spot in town.plan.spots], dtype=np.bool_)
        self._owed: dict[str, Floats] = {}

    def owed(self, shift: str) -> Floats:
        """[spot]"""
        return self._owed.get(shift, np.zeros(len(self._must)))

    def take(self, shift: str, posts: Sequence[str], visits: Iterable[PatrolVisit]) -> None:
        """A shift is over: what its patrols were to visit, and what they did or still may."""
        wanted, made = self.wanted(shift, posts), np.zeros(len(self._must))
        for visit in visits:
            if visit.counts and (number := self._numbers.get(visit.spot)) is not None:
                made[number] += 1
        made[self._must] = 0.0
        self._owed[shift] = owed_after(self.owed(shift), wanted, made)

    def wanted(self, shift: str, posts: Sequence[str]) -> Floats:
        """[spot] how many visits the doses of a shift come to."""
        found = np.zeros(len(self._must))
        for group in self._town.groups(self._town.plan.shifts_by_code[shift], posts):
            found[list(group.spots)] += shift_doses(group.task, 0).sum(axis=1)
        return found


def by_shift(
    cards: Iterable[RouteCard], visits: Iterable[PatrolVisit]
) -> dict[ShiftKey, tuple[list[RouteCard], list[PatrolVisit]]]:
    """Cards and visits of each shift."""
    found: dict[ShiftKey, tuple[list[RouteCard], list[PatrolVisit]]] = {}
    for card in cards:
        found.setdefault(card.shift_key, ([], []))[0].append(card)
    for visit in visits:
        found.setdefault(visit.shift_key, ([], []))[1].append(visit)
    return found


def ledger_before(town: PatrolTown, day: date) -> PatrolLedger:
    """What is owed at the beginning of a date, from the cards of the month before it."""
    plan, ledger = town.plan, PatrolLedger(town)
    first = day - LOOKED_BACK
    cards = (card for card in plan.route_cards if first <= card.day < day)
    visits = (visit for visit in plan.visits if first <= visit.day < day)
    for (_, shift), (its, made) in sorted(by_shift(cards, visits).items(), key=lambda one: one[0]):
        if its:
            ledger.take(shift, [card.post for card in its], made)
    return ledger
