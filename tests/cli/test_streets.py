"""The commands of streets on the sample county: what they print, their JSON, and calls that make no sense."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile
from tests.cli.test_commands import called, refused
from tests.tiny_station import plan_file

Captured = pytest.CaptureFixture[str]
SATURDAY = ("--from", "2026-12-05", "--to", "2026-12-05")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    return path


def test_visibility_says_the_town_by_hour_and_where_least_is_seen(sample: Path, capsys: Captured) -> None:
    assert called("visibility", sample, *SATURDAY) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("5 Dec 2026 to 5 Dec 2026, the town: ")
    assert sum(line.count(" h  ") for line in said) == 24
    assert any("金穗路" in line for line in said)
    assert "no fall in crime" in said[-1]


def test_dates_without_a_roster_are_named(sample: Path, capsys: Captured) -> None:
    assert called("visibility", sample, "--from", "2028-01-01", "--to", "2028-01-02") == 0
    assert "Nobody is rostered from 1 Jan 2028 to 2 Jan 2028" in capsys.readouterr().err
    assert called("visibility", sample, *SATURDAY) == 0
    assert not capsys.readouterr().err


def test_visibility_as_json_and_what_a_planned_kiosk_is_worth(sample: Path, capsys: Captured) -> None:
    found = []
    for more in ([], ["--also", "GT03"], ["--also", "GT03:8-20"]):
        assert called("visibility", sample, *SATURDAY, *more, "--json") == 0
        found.append(json.loads(capsys.readouterr().out))
    plain, whole, by_day = found
    assert whole["town"] > by_day["town"] > plain["town"]
    assert (len(plain["hours"]), len(plain["streets"]), plain["straight"]) == (24, 30, False)
    assert plain["hours"][3] == by_day["hours"][3] < whole["hours"][3]
    assert {len(segment["hours"]) for segment in plain["segments"]} == {24}
    assert plain["definition"] == {"minutes": 10.0, "sight": 100.0, "rounds": "drawn"}
    names = {street["id"]: street["name"] for street in plain["streets"]}
    assert names[plain["lowest"][0]] in ("东环路", "金穗路")


def test_cover_by_who_is_there_at_the_hour(sample: Path, capsys: Captured) -> None:
    assert called("cover", sample, "--at", "2026-12-05T03:00", "--json") == 0
    night = json.loads(capsys.readouterr().out)
    assert called("cover", sample, "--at", "2026-12-05T10:00", "--json") == 0
    by_day = json.loads(capsys.readouterr().out)
    assert night["posts"] == ["GT01", "GT02"]
    assert set(by_day["posts"]) > {"GT01", "GT02"}
    assert all(by_day["shares"][ring] >= night["shares"][ring] for ring in ("1", "3", "5"))
    assert all(s["seconds"] is None or s["seconds"] <= 300 for s in night["segments"])
    assert called("cover", sample, "--at", "2026-12-05T03:00") == 0
    assert "reached in 1 minute" in capsys.readouterr().out


def test_network_says_whether_all_hangs_together(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    assert called("network", sample, "--check") == 0
    assert capsys.readouterr().out.startswith("Streets: 30, segments: 93, 15.2 km, all connected.\n")
    assert called("network", sample, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["streets"], len(told["parts"]), len(told["joined"])) == (30, 1, 6)
    apart = tmp_path / "apart.patrol"
    apart.write_bytes(sample.read_bytes())
    with PlanFile.open(apart) as file:
        found = file.load()
        island = Street("X1", "河心岛路", points=(StreetPoint(3000, 3000), StreetPoint(3300, 3000)))
        plan = replace(found.plan, streets=(*found.plan.streets, island))
        file.save(plan, found.roster, action="edit", who="x", now=datetime(2026, 12, 1))
    assert called("network", apart, "--check") == 1
    said = capsys.readouterr().out
    assert "not connected: 2 (parts: 1)" in said
    assert "河心岛路" in said
    assert called("network", apart) == 0
    with PlanFile.open(apart) as file:
        found = file.load()
        lanes = (replace(island, id=f"X{n}", name=f"岛上{n}巷") for n in range(2, 9))
        streets = (*found.plan.streets, *lanes)
        file.save(replace(found.plan, streets=streets), found.roster, action="edit", who="x", now=datetime(2026, 12, 1))
    capsys.readouterr()
    assert called("network", apart) == 0
    assert "岛上5巷, 3 more (segments" in capsys.readouterr().out, "a fold says how many it holds"


def test_streets_are_taken_in_and_the_log_says_so(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)
    lines = {"type": "LineString", "coordinates": [[104.06, 30.67], [104.07, 30.67]]}
    read = tmp_path / "a.geojson"
    feature = {"type": "Feature", "geometry": lines, "properties": {"id": "L1", "name": "河街"}}
    read.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    assert called("network", plan, "--read", read) == 0
    assert capsys.readouterr().out == "Streets: 1, segments: 4, 1.0 km, all connected.\n"
    with PlanFile.open(plan) as file:
        stored = file.load().plan
        assert [s.name for s in stored.streets] == ["河街"]
        assert stored.setting("coordinates") == "lonlat"
        assert {"streets", "settings"} <= {entry.what for entry in file.audit() if entry.action == "import"}
    missing = tmp_path / "none.osm"
    assert "none.osm" in refused(capsys, "network", plan, "--read", missing)


def test_calls_that_make_no_sense(tmp_path: Path, sample: Path, capsys: Captured) -> None:
    nothing = plan_file(tmp_path)
    assert "no streets and no areas" in refused(capsys, "visibility", nothing, *SATURDAY)
    assert "no streets and no areas" in refused(capsys, "cover", nothing, "--at", "2026-12-05T03:00")
    assert "ZZ9" in refused(capsys, "visibility", sample, *SATURDAY, "--also", "ZZ9")
    assert "GT03:20-8" in refused(capsys, "visibility", sample, *SATURDAY, "--also", "GT03:20-8")
    assert "GT03:8-26" in refused(capsys, "visibility", sample, *SATURDAY, "--also", "GT03:8-26")
    assert "--at" in refused(capsys, "cover", sample)
    assert called("network", nothing, "--check") == 0
    assert "straight line" in capsys.readouterr().out
