"""Choosing a person: a list to pick from, and a field that finds them by name, pinyin or number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.gui.said import said

_ENTRY = translate("person field", "{name} ({id})")


class PersonField(QComboBox):
    """``person`` is the number of the one chosen, empty while the text names nobody."""

    def __init__(self, name: Message, *, empty: Message | None = None) -> None:
        super().__init__()
        self._empty = empty
        self.setAccessibleName(said(name))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(14)
        completer = self.completer()
        assert isinstance(completer, QCompleter)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def offer(self, people: Sequence[Person]) -> None:
        """Offer these people; the one chosen stays if still among them."""
        chosen = self.person
        self.blockSignals(True)
        self.clear()
        if self._empty is not None:
            self.addItem(said(self._empty), "")
        for person in people:
            self.addItem(said(_ENTRY, name=person.name, id=person.id), person.id)
        self.choose(chosen)
        self.blockSignals(False)

    @property
    def person(self) -> str:
        """The number of the person chosen or typed."""
        text = self.currentText().strip()
        if self.currentIndex() >= 0 and self.itemText(self.currentIndex()) == text:
            return str(self.currentData() or "")
        found = [n for n in range(self.count()) if text and text in (str(self.itemData(n)), self._name(n))]
        return str(self.itemData(found[0])) if len(found) == 1 else ""

    def choose(self, person: str) -> None:
        """Choose by number; nobody when they are not offered."""
        self.setCurrentIndex(self.findData(person) if person else 0 if self._empty is not None else -1)

    def _name(self, place: int) -> str:
        return self.itemText(place).rpartition(" (")[0] or self.itemText(place)
