"""What each column of people, units, absences, wishes and opening balances does to the roster."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.heads import ColumnNote

PEOPLE = {
    "id": ColumnNote(
        translate(
            "column notes", "The badge number: other lists and papers know the person by it, so it is there once."
        ),
    ),
    "name": ColumnNote(
        translate(
            "column notes", "The name on lists and papers of the station; a public notice shows it only with consent."
        ),
    ),
    "role": ColumnNote(
        translate(
            "column notes",
            "Who counts as an officer. Auxiliaries and civilians need an officer on their duty; partners "
            "count for neither.",
        ),
        unclear=True,
    ),
    "unit": ColumnNote(
        translate(
            "column notes",
            "Posts with a unit take people of that unit, and of others only where the demand or the list "
            "of posts names them.",
        ),
        unclear=True,
    ),
    "team": ColumnNote(
        translate(
            "column notes", "People of one team follow one rotation; without a team somebody is rostered freely."
        ),
        unclear=True,
    ),
    "sex": ColumnNote(
        translate(
            "column notes",
            "Demands for women, and reception and checkpoints, which want a woman on duty, are counted by it.",
        ),
    ),
    "title": ColumnNote(
        translate(
            "column notes", "Stands beside the name on papers and orders the lists; it does not change the roster."
        ),
    ),
    "leader": ColumnNote(
        translate(
            "column notes", "Takes turns as duty leader and is left out of the figures of evenness of the others."
        ),
        unclear=True,
    ),
    "mobile": ColumnNote(
        translate(
            "column notes",
            "Where somebody is called for a replacement; never on a public notice unless it is allowed there.",
        ),
    ),
    "public_phone": ColumnNote(
        translate("column notes", "An office telephone; stands on public notices beside a name that may be shown."),
    ),
    "publish_name": ColumnNote(
        translate("column notes", "With consent: public notices show the name instead of role and number."),
        unclear=True,
    ),
    "publish_mobile": ColumnNote(
        translate("column notes", "With separate consent: public notices show the mobile number, too."),
        unclear=True,
    ),
    "photo": ColumnNote(
        translate(
            "column notes",
            "With consent: the name of a picture in the folder of the plan, such as 007014.jpg; public notices show it "
            "beside the name.",
        ),
        unclear=True,
    ),
    "certificates": ColumnNote(
        translate(
            "column notes",
            "Duties that ask for a certificate take only those whose last day is not before the end of the duty.",
        ),
        unclear=True,
    ),
    "restrictions": ColumnNote(
        translate(
            "column notes",
            "Protection by law: no night duty, no overtime, for good or between two dates. The automatic roster never "
            "breaks it.",
        ),
        unclear=True,
    ),
    "posts": ColumnNote(
        translate("column notes", "Only these posts, where any are named; without any, the posts of the unit."),
        unclear=True,
    ),
    "home": ColumnNote(
        translate(
            "column notes",
            "Where the person usually stands: the automatic roster keeps to these posts where it can, and rosters "
            "elsewhere only where people are missing.",
        ),
        unclear=True,
    ),
    "fair_group": ColumnNote(
        translate(
            "column notes",
            "Nights, weekends and hours are evened out among people with the same word here; empty: among those of the "
            "same unit, role and rotation.",
        ),
        unclear=True,
    ),
    "start": ColumnNote(
        translate("column notes", "Nobody is rostered before this date; empty has no limit."),
    ),
    "end": ColumnNote(
        translate(
            "column notes",
            "Nobody is rostered after this date; fill it in for people who leave, so that the past stays whole.",
        ),
    ),
    "joined": ColumnNote(
        translate(
            "column notes",
            "With less than a year of service somebody is a newcomer and should not be on duty without a senior.",
        ),
        unclear=True,
    ),
    "order": ColumnNote(
        translate("column notes", "The place in lists and papers, small numbers first; it does not change the roster."),
    ),
}

UNITS = {
    "id": ColumnNote(
        translate("column notes", "The short code by which people and posts name the unit."),
    ),
    "name": ColumnNote(
        translate("column notes", "The name of the unit on lists and papers."),
    ),
    "kind": ColumnNote(
        translate(
            "column notes",
            "Authorities of market supervision, housing and other kinds must send certificate holders to "
            "joint enforcement.",
        ),
        unclear=True,
    ),
    "duty_phone": ColumnNote(
        translate("column notes", "Where the unit is reached at any hour; stands on lists and notices."),
    ),
    "supervision_phone": ColumnNote(
        translate("column notes", "Where the public can complain; stands on the notices of the posts of this unit."),
    ),
    "people": ColumnNote(
        translate("column notes", "How many people of the plan belong to it."),
    ),
}

ABSENCES = {
    "person": ColumnNote(
        translate("column notes", "Who is away; no duty may touch this time."),
    ),
    "start": ColumnNote(
        translate("column notes", "The first day away, from midnight on or from the time behind it."),
    ),
    "end": ColumnNote(
        translate("column notes", "The last day away, until midnight or until the time behind it."),
    ),
    "kind": ColumnNote(
        translate(
            "column notes",
            "Its sign stands in the cells of the roster and in the statistics; days off in lieu are taken "
            "off the account.",
        ),
    ),
    "days": ColumnNote(
        translate("column notes", "How many days that is, rest days included; an afternoon is part of one."),
    ),
}

TIES = {
    "first": ColumnNote(
        translate("column notes", "One of the two; of mentor and newcomer the mentor."),
        unclear=True,
    ),
    "second": ColumnNote(
        translate("column notes", "The other one; of mentor and newcomer the newcomer."),
        unclear=True,
    ),
    "kind": ColumnNote(
        translate(
            "column notes",
            "Mentor and newcomer should often share a duty, a couple should not both work the same night, and two who "
            "are kept apart are never on the same duty.",
        ),
        unclear=True,
    ),
    "share": ColumnNote(
        translate(
            "column notes",
            "Of a mentor's pair: how much of the newcomer's duties should be beside the mentor, in percent.",
        ),
        unclear=True,
    ),
    "start": ColumnNote(
        translate("column notes", "The pair holds from this date on; empty has no limit."),
    ),
    "end": ColumnNote(
        translate("column notes", "The pair holds until this date; empty has no limit."),
    ),
}

REQUESTS = {
    "person": ColumnNote(
        translate("column notes", "Whose wish it is."),
    ),
    "day": ColumnNote(
        translate("column notes", "The date it is about."),
    ),
    "wish": ColumnNote(
        translate(
            "column notes", "Whether the duty is wanted or should be avoided; it is met where the service allows."
        ),
    ),
    "shift": ColumnNote(
        translate("column notes", "Which shift is meant."),
    ),
    "weight": ColumnNote(
        translate(
            "column notes", "From 1 to 10: how much it counts if it cannot be met. Usually 1; 5 and more for real need."
        ),
        unclear=True,
    ),
    "habit": ColumnNote(
        translate(
            "column notes",
            "Taken from an earlier month by “As last month”, which can take it out again; nobody has asked for it.",
        ),
        unclear=True,
    ),
}

LEDGER = {
    "person": ColumnNote(
        translate("column notes", "Who had done this before the program counted."),
    ),
    "as_of": ColumnNote(
        translate(
            "column notes", "The last date that these numbers count; what was worked later is counted from the roster."
        ),
        unclear=True,
    ),
    "nights": ColumnNote(
        translate("column notes", "Nights done until then; fair shares go on from there, so who had many gets fewer."),
        unclear=True,
    ),
    "weekends": ColumnNote(
        translate("column notes", "Weekend duties done until then; fair shares go on from there."),
    ),
    "holidays": ColumnNote(
        translate("column notes", "Duties on statutory holidays done until then; fair shares go on from there."),
    ),
    "minutes": ColumnNote(
        translate("column notes", "Hours done until then; fair shares go on from there."),
    ),
}
