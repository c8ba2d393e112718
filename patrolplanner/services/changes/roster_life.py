"""Where a period's roster stands: draft, under review, published, adjusted, archived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from patrolplanner.domain.differences import between
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.words import word
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.plan_file import Version


class LifeState(StrEnum):
    """The life of a roster, in its order."""

    EMPTY = "empty"
    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    ADJUSTED = "adjusted"
    ARCHIVED = "archived"


STATES = {
    LifeState.EMPTY: translate("roster life", "not rostered yet"),
    LifeState.DRAFT: word(MarkKind.DRAFT),
    LifeState.REVIEW: word(MarkKind.REVIEW),
    LifeState.PUBLISHED: translate("roster life", "published"),
    LifeState.ADJUSTED: translate("roster life", "adjusted"),
    LifeState.ARCHIVED: word(MarkKind.ARCHIVED),
}


def state_of(document: Document, published: Roster | None, versions: Sequence[Version], period: Period) -> LifeState:
    """The state of a period. ``ADJUSTED`` is a later version of dates that had one, with nothing unpublished.

    Changes since the last publication make a draft of it again, or a roster under review once it is marked so.
    """
    touching = [v for v in versions if v.period.first <= period.last and v.period.last >= period.first]
    mark = mark_of(document.journal.marks, period)
    if mark is not None and mark.mark is MarkKind.ARCHIVED:
        return LifeState.ARCHIVED
    if not touching and not any(row.pair.duty.day in period for row in document.roster.assignments):
        return LifeState.EMPTY
    if touching and published is not None and not between(published, document.roster, period):
        return LifeState.ADJUSTED if len(touching) > 1 else LifeState.PUBLISHED
    last = max((v.at for v in touching), default=datetime.min)
    if mark is not None and mark.mark is MarkKind.REVIEW and mark.at > last:
        return LifeState.REVIEW
    return LifeState.DRAFT


def mark_of(marks: Iterable[PeriodMark], period: Period) -> PeriodMark | None:
    """The latest word about exactly this period."""
    return next((m for m in reversed(tuple(marks)) if (m.first, m.last) == tuple(period)), None)


def marked(mark: PeriodMark) -> Edit:
    """Send a period to review, take it back as a draft, or put it into the archive.

    Raises UserError for an archive of dates that are not over.
    """

    def edit(document: Document) -> Document:
        if mark.mark is MarkKind.ARCHIVED and mark.last >= mark.at.date():
            text = translate("roster life", "Only what is over can be archived; {last} is still to come.")
            raise UserError(text.fill(last=mark.last))
        marks = (*document.journal.marks, mark)
        return replace(document, journal=replace(document.journal, marks=marks))

    return edit
