"""What an edit by hand makes anew: one transaction, and of page and verdict only what it touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.heads import LineHead, Totals
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.people_model import PeopleModel
from patrolplanner.gui.roster.posts_model import PostsModel
from patrolplanner.gui.roster.top import BY_PERSON, BY_POST
from patrolplanner.store.plan_database import PlanDatabase
from tests.builders import a_pair, an_auxiliary, day
from tests.gui.roster.stations import a_station, go_to, pairs, some_rows
from tests.gui.under_way import busy

PEOPLE = 12


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[RosterPage]:
    """A page that is shown and judged, with a dozen people more."""
    more = tuple(an_auxiliary(f"G{n:02}", team="C", order=n + 10) for n in range(PEOPLE))
    made = RosterPage(context_of(a_station(people=(*a_station().people, *more)), some_rows()))
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    qtbot.waitExposed(made)
    at_rest(made, qtbot)
    yield made
    made.hide()


def at_rest(page: RosterPage, qtbot: QtBot) -> None:
    def done() -> bool:
        timers = (page.context._soon, page.panel._settles, page.panel._soon)
        return not busy() and not any(timer.isActive() for timer in timers)

    qtbot.waitUntil(done)
    QApplication.processEvents()


def calls_of(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> list[object]:
    """What a method is called with from now on."""
    called: list[object] = []
    method = getattr(owner, name)

    def counted(self: object, *given: object, **named: object) -> object:
        called.append(given[-1] if given else None)
        return method(self, *given, **named)

    monkeypatch.setattr(owner, name, counted)
    return called


def test_an_edit_is_one_transaction_and_one_step(
    page: RosterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = calls_of(monkeypatch, PlanDatabase, "transaction")
    go_to(page, "001", 12)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Delete)
    at_rest(page, qtbot)
    assert a_pair("001", 12, "K1", "D") not in pairs(page.context)
    assert len(begun) == len(page.context.session.history.steps) == 1
    page.context.undo()
    at_rest(page, qtbot)
    assert len(begun) == 2


def test_what_cannot_be_seen_is_measured_when_it_comes_to_the_front(
    page: RosterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = calls_of(monkeypatch, PostsModel, "most_pieces")
    posts = page.posts_grid
    page.show_view(BY_POST)
    QApplication.processEvents()
    row = posts.roster.row_of(post="K2", shift="D")
    assert row is not None
    before = posts.rowHeight(row)
    page.show_view(BY_PERSON)
    QApplication.processEvents()
    measured.clear()
    for person in ("G01", "G02", "G03", "G04"):
        assert page.editing.put(a_pair(person, 14, "K2", "D"))
    at_rest(page, qtbot)
    assert measured == []
    page.show_view(BY_POST)
    assert posts.rowHeight(row) > before
    assert len(measured) == 1


def test_only_totals_that_are_others_now_are_painted(page: RosterPage, qtbot: QtBot) -> None:
    go_to(page, "001", 12)
    at_rest(page, qtbot)
    totals = next(part for part in page.stack.findChildren(Totals) if part.isVisible())
    painted: list[object] = []
    across = totals._across
    totals._across = lambda *given: (painted.append(given[2]), across(*given))  # type: ignore[method-assign]
    QTest.keyClick(page.people_grid, Qt.Key.Key_Delete)
    at_rest(page, qtbot)
    assert 1 <= len(painted) <= 3, "the head, and his line"
    model = page.people_grid.roster
    assert isinstance(model, PeopleModel)
    for at, box in totals._rows():
        if not model.lines[at].is_heading:
            assert totals._painted[at] == model.right(model.lines[at]), box


def test_another_cell_paints_two_names_at_most(page: RosterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    go_to(page, "001", 12)
    at_rest(page, qtbot)
    names = calls_of(monkeypatch, LineHead, "paint_line")
    QTest.keyClick(page.people_grid, Qt.Key.Key_Down)
    at_rest(page, qtbot)
    assert page.panel.person == "002"
    assert page.panel.day == day(12)
    assert 1 <= len(names) <= 2
