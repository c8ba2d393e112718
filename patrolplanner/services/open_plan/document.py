"""The document: everything of a plan file that a user edits, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Roster


@dataclass(frozen=True, slots=True)
class Document:
    """Plan and roster as they stand now. ``period`` is the period rostered last, None before the first."""

    plan: Plan = field(default_factory=Plan)
    roster: Roster = field(default_factory=Roster)
    period: Period | None = None
    journal: Journal = field(default_factory=Journal)


Edit = Callable[[Document], Document]
"""One user action. It raises InvalidValue or UserError where it makes no sense, and changes nothing then."""

ROSTER, PERIOD, VERSIONS = "roster", "period", "versions"


_PLAN, _JOURNAL = (frozenset(f.name for f in fields(kind)) for kind in (Plan, Journal))


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two documents, by the names of the fields of plan and journal.

    Besides these there are ``roster``, ``period`` and ``versions``.

    ``removed`` and ``added`` are the assignments that differ, so that a view redraws only their cells.
    """

    kinds: frozenset[str]
    removed: frozenset[Assignment] = frozenset()
    added: frozenset[Assignment] = frozenset()

    @property
    def of_plan(self) -> bool:
        """Whether facts of the plan changed, so that everything has to be judged anew."""
        return not self.kinds.isdisjoint(_PLAN)

    @property
    def of_accounts(self) -> bool:
        """Whether what was worked or owed changed, which moves the fair shares."""
        return not self.kinds.isdisjoint({"attendance", "corrections"})


def change_between(old: Document, new: Document) -> Change:
    """The difference of two documents; equal parts are found by identity first, which edits keep."""
    kinds = {*_differing(old.plan, new.plan, _PLAN), *_differing(old.journal, new.journal, _JOURNAL)}
    if old.period != new.period:
        kinds.add(PERIOD)
    before, after = old.roster.assignments, new.roster.assignments
    if before is after or before == after:
        return Change(frozenset(kinds))
    return Change(frozenset({*kinds, ROSTER}), before - after, after - before)


def _differing(old: object, new: object, names: frozenset[str]) -> set[str]:
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in names)
    return {name for name, before, after in pairs if before is not after and before != after}
