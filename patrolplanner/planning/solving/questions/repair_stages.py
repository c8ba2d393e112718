"""Mending a roster stage by stage: each begins with the last answer, and the first without an avoidable gap ends it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.repair.damage import (
    Damage,
    Stage,
    case_of,
    freedom,
    gap_rules,
    mending_rules,
    plan_price,
    rows_of,
)
from patrolplanner.planning.solving.questions.exact import ExactPart
from patrolplanner.planning.stop import Effort, Meter, StopFlag

ALTERNATIVE_SECONDS = 4.0  # for each answer of another kind, at most
AVOID_FACTOR = 50  # how much dearer reminders become when an answer without new ones is looked for


class Worth(NamedTuple):
    """Less is better, in this order: hard limits missed, people missing, rows changed, price with phone calls."""

    broken: int
    gaps: int
    changed: int
    price: int


class AskKind(StrEnum):
    """What an answer asks of people, by what weighs most."""

    NOTHING = "nothing"
    COVER = "cover"
    SAME_DAY = "same_day"
    OTHER_DAYS = "other_days"
    FEWER = "fewer"


@dataclass(frozen=True)
class Mending:
    """A mended roster: its rows, the stage it took, and duties that still lack people.

    ``unavoidable`` are those short duties that no roster within the widest freedom tried could fill, proven;
    ``reminders`` counts started units of WARN limits; ``price`` is by the plan's own rules.
    """

    pairs: frozenset[Pair]
    stage: Stage
    kind: AskKind
    worth: Worth
    price: int
    short: Bools
    unavoidable: bool
    reminders: int


@dataclass
class _Bench:
    """A stage laid out: its case, what is free, and the solver over it."""

    case: Case
    free: Ints
    part: ExactPart


class Repairer:
    """Mends one damage. The effort is for the first answer; the others get a little of their own."""

    def __init__(self, found: Damage, effort: Effort, stop: StopFlag | None = None) -> None:
        self.found = found
        self.effort = effort
        self.stop = stop or StopFlag()
        self.meter = Meter(effort)
        self.rules = mending_rules(found)
        self.gap_rules = gap_rules(found)
        self._known_short: Bools | None = None

    def first(self) -> Mending:
        """The answer of the first stage that leaves no avoidable gap, else that of the last stage."""
        answer = self._cells()
        if answer.short.any():
            # the widest freedom holds the others: what cannot be mended there is unavoidable
            closed, proven = self._fewest(Stage.DAYS_AROUND, answer)
            if not closed:
                return replace(answer, unavoidable=proven)
        for stage in (Stage.SAME_DAYS, Stage.NEIGHBOUR_DAYS, Stage.DAYS_AROUND):
            if not answer.short.any() or self.stop.is_set() or self.meter.left <= 0:
                break
            answer = self._next(stage, answer)
        return answer

    def alternatives(self, first: Mending) -> list[Mending]:
        """Answers of other kinds than the first that leave no more hard limits broken and no more people missing."""
        answers = [first]
        for make in (self._without_calling, self._without_reminders, self._leaving_short):
            if self.stop.is_set():
                break
            self.meter = Meter(self.effort.of(min(self.effort.budget, ALTERNATIVE_SECONDS)))
            other = make(first)
            if other is not None and all(_differs_in_kind(other, known) for known in answers):
                answers.append(other)
        return answers[1:]

    # -- stages -------------------------------------------------------------------------------------

    def _cells(self) -> Mending:
        """The first stage: others come to the emptied duties, nobody moves."""
        nothing = np.zeros(len(self.found.instance.duties), dtype=bool)
        bench = self._bench(freedom(self.found, Stage.CELLS, self.found.left, nothing), self.rules)
        solved = bench.part.solve(bench.case.chosen(self.found.left), bench.free, self.meter)
        return self._answer(bench.case, solved.chosen, Stage.CELLS, False)

    def _fewest(self, stage: Stage, before: Mending) -> tuple[frozenset[Pair] | None, bool]:
        """A roster of this freedom with fewer gaps or broken hard limits, whatever else it costs; and the proof."""
        bench = self._bench(freedom(self.found, stage, before.pairs, before.short), self.gap_rules)
        solved = bench.part.solve(bench.case.chosen(before.pairs), bench.free, self.meter, GAP_PRICE)
        better = self._worth(bench.case, solved.chosen)[:2] < before.worth[:2]
        return frozenset(bench.case.roster_pairs(solved.chosen)) if better else None, solved.proven

    def _next(self, stage: Stage, before: Mending) -> Mending:
        """One stage on: the better of the answer before and what this stage finds."""
        closed, proven = self._fewest(stage, before)
        if closed is None:
            return replace(before, unavoidable=proven and stage is Stage.DAYS_AROUND)
        bench = self._bench(freedom(self.found, stage, before.pairs, before.short), self.rules)
        solved = bench.part.solve(bench.case.chosen(closed), bench.free, self.meter)
        proven &= stage is Stage.DAYS_AROUND
        answer = self._answer(bench.case, solved.chosen, stage, proven)
        return answer if answer.worth < before.worth else replace(before, unavoidable=proven)

    def _bench(self, free: Bools, rules: Rulebook) -> _Bench:
        case, pairs = case_of(self.found, free, rules)
        part = ExactPart(case.space.counters, case.limits, seed=self.effort.seed)
        return _Bench(case, pairs, part)

    def _answer(self, case: Case, chosen: Ints, stage: Stage, proven: bool) -> Mending:
        pairs = frozenset(case.roster_pairs(chosen))
        short = self._short(case, chosen)
        limits = case.limits
        units = limits.units(limits.miss(case.activity(chosen)))
        return Mending(
            pairs,
            stage,
            self._kind(pairs),
            self._worth(case, chosen),
            plan_price(self.found, case, chosen),
            short,
            proven,
            int(units[_reminders(case)].sum()),
        )

    # -- judging ------------------------------------------------------------------------------------

    def _worth(self, case: Case, chosen: Ints) -> Worth:
        limits = case.limits
        activity = case.activity(chosen)
        missed, price = limits.worth(activity)
        gaps = int(limits.units(limits.miss(activity))[limits.is_gap].sum())
        pairs = frozenset(case.roster_pairs(chosen))
        return Worth(missed, gaps, len(pairs ^ self.found.left), price)

    def _short_before(self, case: Case) -> Bools:
        """[duties] short among those that nothing has happened to; found once."""
        if self._known_short is None:
            self._known_short = np.zeros(len(self.found.instance.duties), dtype=bool)
            self._known_short = self._short(case, case.chosen(self.found.left)) & ~self.found.emptied
        return self._known_short

    def _short(self, case: Case, chosen: Ints) -> Bools:
        """[duties] that lack somebody or whose team breaks a hard rule, and were not as bad before it happened."""
        limits = case.limits
        missed = np.flatnonzero(limits.miss(case.activity(chosen)) > 0)
        short = np.zeros(len(self.found.instance.duties), dtype=bool)
        for r in missed.tolist():
            block = limits.blocks[int(limits.block[r])]
            duty = int(block.duty[int(limits.first[r])])
            if duty >= 0 and (block.gap or block.severity is Severity.HARD):
                short[duty] = True
        return short & ~self._short_before(case)

    def _kind(self, pairs: frozenset[Pair]) -> AskKind:
        found = self.found
        on, off = pairs - found.left, found.left - pairs
        days = {found.instance.duties[i].key.day for i in np.flatnonzero(found.emptied).tolist()}
        crew = np.bincount(found.instance.pairs_of(pairs)[1], minlength=len(found.instance.duties))
        if any(p.duty.day not in days for p in (*on, *off)):
            return AskKind.OTHER_DAYS
        if off:
            return AskKind.SAME_DAY
        if (crew < found.restored).any():
            return AskKind.FEWER
        return AskKind.COVER if on else AskKind.NOTHING

    # -- other kinds --------------------------------------------------------------------------------

    def _without_calling(self, first: Mending) -> Mending | None:
        """Nobody comes in on a day off: those at work that day are put together differently."""
        if first.kind is not AskKind.COVER:
            return None
        found = self.found
        rows = rows_of(found.instance, found.left)
        free = freedom(found, Stage.SAME_DAYS, found.left, found.emptied)
        day = found.instance.duty_day
        at_work = np.zeros_like(free)
        for d in np.unique(day[found.emptied]).tolist():
            today: Bools = np.equal(day, d)
            at_work |= np.asarray(rows[:, today].any(axis=1))[:, None] & today[None, :]
        return self._other(free & at_work, self.rules, Stage.SAME_DAYS, first)

    def _without_reminders(self, first: Mending) -> Mending | None:
        """Nobody is put over a limit that the plan reminds of, such as 48 hours a week, though more may move."""
        stage = max(first.stage, Stage.SAME_DAYS)
        free = freedom(self.found, stage, self.found.left, self.found.emptied)
        bench = self._bench(free, self.rules)
        limits = bench.case.limits
        start = bench.case.chosen(self.found.left)
        if first.reminders <= self._answer(bench.case, start, first.stage, False).reminders:
            return None
        dear = replace(limits, price=np.where(_reminders(bench.case), limits.price * AVOID_FACTOR, limits.price))
        part = ExactPart(bench.case.space.counters, dear, seed=self.effort.seed)
        solved = part.solve(bench.case.chosen(first.pairs), bench.free, self.meter)
        answer = self._answer(bench.case, solved.chosen, stage, first.unavoidable)
        fewer = answer.reminders < first.reminders and answer.worth[:2] <= first.worth[:2]
        return answer if fewer else None

    def _leaving_short(self, first: Mending) -> Mending | None:
        """Duties that lost somebody and still have their least number of people stay as they are."""
        if not self.found.lost or first.kind in (AskKind.NOTHING, AskKind.FEWER):
            return None
        rules = mending_rules(self.found, restore=False)
        free = freedom(self.found, Stage.CELLS, self.found.left, np.zeros_like(self.found.emptied))
        return self._other(free, rules, Stage.CELLS, first)

    def _other(self, free: Bools, rules: Rulebook, stage: Stage, first: Mending) -> Mending | None:
        """The best answer within another freedom or by other rules, unless it leaves more undone than the first."""
        bench = self._bench(free, rules)
        solved = bench.part.solve(bench.case.chosen(self.found.left), bench.free, self.meter)
        answer = self._answer(bench.case, solved.chosen, stage, False)
        answer = replace(answer, unavoidable=first.unavoidable and answer.worth.gaps == first.worth.gaps)
        if answer.worth.broken > first.worth.broken:
            return None
        # a gap may stay where the first answer moves people about to close it
        return answer if answer.worth.gaps <= first.worth.gaps or first.stage > stage else None


def _differs_in_kind(one: Mending, other: Mending) -> bool:
    """Another kind of disturbance, or as many changes as before but fewer reminders."""
    return one.pairs != other.pairs and (one.kind is not other.kind or one.reminders < other.reminders)


def _reminders(case: Case) -> Bools:
    """[limits] reminders of the plan's own rules, not of those that mending adds."""
    reminders: Bools = case.limits.is_reminder & case.is_of_rule
    return reminders
