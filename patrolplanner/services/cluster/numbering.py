"""A plan as numbers: what goes to another machine has no name, no telephone, no badge number and no remark in it.

People, units, teams, posts, shifts, certificates, groups and marks of crews become the places that their words have in
one sorted list of all of them, written with leading zeros: whatever is equal or in order stays so, so that a search
takes the same way over the numbers as over the words. What no rule looks at is left behind. Dates are resolved here,
so that no text of the settings has to go along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.demands import WEEKDAYS, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Certificate, FormerPerson, Person, Role, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import FormerShift, Rotation, Shift
from patrolplanner.planning.dates.almanac import FIRST_YEAR, LAST_YEAR, calendar_for
from patrolplanner.planning.judging.rulebook import REGISTRY, Rulebook, parameters
from patrolplanner.planning.model.instance import LONGEST_LOOK_BACK_DAYS
from patrolplanner.services.solving.auto_fill import FillRequest, Task

_NOT_WORDS = frozenset({"", "*", "-", *map(str, Role)})
"""Texts that mean something to rules themselves, whatever a plan calls so."""
_SIGNS = {"who": "|", "then": "|", "certificate": "|", "pattern": ">"}
"""Parameters of rules that name several things, and what joins them."""
_ONE = ("shift", "first", "post")
_TELLING = frozenset({*map(str, PostKind), *map(str, Mode), *(d.value for d in WEEKDAYS)})
_CHOICE = re.compile(r"[a-z_]{0,12}(\|[a-z_]{1,12})*")
_FIGURES = re.compile(r"[0-9:., \-]*")
_MARGIN = timedelta(days=LONGEST_LOOK_BACK_DAYS + 40)


@dataclass(frozen=True)
class Numbering:
    """The words of a plan, and the number that stands for each."""

    words: tuple[str, ...]
    numbers: Mapping[str, str]

    @staticmethod
    def of(words: Iterable[str]) -> Numbering:
        listed = tuple(sorted(set(words) - _NOT_WORDS))
        width = len(str(len(listed)))
        return Numbering(listed, {word: f"{n:0{width}d}" for n, word in enumerate(listed, start=1)})

    def new(self, word: str) -> str:
        """The number that stands for a word. Raises KeyError for one that nobody has counted."""
        return word if word in _NOT_WORDS else self.numbers[word]

    def word(self, number: str) -> str:
        """The word that a number stands for. Raises ValueError or IndexError for what is no number of this plan."""
        return number if number in _NOT_WORDS else self.words[int(number) - 1]

    def all(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self.new, words))

    def pair(self, pair: Pair) -> Pair:
        return Pair(self.new(pair.person), DutyKey(pair.duty.day, self.new(pair.duty.post), self.new(pair.duty.shift)))

    def back(self, rows: Iterable[Assignment]) -> Roster:
        """Rows of numbers as rows of the plan. Raises ValueError or IndexError where a number is none of its."""
        return Roster.of(
            replace(
                a,
                pair=Pair(
                    self.word(a.pair.person),
                    DutyKey(a.pair.duty.day, self.word(a.pair.duty.post), self.word(a.pair.duty.shift)),
                ),
            )
            for a in rows
        )


def numbered(task: Task) -> tuple[Task, Numbering]:
    """The task as numbers, its history as it was worked, and what they stand for.

    Raises UserError where the plan's rules or its calendar make no sense, or have a text that cannot go along.
    """
    request = task.request.as_worked()
    Rulebook.of(request.plan)
    numbering = Numbering.of(_words(request))
    plan = _Shipping(numbering).plan(request)
    sent = replace(
        request,
        plan=plan,
        roster=_roster(request.roster, numbering),
        published=None if request.published is None else _roster(request.published, numbering),
        begin=None if request.begin is None else _roster(request.begin, numbering),
        journal=Journal(),
        now=request.at,
    )
    return replace(task, request=sent), numbering


def _roster(roster: Roster, numbering: Numbering) -> Roster:
    return Roster(frozenset(replace(a, pair=numbering.pair(a.pair)) for a in roster.assignments))


# -- which words there are ------------------------------------------------------------------------------


def _words(request: FillRequest) -> Iterator[str]:
    """Everything that has to become a number."""
    plan = request.plan
    for roster in (request.roster, request.published, request.begin):
        for a in () if roster is None else roster.assignments:
            yield from (a.pair.person, a.pair.duty.post, a.pair.duty.shift)
    yield from _words_of_records(plan)
    yield from _words_of_what_is_asked(plan)
    yield from (b.person for b in plan.ledger)
    for setting in _rules(plan):
        for name, value in setting.parameters:
            yield from _words_of_parameter(name, value)


def _words_of_records(plan: Plan) -> Iterator[str]:
    """What units, people, posts and shifts are called, and what belongs to them."""
    yield from (unit.id for unit in plan.units)
    for p in plan.people:
        yield from (p.id, p.unit, p.team, p.fair_group, *p.posts, *p.home, *(c.name for c in p.certificates))
    for f in plan.former_people:
        yield from (f.person, f.id, f.unit, f.team)
    for post in plan.posts:
        yield from (post.id, post.unit)
    yield from (s.code for s in plan.shifts)
    yield from (former.shift for former in plan.former_shifts)


def _words_of_what_is_asked(plan: Plan) -> Iterator[str]:
    """What demands, patterns, promises, absences, wishes and ties name."""
    for d in plan.demands:
        yield from (d.post, d.shift, d.crew, *_words_of_team(d.team))
    for r in plan.rotations:
        yield from (r.team, *r.codes)
    for c in plan.contingents:
        yield from (c.post, c.shift, c.unit)
    yield from (absence.person for absence in plan.absences)
    for wish in plan.requests:
        yield from (wish.person, wish.shift or "")
    for tie in plan.ties:
        yield from (tie.first, tie.second)


def _words_of_team(team: Team) -> Iterator[str]:
    for need in team.needs:
        yield from (need.name, need.unit)
    yield from (need.unit for need in team.unit_needs)


def _words_of_parameter(name: str, value: str) -> Iterator[str]:
    if name in _ONE:
        yield value
    elif name in _SIGNS:
        yield from (part.strip() for part in value.split(_SIGNS[name]))


def _rules(plan: Plan) -> list[RuleSetting]:
    """The settings of the rules, those that look for a certificate saying which: its usual name is a word, too."""
    found, set_ = [], {setting.rule.upper() for setting in plan.rules}
    usual = {kind.id: name for kind in REGISTRY if (name := parameters(kind).get("certificate"))}
    for setting in (*plan.rules, *(RuleSetting(rule) for rule in usual if rule not in set_)):
        rule = setting.rule.upper()
        given = dict(setting.parameters)
        if rule in usual:
            given.setdefault("certificate", usual[rule])
        found.append(replace(setting, rule=rule, parameters=tuple(given.items())))
    return found


# -- the plan of numbers --------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Shipping:
    """Makes each record anew, field by field: what is not named here stays at home."""

    numbering: Numbering

    def plan(self, request: FillRequest) -> Plan:
        plan, new = request.plan, self.numbering.new
        return Plan(
            units=tuple(Unit(new(u.id), "", u.kind) for u in plan.units),
            people=tuple(map(self._person, plan.people)),
            posts=tuple(map(self._post, plan.posts)),
            shifts=tuple(map(self._shift, plan.shifts)),
            demands=tuple(
                replace(d, post=new(d.post), shift=new(d.shift), crew=new(d.crew), team=self._team(d.team))
                for d in plan.demands
            ),
            rotations=tuple(map(self._rotation, plan.rotations)),
            absences=tuple(replace(a, person=new(a.person)) for a in plan.absences),
            requests=tuple(
                replace(w, person=new(w.person), shift=None if w.shift is None else new(w.shift)) for w in plan.requests
            ),
            calendar=_calendar(plan, request.roster, request.period),
            rules=tuple(map(self._rule, _rules(plan))),
            ledger=tuple(replace(b, person=new(b.person)) for b in plan.ledger),
            ties=tuple(replace(t, first=new(t.first), second=new(t.second)) for t in plan.ties),
            contingents=tuple(
                replace(
                    c, post=new(c.post), shift=new(c.shift), unit=new(c.unit), commander="", contact="", approval=""
                )
                for c in plan.contingents
            ),
            former_people=tuple(map(self._former_person, plan.former_people)),
            former_shifts=tuple(
                FormerShift(new(f.shift), f.until, "", f.start, f.end, f.kind, f.effective_minutes)
                for f in plan.former_shifts
            ),
        )

    def _person(self, p: Person) -> Person:
        n = self.numbering
        return Person(
            n.new(p.id),
            "",
            p.role,
            n.new(p.unit),
            n.new(p.team),
            p.sex,
            leader=p.leader,
            certificates=tuple(Certificate(n.new(c.name), c.until) for c in p.certificates),
            restrictions=p.restrictions,
            start=p.start,
            end=p.end,
            joined=p.joined,
            posts=n.all(p.posts),
            order=p.order,
            home=n.all(p.home),
            fair_group=n.new(p.fair_group),
        )

    def _former_person(self, f: FormerPerson) -> FormerPerson:
        new = self.numbering.new
        return FormerPerson(new(f.person), f.until, new(f.id), "", f.role, new(f.unit), new(f.team), leader=f.leader)

    def _post(self, p: Post) -> Post:
        new = self.numbering.new
        return Post(new(p.id), "", p.kind, p.mode, new(p.unit), road=p.road, status=p.status, importance=p.importance)

    def _shift(self, s: Shift) -> Shift:
        return Shift(self.numbering.new(s.code), "", s.start, s.end, s.kind, s.effective_minutes)

    def _team(self, team: Team) -> Team:
        new = self.numbering.new
        return replace(
            team,
            needs=tuple(replace(need, name=new(need.name), unit=new(need.unit)) for need in team.needs),
            unit_needs=tuple(replace(need, unit=new(need.unit)) for need in team.unit_needs),
        )

    def _rotation(self, r: Rotation) -> Rotation:
        codes = {code: self.numbering.new(code) for code in r.codes}
        return replace(r.renamed(codes), team=self.numbering.new(r.team))

    def _rule(self, setting: RuleSetting) -> RuleSetting:
        parameter = partial(self._parameter, setting.rule)
        return replace(setting, parameters=tuple((name, parameter(name, v)) for name, v in setting.parameters))

    def _parameter(self, rule: str, name: str, value: str) -> str:
        if name in _ONE:
            return self.numbering.new(value)
        if name in _SIGNS:
            sign = _SIGNS[name]
            return sign.join(self.numbering.new(part.strip()) for part in value.split(sign))
        return _telling(rule, name, value)


def _telling(rule: str, name: str, value: str) -> str:
    """A number, an hour, a choice of the program's own. Raises UserError for anything else."""
    usual = next(parameters(kind).get(name, "") for kind in REGISTRY if kind.id == rule)
    words = {part.strip() for part in value.split("|")}
    if _FIGURES.fullmatch(value) or _number(value) or words <= _TELLING | {""}:
        return value
    if _CHOICE.fullmatch(usual) and usual and _CHOICE.fullmatch(value):
        return value  # one of the choices that the rule offers, or the rulebook would have refused it
    text = translate(
        "cluster", "Rule {rule}: {name}={value} cannot go to another machine; write it as the page of rules offers it."
    )
    raise UserError(text.fill(rule=rule, name=name, value=value))


def _number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def _calendar(plan: Plan, roster: Roster, period: Period) -> tuple[CalendarRow, ...]:
    """What sort of day every date is that a rule may look at."""
    rows = [a.pair.duty.day for a in roster.assignments]
    opened = [balance.as_of for balance in plan.ledger]
    first = max(min((period.first, *rows, *opened)) - _MARGIN, date(FIRST_YEAR, 1, 1))
    last = min(max((period.last, *rows)) + timedelta(days=62), date(LAST_YEAR, 12, 31))
    return tuple(
        CalendarRow(f.day, f.kind, "", f.market, f.school, f.confirmed, f.weather)
        for f in calendar_for(plan, first, last).values()
    )
