"""Puts a finished workbook into its file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.exchange.replacing import replacing

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook


_LONGEST = 32_767
"""Of a cell, for every program that opens workbooks."""


def check_length(text: str, sheet: str, cell: str) -> None:
    """Raises UserError for a text that no cell takes whole."""
    if len(text) > _LONGEST:
        told = translate(
            "workbook",
            "The workbook was not written. {sheet}!{cell}: the text has {count} characters, a cell takes {most}; "
            "shorten it, or export everything for programs (.json).",
        )
        raise UserError(told.fill(sheet=sheet, cell=cell, count=len(text), most=_LONGEST))


def save(workbook: Workbook, path: Path) -> None:
    """Whole or not at all. It is packed in memory: a packer that runs into a full disk goes on about it later."""
    packed = BytesIO()
    workbook.save(packed)
    with replacing(path) as unfinished:
        unfinished.write_bytes(packed.getbuffer())
