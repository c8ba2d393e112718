"""The commands ``county`` and ``campaign``: what they print, their statuses, and refusals that write nothing."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.campaign_books import CHECK, RUN, campaign_book, campaign_plan, decided
from tests.cli.test_commands import called, refused
from tests.county_files import made
from tests.source_tree import ROOT
from tests.tiny_station import stored

Captured = pytest.CaptureFixture[str]
AT = ("--at", "2026-12-05T21:00")
NAMES = ("城关派出所", "富市派出所")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    for number in range(2):
        made(folder, number)
    return folder


@pytest.fixture
def folder(two: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(two, tmp_path / "county"))


def test_county_says_who_is_on_duty(two: Path, capsys: Captured) -> None:
    assert called("county", two, *AT) == 1, "places are open"
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("5 Dec 2026 21:00: 2 stations, 14 on duty (8 officers), 4 on standby")
    assert any(line.startswith("富市派出所: 7 on duty") and "led by 所长" in line for line in said)
    assert any(line.startswith("城北菜市: ") for line in said)
    assert any(line.startswith("police: 14 on duty") for line in said)
    assert sum("notices: none put up" in line for line in said) == 2


def test_county_as_json_and_its_papers(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (folder / "bad.patrol").write_bytes(b"junk")
    assert called("county", folder, *AT, "--json", "--print", tmp_path / "papers") == 1
    heard = capsys.readouterr()
    found = json.loads(heard.out)
    assert (found["at"], found["on_duty"], len(found["stations"])) == ("2026-12-05T21:00", 14, 2)
    assert found["missing"] == sum(duty["missing"] for duty in found["on_duty_now"])
    assert found["stations"][0]["months"]["2026-12"] == "published"
    assert [unread["file"] for unread in found["unread"]] == ["bad.patrol"]
    assert "bad.patrol: " in heard.err
    papers = sorted(path.name for path in (tmp_path / "papers").iterdir())
    assert papers == ["county-table_2026-12-05.pdf", "county-watch_2026-12-05.pdf"]


def test_county_without_a_plan_that_can_be_read(tmp_path: Path, capsys: Captured) -> None:
    assert "no plan file" in refused(capsys, "county", tmp_path)
    (tmp_path / "bad.patrol").write_bytes(b"junk")
    assert called("county", tmp_path) == 2


def test_a_campaign_from_the_county_to_the_accounts(folder: Path, capsys: Captured) -> None:
    plan = decided(campaign_plan(NAMES, together=0, borrowed=3, runs=NAMES[1]), NAMES[0], 2)
    book = campaign_book(folder, plan)
    assert called("campaign", "share", book, folder, "--dry-run", "--json") == 0
    shares = json.loads(capsys.readouterr().out)
    assert shares["loans"][0] | {"first": "", "last": ""} == {
        "home": NAMES[0],
        "to": NAMES[1],
        "people": 2,
        "officers": 1,
        "first": "",
        "last": "",
    }
    assert {path.suffix for path in folder.iterdir()} == {".patrol", ".xlsx"}
    assert called("campaign", "share", book, folder, "--out", folder / "sent") == 0
    share, runs = (next((folder / "sent").glob(f"*{name}.xlsx")) for name in NAMES)
    home, borrower = folder / "S000.patrol", folder / "S001.patrol"
    capsys.readouterr()
    assert called("campaign", "take", share, home, "--dry-run") == 0
    assert "secondment" in capsys.readouterr().out
    before = stored(home)
    assert RUN not in before.plan.posts_by_id
    assert called("campaign", "take", share, home) == 0
    assert len(stored(home).plan.absences) == len(before.plan.absences) + 2
    assert called("campaign", "take", runs, borrower) == 0
    assert RUN in stored(borrower).plan.posts_by_id
    assert CHECK not in stored(borrower).plan.posts_by_id
    assert called("campaign", "lend", share, home, "--out", folder / "lent") == 0
    (loan,) = (folder / "lent").iterdir()
    assert called("campaign", "take", loan, borrower) == 0
    assert len(stored(borrower).plan.people) == 32
    capsys.readouterr()
    assert "obody of another station" in refused(capsys, "campaign", "give-back", book, home)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that is Ctrl-C for one process")
def test_ctrl_c_while_shares_are_proven_keeps_and_writes_them(folder: Path) -> None:
    """To a real process: the sentence, the files and the status of work that is done."""
    book = campaign_book(folder, campaign_plan(NAMES, together=2))
    command = [sys.executable, "-m", "patrolplanner", "campaign", "share", str(book), str(folder), "--seconds", "3600"]
    process = subprocess.Popen(
        [*command, "--out", str(folder / "sent")],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stderr is not None
    assert process.stderr.readline() == "0 of 2 stations done\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0
    assert err == "Stopped; the shares proposed so far are kept, with what is proven of them.\n"
    assert len(list((folder / "sent").iterdir())) == out.count("written: ") == 2


def test_wrong_calls_of_a_campaign_write_nothing(folder: Path, capsys: Captured) -> None:
    book = campaign_book(folder, campaign_plan(NAMES, together=99))
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert "asks for 99 people" in refused(capsys, "campaign", "share", book, folder)
    assert "no file of a campaign" in refused(capsys, "campaign", "take", book, folder / "S000.patrol")
    assert "exists already" in refused(capsys, "campaign", "plan", book, folder)
    assert "let it end in .xlsx" in refused(capsys, "campaign", "plan", folder / "winter", folder)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_whom_to_lend_is_asked_of_no_file_that_lends_nobody(folder: Path, capsys: Captured) -> None:
    book = campaign_book(folder, campaign_plan(NAMES, together=2))
    assert called("campaign", "share", book, folder, "--out", folder / "sent") == 0
    share = next((folder / "sent").glob(f"*{NAMES[0]}.xlsx"))
    capsys.readouterr()
    before = (folder / "S000.patrol").read_bytes()
    said = refused(capsys, "campaign", "take", share, folder / "S000.patrol", "--person", "000001")
    assert "asks this station to lend nobody" in said
    assert (folder / "S000.patrol").read_bytes() == before


def test_the_workbook_of_a_campaign_has_only_what_is_to_be_filled_in(two: Path, tmp_path: Path) -> None:
    book = tmp_path / "winter.xlsx"
    assert called("campaign", "plan", book, two) == 0
    wanted = ["units", "people", "areas", "posts", "shifts", "demands", "calendar", "settings"]
    assert load_workbook(book).sheetnames == wanted
