"""The people of a notice as they were laid out, drawn on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.lettering import Face, FittedText, draw, fit, measure, set_line
from patrolplanner.documents.page import BLUE, FAINT_LINE, INK, QUIET, WHITE, pen
from patrolplanner.documents.public.notice_people import (
    AFTER_ROLE,
    NUMBERS,
    TIMES,
    Block,
    Blocks,
    Entry,
    NoticeLook,
    role_width,
)
from patrolplanner.documents.public.pictures import draw_picture


def draw_people(canvas: Any, blocks: Blocks, left: float, top: float) -> float:
    """Draw the blocks; gives the height at which they end."""
    y = top
    for block in blocks.blocks:
        if block.head:
            _draw_tag(canvas, block, left, y)
        if block.rows:
            _draw_rows(canvas, block, left, y - block.head)
        else:
            draw(canvas, block.told, left, y - block.head - 4 - block.told.height / 2, colour=QUIET)
        y -= block.height
    return y


def _draw_tag(canvas: Any, block: Block, left: float, top: float) -> None:
    width, middle = block.look.width, top - block.head / 2 + 2
    x = left
    if block.tag:
        tag_width = measure(block.tag, 13, BOLD) + 12
        canvas.setFillColor(BLUE if block.current else QUIET)
        canvas.roundRect(left, middle - 10, tag_width, 20, 2.5, stroke=0, fill=1)
        set_line(canvas, block.tag, left + 6, middle - 4.8, Face(13, BOLD), colour=WHITE)
        x += tag_width + 8
    draw(canvas, fit(block.when, left + width - x, TIMES, BOLD), x, middle, BOLD, colour=INK)
    pen(canvas, FAINT_LINE, 0.8)
    canvas.line(left, top - block.head + 2, left + width, top - block.head + 2)


def _draw_rows(canvas: Any, block: Block, left: float, top: float) -> None:
    y, look = top, block.look
    for number, row in enumerate(block.rows):
        height = block.row_height(row)
        if number and not row[0].again:
            pen(canvas, FAINT_LINE, 0.4)
            canvas.line(left, y, left + look.width, y)
        for place, entry in enumerate(row):
            if not number:
                entry = replace(entry, again=False)
            _draw_entry(canvas, entry, left + place * look.width / look.columns, y - height / 2, look)
        y -= height


def _draw_entry(canvas: Any, entry: Entry, left: float, middle: float, look: NoticeLook) -> None:
    """Picture, role word, name with title, and numbers; without a published name only role word and numbers."""
    right = left + look.column
    for place, (fitted, width) in enumerate(entry.lead):
        if place or not entry.again:
            draw(canvas, fitted, left, middle, BOLD, colour=INK)
        left += width
    if not entry.role and entry.name is not None:
        draw(canvas, entry.name, left, middle, colour=QUIET)
        return
    wide, high = look.photo
    if entry.photo:
        draw_picture(canvas, entry.photo, left, middle - high / 2, wide - AFTER_ROLE, high - 3)
    left += wide
    width = right - left
    after_role = left + _draw_role(canvas, entry, left, middle, look.small) + AFTER_ROLE
    named = [(fitted, font, colour) for fitted, font, colour in _named(entry) if fitted is not None]
    numbers = [(number, "", QUIET) for number in entry.numbers]
    if look.stacked or entry.name is None:
        _stack(canvas, [*named, *numbers], after_role, middle)
        return
    _stack(canvas, named, after_role, middle)
    _stack(canvas, numbers, left + width * (1 - NUMBERS), middle)


def _named(entry: Entry) -> tuple[tuple[FittedText | None, str, Any], ...]:
    return (entry.name, BOLD, INK), (entry.title, "", INK)


def _stack(canvas: Any, lines: Sequence[tuple[FittedText, str, Any]], x: float, middle: float) -> None:
    """Texts one below the other around a height."""
    y = middle + sum(fitted.height for fitted, _, _ in lines) / 2
    for fitted, font, colour in lines:
        canvas.setFillColor(colour)
        if font:
            draw(canvas, fitted, x, y - fitted.height / 2, font)
        else:
            draw(canvas, fitted, x, y - fitted.height / 2)
        y -= fitted.height


def _draw_role(canvas: Any, entry: Entry, left: float, middle: float, size: float) -> float:
    """The role in a box, filled for officers and open for all others; gives its width."""
    width = role_width(entry.role, size)
    height = size * 1.35
    canvas.setStrokeColor(BLUE if entry.officer else QUIET)
    canvas.setFillColor(BLUE if entry.officer else WHITE)
    canvas.setLineWidth(0.8)
    canvas.roundRect(left, middle - height / 2, width, height, 2, stroke=1, fill=1)
    colour = WHITE if entry.officer else INK
    set_line(canvas, entry.role, left + 4.5, middle - size * 0.37, Face(size, BOLD), colour=colour)
    return width
