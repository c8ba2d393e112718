"""The command ``bench`` on a small instance of our own: what it prints, writes, and refuses."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from random import Random

import pytest

from patrolplanner.cli import run
from patrolplanner.store.benchmarks.inrc2_file import read_folder
from tests.store.benchmarks.curtois_by_text import Made, minutes_short, people_wrong, soft_cost
from tests.store.benchmarks.inrc2_by_text import a_made_set, read_grid, soft_parts

Captured = pytest.CaptureFixture[str]
QUICK = ("--seconds", "600", "--workers", "1")

MADE = Made(
    days=7,
    shifts={"E": (480, []), "N": (600, ["E"])},
    staff={"A": ({"E": 7, "N": 2}, [3000, 960, 4, 2, 2, 1]), "B": ({"E": 7, "N": 0}, [3000, 480, 5, 1, 1, 1])},
    off={"A": [0, 3]},
    on_requests=[("A", 1, "N", 2)],
    off_requests=[("B", 2, "E", 3)],
    cover=[(d, s, n, 100, 1) for d in range(7) for s, n in (("E", 1), ("N", d % 2))],
)


def an_instance(folder: Path, made: Made = MADE) -> Path:
    path = folder / "Small.txt"
    path.write_text(made.text, encoding="utf-8")
    return path


def called(*arguments: object) -> int:
    try:
        return run([str(a) for a in arguments])
    except SystemExit as stop:
        return int(str(stop.code))


def test_a_proven_solution_with_its_file_and_curve(tmp_path: Path, capsys: Captured) -> None:
    solution, curve = tmp_path / "out.tsv", tmp_path / "curve.csv"
    assert called("bench", "curtois", an_instance(tmp_path), *QUICK, "--out", solution, "--curve", curve) == 0
    lines = capsys.readouterr().out.splitlines()
    grid = [line.split("\t") for line in solution.read_text(encoding="utf-8").splitlines()]
    cost = soft_cost(MADE, grid)
    assert people_wrong(MADE, grid) == set()
    assert minutes_short(MADE, grid) == [0, 0]
    assert lines[:3] == ["curtois Small", f"objective: {cost}", f"bound: {cost}, gap 0.00 %"]
    assert lines[-2].endswith("proven, nothing is left to search")
    assert lines[-1].startswith("peak memory: ")
    *_, last = csv.DictReader(curve.open(encoding="utf-8"))
    assert int(last["objective"]) == cost


def test_as_json(tmp_path: Path, capsys: Captured) -> None:
    assert called("bench", "curtois", an_instance(tmp_path), *QUICK, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["set"], found["instance"], found["solved"], found["ended"]) == ("curtois", "Small", True, "proven")
    assert found["objective"] == found["bound"]
    assert found["gap"] == 0
    assert 0 <= found["first_seconds"] <= found["best_seconds"] <= found["seconds"]
    assert found["peak_mib"] > 10


def test_an_instance_without_a_solution(tmp_path: Path, capsys: Captured) -> None:
    staff = {"A": ({"E": 2, "N": 0}, [3000, 1500, 4, 1, 1, 1])}
    made = Made(7, MADE.shifts, staff, {}, [], [], MADE.cover)
    assert called("bench", "curtois", an_instance(tmp_path, made), *QUICK) == 1
    out = capsys.readouterr().out
    assert "no solution: hard demands are missed by 9\n" in out, "1500 minutes asked, 960 possible, by started hours"
    assert "No roster keeps every hard demand of the instance; that is proven." in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nrp", "Small.txt"), "There is no set nrp; the sets are curtois"),
        (("curtois", "none.txt"), "There is no file none.txt; check the name and the folder."),
        (("curtois", "Small.txt", "--out", "nowhere/a.tsv"), "The folder of a.tsv does not exist; make it first"),
        (("curtois", "Small.txt", "--seconds", "x"), "x is not a number of seconds from 0 to 86400"),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    an_instance(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert called("bench", *arguments) == 2
    found = capsys.readouterr()
    assert found.out == ""
    (sentence,) = found.err.splitlines()
    assert said in sentence


def test_a_bad_file_is_told_with_its_line(tmp_path: Path, capsys: Captured) -> None:
    path = an_instance(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("0,E,1,100,1", "0,E,1,100"), encoding="utf-8")
    assert called("bench", "curtois", path) == 2
    assert "Small.txt, line " in capsys.readouterr().err


GRAPH = "5 5 2\n1 2 3\n2 3 4\n3 4 1\n4 5 6\n1 5 9\n"
"""By hand: nodes 2 and 4 leave 3 + 1 + 6, nodes 1 and 4 leave 3 + 1 + 6 too; nobody is further than 5 from 3 and 5."""


@pytest.mark.parametrize(
    ("set_name", "more", "objective"),
    [("pmedian", (), 10), ("pcenter", (), 5), ("mclp", ("--radius", "4"), 4), ("mclp", ("--radius", "1"), 3)],
)
def test_places_are_chosen(
    tmp_path: Path, capsys: Captured, set_name: str, more: tuple[str, ...], objective: int
) -> None:
    path, solution = tmp_path / "small.txt", tmp_path / "out.txt"
    path.write_text(GRAPH, encoding="utf-8")
    assert called("bench", set_name, path, *QUICK, *more, "--out", solution, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["objective"], found["bound"], found["ended"]) == (objective, objective, "proven")
    assert [int(line) for line in solution.read_text(encoding="utf-8").split()] == found["chosen"]
    assert len(found["chosen"]) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mclp", "small.txt"), "small.txt does not say how far a place reaches; name it with --radius."),
        (("pmedian", "small.txt", "--count", "6"), "small.txt has 5 sites; 6 of them cannot be chosen."),
        (("rws", "small.txt", "--radius", "6"), "--count and --radius are for sets that choose places; rws is none."),
    ],
)
def test_what_an_instance_does_not_know_is_asked_for(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "small.txt").write_text(GRAPH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert called("bench", *arguments) == 2
    assert capsys.readouterr().err.strip() == said


def test_places_that_no_choice_reaches_are_said_to_be_out_of_reach(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "apart.txt"
    path.write_text("5 1 3\n1 2 3\n", encoding="utf-8")
    for set_name in ("pmedian", "pcenter"):
        assert called("bench", set_name, path, *QUICK) == 1
        out = capsys.readouterr().out
        assert "No 3 places reach every place of the instance; that is proven." in out


def test_a_town_of_new_posts_and_a_day_of_patrols(tmp_path: Path, capsys: Captured) -> None:
    siting, patrol, cards = (tmp_path / name for name in ("siting.json", "patrol.json", "cards.csv"))
    way = {"name": "24", "from": 0, "to": 0, "officers": 1, "auxiliaries": 2}
    asked = {"times": [[60, 200], [300, 30]], "incidents": [[0, 3], [1, 3], [1, 4]], "mannings": [way], "new": 1}
    siting.write_text(json.dumps({**asked, "calls_a_year": 90, "curve": 2, "resamples": 3}), encoding="utf-8")
    assert called("bench", "siting", siting, *QUICK, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["objective"], found["bound"], found["ended"]) == (2, 2, "proven")
    (post,) = found["posts"]
    assert (post["site"], post["people"], post["for_places"], post["next_best"]) == (1, [4.91, 9.82], [1], 0)
    assert [step["within"][1] for step in found["curve"]] == [0, 66.67, 100]
    assert found["resamples"] == 3
    spot = {"weights": [1] * 24, "minutes": 10}
    spots = [{**spot, "name": "market", "most_gap": 120}, {**spot, "name": "square"}]
    shift = {"start": 480, "length": 480}
    day = {"drive": [[0, 4, 5], [4, 0, 3], [5, 3, 0]], "spots": spots, "shifts": [shift], "cars": 1, "days": 1}
    patrol.write_text(json.dumps(day), encoding="utf-8")
    assert called("bench", "patrol", patrol, *QUICK, "--out", cards, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["measures"]["must_made"] == 8
    rows = list(csv.DictReader(cards.open(encoding="utf-8")))
    assert len(rows) == found["measures"]["made"]
    assert {row["spot"] for row in rows} == {"market", "square"}


def test_posts_that_take_more_people_than_there_are_say_what_is_changed(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "siting.json"
    ways = [
        {"name": "24", "from": 0, "to": 0, "officers": 1, "auxiliaries": 2},
        {"name": "day", "from": 8, "to": 20, "officers": 1, "auxiliaries": 1},
    ]
    asked = {"times": [[60, 900], [900, 30]], "incidents": [[0, 3], [1, 12]], "mannings": ways, "new": 0}
    path.write_text(json.dumps({**asked, "existing": {"0": 0, "1": 0}, "officers": 8}), encoding="utf-8")
    assert called("bench", "siting", path, *QUICK) == 1
    out = capsys.readouterr().out
    assert "The existing posts take 9.8 officers and 19.6 auxiliaries, more than may be used" in out
    assert "are 1." in out


def test_patrols_without_cars_or_with_ways_that_are_too_long_are_not_made(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "patrol.json"
    spot = {"name": "market", "weights": [1] * 24, "most_gap": 120}
    asked = {"spots": [spot], "shifts": [{"start": 480, "length": 480}], "days": 1}
    for cars, way in ((0, 4), (1, 400)):
        path.write_text(json.dumps({**asked, "cars": cars, "drive": [[0, way], [way, 0]]}), encoding="utf-8")
        assert called("bench", "patrol", path, *QUICK) == 1
        assert "visits made: 0 of 8, of those that must be made 0 of 8" in capsys.readouterr().out


# -- a set of stages ------------------------------------------------------------------------------------


def a_small_set(folder: Path) -> Path:
    """Two weeks of two nurses, small enough to be proven."""
    return a_made_set(folder, Random(2), nurses=2, least=0)


def test_week_by_week_into_a_folder(tmp_path: Path, capsys: Captured) -> None:
    folder, solution = a_small_set(tmp_path), tmp_path / "out"
    assert called("bench", "inrc2", folder / f"{folder.name}_1_2-0", *QUICK, "--out", solution) == 0
    heard = capsys.readouterr()
    instance = read_folder(folder / f"{folder.name}_1_2-0")
    parts = soft_parts(instance, read_grid(instance, solution))
    lines = heard.out.splitlines()
    assert lines[0] == f"inrc2 {folder.name}_1_2-0"
    assert lines[1] == f"objective: {sum(parts.values())}"
    assert lines[2:10] == [f"  {name}: {cost}" for name, cost in parts.items()]
    assert lines[10] == "bound: none was proven"
    assert [line.partition(" s: ")[2] for line in heard.err.splitlines()[:2]] == [
        "week 1 is rostered",
        "week 2 is rostered",
    ]


def test_all_weeks_at_once_as_json(tmp_path: Path, capsys: Captured) -> None:
    folder = a_small_set(tmp_path)
    assert called("bench", "inrc2", folder, *QUICK, "--static", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["set"], found["instance"], found["ended"]) == ("inrc2", f"{folder.name}_0_0-1", "proven")
    assert found["solved"]
    assert found["objective"] == sum(found["parts"].values())
    assert found["bound"] == found["objective"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("inrc2", "none"),
            "none is neither a folder with a data set nor an instance of one, such as n030w4_1_6-2-9-1.",
        ),
        (("inrc2", "SET", "--out", "file"), "file is a file; a solution of inrc2 is several files in a folder."),
        (("inrc2", "SET", "--out", "nowhere/out"), "The folder of out does not exist; make it first"),
        (("curtois", "Small.txt", "--static"), "--static is for inrc2; instances of curtois are known as a whole"),
    ],
)
def test_a_wrong_call_for_a_set_of_stages(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    folder = a_small_set(tmp_path)
    an_instance(tmp_path)
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert called("bench", *(folder.name if a == "SET" else a for a in arguments)) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert said in sentence
