"""The command ``print``: one paper, the station's papers of the month, or every paper of a period with progress."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import file_words, named_period, note, stoppable, stored_plan, user
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.monthly import chosen_papers
from patrolplanner.services.papers.narrowing import Only, known
from patrolplanner.services.papers.notice_forms import PaperForm, as_pdf_only
from patrolplanner.services.papers.paper import Scope
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import paper_language, speaker

if TYPE_CHECKING:
    from patrolplanner.services.papers.batch import BatchOrder, Far

ALL_PAPERS, MONTH_S_PAPERS = "all", "set"
_BATCHES = (ALL_PAPERS, MONTH_S_PAPERS)


def _arguments(parser: Parser) -> None:
    parser.plan(nargs="?")
    paper = translate(
        "cli", "name of the paper, see --list; all makes every paper, set those that the plan has chosen for the month"
    )
    parser.file("paper", "PAPER", paper, nargs="?", type=str)
    parser.dates()
    parser.several("--post", translate("cli", "only these posts (default: all)"), "ID")
    parser.several("--unit", translate("cli", "only these units, by number or name"), "UNIT")
    parser.several("--team", translate("cli", "only these teams"), "TEAM")
    parser.several("--person", translate("cli", "only these people, by number or name"), "PERSON")
    parser.folder(translate("cli", "folder for the PDF files (default: this one)"), ".")
    as_what = translate("cli", "notices also as html for a web site, or as png for a screen (default: pdf)")
    parser.option("--as", as_what, dest="form", choices=[form.value for form in PaperForm], default=PaperForm.PDF.value)
    parser.flag("--list", translate("cli", "list the papers and exit"))


def _print(chosen: argparse.Namespace, say: Say) -> int:
    if chosen.list:
        for paper in PAPERS.values():
            out("\t".join((paper.name, say(paper.title), *([say(paper.note)] if paper.note else []))))
        return DONE
    # what draws is loaded by those who print
    from patrolplanner.services.papers.batch import BatchOrder

    if chosen.plan is None or chosen.paper is None:
        raise UserError(translate("cli", "Name the plan and the paper; print --list lists the papers."))
    if str(chosen.plan) in _BATCHES and chosen.paper not in (*PAPERS, *_BATCHES):  # print set PLAN
        chosen.plan, chosen.paper = Path(chosen.paper), str(chosen.plan)
    as_pdf_only(chosen.paper, PaperForm(chosen.form))
    period = named_period(chosen)
    stored = stored_plan(chosen.plan)
    _warn(chosen, stored, period, say)
    status = DONE
    only = Only(*(tuple(dict.fromkeys(asked)) for asked in (chosen.unit, chosen.team, chosen.person, chosen.post)))
    if chosen.paper in _BATCHES:
        papers = chosen_papers(stored.plan) if chosen.paper == MONTH_S_PAPERS else ()
        only = known(stored.plan, only)
        with stoppable() as stop:
            order = BatchOrder(stored, period, only.posts, papers, user(), chosen.plan.parent, replace(only, posts=()))
            status = _print_all(chosen, order, stop, say)
    else:
        _print_one(chosen, stored, period, only, say)
    note(chosen.plan, "print", chosen.paper, f"{period.first} {period.last}", say)
    return status


def _warn(chosen: argparse.Namespace, stored: StoredPlan, period: Period, say: Say) -> None:
    """Say what to look at before the paper is used: names in any case, the rest where the public sees it."""
    from patrolplanner.services.papers.notice_checks import notice_checks
    from patrolplanner.services.papers.printing import unprintable_names

    for text in unprintable_names(stored.plan.people):
        err(say(text))
    paper = PAPERS.get(chosen.paper)
    if chosen.paper in _BATCHES or (paper is not None and paper.scope is Scope.NOTICE):
        checks = notice_checks(stored.plan, stored.roster, period, chosen.post, chosen.plan.parent)
        for text in checks.sentences:
            err(say(text))


def _print_one(chosen: argparse.Namespace, stored: StoredPlan, period: Period, only: Only, say: Say) -> None:
    from patrolplanner.services.papers.notice_forms import make_in_form
    from patrolplanner.services.papers.printing import write_titled

    words = file_words(say)
    language = paper_language(stored.plan)
    job = PrintJob(stored, period, (), speaker(language), datetime.now(), user(), folder=chosen.plan.parent)
    job = job.narrowed(only)
    for made in make_in_form(chosen.paper, PaperForm(chosen.form), job, language):
        out(say(written(write_titled(chosen.out, chosen.paper, made, words))))
    for text in PAPERS[chosen.paper].missing(job):
        err(say(text))


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
    text = translate("batch", "{written} {written:paper|papers} written into {folder}; {empty} had nothing to print.")
    out(say(text.fill(written=len(report.written), folder=str(chosen.out), empty=len(report.empty))))
    if report.stopped:
        err(say(translate("batch", "The work was stopped; papers are missing.")))
    return IMPERFECT if report.failed or report.stopped else DONE


PRINT = Command(_arguments, _print)
