"""A cell on its way to a value: what is wrong with it is noted, and what can be understood is read all the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from patrolplanner.domain.messages import Message
from patrolplanner.domain.typed_text import BadCell, Cell, items_of
from patrolplanner.store.exchange.problems import Findings
from patrolplanner.store.exchange.references import Ids

T = TypeVar("T")


@dataclass(slots=True)
class CellReading:
    """A filled cell; ``known`` holds what it may refer to, by the names of sheets (and ``teams``).

    A cell may be bad without a ``problem`` of its own: it refers to a row of which everything has been said.
    """

    cell: Cell
    known: Mapping[str, Ids]
    findings: Findings
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
        """The entries of a list."""
        return self.parsed(items_of) or []

    def referred(self, text: str, to: str) -> str:
        """The id that a text of the cell means."""
        ids = self.known[to]
        found = ids.find(text, self.cell)
        if found is not None:
            return found
        why = ids.why_not(text, self.findings)
        if why is not None:
            self.wrong(why)
        self.bad = True
        return text
