"""Who is on which duty of a period, with gaps and changes: what the papers that name people are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import OnDuty, on_duty
from patrolplanner.planning.model.verdict import Gap

CHANGED = "▲"
"""The mark of what differs from the version before."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What came and what went since a version; ``since`` names it."""

    added: frozenset[Pair] = frozenset()
    removed: frozenset[Pair] = frozenset()
    since: Message | None = None


NO_CHANGES = Changes()


@dataclass(frozen=True, slots=True)
class Crews:
    """The duties of a period in order of date, post and shift, each with its people, leaders and officers first."""

    plan: Plan
    calendar: Calendar
    period: Period
    duties: tuple[Duty, ...]
    on_duty: OnDuty
    gaps: Mapping[DutyKey, Sequence[Gap]]
    changes: Changes = field(default_factory=Changes)

    @property
    def organisation(self) -> str:
        return self.plan.setting("organisation")

    def on(self, duty: DutyKey) -> Sequence[Person]:
        return self.on_duty.people(duty)

    def is_new(self, person: Person, duty: DutyKey) -> bool:
        return Pair(person.id, duty) in self.changes.added

    def since_said(self, say: Say) -> str:
        """What the mark of changes means, to follow another sentence; empty where no version is marked against."""
        text = translate("month list", " {mark} changed since {version}.")
        return say(text.fill(mark=CHANGED, version=self.changes.since)) if self.changes.since is not None else ""

    def lacking(self, duty: DutyKey) -> list[Message]:
        """What a duty is short of, in a few words each."""
        return short_of(self.gaps.get(duty, ()), self.plan.units_by_id)


def crews_of(
    plan: Plan,
    calendar: Calendar,
    roster: Roster,
    gaps: Iterable[Gap],
    period: Period,
    changes: Changes = NO_CHANGES,
) -> Crews:
    """The duties that are asked for in the period, and those that somebody has though nobody asks for them."""
    found = on_duty(plan, roster.between(*period), duties_of(plan, calendar, period))
    by_duty: dict[DutyKey, list[Gap]] = defaultdict(list)
    for gap in gaps:
        if gap.duty.day in period:
            by_duty[gap.duty].append(gap)
    return Crews(
        plan,
        calendar,
        period,
        tuple(sorted(found.duties, key=lambda duty: duty.key)),
        found,
        by_duty,
        changes,
    )


_SHORT: Mapping[str, Message] = {
    "people": translate("gaps", "{count} people short"),
    "officers": translate("gaps", "{count} officers short"),
    "auxiliaries": translate("gaps", "{count} auxiliaries short"),
    "women": translate("gaps", "{count} women short"),
}
_SHORT_OF_OTHER = translate("gaps", "{count} short of {what}")


def short_of(gaps: Iterable[Gap], units: Mapping[str, Unit]) -> list[Message]:
    """Each gap once: people who are missing anyway as officers or auxiliaries are not told a second time."""
    missing = {gap.of: gap.missing for gap in gaps}
    named = missing.get("officers", 0) + missing.get("auxiliaries", 0)
    if "people" in missing:
        missing["people"] -= named
    order = (*_SHORT, *(of for of in missing if of not in _SHORT))
    return [_short(of, missing[of], units) for of in order if missing.get(of, 0) > 0]


def _short(of: str, count: int, units: Mapping[str, Unit]) -> Message:
    if of in _SHORT:
        return _SHORT[of].fill(count=str(count))
    name, _, unit = of.partition("@")
    what = units[name].name if name in units else name
    if unit:
        what = f"{units[unit].name if unit in units else unit} {name}"
    return _SHORT_OF_OTHER.fill(count=str(count), what=what)


def in_order(people: Iterable[Person]) -> list[Person]:
    """Leaders, then team by team as the teams first occur; a number in the column 排序 goes before all of that.

    The order of people on official paper matters and must be the clerk's to decide: numbered people come first by
    their number; an unnumbered leader counts as 0.
    """
    people = list(people)
    teams: dict[str, int] = {}
    for person in people:
        if not person.leader:
            teams.setdefault(person.team, len(teams))

    def place(person: Person) -> tuple[float, int]:
        if person.order is not None:
            return person.order, 0
        return (0, 0) if person.leader else (float("inf"), teams[person.team])

    return sorted(people, key=place)
