"""Choosing a person: a list to pick from, and a field that finds them by name, pinyin or number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.services.views.searching import name_matches

_ENTRY = translate("person field", "{name} ({id})")
_NAME = Qt.ItemDataRole.UserRole + 1


class NameCompleter(QCompleter):
    """Proposes names while somebody types into a field: by any part of them, by pinyin and by initials."""

    def __init__(self, field: QLineEdit) -> None:
        self._found = QStringListModel()
        super().__init__(self._found, field)
        self._names: Sequence[str] = ()
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        field.textEdited.connect(self._propose)
        field.setCompleter(self)

    def offer(self, names: Sequence[str]) -> None:
        self._names = names
        self._found.setStringList(list(names))

    def _propose(self, typed: str) -> None:
        self._found.setStringList(self.matching(typed))

    def matching(self, typed: str) -> list[str]:
        """The names that what was typed may stand for."""
        return [name for name in self._names if name_matches(name, typed)] if typed.strip() else list(self._names)


class PersonField(QComboBox):
    """``person`` is the number of the one chosen, empty while the text names nobody."""

    def __init__(self, name: Message, *, empty: Message | None = None) -> None:
        super().__init__()
        self._empty = empty
        self.setAccessibleName(said(name))
        field = LineField(self)
        self.setLineEdit(field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(14)
        self._names = NameCompleter(field)
        self._names.activated.connect(lambda text: self.setCurrentIndex(self.findText(text)))
        field.editingFinished.connect(self._take_only_one)

    def offer(self, people: Sequence[Person]) -> None:
        """Offer these people; the one chosen stays if still among them."""
        chosen = self.person
        with QSignalBlocker(self):
            self.clear()
            if self._empty is not None:
                self.addItem(said(self._empty), "")
            for person in people:
                self.addItem(said(_ENTRY, name=person.name, id=person.id), person.id)
                self.setItemData(self.count() - 1, person.name, _NAME)
            self.choose(chosen)
        self._names.offer([self.itemText(n) for n in range(self.count())])

    @property
    def person(self) -> str:
        text = self.currentText().strip()
        if self.currentIndex() >= 0 and self.itemText(self.currentIndex()) == text:
            return str(self.currentData() or "")
        found = [n for n in range(self.count()) if text and text in (str(self.itemData(n)), self._name(n))]
        return str(self.itemData(found[0])) if len(found) == 1 else ""

    @property
    def who(self) -> str:
        """The name of the one chosen, or what is typed while it names nobody."""
        place = self.findData(self.person) if self.person else -1
        return self._name(place) if place >= 0 else self.currentText().strip()

    def choose(self, person: str) -> None:
        """Choose by number; nobody when they are not offered."""
        self.setCurrentIndex(self.findData(person) if person else 0 if self._empty is not None else -1)

    def _take_only_one(self) -> None:
        """What was typed stands for one person only, as initials do: that person is chosen."""
        typed = self.currentText().strip()
        found = self._names.matching(typed) if typed and not self.person else []
        if len(found) == 1:
            self.setCurrentIndex(self.findText(found[0]))

    def _name(self, place: int) -> str:
        return str(self.itemData(place, _NAME) or self.itemText(place))
