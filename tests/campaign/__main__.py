"""The campaign: ``python -m tests.campaign [ATTACK ...] [--cases N] [--seed N] [--jobs N]``.

Its table is RESULTS.md beside it; ``--jobs`` is how many processes share the cases, each core its own by itself.
``--minutes`` ends an attack after so long with the cases it has reached, ``--more`` adds them to what its row has from
other seeds, and ``--place`` names the system in the row where it is not the usual one.

``--night`` is for a job of every night: each attack as often as it is worth, with a seed of the date; it exits with 1
where anything came through.
``--list`` names the attacks. A case that failed comes again by its seed and number: ``--only SEED:NUMBER``.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import sys
import tempfile
from datetime import date
from itertools import islice
from pathlib import Path

from tests.campaign.attack import Attack
from tests.campaign.attacks import attacks
from tests.campaign.results import keep
from tests.campaign.sharing import carried_out


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
        tally = carried_out(attack.name, count, seed, asked.jobs, asked.minutes * 60)
        keep(tally, seed, asked.place, more=asked.more)
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
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--minutes", type=float, default=math.inf)
    parser.add_argument("--more", action="store_true")
    parser.add_argument("--place", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--night", action="store_true")
    parser.add_argument("--list", action="store_true")
    return parser.parse_args()


def _again(attack: Attack, seed: int, number: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        case = next(islice(attack.cases(random.Random(seed), Path(folder)), number, None))
        _say(f"{case.kind}: {case.tries()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
