"""How much each person carries with a roster of a period, and how far that lies from the fair share.

Fair share and balance are those of the accounts: earlier months and opening balances count. What everybody brought
along is reckoned once, so that many rosters of the same period can be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.indicators.accounts import AccountBook, accounts, first_day
from patrolplanner.planning.indicators.tallies import Tally, people_available, tally


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """One person's duties in the period, and how many hours and nights that is more than the fair share."""

    person: str
    tally: Tally
    hours_over: float
    nights_over: float


class LoadBook:
    """What a period's rosters are weighed with: calendar, days present, and what everybody had before."""

    def __init__(self, plan: Plan, calendar: Calendar, roster: Roster, journal: Journal, period: Period) -> None:
        self._plan, self._calendar, self._period = plan, calendar, period
        before = AccountBook(plan, calendar, roster.without(*period), journal)
        self._had = accounts(before, period.last, min(first_day(before), period.first))
        groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        available = set(people_available(plan, period))
        for person in plan.people:
            groups[person.unit, person.role].append(person.id)
        self._groups = tuple(groups.values())
        self._counted = frozenset(p for group in self._groups if len(group) > 1 for p in group if p in available)
        self._no_nights = frozenset(p.id for p in plan.people if Restriction.NO_NIGHT in p.restrictions)

    def loads(self, roster: Roster) -> tuple[PersonLoad, ...]:
        """Everybody who can be compared with others, in the plan's order: one of a kind has no fair share."""
        tallies = tally(self._plan, self._calendar, roster, self._period)
        hours = self._over(AccountKind.MINUTES, {p: t.minutes for p, t in tallies.items()})
        nights = self._over(AccountKind.NIGHTS, {p: t.nights for p, t in tallies.items()})
        return tuple(PersonLoad(p, tallies[p], hours[p] / 60, nights[p]) for p in tallies if p in self._counted)

    def _over(self, kind: AccountKind, done: Mapping[str, int]) -> dict[str, float]:
        found: dict[str, float] = {}
        for group in self._groups:
            have = {p: self._had[p].amounts[kind] + done[p] for p in group}
            barred = self._no_nights if kind is AccountKind.NIGHTS else frozenset[str]()
            days = {p: 0 if p in barred else self._had[p].present for p in group}
            total, of_all = sum(have.values()), sum(days.values())
            for p in group:
                found[p] = have[p] - (total * days[p] / of_all if of_all else 0.0)
        return found


def heaviest(loads: Iterable[PersonLoad], count: int) -> tuple[PersonLoad, ...]:
    """Who carries most above the fair share."""
    return tuple(sorted(loads, key=lambda one: (-round(one.hours_over), -one.nights_over))[:count])


def lightest(loads: Iterable[PersonLoad], count: int) -> tuple[PersonLoad, ...]:
    """Who carries least, measured by the fair share."""
    return tuple(sorted(loads, key=lambda one: (round(one.hours_over), one.nights_over))[:count])
