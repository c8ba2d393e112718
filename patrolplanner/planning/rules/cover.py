"""S09: cover with prices for too few and too many people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, at_most_warn, parameter, price_parameter


@dataclass(frozen=True, kw_only=True)
class Cover(Shape):
    """Each person below the target of a duty costs ``price``, each one above it ``over_price``; never hard.

    ``shift`` and ``post`` narrow the rule to one shift and one post.
    """

    id = "S09"
    title = translate("rules", "Cover with prices")
    example = translate(
        "rules", "Four are wished for: three are one too few, five are one too many, each at a price of its own."
    )
    never_hard = True
    tells_posts_apart = True  # rows may name a post
    severity: Severity = Severity.SOFT
    price: int = 100
    over_price: int = price_parameter(1, translate("rule parameters", "Price of a person too many"))
    shift: str = ""
    post: str = parameter("", translate("rule parameters", "Post (empty: all)"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The number of people of each duty, from below and from above."""
        instance = space.instance
        wanted = instance.duties_where(
            (not self.shift or d.key.shift == self.shift) and (not self.post or d.key.post == self.post)
            for d in instance.duties
        )
        duties, row = rows_for(wanted & instance.in_period)
        target = np.array([instance.duties[i].team.target for i in duties], dtype=np.int64)
        for aspect, low, high, price in (("under", target, 10**6, self.price), ("over", 0, target, self.over_price)):
            if not price:
                continue
            yield self.block(
                Terms().add(*space.on(row, np.ones(space.size, dtype=bool))),
                len(duties),
                severity=at_most_warn(self.severity),
                low=low,
                high=high,
                price=price,
                duty=duties,
                day=instance.duty_day[duties],
                aspect=aspect,
                always=True,
            )

    def explain(self, found: Finding) -> Message:
        if found.aspect == "under":
            text, target = (
                translate("rules", "{duty}: {have} {have:person|people}, {over} below the target of {target}."),
                found.low,
            )
        else:
            text, target = (
                translate("rules", "{duty}: {have} {have:person|people}, {over} above the target of {target}."),
                found.high,
            )
        return text.fill(duty=found.called(found.duty), have=found.activity, over=found.amount, target=target)
