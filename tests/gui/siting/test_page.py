"""The page of siting by hand: sites by mouse and keys, a question asked, its answer kept, tried and adopted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from patrolplanner.domain.incidents import Incident, Located
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import KeepPosts, Scenario, SiteState
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import speak
from patrolplanner.gui.siting.page import SitingPage
from patrolplanner.gui.siting.site_item import SiteItem
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.services.deployment.siting_answer import fingerprint
from patrolplanner.services.edits.scenarios import keep
from tests.builders import an_auxiliary, an_officer
from tests.gui.questions import answered
from tests.planning.deployment.siting_plans import a_town

LEFT = Qt.MouseButton.LeftButton
PEOPLE = (
    *(an_officer(f"{n}", unit="CG") for n in range(1, 6)),
    *(an_auxiliary(f"F{n}", unit="CG") for n in range(1, 11)),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[SitingPage]:
    made = SitingPage(context_of(a_town(people=PEOPLE)))
    qtbot.addWidget(made)
    made.resize(1160, 640)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: bool(made.form.at_hand.text()))
    yield made
    made.closing()


def plan(page: SitingPage) -> Plan:
    return page.context.plan


def at(page: SitingPage, x: float, y: float) -> QPoint:
    return page.map.view.mapFromScene(QPointF(x, -y))


def site(page: SitingPage, id_: str) -> SiteItem:
    return next(i for i in page.map.view.items_shown if isinstance(i, SiteItem) and i.id == id_)


def click(page: SitingPage, x: float, y: float) -> None:
    QTest.mouseClick(page.map.view.viewport(), LEFT, pos=at(page, x, y))


def found(page: SitingPage, qtbot: QtBot) -> None:
    """Ask for one new post within a minute, and wait for the answer."""
    page.form.minutes.setValue(1.0)
    page.form.seconds.setValue(10)
    QTest.mouseClick(page.begin, LEFT)
    assert page.stop.isEnabled()
    qtbot.waitUntil(lambda: page.run is None)


def test_a_site_is_added_by_a_click_and_taken_back(page: SitingPage) -> None:
    QTest.mouseClick(page.map.add, LEFT)
    click(page, 600, 700)
    assert [s.id for s in plan(page).sites] == ["H1", "H2", "H3", "H4"]
    new = plan(page).sites[-1]
    assert (new.x, new.y) == (pytest.approx(600, abs=5), pytest.approx(700, abs=5))
    QTest.mouseClick(page.map.add, LEFT)
    click(page, 100, 800)
    assert len(plan(page).sites) == 4
    page.context.undo()
    assert len(plan(page).sites) == 3


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_field_has_a_letter_and_no_letter_means_two_things(
    language: str, context_of: Callable[..., PlanContext], qtbot: QtBot
) -> None:
    speak(language)
    made = SitingPage(context_of(a_town(people=PEOPLE)))
    qtbot.addWidget(made)
    made.show()
    for choice in (made.form.busy, made.form.people):
        choice.setCurrentIndex(choice.count() - 1)
    labels = [one for one in made.form.findChildren(QLabel) if one.buddy() is not None and not one.isHidden()]
    assert len(labels) == 11, "all fields but the ones that are marks themselves"
    assert [one.text() for one in labels if "&" not in one.text()] == []
    buttons = [one for one in made.findChildren(QAbstractButton) if one.isVisible()]
    said = [one.text() for one in (*labels, *buttons)]
    letters = [found[1].upper() for text in said if (found := re.search(r"&(\w)", text))]
    assert sorted(letters) == sorted(set(letters))
    made.closing()
    speak("en")


def test_what_begins_the_search_is_in_sight_where_the_fields_are_not(page: SitingPage, qtbot: QtBot) -> None:
    page.form.busy.setCurrentIndex(page.form.busy.count() - 1)
    page.form.people.setCurrentIndex(page.form.people.count() - 1)
    page.resize(1160, 380)
    qtbot.waitUntil(lambda: page.form.seconds.visibleRegion().isEmpty())
    assert page.begin.visibleRegion().boundingRect().size() == page.begin.size()


def test_what_is_in_view_is_chosen_without_moving_the_map(page: SitingPage) -> None:
    view = page.map.view
    at = view.mapFromScene(site(page, "H1").pos())
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() + at.x() - 40)
    before = view.mapFromScene(site(page, "H1").pos())
    assert 30 < before.x() < 50
    page.map.select("H1")
    assert view.mapFromScene(site(page, "H1").pos()) == before


def test_a_site_is_added_by_keys_and_moved_by_arrows(page: SitingPage) -> None:
    page.map.view.setFocus()
    QTest.keyClick(page.map.view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    before = plan(page).sites[-1]
    assert before.id == "H4"
    QTest.keyClick(page.map.view, Qt.Key.Key_Right)
    after = plan(page).sites[-1]
    assert (after.x - before.x, after.y) == (pytest.approx(10), before.y)


def test_a_site_is_dragged(page: SitingPage) -> None:
    view = page.map.view.viewport()
    start, end = at(page, 400, 420), at(page, 500, 600)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)
    moved = plan(page).sites[0]
    assert (moved.x, moved.y) == (pytest.approx(500, abs=8), pytest.approx(600, abs=8))


def test_a_kiosk_stays_where_it_is(page: SitingPage) -> None:
    view = page.map.view.viewport()
    start, end = at(page, 0, 0), at(page, 200, 200)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)
    assert (plan(page).posts[0].x, plan(page).posts[0].y) == (0, 0)


def test_while_a_site_is_dragged_the_map_says_what_that_brings(page: SitingPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.live.ground is not None)
    page.form.minutes.setValue(1.0)
    qtbot.waitUntil(lambda: page.live.ground is not None and page.live.ground.task.rings == ((60.0, 1.0),))
    assert not page.live.isVisible()
    view = page.map.view.viewport()
    start, far = at(page, 400, 420), at(page, 2000, 2000)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + far) / 2)
    QTest.mouseMove(view, far)
    assert page.live.isVisible()
    assert "广场口 here: " in page.live.words.text()
    assert "points fewer than where it was" in page.live.words.text()
    assert "It would add 0.0 points" in page.live.words.text()
    QTest.mouseMove(view, start)
    assert "as where it was" in page.live.words.text()
    QTest.mouseRelease(view, LEFT, pos=start)


def test_a_kiosk_is_dragged_for_trial_alone(page: SitingPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.live.ground is not None)
    view = page.map.view.viewport()
    start, end = at(page, 0, 0), at(page, 3000, 0)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)
    assert "Because of it alone" in page.live.words.text()
    assert "西南岗亭 stays where it is" in page.live.words.text()
    assert (plan(page).posts[0].x, plan(page).posts[0].y) == (0, 0)
    click(page, 1000, 1000)
    assert not page.live.isVisible()


def drag_site_away(page: SitingPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.live.ground is not None)
    view = page.map.view.viewport()
    start, end = at(page, 400, 420), at(page, 2000, 2000)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)
    assert plan(page).sites[0].x > 1000
    assert "points fewer than where it was" in page.live.words.text()
    assert page.live.isVisible()


def test_a_move_that_is_undone_is_told_of_no_more(page: SitingPage, qtbot: QtBot) -> None:
    drag_site_away(page, qtbot)
    page.context.undo()
    assert not page.live.isVisible()


def test_a_move_is_not_told_of_by_the_minutes_of_before(page: SitingPage, qtbot: QtBot) -> None:
    drag_site_away(page, qtbot)
    page.form.minutes.setValue(1.0)
    assert not page.live.isVisible()


def test_rings_and_the_queue_are_chosen_by_keys(page: SitingPage) -> None:
    form = page.form
    assert form.minutes.isVisible()
    assert not form.call_minutes.isVisible()
    QTest.keyClick(form.times, Qt.Key.Key_Down)
    assert form.wish.rings
    assert not form.minutes.isVisible()
    QTest.keyClick(form.busy, Qt.Key.Key_Down)
    assert (form.wish.second, form.wish.call_minutes) == (True, None)
    QTest.keyClick(form.busy, Qt.Key.Key_Down)
    assert form.call_minutes.isVisible()
    form.call_minutes.setValue(45)
    assert (form.wish.second, form.wish.call_minutes) == (True, 45)
    assert "0.4 for 3 minutes" in form.times.toolTip()
    assert "(1 − q) × q" in form.busy.toolTip()


def test_a_site_is_struck_out_and_taken_in_again(page: SitingPage) -> None:
    click(page, 400, 420)
    assert page.map.strike.isEnabled()
    QTest.keyClick(page.map.view, Qt.Key.Key_Delete)
    assert plan(page).sites[0].state is SiteState.STRUCK
    QTest.mouseClick(page.map.strike, LEFT)
    assert plan(page).sites[0].state is SiteState.OPEN


def test_the_fields_say_the_wish(page: SitingPage) -> None:
    form = page.form
    form.new.setValue(2)
    QTest.keyClick(form.keep, Qt.Key.Key_Down)
    assert form.wish.keep is KeepPosts.STAY
    assert (form.wish.most_officers, form.wish.key_weight, form.wish.most_money) == (None, None, None)
    form.people.setCurrentIndex(1)
    assert form.wish.most_officers == pytest.approx(5)
    form.people.setCurrentIndex(2)
    assert form.officers.isVisible()
    form.officers.setValue(7)
    QTest.mouseClick(form.keys, LEFT, pos=QPoint(8, form.keys.height() // 2))
    form.weight.setValue(4)
    assert (form.wish.new, form.wish.most_officers, form.wish.key_weight) == (2, 7, 4)


def test_the_answer_is_shown_with_its_reasons_and_on_the_map(page: SitingPage, qtbot: QtBot) -> None:
    found(page, qtbot)
    answer = page.answer
    assert answer is not None
    assert "With 1 new post " in page.result.said.text()
    assert "Proven" in page.result.said.text()
    assert "short" in page.result.grave.text()
    (new,) = answer.new
    assert site(page, new.place).rank == 1
    first = page.result.posts.lines_model.lines[0]
    assert first.cells[0] == f"1. {new.name}"
    names = page.result.posts
    assert names.horizontalHeader().sectionSize(0) >= min(110, names.sizeHintForColumn(0))
    assert not names.horizontalScrollBar().isVisible()
    page.result.posts.selectRow(0)
    assert new.streets[0] in page.result.why.text()
    assert page.map.view.selected() is site(page, new.place)
    QTest.mouseClick(page.result.which.button(1), LEFT)
    assert page.result.curve.isVisible()
    assert [step.new for step in page.result.curve.steps] == [0, 1, 2, 3]
    QTest.mouseClick(page.result.which.button(2), LEFT)
    assert page.result.kiosks.lines_model.lines[0].cells[0] == "西南岗亭"


def test_a_stop_keeps_the_best_so_far(page: SitingPage, qtbot: QtBot) -> None:
    page.form.minutes.setValue(1.0)
    page.form.seconds.setValue(600)
    QTest.mouseClick(page.begin, LEFT)
    QTest.mouseClick(page.stop, LEFT)
    qtbot.waitUntil(lambda: page.run is None)
    assert page.answer is not None
    assert page.answer.new


def test_with_no_site_to_choose_from_that_is_said_first(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    made = SitingPage(context_of(replace(a_town(people=PEOPLE), sites=())))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    found(made, qtbot)
    assert "no candidate sites" in " ".join(w.text() for w in made.result.findChildren(QLabel))
    made.closing()


def test_an_answer_is_kept_adopted_and_taken_back(page: SitingPage, qtbot: QtBot) -> None:
    found(page, qtbot)
    before = plan(page)
    page.name.setText("方案A")
    QTest.mouseClick(page.keep, LEFT)
    assert [s.name for s in plan(page).scenarios] == ["方案A"]
    assert plan(page).posts == before.posts
    QTest.mouseClick(page.which.button(3), LEFT)
    table = page.kept.comparison.table
    assert table is not None
    assert [str(line.cells[-1]) for line in table.lines_model.lines][-1] == "unchanged"
    qtbot.waitUntil(lambda: any("(now " in line.cells[0] for line in table.lines_model.lines))
    (seen,) = (line for line in table.lines_model.lines if line.cells[0].startswith("Planned visibility"))
    assert float(seen.cells[1]) > float(seen.cells[0].split("now ")[1].rstrip(")"))
    assert "P = F + (1 − F)" in seen.tip
    kept = plan(page)
    with answered("Adopt") as asked:
        QTest.mouseClick(page.kept.adopt, LEFT)
    assert "方案A" in asked[0]
    (new,) = page.answer.new if page.answer else ()
    assert plan(page).posts_by_id[new.place].name == new.name
    assert any(d.post == new.place for d in plan(page).demands)
    assert "is adopted" in page.told.text()
    page.context.undo()
    assert plan(page) == kept
    QTest.mouseClick(page.kept.remove, LEFT)
    assert plan(page).scenarios == ()


def test_nothing_has_changed_since_where_calls_are_known(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    town = a_town(people=PEOPLE, incidents=(Incident(x=100.0, y=10.0, located=Located.STREET),) * 400)
    context = context_of(town)
    calls = calls_of(context.plan)
    assert calls
    scenario = Scenario("方案A", datetime(2026, 12, 1, 8, 0), inputs=fingerprint(context.plan, calls))
    assert context.apply(keep(scenario), translate("test", "keep"))
    page = SitingPage(context)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    with qtbot.waitExposed(page):
        page.show()
    QTest.mouseClick(page.which.button(3), LEFT)
    table = page.kept.comparison.table
    assert table is not None
    assert table.lines_model.lines[-1].cells[-1] == "unchanged"
    page.closing()


def test_a_question_that_makes_no_sense_is_refused_beside_it(page: SitingPage) -> None:
    page.map.view.select("sites", "H1")
    sites = plan(page).sites

    from patrolplanner.domain.messages import translate
    from patrolplanner.services.edits.records import change_records

    required = {n: replace(s, state=SiteState.REQUIRED) for n, s in enumerate(sites[:2])}
    page.context.apply(change_records("sites", required), translate("tests", "step"))
    QTest.mouseClick(page.begin, LEFT)
    assert page.run is None
    assert "2 required sites are asked for" in page.told.text()


def test_nothing_of_a_name_is_markup(page: SitingPage) -> None:

    from patrolplanner.domain.messages import translate
    from patrolplanner.services.edits.records import change_records

    hostile = replace(plan(page).sites[0], name="<b>x</b>")
    page.context.apply(change_records("sites", {0: hostile}), translate("tests", "step"))
    assert "&lt;b&gt;" in site(page, "H1").toolTip()
    QApplication.processEvents()


def test_in_a_small_window_one_part_is_shown_at_a_time(page: SitingPage, qtbot: QtBot) -> None:
    assert page.map.isVisible()
    assert page.result.isVisible()
    assert not page.beside.which.isVisible()
    page.resize(700, 400)
    qtbot.waitUntil(page.beside.which.isVisible)
    assert (page.form.isVisible(), page.map.isVisible(), page.result.isVisible()) == (True, False, False)
    QTest.mouseClick(page.beside.which.button(1), LEFT)
    assert (page.form.isVisible(), page.map.isVisible(), page.result.isVisible()) == (False, True, False)
    page.resize(1160, 640)
    qtbot.waitUntil(lambda: page.form.isVisible() and page.map.isVisible() and page.result.isVisible())
    page.map.setMinimumWidth(700)  # such as by long words: side by side they would be cut
    page.resize(1161, 640)
    qtbot.waitUntil(page.beside.which.isVisible)
