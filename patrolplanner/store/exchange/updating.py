"""What an import makes of a plan that is stored already."""

from __future__ import annotations

from dataclasses import dataclass, fields

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.workbook_in import Imported
from patrolplanner.store.fields import SHEETS


@dataclass(frozen=True, slots=True)
class Updated:
    """The plan and roster to be stored, and what of the stored ones is lost by it."""

    plan: Plan
    roster: Roster
    warnings: tuple[Message, ...]


def updated(stored_plan: Plan, stored_roster: Roster, imported: Imported) -> Updated:
    """The workbook's facts instead of the stored ones; the stored roster only where the workbook has no sheet 排班."""
    warnings = _lost_facts(stored_plan, imported)
    roster = imported.roster
    if not imported.has_roster:
        roster = stored_roster.known_to(imported.plan)
        if lost := len(stored_roster) - len(roster):
            text = translate(
                "workbook",
                "{count} rows of the stored roster were dropped, because their person, post or shift is gone.",
            )
            warnings.append(text.fill(count=lost))
    return Updated(imported.plan, roster, tuple(warnings))


def _lost_facts(stored: Plan, imported: Imported) -> list[Message]:
    """One workbook is one plan, so a sheet that is not there means no such facts; that may surprise somebody."""
    chinese = {sheet.key: sheet.chinese for sheet in SHEETS}
    text = translate("workbook", "the workbook has no sheet {sheet}; the {count} rows stored until now were dropped.")
    missing = [field.name for field in fields(Plan) if field.name in imported.missing]
    return [
        text.fill(sheet=chinese[name], count=len(getattr(stored, name)))
        for name in missing
        if getattr(stored, name) and not getattr(imported.plan, name)
    ]
