"""The table of what the campaign tried: a row for each attack, of its longest run or of the last that found a fault."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

from tests.campaign.attack import Tally

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = """# What the campaign tried

Written by `python -m tests.campaign`. A fault is an exception, a half-written or changed file, a leak, a lost edit, or
a case that takes more than ten seconds of the processor or 1 GiB. The slowest is told in seconds of the clock, on a
machine that had other work; behind them seconds of the processor and the number of the case.

| attack | date | seed | cases | outcomes | faults | slowest | memory |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""
_CASES = 4


def keep(tally: Tally, seed: int, place: str = "") -> None:
    """Put the row of an attack in the place of its last one; a short run without a fault does not hide a long one.

    Other systems have rows of their own, named by the place where they were tried.
    """
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and "---" not in line}
    rows.pop("attack", None)
    name = f"{tally.attack}, {place}" if place else tally.attack
    there = rows.get(name)
    if there is None or tally.faults or tally.cases >= int(there.split("|")[_CASES]):
        rows[name] = _row(name, tally, seed)
    RESULTS.write_text(_HEAD + "\n".join(rows[name] for name in sorted(rows)) + "\n", encoding="utf-8", newline="\n")


def _row(name: str, tally: Tally, seed: int) -> str:
    by_outcome: dict[str, int] = defaultdict(int)
    for (_, outcome), count in tally.outcomes.items():
        by_outcome[outcome] += count
    outcomes = ", ".join(f"{outcome} {count}" for outcome, count in sorted(by_outcome.items()))
    cells = (name, f"{date.today():%Y-%m-%d}", seed, tally.cases, outcomes, len(tally.faults))
    slowest = f"{tally.slowest.seconds:.1f} s ({tally.slowest.processor:.1f} s, case {tally.slowest.number})"
    return f"| {' | '.join(map(str, cells))} | {slowest} | {tally.mib} MiB |"
