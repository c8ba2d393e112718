"""The log of a patrol (巡逻日志): A4, filled in from the plan so that people only tick and write what was unusual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from patrolplanner.documents.internal.form_grid import (
    Box,
    FormPaper,
    FormRow,
    form_paper,
    heading,
    named,
    table,
    to_fill,
)
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate

LEAST_ROWS = 18


@dataclass(frozen=True, slots=True)
class PatrolFacts:
    """One patrol: its post and shift, who goes, and the places that must be patrolled."""

    post: str
    day: date
    shift: str
    crew: tuple[str, ...]
    places: tuple[str, ...]
    by_car: bool


def patrol_logs(patrols: Sequence[PatrolFacts], organisation: str, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The logs in their order, each on pages of its own."""
    title = say(translate("patrol log", "Patrol log"))
    forms = [FormPaper(title, tuple(_rows(patrol, say)), left=organisation, right=say(_NUMBER)) for patrol in patrols]
    return form_paper(sheet, forms, organisation, stamp, say)


_NUMBER = translate("patrol log", "No. ________")


def _rows(patrol: PatrolFacts, say: Say) -> list[FormRow]:
    return [
        *_head(patrol, say),
        heading(say(translate("patrol log", "On the way"))),
        *_stops(patrol, say),
        heading(say(translate("patrol log", "In all"))),
        _counters(say),
        to_fill(say, 0.12, 0.88, translate("patrol log", "Unusual"), least=48.0),
        _signatures(say),
    ]


def _head(patrol: PatrolFacts, say: Say) -> list[FormRow]:
    day = say(translate("patrol log", "{day}").fill(day=patrol.day))
    post, date_ = Box(patrol.post, 0.37, bold=True), Box(day, 0.37)
    shift, route = Box(patrol.shift, 0.37), Box("", 0.37)
    rows = [
        named(say, 0.13, (translate("patrol log", "Patrol"), post), (translate("patrol log", "Date"), date_)),
        named(say, 0.13, (translate("patrol log", "Shift"), shift), (translate("patrol log", "Route"), route)),
        named(say, 0.13, (translate("patrol log", "People"), Box("　".join(patrol.crew), 0.87))),
    ]
    if patrol.by_car:
        car = (
            (translate("patrol log", "Car"), Box("", 0.2)),
            (translate("patrol log", "Kilometres before"), Box("", 0.207)),
            (translate("patrol log", "Kilometres after"), Box("", 0.207)),
        )
        rows.append(named(say, 0.13, *car))
    return rows


def _stops(patrol: PatrolFacts, say: Say) -> list[FormRow]:
    titles = (
        (translate("patrol log", "Time"), 0.1),
        (translate("patrol log", "Place"), 0.24),
        (translate("patrol log", "Minutes"), 0.09),
        (translate("patrol log", "How"), 0.13),
        (translate("patrol log", "What was found"), 0.24),
        (translate("patrol log", "What was done"), 0.2),
    )
    how = translate("patrol log", "□ foot □ car") if patrol.by_car else translate("patrol log", "on foot")
    places = [*patrol.places, *[""] * (LEAST_ROWS - len(patrol.places))]
    lines = (("", place, "", say(how), "", "") for place in places)
    return table(titles, lines, say, least=23.0, head=18.0, size=8.5)


def _counters(say: Say) -> FormRow:
    counted = (
        translate("patrol log", "People checked"),
        translate("patrol log", "Cars checked"),
        translate("patrol log", "Calls for help"),
        translate("patrol log", "Hazards"),
        translate("patrol log", "Disputes"),
    )
    return to_fill(say, 0.12, 0.08, *counted, least=24.0)


def _signatures(say: Say) -> FormRow:
    signed = (translate("patrol log", "Head of the patrol"), translate("patrol log", "Duty leader"))
    return to_fill(say, 0.16, 0.34, *signed, least=30.0)
