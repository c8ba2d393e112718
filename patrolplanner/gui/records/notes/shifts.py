"""What each column of shifts and rotations does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

SHIFTS = {
    "code": ColumnNote(
        translate(
            "column notes", "What stands in the cells of the roster and what is typed there; one or two signs are best."
        ),
        unclear=True,
    ),
    "name": ColumnNote(
        translate("column notes", "The name in lists, papers and sentences."),
    ),
    "start": ColumnNote(
        translate("column notes", "When the duty begins on its duty date; 00:00 is the early morning of that date."),
    ),
    "end": ColumnNote(
        translate("column notes", "When it ends."),
    ),
    "length": ColumnNote(
        translate("column notes", "From start to end; above 12 hours only 24-hour duty and standby are allowed."),
    ),
    "kind": ColumnNote(
        translate(
            "column notes",
            "Sorts 24-hour duty and standby from the others: they may be longer, and standby is no night duty.",
        ),
        unclear=True,
    ),
    "effective_minutes": ColumnNote(
        translate(
            "column notes",
            "Counts towards weekly hours, accounts and fair shares; less than the length where people may sleep.",
        ),
        unclear=True,
    ),
    "colour": ColumnNote(
        translate("column notes", "The colour of its cells in window and papers."),
    ),
    "demands": ColumnNote(
        translate("column notes", "How many demands ask for it; without any nobody is rostered on it."),
    ),
}

ROTATIONS = {
    "team": ColumnNote(
        translate(
            "column notes",
            "The team that follows it, or one person by name or number; a person's own goes before the team's.",
        ),
    ),
    "pattern": ColumnNote(
        translate(
            "column notes",
            "Which shift on which day of the cycle. The roster keeps to it unless people are missing; "
            "it names no posts: who always stands at one has it as home post at the people. An entry for a type of "
            "date, such as 工作日:白, fills days on which the cycle is off.",
        ),
        unclear=True,
    ),
    "anchor": ColumnNote(
        translate(
            "column notes",
            "The date of the first day of the cycle; teams follow one another by beginning on other dates.",
        ),
        unclear=True,
    ),
    "start": ColumnNote(
        translate("column notes", "The cycle holds from this date on; empty has no limit."),
    ),
    "end": ColumnNote(
        translate("column notes", "The cycle holds until this date; empty has no limit."),
    ),
    "cycle": ColumnNote(
        translate("column notes", "After how many days it begins again."),
    ),
    "hours": ColumnNote(
        translate("column notes", "Hours a week on average; above 40 there is overtime by design."),
    ),
    "rest": ColumnNote(
        translate("column notes", "The shortest rest between two duties; below 11 hours it is marked."),
    ),
    "people": ColumnNote(
        translate("column notes", "How many people of the plan are in the team."),
    ),
}
