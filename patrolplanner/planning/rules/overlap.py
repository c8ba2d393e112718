"""R01: nobody is in two places at once, nor leaves one post for another without time to get there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import NONE, Space, expand
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import MINUTES, About, Finding, Rule, RuleGroup, parameter
from patrolplanner.planning.model.spans import not_both
from patrolplanner.planning.model.standby import standby_as, stints_of_duty


@dataclass(frozen=True, kw_only=True)
class Overlap(Rule):
    """Duties of a person do not overlap; at different posts ``travel`` minutes lie between them."""

    id = "R01"
    title = translate("rules", "No two duties at once")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules",
        "Zhang leaves one post at 12:00; another one begins {travel} {travel:minute|minutes} later at the earliest.",
    )
    note = translate("rules", "Nobody can be at two posts; the way between two posts takes time.")
    about = About.PLACES
    absolute = True
    obstacle = translate("gaps", "on another duty at the time")
    travel: int = parameter(15, translate("rule parameters", "Time between two posts"), unit=MINUTES)
    standby: str = standby_as()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """At most one of two overlapping stints, one post a stint, and no change of post within the travel time."""
        yield self._same_turn(space)
        yield self._overlapping(space)
        yield self._too_close(space)

    def _same_turn(self, space: Space) -> LimitBlock:
        many = np.flatnonzero(np.bincount(space.stint_of_pair, minlength=len(space.stint_person)) > 1)
        terms = Terms().add(np.arange(len(many)), space.stint_columns[many])
        return self._block(space, terms, many)

    def _overlapping(self, space: Space) -> LimitBlock:
        a, b = space.successions(DAY_MINUTES)
        both = space.stint_start[b] < space.stint_end[a]
        return not_both(self, space, a[both], b[both])

    def _too_close(self, space: Space) -> LimitBlock:
        """One limit for each pair of the earlier stint: with it, of the later stint none but the same post."""
        a, b = space.successions(2 * DAY_MINUTES)
        gap = space.stint_start[b] - space.stint_end[a]
        on_duty = stints_of_duty(space, self.standby)  # standby at the station asks for no way to or from it
        near = (gap >= 0) & (gap < self.travel) & on_duty[a] & on_duty[b]
        a, b = a[near], b[near]
        order = np.argsort(space.stint_of_pair, kind="stable")
        start = np.searchsorted(space.stint_of_pair[order], np.arange(len(space.stint_person) + 1))
        row, place = expand(np.arange(len(a), dtype=np.int64), start[a], start[a + 1])
        pair, later = order[place], b[row]
        posts = len(space.instance.posts)
        post = space.instance.duty_post[space.duty]
        known, first = np.unique(space.stint_of_pair * posts + post, return_index=True)
        wanted = later * posts + post[pair]
        found = np.minimum(np.searchsorted(known, wanted), max(0, len(known) - 1))
        same = np.where(known[found] == wanted, first[found], NONE) if len(known) else wanted
        rows = np.arange(len(pair))
        terms = Terms().add(rows, pair).add(rows, space.stint_taken[later]).add(rows, same, -1)
        return self._block(space, terms, later)

    def _block(self, space: Space, terms: Terms, stints: np.ndarray) -> LimitBlock:
        return self.block(terms, len(stints), high=1, person=space.stint_person[stints], day=space.stint_day[stints])

    def explain(self, found: Finding) -> Message:
        first, second = found.duties[0], found.duties[-1]
        if second.start < first.end:
            text = translate("rules", "{person} is on two duties at once: {first} and {second}.")
        else:
            text = translate(
                "rules", "{person} changes posts within {minutes} min: {first}, then {second} (at least {travel} min)."
            ).fill(minutes=int((second.start - first.end).total_seconds() // 60), travel=self.travel)
        return text.fill(person=found.people[0].name, first=found.called(first), second=found.called(second))
