"""Small random cases in which nobody has two duties a day, all rows of duties of one person, and path lists."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import NamedTuple

import numpy as np

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import REGISTRY, Rulebook
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.diagram import Diagram
from tests.planning.small_plans import settings_of, small_plan
from tests.planning.solving.brute_force import activities

ALONE = ("S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S11", "S12", "S13", "S14")
"""Rules about one person that are switched on at random, with a random severity."""
ONE_A_DAY = RuleSetting("S10", on=True, severity=Severity.HARD, parameters=(("most", "1"),))
MOST_ROWS = 2048


def daily_rulebook(
    seed: int, plan: Plan, others: tuple[str | RuleSetting, ...], severities: tuple[Severity, ...]
) -> Rulebook:
    """At most one duty a day, some rules about one person, and the named others as they come."""
    rng = np.random.default_rng((seed, 1))
    rows = [ONE_A_DAY, *(row for row in others if isinstance(row, RuleSetting))]
    for kind in REGISTRY:
        if kind.id in others:
            rows += settings_of(kind)
        elif kind.id in ALONE and rng.random() < 0.45:
            severity = severities[rng.integers(len(severities))]
            rows += [row for row in settings_of(kind, severity) if rng.random() < 0.7]
    named = {row.rule for row in rows}
    rows += [RuleSetting(kind.id, on=False) for kind in REGISTRY if kind.id not in named]
    return Rulebook.of(replace(plan, rules=tuple(rows)))


class Daily(NamedTuple):
    """A case with history and later rows, a roster to start from and what may change; some pairs are locked."""

    case: Case
    start: Ints
    editable: Bools
    rng: np.random.Generator


def daily_case(
    seed: int,
    *others: str | RuleSetting,
    severities: tuple[Severity, ...] = (Severity.HARD, Severity.WARN, Severity.SOFT),
    people: int = 3,
    locked: int = 2,
) -> Daily:
    """A few people around a new year: for even seeds six days with a choice of two, else eleven that are on or off."""
    days, options = ((6, 2), (11, 1))[seed % 2]
    small, rng = small_plan(seed, people=people, posts=3, days=days), np.random.default_rng((seed, 2))
    wide = small.case(daily_rulebook(seed, small.plan, others, severities), rng, illegal=0.05)
    case = wide.narrowed(_few(wide, options, rng))
    editable = case.space.live.copy()
    start = (~editable).astype(np.int64)
    taken: set[tuple[int, int]] = set()
    for pair in rng.permutation(np.flatnonzero(editable))[:locked].tolist():
        cell = int(case.space.person[pair]), day_of(case)[pair]
        if cell not in taken:
            taken.add(cell)
            start[pair], editable[pair] = 1, False
    return Daily(case, start, editable, rng)


def _few(case: Case, options: int, rng: np.random.Generator) -> Ints:
    """The pairs outside the period, and so many at random of each person and day within it."""
    kept, days = np.flatnonzero(~case.space.live).tolist(), day_of(case)
    count: dict[tuple[int, int], int] = {}
    for pair in rng.permutation(np.flatnonzero(case.space.live)).tolist():
        cell = int(case.space.person[pair]), days[pair]
        if count.get(cell, 0) < options:
            count[cell] = count.get(cell, 0) + 1
            kept.append(pair)
    return np.array(sorted(kept), dtype=np.int64)


def day_of(case: Case) -> list[int]:
    """[pairs] ordinal of the duty's date."""
    return case.instance.duty_day[case.space.duty].tolist()


def daily_roster(daily: Daily) -> Ints:
    """A random roster with one duty a person and day at most, the fixed pairs as they are."""
    case, out = daily.case, daily.start.copy()
    days = day_of(case)
    used = {(int(case.space.person[p]), days[p]) for p in np.flatnonzero(out).tolist()}
    for pair in daily.rng.permutation(np.flatnonzero(daily.editable)).tolist():
        cell = int(case.space.person[pair]), days[pair]
        if cell not in used and daily.rng.random() < 0.6:
            used.add(cell)
            out[pair] = 1
    return out


class Rows(NamedTuple):
    """All rows of one person: the pairs of each, whether the person's hard limits allow it, what the others cost."""

    pairs: list[frozenset[int]]
    allowed: Bools
    cost: Ints


def people_under(case: Case) -> list[set[int]]:
    """[limits] whose pairs each limit looks at, by walking down its counters."""
    columns, limits = case.space.counters, case.limits
    below: list[set[int]] = [{p} for p in case.space.person.tolist()]
    below += [set() for _ in range(columns.size - columns.pairs)]
    for made in columns.groups:
        for group, column in zip(made.group.tolist(), made.column.tolist(), strict=True):
            below[made.first + group] |= below[column]
    out: list[set[int]] = [set() for _ in range(limits.count)]
    for row, column in zip(limits.row.tolist(), limits.column.tolist(), strict=True):
        out[row] |= below[column]
    return out


def all_rows(daily: Daily, person: int, hard_from: int = 2**60) -> Rows:
    """Every choice of at most one free pair a day; limits that no row changes break nothing, but cost."""
    case = daily.case
    free = np.flatnonzero(daily.editable & (case.space.person == person)).tolist()
    days = day_of(case)
    options = [[None, *(p for p in free if days[p] == d)] for d in sorted({days[p] for p in free})]
    assert np.prod([len(o) for o in options]) <= MOST_ROWS
    rows = [frozenset(p for p in row if p is not None) for row in product(*options)]
    chosen = np.repeat(daily.start[:, None], len(rows), axis=1)
    for n, row in enumerate(rows):
        chosen[list(row), n] = 1
    return judged_rows(case, person, rows, chosen, hard_from)


def judged_rows(case: Case, person: int, rows: list[frozenset[int]], chosen: Ints, hard_from: int) -> Rows:
    """Rows as columns of 0-1 vectors, held against the limits about this person alone."""
    limits = case.limits
    mine = np.flatnonzero([who == {person} for who in people_under(case)])
    activity = activities(case, chosen)[mine]
    low, high, price = limits.low[mine, None], limits.high[mine, None], limits.price[mine, None]
    outside = np.maximum(activity - high, 0) + np.maximum(low - activity, 0)
    moving = (activity != activity[:, :1]).any(axis=1)
    hard = limits.hard[mine] | (limits.price[mine] >= hard_from)
    allowed = (outside[hard & moving] == 0).all(axis=0)
    cost = (-(-outside // limits.unit[mine, None]) * price).sum(axis=0)
    return Rows(rows, allowed, cost)


class Path(NamedTuple):
    """A way through a diagram."""

    pairs: frozenset[int]
    atoms: frozenset[int]
    cost: float


def all_paths(diagram: Diagram | None) -> list[Path]:
    """Every way through a diagram, with the case's names of pairs and any-atoms."""
    at: dict[int, list[Path]] = {0: [Path(frozenset(), frozenset(), 0.0)]}
    if diagram is None:
        return []
    for layer in diagram.layers:
        after: dict[int, list[Path]] = {}
        source = np.searchsorted(layer.first, np.arange(len(layer.target)), side="right") - 1
        stop = np.append(layer.bundle_first, len(layer.event))
        for node, bundle, target in zip(source.tolist(), layer.bundle.tolist(), layer.target.tolist(), strict=True):
            for step in range(int(layer.bundle_first[bundle]), int(stop[bundle + 1])):
                event = int(layer.event[step])
                more = frozenset([int(layer.pair[event])] if layer.pair[event] >= 0 else [])
                fresh = frozenset(layer.fresh_atom[layer.fresh_event == event].tolist())
                after.setdefault(target, []).extend(
                    Path(p.pairs | more, p.atoms | fresh, p.cost + float(layer.cost[step])) for p in at.get(node, [])
                )
        at = after
    return [Path(p.pairs, p.atoms, p.cost + float(diagram.end[n])) for n, paths in at.items() for p in paths]
