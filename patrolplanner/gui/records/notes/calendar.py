"""What each column of the dates of the calendar does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

CALENDAR = {
    "day": ColumnNote(
        translate("column notes", "The date that is seen otherwise than the built-in calendar does."),
    ),
    "weekday": ColumnNote(
        translate("column notes", "Which day of the week it is."),
    ),
    "kind": ColumnNote(
        translate(
            "column notes",
            "Workday, rest day or statutory holiday: says which demands hold and how accounts count the duty.",
        ),
        unclear=True,
    ),
    "name": ColumnNote(
        translate("column notes", "What the day is called in calendar and papers."),
    ),
    "market": ColumnNote(
        translate("column notes", "Whether a market is held: demands on market days hold then."),
    ),
    "school": ColumnNote(
        translate("column notes", "Whether school is held: demands on school days hold then."),
    ),
    "weather": ColumnNote(
        translate(
            "column notes",
            "Snow, ice, fog or storm is expected: posts on highways and expressways are manned as by night.",
        ),
        unclear=True,
    ),
    "confirmed": ColumnNote(
        translate(
            "column notes",
            "Ticked once the official notice was checked; until then the year is marked as not confirmed.",
        ),
        unclear=True,
    ),
}
