"""The columns of dates that a plan sees otherwise than the built-in calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.messages import translate
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import calendar as notes
from patrolplanner.gui.said import weekday
from patrolplanner.store import fields


def _free_day(facts: PlanFacts) -> date:
    taken = {row.day for row in facts.plan.calendar}
    day = facts.today
    while day in taken:
        day += timedelta(days=1)
    return day


_date = made_from(fields.CALENDAR)

CALENDAR_ROWS = RecordKind(
    field="calendar",
    one=translate("records", "date"),
    columns=with_headings(
        fields.CALENDAR,
        (
            _date("day", translate("records", "Date")),
            make.calculated(
                "weekday",
                translate("records", "Weekday"),
                lambda facts, row: weekday(row.day),
                sort=lambda facts, row: row.day.weekday(),
            ),
            _date("kind", translate("records", "Kind"), width=140),
            _date("name", translate("records", "Name"), width=180),
            _date("market", translate("records", "Market day")),
            _date("school", translate("records", "School day")),
            _date("weather", translate("records", "Bad weather"), width=90),
            _date("confirmed", translate("records", "Confirmed"), width=90),
        ),
        notes.CALENDAR,
    ),
    new=lambda facts: CalendarRow(_free_day(facts)),
    name=lambda facts, row: row.day.isoformat(),
    empty=translate(
        "records", "No date is seen otherwise than the built-in calendar does. Press Ctrl+N, or paste rows from Excel."
    ),
    copied=lambda facts, row: replace(row, day=_free_day(PlanFacts(facts.plan, row.day))),
)
