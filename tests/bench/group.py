"""A group of rows of the table: what is measured, how, and how it is shown; and county plans, which several measure."""

from __future__ import annotations

import csv
import sys
from abc import ABC, abstractmethod
from pathlib import Path

from tests.bench.limited import LIMITED
from tests.bench.measuring import SHARED, Figures, Memory, command, program

FIRST, LAST = "2026-12-01", "2026-12-31"
WORKERS = 2


class Group(ABC):
    """One line of the targets: its rows, how one is measured, and how they are shown."""

    name: str
    title: str
    target: str
    heads: tuple[str, ...]

    @abstractmethod
    def rows(self) -> list[str]:
        """The names of the rows."""

    @abstractmethod
    def measure(self, row: str) -> Figures:
        """Run one."""

    @abstractmethod
    def cells(self, row: str, figures: Figures, memory: Memory) -> list[object]:
        """What the table shows of a run, one cell a head."""

    def limited(self) -> tuple[str, ...]:
        """What keeps the engine from the target and what was tried, a paragraph each; empty where it is reached."""
        return LIMITED.get(self.name, ())

    def summary(self, known: dict[str, Figures]) -> str:
        """A sentence under the rows."""
        return ""

    def command(self) -> str:
        """The command that a row runs, for the reader."""
        return ""


def county(folder: Path, people: int, load: float, seed: int) -> Path:
    """A county plan made and read in."""
    book, plan = folder / "county.xlsx", folder / "county.patrol"
    made = command(sys.executable, SHARED / "county.py", book, "--people", people, "--load", load, "--seed", seed)
    read = program("import", book, plan)
    if made.status or read.status:
        raise RuntimeError(made.err + read.err)
    return plan


def best_known(folder: Path, row: str) -> int:
    """The best known value of an instance."""
    with (folder / "best_known.csv").open(encoding="utf-8") as file:
        return next(int(line["upper_bound"]) for line in csv.DictReader(file) if line["instance"] == row)


def above(value: object, best: int) -> object:
    """Per cent above the best known value."""
    return 100 * (float(str(value)) - best) / best if value is not None else "no roster"
