"""What each column of candidate sites and of ways to man a post does: to the page of siting, never to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

SITES = {
    "id": ColumnNote(translate("column notes", "The short code; the post has it too once it is adopted.")),
    "name": ColumnNote(translate("column notes", "The name on the map and of the post once it is adopted.")),
    "x": ColumnNote(translate("column notes", "Where it lies, in metres or as longitude; drag it on the map instead.")),
    "y": ColumnNote(translate("column notes", "Where it lies, in metres or as latitude; drag it on the map instead.")),
    "options": ColumnNote(
        translate("column notes", "The ways in which a post here may be manned. Empty: any of the table beside."),
        unclear=True,
    ),
    "cost": ColumnNote(translate("column notes", "What building it costs, in 10,000 yuan, against the limit set.")),
    "state": ColumnNote(
        translate("column notes", "Whether it may be chosen, must be chosen, or is struck out."), unclear=True
    ),
    "note": ColumnNote(translate("column notes", "Electricity, light, leave for the ground; nothing follows from it.")),
}
MANNINGS = {
    "id": ColumnNote(translate("column notes", "The short code by which sites and scenarios name it.")),
    "name": ColumnNote(translate("column notes", "What a clerk calls it.")),
    "turns": ColumnNote(
        translate(
            "column notes",
            "The turns in full hours: 8-20;20-8 is round the clock. A day type may stand before one: 赶场日 6-20.",
        ),
        unclear=True,
    ),
    "officers": ColumnNote(translate("column notes", "How many officers one turn takes.")),
    "auxiliaries": ColumnNote(translate("column notes", "How many auxiliaries one turn takes.")),
    "vehicle": ColumnNote(translate("column notes", "Whether it takes a car, and so somebody who may drive.")),
    "kind": ColumnNote(translate("column notes", "What kind of post it becomes once it is adopted.")),
    "people": ColumnNote(
        translate("column notes", "Officers and auxiliaries the year round, leave, training and sickness allowed for."),
        unclear=True,
    ),
}
