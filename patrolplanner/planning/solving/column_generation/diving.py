"""Dives: rows for some people beside the others, by taking what a linear program over rows takes nearly whole.

Several threads may dive at once over the same crew; what is one diver's own - prices, program, chance - stands here.
Where the numbers come from: tests/bench/notes/column_generation.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.column_generation.master import Master, MasterFailed, Schedule, ScheduleChoice
from patrolplanner.planning.solving.column_generation.people import KEPT, Generators
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule, Pricer
from patrolplanner.planning.solving.column_generation.row_listing import rows_within
from patrolplanner.planning.stop import Meter

# pricing; work is about in seconds, as counted in arcs and steps of the simplex
SMOOTH = 0.5  # how much of the best duals so far goes into the next ones (Wentges' smoothing)
CLOSE, CLOSE_DIVING = 0.0002, 0.001  # of its bound, within which a program is priced out: at the root, in a dive
STEP_WORK, STEP_WORK_EACH = 4e-5, 2e-7  # of a step of the simplex, and more for each column and link
TINY = 1e-6  # of a price or of a row, which is nothing
ROUNDING = 1e-4  # that a bound may be too high by

# a dive
FIRST_PEOPLE = 12.0  # that it is for when no roster of theirs was tried yet
LEAST_PEOPLE = 2
LARGER, SMALLER = 1.05, 0.93  # times the people after a dive that took less than WANTED_WORK, or more
WANTED_WORK = 1.5  # of a dive for some people
DIVE_SHARE = 0.3  # of the time, at most, for a dive
LEAST_WORK = 1e-3  # that is taken to be left of it
NEARLY_WHOLE, LIKELY = 0.9, 0.4  # how much of a row the program takes
STEP_SHARE = 0.3  # of the people left, at most, that a step of a dive settles when their rows are nearly whole
LEAST_SHARE = 0.1  # of all people that a step settles when their rows are likely
FEW_LEFT = 0.7  # of a pricer's arcs, below which one is made for those who are left alone
SHAKE = 0.3  # of a row, at most, by which chance moves what it is worth
VAIN = 10  # dives without gain after which
SIDEWAYS = 0.5  # of them may end at the same price

# exact choices
EXACT_COLUMNS = 3000  # rows that an exact solver chooses from at the end of a dive, at most
EXACT_WORK = 2.0  # of so many
EXACT_SECONDS = 10.0  # that it has
WHOLE_MOST = 30_000  # rows for an exact choice for everybody, at most
WHOLE_A_SECOND = 300  # of them for each second there is
WHOLE_STEP = 0.85  # times how far from the cheapest they may be, when there are too many
WHOLE_LEAST = 0.1  # of how far they may be, below which there is no such choice
WHOLE_AFTER = 15, 60, 240, 960  # dives without gain
CHECKED = 1000  # columns laid out between two looks whether it is over


@dataclass(frozen=True)
class DivingContext:
    """What a column search needs of the world around it."""

    incumbent: Callable[[], Ints]
    offer: Callable[[Ints], int]
    prove: Callable[[int], None]
    ended: Callable[[], bool]
    meter: Meter


class Interrupted(Exception):
    """Somebody asked to stop, in the middle of things."""


class Diver:
    """One thread's dives over a crew that is laid out; the ``budget`` that the search has limits their work."""

    def __init__(self, crew: Generators, watch: DivingContext, seed: tuple[int, ...]) -> None:
        self.crew, self.watch, self.budget = crew, watch, watch.meter.effort.budget
        self.rng = np.random.default_rng(seed)
        self.duals: Floats = np.zeros(crew.links.count)
        self.work = 0.0
        self.shake = 0.0  # how far chance may move a row's worth, for dives that shall differ
        self._running: Master | None = None

    def spend(self, work: float) -> None:
        """Count work, about in seconds: it decides how far a dive goes, and ends the search where work is limited."""
        self.work += work
        self.watch.meter.spend(work)

    def stop(self) -> None:
        """End the program that is running."""
        if self._running is not None:
            self._running.interrupt()

    def improve(self, whole: bool = False) -> None:
        """Dive again and again for some of the people until it is over."""
        for _ in self.dives(whole):
            pass

    def dives(self, whole: bool = False) -> Iterator[int]:
        """Dives for some of the people, the others as they are; what each gained.

        Where that has long been in vain, ``whole`` looks for a choice for everybody.
        """
        size = min(len(self.crew.people), FIRST_PEOPLE)
        self.shake, vain = SHAKE, 0
        while len(self.crew.people) > 1:
            self.check()
            now = self.crew.columns_of(self.watch.incumbent())
            count = max(LEAST_PEOPLE, min(len(self.crew.people), round(size)))
            chosen = self.rng.choice(list(self.crew.people), size=count, replace=False).tolist()
            free = sorted(int(p) for p in chosen)
            others = [c for p, c in now.items() if p not in set(free)]
            mine = [now[p] for p in free]
            cost = self.crew.cost(list(now.values()))
            # where nothing better was found for long, other rosters at the same price lead on
            sideways = vain > VAIN and self.rng.random() < SIDEWAYS
            before, gain = self.work, 0
            vain += 1
            try:
                if whole and vain in WHOLE_AFTER:
                    self.choose_whole((self.budget - self.work) / 2)
                columns = self.dive(self.beside(free, others, mine), others, cost + sideways)
            except MasterFailed:
                columns = None
            if columns is not None and self.crew.cost(columns) <= cost:
                vain = 0 if self.crew.cost(columns) < cost else vain
                gain = self.offer(columns)
            size = min(len(self.crew.people), size * (LARGER if self.work - before < WANTED_WORK else SMALLER))
            yield gain

    def beside(self, free: list[int], settled: list[Schedule], mine: list[Schedule]) -> Master:
        """A program for the free people beside the settled ones, over the columns that promise most and ``mine``."""
        return self._program(free, settled, [c for p in free for c in self.crew.best(p, self.duals)] + mine)

    def _program(self, free: list[int], settled: list[Schedule], columns: list[Schedule]) -> Master:
        master = Master(self.crew.links.without(self.crew.sums(settled)), free)
        for n, column in enumerate(columns):
            if n % CHECKED == 0:
                self.check()
            master.add(column)
        return master

    def dive(self, master: Master, settled: list[Schedule], cost: float) -> list[Schedule] | None:
        """Rows for the people of a program beside the settled ones; None when they cannot come out below ``cost``."""
        free, settled, until = master.people, list(settled), self.work + DIVE_SHARE * self.budget
        pricer = self.crew.whole if len(free) == len(self.crew.people) else self.crew.pricer(free)
        while free:
            sunk, before = sum(c.row.cost for c in settled), self.work
            bound, self.duals = self.price_out(master, pricer, free, cost - sunk, _step_work(self.budget, len(free)))
            if bound + sunk > cost - 1 + TINY:
                return None
            exact = self._exact(master, free, cost - sunk, bound)
            if exact is not None:
                return settled + exact if exact else None
            # as many at once as it takes to come to an end in time
            hurry = (self.work - before) / max(until - self.work, LEAST_WORK)
            done = self._settle(master, len(free), math.ceil(len(free) * min(hurry, 1.0)))
            missing = [c.row.person for c in done if not self.crew.links.kept(c.row.person, c.effect)]
            if missing and self.crew.refine(missing):
                pricer = self.crew.pricer(free)
                columns = [c for c in master.columns if c.row.person not in missing]
                columns += [c for p in missing for c in self.crew.best(p, self.duals)]
                master = self._program(free, settled, columns)
                continue
            done = [self.crew.keeping(c, self.duals, self.watch.meter) for c in done]
            settled += done
            gone = {c.row.person for c in done}
            free = [p for p in free if p not in gone]
            if free:
                master = self._program(free, settled, _handed_on(master, gone, self.duals))
            if free and sum(self.crew.people[p].arcs for p in free) < FEW_LEFT * pricer.arcs:
                pricer = self.crew.pricer(free)
        return settled

    def choose_whole(self, seconds: float) -> None:
        """One exact choice for everybody among as many promising rows as can be chosen from in so many seconds."""
        now, free = self.crew.columns_of(self.watch.incumbent()), list(self.crew.people)
        cost, whole = self.crew.cost(list(now.values())), self.crew.whole
        master = self.beside(free, [], list(now.values()))
        bound, self.duals = self.price_out(master, whole, free, math.inf, seconds / 2, prove=True, close=0.0)
        spare = share = cost - 1 - bound
        if spare < 0:
            return
        most = int(min(WHOLE_MOST, WHOLE_A_SECOND * seconds))
        few = self._rows_near(free, spare, most)
        while few is None and share > WHOLE_LEAST * spare:
            share *= WHOLE_STEP
            few = self._rows_near(free, share, most)
        if few is None:
            return
        self.spend(len(few) / WHOLE_A_SECOND)
        columns = self._chosen(master, few, cost, seconds)
        if columns:
            self.offer(columns)
        elif columns is not None and share == spare:
            self.prove(cost)  # these were all rows of any better roster

    def _exact(self, master: Master, free: list[int], cost: float, bound: float) -> list[Schedule] | None:
        """The best choice of all rows that a better roster can be made of, when they are few.

        None when they are many; an empty list when they make nothing better.
        """
        few = None if math.isinf(cost) else self._rows_near(free, cost - 1 - bound, EXACT_COLUMNS)
        if few is None:
            return None
        self.spend(EXACT_WORK * len(few) / EXACT_COLUMNS)
        return self._chosen(master, few, cost, EXACT_SECONDS) or []

    def _chosen(self, master: Master, few: list[Schedule], cost: float, seconds: float) -> list[Schedule] | None:
        """The best choice of these columns; an empty list when none is better, None when there was no time."""
        self._running = choice = ScheduleChoice(master.links, master.people, cost)
        for n, column in enumerate(few):
            if n % CHECKED == 0:
                self.check()
            choice.add(column)
        self.check()  # who asked to stop before the choice was known here
        found = choice.best(seconds, counted=self.watch.meter.effort.repeatable)
        return [] if choice.none else found

    def _rows_near(self, free: list[int], spare: float, most: int) -> list[Schedule] | None:
        """All rows of these people within so much of their cheapest; None when there are more than ``most``."""
        prices, few = self.crew.links.prices(self.duals), list[Schedule]()
        for person in sorted(free, key=lambda p: self.crew.people[p].arcs):
            self.check()
            self.watch.meter.spend(self.crew.alone(person).work)
            rows = rows_within(self.crew.alone(person), prices, self.crew.flat.pairs, spare, most - len(few))
            if rows is None:
                return None
            few += [self.crew.column(row) for row in rows]
        return few

    def _settle(self, master: Master, people: int, least: int) -> list[Schedule]:
        """The columns that the program takes nearly whole, a share of the people at most; at least so many."""
        weight = master.weights()
        largest: dict[int, tuple[float, Schedule]] = {}
        for n in np.flatnonzero(weight > TINY).tolist():
            column = master.columns[n]
            # rows that miss limits the diagram does not know come last
            worth = float(weight[n]) - (0.0 if self.crew.links.kept(column.row.person, column.effect) else 1.0)
            worth += self.shake * float(self.rng.random())
            if worth > largest.get(column.row.person, (-2.0,))[0]:
                largest[column.row.person] = (worth, column)
        order = sorted(largest.values(), key=lambda x: (-x[0], x[1].row.person))
        if order[-1][0] > 1 - TINY and not self.shake:
            return [c for _, c in order]
        sure = sum(w > NEARLY_WHOLE for w, _ in order)
        likely = sum(w > LIKELY for w, _ in order)
        few = math.ceil(LEAST_SHARE * len(self.crew.people))
        return [c for _, c in order[: max(1, least, min(sure, int(STEP_SHARE * people)), min(likely, few))]]

    def price_out(
        self,
        master: Master,
        pricer: Pricer,
        free: list[int],
        cost: float,
        work: float,
        prove: bool = False,
        close: float | None = None,
    ) -> tuple[float, Floats]:
        """Solve and price until nothing pays; the bound and its duals. Ends early above ``cost`` or after much work."""
        until = self.work + work
        close = (CLOSE if prove else CLOSE_DIVING) if close is None else close
        links = master.links
        self._running = master
        best, best_duals = -math.inf, self.crew.links.clipped(self.duals)
        while True:
            value, duals = master.solve()
            step = STEP_WORK + STEP_WORK_EACH * (len(master.columns) + links.count)
            self.spend(master.solver.iterations() * step)
            new = 0
            # the prices of the last program are mostly good ones here too
            for smooth in (SMOOTH, 0.0) if best > -math.inf else (1.0, 0.0):
                tried = links.clipped(smooth * best_duals + (1 - smooth) * duals)
                least, rows = self._rows(pricer, tried, free)
                bound = links.value(tried) + float(sum(least))
                if bound > best:
                    best, best_duals = bound, tried
                    if prove:
                        self.prove(best)
                for row in rows:
                    column = self.crew.column(row)
                    if master.add(column):
                        new += 1
                        self.crew.remember(column, tried)
                if new:
                    break
            # prices are whole, so a bound is as good as the program's value once only fractions lie between them
            near = value - best <= close * abs(best) + TINY or (close > 0 and math.ceil(best - TINY) >= value)
            if not new or near or best > cost - 1 + TINY or self.work > until:
                return best, best_duals

    def _rows(self, pricer: Pricer, duals: Floats, free: list[int]) -> tuple[list[float], list[PricedSchedule]]:
        """The cheapest row of each free person, and what it costs at these duals."""
        self.check()
        prices, pairs = self.crew.links.prices(duals), self.crew.flat.pairs
        found = pricer.solve(prices[:pairs], prices[pairs:])
        self.spend(pricer.work)
        place = {p: n for n, p in enumerate(pricer.people)}
        at = [place[p] for p in free]
        return found.least[at].tolist(), pricer.rows(found, at)

    def offer(self, columns: list[Schedule]) -> int:
        """Offer a whole roster; what it gained."""
        chosen = self.crew.fixed.copy()
        for column in columns:
            chosen[column.row.pairs] = 1
        return self.watch.offer(chosen)

    def prove(self, bound: float) -> None:
        """Prices are whole numbers, so a bound may be rounded up; rosters dearer than dear are no concern."""
        whole = math.ceil(bound + self.crew.constant - ROUNDING)
        self.watch.prove(min(whole, self.crew.hard_from))

    def check(self) -> None:
        """Raises Ended when it is over."""
        if self.watch.ended():
            raise Interrupted


def _step_work(budget: float, people: int) -> float:
    """The work that a step of a dive may take, so that a dive for so many people ends within its share."""
    steps = 1 + math.log(max(people, 2)) / -math.log(1 - STEP_SHARE)
    return DIVE_SHARE * budget / steps


def _handed_on(master: Master, gone: set[int], duals: Floats) -> list[Schedule]:
    """The columns of the people that are left: what the program takes, and those that promise most of each."""
    count: dict[int, int] = {}
    weight = master.weights()
    left = [n for n, c in enumerate(master.columns) if c.row.person not in gone]
    out = [master.columns[n] for n in left if weight[n] > 0]
    prices = [master.columns[n].reduced(duals) for n in left]
    for n in np.argsort(prices, kind="stable").tolist():
        column = master.columns[left[n]]
        if count.get(column.row.person, 0) < KEPT:
            count[column.row.person] = count.get(column.row.person, 0) + 1
            out.append(column)
    return out
