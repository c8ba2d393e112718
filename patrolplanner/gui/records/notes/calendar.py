"""What each column of the dates of the calendar does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import Explanation

CALENDAR = {
    "day": Explanation(
        translate("column notes", "The date that is seen otherwise than the built-in calendar does."),
    ),
    "weekday": Explanation(
        translate("column notes", "Which day of the week it is."),
    ),
    "kind": Explanation(
        translate(
            "column notes",
            "Workday, rest day or statutory holiday: says which demands hold and how accounts count the duty.",
        ),
        unclear=True,
    ),
    "name": Explanation(
        translate("column notes", "What the day is called in calendar and papers."),
    ),
    "market": Explanation(
        translate("column notes", "Whether a market is held: demands on market days hold then."),
    ),
    "school": Explanation(
        translate("column notes", "Whether school is held: demands on school days hold then."),
    ),
    "confirmed": Explanation(
        translate(
            "column notes",
            "Ticked once the official notice was checked; until then the year is marked as not confirmed.",
        ),
        unclear=True,
    ),
}
