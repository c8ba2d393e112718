"""What differs between two rosters of the same dates, by person and by duty, as the papers of a change tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from patrolplanner.documents.internal.matrix_head import WEEKDAYS
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import Say
from patrolplanner.domain.duties import Duty, duty_on
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Post
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.shifts import Shift


@dataclass(frozen=True, slots=True)
class Issue:
    """When a version was published, by whom and why."""

    at: datetime
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class PersonChange:
    """The duties that somebody gets and loses, in order of time."""

    person: Person
    come: tuple[Duty, ...]
    gone: tuple[Duty, ...]

    @property
    def first(self) -> datetime:
        """When it first matters."""
        return min(duty.start for duty in (*self.come, *self.gone))


@dataclass(frozen=True, slots=True)
class DutyChange:
    """Who comes to a duty and who leaves it."""

    duty: Duty
    come: tuple[Person, ...]
    gone: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """All differences. ``issue`` is None for a roster that nobody has published."""

    organisation: str
    period: Period
    before: Message
    after: Message
    issue: Issue | None
    people: tuple[PersonChange, ...]
    duties: tuple[DutyChange, ...]
    posts: Mapping[str, Post]
    shifts: Mapping[str, Shift]
    units: Mapping[str, Unit]

    def post_name(self, duty: Duty) -> str:
        """The post as people call it, its number where the plan no longer has it."""
        post = self.posts.get(duty.key.post)
        return plain(post.name) if post else duty.key.post

    def shift_name(self, duty: Duty) -> str:
        """The shift as people call it."""
        return plain(self.shifts[duty.key.shift].name)


def change_facts(
    plan: Plan,
    come: Iterable[Pair],
    gone: Iterable[Pair],
    period: Period,
    names: tuple[Message, Message],
    issue: Issue | None,
) -> ChangeFacts:
    """Sort what comes and what goes; people and shifts that the plan no longer has go under their numbers."""
    come, gone = tuple(come), tuple(gone)
    shifts = {shift.code: shift for shift in plan.shifts}
    known = [pair for pair in (*come, *gone) if pair.duty.shift in shifts]
    duties = {pair.duty: duty_on(pair.duty.day, pair.duty.post, shifts[pair.duty.shift]) for pair in known}
    persons = {person.id: person for person in plan.people}
    places = {person.id: place for place, person in enumerate(plan.people)}

    def duties_of(person: str, pairs: Iterable[Pair]) -> tuple[Duty, ...]:
        mine = (duties[pair.duty] for pair in pairs if pair.person == person and pair.duty in duties)
        return tuple(sorted(mine, key=lambda duty: (duty.start, duty.key)))

    def crew_of(duty: Duty, pairs: Iterable[Pair]) -> tuple[Person, ...]:
        ids = [pair.person for pair in pairs if pair.duty == duty.key and pair.person in persons]
        return tuple(persons[id_] for id_ in sorted(ids, key=places.__getitem__))

    moved = sorted({pair.person for pair in known} & persons.keys(), key=places.__getitem__)
    people = [PersonChange(persons[id_], duties_of(id_, come), duties_of(id_, gone)) for id_ in moved]
    order = sorted(duties.values(), key=lambda duty: (duty.key.day, duty.start, duty.key))
    return ChangeFacts(
        plan.setting("organisation"),
        period,
        *names,
        issue,
        tuple(people),
        tuple(DutyChange(duty, crew_of(duty, come), crew_of(duty, gone)) for duty in order),
        {post.id: post for post in plan.posts},
        shifts,
        {unit.id: unit for unit in plan.units},
    )


def day_said(day: date, say: Say) -> str:
    """``12月5日（六）``."""
    message = translate("changes", "{month}/{day} ({weekday})")
    return say(message.fill(month=str(day.month), day=str(day.day), weekday=WEEKDAYS[day.weekday()]))


def duty_said(facts: ChangeFacts, duty: Duty, say: Say) -> str:
    """A duty in a line: date, hour, shift and post."""
    message = translate("changes", "{day} {hour} {shift}, {post}")
    return say(
        message.fill(
            day=day_said(duty.key.day, say),
            hour=f"{duty.start:%H:%M}",
            shift=facts.shift_name(duty),
            post=facts.post_name(duty),
        )
    )


def compared(facts: ChangeFacts, say: Say) -> str:
    """Which two rosters are laid side by side."""
    message = translate("changes", "Compared: {before} → {after}")
    return say(message.fill(before=facts.before, after=facts.after))


def issued(facts: ChangeFacts, say: Say) -> str:
    """When, by whom and why the newer one was published; nothing for a roster that nobody published."""
    issue = facts.issue
    if issue is None:
        return ""
    message = translate("changes", "{version} published {when} by {who}")
    text = say(message.fill(version=facts.after, when=f"{issue.at:%Y-%m-%d %H:%M}", who=plain(issue.who)))
    return f"{text}　{plain(issue.why)}" if issue.why.strip() else text


def counted(facts: ChangeFacts, say: Say) -> str:
    """How much differs, in a sentence."""
    come = sum(len(change.come) for change in facts.people)
    gone = sum(len(change.gone) for change in facts.people)
    days = len({change.duty.key.day for change in facts.duties})
    message = translate("changes", "{people} people and {days} dates differ: {come} duties come, {gone} go.")
    return say(message.fill(people=str(len(facts.people)), days=str(days), come=str(come), gone=str(gone)))
