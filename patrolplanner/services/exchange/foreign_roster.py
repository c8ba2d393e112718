"""Duties from other people's duty sheets: what their words mean here, whom they name, and what it would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.same_names import folded_name
from patrolplanner.domain.typed_text import folded
from patrolplanner.services.exchange.sheet_people import SheetPeople, SheetPlaces
from patrolplanner.services.exchange.sheet_words import Meaning, roles_of
from patrolplanner.services.exchange.shift_words import ShiftWords
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.exchange.cell_tally import SheetTally, Taken
from patrolplanner.store.exchange.duty_sheets import Covered, DutySheet, Place, SheetShape, Spoken
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_rosters import duty_sheet
from patrolplanner.store.exchange.foreign_tables import ForeignTable
from patrolplanner.store.exchange.problems import CellProblem, in_reading_order, place_of


class Move(StrEnum):
    """What an import does with a duty."""

    ADDED = "added"
    MOVED = "moved"
    REMOVED = "removed"
    SAME = "same"


MOVE_WORDS: Mapping[Move, Message] = {
    Move.ADDED: translate("foreign sheet", "added"),
    Move.MOVED: translate("foreign sheet", "changed"),
    Move.REMOVED: translate("foreign sheet", "removed"),
    Move.SAME: translate("foreign sheet", "as in the plan"),
}


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A person's date as it would be: the duties that come and those that go for them."""

    move: Move
    person: str
    day: date
    added: tuple[DutyKey, ...]
    removed: tuple[DutyKey, ...]
    place: str
    instead: str = ""
    """Who goes where this person comes."""


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What duty sheets would do to a roster."""

    rows: tuple[DutyRow, ...]
    problems: tuple[CellProblem, ...]
    open_codes: tuple[str, ...]
    period: Period | None
    remarks: tuple[CellProblem, ...] = ()
    """What is odd and keeps nothing from being taken."""
    cells: tuple[SheetTally, ...] = ()
    """For each sheet which cells were taken, and which were not."""

    @property
    def counts(self) -> Mapping[Move, int]:
        return Counter(row.move for row in self.rows)

    @property
    def goes(self) -> int:
        """How many duties that stand in the roster now would go."""
        return sum(len(row.removed) + bool(row.instead) for row in self.rows)

    @property
    def changes_something(self) -> bool:
        return any(row.move is not Move.SAME for row in self.rows)

    def edit(self) -> Edit:
        """All of it as one user action; locked rows are never taken away."""
        removed = {Pair(row.person, key) for row in self.rows for key in row.removed}
        removed |= {Pair(row.instead, key) for row in self.rows if row.instead for key in row.added}
        added = [Pair(row.person, key) for row in self.rows for key in row.added]

        def edit(document: Document) -> Document:
            stay = [a for a in document.roster.assignments if a.locked or a.pair not in removed]
            there = {a.pair for a in stay}
            new = [Assignment(pair, source=Source.IMPORT) for pair in added if pair not in there]
            return replace(document, roster=Roster.of([*stay, *new]), period=document.period or self.period)

        return edit


def duty_sheets(tables: Iterable[ForeignTable], plan: Plan, month: ContextMonth) -> tuple[DutySheet, ...]:
    """The tables that are duty sheets; files with one sheet a department have many."""
    names = {folded_name(text) for person in plan.people for text in (person.name, person.id)}
    words = ShiftWords(plan)
    sheets = (sheet for table in tables if (sheet := duty_sheet(table, month, names)) is not None)
    return tuple(replace(sheet, spoken=tuple(_parted(sheet, words))) for sheet in sheets)


def _parted(sheet: DutySheet, words: ShiftWords) -> Iterator[Spoken]:
    """The statements, those of cells with several codes one by one; what stands in headings is left as it is."""
    listed = {each.at for each in sheet.covered}
    for each in sheet.spoken:
        yield from (each,) if each.at in listed else words.parted(each)


def codes_of(sheets: Sequence[DutySheet]) -> Mapping[str, int]:
    """Every word of the sheets and how often it stands there; with several departments, each with its name."""
    return Counter(each.code for each in _with_units(sheets, lambda sheet: sheet.spoken))


_Each = TypeVar("_Each", Spoken, Covered)


def _with_units(sheets: Sequence[DutySheet], among: Callable[[DutySheet], Sequence[_Each]]) -> Iterator[_Each]:
    """The statements of the sheets; where several departments speak, each word with its department."""
    units = {folded(each.unit) for sheet in sheets for each in sheet.spoken if each.unit}
    for sheet in sheets:
        for each in among(sheet):
            yield replace(each, code=f"{each.unit} {each.code}") if len(units) > 1 and each.unit else each


# -- what it would change ----------------------------------------------------------------------------------

_Who = tuple[str, date]
"""A person on a date."""
_Duties = Mapping[DutyKey, None]


def roster_import(
    document: Document, sheets: Sequence[DutySheet], meanings: Mapping[str, Meaning | None], *, take_off: bool = True
) -> RosterImport:
    """Lay duty sheets beside the roster. Nothing is changed.

    With ``take_off`` the sheets have the last word about what they speak of: a table of people about each person and
    date, so that other duties there go; a list of duties about each date, post and role under its headings, so that
    whoever stands there and is not named goes.
    """
    reading = _RosterReading(document, meanings, {sheet.title for sheet in sheets if sheet.shape is SheetShape.POSTS})
    for covered in _with_units(sheets, lambda sheet: sheet.covered):
        reading.cover(covered)
    for spoken in _with_units(sheets, lambda sheet: sheet.spoken):
        reading.take(spoken)
    problems = [problem for sheet in sheets for problem in sheet.problems] + reading.problems
    rows = _RosterChanges(document, reading, problems).rows(take_off=take_off)
    days = [day for _, day in reading.told] + [key.day for key in reading.covered]
    titles = list(dict.fromkeys(sheet.title for sheet in sheets))
    remarks = [remark for sheet in sheets for remark in (*sheet.remarks, *sheet.table.unseen(_rows_of(sheet)))]
    return RosterImport(
        rows,
        _once(in_reading_order(problems, titles)),
        tuple(reading.open_codes),
        Period(min(days), max(days)) if days else None,
        in_reading_order(remarks, titles),
        tuple(sheet.table.tally(reading.cells_of(sheet).bits) for sheet in sheets),
    )


def _rows_of(sheet: DutySheet) -> set[int]:
    return {each.at[0] for each in sheet.spoken}


class _Stands(NamedTuple):
    """Of whom of a duty the sheets tell everybody, and where."""

    roles: set[Role]
    place: str


class _RosterReading:
    """What the sheets want, statement by statement, and which cells could be taken."""

    def __init__(self, document: Document, meanings: Mapping[str, Meaning | None], by_post: Set[str]) -> None:
        self._people, self._posts = SheetPeople(document.plan), SheetPlaces(document)
        self._meanings = meanings
        self._by_post = by_post
        self.problems: list[CellProblem] = []
        self.told: dict[_Who, dict[bool, dict[DutyKey, None]]] = {}
        """The duties of each; what tables of posts say, and what others do."""
        self.places: dict[_Who, str] = {}
        self.persons: set[_Who] = set()
        """Of whom the sheets tell the whole date."""
        self.by_post: set[DutyKey] = set()
        """Of which duties tables of posts name everybody."""
        self.covered: dict[DutyKey, _Stands] = {}
        self.unsure: set[DutyKey] = set()
        """Duties with somebody who could not be read."""
        self.open_codes: dict[str, None] = {}
        self._listed: set[tuple[str, Place]] = set()
        self._good: dict[str, set[Place]] = {}
        self._bad: dict[str, set[Place]] = {}

    def cover(self, told: Covered) -> None:
        """Note of a duty and the roles under a heading that all who stand there are named."""
        self._listed.add((told.sheet, told.at))
        meaning = self._meanings.get(told.code)
        if meaning is None or meaning.off:
            return
        self._good.setdefault(told.sheet, set()).update((told.at, *told.rests))
        key = DutyKey(told.day, meaning.post, meaning.shift)
        stands = self.covered.setdefault(key, _Stands(set(), f"{told.sheet}!{told.cell}"))
        stands.roles.update(roles_of(told.code))
        if told.sheet in self._by_post:
            self.by_post.add(key)

    def take(self, told: Spoken) -> None:
        """Find whom a statement is about and what it means; what is wrong with it is noted."""
        found = self._people.find(told)
        meaning = self._meanings.get(told.code)
        key = None if meaning is None or meaning.off else DutyKey(told.day, meaning.post, meaning.shift)
        if isinstance(found, Message) or meaning is None:
            if isinstance(found, Message):
                self._wrong(told, found)
            else:
                self.open_codes[told.code] = None
                self._bad.setdefault(told.sheet, set()).add(told.at)
            self.unsure.update([key] if key is not None else [])
            return
        if key is not None and not found.serves_on(told.day):
            text = translate("foreign sheet", "{name} does not serve on {day}; see the person's dates.")
            self._wrong(told, text.fill(name=found.name, day=told.day))
            return
        self._good.setdefault(told.sheet, set()).update((told.at, *told.rests))
        who = found.id, told.day
        self.places.setdefault(who, f"{told.sheet}!{told.cell}")
        duties = self.told.setdefault(who, {}).setdefault(told.sheet in self._by_post, {})
        listed = (told.sheet, told.at) in self._listed
        if not listed:
            self.persons.add(who)
        if key is not None:
            duties[key if listed else self._posts.duty(found.id, told, meaning, duties)] = None

    def cells_of(self, sheet: DutySheet) -> Taken:
        """The cells that were taken; one of which a part could not be read is not."""
        taken = Taken()
        bad = self._bad.get(sheet.title, set()) | {place_of(problem.cell) for problem in sheet.problems}
        for row, column in (self._good.get(sheet.title, set()) | sheet.read) - bad:
            taken.add(row, column)
        return taken

    def _wrong(self, told: Spoken, text: Message) -> None:
        self._bad.setdefault(told.sheet, set()).add(told.at)
        self.problems.append(CellProblem(told.sheet, told.cell, text))


class _RosterChanges:
    """What would become of the roster: a row for each person and date of which something is told."""

    def __init__(self, document: Document, reading: _RosterReading, problems: list[CellProblem]) -> None:
        self._reading = reading
        self._problems = problems
        self._people = document.plan.people_by_id
        self._there: dict[_Who, dict[DutyKey, bool]] = {}
        self._at: dict[DutyKey, list[str]] = {}
        for a in document.roster.assignments:
            who, key = a.pair
            self._there.setdefault((who, key.day), {})[key] = a.locked
            if key in reading.covered:
                self._at.setdefault(key, []).append(who)
        self._wanted = {who: self._agreed(who, tables) for who, tables in reading.told.items()}

    def _agreed(self, who: _Who, tables: Mapping[bool, _Duties]) -> _Duties:
        """What tables of people and tables of posts say together.

        Both tell the same duties: where one of them has what stands in the roster, the other one was corrected.
        """
        there = self._there.get(who, {}).keys()
        by_post = tables.get(True, {})
        if False in tables:
            corrected = {key for key in there if key not in self._reading.by_post or not self._is_left_out(who[0], key)}
            corrected |= by_post.keys()
            if tables[False].keys() == there != corrected:
                return dict.fromkeys(sorted(corrected))
            if True in tables and by_post.keys() == there:
                return tables[False]
        return {key: None for duties in tables.values() for key in duties}

    def _is_left_out(self, person: str, key: DutyKey) -> bool:
        """Whether the sheets name everybody of a duty who is as this person is, which says that they are not there."""
        stands = self._reading.covered[key]
        return key not in self._reading.unsure and self._people[person].role in stands.roles

    def rows(self, *, take_off: bool) -> tuple[DutyRow, ...]:
        """Without ``take_off`` nothing goes."""
        goes = self._goes() if take_off else {}
        told = self._wanted
        rows = {}
        for who in sorted({*told, *goes}, key=lambda one: (one[1], one[0])):
            duties, have = told.get(who, {}), self._there.get(who, {})
            added = tuple(key for key in duties if key not in have)
            removed = tuple(key for key in sorted(goes.get(who, {})) if key not in duties)
            if duties or removed:
                place = self._reading.places.get(who) or next(iter(goes[who].values()))
                rows[who] = DutyRow(_move(added, removed), *who, added, removed, place)
        return tuple(self._in_place(rows))

    def _goes(self) -> dict[_Who, dict[DutyKey, str]]:
        """What would have to go, with the cell that says so; what is locked stays, and is told."""
        reading = self._reading
        goes: dict[_Who, dict[DutyKey, str]] = {}
        for who in reading.persons:
            others = (key for key in self._there.get(who, {}) if key not in self._wanted[who])
            goes.setdefault(who, {}).update((key, reading.places[who]) for key in others)
        for key, stands in reading.covered.items():
            for person in self._at.get(key, ()):
                who = person, key.day
                if self._is_left_out(person, key) and key not in self._wanted.get(who, {}):
                    goes.setdefault(who, {}).setdefault(key, stands.place)
        return {who: self._unlocked(who, keys) for who, keys in goes.items() if keys}

    def _unlocked(self, who: _Who, keys: Mapping[DutyKey, str]) -> dict[DutyKey, str]:
        have = self._there[who]
        for key, place in sorted(keys.items()):
            if have[key]:
                sheet, _, cell = place.rpartition("!")
                text = translate("foreign sheet", "the duty that stands on {day} is locked and stays.")
                self._problems.append(CellProblem(sheet, cell, text.fill(day=key.day)))
                break
        return {key: place for key, place in keys.items() if not have[key]}

    @staticmethod
    def _in_place(rows: Mapping[_Who, DutyRow]) -> Iterator[DutyRow]:
        """One who comes where another goes is one change, not two."""
        going: dict[DutyKey, list[_Who]] = {}
        for who, row in rows.items():
            if not row.added and len(row.removed) == 1 and row.move is Move.REMOVED:
                going.setdefault(row.removed[0], []).append(who)
        done = set()
        changed = dict(rows)
        for who, row in rows.items():
            if row.move is Move.ADDED and len(row.added) == 1 and (left := going.get(row.added[0])):
                other = left.pop(0)
                done.add(other)
                changed[who] = replace(row, move=Move.MOVED, instead=other[0])
        return (row for who, row in changed.items() if who not in done)


def _move(added: Sequence[DutyKey], removed: Sequence[DutyKey]) -> Move:
    return Move.MOVED if added and removed else Move.ADDED if added else Move.REMOVED if removed else Move.SAME


def _once(problems: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
    """A name that nobody has is told at its first cell, with the number of the others."""
    first: dict[tuple[str, Message], CellProblem] = {}
    more: Counter[tuple[str, Message]] = Counter()
    for problem in problems:
        key = problem.sheet, problem.text
        more[key] += 1
        first.setdefault(key, problem)
    again = translate("foreign sheet", "{text} ({count} {count:cell|cells})")
    return tuple(
        problem if more[key] == 1 else replace(problem, text=again.fill(text=problem.text, count=more[key]))
        for key, problem in first.items()
    )
