"""S07 and S08: how many weekends are worked, and that they are worked whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.board import Ints
from patrolplanner.planning.columns import Space
from patrolplanner.planning.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.rule import WARN_PRICE, Found, Rule
from patrolplanner.planning.selection import selected
from patrolplanner.planning.spans import weeks_of


@dataclass(frozen=True, kw_only=True)
class WeekendCount(Rule):
    """At most ``most`` weekends with a duty on Saturday or Sunday in the period."""

    id = "S07"
    title = translate("rules", "Most weekends worked")
    note = translate("rules", "A shape of the rostering literature; off unless a plan asks for it.")
    on = False
    several = True
    severity: Severity = Severity.HARD
    price: int = WARN_PRICE
    who: str = ""
    most: int = 3

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The weekends of each person that have a duty."""
        people = selected(space.board, self.who)
        saturday = _saturdays(space)
        cells = space.works[people]
        both = np.stack([cells[:, saturday], cells[:, saturday + 1]], axis=2)
        place = np.broadcast_to(np.arange(len(people) * len(saturday)).reshape(both.shape[:2])[:, :, None], both.shape)
        there = both.reshape(-1) >= 0
        unique, group = np.unique(place.reshape(-1)[there], return_inverse=True)
        worked = space.columns.anys(group.reshape(-1), both.reshape(-1)[there], len(unique))
        yield limit_block(
            self.severity,
            Terms().add(unique // max(1, len(saturday)), worked),
            len(people),
            high=self.most,
            price=self.price,
            person=people,
            always=True,
        )

    def explain(self, found: Found) -> Message:
        """Who, how many."""
        assert found.person is not None
        return translate("rules", "{person}: duty on {count} weekends (at most {most}).").fill(
            person=found.person.name, count=found.activity, most=self.most
        )


@dataclass(frozen=True, kw_only=True)
class WholeWeekends(Rule):
    """Who has duty on one day of a weekend has it on both."""

    id = "S08"
    title = translate("rules", "Complete weekends")
    note = translate("rules", "A shape of the rostering literature; off unless a plan asks for it.")
    on = False
    several = True
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Saturday - Sunday = 0 for weekends that lie wholly in the period."""
        board = space.board
        saturday = _saturdays(space)
        inside = (board.days[saturday] >= board.period_days[0]) & (board.days[saturday + 1] <= board.period_days[-1])
        saturday = saturday[inside]
        people = selected(board, self.who)
        who, day = (a.reshape(-1) for a in np.meshgrid(people, saturday, indexing="ij"))
        rows = np.arange(len(who))
        yield limit_block(
            self.severity,
            Terms().add(rows, space.works[who, day]).add(rows, space.works[who, day + 1], -1),
            len(who),
            low=0,
            high=0,
            price=self.price,
            person=who,
            day=board.days[0] + day,
        )

    def explain(self, found: Found) -> Message:
        """Who, which weekend."""
        assert found.person is not None
        return translate("rules", "{person}: duty on only one day of the weekend of {day}.").fill(
            person=found.person.name, day=found.day
        )


def _saturdays(space: Space) -> Ints:
    """Positions in the horizon of the Saturdays whose weekend touches the period."""
    board = space.board
    saturday = weeks_of(board) + 5
    touches = (saturday <= board.period_days[-1]) & (saturday + 1 >= board.period_days[0])
    places: Ints = saturday[touches] - board.days[0]
    return places
