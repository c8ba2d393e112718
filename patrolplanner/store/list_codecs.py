"""Lists and sets inside a record: one cell of the workbook, parted by ``;``; rows of their own in the plan file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from patrolplanner.domain.demands import CertificateNeed, DayType, UnitNeed
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Restriction
from patrolplanner.domain.shifts import DayTypeShift
from patrolplanner.domain.typed_spans import BACKWARDS, said_with_span, with_span
from patrolplanner.domain.typed_text import Cell, day_of, parted_at_last, whole_of
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.codecs import Codec, Sort, refused
from patrolplanner.store.vocabulary import DAY_TYPES, Words
from patrolplanner.store.vocabulary import RESTRICTIONS as KINDS

_COLONS = ":："
_COLON = re.compile(f"[{_COLONS}]")
_OFF = frozenset({"-", "—", "–", "－"})


def choices(words: Words[Any]) -> Codec:
    """A set of members of an enumeration, in its order; None for a list of nothing."""

    def read(cell: CellReading) -> frozenset[StrEnum] | None:
        found = set()
        for text in cell.items():
            member = words.find(text)
            if member is None:
                refused(cell, text, words)
            else:
                found.add(member)
        return frozenset(found) or None

    def say(value: frozenset[StrEnum], language: str) -> str:
        return ";".join(words.say(member, language) for member in words.kind if member in value)

    return Codec(Sort.CHOICES, read, say, words=words)


def references(to: str) -> Codec:
    """Ids of records of another sheet, each once."""

    def read(cell: CellReading) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cell.referred(text, to) for text in cell.items()))

    return Codec(Sort.REFERENCES, read, lambda value, _: ";".join(value), to=to)


def _certificates(cell: CellReading) -> tuple[Certificate, ...]:
    return tuple(_certificate(cell, item) for item in cell.items())


def _certificate(cell: CellReading, item: str) -> Certificate:
    parted = parted_at_last(item, _COLONS)
    if parted is None:
        return Certificate(item)
    name, value = parted
    if not name:
        cell.wrong(_nameless(item))
    return Certificate(name, cell.parsed(day_of, Cell(value)))


def _restrictions(cell: CellReading) -> frozenset[Restriction]:
    found = (_restriction(cell, item) for item in cell.items())
    return frozenset(restriction for restriction in found if restriction is not None)


def _restriction(cell: CellReading, item: str) -> Restriction | None:
    parts = cell.parsed(lambda _: with_span(item))
    if parts is None:
        return None
    kind = KINDS.find(parts[0])
    if kind is None:
        refused(cell, parts[0], KINDS)
        return None
    start, end = (_day(cell, text) for text in parts[1:])
    if start is not None and end is not None and end < start:
        cell.wrong(BACKWARDS.fill(item=item))
        return None
    return Restriction(kind, start, end)


def _day(cell: CellReading, text: str) -> date | None:
    return cell.parsed(day_of, Cell(text)) if text else None


def _say_restrictions(value: frozenset[Restriction], language: str) -> str:
    ordered = sorted(value, key=lambda r: r.place)
    return ";".join(said_with_span(KINDS.say(r.kind, language), r.start, r.end) for r in ordered)


def _certificate_needs(cell: CellReading) -> tuple[CertificateNeed, ...]:
    found = []
    for label, count in _counted(cell):
        name, at, unit = (part.strip() for part in label.replace("＠", "@").partition("@"))
        if not name or (at and not unit):
            cell.wrong(_nameless(label))
        found.append(CertificateNeed(name, count, cell.referred(unit, "units") if unit else ""))
    return tuple(found)


def _unit_needs(cell: CellReading) -> tuple[UnitNeed, ...]:
    return tuple(UnitNeed(cell.referred(name, "units"), count) for name, count in _counted(cell))


def _counted(cell: CellReading) -> list[tuple[str, int]]:
    """``NAME:2`` as the name and the number; a name alone asks for one."""
    found = []
    for item in cell.items():
        name, text = parted_at_last(item, _COLONS) or (item, "1")
        if not name:
            cell.wrong(_nameless(item))
            continue
        count = cell.parsed(whole_of, Cell(text))
        if count is None:
            continue
        if count < 0:
            cell.wrong(translate("workbook", "a number of people cannot be negative."))
        found.append((name, count))
    return found


def _nameless(item: str) -> Message:
    return translate("workbook", 'in "{item}" the name is missing; write NAME:VALUE, separated by ";".').fill(item=item)


def _pattern(cell: CellReading) -> tuple[str | None, ...]:
    return tuple(_shift(cell, item) for item in cell.items() if by_day_type(item) is None)


def _day_type_shifts(cell: CellReading) -> tuple[DayTypeShift, ...]:
    found = (by_day_type(item) for item in cell.items())
    return tuple(DayTypeShift(parts[0], _shift(cell, parts[1])) for parts in found if parts is not None)


def by_day_type(item: str) -> tuple[DayType, str] | None:
    """Type of date and code of an entry such as ``工作日:D``; None for an entry of a cycle."""
    word, *code = _COLON.split(item, maxsplit=1)
    kind = DAY_TYPES.find(word.strip()) if code else None
    return None if kind is None else (kind, code[0].strip())


def _shift(cell: CellReading, code: str) -> str | None:
    return None if code in _OFF else cell.referred(code, "shifts")


def _say_day_type_shifts(value: tuple[DayTypeShift, ...], language: str) -> str:
    return ",".join(f"{DAY_TYPES.say(entry.kind, language)}:{entry.shift or '-'}" for entry in value)


def _parameters(cell: CellReading) -> tuple[tuple[str, str], ...]:
    """An entry without ``=`` continues the one before, as in ``shifts=D,N;most=3``."""
    found: list[tuple[str, str]] = []
    for item in cell.items():
        name, equals, value = (part.strip() for part in item.replace("＝", "=").partition("="))
        if equals and name:
            found.append((name, value))
        elif found and not equals:
            found[-1] = (found[-1][0], f"{found[-1][1]},{item}")
        else:
            text = translate("workbook", '"{item}" is not a parameter; write NAME=VALUE, separated by ";".')
            cell.wrong(text.fill(item=item))
    return tuple(found)


def _saying(entry: Callable[[Any], str], parting: str = ";") -> Callable[[Any, str], str]:
    return lambda value, _language: parting.join(map(entry, value))


CERTIFICATES = Codec(Sort.LIST, _certificates, _saying(lambda c: f"{c.name}:{c.until}" if c.until else c.name))
"""``持枪证:2027-05-01``, or the name alone for one that does not end."""
RESTRICTIONS = Codec(Sort.LIST, _restrictions, _say_restrictions)
"""``不上夜班``, or ``不上夜班:2026-10-01..2027-03-31`` for one that begins or ends."""
CERTIFICATE_NEEDS = Codec(Sort.LIST, _certificate_needs, _saying(lambda need: f"{need.label}:{need.count}"))
"""``持枪证:2``, or ``执法证@SJ:2`` for holders of one unit."""
UNIT_NEEDS = Codec(Sort.LIST, _unit_needs, _saying(lambda need: f"{need.unit}:{need.count}"))
"""``JJ:2``."""
PATTERN = Codec(Sort.LIST, _pattern, _saying(lambda code: code or "-", ","))
"""A shift a day, ``-`` for off."""
DAY_TYPE_SHIFTS = Codec(Sort.LIST, _day_type_shifts, _say_day_type_shifts)
"""``工作日:D``, in the same cell behind the cycle."""
PARAMETERS = Codec(Sort.LIST, _parameters, _saying("=".join))
"""``hours=8;target=11``."""
