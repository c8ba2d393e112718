"""What the rows of one sheet may say of things that another sheet defines."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import Cell, half_width
from patrolplanner.store.exchange.problems import Findings


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
        self._numbers: dict[int, str | None] = {}
        self._left_out: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        return iter(self._good.values())

    def add(self, id_: str, name: str = "") -> None:
        """A good row has defined the id. ``by_name``, a name that only one has stands for its id too."""
        self._good[half_width(id_)] = id_
        if name and self.by_name:
            self._names[name] = None if name in self._names else id_
        if id_.isascii() and id_.isdigit():
            self._numbers[int(id_)] = None if int(id_) in self._numbers else id_

    def leave_out(self, id_: str) -> None:
        """A bad row would have defined the id."""
        self._left_out.add(half_width(id_))

    def find(self, text: str, cell: Cell) -> str | None:
        """The id that is meant, None when there is none. 7 typed as a number also finds the only id ``007``."""
        found = self._good.get(half_width(text)) or self._names.get(text)
        if found is None and isinstance(cell.value, int | float) and text.isdecimal():
            found = self._numbers.get(int(text))
        if found is None and self.others is KnownIds.INVENTED:
            self.add(text)
            return text
        return found

    def why_not(self, text: str, findings: Findings) -> Message | None:
        """What is wrong with an id that was not found; None when it has been said elsewhere."""
        if half_width(text) in self._left_out:
            if not findings.lenient:
                return None
            said = translate("workbook", 'the row of "{id}" in the sheet {sheet} was left out, so this one is too.')
        elif self.others is KnownIds.UNTOLD:
            return None
        else:
            said = translate("workbook", '"{id}" does not stand in the sheet {sheet}; correct it, or add it there.')
        return said.fill(id=text, sheet=self.title)
