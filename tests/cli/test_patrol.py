"""The command ``patrol`` on the sample county: cards, figures, JSON, papers, and calls that make no sense."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.patrols import VisitState
from patrolplanner.domain.roster import Roster
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.cli.test_commands import called, refused
from tests.tiny_station import plan_file

Captured = pytest.CaptureFixture[str]
DAYS = ("--from", "2026-12-01", "--to", "2026-12-04")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    return path


@pytest.fixture
def sample(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "s.patrol"))


def loaded(path: Path) -> StoredPlan:
    with PlanFile.open(path) as file:
        return file.load()


def test_it_draws_the_cards_and_says_what_they_come_to(sample: Path, capsys: Captured) -> None:
    assert called("patrol", sample, *DAYS, "--seed", "5", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["seed"] == 5
    assert {one["post"] for one in said["cards"]} == {"CX01", "BX01", "WX01"}
    assert said["measures"]["must_made"] == said["measures"]["must_asked"]
    assert said["measures"]["longest_gap"] <= 120
    first = loaded(sample).plan
    assert sum(card.day.day <= 4 for card in first.route_cards) == len(said["cards"])
    assert called("patrol", sample, *DAYS) == 0
    assert "nothing to draw" in capsys.readouterr().out
    assert loaded(sample).plan == first
    assert called("patrol", sample, *DAYS, "--seed", "5") == 0
    assert loaded(sample).plan.visits == first.visits, "the same seed gives the same cards"
    assert called("patrol", sample, *DAYS, "--seed", "6") == 0
    assert loaded(sample).plan.visits != first.visits


def test_papers_and_joint_rounds(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "out"
    assert called("patrol", sample, *DAYS, "--out", out, "--joint", "2") == 0
    said = capsys.readouterr().out
    assert "joint enforcement: 2 of 2" in said
    assert "market days" not in said
    assert sorted(file.name.split("_")[0] for file in out.glob("*.pdf")) == ["patrol-arrangement", "visit-register"]
    assert called("print", sample, "route-cards", "--from", "2026-12-03", "--to", "2026-12-03", "--out", out) == 0
    capsys.readouterr()
    assert "one date" in refused(capsys, "print", sample, "route-cards", *DAYS, "--out", out)


def test_joint_rounds_on_certain_dates_are_counted_against_what_was_asked(sample: Path, capsys: Captured) -> None:
    two_weekdays = ("--from", "2026-12-01", "--to", "2026-12-02")
    assert called("patrol", sample, *two_weekdays, "--joint", "1", "--evening-rounds", "1") == 1
    assert "on weekend evenings 0 of 1" in capsys.readouterr().out
    before = loaded(sample).plan
    assert "Of 2 rounds not 3" in refused(capsys, "patrol", sample, *DAYS, "--joint", "2", "--market-rounds", "3")
    for option in ("--market-rounds", "--evening-rounds"):
        assert "--joint" in refused(capsys, "patrol", sample, *DAYS, option, "1")
    assert loaded(sample).plan == before


def test_visits_entered_stand_beside_what_was_planned(sample: Path, capsys: Captured) -> None:
    assert called("patrol", sample, *DAYS, "--seed", "5") == 0
    stored = loaded(sample)
    visits = tuple(replace(v, state=VisitState.MADE) if v.day.day == 1 else v for v in stored.plan.visits)
    with PlanFile.open(sample) as file:
        plan = replace(stored.plan, visits=visits)
        file.save(plan, stored.roster, action="edit", who="x", now=datetime(2026, 12, 2))
    capsys.readouterr()
    assert called("visibility", sample, *DAYS, "--json") == 0
    said = json.loads(capsys.readouterr().out)["actual"]
    assert said["dates"] == ["2026-12-01"]
    assert 0 < said["town"] < 1
    assert said["planned"] > 0
    assert called("visibility", sample, *DAYS) == 0
    assert "By the visits entered (1 date)" in capsys.readouterr().out


def test_calls_that_make_no_sense(tmp_path: Path, sample: Path, capsys: Captured) -> None:
    nothing = plan_file(tmp_path)
    assert "no must-visit spots" in refused(capsys, "patrol", nothing, *DAYS)
    assert "--seed" in refused(capsys, "patrol", sample, *DAYS, "--seed", "-1")
    stored = loaded(sample)
    with PlanFile.open(sample) as file:
        bare = replace(stored.plan, route_cards=(), visits=())
        file.save(bare, Roster(), action="edit", who="x", now=datetime(2026, 12, 2))
    assert "Nobody is rostered on patrol" in refused(capsys, "patrol", sample, *DAYS)
