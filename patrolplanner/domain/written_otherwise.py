"""What a text says to a reader who decodes it or reads it from its end.

Characters written as codes (``&#49;``, ``%31``, ``=31``, ``\\u0031``), and stretches that are shown backwards.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_CODE = re.compile(
    r"(?:%|=|\\x)([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\([0-9a-f]{1,6})\s?", re.IGNORECASE
)
_CODED_ROUNDS = 3
_BACKWARDS = re.compile("[\u202b\u202e\u2067]([^\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]?")
_LARGEST = 0x10FFFF


def other_readings(text: str) -> Iterator[str]:
    """The text decoded, if there is anything to decode in it."""
    found = text
    for _ in range(_CODED_ROUNDS):
        further = _CODE.sub(_character, html.unescape(found))
        if further == found:
            break
        found = further
    if found != text:
        yield found


def backward_readings(text: str) -> Iterator[str]:
    """The text from its end, and with those stretches turned round that are shown so."""
    yield text[::-1]
    if (turned := _BACKWARDS.sub(lambda found: found[1][::-1], text)) != text:
        yield turned


def _character(found: re.Match[str]) -> str:
    code = int(found[found.lastindex or 0], 16)
    return chr(code) if code <= _LARGEST else found[0]
