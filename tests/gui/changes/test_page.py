"""The page of changes: a repair taken over and taken back, publication, versions side by side, the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.messages import translate
from patrolplanner.gui import places
from patrolplanner.gui.changes.page import TABS, ChangesPage
from patrolplanner.gui.changes.repairs.disruption import CLOSED, EXTRA, GONE
from patrolplanner.gui.changes.repairs.tab import RepairTab
from patrolplanner.gui.changes.versions.log import LogTab, log_lines
from patrolplanner.gui.changes.versions.tab import VersionsTab
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.planning.repair.disruptions import Away, Closed, ExtraDuty, Gone
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.log_words import LogLine
from tests.builders import a_pair, a_roster, an_officer, at, day, december
from tests.tiny_station import FREE_OF_FAIRNESS, a_station

ContextOf = Callable[..., PlanContext]
STEP = translate("test", "step")
PLAN = a_station(
    people=(
        an_officer("001", mobile="139-0000-0001"),
        an_officer("002", mobile="139-0000-0002"),
        an_officer("003"),
    ),
    requests=(),
    rules=FREE_OF_FAIRNESS,
)
ROSTER = a_roster(*(a_pair("001", n) for n in range(10, 13)), *(a_pair("003", n) for n in range(13, 16)))


@pytest.fixture(autouse=True)
def _time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first proposal is there when it is proven, however long that takes a busy machine."""
    monkeypatch.setattr("patrolplanner.gui.changes.repairs.tab.FIRST_SECONDS", 600.0)


def page_of(context: PlanContext, qtbot: QtBot, section: str = "repair") -> ChangesPage:
    page = ChangesPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.show_place(Place(places.CHANGES, section=section))
    return page


def repair_of(context: PlanContext, qtbot: QtBot) -> RepairTab:
    section = page_of(context, qtbot).section
    assert isinstance(section, RepairTab)
    return section


def versions_of(context: PlanContext, qtbot: QtBot) -> VersionsTab:
    section = page_of(context, qtbot, "publish").section
    assert isinstance(section, VersionsTab)
    qtbot.waitUntil(lambda: section.count is not None)
    return section


def away(tab: RepairTab, qtbot: QtBot, person: str = "001", first: int = 11, last: int = 12) -> None:
    """Ask for proposals as a user would."""
    tab.form.choose_person(person, day(first))
    tab.form.last.show_day(day(last))
    tab.form.reason.setText("病假条")
    qtbot.mouseClick(tab.form.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.repaired is not None)


def texts(tab: RepairTab) -> str:
    return "\n".join(one.text() for one in tab.proposals.findChildren(QLabel))


def shown(tab: RepairTab) -> str:
    return "\n".join(one.text() for one in tab.proposals.findChildren(QLabel) if one.isVisible())


def test_a_proposal_is_taken_over_in_one_step_and_taken_back(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER)
    tab = repair_of(context, qtbot)
    away(tab, qtbot)
    assert "2 duties are lost" in texts(tab)
    assert "People missing 25 → 25" in texts(tab)
    qtbot.keyClick(tab.proposals.takes[0], Qt.Key.Key_Space)
    assert not context.roster.pairs & {a_pair("001", 11), a_pair("001", 12)}
    assert [(a.person, a.start, a.end, a.kind) for a in context.plan.absences] == [
        ("001", day(11), day(12), AbsenceKind.SICK)
    ]
    entry = context.session.log()[-1]
    assert (entry.action, entry.reason) == ("repair", "病假条")
    context.undo()
    assert context.roster == ROSTER
    assert context.plan.absences == ()
    assert len(context.session.history.steps) == 1


def test_whom_to_call_is_said_and_copied(context_of: ContextOf, qtbot: QtBot) -> None:
    tab = repair_of(context_of(PLAN, ROSTER), qtbot)
    away(tab, qtbot)
    assert tab.repaired is not None
    calls = tab.repaired.proposals[0].calls
    assert calls
    for call in calls:
        assert call.name in texts(tab)
        assert (call.phone or "(no number)") in texts(tab)
    copy = next(b for b in tab.proposals.findChildren(QPushButton) if b.text() == "Copy the list")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert all(call.name in copied for call in calls)
    assert len(copied.splitlines()) == len(calls)


def test_a_plan_changed_meanwhile_takes_nothing_over(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER)
    tab = repair_of(context, qtbot)
    away(tab, qtbot)
    context.apply(with_pairs([a_pair("002", 20)]), STEP)
    assert not tab.proposals.takes[0].isEnabled()
    assert tab.proposals.stale.isVisible()
    with qtbot.waitSignal(context.refused):
        tab.take_over(1)
    assert context.plan.absences == ()


def test_other_proposals_come_after_the_first(context_of: ContextOf, qtbot: QtBot) -> None:
    tab = repair_of(context_of(PLAN, ROSTER), qtbot)
    away(tab, qtbot)
    assert len(tab.proposals.takes) == 1
    qtbot.waitUntil(lambda: "Looking for other ways…" not in shown(tab))
    assert tab.repaired is not None
    tab.proposals.show_repair(tab.repaired)
    known = tab.repaired.proposals
    first = tab.proposals.takes[0]
    tab.proposals.out_of_date()
    tab.proposals.add_others(replace(tab.repaired, proposals=(*known, known[0])))
    assert tab.proposals.takes[0] is first
    assert len(tab.proposals.takes) == len(known) + 1
    assert not any(take.isEnabled() for take in tab.proposals.takes)


def test_somebody_without_duties_is_only_recorded(context_of: ContextOf, qtbot: QtBot) -> None:
    tab = repair_of(context_of(PLAN, ROSTER), qtbot)
    away(tab, qtbot, "002", 20, 21)
    assert "only the fact itself is recorded" in texts(tab)
    tab.proposals.takes[0].click()
    assert [a.person for a in tab.context.plan.absences] == ["002"]
    assert tab.context.roster == ROSTER


def test_what_the_form_says(context_of: ContextOf, qtbot: QtBot) -> None:
    form = repair_of(context_of(PLAN, ROSTER), qtbot).form
    form.ask.click()
    assert "Choose a person" in form.problem.text()
    form.choose_person("003", day(14))
    assert form.disruption() == Away("003", day(14), day(14), AbsenceKind.SICK)
    form.kind.setCurrentIndex(GONE)
    assert form.disruption() == Gone("003", day(14))
    form.kind.setCurrentIndex(EXTRA)
    assert form.count.isVisible()
    form.count.setValue(2)
    wanted = form.disruption()
    assert isinstance(wanted, ExtraDuty)
    assert (wanted.post, wanted.shift, wanted.team.least) == ("K1", "D", 2)
    form.kind.setCurrentIndex(CLOSED)
    assert form.disruption() == Closed("K1", day(14), day(14), None)
    assert not form.person.isVisible()


def test_a_leave_of_one_date_stays_of_one_until_a_last_date_is_chosen(context_of: ContextOf, qtbot: QtBot) -> None:
    form = repair_of(context_of(PLAN, ROSTER), qtbot).form
    form.first.show_day(day(24))
    assert form.last.day == day(24)
    form.last.show_day(day(20))
    form.person.choose("001")
    form.ask.click()
    assert form.problem.text() == "The last date comes before the first."
    form.first.show_day(day(18))
    assert form.last.day == day(20)


def test_publication_says_what_is_open_and_what_is_published(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER)
    tab = versions_of(context, qtbot)
    assert tab.what.text() == "2026-12: 6 rows, published for the first time."
    assert tab.open.text().startswith("Still open: 25 people missing")
    context.session.publish(context.period, "首次发布")
    qtbot.waitUntil(lambda: "published already" in tab.what.text())
    assert [line.cells[-1] for line in tab.listed.lines] == ["首次发布"]


def test_versions_side_by_side(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER.merged(a_roster(a_pair("001", 1))))
    context.session.publish(context.period, "one")
    context.apply(with_pairs([a_pair("002", 10)], [a_pair("001", 10)]), STEP)
    context.session.publish(context.period, "two")
    context.apply(with_pairs([a_pair("002", 25)]), STEP)
    tab = versions_of(context, qtbot)
    assert [line.cells[0] for line in tab.listed.lines] == ["V2", "V1"]
    assert tab.differences.sums.text() == "1 comes, 0 go; 1 person on 1 day"
    tab.table.selectRow(0)
    assert (tab.old.currentText(), tab.new.currentText()) == ("V1", "V2")
    assert tab.differences.sums.text() == "1 comes, 1 goes; 2 people on 1 day"
    tab.old.setCurrentIndex(tab.old.count() - 1)
    tab.new.setCurrentIndex(0)
    assert tab.differences.sums.text() == "1 comes, 2 go; 2 people on 2 days"


def test_a_version_says_nothing_of_other_dates(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER)
    context.session.publish(december(10, 12))
    tab = versions_of(context, qtbot)
    assert tab.differences.sums.text() == "Nothing differs."


def test_the_log_filters(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER)
    context.apply(with_pairs([a_pair("002", 25)]), STEP, reason="加班")
    tab = page_of(context, qtbot, "log").section
    assert isinstance(tab, LogTab)
    qtbot.waitUntil(lambda: tab.model.rowCount() >= 2)
    every = tab.sifted.rowCount()
    tab.filter.setText("加班")
    assert tab.sifted.rowCount() == 1
    assert tab.sifted.index(0, 3).data() == "roster rows (+1): 某002"
    tab.filter.clear()
    assert tab.count.text() == f"{every} entries"
    context.apply(with_pairs([a_pair("002", 26)]), STEP, action="solve")
    qtbot.waitUntil(lambda: tab.model.rowCount() == every + 1)


def test_log_model(context_of: ContextOf, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    tab = LogTab(context_of(PLAN, ROSTER))
    qtbot.addWidget(tab)
    qtmodeltester.check(tab.model)
    tab.model.fill(log_lines([LogLine(at(1, "09:00"), "li", "dance", (translate("log", "people"),), "")]))


@pytest.mark.parametrize("tab", [tab.name for tab in TABS])
def test_every_tab_opens_and_hears_of_a_change(context_of: ContextOf, qtbot: QtBot, tab: str) -> None:
    context = context_of(PLAN, ROSTER)
    page = page_of(context, qtbot, tab)
    assert page.section.isVisible()
    context.apply(with_pairs([a_pair("002", 25)]), STEP)
    page.closing()
