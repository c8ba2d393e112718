"""What each column of earlier facts of people and shifts does to accounts and papers."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

_UNTIL = ColumnNote(
    translate("column notes", "The last date on which this was true; from the next day on the present facts hold."),
)
_THEN = ColumnNote(
    translate("column notes", "What papers and accounts of dates up to then say; later ones say what is true now."),
)

FORMER_PEOPLE = {
    "person": ColumnNote(translate("column notes", "Who it is, by the present number.")),
    "until": _UNTIL,
    **dict.fromkeys(("id", "name", "role", "unit", "team", "title", "leader"), _THEN),
}

FORMER_SHIFTS = {
    "shift": ColumnNote(translate("column notes", "Which shift it is, by the present code.")),
    "until": _UNTIL,
    **dict.fromkeys(("name", "start", "end", "kind", "effective_minutes"), _THEN),
}
