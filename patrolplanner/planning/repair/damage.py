"""Mending a roster with least disturbance: what a disruption takes away, what may move at each stage, what is dear."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum

import numpy as np

from patrolplanner.domain.demands import Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools, Instance, Ints, Published
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import GAP_PRICE, About, Penalty, Rule
from patrolplanner.planning.repair.disruptions import Away, Disruption, Gone, after

# A gap is worth fifty changes, a change ten reminders; a phone call less than a reminder, so that nobody is
# put over the weekly hours only because one call is fewer than two.
CHANGE_PRICE = 20_000
RESTORE_PRICE = 30_000
TELL_PRICE = 500
NEAR_DAYS, WIDE_DAYS = 1, 3


class Stage(IntEnum):
    """How far from the emptied cells people may be moved; each holds the freedom of those before it."""

    CELLS = 1
    SAME_DAYS = 2
    NEIGHBOUR_DAYS = 3
    DAYS_AROUND = 4


class Reason(StrEnum):
    """Why a row that should go stays."""

    LOCKED = "locked"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class ImpossibleRow:
    """A row that the disruption makes impossible and that the program must not touch."""

    pair: Pair
    reason: Reason


@dataclass(frozen=True)
class Damage:
    """A roster after something happened, laid out for mending. Masks are [people, duties] or [duties] of the instance.

    ``left`` are the rows without the ``lost`` ones. ``emptied`` duties lost somebody or ask for more than before;
    ``reduced`` ones ask for less, so that their rows may go; ``restored`` is the number of people that an emptied
    duty should have again. ``fixed`` rows stay whatever happens; ``may`` are pairs to come that no hard rule
    forbids on their own.
    """

    instance: Instance
    rulebook: Rulebook
    before: frozenset[Pair]
    left: frozenset[Pair]
    lost: tuple[Pair, ...]
    conflicts: tuple[ImpossibleRow, ...]
    emptied: Bools
    reduced: Bools
    restored: Ints
    fixed: Bools
    may: Bools


def damage(
    plan: Plan,
    roster: Roster,
    period: Period,
    disruptions: tuple[Disruption, ...],
    now: datetime,
    published: Published | None,
) -> Damage:
    """What the disruptions do to the roster from ``now`` on. Raises UserError for names the plan does not know."""
    changed = after(plan, disruptions)
    instance = Instance(changed, period, roster, published=published)
    before = frozenset(p for p in roster.pairs if instance.knows(p))
    asked_before = {d.key: d.team for d in duties_of(plan, instance.calendar, period)}
    asked = _asks(instance)
    wanted = {instance.duties[i].key for i in np.flatnonzero(asked).tolist()}
    dropped = {key for key, team in asked_before.items() if team != Team()} - wanted
    to_come = instance.duties_where(d.start >= now and d.key.day in period for d in instance.duties)
    locked = frozenset(a.pair for a in roster.assignments if a.locked)
    hit = [p for p in sorted(before) if p.duty.day in period and _is_hit(instance, p, disruptions, dropped)]
    lost = tuple(p for p in hit if p not in locked and to_come[instance.duty_index[p.duty]])
    conflicts = tuple(ImpossibleRow(p, Reason.LOCKED if p in locked else Reason.BEGUN) for p in hit if p not in lost)
    left = before - set(lost)
    rulebook = Rulebook.of(changed)
    may = rulebook.allowed(instance) & (to_come & asked)[None, :]
    for h in disruptions:
        if isinstance(h, Away | Gone):  # also where the plan has switched the rule about absences off
            i = instance.person_index[h.person]
            may[i] &= instance.duties_where(not h.hinders(h.person, d) for d in instance.duties)
    emptied = np.zeros(len(instance.duties), dtype=bool)
    emptied[[instance.duty_index[p.duty] for p in lost]] = True
    emptied &= asked
    differs = asked & to_come & instance.duties_where(asked_before.get(d.key) != d.team for d in instance.duties)
    return Damage(
        instance,
        rulebook,
        before,
        left,
        lost,
        conflicts,
        emptied=emptied | differs,
        reduced=differs,
        restored=_crew_to_restore(instance, before) * emptied,
        fixed=rows_of(instance, left) & (rows_of(instance, locked) | ~to_come[None, :]),
        may=may,
    )


def standstill(
    plan: Plan, roster: Roster, period: Period, duty: DutyKey, now: datetime, published: Published | None
) -> Damage:
    """A roster to which nothing has happened, laid out for filling one duty of the period."""
    found = damage(plan, roster, period, (), now, published)
    return replace(found, emptied=found.instance.duties_where(d.key == duty for d in found.instance.duties))


def _is_hit(instance: Instance, pair: Pair, disruptions: tuple[Disruption, ...], dropped: Set[DutyKey]) -> bool:
    """Whether a row cannot stay: its person cannot come, or nobody asks for its duty any more."""
    duty = instance.duties[instance.duty_index[pair.duty]]
    return pair.duty in dropped or any(h.hinders(pair.person, duty) for h in disruptions)


def _crew_to_restore(instance: Instance, before: frozenset[Pair]) -> Ints:
    """[duties] as many people as there were, but nobody beyond what the demand wishes for."""
    crew = np.bincount(instance.pairs_of(before)[1], minlength=len(instance.duties))
    wished = np.array([max(d.team.least, d.team.target) for d in instance.duties], dtype=np.int64)
    return np.minimum(crew, wished)


def _asks(instance: Instance) -> Bools:
    """[duties] of the period that a demand asks for."""
    return instance.duties_where(d.team != Team() for d in instance.duties) & instance.in_period


def rows_of(instance: Instance, pairs: frozenset[Pair]) -> Bools:
    """[people, duties] mask of the pairs."""
    rows = np.zeros((len(instance.people), len(instance.duties)), dtype=bool)
    rows[instance.pairs_of(pairs)] = True
    return rows


# -- what may move ----------------------------------------------------------------------------------------


def freedom(found: Damage, stage: Stage, pairs: frozenset[Pair], troubled: Bools) -> Bools:
    """[people, duties] pairs that a stage may decide on, around the ``troubled`` duties; the roster is ``pairs``."""
    rows = rows_of(found.instance, pairs)
    movable = rows & ~found.fixed
    # people who stand there already stay, unless an earlier stage has put them there or the team is smaller now
    free = found.may & found.emptied[None, :] & ~rows
    free |= movable & found.reduced[None, :]
    free |= movable & ~rows_of(found.instance, found.left)
    if stage is Stage.CELLS or not troubled.any():
        return free
    can = (found.may & ~rows) | movable
    day = found.instance.duty_day
    if stage is Stage.SAME_DAYS:
        for d in np.unique(day[troubled]).tolist():
            today: Bools = np.equal(day, d)
            people, duties = _exchange(found, rows, troubled & today, today)
            free |= can & people[:, None] & duties[None, :]
        return free
    reach = NEAR_DAYS if stage is Stage.NEIGHBOUR_DAYS else WIDE_DAYS
    near = (np.abs(day[:, None] - np.unique(day[troubled])[None, :]) <= reach).any(axis=1)
    concerned = found.may[:, troubled].any(axis=1)
    duties = troubled | (near & rows[concerned].any(axis=0))
    partners = np.asarray(found.may[:, duties].any(axis=1))
    free |= freedom(found, Stage.SAME_DAYS, pairs, troubled)
    free |= can & partners[:, None] & duties[None, :]
    return free


def _exchange(found: Damage, rows: Bools, duties: Bools, among: Bools) -> tuple[Bools, Bools]:
    """People who can come to the duties through any chain of exchanges among the duties of ``among``."""
    while True:
        people = np.asarray(found.may[:, duties].any(axis=1))
        more = duties | (among & rows[people].any(axis=0))
        if (more == duties).all():
            return people, duties
        duties = more


def case_of(found: Damage, free: Bools, rulebook: Rulebook) -> tuple[Case, Ints]:
    """A case over the rows that are left and the free pairs only, and which of its pairs are free."""
    wanted = free | rows_of(found.instance, found.left)
    space = Space.over(found.instance, wanted)
    return Case(space, rulebook), np.flatnonzero(free[space.person, space.duty])


# -- what is dear -----------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class FewChanges(Penalty):
    """Every row that differs from ``rows`` costs ``price``, every person with a new row ``tell``. For mending only."""

    severity: Severity = Severity.WARN
    price: int = CHANGE_PRICE
    tell: int = TELL_PRICE
    rows: frozenset[Pair] = frozenset()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """New pairs must be 0, rows 1, and nobody has a new pair."""
        there = space.among(*space.instance.pairs_of(self.rows))
        new, old = np.flatnonzero(space.live & ~there), np.flatnonzero(space.live & there)
        for chosen, wanted in ((new, 0), (old, 1)):
            terms = Terms().add(np.arange(len(chosen)), chosen)
            yield self.block(
                terms,
                len(chosen),
                low=wanted,
                high=wanted,
                person=space.person[chosen],
                day=space.instance.duty_day[space.duty[chosen]],
                duty=space.duty[chosen],
            )
        who, group = np.unique(space.person[new], return_inverse=True)
        told = space.counters.anys(group.reshape(-1), new, len(who))
        yield self.block(
            Terms().add(np.arange(len(who)), told),
            len(who),
            severity=Severity.SOFT,
            high=0,
            price=self.tell,
            person=who,
        )


@dataclass(frozen=True, kw_only=True)
class Restored(Penalty):
    """Duties that lost somebody have as many people again, at ``price`` for each one fewer. For mending only."""

    severity: Severity = Severity.WARN
    price: int = RESTORE_PRICE
    crew: tuple[tuple[DutyKey, int], ...] = ()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        wanted = np.zeros(len(space.instance.duties), dtype=np.int64)
        for key, number in self.crew:
            wanted[space.instance.duty_index[key]] = number
        duties, row = rows_for(wanted > 0)
        terms = Terms().add(*space.on(row, np.ones(space.size, dtype=bool)))
        yield self.block(terms, len(duties), low=wanted[duties], duty=duties, always=True)


def mending_rules(found: Damage, *, restore: bool = True) -> Rulebook:
    """The plan's rules, gaps dear whatever the plan says, and what mending costs."""
    own = tuple(
        replace(r, price=max(r.price, GAP_PRICE)) if r.about is About.DEMAND else r for r in found.rulebook.rules
    )
    crew = tuple(
        (found.instance.duties[i].key, int(found.restored[i])) for i in np.flatnonzero(found.restored).tolist()
    )
    return Rulebook(own, (FewChanges(rows=found.left), Restored(crew=crew if restore else ())))


def gap_rules(found: Damage) -> Rulebook:
    """Only what decides how many people are missing: the hard rules and the demand."""
    return Rulebook(hard_and_demand(mending_rules(found)))


def hard_and_demand(rulebook: Rulebook) -> tuple[Rule, ...]:
    return tuple(r for r in rulebook.rules if r.severity is Severity.HARD or r.about is About.DEMAND)


def plan_price(found: Damage, case: Case, chosen: Ints) -> int:
    """The price of a choice by the plan's own rules, as the judge has it."""
    own = found.rulebook.rules
    limits = case.limits
    units = limits.units(limits.miss(case.activity(chosen)))
    price = np.where(case.is_of_rule, limits.price, 0)
    for n, (block, rule) in enumerate(zip(limits.blocks, limits.rules, strict=True)):
        if block.gap and rule < len(own):
            price[limits.block == n] = own[rule].price
    return int((units * price).sum())


# -- what differs -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CrewChange:
    """A duty whose people differ: who comes off, who comes on."""

    duty: DutyKey
    off: tuple[str, ...]
    on: tuple[str, ...]


def changes(old: frozenset[Pair], new: frozenset[Pair]) -> tuple[CrewChange, ...]:
    """Duty by duty in time order, what differs between two sets of rows."""
    differing = sorted({p.duty for p in old ^ new})
    return tuple(
        CrewChange(
            key,
            tuple(sorted(p.person for p in old - new if p.duty == key)),
            tuple(sorted(p.person for p in new - old if p.duty == key)),
        )
        for key in differing
    )


def mended(roster: Roster, old: frozenset[Pair], new: frozenset[Pair]) -> Roster:
    """The roster with the rows that differ exchanged; the others keep lock and source."""
    removed = old - new
    kept = [a for a in roster.assignments if a.pair not in removed]
    return Roster.of([*kept, *(Assignment(pair, source=Source.AUTO) for pair in new - old)])
