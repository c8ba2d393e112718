"""Papers for the public: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from patrolplanner.documents.page import A3_PORTRAIT, A4_PORTRAIT, Sheet
from patrolplanner.documents.public.board import notices
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.almanac import calendar_for
from patrolplanner.services.print_job import Maker, PrintJob, safe_in_name, unchanged
from patrolplanner.services.publishing import public_cards

DAY_BEGINS = time(8, 0)
"""The hour for which the notices of a coming day are printed."""

_AROUND = timedelta(days=10)


def _notice(sheet: Sheet, name: str) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        at = _moment(job)
        stored = job.stored
        calendar = _calendar_around(stored.plan, at.date())
        version = f"V{stored.version}" if unchanged(stored, Period(at.date(), at.date() + timedelta(days=1))) else ""
        cards = public_cards(stored.plan, calendar, stored.roster, job.posts, at, version)
        if not cards:
            raise UserError(
                translate("printing", "No post has a public board: mark the posts that have one in the column 公示.")
            )
        stem = f"{name}_{at:%Y-%m-%d}"
        if job.posts:
            stem += "_" + safe_in_name("+".join(job.posts))
        yield stem, notices(cards, sheet, job.say)

    return make


def _calendar_around(plan: Plan, day: date) -> Calendar:
    """The dates that a notice looks at. A year the calendar does not know is refused before reckoning with it."""
    calendar_for(plan, day, day)
    return calendar_for(plan, day - _AROUND, day + _AROUND)


def _moment(job: PrintJob) -> datetime:
    """Now, if the asked dates hold today; else the morning of their first day."""
    return job.now if job.now.date() in job.period else datetime.combine(job.period.first, DAY_BEGINS)


MAKERS: Mapping[str, Maker] = {
    "notice": _notice(A4_PORTRAIT, "notice"),
    "notice-a3": _notice(A3_PORTRAIT, "notice-a3"),
}
"""By the name of the paper."""
