"""What can be done to streets on the map: drawn, drawn anew, and crossings that are bridges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.services.edits.records import add_records, change_records
from patrolplanner.services.open_plan.document import Document, Edit


def draw(street: Street) -> Edit:
    """A new street behind the others. Raises UserError for one that lies where no street of the plan can."""

    def edit(document: Document) -> Document:
        check_place(document.plan, street.points)
        return add_records("streets", [street])(document)

    return edit


def draw_anew(index: int, points: Sequence[StreetPoint]) -> Edit:
    """Another line for a street, which stays what it is otherwise."""

    def edit(document: Document) -> Document:
        check_place(document.plan, points)
        street = document.plan.streets[index]
        return change_records("streets", {index: replace(street, points=tuple(points))})(document)

    return edit


def check_place(plan: Plan, points: Sequence[StreetPoint]) -> None:
    """Raises UserError."""
    if (wrong := StreetGround.of(plan).misplaced(points)) is not None:
        raise UserError(wrong)


def are_apart(plan: Plan, one: int, other: int) -> bool:
    """Whether two streets cross by a bridge."""
    a, b = plan.streets[one], plan.streets[other]
    return b.id in a.over or a.id in b.over


def put_apart(one: int, other: int, apart: bool) -> Edit:
    """Say that two streets cross by a bridge, or that one can go from one to the other after all."""

    def edit(document: Document) -> Document:
        a, b = (document.plan.streets[n] for n in (one, other))
        over = tuple(id_ for id_ in a.over if id_ != b.id)
        under = tuple(id_ for id_ in b.over if id_ != a.id)
        changes = {one: replace(a, over=(*over, b.id) if apart else over), other: replace(b, over=under)}
        return change_records("streets", changes)(document)

    return edit
