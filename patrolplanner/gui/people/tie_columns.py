"""The columns of pairs: two people tied to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.gui.people.columns import PEOPLE_FIRST, last_person
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.columns import Put
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import people as notes
from patrolplanner.gui.records.shared_columns import in_order
from patrolplanner.store import fields

_TWICE = translate("records", "A pair is two different people.")

_tie = made_from(fields.TIES)


def _other(facts: PlanFacts, but_for: str) -> str:
    return next((p.id for p in facts.plan.people if p.id != but_for), "")


def _person_of(key: str, other: str) -> Put:
    def put(record: Any, value: str) -> Any:
        if value == getattr(record, other):
            raise InvalidValue(_TWICE)
        return replace(record, **{key: value})

    return put


def _about_two(facts: PlanFacts, tie: Tie) -> str:
    return f"{facts.label('people', tie.first)} – {facts.label('people', tie.second)}"


TIES = RecordKind(
    field="ties",
    one=translate("records", "pair"),
    columns=with_headings(
        fields.TIES,
        (
            _tie("first", translate("records", "First person"), put=_person_of("first", "second")),
            _tie("second", translate("records", "Second person"), put=_person_of("second", "first")),
            _tie("kind", translate("records", "Tie"), width=140),
            _tie("share", translate("records", "Share %")),
            _tie("start", translate("records", "From"), put=in_order("start", "end", first=True)),
            _tie("end", translate("records", "Until"), put=in_order("end", "start", first=False)),
        ),
        notes.TIES,
    ),
    new=lambda facts: Tie(last_person(facts), _other(facts, last_person(facts)), TieKind.MENTOR),
    name=_about_two,
    empty=translate("records", "No pairs. Press Ctrl+N for a new one, or paste rows from Excel."),
    needs=("people",),
    wanting=PEOPLE_FIRST,
    reads=("people",),
)
