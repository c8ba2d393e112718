"""Column generation: a bound that is nearly the truth, and rosters made by diving from its fractions.

For rosters with one duty a person and day at most. Every person's rules become a decision diagram, the limits
between people a linear program over whole rows (Dantzig-Wolfe); rows of negative reduced cost are priced until
there are none. The value is a lower bound. A dive takes the rows that the program takes (nearly) whole, and solves
again for the people that are left, until everybody has a row; then some people at a time are dived for again. What was
measured and tried: tests/bench/notes/column_generation.md.
"""

from __future__ import annotations

import math
import threading

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.approach import Approach
from patrolplanner.planning.solving.column_generation.diving import Diver, DivingContext, Interrupted
from patrolplanner.planning.solving.column_generation.master import Master, MasterFailed, Schedule
from patrolplanner.planning.solving.column_generation.people import NEVER, Generators
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.column_generation.round_robin import in_turn
from patrolplanner.planning.solving.engine.flat import Flat, flatten, links_by_sums, one_a_day
from patrolplanner.planning.stop import Effort

MOST_PAIRS = 1_500_000  # of a case that is searched this way
SWEEPS = 60  # of the approach, at most
APPROACH_SHARE = 0.25  # of the budget, at most, for them
CORNERS_AFTER = 2  # sweeps, after which the corners are moved
FEW = 5  # sweeps after which
SWEEP_PAYS = 0.97  # of what the mixtures cost before, at most, is what they must cost
FIRST_TURNS = 2  # rounds of everybody before diagrams are laid out
LAYING_WORK = 5e-7  # counted for an arc of a diagram
ROOT_SHARE = 0.3  # of the time, at most, for the bound
DIVERS_SEED = 11  # of the first diver; each further one has the next


class ColumnSearch:
    """One column generation over a case; the pairs that are not editable stay as in ``start``."""

    def __init__(self, case: Case, flat: Flat, editable: Bools, start: Ints, effort: Effort) -> None:
        self.crew = Generators(case, flat, editable, start, self._check)
        self.effort = effort
        self.watch: DivingContext
        # events come also when that which they tell of will never be: then ``begun`` is False, and ``duals`` empty
        self.ready, self.approached = threading.Event(), threading.Event()
        self.begun = False  # there is a first roster
        self.duals: Floats = np.zeros(0)  # good prices of the links
        self._divers: list[Diver] = []

    def stop(self) -> None:
        """End the programs that are running; all threads return as soon as they look up."""
        for diver in self._divers:
            diver.stop()

    @staticmethod
    def over(case: Case, editable: Bools, start: Ints, effort: Effort) -> ColumnSearch | None:
        """A column search, or None where the case is not of its kind (see the module)."""
        if not editable.any() or case.space.size > MOST_PAIRS:
            return None
        if not links_by_sums(case) or not one_a_day(case, editable, start):
            return None
        flat = flatten(case)
        return None if flat is None else ColumnSearch(case, flat, editable, start, effort)

    def run(self, watch: DivingContext) -> None:
        """Bound, dive, and dives for some people at a time until somebody says that it is over."""
        self.watch = watch
        try:
            if not self._begin():
                return
            if not self._laid_out():
                # somebody cannot keep what is dear: then it is a price like others
                self.crew.hard_from = NEVER
                if not self.crew.begin() or not self._laid_out():
                    return
            diver = self._diver()
            rows = in_turn(diver, self.crew.columns_of(watch.incumbent()))
            self._approach(diver, rows)
            self.duals = diver.duals
            self.approached.set()
            self._root(diver)
            diver.improve(whole=self.effort.workers > 1)  # it ends by the clock, which one worker must not
        except (Interrupted, MasterFailed):
            return
        finally:
            self.ready.set()
            self.approached.set()

    def _begin(self) -> bool:
        """A first roster out of narrow rows, long before diagrams are laid out; ``ready`` after the first round. False
        when somebody can keep his limits in no way at all."""
        if not self.crew.begin():
            self.crew.hard_from = NEVER
            if not self.crew.begin():
                return False
        in_turn(self._diver(), {}, FIRST_TURNS, self._begun)
        return True

    def _begun(self) -> None:
        self.begun = True
        self.ready.set()

    def beside(self) -> Diver | None:
        """A diver for another thread, at the prices that the first one has found; None when there are none."""
        if not self.approached.is_set() or not len(self.duals):
            return None
        diver = self._diver()
        diver.duals = self.duals
        return diver

    def _laid_out(self) -> bool:
        done = self.crew.lay_out(self.effort.budget)
        self.watch.meter.spend(LAYING_WORK * sum(p.arcs for p in self.crew.people.values()))
        return done

    def _diver(self) -> Diver:
        made = Diver(self.crew, self.watch, (self.effort.seed, DIVERS_SEED + len(self._divers)))
        self._divers.append(made)
        if self.watch.ended():  # who asked to stop did not know of this one
            raise Interrupted
        return made

    def _approach(self, diver: Diver, rows: dict[int, Schedule]) -> None:
        """Columns and prices for the linear program to begin from, and a roster made of the mixtures."""
        approach = Approach(self.crew, rows.values(), diver.rng)
        sweeps, before = APPROACH_SHARE * self.effort.budget / approach.work, math.inf
        for n in range(min(SWEEPS, int(sweeps))):
            diver.spend(approach.work)
            approach.sweep()
            if n % CORNERS_AFTER == CORNERS_AFTER - 1:
                approach.settle_corners()
            if n % FEW == FEW - 1:
                if approach.value > SWEEP_PAYS * before:
                    break
                before = approach.value
        diver.duals = approach.duals()
        self.watch.meter.spend(approach.rounding_work)
        rounded = {c.row.person: c for c in approach.rounded()}
        del approach  # its arrays are large, and so are those of what comes next
        in_turn(diver, rounded)
        self.crew.let_go()

    def _root(self, diver: Diver) -> None:
        """The master over everybody: its bound is the bound of the case; then a roster by a dive from it."""
        free = list(self.crew.people)
        master = Master(self.crew.links, free)
        for p in free:
            for column in self.crew.pool(p):
                master.add(column)
        _, diver.duals = diver.price_out(
            master, self.crew.whole, free, math.inf, ROOT_SHARE * self.effort.budget, prove=True
        )
        try:
            columns = diver.dive(master, [], math.inf)
        except MasterFailed:
            return
        if columns is not None:
            diver.offer(columns)

    def _check(self) -> None:
        if self.watch.ended():
            raise Interrupted
