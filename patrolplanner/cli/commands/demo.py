"""The command ``demo``: the sample county from its workbook to its papers."""

from __future__ import annotations

import argparse
import os
from datetime import date, datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.cli.filling import fill
from patrolplanner.cli.lines import out, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import file_words, request_for, stored_plan, user
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import Effort
from patrolplanner.services.exchange.exporting import export_plan
from patrolplanner.services.exchange.importing import import_workbook
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import print_paper
from patrolplanner.services.solving.auto_fill import Keep
from patrolplanner.translation import interface_language, paper_language, speaker

SECONDS, MOST_WORKERS, SEED = 40.0, 8, 1
PERIOD = Period(date(2026, 12, 1), date(2026, 12, 31))


def _arguments(parser: Parser) -> None:
    parser.folder(translate("cli", "folder for the plan, the papers and the tables (default: out)"), "out")
    parser.search_seconds(SECONDS)
    parser.reason()


def _demo(chosen: argparse.Namespace, say: Say) -> int:
    folder: Path = chosen.out
    _make_folder(folder)
    plan = folder / "sample_county.patrol"
    book = paths.resources() / "sample" / "sample_county.xlsx"
    import_workbook(book, plan, lenient=False, who=user(), now=datetime.now(), reason=chosen.reason)
    effort = Effort(chosen.seconds, min(MOST_WORKERS, os.cpu_count() or 2), SEED)
    request = request_for(stored_plan(plan), PERIOD, Keep.LOCKED)
    status = fill(plan, request, effort, as_json=False, reason=chosen.reason)
    stored = stored_plan(plan)
    paper_say = speaker(paper_language(stored.plan))
    now = datetime(PERIOD.first.year, PERIOD.first.month, PERIOD.first.day, 8, 30)
    out(say(written(plan)))
    job = PrintJob(stored, PERIOD, (), paper_say, now, folder=folder)
    for paper in ("duty-matrix", "notice"):
        for path in print_paper(paper, job, folder, file_words(say)):
            out(say(written(path)))
    for name in ("sample_county.xlsx", "roster.csv"):
        export_plan(stored, folder / name, interface_language())
        out(say(written(folder / name)))
    return status


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = translate("cli", "The folder {folder} cannot be made: {reason}.")
        raise UserError(text.fill(folder=str(path), reason=error.strerror or "")) from error


DEMO = Command(_arguments, _demo)
