"""Power cuts at any call of the system while a plan is worked on: what was acknowledged is in the plan, which opens."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from tests.campaign.attack import Attack, Case
from tests.campaign.attacks.kills import sums_after_opening
from tests.campaign.plan_states import fresh, plan_bytes
from tests.campaign.power import Disk, recorded, said

_ROOT = Path(__file__).resolve().parents[3]
_OPERATIONS = 12
_CUTS = 400
"""So many cuts are made of one recording."""
_WORK = """
import os, sys
from pathlib import Path
from tests.campaign.attacks.kills import work_on
work_on(Path(sys.argv[1]), float(sys.argv[2]), lambda text: os.write(1, text.encode()), int(sys.argv[3]))
"""

Calls = Sequence[tuple[str, str]]


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    if shutil.which("strace") is None:
        yield from (Case("no strace", lambda: "not tried") for _ in count())
    while True:
        path, calls = _recording(chance.random(), folder)
        begin = sums_after_opening(path)
        for _ in range(_CUTS):
            own = random.Random(chance.random())
            yield Case("cut", partial(_tried, own, folder, path.parent, calls, begin))


def _recording(seed: float, folder: Path) -> tuple[Path, Calls]:
    path = fresh(folder)
    command = [sys.executable, "-c", _WORK, str(path), str(seed), str(_OPERATIONS)]
    every = recorded(command, folder / "trace", _ROOT)
    calls = tuple(call for call in every if Disk.concerns(path.parent, call[1]) or said(*call) is not None)
    path.write_bytes(plan_bytes())
    return path, calls


def _tried(chance: random.Random, folder: Path, home: Path, calls: Calls, begin: str) -> str:
    """Everything before the cut is done to a disk; the plan that is then on it is opened."""
    at = chance.randrange(len(calls) + 1)
    disk, acknowledged = Disk({"p.patrol": plan_bytes()}), [begin]
    for name, arguments in calls[:at]:
        disk.call(home, name, arguments)
        acknowledged += filter(None, [said(name, arguments)])
    following = next((text for call in calls[at:] if (text := said(*call)) is not None), None)
    left = disk.cut(chance)
    path = fresh(folder, left["p.patrol"])
    for name, content in left.items():
        path.with_name(name).write_bytes(content)
    found = sums_after_opening(path)
    if found == acknowledged[-1]:
        return "as acknowledged"
    assert found == following, f"after {len(acknowledged) - 1} acknowledged operations the file holds something else"
    return "one ahead"


ATTACK = Attack(
    "power_cuts", "what was acknowledged before a power cut is in the plan, and the plan opens", _cases, slice=12
)
