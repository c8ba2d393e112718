"""What each column of exits and cameras does: to closing and to what is seen, never to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

_NOTE = ColumnNote(translate("column notes", "Anything worth knowing; nothing follows from it."))
_PLACE = ColumnNote(translate("column notes", "Its place in the coordinates of the plan."))

EXITS = {
    "id": ColumnNote(translate("column notes", "The short code of the exit.")),
    "name": ColumnNote(translate("column notes", "What the table of closing calls it.")),
    "group": ColumnNote(
        translate("column notes", "The exits that are closed together have the same name here."), unclear=True
    ),
    "x": _PLACE,
    "y": _PLACE,
    "note": _NOTE,
}
CAMERAS = {
    "id": ColumnNote(translate("column notes", "The short code of the camera.")),
    "name": ColumnNote(translate("column notes", "What lists call it.")),
    "kind": ColumnNote(translate("column notes", "What sort of camera it is; nothing follows from it.")),
    "x": _PLACE,
    "y": _PLACE,
    "street": ColumnNote(
        translate("column notes", "It looks along this street, both ways, and sees no other; it has no direction then.")
    ),
    "bearing": ColumnNote(
        translate("column notes", "Where its middle looks, in degrees: 0 north, 90 east, 180 south, 270 west."),
        unclear=True,
    ),
    "angle": ColumnNote(translate("column notes", "How wide it looks, in degrees; 360 is all round.")),
    "sight": ColumnNote(translate("column notes", "How many metres far it sees what happens in a street.")),
    "hours": ColumnNote(translate("column notes", "When it works: 6-20. Empty: at any hour.")),
    "post": ColumnNote(
        translate("column notes", "The video post where it is watched, 16 cameras a person; empty: it only records."),
        unclear=True,
    ),
    "state": ColumnNote(translate("column notes", "A broken one sees nothing.")),
    "note": _NOTE,
}
