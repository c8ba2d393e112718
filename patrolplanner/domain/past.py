"""The past as it was: the plan as it stood for dates that are closed, and as versions were published with it.

What happens on dates (absences, the calendar, opening balances, patrols) and what is dated by itself (number, name,
unit of people, hours of shifts) is told in the present plan; all the rest of an earlier date is read here and never
there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from patrolplanner.domain.plan import Plan

DATED = frozenset({"absences", "calendar", "ledger", "former_people", "former_shifts"}) | {
    *("route_cards", "visits", "incident_batches", "incidents"),
}
"""Parts of a plan that say themselves of which dates they are."""

KEPT = tuple(part.name for part in fields(Plan) if part.name not in DATED)
"""The other parts, which are kept as they were."""


@dataclass(frozen=True)
class PlanThen:
    """The plan as it stood until it was changed: it holds for dates up to ``until`` that no earlier one holds for, and
    for versions up to ``version`` likewise. Of its `DATED` parts it knows nothing."""

    until: date | None
    version: int
    plan: Plan


Past = tuple[PlanThen, ...]
"""In the order in which the plan was changed."""


def same_facts(one: Plan, other: Plan) -> bool:
    """Whether nothing that is kept differs; equal parts are found by identity first, which edits keep."""
    pairs = ((getattr(one, name), getattr(other, name)) for name in KEPT)
    return all(mine is theirs or mine == theirs for mine, theirs in pairs)


def remembering(past: Past, before: Plan, after: Plan, closed: date | None, version: int) -> Past:
    """The past when a plan becomes another one, with dates closed up to and with one, and so many versions published.

    The plan is kept as it was once for each date up to which dates are closed, and for each version.
    """
    until = max((then.until for then in past if then.until), default=None)
    told = max((then.version for then in past), default=0)
    newly_closed = closed is not None and (until is None or closed > until)
    if not (newly_closed or version > told) or same_facts(before, after):
        return past
    return (*past, PlanThen(closed if newly_closed else until, version, before))


def plan_of_date(past: Iterable[PlanThen], day: date) -> Plan | None:
    """The plan as it stood for a date, None where that is the present one."""
    return next((then.plan for then in past if then.until is not None and day <= then.until), None)


def plan_of_version(past: Iterable[PlanThen], number: int) -> Plan | None:
    """The plan as it stood when a version was published, None where that is the present one."""
    return next((then.plan for then in past if number <= then.version), None)
