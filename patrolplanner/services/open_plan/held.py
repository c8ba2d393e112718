"""What held on a date: the one reader of the past, for papers, accounts and statistics.

Of a date that is closed the plan says what it said then: who was there under which number, name, role and unit, which
posts, demands and rules there were. Absences, the calendar and opening balances are of their dates whenever they were
entered. Rosters and journal are told in the numbers of then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.past import plan_of_date
from patrolplanner.domain.people import Person, former_facts
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.renaming import Facts, numbers_now, renamed, renumbered
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Shift, former_hours
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.plan_file import StoredPlan


def held(stored: StoredPlan, day: date) -> StoredPlan:
    """What is stored, with the facts that held on a date; for dates before it shifts have the hours of these."""
    now = stored.plan
    then = plan_of_date(stored.past, day)
    if then is None and not (now.former_people or now.former_shifts):
        return stored
    view = _View(now, then or now, day)
    facts = view.facts(Facts(now, stored.roster, stored.journal))
    return replace(
        stored,
        plan=facts.plan,
        roster=facts.roster.known_to(facts.plan),
        journal=facts.journal,
        published=stored.published and renumbered(stored.published, view.numbers),
        superseded=renumbered(stored.superseded, view.numbers),
        past=(),
    )


def held_document(stored: StoredPlan, day: date) -> Document:
    """The document as it held on a date, for accounts."""
    then = held(stored, day)
    return Document(then.plan, then.roster, then.last_period, then.journal)


def naming(stored: StoredPlan) -> Plan:
    """The plan with everybody and everything that versions name though it is gone, for lists that say names."""
    plan = stored.plan
    people = {p.inner: p for p in plan.people}
    posts = {p.inner: p for p in plan.posts}
    shifts = {s.inner: s for s in plan.shifts}
    for then in reversed(stored.past):
        people |= {p.inner: replace(p, id=p.inner) for p in then.plan.people if p.inner not in people}
        posts |= {p.inner: replace(p, id=p.inner) for p in then.plan.posts if p.inner not in posts}
        shifts |= {s.inner: replace(s, code=s.inner) for s in then.plan.shifts if s.inner not in shifts}
    return replace(plan, people=tuple(people.values()), posts=tuple(posts.values()), shifts=tuple(shifts.values()))


def _patrols(then: Plan, told: Plan) -> dict[str, Any]:
    """Cards and visits are of their dates whenever they were entered; with the spots that they name."""
    posts, codes = then.posts_by_id, then.shifts_by_code
    visits = tuple(v for v in told.visits if v.post in posts and v.shift in codes)
    named = {v.spot for v in visits} - then.spots_by_id.keys()
    areas, streets = then.areas_by_id, {street.id for street in then.streets}
    more = (s for s in told.spots if s.id in named)
    spots = (*then.spots, *(s for s in more if s.area in ("", *areas) and s.street in ("", *streets)))
    known = {spot.id for spot in spots}
    cards = (c for c in told.route_cards if c.post in posts and c.shift in codes)
    vehicles = then.vehicles_by_id
    return {
        "spots": spots,
        "visits": tuple(v for v in visits if v.spot in known),
        "route_cards": tuple(
            replace(
                card,
                crew=tuple(p for p in card.crew if p in then.people_by_id),
                vehicle=card.vehicle if card.vehicle in vehicles else "",
            )
            for card in cards
        ),
    }


class _View:
    """A date seen from the present plan; ``then`` is the plan as it stood for it."""

    def __init__(self, now: Plan, then: Plan, day: date) -> None:
        self._now, self._then, self._day = now, then, day
        present = {p.inner: p for p in now.people}
        self._people = tuple(self._person(p, present.get(p.inner)) for p in then.people)
        known = {p.inner: p.id for p in self._people}
        people = {p.id: known.get(p.inner) or now.person_on(p, day).id for p in now.people}
        self.numbers = {**numbers_now(now, then), "people": {old: new for old, new in people.items() if old != new}}
        """Of then, by the present ones."""

    def facts(self, present: Facts) -> Facts:
        """Everything in the numbers of then."""
        told = present
        for field, numbers in self.numbers.items():
            told = renamed(told, field, numbers)
        plan = self._with_missing(self._plan(told.plan), set(_named(told, self._day)))
        ids = plan.people_by_id
        return told._replace(
            plan=replace(
                plan,
                absences=tuple(a for a in told.plan.absences if a.person in ids),
                ledger=tuple(b for b in told.plan.ledger if b.person in ids),
                **_patrols(plan, told.plan),
            )
        )

    def _plan(self, told: Plan) -> Plan:
        """The plan of then, with what is dated by itself; ``told`` is the present one in the numbers of then."""
        numbers = {old.id: new.id for old, new in zip(self._then.people, self._people, strict=True)}
        plan = renamed(Facts(self._then, Roster(), Journal()), "people", numbers).plan
        present = {s.inner: s for s in self._now.shifts}
        earlier = {f.shift for f in told.former_shifts if f.until < self._day}
        codes = {shift.code for shift in plan.shifts}
        return replace(
            plan,
            people=self._people,
            shifts=tuple(self._shift(s, present.get(s.inner)) for s in plan.shifts),
            calendar=told.calendar,
            former_people=(),
            former_shifts=tuple(f for f in told.former_shifts if f.shift in earlier & codes and f.until < self._day),
        )

    def _person(self, then: Person, now: Person | None) -> Person:
        if now is None:
            return then
        dated = self._now.person_on(now, self._day)
        unit = dated.unit if dated.unit in self._then.units_by_id else then.unit
        return former_facts(replace(dated, unit=unit), then.id, self._day).of(then)

    def _shift(self, then: Shift, now: Shift | None) -> Shift:
        if now is None:
            return then
        return former_hours(self._now.shift_on(now, self._day), then.code, self._day).of(then)

    def _with_missing(self, plan: Plan, named: set[str]) -> Plan:
        """With whom and what rows of closed dates name though it came later: they were changed with a reason."""
        numbers = self.numbers
        now, day = self._now, self._day
        came = (replace(now.person_on(p, day), id=numbers["people"].get(p.id, p.id)) for p in now.people)
        people = tuple(p for p in came if p.id in named - plan.people_by_id.keys())
        posts = tuple(replace(p, id=numbers.get("posts", {}).get(p.id, p.id), areas=()) for p in now.posts)
        shifts = (replace(now.shift_on(s, day), code=numbers.get("shifts", {}).get(s.code, s.code)) for s in now.shifts)
        posts = tuple(p for p in posts if p.id in named - plan.posts_by_id.keys())
        units = {*(p.unit for p in people), *(p.unit for p in posts)} - plan.units_by_id.keys()
        return replace(
            plan,
            people=(*plan.people, *people),
            posts=(*plan.posts, *posts),
            shifts=(*plan.shifts, *(s for s in shifts if s.code in named - plan.shifts_by_code.keys())),
            units=(*plan.units, *(u for u in now.units if u.id in units)),
        )


def _named(facts: Facts, day: date) -> Iterator[str]:
    """The people, posts and shifts of rows up to a date, and who came for somebody."""
    for row in facts.roster.assignments:
        if row.pair.duty.day <= day:
            yield from (row.pair.person, row.pair.duty.post, row.pair.duty.shift)
    came: Iterable[str] = (a.instead for a in facts.journal.attendance if a.duty.day <= day and a.instead)
    yield from came
