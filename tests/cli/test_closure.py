"""The commands of closing and beats, and their papers, on the sample county."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.exits import Exit
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile
from tests.cli.test_commands import called, refused
from tests.documents.pdf_reading import read
from tests.patrol_town import PLAN, ROSTER
from tests.tiny_station import plan_file

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    return path


def test_closing_by_who_is_there(sample: Path, capsys: Captured) -> None:
    assert called("closure", sample, "--at", "2026-12-01T08:00", "--set", "城区外圈", "--json") == 0
    day = json.loads(capsys.readouterr().out)
    assert (day["closed"], day["proven"], len(day["exits"])) == (6, True, 6)
    posts = [one["post"] for one in day["exits"]]
    assert len(set(posts)) == 6
    assert max(one["minutes"] for one in day["exits"]) == day["slowest"]
    assert called("closure", sample, "--at", "2026-12-01T03:00", "--json") == 1
    night = json.loads(capsys.readouterr().out)
    assert night["closed"] == 2
    assert {one["open"] for one in night["exits"]} == {None, "no_unit_left"}


def test_a_moment_without_a_roster_is_named(sample: Path, capsys: Captured) -> None:
    assert called("closure", sample, "--at", "2028-01-05T18:00") == 1
    assert "nobody is on duty at a post" in capsys.readouterr().out


def test_closing_in_words_and_within_a_time(sample: Path, capsys: Captured) -> None:
    assert called("closure", sample, "--at", "2026-12-01T03:00", "--within", "1") == 1
    lines = capsys.readouterr().out.splitlines()
    assert "2 of 10 exits closed" in lines[0]
    assert any("nobody can be there in time; nearest is" in line for line in lines[1:])
    assert len(lines) == 11


def test_what_cannot_be_closed_is_told(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    assert "城区外圈, 老城内圈" in refused(capsys, "closure", sample, "--at", "2026-12-01T03:00", "--set", "无")
    bare = plan_file(tmp_path)
    assert "no exits" in refused(capsys, "closure", bare, "--at", "2026-12-01T03:00")
    assert "no streets" in refused(capsys, "beats", bare)


def test_beats_are_kept_unless_only_asked(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "b.patrol"
    path.write_bytes(sample.read_bytes())
    before = path.read_bytes()
    status = called("beats", path, "--count", "4", "--seconds", "20", "--dry-run", "--json")
    found = json.loads(capsys.readouterr().out)
    assert status == 0
    assert len(found["beats"]) == 4
    assert all(0.9 <= beat["load"] <= 1.1 and beat["pieces"] == 1 for beat in found["beats"])
    assert sum(segment["load"] for segment in found["segments"]) == pytest.approx(1, abs=1e-3)
    assert path.read_bytes() == before
    assert called("beats", path, "--count", "4", "--seconds", "20") == 0
    capsys.readouterr()
    with PlanFile.open(path) as file:
        assert sum(bool(beat.stretches) for beat in file.load().plan.beats) == 4


def test_the_papers_say_who_goes_where_and_what_is_blind(sample: Path, tmp_path: Path) -> None:
    for paper in ("closure-table", "camera-blind-list"):
        assert called("print", sample, paper, "--from", "2026-12-01", "--to", "2026-12-01", "--out", tmp_path) == 0
    (closure,) = tmp_path.glob("closure-table*.pdf")
    (blind,) = tmp_path.glob("camera-blind-list*.pdf")
    said = "".join(page.text for page in read(closure.read_bytes()))
    assert "城区外圈" in said
    assert "南城门" in said
    assert "马市街口高峰岗" in said
    told = "".join(page.text for page in read(blind.read_bytes()))
    assert "金穗路" in told
    assert "0-24" in told


def test_closing_is_a_page_a_set_and_begins_with_what_closes_most(sample: Path, tmp_path: Path) -> None:
    day = ("--from", "2026-12-05", "--to", "2026-12-05")
    assert called("print", sample, "closure-table", *day, "--out", tmp_path) == 0
    (path,) = tmp_path.glob("closure-table*.pdf")
    pages = read(path.read_bytes())
    assert len(pages) == 2
    said = pages[0].text.replace(" ", "")
    assert said.index("6个出口可封控6个") < said.index("6个出口可封控2个")
    assert said.count("当天最难封的时段") == 1
    assert "东城门、南城门" in said, "those that stay open are told together"


def test_the_rounds_of_the_cameras_are_a_page_a_shift(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    day = ("--from", "2026-12-05", "--to", "2026-12-05")
    for folder in ("a", "b"):
        assert called("print", sample, "camera-rounds", *day, "--out", tmp_path / folder) == 0
    texts = [[page.text for page in read(next((tmp_path / folder).glob("*.pdf")).read_bytes())] for folder in "ab"]
    assert [text.split("打印")[0] for text in texts[0]] == [text.split("打印")[0] for text in texts[1]], "drawn alike"
    assert len(texts[0]) == 3
    for text, first in zip(texts[0], ("00:00", "08:00", "16:00"), strict=True):
        assert first in text
        assert "内部资料" in text
        assert "客运站广场" in text
        assert "县府街西口" not in text, "nobody watches that one"
        assert "老街巷口" not in text, "that one is broken"
    capsys.readouterr()
    said = refused(capsys, "print", sample, "camera-rounds", "--from", "2026-12-05", "--to", "2026-12-06")
    assert "choose one date" in said


def alike(folder: Path) -> Path:
    """Eight gates of one name, of which four have a way; one walker on duty."""
    gates = [Exit(f"C{n}", "城门", 100.0 * n, 500.0 if n < 5 else 9000.0 * n) for n in range(1, 9)]
    plan = replace(PLAN, exits=(*gates, Exit("C9", "南门", 500.0, 10.0), Exit("C10", "", 500.0, 20.0)))
    return plan_file(folder, plan, ROSTER)


def test_exits_of_one_name_are_told_apart_wherever_they_are_named(tmp_path: Path, capsys: Captured) -> None:
    path, at = alike(tmp_path), ("--at", "2026-12-01T10:00")
    called_so = [*(f"城门 (C{n})" for n in range(1, 9)), "南门", "C10"]
    assert called("closure", path, *at, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert [one["called"] for one in told["exits"]] == called_so
    assert {one["name"] for one in told["exits"]} == {"城门", "南门", ""}
    assert called("closure", path, *at) == 1
    lines = capsys.readouterr().out.splitlines()[1:]
    assert [line.strip().split(":")[0] for line in lines] == called_so
    assert called("print", path, "closure-table", "--from", "2026-12-01", "--to", "2026-12-01", "--out", tmp_path) == 0
    (paper,) = tmp_path.glob("closure-table*.pdf")
    said = "".join(page.text for page in read(paper.read_bytes()))
    assert all(f"城门（C{n}）" in said for n in range(1, 9))


def test_every_exit_that_stays_open_has_its_reason(tmp_path: Path, capsys: Captured) -> None:
    path, at = alike(tmp_path), ("--at", "2026-12-01T10:00")
    called("closure", path, *at, "--json")
    stay_open = [one for one in json.loads(capsys.readouterr().out)["exits"] if one["open"]]
    assert len(stay_open) > 5
    called("closure", path, *at)
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert all(f"{one['called']}: {one['reason']}" in lines for one in stay_open)
