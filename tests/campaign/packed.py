"""Workbooks as the parts of an archive, to be changed and packed again."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.store.exchange.books import county_book


def parts_of(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def county(folder: Path, people: int = 9) -> Path:
    """A small county's workbook, which is good."""
    path = folder / "county.xlsx"
    return path if path.exists() else county_book(path, people)
