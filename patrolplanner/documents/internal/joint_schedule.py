"""The schedule of joint enforcement: dates, times, areas, the lead unit and what each unit sends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.change_facts import day_said
from patrolplanner.documents.internal.crews import CHANGED, Crews
from patrolplanner.documents.internal.paper_titles import span, titled
from patrolplanner.documents.internal.ruled_paper import PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY, WEEKEND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.demands import CertificateNeed
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import duty_phone, unit_name
from patrolplanner.domain.people import Person, Role, UnitKind
from patrolplanner.domain.posts import Mode

_COLUMNS = (
    (translate("joint schedule", "Date"), 30.0, 0.5),
    (translate("joint schedule", "Time"), 28.0, 0.5),
    (translate("joint schedule", "Area, post"), 50.0, 0.0),
    (translate("joint schedule", "Lead unit"), 28.0, 0.0),
    (translate("joint schedule", "Units and people"), 34.0, 0.0),
    (translate("joint schedule", "Certificates, holders/needed"), 38.0, 0.0),
    (translate("joint schedule", "Contact"), 39.0, 0.0),
)

_FORCES = frozenset({UnitKind.POLICE, UnitKind.TRAFFIC, UnitKind.MILITIA, UnitKind.GARRISON})


def joint_duties(crews: Crews) -> list[Duty]:
    """Duties of posts for joint enforcement, and those that authorities other than police and forces take part in."""
    return [duty for duty in crews.duties if _is_joint(crews, duty)]


def _is_joint(crews: Crews, duty: Duty) -> bool:
    post = crews.plan.posts_by_id.get(duty.key.post)
    if post is None:
        return False
    units = duty.team.named_units | {person.unit for person in crews.on(duty.key)} | {*promised(duty.promised)}
    known = crews.plan.units_by_id
    return post.mode is Mode.ENFORCE or any(known[u].kind not in _FORCES for u in units if u in known)


def joint_schedule(crews: Crews, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    columns = tuple(RuledColumn(say(title), width * mm, align) for title, width, align in _COLUMNS)
    duties = sorted(joint_duties(crews), key=lambda duty: (duty.key.day, duty.start, duty.key))
    phone = duty_phone(crews.plan)
    section = PaperSection(
        title=say(titled(translate("joint schedule", "joint enforcement schedule"), crews.organisation, crews.period)),
        table=RuledTable(
            columns, tuple(_lines(crews, duties, say)), TableStyle(size=10.0, heading=10.5, row=22.0, head=22.0)
        ),
        left=say(translate("duty matrix", "Unit: {name}").fill(name=crews.organisation)) if crews.organisation else "",
        right=say(translate("duty matrix", "Duty telephone: {phone}").fill(phone=phone)) if phone else "",
        notes=tuple(_notes(crews, duties, say)),
    )
    return ruled_paper(sheet, [section], crews.organisation, stamp, say)


def _lines(crews: Crews, duties: Sequence[Duty], say: Say) -> Iterator[RuledLine]:
    before: date | None = None
    for duty in duties:
        yield _line(crews, duty, duty.key.day != before, say)
        before = duty.key.day


def _line(crews: Crews, duty: Duty, new_day: bool, say: Say) -> RuledLine:
    day, post, crew = crews.calendar[duty.key.day], crews.plan.posts_by_id[duty.key.post], crews.on(duty.key)
    said = day_said(day.day, say)
    areas = {area.id: plain(area.name) for area in crews.plan.areas}
    place = [CellWords(plain(post.name), bold=True)]
    named = [areas[area] for area in post.areas if area in areas and areas[area] not in post.name]
    if named:
        place.append(CellWords("、".join(named), quiet=True))
    if post.address:
        place.append(CellWords(plain(post.address), quiet=True))
    changed = any(pair.duty == duty.key for pair in crews.changes.added | crews.changes.removed)
    return RuledLine(
        (
            (CellWords(f"{said}{CHANGED if changed else ''}", bold=day.kind is DayKind.HOLIDAY or changed),),
            (CellWords(span(duty, say)),),
            tuple(place),
            (CellWords(_unit(crews, post.unit)),),
            (*_units(crews, duty, say), *(CellWords(say(text), inverse=True) for text in crews.lacking(duty.key))),
            tuple(_certificates(crews, duty, say)),
            tuple(_contact(crews, duty, crew, say)),
        ),
        ground=HOLIDAY if day.kind is DayKind.HOLIDAY else None if day.is_work else WEEKEND,
        strong=new_day,
    )


def _unit(crews: Crews, unit: str) -> str:
    return plain(unit_name(crews.plan, unit))


def _units(crews: Crews, duty: Duty, say: Say) -> Iterator[CellWords]:
    """The post's own unit first, then the plan's order; units that are asked for stand there with nobody, too."""
    home = crews.plan.posts_by_id[duty.key.post].unit
    counts = Counter(person.unit for person in crews.on(duty.key)) + promised(duty.promised)
    asked = duty.team.named_units
    order = [home, *(unit for unit in crews.plan.units_by_id if unit != home)]
    text = translate("joint schedule", "{unit}: {count}")
    for unit in (*order, *sorted((counts.keys() | asked) - set(order))):
        if unit and (unit == home or counts[unit] or unit in asked):
            yield CellWords(say(text.fill(unit=_unit(crews, unit), count=str(counts[unit]))))


def _certificates(crews: Crews, duty: Duty, say: Say) -> Iterator[CellWords]:
    """For every certificate asked for, by unit where the demand says so: holders there, and how many there must be."""
    for need in duty.team.needs:
        holders = sum(_counts(person, need, duty) for person in crews.on(duty.key))
        text = translate("joint schedule", "{what} {holders}/{count}")
        what = plain(need.name) if not need.unit else f"{_unit(crews, need.unit)} {plain(need.name)}"
        said = say(text.fill(what=what, holders=str(holders), count=str(need.count)))
        yield CellWords(said, inverse=holders < need.count)


def _counts(person: Person, need: CertificateNeed, duty: Duty) -> bool:
    return person.holds(need.name, duty.key.day) and need.unit in ("", person.unit)


def _contact(crews: Crews, duty: Duty, crew: Sequence[Person], say: Say) -> Iterator[CellWords]:
    """The officer in charge, with the post's number or that of the lead unit: the paper goes to other units."""
    post = crews.plan.posts_by_id[duty.key.post]
    own = [person for person in crew if person.unit == post.unit and person.role is Role.OFFICER]
    lead = next(iter(own), next((person for person in crew if person.role is Role.OFFICER), None))
    if lead is not None:
        yield CellWords(plain(lead.name))
    unit = crews.plan.units_by_id.get(post.unit)
    phone = post.phone or (unit.duty_phone if unit else "")
    if phone:
        yield CellWords(plain(phone))
    text = translate("joint schedule", "{unit}: led by {commander}")
    for sent in duty.promised:
        if sent.commander:
            yield CellWords(say(text.fill(unit=_unit(crews, sent.unit), commander=plain(sent.commander))))
        if sent.approval:
            yield CellWords(plain(sent.approval), quiet=True)


def _notes(crews: Crews, duties: Sequence[Duty], say: Say) -> Iterator[str]:
    if not duties:
        yield say(translate("joint schedule", "No joint enforcement in this period."))
        return
    text = translate(
        "joint schedule", "{count} {count:time|times} in all. Show certificates; two holders of each unit that fines."
    )
    note = say(text.fill(count=str(len(duties))))
    note += crews.since_said(say)
    yield note
