"""What each column of names of places does: incidents are located by them."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

PLACES = {
    "name": ColumnNote(translate("column notes", "What people call the place; incidents are located by it.")),
    "others": ColumnNote(translate("column notes", "Other names and spellings of it, several parted by a semicolon.")),
    "x": ColumnNote(translate("column notes", "Where it is in the coordinates of the plan; x and y, or neither.")),
    "y": ColumnNote(translate("column notes", "Where it is in the coordinates of the plan; x and y, or neither.")),
    "street": ColumnNote(
        translate("column notes", "The street it is in; without x, y and number the name is one of the street itself."),
        unclear=True,
    ),
    "number": ColumnNote(
        translate("column notes", "Its number in the street: other numbers are found between two that are known."),
        unclear=True,
    ),
}
