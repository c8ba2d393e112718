"""Papers made on a thread of their own, where ReportLab is loaded, and what their files are called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.papers.order import PaperOrder
from patrolplanner.gui.said import chinese, say_function
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import speaker

if TYPE_CHECKING:
    from datetime import datetime

    from patrolplanner.services.papers.printing import Printed

_MOST_WARNINGS = 6
_MORE_WARNINGS = translate(
    "papers page", "{count} more; the assessment before personal data is made public lists all that concern numbers."
)


def name_of(order: PaperOrder | None, file: Printed) -> str:
    """What the file is to be called; in Chinese where the window is."""
    from patrolplanner.services.papers.printing import titled

    return file.file_name if order is None or not chinese() else titled(order.paper, file, say_function())


def made(
    order: PaperOrder, stored: StoredPlan, now: datetime, who: str
) -> tuple[list[Printed], list[Message], tuple[str, ...]]:
    """On a thread of its own, where ReportLab is loaded: the files, warnings of names and numbers, and the fonts."""
    from patrolplanner.services.papers import printing
    from patrolplanner.services.papers.paper import Scope
    from patrolplanner.services.papers.print_job import PrintJob
    from patrolplanner.services.public.phone_numbers import number_warnings

    say = speaker(order.language, now.year)
    only = order.only if not order.posts else replace(order.only, posts=tuple(order.posts))
    files = printing.make_paper(order.paper, PrintJob(stored, order.period, (), say, now, who).narrowed(only))
    warnings = printing.unprintable_names(stored.plan.people)
    if PAPERS[order.paper].scope is Scope.NOTICE:
        warnings += number_warnings(stored.plan)
    return files, _first(warnings), printing.FONTS


def made_of_all(orders: list[PaperOrder], stored: StoredPlan, now: datetime, who: str) -> list[Printed]:
    """The files of several papers; one that has nothing to show is left out. Raises UserError where none has."""
    files: list[Printed] = []
    refusal: PlannerError | None = None
    for order in orders:
        try:
            files += made(order, stored, now, who)[0]
        except PlannerError as error:
            refusal = error
    if not files and refusal is not None:
        raise refusal
    return files


def _first(warnings: list[Message]) -> list[Message]:
    """As many as there is room for above the paper."""
    if len(warnings) <= _MOST_WARNINGS:
        return warnings
    return [*warnings[: _MOST_WARNINGS - 1], _MORE_WARNINGS.fill(count=len(warnings) - _MOST_WARNINGS + 1)]
