"""The TrueType fonts of this machine by their family names, found without loading any of them.

Only fonts that a paper may hold are taken: with TrueType outlines, which ReportLab can embed, and whose own flags allow
embedding.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

_ENDINGS = frozenset({".ttf", ".ttc"})
_FAMILY_NAMES = frozenset({1, 4, 16})
_WINDOWS, _RESTRICTED = 3, 0x0002
_REGULAR_WEIGHTS = range(300, 600)


@dataclass(frozen=True, slots=True)
class FontFile:
    """Where a font lies: its file, and its place in a collection."""

    path: Path
    index: int = 0


def font_folders() -> list[Path]:
    """Where this system keeps fonts, those of the user first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [local / "Microsoft/Windows/Fonts", Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    return [home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]


@cache
def machine_fonts() -> Mapping[str, FontFile]:
    """Every font that may be embedded, by each of its names in small letters; takes a moment the first time."""
    found: dict[str, FontFile] = {}
    for folder in font_folders():
        for path in sorted(_files(folder)):
            for names, font in _fonts_in(path):
                for name in names:
                    found.setdefault(name.lower(), font)
    return found


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from (path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS)
    except OSError:
        return


def _fonts_in(path: Path) -> Iterator[tuple[set[str], FontFile]]:
    """The fonts of a file with their names; none for a file that cannot be read or is no font."""
    try:
        with path.open("rb") as file:
            for index, start in enumerate(_starts(file)):
                tables = _tables(file, start)
                if "glyf" in tables and "name" in tables and _may_be_embedded(file, tables):
                    yield _names(file, tables["name"]), FontFile(path, index)
    except (OSError, struct.error, UnicodeDecodeError):
        return


def _starts(file: BinaryIO) -> list[int]:
    if file.read(4) != b"ttcf":
        return [0]
    _, count = struct.unpack(">II", file.read(8))
    return list(struct.unpack(f">{count}I", file.read(4 * count))) if count < 100 else []


def _tables(file: BinaryIO, start: int) -> dict[str, int]:
    """The tables of a font by name, with the place of each in the file."""
    file.seek(start + 4)
    (count,) = struct.unpack(">H", file.read(2))
    file.seek(start + 12)
    found = {}
    for _ in range(count):
        tag, _, place, _ = struct.unpack(">4sIII", file.read(16))
        found[tag.decode("latin-1").strip()] = place
    return found


def _may_be_embedded(file: BinaryIO, tables: Mapping[str, int]) -> bool:
    """Whether the font's flags allow it to stand in a paper, and it is of an ordinary weight."""
    if "OS/2" not in tables:
        return True
    file.seek(tables["OS/2"] + 4)
    weight, _, flags = struct.unpack(">HHH", file.read(6))
    return not flags & _RESTRICTED and weight in _REGULAR_WEIGHTS


def _names(file: BinaryIO, place: int) -> set[str]:
    file.seek(place)
    _, count, texts = struct.unpack(">HHH", file.read(6))
    records = [struct.unpack(">HHHHHH", file.read(12)) for _ in range(count)]
    found = set()
    for platform, encoding, _, kind, length, offset in records:
        if platform == _WINDOWS and kind in _FAMILY_NAMES and encoding in (0, 1, 10):
            file.seek(place + texts + offset)
            found.add(file.read(length).decode("utf-16-be"))
    return found
