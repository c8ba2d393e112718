"""What can be changed on the map: where areas and posts lie, and the scanned plan below."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.services.edits.records import change_records, with_setting
from patrolplanner.services.open_plan.document import Document, Edit

IMAGE, SCALE, LEFT, TOP = "map_image", "map_scale", "map_left", "map_top"


def put(field: str, index: int, x: float | None, y: float | None) -> Edit:
    """Put an area or post (by its position in the plan) at a place, or take it off the map."""

    def edit(document: Document) -> Document:
        record = getattr(document.plan, field)[index]
        return change_records(field, {index: replace(record, x=x, y=y)})(document)

    return edit


@dataclass(frozen=True, slots=True)
class Picture:
    """A scanned plan under the map: its file, metres a pixel, and where its upper left corner lies on paper."""

    file: str
    scale: float
    left: float
    top: float

    def path(self, plan_file: Path) -> Path:
        """Where the file is looked for: beside the plan, unless it has a path of its own."""
        path = Path(self.file)
        return path if path.is_absolute() else plan_file.parent / path


def picture_of(plan: Plan) -> Picture | None:
    """The picture that a plan names, None without one or when its numbers make no sense."""
    try:
        scale, left, top = (float(plan.setting(key, "0")) for key in (SCALE, LEFT, TOP))
    except ValueError:
        return None
    file = plan.setting(IMAGE)
    return Picture(file, scale, left, top) if file and math.isfinite(scale + left + top) and scale > 0 else None


def with_picture(picture: Picture | None) -> Edit:
    """Put a picture under the map, or take it away."""
    texts = (
        ("", "", "", "")
        if picture is None
        else (picture.file, f"{picture.scale:.6g}", f"{picture.left:.2f}", f"{picture.top:.2f}")
    )

    def edit(document: Document) -> Document:
        for key, text in zip((IMAGE, SCALE, LEFT, TOP), texts, strict=True):
            document = with_setting(key, text)(document)
        return document

    return edit


def moved(picture: Picture, right: float, down: float) -> Picture:
    """The picture so many metres further to the right and down."""
    return replace(picture, left=picture.left + right, top=picture.top + down)


def scaled(picture: Picture, one: tuple[float, float], other: tuple[float, float], metres: float) -> Picture:
    """The picture so large that two places on paper are so many metres apart; the first place stays where it is.

    Raises InvalidValue for two places that are the same, or a distance that is none.
    """
    now = math.dist(one, other)
    if now <= 0 or metres <= 0:
        raise InvalidValue(translate("map", "Choose two different points and a distance above nothing."))
    by = metres / now
    left, top = (place - (place - corner) * by for place, corner in zip(one, (picture.left, picture.top), strict=True))
    return Picture(picture.file, picture.scale * by, left, top)
