"""No option of the commands about streets, patrols and calls is ignored: all pairs that a parser takes are tried."""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.cli.commands import COMMANDS, command, siting
from patrolplanner.cli.parser import Parser
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.people import Unit, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.sites import Scenario, ScenarioWish
from patrolplanner.services.deployment.siting_answer import SitingAnswer, SitingQuestion
from patrolplanner.services.deployment.trial_roster import FoundTrial
from patrolplanner.translation import speaker
from tests.builders import a_demand, a_person, a_post
from tests.cli.test_commands import called, refused
from tests.cli.test_locate import ROWS, a_list
from tests.patrol_town import PLAN, ROSTER
from tests.tiny_station import a_station, plan_file

Captured = pytest.CaptureFixture[str]
DATES = ("--from", "2026-12-01", "--to", "2026-12-02")
AT = ("--at", "2026-12-01T10:00")
MADE = Scenario("方案", datetime(2026, 11, 20))
EFFORT = {"--seconds": ("1",), "--workers": ("1",), "--seed": ("3",)}
CALLS: Mapping[str, tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]] = {
    "locate": (
        (),
        {
            "LIST.xlsx": ("LIST",),
            "--sheet": ("Sheet",),
            "--map": ("地点=D",),
            "--datum": ("gcj02",),
            "--replace": (),
            "--leave-out-desk": (),
            "--dry-run": (),
            "--reason": ("补录",),
            "--json": (),
        },
    ),
    "siting": (
        (),
        {
            "--new": ("1",),
            "--minutes": ("2",),
            "--keep": ("hours",),
            "--officers": ("auto",),
            "--auxiliaries": ("9",),
            "--money": ("9",),
            "--key-weight": ("5",),
            "--second": (),
            "--rings": (),
            "--queue": ("30",),
            "--save": ("乙",),
            "--scenario": ("方案",),
            "--try-roster": ("2026-12",),
            "--adopt": ("2027-01-01",),
            "--json": (),
            **EFFORT,
        },
    ),
    "patrol": (
        DATES,
        {
            "--seed": ("3",),
            "--joint": ("1",),
            "--market-rounds": ("0",),
            "--evening-rounds": ("0",),
            "--fixed": ("50",),
            "--out": ("OUT",),
            "--json": (),
        },
    ),
    "visibility": (DATES, {"--also": ("GT:8-20",), "--json": ()}),
    "cover": (AT, {"--json": ()}),
    "network": ((), {"--read": ("STREETS",), "--check": (), "--json": ()}),
    "closure": (AT, {"--set": ("外圈",), "--within": ("9",), "--json": ()}),
    "beats": (("--count", "2"), {"--dry-run": (), "--json": (), **EFFORT}),
}
"""What each command cannot do without, and a value for everything else that it takes."""
NOT_YET = {("locate", "--reason", "--dry-run")}
"""A dry run is told what the real one would be told, and writes nothing."""

AN_ANSWER = SitingAnswer(
    *(ScenarioWish(), (), (), 0.5, 0.5, 0.5, True, (0.1, 0.5, 0.9), (0.1, 0.5, 0.9), (0.0, 0.0), (0.0, 0.0)),
    *((1.0, 1.0), (0, 0), 0.0, (), (), 0, (), (), 0, False, ""),
)


class Noted(argparse.Namespace):
    """Remembers what was looked at."""

    def __init__(self, **values: object) -> None:
        super().__init__(**values)
        self.__dict__["looked_at"] = set()

    def __getattribute__(self, name: str) -> object:
        if not name.startswith("__") and name != "looked_at":
            self.looked_at.add(name)
        return super().__getattribute__(name)


def a_town() -> Plan:
    post = a_post("LH", PostKind.MARKET, Mode.ENFORCE, name="联合执法点", x=480.0, y=510.0)
    holders = (a_person(f"{unit}{n}", "执法证", unit=unit) for unit in ("SJ", "ZJ") for n in (1, 2))
    return replace(
        PLAN,
        units=(*PLAN.units, Unit("SJ", "市场监管局", UnitKind.MARKET), Unit("ZJ", "住建局", UnitKind.HOUSING)),
        people=(*PLAN.people, *holders),
        posts=(*PLAN.posts, post),
        demands=(*PLAN.demands, a_demand("GT", "D"), a_demand("LH", "D", 1, DayType.HOLIDAY)),
        exits=(Exit("C1", "东门", 990.0, 500.0, "外圈"), Exit("C2", "西门", 10.0, 500.0)),
        scenarios=(MADE,),
    )


def parser_of(name: str) -> Parser:
    parser = Parser(speaker("en"), name, COMMANDS[name][1])
    command(name).arguments(parser)
    return parser


def actions_of(name: str) -> dict[str, argparse.Action]:
    """All that a command takes, by the name of it that its help puts last."""
    actions = parser_of(name)._actions
    return {action.option_strings[-1] if action.option_strings else str(action.metavar): action for action in actions}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder = tmp_path_factory.mktemp("town")
    streets = folder / "streets.geojson"
    line = {"type": "LineString", "coordinates": [[0, 900], [1000, 900]]}
    feature = {"type": "Feature", "properties": {"name": "新街"}, "geometry": line}
    streets.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    listed = a_list(folder, *ROWS)
    return {"PLAN": plan_file(folder, a_town(), ROSTER), "LIST": listed, "STREETS": streets, "OUT": folder / "out"}


@pytest.fixture(autouse=True)
def _answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command gets one answer, whatever is asked: here it is what is asked that counts."""
    trial = FoundTrial(date(2026, 12, 1), date(2026, 12, 31), 0, 0, 0, 0, 0, 0, 1.0)

    def asked(question: object, *_: object) -> object:
        return AN_ANSWER if isinstance(question, SitingQuestion) else trial

    monkeypatch.setattr(siting, "_asked", asked)
    monkeypatch.setattr(siting, "calls_of", lambda _: ())
    monkeypatch.setattr(siting, "check_question", lambda *_: None)


def pairs(name: str) -> Iterator[tuple[str, ...]]:
    """Every choice and every pair of them."""
    choices = CALLS[name][1]
    for count in (1, 2):
        yield from itertools.combinations(choices, count)


def ignored(name: str, chosen: tuple[str, ...], files: Mapping[str, Path], capsys: Captured) -> list[str]:
    """The options of a call that neither were looked at nor made it be refused."""
    always, values = CALLS[name]
    plan = files["PLAN"].with_name("copy.patrol")
    plan.write_bytes(files["PLAN"].read_bytes())
    typed = [part for one in chosen for part in ([one] if one.startswith("--") else []) + [*values[one]]]
    call = [str(plan), *always, *(str(files.get(part, part)) for part in typed)]
    try:
        found = parser_of(name).parse_args(call)
    except SystemExit:
        (sentence,) = capsys.readouterr().err.splitlines()
        assert any(one in sentence for one in chosen), sentence
        return []
    noted = Noted(**vars(found))
    try:
        command(name).run(noted, speaker("en"))
    except UserError as error:
        sentence = speaker("en")(error.message)
        assert any(part in sentence for part in typed), sentence
        return []
    capsys.readouterr()
    actions = actions_of(name)
    return [one for one in chosen if actions[one].dest not in noted.looked_at]


@pytest.mark.parametrize("name", CALLS)
def test_no_option_is_ignored_beside_another(name: str, files: Mapping[str, Path], capsys: Captured) -> None:
    taken = {"--help", "PLAN.patrol", *CALLS[name][1], *(part for part in CALLS[name][0] if part.startswith("--"))}
    assert actions_of(name).keys() == taken, "each option has a value to be tried with"
    found = {(one, chosen) for chosen in pairs(name) for one in ignored(name, chosen, files, capsys)}
    assert {(name, one, *(other for other in chosen if other != one)) for one, chosen in found} <= NOT_YET


def test_what_is_usual_is_refused_too_when_it_is_said(files: Mapping[str, Path], capsys: Captured) -> None:
    plan = files["PLAN"]
    said = refused(capsys, "siting", plan, "--scenario", "方案", "--new", "1", "--adopt", "2027-01-01")
    assert "--new is for finding posts, and --scenario takes those of a scenario as they are" in said
    assert "--workers is for a trial roster" in refused(capsys, "siting", plan, "--workers", "2")
    assert "--minutes is one ring" in refused(capsys, "siting", plan, "--rings", "--minutes", "3")
    assert "--second is part of --queue" in refused(capsys, "siting", plan, "--queue", "30", "--second")
    assert "--fixed is about rounds" in refused(capsys, "patrol", plan, *DATES, "--fixed", "40")
    assert "--replace is about a list of incidents" in refused(capsys, "locate", plan, "--replace")


def test_a_reference_is_refused_where_there_are_no_degrees(
    files: Mapping[str, Path], tmp_path: Path, capsys: Captured
) -> None:
    assert "the plan is in metres" in refused(capsys, "locate", files["PLAN"], files["LIST"], "--datum", "gcj02")
    bare = plan_file(tmp_path, a_station(settings=(("coordinates", "lonlat"),)))
    assert "the sheet Sheet has no columns of them" in refused(
        capsys, "locate", bare, files["LIST"], "--datum", "gcj02"
    )
    assert "--map names 地点 twice" in refused(capsys, "locate", bare, files["LIST"], "--map", "地点=D,地点=B")


def test_json_tells_which_scenario_was_adopted(files: Mapping[str, Path], capsys: Captured) -> None:
    plan = files["PLAN"].with_name("adopted.patrol")
    plan.write_bytes(files["PLAN"].read_bytes())
    assert called("siting", plan, "--scenario", "方案", "--adopt", "2027-01-01", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["scenario"], told["posts"], told["adopted"]) == ("方案", [], "2027-01-01")
    assert told["visibility"]["with"] < told["visibility"]["now"], "it closes the only kiosk"
