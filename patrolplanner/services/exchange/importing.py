"""From a workbook to a plan file, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.judging.rulebook import rule_problems
from patrolplanner.store.exchange.problems import Problem
from patrolplanner.store.exchange.updating import updated
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook
from patrolplanner.store.plan_file import PlanFile


@dataclass(frozen=True)
class ImportReport:
    """What an import did. ``written`` is False when problems kept everything from being written."""

    written: bool
    problems: tuple[Message, ...]
    warnings: tuple[Message, ...]
    people: int
    posts: int
    duties: int


def import_workbook(book: Path, plan_path: Path, *, lenient: bool, who: str, now: datetime) -> ImportReport:
    """Make or update a plan file from a workbook.

    Raises UserError for a file that is no workbook, or a plan file that cannot be opened or written.
    """
    imported = read_workbook(book, lenient)
    problems = [p.message for p in imported.problems]
    settings_problems = [
        translate("workbook", "sheet of rules: {text}").fill(text=text) for text in rule_problems(imported.plan.rules)
    ]
    problems += settings_problems
    if settings_problems or (imported.problems and not lenient):
        return ImportReport(False, tuple(problems), _said(imported.warnings), 0, 0, 0)
    lost = _store(imported, plan_path, who, now)
    plan: Plan = imported.plan
    counts = len(plan.people), len(plan.posts), len(plan.demands)
    return ImportReport(True, tuple(problems), (*_said(imported.warnings), *lost), *counts)


def _store(imported: Imported, path: Path, who: str, now: datetime) -> tuple[Message, ...]:
    if not path.exists():
        with PlanFile.create(path) as file:
            file.save(imported.plan, imported.roster, action="import", who=who, now=now)
        return ()
    with PlanFile.open(path, now=now) as file:
        stored = file.load()
        new = updated(stored.plan, stored.roster, imported)
        file.save(new.plan, new.roster, action="import", who=who, now=now)
    return new.warnings


def _said(problems: tuple[Problem, ...]) -> tuple[Message, ...]:
    return tuple(p.message for p in problems)
