"""Writes a plan as a workbook that people can work in and that reads back as the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.absences import Absence, Request
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.demands import Demand
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, Post
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Rotation, Shift
from patrolplanner.domain.typed_text import clock, say_yes_no
from patrolplanner.store.exchange import vocabulary as words
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.exchange.styled_sheets import Fields, add_sheet
from patrolplanner.store.exchange.vocabulary import E, Sheet, Words


def write_workbook(path: Path, plan: Plan, roster: Roster, language: str = "zh_CN") -> None:
    """Write plan and roster, with headings and words in the language. An existing file is replaced when all is done."""
    from openpyxl.workbook.workbook import Workbook

    with replacing(path) as unfinished:
        workbook = Workbook(write_only=True)
        for sheet, rows in sheets_of(plan, roster, language):
            add_sheet(workbook, sheet, rows, language)
        workbook.save(unfinished)


def sheets_of(plan: Plan, roster: Roster, language: str) -> Iterator[tuple[Sheet, list[Fields]]]:
    """Every sheet with its rows as they are written, by English headings."""
    return _sheets(plan, roster, _Speech(language))


@dataclass(frozen=True, slots=True)
class _Speech:
    """Says choices in the language of the export."""

    language: str

    def word(self, vocabulary: Words[E], member: E | None) -> str:
        return "" if member is None else vocabulary.say(member, self.language)

    def words(self, vocabulary: Words[E], members: Iterable[E]) -> str:
        """Several choices, in the order in which the enumeration has them."""
        chosen = set(members)
        return ";".join(vocabulary.say(member, self.language) for member in vocabulary.kind if member in chosen)

    def flag(self, flag: bool | None) -> str:
        return say_yes_no(flag, self.language)


def _sheets(plan: Plan, roster: Roster, say: _Speech) -> Iterator[tuple[Sheet, list[Fields]]]:
    """Every sheet with its rows, by English headings."""
    yield words.UNITS, [_unit(u, say) for u in plan.units]
    yield words.PEOPLE, [_person(p, say) for p in plan.people]
    yield words.AREAS, [_area(a, say) for a in plan.areas]
    yield words.POSTS, [_post(p, say) for p in plan.posts]
    yield words.SHIFTS, [_shift(s, say) for s in plan.shifts]
    yield words.DEMANDS, [_demand(d, say) for d in plan.demands]
    yield words.ROTATIONS, [_rotation(r) for r in plan.rotations]
    yield words.ABSENCES, [_absence(a, say) for a in plan.absences]
    yield words.REQUESTS, [_request(r, say) for r in plan.requests]
    yield words.CALENDAR, [_calendar_row(c, say) for c in plan.calendar]
    yield words.RULES, [_rule(r, say) for r in plan.rules]
    yield words.ROSTER, [_assignment(a, say) for a in roster]
    yield words.LEDGER, [_opening_balance(b) for b in plan.ledger]
    yield (
        words.SETTINGS,
        [{"key": words.setting_word(key, say.language), "value": value} for key, value in plan.settings],
    )


def _unit(unit: Unit, say: _Speech) -> Fields:
    return {
        "id": unit.id,
        "name": unit.name,
        "kind": say.word(words.UNIT_KINDS, unit.kind),
        "duty_phone": unit.duty_phone,
        "supervision_phone": unit.supervision_phone,
    }


def _area(area: Area, say: _Speech) -> Fields:
    return {
        "id": area.id,
        "name": area.name,
        "kind": say.word(words.AREA_KINDS, area.kind),
        "x": area.x,
        "y": area.y,
        "weight": area.weight,
        "note": area.note,
    }


def _shift(shift: Shift, say: _Speech) -> Fields:
    return {
        "code": shift.code,
        "name": shift.name,
        "start": clock(shift.start),
        "end": clock(shift.end),
        "kind": say.word(words.SHIFT_KINDS, shift.kind),
        "effective_hours": shift.effective_minutes / 60,
        "colour": shift.colour,
    }


def _rotation(rotation: Rotation) -> Fields:
    return {
        "team": rotation.team,
        "pattern": ",".join(code or "-" for code in rotation.pattern),
        "anchor": rotation.anchor,
        "from": rotation.start,
        "until": rotation.end,
    }


def _absence(absence: Absence, say: _Speech) -> Fields:
    return {
        "person": absence.person,
        "from": absence.start,
        "until": absence.end,
        "kind": say.word(words.ABSENCE_KINDS, absence.kind),
    }


def _request(request: Request, say: _Speech) -> Fields:
    return {
        "person": request.person,
        "date": request.day,
        "shift": request.shift,
        "wish": say.word(words.WISHES, request.wish),
        "weight": request.weight,
    }


def _calendar_row(row: CalendarRow, say: _Speech) -> Fields:
    return {
        "date": row.day,
        "kind": say.word(words.DAY_KINDS, row.kind),
        "name": row.name,
        "market": say.flag(row.market),
        "school": say.flag(row.school),
        "confirmed": say.flag(row.confirmed),
    }


def _rule(setting: RuleSetting, say: _Speech) -> Fields:
    return {
        "rule": setting.rule,
        "on": say.flag(setting.on),
        "severity": say.word(words.SEVERITIES, setting.severity),
        "price": setting.price,
        "parameters": ";".join(f"{name}={value}" for name, value in setting.parameters),
    }


def _assignment(assignment: Assignment, say: _Speech) -> Fields:
    duty = assignment.pair.duty
    return {
        "date": duty.day,
        "post": duty.post,
        "shift": duty.shift,
        "person": assignment.pair.person,
        "locked": say.flag(assignment.locked),
        "source": say.word(words.SOURCES, assignment.source),
    }


def _opening_balance(balance: OpeningBalance) -> Fields:
    return {
        "person": balance.person,
        "as_of": balance.as_of,
        "nights": balance.nights,
        "weekends": balance.weekends,
        "holidays": balance.holidays,
        "hours": balance.minutes / 60,
    }


def _person(person: Person, say: _Speech) -> Fields:
    return {
        "id": person.id,
        "name": person.name,
        "role": say.word(words.ROLES, person.role),
        "unit": person.unit,
        "team": person.team,
        "sex": say.word(words.SEXES, person.sex),
        "title": person.title,
        "leader": say.flag(person.leader),
        "mobile": person.mobile,
        "public_phone": person.public_phone,
        "publish_name": say.flag(person.publish_name),
        "publish_mobile": say.flag(person.publish_mobile),
        "qualifications": ";".join(f"{c.name}:{c.until}" if c.until else c.name for c in person.certificates),
        "restrictions": say.words(words.RESTRICTIONS, person.restrictions),
        "from": person.start,
        "until": person.end,
        "joined": person.joined,
        "posts": ";".join(person.posts),
        "order": person.order,
    }


def _post(post: Post, say: _Speech) -> Fields:
    return {
        "id": post.id,
        "name": post.name,
        "kind": say.word(words.POST_KINDS, post.kind),
        "unit": post.unit,
        "areas": ";".join(post.areas),
        "address": post.address,
        "x": post.x,
        "y": post.y,
        "phone": post.phone,
        "mode": say.word(words.MODES, post.mode),
        "road": say.word(words.ROADS, post.road),
        "public_board": say.flag(post.public_board),
        "status": say.word(words.STATUSES, post.status),
    }


def _demand(demand: Demand, say: _Speech) -> Fields:
    team = demand.team
    return {
        "post": demand.post,
        "shift": demand.shift,
        "days": say.words(words.DAY_TYPES, demand.days),
        "from": demand.start,
        "until": demand.end,
        "min": team.least,
        "target": team.target,
        "max": team.most,
        "officers": team.officers,
        "auxiliaries": team.auxiliaries,
        "women": team.women,
        "needs": ";".join(f"{need.label}:{need.count}" for need in team.needs),
        "unit_needs": ";".join(f"{need.unit}:{need.count}" for need in team.unit_needs),
    }
