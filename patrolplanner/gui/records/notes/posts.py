"""What each column of posts and areas does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

POSTS = {
    "id": ColumnNote(
        translate("column notes", "The short code by which demands and rosters name the post."),
    ),
    "name": ColumnNote(
        translate("column notes", "The name in roster, lists and notices."),
    ),
    "kind": ColumnNote(
        translate(
            "column notes",
            "Brings the usual mode and some rules: patrols of two, kiosks round the clock, leaders taking turns.",
        ),
        unclear=True,
    ),
    "mode": ColumnNote(
        translate(
            "column notes",
            "What people do there. Reception wants an officer, case handling two, joint enforcement and "
            "armed duty certificates.",
        ),
        unclear=True,
    ),
    "unit": ColumnNote(
        translate(
            "column notes",
            "Only people of this unit are rostered here, unless demand or person say otherwise; empty is open to all.",
        ),
        unclear=True,
    ),
    "areas": ColumnNote(
        translate("column notes", "The key areas it looks after; for the map, not for the roster."),
    ),
    "status": ColumnNote(
        translate("column notes", "Only existing posts are rostered; planned and closed ones stay on the map."),
    ),
    "public_board": ColumnNote(
        translate(
            "column notes",
            "A board hangs here: the post appears among public notices and in the register of what hangs.",
        ),
        unclear=True,
    ),
    "phone": ColumnNote(
        translate("column notes", "The number that the public calls; stands on the notice."),
    ),
    "address": ColumnNote(
        translate("column notes", "Where it is; stands on the notice and the contact card."),
    ),
    "services": ColumnNote(
        translate(
            "column notes", "What the public can have done here, parted by “;”; stands on the notice, a line for each."
        ),
    ),
    "road": ColumnNote(
        translate(
            "column notes",
            "For road duty: on arterial roads and highways two officers, or one and two auxiliaries; more "
            "on a highway or expressway by night and in bad weather.",
        ),
        unclear=True,
    ),
    "importance": ColumnNote(
        translate(
            "column notes",
            "From 1 to 5, usually 3: where people are missing, gaps are left at less important posts first.",
        ),
        unclear=True,
    ),
    "x": ColumnNote(
        translate("column notes", "The place on the map, to the east; it does not change the roster."),
    ),
    "y": ColumnNote(
        translate("column notes", "The place on the map, to the north; it does not change the roster."),
    ),
    "demands": ColumnNote(
        translate("column notes", "How many demands the post has; without any nobody is rostered here."),
    ),
}

AREAS = {
    "id": ColumnNote(
        translate("column notes", "The short code by which posts name the area."),
    ),
    "name": ColumnNote(
        translate("column notes", "The name on the map."),
    ),
    "kind": ColumnNote(
        translate("column notes", "What sort of place it is; its sign on the map."),
    ),
    "weight": ColumnNote(
        translate(
            "column notes",
            "How many people are in the streets near it, and how large its circle is; not the roster. Usually 1 to 5.",
        ),
        unclear=True,
    ),
    "x": ColumnNote(
        translate("column notes", "The place on the map, to the east."),
    ),
    "y": ColumnNote(
        translate("column notes", "The place on the map, to the north."),
    ),
    "note": ColumnNote(
        translate("column notes", "Anything worth knowing; nothing follows from it."),
    ),
    "posts": ColumnNote(
        translate("column notes", "The posts that look after it."),
    ),
}
