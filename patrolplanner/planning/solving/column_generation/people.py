"""Everybody's decision diagrams with the columns found so far, and the links between people."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import NOBODY
from patrolplanner.planning.solving.column_generation.diagram import TOGETHER, Diagram, DiagramMaker, DiagramRoom
from patrolplanner.planning.solving.column_generation.master import Schedule, links_of
from patrolplanner.planning.solving.column_generation.narrow import WIDE, WIDE_WORK, NarrowRows
from patrolplanner.planning.solving.column_generation.person_limits import Floats, PersonLimits, person_limits
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule, Pricer
from patrolplanner.planning.solving.column_generation.small_graph import GraphTooLarge
from patrolplanner.planning.solving.engine.flat import Flat
from patrolplanner.planning.solving.engine.groups import grouped
from patrolplanner.planning.stop import Meter

# arcs of all diagrams together: one takes 30 bytes, beside each other and alone
LEAST_ARCS, MOST_ARCS = 4_000_000, 16_000_000
TRIED_A_SECOND = 400_000  # arcs laid out, those of diagrams that become too large too, for each second there is
GENEROUS = 3  # times its even share of what is left may a diagram have: most take less,
COARSE_ARCS = 3_000_000  # but no more than so many at first
LEAST_NODES, MOST_NODES = 200, 20_000  # of a layer; limits over the whole period that need more go to the master
MOST_NODES_EXACT = 80_000  # of a layer of the diagram of somebody whose rows kept missing those limits,
EXACT_ARCS = 4_000_000  # who may have so many in all
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

    First `begin`, after which everybody has narrow rows; then `lay_out`, after which everybody has a diagram.
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
        self.members: list[int] = np.unique(case.space.person[editable]).tolist()
        self.makers: dict[int, DiagramMaker] = {}
        self.narrow: dict[int, NarrowRows] = {}
        self._known_diagrams: dict[tuple[bytes, bool], tuple[PersonLimits, Diagram, Bools]] = {}

    def begin(self) -> bool:
        """What everybody's rows are asked for with before there are diagrams; False when somebody has no row at all."""
        self.people, self.makers, self.narrow, self._known_diagrams = {}, {}, {}, {}
        twins: dict[bytes, DiagramMaker] = {}
        pairs = grouped(self.case.space.person, len(self.case.instance.people))
        for p in self.members:
            self.check()
            free = pairs[p][self.editable[pairs[p]]]
            limits = person_limits(self.case, self.flat, p, free, self.fixed, self.hard_from, self.linked)
            maker = self.makers[p] = DiagramMaker(limits, np.isin(limits.atoms, self.linked), self.check)
            maker.share(twins.setdefault(maker.shape, maker))
            self.narrow[p] = NarrowRows(p, self.makers[p], MOST_NODES)
            if not self.narrow[p].possible:
                return False
        self._link([])
        return True

    def _link(self, loose: list[Ints]) -> None:
        linking = np.flatnonzero(self.flat.owner == NOBODY)
        rows = np.concatenate([linking, *loose])
        self.links = links_of(self.flat, self.case.limits, rows, self.fixed, self.dearest)

    def lay_out(self, budget: float) -> bool:
        """Every person's diagram and the links between them; False when somebody has no row at all.

        The ``budget`` that the search has decides how large diagrams may be.
        """
        loose: list[Ints] = []
        self.known = np.zeros(self.case.limits.count, dtype=bool)
        self.people, self.constant = {}, self._settled(np.array(self.members))
        left, tries = MOST_ARCS, max(TRIED_A_SECOND * budget, LEAST_ARCS)
        days = len(np.unique(self.flat.layer[self.editable]))
        made: dict[int, Generator] = {}
        together = TOGETHER
        for n, p in enumerate(self.members):
            share = min(GENEROUS * max(min(left, tries), 0) / (len(self.members) - n), COARSE_ARCS)
            nodes = int(min(max(share / days, LEAST_NODES), MOST_NODES))
            self.makers[p].together = together
            person = self._person(p, DiagramRoom(nodes, int(max(share, LEAST_NODES * days))))
            if person is None:
                return False
            together = self.makers[p].together
            left -= person.arcs
            tries -= self.makers[p].tried
            made[p] = person
            self.constant += self.makers[p].person.constant
            loose.append(person.loose)
            if not len(person.loose):
                self.narrow.pop(p, None)
        self._link(loose)
        self.people, self._whole = made, None
        return True

    def _settled(self, people: Ints) -> int:
        """What the limits of those cost who have nothing left to decide."""
        owner = self.flat.owner
        cost = self.case.limits.cost(self.case.activity(self.fixed))
        return int(cost[(owner != NOBODY) & ~np.isin(owner, people)].sum())

    def _person(self, p: int, room: DiagramRoom) -> Generator | None:
        """A person's diagram; limits that blow it up are left loose. It is shared with people of the same limits."""
        maker, exact = self.makers[p], room.nodes > MOST_NODES
        shared = self._known_diagrams.get((maker.shape, exact))
        if shared is None:
            made, use = self._diagram(maker, room)
            if made is None:
                return None
            self._known_diagrams[maker.shape, exact] = shared = maker.person, made, use
        whose, made, use = shared
        limits = maker.person
        if whose is not limits:
            made = made.renamed(whose, limits)
        self.known[limits.rows[use]] = self.known[limits.folded] = True
        return Generator(p, made, limits.rows[~use], bool(use.all()))

    def _diagram(self, maker: DiagramMaker, room: DiagramRoom) -> tuple[Diagram | None, Bools]:
        use = np.ones(len(maker.person.rows), dtype=bool)
        while True:
            self.check()
            try:
                return maker.make(use, room), use
            except GraphTooLarge as large:
                if not len(large.limits):
                    return None, use
                use[large.limits] = False

    def refine(self, people: list[int]) -> bool:
        """Exact diagrams for people whose rows keep missing their loose limits; whether any was to be had."""
        better = False
        for p in people:
            person = self.people[p]
            if person.exact:
                continue
            person.exact = True
            left = MOST_ARCS - sum(other.arcs for other in self.people.values())
            if left <= person.arcs:
                continue
            made = self._person(p, DiagramRoom(MOST_NODES_EXACT, min(left, EXACT_ARCS)))
            if made is not None and len(made.loose) < len(person.loose):
                with self._lock:
                    person.diagram, person.pricer = made.diagram, None
                    person.loose = made.loose
                    person.pool = {k: c for k, c in person.pool.items() if self.links.kept(p, c.effect)}
                better = True
        if better:
            self._whole = None
        return better

    def row_beside(self, p: int, prices: Floats) -> Schedule | None:
        """A person's best row at these prices of the atoms; None when none is found and there is no diagram yet.

        Limits that the diagram does not know are kept by a narrow row, which need not be the best.
        """
        column = None
        if p in self.people:
            column = self.column(self.alone(p).cheapest(prices, self.flat.pairs)[0])
            if p not in self.narrow or self.links.kept(p, column.effect):
                return column
        row = self.narrow[p].cheapest(prices, self.flat.pairs)
        return column if row is None else self.column(row)

    def keeping(self, column: Schedule, duals: Floats, meter: Meter) -> Schedule:
        """The column, or where it misses limits that the diagram does not know, a narrow row that keeps them."""
        person = column.row.person
        if person not in self.narrow or self.links.kept(person, column.effect):
            return column
        meter.spend(WIDE_WORK * self.narrow[person].size)
        row = self.narrow[person].cheapest(self.links.prices(duals), self.flat.pairs, WIDE)
        return column if row is None else self.column(row)

    @property
    def whole(self) -> Pricer:
        if self._whole is None:
            self._whole = self.pricer(list(self.people))
        return self._whole

    def column(self, row: PricedSchedule) -> Schedule:
        """A row with its effect, or the column that is known of it."""
        known = self.people[row.person].pool.get(row.pairs.tobytes()) if row.person in self.people else None
        return known or Schedule(row, self.links.effect(row, self.flat.pairs))

    def remember(self, column: Schedule, duals: Floats) -> None:
        """Put a column into its person's pool; a full pool keeps what promises most at these duals."""
        person = self.people.get(column.row.person)
        if person is None:
            return
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
