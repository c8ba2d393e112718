"""Every command with hostile arguments: texts, numbers, dates and paths that nobody should type."""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from patrolplanner.cli.commands import COMMANDS, command
from patrolplanner.cli.parser import parser_for
from tests.campaign.attack import Attack, Case
from tests.campaign.desk import NASTY_NUMBERS, Desk, nasty
from tests.campaign.packed import county
from tests.tiny_station import plan_file

_REAL = 50
_ARGUMENTS = (
    "\udcff",
    "x\udcff.patrol",
    "\ud800",
    "a\0b",
    "--",
    "-",
    "-h",
    "--seconds",
    "--x",
    "@file",
    "\x1b[31m",
    "王" * 200,
)
_DATES = ("2026-12-01", "2026-12-03", "0001-01-01", "9999-12-31", "2026-02-30", "2026-12", "12/1", "", "2199-12-31")
_QUICK = {"--seconds": "0.2", "--workers": "1"}
"""Searches are short, whatever was asked before."""
_SLOW = ("demo", "bench")
"""They work for a minute when their arguments are good, so one of theirs is bad."""


def _paths(desk: Desk) -> tuple[str, ...]:
    """Things that are no plan, no workbook, or no place to write to."""
    return (
        *("none.patrol", "none/none.patrol", ".", "..", "/dev/null", "/dev/zero", "/dev/full", "/proc/self/mem"),
        *("pipe.patrol", "pipe.xlsx", "folder.patrol", "folder.xlsx", "empty.patrol", "loop.patrol", "closed/x.csv"),
        *(
            "n" * 300,
            "n" * 300 + ".patrol",
            "王" * 85 + ".csv",
            "a/" * 2000,
            "out.csv",
            "out.xlsx",
            "out.json",
            "",
            " ",
        ),
        *(
            "book.xlsx",
            "plan.patrol",
            str(desk.plan),
            "CON",
            "x\ny.csv",
            "-x.csv",
            "=x.csv",
            "out",
            "~/x",
            "x.patrol/y",
        ),
    )


def _laid_out(desk: Desk, book: bytes) -> None:
    """The hostile things on the desk that the paths name."""
    for name in ("pipe.patrol", "pipe.xlsx"):
        os.mkfifo(desk.folder / name)
    for name in ("folder.patrol", "folder.xlsx"):
        (desk.folder / name).mkdir()
    (desk.folder / "empty.patrol").touch()
    (desk.folder / "loop.patrol").symlink_to("loop.patrol")
    (desk.folder / "book.xlsx").write_bytes(book)


def _value(action: argparse.Action, desk: Desk, chance: random.Random) -> str:
    """Something for an argument, often of the right sort and a bad one of it."""
    kind = chance.random()
    if kind < 0.08:
        return chance.choice(_ARGUMENTS)
    if action.choices and kind < 0.7:
        return str(chance.choice(list(action.choices)))
    if action.metavar == "DATE" or action.dest in ("first", "last"):
        return chance.choice(_DATES) if kind < 0.9 else nasty(chance)
    if action.metavar in ("N", "S", "K", "ROW", "HOURS"):
        return chance.choice(NASTY_NUMBERS)
    looks_like_path = any(
        word in str(action.metavar) for word in ("PLAN", "xlsx", "DIR", "FILE", "SOLUTION", "INSTANCE")
    )
    if looks_like_path and kind < 0.9:
        return str(desk.plan) if action.metavar == "PLAN.patrol" and kind < 0.6 else chance.choice(_paths(desk))
    return chance.choice(("001", "K1", "D", "CG", "V1", "now", *_DATES[:2])) if kind < 0.3 else nasty(chance)


def _actions(name: str) -> list[argparse.Action]:
    """The arguments of a command, as its own parser has them."""
    parser = parser_for(str, {name: COMMANDS[name][1]}, {name: command(name)})
    chosen = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return [action for action in chosen.choices[name]._actions if action.dest != "help"]


def _line(name: str, desk: Desk, chance: random.Random) -> list[str]:
    line = [name]
    actions = _actions(name)
    for action in actions:
        if action.option_strings and chance.random() < 0.6:
            continue
        if action.option_strings:
            line.append(action.option_strings[0])
        if action.nargs != 0:
            count = chance.choice((0, 1, 1, 1, 2)) if action.nargs in ("+", "*") else 1
            line += [_value(action, desk, chance) for _ in range(count)]
    options = {text for action in actions for text in action.option_strings}
    line += [word for option, value in _QUICK.items() if option in options for word in (option, value)]
    if name in _SLOW:
        line += ["--seed", "-1", "--seconds", "-1"]
    if chance.random() < 0.1:
        line.insert(chance.randrange(len(line) + 1), chance.choice(_ARGUMENTS))
    return line


def _tries(desk: Desk, book: bytes, line: list[str], really: bool) -> str:
    _laid_out(desk, book)
    return desk.tried(line, really=really and all(map(_can_be_given, line)))


def _can_be_given(text: str) -> bool:
    """Whether the system can hand it to a process."""
    try:
        return b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    desk = Desk(folder, plan_file(folder))
    book = county(folder).read_bytes()
    number = 0
    while True:
        number += 1
        name = chance.choice(list(COMMANDS))
        yield Case(name, partial(_tries, desk, book, _line(name, desk, chance), number % _REAL == 0))


ATTACK = Attack("command_lines", "whatever is typed is done or refused in words", _cases)
