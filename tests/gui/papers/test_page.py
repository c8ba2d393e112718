"""The page of papers: a real preview, what it refuses, saving and printing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListWidgetItem, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.messages import translate
from patrolplanner.gui import places, remembered
from patrolplanner.gui.papers import printer as printing
from patrolplanner.gui.papers.monthly import MonthlyDialog
from patrolplanner.gui.papers.order import OrderForm
from patrolplanner.gui.papers.page import PapersPage
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import speak
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.services.edits.records import change_records
from patrolplanner.services.exchange.allowance_book import allowance_facts
from tests.documents.pdf_reading import picture, read
from tests.documents.station import DECEMBER, KIOSK, NIGHT, a_station, on, somebody
from tests.gui.choosing import choosing

ContextOf = Callable[..., PlanContext]
PEOPLE = (somebody("1", "王建国", publish_name=True), somebody("2", "某二", publish_name=True))
ROWS = (on("1", 10), on("2", 10, NIGHT))


@pytest.fixture
def page(context_of: ContextOf, qtbot: QtBot) -> PapersPage:
    from patrolplanner.domain.roster import Roster

    return page_of(context_of(a_station(PEOPLE), Roster.of(ROWS)), qtbot)


def page_of(context: PlanContext, qtbot: QtBot) -> PapersPage:
    context.show(DECEMBER)
    made = PapersPage(context)
    made.form.choose("duty-matrix")
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.entered()
    settled(made, qtbot)
    return made


def settled(page: PapersPage, qtbot: QtBot) -> None:
    """Until what is shown is what was asked for."""
    qtbot.waitUntil(lambda: not page._soon.isActive() and not page.latest.under_way and not page._stale)


def text_of(page: PapersPage, number: int = 0) -> str:
    return page.preview.document.getAllText(number).text()


def test_the_month_s_table_is_seen_at_once(page: PapersPage) -> None:
    assert page.preview.document.pageCount() == 1
    assert "王建国" in text_of(page)
    assert page.preview.page.text() == "1 / 1"
    assert "Noto Sans SC" in page.fonts.text()
    assert page.print.isEnabled()


def test_what_was_chosen_before_does_not_go_out_under_the_new_name(page: PapersPage, qtbot: QtBot) -> None:
    page.form.choose("month-list")
    assert not page.save.isEnabled()
    assert not page.print.isEnabled()
    settled(page, qtbot)
    assert page.save.isEnabled()


def test_notices_by_post_and_date(page: PapersPage, qtbot: QtBot) -> None:
    page.show_place(Place(places.PAPERS, section="notice", record=KIOSK.id))
    page.form.day.show_day(date(2026, 12, 10))
    settled(page, qtbot)
    assert page.preview.document.pageCount() == 1
    assert "城北菜市岗亭" in text_of(page)
    assert not page.form.period.isVisible()
    page.form.posts.item(0).setCheckState(Qt.CheckState.Unchecked)
    settled(page, qtbot)
    assert page.preview.message.text() == "Check at least one post."
    assert not page.print.isEnabled()


def test_notices_of_several_dates_and_what_is_not_on_them(context_of: ContextOf, qtbot: QtBot) -> None:
    from patrolplanner.domain.roster import Roster

    rows = [on("1", n) for n in (10, 11, 13)]
    asked = (Demand(KIOSK.id, "D", Team(least=1)),)
    page = page_of(context_of(replace(a_station(PEOPLE), demands=asked), Roster.of(rows)), qtbot)
    page.show_place(Place(places.PAPERS, section="notice", record=KIOSK.id, day=date(2026, 12, 10)))
    settled(page, qtbot)
    assert page.preview.document.pageCount() == 1
    _type_date(page.form.until, "2026-12-13")
    settled(page, qtbot)
    assert page.preview.document.pageCount() == 3
    assert "nobody is rostered yet on 12 Dec;" in page.warnings.text()
    assert "read from 2 m" in page.about.text()
    _type_date(page.form.day, "2026-12-20")
    settled(page, qtbot)
    assert page.form.until.day == date(2026, 12, 20)
    page.form.choose("duty-matrix")
    settled(page, qtbot)
    assert not page.about.isVisible()
    assert not page.form.until.isVisible()


def _type_date(field: DateField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(("ending", "begins"), [(".html", b"<!DOCTYPE html>"), (".png", b"\x89PNG")])
def test_notices_for_a_web_site_and_a_screen(
    page: PapersPage, tmp_path: Path, qtbot: QtBot, ending: str, begins: bytes
) -> None:
    assert not page.web.press.isVisible()
    page.show_place(Place(places.PAPERS, section="notice-a3", record=KIOSK.id, day=date(2026, 12, 10)))
    settled(page, qtbot)
    target = tmp_path / f"notice{ending}"
    endings = (".html", ".png")
    with choosing(target, look=partial(_choose_kind, qtbot, endings, endings.index(ending))):
        QTest.mouseClick(page.web.press, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target.name in page.told.text())
    assert target.read_bytes().startswith(begins)
    entry = page.context.session.log()[-1]
    assert (entry.action, entry.what) == ("print", "notice-a3")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_notice_leaves_the_list_of_papers_its_room(language: str, context_of: ContextOf, qtbot: QtBot) -> None:
    """On the smallest screen, with more posts than it has room for; what is chosen stays in view."""
    speak(language)
    posts = tuple(replace(KIOSK, id=f"K{n}", name=f"岗亭{n}") for n in range(1, 12))
    page = page_of(context_of(replace(a_station(PEOPLE), posts=posts)), qtbot)
    page.resize(1190, 610)
    page.form.choose("notice")
    form = page.form

    def lines() -> int:
        return form.papers.viewport().height() // form.papers.visualItemRect(chosen(form)).height()

    qtbot.waitUntil(lambda: lines() >= 8)  # the choices of other papers make room first
    qtbot.waitUntil(lambda: form.papers.viewport().rect().contains(form.papers.visualItemRect(chosen(form))))
    assert form.posts.viewport().height() // form.posts.visualItemRect(form.posts.item(0)).height() >= 3
    shown = [part for part in form.findChildren(QWidget) if part.parentWidget() is form.papers.parentWidget()]
    boxes = sorted((part.geometry() for part in shown if part.isVisible()), key=lambda box: (box.top(), box.left()))
    for upper, lower in pairwise(boxes):
        assert not upper.intersects(lower), (upper, lower)


def chosen(form: OrderForm) -> QListWidgetItem:
    item = form.papers.currentItem()
    assert item is not None
    return item


def test_a_notice_without_names_says_so_and_leads_to_the_people(context_of: ContextOf, qtbot: QtBot) -> None:
    from patrolplanner.domain.roster import Roster

    page = page_of(context_of(a_station((somebody("1"), somebody("2"))), Roster.of(ROWS)), qtbot)
    page.show_place(Place(places.PAPERS, section="notice", record=KIOSK.id))
    page.form.day.show_day(date(2026, 12, 10))
    settled(page, qtbot)
    assert page.nameless.isVisible()
    with qtbot.waitSignal(page.context.wanted) as heard:
        page.nameless.findChild(QPushButton).click()
    assert heard.args is not None
    assert heard.args[0].page == "people"
    agreed = replace(page.context.plan.people[0], publish_name=True)
    page.context.apply(change_records("people", {0: agreed}), translate("test", "edit"))
    settled(page, qtbot)
    assert not page.nameless.isVisible()


def test_without_a_board_it_is_refused_in_a_sentence_and_heals(page: PapersPage, qtbot: QtBot) -> None:
    context = page.context
    posts = context.plan.posts
    hidden = {n: replace(p, public_board=False) for n, p in enumerate(posts)}
    page.form.choose("notice")
    context.apply(change_records("posts", hidden), translate("test", "hide"))
    settled(page, qtbot)
    assert "public board" in page.preview.message.text()
    assert page.form.no_board.isVisible()
    context.undo()
    settled(page, qtbot)
    assert page.preview.document.pageCount() == 1


def test_the_language_of_the_paper(page: PapersPage, qtbot: QtBot) -> None:
    before = text_of(page)
    page.form.languages.setCurrentIndex(2)
    settled(page, qtbot)
    assert text_of(page) != before
    assert "December 2026" in text_of(page) or "2026" in text_of(page)


def test_names_the_fonts_lack_are_warned_of(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(a_station((somebody("1", "王\U00031350"),))), qtbot)
    assert "\U00031350" in page.warnings.text()


def test_long_periods_are_a_file_a_month(page: PapersPage, qtbot: QtBot) -> None:
    page.form.period.last.show_day(date(2027, 1, 31))
    settled(page, qtbot)
    assert page.preview.choice.isVisible()
    assert page.preview.choice.count() == 2
    page.preview.choice.setCurrentIndex(1)
    assert "2027" in text_of(page)


def test_zoom_and_fit(page: PapersPage) -> None:
    preview = page.preview
    preview.zoom_by(1)
    first = preview.view.zoomFactor()
    preview.zoom_by(1)
    assert preview.view.zoomFactor() > first
    preview.zoom_by(-1)
    assert preview.view.zoomFactor() == first
    preview.fit(preview.view.ZoomMode.FitInView)
    assert preview.zoom.text().endswith("%")


def test_saved_whole_and_said(page: PapersPage, tmp_path: Path) -> None:
    target = tmp_path / "out" / "december"
    target.parent.mkdir()
    with choosing(target) as proposed:
        page.save_file()
    assert proposed == [page.preview.files[0].file_name]
    assert page.links.isVisible()
    (sheet,) = read(target.with_suffix(".pdf").read_bytes())
    assert "王建国" in sheet.text
    assert "december.pdf" in page.told.text()


def test_overtime_and_allowances_are_saved_as_a_table_beside_their_paper(
    page: PapersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not page.table.press.isVisible()
    page.form.choose("allowance-sheet")
    qtbot.waitUntil(page.table.press.isVisible)
    for ending in (".xlsx", ".csv"):
        target = tmp_path / f"may{ending}"
        kind = next(n for n, text in enumerate(("(*.xlsx)", "(*.csv)")) if ending in text)
        with choosing(target, look=partial(_choose_kind, qtbot, (".xlsx", ".csv"), kind)) as proposed:
            QTest.mouseClick(page.table.press, Qt.MouseButton.LeftButton)
        assert proposed[0].endswith(".xlsx")
        qtbot.waitUntil(target.exists)
        qtbot.waitUntil(lambda name=target.name: name in page.told.text())
        assert page.links.isVisible()
    assert "某二" in (tmp_path / "may.csv").read_text("utf-8-sig")
    book = openpyxl.load_workbook(tmp_path / "may.xlsx")
    assert any("某二" in map(str, row) for row in book.active.values)
    assert page.context.session.log()[-1].action == "export"
    page.form.choose("duty-matrix")
    qtbot.waitUntil(lambda: not page.table.press.isVisible())


def test_the_table_is_narrowed_as_the_paper_is(page: PapersPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.form.choose("allowance-sheet")
    qtbot.waitUntil(page.table.press.isVisible)
    QTest.keyClick(page.form.narrowing.people, Qt.Key.Key_Down)
    assert page.form.narrowing.people.person == "1"
    target = tmp_path / "one.xlsx"
    with choosing(target) as proposed:
        QTest.mouseClick(page.table.press, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target.name in page.told.text())
    assert proposed[0].endswith("_1.xlsx")
    whole = allowance_facts(page.context.session.stored, page.form.order.period)
    assert [line.person.id for line in whole.lines] == ["2"]
    assert not any("某二" in map(str, row) for row in openpyxl.load_workbook(target).active.values)


def _choose_kind(qtbot: QtBot, endings: tuple[str, ...], kind: int, dialog: QFileDialog) -> None:
    """With the keyboard in the list of kinds; the name follows."""
    kinds, name = dialog.findChild(QComboBox, "fileTypeCombo"), dialog.findChild(QLineEdit, "fileNameEdit")
    kinds.setFocus()
    for _ in range(kind):
        QTest.keyClick(kinds, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: name.text().endswith(endings[kind]))


def test_in_chinese_the_file_has_the_chinese_title_of_its_paper(page: PapersPage, tmp_path: Path) -> None:
    speak("zh_CN")
    with choosing(tmp_path / "x.pdf") as proposed:
        page.save_file()
    title, _, dates = proposed[0].partition("_")
    assert re.search("[\u4e00-\u9fff]{2}", title)
    assert page.preview.files[0].file_name.endswith(dates.rpartition("_")[2])
    assert "__" not in proposed[0]


def test_the_dates_and_their_arrows_lie_beside_each_other(page: PapersPage) -> None:
    row = page.form.period
    parts = sorted((w for w in row.findChildren(QWidget) if w.parent() is row and w.isVisible()), key=lambda w: w.x())
    assert len(parts) == 5
    assert all(one.geometry().right() < other.x() for one, other in pairwise(parts))
    assert parts[-1].geometry().right() < row.width()
    assert row.mapTo(page.form, parts[-1].geometry().bottomRight()).x() < page.form.width()


def test_a_folder_that_cannot_be_written_is_said(page: PapersPage, tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("a file")
    with choosing(wall / "x.pdf"):
        page.save_file()
    assert page.told.isVisible()
    assert page.told.property("role") == "danger"


def test_printed_at_the_size_of_its_paper(page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "printed.pdf"

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        return int(QPrintDialog.DialogCode.Accepted)

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    page.print_it()
    (sheet,) = read(target.read_bytes())
    assert (round(sheet.width), round(sheet.height)) == (420, 297)
    assert (picture(target.read_bytes()) < 128).mean() > 0.005, "the page is not white"
    assert "printer: 1" in page.told.text()


def test_without_a_printer_it_says_so(page: PapersPage) -> None:
    if QPrinterInfo.availablePrinterNames():
        pytest.skip("this computer has a printer")
    page.print_it()
    assert page.told.isVisible()
    assert page.told.property("role") == "danger"
    assert "No printer is set up" in page.told.text()


def test_a_paper_keeps_its_size_on_a_larger_sheet(page: PapersPage, tmp_path: Path) -> None:
    """As on A3 so on A2: what is black is as wide."""
    widths = []
    for sheet in (QPageSize.PageSizeId.A3, QPageSize.PageSizeId.A2):
        target = tmp_path / f"{sheet.name}.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printing.suit(printer, page.preview.document)
        printer.setPageSize(QPageSize(sheet))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        assert printing.print_pages(printer, [page.preview.document])
        black = (picture(target.read_bytes()) < 128).any(axis=0).nonzero()[0]
        (whole,) = read(target.read_bytes())
        widths.append((black[-1] - black[0]) / len((picture(target.read_bytes()) < 128).any(axis=0)) * whole.width)
    assert widths[0] > 300
    assert widths[1] == pytest.approx(widths[0], rel=0.02)


def test_printing_stops_when_asked(page: PapersPage, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    printing.suit(printer, page.preview.document)
    assert not printing.print_pages(printer, [page.preview.document], lambda _done, _of: False)


def test_nothing_is_left_behind(page: PapersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    page.show_place(Place(places.PAPERS, section="notice"))
    assert list(folder.iterdir()) == []


def test_everything_of_a_period_goes_into_a_folder_and_into_the_log(
    page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    page.print_everything(str(folder))
    qtbot.waitUntil(lambda: page._everything is None)
    files = sorted(p.name for p in folder.iterdir())
    assert files[0].startswith("000_")
    assert any("duty" in name or "值" in name or "班" in name for name in files[1:])
    assert all((folder / name).stat().st_size > 500 for name in files if name.endswith(".pdf"))
    assert str(folder) in page.told.text()
    assert [e.what for e in page.context.session.log() if e.action == "print"] == ["all"]


def test_a_paper_is_narrowed_by_what_makes_sense_of_it(page: PapersPage, qtbot: QtBot) -> None:
    fields = page.form.narrowing
    assert fields.isVisible()
    QTest.keyClick(fields.people, Qt.Key.Key_Down)
    assert fields.people.person == "1"
    settled(page, qtbot)
    assert "王建国" in text_of(page)
    assert "某二" not in text_of(page)
    page.form.choose("ledger-wall")
    settled(page, qtbot)
    assert not fields.posts.isVisible(), "accounts are of all posts together"
    assert fields.people.isVisible()
    page.form.choose("privacy-assessment")
    settled(page, qtbot)
    assert not fields.isVisible()
    assert page.preview.files, "what was chosen for another paper is not asked of this one"


def test_the_posts_of_a_unit_are_checked_together(context_of: ContextOf, qtbot: QtBot) -> None:
    from patrolplanner.domain.roster import Roster

    posts = (KIOSK, replace(KIOSK, id="P02", name="富市广场岗亭", unit="CG"))
    page = page_of(context_of(a_station(PEOPLE, posts=posts), Roster.of(ROWS)), qtbot)
    page.form.choose("notice")
    settled(page, qtbot)
    page.form.of_unit.setFocus()
    for _ in range(2):  # past all units and the first
        QTest.keyClick(page.form.of_unit, Qt.Key.Key_Down)
    order = page.form.order
    assert order is not None
    assert order.posts == ("P02",)
    QTest.keyClick(page.form.of_unit, Qt.Key.Key_Home)
    order = page.form.order
    assert order is not None
    assert order.posts == ()


def test_the_papers_of_the_month_are_chosen_once_and_made_with_one_press(
    page: PapersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    remembered.remember("papers_folder", str(folder))
    QTest.mouseClick(page.monthly.press, Qt.MouseButton.LeftButton)
    dialog = page.findChild(MonthlyDialog)
    assert dialog is not None, "nothing is chosen yet"
    tick(dialog, "duty-matrix")
    tick(dialog, "attendance")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.context.plan.setting("monthly_papers") == "duty-matrix; attendance"
    settled(page, qtbot)
    QTest.mouseClick(page.monthly.press, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._everything is None)
    (month,) = folder.iterdir()
    assert [path.name[:4] for path in sorted(month.iterdir())] == ["000_", "001_", "002_"]
    assert [e.what for e in page.context.session.log() if e.action == "print"] == ["set"]
    page.context.session.undo()
    assert page.context.plan.setting("monthly_papers") == ""


def tick(dialog: MonthlyDialog, paper: str) -> None:
    """Click the box before a paper's name."""
    papers = dialog.papers
    item = next(papers.item(n) for n in range(papers.count()) if papers.item(n).data(Qt.ItemDataRole.UserRole) == paper)
    papers.scrollToItem(item)
    papers.setCurrentItem(item)
    QTest.keyClick(papers, Qt.Key.Key_Space)
    assert item.checkState() is Qt.CheckState.Checked


def test_a_batch_can_be_stopped(page: PapersPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.print_everything(str(tmp_path / "stick"))
    assert page._everything is not None
    page._everything.stop()
    qtbot.waitUntil(lambda: page._everything is None)
    assert (tmp_path / "stick").exists()


def test_a_private_number_that_is_left_out_is_said_over_the_notice(context_of: ContextOf, qtbot: QtBot) -> None:
    from patrolplanner.domain.roster import Roster

    hidden = "138\u20110000\u20110001"
    plan = a_station(
        [*PEOPLE, somebody("3", mobile="13800000001")], posts=(replace(KIOSK, address=f"人民路1号 {hidden}"),)
    )
    page = page_of(context_of(plan, Roster.of(ROWS)), qtbot)
    assert not page.warnings.isVisible()
    page.form.choose("notice")
    settled(page, qtbot)
    assert "人民路1号" in text_of(page)
    assert "0001" not in text_of(page)
    assert "Address of 城北菜市岗亭 (P01): it holds a private telephone number" in page.warnings.text()
