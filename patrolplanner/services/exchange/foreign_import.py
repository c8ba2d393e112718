"""People from any station's workbook: what each row would do to the plan, and all of it as one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from typing import Any

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role, Unit
from patrolplanner.domain.phone_numbers import digits_of
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.same_names import folded_name
from patrolplanner.domain.typed_text import folded
from patrolplanner.domain.words import TAKEN_FOR_MEN, word
from patrolplanner.services.edits.records import add_records, change_records, together
from patrolplanner.services.exchange.unit_kinds import unit_kind
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.exchange.cell_tally import SheetTally, Taken
from patrolplanner.store.exchange.foreign_people import FIELDS, ForeignPerson, ListLayout, entries_of
from patrolplanner.store.exchange.foreign_tables import ForeignTable
from patrolplanner.store.exchange.foreign_values import role_in
from patrolplanner.store.exchange.problems import CellProblem, in_reading_order, letters

_MOST_NAMES = 8


class Doubtful(StrEnum):
    """What becomes of a row that may or may not be somebody of the plan."""

    LEAVE_OUT = "leave out"
    UPDATE = "update"
    ADD = "add"


class Fate(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left out"


FATE_WORDS: Mapping[Fate, Message] = {
    Fate.NEW: translate("foreign sheet", "new"),
    Fate.CHANGED: translate("foreign sheet", "changed"),
    Fate.SAME: translate("foreign sheet", "as in the plan"),
    Fate.LEFT_OUT: translate("foreign sheet", "left out"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """What the sheet does not say, and what the user decides about doubtful rows."""

    unit: str = ""
    role: Role = Role.OFFICER
    make_units: bool = False
    same_name: Doubtful = Doubtful.LEAVE_OUT
    """The name is in the plan under another number: the same person with a new number, or somebody else."""
    same_number: Doubtful = Doubtful.LEAVE_OUT
    """The number is in the plan under another name."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row as it would be taken over; ``was`` is the person of the plan it changes."""

    row: int
    fate: Fate
    person: Person
    was: Person | None = None
    doubt: Message | None = None

    @property
    def changed(self) -> tuple[str, ...]:
        if self.was is None:
            return ()
        return tuple(f for f in FIELDS if getattr(self.was, f) != getattr(self.person, f))


@dataclass(frozen=True, slots=True)
class PeopleImport:
    """What a sheet would do to the people of a plan."""

    rows: tuple[PersonRow, ...]
    problems: tuple[CellProblem, ...]
    doubts: tuple[CellProblem, ...]
    new_units: tuple[Unit, ...] = ()
    unknown_units: tuple[str, ...] = ()
    doubtful_names: int = 0
    doubtful_numbers: int = 0
    sexless: int = 0
    """New people of whom the sheet does not say the sex."""
    roleless: tuple[str, ...] = ()
    """The names of new people of whom the sheet does not say the role."""
    role: Role = Role.OFFICER
    """The role that these got."""
    cells: SheetTally | None = None
    """Which cells of the sheet were taken, and which were not."""

    @property
    def assumed(self) -> tuple[Message, ...]:
        """What the sheet does not say and was assumed."""
        found = []
        if self.roleless:
            text = translate(
                "foreign sheet",
                "the sheet does not say the role of {count} new {count:person, who becomes|people, who become} "
                "{role}: {names}.",
            )
            names = (*self.roleless[:_MOST_NAMES], *(["…"] if len(self.roleless) > _MOST_NAMES else []))
            found.append(text.fill(count=len(self.roleless), role=word(self.role), names=names))
        if self.sexless:
            found.append(TAKEN_FOR_MEN.fill(count=self.sexless))
        return tuple(found)

    @property
    def counts(self) -> Mapping[Fate, int]:
        return Counter(row.fate for row in self.rows)

    @property
    def changes_something(self) -> bool:
        return any(row.fate in (Fate.NEW, Fate.CHANGED) for row in self.rows)

    def edit(self) -> Edit:
        """The good rows as one user action; people are known by the number they have in the plan."""
        new = [row.person for row in self.rows if row.fate is Fate.NEW]
        changed = {row.was.id: row.person for row in self.rows if row.fate is Fate.CHANGED and row.was is not None}

        def edit(document: Document) -> Document:
            at = {n: changed[p.id] for n, p in enumerate(document.plan.people) if p.id in changed}
            used = {person.unit for person in (*new, *changed.values())}
            units = [unit for unit in self.new_units if unit.id in used]
            steps = add_records("units", units), change_records("people", at), add_records("people", new)
            return together(*steps)(document)

        return edit


def people_import(document: Document, table: ForeignTable, layout: ListLayout, options: Options) -> PeopleImport:
    """Lay the rows of a sheet beside the people of the plan. Nothing is changed."""
    if not {"name", "id"} & set(layout.columns):
        text = translate("foreign sheet", "no column says who it is; choose the column of the names.")
        if layout.teams:
            text = _A_TEAM_A_ROW.fill(columns=tuple(letters(column) for column in layout.teams))
        return PeopleImport((), (CellProblem(table.title, "A1", text),), (), cells=table.tally())
    entries, problems = entries_of(table, layout)
    reading = _PeopleReading(document.plan, table, layout, options)
    reading.problems += problems
    for entry in entries:
        for key, text in entry.doubts.items():
            reading.note(entry, key, text)
        reading.take(entry)
    reading.doubts += table.unseen(row.row for row in reading.rows)
    return reading.result()


def _role_of(entry: ForeignPerson) -> Role | None:
    """The role that the sheet gives; many lists have it among the positions."""
    role = entry.values.get("role")
    return role if isinstance(role, Role) else role_in(entry.text("title"))


_A_TEAM_A_ROW = translate(
    "foreign sheet",
    "this looks like a list of teams: several people stand in a row (columns {columns}), and none is taken over. Give "
    "each person a row with the name under 姓名 and the team under 警组, or choose the column of the names.",
)


@dataclass
class _PeopleReading:
    """The rows taken so far, and whom of the plan they were found to be."""

    plan: Plan
    table: ForeignTable
    layout: ListLayout
    options: Options
    rows: list[PersonRow] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    doubts: list[CellProblem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_id = self.plan.people_by_id
        self._by_name: dict[str, list[Person]] = {}
        for person in self.plan.people:
            self._by_name.setdefault(folded_name(person.name), []).append(person)
        self._units = {folded(text): unit.id for unit in self.plan.units for text in (unit.id, unit.name)}
        self._new_units: dict[str, Unit] = {}
        self._unknown: dict[str, None] = {}
        self._met: dict[str, int] = {}
        self._new_names: dict[str, int] = {}
        self._names_without_number: dict[str, int] = {}
        self._doubtful: Counter[str] = Counter()
        self._taken = set(self._by_id)
        self._sexless = 0
        self._roleless: list[str] = []
        self._cells = Taken()
        self._cells_of_heading()

    def result(self) -> PeopleImport:
        """Everything, with numbers for the new people who have none."""
        numbers = (text for n in count(1) if (text := f"{n:03}") not in self._taken)
        rows = [
            row if row.person.id else replace(row, person=replace(row.person, id=next(numbers))) for row in self.rows
        ]
        titles = [self.table.title]
        return PeopleImport(
            tuple(rows),
            in_reading_order(self.problems, titles),
            in_reading_order(self.doubts, titles),
            tuple(self._new_units.values()),
            tuple(self._unknown),
            self._doubtful["name"],
            self._doubtful["id"],
            self._sexless,
            tuple(self._roleless),
            self.options.role,
            self.table.tally(self._cells.bits),
        )

    def _cells_of_heading(self) -> None:
        row = self.layout.heading_row
        for columns in self.layout.groups:
            for column in columns.values():
                # a heading may stand in the row above, over columns that have no more of their own
                self._cells.add(row if self.table.text(row, column) else row - 1, column)

    def take(self, entry: ForeignPerson) -> None:
        """Find whom a row is about, and what it would change."""
        unit = self._unit(entry)
        if unit is None:
            return
        number = entry.text("id")
        known = self._known(number, entry.text("name")) if number else None
        if number and known is None:
            self._unknown_number(entry, unit, number)
        elif known is not None:
            self._known_number(entry, unit, known)
        else:
            self._no_number(entry, unit)

    def _known(self, number: str, name: str) -> Person | None:
        """By number; a sheet that has lost the leading zeros still finds the one person of that name."""
        if number in self._by_id or not number.isdigit():
            return self._by_id.get(number)
        same = [p for p in self._by_name.get(folded_name(name), []) if p.id.lstrip("0") == number.lstrip("0")]
        return same[0] if len(same) == 1 else None

    def _known_number(self, entry: ForeignPerson, unit: str, known: Person) -> None:
        name = entry.text("name")
        if name and folded_name(name) != folded_name(known.name):
            text = translate("foreign sheet", "number {id} is {known} in the plan, and {name} here.")
            doubt = text.fill(id=known.id, known=known.name, name=name)
            self._doubt(entry, "id", doubt)
            if self.options.same_number is not Doubtful.UPDATE:
                self._put(entry, Fate.LEFT_OUT, self._made(entry, unit, known.id), known, doubt)
                return
        self._update(entry, known, unit, known.id)

    def _unknown_number(self, entry: ForeignPerson, unit: str, number: str) -> None:
        namesakes = self._by_name.get(folded_name(entry.text("name")), [])
        if not entry.text("name"):
            text = translate("foreign sheet", "number {id} is not in the plan, and there is no name; fill it in.")
            self._wrong(entry, "name", text.fill(id=number))
            return
        if not namesakes:
            self._note_namesake(entry)
            self._put(entry, Fate.NEW, self._made(entry, unit, number))
            return
        text = translate("foreign sheet", "{name} is in the plan with number {ids}, and has {id} here.")
        doubt = text.fill(name=entry.text("name"), ids=tuple(p.id for p in namesakes), id=number)
        self._doubt(entry, "name", doubt)
        if self.options.same_name is Doubtful.ADD:
            self._put(entry, Fate.NEW, self._made(entry, unit, number), None, doubt)
        elif self.options.same_name is Doubtful.UPDATE and len(namesakes) == 1:
            self._update(entry, namesakes[0], unit, number)
        else:
            self._put(entry, Fate.LEFT_OUT, self._made(entry, unit, number), None, doubt)

    def _note_namesake(self, entry: ForeignPerson) -> None:
        """Two new people of one name are possible, and often one person entered twice."""
        first = self._new_names.setdefault(folded_name(entry.text("name")), entry.row)
        if first != entry.row:
            text = translate(
                "foreign sheet", "{name} stands in row {row} too, with another number; both are taken over."
            )
            self.note(entry, "name", text.fill(name=entry.text("name"), row=first))

    def _no_number(self, entry: ForeignPerson, unit: str) -> None:
        name = folded_name(entry.text("name"))
        first = self._names_without_number.setdefault(name, entry.row)
        if first != entry.row:
            text = translate("foreign sheet", "the same name stands in row {row}; give both their numbers.")
            self._wrong(entry, "name", text.fill(row=first))
            return
        namesakes = self._by_name.get(name, [])
        if len(namesakes) > 1:
            text = translate(
                "foreign sheet", "{count} {count:person|people} of the plan have this name ({ids}); give the number."
            )
            self._wrong(entry, "name", text.fill(count=len(namesakes), ids=tuple(p.id for p in namesakes)))
        elif namesakes:
            self._update(entry, namesakes[0], unit, namesakes[0].id)
        else:
            self._put(entry, Fate.NEW, self._made(entry, unit, ""))

    def _update(self, entry: ForeignPerson, known: Person, unit: str, number: str) -> None:
        first = self._met.setdefault(known.id, entry.row)
        if first != entry.row:
            text = translate("foreign sheet", "{name} ({id}) stands in row {row} already; keep one of the two.")
            self._wrong(entry, "name", text.fill(name=known.name, id=known.id, row=first))
            return
        values: dict[str, Any] = {key: value for key, value in entry.values.items() if key not in ("unit", "id")}
        if folded_name(entry.text("name")) == folded_name(known.name):
            values.pop("name", None)  # the same name with another sort of dot, or with blanks
        if "mobile" in values and digits_of(values["mobile"]) == digits_of(known.mobile):
            values["mobile"] = known.mobile
        person = replace(known, **values, id=number, unit=unit if "unit" in entry.values else known.unit)
        self._put(entry, Fate.SAME if person == known else Fate.CHANGED, person, known)

    def _made(self, entry: ForeignPerson, unit: str, number: str) -> Person:
        values: dict[str, Any] = {
            key: value for key, value in entry.values.items() if key not in ("unit", "id", "role")
        }
        values.setdefault("name", "")
        return Person(id=number, role=_role_of(entry) or self.options.role, unit=unit, **values)

    def _put(
        self, entry: ForeignPerson, fate: Fate, person: Person, was: Person | None = None, doubt: Message | None = None
    ) -> None:
        if fate is Fate.NEW and not person.unit:
            self._wrong(
                entry, "unit", translate("foreign sheet", "no unit is given; choose one for the people without.")
            )
            return
        self._sexless += fate is Fate.NEW and "sex" not in entry.values
        if fate is Fate.NEW and _role_of(entry) is None:
            self._roleless.append(person.name)
        if fate is not Fate.LEFT_OUT:
            self._cells.add(entry.row, *(column for key, column in entry.columns.items() if key not in entry.doubts))
        if fate in (Fate.NEW, Fate.CHANGED) and person.id:
            self._taken.add(person.id)
        self.rows.append(PersonRow(entry.row, fate, person, was, doubt))

    def _unit(self, entry: ForeignPerson) -> str | None:
        """The unit's number; None where it is not known, which is a problem of the row."""
        text = entry.text("unit")
        if not text:
            return self.options.unit
        found = self._units.get(folded(text))
        if found is not None:
            return found
        self._unknown[text] = None
        if not self.options.make_units:
            problem = translate("foreign sheet", "there is no unit “{text}”; correct it, or have the new units made.")
            self._wrong(entry, "unit", problem.fill(text=text))
            return None
        taken = {unit.id for unit in (*self.plan.units, *self._new_units.values())}
        made = Unit(next(id_ for n in count(1) if (id_ := f"U{n:02}") not in taken), text, unit_kind(text))
        self._new_units[made.id] = made
        self._units[folded(text)] = made.id
        return made.id

    def _wrong(self, entry: ForeignPerson, key: str, text: Message) -> None:
        self.problems.append(self.table.problem(entry.row, entry.column(key), text))

    def _doubt(self, entry: ForeignPerson, key: str, text: Message) -> None:
        self._doubtful[key] += 1
        self.note(entry, key, text)

    def note(self, entry: ForeignPerson, key: str, text: Message) -> None:
        """Something odd that does not keep the row from being taken."""
        self.doubts.append(self.table.problem(entry.row, entry.column(key), text))
