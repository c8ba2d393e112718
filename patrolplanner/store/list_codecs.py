"""Lists and sets inside a record: one cell of the workbook, parted by ``;``; rows of their own in the plan file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from patrolplanner.domain.demands import CertificateNeed, UnitNeed
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate
from patrolplanner.domain.typed_text import Cell, day_of, not_allowed, whole_of
from patrolplanner.store.codecs import Codec, Value
from patrolplanner.store.exchange.cell_reading import CellReading
from patrolplanner.store.exchange.vocabulary import Words

_VALUED = re.compile(r"(?P<name>.*?)\s*[:：]\s*(?P<value>[^:：]*)")
_OFF = frozenset({"-", "—", "–", "－"})


class Choices(Codec):
    """A set of members of an enumeration."""

    def __init__(self, words: Words[Any]) -> None:
        self.words = words

    def read(self, cell: CellReading) -> frozenset[StrEnum] | None:
        """None for a list of nothing."""
        found = set()
        for text in cell.items():
            member = self.words.find(text)
            if member is None:
                cell.wrong(not_allowed(text, self.words.allowed))
            else:
                found.add(member)
        return frozenset(found) or None

    def say(self, value: frozenset[StrEnum], language: str) -> Value:
        """In the order in which the enumeration has them."""
        return ";".join(self.words.say(member, language) for member in self.words.kind if member in value)


class ReferenceList(Codec):
    """Ids of records of another sheet, each once."""

    def __init__(self, to: str) -> None:
        self.to = to

    def read(self, cell: CellReading) -> tuple[str, ...]:
        """Ids that the other sheet defines."""
        return tuple(dict.fromkeys(cell.referred(text, self.to) for text in cell.items()))

    def say(self, value: tuple[str, ...], language: str) -> Value:
        """The ids."""
        return ";".join(value)


class Certificates(Codec):
    """What a person is qualified for: ``持枪证:2027-05-01``, or the name alone for one that does not end."""

    def read(self, cell: CellReading) -> tuple[Certificate, ...]:
        """In the order of the cell."""
        return tuple(_certificate(cell, item) for item in cell.items())

    def say(self, value: Iterable[Certificate], language: str) -> Value:
        """With their last days."""
        return ";".join(f"{c.name}:{c.until}" if c.until else c.name for c in value)


def _certificate(cell: CellReading, item: str) -> Certificate:
    match = _VALUED.fullmatch(item)
    if match is None:
        return Certificate(item)
    if not match["name"]:
        cell.wrong(_nameless(item))
    return Certificate(match["name"], cell.parsed(day_of, Cell(match["value"])))


class CertificateNeeds(Codec):
    """How many holders of what: ``持枪证:2``, or ``执法证@SJ:2`` for holders of one unit."""

    def read(self, cell: CellReading) -> tuple[CertificateNeed, ...]:
        """In the order of the cell."""
        found = []
        for label, count in _counted(cell):
            name, at, unit = (part.strip() for part in label.replace("＠", "@").partition("@"))
            if not name or (at and not unit):
                cell.wrong(_nameless(label))
            found.append(CertificateNeed(name, count, cell.referred(unit, "units") if unit else ""))
        return tuple(found)

    def say(self, value: Iterable[CertificateNeed], language: str) -> Value:
        """With their numbers."""
        return ";".join(f"{need.label}:{need.count}" for need in value)


class UnitNeeds(Codec):
    """How many people of which unit: ``JJ:2``."""

    def read(self, cell: CellReading) -> tuple[UnitNeed, ...]:
        """In the order of the cell."""
        return tuple(UnitNeed(cell.referred(name, "units"), count) for name, count in _counted(cell))

    def say(self, value: Iterable[UnitNeed], language: str) -> Value:
        """With their numbers."""
        return ";".join(f"{need.unit}:{need.count}" for need in value)


def _counted(cell: CellReading) -> list[tuple[str, int]]:
    """``NAME:2`` as the name and the number; a name alone asks for one."""
    found = []
    for item in cell.items():
        match = _VALUED.fullmatch(item)
        name, text = (match["name"], match["value"]) if match else (item, "1")
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


class Pattern(Codec):
    """The shifts of a team's cycle, one a day, ``-`` for off."""

    def read(self, cell: CellReading) -> tuple[str | None, ...]:
        """Codes that the sheet of shifts defines, None for off."""
        return tuple(None if code in _OFF else cell.referred(code, "shifts") for code in cell.items())

    def say(self, value: Iterable[str | None], language: str) -> Value:
        """Codes with commas between."""
        return ",".join(code or "-" for code in value)


class Parameters(Codec):
    """The numbers of a rule: ``hours=8;target=11``."""

    def read(self, cell: CellReading) -> tuple[tuple[str, str], ...]:
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

    def say(self, value: Iterable[tuple[str, str]], language: str) -> Value:
        """Names and values."""
        return ";".join(f"{name}={value}" for name, value in value)
