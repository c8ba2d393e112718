"""Writes a plan as a workbook that people can work in and that reads back as the same plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.codecs import Value
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.exchange.styled_sheets import add_sheet
from patrolplanner.store.fields import SHEETS, facts_of
from patrolplanner.store.tables import Records


def write_workbook(path: Path, plan: Plan, roster: Roster, language: str = "zh_CN") -> None:
    """Write plan and roster, with headings and words in the language. An existing file is replaced when all is done."""
    from openpyxl.workbook.workbook import Workbook

    with replacing(path) as unfinished:
        workbook = Workbook(write_only=True)
        for sheet, rows in sheets_of(plan, roster, language):
            add_sheet(workbook, sheet, rows, language)
        workbook.save(unfinished)


def sheets_of(plan: Plan, roster: Roster, language: str) -> Iterator[tuple[Records[Any], list[Mapping[str, Value]]]]:
    """Every sheet with its rows as they are written, by English headings."""
    facts = facts_of(plan, roster)
    for sheet in SHEETS:
        yield sheet, [sheet.said(value, language) for value in facts[sheet.key]]
