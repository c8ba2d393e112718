"""The columns of posts and key areas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import Area, Post, PostKind, default_mode
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.facts import Facts
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.shared_columns import phone
from patrolplanner.gui.said import said
from patrolplanner.store.exchange import vocabulary as words


def _kind_with_mode(post: Any, kind: PostKind) -> Any:
    """Another kind brings its usual mode, unless the mode had been chosen."""
    mode = default_mode(kind) if post.mode is default_mode(post.kind) else post.mode
    return replace(post, kind=kind, mode=mode)


def _demands_of(facts: Facts, post: Any) -> int:
    return facts.count("demands", "post", post.id)


POSTS = RecordKind(
    field="posts",
    one=translate("records", "post"),
    columns=make.with_headings(
        words.POSTS,
        (
            make.number_or_code("id", translate("records", "Number"), width=70),
            make.text("name", translate("records", "Name"), needed=True, width=150),
            make.choice("kind", translate("records", "Kind"), words.POST_KINDS, put=_kind_with_mode, width=110),
            make.choice("mode", translate("records", "Mode"), words.MODES, width=100),
            make.reference("unit", translate("records", "Unit"), "units", empty="", width=120),
            make.references("areas", translate("records", "Areas"), "areas", width=130),
            make.choice("status", translate("records", "Status"), words.STATUSES, width=70),
            make.flag("public_board", translate("records", "Public board"), width=56),
            phone("phone", translate("records", "Phone")),
            make.text("address", translate("records", "Address"), width=150),
            make.choice("road", translate("records", "Road"), words.ROADS, empty=True, width=90),
            make.number("x", translate("records", "x"), empty=True, hidden=True),
            make.number("y", translate("records", "y"), empty=True, hidden=True),
            make.counted("demands", translate("records", "Demands"), _demands_of),
        ),
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

AREAS = RecordKind(
    field="areas",
    one=translate("records", "area"),
    columns=make.with_headings(
        words.AREAS,
        (
            make.number_or_code("id", translate("records", "Number"), width=70),
            make.text("name", translate("records", "Name"), needed=True, width=150),
            make.choice("kind", translate("records", "Kind"), words.AREA_KINDS, width=110),
            make.number("weight", translate("records", "Weight"), least=0),
            make.number("x", translate("records", "x"), empty=True),
            make.number("y", translate("records", "y"), empty=True),
            make.text("note", translate("records", "Note"), width=200),
            make.calculated(
                "posts",
                translate("records", "Posts"),
                lambda facts, area: make.joined(facts.areas_of_posts.get(area.id, ())),
                width=160,
            ),
        ),
    ),
    new=lambda facts: Area(free_number(facts, "areas"), said(translate("records", "New area"))),
    name=lambda facts, area: area.name,
    empty=translate("records", "No areas yet. Press Ctrl+N for a new one, or paste rows from Excel."),
    copied=lambda facts, area: replace(area, id=free_number(facts, "areas", area.id)),
    reads=("posts",),
)
