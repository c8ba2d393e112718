"""Where a period's roster stands: draft, under review, published, adjusted, archived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Mark, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.words import word
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.plan_file import Version


class State(StrEnum):
    """The life of a roster, in its order."""

    EMPTY = "empty"
    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    ADJUSTED = "adjusted"
    ARCHIVED = "archived"


STATES = {
    State.EMPTY: translate("roster life", "not rostered yet"),
    State.DRAFT: word(Mark.DRAFT),
    State.REVIEW: word(Mark.REVIEW),
    State.PUBLISHED: translate("roster life", "published"),
    State.ADJUSTED: translate("roster life", "adjusted"),
    State.ARCHIVED: word(Mark.ARCHIVED),
}


def state_of(document: Document, published: Roster | None, versions: Sequence[Version], period: Period) -> State:
    """The state of a period. ``ADJUSTED`` is a later version of dates that had one, with nothing unpublished.

    Changes since the last publication make a draft of it again, or a roster under review once it is marked so.
    """
    rows = document.roster.between(*period).pairs
    touching = [v for v in versions if v.period.first <= period.last and v.period.last >= period.first]
    mark = mark_of(document.journal.marks, period)
    if mark is not None and mark.mark is Mark.ARCHIVED:
        return State.ARCHIVED
    if not rows and not touching:
        return State.EMPTY
    if touching and published is not None and published.between(*period).pairs == rows:
        return State.ADJUSTED if len(touching) > 1 else State.PUBLISHED
    last = max((v.at for v in touching), default=datetime.min)
    if mark is not None and mark.mark is Mark.REVIEW and mark.at > last:
        return State.REVIEW
    return State.DRAFT


def mark_of(marks: Iterable[PeriodMark], period: Period) -> PeriodMark | None:
    """The latest word about exactly this period."""
    return next((m for m in reversed(tuple(marks)) if (m.first, m.last) == tuple(period)), None)


def marked(mark: PeriodMark) -> Edit:
    """Send a period to review, take it back as a draft, or put it into the archive.

    Raises UserError for an archive of dates that are not over.
    """

    def edit(document: Document) -> Document:
        if mark.mark is Mark.ARCHIVED and mark.last >= mark.at.date():
            text = translate("roster life", "Only what is over can be archived; {last} is still to come.")
            raise UserError(text.fill(last=mark.last))
        marks = (*document.journal.marks, mark)
        return replace(document, journal=replace(document.journal, marks=marks))

    return edit
