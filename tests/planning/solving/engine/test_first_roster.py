"""The first roster, window by window, beside other threads that fill windows at the same time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.engine import windows
from patrolplanner.planning.solving.engine.exact_model import SubModel
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.planning.stop import Effort
from patrolplanner.services.solving.auto_fill import FillRequest, prepare
from tests.builders import a_demand, a_plan, a_post, a_shift, an_officer
from tests.efforts import effort_of

NIGHT, DAY = a_shift("N", "20:00-08:00"), a_shift("D", "08:00-20:00")


class Swapping(RunControl):
    """Somebody who fills the first window the other way round while the second one is being solved."""

    def __init__(self, effort: Effort) -> None:
        super().__init__(effort)
        self.pool: Incumbent
        self.solved: list[Ints] = []

    def solve(self, part: SubModel, *how: Any, **more: Any) -> tuple[Ints | None, bool, float]:
        found = super().solve(part, *how, **more)
        self.solved.append(part.free)
        if len(self.solved) == 2:
            first = self.solved[0]
            other_way = 1 - self.pool.state.chosen[first]
            self.pool.offer(first, other_way)
            assert self.pool.state.chosen[first].tolist() == other_way.tolist()
        return found


def test_what_does_not_go_with_a_window_of_another_thread_is_solved_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two officers: whoever has the night cannot have the day after it. While the window of that day is being solved
    somebody else gives the night to the other one."""
    monkeypatch.setattr(windows, "START_PAIRS", 1)
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=(a_post("K1"),),
        shifts=(NIGHT, DAY),
        demands=(a_demand("K1", "N"), a_demand("K1", "D")),
    )
    filling = prepare(FillRequest(plan, Roster(), Period(date(2026, 12, 1), date(2026, 12, 2))))
    course = Swapping(effort_of(5))
    pool = course.pool = Incumbent(filling.case, filling.start, filling.editable, course)
    pool.first_roster(1)
    assert filling.case.open_places(pool.state.activity) == 0
    assert [len(free) for free in course.solved] == [4, 4, 4]
    assert course.solved[1].tolist() == course.solved[2].tolist() != course.solved[0].tolist()
