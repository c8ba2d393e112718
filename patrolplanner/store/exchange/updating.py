"""What of a stored plan is lost by an import."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.store.fields import SHEETS


def lost_rows(count: int) -> list[Message]:
    """What is said of duties that stand no longer."""
    text = translate(
        "workbook",
        "{count} {count:row of the stored roster was dropped, because its|rows of the stored roster were "
        "dropped, because their} person, post or shift is gone.",
    )
    return [text.fill(count=count)] if count else []


def lost_facts(stored: Plan, plan: Plan, missing: Iterable[str]) -> list[Message]:
    """One workbook is one plan, so a sheet that is not there means no such facts; that may surprise somebody."""
    chinese = {sheet.key: sheet.chinese for sheet in SHEETS}
    text = translate(
        "workbook",
        "the workbook has no sheet {sheet}; the {count} {count:row stored until now was|rows stored until "
        "now were} dropped.",
    )
    names = [field.name for field in fields(Plan) if field.name in missing]
    return [
        text.fill(sheet=chinese[name], count=len(getattr(stored, name)))
        for name in names
        if getattr(stored, name) and not getattr(plan, name)
    ]
