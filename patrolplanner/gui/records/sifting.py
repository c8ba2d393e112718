"""Which records of a table are seen: those that belong there, have the words looked for, and pass the headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import QCollator, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Signal

from patrolplanner.domain.typed_text import folded
from patrolplanner.gui.records.column import EditorKind
from patrolplanner.gui.records.model import SORT_ROLE, RecordModel
from patrolplanner.services.views.searching import name_matches

Index = QModelIndex | QPersistentModelIndex
_NAMES = (EditorKind.TEXT, EditorKind.REFERENCE, EditorKind.SUGGESTION)


@dataclass(frozen=True, slots=True)
class HeadingFilter:
    """What one column lets through: cells that hold ``words``, but not those that say one of ``without``."""

    words: str = ""
    without: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.words.strip() or self.without)


class Sifter(QSortFilterProxyModel):
    """Sorts, and shows the records that have all words of the filter in some visible column, by pinyin too."""

    narrowed = Signal()
    """Another filter is set at a heading, or none."""

    def __init__(self, model: RecordModel, parent: QObject) -> None:
        super().__init__(parent)
        self.model = model
        self.words: list[str] = []
        self.columns: list[int] = list(range(model.columnCount()))
        self.headings: dict[int, HeadingFilter] = {}
        """The columns whose cells are looked at one by one."""
        self.wanted: Callable[[Any], bool] | None = None
        """A function that says whether a record belongs here at all, None for all of them."""
        self.setDynamicSortFilter(False)
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)
        self.setSourceModel(model)

    @property
    def hides(self) -> bool:
        """Whether a filter is set, so that records may be there that are not seen."""
        return bool(self.words or self.headings)

    def search(self, text: str, columns: list[int]) -> None:
        self.words, self.columns = text.casefold().split(), columns
        self.sift()

    def limit(self, wanted: Callable[[Any], bool] | None) -> None:
        self.wanted = wanted
        self.sift()

    def set_heading(self, column: int, filter_: HeadingFilter) -> None:
        """Look at the cells of a column; an empty filter lets everything through."""
        if filter_:
            self.headings[column] = filter_
        else:
            self.headings.pop(column, None)
        self.sift()
        self.narrowed.emit()

    def open_up(self) -> None:
        """No heading keeps a record back any more."""
        if self.headings:
            self.headings.clear()
            self.sift()
            self.narrowed.emit()

    def sift(self) -> None:
        if hasattr(self, "endFilterChange"):
            self.beginFilterChange()
            self.endFilterChange()
        else:  # Qt before 6.10
            self.invalidateRowsFilter()

    def texts_of(self, column: int) -> list[str]:
        """What the cells of a column say, each once in sorting order, of the records that all else lets through."""
        others = {n: f for n, f in self.headings.items() if n != column}
        of, facts = self.model.column(column), self.model.facts
        there = [r for r in self.model.records if self._belongs(r) and self._passes(r, others)]
        alike = cmp_to_key(QCollator().compare)

        def order(record: Any) -> tuple[int, float, Any]:
            value = of.sort_key(facts, record)
            if isinstance(value, date):
                value = value.toordinal()
            if value is None or isinstance(value, int | float):
                return value is not None, value or 0, alike("")
            return 2, 0, alike(str(value))

        return list(dict.fromkeys(of.text(facts, r) for r in sorted(there, key=order)))

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        record = self.model.records[row]
        return self._belongs(record) and self._passes(record, self.headings)

    def _belongs(self, record: Any) -> bool:
        if self.wanted is not None and not self.wanted(record):
            return False
        if not self.words:
            return True
        facts = self.model.facts
        texts = [(self.model.column(n), self.model.column(n).text(facts, record)) for n in self.columns]
        there = "\n".join(text for _, text in texts).casefold()
        names = [text for column, text in texts if column.kind in _NAMES and not text.isascii()]
        return all(
            word in there or (word.isalpha() and word.isascii() and any(name_matches(n, word) for n in names))
            for word in self.words
        )

    def _passes(self, record: Any, headings: Mapping[int, HeadingFilter]) -> bool:
        for place, filter_ in headings.items():
            text = self.model.column(place).text(self.model.facts, record)
            if text in filter_.without or not holds(text, filter_.words):
                return False
        return True


def holds(text: str, words: str) -> bool:
    """Whether a cell has what was typed in it; of a Chinese text pinyin is enough."""
    wanted = folded(words)
    if wanted in folded(text):
        return True
    return wanted.isascii() and wanted.isalpha() and not text.isascii() and name_matches(text, wanted)
