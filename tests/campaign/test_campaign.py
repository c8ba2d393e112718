"""A slice of every attack: enough to see that the attack works and that nothing obvious has come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.campaign.attack import Attack, carry_out
from tests.campaign.attacks import attacks


@pytest.mark.parametrize("attack", attacks().values(), ids=lambda attack: attack.name)
def test_nothing_comes_through(attack: Attack, tmp_path: Path) -> None:
    tally = carry_out(attack, attack.slice, 20261129, tmp_path)
    assert tally.faults == []
    assert tally.cases == attack.slice
