"""The columns of the hours that shifts had before a date."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import former_hours
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import former as notes
from patrolplanner.store.former_fields import FORMER_SHIFTS as FIELDS

_former = made_from(FIELDS)


def _new(facts: PlanFacts) -> Any:
    """The first shift as it is, until yesterday."""
    shift = facts.plan.shifts[0]
    return former_hours(shift, shift.code, facts.today - timedelta(days=1))


def _about(facts: PlanFacts, record: Any) -> str:
    return f"{facts.label('shifts', record.shift)} {record.until}"


FORMER_SHIFTS = RecordKind(
    field="former_shifts",
    one=translate("records", "change"),
    columns=with_headings(
        FIELDS,
        (
            _former("shift", translate("records", "Shift")),
            _former("until", translate("records", "Held until")),
            _former("name", translate("records", "Shift name then"), needed=True, width=120),
            _former("start", translate("records", "Start then")),
            _former("end", translate("records", "End then")),
            _former("kind", translate("records", "Kind then"), width=90),
            _former("effective_minutes", translate("records", "Working time then, h")),
        ),
        notes.FORMER_SHIFTS,
    ),
    new=_new,
    name=_about,
    empty=translate(
        "records",
        "No changes. When the hours of a shift change, those of dates that are over and published are kept here by "
        "themselves; for another date press Ctrl+N.",
    ),
    needs=("shifts",),
    wanting=translate("records", "Add shifts first."),
    reads=("shifts",),
)
