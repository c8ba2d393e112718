"""What publishing a period would tell, in words: the same on every page that offers it."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.differences import Differences, between
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.planning.model.verdict import Count

_WHAT = translate(
    "publishing",
    "{period}: {rows} {rows:row|rows}; against what is published {come} {come:comes|come} and {gone} {gone:goes|go}.",
)
_FIRST = translate("publishing", "{period}: {rows} {rows:row|rows}, published for the first time.")
_SAME = translate("publishing", "{period}: this is what has been published already.")
_EMPTY = translate("publishing", "{period}: nobody is rostered; there is nothing to publish.")
_OPEN = translate(
    "publishing",
    "Still open: {gaps} {gaps:person|people} missing, {hard} hard {hard:rule|rules} broken, {reminders} "
    "{reminders:reminder|reminders}.",
)
_CLEAN = translate("publishing", "No gaps, no broken hard rules, {reminders} {reminders:reminder|reminders}.")


@dataclass(frozen=True, slots=True)
class Publishable:
    """What would be published of a period; ``possible`` when it is not what has been published already."""

    text: Message
    rows: int
    changes: int
    told: bool
    """Whether something of it has been published before."""

    @property
    def possible(self) -> bool:
        return bool(self.rows or self.told) and (bool(self.changes) or not self.told)


def unpublished(context: PlanContext, period: Period) -> Differences:
    """What the roster of a period is that has not been published."""
    return between(context.session.published or Roster(), context.roster, period)


def publishable(context: PlanContext, period: Period) -> Publishable:
    published = context.session.published
    here = context.roster.between(*period)
    found = unpublished(context, period)
    told = published is not None and bool(published.between(*period))
    text = _EMPTY if not here and not told else _FIRST if not told else _WHAT if found else _SAME
    words = text.fill(period=period_words(period), rows=len(here), come=len(found.added), gone=len(found.removed))
    return Publishable(words, len(here), len(found.added) + len(found.removed), told)


def open_words(count: Count) -> tuple[Message, str]:
    """What is still open, and the tone to say it in."""
    bad = bool(count.gaps or count.hard)
    text = (_OPEN if bad else _CLEAN).fill(gaps=count.gaps, hard=count.hard, reminders=count.reminders)
    return text, "danger" if bad else "good"
