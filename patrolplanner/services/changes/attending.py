"""What was worked, written beside what was planned: came, came late, did not come, was replaced."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Attendance, Presence
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.words import word
from patrolplanner.services.open_plan.document import Document, Edit

PRESENCES = {presence: word(presence) for presence in Presence}


def attended(entry: Attendance) -> Edit:
    """Write down what became of a planned duty; a later word takes the place of an earlier one.

    The roster keeps what was planned. Raises UserError for a row that is not in the roster, a replacement without a
    name, or somebody who is on that duty anyway.
    """

    def edit(document: Document) -> Document:
        _makes_sense(document, entry)
        others = tuple(a for a in document.journal.attendance if (a.person, a.duty) != (entry.person, entry.duty))
        return replace(document, journal=replace(document.journal, attendance=(*others, entry)))

    return edit


def as_planned(pair: Pair) -> Edit:
    """Forget what was written about a row: it was worked as planned."""

    def edit(document: Document) -> Document:
        others = tuple(a for a in document.journal.attendance if Pair(a.person, a.duty) != pair)
        return replace(document, journal=replace(document.journal, attendance=others))

    return edit


def _makes_sense(document: Document, entry: Attendance) -> None:
    rows = document.roster.pairs
    plan = document.plan
    duty = duty_said(plan, entry.duty)
    if Pair(entry.person, entry.duty) not in rows:
        text = translate("swaps", "{person} does not have {duty}.")
        raise UserError(text.fill(person=person_name(plan, entry.person), duty=duty))
    if entry.presence is not Presence.REPLACED:
        return
    if entry.instead not in plan.people_by_id or entry.instead == entry.person:
        raise UserError(translate("attendance", "Say who came instead."))
    if Pair(entry.instead, entry.duty) in rows:
        text = translate("swaps", "{person} is on {duty} already.")
        raise UserError(text.fill(person=person_name(plan, entry.instead), duty=duty))
