"""The symbols of a plan at their places on the map: areas, posts, and what panels let take hold of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPointF

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.projection import Projection
from patrolplanner.gui.map.grips import grips
from patrolplanner.gui.map.items import AreaItem, MapItem, PostItem


def symbols(plan: Plan, projection: Projection, held: str) -> Iterator[MapItem]:
    """``held`` are the records besides that can be moved: exits, cameras or none."""
    here: Counter[tuple[float, float]] = Counter()
    for index, area in enumerate(plan.areas):
        if area.x is not None and area.y is not None:
            yield _put(AreaItem(index, area), projection, area.x, area.y)
    for index, post in enumerate(plan.posts):
        if post.x is not None and post.y is not None and post.status is not PostStatus.CLOSED:
            item = PostItem(index, post)
            item.stacked = here[post.x, post.y]
            here[post.x, post.y] += 1
            yield _put(item, projection, post.x, post.y)
    yield from grips(plan, held, projection)


def _put(item: MapItem, projection: Projection, x: float, y: float) -> MapItem:
    item.setPos(QPointF(*projection.paper(x, y)))
    return item
