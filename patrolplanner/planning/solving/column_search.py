"""Column generation: a bound that is nearly the truth, and rosters made by diving from its fractions.

For rosters with one duty a person and day at most. Every person's rules become a decision diagram, the limits
between people a linear program over whole rows (Dantzig-Wolfe); rows of negative reduced cost are priced until
there are none. The value is a lower bound. A dive takes the rows that the program takes (nearly) whole, and solves
again for the people that are left, until everybody has a row; then some people at a time are dived for again.

Tried (two shared cores, Curtois set): the bounds are within 1 % of the optimum on all instances but 1 and 9 and
mostly equal to it, where the relaxation of the limits as they stand is 2 to 38 % below. A dive in which every step
is priced out lands within 1 % of the best known roster; one that stops pricing after three rounds a step lands 5 to
70 % above it. Handing the restricted master to an exact solver (HiGHS, CP-SAT) found nothing good in 20 s.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.judge import Case
from patrolplanner.planning.solving.columns_master import Column, Master, MasterFailed, best_of, links_of
from patrolplanner.planning.solving.diagram import Floats, TooLarge, diagram
from patrolplanner.planning.solving.flat import NOBODY, Flat, flatten, links_by_sums, one_a_day
from patrolplanner.planning.solving.pricing import Layer, Pricer, Row, person_limits
from patrolplanner.planning.stop import Effort

ARCS_A_SECOND, LEAST_ARCS, MOST_ARCS = 100_000, 3_000_000, 24_000_000  # of all diagrams, by the time there is
GENEROUS = 6
LEAST_NODES, MOST_NODES = 400, 20_000  # of a layer; limits over the whole period that need more go to the master
MOST_NODES_EXACT = 80_000  # of the diagram of somebody whose rows kept missing those limits
MOST_PAIRS = 400_000
SMOOTH = 0.5  # how much of the best duals so far goes into the next ones (Wentges' smoothing)
CLOSE, CLOSE_DIVING = 0.0002, 0.001  # a program this near to its bound is priced out
NEARLY_WHOLE, LIKELY = 0.9, 0.4
LEAST_SHARE = 0.1  # of all people that a step settles when their rows are likely
STEP_SHARE = 0.3  # of the people left, at most, that a step of a dive settles
KEPT = 20  # columns a person that a step hands on to the next
POOL = 2000  # columns remembered a person
ROOT_SHARE, DIVE_SHARE = 0.3, 0.3  # of the time, at most, for the bound and for a dive
SHAKE = 0.3
EXACT_COLUMNS, EXACT_WORK = 400, 2.0  # columns that an exact solver chooses from, and about how long it takes
WANTED_SECONDS = 1.5  # of a dive for some people, as counted in arcs and simplex steps


@dataclass
class Person:
    """One person's diagram and the columns found so far; ``loose`` are limits that the diagram does not know."""

    index: int
    layers: list[Layer]
    loose: Ints
    exact: bool
    pool: dict[bytes, Column] = field(default_factory=dict)

    @property
    def arcs(self) -> int:
        """Size of the diagram."""
        return sum(len(layer.source) for layer in self.layers)


class Watch:
    """What a column search needs of the world around it."""

    def __init__(
        self,
        incumbent: Callable[[], Ints],
        offer: Callable[[Ints], int],
        prove: Callable[[int], None],
        ended: Callable[[], bool],
    ) -> None:
        self.incumbent, self.offer, self.prove, self.ended = incumbent, offer, prove, ended


class Ended(Exception):
    """Somebody asked to stop, in the middle of things."""


class ColumnSearch:
    """One column generation over a case; the pairs that are not editable stay as in ``start``."""

    def __init__(self, case: Case, flat: Flat, editable: Bools, start: Ints, effort: Effort) -> None:
        self.case, self.flat, self.editable = case, flat, editable
        self.fixed: Ints = np.where(editable, 0, start)
        self.rng = np.random.default_rng((effort.seed, 11))
        self.effort = effort
        self.hard_from, self.dearest = _dear(case, flat, self.fixed)
        self.people: dict[int, Person] = {}
        self.constant = 0
        self.duals: Floats = np.zeros(0)
        self.work = 0.0
        self.shake = 0.0  # how far chance may move a row's worth, for dives that shall differ
        self.watch: Watch

    @staticmethod
    def over(case: Case, editable: Bools, start: Ints, effort: Effort) -> ColumnSearch | None:
        """A column search, or None where the case is not of its kind (see the module)."""
        if not editable.any() or case.space.size > MOST_PAIRS:
            return None
        if not links_by_sums(case) or not one_a_day(case, editable):
            return None
        flat = flatten(case)
        if flat is None:
            return None
        linking = np.flatnonzero(flat.owner == NOBODY)
        _, atom, _ = flat.terms.rows(linking)
        if (flat.atom_owner[atom] == NOBODY).any():
            return None
        return ColumnSearch(case, flat, editable, start, effort)

    # -- the whole ----------------------------------------------------------------------------------

    def run(self, watch: Watch) -> None:
        """Bound, dive, and dives for some people at a time until somebody says that it is over."""
        self.watch = watch
        try:
            if not self._lay_out():
                return
            bound = self._root()
            self._dive_all()
            self._improve(bound)
        except (Ended, MasterFailed):
            return

    def _lay_out(self) -> bool:
        """Every person's diagram and the links between them; False when somebody has no row at all."""
        people = np.unique(self.case.space.person[self.editable])
        loose: list[Ints] = []
        self.known = np.zeros(self.case.limits.count, dtype=bool)
        most = min(max(ARCS_A_SECOND * self.effort.seconds, LEAST_ARCS), MOST_ARCS)
        fair = int(min(max(most / (2 * int(self.editable.sum()) + 1), LEAST_NODES), MOST_NODES))
        arcs = 0
        for p in people.tolist():
            # most diagrams are small: whoever needs more gets it as long as there is enough for all
            person = self._person(p, min(GENEROUS * fair, MOST_NODES) if arcs < most else fair)
            if person is None:
                return False
            arcs += person.arcs
            self.people[p] = person
            loose.append(person.loose)
        linking = np.flatnonzero(self.flat.owner == NOBODY)
        self.links = links_of(
            self.flat, self.case.limits, np.concatenate([linking, *loose]), self.fixed, self.dearest
        )
        self.duals = np.zeros(self.links.count)
        self.whole = Pricer(list(self.people), [p.layers for p in self.people.values()])
        return True

    def _person(self, p: int, most_nodes: int) -> Person | None:
        """A person's diagram; limits that blow it up are left loose."""
        self._check()
        free = np.flatnonzero(self.editable & (self.case.space.person == p))
        limits = person_limits(self.case, self.flat, p, free, self.fixed, self.hard_from)
        use = np.ones(len(limits.rows), dtype=bool)
        _, linked, _ = self.flat.terms.rows(np.flatnonzero(self.flat.owner == NOBODY))
        priced = np.isin(limits.atoms, linked[linked >= self.flat.pairs] - self.flat.pairs)
        while True:
            try:
                arcs = diagram(limits, most_nodes, use, priced)
                break
            except TooLarge as large:
                use[large.limits[0]] = False
                priced |= limits.or_weight[:, large.limits[0]] != 0
        if not arcs:
            return None
        if p not in self.people:
            self.constant += limits.constant
        layers = [Layer.of(a, pairs, limits.atoms) for a, pairs in zip(arcs, limits.options, strict=True)]
        self.known[limits.rows[use]] = True
        return Person(p, layers, limits.rows[~use], bool(use.all()))

    def _root(self) -> float:
        """The master over everybody: its bound is the bound of the case."""
        free = list(self.people)
        master = Master(self.links, free)
        for row in self._rows(self.whole, self.duals, free)[1]:
            master.add(self._column(row))
        bound, self.duals = self._price_out(
            master, self.whole, free, math.inf, ROOT_SHARE * self.effort.seconds, prove=True
        )
        for column in master.columns:
            self._remember(column)
        return bound

    def _dive_all(self) -> None:
        """A first roster by column generation."""
        columns = self._dive(list(self.people), [], math.inf)
        if columns is not None:
            self._offer(columns)

    def _refine(self, people: list[int]) -> bool:
        """Exact diagrams for people whose rows keep missing their loose limits; whether any was to be had."""
        better = False
        for p in people:
            person = self.people[p]
            if person.exact:
                continue
            made = self._person(p, MOST_NODES_EXACT)
            person.exact = True
            if made is not None and len(made.loose) < len(person.loose):
                person.layers = made.layers
                person.pool = {k: c for k, c in person.pool.items() if self.links.kept(p, c.effect)}
                better = True
        if better:
            self.whole = self._pricer(list(self.people))
        return better

    def _improve(self, bound: float) -> None:
        """Dive again and again for some of the people, the others as they are."""
        size = min(len(self.people), 12.0)
        self.shake = SHAKE
        while True:
            self._check()
            now = self._columns_of(self.watch.incumbent())
            count = max(2, min(len(self.people), round(size)))
            chosen = self.rng.choice(list(self.people), size=count, replace=False).tolist()
            free = sorted(int(p) for p in chosen)
            others = [c for p, c in now.items() if p not in set(free)]
            mine = [now[p] for p in free]
            cost = self._cost(list(now.values()))
            before = self.work
            try:
                columns = self._dive(free, others, cost, mine)
            except MasterFailed:
                columns = None
            if columns is not None and self._cost(columns) <= cost:
                self._offer(columns)
            size *= 1.05 if self.work - before < WANTED_SECONDS else 0.93

    # -- parts --------------------------------------------------------------------------------------

    def _dive(
        self, free: list[int], settled: list[Column], cost: float, mine: list[Column] | None = None
    ) -> list[Column] | None:
        """Rows for the free people beside the settled ones; None when they cannot come out below ``cost``."""
        pricer = self.whole if len(free) == len(self.people) else self._pricer(free)
        pool = [self._best(p) for p in free]
        columns = [c for best in pool for c in best] + (mine or [])
        settled = list(settled)
        while free:
            links = self.links.without(self._sums(settled))
            sunk = sum(c.row.cost for c in settled)
            master = Master(links, free)
            for column in columns:
                master.add(column)
            bound, self.duals = self._price_out(master, pricer, free, cost - sunk, self._step_work(len(free)))
            if bound + sunk > cost - 1 + 1e-6:
                return None
            exact = self._exact(master, free, cost - sunk, bound)
            if exact is not None:
                return settled + exact if exact else None
            done = self._settle(master, len(free))
            missing = [c.row.person for c in done if not self.links.kept(c.row.person, c.effect)]
            if missing and self._refine(missing):
                pricer = self._pricer(free)
                columns = [c for c in master.columns if c.row.person not in missing]
                columns += [c for p in missing for c in self._best(p)]
                continue
            settled += done
            gone = {c.row.person for c in done}
            free = [p for p in free if p not in gone]
            columns = self._handed_on(master.columns, gone)
            if free and sum(self.people[p].arcs for p in free) < 0.7 * pricer.arcs:
                pricer = self._pricer(free)
        return settled

    def _exact(self, master: Master, free: list[int], cost: float, bound: float) -> list[Column] | None:
        """The best of the columns known, when there are few that a better roster can be made of.

        None when there are many; an empty list when they make nothing better.
        """
        if math.isinf(cost):
            return None
        pool = [c for p in free for c in self.people[p].pool.values()]
        prices = np.array([c.reduced(self.duals) for c in pool])
        owner = np.array([c.row.person for c in pool])
        least = {p: float(prices[owner == p].min()) for p in free}
        spare = cost - bound
        few = [c for c, price in zip(pool, prices.tolist(), strict=True) if price - least[c.row.person] < spare]
        if len(few) > EXACT_COLUMNS:
            return None
        self.work += EXACT_WORK * len(few) / EXACT_COLUMNS
        return best_of(master.links, few, free, cost) or []

    def _step_work(self, people: int) -> float:
        """The work that a step of a dive may take, so that a dive for so many people ends in time."""
        steps = 1 + math.log(max(people, 2)) / -math.log(1 - STEP_SHARE)
        return DIVE_SHARE * self.effort.seconds / steps

    def _settle(self, master: Master, people: int) -> list[Column]:
        """The columns that the program takes nearly whole, a share of the people at most; at least the largest."""
        weight = master.weights()
        largest: dict[int, tuple[float, Column]] = {}
        for n in np.flatnonzero(weight > 1e-6).tolist():
            column = master.columns[n]
            # rows that miss limits the diagram does not know come last
            worth = float(weight[n]) - (0.0 if self.links.kept(column.row.person, column.effect) else 1.0)
            worth += self.shake * float(self.rng.random())
            if worth > largest.get(column.row.person, (-2.0,))[0]:
                largest[column.row.person] = (worth, column)
        order = sorted(largest.values(), key=lambda x: (-x[0], x[1].row.person))
        if order[-1][0] > 1 - 1e-6 and not self.shake:
            return [c for _, c in order]
        sure = sum(w > NEARLY_WHOLE for w, _ in order)
        likely = sum(w > LIKELY for w, _ in order)
        few = math.ceil(LEAST_SHARE * len(self.people))
        return [c for _, c in order[: max(1, min(sure, int(STEP_SHARE * people)), min(likely, few))]]

    def _handed_on(self, columns: list[Column], gone: set[int]) -> list[Column]:
        """The columns of the people that are left, the best of each."""
        count: dict[int, int] = {}
        out = []
        left = [c for c in columns if c.row.person not in gone]
        prices = [c.reduced(self.duals) for c in left]
        for n in np.argsort(prices, kind="stable").tolist():
            person = left[n].row.person
            if count.get(person, 0) < KEPT:
                count[person] = count.get(person, 0) + 1
                out.append(left[n])
        return out

    def _price_out(
        self, master: Master, pricer: Pricer, free: list[int], cost: float, work: float, prove: bool = False
    ) -> tuple[float, Floats]:
        """Solve and price until nothing pays; the bound and its duals. Ends early above ``cost`` or after much work."""
        until = self.work + work
        links = master.links
        best, best_duals = -math.inf, self.links.clipped(self.duals)
        while True:
            value, duals = master.solve()
            self.work += 1e-4 * master.solver.iterations()
            new = 0
            for smooth in (SMOOTH, 0.0) if best > -math.inf else (0.0,):
                tried = links.clipped(smooth * best_duals + (1 - smooth) * duals)
                least, rows = self._rows(pricer, tried, free)
                bound = links.value(tried) + float(sum(least))
                if bound > best:
                    best, best_duals = bound, tried
                    if prove:
                        self._prove(best)
                for row in rows:
                    column = self._column(row)
                    if master.add(column):
                        new += 1
                        self._remember(column)
                if new:
                    break
            if not new or value - best <= (CLOSE if prove else CLOSE_DIVING) * abs(best) + 1e-6 or best > cost - 1 + 1e-6 or self.work > until:
                return best, best_duals

    def _rows(self, pricer: Pricer, duals: Floats, free: list[int]) -> tuple[list[float], list[Row]]:
        """The cheapest row of each free person, and what it costs at these duals."""
        self._check()
        prices = self.links.prices(duals)
        least, values = pricer.solve(prices[: self.flat.pairs], prices[self.flat.pairs :])
        self.work += 1.5e-8 * pricer.arcs
        place = {p: n for n, p in enumerate(pricer.people)}
        at = [place[p] for p in free]
        return [float(least[n]) for n in at], pricer.rows(values, at)

    # -- columns ------------------------------------------------------------------------------------

    def _column(self, row: Row) -> Column:
        known = self.people[row.person].pool.get(row.pairs.tobytes())
        return known or Column(row, self.links.effect(row, self.flat.pairs))

    def _remember(self, column: Column) -> None:
        pool = self.people[column.row.person].pool
        pool.setdefault(column.row.pairs.tobytes(), column)
        if len(pool) > POOL:
            ranked = sorted(pool.items(), key=lambda item: item[1].reduced(self.duals))
            self.people[column.row.person].pool = dict(ranked[: POOL // 2])

    def _best(self, person: int) -> list[Column]:
        """The columns of a person's pool that promise most at the present duals."""
        pool = list(self.people[person].pool.values())
        prices = [c.reduced(self.duals) for c in pool]
        return [pool[n] for n in np.argsort(prices, kind="stable")[:KEPT].tolist()]

    def _pricer(self, free: list[int]) -> Pricer:
        return Pricer(free, [self.people[p].layers for p in free])

    def _sums(self, columns: list[Column]) -> Floats:
        sums = np.zeros(self.links.count)
        for c in columns:
            sums[c.effect.link] += c.effect.weight
        return sums

    def _cost(self, columns: list[Column]) -> float:
        return self.links.cost(self._sums(columns)) + sum(c.row.cost for c in columns)

    def _columns_of(self, chosen: Ints) -> dict[int, Column]:
        """A roster as a column a person; what its own limits cost comes from the compiled limits."""
        limits, flat = self.case.limits, self.flat
        units = limits.units(limits.miss(self.case.activity(chosen)))
        dear = limits.hard | (limits.price >= self.hard_from)
        cost = units * np.where(dear, self.dearest, limits.price) * (self.known & (flat.owner >= 0))
        own = np.bincount(np.maximum(flat.owner, 0), weights=cost, minlength=len(self.case.board.people))
        taken = np.flatnonzero((chosen > 0) & self.editable)
        label, pair, _ = flat.support.rows(np.arange(len(flat.atom_owner) - flat.pairs))
        some = np.bincount(label, weights=chosen[pair], minlength=len(flat.atom_owner) - flat.pairs) > 0
        by_fixed = np.bincount(label, weights=self.fixed[pair], minlength=len(some)) > 0
        atoms = np.flatnonzero(some & ~by_fixed)
        out = {}
        for p in self.people:
            mine = taken[self.case.space.person[taken] == p]
            theirs = atoms[flat.atom_owner[flat.pairs + atoms] == p]
            out[p] = self._column(Row(p, mine, theirs, float(own[p])))
        return out

    # -- the world ----------------------------------------------------------------------------------

    def _offer(self, columns: list[Column]) -> None:
        chosen = self.fixed.copy()
        for column in columns:
            chosen[column.row.pairs] = 1
        self.watch.offer(chosen)

    def _prove(self, bound: float) -> None:
        """Prices are whole numbers, so a bound may be rounded up; rosters dearer than dear are no concern."""
        whole = math.ceil(bound + self.constant - 1e-4)
        self.watch.prove(min(whole, self.hard_from))

    def _check(self) -> None:
        if self.watch.ended():
            raise Ended


def _dear(case: Case, flat: Flat, fixed: Ints) -> tuple[int, float]:
    """From which price on a limit counts as hard - no roster that keeps it can cost as much by all cheaper ones -
    and the price that stands for hard limits in the master."""
    limits = case.limits
    label, atom, weight = flat.terms.rows(np.arange(limits.count))
    least = np.bincount(label, weights=np.minimum(weight, 0), minlength=limits.count).astype(np.int64)
    most = np.bincount(label, weights=np.maximum(weight, 0), minlength=limits.count).astype(np.int64)
    worst = limits.units(np.maximum(np.maximum(most - limits.high, limits.low - least), 0)) * limits.price
    prices = np.unique(limits.price[(limits.price > 0) & (flat.owner != NOBODY)])
    hard_from = np.iinfo(np.int64).max // 4
    for price in prices.tolist():
        if 0 < int(worst[limits.price < price].sum()) < price:
            hard_from = price
            break
    usual = limits.price[limits.price < hard_from]
    return hard_from, 10.0 * float(usual.max(initial=100))
