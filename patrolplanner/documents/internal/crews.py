"""Who is on which duty of a period, with gaps and changes: what the papers that name people are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, PEOPLE, WOMEN
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import OnDuty, on_duty
from patrolplanner.planning.model.verdict import Shortage

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
    shortages: Mapping[DutyKey, Shortage]
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

    def places(self, duty: DutyKey) -> int:
        """How many people a duty lacks."""
        return self.shortages[duty].places if duty in self.shortages else 0

    def lacks_no_officer(self, duty: DutyKey) -> bool:
        """Whether all that a duty lacks are auxiliaries."""
        short = self.shortages.get(duty)
        return short is not None and sum(gap.missing for gap in short.gaps if gap.of == AUXILIARIES) >= short.places

    def lacking(self, duty: DutyKey) -> list[Message]:
        """What a duty is short of, in a few words; empty for nothing."""
        return [self.shortages[duty].brief] if duty in self.shortages else []


def crews_of(
    plan: Plan,
    calendar: Calendar,
    roster: Roster,
    short: Iterable[Shortage],
    period: Period,
    changes: Changes = NO_CHANGES,
) -> Crews:
    """The duties that are asked for in the period, and those that somebody has though nobody asks for them."""
    found = on_duty(plan, roster.between(*period), duties_of(plan, calendar, period))
    return Crews(
        plan,
        calendar,
        period,
        tuple(sorted(found.duties, key=lambda duty: duty.key)),
        found,
        {s.duty: s for s in short if s.duty.day in period},
        changes,
    )


_ONE_SHORT = {
    PEOPLE: translate("post cells", "1 short"),
    OFFICERS: translate("post cells", "officer short"),
    AUXILIARIES: translate("post cells", "auxiliary short"),
    WOMEN: translate("post cells", "woman short"),
}
_SHORT = {
    PEOPLE: translate("post cells", "{count} short"),
    OFFICERS: translate("post cells", "{count} {count:officer|officers} short"),
    AUXILIARIES: translate("post cells", "{count} {count:auxiliary|auxiliaries} short"),
    WOMEN: translate("post cells", "{count} {count:woman|women} short"),
}
_SHORT_OF = translate("post cells", "{count} {label} short")


def in_brief(short: Shortage, plan: Plan) -> list[Message]:
    """What a duty lacks for a narrow cell, each missing person once; in what else they are wanted the sentence says."""
    lacks = {gap.of: gap.missing for gap in short.gaps if gap.of != PEOPLE}
    roles = {of: lacks.pop(of) for of in (OFFICERS, AUXILIARIES) if of in lacks}
    rest = short.places - sum(roles.values())
    others = {of: count for of, count in lacks.items() if count == rest > 0}
    if others:
        of, count = next(iter(others.items()))
        roles[of] = count
    elif rest > 0:
        roles[PEOPLE] = rest
    return [_brief(of, count, plan) for of, count in roles.items() if count > 0]


def _brief(of: str, count: int, plan: Plan) -> Message:
    if of in _SHORT:
        return _ONE_SHORT[of] if count == 1 else _SHORT[of].fill(count=count)
    name, _, unit = of.partition("@")
    return _SHORT_OF.fill(count=count, label=f"{unit_name(plan, unit)} {name}" if unit else unit_name(plan, name))


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
