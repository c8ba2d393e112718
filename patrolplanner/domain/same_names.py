"""When two names of people are the same, however they were typed."""

from __future__ import annotations

from patrolplanner.domain.typed_text import INVISIBLE, folded

_DOTS = "·•.・‧∙⋅●。"


def folded_name(name: str) -> str:
    """The name of somebody as names are compared: without blanks and signs that nobody sees, and with one sort of dot
    between its parts (买买提·艾力)."""
    return "".join("·" if sign in _DOTS else sign for sign in folded(name.translate(INVISIBLE)))
