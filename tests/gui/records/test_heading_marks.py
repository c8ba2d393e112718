"""A heading has room for its words, its question mark and the arrow of its menu, in every table and language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.people.columns import PEOPLE
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.posts.columns import POSTS
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.headings import Headings
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import speak
from patrolplanner.gui.shifts.columns import SHIFTS
from patrolplanner.gui.widgets.heads import QuestionMark
from tests.tiny_station import a_station


def words_of(headings: Headings, column: int) -> QRect:
    """Where the words of a heading are drawn."""
    title = str(headings.model().headerData(column, Qt.Orientation.Horizontal))
    align = headings.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    width = headings.fontMetrics().horizontalAdvance(title)
    left, room = headings.sectionViewportPosition(column), headings.mark_of(column).left() - 6
    at_right = bool(Qt.AlignmentFlag(int(align)) & Qt.AlignmentFlag.AlignRight)
    return QRect(room - width if at_right else left + 6, 0, width, headings.height())


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("kind", [DEMANDS, PEOPLE, POSTS, SHIFTS])
def test_nothing_in_a_heading_lies_on_anything_else(
    context_of: Callable[..., PlanContext], qtbot: QtBot, kind: RecordKind, language: str
) -> None:
    speak(language)
    table = RecordTable(context_of(a_station()), kind, f"marks-{language}-{kind.field}")
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    headings = table.view.headings
    marks: list[QWidget] = [m for m in headings.viewport().findChildren(QuestionMark) if not m.isHidden()]
    unclear = [n for n, c in enumerate(kind.columns) if c.unclear and not headings.isSectionHidden(n)]
    assert len(marks) == len(unclear) > 0
    for column in range(headings.count()):
        if headings.isSectionHidden(column):
            continue
        words, arrow = words_of(headings, column), headings.mark_of(column)
        assert words.left() >= headings.sectionViewportPosition(column)
        assert not words.intersects(arrow)
        assert not [m for m in marks if m.geometry().intersects(words) or m.geometry().intersects(arrow)], column
