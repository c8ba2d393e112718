"""R21: a woman on duty where people are received or checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup


@dataclass(frozen=True, kw_only=True)
class WomanOnDuty(Rule):
    """On a date with manned reception posts or checkpoints a woman is on one of them."""

    id = "R21"
    title = translate("rules", "A woman at reception and checkpoints")
    group = RuleGroup.LAW
    example = translate("rules", "On a day with reception or a checkpoint one woman at least is on duty there.")
    by_law = True
    note = translate(
        "rules",
        "Public Security Administration Punishments Law: a woman's body is examined by female staff (as of 2026).",
    )
    severity: Severity = Severity.WARN

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """For each date: (any of these posts manned) - women there <= 0."""
        instance = space.instance
        asked = instance.duties_at(lambda post: post.mode is Mode.RECEIVE or post.kind is PostKind.CHECKPOINT)
        chosen = np.flatnonzero((asked & instance.in_period)[space.duty])
        if not asked.any():
            return
        day = instance.duty_day[space.duty[chosen]] - instance.period_days[0]
        unique, group = np.unique(day, return_inverse=True)
        manned = space.counters.anys(group.reshape(-1), chosen, len(unique))
        women = chosen[instance.women[space.person[chosen]]]
        terms = Terms().add(unique, manned)
        terms.add(instance.duty_day[space.duty[women]] - instance.period_days[0], women, -1)
        yield self.block(terms, len(instance.period_days), high=0, day=instance.period_days)

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{day}: no woman on duty at reception posts or checkpoints.").fill(day=found.day)
