"""Reads the text files of the Curtois and Qu shift-scheduling set and tells what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.store.benchmarks.text_lines import TextLine, lines_of, shown

LONGEST_HORIZON = 1092
NEEDED = ("SECTION_HORIZON", "SECTION_SHIFTS", "SECTION_STAFF", "SECTION_COVER")
OPTIONAL = ("SECTION_DAYS_OFF", "SECTION_SHIFT_ON_REQUESTS", "SECTION_SHIFT_OFF_REQUESTS")

_NO_SHIFT = translate("benchmarks", "there is no shift {name} in SECTION_SHIFTS.")
_NO_PERSON = translate("benchmarks", "there is nobody {name} in SECTION_STAFF.")


@dataclass(frozen=True, slots=True)
class Staff:
    """A person: most duties of each shift, minutes of work, lengths of work and rest, most weekends."""

    id: str
    most: dict[str, int]
    most_minutes: int
    least_minutes: int
    most_run: int
    least_run: int
    least_rest: int
    most_weekends: int


@dataclass(frozen=True, slots=True)
class CurtoisRequest:
    """A request: a shift on a day that somebody would have, or would not."""

    person: str
    day: int
    shift: str
    weight: int


@dataclass(frozen=True, slots=True)
class CurtoisCover:
    """People wanted on a shift of a day, with the price of each one below and above."""

    people: int
    under: int
    over: int


@dataclass(frozen=True, slots=True)
class CurtoisInstance:
    """The file's contents; days count from 0, a Monday. ``barred`` are the shifts that may not come the next day."""

    days: int
    minutes: dict[str, int]
    barred: dict[str, tuple[str, ...]]
    staff: tuple[Staff, ...]
    days_off: tuple[tuple[str, int], ...]
    on: tuple[CurtoisRequest, ...]
    off: tuple[CurtoisRequest, ...]
    cover: dict[tuple[int, str], CurtoisCover]


def read_file(path: Path) -> CurtoisInstance:
    """Read an instance. Raises UserError with the line and what would be right for anything that does not fit."""
    sections = _sections(path)
    days = _days(path, sections["SECTION_HORIZON"])
    minutes = _minutes(path, sections["SECTION_SHIFTS"])
    staff = _staff(path, sections["SECTION_STAFF"], minutes)
    ids = {s.id for s in staff}

    def wanted(name: str) -> tuple[CurtoisRequest, ...]:
        return tuple(_wanted(line, ids, days, minutes) for line in sections[name])

    return CurtoisInstance(
        days,
        minutes,
        _barred(sections["SECTION_SHIFTS"], minutes),
        staff,
        tuple(found for line in sections["SECTION_DAYS_OFF"] for found in _days_off(line, ids, days)),
        wanted("SECTION_SHIFT_ON_REQUESTS"),
        wanted("SECTION_SHIFT_OFF_REQUESTS"),
        _cover(sections["SECTION_COVER"], days, minutes),
    )


def _sections(path: Path) -> dict[str, list[TextLine]]:
    found: dict[str, list[TextLine]] = {}
    current: list[TextLine] | None = None
    for line in lines_of(path):
        if line.text.startswith("SECTION"):
            if line.text not in NEEDED + OPTIONAL:
                text = translate("benchmarks", "{name} is no section of this set; its sections are {known}.")
                raise line.wrong(text.fill(name=shown(line.text), known=NEEDED + OPTIONAL))
            if line.text in found:
                raise line.wrong(translate("benchmarks", "{name} comes a second time.").fill(name=line.text))
            current = found.setdefault(line.text, [])
        elif current is None:
            text = translate("benchmarks", "{text} comes before the first section, which would be SECTION_HORIZON.")
            raise line.wrong(text.fill(text=shown(line.text)))
        else:
            current.append(line)
    missing = [name for name in NEEDED if name not in found]
    if missing:
        text = translate("benchmarks", "{file} has no section {name}; a Curtois instance needs {needed}.")
        raise UserError(text.fill(file=path.name, name=missing[0], needed=NEEDED))
    return {name: found.get(name, []) for name in NEEDED + OPTIONAL}


def _days(path: Path, lines: list[TextLine]) -> int:
    if not lines:
        raise _empty(path, "SECTION_HORIZON")
    days = lines[0].whole(lines[0].text, 7, LONGEST_HORIZON)
    if days % 7:
        text = translate("benchmarks", "the horizon of {days} {days:day|days} is not a whole number of weeks.")
        raise lines[0].wrong(text.fill(days=days))
    if len(lines) > 1:
        raise lines[1].wrong(translate("benchmarks", "the horizon is one number on one line; this one is too many."))
    return days


def _minutes(path: Path, lines: list[TextLine]) -> dict[str, int]:
    if not lines:
        raise _empty(path, "SECTION_SHIFTS")
    found: dict[str, int] = {}
    for line in lines:
        id_, length, _ = line.fields(("shift", "minutes", "barred successors"))
        _check_id(line, id_)
        if id_ in found:
            raise line.wrong(translate("benchmarks", "shift {id} stands twice.").fill(id=shown(id_)))
        found[id_] = line.whole(length, 1, DAY_MINUTES)
    return found


def _check_id(line: TextLine, id_: str) -> None:
    if not id_ or id_ == "-" or set(id_) & set("|=\t"):
        text = translate("benchmarks", "{id} cannot be an id: it is empty, or «-», or holds one of | = or a tab.")
        raise line.wrong(text.fill(id=shown(id_)))


def _barred(lines: list[TextLine], minutes: dict[str, int]) -> dict[str, tuple[str, ...]]:
    found = {}
    for line in lines:
        id_, _, barred = (f.strip() for f in line.text.split(","))
        names = [name.strip() for name in barred.split("|")] if barred else []
        found[id_] = tuple(line.known(name, minutes, _NO_SHIFT) for name in names)
    return found


def _staff(path: Path, lines: list[TextLine], minutes: dict[str, int]) -> tuple[Staff, ...]:
    if not lines:
        raise _empty(path, "SECTION_STAFF")
    names = (
        "staff",
        "most of each shift",
        "most minutes",
        "least minutes",
        "longest work",
        "shortest work",
        "shortest rest",
        "most weekends",
    )
    found: dict[str, Staff] = {}
    for line in lines:
        id_, most, *numbers = line.fields(names)
        _check_id(line, id_)
        if id_ in found:
            raise line.wrong(translate("benchmarks", "staff {id} stands twice.").fill(id=shown(id_)))
        found[id_] = Staff(id_, _most(line, most, minutes), *(line.whole(n) for n in numbers))
        if found[id_].least_minutes > found[id_].most_minutes:
            text = translate(
                "benchmarks", "at least {least} {least:minute|minutes} of work are more than the {most} at most."
            )
            raise line.wrong(text.fill(least=found[id_].least_minutes, most=found[id_].most_minutes))
    return tuple(found.values())


def _most(line: TextLine, text: str, minutes: dict[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in text.split("|"):
        name, equals, count = (p.strip() for p in part.partition("="))
        if not equals:
            said = translate("benchmarks", "{text} should name a shift and its most, such as D=14.")
            raise line.wrong(said.fill(text=shown(part)))
        line.known(name, minutes, _NO_SHIFT)
        if name in found:
            raise line.wrong(translate("benchmarks", "shift {id} stands twice.").fill(id=shown(name)))
        found[name] = line.whole(count)
    missing = [name for name in minutes if name not in found]
    if missing:
        said = translate("benchmarks", "nothing is said of shift {id}; write {id}=0 where the person lacks the skill.")
        raise line.wrong(said.fill(id=missing[0]))
    return found


def _days_off(line: TextLine, ids: set[str], days: int) -> list[tuple[str, int]]:
    id_, *numbers = line.fields(("staff", "days"), more=True)
    line.known(id_, ids, _NO_PERSON)
    return [(id_, line.whole(n, 0, days - 1)) for n in numbers]


def _wanted(line: TextLine, ids: set[str], days: int, minutes: dict[str, int]) -> CurtoisRequest:
    id_, day, shift, weight = line.fields(("staff", "day", "shift", "weight"))
    line.known(id_, ids, _NO_PERSON)
    return CurtoisRequest(id_, line.whole(day, 0, days - 1), line.known(shift, minutes, _NO_SHIFT), line.whole(weight))


def _cover(lines: list[TextLine], days: int, minutes: dict[str, int]) -> dict[tuple[int, str], CurtoisCover]:
    found: dict[tuple[int, str], CurtoisCover] = {}
    for line in lines:
        day, shift, *numbers = line.fields(("day", "shift", "people", "price below", "price above"))
        key = line.whole(day, 0, days - 1), line.known(shift, minutes, _NO_SHIFT)
        if key in found:
            text = translate("benchmarks", "the cover of day {day} and shift {id} stands twice.")
            raise line.wrong(text.fill(day=key[0], id=key[1]))
        found[key] = CurtoisCover(*(line.whole(n) for n in numbers))
    return found


def _empty(path: Path, section: str) -> UserError:
    text = translate("benchmarks", "{file}: section {name} is empty.")
    return UserError(text.fill(file=path.name, name=section))
