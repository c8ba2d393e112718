"""What a paper is made from, and what its makers do alike: dates in file names, months, versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from patrolplanner.documents.sheets import Stamp
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period, whole_months
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.store.plan_file import StoredPlan

_LOOK_AHEAD = timedelta(days=2)
_LONGEST_TABLE = 31
_LONGEST_PART = 40


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is to be printed: of which plan, for which dates and posts (none: all), in which language, when, by whom."""

    stored: StoredPlan
    period: Period
    posts: tuple[str, ...]
    say: Say
    now: datetime
    who: str = ""


def months(period: Period) -> list[Period]:
    """The period itself if it fits on one table, else its calendar months."""
    if period.days <= _LONGEST_TABLE:
        return [period]
    parts = []
    first = period.first
    while first <= period.last:
        last = min(month_around(first).last, period.last)
        parts.append(Period(first, last))
        first = last + timedelta(days=1)
    return parts


def weeks(period: Period) -> list[Period]:
    """The period in parts of seven days at most: as a whole if it is no longer, else by calendar weeks from Monday."""
    if period.days <= 7:
        return [period]
    parts = []
    first = period.first
    while first <= period.last:
        last = min(first + timedelta(days=6 - first.weekday()), period.last)
        parts.append(Period(first, last))
        first = last + timedelta(days=1)
    return parts


def month_around(day: date) -> Period:
    """The calendar month of a date."""
    return whole_months(day, day)


def version_of(stored: StoredPlan, period: Period) -> Message:
    """The version that a paper of the period carries, a draft where the roster is not what was published."""
    if stored.version == 0:
        return translate("printing", "draft")
    if unchanged(stored, period):
        return translate("printing", "V{number}").fill(number=str(stored.version))
    return translate("printing", "draft after V{number}").fill(number=str(stored.version))


def stamp_of(job: PrintJob, period: Period) -> Stamp:
    """What the margin of an internal paper of the period says."""
    return Stamp(job.say(version_of(job.stored, period)), job.now, job.who)


def unchanged(stored: StoredPlan, period: Period) -> bool:
    """Whether what is printed is what has been published."""
    published = stored.published
    return published is not None and _pairs(stored.roster, period) == _pairs(published, period)


def _pairs(roster: Roster, period: Period) -> frozenset[object]:
    return frozenset(roster.between(period.first, period.last).pairs)


def dates_in_name(period: Period) -> str:
    """A period as a file name has it: a month, a date or both ends."""
    first, last = period
    if period == month_around(first):
        return f"{first:%Y-%m}"
    return f"{first:%Y-%m-%d}" if first == last else f"{first:%Y-%m-%d}_{last:%Y-%m-%d}"


def safe_in_name(text: str) -> str:
    """A part of a file name that every file system takes."""
    return "".join(c if c.isalnum() or c in "+-" else "_" for c in text)[:_LONGEST_PART]


def organisation_of(job: PrintJob) -> str:
    """The station's name as papers carry it."""
    return job.stored.plan.setting("organisation")


def chosen_posts(job: PrintJob) -> list[Post]:
    """The posts of a job, all in use when none is named. Raises UserError for one there is not."""
    known = job.stored.plan.posts_by_id
    for post in job.posts:
        if post not in known:
            raise UserError(translate("publishing", "There is no post {post} in this plan.").fill(post=post))
    if job.posts:
        return [known[post] for post in job.posts]
    return [post for post in job.stored.plan.posts if post.status is PostStatus.EXISTING]


def rows_by_post(job: PrintJob) -> dict[str, list[Assignment]]:
    """The rows near the dates of a job, by post."""
    found: dict[str, list[Assignment]] = {}
    for row in job.stored.roster.between(job.period.first, job.period.last + _LOOK_AHEAD).assignments:
        found.setdefault(row.pair.duty.post, []).append(row)
    return found


def with_posts(dates: str, job: PrintJob) -> str:
    """The end of a file's name: dates, and the posts that were named."""
    return "_".join(part for part in (dates, safe_in_name("+".join(job.posts))) if part)
