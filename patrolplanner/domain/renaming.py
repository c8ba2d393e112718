"""New numbers and codes, taken over by everything that names a record: facts, roster and journal."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, NamedTuple

from patrolplanner.domain.campaigns import with_people_renamed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Shift

Numbers = Mapping[str, str]
"""New numbers or codes by the old ones."""
_New = Callable[[str], str]


class Facts(NamedTuple):
    """All that names people, posts and shifts."""

    plan: Plan
    roster: Roster
    journal: Journal


def number_of(record: Any) -> str:
    """The number or code of a record."""
    own: str = record.code if isinstance(record, Shift) else record.id
    return own


def free_number(number: str, taken: Container[str]) -> str:
    """A number made of one that another record has by now."""
    return next(one for n in count(2) if (one := f"{number}#{n}") not in taken)


def with_origin(before: Any, after: Any) -> Any:
    """A record that comes in the place of another one, known by what that was known by first."""
    if not isinstance(after, Person | Post | Shift):
        return after
    origin = "" if before.inner == number_of(after) else before.inner
    return after if after.origin == origin else replace(after, origin=origin)


def numbers_now(then: Plan, now: Plan) -> Mapping[str, Numbers]:
    """By field of the plan, the numbers of another time that are others now: the inner one of what is gone."""
    found: dict[str, Numbers] = {}
    for field in ("people", "posts", "shifts"):
        was, are = getattr(then, field), getattr(now, field)
        if was is are:
            continue
        known = {record.inner: number_of(record) for record in are}
        numbers = {number_of(r): known.get(r.inner, r.inner) for r in was}
        if changed := {old: new for old, new in numbers.items() if old != new}:
            found[field] = changed
    return found


def renumbered(roster: Roster, numbers: Mapping[str, Numbers]) -> Roster:
    """A roster with new numbers, by field of the plan."""
    for field, changed in numbers.items():
        roster = renamed_roster(roster, field, changed)
    return roster


def renamed(facts: Facts, field: str, numbers: Numbers) -> Facts:
    """Everything that names records of this field of the plan, with their new numbers; not the records themselves."""
    numbers = {old: new for old, new in numbers.items() if old != new}
    if not numbers:
        return facts

    def new(id_: str) -> str:
        return numbers.get(id_, id_)

    plan = _NAMING[field](facts.plan, new)
    if field not in ("people", "posts", "shifts"):
        return Facts(plan, facts.roster, facts.journal)
    return Facts(plan, renamed_roster(facts.roster, field, numbers), _renamed_journal(facts.journal, field, new))


def renamed_roster(roster: Roster, field: str, numbers: Numbers) -> Roster:
    """The rows with new numbers of people or posts, or new codes of shifts."""
    if not numbers:
        return roster
    return Roster.of(Assignment(renamed_pair(a.pair, field, numbers), a.locked, a.source) for a in roster.assignments)


def renamed_pair(pair: Pair, field: str, numbers: Numbers) -> Pair:
    if field == "people":
        return pair._replace(person=numbers.get(pair.person, pair.person))
    return pair._replace(duty=_renamed_duty(pair.duty, field, lambda id_: numbers.get(id_, id_)))


def _renamed_duty(duty: DutyKey, field: str, new: _New) -> DutyKey:
    if field == "posts":
        return duty._replace(post=new(duty.post))
    return duty._replace(shift=new(duty.shift)) if field == "shifts" else duty


def _renamed_journal(journal: Journal, field: str, new: _New) -> Journal:
    def person(id_: str) -> str:
        return new(id_) if field == "people" and id_ else id_

    def duty(key: DutyKey) -> DutyKey:
        return _renamed_duty(key, field, new)

    def people(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(person, ids))

    post: _New = new if field == "posts" else str
    return replace(
        journal,
        swaps=tuple(
            replace(s, handings=_each(s.handings, giver=person, taker=person, duty=duty)) for s in journal.swaps
        ),
        offers=_each(journal.offers, person=person, duty=duty),
        attendance=_each(journal.attendance, person=person, instead=person, duty=duty),
        corrections=_each(journal.corrections, person=person),
        handovers=_each(journal.handovers, giving=people, taking=people, duty=duty),
        issues=_each(journal.issues, post=post),
        hours_home=tuple(replace(h, duties=_each(h.duties, person=person)) for h in journal.hours_home),
    )


def _of_people(plan: Plan, new: _New) -> Plan:
    named = ("absences", "requests", "ledger", "former_people")
    parts = {name: _each(getattr(plan, name), person=new) for name in named}
    rotations = tuple(r if r.team in plan.team_names else replace(r, team=new(r.team)) for r in plan.rotations)
    cards = _each(plan.route_cards, crew=lambda crew: tuple(map(new, crew)))
    plan = replace(plan, ties=_each(plan.ties, first=new, second=new), rotations=rotations, route_cards=cards, **parts)
    return with_people_renamed(plan, new)


def _chosen(plan: Plan, **new: _New) -> Plan:
    """The scenarios with new numbers of places or ways to man them."""
    scenarios = _each(plan.scenarios, chosen=lambda chosen: _each(chosen, **new))
    return replace(plan, scenarios=scenarios)


def _of_sites(plan: Plan, new: _New) -> Plan:
    return _chosen(plan, place=new)


def _of_mannings(plan: Plan, new: _New) -> Plan:
    sites = _each(plan.sites, options=lambda options: tuple(map(new, options)))
    return _chosen(replace(plan, sites=sites), option=new)


def _of_scenarios(plan: Plan, new: _New) -> Plan:
    return plan


def _of_posts(plan: Plan, new: _New) -> Plan:
    plan = _chosen(plan, place=new)

    def listed(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(new, ids))

    named = ("demands", "contingents", "route_cards", "visits")
    asked = {name: _each(getattr(plan, name), post=new) for name in named}
    asked |= {name: _each(getattr(plan, name), posts=listed) for name in ("vehicles", "beats")}
    people = _each(plan.people, posts=listed, home=listed)
    return replace(plan, people=people, cameras=_each(plan.cameras, post=new), **asked)


def _of_shifts(plan: Plan, new: _New) -> Plan:
    requests = tuple(r if r.shift is None else replace(r, shift=new(r.shift)) for r in plan.requests)
    of_shifts = ("demands", "contingents", "former_shifts", "route_cards", "visits")
    named = {name: _each(getattr(plan, name), shift=new) for name in of_shifts}
    codes = {code: new(code) for rotation in plan.rotations for code in rotation.codes}
    return replace(plan, rotations=tuple(r.renamed(codes) for r in plan.rotations), requests=requests, **named)


def _of_areas(plan: Plan, new: _New) -> Plan:
    posts = _each(plan.posts, areas=lambda areas: tuple(map(new, areas)))
    return replace(plan, posts=posts, spots=_each(plan.spots, area=new))


def _of_units(plan: Plan, new: _New) -> Plan:
    demands = tuple(
        replace(
            d,
            team=replace(d.team, needs=_each(d.team.needs, unit=new), unit_needs=_each(d.team.unit_needs, unit=new)),
        )
        for d in plan.demands
    )
    named = ("people", "posts", "contingents", "former_people", "vehicles")
    return replace(plan, demands=demands, **{name: _each(getattr(plan, name), unit=new) for name in named})


def _of_streets(plan: Plan, new: _New) -> Plan:
    streets = _each(plan.streets, over=lambda over: tuple(map(new, over)))
    named = {name: _each(getattr(plan, name), street=new) for name in ("spots", "places", "cameras")}
    beats = _each(plan.beats, stretches=lambda stretches: _each(stretches, street=new))
    return replace(plan, streets=streets, beats=beats, **named)


def _of_vehicles(plan: Plan, new: _New) -> Plan:
    return replace(plan, route_cards=_each(plan.route_cards, vehicle=new))


def _of_spots(plan: Plan, new: _New) -> Plan:
    beats = _each(plan.beats, spots=lambda spots: tuple(map(new, spots)))
    return replace(plan, beats=beats, visits=_each(plan.visits, spot=new))


def _of_no_other(plan: Plan, new: _New) -> Plan:
    """Nothing names these."""
    return plan


def _of_batches(plan: Plan, new: _New) -> Plan:
    return replace(plan, incidents=_each(plan.incidents, batch=new))


_NAMING: Mapping[str, Callable[[Plan, _New], Plan]] = {
    "people": _of_people,
    "posts": _of_posts,
    "shifts": _of_shifts,
    "areas": _of_areas,
    "units": _of_units,
    "streets": _of_streets,
    "incident_batches": _of_batches,
    "mannings": _of_mannings,
    "sites": _of_sites,
    "scenarios": _of_scenarios,
    "vehicles": _of_vehicles,
    "spots": _of_spots,
    **dict.fromkeys(("beats", "exits", "cameras"), _of_no_other),
}


def _each(records: Sequence[Any], **new: Callable[[Any], Any]) -> tuple[Any, ...]:
    """The records with these values changed; one in which none is another stays the very same."""
    return tuple(_changed(record, new) for record in records)


def _changed(record: Any, new: Mapping[str, Callable[[Any], Any]]) -> Any:
    values = {name: how(getattr(record, name)) for name, how in new.items()}
    return (
        record if all(getattr(record, name) == value for name, value in values.items()) else replace(record, **values)
    )
