"""The command ``rotation`` in both languages, its files and refusals, and ``bench rws``."""

from __future__ import annotations

import csv
import json
import re
import signal
from contextlib import closing
from pathlib import Path

import pytest

from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.rotation.wish import Span
from patrolplanner.planning.solving.rotation.design import design_liked_rotation
from patrolplanner.services.edits.records import add_records
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.starting import rotation_design
from patrolplanner.services.starting.rotation_request import RotationRequest, ShiftRequest, wish_of
from patrolplanner.store.benchmarks.rws import read_instance
from tests.builders import day
from tests.cli.test_commands import Captured, called, refused
from tests.planning.rota_judge import gives
from tests.services.starting.test_rotations import TEAMS, a_team_plan
from tests.store.benchmarks.test_rws import TEXT, file
from tests.tiny_station import plan_file, stored

EARLY, LATE, NIGHT = "早:08:00-16:00:2-4", "中:16:00-24:00:2-4", "夜:00:00-08:00:2-4"
THREE_SHIFTS = ("--shift", EARLY, "--shift", LATE, "--shift", NIGHT)
ONE = ("--workers", "1", "--seconds", "600")
FOUR = ("rotation", "--rows", "4", *THREE_SHIFTS, *ONE)


def the_wish() -> RotationRequest:
    """What FOUR asks for."""
    times = (("早", 480), ("中", 960), ("夜", 0))
    shifts = tuple(ShiftRequest(code, (1,) * 7, Span(2, 4), start, 480) for code, start in times)
    return RotationRequest(4, shifts, Span(1, 6), Span(1, 4), rest_hours=11)


def test_options_that_a_clerk_can_type(capsys: Captured) -> None:
    assert called(*FOUR, "--json") == 0
    shape = json.loads(capsys.readouterr().out)
    assert shape["status"] == "found"
    assert gives(wish_of(the_wish()), tuple(tuple(row) for row in shape["rows"]))
    wide = ("--shift", "早：08:00－16:00：2—4", "--shift", "中：16:00-24:00：2~4", "--shift", "夜：0:00-8:00：2-4")
    assert called("rotation", "--rows", "4", *wide, *ONE, "--json") == 0
    assert json.loads(capsys.readouterr().out)["rows"] == shape["rows"]


def test_the_table_in_both_languages(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    assert called(*FOUR) == 0
    english = capsys.readouterr().out.splitlines()
    assert english[0].split() == ["row", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert {word for line in english[1:5] for word in line.split()} == {*"1234", "off", "早", "中", "夜"}
    assert english[-1] == "Hours on duty: 42 a week on average."
    monkeypatch.setenv("PATROLPLANNER_LANG", "zh_CN")
    assert called(*FOUR, "--teams", "一组，二组、三组,四组") == 0
    chinese = capsys.readouterr().out.splitlines()
    assert chinese[0].split() == ["行", "首周警组", "周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    assert [line.split()[1] for line in chinese[1:5]] == list(TEAMS)
    assert [line.replace("休", "off").split()[2:] for line in chinese[1:5]] == [
        line.split()[1:] for line in english[1:5]
    ]
    assert chinese[-1] == "平均每周在岗42小时。"


def test_none_exists_is_said_with_ways_out(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    impossible = (*FOUR, "--off", "2-3", "--work", "1-4")
    assert called(*impossible) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "There is no such rotation; this is proven."
    assert said[2] == "Any one of these changes makes one possible (tried):"
    assert 4 <= len(said) <= 6
    monkeypatch.setenv("PATROLPLANNER_LANG", "zh_CN")
    assert called(*impossible) == 1
    assert capsys.readouterr().out.startswith("已证明排不出符合要求的轮班表。\n")
    assert called("rotation", "--rows", "2", "--shift", "早", "--demand", "早=3", *ONE) == 1
    assert "周一需要3个，而轮班表只有2行。" in capsys.readouterr().out.splitlines()


def test_demand_by_weekday_and_forbidden_successions(capsys: Captured) -> None:
    options = ("--shift", "D", "--shift", "N", "--demand", "D=2,2,2,2,2,1,0", "--demand", "N=1", "--work", "2-5",
               "--off", "1-3", "--forbid", "N D", "--forbid", "N - D")  # fmt: skip
    assert called("rotation", "--rows", "5", *options, *ONE, "--json") == 0
    shape = json.loads(capsys.readouterr().out)
    shifts = (ShiftRequest("D", (2, 2, 2, 2, 2, 1, 0)), ShiftRequest("N"))
    bar = frozenset({("N", "D")})
    wish = wish_of(RotationRequest(5, shifts, Span(2, 5), Span(1, 3), bar, bar))
    assert gives(wish, tuple(tuple(row) for row in shape["rows"]))


def test_a_wish_file_and_the_files_that_are_written(tmp_path: Path, capsys: Captured) -> None:
    wish = file(tmp_path, TEXT)
    rows, table = tmp_path / "rota.txt", tmp_path / "rota.csv"
    assert called("rotation", wish, *ONE, "--out", rows) == 0
    assert called("rotation", wish, *ONE, "--out", table) == 0
    assert capsys.readouterr().err.splitlines() == [f"written: {rows}", f"written: {table}"]
    rota = tuple(tuple(line.split()) for line in rows.read_text(encoding="utf-8").splitlines())
    assert gives(read_instance(wish), rota)
    with table.open(encoding="utf-8-sig", newline="") as lines:
        heading, *cells = csv.reader(lines)
    assert heading[:2] == ["row", "Mon"]
    assert [tuple("-" if c == "off" else c for c in row[1:]) for row in cells] == list(rota)


def test_a_plan_gets_its_rotation(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, a_team_plan())
    shifts = ("--shift", "早:1-4", "--shift", "中:1-4", "--shift", "夜:1-4")
    asked = ("rotation", plan, "--teams", ",".join(TEAMS), *shifts, *ONE)
    before = plan.read_bytes()
    assert called(*asked) == 0
    assert plan.read_bytes() == before
    capsys.readouterr()
    assert called(*asked, "--apply", "--anchor", "2026-12-02") == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "Put into the plan: 一组, 二组, 三组, 四组 follow this rotation from 2 Dec 2026 on."
    rotations = stored(plan).plan.rotations
    assert [r.team for r in rotations] == list(TEAMS)
    assert {len(r.pattern) for r in rotations} == {28}


def test_a_rotation_that_came_meanwhile_is_not_overwritten(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody gives one of the teams a rotation while another one is designed."""
    plan = plan_file(tmp_path, a_team_plan())
    others = Rotation(TEAMS[0], ("早", None), day(2), day(2))

    def meanwhile(*asked: object) -> object:
        with closing(Session.open(plan, "clerk")) as session:
            assert session.apply(add_records("rotations", [others]), translate("test", "meanwhile"))
        return rotation_design.design(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr("patrolplanner.cli.commands.rotation.design", meanwhile)
    shifts = ("--shift", "早:1-4", "--shift", "中:1-4", "--shift", "夜:1-4")
    asked = ("rotation", plan, "--teams", ",".join(TEAMS), *shifts, *ONE, "--apply", "--anchor", "2026-12-02")
    said = refused(capsys, *asked)
    kept = plan.with_name("station.rotation.csv")
    assert "were changed while it was designed" in said
    assert str(kept) in said
    assert len(kept.read_text(encoding="utf-8-sig").splitlines()) == 5
    assert stored(plan).plan.rotations == (others,)


def test_an_impossible_wish_leaves_the_plan_alone(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, a_team_plan())
    before = plan.read_bytes()
    applied = ("--apply", "--anchor", "2026-12-02", "--teams", ",".join(TEAMS))
    assert called("rotation", plan, *applied, "--shift", "早", "--demand", "早=5", *ONE) == 1
    assert plan.read_bytes() == before
    assert "5 are wanted, but there are only 4 rows" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--shift", "D"), "Say with --rows"),
        (("--rows", "4"), "Name the shifts with --shift"),
        (("--rows", "0", "--shift", "D"), "0 is not a whole number from 1 to 2000"),
        (("--rows", "4", "--shift", "D:8-16:2-4"), "--shift “D:8-16:2-4” is not understood; write NAME, NAME:2-4"),
        (("--rows", "4", "--shift", "D:08:70-16:00"), "is not understood"),
        (("--rows", "4", "--shift", "D:25:00-16:00"), "is not understood"),
        (("--rows", "4", "--shift", "-"), "is not understood"),
        (("--rows", "4", "--shift", "D:4-2"), "“4-2” is not understood; write LEAST-MOST"),
        (("--rows", "4", "--shift", "D", "--shift", "D"), "“D” cannot name one shift"),
        (("--rows", "4", "--shift", "D", "--demand", "D"), "--demand “D” is not understood; write NAME=2"),
        (("--rows", "4", "--shift", "D", "--demand", "D=1,2"), "--demand “D=1,2” is not understood"),
        (("--rows", "4", "--shift", "D", "--demand", "D=x"), "is not understood"),
        (("--rows", "4", "--shift", "D", "--demand", "N=1"), "--demand N: that shift is not named"),
        (("--rows", "4", "--shift", "D", "--work", "0-3"), "--work “0-3” is not understood"),
        (("--rows", "4", "--shift", "D", "--off", "many"), "--off “many” is not understood"),
        (("--rows", "4", "--shift", "D", "--forbid", "D"), "--forbid “D” is not understood"),
        (("--rows", "4", "--shift", "D", "--forbid", "D X"), "names X, which is no shift here"),
        (("--rows", "4", "--shift", "D", "--rest", "99"), "99 is not a number of hours from 0 to 48"),
        (("--rows", "4", "--shift", "D", "--teams", "A,B"), "4 rows, but 2 teams"),
        (("--rows", "4", "--shift", "D", "--apply"), "--apply needs a plan"),
        (("--rows", "4", "--shift", "D", "--anchor", "2026-12-02"), "give both"),
        (("--rows", "4", "--shift", "D", "--out", "rota.pdf"), "the ending must be .csv"),
        (("--rows", "4", "--shift", "D", "--out", "nowhere/rota.csv"), "rota.csv"),
    ],
)
def test_calls_that_are_refused(capsys: Captured, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(capsys, "rotation", *arguments)


def test_files_that_are_refused(tmp_path: Path, capsys: Captured) -> None:
    plan, wish = plan_file(tmp_path, a_team_plan()), file(tmp_path, TEXT)
    assert "leave --rows, --shift out" in refused(capsys, "rotation", wish, "--rows", "4", "--shift", "D")
    assert "has no shift X; its shifts are 早" in refused(capsys, "rotation", plan, "--rows", "4", "--shift", "X")
    teams = ("--teams", "一组,二组,三组,九组", "--shift", "早")
    assert "a team 九组; its teams are" in refused(capsys, "rotation", plan, *teams)
    assert "missing.patrol" in refused(capsys, "rotation", tmp_path / "missing.patrol", "--rows", "4", "--shift", "D")
    assert "missing.txt" in refused(capsys, "rotation", tmp_path / "missing.txt")
    wish.write_text(TEXT.replace("3 6", "3 x"), encoding="utf-8")
    assert "Example.txt, line 22: «x» is not a whole number" in refused(capsys, "rotation", wish)


def test_time_that_is_up_and_ctrl_c(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    assert called(*FOUR[:-2], "--seconds", "0") == 1
    assert re.fullmatch(r"Not decided after [\d.]+ s; --seconds allows more\.\n", capsys.readouterr().out)

    def asked(*arguments: object) -> rotation_design.RotaDesign:
        signal.raise_signal(signal.SIGINT)
        return design_liked_rotation(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(rotation_design, "design_liked_rotation", asked)
    shifts = ("--shift", "D:2-6", "--shift", "A:3-5", "--shift", "N:1-6", "--demand", "D=3", "--demand", "A=2")
    bar = [word for pair in ("N A", "A D", "N D", "N - A", "A - D", "N - N", "N - D") for word in ("--forbid", pair)]
    hard = (*shifts, "--demand", "N=3", "--work", "2-6", "--off", "1-4", *bar)
    assert called("rotation", "--rows", "10", *hard, "--workers", "2") == 1
    assert capsys.readouterr().out == "Stopped before it was decided.\n"


def test_bench_rws(tmp_path: Path, capsys: Captured) -> None:
    wish, solution = file(tmp_path, TEXT), tmp_path / "solution.txt"
    assert called("bench", "rws", wish, *ONE, "--out", solution) == 0
    said = capsys.readouterr().out.splitlines()
    assert "objective: 0" in said
    assert said[-1] == "feasible: a rotation was found"
    rota = tuple(tuple(line.split()) for line in solution.read_text(encoding="utf-8").splitlines())
    assert gives(read_instance(wish), rota)
    wish.write_text(TEXT.replace("Employees\n5", "Employees\n2"), encoding="utf-8")
    assert called("bench", "rws", wish, *ONE, "--out", tmp_path / "none.txt") == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "infeasible: there is no rotation, and that is proven"
    assert not (tmp_path / "none.txt").exists()
    wish.write_text(TEXT.replace("Employees\n5", "Employees\n"), encoding="utf-8")
    assert "Example.txt, line 4: " in refused(capsys, "bench", "rws", wish)
