"""计划见警率 of a plan: by segment and hour, by street, and the 24 numbers of the town."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import HOURS, Street, StreetKind
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.foot_traffic import foot_traffic
from patrolplanner.planning.deployment.patrol_seen import PatrolsSeen, entered_dates, without_cards
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.planning.deployment.street_posts import Extra, presence
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.visibility import (
    Passes,
    SeenIndex,
    Sights,
    StreetPlaces,
    Watching,
    index_of,
    index_of_visits,
)
from patrolplanner.planning.indicators.accounts import worked

KEY_TARGET, USUAL_TARGET = 0.6, 0.25
"""What main roads and key streets should reach, and the others."""
STEPS = (0.05, 0.25, 0.45, 0.65)
"""Where the five steps of the map part."""


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """A street (or a key area, where there are no streets): its index, by hour too, its share of all the people in the
    streets, and what it should reach."""

    id: str
    name: str
    index: float
    hours: tuple[float, ...]
    share: float
    target: float

    @property
    def is_key(self) -> bool:
        return self.target == KEY_TARGET

    @property
    def is_low(self) -> bool:
        return round(self.index, 3) < self.target


@dataclass(frozen=True)
class ActualIndex:
    """The index as it was on some dates, by the visits entered, and as it was planned for these."""

    dates: tuple[date, ...]
    seen: SeenIndex
    planned: SeenIndex


class TownWatch(TownOnMap):
    """Everything of a plan that the index hangs on but the roster: kept while people and duties change."""

    @cached_property
    def places(self) -> StreetPlaces:
        if not self.is_straight:
            return StreetPlaces.along(self.network)
        numbers = np.arange(len(self.areas))
        points = np.array([place for _, place in self.areas]).reshape(-1, 2)
        return StreetPlaces(points, numbers, np.ones(len(numbers)), numbers)

    @cached_property
    def sights(self) -> Sights:
        return Sights.of([post.unit for post in self.posts], self.places, self._watching)

    @property
    def _watching(self) -> Watching:
        return Watching(self.settings.minutes, self.settings.sight, self.settings.drawn)

    @cached_property
    def _patrols(self) -> PatrolsSeen:
        return PatrolsSeen(PatrolTown(self.plan, self))

    @cached_property
    def _passes(self) -> Passes:
        return Passes(self.places.points, self._watching)

    @cached_property
    def people(self) -> Array:
        """[24][places]: people in the street."""
        street = np.full(len(self.places.points), -1)
        if not self.is_straight:
            street = self.network.street[self.places.segment]
        return foot_traffic(self.places.points, street, self.plan.streets, self.areas)

    def prepared(self) -> TownWatch:
        """Itself, with everything made that takes a moment, whoever is on duty: to be called beside the window."""
        assert self.sights is not None
        assert self.people is not None
        for visits in self._patrols.of_all_cards():
            self._passes.of(visits)
        return self

    def index(self, roster: Roster, period: Period, extra: Sequence[Extra] = ()) -> SeenIndex:
        """The mean over the dates of a period. Raises UserError where the calendar does not know the year.

        Patrols are seen where their route cards send them; those without cards, and those taken as manned besides, go
        round their areas.
        """
        # a card of the night before may last into the first date
        if not any(card.day <= period.last and (period.first - card.day).days <= 1 for card in self.plan.route_cards):
            days = (there for _, there in presence(self.plan, roster, period, self.posts, extra))
            return index_of(self.places, self.sights, days, self.people)
        return self._planned(roster, dates_of(period), extra)

    def _planned(self, roster: Roster, dates: Iterable[date], extra: Sequence[Extra] = ()) -> SeenIndex:
        """The mean over some dates, cards looked at."""
        planned = (self._on_cards(roster, day, extra) for day in dates)
        return index_of_visits(self.places, self.sights, planned, self.people)

    def _on_cards(self, roster: Roster, day: date, extra: Sequence[Extra]) -> tuple[Array, Array | None]:
        """[48 half hours][posts] who is there but patrols with cards, and what is seen of these."""
        near = roster.between(day - timedelta(days=1), day)
        cards = self._patrols.planned(day, near, {one.post for one in extra})
        _, there = next(presence(self.plan, without_cards(near, cards), Period(day, day), self.posts, extra))
        if not cards:
            return there, None
        return there, self._passes.of(self._patrols.visits(cards, day, as_made=False))

    def actual(self, roster: Roster, journal: Journal, period: Period) -> ActualIndex | None:
        """What was seen on the dates of which visits have been entered, beside what was planned for these dates.

        Patrols are seen where they came to, everybody else where somebody was on duty. None where none are entered.
        """
        dates = entered_dates(self.plan, period)
        if not dates:
            return None
        rows = roster.between(min(dates) - timedelta(days=1), max(dates)).assignments
        came = Roster(frozenset(row for row, _, _ in worked(rows, journal)))
        watched = (self._watched(came, day) for day in dates)
        found = index_of_visits(self.places, self.sights, watched, self.people)
        return ActualIndex(dates, found, self._planned(roster, dates))

    def _watched(self, roster: Roster, day: date) -> tuple[Array, Array]:
        """[48 half hours][posts] who is there by his round, and the passes of those whose visits are entered."""
        cards = self._patrols.entered(day)
        _, there = next(presence(self.plan, without_cards(roster, cards), Period(day, day), self.posts))
        return there, self._passes.of(self._patrols.visits(cards, day, as_made=True))

    def listed(self, index: SeenIndex) -> list[PlaceIndex]:
        """The streets that have segments, in the plan's order; the key areas where there are no streets."""
        if self.is_straight:
            named = [(area.id, area.name, USUAL_TARGET, np.array([n])) for n, (area, _) in enumerate(self.areas)]
        else:
            named = [
                (street.id, street.name, target_of(street), np.flatnonzero(self.network.street == number))
                for number, street in enumerate(self.plan.streets)
            ]
        whole = float(index.weights.sum()) or 1.0
        return [
            PlaceIndex(
                id_,
                name,
                index.of(segments),
                tuple(index.of(segments, [hour]) for hour in range(HOURS)),
                float(index.weights[:, segments].sum()) / whole,
                target,
            )
            for id_, name, target, segments in named
            if len(segments)
        ]


def step_of(index: Array) -> list[int]:
    """The step of each value, from 0 for hardly seen to 4 for mostly seen."""
    found: list[int] = np.searchsorted(np.array(STEPS), index, side="right").tolist()
    return found


def target_of(street: Street) -> float:
    return KEY_TARGET if street.key or street.kind is StreetKind.ARTERIAL else USUAL_TARGET


def lowest(listed: Sequence[PlaceIndex], most: int) -> list[PlaceIndex]:
    """The key streets in which police are seen least; where no street is one, those of all."""
    among = [one for one in listed if one.is_key] or list(listed)
    return sorted(among, key=lambda one: (one.index, -one.share))[:most]
