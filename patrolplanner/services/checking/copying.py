"""The pattern of a former period copied onto another: who was where on the matching day, as far as the rules allow."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from patrolplanner.domain.differences import Differences, between
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan, dates_of, month_of
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.planning.indicators.as_worked import as_worked
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live_verdict import LiveVerdict
from patrolplanner.planning.judging.rulebook import KINDS, Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Published
from patrolplanner.planning.rotation.teams import rotation_of
from patrolplanner.services.edits.roster import with_roster
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.solving.auto_fill import Keep

WEEK = 7
_COPIED = translate("copying", "{count} {count:duty is|duties are} copied.")
_NONE_COPIED = translate("copying", "No duty can be copied.")
_LEFT = translate("copying", "{count} are not: {reasons}.")
_GO = translate("copying", "{count} {count:duty that stands there now is|duties that stand there now are} replaced.")
_REASON = translate("copying", "{count} {why}")
_NO_DAY = translate("copying", "For {count} {count:day|days} of people there is no day like them in these dates.")
_NOT_ASKED = translate("copying", "on duties that nobody asks for on the day")
_FULL = translate("copying", "on duties that have their people already")
_NOTHING_THERE = translate("copying", "Nobody was on duty in these dates.")
_STEP = translate("roster steps", "copy the pattern of {source} to {target}")


class Match(Enum):
    """Which day of the former period a day is like."""

    ROTATION = auto()
    """For people in a rotation one at the same place of their cycle, for others the same weekday."""
    WEEKDAY = auto()
    """For everybody the same weekday, weeks in their order."""


@dataclass(frozen=True)
class PatternRequest:
    """What is to be copied onto what. ``keep`` says which rows of the target stay; the others make room."""

    document: Document
    source: Period
    target: Period
    match: Match
    keep: Keep
    published: Roster | None
    now: datetime


@dataclass(frozen=True)
class CopiedPattern:
    """The target's rows as they would be, and what became of every duty of the pattern."""

    request: PatternRequest
    roster: Roster
    placed: int
    left: tuple[tuple[Message, int], ...]
    unmatched: int
    differences: Differences

    @property
    def edit(self) -> Edit:
        return with_roster(self.roster, self.request.target)

    @property
    def label(self) -> Message:
        source, target = (_span(p) for p in (self.request.source, self.request.target))
        return _STEP.fill(source=source, target=target)

    @property
    def sentences(self) -> tuple[Message, ...]:
        """How many duties were copied, how many were not and why, how many make room."""
        if not self.placed and not self.left and not self.unmatched:
            return (_NOTHING_THERE,)
        told = [_COPIED.fill(count=self.placed) if self.placed else _NONE_COPIED]
        if self.left:
            reasons = tuple(_REASON.fill(count=count, why=why) for why, count in self.left)
            told.append(_LEFT.fill(count=sum(count for _, count in self.left), reasons=reasons))
        if self.unmatched:
            told.append(_NO_DAY.fill(count=self.unmatched))
        if self.differences.removed:
            told.append(_GO.fill(count=len(self.differences.removed)))
        return tuple(told)


def copied(request: PatternRequest) -> CopiedPattern:
    """Lay the pattern of the source over the target. Raises UserError for a plan that cannot be judged."""
    document, target = request.document, request.target
    inside = document.roster.between(*target)
    kept = Roster.of(a for a in inside.assignments if request.keep.keeps(a))
    copying = _Copying(request, document.roster.replaced(target, kept))
    copying.lay_over()
    rows = Roster.of(Assignment(p, source=Source.MANUAL) for p in copying.placed)
    roster = kept.merged(rows)
    left = tuple(sorted(copying.left.items(), key=lambda each: -each[1]))
    return CopiedPattern(request, roster, len(copying.placed), left, copying.unmatched, between(inside, roster))


def matching_day(day: date, target: Period, source: Period, cycle: int) -> date | None:
    """The day of the source at the same place of a cycle, days in their order; past its end from the beginning again.

    None where the source is too short to have one.
    """
    begin = source.first + timedelta(days=(target.first - source.first).days % cycle)
    offset = (day - target.first).days
    found = begin + timedelta(days=offset)
    if found > source.last:
        whole = ((source.last - begin).days + 1) // cycle * cycle
        found = begin + timedelta(days=offset % max(cycle, whole))
    return found if found <= source.last else None


class _Copying:
    """Puts the pattern's pairs on one by one, each judged with those before it."""

    def __init__(self, request: PatternRequest, roster: Roster) -> None:
        document = request.document
        plan, past = as_worked(document.plan, roster, document.journal, request.target)
        told = None if request.published is None else Published(request.published.pairs, request.now)
        self._request, self._plan = request, plan
        self._instance = Instance(plan, request.target, past, published=told)
        self._rulebook = Rulebook.of(plan)
        self.left: Counter[Message] = Counter()
        self.unmatched = 0
        self._wanted = [p for p in self._pattern() if p not in past.pairs]
        person, duty = self._instance.pairs_of({*past.pairs, *self._wanted})
        case = Case(Space(self._instance, person, duty), self._rulebook)
        self._live = LiveVerdict(case, case.chosen(past.pairs))
        self._crews = Counter(pair.duty for pair in past.pairs)
        self._hard = set(self._live.verdict.hard)
        self._masks: dict[str, Bools] = {}
        self.placed: set[Pair] = set()

    def lay_over(self) -> None:
        for pair in self._wanted:
            if (why := self._obstacle(pair)) is not None:
                self.left[why] += 1
                continue
            self._live.put(frozenset({pair}), frozenset())
            self._crews[pair.duty] += 1
            self.placed.add(pair)
        self._take_back_bad_crews()

    def _pattern(self) -> Iterator[Pair]:
        """The source's duties at the days of the target, by date; people's days that match none are counted."""
        request = self._request
        rows: dict[tuple[str, date], list[DutyKey]] = defaultdict(list)
        source = request.document.roster.between(*request.source).known_to(self._plan)
        for pair in sorted(source.pairs):
            rows[pair.person, pair.duty.day].append(pair.duty)
        had = {pair.person for pair in source.pairs}
        for day in dates_of(request.target):
            for person in self._plan.people:
                found = self._day_like(person, day) if person.id in had else None
                self.unmatched += found is None and person.id in had
                for duty in rows[person.id, found] if found is not None else ():
                    yield Pair(person.id, duty._replace(day=day))

    def _day_like(self, person: Person, day: date) -> date | None:
        request = self._request
        rotation = rotation_of(self._plan, person, day) if request.match is Match.ROTATION else None
        if rotation is not None:
            cycle = WEEK if rotation.by_day or not rotation.pattern else len(rotation.pattern)
            found = matching_day(day, request.target, request.source, cycle)
            if found is None or rotation_of(self._plan, person, found) == rotation:
                return found
        return matching_day(day, request.target, request.source, WEEK)

    def _obstacle(self, pair: Pair) -> Message | None:
        """Why the pair cannot be put on now."""
        if not self._instance.knows(pair):
            return _NOT_ASKED
        person, number = self._instance.person_index[pair.person], self._instance.duty_index[pair.duty]
        duty = self._instance.duties[number]
        room = max(duty.team.target, duty.team.places)
        if not room:
            return _NOT_ASKED
        for rule in self._rulebook.bars:
            if rule.id not in self._masks:
                self._masks[rule.id] = rule.forbidden(self._instance)
            if self._masks[rule.id][person, number]:
                return _said_of(rule.id)
        if self._crews[pair.duty] >= room:
            return _FULL
        if self._live.weigh(frozenset({pair})).refused:
            return _said_of(self._live.effect(frozenset({pair})).refused[0].rule)
        return None

    def _take_back_bad_crews(self) -> None:
        """What hard rules ask of whole teams can only be told at the end: a crew that breaks one does not come."""
        while True:
            bad = [v for v in self._live.verdict.hard if v not in self._hard]
            off = {pair: v.rule for v in bad for pair in self.placed if pair.duty in v.duties}
            if not off:
                return
            for rule in off.values():
                self.left[_said_of(rule)] += 1
            self._live.put(frozenset(), frozenset(off))
            self.placed -= set(off)


def _said_of(rule: str) -> Message:
    kind = KINDS[rule]
    return kind.obstacle or translate("copying", "against the rule “{rule}”").fill(rule=kind.title)


def _span(period: Period) -> Message:
    return translate("copying", "{first} to {last}").fill(first=period.first, last=period.last)


def last_rostered(plan: Plan, roster: Roster, before: date) -> Period | None:
    """The calendar month before a date that has rows, the latest; None where there is none."""
    known = roster.known_to(plan).assignments
    days = [a.pair.duty.day for a in known if a.pair.duty.day < before]
    return month_of(max(days)) if days else None
