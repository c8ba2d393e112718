"""The record of a change of shift at a post (交接班登记表): A4, one record a form, with room for what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from patrolplanner.documents.internal.form_grid import (
    Box,
    FormPaper,
    FormRow,
    form_paper,
    heading,
    label,
    named,
    table,
    to_fill,
)
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate

MATTER_ROWS = 8
EQUIPMENT_ROWS = 8

_OPEN = "＿＿"


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """A record as it stands, or as far as the plan knows it: people by name and number, texts as they were entered.

    ``matters`` are text, progress, what is to be done, who sees to it; ``equipment`` is name, number, how many there
    should be, how many there are (empty: to be counted), state. ``recorded`` tells a record from a proposal.
    """

    post: str
    place: str
    duty: str
    at: datetime
    giving: tuple[str, ...]
    taking: tuple[str, ...]
    situation: str
    matters: tuple[tuple[str, str, str, str], ...]
    equipment: tuple[tuple[str, str, str, str, str], ...]
    orders: str
    recorded: bool
    armed: bool


def handover_records(
    records: Sequence[HandoverFacts], organisation: str, sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """The records in their order, each on pages of its own."""
    title = say(translate("handover record", "Record of the change of shift"))
    forms = [
        FormPaper(
            title,
            tuple(_rows(record, say)),
            left=organisation,
            right=say(_KEPT if record.recorded else _PLANNED),
            on_one_page=True,
        )
        for record in records
    ]
    return form_paper(sheet, forms, organisation, stamp, say)


_KEPT = translate("handover record", "as recorded")
_PLANNED = translate("handover record", "filled in from the plan")


def _rows(record: HandoverFacts, say: Say) -> list[FormRow]:
    return [
        *_head(record, say),
        heading(say(translate("handover record", "1. What happened on the shift"))),
        _situation(record, say),
        heading(say(translate("handover record", "2. Matters handed over"))),
        *_matters(record, say),
        heading(say(translate("handover record", "3. Equipment"))),
        *_equipment(record, say),
        *_rest(record, say),
        *_signatures(say),
    ]


def _head(record: HandoverFacts, say: Say) -> list[FormRow]:
    post, place = Box(record.post, 0.37, bold=True), Box(record.place, 0.37)
    when = Box(say(translate("handover record", "{moment}").fill(moment=record.at)), 0.37)
    ending = (translate("handover record", "Shift ending"), Box(record.duty, 0.37))
    off, on = (Box(parts=people, share=0.87) for people in (record.giving, record.taking))
    return [
        named(say, 0.13, (translate("handover record", "Post"), post), (translate("handover record", "Place"), place)),
        named(say, 0.13, ending, (translate("handover record", "Time"), when)),
        named(say, 0.13, (translate("handover record", "Going off"), off)),
        named(say, 0.13, (translate("handover record", "Coming on"), on)),
    ]


def _situation(record: HandoverFacts, say: Say) -> FormRow:
    counters = translate(
        "handover record",
        "Calls {n}, handled {n}, open {n}; checked {n} people, {n} vehicles; calls for help {n}.",
    )
    text = record.situation or say(counters.fill(n=_OPEN))
    return FormRow((Box(text, top=True),), least=52.0)


def _matters(record: HandoverFacts, say: Say) -> list[FormRow]:
    titles = (
        (translate("handover record", "No."), 0.06),
        (translate("handover record", "Matter"), 0.34),
        (translate("handover record", "Progress"), 0.22),
        (translate("handover record", "To be done"), 0.24),
        (translate("handover record", "Who"), 0.14),
    )
    empty = ("", "", "", "")
    listed = [*record.matters, *[empty] * (MATTER_ROWS - len(record.matters))]
    return table(titles, ((str(n), *matter) for n, matter in enumerate(listed, start=1)), say, least=19.0)


def _equipment(record: HandoverFacts, say: Say) -> list[FormRow]:
    titles = (
        (translate("handover record", "Name"), 0.24),
        (translate("handover record", "Mark"), 0.16),
        (translate("handover record", "Due"), 0.09),
        (translate("handover record", "There"), 0.09),
        (translate("handover record", "State"), 0.22),
        (translate("handover record", "Given"), 0.1),
        (translate("handover record", "Taken"), 0.1),
    )
    empty = ("", "", "", "", "")
    listed = [*record.equipment, *[empty] * (EQUIPMENT_ROWS - len(record.equipment))]
    rows = table(titles, ((*item, "", "") for item in listed), say, least=18.0)
    if record.armed:
        note = translate("handover record", "Weapons and ammunition: in a register of their own.")
        rows.append(FormRow((Box(say(note), size=9.0),), least=17.0))
    return rows


def _rest(record: HandoverFacts, say: Say) -> list[FormRow]:
    orders = Box(record.orders, 0.78)
    return [
        to_fill(say, 0.22, 0.78, translate("handover record", "4. People and things held"), least=24.0),
        named(say, 0.22, (translate("handover record", "5. Orders and reminders"), orders), least=34.0),
        to_fill(say, 0.22, 0.78, translate("handover record", "6. Room and devices"), least=24.0),
    ]


def _signatures(say: Say) -> list[FormRow]:
    """Who gives, who takes and who leads, each with the time beside it."""
    time = translate("handover record", "At")
    signed = (
        (translate("handover record", "Given by"), time),
        (translate("handover record", "Taken by"), time),
        (translate("handover record", "Duty leader"), time),
    )
    return [
        FormRow(
            tuple(
                box
                for name, at in signed[:2]
                for box in (label(say(name), 0.12), Box("", 0.2), label(say(at), 0.07), Box("", 0.11))
            ),
            least=30.0,
        ),
        FormRow(
            (
                *(label(say(signed[2][0]), 0.12), Box("", 0.2), label(say(time), 0.07), Box("", 0.11)),
                *(label(say(translate("handover record", "Remarks")), 0.12), Box("", 0.38)),
            ),
            least=30.0,
        ),
    ]
