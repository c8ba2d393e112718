"""A list to choose from whose entries stand for values of the plan.

The values are kept here and not as item data: Qt turns named tuples and enumerations into other types on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from patrolplanner.domain.messages import Message
from patrolplanner.gui.said import said

T = TypeVar("T")


class ChoiceBox(QComboBox, Generic[T]):
    """``value`` is what the present entry stands for, None without one."""

    def __init__(self, name: Message, entries: Sequence[tuple[str, T]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(said(name))
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._values: list[T] = []
        self.offer(entries)

    def offer(self, entries: Sequence[tuple[str, T]]) -> None:
        """Offer these entries without telling; the value chosen stays if it is still among them."""
        before = self.value
        with QSignalBlocker(self):
            self.clear()
            self._values = [value for _, value in entries]
            self.addItems([text for text, _ in entries])
            self.setCurrentIndex(self._values.index(before) if before in self._values else 0 if entries else -1)

    @property
    def value(self) -> T | None:
        return self._values[self.currentIndex()] if 0 <= self.currentIndex() < len(self._values) else None

    def choose(self, value: T) -> None:
        """Choose an entry by its value; nothing changes when it is not offered."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))
