"""What a search and the judge must know of the journal: history as it was worked, corrections in the balances."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.planning.indicators.fair_shares import OPENED, fair_groups


def as_worked(plan: Plan, roster: Roster, journal: Journal, period: Period) -> tuple[Plan, Roster]:
    """Plan and roster as a search of the period must see them: history as it was worked, corrections in the openings.

    Rows of the period and later ones stay as they are.
    """
    if not journal.attendance and not journal.corrections:
        return plan, roster
    past = [a for a in roster.assignments if a.pair.duty.day < period.first]
    later = [a for a in roster.assignments if a.pair.duty.day >= period.first]
    history = [row for row, _, _ in worked(past, journal)]
    return replace(plan, ledger=_corrected_openings(plan, roster, journal, period)), Roster.of([*history, *later])


def _corrected_openings(plan: Plan, roster: Roster, journal: Journal, period: Period) -> tuple[OpeningBalance, ...]:
    """Opening balances with the corrections on top: for the fair share only sums count, not their dates.

    Somebody without a balance is taken to stand at the mean of the fair group, so that is what the correction adds to.
    """
    known = {b.person: b for b in plan.ledger}
    first = min((a.pair.duty.day for a in roster.assignments), default=period.first)
    before = min(first, period.first) - timedelta(days=1)
    groups = {p.id: n for n, group in enumerate(fair_groups(plan)) for p in group}
    for c in journal.corrections:
        if c.day >= period.first or c.kind not in OPENED or c.person not in groups:
            continue
        if c.person not in known:
            group = [p for p, g in groups.items() if g == groups[c.person]]
            mean = _mean([known[p] for p in group if p in known])
            known |= {p: replace(mean, person=p, as_of=before) for p in group if p not in known}
        old = known[c.person]
        known[c.person] = replace(old, **{c.kind.value: getattr(old, c.kind.value) + c.amount})
    return tuple(known.values())


def _mean(balances: list[OpeningBalance]) -> OpeningBalance:
    """What somebody without a balance starts with, rounded to whole amounts; nothing where nobody has one."""
    amounts = {
        kind.value: round(sum(getattr(b, kind.value) for b in balances) / len(balances)) if balances else 0
        for kind in OPENED
    }
    return OpeningBalance("", date.min, **amounts)
