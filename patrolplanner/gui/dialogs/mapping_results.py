"""What an import from a foreign sheet would do, in tabs: rows as they are read, what is wrong, what is doubtful."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.listing import Line, Listing, ListingModel
from patrolplanner.store.exchange.problems import Problem

MOST_SHOWN = 2000

_PROBLEM_HEADS = (
    translate("foreign import", "Cell"),
    translate("foreign import", "What is wrong, and what would be right"),
)
_DOUBT_HEADS = (translate("foreign import", "Cell"), translate("foreign import", "Who may be the same"))


class Results(QTabWidget):
    """The tabs; one with nothing in it is not shown, but the first."""

    def __init__(self, title: Message, heads: Sequence[Message]) -> None:
        super().__init__()
        self._title = title
        self.rows: Listing[int] = Listing(ListingModel(heads), translate("foreign import", "Rows as they are read"))
        self.problems: Listing[int] = Listing(ListingModel(_PROBLEM_HEADS), translate("foreign import", "Errors"))
        self.doubts: Listing[int] = Listing(ListingModel(_DOUBT_HEADS), translate("foreign import", "Doubtful rows"))
        for each in (self.rows, self.problems, self.doubts):
            self.addTab(each, "")
        self.show_results([], (), ())

    def show_results(
        self, lines: Sequence[Line[int]], problems: Sequence[Problem], doubts: Sequence[Problem] = ()
    ) -> None:
        """Show other rows."""
        self.rows.fill(lines[:MOST_SHOWN])
        self.problems.fill(_lines(problems, "danger"))
        self.doubts.fill(_lines(doubts, "warn"))
        counted = (
            (self.rows, self._title, len(lines)),
            (self.problems, translate("foreign import", "Errors ({count})"), len(problems)),
            (self.doubts, translate("foreign import", "Doubtful ({count})"), len(doubts)),
        )
        for widget, title, count in counted:
            at = self.indexOf(widget)
            self.setTabText(at, said(title, count=count))
            self.setTabVisible(at, bool(count) or widget is self.rows)


def _lines(problems: Sequence[Problem], tone: str) -> list[Line[int]]:
    lines = []
    for number, problem in enumerate(problems[:MOST_SHOWN]):
        text = said(problem.text)
        lines.append(Line((f"{problem.sheet}!{problem.cell}", text), number, tone, text))
    return lines
