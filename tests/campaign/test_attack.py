"""What counts as a fault of a case, and what is only what the process held before it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from patrolplanner.services.solving.peak_memory import MIB
from tests.campaign import attack as judged
from tests.campaign.attack import Attack, Case, carry_out

HELD = 256


def _filled(mib: int) -> str:
    full = bytearray(mib * MIB)
    full[:: 2**12] = b"\1" * len(full[:: 2**12])  # touched, or the system gives no memory for it
    return f"{len(full)}"


def _cases(_: random.Random, __: Path) -> Iterator[Case]:
    yield Case("little", lambda: _filled(1))
    yield Case("much", lambda: _filled(HELD))


def test_only_what_a_case_takes_itself_is_held_against_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(judged, "MOST_MIB", HELD // 2)
    before = bytearray(b"\1") * (HELD * MIB)
    tally = carry_out(Attack("memory", "", _cases), 2, 1, tmp_path)
    assert len(before) == HELD * MIB
    assert [fault.split(":")[0] for fault in tally.faults] == ["memory seed 1 case 1 (much)"]
    assert tally.mib > HELD
