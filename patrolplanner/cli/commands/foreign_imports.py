"""The commands ``import-people`` and ``import-roster``: workbooks and tables of text that were made elsewhere."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from patrolplanner.cli.lines import DONE, err, nothing_written, out
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import in_session
from patrolplanner.domain.errors import LONGEST_SAID, UserError
from patrolplanner.domain.messages import Message, Say, clipped, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.services.exchange import foreign_roster
from patrolplanner.services.exchange.foreign_import import (
    FATE_WORDS,
    Doubtful,
    Fate,
    Options,
    PeopleImport,
    people_import,
)
from patrolplanner.services.exchange.foreign_roster import MOVE_WORDS, Move, RosterImport
from patrolplanner.services.exchange.kept_roster import take_kept
from patrolplanner.services.exchange.people_words import FIELD_WORDS
from patrolplanner.services.exchange.sheet_words import Meaning, guessed
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.cell_tally import SheetTally, in_words
from patrolplanner.store.exchange.foreign_dates import ContextMonth, month_in
from patrolplanner.store.exchange.foreign_people import FIELDS, ListLayout, key_of, layout_of, people_table
from patrolplanner.store.exchange.foreign_tables import ForeignTable, column_of, tables_of
from patrolplanner.store.exchange.problems import CellProblem
from patrolplanner.store.exchange.roster_csv import is_roster_csv

_DOUBTFUL = ("leave", "update", "add")


def _book_and_plan(parser: Parser, book: Message) -> None:
    parser.file("book", "BOOK.xlsx", book)
    parser.plan()
    parser.option("--sheet", translate("cli", "the sheet (default: found by itself)"), default="", metavar="NAME")


def _dry_run(parser: Parser) -> None:
    parser.lenient()
    parser.flag("--dry-run", translate("cli", "say what would be done, and write nothing"))
    parser.reason()


def _people_arguments(parser: Parser) -> None:
    _book_and_plan(parser, translate("cli", "the workbook"))
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
    parser.option("--same-name", name, choices=_DOUBTFUL, default="leave")
    number = translate("cli", "a number the plan has under another name: leave it out (default), or update the name")
    parser.option("--same-number", number, choices=_DOUBTFUL[:2], default="leave")
    _dry_run(parser)


def _import_people(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Take the good rows; all or nothing unless the good rows alone are asked for."""
    doubtful = {"leave": Doubtful.LEAVE_OUT, "update": Doubtful.UPDATE, "add": Doubtful.ADD}
    plan = session.document.plan
    if chosen.unit is not None and chosen.unit not in {unit.id for unit in plan.units}:
        raise UserError(translate("cli", "The plan has no unit {unit}.").fill(unit=chosen.unit))
    options = Options(
        chosen.unit or next((unit.id for unit in plan.units), ""),
        Role(chosen.role),
        chosen.make_units,
        doubtful[chosen.same_name],
        doubtful[chosen.same_number],
    )
    tables = tables_of(chosen.book)
    table = _table(tables, chosen.sheet or (tables[people_table(tables)].title if tables else ""))
    found = people_import(session.document, table, _layout(table, chosen), options)
    _say_people(found, say)
    text = translate(
        "cli",
        "{new} {new:person|people} added, {changed} changed, {same} as in the plan, {left} left out, {bad} "
        "{bad:error|errors}.",
    )
    counts = {"new": Fate.NEW, "changed": Fate.CHANGED, "same": Fate.SAME, "left": Fate.LEFT_OUT}
    filled = {name: found.counts.get(fate, 0) for name, fate in counts.items()}
    done = text.fill(**filled, bad=len(found.problems))
    _say_cells([found.cells] if found.cells is not None else [], tables, say)
    return _end(chosen, session, say, found.edit(), done, bad=len(found.problems))


def _roster_arguments(parser: Parser) -> None:
    kept = translate("cli", "the duty sheets, or a roster that solve has kept (NAME.solved.csv)")
    _book_and_plan(parser, kept)
    codes = translate("cli", "what a word of the sheet stands for: 24=ZB01/Z, 备勤=ZB01/BQ, 休=- ; write one for each")
    parser.option("--code", codes, action="append", default=[], metavar="WORD=POST/SHIFT")
    parser.option("--month", translate("cli", "the month where the sheet names none: 2026-07"), metavar="YEAR-MONTH")
    keep = translate(
        "cli", "who stands there now stays: other duties of the people in a table, other people on the posts of a list"
    )
    parser.flag("--keep", keep)
    _dry_run(parser)


def _import_roster(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Take the duties that can be read; all or nothing unless the good rows alone are asked for."""
    if chosen.book.suffix.lower() == ".csv" and is_roster_csv(chosen.book):
        return _import_kept(chosen, session, say)
    plan = session.document.plan
    tables = tables_of(chosen.book)
    among = (_table(tables, chosen.sheet),) if chosen.sheet else tables
    sheets = foreign_roster.duty_sheets(among, plan, _month(chosen, session))
    if not sheets:
        text = translate(
            "cli", "{file}: no duty sheet was found; it needs dates in a row, or columns of dates and people."
        )
        raise UserError(text.fill(file=chosen.book.name))
    codes = foreign_roster.codes_of(sheets)
    meanings = {**{code: guessed(code, plan) for code in codes}, **_meanings(chosen.code, codes, plan)}
    found = foreign_roster.roster_import(session.document, sheets, meanings, take_off=not chosen.keep)
    _say_roster(found, meanings, say)
    text = translate(
        "cli",
        "{added} {added:entry|entries} added, {moved} changed, {removed} removed, {same} as in the roster, "
        "{bad} {bad:error|errors}.",
    )
    counts = {"added": Move.ADDED, "moved": Move.MOVED, "removed": Move.REMOVED, "same": Move.SAME}
    filled = {name: found.counts.get(move, 0) for name, move in counts.items()}
    _say_cells(found.cells, tables, say)
    bad = len(found.problems) + len(found.open_codes)
    return _end(chosen, session, say, found.edit(), text.fill(**filled, bad=bad), bad=bad)


def _import_kept(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Take a roster over that a search could not store."""
    plan = session.document.plan
    merge = take_kept(session, chosen.book, chosen.reason, dry=chosen.dry_run)
    for text in merge.said(plan):
        err(say(text))
    done = translate("cli", "{count} of {all} {all:row|rows} {count:is|are} taken over.")
    out(say(done.fill(count=merge.found - len(merge.left_out), all=merge.found)))
    if chosen.dry_run:
        out(say(translate("cli", "Nothing was written.")))
    return DONE


def _say_people(found: PeopleImport, say: Say) -> None:
    for row in found.rows:
        if row.fate is not Fate.SAME:
            changed = ", ".join(say(FIELD_WORDS[name]) for name in row.changed) if row.fate is Fate.CHANGED else ""
            parts = (str(row.row), say(FATE_WORDS[row.fate]), row.person.id, row.person.name, changed)
            out("  ".join(part for part in parts if part))
    _say_problems((*found.problems, *found.doubts), say)
    for text in found.assumed:
        err(say(text))


def _say_roster(found: RosterImport, meanings: Mapping[str, Meaning | None], say: Say) -> None:
    off = translate("cli", "no duty")
    for code, meaning in meanings.items():
        what = "?" if meaning is None else say(off) if meaning.off else f"{meaning.post}/{meaning.shift}"
        out(f"{clipped(code, LONGEST_SAID)} = {what}")
    for row in found.rows:
        if row.move is not Move.SAME:
            added, removed = (", ".join(f"{key.post}/{key.shift}" for key in keys) for keys in (row.added, row.removed))
            what = f"{row.instead or removed or '-'} > {added or '-'}"
            out("  ".join((row.day.isoformat(), row.person, say(MOVE_WORDS[row.move]), what, row.place)))
    _say_problems((*found.problems, *found.remarks), say)
    for code in found.open_codes:
        text = translate("cli", "“{code}” has no meaning here; say it with --code {code}=POST/SHIFT.")
        err(say(text.fill(code=code).shortened(LONGEST_SAID)))


def _say_cells(told: Sequence[SheetTally], tables: Sequence[ForeignTable], say: Say) -> None:
    """Which cells were taken, of every sheet of the file: those that were not looked at, too."""
    counted = {each.title: each for each in told}
    for text in in_words([counted.get(table.title) or table.tally() for table in tables]):
        err(say(text))


def _say_problems(problems: Iterable[CellProblem], say: Say) -> None:
    for problem in problems:
        err(say(problem.message))


def _end(chosen: argparse.Namespace, session: Session, say: Say, edit: Edit, done: Message, *, bad: int) -> int:
    """Write it, unless something is wrong and the rest was not asked for; say what was done."""
    if bad and not chosen.lenient:
        return nothing_written(bad, say)
    if not chosen.dry_run:
        label = translate("import", "import {file}").fill(file=chosen.book.name)
        session.apply(edit, label, action="import", reason=chosen.reason)
    out(say(done))
    if chosen.dry_run:
        out(say(translate("cli", "Nothing was written.")))
    return DONE


def _table(tables: Sequence[ForeignTable], name: str) -> ForeignTable:
    found = next((table for table in tables if not name or table.title == name), None)
    if found is None:
        if not tables:
            raise UserError(translate("cli", "There is nothing in this workbook."))
        text = translate("cli", "There is no filled sheet {name}; there are {names}.")
        raise UserError(text.fill(name=name, names=tuple(table.title for table in tables)))
    return found


def _layout(table: ForeignTable, chosen: argparse.Namespace) -> ListLayout:
    """The guess, with what the options say instead."""
    guess = layout_of(table)
    named: dict[str, int] = {}
    for part in filter(None, re.split(r"[,，]", chosen.columns)):
        word, _, letters = part.partition("=")
        key = word.strip() if word.strip() in FIELDS else key_of(word.strip())
        column = column_of(letters)
        if not key or column is None:
            text = translate("cli", "--map {text} is not understood; write it as 姓名=B,编号=A; possible are {fields}.")
            raise UserError(text.fill(text=part, fields=FIELDS))
        table.refuse_beyond(column)
        named[key] = column
    kept = {key: column for key, column in guess.columns.items() if column not in named.values()}
    heading = guess.heading_row if chosen.heading is None else chosen.heading
    return replace(guess, heading_row=heading, columns={**kept, **named}, beside=() if named else guess.beside)


def _month(chosen: argparse.Namespace, session: Session) -> ContextMonth:
    if chosen.month is not None:
        found = re.fullmatch(r"(20\d\d)-(0?[1-9]|1[0-2])", chosen.month)
        if found is None:
            text = translate("cli", "--month {text} is not understood; write it as 2026-07.")
            raise UserError(text.fill(text=chosen.month))
        return ContextMonth(int(found[1]), int(found[2]))
    period = session.document.period
    day = period.first if period is not None else session.clock().date()
    return month_in([chosen.book.stem], ContextMonth(day.year, day.month))


def _meanings(given: Iterable[str], codes: Mapping[str, int], plan: Plan) -> dict[str, Meaning]:
    posts, shifts = plan.posts_by_id, plan.shifts_by_code
    found = {}
    for text in given:
        code, _, duty = text.rpartition("=")
        post, _, shift = duty.partition("/")
        off = duty.strip() == "-"
        if code not in codes or not (off or (post in posts and shift in shifts)):
            wanted = translate(
                "cli", "--code {text} is not understood; write WORD=POST/SHIFT with a word of the sheet: {codes}."
            )
            raise UserError(wanted.fill(text=text, codes=tuple(codes)[:12]))
        found[code] = Meaning() if off else Meaning(post, shift)
    return found


IMPORT_PEOPLE = Command(_people_arguments, in_session(_import_people))
IMPORT_ROSTER = Command(_roster_arguments, in_session(_import_roster))
