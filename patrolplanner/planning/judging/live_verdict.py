"""A verdict that follows a roster edit by edit, in words: only what stands above the edited pairs is said anew."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Gap, Verdict, Violation


@dataclass(frozen=True, slots=True)
class EditEffect:
    """What an edit would do: gaps and violations that come or grow, and the price.

    ``refused`` are the hard rules about single people among the worse; what a team lacks the next edit may mend.
    """

    worse: tuple[Gap | Violation, ...]
    price: int
    refused: tuple[Violation, ...] = ()


@dataclass(frozen=True, slots=True)
class EffectWeight:
    """An effect in numbers alone, for comparing many: whether it is refused, how many reminders, what price.

    ``lacks``: a team lacks somebody it did not lack before. ``breaks`` counts hard rules of crews that
    it would break, such as one person too many.
    """

    refused: bool
    reminders: int
    price: int
    lacks: bool = False
    breaks: int = 0


class LiveVerdict:
    """The judge's verdict of a roster, kept up to date. It equals what the judge says of the roster as a whole."""

    def __init__(self, case: Case, chosen: Ints) -> None:
        self.case = case
        self.live = LiveRoster(case, chosen)
        self._keys: Ints = case.space.person * len(case.instance.duties) + case.space.duty
        # None as a sentence: nothing to report; limits missed that are not here wait for their words
        self._said: dict[int, Gap | Violation | None] = {}
        self._verdict: Verdict | None = None

    def knows(self, pair: Pair) -> bool:
        """Whether the pair may be put on or taken off here."""
        return self._position(pair) is not None

    def put(self, added: frozenset[Pair], removed: frozenset[Pair]) -> None:
        """Put people on duties and take others off. The pairs must be known."""
        flips = self._flips(added, removed)
        if flips:
            self.live.flip(*flips)
            # a sentence also names pairs that its sum does not feel, such as a second duty of a day worked
            for limit in self.live.above(*flips).tolist():
                self._said.pop(limit, None)
            self._verdict = None

    def effect(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> EditEffect:
        """What an edit would change; the roster stays as it is. The pairs must be known."""
        flips = self._flips(added, removed)
        if not flips:
            return EditEffect((), 0)
        changes = self.live.effect(*flips)
        self.live.flip(*flips)
        said = [(c.limit, self._say(c.limit)) for c in changes if c.after > c.before]
        self.live.flip(*flips)
        refused = tuple(v for limit, v in said if isinstance(v, Violation) and self._bars(limit))
        return EditEffect(tuple(v for _, v in said if v is not None), self.live.price_of(changes), refused)

    def weigh(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> EffectWeight:
        """What an edit would change, without words, at a tenth of the time. The pairs must be known."""
        flips = self._flips(added, removed)
        changes = self.live.effect(*flips) if flips else []
        worse = [c.limit for c in changes if c.after > c.before]
        limits = self.case.limits
        return EffectWeight(
            any(self._bars(limit) for limit in worse),
            sum(not limits.hard[n] and self.case.rule_of(n).about is not About.SHARES for n in worse),
            self.live.price_of(changes),
            any(limits.is_gap[limit] or (limits.hard[limit] and not self._bars(limit)) for limit in worse),
            sum(bool(limits.hard[limit]) and not self._bars(limit) for limit in worse),
        )

    def _bars(self, limit: int) -> bool:
        """Whether it is a hard rule about one person."""
        limits = self.case.limits
        block = limits.blocks[int(limits.block[limit])]
        return block.severity is Severity.HARD and int(block.person[int(limits.first[limit])]) >= 0

    @property
    def verdict(self) -> Verdict:
        if self._verdict is None:
            missed = self.live.missed.tolist()
            for limit in missed:
                if limit not in self._said:
                    self._said[limit] = self._say(limit)
            self._verdict = self.case.verdict_of([self._said[limit] for limit in missed], self.live.price)
        return self._verdict

    def _flips(self, added: frozenset[Pair], removed: frozenset[Pair]) -> list[int]:
        chosen = self.live.chosen
        return [p for p in self._positions(added - removed) if not chosen[p]] + [
            p for p in self._positions(removed - added) if chosen[p]
        ]

    def _say(self, limit: int) -> Gap | Violation | None:
        live = self.live
        units = live.units(limit)
        cost = units * int(self.case.limits.price[limit])
        return self.case.finding(limit, live.chosen, int(live.activity[limit]), units, cost)

    def _positions(self, pairs: frozenset[Pair]) -> list[int]:
        return [p for pair in sorted(pairs) if (p := self._position(pair)) is not None]

    def _position(self, pair: Pair) -> int | None:
        instance = self.case.instance
        if not instance.knows(pair):
            return None
        key = instance.person_index[pair.person] * len(instance.duties) + instance.duty_index[pair.duty]
        place = int(self._keys.searchsorted(key))
        return place if place < len(self._keys) and self._keys[place] == key else None
