"""What each column of demands does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

DEMANDS = {
    "post": ColumnNote(
        translate("column notes", "Where people are wanted."),
    ),
    "shift": ColumnNote(
        translate("column notes", "On which shift."),
    ),
    "days": ColumnNote(
        translate(
            "column notes", "On which sorts of dates, several at once; the page Calendar says which date is what."
        ),
        unclear=True,
    ),
    "least": ColumnNote(
        translate(
            "column notes", "As many must be there: each one fewer is a gap, which weighs more than everything else."
        ),
        unclear=True,
    ),
    "target": ColumnNote(
        translate(
            "column notes", "As many would be good: one fewer is no gap and can be improved; never below the least."
        ),
        unclear=True,
    ),
    "most": ColumnNote(
        translate("column notes", "No more than these; empty has no limit."),
        unclear=True,
    ),
    "officers": ColumnNote(
        translate(
            "column notes", "So many of them must be officers; together with the auxiliaries no more than the least."
        ),
        unclear=True,
    ),
    "auxiliaries": ColumnNote(
        translate("column notes", "So many of them must be auxiliaries."),
    ),
    "women": ColumnNote(
        translate("column notes", "So many of them must be women."),
    ),
    "needs": ColumnNote(
        translate("column notes", "So many must hold a certificate that is still valid on the date."),
        unclear=True,
    ),
    "unit_needs": ColumnNote(
        translate(
            "column notes", "So many must come from that unit; naming it also lets its people come to this post."
        ),
        unclear=True,
    ),
    "start": ColumnNote(
        translate("column notes", "The demand holds from this date on; empty has no limit."),
    ),
    "end": ColumnNote(
        translate("column notes", "The demand holds until this date; empty has no limit."),
    ),
    "crew": ColumnNote(
        translate(
            "column notes",
            "Demands with the same mark want the same people on a date, such as morning and afternoon of a "
            "school post.",
        ),
        unclear=True,
    ),
}
