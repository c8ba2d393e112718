"""The problems list by mouse and keys: kinds unfold, are hidden and called back; list and panel fold and stay so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message
from patrolplanner.gui import remembered
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.problem_lines import DO, TEXT, Hidden
from patrolplanner.gui.roster.problems import UNKNOWN, ProblemsList
from patrolplanner.gui.widgets.folding_splitter import FoldingSplitter
from patrolplanner.services.checking.problems import WORTH_A_LOOK, ProblemGroup, ProblemKind, RosterProblem
from patrolplanner.services.edits.muting import muted_rules
from tests.builders import a_pair, an_absence, day
from tests.gui.roster.stations import a_station, go_to, some_rows

ContextOf = Callable[..., PlanContext]
BUSY = tuple(a_pair("001", n, "K1", "DN"[n % 2]) for n in range(1, 20) if n != 12)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    for key in ("roster/list", "roster/list-height", "layout/roster-side"):
        remembered.store().remove(key)
    yield
    for key in ("roster/list", "roster/list-height", "layout/roster-side"):
        remembered.store().remove(key)


def a_page(context: PlanContext, qtbot: QtBot, width: int = 1400, height: int = 900) -> RosterPage:
    page = RosterPage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    return page


def at_line(problems: ProblemsList, wanted: Callable[[object], bool], column: int) -> None:
    """Click on a column of the first line that is wanted."""
    table = problems.table
    row = next(n for n, line in enumerate(problems.model.lines) if wanted(line.about))
    index = problems.model.index(row, column)
    table.scrollTo(index)
    QApplication.processEvents()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    QApplication.processEvents()


def improvable(line: object) -> bool:
    return isinstance(line, ProblemGroup) and line.kind is ProblemKind.IMPROVABLE


def press(page: RosterPage, key: Qt.Key, qtbot: QtBot) -> None:
    """A key in the table of the page in front."""
    with qtbot.waitActive(page):
        page.activateWindow()
    page.stack.grid.setFocus()
    QTest.keyClick(page.stack.grid, key)


def said_count(problems: ProblemsList, kind: ProblemKind) -> int:
    return int(problems._buttons[kind].text().rsplit(" ", 1)[1])


def test_it_begins_with_ten_at_most_and_the_rest_folded_under_counts(context_of: ContextOf, qtbot: QtBot) -> None:
    problems = a_page(context_of(a_station(), some_rows(*BUSY)), qtbot).work.problems
    lines = [line.about for line in problems.model.lines]
    assert isinstance(lines[0], Message)
    end = next(n for n, line in enumerate(lines) if n and isinstance(line, Message))
    assert 0 < end - 1 <= WORTH_A_LOOK
    assert all(isinstance(line, RosterProblem) for line in lines[1:end])
    assert all(isinstance(line, ProblemGroup) for line in lines[end + 1 :])
    for kind in ProblemKind:
        assert said_count(problems, kind) == sum(
            g.count for g in lines[end + 1 :] if isinstance(g, ProblemGroup) and g.kind is kind
        )


def test_a_kind_unfolds_and_folds_by_click_and_by_key(context_of: ContextOf, qtbot: QtBot) -> None:
    problems = a_page(context_of(a_station(), some_rows(*BUSY)), qtbot).work.problems
    before = problems.model.rowCount()
    at_line(problems, improvable, TEXT)
    group = problems.table.line(problems.table.currentIndex())
    assert isinstance(group, ProblemGroup)
    assert problems.model.rowCount() == before + len(group.problems)
    QTest.keyClick(problems.table, Qt.Key.Key_Left)
    assert problems.model.rowCount() == before
    QTest.keyClick(problems.table, Qt.Key.Key_Return)
    assert problems.model.rowCount() == before + len(group.problems)


def test_a_kind_is_hidden_by_its_link_undone_and_called_back(
    context_of: ContextOf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = context_of(a_station(), some_rows(*BUSY))
    problems = a_page(context, qtbot).work.problems
    before = said_count(problems, ProblemKind.IMPROVABLE)
    checker = context.checker
    at_line(problems, improvable, DO)
    (rule,) = muted_rules(context.plan)
    qtbot.waitUntil(lambda: said_count(problems, ProblemKind.IMPROVABLE) < before)
    assert context.checker is checker, "nothing is judged anew"
    assert not any(improvable(x.about) and x.about.rule == rule for x in problems.model.lines)
    assert isinstance(problems.model.lines[-1].about, Hidden)
    context.undo()
    qtbot.waitUntil(lambda: said_count(problems, ProblemKind.IMPROVABLE) == before)
    context.redo()
    qtbot.waitUntil(lambda: said_count(problems, ProblemKind.IMPROVABLE) < before)
    at_line(problems, lambda line: isinstance(line, Hidden), DO)
    (menu,) = [m for m in problems.findChildren(QMenu) if m.isVisible()]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())
    qtbot.waitUntil(lambda: said_count(problems, ProblemKind.IMPROVABLE) == before)
    assert not muted_rules(context.plan)


def test_the_list_folds_to_a_line_and_stays_so(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(), some_rows())
    page = a_page(context, qtbot)
    high = page.stack.height()
    QTest.mouseClick(page.work.problems.folder, Qt.MouseButton.LeftButton)
    assert not page.work.problems.table.isVisible()
    qtbot.waitUntil(lambda: page.stack.height() > high + 60)
    other = a_page(context, qtbot)
    assert other.work.problems.folded
    other.close()
    press(page, Qt.Key.Key_F8, qtbot)
    assert page.work.problems.table.isVisible()
    qtbot.waitUntil(lambda: abs(page.stack.height() - high) < 4)


def test_a_count_of_the_folded_list_leads_into_it(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot, 1198, 640)
    problems = page.work.problems
    assert problems.folded
    assert not page.work.cards.isVisible()
    QTest.mouseClick(problems._buttons[ProblemKind.GAP], Qt.MouseButton.LeftButton)
    assert problems.table.isVisible()
    assert {x.about.kind for x in problems.model.lines if isinstance(x.about, RosterProblem)} == {ProblemKind.GAP}
    assert a_page(page.context, qtbot, 1198, 640).work.problems.folded, "how it begins stays the choice of the user"


def test_a_list_without_any_grade_left_lists_every_grade_again(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    problems = page.work.problems
    qtbot.waitUntil(lambda: bool(problems.model.lines))
    listed = [line.about for line in problems.model.lines]
    *most, last = problems._buttons.values()
    for made in most:
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert last.isChecked()
    assert not any(made.isChecked() for made in most)
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    assert all(made.isChecked() for made in problems._buttons.values())
    assert [line.about for line in problems.model.lines] == listed


def test_a_low_window_shows_twenty_lines_of_the_roster(context_of: ContextOf, qtbot: QtBot) -> None:
    """As high as the page is in a window of 1366 x 768, and at 150 % on a screen of 1920 x 1080."""
    for width, height in ((1198, 641), (1112, 593)):
        page = a_page(context_of(a_station(), some_rows()), qtbot, width, height)
        grid = page.stack.grid
        qtbot.waitUntil(lambda page=page: page.work.problems.folded)
        QApplication.processEvents()
        room = grid.viewport().height() - grid.horizontalScrollBar().height()
        assert room // grid.lines_head.defaultSectionSize() >= 20, (width, height)


def test_the_panel_folds_by_its_button_and_by_its_key(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(), some_rows())
    page = a_page(context, qtbot)
    side: FoldingSplitter = page.work.side
    wide = page.stack.width()
    QTest.mouseClick(side.handle(1).button, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page.stack.width() > wide + 200)
    assert side.folded
    page.closing()
    again = a_page(context, qtbot)
    assert again.work.side.folded
    page.close()
    press(again, Qt.Key.Key_F7, qtbot)
    assert not again.work.side.folded
    assert again.panel.width() > 200


def test_the_panel_forgets_what_an_edit_that_is_undone_made_worse(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(absences=()), some_rows())
    page = a_page(context, qtbot)
    go_to(page, "001", 12)
    page.stack.grid.setFocus()
    QTest.keyClick(page.stack.grid, Qt.Key.Key_Delete)
    assert a_pair("001", 12, "K1", "D") not in context.roster.pairs
    qtbot.waitUntil(lambda: "1 person missing." in words(page.panel))
    context.undo()
    qtbot.waitUntil(lambda: "K1岗 · D" in words(page.panel))
    assert "1 person missing." not in words(page.panel)
    assert "Note the reason" not in words(page.panel)


def words(part: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(w.text() for w in part.findChildren(QLabel) if not w.isHidden())


def test_numbers_that_are_being_found_are_dots(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(), some_rows())
    page = a_page(context, qtbot)
    seen: list[tuple[str, ...]] = []
    numbers = (page.work.cards.gaps.number, page.work.cards.hard.number, page.work.cards.reminders.number)
    context.judged.connect(
        lambda: seen.append((*(n.text() for n in numbers), page.work.problems._buttons[ProblemKind.GAP].text()))
    )
    before = [n.text() for n in numbers]
    context.show_month(day(1), 1)
    assert seen[0] == (UNKNOWN,) * 3 + (f"Gaps {UNKNOWN}",)
    qtbot.waitUntil(lambda: context.verdict is not None)
    context.show_month(day(1))
    qtbot.waitUntil(lambda: context.verdict is not None)
    assert [n.text() for n in numbers] == before


def test_every_place_open_is_one_line_that_leads_there(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(absences=(an_absence("001", 1, 31),)), some_rows()), qtbot)
    problems = page.work.problems
    QTest.mouseClick(page.work.cards.gaps, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    duties = [x.about.duty for x in problems.model.lines if isinstance(x.about, RosterProblem)]
    assert len(duties) == len(set(duties)) == 31 * 3 - 2
    assert DutyKey(day(12), "K1", "N") in duties
