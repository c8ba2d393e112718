"""A cyclic rotation as a closed walk through a small graph whose arcs are whole runs of days.

Where a walk stands between two runs is all that its future depends on, so any two walks that meet in a node may
be exchanged there, and a flow that is connected is one closed walk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from patrolplanner.planning.rotation.wish import WEEK, RotationWish, Span

REST = -1
"""The symbol of days off, beside the indices of shifts."""


class Node(NamedTuple):
    """Between two runs: on the morning of a day of the week.

    ``start``: a run of work days begins, ``group`` says what may not follow the single day off before it.
    ``first``: a run of ``shift`` begins after ``worked`` days of work; ``after``: it has ended.
    ``end``: a run of work days has ended, ``group`` says what may not come after a single day off.
    """

    kind: str
    day: int
    shift: int = 0
    worked: int = 0
    group: int = 0


class Arc(NamedTuple):
    """A run of ``length`` days of a symbol beginning on a day of the week; length 0 only joins two nodes."""

    tail: Node
    head: Node
    day: int
    symbol: int
    length: int

    def days(self) -> Iterator[int]:
        """The days of the week that the run covers; one comes twice when the run is longer than a week."""
        return ((self.day + n) % WEEK for n in range(self.length))


@dataclass(frozen=True)
class RotationGraph:
    """All arcs with the most often each can be used, and how often every symbol is wanted on each day of the week."""

    arcs: tuple[Arc, ...]
    most: tuple[int, ...]
    demand: dict[tuple[int, int], int]


def rotation_graph(wish: RotationWish) -> RotationGraph:
    """The graph of a wish that wants nobody on more than one shift a day."""
    builder = _GraphBuilder(wish)
    demand = {(REST, d): wish.off_on(d) for d in range(WEEK)}
    demand |= {(n, d): s.demand[d] for n, s in enumerate(wish.shifts) for d in range(WEEK)}
    works = any(count for (symbol, _), count in demand.items() if symbol != REST)
    rests = any(count for (symbol, _), count in demand.items() if symbol == REST)
    arcs = list(builder.work_and_rest() if works and rests else builder.only_work() if works else builder.only_rest())
    return _trimmed(arcs, demand, wish.rows)


def _trimmed(arcs: list[Arc], demand: dict[tuple[int, int], int], rows: int) -> RotationGraph:
    """Without arcs that nobody wants, and without nodes that cannot be entered or left."""
    most = {arc: _most(arc, demand, rows) for arc in arcs}
    kept = [arc for arc in arcs if most[arc] > 0]
    while True:
        nodes = {arc.tail for arc in kept} & {arc.head for arc in kept}
        fewer = [arc for arc in kept if arc.tail in nodes and arc.head in nodes]
        if len(fewer) == len(kept):
            return RotationGraph(tuple(kept), tuple(most[arc] for arc in kept), demand)
        kept = fewer


def _most(arc: Arc, demand: dict[tuple[int, int], int], rows: int) -> int:
    days = list(arc.days())
    return min((demand[arc.symbol, d] // days.count(d) for d in set(days)), default=rows)


@dataclass
class _GraphBuilder:
    wish: RotationWish
    pairs: set[tuple[int, int]] = field(init=False)
    around: set[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        index = {s.code: n for n, s in enumerate(self.wish.shifts)}
        self.pairs = {(index[a], index[b]) for a, b in self.wish.pairs}
        self.around = {(index[a], index[b]) for a, b in self.wish.around}
        self.shifts = range(len(self.wish.shifts))
        self.total = self.wish.rows * WEEK
        barred = {s: frozenset(t for t in self.shifts if (s, t) in self.around) for s in self.shifts}
        if self.wish.off.least > 1:
            barred = dict.fromkeys(self.shifts, frozenset())
        # group 0 bars nothing; shifts that bar the same share a group, since nothing else is remembered of them
        self.barred = [frozenset[int](), *sorted(set(barred.values()) - {frozenset()}, key=sorted)]
        self.group = {s: self.barred.index(barred[s]) for s in self.shifts}

    def run(self, shift: int) -> Span:
        """How long a run of the shift may be; one that may not follow itself lasts a day."""
        least, most = self.wish.shifts[shift].run
        return Span(least, 1 if (shift, shift) in self.pairs else min(most, self.total))

    def work_and_rest(self) -> Iterator[Arc]:
        """The usual case: runs of work, made of runs of shifts, and runs of days off."""
        least, most = self.wish.work.least, min(self.wish.work.most, self.total)
        for day in range(WEEK):
            for group, barred in enumerate(self.barred):
                yield from self._rests(day, group)
                for shift in set(self.shifts) - barred:
                    yield Arc(Node("start", day, group=group), Node("first", day, shift), day, shift, 0)
            for worked in range(most):
                for shift in self.shifts:
                    yield from self._run(day, shift, worked, most)
            for worked in range(1, most + 1):
                for shift in self.shifts:
                    yield from self._after(day, shift, worked, least)

    def _rests(self, day: int, group: int) -> Iterator[Arc]:
        end = Node("end", day, group=group)
        for length in range(self.wish.off.least, min(self.wish.off.most, self.total) + 1):
            start = Node("start", (day + length) % WEEK, group=group if length == 1 else 0)
            yield Arc(end, start, day, REST, length)

    def _run(self, day: int, shift: int, worked: int, most: int) -> Iterator[Arc]:
        span = self.run(shift)
        for length in range(span.least, min(span.most, most - worked) + 1):
            head = Node("after", (day + length) % WEEK, shift, worked + length)
            yield Arc(Node("first", day, shift, worked), head, day, shift, length)

    def _after(self, day: int, shift: int, worked: int, least: int) -> Iterator[Arc]:
        tail = Node("after", day, shift, worked)
        if worked >= least:
            yield Arc(tail, Node("end", day, group=self.group[shift]), day, shift, 0)
        yield from self._changes(tail, worked)

    def _changes(self, tail: Node, worked: int) -> Iterator[Arc]:
        for other in self.shifts:
            if other != tail.shift and (tail.shift, other) not in self.pairs:
                yield Arc(tail, Node("first", tail.day, other, worked), tail.day, other, 0)

    def only_work(self) -> Iterator[Arc]:
        """Nobody is ever off: the whole circle is one run of work, so how long it has lasted does not matter."""
        if not self.wish.work.least <= self.total <= self.wish.work.most:
            return
        wanted = [s for s in self.shifts if any(self.wish.shifts[s].demand)]
        if len(wanted) == 1:
            if (wanted[0], wanted[0]) not in self.pairs:
                yield from self._whole(wanted[0], self.wish.shifts[wanted[0]].run)
            return
        for day in range(WEEK):
            for shift in self.shifts:
                span = self.run(shift)
                for length in range(span.least, span.most + 1):
                    head = Node("after", (day + length) % WEEK, shift)
                    yield Arc(Node("first", day, shift), head, day, shift, length)
                yield from self._changes(Node("after", day, shift), 0)

    def only_rest(self) -> Iterator[Arc]:
        yield from self._whole(REST, self.wish.off)

    def _whole(self, symbol: int, span: Span) -> Iterator[Arc]:
        if span.least <= self.total <= span.most:
            yield Arc(Node("start", 0), Node("start", 0), 0, symbol, self.total)


def closed_walk(arcs: list[Arc], chance: Random) -> list[Arc]:
    """All the arcs, each once, as one closed walk; they must balance in every node and hang together."""
    waiting: dict[Node, list[Arc]] = {}
    for arc in arcs:
        waiting.setdefault(arc.tail, []).append(arc)
    for leaving in waiting.values():
        chance.shuffle(leaving)
    path: list[Arc] = []
    done: list[Arc] = []
    at = arcs[0].tail
    while True:
        while waiting.get(at):
            path.append(waiting[at].pop())
            at = path[-1].head
        if not path:
            return done[::-1]
        done.append(path.pop())
        at = done[-1].tail


def components(arcs: list[Arc]) -> list[set[Node]]:
    """The nodes of these arcs in groups that hang together."""
    parent = {node: node for arc in arcs for node in (arc.tail, arc.head)}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for arc in arcs:
        parent[root(arc.tail)] = root(arc.head)
    groups: dict[Node, set[Node]] = {}
    for node in parent:
        groups.setdefault(root(node), set()).add(node)
    return list(groups.values())
