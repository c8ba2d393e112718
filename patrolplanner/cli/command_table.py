"""The commands: what each is for, what it takes, and which function of the folder beside does it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from patrolplanner.cli.argument_values import hours
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.journal import SwapKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role


def _demo(parser: Parser) -> None:
    parser.folder(translate("cli", "folder for the plan, the papers and the tables (default: out)"), "out")
    parser.search_seconds(40.0)


def _import(parser: Parser) -> None:
    parser.file("book", "BOOK.xlsx", translate("cli", "the workbook"))
    parser.file("plan", "PLAN.patrol", translate("cli", "the plan file to make or update"))
    _lenient(parser)
    parser.reason()


def _lenient(parser: Parser) -> None:
    parser.flag("--lenient", translate("cli", "import the good rows and list the rest"))


def _book_and_plan(parser: Parser) -> None:
    parser.file("book", "BOOK.xlsx", translate("cli", "the workbook"))
    parser.plan()
    parser.option("--sheet", translate("cli", "the sheet (default: found by itself)"), default="", metavar="NAME")


def _dry_run(parser: Parser) -> None:
    _lenient(parser)
    parser.flag("--dry-run", translate("cli", "say what would be done, and write nothing"))
    parser.reason()


def _import_people(parser: Parser) -> None:
    _book_and_plan(parser)
    columns = translate("cli", "which column is what: 姓名=B,编号=A or name=B,id=A; the rest is guessed")
    parser.option("--map", columns, dest="columns", default="", metavar="FIELD=COLUMN,...")
    heading = translate("cli", "the row of the headings, 0 for none (default: found by itself)")
    parser.option("--heading", heading, type=int, choices=range(16), metavar="ROW")
    parser.option("--unit", translate("cli", "unit of people without one (default: the plan's first)"), metavar="ID")
    roles = tuple(role.value for role in Role)
    role = translate("cli", "role of new people without one (default: officer)")
    parser.option("--role", role, choices=roles, default=roles[0])
    parser.flag("--make-units", translate("cli", "make the units that the plan does not have"))
    name = translate(
        "cli", "a name the plan has under another number: leave it out (default), update its number, or add"
    )
    parser.option("--same-name", name, choices=("leave", "update", "add"), default="leave")
    number = translate("cli", "a number the plan has under another name: leave it out (default), or update the name")
    parser.option("--same-number", number, choices=("leave", "update"), default="leave")
    _dry_run(parser)


def _import_roster(parser: Parser) -> None:
    _book_and_plan(parser)
    codes = translate("cli", "what a word of the sheet stands for: 24=ZB01/Z, 备勤=ZB01/BQ, 休=- ; write one for each")
    parser.option("--code", codes, action="append", default=[], metavar="WORD=POST/SHIFT")
    parser.option("--month", translate("cli", "the month where the sheet names none: 2026-07"), metavar="YEAR-MONTH")
    parser.flag("--keep", translate("cli", "other duties of these people on these dates stay"))
    _dry_run(parser)


def _export(parser: Parser) -> None:
    parser.plan()
    kinds = translate("cli", "file to write: .xlsx the workbook, .csv the roster, .ics calendars, .json everything")
    parser.file("out", "OUT", kinds)
    parser.several("--person", translate("cli", "only these people's duties (.ics)"), "ID")
    parser.several("--post", translate("cli", "only these posts (.ics)"), "ID")
    roster = translate("cli", "the roster as a styled workbook instead: by person, by post, figures (.xlsx)")
    parser.flag("--roster", roster)
    parser.dates()
    each = translate("cli", "one calendar for each person or post; OUT is the folder for them")
    parser.option("--each", each, choices=("person", "post"))


def _solve(parser: Parser) -> None:
    parser.plan()
    parser.dates(required=True)
    parser.effort()
    parser.keep()
    parser.reason()
    parser.json()


def _bureau(parser: Parser) -> None:
    parser.file("plans", "PLAN.patrol", translate("cli", "the plan files"), nargs="+")
    parser.dates(required=True)
    parser.effort(translate("cli", "plans rostered at the same time (default: one a core, at most 8)"))
    parser.keep()
    parser.reason()
    parser.json()


def _check(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    parser.json()


def _print(parser: Parser) -> None:
    parser.plan(nargs="?")
    paper = translate("cli", "name of the paper, see --list; all makes every paper")
    parser.file("paper", "PAPER", paper, nargs="?", type=str)
    parser.dates()
    parser.several("--post", translate("cli", "only these posts (default: all)"), "ID")
    parser.folder(translate("cli", "folder for the PDF files (default: this one)"), ".")
    parser.flag("--list", translate("cli", "list the papers and exit"))


def _repair(parser: Parser) -> None:
    parser.plan()
    parser.several("--away", translate("cli", "number of a person who is away from --from to --to"), "PERSON")
    kinds = tuple(kind.value for kind in AbsenceKind)
    parser.option("--kind", translate("cli", "why they are away (default: sick)"), choices=kinds, default="sick")
    gone = translate("cli", "number of a person who is gone for good, from --from on")
    parser.several("--gone", gone, "PERSON")
    parser.several("--closed", translate("cli", "a post that is not manned from --from to --to"), "POST")
    extra = translate(
        "cli",
        "a duty that is wanted besides, with the number of people; a campaign of several days by first..last date",
    )
    parser.several("--extra", extra, "POST,SHIFT,DATE,N")
    parser.dates()
    parser.now(translate("cli", "nothing that begins before is touched, such as 2026-12-05T14:00 (default: now)"))
    parser.search_seconds(20.0)
    apply = translate("cli", "write this proposal and what has happened into the plan")
    parser.number("--apply", apply, 1, 9)
    parser.flag("--publish", translate("cli", "publish it as the next version at once"))
    parser.reason()
    parser.json()


def _swap(parser: Parser) -> None:
    parser.plan()
    give = translate("cli", "a duty that changes hands: giver, taker, date, post, shift; write one for each")
    parser.option("--give", give, action="append", default=[], metavar="GIVER,TAKER,DATE,POST,SHIFT")
    kind = translate("cli", "what sort of swap (default: substitute for one duty, exchange for more)")
    parser.option("--kind", kind, choices=tuple(kind.value for kind in SwapKind))
    parser.option("--returns", translate("cli", "number of the debt that it pays"), default="", metavar="NUMBER")
    parser.flag("--at-once", translate("cli", "approve the new slip at once"))
    approve = translate("cli", "approve slips of these numbers; they are checked again")
    parser.several("--approve", approve, "NUMBER")
    parser.several("--refuse", translate("cli", "refuse slips of these numbers, with --reason"), "NUMBER")
    parser.several("--withdraw", translate("cli", "withdraw slips of these numbers"), "NUMBER")
    free = translate("cli", "ways for somebody to be free on a date; nothing is written")
    parser.option("--free", free, metavar="PERSON,DATE")
    parser.now(translate("cli", "the moment of the swap, such as 2026-12-05T14:00 (default: now)"))
    parser.reason()
    parser.json()


def _publish(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    parser.reason()
    parser.json()


def _diff(parser: Parser) -> None:
    parser.plan()
    which = translate("cli", "a version such as V1, or now for the roster as it stands (default: the latest version)")
    parser.option("--old", which, default="", metavar="VERSION")
    which = translate("cli", "a version such as V2, or now for the roster as it stands (default: now)")
    parser.option("--new", which, default="", metavar="VERSION")
    parser.dates()
    parser.json()


def _boards(parser: Parser) -> None:
    parser.plan()
    issued = translate("cli", "note that the notices of these posts were put up (none named: all with a board)")
    parser.option("--issued", issued, nargs="*", metavar="POST")
    parser.several("--removed", translate("cli", "note that whatever hung at these posts was taken down"), "POST")
    paper = translate("cli", "which notice was put up, see print --list (default: notice)")
    parser.option("--paper", paper, default="notice", metavar="PAPER")
    parser.dates()
    parser.now(translate("cli", "the moment that counts, such as 2026-12-05T14:00 (default: now)"))
    parser.json()


def _ledger(parser: Parser) -> None:
    parser.plan()
    parser.day("--as-of", translate("cli", "the date whose evening counts (default: today)"))
    parser.several("--person", translate("cli", "only these people (default: all)"), "PERSON")
    parser.flag("--facts", translate("cli", "every fact instead of the sums"))
    correct = translate("cli", "add to an account on the date of --as-of, with --reason: 009006,nights,-1")
    parser.option("--correct", correct, action="append", default=[], metavar="PERSON,ACCOUNT,AMOUNT")
    parser.reason()
    parser.json()


def _why(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    parser.number("--gap", translate("cli", "only the gap of this number (default: all)"), 1, 100_000)
    parser.search_seconds(60.0)
    parser.json()


def _rotation(parser: Parser) -> None:
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
    parser.number("--rows", rows, 1, 2000)
    parser.option("--work", translate("cli", "days of work in a row (default: 1-6)"), metavar="MIN-MAX")
    parser.option("--off", translate("cli", "days off in a row (default: 1-4)"), metavar="MIN-MAX")
    rest = translate("cli", "hours of rest between the shifts of two days, as far as times are known (default: 11)")
    parser.option("--rest", rest, type=hours(parser.say), metavar="HOURS")
    parser.option("--teams", translate("cli", "the teams, row by row: 甲班,乙班,丙班,丁班"), metavar="TEAM,TEAM")
    parser.flag("--apply", translate("cli", "put the rotation into the plan for these teams, from --anchor on"))
    parser.day("--anchor", translate("cli", "first date of the rotation; in its week the first team works row 1"))
    parser.effort()
    out = translate("cli", "file for the rotation: .csv a table, .txt plain rows")
    parser.option("--out", out, type=Path, metavar="FILE")
    parser.json()


def _bench(parser: Parser) -> None:
    parser.file(
        "set", "SET", translate("cli", "the public set: {sets}").fill(sets=("curtois", "inrc1", "rws")), type=str
    )
    parser.file("instance", "INSTANCE", translate("cli", "a file of the set"))
    parser.effort()
    solution = translate("cli", "file for the solution, in the form of the set's checkers")
    parser.option("--out", solution, type=Path, metavar="SOLUTION")
    curve = translate("cli", "file for the objective over time: seconds,objective")
    parser.option("--curve", curve, type=Path, metavar="FILE.csv")
    parser.json()


COMMANDS: Mapping[str, Command] = {
    "demo": Command(translate("cli", "roster the sample county and print its papers"), _demo, "demo:run"),
    "import": Command(translate("cli", "make or update a plan file from a workbook"), _import, "imports:run_import"),
    "import-people": Command(
        translate("cli", "take people from any workbook: which column says what is guessed, or named"),
        _import_people,
        "imports:run_import_people",
    ),
    "import-roster": Command(
        translate("cli", "take duties from a duty sheet of another kind: by date, or people against dates"),
        _import_roster,
        "imports:run_import_roster",
    ),
    "export": Command(translate("cli", "write a plan as workbook, CSV or JSON"), _export, "export:run"),
    "solve": Command(translate("cli", "roster a period"), _solve, "solve:run"),
    "bureau": Command(translate("cli", "roster a period of many plans at once"), _bureau, "bureau:run"),
    "check": Command(translate("cli", "judge the stored roster"), _check, "check:run"),
    "print": Command(translate("cli", "print papers as PDF"), _print, "print:run"),
    "repair": Command(translate("cli", "mend the roster after a sick call, with whom to call"), _repair, "repair:run"),
    "swap": Command(translate("cli", "swap duties by numbered slips, and find ways to a day off"), _swap, "swap:run"),
    "publish": Command(
        translate("cli", "keep the roster of a period for good as the next version"), _publish, "versions:run_publish"
    ),
    "diff": Command(translate("cli", "lay two versions side by side"), _diff, "versions:run_diff"),
    "boards": Command(
        translate("cli", "list the public notices to issue again, and note what was put up"), _boards, "notices:run"
    ),
    "ledger": Command(
        translate("cli", "show everybody's account, the facts behind it, and correct it"), _ledger, "ledger:run"
    ),
    "why": Command(translate("cli", "say of each gap why it is open and what would fill it"), _why, "why:run"),
    "rotation": Command(translate("cli", "design a cyclic rotation for teams or people"), _rotation, "rotation:run"),
    "bench": Command(translate("cli", "run the engine on a public test instance"), _bench, "bench:run"),
}
"""In the order of the help."""
