"""S05: how many duties of a shift a person has in the period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.columns import NONE, Space
from patrolplanner.planning.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.rule import WARN_PRICE, Found, Rule
from patrolplanner.planning.selection import selected
from patrolplanner.planning.spans import stints_of


@dataclass(frozen=True, kw_only=True)
class ShiftCount(Rule):
    """At most ``most`` duties of ``shift`` (empty: of any) in the period."""

    id = "S05"
    title = translate("rules", "Most duties of a shift")
    note = translate("rules", "A shape of the rostering literature; off unless a plan asks for it.")
    on = False
    several = True
    severity: Severity = Severity.HARD
    price: int = WARN_PRICE
    who: str = ""
    shift: str = ""
    most: int = 31

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The stints of the shift of each person."""
        board = space.board
        people = selected(board, self.who)
        wanted = space.stint_live
        if self.shift:
            wanted = wanted & (board.turns.shift[space.stint_turn] == board.shift_index.get(self.shift, NONE))
        row, stints = stints_of(space, people, wanted)
        yield limit_block(
            self.severity,
            Terms().add(row, space.stint_columns[stints]),
            len(people),
            high=self.most,
            price=self.price,
            person=people,
        )

    def explain(self, found: Found) -> Message:
        """Who, how many."""
        assert found.person is not None
        return translate("rules", "{person}: {count} duties of {shift} in the period (at most {most}).").fill(
            person=found.person.name, count=found.activity, shift=self.shift or "*", most=self.most
        )
