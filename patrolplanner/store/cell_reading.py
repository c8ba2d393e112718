"""A cell on its way to a value: what is wrong with it is noted, and what can be understood is read all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import BadCell, Cell, half_width, items_of

T = TypeVar("T")


class KnownIds(Enum):
    """What can be said of an id that no row defines."""

    WRONG = auto()
    INVENTED = auto()
    UNTOLD = auto()


class Ids:
    """The ids that rows may refer to: those of good rows, and those whose row was left out.

    Without the sheet that defines them, ids are taken as they come (INVENTED), or, where that sheet's absence is a
    problem by itself, rows are left out without another word (UNTOLD).
    """

    def __init__(self, title: str, others: KnownIds = KnownIds.WRONG, *, by_name: bool = False) -> None:
        self.title = title
        self.others = others
        self.by_name = by_name
        self._good: dict[str, str] = {}
        self._names: dict[str, str | None] = {}
        self._numbers: dict[str, str | None] = {}
        self._left_out: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        return iter(self._good.values())

    def add(self, id_: str, name: str = "") -> None:
        """A good row has defined the id. ``by_name``, a name that only one has stands for its id too."""
        self._good[half_width(id_)] = id_
        if name and self.by_name:
            self._names[name] = None if name in self._names else id_
        if id_.isascii() and id_.isdigit():
            digits = id_.lstrip("0")
            self._numbers[digits] = None if digits in self._numbers else id_

    def leave_out(self, id_: str) -> None:
        """A bad row would have defined the id."""
        self._left_out.add(half_width(id_))

    def find(self, text: str, cell: Cell) -> str | None:
        """The id that is meant, None when there is none. 7 typed as a number also finds the only id ``007``."""
        found = self._good.get(half_width(text)) or self._names.get(text)
        if found is None and isinstance(cell.value, int | float) and text.isdecimal():
            found = self._numbers.get(text.lstrip("0"))
        if found is None and self.others is KnownIds.INVENTED:
            self.add(text)
            return text
        return found

    def why_not(self, text: str, lenient: bool) -> Message | None:
        """What is wrong with an id that was not found; None when it has been said elsewhere."""
        if half_width(text) in self._left_out:
            if not lenient:
                return None
            said = translate("workbook", 'the row of "{id}" in the sheet {sheet} was left out, so this one is too.')
        elif self.others is KnownIds.UNTOLD:
            return None
        else:
            said = translate("workbook", '"{id}" does not stand in the sheet {sheet}; correct it, or add it there.')
        return said.fill(id=text, sheet=self.title)


@dataclass(slots=True)
class CellReading:
    """A filled cell; ``known`` holds what it may refer to, by the names of sheets (and ``teams``).

    A cell may be bad without a ``problem`` of its own: it refers to a row of which everything has been said. When
    ``lenient`` it has one then too, since the good rows are taken all the same.
    """

    cell: Cell
    known: Mapping[str, Ids]
    lenient: bool
    bad: bool = False
    problem: Message | None = None
    warning: Message | None = None

    def wrong(self, text: Message) -> None:
        """Note a problem; of several the first is told."""
        self.bad = True
        if self.problem is None:
            self.problem = text

    def parsed(self, parse: Callable[[Cell], T], cell: Cell | None = None) -> T | None:
        """What the cell, or a part of it, means to the parser; None when that is nothing."""
        try:
            return parse(cell or self.cell)
        except BadCell as error:
            self.wrong(error.message)
            return None

    def items(self) -> list[str]:
        return self.parsed(items_of) or []

    def referred(self, text: str, to: str) -> str:
        """The id that a text of the cell means."""
        ids = self.known[to]
        found = ids.find(text, self.cell)
        if found is not None:
            return found
        why = ids.why_not(text, self.lenient)
        if why is not None:
            self.wrong(why)
        self.bad = True
        return text
