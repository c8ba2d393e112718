"""Two rosters side by side: who comes to which duty and who goes, sorted by person or by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair, Roster


@dataclass(frozen=True, slots=True)
class RosterDifference:
    """What differs for one person, or on one date; ``key`` is the person's number or the date in ISO form."""

    key: str
    added: tuple[Pair, ...]
    removed: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All pairs that one roster has and the other has not."""

    added: frozenset[Pair]
    removed: frozenset[Pair]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)

    def on(self, period: Period) -> Differences:
        """Those on dates of a period."""
        added, removed = (frozenset(p for p in pairs if p.duty.day in period) for pairs in (self.added, self.removed))
        return Differences(added, removed)

    @property
    def people(self) -> int:
        return len({p.person for p in self.added ^ self.removed})

    @property
    def days(self) -> int:
        """On how many dates anything differs."""
        return len({p.duty.day for p in self.added ^ self.removed})

    def by_person(self, order: Iterable[str] = ()) -> tuple[RosterDifference, ...]:
        """One a person, in this order; people it does not name come last."""
        place = {person: n for n, person in enumerate(order)}
        found = self._grouped(lambda p: p.person)
        return tuple(sorted(found, key=lambda d: (place.get(d.key, len(place)), d.key)))

    def by_day(self) -> tuple[RosterDifference, ...]:
        return tuple(sorted(self._grouped(lambda p: p.duty.day.isoformat()), key=lambda d: d.key))

    def _grouped(self, key: Callable[[Pair], str]) -> list[RosterDifference]:
        groups: dict[str, tuple[list[Pair], list[Pair]]] = defaultdict(lambda: ([], []))
        for side, pairs in enumerate((self.added, self.removed)):
            for pair in sorted(pairs, key=lambda p: (p.duty, p.person)):
                groups[key(pair)][side].append(pair)
        return [RosterDifference(k, tuple(added), tuple(removed)) for k, (added, removed) in groups.items()]


def between(before: Roster, after: Roster, period: Period | None = None) -> Differences:
    """What ``after`` has that ``before`` has not, and the other way round, on the dates of the period if one is given.

    Locks and sources are no difference: nobody comes to work at another time because of them.
    """
    # rows first, which sets of both tell apart at once: most are in both
    old, new = (
        Roster(before.assignments - after.assignments).pairs,
        Roster(after.assignments - before.assignments).pairs,
    )
    found = Differences(new - old, old - new)
    return found if period is None else found.on(period)


def day_of(difference: RosterDifference) -> date:
    return date.fromisoformat(difference.key)
