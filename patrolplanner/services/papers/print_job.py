"""What a paper is made from, and what its makers do alike: dates in file names, months, versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from patrolplanner.documents.sheets import Stamp
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period, Plan, whole_months
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.domain.renaming import numbers_now
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.services.open_plan.held import held
from patrolplanner.services.papers.narrowing import (
    NOBODY,
    Only,
    headed,
    known,
    people_of,
    shows_post,
)
from patrolplanner.services.public.publishing import check_posts
from patrolplanner.store.plan_file import StoredPlan

_LOOK_AHEAD = timedelta(days=2)
_LONGEST_TABLE = 31


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is to be printed: of which plan, for which dates and posts (none: all), in which language, when, by whom.

    ``units``, ``teams`` and ``people`` narrow it, too.
    """

    stored: StoredPlan
    period: Period
    posts: tuple[str, ...]
    say: Say
    now: datetime
    who: str = ""
    whole: StoredPlan | None = None
    """What is stored now, in a job whose facts are those of its dates."""
    folder: Path | None = None
    """Where the plan lies, and with it the pictures of people."""
    units: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def only(self) -> Only:
        return Only(self.units, self.teams, self.people, self.posts)

    def narrowed(self, only: Only) -> PrintJob:
        return replace(self, units=only.units, teams=only.teams, people=only.people, posts=only.posts)

    def narrowed_to_nothing(self) -> PrintJob:
        """The job for everybody, under the head of what it was narrowed to."""
        return self.narrowed(Only())

    def by_numbers(self) -> PrintJob:
        """The job with what it is narrowed to by the numbers of the plan. Raises UserError for what there is not."""
        return self.narrowed(known(self.plan, self.only))

    def then(self, part: Period | None = None) -> PrintJob:
        """The job for a part of its dates, or for all of them, with the facts that held on the last of them."""
        whole, period = self.whole or self.stored, part or self.period
        stored = held(whole, period.last)
        numbers = numbers_now(self.plan, stored.plan)

        def renumbered(field: str, asked: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(numbers.get(field, {}).get(number, number) for number in asked)

        posts, people = renumbered("posts", self.posts), renumbered("people", self.people)
        job = replace(self, period=period, posts=posts, people=people, whole=whole)
        return replace(job, stored=replace(stored, plan=headed(stored.plan, replace(job.only, posts=()))))

    def of_people(self) -> PrintJob:
        """The job with those alone whom a paper about people shows. Raises UserError where it is narrowed to nobody."""
        if not self.only.named:
            return self
        shown = self.shown_people()
        if not shown:
            raise UserError(NOBODY)
        rows = (row for row in self.stored.roster.assignments if row.pair.person in shown)
        plan = headed(self.plan, self.only) if self.posts else self.plan
        plan = replace(plan, people=tuple(p for p in plan.people if p.id in shown))
        return replace(self, stored=replace(self.stored, plan=plan, roster=Roster(frozenset(rows))))

    def shown_people(self) -> frozenset[str]:
        """Whom a paper about people shows, by number: at posts those who serve there in the period."""

        def at_posts() -> frozenset[str]:
            pairs = self.stored.roster.between(*self.period).pairs
            return frozenset(pair.person for pair in pairs if pair.duty.post in self.posts)

        return frozenset(person.id for person in people_of(self.plan, self.only, at_posts))

    @property
    def plan(self) -> Plan:
        return self.stored.plan

    @property
    def organisation(self) -> str:
        return self.plan.setting("organisation")

    def stamp(self, period: Period | None = None) -> Stamp:
        """What the margin of an internal paper says: of a part of the dates, or of all of them."""
        return Stamp(self.say(version_of(self.stored, period or self.period)), self.now, self.who)

    def chosen_posts(self) -> list[Post]:
        """The posts of the job, all in use when none is named. Raises UserError for one there is not."""
        check_posts(self.plan, self.posts)
        if self.posts:
            return [
                post for id_ in self.posts if shows_post(self.plan, self.only, (post := self.plan.posts_by_id[id_]).id)
            ]
        posts = (post for post in self.plan.posts if shows_post(self.plan, self.only, post.id))
        return [post for post in posts if post.status is PostStatus.EXISTING]

    def rows_by_post(self) -> dict[str, list[Assignment]]:
        """The rows near the dates of the job, by post."""
        found: dict[str, list[Assignment]] = {}
        for row in self.stored.roster.between(self.period.first, self.period.last + _LOOK_AHEAD).assignments:
            found.setdefault(row.pair.duty.post, []).append(row)
        return found

    def with_posts(self, dates: str, shown: Callable[[str], str] = str) -> str:
        """The end of a file's name: dates, and the posts that were named, as they may be ``shown``."""
        return "_".join(part for part in (dates, safe_in_name("+".join(map(shown, self.posts)))) if part)


def months(period: Period) -> list[Period]:
    """The period itself if it fits on one table, else its calendar months."""
    return _parts(period, _LONGEST_TABLE, lambda first: month_around(first).last)


def weeks(period: Period) -> list[Period]:
    """The period in parts of seven days at most: as a whole if it is no longer, else by calendar weeks from Monday."""
    return _parts(period, 7, lambda first: first + timedelta(days=6 - first.weekday()))


def half_months(period: Period) -> list[Period]:
    """The period in parts of sixteen days at most: whole if it is no longer, else cut after the 15th of a month."""
    return _parts(period, 16, lambda first: first.replace(day=15) if first.day <= 15 else month_around(first).last)


def _parts(period: Period, longest: int, end_of: Callable[[date], date]) -> list[Period]:
    """The period as a whole if it is not longer, else cut where ``end_of`` its first day says."""
    if period.days <= longest:
        return [period]
    parts, first = [], period.first
    while first <= period.last:
        parts.append(Period(first, min(end_of(first), period.last)))
        first = parts[-1].last + timedelta(days=1)
    return parts


def month_around(day: date) -> Period:
    return whole_months(day, day)


def version_of(stored: StoredPlan, period: Period) -> Message:
    """The version that a paper of the period carries, a draft where the roster is not what was published."""
    number = latest_version(stored, period)
    if number == 0:
        return translate("printing", "draft")
    if unchanged(stored, period):
        return translate("printing", "V{number}").fill(number=str(number))
    return translate("printing", "draft after V{number}").fill(number=str(number))


def latest_version(stored: StoredPlan, period: Period) -> int:
    """The number of the last version that has dates of the period, 0 for none; later ones are of other dates."""
    touching = (v for v in stored.versions if v.period.first <= period.last and v.period.last >= period.first)
    return max((version.number for version in touching), default=0)


def unchanged(stored: StoredPlan, period: Period) -> bool:
    """Whether what is printed is what has been published."""
    published = stored.published
    return published is not None and stored.roster.between(*period).pairs == published.between(*period).pairs


def dates_in_name(period: Period) -> str:
    """A period as a file name has it: a month, a date or both ends."""
    first, last = period
    if period == month_around(first):
        return f"{first:%Y-%m}"
    return f"{first:%Y-%m-%d}" if first == last else f"{first:%Y-%m-%d}_{last:%Y-%m-%d}"
