"""A parser that speaks the user's language, with the arguments that several commands take, and what a command is."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from patrolplanner import __version__
from patrolplanner.cli.argument_values import a_date, a_moment, a_number, a_path, seconds
from patrolplanner.cli.lines import WRONG
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, Say, translate

SOLVE_SECONDS = 60.0
MOST_WORKERS = 8

_PROBLEMS = {
    "the following arguments are required: ": translate("cli", "missing: {rest}"),
    "unrecognized arguments: ": translate("cli", "not understood: {rest}"),
    "argument ": translate("cli", "argument {rest}"),
}
"""How argparse begins its complaints, and what is said instead."""


@dataclass(frozen=True, slots=True)
class _Idle:
    """Options that would do nothing in some calls, and why: such calls are refused."""

    options: tuple[str, ...]
    when: Callable[[argparse.Namespace], bool]
    why: Message


@dataclass(frozen=True)
class Command:
    """What a command takes, and what it does: ``run`` gives the exit status."""

    arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace, Say], int]


def parser_for(say: Say, summaries: Mapping[str, Message], called: Mapping[str, Command]) -> argparse.ArgumentParser:
    """A parser for commands with these summaries that knows the arguments of the one called, named in ``command``."""
    parser = Parser(say, "patrolplanner", translate("cli", "Fair duty rosters, duty tables and public notices."))
    version = translate("cli", "show the version and exit")
    parser.option("--version", version, action="version", version=f"patrolplanner {__version__}")
    chosen = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title=parser.text(translate("cli", "commands"))
    )
    for name, what in summaries.items():
        made = chosen.add_parser(name, say=say, prog_name=f"patrolplanner {name}", what=what, help=parser.text(what))
        if name in called:
            called[name].arguments(made)
    return parser


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the user's language as far as argparse lets it."""

    def __init__(self, say: Say, prog_name: str, what: Message, **_: object) -> None:
        super().__init__(
            prog=prog_name,
            description=say(what).replace("%", "%%"),
            add_help=False,
            formatter_class=lambda prog: _Help(prog, say),
        )
        self.say = say
        self._usual: dict[str, object] = {}
        self._idle: list[_Idle] = []
        self.files = self.add_argument_group(self.text(translate("cli", "files and names")))
        self.extra = self.add_argument_group(self.text(translate("cli", "options")))
        self.option("-h", translate("cli", "show this help and exit"), "--help", action="help")

    def text(self, message: Message) -> str:
        """The message as argparse wants it."""
        return self.say(message).replace("%", "%%")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call in one line, and where the right way is written."""
        problem: Message | str = message
        for begin, said in _PROBLEMS.items():
            if message.startswith(begin):
                problem = said.fill(rest=message.removeprefix(begin))
        text = translate("cli", "{program}: {problem}; see {program} --help.").fill(program=self.prog, problem=problem)
        sys.stderr.write(self.say(text.shortened(PlannerError.longest)) + "\n")
        sys.exit(WRONG)

    def file(self, name: str, metavar: str, what: Message, **more: object) -> None:
        """A positional argument that is a path, unless ``more`` says otherwise."""
        self.files.add_argument(name, metavar=metavar, help=self.text(what), **{"type": a_path(self.say), **more})  # type: ignore[arg-type]

    def option(self, name: str, what: Message, *other_names: str, **more: object) -> None:
        action = self.extra.add_argument(name, *other_names, help=self.text(what), **more)  # type: ignore[arg-type]
        if action.default is not argparse.SUPPRESS:
            self._usual[action.dest], action.default = action.default, argparse.SUPPRESS

    def idle(self, options: Sequence[str], when: Callable[[argparse.Namespace], bool], why: Message) -> None:
        """Options that are refused where ``when`` says of a call that they would do nothing in it."""
        self._idle.append(_Idle(tuple(options), when, why))

    def parse_known_args(self, typed=None, namespace=None):  # type: ignore[no-untyped-def]
        """What was typed, refused where an option of it would be ignored; then what is usual for all others."""
        chosen, rest = super().parse_known_args(typed, namespace)
        given = set(vars(chosen))
        for name, value in self._usual.items():
            if name not in given:
                setattr(chosen, name, value)
        for rule in self._idle:
            for option in rule.options:
                if self._option_string_actions[option].dest in given and rule.when(chosen):
                    self.error(self.say(rule.why.fill(option=option)))
        return chosen, rest

    def flag(self, name: str, what: Message) -> None:
        self.option(name, what, action="store_true")

    def several(self, name: str, what: Message, metavar: str) -> None:
        """An option with one or more values, none when it is not there."""
        self.option(name, what, nargs="+", action="extend", default=[], metavar=metavar)

    def number(self, name: str, what: Message, least: int, most: int, **more: object) -> None:
        self.option(name, what, type=a_number(self.say, least, most), **{"metavar": "N", **more})

    def day(self, name: str, what: Message, **more: object) -> None:
        self.option(name, what, type=a_date(self.say), metavar="DATE", **more)

    def now(self, what: Message) -> None:
        self.option("--now", what, type=a_moment(self.say), metavar="TIME")

    def plan(self, **more: object) -> None:
        self.file("plan", "PLAN.patrol", translate("cli", "the plan file"), **more)

    def dates(self, *, required: bool = False) -> None:
        self.day("--from", translate("cli", "first duty date, such as 2026-12-01"), dest="first", required=required)
        self.day("--to", translate("cli", "last duty date"), dest="last", required=required)

    def folder(self, what: Message, default: str) -> None:
        self.option("--out", what, type=a_path(self.say), default=Path(default), metavar="DIR")

    def reason(self) -> None:
        self.option("--reason", translate("cli", "why, for the log"), default="", metavar="TEXT")

    def cipher(self) -> None:
        """How a cluster is talked to."""
        folder = translate("cli", "folder with ca.pem, cert.pem and key.pem, for tls://")
        self.option("--tls", folder, type=a_path(self.say), metavar="DIR")
        self.flag("--insecure", translate("cli", "talk to other machines without encryption all the same"))

    def json(self) -> None:
        self.flag("--json", translate("cli", "write the result as JSON"))

    def lenient(self) -> None:
        self.flag("--lenient", translate("cli", "import the good rows and list the rest"))

    def search_seconds(self, default: float = SOLVE_SECONDS) -> None:
        what = translate("cli", "longest search in seconds (default: {default})").fill(default=f"{default:g}")
        self.option("--seconds", what, type=seconds(self.say), default=default, metavar="S")

    def effort(self, workers: Message | None = None) -> None:
        """How long, with how many threads and from which chance to search."""
        self.search_seconds()
        threads = translate("cli", "threads of the search (default: as many as the machine has, at most 8)")
        self.number("--workers", workers or threads, 1, 64, default=min(MOST_WORKERS, os.cpu_count() or 2))
        seed = translate("cli", "number that chance starts from (default: 0)")
        self.number("--seed", seed, 0, 2**31 - 1, default=0, metavar="K")

    def keep(self) -> None:
        rows = translate("cli", "rows of the period that stay: the locked ones (default), all, or none at all")
        self.option("--keep", rows, choices=("locked", "all", "none"), default="locked")


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, say: Say) -> None:
        super().__init__(prog, max_help_position=30)
        self._said_usage = say(translate("cli", "usage: "))

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, prefix or self._said_usage)
