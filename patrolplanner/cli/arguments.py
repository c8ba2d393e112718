"""What can be written on the command line, with its help, in the user's language."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

from patrolplanner import __version__
from patrolplanner.cli import import_arguments
from patrolplanner.cli.argument_values import a_date, a_moment, a_number, hours, seconds
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.journal import SwapKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.translation import Say

DEMO_SECONDS = 40.0
SOLVE_SECONDS = 60.0
REPAIR_SECONDS, WHY_SECONDS = 20.0, 60.0
BENCHMARK_SETS = ("curtois", "inrc1", "rws")
MOST_WORKERS = 8
WRONG = 2

Adder = Callable[["_Parser"], None]

_PROBLEMS = {
    "the following arguments are required: ": translate("cli", "missing: {rest}"),
    "unrecognized arguments: ": translate("cli", "not understood: {rest}"),
    "argument ": translate("cli", "argument {rest}"),
}
"""How argparse begins its complaints, and what is said instead."""


def parser_for(say: Say, commands: Iterable[str]) -> argparse.ArgumentParser:
    """A parser for these commands; the one chosen is in ``command``."""
    parser = _Parser(say, "patrolplanner", translate("cli", "Fair duty rosters, duty tables and public notices."))
    parser.extra.add_argument(
        "--version",
        action="version",
        version=f"patrolplanner {__version__}",
        help=parser.text(translate("cli", "show the version and exit")),
    )
    chosen = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title=parser.text(translate("cli", "commands"))
    )
    for name in commands:
        what, add = _COMMANDS[name]
        made = chosen.add_parser(name, say=say, prog_name=f"patrolplanner {name}", what=what, help=parser.text(what))
        add(made)
    return parser


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the user's language as far as argparse lets it."""

    def __init__(self, say: Say, prog_name: str, what: Message, **_: object) -> None:
        super().__init__(
            prog=prog_name,
            description=say(what).replace("%", "%%"),
            add_help=False,
            formatter_class=lambda prog: _Help(prog, say),
        )
        self.say = say
        self.files = self.add_argument_group(self.text(translate("cli", "files and names")))
        self.extra = self.add_argument_group(self.text(translate("cli", "options")))
        self.extra.add_argument(
            "-h", "--help", action="help", help=self.text(translate("cli", "show this help and exit"))
        )

    def text(self, message: Message) -> str:
        """The message as argparse wants it."""
        return self.say(message).replace("%", "%%")

    def file(self, name: str, metavar: str, what: Message, **more: object) -> None:
        """A positional argument that is a path, unless ``more`` says otherwise."""
        self.files.add_argument(name, metavar=metavar, help=self.text(what), **{"type": Path, **more})  # type: ignore[arg-type]

    def option(self, name: str, what: Message, **more: object) -> None:
        """An option."""
        self.extra.add_argument(name, help=self.text(what), **more)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call in one line, and where the right way is written."""
        problem: Message | str = message
        for begin, said in _PROBLEMS.items():
            if message.startswith(begin):
                problem = said.fill(rest=message.removeprefix(begin))
        text = translate("cli", "{program}: {problem}; see {program} --help.")
        sys.stderr.write(self.say(text.fill(program=self.prog, problem=problem)) + "\n")
        sys.exit(WRONG)


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, say: Say) -> None:
        super().__init__(prog, max_help_position=30)
        self._said_usage = say(translate("cli", "usage: "))

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """The usage line, begun in the user's language."""
        super().add_usage(usage, actions, groups, prefix or self._said_usage)


# -- one function a command -----------------------------------------------------------------------------


def _demo(parser: _Parser) -> None:
    _out(parser, translate("cli", "folder for the plan, the papers and the tables (default: out)"), "out")
    _search_seconds(parser, DEMO_SECONDS)


def _import(parser: _Parser) -> None:
    parser.file("book", "BOOK.xlsx", translate("cli", "the workbook"))
    parser.file("plan", "PLAN.patrol", translate("cli", "the plan file to make or update"))
    parser.option("--lenient", translate("cli", "import the good rows and list the rest"), action="store_true")


def _export(parser: _Parser) -> None:
    _plan(parser)
    parser.file(
        "out",
        "OUT",
        translate("cli", "file to write: .xlsx the workbook, .csv the roster, .ics calendars, .json everything"),
    )
    people, posts = translate("cli", "only these people's duties (.ics)"), translate("cli", "only these posts (.ics)")
    parser.option("--person", people, nargs="+", action="extend", default=[], metavar="ID")
    parser.option("--post", posts, nargs="+", action="extend", default=[], metavar="ID")
    roster = translate("cli", "the roster as a styled workbook instead: by person, by post, figures (.xlsx)")
    parser.option("--roster", roster, action="store_true")
    _dates(parser)
    each = translate("cli", "one calendar for each person or post; OUT is the folder for them")
    parser.option("--each", each, choices=("person", "post"))


def _solve(parser: _Parser) -> None:
    _plan(parser)
    _dates(parser, required=True)
    _search_seconds(parser, SOLVE_SECONDS)
    _workers_and_seed(parser)
    _keep(parser)
    _json(parser)


def _bureau(parser: _Parser) -> None:
    parser.file("plans", "PLAN.patrol", translate("cli", "the plan files"), nargs="+")
    _dates(parser, required=True)
    _search_seconds(parser, SOLVE_SECONDS)
    _workers_and_seed(parser, translate("cli", "plans rostered at the same time (default: one a core, at most 8)"))
    _keep(parser)
    _json(parser)


def _check(parser: _Parser) -> None:
    _plan(parser)
    _dates(parser)
    _json(parser)


def _print(parser: _Parser) -> None:
    _plan(parser, nargs="?")
    parser.file(
        "paper", "PAPER", translate("cli", "name of the paper, see --list; all makes every paper"), nargs="?", type=str
    )
    _dates(parser)
    posts = translate("cli", "only these posts (default: all)")
    parser.option("--post", posts, nargs="+", action="extend", default=[], metavar="ID")
    _out(parser, translate("cli", "folder for the PDF files (default: this one)"), ".")
    parser.option("--list", translate("cli", "list the papers and exit"), action="store_true")


def _bench(parser: _Parser) -> None:
    parser.file("set", "SET", translate("cli", "the public set: {sets}").fill(sets=BENCHMARK_SETS), type=str)
    parser.file("instance", "INSTANCE", translate("cli", "a file of the set"))
    _search_seconds(parser, SOLVE_SECONDS)
    _workers_and_seed(parser)
    solution = translate("cli", "file for the solution, in the form of the set's checkers")
    parser.option("--out", solution, type=Path, metavar="SOLUTION")
    curve = translate("cli", "file for the objective over time: seconds,objective")
    parser.option("--curve", curve, type=Path, metavar="FILE.csv")
    _json(parser)


def _rotation(parser: _Parser) -> None:
    what = translate(
        "cli", "a plan (.patrol), or a wish in the text form of the public rotation set; else options say it"
    )
    parser.file("file", "FILE", what, nargs="?")
    shift = translate(
        "cli",
        "a shift, its times and the days of its runs: 早:08:00-16:00:2-4 (times and runs may be left out); "
        "write one for each",
    )
    demand = translate(
        "cli",
        "how many are wanted on a shift (default: 1): 早=2, or seven numbers from Monday to Sunday: 早=2,2,2,2,2,1,1",
    )
    forbid = translate("cli", "shifts that may not follow each other: “夜 早”, or “夜 - 早” around a single day off")
    options = (("--shift", "SHIFT", shift), ("--demand", "SHIFT=N", demand), ("--forbid", "SHIFTS", forbid))
    for name, metavar, text in options:
        parser.option(name, text, action="append", default=[], metavar=metavar)
    rows = translate("cli", "how many teams or people take turns (default: as many as --teams names)")
    parser.option("--rows", rows, type=a_number(parser.say, 1, 2000), metavar="N")
    parser.option("--work", translate("cli", "days of work in a row (default: 1-6)"), metavar="MIN-MAX")
    parser.option("--off", translate("cli", "days off in a row (default: 1-4)"), metavar="MIN-MAX")
    rest = translate("cli", "hours of rest between the shifts of two days, as far as times are known (default: 11)")
    parser.option("--rest", rest, type=hours(parser.say), metavar="HOURS")
    parser.option("--teams", translate("cli", "the teams, row by row: 甲班,乙班,丙班,丁班"), metavar="TEAM,TEAM")
    apply = translate("cli", "put the rotation into the plan for these teams, from --anchor on")
    parser.option("--apply", apply, action="store_true")
    anchor = translate("cli", "first date of the rotation; in its week the first team works row 1")
    parser.option("--anchor", anchor, type=a_date(parser.say), metavar="DATE")
    _search_seconds(parser, SOLVE_SECONDS)
    _workers_and_seed(parser)
    out = translate("cli", "file for the rotation: .csv a table, .txt plain rows")
    parser.option("--out", out, type=Path, metavar="FILE")
    _json(parser)


def _repair(parser: _Parser) -> None:
    _plan(parser)
    people = translate("cli", "number of a person who is away from --from to --to")
    parser.option("--away", people, nargs="+", action="extend", default=[], metavar="PERSON")
    kinds = tuple(kind.value for kind in AbsenceKind)
    parser.option("--kind", translate("cli", "why they are away (default: sick)"), choices=kinds, default="sick")
    gone = translate("cli", "number of a person who is gone for good, from --from on")
    parser.option("--gone", gone, nargs="+", action="extend", default=[], metavar="PERSON")
    closed = translate("cli", "a post that is not manned from --from to --to")
    parser.option("--closed", closed, nargs="+", action="extend", default=[], metavar="POST")
    extra = translate(
        "cli",
        "a duty that is wanted besides, with the number of people; a campaign of several days by first..last date",
    )
    parser.option("--extra", extra, nargs="+", action="extend", default=[], metavar="POST,SHIFT,DATE,N")
    _dates(parser)
    now = translate("cli", "nothing that begins before is touched, such as 2026-12-05T14:00 (default: now)")
    parser.option("--now", now, type=a_moment(parser.say), metavar="TIME")
    _search_seconds(parser, REPAIR_SECONDS)
    parser.option(
        "--apply", translate("cli", "write this proposal and what has happened into the plan"),
        type=a_number(parser.say, 1, 9), metavar="N",
    )  # fmt: skip
    parser.option("--publish", translate("cli", "publish it as the next version at once"), action="store_true")
    _reason(parser)
    _json(parser)


def _why(parser: _Parser) -> None:
    _plan(parser)
    _dates(parser)
    parser.option(
        "--gap", translate("cli", "only the gap of this number (default: all)"),
        type=a_number(parser.say, 1, 100_000), metavar="N",
    )  # fmt: skip
    _search_seconds(parser, WHY_SECONDS)
    _json(parser)


def _swap(parser: _Parser) -> None:
    _plan(parser)
    give = translate("cli", "a duty that changes hands: giver, taker, date, post, shift; write one for each")
    parser.option("--give", give, action="append", default=[], metavar="GIVER,TAKER,DATE,POST,SHIFT")
    kinds = tuple(kind.value for kind in SwapKind)
    what = translate("cli", "what sort of swap (default: substitute for one duty, exchange for more)")
    parser.option("--kind", what, choices=kinds)
    parser.option("--returns", translate("cli", "number of the debt that it pays"), default="", metavar="NUMBER")
    parser.option("--at-once", translate("cli", "approve the new slip at once"), action="store_true")
    for name, text in (
        ("--approve", translate("cli", "approve slips of these numbers; they are checked again")),
        ("--refuse", translate("cli", "refuse slips of these numbers, with --reason")),
        ("--withdraw", translate("cli", "withdraw slips of these numbers")),
    ):
        parser.option(name, text, nargs="+", action="extend", default=[], metavar="NUMBER")
    free = translate("cli", "ways for somebody to be free on a date; nothing is written")
    parser.option("--free", free, metavar="PERSON,DATE")
    now = translate("cli", "the moment of the swap, such as 2026-12-05T14:00 (default: now)")
    parser.option("--now", now, type=a_moment(parser.say), metavar="TIME")
    _reason(parser)
    _json(parser)


def _publish(parser: _Parser) -> None:
    _plan(parser)
    _dates(parser)
    _reason(parser)
    _json(parser)


def _diff(parser: _Parser) -> None:
    _plan(parser)
    which = translate("cli", "a version such as V1, or now for the roster as it stands (default: the latest version)")
    parser.option("--old", which, default="", metavar="VERSION")
    which = translate("cli", "a version such as V2, or now for the roster as it stands (default: now)")
    parser.option("--new", which, default="", metavar="VERSION")
    _dates(parser)
    _json(parser)


def _ledger(parser: _Parser) -> None:
    _plan(parser)
    parser.option(
        "--as-of", translate("cli", "the date whose evening counts (default: today)"),
        type=a_date(parser.say), metavar="DATE",
    )  # fmt: skip
    people = translate("cli", "only these people (default: all)")
    parser.option("--person", people, nargs="+", action="extend", default=[], metavar="PERSON")
    parser.option("--facts", translate("cli", "every fact instead of the sums"), action="store_true")
    correct = translate("cli", "add to an account on the date of --as-of, with --reason: 009006,nights,-1")
    parser.option("--correct", correct, action="append", default=[], metavar="PERSON,ACCOUNT,AMOUNT")
    _reason(parser)
    _json(parser)


def _boards(parser: _Parser) -> None:
    _plan(parser)
    issued = translate("cli", "note that the notices of these posts were put up (none named: all with a board)")
    parser.option("--issued", issued, nargs="*", metavar="POST")
    removed = translate("cli", "note that whatever hung at these posts was taken down")
    parser.option("--removed", removed, nargs="+", action="extend", default=[], metavar="POST")
    parser.option(
        "--paper", translate("cli", "which notice was put up, see print --list (default: notice)"),
        default="notice", metavar="PAPER",
    )  # fmt: skip
    _dates(parser)
    now = translate("cli", "the moment that counts, such as 2026-12-05T14:00 (default: now)")
    parser.option("--now", now, type=a_moment(parser.say), metavar="TIME")
    _json(parser)


def _reason(parser: _Parser) -> None:
    parser.option("--reason", translate("cli", "why, for the log"), default="", metavar="TEXT")


def _plan(parser: _Parser, **more: object) -> None:
    parser.file("plan", "PLAN.patrol", translate("cli", "the plan file"), **more)


def _out(parser: _Parser, what: Message, folder: str) -> None:
    parser.option("--out", what, type=Path, default=Path(folder), metavar="DIR")


def _json(parser: _Parser) -> None:
    parser.option("--json", translate("cli", "write the result as JSON"), action="store_true")


def _dates(parser: _Parser, *, required: bool = False) -> None:
    first, last = translate("cli", "first duty date, such as 2026-12-01"), translate("cli", "last duty date")
    for name, dest, what in (("--from", "first", first), ("--to", "last", last)):
        parser.option(name, what, dest=dest, type=a_date(parser.say), required=required, metavar="DATE")


def _search_seconds(parser: _Parser, default: float) -> None:
    what = translate("cli", "longest search in seconds (default: {default})").fill(default=f"{default:g}")
    parser.option("--seconds", what, type=seconds(parser.say), default=default, metavar="S")


def _keep(parser: _Parser) -> None:
    parser.option(
        "--keep", translate("cli", "rows of the period that stay: the locked ones (default), all, or none at all"),
        choices=("locked", "all", "none"), default="locked",
    )  # fmt: skip


def _workers_and_seed(parser: _Parser, what: Message | None = None) -> None:
    workers = min(MOST_WORKERS, os.cpu_count() or 2)
    threads = translate("cli", "threads of the search (default: as many as the machine has, at most 8)")
    parser.option(
        "--workers", what or threads,
        type=a_number(parser.say, 1, 64), default=workers, metavar="N",
    )  # fmt: skip
    parser.option(
        "--seed", translate("cli", "number that chance starts from (default: 0)"),
        type=a_number(parser.say, 0, 2**31 - 1), default=0, metavar="K",
    )  # fmt: skip


_COMMANDS: dict[str, tuple[Message, Adder]] = {
    "demo": (translate("cli", "roster the sample county and print its papers"), _demo),
    "import": (translate("cli", "make or update a plan file from a workbook"), _import),
    "import-people": (import_arguments.IMPORT_PEOPLE, import_arguments.import_people),
    "import-roster": (import_arguments.IMPORT_ROSTER, import_arguments.import_roster),
    "export": (translate("cli", "write a plan as workbook, CSV or JSON"), _export),
    "solve": (translate("cli", "roster a period"), _solve),
    "bureau": (translate("cli", "roster a period of many plans at once"), _bureau),
    "check": (translate("cli", "judge the stored roster"), _check),
    "print": (translate("cli", "print papers as PDF"), _print),
    "repair": (translate("cli", "mend the roster after a sick call, with whom to call"), _repair),
    "swap": (translate("cli", "swap duties by numbered slips, and find ways to a day off"), _swap),
    "publish": (translate("cli", "keep the roster of a period for good as the next version"), _publish),
    "diff": (translate("cli", "lay two versions side by side"), _diff),
    "boards": (translate("cli", "list the public notices to issue again, and note what was put up"), _boards),
    "ledger": (translate("cli", "show everybody's account, the facts behind it, and correct it"), _ledger),
    "why": (translate("cli", "say of each gap why it is open and what would fill it"), _why),
    "rotation": (translate("cli", "design a cyclic rotation for teams or people"), _rotation),
    "bench": (translate("cli", "run the engine on a public test instance"), _bench),
}
