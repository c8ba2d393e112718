"""What alike posts taken for one must still know of each: a post without an officer stays empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.demands import OFFICERS
from patrolplanner.domain.people import Role
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import GAP_PRICE, Penalty

MANY = 1000  # places at a post that sets no limit


def led_duties(instance: Instance, rulebook: Rulebook) -> Bools:
    """[duties] that ask for somebody, officer or not, and on which nobody but an officer may be alone."""
    led = instance.duties_where(d.team.least > 0 for d in instance.duties)
    by_rule = [r.officer_led(instance) for r in rulebook.rules if r.severity is Severity.HARD]
    found: Bools = led & np.any(by_rule, axis=0)
    return found


@dataclass(frozen=True, kw_only=True)
class Led(Penalty):
    """Of so many posts as have no officer the whole team is missing, not the officer alone: for the search only.

    [joined duties] ``posts`` is the number of posts (0 where somebody else may be alone), ``team`` what is lost with
    each beside the officer, ``most`` the places that each has, ``each`` what every one of them asks for at least, by
    the name of the gap. Without this the search thinks that one officer too few at ten kiosks is one gap, and the
    tenth team has nobody to lead it. A single post needs no limits here, but tells `Bound` the same.
    """

    severity: Severity = Severity.WARN
    price: int = GAP_PRICE
    posts: tuple[int, ...] = ()
    team: tuple[int, ...] = ()
    most: tuple[int, ...] = ()
    each: tuple[tuple[tuple[str, int], ...], ...] = ()

    @staticmethod
    def over(instance: Instance, rulebook: Rulebook, of: Ints, count: int) -> Led:
        """For an instance's duties, of which ``of`` [duties] says which of ``count`` joined duties each belongs to."""
        led = led_duties(instance, rulebook)
        posts = np.bincount(of, weights=led, minlength=count).astype(np.int64)
        posts = np.where(posts == np.bincount(of, minlength=count), posts, 0)
        lost, most = np.zeros(count), np.full(count, MANY, dtype=np.int64)
        each: list[Counter[str] | None] = [None] * count
        for n in np.flatnonzero(led).tolist():
            team, joined = instance.duties[n].team, int(of[n])
            asked, others = team.asked, each[joined]
            each[joined] = asked if others is None else others & asked
            lost[joined] += asked.total() - asked[OFFICERS]
            most[joined] = min(int(most[joined]), MANY if team.most is None else team.most)
        return Led(
            posts=tuple(posts.tolist()),
            team=tuple((lost // np.maximum(1, posts)).astype(np.int64).tolist()),
            most=tuple(most.tolist()),
            each=tuple(tuple((asked or Counter()).items()) for asked in each),
        )

    def proving(self, space: Space, editable: Bools, chosen: Ints) -> Ints:
        """Joined duties whose posts are empty as soon as an officer is missing, whoever may change.

        Where somebody else may be alone, or is, whatever the law says, an officer too few proves nothing.
        """
        officers, partners = (space.instance.role_mask(r)[space.person] for r in (Role.OFFICER, Role.PARTNER))
        alone = partners | (~editable & (chosen > 0) & ~officers)
        proves = np.bincount(space.duty[alone], minlength=len(space.instance.duties)) == 0
        return np.flatnonzero(proves & (np.array(self.posts) > 0))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Officers at least as many as posts; and others no more than fit at the posts that have one."""
        instance = space.instance
        posts, team = np.array(self.posts, dtype=np.int64), np.array(self.team, dtype=np.int64)
        duties, row = rows_for(posts > 1)
        officers = instance.role_mask(Role.OFFICER)[space.person]
        yield self.block(
            Terms().add(*space.on(row, officers)),
            len(duties),
            severity=Severity.WARN,
            low=posts[duties],
            price=team[duties] * self.price,
            duty=duties,
            day=instance.duty_day[duties],
            guide=True,
            always=True,
        )
        places: Ints = np.array(self.most, dtype=np.int64)
        followers = instance.role_mask(Role.AUXILIARY, Role.CIVILIAN)[space.person]
        terms = Terms().add(*space.on(row, followers))
        of, pairs = space.on(row, officers)
        terms.add(of, pairs, -(places[duties] - 1)[of])
        day = instance.duty_day[duties]
        yield self.block(terms, len(duties), severity=Severity.HARD, high=0, duty=duties, day=day, guide=True)
