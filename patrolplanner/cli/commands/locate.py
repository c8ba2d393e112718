"""The command ``locate``: incidents of a list are taken in and located, or those of the plan are located again."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import in_session
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.incidents import ENOUGH_LOCATED, Datum, Incident, Located
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.words import word
from patrolplanner.services.edits.incidents import OpenText, locate_again, open_texts
from patrolplanner.services.exchange.incident_import import (
    IncidentFile,
    IncidentImport,
    IncidentOptions,
    incident_import,
)
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.views.incident_views import incidents_counted
from patrolplanner.store.exchange.foreign_incidents import FIELDS, incident_table, key_of, layout_of
from patrolplanner.store.exchange.foreign_people import ListLayout
from patrolplanner.store.exchange.foreign_tables import ForeignTable, column_of, tables_of

_MOST_LISTED = 50
_NO_LIST = translate("cli", "{option} is about a list of incidents, and none is named")
_NO_DEGREES = translate(
    "cli", "--datum is about longitudes and latitudes, and the sheet {sheet} has no columns of them."
)
_METRES = translate("cli", "--datum is about longitudes and latitudes, and the plan is in metres.")
_TWICE = translate("cli", "--map names {field} twice.")


def _arguments(parser: Parser) -> None:
    parser.plan()
    what = translate("cli", "the list of incidents, .xlsx, .xls or .csv (default: locate those of the plan again)")
    parser.file("read", "LIST.xlsx", what, nargs="?")
    parser.option("--sheet", translate("cli", "the sheet (default: found by itself)"), default="", metavar="NAME")
    columns = translate("cli", "which column is what: 时间=A,地点=C or time=A,place=C; the rest is guessed")
    parser.option("--map", columns, dest="columns", default="", metavar="FIELD=COLUMN,...")
    datum = translate("cli", "the reference of longitudes and latitudes (default: as the plan's own)")
    parser.option("--datum", datum, choices=tuple(datum.value for datum in Datum))
    parser.flag("--replace", translate("cli", "take what the plan has of it already out first"))
    parser.flag("--leave-out-desk", translate("cli", "leave incidents at the door of the station out"))
    parser.flag("--dry-run", translate("cli", "say what would be done, and write nothing"))
    parser.reason()
    parser.json()
    of_lists = ("--sheet", "--map", "--datum", "--replace", "--leave-out-desk")
    parser.idle(of_lists, lambda chosen: chosen.read is None, _NO_LIST)


def _locate(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Exit status 1 where too few are located for a map of them."""
    if chosen.read is None:
        step = translate("incidents", "locate incidents again")
        if not chosen.dry_run:
            session.apply(locate_again, step, reason=chosen.reason)
        plan = session.document.plan if not chosen.dry_run else locate_again(session.document).plan
        return _report(chosen, plan.incidents, open_texts(plan), say)
    found = _import(chosen, session, chosen.read)
    for problem in found.problems:
        err(say(problem.message))
    for text in found.said:
        err(say(text))
    if found.changes_something and not chosen.dry_run:
        label = translate("import", "import {file}").fill(file=chosen.read.name)
        session.apply(found.edit(), label, action="import", reason=chosen.reason)
    return _report(chosen, found.taken, found.open, say)


def _import(chosen: argparse.Namespace, session: Session, book: Path) -> IncidentImport:
    tables = tables_of(book)
    if not tables:
        raise UserError(translate("cli", "There is nothing in this workbook."))
    table = _table(tables, chosen.sheet)
    layout = _layout(table, chosen.columns)
    if chosen.datum is not None:
        _check_degrees(session.document.plan, table, layout)
    datum = None if chosen.datum is None else Datum(chosen.datum)
    options = IncidentOptions(datum, chosen.replace, chosen.leave_out_desk)
    file = IncidentFile.of(book, session.clock().date())
    return incident_import(session.document, table, layout, file, options)


def _check_degrees(plan: Plan, table: ForeignTable, layout: ListLayout) -> None:
    """Raises UserError where no reference of coordinates could mean anything."""
    if not Projection.of(plan).lonlat:
        raise UserError(_METRES)
    if not {"x", "y"} <= layout.columns.keys():
        raise UserError(_NO_DEGREES.fill(sheet=table.title))


def _table(tables: tuple[ForeignTable, ...], name: str) -> ForeignTable:
    if not name:
        return tables[incident_table(tables)]
    found = next((table for table in tables if table.title == name), None)
    if found is None:
        text = translate("cli", "There is no filled sheet {name}; there are {names}.")
        raise UserError(text.fill(name=name, names=tuple(table.title for table in tables)))
    return found


def _layout(table: ForeignTable, columns: str) -> ListLayout:
    """The guess, with what the option says instead."""
    guess = layout_of(table)
    named: dict[str, int] = {}
    for part in filter(None, re.split(r"[,，]", columns)):
        said, _, letters = part.partition("=")
        key = said.strip() if said.strip() in FIELDS else key_of(said.strip())
        column = column_of(letters)
        if not key or column is None:
            text = translate("cli", "--map {text} is not understood; write it as 时间=A,地点=C; possible are {fields}.")
            raise UserError(text.fill(text=part, fields=FIELDS))
        table.refuse_beyond(column)
        if key in named:
            raise UserError(_TWICE.fill(field=said.strip()))
        named[key] = column
    kept = {key: column for key, column in guess.columns.items() if column not in named.values()}
    return ListLayout(guess.heading_row, {**kept, **named})


def _report(chosen: argparse.Namespace, rows: Sequence[Incident], still: Sequence[OpenText], say: Say) -> int:
    counts = {kind: sum(i.located is kind for i in rows) for kind in Located}
    share = sum(i.spot is not None for i in rows) / len(rows) if rows else 1.0
    if chosen.json:
        out_json(_shape(rows, counts, share, still))
    else:
        text = translate("cli", "{incidents}, {percent} % located.")
        none = translate("cli", "No incidents.")
        out(say(text.fill(incidents=incidents_counted(len(rows)), percent=f"{100 * share:.1f}") if rows else none))
        out(*(f"{say(word(kind))}: {count}" for kind, count in counts.items() if count))
        out(*(f"{text.count}  {text.text}  {'、'.join(text.choices)}".rstrip() for text in still[:_MOST_LISTED]))
        if len(still) > _MOST_LISTED:
            out(say(translate("cli", "and {count} more {count:text|texts}").fill(count=len(still) - _MOST_LISTED)))
    if chosen.dry_run:
        err(say(translate("cli", "Nothing was written.")))
    return DONE if share >= ENOUGH_LOCATED else IMPERFECT


def _shape(
    rows: Sequence[Incident], counts: Mapping[Located, int], share: float, still: Sequence[OpenText]
) -> dict[str, object]:
    return {
        "incidents": len(rows),
        "located": round(share, 4),
        "how": {kind.value: count for kind, count in counts.items() if count},
        "open": [{"text": t.text, "count": t.count, "choices": list(t.choices)} for t in still],
    }


LOCATE = Command(_arguments, in_session(_locate))
