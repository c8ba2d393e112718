"""The columns of people and units, and of what people bring with them: absences, wishes and opening balances."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from patrolplanner.domain.absences import Absence, AbsenceKind, Request, Wish
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Person, Role, Unit
from patrolplanner.domain.typed_text import Cell, day_of
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, Kind, Mark, RecordKind
from patrolplanner.gui.records.columns import swapped
from patrolplanner.gui.records.facts import Facts
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.shared_columns import in_order, phone
from patrolplanner.gui.said import said
from patrolplanner.store.exchange import vocabulary as words

WARNING_DAYS = 30

_SAME_NAME = Mark(
    translate("records", "same name"),
    translate("records", "Somebody else has this name; papers and lists add the number."),
)
_EXPIRED = translate("records", "expired")
_EXPIRES = translate("records", "expires soon")
_EXPIRED_LONG = translate("records", "No longer valid: {names}.")
_EXPIRES_LONG = translate("records", "Valid for 30 days at most: {names}.")
_CERTIFICATE = translate("records", "{name} (until {day})")
_PEOPLE_FIRST = translate("records", "Add people first.")


def _certificates() -> Column:
    def parse(_facts: Facts, typed: str) -> tuple[Certificate, ...]:
        return tuple(Certificate(name, day_of(Cell(until)) if until else None) for name, until in make.pairs(typed))

    def write(_facts: Facts, value: tuple[Certificate, ...]) -> str:
        return "; ".join(f"{c.name}:{c.until.isoformat()}" if c.until else c.name for c in value)

    def offered(facts: Facts) -> tuple[str, ...]:
        return facts.certificates

    return Column(
        "certificates",
        translate("records", "Certificates"),
        Kind.DATED,
        lambda person: person.certificates,
        swapped("certificates"),
        write,
        parse,
        choices=offered,
        mark=certificate_mark,
        sort=write,
        width=190,
        note=translate("records", 'Written NAME or NAME:last day, several parted by ";".'),
    )


def certificate_mark(facts: Facts, person: Any) -> Mark | None:
    """Which certificates are no longer valid, or not for long."""

    def named(found: list[Certificate]) -> tuple[Message, ...]:
        return tuple(_CERTIFICATE.fill(name=c.name, day=c.until) for c in found)

    ended = [c for c in person.certificates if not c.valid_on(facts.today)]
    if ended:
        return Mark(_EXPIRED, _EXPIRED_LONG.fill(names=named(ended)))
    soon = [c for c in person.certificates if not c.valid_on(facts.today + timedelta(days=WARNING_DAYS))]
    return Mark(_EXPIRES, _EXPIRES_LONG.fill(names=named(soon))) if soon else None


def _namesake(facts: Facts, person: Any) -> Mark | None:
    return _SAME_NAME if facts.namesakes.get(person.name, 0) > 1 else None


PEOPLE = RecordKind(
    field="people",
    one=translate("records", "person"),
    columns=make.with_headings(
        words.PEOPLE,
        (
            make.number_or_code("id", translate("records", "Number"), width=84),
            make.text("name", translate("records", "Full name"), needed=True, mark=_namesake, width=130),
            make.choice("role", translate("records", "Role"), words.ROLES, width=76),
            make.reference("unit", translate("records", "Unit"), "units", width=120),
            make.suggestion("team", translate("records", "Team"), lambda facts: facts.teams, width=64),
            make.choice("sex", translate("records", "Sex"), words.SEXES, width=52),
            make.suggestion("title", translate("records", "Title"), lambda facts: facts.titles, width=84),
            make.flag("leader", translate("records", "Leader"), width=52),
            phone("mobile", translate("records", "Mobile")),
            phone("public_phone", translate("records", "Public phone"), hidden=True),
            make.flag("publish_name", translate("records", "Publish name"), hidden=True),
            make.flag("publish_mobile", translate("records", "Publish mobile"), hidden=True),
            _certificates(),
            make.choices("restrictions", translate("records", "Restrictions"), words.RESTRICTIONS, width=100),
            make.references("posts", translate("records", "Posts allowed"), "posts"),
            make.day("start", translate("records", "Serves from"), put=in_order("start", "end", first=True)),
            make.day("end", translate("records", "Serves until"), put=in_order("end", "start", first=False)),
            make.day("joined", translate("records", "Joined service"), hidden=True),
            make.whole("order", translate("records", "Order"), least=None, empty=True, hidden=True),
        ),
        certificates="qualifications",
        start="from",
        end="until",
    ),
    new=lambda facts: Person(
        free_number(facts, "people"),
        said(translate("records", "New person")),
        Role.OFFICER,
        facts.plan.people[-1].unit if facts.plan.people else next((u.id for u in facts.plan.units), ""),
    ),
    name=lambda facts, person: person.name,
    empty=translate(
        "records", "No people yet. Press Ctrl+N for a new one, paste rows from Excel, or import a workbook."
    ),
    copied=lambda facts, person: replace(person, id=free_number(facts, "people", person.id)),
    needs=("units",),
    wanting=translate("records", "Add a unit first: every person belongs to one."),
    reads=("units", "posts"),
)

UNITS = RecordKind(
    field="units",
    one=translate("records", "unit"),
    columns=make.with_headings(
        words.UNITS,
        (
            make.number_or_code("id", translate("records", "Number")),
            make.text("name", translate("records", "Name"), needed=True, width=200),
            make.choice("kind", translate("records", "Kind"), words.UNIT_KINDS, width=150),
            phone("duty_phone", translate("records", "Duty phone")),
            phone("supervision_phone", translate("records", "Supervision phone")),
            make.counted(
                "people", translate("records", "People"), lambda facts, unit: facts.count("people", "unit", unit.id)
            ),
        ),
    ),
    new=lambda facts: Unit(free_number(facts, "units"), said(translate("records", "New unit"))),
    name=lambda facts, unit: unit.name,
    empty=translate("records", "No units yet. Press Ctrl+N for a new one; every person belongs to one."),
    copied=lambda facts, unit: replace(unit, id=free_number(facts, "units", unit.id)),
    reads=("people",),
)


def _last_person(facts: Facts) -> str:
    return next((p.id for p in facts.plan.people), "")


def _start_first(record: Any, value: date) -> Any:
    """A later beginning takes the end along, so that leave can be moved by its beginning."""
    return replace(record, start=value, end=max(value, record.end))


def _days(_facts: Facts, absence: Absence) -> int:
    return (absence.end - absence.start).days + 1


def _about_person(facts: Facts, record: Any) -> str:
    return facts.label("people", record.person)


ABSENCES = RecordKind(
    field="absences",
    one=translate("records", "absence"),
    columns=make.with_headings(
        words.ABSENCES,
        (
            make.reference("person", translate("records", "Person"), "people"),
            make.day("start", translate("records", "First day"), needed=True, put=_start_first),
            make.day("end", translate("records", "Last day"), needed=True, put=in_order("end", "start", first=False)),
            make.choice("kind", translate("records", "Kind"), words.ABSENCE_KINDS, width=140),
            make.counted("days", translate("records", "Days"), _days),
        ),
        start="from",
        end="until",
    ),
    new=lambda facts: Absence(_last_person(facts), facts.today, facts.today, AbsenceKind.ANNUAL),
    name=_about_person,
    empty=translate("records", "No absences. Press Ctrl+N for a new one, or paste rows from Excel."),
    needs=("people",),
    wanting=_PEOPLE_FIRST,
    reads=("people",),
)

REQUESTS = RecordKind(
    field="requests",
    one=translate("records", "wish"),
    columns=make.with_headings(
        words.REQUESTS,
        (
            make.reference("person", translate("records", "Person"), "people"),
            make.day("day", translate("records", "Date"), needed=True),
            make.choice("wish", translate("records", "Wish"), words.WISHES, width=90),
            make.reference(
                "shift",
                translate("records", "Shift"),
                "shifts",
                empty=None,
                note=translate("records", "Empty: any duty."),
            ),
            make.whole("weight", translate("records", "Weight"), least=1, most=10),
        ),
        day="date",
    ),
    new=lambda facts: Request(_last_person(facts), facts.today, Wish.AVOID),
    name=_about_person,
    empty=translate("records", "No wishes. Press Ctrl+N for a new one, or paste rows from Excel."),
    needs=("people",),
    wanting=_PEOPLE_FIRST,
    reads=("people", "shifts"),
)

BALANCES = RecordKind(
    field="ledger",
    one=translate("records", "opening balance"),
    columns=make.with_headings(
        words.LEDGER,
        (
            make.reference("person", translate("records", "Person"), "people"),
            make.day("as_of", translate("records", "Up to"), needed=True),
            make.whole("nights", translate("records", "Nights")),
            make.whole("weekends", translate("records", "Weekends")),
            make.whole("holidays", translate("records", "Holidays")),
            make.hours("minutes", translate("records", "Hours")),
        ),
        minutes="hours",
    ),
    new=lambda facts: OpeningBalance(
        next((p.id for p in facts.plan.people if p.id not in {b.person for b in facts.plan.ledger}), ""),
        facts.today.replace(day=1) - timedelta(days=1),
    ),
    name=_about_person,
    empty=translate(
        "records", "No opening balances. They say what people had done before, so that fair shares go on from there."
    ),
    needs=("people",),
    wanting=_PEOPLE_FIRST,
    reads=("people",),
)
