"""The light table of the best roster so far."""

from __future__ import annotations

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.gui.solving.progress_view import PreviewTable
from patrolplanner.services.solving.search_process import SearchPreview
from tests.builders import a_plan, an_officer

PLAN = a_plan(people=(an_officer("001", name="段龑"),))


def preview(*people: tuple[str, int, int]) -> SearchPreview:
    return SearchPreview(sum(p[1] for p in people), sum(p[2] for p in people), 1, people)


def test_model(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    table = PreviewTable()
    qtbot.addWidget(table)
    qtmodeltester.check(table.people)
    table.begin(PLAN)
    table.show_preview(preview(("001", 1, 0), ("009", 0, 2)))
    table.show_preview(preview(("001", 2, 0), ("009", 0, 3)))
    table.show_preview(preview())
    table.show_preview(preview())


def test_names_and_numbers_are_those_of_the_last_preview(qtbot: QtBot) -> None:
    table = PreviewTable()
    qtbot.addWidget(table)
    table.begin(PLAN)
    table.show_preview(preview(("001", 1, 0)))
    table.show_preview(preview(("001", 3, 2)))
    assert [table.people.index(0, n).data() for n in range(3)] == ["段龑", "+3", "−2"]
    table.show_preview(preview(("001", 3, 0), ("099", 0, 1)))
    assert [table.people.index(1, n).data() for n in range(3)] == ["099", "", "−1"]
