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
from patrolplanner.cli.plans import file_words, open_session, request_for, stoppable, stored_plan, user
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import Effort
from patrolplanner.services.edits.patrols import take_cards
from patrolplanner.services.exchange.exporting import export_plan
from patrolplanner.services.exchange.importing import import_workbook
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import print_paper
from patrolplanner.services.solving.auto_fill import Keep
from patrolplanner.services.solving.patrol_drawing import draw_task
from patrolplanner.translation import interface_language, paper_language, speaker

SECONDS, MOST_WORKERS, SEED = 40.0, 8, 1
PERIOD = Period(date(2026, 12, 1), date(2026, 12, 31))
_WEEK, _DAY = Period(PERIOD.first, date(2026, 12, 7)), Period(PERIOD.first, PERIOD.first)
_PAPERS = (("duty-matrix", PERIOD), ("notice", PERIOD))
_PATROL_PAPERS = (("patrol-arrangement", _WEEK), ("route-cards", _DAY))
"""Route cards are sealed and handed out for the day: those of the first date show how they look."""


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
    patrols = _with_cards(plan)
    stored = stored_plan(plan)
    paper_say = speaker(paper_language(stored.plan))
    now = datetime(PERIOD.first.year, PERIOD.first.month, PERIOD.first.day, 8, 30)
    out(say(written(plan)))
    for paper, period in (*_PAPERS, *(_PATROL_PAPERS if patrols else ())):
        job = PrintJob(stored, period, (), paper_say, now, folder=folder)
        for path in print_paper(paper, job, folder, file_words(say)):
            out(say(written(path)))
    for name in ("sample_county.xlsx", "roster.csv"):
        export_plan(stored, folder / name, interface_language())
        out(say(written(folder / name)))
    return status


def _with_cards(plan: Path) -> bool:
    """Draw the month's route cards into a plan; false where nobody is on patrol."""
    from patrolplanner.planning.solving.deployment.patrol_draw import draw

    with open_session(plan) as session, stoppable() as stop:
        try:
            task = draw_task(session.document.plan, session.document.roster, PERIOD, SEED)
        except UserError:
            return False
        drawn = draw(task, stop)
        if drawn:
            session.apply(take_cards(drawn), translate("patrols", "draw route cards"), action="patrol")
        return any(card.day == PERIOD.first for card in session.document.plan.route_cards)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = translate("cli", "The folder {folder} cannot be made: {reason}.")
        raise UserError(text.fill(folder=str(path), reason=error.strerror or "")) from error


DEMO = Command(_arguments, _demo)
