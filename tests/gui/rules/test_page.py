"""The page of rules: switches, severities in words, numbers with their reasons, and rules with several rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import Message
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.gui.places import RULES, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.rules import model as rules
from patrolplanner.gui.rules.page import RulesPage
from patrolplanner.gui.rules.parameters import parameters_of
from patrolplanner.planning.judging.rulebook import REGISTRY, parameters
from patrolplanner.services.edits.importance import Importance
from tests.builders import a_pair, a_plan, a_roster, december


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> RulesPage:
    made = RulesPage(context_of(a_plan()))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def write(page: RulesPage, name: str, text: str) -> None:
    field = page.form.field(name).field
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(page: RulesPage, word: Importance) -> None:
    """As a person does with the keyboard: to the list, to the word, Enter."""
    box = page.form.importance
    box.setFocus()
    box.showPopup()
    QTest.qWaitForWindowExposed(box.view())
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(box.findData(word)):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)


def shown_texts(page: RulesPage) -> list[str]:
    return [str(e) if isinstance(e, Message) else e.kind.id for e in page.model.entries]


def test_the_model_is_sound_and_every_rule_is_in_it(page: RulesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)
    listed = [e.kind.id for e in page.model.entries if isinstance(e, rules.RuleRow)]
    assert sorted(listed) == sorted(kind.id for kind in REGISTRY)


def test_the_groups_are_those_a_clerk_looks_for(page: RulesPage) -> None:
    heads = [str(e).partition(":")[0] for e in page.model.entries if isinstance(e, Message)]
    assert heads == ["People", "Posts", "Rest", "Fairness", "Law", "More"]


def test_every_number_of_every_rule_has_words() -> None:
    for kind in REGISTRY:
        assert [p.name for p in parameters_of(kind)] == list(parameters(kind))


def test_a_number_is_written_and_a_bad_one_refused_beside_its_field(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R11"))
    write(page, "target", "12")
    assert page.context.plan.rules == (RuleSetting("R11", parameters=(("target", "12"),)),)
    assert "better 12 h" in page.form.example.text(), "the example has the numbers in force"
    write(page, "target", "much")
    assert "is not a number" in page.form.reason("target")
    assert page.context.plan.rules == (RuleSetting("R11", parameters=(("target", "12"),)),)
    write(page, "target", "11")
    assert page.context.plan.rules == ()
    assert page.form.reason("target") == ""


def test_numbers_stand_at_the_right_with_their_unit(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R01"))
    travel = page.form.field("travel")
    assert isinstance(travel.field, QLineEdit)
    assert travel.field.alignment() & Qt.AlignmentFlag.AlignRight
    assert [t.text() for t in travel.findChildren(QLabel)] == ["Time between two posts", "min", "usually 15", ""]


def test_a_word_sets_severity_and_price(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R16"))
    choose(page, Importance.IMPORTANT)
    assert page.context.plan.rules == (RuleSetting("R16", price=300),)
    assert page.form.importance.currentText() == "important"
    choose(page, Importance.MUST)
    assert page.context.plan.rules == (RuleSetting("R16", severity=Severity.HARD),)
    assert "never breaks it" in page.form.meaning.text()
    choose(page, Importance.OFF)
    assert page.context.plan.rules[0].on is False
    page.context.undo()
    choose(page, Importance.WISHED)
    assert page.context.plan.rules == (), "its usual word is its usual setting"


def test_prices_lie_behind_a_fold_and_hard_rules_have_none(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R16"))
    assert not page.form.field("price").isVisible()
    QTest.mouseClick(page.form.expert.head, Qt.MouseButton.LeftButton)
    assert page.form.field("price").isVisible()
    page.show_place(Place(RULES, record="R02"))
    assert not page.form.expert.isVisible()
    page.show_place(Place(RULES, record="R11"))
    assert page.form.field("price").isVisible(), "of the rest that is wished for beyond the least"


def test_a_price_is_a_whole_number_and_between_words_it_is_ones_own(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R16"))
    page.form.expert.head.click()
    write(page, "price", "cheap")
    assert "whole number" in page.form.reason("price")
    write(page, "price", "45")
    assert page.context.plan.rules == (RuleSetting("R16", price=45),)
    assert page.form.importance.currentText() == "if possible (own price)"
    place = page.model.place_of(("R16", 0))
    assert page.model.index(place, rules.RuleColumn.IMPORTANCE).data() == "if possible (own price)"
    assert page.model.index(place, rules.RuleColumn.TITLE).data(rules.CHANGED_ROLE) == "changed"


def test_the_space_bar_switches_a_rule_off_and_on(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R23"))
    place = page.model.place_of(("R23", 0))
    page.view.setCurrentIndex(page.model.index(place, rules.RuleColumn.ON))
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.context.plan.rules == (RuleSetting("R23", on=False),)
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.context.plan.rules == ()


def test_one_rule_and_all_rules_go_back_to_the_usual(page: RulesPage) -> None:
    for rule in ("R15", "R16"):
        page.show_place(Place(RULES, record=rule))
        choose(page, Importance.VERY)
    assert page.reset_all.text() == "Usual settings for all (2)"
    QTest.mouseClick(page.form.reset, Qt.MouseButton.LeftButton)
    assert [s.rule for s in page.context.plan.rules] == ["R15"]
    QTest.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert page.context.plan.rules == ()
    assert not page.reset_all.isEnabled()
    page.context.undo()
    assert [s.rule for s in page.context.plan.rules] == ["R15"], "one step"


def test_a_shape_may_have_several_rows(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="S01"))
    choose(page, Importance.MUST)
    write(page, "most", "5")
    QTest.mouseClick(page.form.more, Qt.MouseButton.LeftButton)
    assert [dict(s.parameters) for s in page.context.plan.rules] == [{"most": "5"}, {"most": "5"}]
    assert page.model.place_of(("S01", 1)) is not None
    page.context.undo()
    assert page.model.place_of(("S01", 1)) is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [("forward", ["R16"]), ("r30", ["R30"]), ("firearms", ["R08"]), ("falls ill", ["R27"])],
)
def test_rules_are_found_by_title_code_law_and_example(page: RulesPage, typed: str, found: list[str]) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, typed)
    assert [t for t in shown_texts(page) if ":" not in t] == found
    assert page.form.row.kind.id == found[0]
    QTest.keyClicks(page.search, "nowhere")
    assert page.nothing.isVisible()
    page.show_place(Place(RULES, record="R02"))
    assert page.form.row.kind.id == "R02", "a link finds its rule whatever is searched for"


def test_what_the_roster_looks_like_is_said_at_once(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    """Two days of duty with eleven hours between them: kept as usual, missed once more is wished for."""
    context = context_of(a_plan(), a_roster(a_pair("001", 1, shift="N"), a_pair("001", 3, shift="D")))
    context.show(december(1, 7))
    page = RulesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(RULES, record="R11"))
    qtbot.waitUntil(lambda: "keeps it everywhere" in page.form.now.text())
    write(page, "hours", "30")
    qtbot.waitUntil(lambda: "in 1 place" in page.form.now.text())
    place = page.model.place_of(("R11", 0))
    assert page.model.index(place, rules.RuleColumn.NOW).data() == "1"
    with qtbot.waitSignal(context.wanted) as heard:
        QTest.mouseClick(page.form.show_now, Qt.MouseButton.LeftButton)
    assert heard.args[0].section == "problems"


def test_what_is_asked_and_what_is_wished_are_told_apart(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    """Twenty-four hours of rest: more than the least, less than is wished for."""
    context = context_of(a_plan(), a_roster(a_pair("001", 1, shift="N"), a_pair("001", 3, shift="D")))
    context.show(december(1, 7))
    page = RulesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.show_place(Place(RULES, record="R11"))
    write(page, "target", "30")
    qtbot.waitUntil(lambda: "keeps what is asked; in 1 place" in page.form.now.text())
    place = page.model.place_of(("R11", 0))
    assert page.model.index(place, rules.RuleColumn.NOW).data() == "(1)"


def test_another_rule_is_read_from_its_title_on(page: RulesPage, qtbot: QtBot) -> None:
    page.resize(700, 300)
    page.select(("R32", 0))
    page.form.field("warn").field.setFocus()
    bar = page._around.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    write(page, "warn", "13")
    assert bar.value() > 0, "the same rule stays where it is"
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.form.code.text() != "R32"
    assert bar.value() == 0


def test_undo_in_a_field_with_nothing_of_its_own_takes_back_the_last_step(page: RulesPage) -> None:
    page.select(("R32", 0))
    write(page, "most", "15")
    line = page.form.field("most").field
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(line, event)
    assert not event.isAccepted(), "the window's own Ctrl+Z is asked"
    QTest.keyClicks(line, "9")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(line, event)
    assert event.isAccepted(), "what is being typed is taken back first"
