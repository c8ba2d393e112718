"""The columns of posts and key areas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import Area, Post, PostKind, default_mode
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import posts as notes
from patrolplanner.gui.records.shared_columns import phone
from patrolplanner.gui.said import said
from patrolplanner.store import fields


def _kind_with_mode(post: Any, kind: PostKind) -> Any:
    """Another kind brings its usual mode, unless the mode had been chosen."""
    mode = default_mode(kind) if post.mode is default_mode(post.kind) else post.mode
    return replace(post, kind=kind, mode=mode)


def _demands_of(facts: PlanFacts, post: Any) -> int:
    return facts.count("demands", "post", post.id)


_post = made_from(fields.POSTS)

POSTS = RecordKind(
    field="posts",
    one=translate("records", "post"),
    columns=with_headings(
        fields.POSTS,
        (
            _post("id", translate("records", "Number"), width=70),
            _post("name", translate("records", "Name"), width=150),
            _post("kind", translate("records", "Kind"), put=_kind_with_mode, width=110),
            _post("mode", translate("records", "Mode"), width=100),
            _post("unit", translate("records", "Unit"), width=120),
            _post("areas", translate("records", "Areas"), width=130),
            _post("status", translate("records", "Status"), width=70),
            _post("public_board", translate("records", "Public board"), width=56),
            phone("phone", translate("records", "Phone")),
            _post("address", translate("records", "Address"), width=150),
            _post("services", translate("records", "Services"), width=130),
            _post("road", translate("records", "Road"), width=90),
            _post("importance", translate("records", "Importance")),
            _post("x", translate("records", "x"), hidden=True),
            _post("y", translate("records", "y"), hidden=True),
            make.counted("demands", translate("records", "Demands"), _demands_of),
        ),
        notes.POSTS,
    ),
    new=lambda facts: Post(
        free_number(facts, "posts"),
        said(translate("records", "New post")),
        PostKind.KIOSK,
        default_mode(PostKind.KIOSK),
        next((u.id for u in facts.plan.units), ""),
    ),
    name=lambda facts, post: post.name,
    empty=translate(
        "records", "No posts yet. Press Ctrl+N for a new one, paste rows from Excel, or import a workbook."
    ),
    copied=lambda facts, post: replace(post, id=free_number(facts, "posts", post.id)),
    reads=("units", "areas", "demands"),
)

_area = made_from(fields.AREAS)

AREAS = RecordKind(
    field="areas",
    one=translate("records", "area"),
    columns=with_headings(
        fields.AREAS,
        (
            _area("id", translate("records", "Number"), width=70),
            _area("name", translate("records", "Name"), needed=True, width=150),
            _area("kind", translate("records", "Kind"), width=110),
            _area("weight", translate("records", "Weight")),
            _area("x", translate("records", "x")),
            _area("y", translate("records", "y")),
            _area("note", translate("records", "Note"), width=200),
            make.calculated(
                "posts",
                translate("records", "Posts"),
                lambda facts, area: make.joined(facts.areas_of_posts.get(area.id, ())),
                width=160,
            ),
        ),
        notes.AREAS,
    ),
    new=lambda facts: Area(free_number(facts, "areas"), said(translate("records", "New area"))),
    name=lambda facts, area: area.name,
    empty=translate("records", "No areas yet. Press Ctrl+N for a new one, or paste rows from Excel."),
    copied=lambda facts, area: replace(area, id=free_number(facts, "areas", area.id)),
    reads=("posts",),
)
