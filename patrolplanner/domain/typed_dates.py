"""What a date typed by a person means: whole, or month and day alone as one writes them in an office."""

from __future__ import annotations

import re
from datetime import date

from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import BadCell, Cell, day_of, half_width, minutes_of, tidy

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DOTTED = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})")
_WITH_WORDS = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})号")
_SHORT = re.compile(r"(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?")
_BEHIND = re.compile(r"(.*?[日号]|\S+)(?:\s*([^\s日号].*))?")
"""A date, and what stands behind it."""
_WHOLE = re.compile(r"\d{4}(-|/|年)\d{1,2}(-|/|月)\d{1,2}日?")
_FARTHEST_YEARS = 4
"""A 29th of February is at most so many years away, but for the turn of a century."""


def typed_day(text: str, near: date) -> date:
    """The date that a typed text means.

    Without a year it is the one nearest to ``near``: 1月3日 typed in December is next January's. Raises BadCell.
    """
    plain = "".join(half_width(tidy(text)).split())
    for form in (_COMPACT, _DOTTED, _WITH_WORDS):
        if found := form.fullmatch(plain):
            plain = "-".join(found.groups())
    if found := _SHORT.fullmatch(plain):
        return _nearest(int(found[1]), int(found[2]), near, text)
    if not _WHOLE.fullmatch(plain):
        sentence = translate(
            "dates", '"{text}" is not a date; write it as 2026-12-01, 2026/12/1, 12/3, 12月3日 or 20261203.'
        )
        raise BadCell(sentence.fill(text=text))
    return day_of(Cell(plain))


def typed_moment(text: str, near: date) -> tuple[date, int | None]:
    """The date that a typed text means, and the minutes after midnight of a time behind it; None for no time.

    Raises BadCell.
    """
    found = _BEHIND.fullmatch(half_width(tidy(text)))
    if found is None or not found[2]:
        return typed_day(text, near), None
    return typed_day(found[1], near), minutes_of(Cell(found[2]))


def _nearest(month: int, day: int, near: date, text: str) -> date:
    found = []
    for year in range(near.year - _FARTHEST_YEARS, near.year + _FARTHEST_YEARS + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    if not found:
        raise BadCell(translate("dates", 'the date "{text}" does not exist in the calendar.').fill(text=text))
    return min(found, key=lambda one: abs(one - near))
