"""From a workbook to a plan file, all or nothing."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.judging.rulebook import rule_problems
from patrolplanner.services.exchange.import_preview import ImportPreview, preview, refuse_letter
from patrolplanner.services.exchange.taking_over import Ground, ground_of, taken_over
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.cell_tally import SheetTally
from patrolplanner.store.exchange.problems import CellProblem
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook


@dataclass(frozen=True)
class ImportReport:
    """What an import did. ``written`` is False when problems kept everything from being written."""

    written: bool
    problems: tuple[Message, ...]
    warnings: tuple[Message, ...]
    people: int
    posts: int
    duties: int
    cells: tuple[SheetTally, ...] = ()
    """For each sheet of the workbook which cells were taken, and which were not."""


def import_workbook(
    book: Path, plan_path: Path, *, lenient: bool, who: str, now: datetime, reason: str = ""
) -> ImportReport:
    """Make or update a plan file from a workbook.

    Raises UserError for a file that is no workbook, or a plan file that cannot be opened or written, and ReasonWanted.
    """
    imported = read_workbook(book, lenient)
    refuse_letter(imported.plan, book)
    problems = [p.message for p in imported.problems]
    settings_problems = [
        translate("workbook", "sheet of rules: {text}").fill(text=text) for text in rule_problems(imported.plan.rules)
    ]
    problems += settings_problems
    if settings_problems or (imported.problems and not lenient):
        return ImportReport(False, tuple(problems), _said(imported.warnings), 0, 0, 0, imported.cells)
    lost: tuple[Message, ...] = ()
    plan = imported.plan
    if plan_path.exists():
        with closing(Session.open(plan_path, who, lambda: now)) as session:
            lost = _update(session, imported, book, reason)
    else:
        new = Document(plan, imported.roster)
        Session.create(plan_path, new, who, action="import", clock=lambda: now).close()
    counts = len(plan.people), len(plan.posts), len(plan.demands)
    return ImportReport(True, tuple(problems), (*_said(imported.warnings), *lost), *counts, imported.cells)


def look_at_workbook(book: Path, plan_path: Path, language: str, *, who: str, now: datetime) -> ImportPreview:
    """What a workbook would change in a plan file, which may not be there yet. Nothing is written.

    Raises UserError as `import_workbook` does.
    """
    if not plan_path.exists():
        return preview(Ground(Document(Plan()), today=now.date()), book, language)
    with closing(Session.open(plan_path, who, lambda: now)) as session:
        return preview(ground_of(session), book, language)


def _update(session: Session, imported: Imported, book: Path, reason: str) -> tuple[Message, ...]:
    new = taken_over(ground_of(session), imported)
    step = translate("import", "import {file}").fill(file=book.name)
    session.apply(lambda _: new.document, step, action="import", reason=reason)
    return new.said


def _said(problems: tuple[CellProblem, ...]) -> tuple[Message, ...]:
    return tuple(p.message for p in problems)
