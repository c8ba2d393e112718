"""What each column of demands does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import Explanation

DEMANDS = {
    "post": Explanation(
        translate("column notes", "Where people are wanted."),
    ),
    "shift": Explanation(
        translate("column notes", "On which shift."),
    ),
    "days": Explanation(
        translate(
            "column notes", "On which sorts of dates, several at once; the page Calendar says which date is what."
        ),
        unclear=True,
    ),
    "least": Explanation(
        translate(
            "column notes", "As many must be there: each one fewer is a gap, which weighs more than everything else."
        ),
        unclear=True,
    ),
    "target": Explanation(
        translate(
            "column notes", "As many would be good: one fewer is no gap and can be improved; never below the least."
        ),
        unclear=True,
    ),
    "most": Explanation(
        translate("column notes", "No more than these; empty has no limit."),
        unclear=True,
    ),
    "officers": Explanation(
        translate(
            "column notes", "So many of them must be officers; together with the auxiliaries no more than the least."
        ),
        unclear=True,
    ),
    "auxiliaries": Explanation(
        translate("column notes", "So many of them must be auxiliaries."),
    ),
    "women": Explanation(
        translate("column notes", "So many of them must be women."),
    ),
    "needs": Explanation(
        translate("column notes", "So many must hold a certificate that is still valid on the date."),
        unclear=True,
    ),
    "unit_needs": Explanation(
        translate(
            "column notes", "So many must come from that unit; naming it also lets its people come to this post."
        ),
        unclear=True,
    ),
    "start": Explanation(
        translate("column notes", "The demand holds from this date on; empty has no limit."),
    ),
    "end": Explanation(
        translate("column notes", "The demand holds until this date; empty has no limit."),
    ),
}
