"""Every column of every kind of entry of the journal, which stands in the plan file only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from patrolplanner.domain.journal import (
    AccountKind,
    Answer,
    Attendance,
    Correction,
    DutyElsewhere,
    Equipment,
    Handing,
    Handover,
    HoursHome,
    Journal,
    MarkKind,
    Matter,
    NoticeIssue,
    Offer,
    PeriodMark,
    Presence,
    Swap,
    SwapKind,
    SwapState,
)
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.store.codecs import COUNT, DAY, FLAG, MOMENT, TEXT, member
from patrolplanner.store.tables import Field, Inside, Records, Row, RowsOf, SqlTable, entries, pairs, put_together

_DUTY = (Field("duty.day", DAY), Field("duty.post", TEXT), Field("duty.shift", TEXT))
_DATES = (Field("first", DAY, column="first_day"), Field("last", DAY, column="last_day"))


def _handover(values: Mapping[str, Any]) -> Handover:
    people = values["people"]
    giving, taking = (tuple(person for person, takes in people if takes is side) for side in (False, True))
    others = {path: value for path, value in values.items() if path != "people"}
    return put_together(Handover, others | {"giving": giving, "taking": taking})


JOURNAL: tuple[Records[Any], ...] = (
    Records(
        "swaps",
        Swap,
        "swap",
        (
            Field("number", TEXT),
            Field("kind", member(SwapKind)),
            Field(
                "handings",
                inside=entries("swap_handing", Handing, Field("giver", TEXT), Field("taker", TEXT), *_DUTY),
            ),
            Field("asked", MOMENT),
            Field("asked_by", TEXT),
            Field("reason", TEXT),
            Field("state", member(SwapState)),
            Field("decided", MOMENT),
            Field("decided_by", TEXT),
            Field("note", TEXT),
            Field("returns", TEXT),
        ),
    ),
    Records(
        "offers",
        Offer,
        "offer",
        (Field("person", TEXT), *_DUTY, Field("at", MOMENT), Field("answer", member(Answer)), Field("note", TEXT)),
        numbered=True,
    ),
    Records(
        "attendance",
        Attendance,
        "attendance",
        (
            Field("person", TEXT),
            *_DUTY,
            Field("presence", member(Presence)),
            Field("minutes", COUNT),
            Field("instead", TEXT),
            Field("note", TEXT),
        ),
        numbered=True,
    ),
    Records(
        "corrections",
        Correction,
        "correction",
        (
            Field("person", TEXT),
            Field("day", DAY),
            Field("kind", member(AccountKind)),
            Field("amount", COUNT),
            Field("reason", TEXT),
            Field("at", MOMENT),
            Field("who", TEXT),
            Field("campaign", TEXT),
        ),
        numbered=True,
    ),
    Records(
        "hours_home",
        HoursHome,
        "hours_home",
        (
            *(Field(name, TEXT) for name in ("campaign", "sender", "unit")),
            Field("made", MOMENT),
            Field("at", MOMENT),
            Field("who", TEXT),
            Field(
                "duties",
                inside=entries(
                    "duty_elsewhere",
                    DutyElsewhere,
                    Field("person", TEXT),
                    Field("day", DAY),
                    Field("code", TEXT),
                    Field("start", COUNT, column="start_minute"),
                    Field("end", COUNT, column="end_minute"),
                    Field("kind", member(ShiftKind)),
                    Field("effective_minutes", COUNT),
                    Field("post", TEXT),
                    Field("post_name", TEXT),
                ),
            ),
        ),
        numbered=True,
    ),
    Records(
        "handovers",
        Handover,
        "handover",
        (
            *_DUTY,
            Field("at", MOMENT),
            Field("situation", TEXT),
            Field("orders", TEXT),
            Field("people", inside=Inside("handover_person", {"person": TEXT, "takes": FLAG}, iter, tuple)),
            Field(
                "matters",
                inside=entries(
                    "handover_matter", Matter, *(Field(name, TEXT) for name in ("text", "progress", "next", "person"))
                ),
            ),
            Field(
                "equipment",
                inside=entries(
                    "handover_equipment",
                    Equipment,
                    Field("name", TEXT),
                    Field("number", TEXT, column="mark"),
                    Field("due", COUNT),
                    Field("there", COUNT),
                    Field("state", TEXT),
                ),
            ),
        ),
        numbered=True,
        make=_handover,
    ),
    Records(
        "marks",
        PeriodMark,
        "period_mark",
        (*_DATES, Field("mark", member(MarkKind)), Field("at", MOMENT), Field("who", TEXT), Field("note", TEXT)),
        numbered=True,
    ),
    Records(
        "issues",
        NoticeIssue,
        "issue",
        (
            Field("post", TEXT),
            Field("paper", TEXT),
            Field("version", TEXT),
            Field("printed", MOMENT),
            Field("at", MOMENT),
            *_DATES,
            Field("expires", MOMENT),
            Field("who", TEXT),
            Field("shown", inside=pairs("issue_fact", "kind", "text")),
            Field("removed", MOMENT),
        ),
        numbered=True,
    ),
)


def journal_rows(journal: Journal) -> Mapping[SqlTable, set[Row]]:
    """Every table of the journal with the rows it should hold."""
    return {table: rows for records in JOURNAL for table, rows in records.rows(getattr(journal, records.key))}


def read_journal(rows_of: RowsOf) -> Journal:
    """The journal of these rows.

    Raises ValueError or PlannerError for a value the domain does not know, which only a foreign hand can have written.
    """
    return Journal(**{records.key: records.read(rows_of) for records in JOURNAL})
