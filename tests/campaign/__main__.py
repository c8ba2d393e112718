"""The campaign: ``python -m tests.campaign [ATTACK ...] [--cases N] [--seed N]``; its table is RESULTS.md beside it.

``--night`` is for a job of every night: each attack as often as it is worth, with a seed of the date; it exits with 1
where anything came through.
``--list`` names the attacks. A case that failed comes again by its seed and number: ``--only SEED:NUMBER``.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import defaultdict
from datetime import date
from itertools import islice
from pathlib import Path

from tests.campaign.attack import Attack, Tally, carry_out
from tests.campaign.attacks import attacks

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = """# What the campaign tried

Written by `python -m tests.campaign`. A fault is an exception, a half-written or changed file, a leak, or a lost edit.

| attack | date | seed | cases | outcomes | faults | slowest | memory |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


def main() -> int:
    asked = _asked()
    every = attacks()
    if asked.list:
        for attack in every.values():
            _say(f"{attack.name}: {attack.promise}")
        return 0
    chosen = [every[name] for name in asked.attacks] if asked.attacks else list(every.values())
    if asked.only:
        seed, number = map(int, asked.only.split(":"))
        return _again(chosen[0], seed, number)
    faults = 0
    seed = date.today().toordinal() if asked.night else asked.seed
    for attack in chosen:
        count = attack.night if asked.night else asked.cases
        with tempfile.TemporaryDirectory() as folder:
            tally = carry_out(attack, count, seed, Path(folder))
        _keep(tally, seed)
        faults += len(tally.faults)
        _say(f"{attack.name}: {tally.cases} cases, {len(tally.faults)} faults, {tally.seconds:.0f} s")
        for fault in tally.faults[:20]:
            _say("  " + fault)
    return 1 if faults else 0


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.campaign")
    parser.add_argument("attacks", nargs="*")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--night", action="store_true")
    parser.add_argument("--list", action="store_true")
    return parser.parse_args()


def _again(attack: Attack, seed: int, number: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        case = next(islice(attack.cases(random.Random(seed), Path(folder)), number, None))
        _say(f"{case.kind}: {case.tries()}")
    return 0


def _keep(tally: Tally, seed: int) -> None:
    """Put the row of an attack in the place of its last one."""
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and "---" not in line}
    rows.pop("attack", None)
    by_outcome: dict[str, int] = defaultdict(int)
    for (_, outcome), count in tally.outcomes.items():
        by_outcome[outcome] += count
    outcomes = ", ".join(f"{outcome} {count}" for outcome, count in sorted(by_outcome.items()))
    cells = (tally.attack, f"{date.today():%Y-%m-%d}", seed, tally.cases, outcomes, len(tally.faults))
    rows[tally.attack] = f"| {' | '.join(map(str, cells))} | {tally.slowest:.1f} s | {tally.mib} MiB |"
    RESULTS.write_text(_HEAD + "\n".join(rows[name] for name in sorted(rows)) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
