"""What differs between two rosters of the same dates, by person and by duty, as the papers of a change tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from patrolplanner.documents.internal.paper_titles import WEEKDAYS
from patrolplanner.documents.lettering import plain
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import person_name, post_name, shift_name
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.words import word


@dataclass(frozen=True, slots=True)
class VersionIssue:
    """When a version was published, by whom and why."""

    at: datetime
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class ChangedDuty:
    """A duty that somebody gets or loses; ``start`` is None for a shift that the plan no longer has."""

    key: DutyKey
    start: datetime | None

    @property
    def place(self) -> tuple[datetime, DutyKey]:
        """Where it stands among others in order of time."""
        return self.start or datetime.combine(self.key.day, time()), self.key


@dataclass(frozen=True, slots=True)
class PersonChange:
    """The duties that somebody gets and loses, in order of time; ``person`` is None if the plan no longer has them."""

    id: str
    person: Person | None
    added: tuple[ChangedDuty, ...]
    removed: tuple[ChangedDuty, ...]

    @property
    def first(self) -> tuple[datetime, DutyKey]:
        return min(duty.place for duty in (*self.added, *self.removed))

    @property
    def name(self) -> str:
        """The name, or the number of somebody who is no longer in the plan."""
        return plain(self.person.name) if self.person else self.id

    def role_said(self, say: Say) -> str:
        if self.person is None:
            return ""
        return " ".join(part for part in (say(word(self.person.role)), plain(self.person.team)) if part)


@dataclass(frozen=True, slots=True)
class DutyChange:
    """Who comes to a duty and who leaves it, by name."""

    duty: ChangedDuty
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """All differences. ``issue`` is None for a roster that nobody has published."""

    organisation: str
    period: Period
    before: Message
    after: Message
    issue: VersionIssue | None
    people: tuple[PersonChange, ...]
    duties: tuple[DutyChange, ...]
    plan: Plan


def change_facts(
    plan: Plan,
    added: Iterable[Pair],
    removed: Iterable[Pair],
    period: Period,
    names: tuple[Message, Message],
    issue: VersionIssue | None,
) -> ChangeFacts:
    """Sort what comes and what goes; what the plan no longer has goes under its number."""
    places = {person.id: place for place, person in enumerate(plan.people)}
    by_person: dict[str, tuple[list[ChangedDuty], list[ChangedDuty]]] = defaultdict(lambda: ([], []))
    by_duty: dict[ChangedDuty, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, pairs in enumerate((added, removed)):
        for pair in sorted(pairs, key=lambda pair: (places.get(pair.person, len(places)), pair)):
            key = pair.duty
            known = key.shift in plan.shifts_by_code
            duty = ChangedDuty(key, plan.duty_of(key).start if known else None)
            by_person[pair.person][side].append(duty)
            by_duty[duty][side].append(plain(person_name(plan, pair.person)))

    def in_time(duties: Iterable[ChangedDuty]) -> tuple[ChangedDuty, ...]:
        return tuple(sorted(duties, key=lambda duty: duty.place))

    moved = sorted(by_person, key=lambda id_: (places.get(id_, len(places)), id_))
    people = [
        PersonChange(id_, plan.people_by_id.get(id_), *(in_time(duties) for duties in by_person[id_])) for id_ in moved
    ]
    order = sorted(by_duty, key=lambda duty: (duty.key.day, duty.place))
    return ChangeFacts(
        plan.setting("organisation"),
        period,
        *names,
        issue,
        tuple(people),
        tuple(DutyChange(duty, *(tuple(who) for who in by_duty[duty])) for duty in order),
        plan,
    )


def day_said(day: date, say: Say) -> str:
    """``12月5日（六）``."""
    message = translate("changes", "{month}/{day} ({weekday})")
    return say(message.fill(month=str(day.month), day=str(day.day), weekday=WEEKDAYS[day.weekday()]))


def line_said(facts: ChangeFacts, duty: ChangedDuty, say: Say) -> str:
    """A duty in a line: date, hour if it is known, shift and post."""
    message = translate("changes", "{day} {hour} {shift}, {post}")
    return say(
        message.fill(
            day=day_said(duty.key.day, say),
            hour=f"{duty.start:%H:%M}" if duty.start else "",
            shift=plain(shift_name(facts.plan, duty.key.shift)),
            post=plain(post_name(facts.plan, duty.key.post)),
        )
    )


def compared(facts: ChangeFacts, say: Say) -> str:
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
    added = sum(len(change.added) for change in facts.people)
    removed = sum(len(change.removed) for change in facts.people)
    days = len({change.duty.key.day for change in facts.duties})
    message = translate(
        "changes",
        "{people} {people:person|people} and {days} {days:date differs|dates differ}: {come} {come:duty "
        "comes|duties come}, {gone} {gone:goes|go}.",
    )
    return say(message.fill(people=str(len(facts.people)), days=str(days), come=str(added), gone=str(removed)))
