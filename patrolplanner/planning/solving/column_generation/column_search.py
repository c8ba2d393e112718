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
- Large plans spent their time in the linear program (Curtois 20: 130 of 170 s), so prices and columns are first made
  nearly right without it (`approach`). That also finds a roster; 12: root priced out in 0.7 instead of 2.6 s, and
  after 40 s of CPU 4043 instead of 4178.
- One program for a whole dive, warm by the dual simplex after rows are taken (with preprocessing or without): GLOP
  needs more steps than for a new one over few columns.
- Curtois 20 with its 26 weeks twice (50 people, 364 days): laid out after 16 s of CPU with 63 limits left loose, a
  whole roster after 39 s, at a price of 56788; the prices of loose limits and exact diagrams for those who keep
  missing them take most of that.
- A second thread that dives, instead of exact solves of neighbourhoods; before prices are good it only costs time.
- Settling a tenth of the people a step, likely rows too, against one at a time: 12 in 21 instead of 54 s of CPU, 0.1 %
  worse. 20 columns a person handed on instead of 40 or 200: faster, and no worse.
- Two prices a round (smoothed and not) halve the programs and double the pricing: no gain.
- Exact choice among all columns of the root (HiGHS, CP-SAT): nothing good in 20 s. Among the few whose reduced cost
  still allows a better roster: 5 from 1149 to the optimum 1143 in 2 s, so it ends a dive whenever few are left. Among
  all rows within half a unit of everybody's cheapest (22 200), 6 came from 1951 to the optimum 1950 in 65 s, where
  dives stood still from 10 s to 600 s on; 7 has 38 000 such rows, and no answer within 280 s.
- Limits of the whole period that swell diagrams go to the master; rows that then miss them are worth little, so such
  people get an exact diagram once it matters (10: never clean without, optimal in 18 s with).
"""

from __future__ import annotations

import math
import threading

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.approach import Approach
from patrolplanner.planning.solving.column_generation.diving import Diver, Ended, Watch
from patrolplanner.planning.solving.column_generation.master import Column, Master, MasterFailed
from patrolplanner.planning.solving.column_generation.people import NEVER, Crew
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.column_generation.turns import in_turn
from patrolplanner.planning.solving.engine.flat import Flat, flatten, links_by_sums, one_a_day
from patrolplanner.planning.stop import Effort

__all__ = ["ColumnSearch", "Watch"]

MOST_PAIRS = 400_000
SWEEPS, APPROACH_SHARE = 60, 0.25  # of the approach, and of the time for it at most
FEW, SWEEP_PAYS = 5, 0.97  # as long as so many sweeps make the mixtures so much cheaper
LAYING_WORK = 5e-7  # of an arc of a diagram
ROOT_SHARE = 0.3  # of the time, at most, for the bound
WAIT = 0.1  # seconds between looks whether others are ready


class ColumnSearch:
    """One column generation over a case; the pairs that are not editable stay as in ``start``."""

    def __init__(self, case: Case, flat: Flat, editable: Bools, start: Ints, effort: Effort) -> None:
        self.crew = Crew(case, flat, editable, start, self._check)
        self.effort = effort
        self.watch: Watch
        # events come also when that which they tell of will never be: then ``begun`` is False, and ``duals`` empty
        self.ready, self.approached = threading.Event(), threading.Event()
        self.begun = False  # there are diagrams and a first roster
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

    def run(self, watch: Watch) -> None:
        """Bound, dive, and dives for some people at a time until somebody says that it is over."""
        self.watch = watch
        try:
            if not self._laid_out():
                # somebody cannot keep what is dear: then it is a price like others
                self.crew.hard_from = NEVER
                if not self._laid_out():
                    return
            diver = self._diver()
            rows = in_turn(diver, {})
            self.begun = True
            self.ready.set()
            self._approach(diver, rows)
            self.duals = diver.duals
            self.approached.set()
            self._root(diver)
            diver.improve(whole=self.effort.workers > 1)  # it ends by the clock, which one worker must not
        except (Ended, MasterFailed):
            return
        finally:
            self.ready.set()
            self.approached.set()

    def beside(self) -> None:
        """Dives for some people at a time, on another thread, once the first knows good prices.

        Before that they bring nothing (Curtois 20: nothing in 30 s) and keep it waiting.
        """
        while not self.approached.wait(WAIT):
            if self.watch.ended():
                return
        if not len(self.duals):
            return
        diver = self._diver()
        diver.duals = self.duals
        try:
            diver.improve()
        except (Ended, MasterFailed):
            return

    def _laid_out(self) -> bool:
        done = self.crew.lay_out(self.effort.budget)
        self.watch.meter.spend(LAYING_WORK * sum(p.arcs for p in self.crew.people.values()))
        return done

    def _diver(self) -> Diver:
        made = Diver(self.crew, self.watch, (self.effort.seed, 11 + len(self._divers)))
        self._divers.append(made)
        return made

    def _approach(self, diver: Diver, rows: dict[int, Column]) -> None:
        """Columns and prices for the linear program to begin from, and a roster made of the mixtures."""
        approach = Approach(self.crew, rows.values(), diver.rng)
        sweeps, before = APPROACH_SHARE * self.effort.budget / approach.work, math.inf
        for n in range(min(SWEEPS, int(sweeps))):
            diver.spend(approach.work)
            approach.sweep()
            if n % 2:
                approach.settle_corners()
            if n % FEW == FEW - 1:
                if approach.value > SWEEP_PAYS * before:
                    break
                before = approach.value
        diver.duals = approach.duals()
        self.watch.meter.spend(approach.rounding_work)
        in_turn(diver, {c.row.person: c for c in approach.rounded()})
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
            raise Ended
