"""The contest's town: the known answers where its sheets are beside the repository, and a small town of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.services.solving.benchmark_run import AskedInstance
from patrolplanner.services.solving.benchmarking import run_benchmark
from patrolplanner.store.benchmarks.cumcm import read_town
from tests.bench.measuring import SHARED
from tests.efforts import effort_of

SHEETS = {
    "nodes": "编号,X,Y,区,发案率\n1.0,0,0,A,1\n2.0,20,0,A,2\n3.0,40,0,A,1.5\n4.0,60,0,A,3\n5,90,0,B,1\n6,130,0,B,1\n",
    "roads": "起点,终点\n1.0,2.0\n2,3\n3,4\n4,5\n5,6\n",
    "platforms": "编号,位置\nA1,1.0\nA2,2\nB1,5\n",
    "exits": "序号,全市,A区\n1,1,2\n2,6,3\n3,,\n",
}
TOWN = SHARED / "deployment"


def a_town(folder: Path, **other: str) -> Path:
    """A street of six junctions, 2, 2, 2, 3 and 4 minutes apart."""
    for name, text in {**SHEETS, **other}.items():
        (folder / f"town_{name}.csv").write_text("\ufeff" + text, encoding="utf-8")
    return folder


def test_a_small_town_by_hand(tmp_path: Path) -> None:
    run = run_benchmark("cumcm2011b", AskedInstance(a_town(tmp_path)), effort_of(500))
    parts = json.loads(json.dumps(run.figures["parts"]))
    assert (run.solved, run.ended) == (True, "proven")
    a, b, whole = parts["A"], parts["B"], parts["all"]
    assert (a["beyond"], a["within"], a["mean"]) == ({"4": 4.0}, 60.0, 2.0)
    assert len(a["needed"]) == 1
    assert [one["new"] for one in a["added"][:1]] == [[4]]
    assert a["added"][0]["mean"] == 0.4
    assert a["closing"] == {"slowest": 2.0, "total": 4.0, "exits": {"2": 1, "3": 2}, "spare": [None, None]}
    assert b["beyond"] == {"6": 4.0}
    assert (whole["beyond"], whole["needed_beside"], whole["needed_placed_freely"]) == (1, 1, 3)


def test_the_known_answers() -> None:
    if not TOWN.is_dir():
        pytest.skip("the contest's sheets are not beside the repository")
    run = run_benchmark("cumcm2011b", AskedInstance(TOWN), effort_of(5000))
    parts = json.loads(json.dumps(run.figures["parts"]))
    a, whole = parts["A"], parts["all"]
    assert a["beyond"] == {"28": 4.752, "29": 5.701, "38": 3.406, "39": 3.682, "61": 4.19, "92": 3.601}
    assert (a["closing"]["slowest"], a["closing"]["total"]) == (8.0155, 46.1885)
    assert len(a["needed"]) == 4
    assert [one["within"] for one in a["added"]] == [96.79, 98.88, 99.52, 100, 100]
    assert [one["mean"] for one in a["added"]] == [0.805, 0.732, 0.682, 0.658, 0.615]
    assert (whole["beyond"], round(whole["within"], 1), round(whole["within_placed_freely"], 1)) == (138, 81.6, 98.7)
    assert (whole["needed_placed_freely"], whole["needed_beside"]) == (96, 54)
    assert run.solved


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("roads", "起点,终点\n1,9\n", "town_roads.csv, line 2: there is no junction 9."),
        (
            "nodes",
            "编号,X,Y,区,发案率\n1,a,0,A,1\n",
            "town_nodes.csv, line 2: «a» in column 2 is no number that fits there.",
        ),
        ("nodes", "编号,X,Y,区,发案率\n1,0,0,,1\n", "town_nodes.csv, line 2: column 4 is empty."),
        ("exits", "序号,全市,A区\n", "town_exits.csv has no rows."),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(UserError) as problem:
        read_town(a_town(tmp_path, **{name: text}))
    assert str(problem.value.message) == said


def test_a_folder_without_the_sheets(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no file …nodes\.csv in"):
        read_town(tmp_path)
