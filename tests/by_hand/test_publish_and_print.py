"""A roster is published, its papers are kept as PDF, and nobody else can open the plan meanwhile."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from tests.by_hand.clerk import Clerk
from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home, Running
from tests.by_hand.screen import Screen
from tests.by_hand.stations import plan_file
from tests.by_hand.waiting import wait_until
from tests.by_hand.ways import name_file, save_as_pdf


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def publish(clerk: Clerk) -> None:
    clerk.open_page("调班", "changes")
    clerk.tab("发布")
    clerk.click("发布", kind="QPushButton")
    wait_until(lambda: clerk.front()["kind"] != "MainWindow", "what will be published")
    clerk.click("发布", kind="QPushButton")
    wait_until(lambda: clerk.plan()["published"], "a published roster")
    clerk.settled()


def test_a_roster_is_published_and_its_papers_are_read_back(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        publish(clerk)
        table, notice = home.documents / "table.pdf", home.documents / "notice.pdf"
        save_as_pdf(clerk, "月度轮班表", table)
        save_as_pdf(clerk, "岗亭公示栏（A4）", notice)
        assert "赵刚" in words_of(table)
        assert "城北菜市岗亭" in words_of(notice)


def _second(display: Screen, home: Home, plan: Path) -> None:
    """Somebody else starts the program on the plan, is refused in words, and has no plan before him."""
    other = Running(display, Home(home.folder / "other"), plan)
    try:
        clerk = Clerk(other)
        wait_until(lambda: clerk.front()["kind"] == "QMessageBox" or any(other.ask("plan")), "a refusal or a plan")
        assert other.ask("plan") == [None]
        clerk.reads(plan.stem)
        clerk.key("enter")
        clerk.quit()
    finally:
        if other.process.poll() is None:
            other.kill()


def test_a_second_opener_is_refused(sitting: Sitting, display: Screen, home: Home) -> None:
    plan = plan_file(home.documents)
    with sitting(plan) as clerk:
        _second(display, home, plan)
        clerk.running.missed()


def test_a_second_opener_is_refused_after_a_file_dialog_too(sitting: Sitting, display: Screen, home: Home) -> None:
    plan = plan_file(home.documents)
    with sitting(plan) as clerk:
        clerk.key("ctrl+o")
        clerk.find("fileNameEdit", takes="text")
        wait_until(lambda: any("城关所" in str(clerk.cells(v)["cells"]) for v in clerk.seen(takes="view")), "the plan")
        clerk.key("esc")
        clerk.key("ctrl+shift+s")
        name_file(clerk, home.documents / "copy.patrol")
        wait_until((home.documents / "copy.patrol").exists, "the copy")
        _second(display, home, plan)
        clerk.running.missed()
