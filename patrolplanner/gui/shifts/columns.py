"""The columns of shifts and of team rotations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import month_to_plan
from patrolplanner.domain.shifts import DAY_MINUTES, Rotation, Shift, ShiftKind
from patrolplanner.domain.typed_text import tidy
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind, ValueMark
from patrolplanner.gui.records.columns import swapped
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts, listed
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import shifts as notes
from patrolplanner.gui.records.shared_columns import in_order
from patrolplanner.gui.said import chinese, said
from patrolplanner.planning.rotation.teams import figures
from patrolplanner.store import fields

LEAST_REST_HOURS = 11

_OFF = ("-", "－", "—", "休", "off", "")
_NO_COLOUR = translate("records", '"{text}" is not a colour; write it as #RRGGBB.')
_NO_START = translate("records", "A shift begins at 23:59 at the latest; 00:00 is the morning of the duty date itself.")
_NO_SHIFT = translate("records", 'There is no shift "{code}"; write codes of shifts, and "-" for a day off.')
_NO_PATTERN = translate("records", "A rotation has at least one day.")
_NO_TEAM = translate("records", "Name the team.")
_UNKNOWN_TEAM = ValueMark(
    translate("records", "nobody"), translate("records", "Nobody belongs to this team yet; enter it at the people.")
)
_SHORT_REST = ValueMark(
    translate("records", "short rest"),
    translate("records", "Between two duties of this rotation lie less than 11 h of rest."),
)
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")


def _clock(key: str) -> Callable[[Any, int], Any]:
    """Another beginning or end; working time that was the length of the shift stays so."""

    def put(shift: Any, value: int) -> Any:
        if key == "start" and value == DAY_MINUTES:
            raise InvalidValue(_NO_START)
        moved = replace(shift, **{key: value})
        return replace(moved, effective_minutes=moved.length) if shift.effective_minutes == shift.length else moved

    return put


def _colour() -> Column:
    def parse(_facts: PlanFacts, typed: str) -> str:
        plain = tidy(typed)
        found = _HEX.fullmatch(plain)
        if plain and found is None:
            raise InvalidValue(_NO_COLOUR.fill(text=plain))
        return f"#{found[1].upper()}" if found else ""

    def write(_facts: PlanFacts, value: str) -> str:
        return value

    return Column(
        "colour",
        translate("records", "Colour"),
        EditorKind.COLOUR,
        lambda shift: shift.colour,
        swapped("colour"),
        write,
        parse,
        width=100,
        note=translate("records", "Empty: the usual colour of the kind of shift."),
    )


_shift = made_from(fields.SHIFTS)

SHIFTS = RecordKind(
    field="shifts",
    one=translate("records", "shift"),
    columns=with_headings(
        fields.SHIFTS,
        (
            _shift("code", translate("records", "Code"), width=70),
            _shift("name", translate("records", "Name"), needed=True, width=140),
            _shift("start", translate("records", "Start"), put=_clock("start")),
            _shift(
                "end",
                translate("records", "End"),
                put=_clock("end"),
                note=translate("records", "An end not after the start means the next day."),
            ),
            make.counted("length", translate("records", "Length, h"), lambda facts, shift: shift.length / 60),
            _shift("kind", translate("records", "Kind"), width=90),
            _shift(
                "effective_minutes",
                translate("records", "Working time, h"),
                note=translate("records", "What counts as working time, in hours."),
            ),
            _colour(),
            make.counted(
                "demands",
                translate("records", "Demands"),
                lambda facts, shift: facts.count("demands", "shift", shift.code),
            ),
        ),
        notes.SHIFTS,
    ),
    new=lambda facts: Shift(
        free_number(facts, "shifts", "S0"),
        said(translate("records", "New shift")),
        8 * 60,
        20 * 60,
        ShiftKind.DAY,
        12 * 60,
    ),
    name=lambda facts, shift: shift.name,
    empty=translate(
        "records", "No shifts yet. Press Ctrl+N for a new one, or choose a rotation that brings its shifts along."
    ),
    copied=lambda facts, shift: replace(shift, code=free_number(facts, "shifts", shift.code)),
    reads=("demands",),
)


def pattern_text(facts: PlanFacts, pattern: tuple[str | None, ...]) -> str:
    """A cycle in the words of the roster page: 白 夜 休 休."""
    off = "休" if chinese() else "-"
    words = shift_codes(facts.plan.shifts)
    return " ".join(off if code is None else words.get(code, code) for code in pattern)


def _pattern() -> Column:
    def parse(facts: PlanFacts, typed: str) -> tuple[str | None, ...]:
        entries = [part for item in listed(typed) for part in item.split()]
        known = facts.labels("shifts")
        if len(entries) == 1 and entries[0] not in known and len(entries[0]) > 1:
            entries = list(entries[0])
        if not entries:
            raise InvalidValue(_NO_PATTERN)
        return tuple(_code(facts, entry) for entry in entries)

    def write(facts: PlanFacts, value: tuple[str | None, ...]) -> str:
        return pattern_text(facts, value)

    def mark(facts: PlanFacts, rotation: Any) -> ValueMark | None:
        rest = least_rest(facts, rotation)
        return _SHORT_REST if rest is not None and rest < LEAST_REST_HOURS else None

    return Column(
        "pattern",
        translate("records", "Cycle"),
        EditorKind.TEXT,
        lambda rotation: rotation.pattern,
        swapped("pattern"),
        write,
        parse,
        mark=mark,
        sort=write,
        width=260,
        note=translate(
            "records",
            "One shift a day, as on the roster page (白 夜 休 休) or by its code (D N - -), with or without blanks; "
            "- or 休 for a day off. It begins again at the end.",
        ),
    )


def _code(facts: PlanFacts, entry: str) -> str | None:
    if entry in _OFF:
        return None
    # the words of the roster page first: what stands in the cell must mean itself
    words = {word: code for code, word in shift_codes(facts.plan.shifts).items()}
    found = words.get(entry) or facts.find("shifts", entry)
    if found is None:
        raise InvalidValue(_NO_SHIFT.fill(code=entry))
    return found


def least_rest(facts: PlanFacts, rotation: Rotation) -> float | None:
    """The shortest rest between two duties of a rotation in hours; None when there are none."""
    shifts = facts.plan.shifts_by_code
    codes = [code for code in rotation.pattern if code is not None]
    if not codes or any(code not in shifts for code in codes):
        return None
    return figures([rotation], shifts).least_rest_hours


def weekly_hours(facts: PlanFacts, rotation: Rotation) -> float:
    """Mean hours a week of a rotation."""
    lengths = {s.code: s.length for s in facts.plan.shifts}
    worked = sum(lengths.get(code, 0) for code in rotation.pattern if code is not None)
    return worked * 7 / (60 * len(rotation.pattern))


def _team(facts: PlanFacts, rotation: Any) -> ValueMark | None:
    return None if facts.count("people", "team", rotation.team) else _UNKNOWN_TEAM


def _needed_team(rotation: Any, team: str) -> Any:
    if not team:
        raise InvalidValue(_NO_TEAM)
    return replace(rotation, team=team)


_rotation = made_from(fields.ROTATIONS)

ROTATIONS = RecordKind(
    field="rotations",
    one=translate("records", "rotation"),
    columns=with_headings(
        fields.ROTATIONS,
        (
            make.suggestion(
                "team", translate("records", "Team"), lambda facts: facts.teams, mark=_team, put=_needed_team, width=100
            ),
            _pattern(),
            _rotation("anchor", translate("records", "Cycle begins"), width=110),
            _rotation("start", translate("records", "From"), put=in_order("start", "end", first=True)),
            _rotation("end", translate("records", "Until"), put=in_order("end", "start", first=False)),
            make.counted("cycle", translate("records", "Days in cycle"), lambda facts, rotation: len(rotation.pattern)),
            make.counted("hours", translate("records", "Hours a week"), weekly_hours),
            make.counted("rest", translate("records", "Least rest, h"), least_rest),
            make.counted(
                "people",
                translate("records", "People"),
                lambda facts, rotation: facts.count("people", "team", rotation.team),
            ),
        ),
        notes.ROTATIONS,
    ),
    new=lambda facts: Rotation(
        next((t for t in facts.teams if t not in {r.team for r in facts.plan.rotations}), "A"),
        (next((s.code for s in facts.plan.shifts), None), None),
        month_to_plan(facts.today).first,
    ),
    name=lambda facts, rotation: rotation.team,
    empty=translate(
        "records", "No rotations yet. Choose a well-known one by the button above, or press Ctrl+N for one of your own."
    ),
    reads=("shifts", "people"),
)
