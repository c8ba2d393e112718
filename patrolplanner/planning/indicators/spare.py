"""What a station can spare on some dates, by counting heads and hours, which needs no search.

It is an offer and no proof: whoever is neither asked for nor resting after a night, as far as the hours of a preferred
week go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import OFFICERS, AskedSort
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.duty_making import duties_of

_DAY = timedelta(days=1)
_WEEK = 7
_LONG = 6 * 60
"""Minutes of a duty beside which nobody has another one on the date."""
_OFFICER = AskedSort(OFFICERS)
_RESTING_AFTER = 4
"""Who is on duty until after this hour of the next day does not begin another one on that date."""


@dataclass(frozen=True, slots=True)
class Spare:
    """By date from the first: people who could go, officers among them; and minutes for all dates together.

    ``heads`` are all who may be sent at all, whatever they are asked for at home.
    """

    heads: int
    people: tuple[int, ...]
    officers: tuple[int, ...]
    minutes: int


def spare(plan: Plan, calendar: Calendar, dates: Period, week_minutes: int) -> Spare:
    """What could go on these dates; ``calendar`` knows the day before as well. Leaders stay."""
    duties = duties_of(plan, calendar, Period(dates.first - _DAY, dates.last))
    free, officers, minutes = [], [], 0
    away = _absences(plan.absences)
    leading = {post.id for post in plan.posts if post.kind is PostKind.LEADER}
    duties = [duty for duty in duties if duty.key.post not in leading]
    for day in dates_of(dates):
        there = [p for p in plan.people if _could_go(p) and _is_there(p, day, away)]
        own = [duty for duty in duties if duty.key.day == day]
        resting = [duty for duty in duties if _rests(duty, day)]
        free.append(max(0, len(there) - _bound(own, _places) - sum(map(_places, resting))))
        asked = _bound(own, _asked_officers) + sum(map(_asked_officers, resting))
        officers.append(max(0, sum(p.role is Role.OFFICER for p in there) - asked))
        minutes += len(there) * week_minutes // _WEEK
        minutes -= sum(duty.team.places * duty.effective_minutes for duty in own)
    heads = sum(_could_go(p) and any(p.serves_on(day) for day in dates) for p in plan.people)
    return Spare(heads, tuple(free), tuple(officers), max(0, minutes))


def _bound(duties: Sequence[Duty], count: Callable[[Duty], int]) -> int:
    """How many a date binds: a long duty its people, the short ones as many as are needed at once."""
    short = [duty for duty in duties if duty.length < _LONG]
    at_once = (sum(count(d) for d in short if d.start <= duty.start < d.end) for duty in short)
    return sum(count(duty) for duty in duties if duty.length >= _LONG) + max(at_once, default=0)


def _places(duty: Duty) -> int:
    return duty.team.places


def _asked_officers(duty: Duty) -> int:
    return duty.team.asks(_OFFICER)


def _could_go(person: Person) -> bool:
    return not person.leader and person.role in (Role.OFFICER, Role.AUXILIARY)


def _absences(absences: Iterable[Absence]) -> Mapping[str, Sequence[Absence]]:
    found: dict[str, list[Absence]] = defaultdict(list)
    for absence in absences:
        found[absence.person].append(absence)
    return found


def _is_there(person: Person, day: date, away: Mapping[str, Sequence[Absence]]) -> bool:
    return person.serves_on(day) and not any(absence.covers(day) for absence in away.get(person.id, ()))


def _rests(duty: Duty, day: date) -> bool:
    """Whether its people come from it on this date and need their rest."""
    until = datetime.combine(day, time(_RESTING_AFTER))
    return duty.key.day == day - _DAY and duty.end > until and duty.kind is not ShiftKind.STANDBY
