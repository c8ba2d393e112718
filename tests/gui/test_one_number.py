"""One missing person is one place, and one reminder one reminder, wherever the program gives their number."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from patrolplanner.cli import run
from patrolplanner.documents.internal.matrix.facts import matrix_facts
from patrolplanner.documents.sheets import Stamp
from patrolplanner.domain.demands import CertificateNeed
from patrolplanner.domain.people import Certificate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places, remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.changes.versions.tab import VersionsTab
from patrolplanner.gui.places import Place
from patrolplanner.gui.publishing.dialog import PublishDialog
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.solving.dialog import SolveDialog
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.checking.problems import ProblemKind
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_auxiliary, an_officer, december

POSTS, SHIFTS, A_DAY = 3, "DN", 12
OFFICERS = tuple(an_officer(f"00{n}", certificates=(Certificate("持枪证"),)) for n in range(1, 6))
PLAN = a_plan(
    people=(*OFFICERS, *(an_auxiliary(f"F0{n}") for n in range(1, 8))),
    posts=tuple(a_post(f"K{n}") for n in range(1, POSTS + 1)),
    demands=tuple(
        a_demand(f"K{n}", shift, 2, officers=1, needs=(CertificateNeed("持枪证", 1),))
        for n in range(1, POSTS + 1)
        for shift in SHIFTS
    ),
)
"""Twelve people; each of six duties a day wants two, one of them an officer with a gun: twelve places."""
WEEK = ("--from", "2026-12-01", "--to", "2026-12-31")
SOME = (
    *(a_pair("001", n, "K1", "D") for n in range(1, 10)),
    *(a_pair("F01", n, "K1", "D") for n in range(1, 10)),
    *(a_pair("F02", n, "K2", "D") for n in range(1, 4)),
)


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, plan_file: Callable[[Plan, Roster], Path], request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    remembered.remember("language", "en")
    program = Program(qapp)
    made = program.new_window(plan_file(PLAN, request.param))
    made.resize(1500, 950)
    assert made.workspace is not None
    context = made.workspace.context
    context.show(december(1, 31))
    qtbot.waitUntil(lambda: context.verdict is not None)
    yield made
    jobs.finish_all()
    made.close()
    QApplication.sendPostedEvents()


def first_number(text: str) -> int:
    return int("".join(c if c.isdigit() else " " for c in text).split()[0])


def checked(window: MainWindow, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """What the command line counts in a copy of the file."""
    assert window.session is not None
    path = shutil.copy(window.session.path, folder / "copy.patrol")
    capsys.readouterr()
    assert run(["check", str(path), *WEEK, "--json"]) == 1
    counts: dict[str, int] = json.loads(capsys.readouterr().out)["counts"]
    return counts


def said_by_the_roster_page(window: MainWindow, qtbot: QtBot) -> dict[ProblemKind, set[int]]:
    """Every number on the screen, by what it counts."""
    assert window.workspace is not None
    page = window.workspace.show_page(places.ROSTER)
    assert isinstance(page, RosterPage)
    qtbot.waitUntil(lambda: page.shown.problems is not None)
    listed, cards = page.work.problems, page.work.cards
    found = {kind: {first_number(made.text())} for kind, made in listed._buttons.items()}
    for kind, card in ((ProblemKind.GAP, cards.gaps), (ProblemKind.HARD, cards.hard)):
        found[kind].add(int(card.number.text()))
    found[ProblemKind.REMINDER].add(int(cards.reminders.number.text()))
    found[ProblemKind.GAP].add(window.workspace._buttons[places.ROSTER].count)
    found[ProblemKind.GAP].add(sum(page.shown.marks.missing.values()))
    return found


@pytest.mark.parametrize("window", [a_roster(), a_roster(*SOME)], indirect=True)
def test_the_roster_page_the_status_line_and_the_command_agree(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert window.workspace is not None
    context = window.workspace.context
    standing = 9 * 2 + 3 if context.roster else 0
    places_open = 31 * A_DAY - standing
    found = said_by_the_roster_page(window, qtbot)
    if not context.roster:
        found[ProblemKind.GAP].discard(0)  # nothing is rostered: the navigation points at nothing yet
    else:
        assert str(places_open) in window.status.problems.text()
    assert found[ProblemKind.GAP] == {places_open}
    counts = checked(window, tmp_path, capsys)
    assert counts["open_places"] == places_open
    assert found[ProblemKind.HARD] == {counts["hard"]}
    assert found[ProblemKind.REMINDER] == {counts["reminders"]}
    assert found[ProblemKind.IMPROVABLE] == {counts["improvable"]}
    facts = matrix_facts(
        context.plan,
        calendar_for(context.plan, *context.period),
        context.roster,
        judge(context.plan, context.period, context.roster),
        context.period,
        Stamp("", ""),
    )
    assert sum(day.missing for day in facts.sums) == places_open


@pytest.mark.parametrize("window", [a_roster(*SOME)], indirect=True)
def test_publishing_and_rostering_give_the_same_numbers(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    context = window.workspace.context
    found = said_by_the_roster_page(window, qtbot)
    (places_open,), (hard,), (reminders,) = (found[kind] for kind in list(ProblemKind)[:3])
    context.go(Place(places.CHANGES, section="publish"))
    (tab,) = window.workspace.page.findChildren(VersionsTab)
    qtbot.waitUntil(lambda: tab.count is not None)
    words = f"{places_open} people missing, {hard} hard rules broken, {reminders} reminders"
    assert words in tab.open.text()
    QTest.mouseClick(tab.state.buttons["publish"], Qt.MouseButton.LeftButton)
    (asked,) = window.findChildren(PublishDialog)
    assert words in asked.left_open.text()
    QTest.mouseClick(asked.cancel, Qt.MouseButton.LeftButton)
    dialog = SolveDialog(context)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.question.period.choose(context.period)
    dialog.question.seconds.setValue(600)
    dialog.show()
    QTest.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    gaps = dialog.progress.gaps.number
    qtbot.waitUntil(lambda: gaps.text().isdigit() and int(gaps.text()) < places_open)
    QTest.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.outcome is not None
    before, after = dialog.outcome.before, dialog.outcome.after
    assert (before.gaps, before.hard, before.reminders) == (places_open, hard, reminders)
    assert dialog.progress.gaps.number.text() == str(after.gaps) != str(before.gaps)
    QTest.mouseClick(dialog.adopt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.verdict is not None and context.verdict.open_places == after.gaps)
    with qtbot.waitSignal(context.judged):
        context.check_anew()
    found = said_by_the_roster_page(window, qtbot)
    assert [found[kind] for kind in list(ProblemKind)[:3]] == [{after.gaps}, {after.hard}, {after.reminders}]


def test_an_officer_missing_is_one_line_of_the_overview(window_of_today: MainWindow, qtbot: QtBot) -> None:
    assert window_of_today.workspace is not None
    page = window_of_today.workspace.show_page(places.OVERVIEW)
    sentence = "10 Dec K1岗 D: 1 person missing, among them officers 1, 持枪证 1."
    qtbot.waitUntil(lambda: any(w.text() == sentence for w in page.findChildren(QLabel)))
    texts = [w.text() for w in page.findChildren(QLabel)]
    assert "1 person missing on 1 duty" in texts
    assert sum("K1岗 D" in text for text in texts) == 1


@pytest.fixture
def window_of_today(
    qapp: QApplication, plan_file: Callable[[Plan, Roster], Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """Today is the tenth, and two auxiliaries hold the post that wants an officer with a gun among its two."""
    remembered.remember("language", "en")
    plan = replace(PLAN, demands=PLAN.demands[:1], posts=PLAN.posts[:1])
    rows = a_roster(a_pair("F01", 10), a_pair("F02", 10), a_pair("001", 11), a_pair("F01", 11))
    made = Program(qapp).new_window()
    from patrolplanner.services.open_plan.session import Session
    from tests.gui.conftest import NOW

    made.take(Session.open(plan_file(plan, rows), "test", lambda: NOW))
    yield made
    jobs.finish_all()
    made.close()
    QApplication.sendPostedEvents()
