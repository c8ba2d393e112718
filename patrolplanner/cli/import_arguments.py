"""Arguments of the commands that read workbooks made elsewhere."""

from __future__ import annotations

from typing import Protocol

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role


class Arguments(Protocol):
    """What a parser of the command line offers for adding arguments."""

    def file(self, name: str, metavar: str, what: Message, **more: object) -> None:
        """Add a file or name."""

    def option(self, name: str, what: Message, **more: object) -> None:
        """Add an option."""


IMPORT_PEOPLE = translate("cli", "take people from any workbook: which column says what is guessed, or named")
IMPORT_ROSTER = translate("cli", "take duties from a duty sheet of another kind: by date, or people against dates")

_DOUBTFUL = ("leave", "update", "add")


def import_people(parser: Arguments) -> None:
    """What ``import-people`` takes."""
    _book_and_plan(parser)
    columns = translate("cli", "which column is what: 姓名=B,编号=A or name=B,id=A; the rest is guessed")
    parser.option("--map", columns, dest="columns", default="", metavar="FIELD=COLUMN,...")
    heading = translate("cli", "the row of the headings, 0 for none (default: found by itself)")
    parser.option("--heading", heading, type=int, choices=range(16), metavar="ROW")
    parser.option("--unit", translate("cli", "unit of people without one (default: the plan's first)"), metavar="ID")
    roles = tuple(role.value for role in Role)
    role = translate("cli", "role of new people without one (default: officer)")
    parser.option("--role", role, choices=roles, default=roles[0])
    parser.option("--make-units", translate("cli", "make the units that the plan does not have"), action="store_true")
    name = translate(
        "cli", "a name the plan has under another number: leave it out (default), update its number, or add"
    )
    parser.option("--same-name", name, choices=_DOUBTFUL, default="leave")
    number = translate("cli", "a number the plan has under another name: leave it out (default), or update the name")
    parser.option("--same-number", number, choices=_DOUBTFUL[:2], default="leave")
    _dry_run(parser)


def import_roster(parser: Arguments) -> None:
    """What ``import-roster`` takes."""
    _book_and_plan(parser)
    codes = translate("cli", "what a word of the sheet stands for: 24=ZB01/Z, 备勤=ZB01/BQ, 休=- ; write one for each")
    parser.option("--code", codes, action="append", default=[], metavar="WORD=POST/SHIFT")
    parser.option("--month", translate("cli", "the month where the sheet names none: 2026-07"), metavar="YEAR-MONTH")
    keep = translate("cli", "other duties of these people on these dates stay")
    parser.option("--keep", keep, action="store_true")
    _dry_run(parser)


def _book_and_plan(parser: Arguments) -> None:
    parser.file("book", "BOOK.xlsx", translate("cli", "the workbook"))
    parser.file("plan", "PLAN.patrol", translate("cli", "the plan file"))
    sheet = translate("cli", "the sheet (default: found by itself)")
    parser.option("--sheet", sheet, default="", metavar="NAME")


def _dry_run(parser: Arguments) -> None:
    parser.option("--lenient", translate("cli", "import the good rows and list the rest"), action="store_true")
    parser.option("--dry-run", translate("cli", "say what would be done, and write nothing"), action="store_true")
