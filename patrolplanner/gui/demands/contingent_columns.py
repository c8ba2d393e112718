"""The columns of people whom units promise by number."""

from __future__ import annotations

from typing import Any

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import UnitKind
from patrolplanner.gui.records.column import RecordKind, ValueMark
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import contingents as notes
from patrolplanner.gui.records.shared_columns import in_order, phone
from patrolplanner.store.contingent_fields import CONTINGENTS as FIELDS

_NOT_ASKED = ValueMark(
    translate("records", "no demand"),
    translate("records", "No demand asks for this post on this shift, so these people count for nothing."),
)

_contingent = made_from(FIELDS)


def _unasked(facts: PlanFacts, contingent: Any) -> ValueMark | None:
    asked = any((d.post, d.shift) == (contingent.post, contingent.shift) for d in facts.plan.demands)
    return None if asked else _NOT_ASKED


def _named(facts: PlanFacts, contingent: Any) -> str:
    where = f"{facts.label('posts', contingent.post)} {facts.label('shifts', contingent.shift)}"
    return f"{where} {facts.label('units', contingent.unit)}"


def _new(facts: PlanFacts) -> Contingent:
    """For the first duty that asks for people of another unit, of the unit most likely to give no names."""
    plan = facts.plan
    asking = next((d for d in plan.demands if d.team.unit_needs), next(iter(plan.demands), None))
    post = asking.post if asking else next((p.id for p in plan.posts), "")
    shift = asking.shift if asking else next((s.code for s in plan.shifts), "")
    forces = (u.id for u in plan.units if u.kind in (UnitKind.GARRISON, UnitKind.MILITIA))
    return Contingent(post, shift, next(forces, next((u.id for u in plan.units), "")), 1)


CONTINGENTS = RecordKind(
    field="contingents",
    one=translate("records", "contingent"),
    columns=with_headings(
        FIELDS,
        (
            _contingent("post", translate("records", "Post"), width=150),
            _contingent("shift", translate("records", "Shift"), width=90, mark=_unasked),
            _contingent("unit", translate("records", "Unit"), width=130),
            _contingent("number", translate("records", "People")),
            _contingent("days", translate("records", "On days"), needed=True, width=120),
            _contingent("commander", translate("records", "Commander"), width=100),
            phone("contact", translate("records", "Contact")),
            _contingent("approval", translate("records", "Approval No."), width=130),
            _contingent("start", translate("records", "From"), put=in_order("start", "end", first=True)),
            _contingent("end", translate("records", "Until"), put=in_order("end", "start", first=False)),
        ),
        notes.CONTINGENTS,
    ),
    new=_new,
    name=_named,
    empty=translate(
        "records",
        "No unit promises people by number. Where one sends people without their names, press Ctrl+N for a new line.",
    ),
    needs=("posts", "shifts", "units"),
    wanting=translate("records", "Add units, posts and shifts first."),
    reads=("posts", "shifts", "units", "demands"),
)
