"""What people did in an earlier month as wishes for another: where they stood, on which weekdays, in which shifts.

Nothing here overwrites what people want: neither a wish of their own on a date, nor the posts that somebody keeps to,
nor a pattern. All of it is one step, and is known again so that it can be taken out as one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.rotation.teams import SATURDAY, rotation_of
from patrolplanner.services.edits.records import refuse_misfits, with_setting
from patrolplanner.services.open_plan.document import Document, Edit

_LEAST_DUTIES = 4
"""Fewer duties in a month are no habit."""
_LEAST_ALIKE = 2
_OFTEN, _NEARLY_ALWAYS = 0.6, 0.8
"""The share of alike days from which what was done on them is a habit, and from which it weighs more."""
_AT_HOME = 0.3
"""The share of the duties from which a post is one that somebody keeps to."""
_MOST_HOMES = 3
_USUAL_WEIGHT, _STRONG_WEIGHT = 1, 2
_TOGETHER = 0.5
HOMES_TAKEN = "habit_homes"
"""The setting that knows which posts were taken from habits: ``PERSON=POST+POST``, parted by blanks."""
_TAKEN = translate("habits", "habits of {source} as wishes for {target}")
_REMOVED = translate("habits", "habits of an earlier month taken out")


@dataclass(frozen=True, slots=True)
class Habits:
    """The habits of a period for another. ``own`` are the people who asked for something themselves: they keep it."""

    source: Period
    target: Period
    wishes: tuple[Wish, ...]
    homes: Mapping[str, tuple[str, ...]]
    pairs: tuple[tuple[str, str], ...]
    """Who stood together on half of the duties of one of them, or more."""
    led: int
    """People whose days a pattern decides."""
    own: int

    @property
    def wanted(self) -> int:
        return sum(w.wish is WishKind.WANT for w in self.wishes)

    def label(self, said_source: Message | str, said_target: Message | str) -> Message:
        """What the step of taking them is called."""
        return _TAKEN.fill(source=said_source, target=said_target)


def habits_of(document: Document, source: Period, target: Period) -> Habits:
    """What the roster of ``source`` says of habits, on the dates of ``target``."""
    plan = document.plan
    on = _days_worked(document.roster.between(*source), plan)
    before, ahead = _rostered(calendar_for(plan, *source), on), calendar_for(plan, *target)
    own = {(w.person, w.day) for w in plan.requests if not w.habit and w.day in target}
    wishes: list[Wish] = []
    led = 0
    for person in plan.people:
        free = [d for d in dates_of(target) if person.serves_on(d) and rotation_of(plan, person, d) is None]
        led += not free and person.serves_on(target.first)
        free = [d for d in free if (person.id, d) not in own and not _away(plan, person, d)]
        if _has_habits(on[person.id]) and free:
            weekdays = _weekdays(plan, person, on[person.id], before)
            wishes += [w for d in free for w in _wishes_on(person.id, d, ahead, weekdays)]
    homes = {p.id: found for p in plan.people if not p.home and (found := _homes(p, on[p.id]))}
    return Habits(source, target, tuple(wishes), homes, _together(on), led, len({person for person, _ in own}))


def with_habits(habits: Habits, *, posts: bool = True, days: bool = True) -> Edit:
    """Take them: wishes that came from habits before make room on these dates, those of people stay."""

    def edit(document: Document) -> Document:
        plan = document.plan
        if days:
            kept = tuple(w for w in plan.requests if not (w.habit and w.day in habits.target))
            plan = replace(plan, requests=(*kept, *habits.wishes))
        if not posts:
            return refuse_misfits(document, plan)
        homes = {id_: found for id_, found in habits.homes.items() if not plan.people_by_id[id_].home}
        people = tuple(replace(p, home=homes[p.id]) if p.id in homes else p for p in plan.people)
        taken = _homes_taken(plan) | homes
        return with_setting(HOMES_TAKEN, _said(taken))(refuse_misfits(document, replace(plan, people=people)))

    return edit


def taken_habits(plan: Plan) -> tuple[int, int]:
    """How many wishes of the plan are habits, and how many people keep to posts because of them."""
    return sum(w.habit for w in plan.requests), len(_still_taken(plan))


def without_habits(document: Document) -> Document:
    """All that was ever taken from habits goes; posts that somebody has changed since stay."""
    plan = document.plan
    taken = _still_taken(plan)
    people = tuple(replace(p, home=()) if p.id in taken else p for p in plan.people)
    requests = tuple(w for w in plan.requests if not w.habit)
    return with_setting(HOMES_TAKEN, "")(replace(document, plan=replace(plan, people=people, requests=requests)))


def removal_label() -> Message:
    """What the step of taking them out is called."""
    return _REMOVED


# -- what was done -----------------------------------------------------------------------------------------

_Worked = Mapping[date, tuple[DutyKey, ...]]


def _days_worked(roster: Roster, plan: Plan) -> Mapping[str, dict[date, tuple[DutyKey, ...]]]:
    on: dict[str, dict[date, tuple[DutyKey, ...]]] = defaultdict(dict)
    for pair in sorted(roster.known_to(plan).pairs):
        rows = on[pair.person]
        rows[pair.duty.day] = (*rows.get(pair.duty.day, ()), pair.duty)
    return on


def _rostered(calendar: Calendar, on: Mapping[str, _Worked]) -> Calendar:
    """The dates from the first to the last on which anybody was on duty: before and after nobody knows."""
    days = sorted({day for worked in on.values() for day in worked})
    return {day: facts for day, facts in calendar.items() if days and days[0] <= day <= days[-1]}


def _has_habits(worked: _Worked) -> bool:
    return sum(map(len, worked.values())) >= _LEAST_DUTIES


def _away(plan: Plan, person: Person, day: date) -> bool:
    return any(a.person == person.id and a.covers(day) for a in plan.absences)


def _usual(day: date, calendar: Calendar) -> bool:
    """Whether offices work, or do not, on a date as on others of its weekday."""
    return calendar[day].is_work == (day.weekday() < SATURDAY)


_Weekday = tuple[WishKind, str | None, int]


def _weekdays(plan: Plan, person: Person, worked: _Worked, calendar: Calendar) -> Mapping[int, list[_Weekday]]:
    """What somebody did on each weekday as a rule: a wish, its shift, its weight."""
    there: Counter[int] = Counter()
    shifts: dict[int, Counter[str | None]] = defaultdict(Counter)
    for day in calendar:
        if person.serves_on(day) and _usual(day, calendar) and not _away(plan, person, day):
            there[day.weekday()] += 1
            codes: set[str | None] = {duty.shift for duty in worked.get(day, ())}
            shifts[day.weekday()].update(codes or {None})
    found: dict[int, list[_Weekday]] = defaultdict(list)
    for weekday, days in there.items():
        for shift, count in shifts[weekday].most_common():
            if days >= _LEAST_ALIKE and count >= days * _OFTEN:
                kind = WishKind.AVOID if shift is None else WishKind.WANT
                weight = _STRONG_WEIGHT if count >= days * _NEARLY_ALWAYS else _USUAL_WEIGHT
                found[weekday].append((kind, shift, weight))
    return found


def _wishes_on(
    person: str, day: date, calendar: Calendar, weekdays: Mapping[int, Iterable[_Weekday]]
) -> Iterable[Wish]:
    if _usual(day, calendar):
        for kind, shift, weight in weekdays.get(day.weekday(), ()):
            yield Wish(person, day, kind, shift, weight, habit=True)


def _homes(person: Person, worked: _Worked) -> tuple[str, ...]:
    """The posts of many of somebody's duties; none for people who may take a single one anyway."""
    posts = Counter(duty.post for duties in worked.values() for duty in duties)
    if not _has_habits(worked) or len(person.posts) == 1:
        return ()
    most = [post for post, count in posts.most_common(_MOST_HOMES) if count >= posts.total() * _AT_HOME]
    return tuple(post for post in most if not person.posts or post in person.posts)


def _together(on: Mapping[str, _Worked]) -> tuple[tuple[str, str], ...]:
    crews: dict[DutyKey, list[str]] = defaultdict(list)
    duties: Counter[str] = Counter()
    for person, worked in on.items():
        for duty in (duty for listed in worked.values() for duty in listed):
            crews[duty].append(person)
            duties[person] += 1
    both = Counter(pair for crew in crews.values() for pair in combinations(sorted(crew), 2))
    return tuple(
        pair
        for pair, count in sorted(both.items())
        if count >= _LEAST_DUTIES and count >= _TOGETHER * min(duties[person] for person in pair)
    )


# -- which posts were taken ---------------------------------------------------------------------------------


def _homes_taken(plan: Plan) -> dict[str, tuple[str, ...]]:
    entries = (entry.partition("=") for entry in plan.setting(HOMES_TAKEN).split())
    return {person: tuple(posts.split("+")) for person, _, posts in entries}


def _still_taken(plan: Plan) -> set[str]:
    taken = _homes_taken(plan)
    return {p.id for p in plan.people if p.home and taken.get(p.id) == p.home}


def _said(homes: Mapping[str, tuple[str, ...]]) -> str:
    return " ".join(f"{person}={'+'.join(posts)}" for person, posts in homes.items())
