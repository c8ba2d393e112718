"""One case in the hands of several threads: a first roster window by window, then large-neighbourhood search.

Where the numbers come from: tests/bench/notes/first_roster.md and tests/bench/notes/neighbourhoods.md.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.engine.exact_model import REPAIR_PRICE, sub_model
from patrolplanner.planning.solving.engine.hand_filling import HandFilling
from patrolplanner.planning.solving.engine.neighbourhoods import DEAR_PRICE, GAP, ROUGH, Neighbourhoods
from patrolplanner.planning.solving.engine.network import Network, SearchState
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.planning.solving.engine.windows import Windows

WANTED_WORK = 0.1  # deterministic seconds an exact solve of a neighbourhood may take
LINEAR = 2  # CP-SAT's level of linearization for a neighbourhood
GAP_LINEAR = 0  # around gaps the linear relaxation only costs time
LOOK_WORK = 0.001  # counted for a neighbourhood with nothing in it
START_SHARE = 0.35  # of the budget, at most, for the first roster
FIRST_SHARE = (
    0.5  # of the budget: a first roster that is not whole by then, on a slow machine, gives way to one by hand
)
FEW_LEFT = 0.02  # of the places, with no more of which open a roster made by hand is a complete one
FEW_PEOPLE = 40  # among more, windows that see accounts are far ahead of one by hand, however late
START_TRIES = 2  # of a window of the first roster
TRIED = 6  # windows after which it is known when all of them will be filled
START_WORK = 0.5  # deterministic seconds a step of the first roster may take
START_LEAST_WORK = 0.02  # deterministic seconds it may take however many steps there are
START_TOLERANCE = 0.02  # of its price that a step of the first roster may leave on the table, or a price of so much
START_NEAR = 2.0  # a free pair: with what the guide pays for pairs the price of a whole step may be next to nothing
# The first roster looks at rest and rotation too, which cost 30 and 60, but not at accounts: the guide knows better.
START_LEAST_PRICE = 25  # of limits that the first roster looks at
HASTY_PAIRS = 60_000  # pairs of a case from which on it looks only at limits from
HASTY_LEAST_PRICE = 100
DEAR_WORK = 2  # times the work: a window in which that found nothing in its time is solved from DEAR_PRICE up

Guided = Callable[[Ints, Ints], Ints]
"""Prices of free pairs beside the limits, for a roster so far."""


class Incumbent:
    """The best roster so far of one case, and the threads' ways to better it. ``editable`` [pairs] may change."""

    def __init__(self, case: Case, start: Ints, editable: Bools, course: RunControl) -> None:
        self.case, self.editable, self.course = case, editable, course
        self.network = Network(case.space.counters, case.limits)
        self.lock = threading.Lock()
        values = case.space.counters.values(start)
        self.state = SearchState(start, values, case.limits.activity(values))
        self.worth = case.limits.worth(self.state.activity)
        self.is_gap = case.limits.is_gap
        self._any_gap = case.limits.is_gap_or_guide
        self.windows = Windows(case, editable, course.effort.workers)
        self.better_at = 0.0
        self.whole_at = math.inf  # seconds after which a complete roster by hand was there
        self.least_gaps = 0  # as far as anybody has proven
        self._by_hand: tuple[SearchState, tuple[int, int]] | None = None
        self.is_begun = False  # whether there is a first roster to better, be it one made by hand

    @property
    def best(self) -> tuple[SearchState, tuple[int, int]]:
        """The best roster there is, and its worth: until the first one has come to its end perhaps that by hand."""
        with self.lock:
            own, by_hand = (self.state, self.worth), self._by_hand
        return own if by_hand is None or own[1] <= by_hand[1] else by_hand

    @property
    def places(self) -> int:
        """Places that are open with the fixed pairs alone."""
        return self.case.open_places(self.case.activity(np.where(self.editable, 0, self.state.chosen)))

    def fill_by_hand(self) -> None:
        """Make a roster by hand of the fixed pairs alone, see `HandFilling`. It is shown until there is a first one by
        windows, where it is better, and gone on from then. Where it lacks hardly anybody windows need not come to their
        end, and are not waited for among few people when they would take long."""
        start = np.where(self.editable, 0, self.state.chosen)
        asked = self._gaps_of(self.case.activity(start), self._any_gap)
        state, worth = self._filled_by_hand(start)
        if self.course.over:
            return
        self._by_hand = state, worth
        left = self._gaps_of(state.activity, self._any_gap)
        is_whole = left <= FEW_LEFT * asked and not worth[0]
        if is_whole:
            self.whole_at = self.course.spent
        if self.is_begun:
            self.take_by_hand()

    @property
    def _are_few(self) -> bool:
        return len(np.unique(self.case.space.person[self.editable])) <= FEW_PEOPLE

    def take_by_hand(self) -> None:
        """The first roster has come to its end; go on from the one made by hand where that is better."""
        self.is_begun = True
        if self._by_hand is not None:
            self._take_whole(*self._by_hand)

    def _take_whole(self, state: SearchState, worth: tuple[int, int]) -> None:
        with self.lock:
            if worth < self.worth:
                self.state, self.worth, self.better_at = state, worth, self.course.spent

    def _filled_by_hand(self, start: Ints) -> tuple[SearchState, tuple[int, int]]:
        """What is open in a roster filled by hand, as far as there is time, and what it is worth then."""
        hand = HandFilling(self.case, start, self.editable)
        for _ in hand.by_duty():
            if self.course.over:
                break
        state = hand.state
        return state, self.case.limits.worth(state.activity)

    @property
    def gaps(self) -> int:
        return self.gaps_among(self._any_gap)

    def gaps_among(self, rows: Bools) -> int:
        """People missing in the best roster by some limits [limits], whole teams of posts without an officer too."""
        return self._gaps_of(self.state.activity, rows)

    def _gaps_of(self, activity: Ints, rows: Bools) -> int:
        limits = self.case.limits
        units = limits.units(limits.miss(activity))
        empty = int((units * limits.price)[limits.is_guide & rows].sum())
        return int(units[self.is_gap & rows].sum()) + empty // GAP_PRICE

    def offer(self, free: Ints, values: Ints) -> int:
        """Take a part's new values when they do not make the whole worse; returns what was gained."""
        with self.lock:
            before = self.state
            pairs = free[before.chosen[free] != values]
            if not len(pairs):
                return 0
            state, rows = self.network.flipped(before, pairs)
            limits = self.case.limits
            missed, price = limits.worth(state.activity[rows], rows)
            missed_before, price_before = limits.worth(before.activity[rows], rows)
            worth = self.worth[0] + missed - missed_before, self.worth[1] + price - price_before
            if worth > self.worth:
                return 0
            gain = (self.worth[0] - worth[0]) * REPAIR_PRICE + self.worth[1] - worth[1]
            self.state, self.worth = state, worth
            if gain:
                self.better_at = self.course.spent
            return gain

    def first_roster(self, workers: int, guided: Guided | None = None) -> None:
        """Solve window by window, group of people by group, within their share of the time; what takes much longer is
        filled by hand.

        ``guided`` gives prices of free pairs beside the limits, for a roster so far.
        """
        budget = self.course.effort.budget
        first = FIRST_SHARE * budget
        most = START_SHARE * budget * workers / max(1, len(self.windows.all))
        allowed = float(np.clip(most, START_LEAST_WORK, START_WORK))
        begun, filled, are_few = self.course.used, list[int](), self._are_few

        def is_late() -> bool:
            """Whether one by hand is there and windows would not be through in their share of the time."""
            if self.whole_at == math.inf or not are_few or len(filled) < TRIED:
                return False
            return begun + (self.course.used - begun) * len(self.windows.all) / len(filled) > first

        def work() -> None:
            for n, free in self.windows.in_turn():
                if self.course.over or self.course.used > first or is_late():
                    return
                self._fill(n, free, allowed, guided)
                filled.append(n)

        self._threads(workers, lambda _: work())
        if self.course.used > first:
            self._take_whole(*self._filled_by_hand(self.state.chosen))

    def _fill(self, n: int, free: Ints, allowed: float, guided: Guided | None) -> None:
        """Fill the ``n``-th window, with so much work each time."""
        for _ in range(START_TRIES):
            seen = self.state
            prices = None if guided is None else guided(free, seen.chosen)
            values = self._window(seen, n, free, allowed, prices)
            # what does not go with a window that another thread has filled meanwhile is solved again beside it
            if values is None or self.offer(free, values) or self.state is seen:
                return

    def _window(self, seen: SearchState, n: int, free: Ints, allowed: float, prices: Ints | None) -> Ints | None:
        """New values of the ``n``-th window's pairs; None where its work was too little for any."""
        seed = self.course.effort.seed + n
        least_price = HASTY_LEAST_PRICE if self.case.space.size >= HASTY_PAIRS else START_LEAST_PRICE
        part = sub_model(self.network, seen, free, least_price, prices)
        if prices is not None:
            part.near = START_NEAR * len(free)
        values, proven, _ = self.course.solve(part, allowed, seed, START_TOLERANCE)
        if values is None or not (proven or (values != seen.chosen[free]).any()):
            part = sub_model(self.network, seen, free, DEAR_PRICE)
            values, _, _ = self.course.solve(part, DEAR_WORK * allowed, seed, START_TOLERANCE)
        return values

    def _threads(self, workers: int, work: Callable[[int], None]) -> None:
        # what goes wrong in a thread must not pass for a search that found nothing
        with ThreadPoolExecutor(workers) as threads:
            for done in [threads.submit(work, n) for n in range(workers)]:
                done.result()

    def improve(self, workers: int, until: Callable[[], bool], seed: int) -> None:
        """Large-neighbourhood search on all threads until the time is up or ``until`` says so."""

        def work(number: int) -> None:
            parts = self.parts(number, seed)
            while not until() and next(parts, None) is not None:
                pass

        self._threads(workers, work)

    def parts(self, number: int, seed: int) -> Iterator[int]:
        """One thread's large-neighbourhood search, part by part; what each gained. Ends when the time is up."""
        rng = np.random.default_rng((seed, number))
        windows, workers = self.windows.all, self.course.effort.workers
        chooser = Neighbourhoods(self.case, self.editable, rng, windows, number, workers)
        while len(chooser.active) and not self.course.over:
            state = self.state
            kind, free = chooser.choose(state, self.gaps > self.least_gaps)
            if not len(free):
                self.course.spend(LOOK_WORK)
                yield 0
                continue
            part = sub_model(self.network, state, free, DEAR_PRICE if kind in ROUGH else 1)
            linear = GAP_LINEAR if kind == GAP else LINEAR
            values, proven, done = self.course.solve(part, WANTED_WORK, int(rng.integers(2**31)), linear=linear)
            gain = self.offer(free, values) if values is not None else 0
            chooser.learn(kind, gain, done, WANTED_WORK, proven)
            yield gain
