"""Which entry of the journal stands in which table."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from itertools import starmap
from typing import Any

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import (
    AccountKind,
    Answer,
    Attendance,
    Correction,
    Equipment,
    Handing,
    Handover,
    Issue,
    Journal,
    Mark,
    Matter,
    Offer,
    PeriodMark,
    Presence,
    Swap,
    SwapKind,
    SwapState,
)
from patrolplanner.store.tables import AS_IS, DAY, FLAG, MOMENT, Child, Form, Records, Row, Table, word

_DUTY: Mapping[str, tuple[Form, str]] = {
    "day": (DAY, "duty.day"),
    "post": (AS_IS, "duty.post"),
    "shift": (AS_IS, "duty.shift"),
}


def _about_duty(make: type) -> Any:
    """A maker that takes date, post and shift of its duty as three columns."""

    def made(*, day: date, post: str, shift: str, **cells: Any) -> Any:
        return make(duty=DutyKey(day, post, shift), **cells)

    return made


def _handover(*, people: tuple[Row, ...], **cells: Any) -> Handover:
    giving, taking = (tuple(person for person, takes in people if takes is side) for side in (False, True))
    made: Handover = _about_duty(Handover)(giving=giving, taking=taking, **cells)
    return made


def _period_mark(*, first_day: date, last_day: date, **cells: Any) -> PeriodMark:
    return PeriodMark(first_day, last_day, **cells)


def _issue(*, first_day: date, last_day: date, **cells: Any) -> Issue:
    return Issue(first=first_day, last=last_day, **cells)


_RECORDS: Mapping[str, Records[Any]] = {
    "swaps": Records(
        "swap",
        {
            "number": AS_IS,
            "kind": word(SwapKind),
            "asked": MOMENT,
            "asked_by": AS_IS,
            "reason": AS_IS,
            "state": word(SwapState),
            "decided": MOMENT,
            "decided_by": AS_IS,
            "note": AS_IS,
            "returns": AS_IS,
        },
        Swap,
        {
            "handings": Child(
                "swap_handing",
                {"giver": AS_IS, "taker": AS_IS, "day": DAY, "post": AS_IS, "shift": AS_IS},
                lambda swap: ((h.giver, h.taker, *h.duty) for h in swap.handings),
                lambda rows: tuple(Handing(giver, taker, DutyKey(*duty)) for giver, taker, *duty in rows),
            )
        },
    ),
    "offers": Records(
        "offer",
        {"person": AS_IS, **_DUTY, "at": MOMENT, "answer": word(Answer), "note": AS_IS},
        _about_duty(Offer),
        {},
        numbered=True,
    ),
    "attendance": Records(
        "attendance",
        {
            "person": AS_IS,
            **_DUTY,
            "presence": word(Presence),
            "minutes": AS_IS,
            "instead": AS_IS,
            "note": AS_IS,
        },
        _about_duty(Attendance),
        {},
        numbered=True,
    ),
    "corrections": Records(
        "correction",
        {
            "person": AS_IS,
            "day": DAY,
            "kind": word(AccountKind),
            "amount": AS_IS,
            "reason": AS_IS,
            "at": MOMENT,
            "who": AS_IS,
        },
        Correction,
        {},
        numbered=True,
    ),
    "handovers": Records(
        "handover",
        {**_DUTY, "at": MOMENT, "situation": AS_IS, "orders": AS_IS},
        _handover,
        {
            "people": Child(
                "handover_person",
                {"person": AS_IS, "takes": FLAG},
                lambda h: (*((p, False) for p in h.giving), *((p, True) for p in h.taking)),
                tuple,
            ),
            "matters": Child(
                "handover_matter",
                {"text": AS_IS, "progress": AS_IS, "next": AS_IS, "person": AS_IS},
                lambda h: ((m.text, m.progress, m.next, m.person) for m in h.matters),
                lambda rows: tuple(starmap(Matter, rows)),
            ),
            "equipment": Child(
                "handover_equipment",
                {"name": AS_IS, "mark": AS_IS, "due": AS_IS, "there": AS_IS, "state": AS_IS},
                lambda h: ((e.name, e.number, e.due, e.there, e.state) for e in h.equipment),
                lambda rows: tuple(starmap(Equipment, rows)),
            ),
        },
        numbered=True,
    ),
    "marks": Records(
        "period_mark",
        {
            "first_day": (DAY, "first"),
            "last_day": (DAY, "last"),
            "mark": word(Mark),
            "at": MOMENT,
            "who": AS_IS,
            "note": AS_IS,
        },
        _period_mark,
        {},
        numbered=True,
    ),
    "issues": Records(
        "issue",
        {
            "post": AS_IS,
            "paper": AS_IS,
            "version": AS_IS,
            "printed": MOMENT,
            "at": MOMENT,
            "first_day": (DAY, "first"),
            "last_day": (DAY, "last"),
            "expires": MOMENT,
            "who": AS_IS,
            "removed": MOMENT,
        },
        _issue,
        {
            "shown": Child(
                "issue_fact",
                {"kind": AS_IS, "text": AS_IS},
                lambda issue: issue.shown,
                lambda rows: tuple((kind, text) for kind, text in rows),
            )
        },
        numbered=True,
    ),
}


def journal_rows(journal: Journal) -> Mapping[Table, set[Row]]:
    """Every table of the journal with the rows it should hold."""
    found: dict[Table, set[Row]] = {}
    for attribute, records in _RECORDS.items():
        found.update(records.rows(getattr(journal, attribute)))
    return found


def read_journal(connection: sqlite3.Connection) -> Journal:
    """The journal as stored.

    Raises ValueError or PlannerError for a value the domain does not know, which only a foreign hand can have written.
    """
    return Journal(**{attribute: records.read(connection) for attribute, records in _RECORDS.items()})
