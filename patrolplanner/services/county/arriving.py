"""People of other stations in the plan of the station that borrows them: they come for their dates, and leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from patrolplanner.domain.campaigns import taken_of, with_taken
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.services.county.letters import CampaignLetter
from patrolplanner.services.edits.ending import leaving
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document

_PERSON_TAKEN = translate(
    "campaign", "The number {id} is {here} in this plan and {there} among those lent; correct it in one of the plans."
)


def with_guests(document: Document, letter: CampaignLetter, today: date) -> Document:
    """People for their dates; who is here already gets these, who is sent no more leaves.

    Raises UserError where a number means somebody else here.
    """
    held = taken_of(document.plan, letter.campaign)
    coming = {p.id for p in letter.plan.people}
    # a station whose people these are is the sender, though it has another name since
    same = {name for name, people in held.guests.items() if name == letter.sender or not coming.isdisjoint(people)}
    before = [id_ for name, people in held.guests.items() if name in same for id_ in people]
    left = leaving("people", [id_ for id_ in before if id_ not in coming], today)(document)
    plan = _with_people(left.plan, letter.plan, {*before})
    new = [p.id for p in letter.plan.people if p.id not in left.plan.people_by_id]
    stayed = [id_ for id_ in before if id_ in plan.people_by_id]
    others = {name: people for name, people in held.guests.items() if name not in same}
    guests = {**others, letter.sender: tuple(dict.fromkeys((*stayed, *new)))}
    held = replace(held, borrowed={name: people for name, people in guests.items() if people})
    return refuse_misfits(document, with_taken(plan, letter.campaign, held), left.roster)


def _with_people(plan: Plan, lent: Plan, guests: set[str]) -> Plan:
    """The unit of guests who are here already is theirs, whatever it is called by now."""
    theirs = {p.unit for p in plan.people if p.id in guests}
    units = {unit.id: unit for unit in plan.units}
    names: dict[str, str] = {}
    for unit in lent.units:
        if not any(p.unit == unit.id for p in lent.people):
            continue
        if unit.id in theirs and unit.id in units:
            units[unit.id] = replace(units[unit.id], name=unit.name)
        same = next((u.id for u in units.values() if u.name == unit.name), "")
        id_ = same or (unit.id if unit.id not in units else unit.name)
        names[unit.id] = id_
        units.setdefault(id_, replace(unit, id=id_))
    people = {p.id: p for p in plan.people}
    for person in lent.people:
        there = people.get(person.id)
        if there is not None and there.name != person.name:
            raise UserError(_PERSON_TAKEN.fill(id=person.id, here=there.name, there=person.name))
        new = replace(person, unit=names[person.unit])
        people[person.id] = new if there is None else replace(there, start=new.start, end=new.end)
    return replace(plan, units=tuple(units.values()), people=tuple(people.values()))
