"""The search: a first roster day by day, then large-neighbourhood search on all cores, best so far at hand."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.aggregation.aggregation import Aggregation
from patrolplanner.planning.solving.aggregation.disaggregation import Disaggregation
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.target_counts import TargetCounts
from patrolplanner.planning.solving.column_generation.column_search import ColumnSearch
from patrolplanner.planning.solving.column_generation.diving import DivingContext, Interrupted
from patrolplanner.planning.solving.engine.exact_model import sub_model
from patrolplanner.planning.solving.engine.lns import Guided, Incumbent
from patrolplanner.planning.solving.engine.run_control import EndReason, RunControl
from patrolplanner.planning.stop import Effort, OnProgress, Progress, StopFlag

WHOLE_PAIRS, WHOLE_SHARE, WHOLE_WORK = 600, 0.4, 60.0  # what is small; share of the budget, and work, to solve it whole
GUIDED_PAIRS = 1500  # smaller plans come right without
COLUMNS_SHARE = 0.35  # of the budget that column generation may take until its first roster before others begin
BY_HAND_PLACES, BY_HAND_SHARE = 1000, 0.25  # open in a plan that has one made by hand; share of the time waited for it
TICK = 0.1
LEAST_STEP = 0.01  # seconds that a part or a dive is taken to take
PAID_KEPT = 0.8  # of what a way has gained for its time that counts on
LEAST_PAID, TINY = 0.1, 1e-6  # of what the best way gains, that each is taken to gain
NOTHING = 1e-6  # of a price
PATIENCE = 0.3  # seconds that a proof may take to hear of the end; it has nothing more to say then


@dataclass(frozen=True)
class SearchResult:
    """What a search found: 0-1 vector over the case's pairs, its price, a bound no roster can beat, why it ended.

    ``first_seconds`` and ``best_seconds`` say when the first complete roster and the best one were found;
    ``least_gaps`` places every roster leaves open.
    """

    chosen: Ints
    price: int
    bound: int | None
    ended: EndReason
    seconds: float
    first_seconds: float
    best_seconds: float = 0.0
    least_gaps: int = 0

    @property
    def proven(self) -> bool:
        return self.bound is not None and self.bound >= self.price


class Search:
    """One search over a case. ``editable`` [pairs] may change; the others stay as in ``start``.

    Where posts are alike the search is over the smaller case that takes them for one (see `Aggregation`).
    """

    def __init__(self, case: Case, start: Ints, editable: Bools, effort: Effort) -> None:
        self.case, self.editable, self.start = case, editable, start
        self.course = RunControl(effort)
        self.by_columns = ColumnSearch.over(case, editable, start, effort)
        alike = Aggregation(case, start, editable) if editable.any() and self.by_columns is None else None
        self.alike = alike if alike is not None and alike.pays else None
        if self.alike is None:
            self.pool = Incumbent(case, start, editable, self.course)
        else:
            self.pool = Incumbent(self.alike.whole, self.alike.start, self.alike.editable, self.course)
        self.apart = None if self.alike is None else Disaggregation(self.alike, self.pool, self.course)
        self.bound: int | None = None

    def run(self, stop: StopFlag | None = None, on_progress: OnProgress | None = None) -> SearchResult:
        """Search until the time is up, the best is proven, or somebody asks to stop."""
        stop, course, pool = stop or StopFlag(), self.course, self.pool
        proof = LowerBounds(pool)
        prover = threading.Thread(target=proof.prove, args=(self._found,), daemon=True)
        watcher = threading.Thread(target=self._watch, args=(stop, on_progress, proof), daemon=True)
        watcher.start()
        self._found(proof.at_once())
        self._begin_by_hand()
        dealing = None if self.apart is None or course.effort.repeatable else self.apart.follow
        dealer = threading.Thread(target=dealing, daemon=True)
        dealer.start()
        counter = threading.Thread(target=proof.prove_by_counts, args=(self._found,), daemon=True)
        if self.by_columns is not None and not course.effort.repeatable:
            counter.start()
        if course.effort.workers == 1 and self.by_columns is not None:
            self._small_plan()
            self._end_if_proven()
        generator = self._generator()
        self._end_if_proven()
        workers = course.effort.workers - generator.is_alive()
        if not self._begun_by_columns(generator):
            proof.guided = self._guide(proof)
            pool.first_roster(workers, proof.guided)
        if not course.over:
            pool.take_by_hand()
        first_seconds = course.spent
        self._small_plan()
        self._end_if_proven()
        if course.effort.repeatable:
            self._prove_in_turn(proof)
        elif course.effort.seconds > 0 and not generator.is_alive():
            prover.start()
        self._improve(workers, generator)
        course.ended = course.ended or (EndReason.PROVEN if self._is_proven() else EndReason.TIME)
        proof.stop()
        for thread in (prover, counter, generator):
            if thread.ident is not None:
                thread.join(PATIENCE)
        watcher.join()
        self._last_dealing(dealer)
        if on_progress is not None:
            on_progress(self._progress())
        chosen, price = self._result()
        # column generation may have been sooner, and one by hand
        first_seconds = min(first_seconds, pool.better_at, pool.whole_at)
        return SearchResult(
            chosen, price, self.bound, self._why(), course.spent, first_seconds, pool.better_at, proof.least_gaps
        )

    def _begin_by_hand(self) -> None:
        """A small plan has a roster made by hand in moments, to be shown at once."""
        pool = self.pool
        if pool.places > BY_HAND_PLACES:
            return
        hand = threading.Thread(target=pool.fill_by_hand, daemon=True)
        hand.start()
        hand.join(None if self.course.effort.repeatable else BY_HAND_SHARE * self.course.effort.seconds)

    def _generator(self) -> threading.Thread:
        """Column generation on a thread of its own, or with a single worker here and now."""
        course = self.course
        watch = DivingContext(lambda: self.pool.state.chosen, self._take, self._found, self._enough, course)
        run = self.by_columns.run if self.by_columns is not None else None
        # not a daemon: what it runs in the solvers must have ended before the interpreter does
        generator = threading.Thread(target=run, args=(watch,))
        if run is not None and course.effort.budget > 0:
            generator.start()
            if course.effort.workers == 1:
                generator.join()
        return generator

    def _begun_by_columns(self, generator: threading.Thread) -> bool:
        """Wait for a first roster of column generation, which is a matter of seconds if there is one."""
        until = COLUMNS_SHARE * self.course.effort.budget
        while generator.is_alive() and not self.course.over and self.course.used < until:
            assert self.by_columns is not None
            if self.by_columns.ready.wait(TICK):
                return self.by_columns.begun
        return False

    def _improve(self, workers: int, generator: threading.Thread) -> None:
        """Better the roster on all threads; where column generation applies one more of them dives."""
        seed, columns = self.course.effort.seed, self.by_columns
        if columns is None or not generator.is_alive() or not workers:
            self.pool.improve(workers, self._is_proven, seed)
            return
        with ThreadPoolExecutor(1) as threads:
            others = threads.submit(self.pool.improve, workers - 1, self._is_proven, seed) if workers > 1 else None
            # before there are good prices, dives would bring nothing and parts do
            parts = self.pool.parts(workers, seed)
            while not (columns.approached.is_set() or self._enough()) and next(parts, None) is not None:
                pass
            with suppress(Interrupted):
                diver = columns.beside()
                self._by_what_pays([parts] if diver is None else [parts, diver.dives()])
            if others is not None:
                others.result()

    def _by_what_pays(self, ways: list[Iterator[int]]) -> None:
        """A step of one way after another; the more one has gained for its time lately, the oftener it has a turn."""
        paid, rng = np.ones(len(ways)), np.random.default_rng((self.course.effort.seed, len(ways)))
        while not self._enough():
            n = int(rng.choice(len(ways), p=paid / paid.sum()))
            begun = self.course.spent
            gain = next(ways[n], None)
            if gain is None:
                return
            worth = math.log1p(gain) / max(self.course.spent - begun, LEAST_STEP)
            paid[n] = PAID_KEPT * paid[n] + (1 - PAID_KEPT) * worth
            paid = np.maximum(paid, LEAST_PAID * paid.max() + TINY)

    def _take(self, chosen: Ints) -> int:
        """A whole roster from column generation; one that comes too late is nobody's, be it that the best is proven:
        when that is noticed is chance, and the same seed must give the same roster."""
        pairs = np.flatnonzero(self.editable)
        return 0 if self._enough() else self.pool.offer(pairs, chosen[pairs])

    def _enough(self) -> bool:
        return self.course.over or self._is_proven()

    def _is_proven(self) -> bool:
        return self.bound is not None and self.bound >= self.pool.worth[1] and self.pool.worth[0] == 0

    def _end_if_proven(self) -> None:
        if self.course.ended is None and self._is_proven():
            self.course.ended = EndReason.PROVEN

    def _guide(self, proof: LowerBounds) -> Guided | None:
        """Numbers to aim at from the first day on, where there is fairness to be had."""
        if not proof.counts.person.any() or self.pool.case.space.size < GUIDED_PAIRS or self.course.over:
            return None
        return TargetCounts(proof.counts, proof.models, self.course).prices

    def _why(self) -> EndReason:
        assert self.course.ended is not None
        return EndReason.PROVEN if self._is_proven() else self.course.ended

    def _last_dealing(self, dealer: threading.Thread) -> None:
        """Hear of a dealing under way, unless somebody waits for the end."""
        if self.apart is not None:
            dealer.join(PATIENCE if self.course.ended is EndReason.STOPPED else None)
            self.apart.finish()

    def _result(self) -> tuple[Ints, int]:
        """The best roster of the case itself, and its price."""
        if self.apart is None:
            state, worth = self.pool.best
            return state.chosen, worth[1]
        return self.apart.best.chosen, self.apart.best.price

    def _watch(self, stop: StopFlag, on_progress: OnProgress | None, proof: LowerBounds) -> None:
        """Reports, and ends the running solves when it is time."""
        reported, course = 0.0, self.course
        while course.ended is None:
            stop.wait(TICK)
            if stop.is_set():
                course.ended = EndReason.STOPPED
            elif (course.seconds_left if course.effort.repeatable else course.left) <= 0:
                course.ended = EndReason.TIME
            elif not course.effort.repeatable:
                self._end_if_proven()
            if on_progress is not None and course.spent - reported >= 1.0:
                reported = course.spent
                on_progress(self._progress())
        proof.stop()
        if self.by_columns is not None:
            self.by_columns.stop()
        course.end_solves(TICK / 2)

    def _progress(self) -> Progress:
        if self.apart is not None:
            best = self.apart.best
            return Progress(self.course.spent, best.price, self.bound, best.places, best.missed, best.chosen)
        state, (missed, price) = self.pool.best
        places = self.case.open_places(state.activity)
        return Progress(self.course.spent, price, self.bound, places, missed, state.chosen)

    def _prove_in_turn(self, proof: LowerBounds) -> None:
        """The proof by itself, with as much work again: what it finds must not hang on how far the search is."""
        course = self.course
        if course.over:
            return
        worked, course.worked = course.worked, 0.0
        proof.prove(self._found)
        course.worked = worked
        self._end_if_proven()

    def _found(self, bound: int) -> None:
        self.bound = max(bound, self.bound or 0)

    def _small_plan(self) -> None:
        """A small plan is solved as a whole, which proves the best roster the best."""
        free, pool, effort = np.flatnonzero(self.pool.editable), self.pool, self.course.effort
        if not len(free) or len(free) > WHOLE_PAIRS or self.course.ended is not None:
            return
        part = sub_model(pool.network, pool.state, free)
        beside = int(pool.case.limits.cost(pool.state.activity)[pool.network.untouched(free)].sum())
        if not pool.worth[0]:  # mending what is broken has a price in the model, but none in a roster
            part.told = lambda least: self._found(math.ceil(least - NOTHING) + beside)
        values, proven, _ = self.course.solve(part, WHOLE_WORK, effort.seed, workers=effort.workers, share=WHOLE_SHARE)
        if values is not None:
            pool.offer(free, values)
        if proven and pool.worth[0] == 0:
            self.bound = pool.worth[1]
