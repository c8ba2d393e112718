"""A user without a plan uses the real program for a while; whatever is done, nothing goes wrong and nothing is lost."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.by_hand.random_user import Played, RandomUser
from tests.by_hand.reduction import reduce
from tests.by_hand.screen import Screen
from tests.by_hand.script import CLICK, KEY, Step, read_script, write_script
from tests.rounds import rounds

SECONDS = rounds(20.0, 60.0)
SEED = 20261201


def test_nothing_goes_wrong_whatever_is_done(display: Screen, tmp_path: Path) -> None:
    user = RandomUser(display, tmp_path, SEED)
    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends:
        played = user.run(ends)
        if played.fault:
            short = user.shortened(played)
            script = tmp_path / "short.jsonl"
            write_script(script, short)
            steps = "\n".join(step.as_line() for step in short)
            pytest.fail(f"seed {SEED}: {played.fault}\n{len(short)} steps do it, they are in {script}:\n{steps}")
    assert user.done > 0


def test_a_script_is_read_as_it_was_written(tmp_path: Path) -> None:
    steps = [Step(CLICK, "MainWindow:/Page:排班#0", (20, 980), keys=("ctrl",)), Step(KEY, text="ctrl+z")]
    write_script(tmp_path / "script.jsonl", steps)
    assert read_script(tmp_path / "script.jsonl") == steps


def test_faults_of_one_sort_are_known_again_by_their_words() -> None:
    first = Played(fault='a fault window:\nKeyError\n  File "page.py", line 133, in show\n')
    again = Played(fault='a fault window:\nKeyError\n  File "page.py", line 140, in show\n')
    other = Played(fault='a fault window:\nIndexError\n  File "page.py", line 133, in show\n')
    assert first.sort == again.sort != other.sort


def test_only_what_it_takes_is_left_of_a_long_script() -> None:
    tried: list[Sequence[int]] = []

    def fails(steps: Sequence[int]) -> bool:
        tried.append(steps)
        return {17, 60, 95} <= set(steps)

    assert reduce(range(100), fails, tries=200) == [17, 60, 95]
    assert len(tried) <= 200


def test_making_a_script_shorter_ends_in_time() -> None:
    kept = reduce(range(100), lambda steps: len(steps) > 90, tries=10)
    assert 90 < len(kept) <= 100
