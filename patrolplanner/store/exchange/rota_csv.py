"""Writes a designed rotation as a CSV table for Excel: one line a row of the rotation, Monday to Sunday."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.exchange.roster_csv import harmless


def write_rota_csv(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the heading and the rows. Raises UserError when the file cannot be written."""
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heading)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
