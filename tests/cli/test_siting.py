"""The command ``siting`` on the sample county: found, kept, tried, adopted; and calls that make no sense."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from patrolplanner.store.plan_file import PlanFile
from tests.cli.test_commands import called, refused
from tests.tiny_station import plan_file

Captured = pytest.CaptureFixture[str]
QUICK = ("--new", "1", "--minutes", "1.5", "--seconds", "5")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from datetime import datetime

    from patrolplanner.services.starting.starting import make_sample

    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    return path


@pytest.fixture
def county(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "c.patrol"))


def test_it_finds_keeps_and_adopts(county: Path, capsys: Captured) -> None:
    assert called("siting", county, *QUICK, "--save", "方案A", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["proven"]
    assert told["covered"] > told["covered_now"]
    (new,) = [post for post in told["posts"] if not post["exists"]]
    assert new["place"] in ("GT03", "H01", "H02", "H03", "H04", "H05")
    assert told["left"]["officers"] == pytest.approx(
        told["available"]["officers"] - told["people"]["officers"], abs=0.011
    )
    with PlanFile.open(county) as file:
        plan = file.load().plan
    assert told["visibility"]["with"] > told["visibility"]["now"] > 0.2
    (scenario,), before = plan.scenarios, len(plan.posts)
    assert (scenario.name, scenario.asked.minutes) == ("方案A", 1.5)
    capsys.readouterr()
    assert "--adopt DATE" in refused(capsys, "siting", county, "--scenario", "方案A")
    assert called("siting", county, "--scenario", "方案A", "--adopt", "2027-01-01") == 0
    assert f"方案A adopted: new posts {new['name']}, manned from 1 Jan 2027 on." in capsys.readouterr().err
    with PlanFile.open(county) as file:
        plan = file.load().plan
    assert len(plan.posts) == before + (new["place"] != "GT03")
    assert any(demand.post == new["place"] and demand.start is not None for demand in plan.demands)


def test_in_words_it_says_why_and_what_it_takes(county: Path, capsys: Captured) -> None:
    before = county.read_bytes()
    assert called("siting", county, *QUICK) == 0
    said = capsys.readouterr().out
    assert "Proven: no choice reaches more." in said
    assert "because of it alone" in said
    assert "Planned visibility: " in said
    assert "officers short" in said or "officers to spare" in said
    assert county.read_bytes() == before


def test_adopting_what_changes_nothing_says_so(county: Path, capsys: Captured) -> None:
    assert called("siting", county, *QUICK, "--new", "0", "--save", "A") == 0
    assert called("siting", county, "--scenario", "A", "--adopt", "2027-01-01") == 0
    assert "A leaves all posts as they are; nothing was changed." in capsys.readouterr().err


def test_what_cannot_be_met_ends_with_1(county: Path, capsys: Captured) -> None:
    assert called("siting", county, *QUICK, "--officers", "8", "--new", "0") == 1
    assert "The existing posts take 9.8 officers" in capsys.readouterr().out


def test_a_trial_month_is_told_and_the_roster_stays(county: Path, capsys: Captured) -> None:
    assert called("siting", county, *QUICK, "--save", "A") == 0
    capsys.readouterr()
    with PlanFile.open(county) as file:
        before = file.load()
    code = called("siting", county, "--scenario", "A", "--try-roster", "2026-12", "--seconds", "2", "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["trial"]["from"], told["trial"]["to"]) == ("2026-12-01", "2026-12-31")
    assert code == (1 if told["trial"]["gaps"] else 0)
    with PlanFile.open(county) as file:
        after = file.load()
    assert after.roster == before.roster
    assert (after.plan.posts, after.plan.demands) == (before.plan.posts, before.plan.demands)
    assert after.plan.scenarios[0].trial.gaps == told["trial"]["gaps"]


def test_calls_that_make_no_sense_are_refused(county: Path, tmp_path: Path, capsys: Captured) -> None:
    assert "scenario 方案Z" in refused(capsys, "siting", county, "--scenario", "方案Z")
    assert "is no month" in refused(capsys, "siting", county, "--try-roster", "12月")
    assert "0.1 to 60" in refused(capsys, "siting", county, "--minutes", "0")
    assert "not a number" in refused(capsys, "siting", county, "--officers", "viele")
    empty = plan_file(tmp_path)
    assert "Nothing lies on the map" in refused(capsys, "siting", empty, "--seconds", "1")
