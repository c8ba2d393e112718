"""What a rule is: its demand stated once as limits, its severity and price, and its words.

To add a rule: write one module in ``rules/`` with a frozen dataclass (its fields are the parameters a user may
edit), add one line to ``rulebook.py``, a test, and the Chinese of its texts.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.people import Person
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Board, Bools, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.model.verdict import Violation

# Tiers: one unit of a tier should not be bought by a handful of units of a lower one.
GAP_PRICE = 1_000_000
WARN_PRICE = 2_000


@dataclass(frozen=True)
class Found:
    """A limit that a roster misses, with everything its sentence may need.

    ``amount`` counts started units outside; ``pairs`` are (person, duty) board indices that the limit adds up
    and the roster has.
    """

    board: Board
    aspect: str
    gap: str
    person: Person | None
    day: date | None
    duty: Duty | None
    mark: int
    amount: int
    activity: int
    low: int
    high: int
    pairs: tuple[tuple[int, int], ...]

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The different duties among the pairs, in time order."""
        return tuple(self.board.duties[i] for i in sorted({d for _, d in self.pairs}))

    @property
    def people(self) -> tuple[Person, ...]:
        """The different people among the pairs, in the plan's order."""
        return tuple(self.board.people[i] for i in sorted({p for p, _ in self.pairs}))


@dataclass(frozen=True, kw_only=True)
class Rule(ABC):
    """Something a roster must or should respect. Fields of subclasses are its editable numbers.

    ``severity`` is that of the strict level; softer levels of the same rule keep theirs. ``price`` is per unit
    of a soft level; a strict level made soft by the user costs the same.
    """

    id: ClassVar[str]
    title: ClassVar[Message]
    note: ClassVar[Message]
    on: ClassVar[bool] = True
    several: ClassVar[bool] = False
    tells_posts_apart: ClassVar[bool] = False
    """Whether taking several posts for one, with their teams added up, could break the rule where none is broken."""

    severity: Severity
    price: int

    @abstractmethod
    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The demand of the rule over all pairs of the space."""

    @abstractmethod
    def explain(self, found: Found) -> Message:
        """One sentence for a limit missed: who, when, by how much, and what would be right."""

    def findings(self, board: Board) -> Iterator[Violation]:
        """Violations of the plan itself, whatever the roster; most rules have none."""
        yield from ()


@dataclass(frozen=True, kw_only=True)
class Shape(Rule):
    """A shape of the rostering literature: in force where a plan asks for it, and as often as it asks."""

    on = False
    several = True
    note = translate("rules", "A shape of the rostering literature; off unless a plan asks for it.")


@dataclass(frozen=True, kw_only=True)
class PairRule(Rule):
    """A rule that forbids single pairs: some people on some duties. Its limits follow from the mask."""

    @abstractmethod
    def forbidden(self, board: Board) -> Bools:
        """[people, duties] mask of pairs that break the rule."""

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """One limit a forbidden pair: it must be 0."""
        if not space.size:
            return
        bad = np.flatnonzero(self.forbidden(space.board)[space.person, space.duty])
        terms = Terms().add(np.arange(len(bad)), bad)
        yield limit_block(
            self.severity,
            terms,
            len(bad),
            high=0,
            price=self.price,
            person=space.person[bad],
            day=space.board.duty_day[space.duty[bad]],
            duty=space.duty[bad],
        )


def if_manned(rule: Rule, space: Space, terms: Terms, duties: Ints, aspect: str = "") -> LimitBlock:
    """A block "this sum over each duty is at most 0": what must hold of a team once somebody is there."""
    return limit_block(
        rule.severity,
        terms,
        len(duties),
        high=0,
        price=rule.price,
        duty=duties,
        day=space.board.duty_day[duties],
        aspect=aspect,
    )


def called(board: Board, duty: Duty) -> Message:
    """How sentences of rules name a duty."""
    return duty_said(board.plan, duty.key)


def hours(minutes: float) -> str:
    """Hours as people write them: 8, 3.5; to the minute, so that 7.98 h is not taken for the 8 h asked."""
    return f"{round(minutes / 60, 2):g}"


def at_most_warn(severity: Severity) -> Severity:
    """The severity of a demand that an empty roster may miss: such a demand is priced, whatever the user says."""
    return Severity.WARN if severity is Severity.HARD else severity
