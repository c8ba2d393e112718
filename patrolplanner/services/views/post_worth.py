"""What posts are worth in words, with the importance that is proposed for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.visibility_words import NOTHING, percent
from patrolplanner.planning.deployment.post_worth import HourlyWorth, post_worths
from patrolplanner.services.edits.records import change_records
from patrolplanner.services.open_plan.document import Document, Edit

FORMULA = translate(
    "post worth",
    "With everything manned that demands ask for, each post is taken away in turn: what share of the people in the "
    "streets no longer see police within ten minutes, and what share of the calls is no longer reached in three. Both "
    "together for an hour of the post, beside the mean of all posts: from twice the mean 5, from 1.25 times 4, from "
    "0.75 times 3, from 0.35 times 2, less 1. Where gaps cannot be avoided they go where the importance is least.",
)
_REASON = translate(
    "post worth",
    "without it {seen} of the people no longer see police and {calls} of the calls come too late, most at {hours} h",
)
_NOTHING_LOST = translate("post worth", "without it nothing is lost that other posts do not give")


@dataclass(frozen=True, slots=True)
class ProposedImportance:
    """A post with the importance that it has and the one that is proposed, and why."""

    worth: HourlyWorth
    name: str
    now: int
    reason: Message

    @property
    def proposed(self) -> int:
        return self.worth.importance


def proposed_importances(plan: Plan, period: Period) -> list[ProposedImportance]:
    """Of the posts in the street, the dearest first. Raises UserError where nothing lies on the map."""
    worths = post_worths(plan, period)
    if not worths:
        raise UserError(NOTHING)
    found = [
        ProposedImportance(one, post_name(plan, one.post), plan.posts_by_id[one.post].importance, _reason(one))
        for one in worths
    ]
    return sorted(found, key=lambda one: -sum(one.worth.by_hour) / one.worth.manned)


def _reason(one: HourlyWorth) -> Message:
    if not one.dearest:
        return _NOTHING_LOST
    hours = ", ".join(map(str, one.dearest))
    return _REASON.fill(seen=percent(sum(one.seen)), calls=percent(sum(one.calls)), hours=hours)


def take_importances(values: Mapping[str, int]) -> Edit:
    """Give posts these values, by their numbers."""

    def edit(document: Document) -> Document:
        posts = document.plan.posts
        changes = {
            n: replace(post, importance=values[post.id])
            for n, post in enumerate(posts)
            if values.get(post.id, post.importance) != post.importance
        }
        return change_records("posts", changes)(document) if changes else document

    return edit


def differing(found: Sequence[ProposedImportance]) -> dict[str, int]:
    """What is proposed for those that have another value."""
    return {one.worth.post: one.proposed for one in found if one.proposed != one.now}
