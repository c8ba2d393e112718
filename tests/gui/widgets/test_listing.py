"""The table to read: its lines take the whole width, however often they are filled in; headings have their marks."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine

HEADS = tuple(
    Head(translate("test", word), translate("test", word), unclear=True) for word in ("duty", "person", "note")
)


@pytest.mark.parametrize("widest", [-1, 0, 2])
@pytest.mark.parametrize("lines", [6, 30])
def test_filled_in_again_it_is_as_wide_as_before(widest: int, lines: int, qtbot: QtBot) -> None:
    table: Listing[int] = Listing(ListingModel(HEADS), translate("test", "table"), widest=widest)
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()
    for note in ("", "tired", "", "a longer note of what became of it"):
        table.fill([ListLine((f"duty {n}", "somebody", note), n) for n in range(lines)])
        QTest.qWait(1)
        assert table.horizontalHeader().length() == table.viewport().width(), note


def test_longer_words_in_place_of_others_get_their_room_and_shorter_ones_leave_it(qtbot: QtBot) -> None:
    table: Listing[int] = Listing(ListingModel(HEADS), translate("test", "table"), widest=0)
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()
    table.fill([ListLine(("duty", "somebody", "…"), 0)])
    narrow = table.columnWidth(2)
    table.change([ListLine(("duty", "somebody", "0 to 17, not proven at all"), 0)])
    wide = table.columnWidth(2)
    assert wide == table.sizeHintForColumn(2) > narrow
    table.change([ListLine(("duty", "somebody", "1"), 0)])
    assert table.columnWidth(2) == wide
    assert table.horizontalHeader().length() == table.viewport().width()
