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
        roster = _still_possible(stored_roster, imported.plan)
        if lost := len(stored_roster) - len(roster):
            warnings.append(
                translate(
                    "workbook",
                    "{count} rows of the stored roster were dropped, because their person, post or shift is gone.",
                ).fill(count=lost)
            )
    return Updated(imported.plan, roster, tuple(warnings))


def _lost_facts(stored: Plan, imported: Imported) -> list[Message]:
    """One workbook is one plan, so a sheet that is not there means no such facts; that may surprise somebody."""
    chinese = {sheet.key: sheet.chinese for sheet in SHEETS}
    return [
        translate(
            "workbook", "the workbook has no sheet {sheet}; the {count} rows stored until now were dropped."
        ).fill(sheet=chinese[field.name], count=len(getattr(stored, field.name)))
        for field in fields(Plan)
        if field.name in imported.missing and getattr(stored, field.name) and not getattr(imported.plan, field.name)
    ]


def _still_possible(roster: Roster, plan: Plan) -> Roster:
    people, posts, shifts = plan.people_by_id, plan.posts_by_id, plan.shifts_by_code
    return Roster(
        frozenset(
            a
            for a in roster.assignments
            if a.pair.person in people and a.pair.duty.post in posts and a.pair.duty.shift in shifts
        )
    )
