"""The register of notices, and the log of what went out, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer
from tests.cli.test_commands import called, refused
from tests.tiny_station import plan_file

Captured = pytest.CaptureFixture[str]
NOW = ("--now", "2026-12-08T09:00")


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    facts = a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=(a_post("K1", public_board=True, phone="0877-6100201"),),
        demands=(a_demand("K1", "D"),),
    )
    return plan_file(tmp_path, facts, a_roster(a_pair("001", 8), a_pair("002", 12)))


def listed(captured: Captured) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(captured.readouterr().out)
    return found


def test_a_notice_from_the_wall_to_its_reissue(plan: Path, capsys: Captured) -> None:
    called("boards", plan, *NOW)
    assert capsys.readouterr().out.splitlines() == ["K1  K1岗  none put up", "    No notice is noted as put up here."]
    called("boards", plan, "--issued", "--paper", "notice-a3", *NOW)
    assert "K1  K1岗  in force  notice-a3" in capsys.readouterr().out
    called("swap", plan, "--give", "001,002,2026-12-08,K1,D", "--at-once", "--reason", "x", *NOW)
    capsys.readouterr()
    called("boards", plan, "--json", *NOW)
    (board,) = listed(capsys)
    assert (board["post"], board["state"], board["paper"]) == ("K1", "out_of_date", "notice-a3")
    assert len(board["reasons"]) == 2  # type: ignore[arg-type]
    called("boards", plan, "--issued", "K1", "--json", *NOW)
    assert [one["state"] for one in listed(capsys)] == ["good"]
    called("boards", plan, "--removed", "K1", "--json", *NOW)
    assert [one["state"] for one in listed(capsys)] == ["missing"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--issued", "K9"), "no post K9"),
        (("--issued", "K1", "--paper", "duty-matrix"), "no public notice"),
        (("--removed", "K1"), "No notice is noted at K1"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    plan: Path, capsys: Captured, arguments: tuple[str, ...], said: str
) -> None:
    assert said in refused(capsys, "boards", plan, *arguments, *NOW)


def test_what_went_out_is_in_the_log(plan: Path, tmp_path: Path) -> None:
    called("print", plan, "duty-matrix", "--from", "2026-12-08", "--to", "2026-12-09", "--out", tmp_path)
    called("export", plan, tmp_path / "out.csv")
    with PlanFile.open(plan) as file:
        noted = [(entry.action, entry.what, entry.reason) for entry in file.audit()[-2:]]
    assert noted == [("print", "duty-matrix", "2026-12-08 2026-12-09"), ("export", "out.csv", "")]


def test_a_plan_that_cannot_be_written_is_printed_all_the_same(
    plan: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    from patrolplanner.domain.errors import UserError
    from patrolplanner.domain.messages import translate

    def full(*_: object, **__: object) -> None:
        raise UserError(translate("plan file", "{file} exists already; open it, or choose another name."))

    monkeypatch.setattr(PlanFile, "note", full)
    called("print", plan, "duty-matrix", "--from", "2026-12-08", "--to", "2026-12-09", "--out", tmp_path)
    assert (tmp_path / "duty-matrix_2026-12-08_2026-12-09.pdf").exists()


def test_files_of_papers_are_called_by_their_titles_in_a_chinese_interface(
    plan: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "zh_CN")
    called("print", plan, "duty-matrix", "--from", "2026-12-08", "--to", "2026-12-09", "--out", tmp_path)
    assert (tmp_path / "月度轮班表_A3_2026-12-08_2026-12-09.pdf").exists()
    assert "月度轮班表" in capsys.readouterr().out


def test_what_is_wrong_with_notices_is_said_with_notices_and_with_nothing_else(
    tmp_path: Path, capsys: Captured
) -> None:
    board = a_post("K1", phone="0877-1", public_board=True, address="问陈二或 13800000002")
    people = (an_officer("001"), an_officer("002", name="陈二", mobile="13800000002"))
    facts = a_plan(people=people, posts=(board,), demands=(a_demand("K1", "D"),))
    plan = plan_file(tmp_path, facts, a_roster(a_pair("001", 8)))
    dates = ("--from", "2026-12-08", "--to", "2026-12-08", "--out", tmp_path)
    called("print", plan, "duty-matrix", *dates)
    assert capsys.readouterr().err == ""
    called("print", plan, "notice", *dates)
    said = capsys.readouterr().err
    for words in (
        "0877-1 cannot be dialled",
        "no telephone that may be posted; enter one",
        "1 person who serves at a post with a board is not named on notices",
        "某001 (001)",
        "Address of K1岗 (K1): it holds a private telephone number",
        "Address of K1岗 (K1): it names 陈二 (002)",
    ):
        assert words in said
    assert "13800000002" not in said
    called("publish", plan, "--from", "2026-12-08", "--to", "2026-12-08")
    assert "is not named on notices" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "begins"), [("html", b"<!DOCTYPE html>"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_a_notice_as_page_and_picture(plan: Path, tmp_path: Path, form: str, begins: bytes) -> None:
    called("print", plan, "notice", "--as", form, "--from", "2026-12-08", "--to", "2026-12-08", "--out", tmp_path / "o")
    (made,) = (tmp_path / "o").iterdir()
    assert made.suffix == f".{form}"
    assert made.read_bytes().startswith(begins)


def test_only_notices_are_pages_and_pictures(plan: Path, tmp_path: Path, capsys: Captured) -> None:
    dates = ("--from", "2026-12-08", "--to", "2026-12-08", "--out", tmp_path / "o")
    assert "made as PDF only" in refused(capsys, "print", plan, "duty-matrix", "--as", "html", *dates)
    assert "PDF only" in refused(capsys, "print", plan, "all", "--as", "png", *dates)
    assert not (tmp_path / "o").exists()


def test_all_papers_go_into_one_folder_with_their_list(plan: Path, tmp_path: Path, capsys: Captured) -> None:
    called("print", plan, "all", "--from", "2026-12-08", "--to", "2026-12-09", "--out", tmp_path / "stick")
    said = capsys.readouterr()
    names = sorted(path.name for path in (tmp_path / "stick").iterdir())
    assert names[0].startswith("000_")
    assert f"{len(names) - 1} papers written" in said.out
    assert "1/" in said.err
    with PlanFile.open(plan) as file:
        assert (file.audit()[-1].action, file.audit()[-1].what) == ("print", "all")
