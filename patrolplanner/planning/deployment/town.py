"""What the map of a plan says to coverage and visibility alike: streets as a network, posts and key areas in place."""

from __future__ import annotations

from functools import cached_property

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.street_settings import StreetSettings
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.street_posts import PostOnMap, posts_on_map, street_network


class TownOnMap:
    """The town of a plan, whoever is on duty. ``like`` is one of the same plan, whose network and posts it shares."""

    def __init__(self, plan: Plan, like: TownOnMap | None = None) -> None:
        self.plan = plan
        self.projection = Projection.of(plan)
        self.settings = StreetSettings.of(plan)
        self._like = like

    @property
    def is_straight(self) -> bool:
        """Whether there are no streets, so that key areas stand for them."""
        return not self.network.segments

    @cached_property
    def network(self) -> StreetNetwork:
        return self._like.network if self._like else street_network(self.plan.streets, self.projection)

    @cached_property
    def posts(self) -> tuple[PostOnMap, ...]:
        return self._like.posts if self._like else posts_on_map(self.plan, self.projection)

    @cached_property
    def areas(self) -> tuple[tuple[Area, tuple[float, float]], ...]:
        """The key areas on the map with their places."""
        return tuple(
            (area, self.projection.paper(area.x, area.y))
            for area in self.plan.areas
            if area.x is not None and area.y is not None
        )
