"""What alike posts taken for one must still know of each: a post without an officer stays empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.board import Board, Bools, Ints
from patrolplanner.planning.columns import Space, rows_for
from patrolplanner.planning.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.rule import GAP_PRICE, Found, Rule
from patrolplanner.planning.rulebook import Rulebook
from patrolplanner.planning.rules.auxiliary_led import AuxiliaryLed


def led_duties(board: Board, rulebook: Rulebook) -> Bools:
    """[duties] on which nobody but an officer may be alone, and which ask for an officer and for others."""
    if not any(isinstance(r, AuxiliaryLed) and r.severity is Severity.HARD for r in rulebook.rules):
        return np.zeros(len(board.duties), dtype=bool)
    video = board.duties_where(board.posts[i].kind is PostKind.VIDEO for i in board.duty_post)
    return ~video & board.duties_where(d.team.officers > 0 and d.team.least > 1 for d in board.duties)


@dataclass(frozen=True, kw_only=True)
class Led(Rule):
    """Of so many posts as have no officer the whole team is missing, not the officer alone: for the search only.

    [joined duties] ``posts`` is the number of posts, ``team`` what is lost with each (people and auxiliaries asked
    for), ``most`` the places that each has. Without this the search thinks that one officer too few at ten kiosks
    is one gap, and the eleventh team has nobody to lead it.
    """

    id = "R03"
    title = translate("rules", "Auxiliaries led by an officer")
    note = translate("rules", "Working rules for auxiliaries: they act under the command of an officer.")
    severity: Severity = Severity.WARN
    price: int = GAP_PRICE
    posts: tuple[int, ...] = ()
    team: tuple[int, ...] = ()
    most: tuple[int, ...] = ()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Officers at least as many as posts; and others no more than fit at the posts that have one."""
        board = space.board
        posts, team = np.array(self.posts, dtype=np.int64), np.array(self.team, dtype=np.int64)
        duties, row = rows_for(posts > 0)
        officers = board.role_mask(Role.OFFICER)[space.person]
        yield limit_block(
            Severity.WARN,
            Terms().add(*space.on(row, officers)),
            len(duties),
            low=posts[duties],
            price=team[duties] * self.price,
            duty=duties,
            day=board.duty_day[duties],
            always=True,
        )
        places: Ints = np.array(self.most, dtype=np.int64)
        followers = board.role_mask(Role.AUXILIARY, Role.CIVILIAN)[space.person]
        terms = Terms().add(*space.on(row, followers))
        of, pairs = space.on(row, officers)
        terms.add(of, pairs, -(places[duties] - 1)[of])
        yield limit_block(Severity.HARD, terms, len(duties), high=0, duty=duties, day=board.duty_day[duties])

    def explain(self, found: Found) -> Message:
        """Never said: the rule stands in no judge's book."""
        return self.title
