"""Swaps, accounts, attendance and handovers in real widgets on a real file, each step undone again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QTableWidgetItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.journal import AccountKind, Presence, SwapKind, SwapState
from patrolplanner.domain.messages import translate
from patrolplanner.gui.changes.attendance import AttendancePanel
from patrolplanner.gui.changes.handovers import HandoverPanel
from patrolplanner.gui.changes.ledger import LedgerPanel
from patrolplanner.gui.changes.notices import NoticesPanel
from patrolplanner.gui.changes.page import ChangesPage
from patrolplanner.gui.changes.swaps import SwapsPanel
from patrolplanner.gui.places import CHANGES, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said, speak
from patrolplanner.services.edits.roster import with_pairs
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_officer, day, december

ContextOf = Callable[..., PlanContext]


@pytest.fixture
def context(context_of: ContextOf) -> PlanContext:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3))
    plan = a_plan(
        people=people,
        posts=(a_post("K1", public_board=True),),
        demands=(a_demand(),),
        absences=(an_absence("003", 20),),
    )
    roster = a_roster(a_pair("001", 20), a_pair("002", 22), a_pair("001", 10), a_pair("002", 10, shift="N"))
    made: PlanContext = context_of(plan, roster)
    made.show(december(1, 31))
    return made


def swaps(context: PlanContext, qtbot: QtBot) -> SwapsPanel:
    panel = SwapsPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.form.choose("001", a_pair("001", 20).duty)
    return panel


def test_a_swap_is_written_approved_and_undone(context: PlanContext, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    panel = swaps(context, qtbot)
    panel.form.taker.choose("002")
    assert panel.form.judge() is not None
    assert panel.form.propose_button.isEnabled()
    panel.form.propose_button.click()
    assert [s.state for s in context.document.journal.swaps] == [SwapState.PROPOSED]
    assert panel.slips.lines_model.lines[0].cells[0] == "2026-0001"
    qtmodeltester.check(panel.slips.lines_model)
    panel.approve_button.click()
    assert a_pair("002", 20) in context.roster.pairs
    assert "K1" in panel.boards.text()
    assert not panel.approve_button.isEnabled()
    context.undo()
    context.undo()
    assert context.document.journal.swaps == ()
    assert a_pair("001", 20) in context.roster.pairs


def test_an_exchange_is_one_step(context: PlanContext, qtbot: QtBot) -> None:
    panel = swaps(context, qtbot)
    panel.form.taker.choose("002")
    panel.form.back.choose(a_pair("002", 22).duty)
    panel.form.judge()
    panel.form.done_button.click()
    assert {a_pair("002", 20), a_pair("001", 22)} <= context.roster.pairs
    assert context.document.journal.swaps[0].kind is SwapKind.EXCHANGE
    assert context.session.history.done == 1


def test_why_it_cannot_be_is_said_in_the_form(context: PlanContext, qtbot: QtBot) -> None:
    panel = swaps(context, qtbot)
    panel.form.taker.choose("003")
    panel.form.judge()
    assert "某003" in panel.form.verdict.text()
    assert panel.form.verdict.property("role") == "danger"
    assert not panel.form.done_button.isEnabled()


def test_ways_are_found_and_taken_into_the_form(context: PlanContext, qtbot: QtBot) -> None:
    panel = swaps(context, qtbot)
    panel.form.judge()
    panel.form.ways_button.click()
    qtbot.waitUntil(lambda: panel.ways.lines_model.rowCount() > 0)
    panel.ways.selectRow(0)
    panel.take_button.click()
    terms = panel.form.terms
    assert terms is not None
    assert terms.handings == panel.ways.lines_model.lines[0].about.handings


def test_a_refusal_keeps_its_reason(context: PlanContext, qtbot: QtBot) -> None:
    panel = swaps(context, qtbot)
    panel.form.taker.choose("002")
    panel.form.judge()
    panel.form.propose_button.click()
    panel.refuse("警力紧张")
    (slip,) = context.document.journal.swaps
    assert (slip.state, slip.note) == (SwapState.REFUSED, "警力紧张")


def test_accounts_follow_a_correction_and_its_undo(
    context: PlanContext, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    panel = LedgerPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.accounts.lines_model.rowCount() == 3)
    qtmodeltester.check(panel.accounts.lines_model)
    panel.accounts.selectRow(1)
    assert [f.about.kind for f in panel.facts.lines_model.lines].count(AccountKind.NIGHTS) == 1
    panel.kind.choose(AccountKind.NIGHTS)
    panel.amount.setValue(-1)
    refusals: list[object] = []
    context.refused.connect(refusals.append)
    panel.correct_button.click()
    assert len(refusals) == 1, "without a reason nothing is corrected"
    panel.reason.setText("未到岗")
    panel.correct_button.click()
    qtbot.waitUntil(lambda: panel.accounts.lines_model.lines[1].cells[2].startswith("0"))
    context.undo()
    qtbot.waitUntil(lambda: panel.accounts.lines_model.lines[1].cells[2].startswith("1"))


def test_accounts_are_copied_with_their_heads(context: PlanContext, qtbot: QtBot) -> None:
    panel = LedgerPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.accounts.lines_model.rowCount() == 3)
    qtbot.keyClick(panel.accounts, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Number\tName\tnights")
    assert len(lines) == 4


def test_who_came_instead_is_written_down(context: PlanContext, qtbot: QtBot) -> None:
    panel = AttendancePanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.day.show_day(day(10))
    assert panel.rows.lines_model.rowCount() == 2
    panel.rows.selectRow(0)
    panel.presence.choose(Presence.REPLACED)
    assert panel.instead.isEnabled()
    refusals: list[object] = []
    context.refused.connect(refusals.append)
    panel.write_button.click()
    assert len(refusals) == 1, "it must say who"
    panel.instead.choose("003")
    panel.note.setText("发烧")
    panel.write_button.click()
    (entry,) = context.document.journal.attendance
    assert (entry.person, entry.instead, entry.note) == ("001", "003", "发烧")
    assert "某003" in panel.rows.lines_model.lines[0].cells[2]
    panel.presence.choose(Presence.CAME)
    panel.note.clear()
    panel.write_button.click()
    assert context.document.journal.attendance == ()


def click_row(panel: AttendancePanel, row: int, qtbot: QtBot) -> None:
    place = panel.rows.visualRect(panel.rows.lines_model.index(row, 0)).center()
    qtbot.mouseClick(panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


def attendance_of_the_tenth(context: PlanContext, qtbot: QtBot) -> AttendancePanel:
    panel = AttendancePanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.day.show_day(day(10))
    click_row(panel, 0, qtbot)
    return panel


def test_what_is_typed_of_a_row_is_written_down_when_another_is_clicked(context: PlanContext, qtbot: QtBot) -> None:
    panel = attendance_of_the_tenth(context, qtbot)
    qtbot.keyClicks(panel.note, "stood in for the gate")
    click_row(panel, 1, qtbot)
    (entry,) = context.document.journal.attendance
    assert (entry.person, entry.presence, entry.note) == ("001", Presence.CAME, "stood in for the gate")
    assert panel.note.text() == ""
    assert panel.title.text().startswith("某002")
    click_row(panel, 0, qtbot)
    assert panel.note.text() == "stood in for the gate"
    panel.presence.setFocus()
    qtbot.keyClick(panel.presence, Qt.Key.Key_Down)
    panel.day.show_day(day(20))
    (entry,) = context.document.journal.attendance
    assert entry.presence is not Presence.CAME


def test_what_is_refused_of_a_row_stays_on_the_screen(context: PlanContext, qtbot: QtBot) -> None:
    panel = attendance_of_the_tenth(context, qtbot)
    panel.presence.choose(Presence.REPLACED)
    qtbot.keyClicks(panel.note, "ill")
    refusals: list[object] = []
    context.refused.connect(refusals.append)
    click_row(panel, 1, qtbot)
    qtbot.waitUntil(lambda: panel.rows.currentIndex().row() == 0)
    assert len(refusals) == 1
    assert (panel.note.text(), panel.title.text().startswith("某001")) == ("ill", True)
    left = panel.unsaved()
    assert left is not None
    assert "某001" in said(left.text)


def test_the_duty_of_a_handover_can_be_read_whole(context_of: ContextOf, qtbot: QtBot) -> None:
    speak("zh_CN")
    long_name = replace(a_post("K1"), name="综合农贸市场联合执法点")
    plan = a_plan(people=(an_officer("001"),), posts=(long_name,), demands=(a_demand(),))
    page = ChangesPage(context_of(plan, a_roster(a_pair("001", 10))))
    qtbot.addWidget(page)
    page.resize(1180, 640)
    page.show()
    page.show_place(Place(CHANGES, section="handovers"))
    panel = page.findChild(HandoverPanel)
    assert panel is not None
    assert long_name.name in panel.duty.currentText()
    room = panel.duty.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, style_of(panel.duty), QStyle.SubControl.SC_ComboBoxEditField, panel.duty
    )
    assert panel.duty.fontMetrics().horizontalAdvance(panel.duty.currentText()) <= room.width()


def style_of(field: QComboBox) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    option.initFrom(field)
    return option


def test_a_handover_is_filled_in_kept_and_found(context: PlanContext, qtbot: QtBot) -> None:
    panel = HandoverPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.duty.choose(a_pair("001", 10).duty)
    panel.begin()
    assert "某002" in panel.crews.text()
    panel.situation.setPlainText("接警 2 起")
    panel.matters.setItem(0, 0, QTableWidgetItem("走失老人"))
    panel.equipment.setItem(0, 3, QTableWidgetItem("一"))
    refusals: list[object] = []
    context.refused.connect(refusals.append)
    assert not panel.keep()
    assert "whole numbers" in said(refusals[0])  # type: ignore[arg-type]
    panel.equipment.setItem(0, 3, QTableWidgetItem("1"))
    panel.keep_button.click()
    (record,) = context.document.journal.handovers
    assert (record.situation, record.matters[0].text, record.equipment[0].there) == ("接警 2 起", "走失老人", 1)
    panel.search.setText("老人")
    assert panel.records.lines_model.rowCount() == 1
    panel.search.setText("没有的事")
    assert panel.records.lines_model.rowCount() == 0
    context.undo()
    assert context.document.journal.handovers == ()


def test_places_lead_into_the_tabs(context: PlanContext, qtbot: QtBot) -> None:
    page = ChangesPage(context)
    qtbot.addWidget(page)
    page.show()
    duty = a_pair("001", 20).duty
    page.show_place(Place(CHANGES, section="swaps", person="001", duty=duty))
    assert isinstance(page.section, SwapsPanel)
    assert (page.section.form.giver.person, page.section.form.given.value) == ("001", duty)
    page.show_place(Place(CHANGES, section="attendance", person="002", day=day(10)))
    assert isinstance(page.section, AttendancePanel)
    assert page.section.rows.about == a_pair("002", 10, shift="N")
    page.show_place(Place(CHANGES, section="handovers", duty=a_pair("001", 10).duty))
    assert "K1岗" in page.section.title.text()  # type: ignore[attr-defined]
    page.closing()


def test_an_empty_plan_is_no_trouble(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(replace(a_plan(), people=(), posts=(), demands=()))
    for kind in (SwapsPanel, LedgerPanel, AttendancePanel, HandoverPanel):
        panel = kind(context)
        qtbot.addWidget(panel)
        panel.show()


def test_notices_are_noted_go_out_of_date_and_are_put_up_anew(context: PlanContext, qtbot: QtBot) -> None:
    panel = NoticesPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.entered()

    def states() -> list[str]:
        return [line.about.state.value for line in panel.notices.lines_model.lines]

    qtbot.waitUntil(lambda: states() == ["missing"])
    panel.issue_all.click()
    qtbot.waitUntil(lambda: states() == ["good"])
    context.apply(with_pairs([a_pair("003", 10)], [a_pair("001", 10)]), translate("test", "swap"))
    qtbot.waitUntil(lambda: states() == ["out_of_date"])
    assert panel.reasons.text()
    panel.issue.click()
    qtbot.waitUntil(lambda: states() == ["good"])
    panel.remove.click()
    qtbot.waitUntil(lambda: states() == ["missing"])
    panel.closing()
