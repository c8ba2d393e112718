"""How much each person carries with a roster of a period, and how far that lies from the fair share.

Fair share and balance are those of the accounts: earlier months and opening balances count. What everybody brought
along is reckoned once, so that many rosters of the same period can be looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, accounts, first_day, worked
from patrolplanner.planning.indicators.fair_shares import Sharing
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
        self._plan, self._calendar, self._journal, self._period = plan, calendar, journal, period
        before = AccountBook(plan, calendar, roster.without(*period), journal)
        first = min(first_day(before), period.first)
        self._had = accounts(before, period.last, first)
        self._sharing = Sharing(plan, period.last, first)
        available = set(people_available(plan, period))
        self._counted = frozenset(
            p.id for group in self._sharing.groups if len(group) > 1 for p in group if p.id in available
        )

    def loads(self, roster: Roster) -> tuple[PersonLoad, ...]:
        """Everybody who can be compared with others, in the plan's order: one of a kind has no fair share."""
        done = Roster(frozenset(row for row, _, _ in worked(roster.between(*self._period), self._journal)))
        tallies = tally(self._plan, self._calendar, done, self._period)
        hours = self._over(AccountKind.MINUTES, {p: t.minutes for p, t in tallies.items()})
        nights = self.nights_over({p: t.nights for p, t in tallies.items()})
        return tuple(PersonLoad(p, tallies[p], hours[p] / 60, nights[p]) for p in tallies if p in self._counted)

    def nights_over(self, done: Mapping[str, int]) -> dict[str, float]:
        """By person, how many nights more than the fair share somebody has who does so many in the period."""
        return self._over(AccountKind.NIGHTS, done)

    def _over(self, kind: AccountKind, done: Mapping[str, int]) -> dict[str, float]:
        found: dict[str, float] = {}
        for group in self._sharing.groups:
            have = {p.id: self._had[p.id].amounts[kind] + done[p.id] for p in group}
            shares = self._sharing.shares(group, kind, have, {p: self._had[p].carried[kind] for p in have})
            found |= {p: have[p] - share for p, share in shares.items()}
        return found


def load_book(plan: Plan, roster: Roster, journal: Journal, period: Period) -> LoadBook:
    """What rosters of the period are weighed with, with a calendar from the first row of the roster on."""
    first = min((a.pair.duty.day for a in roster.assignments), default=period.first)
    calendar = calendar_for(plan, min(first, period.first), period.last)
    return LoadBook(plan, calendar, roster, journal, period)


def heaviest(loads: Iterable[PersonLoad], count: int) -> tuple[PersonLoad, ...]:
    """Who carries most above the fair share."""
    return tuple(sorted(loads, key=lambda one: (-round(one.hours_over), -one.nights_over))[:count])


def lightest(loads: Iterable[PersonLoad], count: int) -> tuple[PersonLoad, ...]:
    """Who carries least, measured by the fair share."""
    return tuple(sorted(loads, key=lambda one: (round(one.hours_over), one.nights_over))[:count])
