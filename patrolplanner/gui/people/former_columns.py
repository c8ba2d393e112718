"""The columns of what was true of people before a date: number, name, role, unit, team, title and lead."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import former_facts
from patrolplanner.gui.people.columns import PEOPLE_FIRST, about_person, last_person
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import former as notes
from patrolplanner.store.former_fields import FORMER_PEOPLE as FIELDS

_former = made_from(FIELDS)


def _new(facts: PlanFacts) -> Any:
    """Somebody as the plan has them, until yesterday: what changed is then put right in the table of people."""
    id_, until = last_person(facts), facts.today - timedelta(days=1)
    return former_facts(facts.plan.people_by_id[id_], id_, until)


FORMER_PEOPLE = RecordKind(
    field="former_people",
    one=translate("records", "change"),
    columns=with_headings(
        FIELDS,
        (
            _former("person", translate("records", "Person")),
            _former("until", translate("records", "Held until")),
            _former("id", translate("records", "Number then"), width=90),
            _former("name", translate("records", "Name then"), width=100),
            _former("role", translate("records", "Role then"), width=90),
            _former("unit", translate("records", "Unit then"), width=90),
            _former("team", translate("records", "Team then"), width=80),
            _former("title", translate("records", "Title then"), width=90),
            _former("leader", translate("records", "Leader then")),
        ),
        notes.FORMER_PEOPLE,
    ),
    new=_new,
    name=about_person,
    empty=translate(
        "records",
        "No changes. When number, name, role or unit of somebody changes, what was true of dates that are over and "
        "published is kept here by itself; for another date press Ctrl+N.",
    ),
    needs=("people",),
    wanting=PEOPLE_FIRST,
    reads=("people",),
)
