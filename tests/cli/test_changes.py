"""The commands swap, publish, diff and ledger with real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from patrolplanner.domain.roster import Source
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_officer
from tests.cli.test_commands import called, refused
from tests.tiny_station import plan_file, stored

Captured = pytest.CaptureFixture[str]
NOW = ("--now", "2026-12-01T09:00")
GIVE = "001,002,2026-12-08,K1,D"


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    facts = a_plan(
        people=(an_officer("001"), an_officer("002"), an_officer("003")),
        posts=(a_post("K1", public_board=True),),
        demands=(a_demand("K1", "D"),),
        absences=(an_absence("003", 8),),
    )
    return plan_file(tmp_path, facts, a_roster(a_pair("001", 8), a_pair("002", 12), a_pair("002", 13)))


def shape(captured: Captured) -> dict[str, object]:
    found: dict[str, object] = json.loads(captured.readouterr().out)
    return found


def test_a_slip_from_proposal_to_approval(plan: Path, capsys: Captured) -> None:
    called("swap", plan, "--give", GIVE, "--reason", "看病", *NOW)
    assert capsys.readouterr().out.splitlines() == [
        "Slip 2026-0001: substitution, waits for approval",
        "  8 Dec 2026 K1岗 D: 某002 for 某001",
        "  看病",
    ]
    assert stored(plan).roster.pairs >= {a_pair("001", 8)}
    called("swap", plan, "--approve", "2026-0001", *NOW)
    said = capsys.readouterr().out
    assert "approved" in said
    assert "Notices to issue again: K1" in said
    (row,) = [a for a in stored(plan).roster.assignments if a.pair == a_pair("002", 8)]
    assert row.source is Source.SWAP
    with PlanFile.open(plan) as file:
        assert {e.action for e in file.audit()} == {"test", "swap"}


def test_at_once_and_for_other_programs(plan: Path, capsys: Captured) -> None:
    called("swap", plan, "--give", GIVE, "--give", "002,001,2026-12-12,K1,D", "--at-once", "--json", *NOW)
    (slip,) = shape(capsys)["slips"]  # type: ignore[misc]
    assert (slip["kind"], slip["state"], slip["boards"]) == ("exchange", "approved", ["K1"])
    assert stored(plan).roster.pairs == {a_pair("002", 8), a_pair("001", 12), a_pair("002", 13)}


def test_a_swap_that_cannot_be_is_refused_and_writes_nothing(plan: Path, capsys: Captured) -> None:
    before = stored(plan)
    said = refused(capsys, "swap", plan, "--give", "001,003,2026-12-08,K1,D", *NOW)
    assert "not possible" in said
    assert stored(plan) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--give", "001,002"), "give giver, taker, date, post and shift"),
        (("--approve", "2026-0009"), "no slip"),
        (("--free", "001"), "give person and date"),
        (("--free", "003,2026-12-08"), "has no duty"),
    ],
)
def test_a_bad_call_says_what_is_right(plan: Path, capsys: Captured, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(capsys, "swap", plan, *arguments, *NOW)


def test_ways_to_a_day_off(plan: Path, capsys: Captured) -> None:
    called("swap", plan, "--free", "001,2026-12-08", *NOW)
    said = capsys.readouterr().out
    assert f"--give {GIVE}" in said
    called("swap", plan, "--free", "001,2026-12-08", "--json", *NOW)
    (duty,) = shape(capsys)["duties"]  # type: ignore[misc]
    assert {w["kind"] for w in duty["ways"]} == {"substitute", "exchange"}


def test_published_versions_side_by_side(plan: Path, capsys: Captured) -> None:
    dates = ("--from", "2026-12-01", "--to", "2026-12-31")
    assert "Nothing has been published" in refused(capsys, "diff", plan)
    called("publish", plan, *dates, "--reason", "first")
    assert "V1 is published" in capsys.readouterr().out
    called("diff", plan)
    assert capsys.readouterr().out == "No difference.\n"
    called("swap", plan, "--give", GIVE, "--at-once", *NOW)
    capsys.readouterr()
    called("diff", plan)
    assert capsys.readouterr().out.splitlines() == [
        "2 people, 1 date differs.",
        "某001 (001) goes: 8 Dec 2026 K1岗 D",
        "某002 (002) comes: 8 Dec 2026 K1岗 D",
    ]
    called("publish", plan, *dates, "--json")
    found = shape(capsys)
    assert (found["version"], found["boards"]) == (2, ["K1"])
    called("diff", plan, "--old", "V1", "--new", "2", "--json")
    found = shape(capsys)
    assert [r["person"] for r in (*found["gone"], *found["come"])] == ["001", "002"]  # type: ignore[misc]
    assert "There is no version V7" in refused(capsys, "diff", plan, "--old", "V7")


def test_a_version_says_nothing_of_dates_it_does_not_cover(plan: Path, capsys: Captured) -> None:
    """Duties after what was published, as those before it, are neither new nor gone."""
    called("publish", plan, "--from", "2026-12-05", "--to", "2026-12-10")
    capsys.readouterr()
    called("diff", plan)
    assert capsys.readouterr().out == "No difference.\n"
    called("swap", plan, "--give", GIVE, "--at-once", *NOW)
    called("publish", plan, "--from", "2026-12-05", "--to", "2026-12-10")
    capsys.readouterr()
    called("diff", plan, "--old", "V2")
    assert capsys.readouterr().out == "No difference.\n"
    for old, new in (("V1", "now"), ("V1", "V2")):
        called("diff", plan, "--old", old, "--new", new)
        assert capsys.readouterr().out.startswith("2 people, 1 date differs.\n")
    called("diff", plan, "--old", "V1", "--from", "2026-12-01", "--to", "2026-12-07")
    assert capsys.readouterr().out == "No difference.\n"
    called("publish", plan, "--from", "2026-12-11", "--to", "2026-12-31")
    capsys.readouterr()
    said = refused(capsys, "diff", plan, "--old", "V1", "--new", "V3")
    assert said.strip() == "V1 and V3 have no date in common; there is nothing to compare."


def test_nothing_to_publish(plan: Path, capsys: Captured) -> None:
    said = refused(capsys, "publish", plan, "--from", "2026-11-01", "--to", "2026-11-30")
    assert "nothing to publish" in said


def test_accounts_facts_and_corrections(plan: Path, capsys: Captured) -> None:
    called("ledger", plan, "--as-of", "2026-12-12", "--json")
    accounts = {a["person"]: a for a in shape(capsys)["accounts"]}  # type: ignore[attr-defined]
    assert accounts["002"]["amounts"]["weekends"] == 1
    called("ledger", plan, "--as-of", "2026-12-12", "--correct", "003,hours,1.5", "--reason", "开会未记")
    assert "开会未记" not in capsys.readouterr().out
    called("ledger", plan, "--as-of", "2026-12-12", "--person", "003", "--facts")
    assert capsys.readouterr().out.splitlines() == ["003\t某003\t2026-12-12\thours\t1.5\tcorrection\t开会未记"]
    assert "needs a reason" in refused(capsys, "ledger", plan, "--correct", "003,nights,1")
    assert "give person, account and amount" in refused(capsys, "ledger", plan, "--correct", "003,nights,x")
    assert "no person 009" in refused(capsys, "ledger", plan, "--person", "009")


def test_a_repair_can_be_published_at_once(plan: Path, capsys: Captured) -> None:
    away = ("--away", "001", "--from", "2026-12-08", "--to", "2026-12-08", *NOW)
    called("repair", plan, *away, "--apply", "1", "--publish", "--reason", "发烧")
    assert "published as V1" in capsys.readouterr().out
    assert stored(plan).version == 1


def test_overtime_is_counted_and_written(plan: Path, tmp_path: Path, capsys: Captured) -> None:
    dates = ("--from", "2026-12-01", "--to", "2026-12-31")
    out = tmp_path / "overtime.csv"
    called("overtime", plan, *dates, "--out", out, "--json")
    assert shape(capsys)["periods"][0]["period"] == ["2026-12-01", "2026-12-31"]  # type: ignore[index]
    assert out.read_text("utf-8-sig").startswith("Number,Name,Unit,Role,Team,Statutory days")
    assert "written as .xlsx or .csv" in refused(capsys, "overtime", plan, *dates, "--out", tmp_path / "o.pdf")
