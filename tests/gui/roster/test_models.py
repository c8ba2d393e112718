"""The models of the roster page keep Qt's contract and say what stands in the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Role, Unit, UnitKind
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.posts_model import words_of
from patrolplanner.gui.said import speak
from tests.builders import a_demand, a_pair, day
from tests.gui.roster.stations import a_station, codes, go_to, some_rows

ContextOf = Callable[..., PlanContext]


def test_all_models_keep_the_contract(context_of: ContextOf, qtmodeltester: ModelTester) -> None:
    page = RosterPage(context_of(a_station(), some_rows()))
    page.day_page.show_day(day(12))
    for model in (
        page.people_grid.roster,
        page.posts_grid.roster,
        page.day_page.chart.day_model,
        page.work.problems.model,
        page.panel.who.people,
    ):
        qtmodeltester.check(model)


def test_cells_say_codes_and_words(context_of: ContextOf) -> None:
    page = RosterPage(context_of(a_station(), some_rows(locked=True)))
    assert codes(page, "001", 12) == "D"
    model = page.people_grid.roster
    words = model.cell_words(model.lines[model.row_of(person="001") or 0], day(12))
    assert "K1岗" in words
    assert "locked" in words
    away = model.cell_words(model.lines[model.row_of(person="002") or 0], day(20))
    assert "annual leave" in away


@pytest.mark.parametrize("by_post", [False, True])
def test_words_of_cells_are_pointed_as_in_chinese(context_of: ContextOf, by_post: bool) -> None:
    speak("zh_CN")
    page = RosterPage(context_of(a_station(), some_rows(locked=True)))
    model = page.posts_grid.roster if by_post else page.people_grid.roster
    row = model.row_of(post="K1", shift="D") if by_post else model.row_of(person="001")
    assert row is not None
    line = model.lines[row]
    assert not set(",()") & set(model.cell_words(line, day(12)) + model.title(line))


def test_a_post_cell_names_the_crew_with_roles(context_of: ContextOf) -> None:
    page = RosterPage(context_of(a_station(), some_rows(a_pair("F01", 12, "K1", "D"))))
    model = page.posts_grid.roster
    row = model.row_of(post="K1", shift="D")
    assert row is not None
    line = model.lines[row]
    assert model.cell_text(line, day(12)) == "王建国、谭伟美"
    words = model.cell_words(line, day(12))
    assert "王建国 (Officer)" in words
    assert "谭伟美 (Auxiliary)" in words


def test_people_by_number_are_told_with_the_duty_everywhere(context_of: ContextOf, qtbot: QtBot) -> None:
    """In the cell by post, in the tooltips of all views, and in the panel; with what was typed as it was typed."""
    sent = Contingent("K1", "D", "MB", 4, "<b>赵排长</b>", "13800001234", "武部〔2026〕5号")
    militia = Unit("MB", "民兵分队", UnitKind.MILITIA)
    plan = a_station(contingents=(sent,))
    page = RosterPage(context_of(replace(plan, units=(*plan.units, militia)), some_rows()))
    qtbot.addWidget(page)
    page.show()
    told = "By number: 民兵分队 4 people, led by <b>赵排长</b>, 13800001234, approval 武部〔2026〕5号"
    by_post, by_person = page.posts_grid.roster, page.people_grid.roster
    assert told in by_post.cell_words(by_post.lines[by_post.row_of(post="K1", shift="D") or 0], day(12))
    assert told in by_person.cell_words(by_person.lines[by_person.row_of(person="001") or 0], day(12))
    assert told not in by_person.cell_words(by_person.lines[by_person.row_of(person="002") or 0], day(12))
    assert "民兵分队 4 people" in [words_of(piece) for piece in by_post.pieces(DutyKey(day(12), "K1", "D"))]
    page.day_page.show_day(day(12))
    chart = page.day_page.chart.day_model
    assert any(told in chart.words(s) for row in chart.posts for s in row.stretches)
    go_to(page, "001", 12)
    (shown,) = [w for w in page.panel.findChildren(QLabel) if w.text() == told]
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_totals_follow_edits(context_of: ContextOf) -> None:
    page = RosterPage(context_of(a_station(), some_rows()))
    model = page.people_grid.roster
    line = model.lines[model.row_of(person="001") or 0]
    assert model.right(line)[0] == "1"
    page.show_person("001", day(12))
    page.editing.clear()
    assert model.right(line)[0] == "0"
    page.context.undo()
    assert model.right(line)[0] == "1"


@pytest.mark.parametrize(("typed", "shown"), [("王", {"001"}), ("ljm", set()), ("tan", {"F01"}), ("lm", {"F02"})])
def test_the_text_filter_knows_pinyin(context_of: ContextOf, typed: str, shown: set[str]) -> None:
    page = RosterPage(context_of(a_station()))
    page.filters.text.setText(typed)
    assert {x.person for x in page.people_grid.roster.lines if x.person} == shown


def test_filters_by_role_and_team(context_of: ContextOf) -> None:
    page = RosterPage(context_of(a_station()))
    role = page.filters.role
    role.setCurrentIndex(role.findData(Role.AUXILIARY.value))
    assert [x.person for x in page.people_grid.roster.lines if x.person] == ["F01", "F02"]
    page.filters.show_all()
    team = page.filters.team
    team.setCurrentIndex(team.findData("A"))
    assert [x.person for x in page.people_grid.roster.lines if x.person] == ["001", "002"]


def test_a_heading_folds_its_people(context_of: ContextOf) -> None:
    page = RosterPage(context_of(a_station()))
    model = page.people_grid.roster
    model.fold(model.lines[0].group)
    assert model.row_of(person="001") is None
    page.show_person("001", day(12))
    assert page.people_grid.line is not None
    assert page.people_grid.line.person == "001"


def test_the_table_as_text_has_headings_and_totals(context_of: ContextOf) -> None:
    page = RosterPage(context_of(a_station(), some_rows()))
    rows = [line.split("\t") for line in page.people_grid.roster.as_text().splitlines()]
    assert rows[0][:3] == ["Name", "Role", "Team"]
    mine = next(r for r in rows if r[0] == "王建国")
    assert mine[rows[0].index("12/12")] == "D"
    assert len(mine) == len(rows[0])


def test_what_was_published_is_compared(context_of: ContextOf) -> None:
    context = context_of(a_station(), some_rows())
    context.session.publish(context.period)
    page = RosterPage(context)
    assert page.shown.view is not None
    assert not page.shown.view.has_changed("001", day(12))
    page.show_person("001", day(12))
    page.editing.clear()
    assert page.shown.view.has_changed("001", day(12))
    context.undo()
    assert not page.shown.view.has_changed("001", day(12))


def test_other_months_can_be_seen(context_of: ContextOf) -> None:
    context = context_of(a_station(), some_rows())
    page = RosterPage(context)
    page.show()
    page.months.step(1)
    assert page.shown.view is not None
    assert page.shown.view.period.first.month == 1
    page.months.step(-1)
    assert codes(page, "001", 12) == "D"


@pytest.mark.parametrize(("missing", "words"), [("people", "people"), ("posts", "posts"), ("demands", "asks for")])
def test_an_empty_plan_says_what_to_do(context_of: ContextOf, missing: str, words: str) -> None:
    emptied: dict[str, object] = {missing: ()}
    if missing in ("people", "posts"):
        emptied |= {"absences": (), "demands": () if missing == "posts" else (a_demand("K1", "D"),)}
    page = RosterPage(context_of(a_station(**emptied), Roster()))
    page.show()
    assert page.work.isHidden()
    assert words in page.empty.text.text()


def test_a_selection_at_the_end_of_a_month_lives_through_a_shorter_one(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(), some_rows())
    page = RosterPage(context)
    qtbot.addWidget(page)
    page.show()
    grid = page.people_grid
    row = grid.roster.row_of(person="001")
    grid.select(row or 0, grid.roster.columnCount() - 1)
    context.show(Period(day(1), day(5)))
    qtbot.waitUntil(lambda: grid.roster.view is not None and grid.roster.view.period.days == 5)
    assert grid.roster.columnCount() < 31


def test_names_are_not_edited_where_no_cell_has_the_frame(context_of: ContextOf, qtbot: QtBot) -> None:
    page = RosterPage(context_of(a_station(), some_rows()))
    qtbot.addWidget(page)
    page.posts_grid.clearSelection()
    page.posts_grid.setCurrentIndex(page.posts_grid.roster.index(-1, -1))
    page.posts_grid.edit_wanted.emit()
    assert page.posts_grid.selected_cells() == []
