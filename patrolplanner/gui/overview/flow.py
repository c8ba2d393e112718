"""Cards in columns: as many as the width has room for, each card where there is most room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from patrolplanner.gui.look import STEP
from patrolplanner.gui.widgets.parts import downwards, later

COLUMN = 360
"""The least width of a column in pixels."""
GAP = STEP * 3
_MOST_COLUMNS = 4


class CardFlow(QScrollArea):
    """Scrolls downwards only; a card whose property ``wide`` is set may take two columns."""

    def __init__(self) -> None:
        super().__init__()
        downwards(self)
        self._board = _CardRows()
        self.setWidget(self._board)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        return self._board.cards

    @property
    def count(self) -> int:
        return columns_for(self._board.width())

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """These cards, in the order of their importance; the view stays where it is scrolled to."""
        self._board.take(cards)


def columns_for(width: int) -> int:
    return max(1, min(_MOST_COLUMNS, (width + GAP) // (COLUMN + GAP)))


class _CardRows(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.cards: tuple[QWidget, ...] = ()
        self._soon = later(self, 0, self.place)

    def take(self, cards: Sequence[QWidget]) -> None:
        for card in self.cards:
            if card not in cards:
                card.hide()
                card.deleteLater()
        self.cards = tuple(cards)
        for card in cards:
            card.setParent(self)
            card.installEventFilter(self)
        self.place()
        for card in cards:
            card.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that needs another height moves those below it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Every card into the column that is shortest so far; wide ones across two neighbours.

        A wide card that would leave a column empty above it lets the next narrow one go first.
        """
        count = columns_for(self.width())
        width = (self.width() - STEP - GAP * (count - 1)) // count
        ends = [0] * count
        waiting = list(self.cards)
        while waiting:
            card = waiting[0]
            span, at = _place_of(card, ends)
            if span > 1 and 0 == min(ends[at : at + span]) < max(ends[at : at + span]):
                card = next((one for one in waiting if not one.property("wide")), card)
                span, at = _place_of(card, ends)
            waiting.remove(card)
            across = width * span + GAP * (span - 1)
            height = _height(card, across)
            top = max(ends[at : at + span])
            card.setGeometry(at * (width + GAP), top, across, height)
            ends[at : at + span] = [top + height + GAP] * span
        self.setMinimumHeight(max(ends, default=0))


def _place_of(card: QWidget, ends: Sequence[int]) -> tuple[int, int]:
    """How many columns a card takes, and the first of them: where it comes to lie highest."""
    span = 2 if card.property("wide") and len(ends) > 1 else 1
    tops = [max(ends[n : n + span]) for n in range(len(ends) - span + 1)]
    return span, tops.index(min(tops))


def _height(card: QWidget, width: int) -> int:
    card.ensurePolished()
    layout = card.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return card.sizeHint().height()
