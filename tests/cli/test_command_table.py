"""The table of commands: whatever stands in the folder of commands can be called, and nothing else is promised."""

from __future__ import annotations

import pkgutil

import pytest

from patrolplanner.cli import commands
from patrolplanner.cli.command_table import COMMANDS
from tests.cli.test_commands import called, modules_after
from tests.source_tree import PACKAGE


def test_every_command_is_registered_once_and_exists() -> None:
    places = [command.place for command in COMMANDS.values()]
    assert len(set(places)) == len(places)
    assert all(callable(pkgutil.resolve_name(f"{commands.__name__}.{place}")) for place in places)
    modules = {path.stem for path in (PACKAGE / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert {place.partition(":")[0] for place in places} == modules


def test_the_help_lists_them_in_the_order_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--help") == 0
    lines = capsys.readouterr().out.splitlines()
    listed = [line.split()[0] for line in lines if line[:4].isspace() and line[4:].strip()]
    assert [name for name in listed if name in COMMANDS] == list(COMMANDS)


def test_a_general_help_loads_nothing_heavy() -> None:
    assert not modules_after("--help") & {"numpy", "ortools", "openpyxl", "reportlab", "PySide6", "sqlite3"}
