"""The table of commands: whatever stands in the folder of commands can be called, and nothing else is promised."""

from __future__ import annotations

from importlib import import_module

import pytest

from patrolplanner.cli import commands
from patrolplanner.cli.parser import Command
from tests.cli.test_commands import called, modules_after
from tests.source_tree import PACKAGE


def declared() -> dict[str, Command]:
    """Every command that a module declares, by its place in the table."""
    modules = [path.stem for path in (PACKAGE / "cli" / "commands").glob("*.py") if path.stem != "__init__"]
    found = {name: vars(import_module(f"{commands.__name__}.{name}")) for name in modules}
    assert [name for name in modules if not any(isinstance(v, Command) for v in found[name].values())] == []
    return {f"{m}:{n}": v for m, names in found.items() for n, v in names.items() if isinstance(v, Command)}


def test_every_command_is_registered_once_and_exists() -> None:
    assert sorted(place for place, _ in commands.COMMANDS.values()) == sorted(declared())
    assert {place: commands.command(name) for name, (place, _) in commands.COMMANDS.items()} == declared()


def test_the_help_lists_them_in_the_order_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("--help") == 0
    lines = capsys.readouterr().out.splitlines()
    listed = [line.split()[0] for line in lines if line[:4].isspace() and line[4:].strip()]
    assert [name for name in listed if name in commands.COMMANDS] == list(commands.COMMANDS)


@pytest.mark.parametrize("call", ["--help", "--version", "slove"])
def test_a_call_without_a_command_loads_nothing_heavy(call: str) -> None:
    assert not modules_after(call) & {"numpy", "ortools", "openpyxl", "reportlab", "PySide6", "sqlite3"}
