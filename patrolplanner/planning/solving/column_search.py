"""Column generation: a bound that is nearly the truth, and rosters made by diving from its fractions.

For rosters with one duty a person and day at most. Every person's rules become a decision diagram, the limits
between people a linear program over whole rows (Dantzig-Wolfe); rows of negative reduced cost are priced until
there are none. The value is a lower bound. A dive takes the rows that the program takes (nearly) whole, and solves
again for the people that are left, until everybody has a row; then some people at a time are dived for again.

Tried, on the Curtois set, two cores shared with other work:

- Bound: equal to the optimum or within 1 % on all instances but 1 and 9 (8 % below), after 0.3 to 20 s. The linear
  relaxation of the limits as they stand is up to 38 % below (5: 710 against 1140; optimum 1143).
- A dive in which every step is priced out lands 0 to 3 % above the best known roster, one that stops after three
  rounds a step 5 to 70 % above it.
- Settling a tenth of the people a step, likely rows too, against one at a time: 12 in 21 instead of 54 s of CPU, 0.1 %
  worse. 20 columns a person handed on instead of 40 or 200: faster, and no worse.
- Two prices a round (smoothed and not) halve the programs and double the pricing: no gain.
- Exact choice among all columns of the root (HiGHS, CP-SAT): nothing good in 20 s. Among the few whose reduced cost
  still allows a better roster: 5 from 1149 to the optimum 1143 in 2 s, so it ends a dive whenever few are left.
- Limits of the whole period that swell diagrams go to the master; rows that then miss them are worth little, so such
  people get an exact diagram once it matters (10: never clean without, optimal in 18 s with).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.judge import Case
from patrolplanner.planning.solving.columns_master import Column, Master, MasterFailed, best_of
from patrolplanner.planning.solving.crew import KEPT, NEVER, Crew
from patrolplanner.planning.solving.diagram import Floats
from patrolplanner.planning.solving.flat import Flat, flatten, links_by_sums, one_a_day
from patrolplanner.planning.solving.pricing import Pricer, Row
from patrolplanner.planning.stop import Effort

MOST_PAIRS = 400_000
SMOOTH = 0.5  # how much of the best duals so far goes into the next ones (Wentges' smoothing)
CLOSE, CLOSE_DIVING = 0.0002, 0.001  # a program this near to its bound is priced out
NEARLY_WHOLE, LIKELY = 0.9, 0.4
STEP_SHARE = 0.3  # of the people left, at most, that a step of a dive settles
LEAST_SHARE = 0.1  # of all people that a step settles when their rows are likely
TURNS, PRICE_TRIES = 6, 30  # rounds of everybody in turn, and tries at prices for one person's loose limits
ROOT_SHARE, DIVE_SHARE = 0.3, 0.3  # of the time, at most, for the bound and for a dive
SHAKE = 0.3
EXACT_COLUMNS, EXACT_WORK = 400, 2.0  # columns that an exact solver chooses from, and about how long it takes
WANTED_SECONDS = 1.5  # of a dive for some people, as counted in arcs and simplex steps


@dataclass(frozen=True)
class Watch:
    """What a column search needs of the world around it."""

    incumbent: Callable[[], Ints]
    offer: Callable[[Ints], int]
    prove: Callable[[int], None]
    ended: Callable[[], bool]


class Ended(Exception):
    """Somebody asked to stop, in the middle of things."""


class ColumnSearch:
    """One column generation over a case; the pairs that are not editable stay as in ``start``."""

    def __init__(self, case: Case, flat: Flat, editable: Bools, start: Ints, effort: Effort) -> None:
        self.crew = Crew(case, flat, editable, start, self._check)
        self.flat = flat
        self.rng = np.random.default_rng((effort.seed, 11))
        self.effort = effort
        self.work = 0.0
        self.shake = 0.0  # how far chance may move a row's worth, for dives that shall differ
        self.watch: Watch
        self._master: Master | None = None

    def stop(self) -> None:
        """End the program that is running; ``run`` returns as soon as it looks up."""
        if self._master is not None:
            self._master.interrupt()

    @staticmethod
    def over(case: Case, editable: Bools, start: Ints, effort: Effort) -> ColumnSearch | None:
        """A column search, or None where the case is not of its kind (see the module)."""
        if not editable.any() or case.space.size > MOST_PAIRS:
            return None
        if not links_by_sums(case) or not one_a_day(case, editable, start):
            return None
        flat = flatten(case)
        return None if flat is None else ColumnSearch(case, flat, editable, start, effort)

    # -- the whole ----------------------------------------------------------------------------------

    def run(self, watch: Watch) -> None:
        """Bound, dive, and dives for some people at a time until somebody says that it is over."""
        self.watch = watch
        try:
            if not self.crew.lay_out(self.effort.seconds):
                # somebody cannot keep what is dear: then it is a price like others
                self.crew.hard_from = NEVER
                if not self.crew.lay_out(self.effort.seconds):
                    return
            self._in_turn()
            if self._root():
                self._dive_all()
            self._improve()
        except (Ended, MasterFailed):
            return

    def _in_turn(self) -> None:
        """A first roster: each person's best row in turn beside the others', as long as that betters it."""
        rows: dict[int, Column] = {}
        sums, cost = np.zeros(self.crew.links.count), math.inf
        for _ in range(TURNS):
            for p in self.rng.permutation(list(self.crew.people)).tolist():
                self._check()
                if p in rows:
                    sums[rows[p].effect.link] -= rows[p].effect.weight
                rows[p] = self._beside(p, self.crew.links.next_prices(sums))
                sums[rows[p].effect.link] += rows[p].effect.weight
            before, cost = cost, self.crew.cost(list(rows.values()))
            if cost >= before:
                break
            self._offer(list(rows.values()))

    def _beside(self, p: int, prices: Floats) -> Column:
        """A person's best row at these prices of the atoms; limits that the diagram does not know get a price each,
        which grows until they are kept."""
        pricer = Pricer([p], [self.crew.people[p].layers])
        extra, sign = np.zeros(self.crew.links.count), np.zeros(self.crew.links.count)
        step = np.full(self.crew.links.count, self.crew.dearest / 50)
        for n in range(PRICE_TRIES):
            whole = prices + self.crew.links.prices(-extra) if n else prices
            if n > PRICE_TRIES // 2:  # at the price where a limit changes sides only chance finds what keeps it
                whole = whole + self.rng.uniform(0, self.crew.dearest / 300, size=len(whole))
            _, values = pricer.solve(whole[: self.flat.pairs], whole[self.flat.pairs :])
            column = self.crew.column(pricer.rows(values, [0])[0])
            over = self.crew.links.beyond(p, column.effect)
            if not over.any():
                break
            # steps grow while a limit stays missed on one side and shrink when it changes sides
            now = np.sign(over)
            step[now * sign > 0] *= 2
            step[now * sign < 0] /= 3
            extra += now * step
            sign = np.where(now != 0, now, sign)
        else:  # no price keeps them all
            if self.crew.refine([p]):
                return self._beside(p, prices)
        self.crew.remember(column)
        return column

    def _root(self) -> bool:
        """The master over everybody: its bound is the bound of the case. Whether it was priced out in its time."""
        free = list(self.crew.people)
        master = Master(self.crew.links, free)
        for p in self.crew.people.values():
            for column in p.pool.values():
                master.add(column)
        before, allowed = self.work, ROOT_SHARE * self.effort.seconds
        _, self.crew.duals = self._price_out(master, self.crew.whole, free, math.inf, allowed, prove=True)
        return self.work - before < allowed

    def _dive_all(self) -> None:
        """A first roster by column generation."""
        try:
            columns = self._dive(list(self.crew.people), [], math.inf)
        except MasterFailed:
            return
        if columns is not None:
            self._offer(columns)

    def _improve(self) -> None:
        """Dive again and again for some of the people, the others as they are."""
        size = min(len(self.crew.people), 12.0)
        self.shake = SHAKE
        while len(self.crew.people) > 1:
            self._check()
            now = self.crew.columns_of(self.watch.incumbent())
            count = max(2, min(len(self.crew.people), round(size)))
            chosen = self.rng.choice(list(self.crew.people), size=count, replace=False).tolist()
            free = sorted(int(p) for p in chosen)
            others = [c for p, c in now.items() if p not in set(free)]
            mine = [now[p] for p in free]
            cost = self.crew.cost(list(now.values()))
            before = self.work
            try:
                columns = self._dive(free, others, cost, mine)
            except MasterFailed:
                columns = None
            if columns is not None and self.crew.cost(columns) <= cost:
                self._offer(columns)
            size = min(len(self.crew.people), size * (1.05 if self.work - before < WANTED_SECONDS else 0.93))

    # -- parts --------------------------------------------------------------------------------------

    def _dive(
        self, free: list[int], settled: list[Column], cost: float, mine: list[Column] | None = None
    ) -> list[Column] | None:
        """Rows for the free people beside the settled ones; None when they cannot come out below ``cost``."""
        pricer = self.crew.whole if len(free) == len(self.crew.people) else self.crew.pricer(free)
        pool = [self.crew.best(p) for p in free]
        columns = [c for best in pool for c in best] + (mine or [])
        settled = list(settled)
        while free:
            links = self.crew.links.without(self.crew.sums(settled))
            sunk = sum(c.row.cost for c in settled)
            master = Master(links, free)
            for column in columns:
                master.add(column)
            bound, self.crew.duals = self._price_out(master, pricer, free, cost - sunk, self._step_work(len(free)))
            if bound + sunk > cost - 1 + 1e-6:
                return None
            exact = self._exact(master, free, cost - sunk, bound)
            if exact is not None:
                return settled + exact if exact else None
            done = self._settle(master, len(free))
            missing = [c.row.person for c in done if not self.crew.links.kept(c.row.person, c.effect)]
            if missing and self.crew.refine(missing):
                pricer = self.crew.pricer(free)
                columns = [c for c in master.columns if c.row.person not in missing]
                columns += [c for p in missing for c in self.crew.best(p)]
                continue
            settled += done
            gone = {c.row.person for c in done}
            free = [p for p in free if p not in gone]
            columns = self._handed_on(master.columns, gone)
            if free and sum(self.crew.people[p].arcs for p in free) < 0.7 * pricer.arcs:
                pricer = self.crew.pricer(free)
        return settled

    def _exact(self, master: Master, free: list[int], cost: float, bound: float) -> list[Column] | None:
        """The best of the columns known, when there are few that a better roster can be made of.

        None when there are many; an empty list when they make nothing better.
        """
        if math.isinf(cost):
            return None
        pool = [c for p in free for c in self.crew.people[p].pool.values()]
        prices = np.array([c.reduced(self.crew.duals) for c in pool])
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
            worth = float(weight[n]) - (0.0 if self.crew.links.kept(column.row.person, column.effect) else 1.0)
            worth += self.shake * float(self.rng.random())
            if worth > largest.get(column.row.person, (-2.0,))[0]:
                largest[column.row.person] = (worth, column)
        order = sorted(largest.values(), key=lambda x: (-x[0], x[1].row.person))
        if order[-1][0] > 1 - 1e-6 and not self.shake:
            return [c for _, c in order]
        sure = sum(w > NEARLY_WHOLE for w, _ in order)
        likely = sum(w > LIKELY for w, _ in order)
        few = math.ceil(LEAST_SHARE * len(self.crew.people))
        return [c for _, c in order[: max(1, min(sure, int(STEP_SHARE * people)), min(likely, few))]]

    def _handed_on(self, columns: list[Column], gone: set[int]) -> list[Column]:
        """The columns of the people that are left, the best of each."""
        count: dict[int, int] = {}
        out = []
        left = [c for c in columns if c.row.person not in gone]
        prices = [c.reduced(self.crew.duals) for c in left]
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
        self._master = master
        best, best_duals = -math.inf, self.crew.links.clipped(self.crew.duals)
        while True:
            value, duals = master.solve()
            self.work += master.solver.iterations() * (4e-5 + 1e-7 * (len(master.columns) + links.count))
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
                    column = self.crew.column(row)
                    if master.add(column):
                        new += 1
                        self.crew.remember(column)
                if new:
                    break
            # prices are whole, so a bound is as good as the program's value once only fractions lie between them
            near = value - best <= (CLOSE if prove else CLOSE_DIVING) * abs(best) or math.ceil(best - 1e-6) >= value
            if not new or near or best > cost - 1 + 1e-6 or self.work > until:
                return best, best_duals

    def _rows(self, pricer: Pricer, duals: Floats, free: list[int]) -> tuple[list[float], list[Row]]:
        """The cheapest row of each free person, and what it costs at these duals."""
        self._check()
        prices = self.crew.links.prices(duals)
        least, values = pricer.solve(prices[: self.flat.pairs], prices[self.flat.pairs :])
        self.work += 1.5e-8 * pricer.arcs
        place = {p: n for n, p in enumerate(pricer.people)}
        at = [place[p] for p in free]
        return [float(least[n]) for n in at], pricer.rows(values, at)

    # -- the world ----------------------------------------------------------------------------------

    def _offer(self, columns: list[Column]) -> None:
        chosen = self.crew.fixed.copy()
        for column in columns:
            chosen[column.row.pairs] = 1
        self.watch.offer(chosen)

    def _prove(self, bound: float) -> None:
        """Prices are whole numbers, so a bound may be rounded up; rosters dearer than dear are no concern."""
        whole = math.ceil(bound + self.crew.constant - 1e-4)
        self.watch.prove(min(whole, self.crew.hard_from))

    def _check(self) -> None:
        if self.watch.ended():
            raise Ended
