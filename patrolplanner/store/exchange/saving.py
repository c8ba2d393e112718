"""Puts a finished workbook into its file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.store.exchange.replacing import replacing

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook


def save(workbook: Workbook, path: Path) -> None:
    """Whole or not at all. It is packed in memory: a packer that runs into a full disk goes on about it later."""
    packed = BytesIO()
    workbook.save(packed)
    with replacing(path) as unfinished:
        unfinished.write_bytes(packed.getbuffer())
