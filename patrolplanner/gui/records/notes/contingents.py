"""What each column of people by number does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

CONTINGENTS = {
    "post": ColumnNote(
        translate("column notes", "Where the unit sends them; a demand must ask for people there."),
        unclear=True,
    ),
    "shift": ColumnNote(
        translate("column notes", "On which shift."),
    ),
    "unit": ColumnNote(
        translate("column notes", "Who sends them."),
    ),
    "number": ColumnNote(
        translate(
            "column notes",
            "So many come without names: they count as people and as people of their unit, never as officers or "
            "holders of a certificate, and no rule about single people looks at them.",
        ),
        unclear=True,
    ),
    "days": ColumnNote(
        translate(
            "column notes", "On which sorts of dates, several at once; the page Calendar says which date is what."
        ),
    ),
    "commander": ColumnNote(
        translate("column notes", "Who answers for them; stands on papers of the station, never on a public one."),
        unclear=True,
    ),
    "contact": ColumnNote(
        translate("column notes", "How to reach the commander; for papers of the station only."),
    ),
    "approval": ColumnNote(
        translate(
            "column notes", "Under which number their command has agreed, such as that of the county's militia office."
        ),
        unclear=True,
    ),
    "start": ColumnNote(
        translate("column notes", "They come from this date on; empty has no limit."),
    ),
    "end": ColumnNote(
        translate("column notes", "They come until this date; empty has no limit."),
    ),
}
