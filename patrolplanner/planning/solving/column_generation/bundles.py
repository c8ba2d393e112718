"""Limits over many days, counted along the bundles of a small graph: what a bundle adds to each sum, which sums a path
may still reach from a node, and how far two paths that have come to the same node differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.column_generation.person_limits import FREE, Floats, PersonLimits
from patrolplanner.planning.solving.column_generation.small_graph import GraphStep, shorten

TABLE = 500_000  # entries of a table that tells states apart
LEAST_ROOM = 0.01  # of what a sum could be, that a limit counts as leaving


@dataclass(frozen=True)
class Bundles:
    """Steps of a layer that lead from the same node to the same one and add the same to the long limits.

    ``source``, ``target`` [bundles] and ``adds`` [bundles, limits]; bundles are sorted by source, their steps begin
    at ``first`` of ``order`` [steps].
    """

    source: Ints
    target: Ints
    adds: Ints
    first: Ints
    order: Ints

    def onward(self, node: Ints) -> tuple[Ints, Ints]:
        """All bundles from these nodes: the position of the node, and the bundle."""
        start = np.searchsorted(self.source, node)
        return expand(np.arange(len(node)), start, np.searchsorted(self.source, node, side="right"))


def bundled(person: PersonLimits, d: int, step: GraphStep, limits: Ints) -> Bundles:
    position = np.searchsorted(person.open[d], limits)
    known = position < len(person.open[d])
    known[known] = person.open[d][position[known]] == limits[known]
    adds = step.fresh.astype(np.int64) @ person.or_weight[np.ix_(person.or_open[d], limits)]
    adds[:, known] += person.step[d][:, position[known]][step.option]
    kind = np.zeros(len(step.event), dtype=np.int64)
    if len(limits):
        kind = np.unique(adds, axis=0, return_inverse=True)[1].reshape(-1)[step.event]
    order = np.lexsort((kind, step.target, step.source))
    source, target, kind = step.source[order], step.target[order], kind[order]
    differ = (np.diff(source, prepend=NONE) != 0) | (np.diff(target, prepend=NONE) != 0)
    first = np.flatnonzero(differ | (np.diff(kind, prepend=NONE) != 0))
    return Bundles(source[first], target[first], adds[step.event[order[first]]], first, order)


@dataclass(frozen=True)
class Sums:
    """What is counted along the bundles: limits with the same sum made one, hard ones in their common step.

    ``low``, ``high``, ``base``, ``hard`` [sums]; ``limits`` says whose each is; ``adds`` goes layer by layer:
    [bundles, sums]. What is there from the beginning is in the bounds of hard ones.
    """

    low: Ints
    high: Ints
    base: Ints
    hard: Bools
    limits: list[list[int]]
    adds: list[Ints]

    @staticmethod
    def of(person: PersonLimits, bundles: list[Bundles], limits: Ints) -> Sums:
        adds = np.concatenate([b.adds for b in bundles])
        edges = np.cumsum([len(b.adds) for b in bundles])[:-1]
        known: dict[bytes, int] = {}
        chosen: list[int] = []
        low: list[int] = []
        high: list[int] = []
        base: list[int] = []
        whose: list[list[int]] = []
        for n, limit in enumerate(limits.tolist()):
            column = adds[:, n]
            hard = bool(person.hard[limit])
            scale = max(1, int(np.gcd.reduce(column))) if hard else 1
            key = column.tobytes() if hard else limit.to_bytes(8, "little")
            offset = int(person.base[limit]) if hard else 0
            least, most = int(person.low[limit]), int(person.high[limit])
            least = LOWEST if least <= LOWEST else -((offset - least) // scale)
            most = HIGHEST if most >= HIGHEST else (most - offset) // scale
            if key in known:
                at = known[key]
                low[at], high[at] = max(low[at], least), min(high[at], most)
                whose[at].append(limit)
                continue
            known[key] = len(low)
            chosen.append(n)
            adds[:, n] //= scale
            low.append(least)
            high.append(most)
            base.append(0 if hard else int(person.base[limit]))
            whose.append([limit])
        made = np.array([low, high, base], dtype=np.int64)
        hards = person.hard[limits[chosen]]
        return Sums(made[0], made[1], made[2], hards, whose, np.split(adds[:, chosen], edges))

    def onward(
        self, d: int, state: list[Ints], taken: Ints, target: Ints, rests: tuple[list[Ints], list[Ints]]
    ) -> tuple[Ints, list[Ints]]:
        """Which of these arcs keep what is hard, and the states after those; each sum by itself, as long arrays."""
        ok = np.ones(len(taken), dtype=bool)
        new = []
        for n, was in enumerate(state):
            free = was == FREE
            now = np.where(free, FREE, was + self.adds[d][:, n][taken])
            if self.hard[n]:
                most = (self.high[n] - rests[0][d][:, n])[target]
                least = (self.low[n] - rests[1][d][:, n])[target]
                ok &= free | ((now <= most) & (now >= least))
            new.append(now)
        kept = np.flatnonzero(ok)
        target, new = target[kept], [now[kept] for now in new]
        if d < len(self.adds) - 1:
            for n, now in enumerate(new):
                sure = self.low[n] - rests[0][d][:, n], self.high[n] - rests[1][d][:, n]
                shorten(now, (self.low[n], self.high[n]), (sure[0][target], sure[1][target]))
        return kept, new

    def loosest(self, spread: Floats, rests: tuple[list[Ints], list[Ints]]) -> Ints:
        """The limits over the sum that nodes are spent on for the least, where each has so many different values:
        what leaves a sum much room of what it could be is seldom in the way (see the notes)."""
        worth = self.room(rests) * np.log(spread + 1)
        return np.array(self.limits[int(np.argmax(worth))] if len(worth) else [], dtype=np.int64)

    def spreads(self, rests: tuple[list[Ints], list[Ints]]) -> Floats:
        """[layers, sums] about how many values of each sum there are to be told apart."""
        start, ends = np.array([each.min(axis=0) for each in self.adds]), np.array([e.max(axis=0) for e in self.adds])
        least, most = np.cumsum(start, axis=0) + self.base, np.cumsum(ends, axis=0) + self.base
        low = np.array([rest.min(axis=0) for rest in rests[0]])
        high = np.array([rest.max(axis=0) for rest in rests[1]])
        first = np.where(self.hard, np.maximum(least, self.low - high), least)
        last = np.where(self.hard, np.minimum(most, self.high - low), most)
        # values from which nothing can go wrong any more are one
        safe = np.minimum(last, self.high - high) - np.maximum(first, self.low - low)
        values: Floats = np.maximum(last - first + 1 - np.maximum(safe, 0), 1).astype(float)
        return values

    def room(self, rests: tuple[list[Ints], list[Ints]]) -> Floats:
        """[sums] how much of what each could be in the end is allowed, from 0 to 1."""
        least, most = (
            np.array([reach[0][:, n].min() if side == 0 else reach[0][:, n].max() for n in range(len(self.low))])
            for side, reach in enumerate(rests)
        )
        first = self.adds[0]
        least, most = least + first.min(axis=0, initial=0) + self.base, most + first.max(axis=0, initial=0) + self.base
        allowed = np.minimum(most, self.high) - np.maximum(least, self.low)
        room: Floats = np.clip(allowed / np.maximum(most - least, 1), LEAST_ROOM, 1.0)
        return room

    def cost(self, person: PersonLimits, state: list[Ints], count: int) -> Floats:
        """[count] the price of the priced limits at these last states."""
        total = np.zeros(count)
        for n in np.flatnonzero(~self.hard).tolist():
            total += person.cost(state[n][:, None], np.array(self.limits[n]))
        return total


def told_apart(target: Ints, state: list[Ints]) -> tuple[Ints, Ints]:
    """Different (target, state): one of each, and the number of each; by a table where that is not too large."""
    code, size = target, int(target.max()) + 1
    for values in state:
        code, size = coded(code, size, values)
        if size > TABLE:
            whole = np.column_stack([target, *state])
            _, first, number = np.unique(whole, axis=0, return_index=True, return_inverse=True)
            return first, number.reshape(-1)
    one_of = np.full(size, NONE, dtype=np.int64)
    one_of[code] = np.arange(len(code))
    there = one_of != NONE
    return one_of[there], (np.cumsum(there) - 1)[code]


def coded(code: Ints, size: int, values: Ints) -> tuple[Ints, int]:
    """The codes with these values of a sum told apart too, and how many there can be."""
    free = values == FREE
    if free.all():
        return code, size
    least = int(values[~free].min())
    width = int(values.max()) - least + 2
    return code * width + np.where(free, width - 1, values - least), size * width


def path_rests(bundles: list[Bundles], adds: list[Ints], ends: int) -> tuple[list[Ints], list[Ints]]:
    """[layers] of [nodes after it, sums]: the least and the most that any path to the end still adds."""
    width = adds[0].shape[1]
    low = np.zeros((ends, width), dtype=np.int64)
    high = low.copy()
    lows, highs = [low], [high]
    for bundle, step in zip(bundles[:0:-1], adds[:0:-1], strict=True):
        first = np.flatnonzero(np.diff(bundle.source, prepend=NONE))
        low = np.minimum.reduceat(low[bundle.target] + step, first, axis=0)
        high = np.maximum.reduceat(high[bundle.target] + step, first, axis=0)
        lows.append(low)
        highs.append(high)
    return lows[::-1], highs[::-1]
