"""What each column of vehicles, spots and beats does: to route cards, never to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

_NOTE = ColumnNote(translate("column notes", "Anything worth knowing; nothing follows from it."))

VEHICLES = {
    "id": ColumnNote(translate("column notes", "The call sign or plate of the vehicle.")),
    "name": ColumnNote(translate("column notes", "What route cards and the arrangement call it.")),
    "kind": ColumnNote(translate("column notes", "What sort of vehicle it is; nothing follows from it.")),
    "unit": ColumnNote(translate("column notes", "Whose it is; nothing follows from it.")),
    "posts": ColumnNote(
        translate("column notes", "The patrols that it goes with, by car alone; the first that is free gets it."),
        unclear=True,
    ),
    "state": ColumnNote(translate("column notes", "One in repair is on no card that is drawn from now on.")),
    "note": _NOTE,
}
SPOTS = {
    "id": ColumnNote(translate("column notes", "The short code of the spot.")),
    "name": ColumnNote(translate("column notes", "What route cards call it.")),
    "kind": ColumnNote(
        translate("column notes", "A point, a street along its length, or an area: it is visited where its middle is."),
        unclear=True,
    ),
    "x": ColumnNote(translate("column notes", "Its place; empty where a street or an area says it.")),
    "y": ColumnNote(translate("column notes", "Its place; empty where a street or an area says it.")),
    "street": ColumnNote(translate("column notes", "The street that is patrolled; its middle is the place.")),
    "area": ColumnNote(translate("column notes", "The key area that is patrolled; where it lies is the place.")),
    "weight": ColumnNote(
        translate("column notes", "How much it is worth: twice as much is visited more often. 0: only if it must be.")
    ),
    "hours": ColumnNote(
        translate("column notes", "When it is to be visited: 7-9;17-22. Empty: at any hour."), unclear=True
    ),
    "most_gap": ColumnNote(
        translate(
            "column notes",
            "It must be visited at least every so many minutes while somebody patrols. Empty: as often as its weight "
            "gives.",
        ),
        unclear=True,
    ),
    "minutes": ColumnNote(translate("column notes", "How long a visit takes; 12 to 15 minutes do most.")),
    "way": ColumnNote(translate("column notes", "Who visits it: by car, on foot, or either.")),
    "note": _NOTE,
}
BEATS = {
    "id": ColumnNote(translate("column notes", "The short code of the beat.")),
    "name": ColumnNote(translate("column notes", "What cards and the arrangement call it.")),
    "posts": ColumnNote(
        translate("column notes", "The patrols that keep it: they visit its spots and no others."), unclear=True
    ),
    "spots": ColumnNote(
        translate("column notes", "Its spots; where none of its patrols is there, those without a beat visit them.")
    ),
    "stretches": ColumnNote(
        translate(
            "column notes",
            "Its streets: L01 is the whole street, L02@420 1480 what is nearest to that place. The map sets them.",
        ),
        unclear=True,
    ),
    "note": _NOTE,
}
