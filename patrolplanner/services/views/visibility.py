"""计划见警率 of a plan: by segment and hour, by street, and the 24 numbers of the town."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.street_settings import StreetSettings
from patrolplanner.domain.streets import Street, StreetKind
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.foot_traffic import foot_traffic
from patrolplanner.planning.deployment.network import Network
from patrolplanner.planning.deployment.visibility import Index, Places, Sights, Watching, index_of
from patrolplanner.services.views.street_posts import Extra, PostOnMap, posts_on_map, presence, street_network

KEY_TARGET, USUAL_TARGET = 0.6, 0.25
"""What main roads and key streets should reach, and the others."""
STEPS = (0.05, 0.25, 0.45, 0.65)
"""Where the five steps of the map part."""


@dataclass(frozen=True, slots=True)
class StreetIndex:
    """A street with its index, its weight (people times metres) as a share of the town, and the worst of its hours."""

    street: Street
    index: float
    share: float
    target: float

    @property
    def is_key(self) -> bool:
        return self.target == KEY_TARGET


class TownWatch:
    """Everything of a plan that the index hangs on but the roster: kept while people and duties change."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.projection = Projection.of(plan)
        self.settings = StreetSettings.of(plan)

    @cached_property
    def network(self) -> Network:
        return street_network(self.plan.streets, self.projection)

    @cached_property
    def posts(self) -> tuple[PostOnMap, ...]:
        return posts_on_map(self.plan, self.projection)

    @cached_property
    def places(self) -> Places:
        return Places.along(self.network)

    @cached_property
    def sights(self) -> Sights:
        found = self.settings
        watching = Watching(found.minutes, found.sight, found.drawn)
        return Sights.of([post.unit for post in self.posts], self.places, watching)

    @cached_property
    def people(self) -> Array:
        """[24][places]: people in the street."""
        placed = [
            (area, self.projection.paper(area.x, area.y))
            for area in self.plan.areas
            if area.x is not None and area.y is not None
        ]
        street = self.network.street[self.places.segment]
        return foot_traffic(self.places.points, street, self.plan.streets, placed)

    def index(self, roster: Roster, period: Period, extra: Sequence[Extra] = ()) -> Index:
        """The mean over the dates of a period. Raises UserError where the calendar does not know the year."""
        days = (there for _, there in presence(self.plan, roster, period, self.posts, extra))
        return index_of(self.places, self.sights, days, self.people)

    def by_day(self, roster: Roster, period: Period) -> Mapping[date, Index]:
        """The index of each date by itself."""
        return {
            day: index_of(self.places, self.sights, [there], self.people)
            for day, there in presence(self.plan, roster, period, self.posts)
        }

    def streets(self, index: Index, hours: Sequence[int] = range(24)) -> list[StreetIndex]:
        """The streets that have segments, in the plan's order, over some hours."""
        whole = float(index.weights[np.array(hours)].sum()) or 1.0
        found = []
        for number, street in enumerate(self.plan.streets):
            segments = self.network.street == number
            if segments.any():
                weight = float(index.weights[np.array(hours)][:, segments].sum())
                found.append(StreetIndex(street, index.of(segments, hours), weight / whole, target_of(street)))
        return found


def target_of(street: Street) -> float:
    return KEY_TARGET if street.key or street.kind is StreetKind.ARTERIAL else USUAL_TARGET


def lowest(streets: Sequence[StreetIndex], most: int) -> list[StreetIndex]:
    """The key streets in which police is seen least; where no street is one, those of all."""
    among = [one for one in streets if one.is_key] or list(streets)
    return sorted(among, key=lambda one: (one.index, -one.share))[:most]
