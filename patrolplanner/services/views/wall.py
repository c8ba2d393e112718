"""What hangs on the wall of the duty room: who is where now, who comes next, what is open, who leads.

Of people it says names and nothing else: no telephone number, no leave and no reason for anything.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.names import person_name, post_name, shift_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.on_duty import OnDuty
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Shortage
from patrolplanner.services.public.private_numbers import private_numbers
from patrolplanner.services.views.whereabouts import around
from patrolplanner.store.plan_file import StoredPlan

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class WallDuty:
    """A duty with who is on it, and how many are missing."""

    key: DutyKey
    post: str
    shift: str
    start: datetime
    end: datetime
    people: tuple[str, ...]
    missing: int = 0


@dataclass(frozen=True, slots=True)
class WallFacts:
    """All that the screen shows at a moment.

    ``now`` are the duties under way, ``following`` the next one at each post within a day, ``standby`` those on call,
    ``leaders`` who leads, ``next_leader`` who does after them. ``comes`` and ``goes`` are duties that begin and end
    within the hour, or else with the next change.
    ``gaps`` are duties that lack people, now and within a day, in order of time.
    """

    moment: datetime
    organisation: str
    leaders: tuple[WallDuty, ...]
    next_leader: WallDuty | None
    now: tuple[WallDuty, ...]
    standby: tuple[WallDuty, ...]
    following: tuple[WallDuty, ...]
    comes: tuple[WallDuty, ...]
    goes: tuple[WallDuty, ...]
    gaps: tuple[WallDuty, ...]


def wall_facts(stored: StoredPlan, moment: datetime) -> WallFacts:
    """Raises UserError where the plan's rules or its years cannot be judged."""
    plan, today = stored.plan, moment.date()
    span = Period(today - _DAY, today + _DAY)
    near = stored.roster.between(span.first - _DAY, span.last + _DAY)
    short = {s.duty: s for s in judge(plan, span, near.between(*span)).shortages} if plan.demands else {}
    there = Roster(frozenset(row for row, _, _ in worked(near, stored.journal)))
    found = around(plan, there, today)
    teller = _Teller(found, short, private_numbers(plan).without)
    leading = {p.id for p in plan.posts if p.kind is PostKind.LEADER}
    posted = [d for d in found.duties if _is_posted(d, leading)]
    under_way = [d for d in found.at(moment) if d.wants_people or found.crew(d.key)]
    led = [d for d in found.duties if d.key.post in leading]
    change = min((at for d in posted for at in (d.start, d.end) if at > moment), default=None)
    following: dict[str, Duty] = {}
    for duty in posted:
        if moment < duty.start < moment + _DAY and (duty.wants_people or found.crew(duty.key)):
            following.setdefault(duty.key.post, duty)
    until = max(moment + _HOUR, change or moment)
    return WallFacts(
        moment,
        teller.plainly(plan.setting("organisation")),
        teller.told(d for d in under_way if d.key.post in leading),
        next(iter(teller.told(d for d in led if d.start > moment)), None),
        teller.told(sorted((d for d in under_way if _is_posted(d, leading)), key=_as_listed(plan))),
        teller.told(d for d in under_way if d.kind is ShiftKind.STANDBY),
        teller.told(sorted(following.values(), key=_as_listed(plan))),
        teller.told(d for d in posted if moment < d.start <= until),
        teller.told(d for d in posted if moment < d.end <= until),
        tuple(
            told
            for told in teller.told(d for d in found.duties if moment < d.end and d.start < moment + _DAY)
            if told.missing
        ),
    )


def _is_posted(duty: Duty, leading: Container[str]) -> bool:
    """Whether who has the duty is at a post."""
    return duty.kind is not ShiftKind.STANDBY and duty.key.post not in leading


class _Teller:
    """Tells duties in the names of people and posts, without a private number that somebody has typed into one."""

    def __init__(self, found: OnDuty, short: Mapping[DutyKey, Shortage], plainly: Callable[[str], str]) -> None:
        self._found, self._short, self.plainly = found, short, plainly

    def told(self, duties: Iterable[Duty]) -> tuple[WallDuty, ...]:
        return tuple(map(self._one, duties))

    def _one(self, duty: Duty) -> WallDuty:
        plan, short = self._found.plan, self._short.get(duty.key)
        names = [person_name(plan, id_) for id_ in self._found.crew(duty.key)]
        return WallDuty(
            duty.key,
            self.plainly(post_name(plan, duty.key.post)),
            self.plainly(shift_name(plan, duty.key.shift)),
            duty.start,
            duty.end,
            tuple(map(self.plainly, names)),
            short.places if short is not None else 0,
        )


def _as_listed(plan: Plan) -> Callable[[Duty], tuple[int, datetime]]:
    """In the plan's order of posts."""
    places = {post.id: n for n, post in enumerate(plan.posts)}
    return lambda duty: (places.get(duty.key.post, len(places)), duty.start)
