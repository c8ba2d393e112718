"""Papers made on a thread of their own, where ReportLab is loaded, and what their files are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.papers.order import PaperOrder
from patrolplanner.gui.said import chinese, said, say_function
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.store.plan_file import StoredPlan

if TYPE_CHECKING:
    from datetime import datetime

    from patrolplanner.services.papers.printing import Printed

_PRINTED = translate("papers page", "Pages handed to the printer: {pages}")
_NOT_PRINTED = translate("papers page", "It was not printed.")
_MOST_WARNINGS = 6
_MORE_WARNINGS = translate(
    "papers page", "{count} more; the assessment before personal data is made public lists all that concern numbers."
)


def name_of(order: PaperOrder | None, file: Printed) -> str:
    """What the file is to be called; in Chinese where the window is."""
    from patrolplanner.services.papers.printing import titled

    return file.file_name if order is None or not chinese() else titled(order.paper, file, say_function())


def made(
    order: PaperOrder, stored: StoredPlan, now: datetime, who: str, where: Path
) -> tuple[list[Printed], list[Message], tuple[str, ...]]:
    """On a thread of its own, where ReportLab is loaded: the files, warnings of names and numbers, and the fonts."""
    from patrolplanner.services.papers import printing
    from patrolplanner.services.papers.notice_checks import notice_checks
    from patrolplanner.services.papers.paper import Scope

    paper = PAPERS[order.paper]
    job = order.job(stored, now, who, where)
    files = printing.make_paper(order.paper, job)
    warnings = [*paper.missing(job), *printing.unprintable_names(stored.plan.people)]
    if paper.scope is Scope.NOTICE:
        warnings += notice_checks(stored.plan, stored.roster, order.period, order.posts, where).sentences
    return files, _first(warnings), printing.FONTS


def made_of_all(orders: list[PaperOrder], stored: StoredPlan, now: datetime, who: str, where: Path) -> list[Printed]:
    """The files of several papers; one that has nothing to show is left out. Raises UserError where none has."""
    files: list[Printed] = []
    refusal: PlannerError | None = None
    for order in orders:
        try:
            files += made(order, stored, now, who, where)[0]
        except PlannerError as error:
            refusal = error
    if not files and refusal is not None:
        raise refusal
    return files


def to_printer(files: Sequence[Printed], parent: QWidget, tell: Callable[[str, str], None]) -> int:
    """Ask for a printer, and tell what came of it in a role; how many pages were printed."""
    from patrolplanner.gui.papers.print_dialog import print_files

    try:
        pages = print_files(files, parent)
    except PlannerError as error:
        tell(said(error.message), "danger")
        return 0
    if pages is not None:
        tell(said(_PRINTED, pages=pages) if pages else said(_NOT_PRINTED), "good" if pages else "danger")
    return pages or 0


def _first(warnings: list[Message]) -> list[Message]:
    """As many as there is room for above the paper."""
    if len(warnings) <= _MOST_WARNINGS:
        return warnings
    return [*warnings[: _MOST_WARNINGS - 1], _MORE_WARNINGS.fill(count=len(warnings) - _MOST_WARNINGS + 1)]
