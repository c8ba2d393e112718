"""A day off by exchange: who could take somebody's duty, for nothing, for one of theirs, or in a ring of three.

The giver is free on the whole date afterwards. Every proposal breaks no hard rule, leaves no gap that was not
there, and says how many reminders it brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Handing, SwapKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.judging.live_verdict import EffectWeight
from patrolplanner.planning.stop import Effort, Meter
from patrolplanner.services.checking.checking import Checker

MOST_OF_A_SORT = 5
EFFORT = Effort(seconds=5.0)
WEIGH_WORK = 0.001  # counted for a look what duties that change hands bring
ENOUGH_EXCHANGES = 3
"""With so many exchanges of two nobody looks for rings of three."""


@dataclass(frozen=True, slots=True)
class ExchangeWay:
    """Duties that change hands together, and what it costs."""

    kind: SwapKind
    handings: tuple[Handing, ...]
    reminders: int
    price: int

    @property
    def people(self) -> int:
        return len({p for h in self.handings for p in (h.giver, h.taker)})


def ways_to_free(
    checker: Checker, person: str, duty: DutyKey, now: datetime, effort: Effort = EFFORT
) -> list[ExchangeWay]:
    """Ways for a person not to do a duty, fewest people and cheapest first; up to five of each sort.

    Duties that have begun by ``now`` and locked rows stay. Looks at the dates that the checker holds.
    Raises UserError when the person does not have the duty.
    """
    given = Pair(person, duty)
    rows = {a.pair: a for a in checker.document.roster.assignments}
    if given not in rows:
        raise UserError(translate("swaps", "{person} does not have this duty.").fill(person=person))
    return _Finder(checker, given, now, Meter(effort)).ways()


class _Finder:
    """Looks for ways around one row of the roster."""

    def __init__(self, checker: Checker, given: Pair, now: datetime, meter: Meter) -> None:
        self.checker, self.given, self.meter = checker, given, meter
        instance = checker.instance
        ahead = {d.key for d in instance.duties if d.start > now}
        rows = (a for a in checker.document.roster.assignments if not a.locked)
        movable = [a.pair for a in rows if checker.covers(a.pair.duty.day) and a.pair.duty in ahead]
        self.of_person: dict[str, list[DutyKey]] = {}
        for pair in sorted(movable, key=lambda p: (p.duty, p.person)):
            self.of_person.setdefault(pair.person, []).append(pair.duty)
        on_it = {p.person for p in checker.document.roster.pairs if p.duty == given.duty}
        self.takers = [p.id for p in instance.people if p.id not in on_it and checker.knows(Pair(p.id, given.duty))]

    def ways(self) -> list[ExchangeWay]:
        found = self._best(self._for_nothing())
        exchanges = self._best(self._for_one_of_theirs())
        found += exchanges
        if len(exchanges) < ENOUGH_EXCHANGES:
            found += self._best(self._in_a_ring())
        return found

    def _for_nothing(self) -> Iterator[ExchangeWay]:
        for taker in self.takers:
            yield from self._weighed(SwapKind.SUBSTITUTE, Handing(self.given.person, taker, self.given.duty))

    def _for_one_of_theirs(self) -> Iterator[ExchangeWay]:
        giver, duty = self.given
        for taker in self.takers:
            for theirs in self.of_person.get(taker, ()):
                if theirs.day != duty.day and self.checker.knows(Pair(giver, theirs)):
                    yield from self._weighed(
                        SwapKind.EXCHANGE, Handing(giver, taker, duty), Handing(taker, giver, theirs)
                    )

    def _in_a_ring(self) -> Iterator[ExchangeWay]:
        """The giver's duty goes to a second, one of theirs to a third, one of the third's to the giver.

        Each person is tried alone first: what one cannot do for themselves no ring makes possible.
        """
        giver, duty = self.given
        others = [Pair(third, f) for third, duties in self.of_person.items() if third != giver for f in duties]
        back = [pair for pair in others if pair.duty.day != duty.day and self._alone(giver, pair.duty, duty)]
        for second in self.takers:
            for e in self.of_person.get(second, ()):
                if e == duty or not self._alone(second, duty, e):
                    continue
                for third, f in back:
                    if third != second and f not in (duty, e) and self._alone(third, e, f):
                        yield from self._weighed(
                            SwapKind.EXCHANGE,
                            Handing(giver, second, duty),
                            Handing(second, third, e),
                            Handing(third, giver, f),
                        )

    def _alone(self, person: str, added: DutyKey, removed: DutyKey) -> bool:
        """Whether somebody can take one duty when another one of theirs goes, the rest of the world aside."""
        if added in self.of_person.get(person, ()) or self.meter.left <= 0:
            return False
        return not self._weigh([Pair(person, added)], [Pair(person, removed)]).refused

    def _weighed(self, kind: SwapKind, *handings: Handing) -> Iterator[ExchangeWay]:
        if self.meter.left <= 0:
            return
        weight = self._weigh([Pair(h.taker, h.duty) for h in handings], [Pair(h.giver, h.duty) for h in handings])
        if not weight.refused and not weight.lacks:
            yield ExchangeWay(kind, handings, weight.reminders, weight.price)

    def _weigh(self, added: Iterable[Pair], removed: Iterable[Pair]) -> EffectWeight:
        self.meter.spend(WEIGH_WORK)
        return self.checker.weigh(frozenset(added), frozenset(removed))

    @staticmethod
    def _best(ways: Iterable[ExchangeWay]) -> list[ExchangeWay]:
        return sorted(ways, key=lambda way: (way.reminders, way.price))[:MOST_OF_A_SORT]
