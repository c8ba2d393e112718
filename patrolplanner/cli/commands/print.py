"""The command ``print``: one paper, or every paper of a period with progress, stopped by Ctrl-C."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import file_words, named_period, note, stoppable, stored_plan, user
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.public.phone_numbers import number_warnings
from patrolplanner.translation import paper_language, speaker

if TYPE_CHECKING:
    from patrolplanner.services.papers.batch import BatchOrder, Far

ALL_PAPERS = "all"


def _arguments(parser: Parser) -> None:
    parser.plan(nargs="?")
    paper = translate("cli", "name of the paper, see --list; all makes every paper")
    parser.file("paper", "PAPER", paper, nargs="?", type=str)
    parser.dates()
    parser.several("--post", translate("cli", "only these posts (default: all)"), "ID")
    parser.folder(translate("cli", "folder for the PDF files (default: this one)"), ".")
    parser.flag("--list", translate("cli", "list the papers and exit"))


def _print(chosen: argparse.Namespace, say: Say) -> int:
    if chosen.list:
        for paper in PAPERS.values():
            out(f"{paper.name}\t{say(paper.title)}")
        return DONE
    # what draws is loaded by those who print
    from patrolplanner.services.papers.batch import BatchOrder
    from patrolplanner.services.papers.printing import print_paper, unprintable_names

    if chosen.plan is None or chosen.paper is None:
        raise UserError(translate("cli", "Name the plan and the paper; print --list lists the papers."))
    period = named_period(chosen)
    stored = stored_plan(chosen.plan)
    for text in (*unprintable_names(stored.plan.people), *number_warnings(stored.plan)):
        err(say(text))
    status = DONE
    if chosen.paper == ALL_PAPERS:
        with stoppable() as stop:
            status = _print_all(chosen, BatchOrder(stored, period, tuple(chosen.post), who=user()), stop, say)
    else:
        paper_say = speaker(paper_language(stored.plan))
        job = PrintJob(stored, period, tuple(dict.fromkeys(chosen.post)), paper_say, datetime.now(), user())
        for path in print_paper(chosen.paper, job, chosen.out, file_words(say)):
            out(say(written(path)))
    note(chosen.plan, "print", chosen.paper, f"{period.first} {period.last}", say)
    return status


def _print_all(chosen: argparse.Namespace, order: BatchOrder, stop: StopFlag, say: Say) -> int:
    """Make the papers and say what came of them; 1 when something could not be written or the work was stopped."""
    from patrolplanner.services.papers.batch import print_batch

    def heard(far: Far) -> None:
        title = say(PAPERS[far.step.paper].title)
        err(f"{far.step.number}/{far.total}  {title}  {far.step.post_name}".rstrip())

    paper_say = speaker(paper_language(order.stored.plan))
    report = print_batch(order, chosen.out, paper_say, datetime.now(), stop, heard)
    for _, reason in report.failed:
        err(say(reason))
    text = translate("batch", "{written} papers written into {folder}; {empty} had nothing to print.")
    out(say(text.fill(written=len(report.written), folder=str(chosen.out), empty=len(report.empty))))
    if report.stopped:
        err(say(translate("batch", "The work was stopped; papers are missing.")))
    return IMPERFECT if report.failed or report.stopped else DONE


PRINT = Command(_arguments, _print)
