"""What protects the past: who was on duty on dates that are over and published, or archived, changes with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from patrolplanner.domain.errors import ReasonWanted
from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.domain.renaming import Numbers, renumbered
from patrolplanner.domain.roster import Roster
from patrolplanner.services.open_plan.document import Change
from patrolplanner.store.plan_file import Version

_OVER = translate("roster life", "{day} is over and published; give a reason for the change.")
_ARCHIVED = translate("roster life", "{day} is archived; give a reason for the change.")


def ask_for_reason(days: Iterable[date], marks: Iterable[PeriodMark], versions: Sequence[Version], today: date) -> None:
    """Raises ReasonWanted when one of the days is protected.

    Dates before today are, once a version covers them: a month that was never published may be entered or rostered
    afterwards as freely as one to come.
    """
    archived = _archived(marks)
    for day in sorted(set(days)):
        if any(first <= day <= last for first, last in archived):
            raise ReasonWanted(_ARCHIVED.fill(day=day))
        if day < today and any(day in version.period for version in versions):
            raise ReasonWanted(_OVER.fill(day=day))


def closed_until(versions: Iterable[Version], marks: Iterable[PeriodMark], today: date) -> date | None:
    """The last of the dates that are over and published, or archived; None where there are none.

    What the plan says of these and earlier dates is kept as it is when it is changed.
    """
    yesterday = today - timedelta(days=1)
    published = [min(v.period.last, yesterday) for v in versions if v.period.first <= yesterday]
    return max([*published, *(last for _, last in _archived(marks))], default=None)


def days_touched(change: Change, numbers: Mapping[str, Numbers]) -> set[date]:
    """The dates of rows that come or go; a lock set or opened changes nothing about who was there.

    Nor does another number; ``numbers`` are those that the plan gives new, by its fields.
    """
    removed = renumbered(Roster(change.removed), numbers).pairs
    return {pair.duty.day for pair in removed ^ Roster(change.added).pairs}


def _archived(marks: Iterable[PeriodMark]) -> list[tuple[date, date]]:
    latest = {(m.first, m.last): m.mark for m in marks}
    return [period for period, mark in latest.items() if mark is MarkKind.ARCHIVED]
