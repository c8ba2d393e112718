"""Whether a candidate site can be where it says, with the number that it has."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import MOST_SITES, Site
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import StreetPoint

ONE_SPOT = 1.0
"""Metres within which two sites are one."""
_TOGETHER = translate("sites", "{site} is at the very place of {other}; move one of the two, or strike one out.")
_A_POST = translate("sites", "{id} is the number of a post; give the site another one.")
_TOO_MANY = translate("sites", "there are more than {most} candidate sites; leave out what nobody would build.")


@dataclass(frozen=True, slots=True)
class SiteGround:
    """The ground of a plan with its sites, as they are to be."""

    ground: StreetGround
    sites: tuple[Site, ...]
    posts: frozenset[str]

    @staticmethod
    def of(plan: Plan, sites: Sequence[Site]) -> SiteGround:
        points = [StreetPoint(site.x, site.y) for site in sites]
        return SiteGround(StreetGround.of(plan, points), tuple(sites), frozenset(plan.posts_by_id))

    def misfits(self, site: Site) -> Iterator[tuple[str, Message]]:
        """What is wrong with a site, by the column that it is about."""
        if site.id in self.posts:
            yield "id", _A_POST.fill(id=site.id)
        if (outside := self.ground.misplaced_at(StreetPoint(site.x, site.y))) is not None:
            yield "x", outside
        for other in self.sites:
            if other is site:
                break
            if self._metres(site, other) < ONE_SPOT:
                yield "x", _TOGETHER.fill(site=site.name, other=other.name)

    def _metres(self, one: Site, other: Site) -> float:
        paper = self.ground.projection.paper
        return math.dist(paper(one.x, one.y), paper(other.x, other.y))


def site_problems(plan: Plan) -> Iterable[Message]:
    """What is wrong with the sites of a plan."""
    if len(plan.sites) > MOST_SITES:
        yield _TOO_MANY.fill(most=MOST_SITES)
        return
    ground = SiteGround.of(plan, plan.sites)
    for site in plan.sites:
        yield from (wrong for _, wrong in ground.misfits(site))
