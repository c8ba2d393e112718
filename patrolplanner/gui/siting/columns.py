"""The columns of candidate sites and of ways to man a post."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.sites import ManningOption, OptionTurn, Site
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import sites as notes
from patrolplanner.gui.said import said
from patrolplanner.planning.deployment.relief import DAYS_A_YEAR, reliefs_of
from patrolplanner.store.site_codecs import said_turns, turns_in
from patrolplanner.store.site_fields import MANNINGS as MANNING_FIELDS
from patrolplanner.store.site_fields import SITES as SITE_FIELDS
from patrolplanner.translation import interface_language

_site, _manning = made_from(SITE_FIELDS), made_from(MANNING_FIELDS)
_PEOPLE = translate("siting page", "{officers} + {auxiliaries}")


def _turns_column() -> Column:
    def write(_facts: PlanFacts, value: tuple[OptionTurn, ...]) -> str:
        return said_turns(value, interface_language())

    return Column(
        "turns",
        translate("records", "Turns"),
        EditorKind.TEXT,
        value=lambda record: record.turns,
        put=lambda record, value: replace(record, turns=value),
        write=write,
        parse=lambda _facts, typed: turns_in(typed),
        sort=write,
        width=170,
    )


def _people(facts: PlanFacts, option: Any) -> str:
    """The year round, as if every day type came every day: what it takes at most."""
    hours = sum(turn.length for turn in option.turns) * DAYS_A_YEAR
    reliefs = reliefs_of(facts.plan)
    counts = (
        reliefs[role].people(hours * count)
        for role, count in (("officers", option.officers), ("auxiliaries", option.auxiliaries))
    )
    officers, auxiliaries = (f"{count:.1f}" for count in counts)
    return said(_PEOPLE, officers=officers, auxiliaries=auxiliaries)


def new_site(facts: PlanFacts, x: float | None = None, y: float | None = None) -> Site:
    """A site at a place, in the middle of the map where none is said."""
    number = free_number(facts, "sites", "" if facts.plan.sites else "H00")
    while number in facts.plan.posts_by_id:
        number = free_number(facts, "sites", number)
    if x is None or y is None:
        x, y = _beside_the_others(facts)
    name = said(translate("records", "Site {number}"), number=number)
    return Site(number, name, x, y)


def _beside_the_others(facts: PlanFacts) -> tuple[float, float]:
    projection = Projection.of(facts.plan)
    right, down = projection.paper(*(StreetGround.of(facts.plan).middle or (0.0, 0.0)))
    return projection.place(right + 20.0 * len(facts.plan.sites), down)


def _new_option(facts: PlanFacts) -> ManningOption:
    number = free_number(facts, "mannings", "" if facts.plan.mannings else "G00")
    return ManningOption(number, said(translate("records", "New way to man a post")), (OptionTurn(8, 20),), 1, 1)


SITES = RecordKind(
    field="sites",
    one=translate("records", "candidate site"),
    columns=with_headings(
        SITE_FIELDS,
        (
            _site("id", translate("records", "Number"), width=70),
            _site("name", translate("records", "Name"), needed=True, width=150),
            _site("x", translate("records", "X or longitude")),
            _site("y", translate("records", "Y or latitude")),
            _site("options", translate("records", "May be manned as"), width=220),
            _site("cost", translate("records", "Cost (10,000 yuan)"), width=90),
            _site("state", translate("records", "Choice"), width=80),
            _site("note", translate("records", "Note"), width=220),
        ),
        notes.SITES,
    ),
    new=new_site,
    name=lambda facts, site: site.name,
    empty=translate("records", "No candidate sites yet. Add them on the map, or paste rows."),
    copied=lambda facts, site: replace(new_site(facts), name=site.name, options=site.options, cost=site.cost),
    reads=("mannings", "areas", "posts", "settings"),
)
MANNINGS = RecordKind(
    field="mannings",
    one=translate("records", "way to man a post"),
    columns=with_headings(
        MANNING_FIELDS,
        (
            _manning("id", translate("records", "Number"), width=70),
            _manning("name", translate("records", "Name"), needed=True, width=150),
            _turns_column(),
            _manning("officers", translate("records", "Officers")),
            _manning("auxiliaries", translate("records", "Auxiliaries")),
            _manning("vehicle", translate("records", "Car")),
            _manning("kind", translate("records", "Kind of post"), width=110),
            make.calculated("people", translate("records", "People the year round"), _people, width=120),
        ),
        notes.MANNINGS,
    ),
    new=_new_option,
    name=lambda facts, option: option.name,
    empty=translate(
        "records", "No ways of this plan's own yet: the usual ones are taken (24 h, 8–20, 8–24, evening). Add your own."
    ),
    copied=lambda facts, option: replace(option, id=free_number(facts, "mannings", option.id)),
    reads=("settings",),
)
