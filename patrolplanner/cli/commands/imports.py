"""The command ``import``: our own workbook, which carries a whole plan."""

from __future__ import annotations

import argparse
from datetime import datetime

from patrolplanner.cli.lines import DONE, err, nothing_written, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import user
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.services.exchange.import_preview import WHAT_WORDS, ImportPreview, What
from patrolplanner.services.exchange.importing import ImportReport, import_workbook, look_at_workbook
from patrolplanner.store.exchange.cell_tally import as_json, in_words
from patrolplanner.translation import interface_language


def _import_arguments(parser: Parser) -> None:
    parser.file("book", "BOOK.xlsx", translate("cli", "the workbook"))
    parser.file("plan", "PLAN.patrol", translate("cli", "the plan file to make or update"))
    parser.lenient()
    parser.flag("--dry-run", translate("cli", "say what would be done, and write nothing"))
    parser.json()
    parser.reason()


def _import(chosen: argparse.Namespace, say: Say) -> int:
    if chosen.plan.suffix.lower() != ".patrol":
        raise UserError(translate("cli", "{file}: a plan file ends in .patrol.").fill(file=str(chosen.plan)))
    if chosen.dry_run:
        return _look(chosen, say)
    report = import_workbook(
        chosen.book, chosen.plan, lenient=chosen.lenient, who=user(), now=datetime.now(), reason=chosen.reason
    )
    for text in (*report.problems, *report.warnings):
        err(say(text))
    if chosen.json:
        out_json(_report_shape(report, say))
    if not report.written:
        return nothing_written(len(report.problems), say)
    done = translate(
        "cli",
        "{plan}: {people} {people:person|people}, {posts} {posts:post|posts}, {demands} {demands:demand|demands}.",
    )
    if not chosen.json:
        out(say(done.fill(plan=str(chosen.plan), people=report.people, posts=report.posts, demands=report.duties)))
        out(*map(say, in_words(report.cells)))
    return DONE


def _look(chosen: argparse.Namespace, say: Say) -> int:
    """What the window's preview shows: the rows that would be others, what is wrong, what is odd."""
    found = look_at_workbook(chosen.book, chosen.plan, interface_language(), who=user(), now=datetime.now())
    faults = [fault.message for fault in found.faults]
    for text in (*faults, *found.warnings):
        err(say(text))
    good = not faults or (chosen.lenient and not found.senseless)
    if chosen.json:
        out_json(_preview_shape(found, say, good=good))
    else:
        for each in found.differences:
            out("  ".join(filter(None, (each.sheet, say(WHAT_WORDS[each.what]), each.name, each.detail))))
        text = translate("cli", "{added} {added:row|rows} would be added, {changed} changed, {removed} removed.")
        out(say(text.fill(**{what.value: sum(d.what is what for d in found.differences) for what in What})))
        out(*map(say, in_words(found.cells)))
    if not good:
        return nothing_written(len(faults), say)
    if not chosen.json:
        out(say(translate("cli", "Nothing was written.")))
    return DONE


def _preview_shape(found: ImportPreview, say: Say, *, good: bool) -> dict[str, object]:
    return {
        "written": False,
        "would_be_written": good and bool(found.differences),
        "differences": [
            {"sheet": d.sheet, "what": d.what.value, "row": d.name, "detail": d.detail} for d in found.differences
        ],
        "problems": [{"sheet": f.sheet, "cell": f.cell, "text": say(f.text)} for f in found.faults],
        "warnings": [say(text) for text in found.warnings],
        "cells": as_json(found.cells),
    }


def _report_shape(report: ImportReport, say: Say) -> dict[str, object]:
    return {
        "written": report.written,
        "people": report.people,
        "posts": report.posts,
        "demands": report.duties,
        "problems": [say(text) for text in report.problems],
        "warnings": [say(text) for text in report.warnings],
        "cells": as_json(report.cells),
    }


IMPORT = Command(_import_arguments, _import)
