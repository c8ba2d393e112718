"""What all chapters of the report on sites draw alike: tables and maps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from patrolplanner.documents.internal.report_flow import ReportDrawing, ReportTable
from patrolplanner.documents.internal.town_map import TownMap, draw_map
from patrolplanner.domain.messages import Message, Say


def table(
    caption: Message, heads: Sequence[Message], rows: Sequence[tuple[str, ...]], say: Say, **more: Any
) -> ReportTable:
    return ReportTable(say(caption), tuple(say(text) for text in heads), tuple(rows), **more)


def drawing(picture: TownMap, caption: Message, say: Say, tall: float) -> ReportDrawing:
    def draw(canvas: Any, left: float, bottom: float, width: float, height: float) -> None:
        draw_map(picture, say, canvas, (left, bottom, width, height))

    return ReportDrawing(say(caption), tall, draw)
