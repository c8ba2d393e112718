"""What people have been told and what holds instead: a version against the one before, or against the roster."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from patrolplanner.domain.differences import Differences, between
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.store.plan_file import StoredPlan, Version


@dataclass(frozen=True)
class Told:
    """Two rosters of the same dates. ``version`` is the newer one's, None for a roster that nobody published."""

    before: Roster
    after: Roster
    before_name: Message
    after_name: Message
    version: Version | None = None

    @cached_property
    def differences(self) -> Differences:
        return between(self.before, self.after)


def told_changes(stored: StoredPlan, period: Period) -> Told | None:
    """The present roster against what is published on dates of the period, if they differ.

    If not, the latest version of these dates against what was in force before it; None when nothing was. Dates that
    had never been published are no change: nobody was told anything about them.
    """
    touching = [v for v in stored.versions if v.period.first <= period.last and v.period.last >= period.first]
    if not touching or stored.published is None:
        return None
    latest = touching[-1]
    days = {day for day in dates_of(period) if any(day in v.period for v in touching)}
    now, published = _on(stored.roster, days), _on(stored.published, days)
    if now.pairs != published.pairs:
        return Told(published, now, _named(latest), translate("versions", "the present roster, not published"))
    days = {day for day in days if day in latest.period and any(day in v.period for v in touching[:-1])}
    if not days:
        return None
    earlier = [v for v in touching[:-1] if any(day in v.period for day in days)]
    return Told(_on(stored.superseded, days), _on(published, days), _named(earlier[-1]), _named(latest), latest)


def compared_dates(versions: Iterable[Version]) -> Period | None:
    """The dates that all of these versions cover, None where there are none: of others a version says nothing.

    Without versions all dates.
    """
    periods = [version.period for version in versions]
    first = max((period.first for period in periods), default=date.min)
    last = min((period.last for period in periods), default=date.max)
    return Period(first, last) if first <= last else None


def _on(roster: Roster, days: Collection[date]) -> Roster:
    return Roster(frozenset(_rows(roster, days)))


def _rows(roster: Roster, days: Collection[date]) -> list[Assignment]:
    return [row for row in roster.assignments if row.pair.duty.day in days]


def _named(version: Version) -> Message:
    return translate("printing", "V{number}").fill(number=str(version.number))
