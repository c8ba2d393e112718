"""Everybody's decision diagrams with the columns found so far, and the links between people."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import NOBODY
from patrolplanner.planning.solving.column_generation.diagram import Diagram, DiagramMaker
from patrolplanner.planning.solving.column_generation.master import Schedule, links_of
from patrolplanner.planning.solving.column_generation.person_limits import Floats, person_limits
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule, Pricer
from patrolplanner.planning.solving.column_generation.small_graph import GraphTooLarge
from patrolplanner.planning.solving.engine.flat import Flat

ARCS_A_SECOND = 400_000  # of all diagrams together, for each second that the search has,
LEAST_ARCS, MOST_ARCS = 4_000_000, 30_000_000  # within these
GENEROUS = 3  # times its even share of what is left may a diagram have: most take less
LEAST_NODES, MOST_NODES = 200, 20_000  # of a layer; limits over the whole period that need more go to the master
MOST_NODES_EXACT = 80_000  # of a layer of the diagram of somebody whose rows kept missing those limits
NEVER = 2**60
POOL = 2000  # columns remembered a person; a full pool is halved
KEPT = 20  # columns a person that a dive begins with, and a step hands on to the next
DEAREST = 10.0  # times the highest usual price stands for hard limits in the master,
LEAST_USUAL = 100  # or times this price, if that is more


@dataclass
class Generator:
    """One person's diagram and the columns found so far; ``loose`` are limits that the diagram does not know."""

    index: int
    diagram: Diagram
    loose: Ints
    exact: bool
    pool: dict[bytes, Schedule] = field(default_factory=dict)
    pricer: Pricer | None = None

    @property
    def arcs(self) -> int:
        return self.diagram.arcs


class Generators:
    """The people of one column generation; the pairs that are not editable stay as in ``start``.

    ``check`` is called between long steps and may raise to end them.
    """

    def __init__(self, case: Case, flat: Flat, editable: Bools, start: Ints, check: Callable[[], None]) -> None:
        self.case, self.flat, self.editable, self.check = case, flat, editable, check
        self.fixed: Ints = np.where(editable, 0, start)
        self.hard_from, self.dearest = _dear(case, flat)
        self.people: dict[int, Generator] = {}
        self.constant = 0
        self._lock = threading.Lock()  # several threads dive
        self._whole: Pricer | None = None
        _, linked, _ = flat.terms.rows(np.flatnonzero(flat.owner == NOBODY))
        self.linked = np.unique(linked[linked >= flat.pairs]) - flat.pairs

    def lay_out(self, budget: float) -> bool:
        """Every person's diagram and the links between them; False when somebody has no row at all.

        The ``budget`` that the search has decides how large diagrams may be.
        """
        people = np.unique(self.case.space.person[self.editable])
        loose: list[Ints] = []
        self.known = np.zeros(self.case.limits.count, dtype=bool)
        self.people, self.constant = {}, self._settled(people)
        left = min(max(ARCS_A_SECOND * budget, LEAST_ARCS), MOST_ARCS)
        days = len(np.unique(self.flat.layer[self.editable]))
        for n, p in enumerate(people.tolist()):
            # a layer has about as many arcs as the largest has nodes
            share = GENEROUS * left / ((len(people) - n) * days)
            person = self._person(p, int(min(max(share, LEAST_NODES), MOST_NODES)))
            if person is None:
                return False
            left -= person.arcs
            self.people[p] = person
            loose.append(person.loose)
        linking = np.flatnonzero(self.flat.owner == NOBODY)
        self.links = links_of(self.flat, self.case.limits, np.concatenate([linking, *loose]), self.fixed, self.dearest)
        self._whole = None
        return True

    def _settled(self, people: Ints) -> int:
        """What the limits of those cost who have nothing left to decide."""
        owner = self.flat.owner
        cost = self.case.limits.cost(self.case.activity(self.fixed))
        return int(cost[(owner != NOBODY) & ~np.isin(owner, people)].sum())

    def _person(self, p: int, most_nodes: int) -> Generator | None:
        """A person's diagram; limits that blow it up are left loose."""
        self.check()
        free = np.flatnonzero(self.editable & (self.case.space.person == p))
        limits = person_limits(self.case, self.flat, p, free, self.fixed, self.hard_from, self.linked)
        use = np.ones(len(limits.rows), dtype=bool)
        maker = DiagramMaker(limits, most_nodes, np.isin(limits.atoms, self.linked))
        while True:
            try:
                made = maker.make(use)
                break
            except GraphTooLarge as large:
                if not len(large.limits):
                    return None
                use[large.limits[0]] = False
        if made is None:
            return None
        if p not in self.people:
            self.constant += limits.constant
        self.known[limits.rows[use]] = self.known[limits.folded] = True
        return Generator(p, made, limits.rows[~use], bool(use.all()))

    def refine(self, people: list[int]) -> bool:
        """Exact diagrams for people whose rows keep missing their loose limits; whether any was to be had."""
        better = False
        for p in people:
            person = self.people[p]
            if person.exact:
                continue
            made = self._person(p, MOST_NODES_EXACT)
            person.exact = True
            if made is not None and len(made.loose) < len(person.loose):
                with self._lock:
                    person.diagram, person.pricer = made.diagram, None
                    person.pool = {k: c for k, c in person.pool.items() if self.links.kept(p, c.effect)}
                better = True
        if better:
            self._whole = None
        return better

    @property
    def whole(self) -> Pricer:
        if self._whole is None:
            self._whole = self.pricer(list(self.people))
        return self._whole

    def column(self, row: PricedSchedule) -> Schedule:
        """A row with its effect, or the column that is known of it."""
        known = self.people[row.person].pool.get(row.pairs.tobytes())
        return known or Schedule(row, self.links.effect(row, self.flat.pairs))

    def remember(self, column: Schedule, duals: Floats) -> None:
        """Put a column into its person's pool; a full pool keeps what promises most at these duals."""
        person = self.people[column.row.person]
        with self._lock:
            person.pool.setdefault(column.row.pairs.tobytes(), column)
            if len(person.pool) > POOL:
                ranked = sorted(person.pool.items(), key=lambda item: item[1].reduced(duals))
                person.pool = dict(ranked[: POOL // 2])

    def pool(self, person: int) -> list[Schedule]:
        """The columns of a person that are known."""
        with self._lock:
            return list(self.people[person].pool.values())

    def best(self, person: int, duals: Floats) -> list[Schedule]:
        """Those that promise most at these duals."""
        pool = self.pool(person)
        prices = [c.reduced(duals) for c in pool]
        return [pool[n] for n in np.argsort(prices, kind="stable")[:KEPT].tolist()]

    def alone(self, person: int) -> Pricer:
        """One person's diagram, kept ready: it is wanted again and again."""
        who = self.people[person]
        if who.pricer is None:
            who.pricer = self.pricer([person])
        return who.pricer

    def let_go(self) -> None:
        """Free what is kept ready for everybody alone."""
        for who in self.people.values():
            who.pricer = None

    def pricer(self, free: list[int]) -> Pricer:
        return Pricer(free, [self.people[p].diagram for p in free])

    def sums(self, columns: Iterable[Schedule]) -> Floats:
        """[links] what these columns add up to."""
        sums = np.zeros(self.links.count)
        for c in columns:
            sums[c.effect.link] += c.effect.weight
        return sums

    def cost(self, columns: list[Schedule]) -> float:
        """Price of a whole roster, hard limits at the price that stands for them."""
        return self.links.cost(self.sums(columns)) + sum(c.row.cost for c in columns)

    def columns_of(self, chosen: Ints) -> dict[int, Schedule]:
        """A roster as a column a person; what its own limits cost comes from the compiled limits."""
        limits, flat = self.case.limits, self.flat
        units = limits.units(limits.miss(self.case.activity(chosen)))
        dear = limits.hard | (limits.price >= self.hard_from)
        cost = units * np.where(dear, self.dearest, limits.price) * (self.known & (flat.owner >= 0))
        own = np.bincount(np.maximum(flat.owner, 0), weights=cost, minlength=len(self.case.instance.people))
        taken = np.flatnonzero((chosen > 0) & self.editable)
        label, pair, _ = flat.support.rows(np.arange(len(flat.atom_owner) - flat.pairs))
        some = np.bincount(label, weights=chosen[pair], minlength=len(flat.atom_owner) - flat.pairs) > 0
        by_fixed = np.bincount(label, weights=self.fixed[pair], minlength=len(some)) > 0
        atoms = np.flatnonzero(some & ~by_fixed)
        out = {}
        for p in self.people:
            mine = taken[self.case.space.person[taken] == p]
            theirs = atoms[flat.atom_owner[flat.pairs + atoms] == p]
            out[p] = self.column(PricedSchedule(p, mine, theirs, float(own[p])))
        return out


def _dear(case: Case, flat: Flat) -> tuple[int, float]:
    """From which price on a limit counts as hard - no roster that keeps it can cost as much by all cheaper ones -
    and the price that stands for hard limits in the master."""
    limits = case.limits
    label, _, weight = flat.terms.rows(np.arange(limits.count))
    least = np.bincount(label, weights=np.minimum(weight, 0), minlength=limits.count).astype(np.int64)
    most = np.bincount(label, weights=np.maximum(weight, 0), minlength=limits.count).astype(np.int64)
    under = limits.units(np.maximum(limits.low - least, 0)) * limits.price
    over = limits.units(np.maximum(most - limits.high, 0)) * limits.price
    same = _same_sums(flat, limits.count)
    prices = np.unique(limits.price[limits.price > 0])
    enough = [p for p in prices.tolist() if 0 < _worst(under, over, same, limits.price < p) < p]
    hard_from = max(enough, default=NEVER)
    usual = limits.price[limits.price < hard_from]
    return hard_from, DEAREST * float(usual.max(initial=LEAST_USUAL))


def _same_sums(flat: Flat, limits: int) -> Ints:
    """[limits] a number each, the same for limits over the same sum."""
    label, atom, weight = flat.terms.rows(np.arange(limits))
    salt = np.random.default_rng(3).integers(1, 2**62, size=len(flat.atom_owner), dtype=np.int64) | 1
    code = np.zeros(limits, dtype=np.int64)
    np.add.at(code, label, salt[atom] * weight)
    return np.unique(code, return_inverse=True)[1].reshape(-1)


def _worst(under: Ints, over: Ints, same: Ints, which: Bools) -> int:
    """What these limits can cost together: no sum is missed on both of its sides."""
    sides = [np.bincount(same, weights=side * which) for side in (under, over)]
    return int(np.maximum(sides[0], sides[1]).sum())
