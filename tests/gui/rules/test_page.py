"""The page of rules: switches, severities in words, numbers with their reasons, and rules with several rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.gui.places import RULES, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.rules import model as rules
from patrolplanner.gui.rules.model import parameters_of
from patrolplanner.gui.rules.page import RulesPage
from patrolplanner.planning.judging.rulebook import REGISTRY, parameters
from tests.builders import a_plan


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
    field = page.form.fields[name] if name != "price" else page.form.price
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_model_is_sound_and_every_rule_is_in_it(page: RulesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)
    listed = [e.kind.id for e in page.model.entries if isinstance(e, rules.RuleRow)]
    assert sorted(listed) == sorted(kind.id for kind in REGISTRY)
    page.show_place(Place(RULES, record="R11"))
    page.form.severity.activated.emit(2)
    assert page.context.plan.rules[0].severity is Severity.SOFT


def test_every_number_of_every_rule_has_words() -> None:
    for kind in REGISTRY:
        assert [p.name for p in parameters_of(kind)] == list(parameters(kind))


def test_a_number_is_written_and_a_bad_one_refused_beside_its_field(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R11"))
    write(page, "target", "12")
    assert page.context.plan.rules == (RuleSetting("R11", parameters=(("target", "12"),)),)
    write(page, "target", "much")
    assert "is not a number" in page.form.reason("target")
    assert page.context.plan.rules == (RuleSetting("R11", parameters=(("target", "12"),)),)
    write(page, "target", "11")
    assert page.context.plan.rules == ()
    assert page.form.reason("target") == ""


def test_a_price_is_a_whole_number(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R16"))
    write(page, "price", "cheap")
    assert "whole number" in page.form.reason("price")
    write(page, "price", "45")
    assert page.context.plan.rules == (RuleSetting("R16", price=45),)


def test_the_space_bar_switches_a_rule_off_and_on(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R23"))
    place = page.model.place_of(("R23", 0))
    page.view.setCurrentIndex(page.model.index(place, rules.RuleColumn.ON))
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.context.plan.rules == (RuleSetting("R23", on=False),)
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.context.plan.rules == ()


def test_another_severity_moves_the_rule_and_it_stays_present(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="R15"))
    page.form.severity.activated.emit(1)
    assert page.context.plan.rules == (RuleSetting("R15", severity=Severity.WARN),)
    assert page.model.row(page.view.currentIndex()).kind.id == "R15"
    assert "always reported" in page.form.meaning.text()
    page.form.reset.click()
    assert page.context.plan.rules == ()


def test_a_shape_may_have_several_rows(page: RulesPage) -> None:
    page.show_place(Place(RULES, record="S01"))
    page.form.on.click()
    write(page, "most", "5")
    page.form.more.click()
    assert [dict(s.parameters) for s in page.context.plan.rules] == [{"most": "5"}, {"most": "5"}]
    assert page.model.place_of(("S01", 1)) is not None
    page.context.undo()
    assert page.model.place_of(("S01", 1)) is None
