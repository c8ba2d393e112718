"""The county page with a real mouse and keys: hours, tables, folders, papers, and campaigns with their dialogs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.gui.county.loan_choice import LoanTicks
from patrolplanner.gui.county.page import CountyPage
from patrolplanner.gui.county.share_dialog import ShareDialog
from patrolplanner.gui.county.take_dialog import TakeDialog
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.services.county.proposing import propose, write_letters
from patrolplanner.services.open_plan.session import Session
from tests.campaign_books import CHECK, campaign_book, campaign_plan, decided
from tests.county_files import made
from tests.documents import pdf_reading
from tests.efforts import effort_of
from tests.gui.choosing import choosing

NOW = datetime(2026, 12, 5, 9, 30)
NAMES = ("城关派出所", "富市派出所", "龙潭派出所")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    for number in range(3):
        made(folder, number)
    return folder


@pytest.fixture
def folder(three: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(three, tmp_path / "county"))


@pytest.fixture
def page(folder: Path, qtbot: QtBot) -> Iterator[CountyPage]:
    """The page at the desk of the first station, everything read."""
    context = PlanContext(Session.open(folder / "S000.patrol", "test", lambda: NOW))
    qtbot.waitUntil(lambda: context.verdict is not None or context.checking_refused is not None)
    shown = CountyPage(context)
    qtbot.addWidget(shown)
    shown.resize(1200, 700)
    shown.show()
    shown.entered()
    qtbot.waitUntil(lambda: shown.board.now is not None)
    yield shown
    shown.closing()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    jobs.finish_all()
    context.session.close()


def cells(page: CountyPage, view: int) -> list[tuple[str, ...]]:
    return [line.cells for line in page.board.tables[view].lines_model.lines]


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def choose_in_menu(qtbot: QtBot, opener: QPushButton, text: str) -> None:
    """Press the button and click the entry of the menu that comes up."""
    press(opener)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if text in a.text().replace("&", ""))
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def dialog_of(page: CountyPage, kind: type, qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: bool(page.findChildren(kind)))
    found = page.findChildren(kind)[-1]
    assert isinstance(found, QWidget)
    return found


def test_every_station_with_strength_and_leader(page: CountyPage) -> None:
    assert [row[0] for row in cells(page, 0)] == sorted(NAMES)
    assert page.board.now is not None
    assert page.board.figures["on_duty"].number.text() == str(page.board.now.whole.on_duty)
    assert page.board.said.text().startswith("Stations: 3, from ")
    assert page.board.now.leaderless == 0
    assert all(row[6].startswith("所长 ") and row[6][-11:].isdigit() for row in cells(page, 0))


def test_another_hour_by_key_shows_other_people_without_reading(page: CountyPage, qtbot: QtBot) -> None:
    press(page.board.views.button(3))
    before, files = cells(page, 3), page.board.files
    page.board.hour.slider.setFocus()
    for _ in range(6):
        QTest.keyClick(page.board.hour.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.board.now is not None and page.board.now.at == page.board.hour.moment)
    assert page.board.hour.moment.hour >= 21
    assert cells(page, 3) != before
    assert page.board.files is files
    press(page.board.to_now)
    qtbot.waitUntil(lambda: cells(page, 3) == before)


def test_another_month_is_read(page: CountyPage, qtbot: QtBot) -> None:
    page.board.hour.day.setFocus()
    QTest.keyClick(page.board.hour.day, Qt.Key.Key_PageUp)
    qtbot.waitUntil(
        lambda: page.board.files is not None and page.board.files.day.month == 1 and page.board.now is not None
    )
    qtbot.waitUntil(lambda: page.board.now is not None and page.board.now.at.month == 1)
    assert page.board.figures["on_duty"].number.text() == "0"


def test_figures_and_segments_lead_to_tables(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    press(page.board.views.button(4))
    assert page.board.stack.currentWidget() is page.board.tables[4]
    assert [row[1] for row in cells(page, 4)] == ["published"] * 3
    (folder / "bad.patrol").write_bytes(b"junk")
    page.board.again.setFocus()
    QTest.keyClick(page.board.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.board.figures["unread"].number.text() == "1")
    QTest.mouseClick(page.board.figures["unread"], LEFT, pos=QPoint(5, 5))
    assert page.board.stack.currentWidget() is page.board.tables[5]
    assert [row[0] for row in cells(page, 5)] == ["bad.patrol"]
    QTest.keyClick(page.board.figures["missing"], Qt.Key.Key_Return)
    assert page.board.stack.currentWidget() is page.board.tables[0]


def test_another_folder_is_kept_and_one_without_plans_is_told(page: CountyPage, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with choosing(empty):
        press(page.board.choose)
    qtbot.waitUntil(lambda: page.board.files is None and "no plan file" in page.board.said.text())
    assert cells(page, 0) == []
    assert page.board.figures["on_duty"].number.text() == "–"
    with choosing(tmp_path / "county"):
        press(page.board.choose)
    qtbot.waitUntil(lambda: page.board.said.text().startswith("Stations: 3, from "))


def test_a_paper_is_printed_of_the_date_shown(page: CountyPage, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "watch.pdf"
    with choosing(out):
        choose_in_menu(qtbot, page.board.papers, "watch and leaders")
        qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: "watch.pdf" in page.board.said.text())
    text = pdf_reading.read(out.read_bytes())[0].text
    assert "2026" in text
    assert all(name in text for name in NAMES)


# -- campaigns ---------------------------------------------------------------------------------------------


def test_the_county_shares_out_and_writes_the_files(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    book = campaign_book(folder, campaign_plan(NAMES, together=3))
    with choosing(book):
        choose_in_menu(qtbot, page.board.campaign, "Share a campaign out")
    dialog = dialog_of(page, ShareDialog, qtbot)
    assert isinstance(dialog, ShareDialog)
    qtbot.waitUntil(dialog.write.isEnabled)
    rows = [line.cells for line in dialog.stations.lines_model.lines]
    assert [(row[0], row[1]) for row in rows] == [(name, "1") for name in sorted(NAMES)]
    sent = folder / "sent"
    sent.mkdir()
    with choosing(sent):
        press(dialog.write)
    qtbot.waitUntil(lambda: "3 files" in dialog.summary.text())
    assert len(list(sent.iterdir())) == 3


def test_more_than_there_is_is_told_in_the_dialog(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    book = campaign_book(folder, campaign_plan(NAMES, together=90))
    with choosing(book):
        choose_in_menu(qtbot, page.board.campaign, "Share a campaign out")
    dialog = dialog_of(page, ShareDialog, qtbot)
    assert isinstance(dialog, ShareDialog)
    qtbot.waitUntil(lambda: "asks for 90 people" in dialog.summary.text())
    assert not dialog.write.isEnabled()


def test_a_station_takes_its_file_seen_before_and_takes_it_back(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    plan = decided(campaign_plan(NAMES, together=3, borrowed=2, runs=NAMES[1]), NAMES[0], 1)
    files = _written(folder, campaign_book(folder, plan))
    session = page.context.session
    before = session.document
    with choosing(files[NAMES[0]]):
        choose_in_menu(qtbot, page.board.campaign, "Take a campaign file")
    dialog = dialog_of(page, TakeDialog, qtbot)
    assert isinstance(dialog, TakeDialog)
    qtbot.waitUntil(dialog.apply.isEnabled)
    assert session.document == before, "nothing is done by looking"
    assert any(CHECK in line.cells[2] for line in dialog.rows.lines_model.lines)
    press(dialog.apply)
    qtbot.waitUntil(lambda: CHECK in session.document.plan.posts_by_id)
    page.context.undo()
    assert session.document == before


def test_the_file_of_another_station_is_refused_there(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    files = _written(folder, campaign_book(folder, campaign_plan(NAMES, together=3)))
    with choosing(files[NAMES[1]]):
        choose_in_menu(qtbot, page.board.campaign, "Take a campaign file")
    dialog = dialog_of(page, TakeDialog, qtbot)
    assert isinstance(dialog, TakeDialog)
    qtbot.waitUntil(lambda: "is for 富市派出所" in dialog.summary.text())
    assert not dialog.apply.isEnabled()


def test_those_lent_are_written_and_the_log_knows(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    plan = decided(campaign_plan(NAMES, together=0, borrowed=2, runs=NAMES[1]), NAMES[0], 2)
    share = _written(folder, campaign_book(folder, plan))[NAMES[0]]
    out = folder / "lent"
    out.mkdir()
    with choosing(share, out):
        choose_in_menu(qtbot, page.board.campaign, "file of those lent")
        qtbot.waitUntil(lambda: "take the share in first" in page.board.said.text())
    assert list(out.iterdir()) == []
    with choosing(share):
        choose_in_menu(qtbot, page.board.campaign, "Take a campaign file")
    dialog = dialog_of(page, TakeDialog, qtbot)
    assert isinstance(dialog, TakeDialog)
    qtbot.waitUntil(dialog.apply.isEnabled)
    press(dialog.apply)
    session = page.context.session
    away = [a for a in session.document.plan.absences if a.kind is AbsenceKind.SECONDMENT]
    assert len(away) == 2
    with choosing(share, out):
        choose_in_menu(qtbot, page.board.campaign, "file of those lent")
        qtbot.waitUntil(lambda: len(list(out.glob("*.xlsx"))) == 1)
    qtbot.waitUntil(lambda: any(entry.action == "export" for entry in session.log()))


def test_a_campaign_is_begun_with_the_stations_of_the_folder(page: CountyPage, tmp_path: Path, qtbot: QtBot) -> None:
    book = tmp_path / "new.xlsx"
    with choosing(book):
        choose_in_menu(qtbot, page.board.campaign, "Begin a campaign")
        qtbot.waitUntil(book.exists)
    qtbot.waitUntil(lambda: "Stations: 3" in page.board.said.text())


def test_whom_to_lend_is_ticked(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    plan = decided(campaign_plan(NAMES, together=0, borrowed=2, runs=NAMES[1]), NAMES[0], 2)
    share = _written(folder, campaign_book(folder, plan))[NAMES[0]]
    with choosing(share):
        choose_in_menu(qtbot, page.board.campaign, "Take a campaign file")
    dialog = dialog_of(page, TakeDialog, qtbot)
    assert isinstance(dialog, TakeDialog)
    qtbot.waitUntil(dialog.apply.isEnabled)
    (ticks,) = dialog.ticks
    proposed = ticks.chosen
    assert proposed == tuple(sorted(ticks.choice.proposed, key=[c.person.id for c in ticks.choice.candidates].index))
    assert ticks.wanted.text().endswith("Ticked: 2, officers 1.")
    tick(ticks, 1)
    qtbot.waitUntil(lambda: "you named 1" in dialog.summary.text())
    assert not dialog.apply.isEnabled()
    assert "Ticked: 1" in ticks.wanted.text()
    tick(ticks, 5)
    qtbot.waitUntil(dialog.apply.isEnabled)
    sent = {proposed[0], ticks.choice.candidates[5].person.id}
    assert dialog.told.text().startswith("Lent: ")
    press(dialog.apply)
    plan_now = page.context.session.document.plan
    assert {a.person for a in plan_now.absences if a.kind is AbsenceKind.SECONDMENT} == sent
    with choosing(share):
        choose_in_menu(qtbot, page.board.campaign, "Take a campaign file")
    qtbot.waitUntil(lambda: "has all of it already" in page.findChildren(TakeDialog)[-1].summary.text())
    again = page.findChildren(TakeDialog)[-1]
    (ticks,) = again.ticks
    assert {*ticks.chosen} == sent
    keyboard = next(n for n, c in enumerate(ticks.choice.candidates) if c.person.id == proposed[1])
    tick(ticks, 1, by_key=True)
    tick(ticks, keyboard, by_key=True)
    qtbot.waitUntil(again.apply.isEnabled)
    assert [line.split(":")[0] for line in again.told.text().splitlines()][:2] == ["Back", "Lent"]


def tick(ticks: LoanTicks, line: int, *, by_key: bool = False) -> None:
    """Click the box of a line, or go there and press Space."""
    table = ticks.people
    index = table.model().index(line, 0)
    table.scrollTo(index)
    if by_key:
        table.setFocus()
        table.setCurrentIndex(index)
        QTest.keyClick(table, Qt.Key.Key_Space)
        return
    box = table.visualRect(index)
    QTest.mouseClick(table.viewport(), LEFT, pos=QPoint(box.left() + 12, box.center().y()))


def test_what_is_proven_comes_in_and_a_stop_keeps_the_shares(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    book = campaign_book(folder, campaign_plan(NAMES, together=3))
    with choosing(book):
        choose_in_menu(qtbot, page.board.campaign, "Share a campaign out")
    dialog = dialog_of(page, ShareDialog, qtbot)
    assert isinstance(dialog, ShareDialog)
    qtbot.waitUntil(lambda: bool(dialog.stations.lines_model.lines))
    assert dialog.stop.isVisible()
    press(dialog.stop)
    qtbot.waitUntil(dialog.write.isEnabled)
    assert not dialog.stop.isVisible()
    assert not dialog.bar.isVisible()
    assert dialog.found is not None
    assert sum(row.people for row in dialog.found.stations) == 3


def test_a_stations_plan_is_opened_from_its_line(page: CountyPage, folder: Path, qtbot: QtBot) -> None:
    wanted: list[Path] = []
    page.context.plan_wanted.connect(wanted.append)
    table = page.board.tables[0]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    second = cells(page, 0)[1][-1]
    assert wanted == [folder / second]
    press(page.board.open)
    press(page.board.views.button(3))
    assert page.board.open.isEnabled()
    box = page.board.tables[3].visualRect(page.board.tables[3].model().index(0, 1)).center()
    QTest.mouseClick(page.board.tables[3].viewport(), LEFT, pos=box)
    QTest.mouseDClick(page.board.tables[3].viewport(), LEFT, pos=box)
    first = next(row[-1] for row in cells(page, 0) if row[0] == cells(page, 3)[0][0])
    assert wanted == [folder / second, folder / second, folder / first]
    press(page.board.views.button(1))
    assert not page.board.open.isEnabled(), "a key area is of several stations"


def _written(folder: Path, book: Path) -> dict[str, Path]:
    letters = propose(book, folder, effort_of(0)).letters
    paths = write_letters(letters, folder / "sent", "en", str)
    return {letter.station: path for letter, path in zip(letters, paths, strict=True)}
