"""The table of what the campaign tried: a row for each attack, and for each other system where it was tried."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.campaign.attack import Tally

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = """# What the campaign tried

Written by `python -m tests.campaign`. A fault is an exception, a half-written or changed file, a leak, a lost edit, or
a case that takes more than ten seconds of the processor or 1 GiB of its own. The slowest is told in seconds of the
clock, on a machine that had other work; behind them seconds of the processor, seed and number of the case.

| attack | date | seeds | cases | outcomes | faults | slowest | memory |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""
_OUTCOME = re.compile(r"(.+?) (\d+)(?:, |$)")


@dataclass(frozen=True, slots=True)
class Row:
    """What was tried of an attack."""

    name: str
    day: str
    seeds: str
    cases: int
    outcomes: Counter[str]
    faults: int
    slowest: str
    mib: int

    @staticmethod
    def read(line: str) -> Row:
        name, day, seeds, cases, outcomes, faults, slowest, memory = (cell.strip() for cell in line.split("|")[1:-1])
        counts = Counter({outcome: int(count) for outcome, count in _OUTCOME.findall(outcomes)})
        return Row(name, day, seeds, int(cases), counts, int(faults), slowest, int(memory.split()[0]))

    @staticmethod
    def of(name: str, tally: Tally, seed: int) -> Row:
        outcomes: Counter[str] = Counter()
        for (_, outcome), count in tally.outcomes.items():
            outcomes[outcome] += count
        longest = tally.slowest
        slowest = f"{longest.seconds:.1f} s ({longest.processor:.1f} s, {seed}:{longest.number})"
        day = f"{date.today():%Y-%m-%d}"
        return Row(name, day, str(seed), tally.cases, outcomes, len(tally.faults), slowest, tally.mib)

    def with_more(self, more: Row) -> Row:
        """Both runs in one row; the same seed tries the same cases and is no more of anything."""
        seeds = self.seeds.split(", ")
        if more.seeds in seeds:
            return more if more.cases >= self.cases else self
        return Row(
            self.name, more.day, ", ".join((*seeds, more.seeds)), self.cases + more.cases,
            self.outcomes + more.outcomes, self.faults + more.faults,
            max(self.slowest, more.slowest, key=lambda text: float(text.split()[0])), max(self.mib, more.mib),
        )  # fmt: skip

    def line(self) -> str:
        outcomes = ", ".join(f"{outcome} {count}" for outcome, count in sorted(self.outcomes.items()))
        cells = (self.name, self.day, self.seeds, self.cases, outcomes, self.faults, self.slowest, f"{self.mib} MiB")
        return f"| {' | '.join(map(str, cells))} |"


def keep(tally: Tally, seed: int, place: str = "", *, more: bool = False) -> None:
    """Put the row of an attack in the place of its last one, or ``more`` on top of it.

    A short run without a fault does not hide a long one.
    """
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and "---" not in line}
    rows.pop("attack", None)
    name = f"{tally.attack}, {place}" if place else tally.attack
    row, there = Row.of(name, tally, seed), Row.read(rows[name]) if name in rows else None
    if there is not None and more:
        row = there.with_more(row)
    elif there is not None and row.cases < there.cases and not row.faults:
        row = there
    rows[name] = row.line()
    RESULTS.write_text(_HEAD + "\n".join(rows[name] for name in sorted(rows)) + "\n", encoding="utf-8", newline="\n")
