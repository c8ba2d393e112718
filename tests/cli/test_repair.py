"""The commands repair and why with real files: what is proposed, taken over, explained and refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_pair, a_plan, a_roster, a_shift, an_absence, an_officer
from tests.cli.test_commands import called, refused
from tests.tiny_station import plan_file, stored

Captured = pytest.CaptureFixture[str]
AWAY = ("--away", "001", "--from", "2026-12-02", "--to", "2026-12-03", "--now", "2026-12-01T20:00")


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    facts = a_plan(people=(an_officer("001"), an_officer("002", mobile="138")), demands=(a_demand("K1", "D"),))
    return plan_file(tmp_path, facts, a_roster(a_pair("001", 2), a_pair("001", 3), a_pair("001", 4)))


def test_a_sick_call_is_proposed_and_taken_over(plan: Path, capsys: Captured) -> None:
    before = stored(plan)
    called("repair", plan, *AWAY)
    said = capsys.readouterr().out.splitlines()
    assert said[:3] == ["2 duties are lost:", "  2 Dec K1岗 D: 某001", "  3 Dec K1岗 D: 某001"]
    assert "Proposal 1: others come in, nobody else is moved; 2 duties change, 1 person to tell." in said
    assert "  2 Dec K1岗 D: 某002 for 某001" in said
    assert "    某002 138: on 2 Dec K1岗 D, 3 Dec K1岗 D (hours 0 > 24, nights 0 > 0)" in said
    assert stored(plan) == before  # nothing is written unasked
    called("repair", plan, *AWAY, "--apply", "1", "--reason", "fever")
    assert stored(plan).roster.pairs == {a_pair("002", 2), a_pair("002", 3), a_pair("001", 4)}
    with PlanFile.open(plan) as file:
        assert {(e.action, e.reason) for e in file.audit() if e.reason} == {("repair", "fever")}


def test_a_repair_for_other_programs(plan: Path, capsys: Captured) -> None:
    called("repair", plan, *AWAY, "--json")
    shape = json.loads(capsys.readouterr().out)
    (first, *_) = shape["proposals"]
    assert [(c["date"], c["off"], c["on"]) for c in first["changes"]] == [
        ("2026-12-02", ["001"], ["002"]),
        ("2026-12-03", ["001"], ["002"]),
    ]
    assert first["tell"][0] | {"on": None} == {
        "person": "002", "name": "某002", "phone": "138", "on": None, "off": [], "hours": [0.0, 24.0], "nights": [0, 0]
    }  # fmt: skip
    assert (shape["applied"], shape["conflicts"], first["after"]["hard"]) == (None, [], 0)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Say what has happened: --away, --gone, --extra or --closed."),
        (("--away", "001"), "Name both dates: --from and --to."),
        (("--away", "009", "--from", "2026-12-02", "--to", "2026-12-03"), "There is no person 009 in this plan."),
        (("--gone", "001"), "Say with --from from which date on 001 is gone."),
        (
            ("--extra", "K1,D,5"),
            "--extra K1,D,5: give post, shift, date (or first..last) and number, such as P01,D,2026-12-05,2.",
        ),
        (
            ("--closed", "K1", "--from", "2026-12-05", "--to", "2026-12-03"),
            "The period ends (3 Dec) before it begins (5 Dec).",
        ),
    ],
)
def test_wrong_calls_are_one_sentence(plan: Path, capsys: Captured, arguments: tuple[str, ...], sentence: str) -> None:
    assert refused(capsys, "repair", plan, *arguments).replace(" 2026", "") == sentence


def test_why_names_the_gap_the_reason_and_the_ways_out(tmp_path: Path, capsys: Captured) -> None:
    facts = a_plan(
        people=(an_officer("001"), an_officer("002")),
        demands=(a_demand("K1", "D"),),
        shifts=(a_shift("D", effective_minutes=480), a_shift("N")),
        absences=(an_absence("002", 1, 7),),
    )
    path = plan_file(tmp_path, facts, a_roster(*(a_pair("001", n) for n in range(1, 7))))
    dates = ("--from", "2026-12-01", "--to", "2026-12-07")
    assert called("why", path, *dates) == 1
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith("GAP 1: 7 Dec K1岗 D: 1 of 1 person missing (0 present). Of 2 who may stand at this post:")
    assert rest[:2] == [
        "    1. It is filled if you make an exception of R15 for 某001 on 7 Dec K1岗 D (1 duty changes).",
        "       某001: 7 days of duty in a row from 1 Dec (at most 6).",
    ]
    assert "    2. It is filled if you call 某002 back from annual leave on 7 Dec (1 duty changes)." in rest
    assert rest[-1] == "    3. It is filled if you do without 7 Dec K1岗 D (0 duties change)."
    assert called("why", path, *dates, "--gap", "1", "--json") == 1
    (gap,) = json.loads(capsys.readouterr().out)["gaps"]
    assert [[g["kind"] for g in way["gives_up"]] for way in gap["ways_out"]] == [["ByHand"], ["CallBack"], ["Lower"]]
    assert refused(capsys, "why", path, *dates, "--gap", "2") == "There is no gap 2; there are 1."


def test_check_and_solve_say_which_locks_contradict_each_other(tmp_path: Path, capsys: Captured) -> None:
    facts = a_plan(demands=(a_demand("K1", "D"),), shifts=(a_shift("D", effective_minutes=60), a_shift("N")))
    rows = Roster.of(Assignment(a_pair("001", n), locked=True) for n in range(1, 8))
    path = plan_file(tmp_path, facts, rows)
    dates = ("--from", "2026-12-01", "--to", "2026-12-07")
    for command in (("check", path, *dates), ("solve", path, *dates, "--seconds", "1", "--workers", "1")):
        assert called(*command) == 1
        told = [line for line in capsys.readouterr().err.splitlines() if "together" in line]
        assert len(told) == 1
        assert told[0].startswith("Cannot stand together (R15): 某001: 7 days of duty in a row from 1 Dec (at most 6).")


def test_a_campaign_of_several_days(plan: Path, capsys: Captured) -> None:
    now = ("--now", "2026-12-01T20:00")
    called("repair", plan, "--extra", "K1,N,2026-12-10..2026-12-11,1", *now, "--apply", "1")
    assert {p.duty.day.day for p in stored(plan).roster.pairs if p.duty.shift == "N"} == {10, 11}
    capsys.readouterr()
    assert "first..last" in refused(capsys, "repair", plan, "--extra", "K1,N,2026-12-11..2026-12-10,1", *now)
