"""What is typed with the dates between which it holds: ``不上夜班:2026-10-01..2027-03-31``."""

from __future__ import annotations

import re

from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import BadCell

_COLON = re.compile("[:：]")
_TO = re.compile(r"\.\.+|…+|~|～|至|到|—+")
"""What stands between the first and the last of some dates."""
_UNREADABLE = translate(
    "dates", 'in "{item}" the dates cannot be read; write {word}:2026-10-01..2027-03-31, first to last.'
)
BACKWARDS = translate("dates", 'in "{item}" the last date lies before the first; one of the two is wrong.')


def with_span(item: str) -> tuple[str, str, str]:
    """The word, and its first and last date as they were typed; empty where it does not begin or end.

    Raises BadCell for a colon behind which there are no two ends.
    """
    word, colon, span = (part.strip() for part in _COLON.sub(":", item, count=1).partition(":"))
    if not colon:
        return word, "", ""
    ends = [part.strip() for part in _TO.split(span)]
    if len(ends) != 2 or not any(ends):
        raise BadCell(_UNREADABLE.fill(item=item, word=word))
    return word, ends[0], ends[1]


def said_with_span(word: str, start: object | None, end: object | None) -> str:
    """The word, with its dates where it has any."""
    return word if start is None and end is None else f"{word}:{start or ''}..{end or ''}"
