"""An attack's cases dealt out to warm processes beside each other."""

from __future__ import annotations

import math
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.campaign.attack import Share, Tally, carry_out
from tests.campaign.attacks import attacks


def carried_out(name: str, count: int, seed: int, jobs: int, seconds: float = math.inf) -> Tally:
    """Every process imports once and has a folder of its own."""
    tally = Tally(name)
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        for part in [pool.submit(_share, name, count, seed, Share(n, jobs, seconds)) for n in range(jobs)]:
            tally.join(part.result())
    return tally


def _share(name: str, count: int, seed: int, share: Share) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        return carry_out(attacks()[name], count, seed, Path(folder), share)
