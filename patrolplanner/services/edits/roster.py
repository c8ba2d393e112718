"""Edits of the roster: each gives a function from document to document, one a user action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.services.open_plan.document import Document, Edit


def with_pairs(
    added: Iterable[Pair], removed: Iterable[Pair] = (), *, source: Source = Source.MANUAL, locked: bool = False
) -> Edit:
    """Take people off duties and put people on duties; a pair that stands already keeps its lock and source."""
    added, removed = frozenset(added), frozenset(removed)

    def edit(document: Document) -> Document:
        rows = document.roster.assignments
        concerned = [a for a in rows if a.pair in added or a.pair in removed]
        off = frozenset(a for a in concerned if a.pair not in added)
        on = frozenset(Assignment(p, locked, source) for p in added - {a.pair for a in concerned})
        return replace(document, roster=Roster((rows - off) | on))

    return edit


def with_lock(pairs: Iterable[Pair], locked: bool) -> Edit:
    """Lock or unlock rows; pairs that are not in the roster are passed over."""
    wanted = frozenset(pairs)

    def edit(document: Document) -> Document:
        rows = (replace(a, locked=locked) if a.pair in wanted else a for a in document.roster.assignments)
        return replace(document, roster=Roster.of(rows))

    return edit


def with_roster(roster: Roster, period: Period) -> Edit:
    """Take the rows of a period, such as a search found them; it is then the period rostered last."""

    def edit(document: Document) -> Document:
        return replace(document, roster=document.roster.replaced(period, roster), period=period)

    return edit
