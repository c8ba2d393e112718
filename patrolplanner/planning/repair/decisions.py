"""What could give way so that a gap is filled: typed decisions, each of which can be applied to a plan and roster."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from patrolplanner.domain.absences import Absence, AbsenceKind, between
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.demands import Team
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name, post_name, unit_name
from patrolplanner.domain.people import Certificate, Person, Role, Sex
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.words import word
from patrolplanner.planning.repair.disruptions import ExtraDuty

_DAY = timedelta(days=1)

# How grave each is, comparable with the exceptions of the rules.
LOCK_GRAVITY = 130_000
CERTIFY_GRAVITY = 450_000
LOWER_GRAVITY = 600_000
RECRUIT_GRAVITY = 800_000


class PlanAndRoster(NamedTuple):
    """A plan with its roster."""

    plan: Plan
    roster: Roster


@dataclass(frozen=True, slots=True)
class ByHand:
    """A person is put on a duty by hand although a rule is broken; the row is locked."""

    pair: Pair
    rules: tuple[str, ...]
    weight: int

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        kept = [a for a in facts.roster.assignments if a.pair != self.pair]
        row = Assignment(self.pair, locked=True, source=Source.MANUAL)
        return facts._replace(roster=Roster.of([*kept, row]))

    def text(self, facts: PlanAndRoster) -> Message:
        text = translate("relaxations", "make an exception of {rules} for {person} on {duty}")
        return text.fill(
            rules=self.rules,
            person=person_name(facts.plan, self.pair.person),
            duty=duty_said(facts.plan, self.pair.duty),
        )


@dataclass(frozen=True, slots=True)
class Unlock:
    """A locked row may move."""

    pair: Pair
    weight: int = LOCK_GRAVITY

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        """The row without its lock, if it is still there."""
        rows = (replace(a, locked=False) if a.pair == self.pair else a for a in facts.roster.assignments)
        return facts._replace(roster=Roster.of(rows))

    def text(self, facts: PlanAndRoster) -> Message:
        text = translate("relaxations", "unlock {person} on {duty}")
        return text.fill(person=person_name(facts.plan, self.pair.person), duty=duty_said(facts.plan, self.pair.duty))


@dataclass(frozen=True, slots=True)
class CallBack:
    """A person comes back from an absence for these dates."""

    person: str
    first: date
    last: date
    kind: AbsenceKind
    weight: int

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        """The absence in the parts before and after."""
        kept: list[Absence] = []
        for a in facts.plan.absences:
            if a.person != self.person or a.end < self.first or a.start > self.last:
                kept.append(a)
                continue
            if a.start < self.first:
                kept.append(between(a, a.start, self.first - _DAY))
            if a.end > self.last:
                kept.append(between(a, self.last + _DAY, a.end))
        return facts._replace(plan=replace(facts.plan, absences=tuple(kept)))

    def text(self, facts: PlanAndRoster) -> Message:
        days = (self.first,) if self.first == self.last else (self.first, self.last)
        text = translate("relaxations", "call {person} back from {kind} on {days}")
        return text.fill(person=person_name(facts.plan, self.person), kind=word(self.kind), days=days)


@dataclass(frozen=True, slots=True)
class Admit:
    """A person may stand at a post of somebody else's, or not on their list."""

    person: str
    post: str
    weight: int

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        """The post on the person's list; who had none gets one of all posts that were theirs."""

        def admitted(person: Person) -> Person:
            return replace(person, posts=(*(person.posts or _own_posts(facts.plan, person)), self.post))

        return facts._replace(plan=facts.plan.changed(self.person, admitted))

    def text(self, facts: PlanAndRoster) -> Message:
        text = translate("relaxations", "let {person} stand at {post} too")
        return text.fill(person=person_name(facts.plan, self.person), post=post_name(facts.plan, self.post))


@dataclass(frozen=True, slots=True)
class Certify:
    """A person gets a certificate, or has it renewed."""

    person: str
    certificate: str
    weight: int = CERTIFY_GRAVITY

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        """The certificate without an end in place of an older one."""

        def certified(person: Person) -> Person:
            others = (c for c in person.certificates if c.name != self.certificate)
            return replace(person, certificates=(*others, Certificate(self.certificate)))

        return facts._replace(plan=facts.plan.changed(self.person, certified))

    def text(self, facts: PlanAndRoster) -> Message:
        person = facts.plan.people_by_id[self.person]
        if any(c.name == self.certificate for c in person.certificates):
            text = translate("relaxations", "renew the {certificate} of {person}")
        else:
            text = translate("relaxations", "have {person} get the {certificate}")
        return text.fill(person=person.name, certificate=self.certificate)


@dataclass(frozen=True, slots=True)
class Recruit:
    """More people of a kind; the records are invented ones, to be filled in by those who can send somebody."""

    records: tuple[Person, ...]
    weight: int

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        return facts._replace(plan=replace(facts.plan, people=(*facts.plan.people, *self.records)))

    def text(self, facts: PlanAndRoster) -> Message:
        one = self.records[0]
        kind: tuple[object, ...] = (word(one.role),)
        if one.sex is Sex.FEMALE:
            kind = (*kind, word(Sex.FEMALE))
        kind = (*kind, *(c.name for c in one.certificates))
        text = translate("relaxations", "have {count} more {count:person|people} for {unit} ({kind})")
        return text.fill(count=len(self.records), unit=unit_name(facts.plan, one.unit), kind=kind)


@dataclass(frozen=True, slots=True)
class Lower:
    """A duty asks for fewer people on its date."""

    duty: DutyKey
    team: Team
    fewer: int
    weight: int

    def applied(self, facts: PlanAndRoster) -> PlanAndRoster:
        day = self.duty.day
        wanted = ExtraDuty(self.duty.post, self.duty.shift, day, day, self.team, instead=True)
        return facts._replace(plan=wanted.applied(facts.plan))

    def text(self, facts: PlanAndRoster) -> Message:
        if self.team == Team():
            return translate("relaxations", "do without {duty}").fill(duty=duty_said(facts.plan, self.duty))
        text = translate("relaxations", "ask for {count} fewer on {duty}")
        return text.fill(count=self.fewer, duty=duty_said(facts.plan, self.duty))


Relaxation = ByHand | Unlock | CallBack | Admit | Certify | Recruit | Lower


def all_applied(facts: PlanAndRoster, relaxations: tuple[Relaxation, ...]) -> PlanAndRoster:
    for relaxation in relaxations:
        facts = relaxation.applied(facts)
    return facts


def lowered(duty: Duty, missing: dict[str, int]) -> Lower:
    """The demand that the people present meet; ``missing`` by the names of gaps. Asks for nobody when none is left.

    Whom units have promised by number is part of a demand, as before.
    """
    team = duty.team
    fewer = max(missing.values())
    least = max(0, team.least - missing.get("people", 0))
    needs = (replace(n, count=n.count - missing.get(n.label, 0)) for n in team.needs)
    units = (replace(n, count=n.count - missing.get(n.unit, 0)) for n in team.unit_needs)
    smaller = replace(
        team,
        least=least,
        target=max(least, team.target) if least else 0,
        officers=max(0, team.officers - missing.get("officers", 0)),
        auxiliaries=max(0, team.auxiliaries - missing.get("auxiliaries", 0)),
        women=max(0, team.women - missing.get("women", 0)),
        needs=tuple(n for n in needs if n.count > 0),
        unit_needs=tuple(n for n in units if n.count > 0),
    )
    whole = (smaller if smaller.asked else Team()).and_also(promised(duty.promised))
    return Lower(duty.key, whole, fewer, LOWER_GRAVITY * fewer)


def recruit_for(plan: Plan, duty: DutyKey, team: Team, missing: dict[str, int]) -> Recruit:
    """As many people as are missing, who would count for everything: unit, role, sex and certificates accordingly."""
    post = plan.posts_by_id[duty.post]
    labels = [n for n in team.needs if n.label in missing]
    units = [n.unit for n in team.unit_needs if n.unit in missing] + [n.unit for n in labels if n.unit]
    unit = units[0] if units else post.unit or (plan.units[0].id if plan.units else "")
    theirs = [p for p in plan.people if p.unit == unit]
    partner = bool(theirs) and all(p.role is Role.PARTNER for p in theirs)
    if "auxiliaries" in missing and "officers" not in missing:
        role = Role.AUXILIARY
    else:
        role = Role.PARTNER if partner else Role.OFFICER
    known = plan.people_by_id
    count = max(missing.values())
    free = [name for n in range(1, len(known) + count + 1) if (name := f"+{n}") not in known]
    one = Person(
        "",
        "",
        role,
        unit,
        sex=Sex.FEMALE if "women" in missing else Sex.MALE,
        certificates=tuple(Certificate(n.name) for n in labels),
    )
    return Recruit(tuple(replace(one, id=id_, name=id_) for id_ in free[:count]), RECRUIT_GRAVITY * count)


def gravity(relaxations: tuple[Relaxation, ...]) -> int:
    """How much is given up altogether."""
    return sum(r.weight for r in relaxations)


def _own_posts(plan: Plan, person: Person) -> tuple[str, ...]:
    """Posts that somebody without a list may take: of the unit, of no unit, and where a demand names the unit."""
    invited = {d.post for d in plan.demands if person.unit in d.team.named_units}
    units = {person.unit} if person.role is Role.PARTNER else {person.unit, ""}
    return tuple(p.id for p in plan.posts if p.unit in units or p.id in invited)
