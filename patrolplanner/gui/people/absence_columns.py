"""The columns of absences: dates, and the time of day where somebody is away for part of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_dates import typed_moment
from patrolplanner.domain.typed_text import clock
from patrolplanner.gui.people.columns import PEOPLE_FIRST, about_person, last_person
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind
from patrolplanner.gui.records.columns import Put
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import people as notes
from patrolplanner.gui.records.shared_columns import ENDS_FIRST
from patrolplanner.store import fields

_NO_TIME = translate("records", "The end {end} is not later than the beginning {start}.")
_NOT_AT_MIDNIGHT = translate("records", "An absence cannot begin at 24:00; write 00:00 of the next date.")

_Moment = tuple[date, int]


def _begin(record: Any, value: _Moment) -> Any:
    """A later beginning takes the end along, so that leave can be moved by its beginning."""
    day, minute = value
    end, until = (record.end, record.end_minute) if record.end >= day else (day, DAY_MINUTES)
    return _in_time(replace, record, start=day, start_minute=minute, end=end, end_minute=until)


def _finish(record: Any, value: _Moment) -> Any:
    day, minute = value
    if day < record.start:
        raise InvalidValue(ENDS_FIRST.fill(start=record.start, end=day))
    return _in_time(replace, record, end=day, end_minute=minute)


def _in_time(change: Callable[..., Any], record: Any, **values: Any) -> Any:
    start, end = (values.get(key, getattr(record, key)) for key in ("start", "end"))
    begins, ends = (values.get(key, getattr(record, key)) for key in ("start_minute", "end_minute"))
    if start == end and ends <= begins:
        raise InvalidValue(_NO_TIME.fill(start=clock(begins), end=clock(ends)))
    return change(record, **values)


def _moment(key: str, title: Message, usual: int, put: Put) -> Column:
    """A date, and the time of day where the absence does not begin or end with the date itself."""
    minute = f"{key}_minute"

    def parse(facts: PlanFacts, typed: str) -> _Moment:
        day, found = typed_moment(typed, facts.today)
        if usual == 0 and found == DAY_MINUTES:
            raise InvalidValue(_NOT_AT_MIDNIGHT)
        return day, found or usual

    def write(_facts: PlanFacts, value: _Moment) -> str:
        day, found = value
        return day.isoformat() if found == usual else f"{day.isoformat()} {clock(found)}"

    return Column(
        key,
        title,
        EditorKind.DATE,
        lambda absence: (getattr(absence, key), getattr(absence, minute)),
        put,
        write,
        parse,
        width=130,
        note=translate("records", "A time of day may stand behind the date: 2026-12-01 14:00."),
    )


def _days(_facts: PlanFacts, absence: Absence) -> float:
    return (absence.ends - absence.starts) / timedelta(days=1)


_absence = made_from(fields.ABSENCES)

ABSENCES = RecordKind(
    field="absences",
    one=translate("records", "absence"),
    columns=with_headings(
        fields.ABSENCES,
        (
            _absence("person", translate("records", "Person")),
            _moment("start", translate("records", "First day"), 0, _begin),
            _moment("end", translate("records", "Last day"), DAY_MINUTES, _finish),
            _absence("kind", translate("records", "Kind"), width=140),
            make.counted("days", translate("records", "Days"), _days),
        ),
        notes.ABSENCES,
    ),
    new=lambda facts: Absence(last_person(facts), facts.today, facts.today, AbsenceKind.ANNUAL),
    name=about_person,
    empty=translate("records", "No absences. Press Ctrl+N for a new one, or paste rows from Excel."),
    needs=("people",),
    wanting=PEOPLE_FIRST,
    reads=("people",),
)
