"""What a workbook makes of a plan that has a past: who is left out is ended and not deleted, and it is said.

A workbook is one plan, so its facts take the place of the stored ones. What has a past stays all the same: a person
with duties of the past serves until the day before the import, a post is closed, a shift keeps its hours; absences,
the calendar and opening balances of closed dates, and what was true of people and shifts before, are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import PatrolVisit, RouteCard
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.domain.renaming import Facts, number_of, renamed, renamed_roster
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.services.edits.ending import closed_post, ended_person
from patrolplanner.services.exchange.recognising import recognised
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.updating import lost_facts, lost_rows
from patrolplanner.store.exchange.workbook_in import Imported

_RENUMBERED = translate("import", "{name} has the number {new} now, and had {old}; what was before stays with {name}.")
_ENDED = translate(
    "import", "{name} ({id}) is not in the workbook but has duties of the past, and was ended (截止) with {day}."
)
_CLOSED = translate("import", "{name} ({id}) is not in the workbook but has duties of the past, and was closed.")
_KEPT_SHIFT = translate(
    "import", "the shift {name} ({id}) is not in the workbook but has duties of the past; it stays."
)
_KEPT_ROWS = translate(
    "import",
    "{count} {count:absence|absences}, days of the calendar, opening balances, visits of patrols and "
    "earlier facts of closed dates are not in the workbook and stay.",
)


_Row = TypeVar("_Row")


class Ground(NamedTuple):
    """What an import meets: the document, whom versions name, the present date, and up to when dates are closed."""

    document: Document
    told: Roster = Roster()
    today: date = date.min
    closed: date | None = None


def ground_of(session: Session) -> Ground:
    stored = session.stored
    told = Roster.of([*(stored.published or Roster()).assignments, *stored.superseded.assignments])
    return Ground(session.document, told, session.clock().date(), session.closed)


class TakenOver(NamedTuple):
    """The document after an import, and what is to be said of it."""

    document: Document
    said: tuple[Message, ...]


def taken_over(ground: Ground, imported: Imported) -> TakenOver:
    """The workbook's facts in place of the stored ones; the stored roster only where it has no sheet 排班."""
    return _TakingOver(ground, imported).done()


class _TakingOver:
    def __init__(self, ground: Ground, imported: Imported) -> None:
        self.ground, self.imported = ground, imported
        document = ground.document
        self.before = document.plan
        self.facts = Facts(document.plan, document.roster, document.journal)
        self.told = ground.told
        self.plan = imported.plan
        self.last = ground.today - timedelta(days=1) if ground.today > date.min else date.min
        self.said: list[Message] = []

    def done(self) -> TakenOver:
        gone = {field: self._recognise(field) for field in ("people", "posts", "shifts")}
        past = _PastNames(self.facts, self.told, self.ground.today)
        self._keep_people([p for p in gone["people"] if p.id in past.people])
        self._keep_posts([p for p in gone["posts"] if p.id in past.posts])
        kept = [s for s in gone["shifts"] if s.code in past.shifts]
        self.said += [_KEPT_SHIFT.fill(name=s.name, id=s.code) for s in kept]
        self.plan = replace(self.plan, shifts=(*self.plan.shifts, *kept))
        self._keep_dated()
        warnings = lost_facts(self.before, self.plan, self.imported.missing)
        roster = self.imported.roster
        if not self.imported.has_roster:
            roster = self._rows({number_of(r) for records in gone.values() for r in records})
            warnings += lost_rows(len(self.facts.roster) - len(roster))
        document = replace(self.ground.document, plan=self.plan, roster=roster, journal=self.facts.journal)
        return TakenOver(document, (*self.said, *warnings))

    def _recognise(self, field: str) -> tuple[Any, ...]:
        """Who of the workbook is who; gives the stored records that it leaves out."""
        stored = getattr(self.facts.plan, field)
        found = recognised(stored, getattr(self.plan, field))
        self.plan = replace(self.plan, **{field: found.records})
        names = {number_of(r): r.name for r in stored}
        self.said += [_RENUMBERED.fill(name=names[old], old=old, new=new) for old, new in found.numbers.items()]
        self.facts = renamed(self.facts, field, found.numbers)
        self.told = renamed_roster(self.told, field, found.numbers)
        return found.gone

    def _keep_people(self, people: list[Person]) -> None:
        known = self.plan.posts_by_id
        ended = []
        for p in people:
            if (gone := ended_person(p, self.last)) is not p:
                self.said.append(_ENDED.fill(name=p.name, id=p.id, day=gone.end))
            posts, home = (tuple(id_ for id_ in named if id_ in known) for named in (p.posts, p.home))
            ended.append(replace(gone, posts=posts, home=home))
        self.plan = replace(self.plan, people=(*self.plan.people, *ended))
        self._keep_units(p.unit for p in ended)

    def _keep_posts(self, posts: list[Post]) -> None:
        areas = self.plan.areas_by_id
        self.said += [_CLOSED.fill(name=p.name, id=p.id) for p in posts if p.status is not PostStatus.CLOSED]
        closed = tuple(replace(closed_post(p), areas=tuple(a for a in p.areas if a in areas)) for p in posts)
        self.plan = replace(self.plan, posts=(*self.plan.posts, *closed))
        self._keep_units(p.unit for p in closed if p.unit)

    def _keep_units(self, units: Iterable[str]) -> None:
        wanted = set(units) - self.plan.units_by_id.keys()
        kept = (unit for unit in self.before.units if unit.id in wanted)
        self.plan = replace(self.plan, units=(*self.plan.units, *kept))

    def _keep_dated(self) -> None:
        """Rows of closed dates that the workbook leaves out."""
        stored, plan = self.facts.plan, self.plan
        ids, codes = plan.people_by_id, plan.shifts_by_code
        closed = self.ground.closed or date.min
        away = _left_out(stored.absences, plan.absences, lambda a: (a.person, a.start))
        gone = (a for a in away if a.start <= closed and a.person in ids)
        absences = [replace(a, end=self.last, end_minute=DAY_MINUTES) if a.end > self.last else a for a in gone]
        calendar = [r for r in _left_out(stored.calendar, plan.calendar, lambda r: r.day) if r.day <= closed]
        balances = _left_out(stored.ledger, plan.ledger, lambda b: (b.person, b.as_of))
        ledger = [b for b in balances if b.as_of <= closed and b.person in ids]
        was = _left_out(stored.former_people, plan.former_people, lambda f: (f.person, f.until))
        people = [f for f in was if f.person in ids]
        hours = _left_out(stored.former_shifts, plan.former_shifts, lambda f: (f.shift, f.until))
        shifts = [f for f in hours if f.shift in codes]
        cards, visits = self._patrols(closed)
        if count := len([*absences, *calendar, *ledger, *people, *shifts, *cards, *visits]):
            self.said.append(_KEPT_ROWS.fill(count=count))
        self.plan = replace(
            plan,
            absences=(*plan.absences, *absences),
            calendar=(*plan.calendar, *calendar),
            ledger=(*plan.ledger, *ledger),
            former_people=(*plan.former_people, *people),
            former_shifts=(*plan.former_shifts, *shifts),
            route_cards=(*plan.route_cards, *cards),
            visits=(*plan.visits, *visits),
        )

    def _patrols(self, closed: date) -> tuple[list[RouteCard], list[PatrolVisit]]:
        """Cards and visits of closed dates that the workbook leaves out, as far as it knows what they name."""
        stored, plan = self.facts.plan, self.plan
        posts, codes = plan.posts_by_id, plan.shifts_by_code

        def past(row: RouteCard | PatrolVisit) -> bool:
            return row.day <= closed and row.post in posts and row.shift in codes

        cards = _left_out(stored.route_cards, plan.route_cards, lambda c: (c.shift_key, c.post))
        visits = _left_out(stored.visits, plan.visits, lambda v: (v.card_key, v.spot, v.planned, v.arrived))
        return (
            [_as_known(card, plan) for card in cards if past(card)],
            [visit for visit in visits if past(visit) and visit.spot in plan.spots_by_id],
        )

    def _rows(self, gone: set[str]) -> Roster:
        """The stored rows that are possible with the workbook's facts; of what is ended those of the past."""
        known = self.facts.roster.known_to(self.plan)
        today = self.ground.today

        def stays(pair: Pair) -> bool:
            return pair.duty.day < today or not gone & {pair.person, pair.duty.post, pair.duty.shift}

        return Roster(frozenset(a for a in known.assignments if stays(a.pair)))


def _as_known(card: RouteCard, plan: Plan) -> RouteCard:
    """A card with whom and what the plan knows."""
    crew = tuple(person for person in card.crew if person in plan.people_by_id)
    return replace(card, crew=crew, vehicle=card.vehicle if card.vehicle in plan.vehicles_by_id else "")


def _left_out(stored: Iterable[_Row], told: Iterable[_Row], key: Callable[[_Row], object]) -> Iterator[_Row]:
    """The stored rows of which none in the workbook has the same key."""
    there = set(map(key, told))
    return (row for row in stored if key(row) not in there)


class _PastNames:
    """Whom and what the past names: rows before today, published ones, and the journal."""

    def __init__(self, facts: Facts, told: Roster, today: date) -> None:
        pairs = [p for p in (*facts.roster.pairs, *told.pairs) if p.duty.day < today]
        self.people = {p.person for p in pairs} | set(_in_journal(facts.journal))
        self.people |= {b.person for b in facts.plan.ledger}
        self.posts = {p.duty.post for p in pairs}
        self.shifts = {p.duty.shift for p in pairs}


def _in_journal(journal: Journal) -> Iterator[str]:
    for swap in journal.swaps:
        yield from swap.people
    for came in journal.attendance:
        yield from (came.person, came.instead)
    yield from (c.person for c in journal.corrections)
    yield from (duty.person for hours in journal.hours_home for duty in hours.duties)
