"""How much memory there is left, and what it is enough for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from patrolplanner.services.solving.memory_room import affordable, memory_room
from tests.source_tree import ROOT

_LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, resource.RLIM_INFINITY))
from patrolplanner.services.solving.memory_room import affordable, memory_room
print(memory_room(), affordable(64, 100.0, 300.0), affordable(64, 5000.0))
"""


def test_there_is_room_for_one_and_never_for_more_than_are_wanted() -> None:
    assert affordable(4, 1e9) == (4 if memory_room() is None else 1)
    assert affordable(4, 1e-6) == 4


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is told in the way of Linux")
def test_the_limit_of_the_process_counts() -> None:
    done = subprocess.run([sys.executable, "-c", _LIMITED], cwd=ROOT, capture_output=True, text=True, check=True)
    room, threads, one = done.stdout.split()
    assert 0 < float(room) < 1024
    assert 1 <= int(threads) <= 7
    assert one == "1"
