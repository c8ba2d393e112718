"""The command ``export``: a plan as workbook, table, calendars or JSON."""

from __future__ import annotations

import argparse
from datetime import datetime

from patrolplanner.cli.lines import DONE, err, out, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import judged_period, note, stored_plan
from patrolplanner.domain.messages import Say, translate
from patrolplanner.services.exchange.exporting import export_calendar, export_calendars, export_plan, first_of
from patrolplanner.services.exchange.roster_book import write_roster_book
from patrolplanner.translation import interface_language


def _arguments(parser: Parser) -> None:
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


def _export(chosen: argparse.Namespace, say: Say) -> int:
    stored, now = stored_plan(chosen.plan), datetime.now()
    done = written(chosen.out)
    if chosen.each:
        made = export_calendars(stored, chosen.out, chosen.each, say, now)
        text = translate("cli", "written: {count} {count:calendar|calendars} into {folder}")
        done = text.fill(count=len(made), folder=str(chosen.out))
    elif chosen.roster:
        write_roster_book(stored, judged_period(chosen, stored), chosen.out, say)
    elif chosen.out.suffix.lower() == ".ics":
        export_calendar(stored, chosen.out, say, now, people=chosen.person, posts=chosen.post)
    else:
        lost = export_plan(stored, chosen.out, interface_language())
        for text in first_of(lost):
            err(say(text))
    out(say(done))
    note(chosen.plan, "export", chosen.out.name, "", say)
    return DONE


EXPORT = Command(_arguments, _export)
