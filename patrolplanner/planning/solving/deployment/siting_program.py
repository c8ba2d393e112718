"""The program of a siting task: a switch for each way to man each site, rows that limit them, and covers that pay.

A cover is a set of switches with a weight for each unit that one of them can bring in time: places that the same sites
reach are one, whatever their ring and band. The relaxed program prices the rows; by those prices no choice is worth
more than the bound, and none that takes a switch more than the bound less that switch's loss.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from patrolplanner.planning.deployment.choosing import Bools, Floats, Ints
from patrolplanner.planning.deployment.siting import NOBODY, SitingTask
from patrolplanner.planning.deployment.siting_teams import team_counts
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.mip import Column, Mip, MipAnswer, Row

Limit = tuple[Ints, Floats, float]
"""Switches with their weights, and what their sum stays under."""
Cover = tuple[list[int], list[float]]
"""Switches, and what each unit is worth that one of them brings in time."""
Covers = dict[bytes, float]
"""Weight by the switches of a cover."""
_CUT = 1e-6
"""What a bound is let go by for the rounding of its sums, against its size."""


@dataclass(frozen=True)
class PricedProgram:
    """What no choice is worth more than; what is lost by each switch that is on, and by each site not taken.

    ``shares`` says how far each switch is on in the relaxed program.
    """

    bound: float
    losses: Floats
    missing: Floats
    shares: Floats


class SitingProgram:
    """Switches by their number; ``site_of`` and ``option_of`` say what each stands for."""

    def __init__(self, task: SitingTask) -> None:
        self.task = task
        self.site_of, self.option_of = (np.array(found) for found in np.nonzero(task.allowed))
        there = task.existing[self.site_of] != NOBODY
        changed = there & (self.option_of != task.existing[self.site_of])
        self.prices = task.missing[self.site_of] + np.where(there, task.closing[self.site_of], 0.0)
        self.prices -= np.where(changed, task.changing[self.site_of], 0.0)
        self.paid = float(task.closing[task.existing != NOBODY].sum() + task.missing.sum())
        """What closing every post and taking no wanted site cost: paid beforehand, earned back by what is taken."""
        self.teams = team_counts(task)

    # -- what there is --------------------------------------------------------------------------------

    @cached_property
    def limits(self) -> list[Limit]:
        """People, money, new posts, sites too near; that a site has one option is beside them."""
        task, everyone = self.task, np.arange(len(self.site_of))
        found = [
            (everyone, task.need[self.option_of, role], most)
            for role, most in enumerate(task.limits.people)
            if np.isfinite(most)
        ]
        if np.isfinite(task.limits.money):
            found.append((everyone, task.money[self.site_of, self.option_of], task.limits.money))
        new = np.flatnonzero(task.existing[self.site_of] == NOBODY)
        found.append((new, np.ones(len(new)), float(task.limits.new)))
        for pair in task.apart:
            near = np.flatnonzero(np.isin(self.site_of, pair))
            found.append((near, np.ones(len(near)), 1.0))
        return found

    @cached_property
    def covers(self) -> Covers:
        """Places that the same switches reach as one."""
        task, found = self.task, Covers()
        for (_, value), reach in zip(task.rings, task.reach, strict=True):
            for sites, amounts in _merged(reach > 0, task.weights):
                for band in np.flatnonzero(amounts > 0):
                    key = self._there(sites, int(band)).tobytes()
                    found[key] = found.get(key, 0.0) + value * float(amounts[band])
        found.pop(b"", None)
        return found

    @cached_property
    def musts(self) -> list[Ints]:
        """Of each key place in each band the switches that reach it."""
        task = self.task
        reaches = [task.times[key.place] <= key.seconds for key in task.keys]
        return [self._there(sites, band) for sites in reaches for band in range(task.weights.shape[1])]

    def _there(self, sites: Bools, band: int) -> Ints:
        return np.flatnonzero(sites[self.site_of] & self.task.on[self.option_of, band])

    # -- solving --------------------------------------------------------------------------------------

    def priced(self, inquiry: Inquiry, seconds: float) -> PricedProgram | None:
        """The bound and losses of the relaxed program; None where the seconds did not suffice."""
        laid = _Laid(self, range(len(self.site_of)), relaxed=True)
        return laid.prices() if laid.mip.solve_relaxed(inquiry, seconds) else None

    def rounded(self, shares: Floats) -> Ints:
        """A choice within the limits of the switches that are on most."""
        choice = np.full(self.task.sites, NOBODY)
        for switch in np.argsort(-shares, kind="stable")[: int((shares > _CUT).sum())]:
            site = self.site_of[switch]
            if choice[site] == NOBODY:
                choice[site] = self.option_of[switch]
                if not self.task.fits(choice):
                    choice[site] = NOBODY
        return choice

    def best(self, switches: Ints, begin: Ints, inquiry: Inquiry, gap: float) -> tuple[Ints | None, MipAnswer]:
        """The best choice with these switches alone, none where none was found."""
        laid = _Laid(self, switches.tolist(), relaxed=False)
        laid.mip.begin_with({n: float(begin[self.site_of[s]] == self.option_of[s]) for n, s in enumerate(switches)})
        found = laid.mip.solve(inquiry, gap=gap)
        if found.chosen is None:
            return None, found
        choice, taken = np.full(self.task.sites, NOBODY), switches[list(found.chosen)]
        choice[self.site_of[taken]] = self.option_of[taken]
        return choice, found


class _Laid:
    """The program with some of its switches, as columns and rows."""

    def __init__(self, program: SitingProgram, switches: Sequence[int], *, relaxed: bool) -> None:
        self.program, self.mip = program, Mip(most=True, relaxed=relaxed)
        self._sites = self._by_site(switches)
        alone, covers = self._parted(self._merged_covers(set(switches)))
        self._prices = {s: float(program.prices[s]) + alone.get(s, 0.0) for s in switches}
        self._column: dict[int, Column] = {s: self.mip.switch(self._prices[s]) for s in switches}
        for of_site in self._sites.values():
            self.mip.at_most(1.0, self._terms(of_site))
        self._limits = [(limit, self._limit(*limit)) for limit in program.limits]
        self._sizes = self._teams()
        self._rows = [(its, worths, self._cover(its, worths)) for its, worths in covers]
        self._musts = [(its, self._must(its)) for its in program.musts]

    def _by_site(self, switches: Iterable[int]) -> dict[int, list[int]]:
        found = defaultdict(list)
        for switch in switches:
            found[int(self.program.site_of[switch])].append(switch)
        return found

    def _merged_covers(self, known: set[int]) -> list[Cover]:
        """Covers by what is left of their switches, with what each unit is worth: never more than there are sites."""
        merged: dict[tuple[int, ...], float] = defaultdict(float)
        for key, weight in self.program.covers.items():
            merged[tuple(s for s in np.frombuffer(key, dtype=np.int64).tolist() if s in known)] += weight
        worths = [worth for worth in self.program.task.level_values if worth > 0]
        return [
            (list(its), [weight * worth for worth in worths[: len(self._by_site(its))]])
            for its, weight in merged.items()
            if its
        ]

    def _parted(self, covers: list[Cover]) -> tuple[dict[int, float], list[Cover]]:
        """What switches are paid for covers that have one site alone, for which no row is needed; and the others."""
        paid: dict[int, float] = defaultdict(float)
        kept = []
        for its, worths in covers:
            if len(worths) == 1 and len(self._by_site(its)) == 1:
                for switch in its:
                    paid[switch] += worths[0]
            else:
                kept.append((its, worths))
        return paid, kept

    def _terms(self, switches: Iterable[int], weight: float = 1.0) -> Iterator[tuple[Column, float]]:
        return ((self._column[s], weight) for s in switches if s in self._column)

    def _limit(self, its: Ints, weights: Floats, most: float) -> Row:
        terms = zip(its.tolist(), weights.tolist(), strict=True)
        return self.mip.at_most(most, [(self._column[s], w) for s, w in terms if s in self._column])

    def _teams(self) -> list[Row]:
        """Of each size no more posts than in a mixture of the largest numbers that there are people for."""
        teams = self.program.teams
        if teams is None:
            return []
        mixed = [self.mip.part(0.0) for _ in teams.largest]
        self.mip.row(1.0, 1.0, [(column, 1.0) for column in mixed])
        size_of = teams.size_of[self.program.option_of]
        return [
            self.mip.at_most(
                0.0,
                [
                    *self._terms(np.flatnonzero(size_of == size).tolist()),
                    *((column, -float(count)) for column, count in zip(mixed, counts, strict=True) if count),
                ],
            )
            for size, counts in enumerate(teams.largest.T)
        ]

    def _cover(self, its: list[int], worths: list[float]) -> Row:
        """As many units count as are there in time."""
        counted = [(self.mip.part(worth), 1.0) for worth in worths]
        return self.mip.at_most(0.0, [*counted, *self._terms(its, -1.0)])

    def _must(self, its: Ints) -> Row:
        """Somebody in time, or the price of nobody."""
        missed = self.mip.part(-self.program.task.key_price)
        return self.mip.at_most(-1.0, [(missed, -1.0), *self._terms(its.tolist(), -1.0)])

    def prices(self) -> PricedProgram:
        """Bound and losses from the prices of the rows; they hold whatever the prices are, if not below 0."""
        program = self.program
        worth = np.array([self._prices[s] for s in range(len(program.site_of))])
        bound = -program.paid
        for (counted, weights, most), row in self._limits:
            price = _price(row)
            worth[counted] -= price * weights
            bound += price * most
        if program.teams is not None:
            price_of = np.array([_price(row) for row in self._sizes])
            worth -= price_of[program.teams.size_of[program.option_of]]
            bound += float((program.teams.largest @ price_of).max())
        for its, worths, row in self._rows:
            price = _price(row)
            worth[its] += price
            bound += sum(max(0.0, one - price) for one in worths)
        for asked, row in self._musts:
            price = min(_price(row), program.task.key_price)
            worth[asked] += price
            bound -= price
        best = np.zeros(program.task.sites)
        np.maximum.at(best, program.site_of, worth)
        bound += float(best.sum())
        shares = np.array([column.solution_value() for column in self._column.values()])
        return PricedProgram(bound + _CUT * max(1.0, abs(bound)), best[program.site_of] - worth, best, shares)


def _price(row: Row) -> float:
    return max(0.0, float(row.dual_value()))


def _merged(reach: Bools, weights: Floats) -> Iterator[tuple[Bools, Floats]]:
    """Places that the same sites reach as one, with their weights by band."""
    _, first, which = np.unique(np.packbits(reach, axis=1), axis=0, return_index=True, return_inverse=True)
    summed = np.zeros((len(first), weights.shape[1]))
    np.add.at(summed, which.ravel(), weights)
    return zip(reach[first], summed, strict=True)
