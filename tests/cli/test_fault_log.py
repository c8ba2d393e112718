"""A mistake of the program in a command: written down without a word of the plan."""

from __future__ import annotations

import argparse
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from patrolplanner import cli
from patrolplanner.cli.commands import command
from patrolplanner.domain.messages import Say
from patrolplanner.services.fault_log import log_path
from tests.tiny_station import a_station, plan_file


def test_a_fault_over_a_plan_leaves_none_of_its_names_and_numbers_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path / "home"))
    plain = a_station()
    people = tuple(replace(p, name=f"某{n}翀", mobile=f"138{n:08}") for n, p in enumerate(plain.people))
    plan = replace(plain, people=people)
    path = plan_file(tmp_path, plan).rename(tmp_path / "王翀的方案.patrol")

    def fails(chosen: argparse.Namespace, _say: Say) -> int:
        try:
            raise KeyError(people[0].mobile)
        except KeyError as fault:
            raise ValueError(f"{chosen.plan}: {people} {people[0].name}") from fault

    monkeypatch.setattr(cli, "command", lambda name: replace(command(name), run=fails))
    assert cli.run(["check", str(path)]) == 3
    assert str(log_path()) in capsys.readouterr().err
    log = log_path().read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "KeyError" in log
    assert "check" in log
    told = [word for person in people for word in (person.name, person.mobile, person.mobile[3:])]
    assert [word for word in (*told, path.stem) if word in log] == []
    if os.name == "posix":
        assert stat.S_IMODE(log_path().stat().st_mode) == 0o600
