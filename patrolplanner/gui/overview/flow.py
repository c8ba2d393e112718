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
        """Every card into the column that is shortest so far; wide ones across two neighbours."""
        count = columns_for(self.width())
        width = (self.width() - STEP - GAP * (count - 1)) // count
        ends = [0] * count
        for card in _in_order(self.cards, count):
            span = 2 if card.property("wide") and count > 1 else 1
            tops = [max(ends[n : n + span]) for n in range(count - span + 1)]
            at = tops.index(min(tops))
            across = width * span + GAP * (span - 1)
            height = _height(card, across)
            card.setGeometry(at * (width + GAP), tops[at], across, height)
            for n in range(at, at + span):
                ends[n] = tops[at] + height + GAP
        self.setMinimumHeight(max(ends, default=0))


def _in_order(cards: Sequence[QWidget], count: int) -> list[QWidget]:
    """Of two columns a wide card takes both, so the card after it comes first, beside the one before."""
    ordered = list(cards)
    if count == 2:
        for n, card in enumerate(ordered[:-1]):
            if card.property("wide"):
                ordered[n], ordered[n + 1] = ordered[n + 1], card
                break
    return ordered


def _height(card: QWidget, width: int) -> int:
    card.ensurePolished()
    layout = card.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return card.sizeHint().height()
