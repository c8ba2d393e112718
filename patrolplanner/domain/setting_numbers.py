"""Settings of a plan that are numbers within limits."""

from __future__ import annotations

from patrolplanner.domain.typed_text import BadCell, Cell, number_of


def number_within(text: str, least: float, most: float) -> float | None:
    """A setting's text as a number from the least to the most; None for what is none."""
    try:
        found = number_of(Cell(text))
    except BadCell:
        return None
    return found if least <= found <= most else None
