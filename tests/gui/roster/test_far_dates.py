"""In a plan too large to be held whole: a jump to a far date and typing at once there; and what an edit makes anew."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.duties import DutyKey
from patrolplanner.gui import plan_context
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.cell_facts import CellFacts
from patrolplanner.gui.roster.heads import LineHead
from patrolplanner.gui.roster.name_field import NameField
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.checking import checking
from patrolplanner.services.checking.checking import Checker
from tests.builders import a_pair, day
from tests.gui.roster.stations import a_station, codes, pairs, some_rows
from tests.gui.under_way import busy


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[RosterPage]:
    """A page that is shown; its check holds everybody for one date alone."""
    monkeypatch.setattr(checking, "WHOLE", 0)
    monkeypatch.setattr(checking, "MOST_PAIRS", 1)
    made = RosterPage(context_of(a_station(), some_rows()))
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def clicked(
    page: RosterPage, person: str, number: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    grid = page.people_grid
    row, column = grid.roster.row_of(person=person), grid.roster.column_of(day(number))
    assert row is not None
    assert column is not None
    grid.scrollTo(grid.roster.index(row, column))
    place = grid.visualRect(grid.roster.index(row, column)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, held, place)


def laid_out_here(monkeypatch: pytest.MonkeyPatch) -> list[checking.Basis]:
    """What is laid out from now on while the window waits for it."""
    made: list[checking.Basis] = []
    laid_out = Checker.__init__

    def counted(self: Checker, basis: checking.Basis, known: checking.LaidOut | None = None) -> None:
        if threading.current_thread() is threading.main_thread():
            made.append(basis)
        laid_out(self, basis, known)

    monkeypatch.setattr(Checker, "__init__", counted)
    return made


def calls_of(monkeypatch: pytest.MonkeyPatch, kind: type, *names: str) -> list[str]:
    """How often these methods are called from now on."""
    made: list[str] = []
    for name in names:
        whole = getattr(kind, name)
        monkeypatch.setattr(kind, name, lambda *a, _n=name, _w=whole, **k: (made.append(_n), _w(*a, **k))[1])
    return made


def at_rest(page: RosterPage, qtbot: QtBot) -> None:
    """Nothing is under way, and nothing waits for the user to rest."""
    timers = (page.context._soon, page.context._widen, page._attention._looks, page._attention._readies)
    qtbot.waitUntil(lambda: not busy() and not any(t.isActive() for t in (*timers, page.panel._settles)))


def the_verdict_is_the_judges(page: RosterPage) -> None:
    context = page.context
    assert context.verdict == judge(context.plan, context.period, context.roster)


def test_what_is_typed_at_once_at_a_far_date_is_checked_and_done(page: RosterPage, qtbot: QtBot) -> None:
    for person, number in (("F01", 28), ("001", 3), ("F02", 17)):
        assert page.context.checker is not None
        assert not page.context.checker.covers(day(number))
        clicked(page, person, number)
        QTest.keyClicks(page.people_grid, "n")
        assert a_pair(person, number, "K1", "N") in pairs(page.context)
        assert codes(page, person, number) == "N"
        the_verdict_is_the_judges(page)
    clicked(page, "F01", 29)
    before = pairs(page.context)
    QTest.keyClicks(page.people_grid, "d")
    assert pairs(page.context) == before
    assert page.people_grid.bubble.isVisible(), "no rest after the night"
    at_rest(page, qtbot)
    the_verdict_is_the_judges(page)


def test_who_rests_on_a_cell_waits_for_no_check_when_typing(
    page: RosterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page._attention._looks, "start", lambda: None)  # the one for everybody comes too late
    made = laid_out_here(monkeypatch)
    clicked(page, "F01", 28)
    qtbot.waitUntil(lambda: not page._attention._readies.isActive() and not busy())
    QTest.keyClicks(page.people_grid, "n")
    assert a_pair("F01", 28, "K1", "N") in pairs(page.context)
    clicked(page, "F01", 5)
    QTest.keyClicks(page.people_grid, "n")
    assert a_pair("F01", 5, "K1", "N") in pairs(page.context)
    assert made == []
    the_verdict_is_the_judges(page)
    at_rest(page, qtbot)
    clicked(page, "F01", 20)
    QTest.keyClicks(page.people_grid, "n")
    assert made == [], "the one for everybody still knows the whole row of the person edited last"
    clicked(page, "F02", 9)
    QTest.keyClicks(page.people_grid, "n")
    assert [basis.people for basis in made] == [frozenset({"F02"})], "typed before anybody could get ready"
    the_verdict_is_the_judges(page)


def test_what_was_got_ready_before_an_edit_is_not_used_after_it(page: RosterPage, qtbot: QtBot) -> None:
    clicked(page, "F01", 28)
    qtbot.waitUntil(lambda: not page._attention._readies.isActive() and not busy())
    clicked(page, "001", 12)
    QTest.keyClick(page.people_grid, Qt.Key.Key_Delete)
    assert a_pair("001", 12, "K1", "D") not in pairs(page.context)
    clicked(page, "F01", 28)
    QTest.keyClicks(page.people_grid, "n")
    assert a_pair("F01", 28, "K1", "N") in pairs(page.context)
    the_verdict_is_the_judges(page)


def test_an_edit_makes_the_panel_once_and_paints_no_name_anew(
    page: RosterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clicked(page, "F01", 28)
    at_rest(page, qtbot)
    QApplication.processEvents()
    facts = calls_of(monkeypatch, CellFacts, "show_duty", "show_person")
    names = calls_of(monkeypatch, LineHead, "paint_line")
    QTest.keyClicks(page.people_grid, "n")
    at_rest(page, qtbot)
    QApplication.processEvents()
    assert facts == ["show_duty"]
    assert names == []


def test_a_check_that_only_covers_more_marks_nothing_anew(
    page: RosterPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clicked(page, "001", 12)
    marked = calls_of(monkeypatch, RosterPage, "_show_marks")
    page.shown.marked.connect(lambda _old: marked.append("marked"))
    at_rest(page, qtbot)
    assert page.context.checker is not None
    assert page.context.checker.covers(day(12))
    qtbot.waitUntil(page.panel.who.isVisible)
    assert marked == []


def test_cells_of_several_people_on_far_dates_are_filled_as_one_step(page: RosterPage) -> None:
    clicked(page, "F01", 3)
    clicked(page, "001", 24, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.people_grid, "n")
    assert codes(page, "F01", 3) == codes(page, "001", 24) == "N"
    the_verdict_is_the_judges(page)


def test_too_many_people_on_far_dates_are_refused_and_not_filled_in_part(
    page: RosterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_context, "MANY_PEOPLE", 1)
    before = pairs(page.context)
    clicked(page, "F01", 3)
    clicked(page, "001", 24, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.people_grid, "n")
    assert page.people_grid.bubble.isVisible()
    assert "too many people and dates for one step" in page.people_grid.bubble.text()
    assert pairs(page.context) == before
    the_verdict_is_the_judges(page)


def test_a_crew_given_to_a_far_date_is_judged_for_its_people_alone(
    page: RosterPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_duty(DutyKey(day(28), "K1", "N"))
    made = laid_out_here(monkeypatch)
    QTest.keyClicks(page.posts_grid, "F")
    (field,) = page.posts_grid.viewport().findChildren(NameField)
    QTest.keyClicks(field.field, "01")
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert a_pair("F01", 28, "K1", "N") in pairs(page.context)
    assert made
    assert all(basis.people for basis in made)
    the_verdict_is_the_judges(page)
