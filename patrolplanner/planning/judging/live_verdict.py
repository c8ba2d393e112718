"""A verdict that follows a roster edit by edit, in words: only what stands above the edited pairs is said anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import Changed, LiveRoster
from patrolplanner.planning.model.instance import Bools, Ints
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


@dataclass(frozen=True, slots=True)
class SaidWords:
    """What was said of a roster, by what each limit missed is, whatever pairs are held beside the roster's own.

    ``verdict`` is all of it together, where that has been asked for.
    """

    said: Mapping[Hashable, Gap | Violation | None]
    verdict: Verdict | None


class LiveVerdict:
    """The judge's verdict of a roster, kept up to date. It equals what the judge says of the roster as a whole.

    ``words`` are those of the same roster from one over other pairs: nothing is said twice.
    """

    def __init__(self, case: Case, chosen: Ints, words: SaidWords | None = None) -> None:
        self.case = case
        self.live = LiveRoster(case, chosen)
        self._keys: Ints = case.space.person * len(case.instance.duties) + case.space.duty
        # None as a sentence: nothing to report; limits missed that are not here wait for their words
        self._said: dict[int, Gap | Violation | None] = {}
        self._foreseen: tuple[frozenset[int], dict[int, Gap | Violation | None]] = frozenset(), {}
        self._verdict: Verdict | None = None
        if words is not None:
            self._take(words)

    @property
    def words(self) -> SaidWords:
        """What has been said of the roster as it is now."""
        names = {name: limit for limit, name in self._named().items() if limit in self._said}
        return SaidWords({name: self._said[limit] for name, limit in names.items()}, self._verdict)

    def _take(self, words: SaidWords) -> None:
        names = self._named()
        self._said = {limit: words.said[name] for limit, name in names.items() if name in words.said}
        if len(self._said) == len(self.live.missed):
            self._verdict = words.verdict

    def _named(self) -> dict[int, Hashable]:
        """The limits missed, each by what it is about and how it stands; none of those that are alike in all this."""
        limits, live = self.case.limits, self.live
        missed = live.missed
        blocks, firsts = limits.block[missed].tolist(), limits.first[missed].tolist()
        stands = zip(*(a[missed].tolist() for a in (live.activity, limits.low, limits.high)), strict=True)
        names: dict[int, Hashable] = {}
        for limit, n, r, standing in zip(missed.tolist(), blocks, firsts, stands, strict=True):
            block = limits.blocks[n]
            about = int(block.person[r]), int(block.day[r]), int(block.duty[r]), int(block.mark[r])
            names[limit] = limits.rules[n], block.severity, block.aspect, block.gap, about, standing
        often = Counter(names.values())
        return {limit: name for limit, name in names.items() if often[name] == 1}

    def knows(self, pair: Pair) -> bool:
        """Whether the pair may be put on or taken off here."""
        return self._position(pair) is not None

    def put(self, added: frozenset[Pair], removed: frozenset[Pair]) -> None:
        """Put people on duties and take others off. The pairs must be known."""
        flips = self._flips(added, removed)
        if flips:
            # a sentence also names pairs that its sum does not feel, such as a second duty of a day worked
            above = self.live.above(*flips)
            over = self._over(above)
            changed = {c.limit for c in self.live.flip(*flips)}
            people = set(self.case.space.person[flips].tolist())
            for limit, turned in zip(above.tolist(), (over != self._over(above)).tolist(), strict=True):
                if turned or limit in changed or not self._says_the_same(limit, people):
                    self._said.pop(limit, None)
            foreseen, said = self._foreseen
            if foreseen == frozenset(flips):
                self._said |= said
            self._foreseen = frozenset(), {}
            self._verdict = None

    def _over(self, limits: Ints) -> Bools:
        """Which of these limits are missed above, not below."""
        over: Bools = self.live.activity[limits] > self.case.limits.high[limits]
        return over

    def _says_the_same(self, limit: int, people: set[int]) -> bool:
        """Whether a limit missed as before is said as before when duties of these people come or go."""
        if limit not in self._said or not self.case.rule_of(limit).says_units_alone:
            return False
        block = self.case.limits.blocks[int(self.case.limits.block[limit])]
        return int(block.person[int(self.case.limits.first[limit])]) not in people

    def effect(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> EditEffect:
        """What an edit would change; the roster stays as it is. The pairs must be known."""
        flips = self._flips(added, removed)
        if not flips:
            return EditEffect((), 0)
        changes = self.live.effect(*flips)
        said = self._foresee(flips, [c.limit for c in changes if c.after > c.before])
        refused = tuple(v for limit, v in said.items() if isinstance(v, Violation) and self._bars(limit))
        return EditEffect(tuple(v for v in said.values() if v is not None), self.live.price_of(changes), refused)

    def refused(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> tuple[Violation, ...]:
        """What `effect` says is refused, with nothing else put into words."""
        flips = self._flips(added, removed)
        changes = self.live.effect(*flips) if flips else []
        said = self._foresee(flips, [c.limit for c in changes if c.after > c.before and self._bars(c.limit)])
        return tuple(v for v in said.values() if isinstance(v, Violation))

    def _foresee(self, flips: list[int], limits: list[int]) -> dict[int, Gap | Violation | None]:
        """What is to be said of these limits after the flips; kept until the next ones, which are often these."""
        if not limits:
            return {}
        self.case.look_up(limits)
        self.live.flip(*flips)
        said = {limit: self._say(limit) for limit in limits}
        self.live.flip(*flips)
        self._foreseen = frozenset(flips), said
        return said

    def weigh(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> EffectWeight:
        """What an edit would change, without words, at a tenth of the time. The pairs must be known."""
        flips = self._flips(added, removed)
        return self._weight(self.live.effect(*flips) if flips else [])

    def weigh_each(self, edits: Sequence[tuple[frozenset[Pair], frozenset[Pair]]]) -> list[EffectWeight]:
        """What `weigh` says of each of these edits, pairs added and removed, by itself; all looked at together."""
        flips = [self._flips(added, removed) for added, removed in edits]
        return [self._weight(changes) for changes in self.live.effects(flips)]

    def _weight(self, changes: list[Changed]) -> EffectWeight:
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
            unsaid = [limit for limit in missed if limit not in self._said]
            self.case.look_up(unsaid)
            for limit in unsaid:
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
