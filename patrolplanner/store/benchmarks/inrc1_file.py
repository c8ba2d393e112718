"""Reads the text files of the first nurse rostering competition and tells what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.benchmarks.text_lines import TextLine, lines_of, shown

LONGEST_DAYS = 366
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKENDS = ("SaturdaySunday", "FridaySaturdaySunday", "SaturdaySundayMonday")
ANY, NONE = "Any", "None"
HEADINGS = (
    "SCHEDULING_PERIOD",
    "SKILLS",
    "SHIFT_TYPES",
    "CONTRACTS",
    "PATTERNS",
    "EMPLOYEES",
    "DAY_OF_WEEK_COVER",
    "DATE_SPECIFIC_COVER",
    "DAY_OFF_REQUESTS",
    "DAY_ON_REQUESTS",
    "SHIFT_OFF_REQUESTS",
    "SHIFT_ON_REQUESTS",
)
_HEADING = re.compile(r"([A-Z_]+)\s*=?\s*(\S*)\s*;")

_NO_SKILL = translate("benchmarks", "there is no skill {name} under SKILLS.")
_NO_SHIFT = translate("benchmarks", "there is no shift {name} under SHIFT_TYPES.")
_NO_CONTRACT = translate("benchmarks", "there is no contract {name} under CONTRACTS.")
_NO_PATTERN = translate("benchmarks", "there is no pattern {name} under PATTERNS.")
_NO_EMPLOYEE = translate("benchmarks", "there is nobody {name} under EMPLOYEES.")
_NO_WEEKEND = translate("benchmarks", "{name} is no weekend of this set, such as SaturdaySunday.")
_NO_WEEKDAY = translate("benchmarks", "{name} is no day of the week in English.")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ContractLimit:
    """A number of the contract that costs ``weight`` for each unit it is missed by; weight 0: it does not count."""

    weight: int
    value: int


@dataclass(frozen=True, slots=True)
class ShiftType:
    """A shift with its clock in minutes after midnight and the skills it takes."""

    id: str
    name: str
    start: int
    end: int
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """What a kind of employee is promised: every number a price for each unit missed, 0 where it does not count."""

    id: str
    most_duties: ContractLimit
    least_duties: ContractLimit
    longest_work: ContractLimit
    shortest_work: ContractLimit
    longest_rest: ContractLimit
    shortest_rest: ContractLimit
    most_weekends_running: ContractLimit
    least_weekends_running: ContractLimit
    most_weekends: ContractLimit
    weekend: str
    complete_weekends: int
    same_shift: int
    no_night_before: int
    two_free_after_night: int
    skill: int
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of days that is unwanted: shift ids, `ANY` or `NONE`; ``day`` is the weekday of the first, or `ANY`."""

    id: str
    weight: int
    steps: tuple[str, ...]
    day: str


@dataclass(frozen=True, slots=True)
class Employee:
    """A person with the contract and the skills."""

    id: str
    name: str
    contract: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InrcRequest:
    """A request: a shift (None: any duty) on a date."""

    person: str
    day: date
    shift: str | None
    weight: int


@dataclass(frozen=True, slots=True)
class InrcInstance:
    """The file's contents. ``weekly`` goes by weekday (0 Monday) and shift, ``special`` by date and shift."""

    name: str
    first: date
    last: date
    shifts: dict[str, ShiftType]
    contracts: dict[str, Contract]
    patterns: dict[str, Pattern]
    employees: dict[str, Employee]
    weekly: dict[tuple[int, str], int]
    special: dict[tuple[date, str], int]
    off: tuple[InrcRequest, ...]
    on: tuple[InrcRequest, ...]


def read_file(path: Path) -> InrcInstance:
    """Read an instance. Raises UserError with the line and what would be right for anything that does not fit."""
    sections = _sections(path)
    name, first, last = _period(path, sections["SCHEDULING_PERIOD"])
    skills = {line.text for line in sections["SKILLS"]}
    shifts = _by_id(sections["SHIFT_TYPES"], lambda line: _shift(line, skills))
    patterns = _by_id(sections["PATTERNS"], lambda line: _pattern(line, shifts))
    contracts = _by_id(sections["CONTRACTS"], lambda line: _contract(line, patterns))
    employees = _by_id(sections["EMPLOYEES"], lambda line: _employee(line, contracts, skills))
    if not employees or not shifts:
        raise _missing(path, "EMPLOYEES" if shifts else "SHIFT_TYPES")
    weekly: dict[tuple[int, str], int] = {}
    for line in sections["DAY_OF_WEEK_COVER"]:
        day, shift, people = line.fields(("weekday", "shift", "people"))
        key = WEEKDAYS.index(line.known(day, WEEKDAYS, _NO_WEEKDAY)), line.known(shift, shifts, _NO_SHIFT)
        weekly[key] = weekly.get(key, 0) + line.whole(people)
    special: dict[tuple[date, str], int] = {}
    for line in sections["DATE_SPECIFIC_COVER"]:
        day, shift, people = line.fields(("date", "shift", "people"))
        on = _date_within(line, day, first, last), line.known(shift, shifts, _NO_SHIFT)
        special[on] = special.get(on, 0) + line.whole(people)

    def wanted(*names: str) -> tuple[InrcRequest, ...]:
        return tuple(
            _wanted(line, name.startswith("SHIFT"), employees, shifts, (first, last))
            for name in names
            for line in sections[name]
        )

    off, on_ = wanted("DAY_OFF_REQUESTS", "SHIFT_OFF_REQUESTS"), wanted("DAY_ON_REQUESTS", "SHIFT_ON_REQUESTS")
    return InrcInstance(name, first, last, shifts, contracts, patterns, employees, weekly, special, off, on_)


# -- sections -------------------------------------------------------------------------------------------


def _sections(path: Path) -> dict[str, list[TextLine]]:
    """The entries of each heading, without the ``;`` at their end, as many as the heading announces."""
    found: dict[str, list[TextLine]] = {}
    announced: dict[str, tuple[TextLine, int]] = {}
    current: list[TextLine] | None = None
    between_slashes = False
    for line in lines_of(path):
        if not line.text.strip("/"):
            between_slashes = not between_slashes
            continue
        heading = _HEADING.fullmatch(line.text)
        known = heading is not None and heading[1] in HEADINGS
        if between_slashes and not known:
            text = translate("benchmarks", "{name} is no heading of this set; its headings are {known}.")
            raise line.wrong(text.fill(name=shown(line.text), known=HEADINGS))
        if heading is not None and known:
            if heading[1] in found:
                raise line.wrong(translate("benchmarks", "{name} comes a second time.").fill(name=heading[1]))
            current = found.setdefault(heading[1], [])
            if heading[2]:
                announced[heading[1]] = line, line.whole(heading[2])
        elif current is None:
            text = translate("benchmarks", "{text} comes before the first heading, which would be {heading}.")
            raise line.wrong(text.fill(text=shown(line.text), heading=HEADINGS[0]))
        else:
            current.append(_entry(line))
    _need_all(path, found, announced)
    return found


def _need_all(path: Path, found: Mapping[str, list[TextLine]], announced: Mapping[str, tuple[TextLine, int]]) -> None:
    for name in HEADINGS:
        if name not in found:
            raise _missing(path, name)
    for name, (line, count) in announced.items():
        if len(found[name]) != count:
            text = translate("benchmarks", "{name} announces {count} {count:entry|entries}; {found} follow.")
            raise line.wrong(text.fill(name=name, count=count, found=len(found[name])))


def _entry(line: TextLine) -> TextLine:
    if not line.text.endswith(";"):
        text = translate("benchmarks", "{text} is neither a known heading nor an entry; entries end with a semicolon.")
        raise line.wrong(text.fill(text=shown(line.text)))
    return TextLine(line.path, line.number, line.text[:-1].strip())


def _missing(path: Path, heading: str) -> UserError:
    text = translate("benchmarks", "{file} says nothing under {name}; an instance of this set needs it.")
    return UserError(text.fill(file=path.name, name=heading))


def _by_id(lines: list[TextLine], read: Callable[[TextLine], _T]) -> dict[str, _T]:
    found: dict[str, _T] = {}
    for line in lines:
        id_ = line.new_id(line.text.split(",")[0].strip(), found, (ANY, NONE))
        found[id_] = read(line)
    return found


# -- entries --------------------------------------------------------------------------------------------


def _date(line: TextLine, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = translate("benchmarks", "{text} is not a date such as 2010-01-28.")
        raise line.wrong(said.fill(text=shown(text))) from None


def _date_within(line: TextLine, text: str, first: date, last: date) -> date:
    day = _date(line, text)
    if not first <= day <= last:
        said = translate("benchmarks", "{day} lies outside the period from {first} to {last}.")
        raise line.wrong(said.fill(day=text, first=first.isoformat(), last=last.isoformat()))
    return day


def _period(path: Path, lines: list[TextLine]) -> tuple[str, date, date]:
    if len(lines) != 1:
        raise _missing(path, "SCHEDULING_PERIOD")
    name, *ends = lines[0].fields(("name", "first date", "last date"))
    first, last = (_date(lines[0], text) for text in ends)
    if not 0 <= (last - first).days < LONGEST_DAYS or not 1950 <= first.year <= 2090:
        text = translate("benchmarks", "the period from {first} to {last} is not one of 1 to {most} days from 1950 on.")
        raise lines[0].wrong(text.fill(first=first.isoformat(), last=last.isoformat(), most=LONGEST_DAYS))
    return name, first, last


def _names(line: TextLine, count: str, text: str, known: Collection[str], unknown: Message) -> tuple[str, ...]:
    """A list parted by blanks, as long as was announced, of known names."""
    names = tuple(text.split())
    if len(names) != line.whole(count):
        said = translate("benchmarks", "{count} {count:name is|names are} announced; {found} follow.")
        raise line.wrong(said.fill(count=line.whole(count), found=len(names)))
    return tuple(line.known(name, known, unknown) for name in names)


def _shift(line: TextLine, skills: set[str]) -> ShiftType:
    id_, name, start, end, count, *rest = line.fields(("id", "name", "start", "end", "number", "skills"))
    return ShiftType(id_, name, _clock(line, start), _clock(line, end), _names(line, count, rest[0], skills, _NO_SKILL))


def _clock(line: TextLine, text: str) -> int:
    match = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?", text, re.ASCII)
    if match is None:
        raise line.wrong(translate("benchmarks", "{text} is not a time such as 06:30:00.").fill(text=shown(text)))
    return int(match[1]) * 60 + int(match[2])


def _contract(line: TextLine, patterns: Collection[str]) -> Contract:
    names = ("id", "name", "single assignment", *("bound",) * 9, "weekend", *("on|weight",) * 5, "number", "patterns")
    fields = line.fields(names)
    duties, fewest, work, short_work, rest, short_rest, running, least_running, weekends = (
        _bound(line, text) for text in fields[3:12]
    )
    _flag(line, fields[2])
    complete, same, night, after_night, skill = (_flag(line, text) for text in fields[13:18])
    return Contract(
        fields[0],
        most_duties=duties,
        least_duties=fewest,
        longest_work=work,
        shortest_work=short_work,
        longest_rest=rest,
        shortest_rest=short_rest,
        most_weekends_running=running,
        least_weekends_running=least_running,
        most_weekends=weekends,
        weekend=line.known(fields[12], WEEKENDS, _NO_WEEKEND),
        complete_weekends=complete,
        same_shift=same,
        no_night_before=night,
        two_free_after_night=after_night,
        skill=skill,
        patterns=_names(line, fields[18], fields[19], patterns, _NO_PATTERN),
    )


def _bound(line: TextLine, text: str) -> ContractLimit:
    on, weight, value = _triple(line, text, 3)
    return ContractLimit(weight if on else 0, value)


def _flag(line: TextLine, text: str) -> int:
    on, weight = _triple(line, text, 2)
    return weight if on else 0


def _triple(line: TextLine, text: str, count: int) -> list[int]:
    parts = text[1:-1].split("|") if text.startswith("(") and text.endswith(")") else []
    if len(parts) != count:
        said = translate("benchmarks", "{text} should read {right}.")
        right = "(1|weight)" if count == 2 else "(1|weight|number)"
        raise line.wrong(said.fill(text=shown(text), right=right))
    return [line.whole(parts[0], 0, 1), *(line.whole(part) for part in parts[1:])]


def _pattern(line: TextLine, shifts: Collection[str]) -> Pattern:
    id_, weight, rest = line.fields(("id", "weight", "length and days"))
    length, *items = rest.split()
    steps = [_step(line, item, shifts) for item in items]
    if line.whole(length, 1, LONGEST_DAYS) != len(steps):
        text = translate(
            "benchmarks", "{count} {count:day|days} of a pattern {count:is|are} announced; {found} follow."
        )
        raise line.wrong(text.fill(count=line.whole(length), found=len(steps)))
    if all(shift == NONE for shift, _ in steps):
        raise line.wrong(translate("benchmarks", "a pattern needs at least one day of duty."))
    return Pattern(id_, line.whole(weight), tuple(shift for shift, _ in steps), steps[0][1])


def _step(line: TextLine, item: str, shifts: Collection[str]) -> tuple[str, str]:
    match = re.fullmatch(r"\(([^|()]+)\|([^|()]+)\)", item)
    if match is None:
        raise line.wrong(translate("benchmarks", "{text} should read (shift|weekday).").fill(text=shown(item)))
    return (
        line.known(match[1], {*shifts, ANY, NONE}, _NO_SHIFT),
        line.known(match[2], (*WEEKDAYS, ANY), _NO_WEEKDAY),
    )


def _employee(line: TextLine, contracts: Collection[str], skills: set[str]) -> Employee:
    id_, name, contract, count, rest = line.fields(("id", "name", "contract", "number", "skills"))
    line.known(contract, contracts, _NO_CONTRACT)
    return Employee(id_, name, contract, _names(line, count, rest, skills, _NO_SKILL))


def _wanted(
    line: TextLine, of_shift: bool, employees: Collection[str], shifts: Collection[str], ends: tuple[date, date]
) -> InrcRequest:
    names = ("employee", "date", "shift", "weight") if of_shift else ("employee", "date", "weight")
    fields = line.fields(names)
    shift = line.known(fields[2], shifts, _NO_SHIFT) if of_shift else None
    person = line.known(fields[0], employees, _NO_EMPLOYEE)
    return InrcRequest(person, _date_within(line, fields[1], *ends), shift, line.whole(fields[-1]))
