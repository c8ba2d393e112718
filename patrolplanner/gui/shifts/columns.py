"""The columns of shifts and of team rotations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import inf, isfinite
from typing import Any

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import owner_name
from patrolplanner.domain.plan import month_to_plan
from patrolplanner.domain.shifts import DAY_MINUTES, DayTypeShift, Rotation, Shift, ShiftKind
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
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.planning.rotation.teams import Figures, figures
from patrolplanner.store import fields
from patrolplanner.store.list_codecs import by_day_type
from patrolplanner.store.vocabulary import DAY_TYPES

_OFF = ("-", "－", "—", "休", "off", "")
_NO_COLOUR = translate("records", '"{text}" is not a colour; write it as #RRGGBB.')
_NO_START = translate("records", "A shift begins at 23:59 at the latest; 00:00 is the morning of the duty date itself.")
_NO_SHIFT = translate("records", 'There is no shift "{code}"; write codes of shifts, and "-" for a day off.')
_NO_PATTERN = translate("records", "A rotation has at least one day.")
_NO_TEAM = translate("records", "Name the team or the person.")
_UNKNOWN_TEAM = ValueMark(
    translate("records", "nobody"),
    translate("records", "Nobody belongs to this team, and nobody has this number; enter it at the people."),
)
_SHORT_REST = ValueMark(
    translate("records", "short rest"),
    translate("records", "Between two duties of this rotation lie less than {hours} h of rest."),
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


Pattern = tuple[tuple[str | None, ...], tuple[DayTypeShift, ...]]


def pattern_text(facts: PlanFacts, pattern: Pattern) -> str:
    """A pattern in the words of the roster page: 白 夜 休 休, or 工作日:白."""
    off = "休" if chinese() else "-"
    words = shift_codes(facts.plan.shifts)

    def called(code: str | None) -> str:
        return off if code is None else words.get(code, code)

    cycle, by_day = pattern
    language = "zh" if chinese() else "en"
    typed = (f"{DAY_TYPES.say(entry.kind, language)}:{called(entry.shift)}" for entry in by_day)
    return " ".join((*map(called, cycle), *typed))


def _parsed_pattern(facts: PlanFacts, typed: str) -> Pattern:
    entries = [part for item in listed(typed) for part in item.split()]
    by_day = {entry: found for entry in entries if (found := by_day_type(entry)) is not None}
    cycle = [entry for entry in entries if entry not in by_day]
    if len(cycle) == 1 and cycle[0] not in facts.labels("shifts") and len(cycle[0]) > 1:
        cycle = list(cycle[0])
    if not entries:
        raise InvalidValue(_NO_PATTERN)
    return (
        tuple(_code(facts, entry) for entry in cycle),
        tuple(DayTypeShift(kind, _code(facts, code)) for kind, code in by_day.values()),
    )


def _with_pattern(rotation: Rotation, value: Pattern) -> Rotation:
    return replace(rotation, pattern=value[0], by_day=value[1])


def _pattern() -> Column:
    parse = _parsed_pattern

    def write(facts: PlanFacts, value: Pattern) -> str:
        return pattern_text(facts, value)

    def mark(facts: PlanFacts, rotation: Any) -> ValueMark | None:
        if not has_short_rest(facts, rotation):
            return None
        return replace(_SHORT_REST, text=_SHORT_REST.text.fill(hours=f"{rest_of(facts.plan.rules).target:g}"))

    return Column(
        "pattern",
        translate("records", "Cycle"),
        EditorKind.TEXT,
        lambda rotation: rotation.content,
        _with_pattern,
        write,
        parse,
        mark=mark,
        sort=write,
        width=260,
        note=translate(
            "records",
            "One shift a day, as on the roster page (白 夜 休 休) or by its code (D N - -), with or without blanks; "
            "- or 休 for a day off. It begins again at the end. 工作日:白 or workday:D is for days of a type.",
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


def has_short_rest(facts: PlanFacts, rotation: Rotation) -> bool:
    """Whether somewhere in a rotation lies less rest than the plan's rule of rest wishes for."""
    return _figures(facts, rotation).least_rest_hours < rest_of(facts.plan.rules).target


def least_rest(facts: PlanFacts, rotation: Rotation) -> float | None:
    """The shortest rest between two duties of a rotation in hours; None when there are none."""
    found = _figures(facts, rotation).least_rest_hours
    return found if isfinite(found) else None


def weekly_hours(facts: PlanFacts, rotation: Rotation) -> float:
    """Mean hours a week of a rotation, in weeks without holidays."""
    return _figures(facts, rotation).weekly_hours


def _figures(facts: PlanFacts, rotation: Rotation) -> Figures:
    """Of a cycle with shifts that there are not: nothing."""
    shifts = facts.plan.shifts_by_code
    if not rotation.codes or any(code not in shifts for code in rotation.codes):
        return Figures(0.0, inf, 0)
    return figures([rotation], shifts, rest_of(facts.plan.rules).follows)


def _team(facts: PlanFacts, rotation: Any) -> ValueMark | None:
    known = facts.count("people", "team", rotation.team) or facts.knows("people", rotation.team)
    return None if known else _UNKNOWN_TEAM


def _cycle(_facts: PlanFacts, rotation: Any) -> int | None:
    return len(rotation.pattern) or None


def _followers(facts: PlanFacts, rotation: Any) -> int:
    return 1 if facts.plan.owns(rotation.team) else facts.count("people", "team", rotation.team)


def _owner() -> Column:
    """A team, or one person: by name or number."""

    def parse(facts: PlanFacts, typed: str) -> str:
        text = tidy(typed)
        return text if text in facts.teams else facts.find("people", text) or text

    def write(facts: PlanFacts, value: str) -> str:
        return facts.label("people", value) if facts.plan.owns(value) else value

    return Column(
        "team",
        translate("records", "Team or person"),
        EditorKind.SUGGESTION,
        lambda rotation: rotation.team,
        _needed_team,
        write,
        parse,
        choices=lambda facts: (*facts.teams, *facts.labels("people").values()),
        mark=_team,
        sort=write,
        width=120,
    )


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
            _owner(),
            _pattern(),
            _rotation("anchor", translate("records", "Cycle begins"), width=110),
            _rotation("start", translate("records", "From"), put=in_order("start", "end", first=True)),
            _rotation("end", translate("records", "Until"), put=in_order("end", "start", first=False)),
            make.counted("cycle", translate("records", "Days in cycle"), _cycle),
            make.counted("hours", translate("records", "Hours a week"), weekly_hours),
            make.counted("rest", translate("records", "Least rest, h"), least_rest),
            make.counted(
                "people",
                translate("records", "People"),
                _followers,
            ),
        ),
        notes.ROTATIONS,
    ),
    new=lambda facts: Rotation(
        next((t for t in facts.teams if t not in {r.team for r in facts.plan.rotations}), "A"),
        (next((s.code for s in facts.plan.shifts), None), None),
        month_to_plan(facts.today).first,
    ),
    name=lambda facts, rotation: owner_name(facts.plan, rotation.team),
    empty=translate(
        "records", "No rotations yet. Choose a well-known one by the button above, or press Ctrl+N for one of your own."
    ),
    reads=("shifts", "people"),
)
