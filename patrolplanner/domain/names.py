"""How sentences name the things of a plan: by the words people use, by numbers where these are gone."""

from __future__ import annotations

from datetime import date

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.contingents import Contingent, promised
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock

WITH_NUMBER = translate("records", "{name} ({number})")
"""What is called so, told from others by its number or code."""


def person_name(plan: Plan, person: str) -> str:
    """The name of a person, the number of somebody who is no longer in the plan; so for all of these."""
    found = plan.people_by_id.get(person)
    return found.name if found else person


def owner_name(plan: Plan, owner: str) -> str:
    """Whose a pattern is: the name of a person, or the team."""
    return person_name(plan, owner) if plan.owns(owner) else owner


def unit_name(plan: Plan, unit: str) -> str:
    found = plan.units_by_id.get(unit)
    return found.name if found else unit


def post_name(plan: Plan, post: str) -> str:
    found = plan.posts_by_id.get(post)
    return found.name if found else post


def exit_name(plan: Plan, one: Exit) -> Message:
    """The name of an exit, with its number where others are called the same or it has no name."""
    alone = sum(other.name == one.name for other in plan.exits) == 1
    if one.name and not alone:
        return WITH_NUMBER.fill(name=one.name, number=one.id)
    return translate("lists", "{parts}").fill(parts=one.name or one.id)


def shift_name(plan: Plan, shift: str) -> str:
    found = plan.shifts_by_code.get(shift)
    return found.name if found else shift


def phone_of(plan: Plan, person: Person) -> str:
    """The number under which the station reaches somebody: mobile, office, else the unit's duty room."""
    unit = plan.units_by_id.get(person.unit)
    return person.mobile or person.public_phone or (unit.duty_phone if unit else "")


def duty_phone(plan: Plan) -> str:
    """The number of the station's duty room: of the first unit that has one, empty for none."""
    return next((unit.duty_phone for unit in plan.units if unit.duty_phone), "")


def duty_said(plan: Plan, duty: DutyKey, *, dated: bool = True) -> Message:
    """A duty as sentences name it: date, post and shift; not dated where the date stands beside it."""
    text = translate("rules", "{day} {post} {shift}") if dated else translate("rules", "{post} {shift}")
    return text.fill(day=duty.day, post=post_name(plan, duty.post), shift=shift_name(plan, duty.shift))


def besides_promised(said: Message, plan: Plan, duty: Duty) -> Message:
    """A sentence about the people of a duty who have names, and beside it who comes by number."""
    if not duty.promised:
        return said
    units = tuple(promised_said(plan, unit, count) for unit, count in promised(duty.promised).items())
    return translate("contingents", "{said} Not counted here: {units}.").fill(said=said, units=units)


def promised_said(plan: Plan, unit: str, count: int) -> Message:
    """Whom a unit sends, in as many words as the public may see."""
    return translate("contingents", "{unit} {count} {count:person|people}").fill(
        unit=unit_name(plan, unit), count=count
    )


def sent_said(plan: Plan, sent: Contingent) -> Message:
    """People by number with everything that is known of them, for the station's own eyes."""
    facts: list[Message | str] = [promised_said(plan, sent.unit, sent.number)]
    if sent.commander:
        facts.append(translate("contingents", "led by {commander}").fill(commander=sent.commander))
    if sent.contact:
        facts.append(sent.contact)
    if sent.approval:
        facts.append(translate("contingents", "approval {number}").fill(number=sent.approval))
    return translate("contingents", "By number: {facts}").fill(facts=tuple(facts))


def first_said(absence: Absence) -> date | Message:
    """When an absence begins, with the time where that is not the beginning of the date; `last_said` alike."""
    return absence.start if absence.start_minute == 0 else _moment(absence.start, absence.start_minute)


def last_said(absence: Absence) -> date | Message:
    return absence.end if absence.end_minute == DAY_MINUTES else _moment(absence.end, absence.end_minute)


def _moment(day: date, minute: int) -> Message:
    return translate("absences", "{day} {time}").fill(day=day, time=clock(minute))
