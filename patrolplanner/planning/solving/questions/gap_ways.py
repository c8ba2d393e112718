"""The smallest decisions that fill a gap: what may give way is priced, the cheapest set applied and confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.comparison import Judged, Worse
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Ints, Published
from patrolplanner.planning.model.limits import LimitBlock, Limits, Terms
from patrolplanner.planning.model.rule import About, PairRule, Penalty, Rule, Statement
from patrolplanner.planning.repair.damage import (
    CrewChange,
    Damage,
    FewChanges,
    Stage,
    case_of,
    changes,
    freedom,
    hard_and_demand,
    mended,
    rows_of,
    standstill,
)
from patrolplanner.planning.repair.decisions import (
    LOCK_GRAVITY,
    Admit,
    ByHand,
    CallBack,
    Certify,
    PlanAndRoster,
    Relaxation,
    Unlock,
    all_applied,
    gravity,
    lowered,
    recruit_for,
)
from patrolplanner.planning.solving.questions.exact import ExactPart, Solved
from patrolplanner.planning.solving.questions.repair_stages import Mending, Repairer
from patrolplanner.planning.stop import Effort, Meter

MOST_WAYS = 3
MOVE_PRICE = 2_000  # of a row that changes beside: decisions first, then few moves
GAP_WORTH, NEW_GAP_WORTH = 5_000_000, 8_000_000  # a gap is never filled by opening another one
PART_SECONDS, WIDER_SECONDS = 3.0, 1.5
CERTIFY_TRIALS = 2


@dataclass(frozen=True)
class WayOut:
    """Decisions that fill a gap, confirmed: with them ``roster`` has the duty's people and no new gap elsewhere.

    No decision at all means that people only have to be moved. ``costs`` says what the roster then breaks or is
    reminded of that it did not before.
    """

    relaxations: tuple[Relaxation, ...]
    plan: Plan
    roster: Roster
    changes: tuple[CrewChange, ...]
    costs: tuple[Worse, ...]

    @property
    def weight(self) -> int:
        """How much is given up, by gravity."""
        return gravity(self.relaxations)


@dataclass(frozen=True)
class _Idea:
    """Decisions that should fill the gap, and the rows they were found with."""

    relaxations: tuple[Relaxation, ...]
    pairs: frozenset[Pair]


class Relaxer:
    """Looks for ways out of the gaps of one roster; nothing that begins before ``now`` is touched."""

    def __init__(
        self,
        plan: Plan,
        roster: Roster,
        period: Period,
        now: datetime,
        published: Published | None = None,
        meter: Meter | None = None,
    ) -> None:
        """``meter`` counts what all answers take; its measure is that in which their parts are limited."""
        self.facts = PlanAndRoster(plan, roster)
        self.period = period
        self.now = now
        self.published = published
        self.meter = meter or Meter(Effort())
        self.base = Judged(plan, period, roster, published=published)
        self._before = frozenset(p for p in roster.pairs if self.base.instance.knows(p))

    def ways_out(self, key: DutyKey) -> list[WayOut]:
        """Up to three for the gaps of a duty, what gives up least first; only one where nothing has to give way."""
        missing = {m.gap: units for m, (_, units) in self.base.missed.items() if m.gap and m.duty == key}
        if not missing:
            return []
        found = standstill(*self.facts, self.period, key, self.now, self.published)
        moved = self._mended(found)
        if not moved.short.any() and (way := self._confirmed(key, _Idea((), moved.pairs))) is not None:
            return [way]
        ideas = [*self._exceptions(found, key), *self._structural(found, key, missing)]
        ways: list[WayOut] = []
        for idea in sorted(ideas, key=lambda i: gravity(i.relaxations)):
            way = self._confirmed(key, idea)
            if way is not None:
                ways.append(way)
            if len(ways) == MOST_WAYS:
                break
        return ways

    def _mended(self, found: Damage) -> Mending:
        repairer = Repairer(found, self.meter.effort.of(2 * PART_SECONDS))
        answer = repairer.first()
        self.meter.spend(repairer.meter.worked)
        return answer

    # -- confirming ---------------------------------------------------------------------------------

    def _confirmed(self, key: DutyKey, idea: _Idea) -> WayOut | None:
        """The idea applied and solved again: kept when the duty is filled and nothing else becomes worse."""
        before = self._before
        moved = PlanAndRoster(self.facts.plan, mended(self.facts.roster, before, idea.pairs))
        facts = all_applied(moved, idea.relaxations)
        found = standstill(*facts, self.period, key, self.now, self.published)
        answer = self._mended(found)
        roster = mended(facts.roster, found.left, answer.pairs)
        judged = Judged(facts.plan, self.period, roster, published=self.published)
        if any(m.gap and m.duty == key for m in judged.missed):
            return None
        by_hand = {rule for r in idea.relaxations if isinstance(r, ByHand) for rule in r.rules}
        worse = judged.worse_than(self.base)
        if any(w.mark.gap or (w.severity is Severity.HARD and w.mark.rule not in by_hand) for w in worse):
            return None
        return WayOut(idea.relaxations, facts.plan, roster, changes(before, answer.pairs), tuple(worse))

    # -- rules, absences, posts and locks -------------------------------------------------------------

    def _exceptions(self, found: Damage, key: DutyKey) -> Iterator[_Idea]:
        """Cheapest sets of exceptions, each without the kind that weighed most in those before."""
        duty = found.instance.duty_index[key]
        locked = frozenset(a.pair for a in self.facts.roster.assignments if a.locked and a.pair.duty.day in self.period)
        begun = found.instance.duties_where(d.start < self.now for d in found.instance.duties)
        loose = replace(found, fixed=found.fixed & (begun | ~found.instance.in_period)[None, :])
        free = freedom(loose, Stage.SAME_DAYS, loose.left, loose.emptied)
        free[:, duty] |= self._could_be_let(found, duty) & ~loose.fixed[:, duty]
        beside = (_Locks(rows=locked), FewChanges(price=MOVE_PRICE, tell=0, rows=found.left))
        case, pairs = case_of(loose, free, Rulebook(hard_and_demand(found.rulebook), beside))
        banned: set[type[Statement]] = set()
        for _ in range(MOST_WAYS):
            idea, heaviest = self._cheapest(case, pairs, duty, banned)
            if idea is None:
                return
            yield idea
            if heaviest is None:
                return
            banned.add(heaviest)

    def _cheapest(
        self, case: Case, free: Ints, duty: int, banned: set[type[Statement]]
    ) -> tuple[_Idea | None, type[Statement] | None]:
        """The set that gives up least and fills the duty, and the kind of statement that weighs most in it."""
        start = case.chosen(frozenset(self.facts.roster.pairs))
        relaxed = self._relaxed(case, duty, banned, case.activity(start))
        part = ExactPart(case.space.counters, relaxed)
        # those who come to the duty directly first: what moves others must be cheaper than the best of them
        direct = self._solved(part, start, free[case.space.duty[free] == duty], PART_SECONDS)
        solved = self._solved(part, direct.chosen, free, WIDER_SECONDS)
        activity = case.activity(solved.chosen)
        units = relaxed.units(relaxed.miss(activity))
        before = relaxed.units(relaxed.miss(case.activity(start)))
        if any(units[r] for r in self._gap_limits(case, duty)):
            return None, None
        given = np.flatnonzero(case.limits.hard & (units > before))
        made: list[Relaxation] = []
        weights: dict[type[Statement], int] = {}
        for r in given.tolist():
            kind = type(_stated(case, r))
            weight = int((units[r] - before[r]) * relaxed.price[r])
            relaxation = self._as_relaxation(case, r, case.instance.duties[duty].key, solved.chosen, start, weight)
            if relaxation is None or relaxed.hard[r]:
                return None, None
            made.append(relaxation)
            weights[kind] = weights.get(kind, 0) + weight
        idea = _Idea(_joined(made), frozenset(case.roster_pairs(solved.chosen)))
        return idea, max(weights, key=lambda k: weights[k], default=None)

    def _solved(self, part: ExactPart, start: Ints, free: Ints, most: float) -> Solved:
        meter = Meter(self.meter.effort.of(most))
        solved = part.solve(start, free, meter)
        self.meter.spend(meter.worked)
        return solved

    def _relaxed(self, case: Case, duty: int, banned: set[type[Statement]], now: Ints) -> Limits:
        """The limits with prices on what may give way. Other duties need be no better manned than they are now."""
        limits = case.limits
        hard, price, low = limits.hard.copy(), limits.price.copy(), limits.low.copy()
        for n, block in enumerate(limits.blocks):
            here = limits.block == n
            stated = case.rulebook.statements[limits.rules[n]]
            if block.gap:
                price[here] = NEW_GAP_WORTH
                low[here] = np.minimum(low[here], now[here])
            if block.severity is Severity.HARD and stated.exception is not None and type(stated) not in banned:
                rows = limits.first[here]
                hard[here], price[here] = False, stated.exceptions(case.instance, block.person[rows], block.duty[rows])
        target = self._gap_limits(case, duty)
        price[target], low[target] = GAP_WORTH, limits.low[target]
        return replace(limits, hard=hard, price=price, low=low)

    def _gap_limits(self, case: Case, duty: int) -> Ints:
        """Limits that count the people missing from a duty."""
        limits = case.limits
        about = np.flatnonzero(limits.is_gap)
        on = [int(limits.blocks[int(limits.block[r])].duty[int(limits.first[r])]) == duty for r in about.tolist()]
        chosen: Ints = about[np.array(on, dtype=bool)]
        return chosen

    def _could_be_let(self, found: Damage, duty: int) -> Bools:
        """[people] whom only an absence that can be ended or a list of posts keeps from the duty."""
        allowed = np.ones(len(found.instance.people), dtype=bool)
        for rule in found.rulebook.bars:
            allowed &= ~rule.bars_for_good(found.instance, duty)
        return allowed

    def _as_relaxation(
        self, case: Case, limit: int, key: DutyKey, chosen: Ints, start: Ints, weight: int
    ) -> Relaxation | None:
        """The decision that a missed limit stands for; None when it cannot be pinned on a new row."""
        stated = _stated(case, limit)
        found = case.found(limit, np.maximum(chosen, start), 0, 0)
        there = {case.instance.pair(i, j) for i, j in found.pairs}
        new = frozenset(case.roster_pairs(np.maximum(chosen - start, 0)))
        fresh = sorted(there & new)
        if isinstance(stated, _Locks):
            return Unlock(min(there), weight)
        if not fresh or not isinstance(stated, Rule):
            return None
        # a person's row on the duty itself, if it is one of the new ones
        pair = min(fresh, key=lambda p: (p.duty != key, p))
        duty = case.instance.duties[case.instance.duty_index[pair.duty]]
        if stated.about is About.ABSENCES:
            kind = case.instance.absences_during(pair.person, duty)[0].kind
            last = (duty.end - timedelta(minutes=1)).date()  # that the duty shares a moment with
            return CallBack(pair.person, duty.start.date(), last, kind, weight)
        if stated.about is About.POSTS:
            return Admit(pair.person, pair.duty.post, weight)
        return ByHand(pair, (stated.id,), weight)

    # -- certificates, people, demands ----------------------------------------------------------------

    def _structural(self, found: Damage, key: DutyKey, missing: dict[str, int]) -> Iterator[_Idea]:
        """Certificates, one more person, fewer people asked for."""
        instance = found.instance
        duty = instance.duty_index[key]
        team = instance.duties[duty].team
        for name, unit in self._certificates(found, duty, missing):
            lacking = ~instance.holders(name, unit)[:, duty]
            lacking &= instance.people_where(not unit or p.unit == unit for p in instance.people)
            for i in self._who_could_learn(found, duty, lacking, name):
                yield _Idea((Certify(instance.people[i].id, name),), found.left)
        yield _Idea((recruit_for(self.facts.plan, key, team, missing),), found.left)
        yield _Idea((lowered(instance.duties[duty], missing),), found.left)

    def _certificates(self, found: Damage, duty: int, missing: dict[str, int]) -> list[tuple[str, str]]:
        """Certificates that the duty lacks holders of, or that its post demands of everybody."""
        team = found.instance.duties[duty].team
        names = [(n.name, n.unit) for n in team.needs if n.label in missing]
        demanded = (r.certificate_for(found.instance, duty) for r in found.rulebook.rules if isinstance(r, PairRule))
        names += [(name, "") for name in demanded if name]
        return list(dict.fromkeys(names))

    def _who_could_learn(self, found: Damage, duty: int, lacking: Bools, name: str) -> list[int]:
        """Those on the duty first, then those off that day; who once held the certificate before others."""
        instance = found.instance
        rows = rows_of(instance, found.left)
        else_fit = np.ones(len(instance.people), dtype=bool)
        for rule in found.rulebook.bars:
            if not rule.certificate_for(instance, duty):
                else_fit &= ~rule.forbidden(instance)[:, duty]
        officers = instance.role_mask(Role.OFFICER) | found.may[:, duty]
        idle = ~rows[:, instance.duty_day == instance.duty_day[duty]].any(axis=1)
        wanted = np.flatnonzero(lacking & else_fit & officers & (rows[:, duty] | idle)).tolist()
        held = [any(c.name == name for c in instance.people[i].certificates) for i in range(len(instance.people))]
        return sorted(wanted, key=lambda i: (not rows[i, duty], not held[i], i))[:CERTIFY_TRIALS]


@dataclass(frozen=True, kw_only=True)
class _Locks(Penalty):
    """Locked rows stay."""

    exception = LOCK_GRAVITY
    severity: Severity = Severity.HARD
    price: int = 0
    rows: frozenset[Pair] = frozenset()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Each of these rows must be 1."""
        locked = np.flatnonzero(space.among(*space.instance.pairs_of(self.rows)))
        yield self.block(
            Terms().add(np.arange(len(locked)), locked),
            len(locked),
            low=1,
            person=space.person[locked],
            duty=space.duty[locked],
        )


def _stated(case: Case, limit: int) -> Statement:
    return case.rulebook.statements[case.limits.rules[int(case.limits.block[limit])]]


def _joined(made: list[Relaxation]) -> tuple[Relaxation, ...]:
    """One decision a row: a row by hand against two rules is one exception."""
    rows: dict[Pair, ByHand] = {}
    others: list[Relaxation] = []
    for r in made:
        if not isinstance(r, ByHand):
            if r not in others:
                others.append(r)
        elif r.pair in rows:
            known = rows[r.pair]
            rules = tuple(dict.fromkeys((*known.rules, *r.rules)))
            rows[r.pair] = ByHand(r.pair, rules, known.weight + r.weight)
        else:
            rows[r.pair] = r
    return (*rows.values(), *others)
