"""Decision diagrams: all rows of duties that one person's rules allow, as paths through a layered graph.

A layer is a day; a node says how far every limit that is still open has got, in as few words as decide what may
follow. The graph is made once; a cheapest row at any prices of the duties is then one pass over its arcs.

Limits of a few days make a small graph first, in which nodes with the same future are made one. Its arcs that lead
the same way become one *bundle*, and limits over many days are counted along the bundles: an arc of the diagram is a
bundle taken at some count. So a pass prices some hundred steps a layer, and for every arc only adds two numbers.

Made with a budget: limits over the whole period (hours, numbers of a shift) multiply the nodes, so those that blow
a layer up are left out, and the master problem has to hold them as rows of its own. What bundles and nodes made
one save: tests/bench/notes/column_generation.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.model.counters import NONE
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.bundles import Bundles, Sums, bundled, path_rests, told_apart
from patrolplanner.planning.solving.column_generation.person_limits import Floats, PersonLimits
from patrolplanner.planning.solving.column_generation.small_graph import GraphStep, GraphTooLarge, SmallGraph, reduced

SmallInts = npt.NDArray[np.int32]  # arcs are many millions
TOGETHER = 0.5  # power of the number of all combinations of values that there are nodes, before it is known
POWER_STEPS = 10  # of halving, until the power is known
SHORT = 8  # layers that a limit of the small graph may span


@dataclass(frozen=True, kw_only=True)
class Steps:
    """What bundles are made of: the steps of bundle b begin at ``bundle_first[b]``, and the cheapest of them is taken.

    A step is an event (``event``) at a fixed ``cost``. An event chooses the pair ``pair[e]`` (NONE for nothing), and
    fulfils the any-atoms that ``fresh_atom`` has where ``fresh_event`` is e.
    """

    bundle_first: Ints
    event: Ints
    cost: Floats
    pair: Ints
    fresh_event: Ints
    fresh_atom: Ints

    def priced(self, pair_price: Floats, atom_price: Floats) -> Floats:
        """[steps] what each costs at these prices of pairs and any-atoms."""
        price = np.where(self.pair >= 0, pair_price[self.pair], 0.0)
        if len(self.fresh_event):
            price += np.bincount(self.fresh_event, weights=atom_price[self.fresh_atom], minlength=len(price))
        steps: Floats = price[self.event]
        steps += self.cost
        return steps


@dataclass(frozen=True, kw_only=True)
class Layer(Steps):
    """One layer: arcs sorted by the node they leave, ``first`` [nodes before] where each node's begin.

    Arc i takes bundle ``bundle[i]`` to node ``target[i]`` of ``nodes``.
    """

    first: Ints
    bundle: SmallInts
    target: SmallInts
    nodes: int


@dataclass(frozen=True)
class Diagram:
    """One person's rows: from the only node before the first layer to any node after the last, at its cost ``end``."""

    layers: list[Layer]
    end: Floats

    @property
    def arcs(self) -> int:
        return sum(len(layer.target) for layer in self.layers)

    def renamed(self, whose: PersonLimits, other: PersonLimits) -> Diagram:
        """The same rows of another person whose limits have the same shape; the arcs are shared."""
        pairs = _renaming(np.concatenate(whose.options), np.concatenate(other.options))
        atoms = _renaming(whose.atoms, other.atoms)
        layers = [replace(x, pair=pairs(x.pair), fresh_atom=atoms(x.fresh_atom)) for x in self.layers]
        return Diagram(layers, self.end)


def _renaming(old: Ints, new: Ints) -> Callable[[Ints], Ints]:
    """Old names turned into the new ones at the same positions; NONE stays."""
    order = np.argsort(old, kind="stable")

    def renamed(names: Ints) -> Ints:
        if not len(old):
            return names
        at = order[np.minimum(np.searchsorted(old[order], names), len(old) - 1)]
        return np.where(names == NONE, NONE, new[at])

    return renamed


@dataclass(frozen=True)
class DiagramRoom:
    """How large a diagram may be: nodes of any layer, and arcs of all layers."""

    nodes: int
    arcs: int = 2**60


class DiagramMaker:
    """Makes one person's diagrams; the small graph is kept as long as it serves.

    ``priced`` [ors] are atoms that have a price of their own, whether or not a limit counts them. ``check`` is called
    at every layer and may raise to end it.
    """

    def __init__(self, person: PersonLimits, priced: Bools, check: Callable[[], None] = lambda: None) -> None:
        self.person, self.check = person, check
        # an atom that a limit counts, in use or not, is followed: limits left out have a price outside
        self.followed = priced | (person.or_weight != 0).any(axis=1)
        self.long = person.span[:, 1] - person.span[:, 0] > SHORT
        self._short: tuple[bytes, list[GraphStep]] | None = None
        self.together = TOGETHER  # as the last diagram had it
        self.tried = 0  # arcs made so far, those of diagrams that became too large too

    @cached_property
    def shape(self) -> bytes:
        """The same for people whose diagrams differ in the names of pairs and atoms alone."""
        return hashlib.sha256(self.person.shape() + self.followed.tobytes()).digest()

    def share(self, twin: DiagramMaker) -> None:
        """Take the small graph of somebody of the same shape: it knows no names."""
        self._short = twin._short

    def make(self, use: Bools, room: DiagramRoom) -> Diagram | None:
        """The diagram of the limits in ``use``; None when no row at all is allowed. Raises GraphTooLarge."""
        steps = self.steps(use, room.nodes)
        long = np.flatnonzero(use & self.long)
        return counted(self, steps, long, room) if steps else None

    def steps(self, use: Bools, most_nodes: int) -> list[GraphStep]:
        """The small graph of those limits in ``use`` that span few layers, day by day; empty when it has no path."""
        short = use & ~self.long
        if self._short is None or self._short[0] != short.tobytes():
            graph = SmallGraph(self.person, most_nodes, short, self.followed)
            layers = []
            for d in range(len(self.person.options)):
                self.check()
                layers.append(graph.layer(d))
            self._short = short.tobytes(), reduced(layers)
        return self._short[1]

    def plain(self, steps: list[GraphStep], bundles: list[Bundles]) -> list[Layer]:
        """The small graph as layers whose arcs are its bundles."""
        return [
            _finished(self.person, d, step, b, _Arcs(b.source, np.arange(len(b.source)), b.target, step.nodes))
            for d, (step, b) in enumerate(zip(steps, bundles, strict=True))
        ]


class _Arcs(NamedTuple):
    """Arcs of a layer: the node before, the bundle taken and the node after of each, and how many nodes are after."""

    source: Ints
    bundle: Ints
    target: Ints
    nodes: int


def counted(maker: DiagramMaker, steps: list[GraphStep], limits: Ints, room: DiagramRoom) -> Diagram | None:
    """The graph with these limits counted along its paths: nodes are split by how far the sums have got."""
    person = maker.person
    bundles = [bundled(person, d, step, limits) for d, step in enumerate(steps)]
    sums = Sums.of(person, bundles, limits)
    rests = path_rests(bundles, sums.adds, steps[-1].nodes)
    node, state = np.zeros(1, dtype=np.int64), [np.array([base]) for base in sums.base.tolist()]
    spread = sums.spreads(rests)
    combined = _Combinations.of(bundles, steps, spread)
    if combined.arcs(maker.together) > room.arcs:
        raise GraphTooLarge(sums.loosest(spread.max(axis=0), rests))
    arcs: list[_Arcs] = []
    end, left = np.zeros(0), room.arcs
    for d, bundle in enumerate(bundles):
        maker.check()
        source, taken = bundle.onward(node)
        kept, state = sums.onward(d, [s[source] for s in state], taken, bundle.target[taken], rests)
        source, taken, target = source[kept], taken[kept], bundle.target[taken[kept]]
        if not len(kept):
            return None
        if d == len(steps) - 1:
            end, number = np.unique(sums.cost(person, state, len(kept)), return_inverse=True)
            arcs.append(_Arcs(source, taken, number.reshape(-1), len(end)))
            break
        first, number = told_apart(target, state)
        left -= len(kept)
        maker.tried += len(kept)
        if len(first) > room.nodes or left < 0:
            maker.together = combined.power(d, room.arcs - left)
            raise GraphTooLarge(sums.loosest(np.array([len(np.unique(values)) for values in state]), rests))
        node, state = target[first], [s[first] for s in state]
        arcs.append(_Arcs(source, taken, number, len(first)))
    maker.together = combined.power(len(steps) - 1, room.arcs - left)
    alive = _alive(arcs)
    if alive is None:
        return None
    layers = [
        _finished(person, d, step, bundle, a)
        for d, (step, bundle, a) in enumerate(zip(steps, bundles, alive, strict=True))
    ]
    return Diagram(layers, end)


@dataclass(frozen=True)
class _Combinations:
    """How many arcs a diagram will have: sums go together, so that there are fewer nodes than combinations of values.

    ``each`` [layers] arcs a node has, ``values`` [layers] combinations at the nodes before it; nodes are a power of
    those, much the same for all people of a case.
    """

    each: Floats
    values: Floats

    @staticmethod
    def of(bundles: list[Bundles], steps: list[GraphStep], spread: Floats) -> _Combinations:
        nodes = np.array([1, *(step.nodes for step in steps[:-1])])
        each = np.array([len(b.source) for b in bundles]) / np.maximum(nodes, 1)
        return _Combinations(each, np.array([1.0, *(nodes[1:] * spread[:-1].prod(axis=1))]))

    def arcs(self, power: float, layers: int | None = None) -> float:
        return float((self.each * self.values**power)[:layers].sum())

    def power(self, layer: int, arcs: int) -> float:
        """By which so many arcs came of the layers up to this one."""
        low, high = 0.0, 1.0
        for _ in range(POWER_STEPS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.arcs(middle, layer + 1) < arcs else (low, middle)
        return high


def _alive(arcs: list[_Arcs]) -> list[_Arcs] | None:
    """The arcs without nodes that lead nowhere; None when nothing is left."""
    out: list[_Arcs] = []
    alive = np.ones(arcs[-1].nodes, dtype=bool)
    for n in range(len(arcs) - 1, -1, -1):
        source, bundle, target, _ = arcs[n]
        kept = alive[target]
        source, bundle, target = source[kept], bundle[kept], (np.cumsum(alive) - 1)[target[kept]]
        if not len(source):
            return None
        nodes = int(alive.sum())
        alive = np.zeros(arcs[n - 1].nodes if n else 1, dtype=bool)
        alive[source] = True
        out.append(_Arcs((np.cumsum(alive) - 1)[source], bundle, target, nodes))
    return out[::-1]


def _finished(person: PersonLimits, d: int, step: GraphStep, bundles: Bundles, arcs: _Arcs) -> Layer:
    """A layer with the case's names of pairs and any-atoms."""
    event, atom = np.nonzero(step.fresh)
    return Layer(
        first=np.flatnonzero(np.diff(arcs.source, prepend=NONE)),
        bundle=arcs.bundle.astype(np.int32),
        target=arcs.target.astype(np.int32),
        nodes=arcs.nodes,
        bundle_first=bundles.first,
        event=step.event[bundles.order],
        cost=step.cost[bundles.order],
        pair=np.concatenate([[NONE], person.options[d]])[step.option],
        fresh_event=event,
        fresh_atom=person.atoms[person.or_open[d][atom]],
    )
