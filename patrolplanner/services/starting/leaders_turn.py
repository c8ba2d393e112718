"""The turn of the leaders: one after the other from day to day, going on from the last turn that was served.

Posts of the kind duty leader are its seats. Where a bureau has two, the same leaders take both, never one person both
on a day. Others who have the seat in their list of posts are deputies: no turn is theirs, but they may stand in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostKind, PostStatus, default_mode
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.planning.rotation.teams import OFFICE, figures, standard_shifts
from patrolplanner.services.edits.patterns import ended_before
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.starting.rotation_templates import free_code, shift_like

_AFTER_NIGHT_HOURS = 24
_DEPUTY_WORDS = ("副", "deputy", "vice")
_POLITICAL_WORDS = ("教导", "指导", "政委", "political", "instructor")
_CHIEF_WORDS = ("长", "chief", "head", "director")
_OFFICE_POST = "XZ"
_OFFICE_NAME = translate("leaders' turn", "Office work")
_TOO_FEW = translate(
    "leaders' turn",
    "{people} {people:person|people} cannot take {seats} {seats:seat|seats} in turn and rest in between; "
    "name more people, or fewer seats.",
)


@dataclass(frozen=True, slots=True)
class Seat:
    """What one leader has on a day: a post with a shift."""

    post: str
    shift: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Who takes which seats, in order; the first of ``people`` has the first seat on ``first``."""

    seats: tuple[Seat, ...]
    people: tuple[str, ...]
    first: date
    deputies: tuple[str, ...] = ()
    last: tuple[str, date] | None = None
    """Who had the turn before that, and when."""


def proposed_turns(plan: Plan, roster: Roster, first: date) -> tuple[Turn, ...]:
    """A turn from ``first`` on for each group of people who share seats: by rank, after whoever served last."""
    shared: dict[tuple[str, ...], list[Seat]] = {}
    for post in plan.posts:
        if post.kind is PostKind.LEADER and post.status is PostStatus.EXISTING:
            shifts = dict.fromkeys(d.shift for d in plan.demands if d.post == post.id)
            people = tuple(p.id for p in _by_rank(_takers(plan, post, first)))
            if shifts and people:
                shared.setdefault(people, []).extend(Seat(post.id, shift) for shift in shifts)
    return tuple(_going_on(plan, roster, tuple(seats), people, first) for people, seats in shared.items())


def turn_rotations(plan: Plan, turn: Turn, office: str = "") -> list[Rotation]:
    """The patterns of a turn; ``office`` is the shift of other workdays. Raises UserError where nobody could rest."""
    count = len(turn.people)
    places = [round(n * count / len(turn.seats)) for n in range(len(turn.seats))]
    too_few = _TOO_FEW.fill(people=count, seats=len(turn.seats))
    if count <= len(turn.seats):
        raise UserError(too_few)
    pattern: list[str | None] = [None] * count
    for place, seat in zip(places, turn.seats, strict=True):
        pattern[place] = seat.shift
    by_day = (DayTypeShift(DayType.WORKDAY, office),) if office else ()
    made = [
        Rotation(person, tuple(pattern), turn.first + timedelta(days=n), turn.first, by_day=by_day)
        for n, person in enumerate(turn.people)
    ]
    rule = rest_of(plan.rules)
    least = _AFTER_NIGHT_HOURS if {s.shift for s in turn.seats} & plan.past_midnight else rule.hours
    if figures([replace(made[0], by_day=())], plan.shifts_by_code, rule.follows).least_rest_hours < least:
        raise UserError(too_few)
    return made


def with_turn(turn: Turn, *, office: bool, say: Callable[[Message], str] = str) -> Edit:
    """Give the leaders their turn from its first day on, in place of patterns of their own.

    With ``office`` their ordinary work on other workdays is part of the plan, and counts as hours: a shift, and a post
    that asks for nobody but has room for them.
    """

    def edit(document: Document) -> Document:
        plan = document.plan
        code = ""
        if office:
            plan, code = _with_office(plan, turn, say)
        kept, _ = ended_before(plan.rotations, set(turn.people), turn.first)
        plan = replace(plan, rotations=(*kept, *turn_rotations(plan, turn, code)))
        return refuse_misfits(document, plan)

    return edit


def _takers(plan: Plan, post: Post, day: date) -> list[Person]:
    """The leaders who may take a seat; where there are none, those who have it in their list of posts."""
    open_to = [p for p in plan.people if p.serves_on(day) and _open_to(p, post)]
    return [p for p in open_to if p.leader] or [p for p in open_to if post.id in p.posts]


def _open_to(person: Person, post: Post) -> bool:
    return post.id in person.posts if person.posts else post.unit in ("", person.unit)


def _by_rank(people: Sequence[Person]) -> list[Person]:
    """Chief, political instructor, deputies; among equals the order given, then that of the plan."""
    return sorted(people, key=lambda p: (_rank(p.title), p.order is None, p.order or 0))


def _rank(title: str) -> int:
    words = title.casefold()
    for rank, known in ((2, _DEPUTY_WORDS), (1, _POLITICAL_WORDS), (0, _CHIEF_WORDS)):
        if any(word in words for word in known):
            return rank
    return 3


def _going_on(plan: Plan, roster: Roster, seats: tuple[Seat, ...], people: tuple[str, ...], first: date) -> Turn:
    began = (seats[0].post, seats[0].shift)
    past = (pair for pair in roster.pairs if pair.duty.day < first and pair.person in people)
    served = [(p.duty.day, p.person) for p in past if (p.duty.post, p.duty.shift) == began]
    day, last = max(served, default=(None, ""))
    begin = people.index(last) + 1 if last else 0
    listed = {seat.post for seat in seats}
    deputies = tuple(p.id for p in plan.people if p.id not in people and listed & set(p.posts))
    in_turn = (*people[begin:], *people[:begin])
    return Turn(seats, in_turn, first, deputies, None if day is None else (last, day))


def _with_office(plan: Plan, turn: Turn, say: Callable[[Message], str]) -> tuple[Plan, str]:
    """The plan with a shift of office hours and a post where these people have it, and the shift's code."""
    shift = shift_like(plan, standard_shifts(say)[OFFICE])
    if shift is None:
        shift = replace(standard_shifts(say)[OFFICE], code=free_code(OFFICE, set(plan.shifts_by_code)))
        plan = replace(plan, shifts=(*plan.shifts, shift))
    post = next((d.post for d in plan.demands if d.shift == shift.code and _is_office(plan, d)), "")
    if not post:
        unit = plan.people_by_id[turn.people[0]].unit
        post = free_code(_OFFICE_POST, set(plan.posts_by_id))
        made = Post(post, say(_OFFICE_NAME), PostKind.OPERATION, default_mode(PostKind.OPERATION), unit)
        room = Team(most=sum(p.unit == unit for p in plan.people))
        demand = Demand(post, shift.code, room, frozenset({DayType.WORKDAY}))
        plan = replace(plan, posts=(*plan.posts, made), demands=(*plan.demands, demand))
    people = tuple(
        replace(p, posts=(*p.posts, post)) if p.id in turn.people and p.posts and post not in p.posts else p
        for p in plan.people
    )
    return replace(plan, people=people), shift.code


def _is_office(plan: Plan, demand: Demand) -> bool:
    """Whether it asks for nobody, but has room on workdays."""
    return demand.days == {DayType.WORKDAY} and not demand.team.places and bool(demand.team.most)
