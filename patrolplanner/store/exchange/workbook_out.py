"""Writes a plan as a workbook that people can work in and that reads back as the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.demands import CertificateNeed, Demand
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange import vocabulary as words
from patrolplanner.store.exchange.cells import clock
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.exchange.styled_sheets import Fields, add_sheet
from patrolplanner.store.exchange.vocabulary import E, Sheet, Words


def write_workbook(path: Path, plan: Plan, roster: Roster, language: str = "zh_CN") -> None:
    """Write plan and roster, with headings and words in the language. An existing file is replaced when all is done."""
    from openpyxl.workbook.workbook import Workbook

    with replacing(path) as unfinished:
        workbook = Workbook(write_only=True)
        for sheet, rows in _sheets(plan, roster, _Speech(language)):
            add_sheet(workbook, sheet, rows, language)
        workbook.save(unfinished)


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
        return words.say_yes_no(flag, self.language)


def _sheets(plan: Plan, roster: Roster, say: _Speech) -> Iterator[tuple[Sheet, list[Fields]]]:
    """Every sheet with its rows, by English headings."""
    yield (
        words.UNITS,
        [
            {
                "id": u.id,
                "name": u.name,
                "kind": say.word(words.UNIT_KINDS, u.kind),
                "duty_phone": u.duty_phone,
                "supervision_phone": u.supervision_phone,
            }
            for u in plan.units
        ],
    )
    yield words.PEOPLE, [_person(p, say) for p in plan.people]
    yield (
        words.AREAS,
        [
            {
                "id": a.id,
                "name": a.name,
                "kind": say.word(words.AREA_KINDS, a.kind),
                "x": a.x,
                "y": a.y,
                "weight": a.weight,
                "note": a.note,
            }
            for a in plan.areas
        ],
    )
    yield words.POSTS, [_post(p, say) for p in plan.posts]
    yield (
        words.SHIFTS,
        [
            {
                "code": s.code,
                "name": s.name,
                "start": clock(s.start),
                "end": clock(s.end),
                "kind": say.word(words.SHIFT_KINDS, s.kind),
                "effective_hours": s.effective_minutes / 60,
                "colour": s.colour,
            }
            for s in plan.shifts
        ],
    )
    yield words.DEMANDS, [_demand(d, say) for d in plan.demands]
    yield from _sheets_of_time(plan, say)
    yield (
        words.RULES,
        [
            {
                "rule": r.rule,
                "on": say.flag(r.on),
                "severity": say.word(words.SEVERITIES, r.severity),
                "price": r.price,
                "parameters": ";".join(f"{name}={value}" for name, value in r.parameters),
            }
            for r in plan.rules
        ],
    )
    yield (
        words.ROSTER,
        [
            {
                "date": a.pair.duty.day,
                "post": a.pair.duty.post,
                "shift": a.pair.duty.shift,
                "person": a.pair.person,
                "locked": say.flag(a.locked),
                "source": say.word(words.SOURCES, a.source),
            }
            for a in roster
        ],
    )
    yield from _last_sheets(plan, say)


def _sheets_of_time(plan: Plan, say: _Speech) -> Iterator[tuple[Sheet, list[Fields]]]:
    """Who turns with whom, who is away, who wishes what, and what sort of day it is."""
    yield (
        words.ROTATIONS,
        [
            {
                "team": r.team,
                "pattern": ",".join(code or "-" for code in r.pattern),
                "anchor": r.anchor,
                "from": r.start,
                "until": r.end,
            }
            for r in plan.rotations
        ],
    )
    yield (
        words.ABSENCES,
        [
            {"person": a.person, "from": a.start, "until": a.end, "kind": say.word(words.ABSENCE_KINDS, a.kind)}
            for a in plan.absences
        ],
    )
    yield (
        words.REQUESTS,
        [
            {
                "person": r.person,
                "date": r.day,
                "shift": r.shift,
                "wish": say.word(words.WISHES, r.wish),
                "weight": r.weight,
            }
            for r in plan.requests
        ],
    )
    yield (
        words.CALENDAR,
        [
            {
                "date": c.day,
                "kind": say.word(words.DAY_KINDS, c.kind),
                "name": c.name,
                "market": say.flag(c.market),
                "school": say.flag(c.school),
                "confirmed": say.flag(c.confirmed),
            }
            for c in plan.calendar
        ],
    )


def _last_sheets(plan: Plan, say: _Speech) -> Iterator[tuple[Sheet, list[Fields]]]:
    yield (
        words.LEDGER,
        [
            {
                "person": b.person,
                "as_of": b.as_of,
                "nights": b.nights,
                "weekends": b.weekends,
                "holidays": b.holidays,
                "hours": b.minutes / 60,
            }
            for b in plan.ledger
        ],
    )
    yield (
        words.SETTINGS,
        [{"key": words.setting_word(key, say.language), "value": value} for key, value in plan.settings],
    )


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
        "needs": ";".join(_need(need) for need in team.needs),
        "unit_needs": ";".join(f"{need.unit}:{need.count}" for need in team.unit_needs),
    }


def _need(need: CertificateNeed) -> str:
    return f"{need.label}:{need.count}"
