"""File names made from what people typed: of letters and digits that every file system takes, none twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_MOST_BYTES = 120
"""Of a name without its ending: file systems take 255, of which a file that is being written needs some."""
_LONGEST_PART = 40
_PORTS = {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS})


def safe_in_name(text: str, most: int = _LONGEST_PART) -> str:
    """A part of a file name that every file system takes."""
    return "".join(c if c.isalnum() or c in "+-_" else "_" for c in unicodedata.normalize("NFC", text))[:most]


def file_stems(names: Sequence[str]) -> list[str]:
    """File names without ending, one a name, told apart also where capitals do not count."""
    used: set[str] = set()
    found = []
    for name in names:
        plain = whole_name(safe_in_name(name, _MOST_BYTES)) or "_"
        stem, number = plain, 1
        while stem.casefold() in used:
            number += 1
            stem = f"{plain}_{number}"
        used.add(stem.casefold())
        found.append(stem)
    return found


def windows_takes(name: str) -> bool:
    """Whether Windows has files of this name, in whatever folder: not those of devices, nor with its own signs."""
    if any(sign in '<>:"/\\|?*' or sign < " " for sign in name) or name != name.rstrip(" ."):
        return False
    return name.split(".", maxsplit=1)[0].strip().casefold() not in _RESERVED


def whole_name(stem: str) -> str:
    """A file's name without ending, not longer than systems take and none that they keep for themselves."""
    short = stem.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore").rstrip(" .")
    return f"{short}_" if short.split(".")[0].strip().casefold() in _RESERVED else short
