"""What a column of a record table is, and what a kind of record is: the whole difference between two tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from patrolplanner.domain.messages import Message
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import ColumnNote
from patrolplanner.services.edits.records import KEYS


class EditorKind(Enum):
    """How a value is edited."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    CLOCK = auto()
    CHOICE = auto()
    REFERENCE = auto()
    SUGGESTION = auto()
    FLAG = auto()
    MANY = auto()
    DATED = auto()
    COUNTED = auto()
    COLOUR = auto()
    READ = auto()


@dataclass(frozen=True, slots=True)
class ValueMark:
    """Something odd about a value that is no mistake: a word beside it and the whole sentence."""

    word: Message
    text: Message


@dataclass(frozen=True)
class Column:
    """One property of a kind of records.

    Values travel as text: ``write`` says what stands in the cell, ``parse`` reads what was typed and raises
    PlannerError with the reason when that makes no sense. ``put`` gives the record with the value.
    """

    key: str
    title: Message
    kind: EditorKind
    value: Callable[[Any], Any]
    put: Callable[[Any, Any], Any]
    write: Callable[[PlanFacts, Any], str]
    parse: Callable[[PlanFacts, str], Any]
    choices: Callable[[PlanFacts], Sequence[str]] = lambda _facts: ()
    mark: Callable[[PlanFacts, Any], ValueMark | None] = lambda _facts, _record: None
    sort: Callable[[PlanFacts, Any], Any] | None = None
    width: int = 90
    hidden: bool = False
    note: Message | None = None
    """How a value is written."""
    explained: ColumnNote | None = None
    """What it does to the roster."""
    right: bool = False
    """Whether it stands at the right of its cell, as numbers do."""
    headings: tuple[str, ...] = ()
    """What else a heading copied from a workbook may call the column."""

    @property
    def read_only(self) -> bool:
        """Whether the value follows from others."""
        return self.kind is EditorKind.READ

    @property
    def help(self) -> str:
        """What the column is for, and how its values are written; for heading, field and question mark."""
        texts = (self.explained.text if self.explained else None, self.note)
        return "\n".join(said(text) for text in texts if text is not None)

    @property
    def unclear(self) -> bool:
        """Whether its title alone does not say what it is."""
        return self.explained is not None and self.explained.unclear

    def text(self, facts: PlanFacts, record: Any) -> str:
        return self.write(facts, self.value(record))

    def sort_key(self, facts: PlanFacts, record: Any) -> Any:
        value = self.value(record)
        return value if self.sort is None else self.sort(facts, value)


@dataclass(frozen=True)
class RecordKind:
    """A kind of records: the plan's field that holds them, its columns, and its words."""

    field: str
    one: Message
    columns: tuple[Column, ...]
    new: Callable[[PlanFacts], Any]
    name: Callable[[PlanFacts, Any], str]
    empty: Message
    copied: Callable[[PlanFacts, Any], Any] = lambda _facts, record: record
    """A second record like the first, with a number of its own where it has one."""
    needs: tuple[str, ...] = ()
    """Fields of the plan that must have records before there can be one of this kind."""
    wanting: Message | None = None
    """What to do first when they have none."""
    reads: tuple[str, ...] = ()
    """Other fields of the plan whose changes show in the cells."""

    @property
    def has_numbers(self) -> bool:
        """Whether a record can be named by a number or code of its own."""
        return self.field in KEYS

    def column(self, key: str) -> int:
        return next(n for n, c in enumerate(self.columns) if c.key == key)
