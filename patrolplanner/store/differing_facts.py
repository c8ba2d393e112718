"""What differs between two states of a plan, as the audit log keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from patrolplanner.domain.incidents import Incident
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.as_json import json_line
from patrolplanner.store.row_changes import Contents

_MANY = frozenset({"incidents"})
"""Thousands of records that came in batches: the log says how many of which."""


@dataclass(frozen=True, slots=True)
class _Came:
    """How many incidents of a batch there are."""

    name: str
    count: int


def _by_batch(incidents: Iterable[Incident]) -> list[_Came]:
    return [_Came(*counted) for counted in sorted(Counter(i.batch for i in incidents).items())]


def differences(old: Contents, new: Contents) -> Iterator[tuple[str, str, str]]:
    """What, before and after of every kind of fact in which the old and the new differ."""
    for kind, first, second in ((Plan, old.plan, new.plan), (Journal, old.journal, new.journal)):
        for part in fields(kind):
            before, after = getattr(first, part.name), getattr(second, part.name)
            if before is not after and before != after:
                if part.name in _MANY:
                    yield part.name, json_line(_by_batch(before)), json_line(_by_batch(after))
                    continue
                kept = set(before) & set(after)
                removed, added = [v for v in before if v not in kept], [v for v in after if v not in kept]
                yield part.name, *((json_line(removed), json_line(added)) if removed or added else ("[]", "[]"))
    if old.roster != new.roster:
        left, right = old.roster.assignments, new.roster.assignments
        yield "roster", json_line(Roster(left - right)), json_line(Roster(right - left))
