"""Which fact of a plan stands in which table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import starmap
from typing import Any

from patrolplanner.domain.absences import Absence, AbsenceKind, Request, Wish
from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, Person, Restriction, Role, Sex, Unit, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, Mode, Post, PostKind, PostStatus, Road
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import Rotation, Shift, ShiftKind
from patrolplanner.store.tables import AS_IS, DAY, FLAG, REFERENCE, Child, Form, Records, Row, Table, word


def _first_cells(rows: Iterable[Row]) -> Iterator[Any]:
    return (row[0] for row in rows)


def _ids(table: str, column: str, attribute: str, form: Form = AS_IS) -> Child:
    """A child table of single cells, kept in order."""
    return Child(
        table,
        {column: form},
        lambda value: ((item,) for item in getattr(value, attribute)),
        lambda rows: tuple(_first_cells(rows)),
    )


def _demand(
    *,
    needs: tuple[CertificateNeed, ...],
    unit_needs: tuple[UnitNeed, ...],
    days: frozenset[DayType],
    **cells: Any,
) -> Demand:
    ends = {"start": cells.pop("start_day"), "end": cells.pop("end_day")}
    post, shift = cells.pop("post"), cells.pop("shift")
    return Demand(post, shift, Team(**cells, needs=needs, unit_needs=unit_needs), days, **ends)


def _renamed(make: type, **names: str) -> Any:
    """A maker that takes columns under other names than the attributes, such as ``end_day`` for ``end``."""
    return lambda **cells: make(**{names.get(name, name): cell for name, cell in cells.items()})


_DAYS = {"start_day": "start", "end_day": "end"}

_RECORDS: Mapping[str, Records[Any]] = {
    "units": Records(
        "unit",
        {"id": AS_IS, "name": AS_IS, "kind": word(UnitKind), "duty_phone": AS_IS, "supervision_phone": AS_IS},
        Unit,
        {},
    ),
    "areas": Records(
        "area",
        {
            "id": AS_IS,
            "name": AS_IS,
            "kind": word(AreaKind),
            "x": AS_IS,
            "y": AS_IS,
            "weight": AS_IS,
            "note": AS_IS,
        },
        Area,
        {},
    ),
    "shifts": Records(
        "shift",
        {
            "code": AS_IS,
            "name": AS_IS,
            "start_minute": (AS_IS, "start"),
            "end_minute": (AS_IS, "end"),
            "kind": word(ShiftKind),
            "effective_minutes": AS_IS,
            "colour": AS_IS,
        },
        _renamed(Shift, start_minute="start", end_minute="end"),
        {},
    ),
    "posts": Records(
        "post",
        {
            "id": AS_IS,
            "name": AS_IS,
            "kind": word(PostKind),
            "mode": word(Mode),
            "unit": REFERENCE,
            "address": AS_IS,
            "x": AS_IS,
            "y": AS_IS,
            "phone": AS_IS,
            "road": word(Road),
            "public_board": FLAG,
            "status": word(PostStatus),
        },
        Post,
        {"areas": _ids("post_area", "area", "areas")},
    ),
    "people": Records(
        "person",
        {
            "id": AS_IS,
            "name": AS_IS,
            "role": word(Role),
            "unit": AS_IS,
            "team": AS_IS,
            "sex": word(Sex),
            "title": AS_IS,
            "leader": FLAG,
            "mobile": AS_IS,
            "public_phone": AS_IS,
            "publish_name": FLAG,
            "publish_mobile": FLAG,
            "start_day": (DAY, "start"),
            "end_day": (DAY, "end"),
            "joined": DAY,
            "sort_order": (AS_IS, "order"),
        },
        _renamed(Person, sort_order="order", **_DAYS),
        {
            "certificates": Child(
                "certificate",
                {"name": AS_IS, "until_day": DAY},
                lambda person: ((c.name, c.until) for c in person.certificates),
                lambda rows: tuple(starmap(Certificate, rows)),
            ),
            "restrictions": Child(
                "restriction",
                {"kind": word(Restriction)},
                lambda person: ((kind,) for kind in sorted(person.restrictions)),
                lambda rows: frozenset(_first_cells(rows)),
            ),
            "posts": _ids("person_post", "post", "posts"),
        },
    ),
    "demands": Records(
        "demand",
        {
            "post": AS_IS,
            "shift": AS_IS,
            "start_day": (DAY, "start"),
            "end_day": (DAY, "end"),
            "least": (AS_IS, "team.least"),
            "target": (AS_IS, "team.target"),
            "most": (AS_IS, "team.most"),
            "officers": (AS_IS, "team.officers"),
            "auxiliaries": (AS_IS, "team.auxiliaries"),
            "women": (AS_IS, "team.women"),
        },
        _demand,
        {
            "days": Child(
                "demand_day",
                {"kind": word(DayType)},
                lambda demand: ((kind,) for kind in sorted(demand.days)),
                lambda rows: frozenset(_first_cells(rows)),
            ),
            "needs": Child(
                "demand_certificate",
                {"name": AS_IS, "count": AS_IS, "unit": REFERENCE},
                lambda demand: ((n.name, n.count, n.unit) for n in demand.team.needs),
                lambda rows: tuple(starmap(CertificateNeed, rows)),
            ),
            "unit_needs": Child(
                "demand_unit",
                {"unit": AS_IS, "count": AS_IS},
                lambda demand: ((n.unit, n.count) for n in demand.team.unit_needs),
                lambda rows: tuple(starmap(UnitNeed, rows)),
            ),
        },
        numbered=True,
    ),
    "rotations": Records(
        "rotation",
        {"team": AS_IS, "anchor": DAY, "start_day": (DAY, "start"), "end_day": (DAY, "end")},
        _renamed(Rotation, **_DAYS),
        {"pattern": _ids("rotation_day", "shift", "pattern")},
        numbered=True,
    ),
    "absences": Records(
        "absence",
        {"person": AS_IS, "start_day": (DAY, "start"), "end_day": (DAY, "end"), "kind": word(AbsenceKind)},
        _renamed(Absence, **_DAYS),
        {},
        numbered=True,
    ),
    "requests": Records(
        "request",
        {"person": AS_IS, "day": DAY, "wish": word(Wish), "shift": AS_IS, "weight": AS_IS},
        Request,
        {},
        numbered=True,
    ),
    "calendar": Records(
        "calendar_day",
        {"day": DAY, "kind": word(DayKind), "name": AS_IS, "market": FLAG, "school": FLAG, "confirmed": FLAG},
        CalendarRow,
        {},
    ),
    "rules": Records(
        "rule_setting",
        {"rule": AS_IS, "is_on": (FLAG, "on"), "severity": word(Severity), "price": AS_IS},
        _renamed(RuleSetting, is_on="on"),
        {
            "parameters": Child(
                "rule_parameter",
                {"name": AS_IS, "value": AS_IS},
                lambda setting: setting.parameters,
                tuple,
            )
        },
        numbered=True,
    ),
}

_SETTING = Table("setting", ("key", "position", "value"), 1, "position")
_FACT = Table("fact", ("person", "day", "source", "kind", "amount", "position"), 4, "position, kind")
_OPENING = "opening"
_OPENING_KINDS = ("holidays", "minutes", "nights", "weekends")

ASSIGNMENT = Table("assignment", ("day", "post", "shift", "person", "locked", "source"), 4, "day, post, shift, person")


def plan_rows(plan: Plan, but_for: Plan | None = None) -> Mapping[Table, set[Row]]:
    """Every table of the plan's facts with the rows it should hold.

    ``but_for`` leaves out the rows of records that another plan has too, the very same: most edits touch one record.
    """
    found: dict[Table, set[Row]] = {}
    for attribute, records in _RECORDS.items():
        values = getattr(plan, attribute)
        if but_for is None or values is not getattr(but_for, attribute):
            found.update(records.rows(values, () if but_for is None else getattr(but_for, attribute)))
    found[_SETTING] = {(key, n, value) for n, (key, value) in enumerate(plan.settings)}
    found[_FACT] = {
        (b.person, b.as_of.isoformat(), _OPENING, kind, getattr(b, kind), n)
        for n, b in enumerate(plan.ledger)
        for kind in _OPENING_KINDS
    }
    return found


def read_plan(connection: sqlite3.Connection) -> Plan:
    """The plan as stored.

    Raises ValueError or PlannerError for a value the domain does not know, which only a foreign hand can have written.
    """
    facts = {attribute: records.read(connection) for attribute, records in _RECORDS.items()}
    settings = tuple((key, value) for key, _, value in _SETTING.read(connection))
    return Plan(**facts, settings=settings, ledger=_read_ledger(connection))


def _read_ledger(connection: sqlite3.Connection) -> tuple[OpeningBalance, ...]:
    amounts: dict[tuple[str, str], dict[str, int]] = {}
    for person, day, source, kind, amount, _ in _FACT.read(connection):
        if source == _OPENING:
            amounts.setdefault((person, day), {})[kind] = amount
    return tuple(OpeningBalance(person, date.fromisoformat(day), **kinds) for (person, day), kinds in amounts.items())


def roster_rows(roster: Iterable[Assignment]) -> set[Row]:
    """The rows of these assignments."""
    return {
        (a.pair.duty.day.isoformat(), a.pair.duty.post, a.pair.duty.shift, a.pair.person, int(a.locked), a.source.value)
        for a in roster
    }


def roster_of(rows: Iterable[Row]) -> Roster:
    """The roster of rows as `roster_rows` makes them."""
    return Roster(
        frozenset(
            Assignment(Pair(person, DutyKey(date.fromisoformat(day), post, shift)), bool(locked), Source(source))
            for day, post, shift, person, locked, source in rows
        )
    )
