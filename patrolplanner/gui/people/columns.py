"""The columns of people and units, and of what people bring with them: wishes and opening balances."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Person, Restriction, RestrictionKind, Role, Unit
from patrolplanner.domain.typed_dates import typed_day
from patrolplanner.domain.typed_spans import BACKWARDS, said_with_span, with_span
from patrolplanner.domain.words import word
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind, ValueMark
from patrolplanner.gui.records.columns import swapped
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts, listed
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import people as notes
from patrolplanner.gui.records.shared_columns import in_order, phone
from patrolplanner.gui.said import said
from patrolplanner.store import fields
from patrolplanner.store.vocabulary import RESTRICTIONS

WARNING_DAYS = 30

_SAME_NAME = ValueMark(
    translate("records", "same name"),
    translate("records", "Somebody else has this name; papers and lists add the number."),
)
_EXPIRED = translate("records", "expired")
_EXPIRES = translate("records", "expires soon")
_EXPIRED_LONG = translate("records", "No longer valid: {names}.")
_EXPIRES_LONG = translate("records", "Valid for 30 days at most: {names}.")
_CERTIFICATE = translate("records", "{name} (until {day})")
PEOPLE_FIRST = translate("records", "Add people first.")


def _certificates() -> Column:
    def parse(facts: PlanFacts, typed: str) -> tuple[Certificate, ...]:
        pairs = make.pairs(typed)
        return tuple(Certificate(name, typed_day(until, facts.today) if until else None) for name, until in pairs)

    def write(_facts: PlanFacts, value: tuple[Certificate, ...]) -> str:
        return "; ".join(f"{c.name}:{c.until.isoformat()}" if c.until else c.name for c in value)

    def offered(facts: PlanFacts) -> tuple[str, ...]:
        return facts.certificates

    return Column(
        "certificates",
        translate("records", "Certificates"),
        EditorKind.DATED,
        lambda person: person.certificates,
        swapped("certificates"),
        write,
        parse,
        choices=offered,
        mark=certificate_mark,
        sort=write,
        width=190,
        note=translate(
            "records",
            "Written NAME, NAME:last day or NAME(last day), several parted by ; or 、. The arrow opens a list.",
        ),
    )


def _restrictions() -> Column:
    def one(facts: PlanFacts, item: str) -> Restriction:
        name, *ends = with_span(item)
        kind = RestrictionKind(make.member(RESTRICTIONS, name))
        start, end = (typed_day(text, facts.today) if text else None for text in ends)
        if start is not None and end is not None and end < start:
            raise InvalidValue(BACKWARDS.fill(item=item))
        return Restriction(kind, start, end)

    def parse(facts: PlanFacts, typed: str) -> frozenset[Restriction]:
        return frozenset(one(facts, item) for item in listed(typed))

    def write(_facts: PlanFacts, value: frozenset[Restriction]) -> str:
        ordered = sorted(value, key=lambda r: r.place)
        return make.joined(said_with_span(said(word(r.kind)), r.start, r.end) for r in ordered)

    return Column(
        "restrictions",
        translate("records", "Restrictions"),
        EditorKind.MANY,
        lambda person: person.restrictions,
        swapped("restrictions"),
        write,
        parse,
        choices=lambda _facts: [said(word(kind)) for kind in RestrictionKind],
        sort=write,
        width=100,
        note=translate(
            "records",
            "For some time only: WORD:first day..last day, one of the two may be left out; several parted by ; or 、.",
        ),
    )


def certificate_mark(facts: PlanFacts, person: Any) -> ValueMark | None:
    """Which certificates are no longer valid, or not for long."""

    def named(found: list[Certificate]) -> tuple[Message, ...]:
        return tuple(_CERTIFICATE.fill(name=c.name, day=c.until) for c in found)

    ended = [c for c in person.certificates if not c.valid_on(facts.today)]
    if ended:
        return ValueMark(_EXPIRED, _EXPIRED_LONG.fill(names=named(ended)))
    soon = [c for c in person.certificates if not c.valid_on(facts.today + timedelta(days=WARNING_DAYS))]
    return ValueMark(_EXPIRES, _EXPIRES_LONG.fill(names=named(soon))) if soon else None


def _namesake(facts: PlanFacts, person: Any) -> ValueMark | None:
    return _SAME_NAME if facts.namesakes.get(person.name, 0) > 1 else None


_person = made_from(fields.PEOPLE)

PEOPLE = RecordKind(
    field="people",
    one=translate("records", "person"),
    columns=with_headings(
        fields.PEOPLE,
        (
            _person("id", translate("records", "Number"), width=84),
            _person("name", translate("records", "Full name"), mark=_namesake, width=130),
            _person("role", translate("records", "Role"), width=76),
            _person("unit", translate("records", "Unit"), width=120),
            make.suggestion("team", translate("records", "Team"), lambda facts: facts.teams, width=64),
            _person("sex", translate("records", "Sex"), width=52),
            make.suggestion("title", translate("records", "Title"), lambda facts: facts.titles, width=84),
            _person("leader", translate("records", "Leader"), width=52),
            phone("mobile", translate("records", "Mobile")),
            phone("public_phone", translate("records", "Public phone"), hidden=True),
            _person("publish_name", translate("records", "Publish name")),
            _person("publish_mobile", translate("records", "Publish mobile"), hidden=True),
            _person("photo", translate("records", "Photo"), hidden=True),
            _certificates(),
            _restrictions(),
            _person("posts", translate("records", "Posts allowed")),
            _person("home", translate("records", "Home posts"), hidden=True),
            make.suggestion(
                "fair_group", translate("records", "Fair group"), lambda facts: facts.fair_groups, hidden=True
            ),
            _person("start", translate("records", "Serves from"), put=in_order("start", "end", first=True)),
            _person("end", translate("records", "Serves until"), put=in_order("end", "start", first=False)),
            _person("joined", translate("records", "Joined service"), hidden=True),
            _person("order", translate("records", "Order"), hidden=True),
        ),
        notes.PEOPLE,
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

_unit = made_from(fields.UNITS)

UNITS = RecordKind(
    field="units",
    one=translate("records", "unit"),
    columns=with_headings(
        fields.UNITS,
        (
            _unit("id", translate("records", "Number")),
            _unit("name", translate("records", "Name"), needed=True, width=200),
            _unit("kind", translate("records", "Kind"), width=150),
            phone("duty_phone", translate("records", "Duty phone")),
            phone("supervision_phone", translate("records", "Supervision phone")),
            make.counted(
                "people", translate("records", "People"), lambda facts, unit: facts.count("people", "unit", unit.id)
            ),
        ),
        notes.UNITS,
    ),
    new=lambda facts: Unit(free_number(facts, "units"), said(translate("records", "New unit"))),
    name=lambda facts, unit: unit.name,
    empty=translate("records", "No units yet. Press Ctrl+N for a new one; every person belongs to one."),
    copied=lambda facts, unit: replace(unit, id=free_number(facts, "units", unit.id)),
    reads=("people",),
)


def last_person(facts: PlanFacts) -> str:
    return next((p.id for p in facts.plan.people), "")


def about_person(facts: PlanFacts, record: Any) -> str:
    return facts.label("people", record.person)


_request = made_from(fields.REQUESTS)

REQUESTS = RecordKind(
    field="requests",
    one=translate("records", "wish"),
    columns=with_headings(
        fields.REQUESTS,
        (
            _request("person", translate("records", "Person")),
            _request("day", translate("records", "Date")),
            _request("wish", translate("records", "Wish"), width=90),
            _request(
                "shift",
                translate("records", "Shift"),
                note=translate("records", "Empty: any duty."),
            ),
            _request("weight", translate("records", "Weight")),
            _request("habit", translate("records", "Habit")),
        ),
        notes.REQUESTS,
    ),
    new=lambda facts: Wish(last_person(facts), facts.today, WishKind.AVOID),
    name=about_person,
    empty=translate("records", "No wishes. Press Ctrl+N for a new one, or paste rows from Excel."),
    needs=("people",),
    wanting=PEOPLE_FIRST,
    reads=("people", "shifts"),
)

_balance = made_from(fields.LEDGER)

BALANCES = RecordKind(
    field="ledger",
    one=translate("records", "opening balance"),
    columns=with_headings(
        fields.LEDGER,
        (
            _balance("person", translate("records", "Person")),
            _balance("as_of", translate("records", "Up to")),
            _balance("nights", translate("records", "Nights")),
            _balance("weekends", translate("records", "Weekends")),
            _balance("holidays", translate("records", "Holidays")),
            _balance("minutes", translate("records", "Hours")),
        ),
        notes.LEDGER,
    ),
    new=lambda facts: OpeningBalance(
        next((p.id for p in facts.plan.people if p.id not in {b.person for b in facts.plan.ledger}), ""),
        facts.today.replace(day=1) - timedelta(days=1),
    ),
    name=about_person,
    empty=translate(
        "records", "No opening balances. They say what people had done before, so that fair shares go on from there."
    ),
    needs=("people",),
    wanting=PEOPLE_FIRST,
    reads=("people",),
)
