"""What each column of streets does: to the map, to coverage and to visibility, never to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

STREETS = {
    "id": ColumnNote(translate("column notes", "The short code of the street.")),
    "name": ColumnNote(translate("column notes", "The name on the map and in lists.")),
    "kind": ColumnNote(
        translate(
            "column notes",
            "How fast it is driven: main road 40, street 25, lane 15, pedestrian street 4.5 km/h; main roads are key.",
        ),
        unclear=True,
    ),
    "key": ColumnNote(
        translate("column notes", "Police should be seen here above all: its target of visibility is 60 %, not 25 %."),
        unclear=True,
    ),
    "one_way": ColumnNote(translate("column notes", "Driven from its first point to its last alone.")),
    "kmh": ColumnNote(translate("column notes", "The speed on the way to a call, where it is not that of its class.")),
    "footfall": ColumnNote(
        translate(
            "column notes",
            "People in the street, relative: 7-9:3;17-20:5. Empty: by the key areas near by and their weights.",
        ),
        unclear=True,
    ),
    "over": ColumnNote(
        translate("column notes", "Streets that it passes by a bridge or tunnel: there is no way between them."),
        unclear=True,
    ),
    "metres": ColumnNote(translate("column notes", "How long it is, from its line.")),
    "points": ColumnNote(translate("column notes", "Its points, x and y each; it is drawn on the map.")),
    "note": ColumnNote(translate("column notes", "Anything worth knowing; nothing follows from it.")),
}
