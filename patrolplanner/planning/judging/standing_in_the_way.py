"""Which demand stands in the way of a habit: arithmetic of a post against the people who stand there.

A post that asks for seven duties a week is too much for one person of five days and too little for two: somebody stands
there and elsewhere. People with less than two days off a week have them one by one.
A month without a free weekend follows where more weekend duties are asked for than people who must keep one free give.
Only habits that the roster misses by far are spoken of, and only posts of which the arithmetic says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.model.verdict import Verdict, Violation

STAY, DAYS_OFF = "R33", "R37"
TOLERATED = 0.2
"""Of a habit's cases: a fifth of working days elsewhere, or of days off alone, is as good as rosters get."""
MOST_NAMED = 3
_WEEK = 7
_DAYS_OFF_TOGETHER = 2
_PART = 0.1
"""Of a post's duties: as many may be a relief's before its demands are to blame."""

_NO_WHOLE_NUMBER = translate(
    "habits",
    "{count} {count:change of post is|changes of post are} at {post}: its demands ask for {asked} "
    "{asked:duty|duties} a week of people who work {worked} {worked:day|days} each, that is {crew} "
    "{crew:person|people}: somebody stands there and elsewhere. With {fewer} or {more} "
    "{more:duty|duties} a week nobody would.",
)
_LESS_THAN_ONE = translate(
    "habits",
    "{count} {count:change of post is|changes of post are} at {post}: its demands ask for {asked} "
    "{asked:duty|duties} a week, less than the {worked} {worked:day|days} that a person works; whoever "
    "stands there stands elsewhere, too.",
)
_NO_TWO_DAYS = translate(
    "habits",
    "{count} single {count:day off lies|days off lie} before or after {post}: {people} {people:person "
    "works|people work} {worked} {worked:day|days} a week each, which leaves less than two days off. "
    "More people, or demands on fewer days, would give two together.",
)
_WEEKENDS = translate(
    "habits",
    "{count} {count:person has no weekend off and stands|people have no weekend off and stand} at {post} "
    "on weekends: its demands ask for {asked} weekend {asked:duty|duties} of {people} "
    "{people:person|people}, who with one weekend off give {given}.",
)


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A post whose demands stand in the way of a habit, and why."""

    rule: str
    post: str
    text: Message


@dataclass(frozen=True, slots=True)
class _PostWeek:
    """What is asked at a post and who stands there in the period."""

    id: str
    places: int
    weekend_places: int
    people: frozenset[str]


def in_the_way(plan: Plan, period: Period, roster: Roster, verdict: Verdict) -> tuple[InTheWay, ...]:
    """The demands that keep the roster far from keeping posts and from days off together, those with most cases first.

    Empty where the habits are kept about as well as rosters keep them, or where no demand is to blame.
    """
    found = _RosterWeeks(plan, period, roster)
    named = [*found.stay(verdict.violations), *found.single(verdict.violations), *found.weekends(verdict.violations)]
    return tuple(named)


class _RosterWeeks:
    """The roster of a period by person and post."""

    def __init__(self, plan: Plan, period: Period, roster: Roster) -> None:
        self._plan, self._period = plan, period
        self._weeks = max(1.0, len(dates_of(period)) / _WEEK)
        self._at: dict[str, dict[date, set[str]]] = {}
        for assignment in roster.assignments:
            person, duty = assignment.pair
            if period.first <= duty.day <= period.last:
                self._at.setdefault(person, {}).setdefault(duty.day, set()).add(duty.post)
        self._posts = self._by_post()

    def stay(self, violations: Iterable[Violation]) -> Iterator[InTheWay]:
        """Posts that people change to or from, of which they can hold no single one."""
        changes = [v for v in violations if v.rule == STAY and self._is_change(v)]
        steps = sum(len(days) - 1 for days in self._at.values())
        if len(changes) <= TOLERATED * steps:
            return
        for post, count in self._most((d.post for d in v.duties) for v in changes):
            asked, worked = post.places / self._weeks, self._days_a_week(post.people)
            if not worked or (asked / worked) % 1 <= _PART * asked / worked:
                continue
            numbers = {"count": count, "asked": _tenth(asked), "worked": _tenth(worked)}
            if asked < worked:
                yield self._said(STAY, post, _LESS_THAN_ONE, **numbers)
                continue
            whole = int(asked / worked)
            numbers |= {
                "crew": _tenth(asked / worked),
                "fewer": round(whole * worked),
                "more": round((whole + 1) * worked),
            }
            yield self._said(STAY, post, _NO_WHOLE_NUMBER, **numbers)

    def single(self, violations: Iterable[Violation]) -> Iterator[InTheWay]:
        """Posts around single days off whose people work so much that two together cannot be."""
        alone = [v for v in violations if v.rule == DAYS_OFF and len({d.day for d in v.duties}) == _DAYS_OFF_TOGETHER]
        people = {person for v in alone for person in v.people}
        off = sum(len(dates_of(self._period)) - len(self._at.get(person, {})) for person in people)
        if not alone or len(alone) <= TOLERATED * off:
            return
        for post, count in self._most((d.post for d in v.duties) for v in alone):
            worked = self._days_a_week(post.people)
            if worked <= _WEEK - _DAYS_OFF_TOGETHER:
                continue
            yield self._said(DAYS_OFF, post, _NO_TWO_DAYS, count=count, people=len(post.people), worked=_tenth(worked))

    def weekends(self, violations: Iterable[Violation]) -> Iterator[InTheWay]:
        """Posts that ask for more weekend duties than their people give who keep one weekend free."""
        without = {
            v.people[0] for v in violations
            if v.rule == DAYS_OFF and len({d.day for d in v.duties}) != _DAYS_OFF_TOGETHER
        }  # fmt: skip
        weekend = [day for day in dates_of(self._period) if day.weekday() >= _WEEK - 2]
        each = len(weekend) - 2
        where = ([p for day in weekend for p in self._at.get(person, {}).get(day, ())] for person in sorted(without))
        for post, count in self._most(where):
            given = max(0, each) * len(post.people)
            if post.weekend_places <= given:
                continue
            numbers = {"asked": post.weekend_places, "people": len(post.people), "given": given}
            yield self._said(DAYS_OFF, post, _WEEKENDS, count=count, **numbers)

    def _is_change(self, violation: Violation) -> bool:
        """Of two dates without a post in common; the rule speaks of people with too many posts, too."""
        days: dict[date, set[str]] = {}
        for duty in violation.duties:
            days.setdefault(duty.day, set()).add(duty.post)
        if len(days) != 2:
            return False
        first, last = days.values()
        return not first & last

    def _most(self, cases: Iterable[Iterable[str]]) -> list[tuple[_PostWeek, int]]:
        """The posts of most cases, each case counted once at a post."""
        counts = Counter(post for case in cases for post in set(case))
        most = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_NAMED]
        return [(self._posts[id_], n) for id_, n in most if id_ in self._posts]

    def _days_a_week(self, people: Iterable[str]) -> float:
        worked = [len(self._at[person]) for person in people]
        return sum(worked) / len(worked) / self._weeks if worked else 0.0

    def _by_post(self) -> Mapping[str, _PostWeek]:
        asked: Counter[str] = Counter()
        weekend: Counter[str] = Counter()
        for duty in duties_of(self._plan, calendar_for(self._plan, *self._period), self._period):
            asked[duty.key.post] += duty.team.least
            weekend[duty.key.post] += duty.team.least * (duty.key.day.weekday() >= _WEEK - 2)
        people: dict[str, set[str]] = {}
        for person, days in self._at.items():
            for post in set().union(*days.values()):
                people.setdefault(post, set()).add(person)
        return {id_: _PostWeek(id_, n, weekend[id_], frozenset(people.get(id_, ()))) for id_, n in asked.items() if n}

    def _said(self, rule: str, post: _PostWeek, text: Message, **numbers: object) -> InTheWay:
        return InTheWay(rule, post.id, text.fill(post=post_name(self._plan, post.id), **numbers))


def _tenth(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
