"""An invented town for measuring: streets, two years of calls, sites, and what follows from them; the seed decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.ways import along_edges

COLUMNS, ROWS = 16, 14
SPEEDS = (40 / 3.6, 25 / 3.6, 15 / 3.6)
"""Metres a second on main roads, streets and lanes."""
CROSSING = 6.0
"""Seconds that a crossing takes."""
CALLS = 8000
PEAKS = (
    ((7.5, 1.5, 1.0), (17.5, 1.2, 0.6)),
    ((22, 2.2, 1.0), (1, 1.5, 0.5)),
    ((15, 4, 1.0), (19.5, 1.5, 0.7)),
    ((21, 3, 0.4),),
)
"""Of markets, the night, shops and homes: hour, spread and height."""
MANNINGS = (
    {"name": "24", "from": 0, "to": 24, "officers": 1, "auxiliaries": 2},
    {"name": "day", "from": 8, "to": 20, "officers": 1, "auxiliaries": 1},
    {"name": "evening", "from": 18, "to": 2, "officers": 1, "auxiliaries": 3},
    {"name": "8-24", "from": 8, "to": 24, "officers": 1, "auxiliaries": 1},
)


@dataclass(frozen=True)
class Town:
    """Crossings by x and y; segments by their two crossings, length and class."""

    seed: int
    at: Floats
    ends: Ints
    lengths: Floats
    kinds: Ints

    @cached_property
    def seconds(self) -> Floats:
        """What each segment takes."""
        return self.lengths / np.array(SPEEDS)[self.kinds]

    @cached_property
    def between(self) -> Floats:
        """Seconds between crossings."""
        edges = zip(self.ends.tolist(), (self.seconds + CROSSING).tolist(), strict=True)
        return along_edges(len(self.at), [(a, b, s) for (a, b), s in edges])

    @cached_property
    def calls(self) -> Floats:
        """[segment, hour] calls, half of them on a few segments."""
        rng = np.random.default_rng(self.seed + 100)
        number = len(self.ends)
        base = np.minimum(rng.pareto(1.1, number), 20.0) + 0.02
        where = rng.choice(number, CALLS, p=base / base.sum())
        hours = np.array([_profile(kind) for kind in range(len(PEAKS))])
        kind = rng.choice(len(PEAKS), number, p=[0.1, 0.1, 0.2, 0.6])
        found = np.zeros((number, 24))
        for segment in where:
            found[segment, rng.choice(24, p=hours[kind[segment]])] += 1
        return found

    def to_segments(self, crossings: Ints) -> Floats:
        """[segment, crossing] seconds to the middle of each segment."""
        ways = self.between[:, crossings]
        return np.minimum(ways[self.ends[:, 0]], ways[self.ends[:, 1]]) + self.seconds[:, None] / 2


def a_town(seed: int) -> Town:
    """An irregular grid with four main roads each way, from which one segment in ten is missing."""
    rng = np.random.default_rng(seed)
    xs, ys = (np.cumsum(rng.uniform(120, 260, n)) for n in (COLUMNS, ROWS))
    at = np.array([(x, y) for y in ys for x in xs]) + rng.normal(0, 15, (COLUMNS * ROWS, 2))
    main_rows, main_columns = set(rng.choice(ROWS, 4, replace=False)), set(rng.choice(COLUMNS, 4, replace=False))
    ends, kinds = [], []
    for n in range(len(at)):
        row, column = divmod(n, COLUMNS)
        for other, there, main in (
            (n + 1, column + 1 < COLUMNS, row in main_rows),
            (n + COLUMNS, row + 1 < ROWS, column in main_columns),
        ):
            kind = 0 if main else int(rng.choice([1, 2], p=[0.6, 0.4]))
            if there and (main or rng.random() >= 0.1):
                ends.append((n, other))
                kinds.append(kind)
    pairs = np.array(ends)
    return Town(seed, at, pairs, np.hypot(*(at[pairs[:, 0]] - at[pairs[:, 1]]).T), np.array(kinds))


def _profile(kind: int) -> Floats:
    hours = np.arange(24)
    found = np.full(24, 0.05)
    for hour, spread, height in PEAKS[kind]:
        off = np.minimum(abs(hours - hour), 24 - abs(hours - hour))
        found += height * np.exp(-0.5 * (off / spread) ** 2)
    return found / found.sum()


def siting_instance(seed: int, limits: tuple[int, int, int], rings: list[list[float]]) -> dict[str, object]:
    """New posts on main roads and at the busiest segments; officers, auxiliaries and new posts by ``limits``."""
    town = a_town(seed)
    busiest = np.argsort(-town.calls.sum(axis=1))[:40]
    sites = np.union1d(town.ends[town.kinds == 0].ravel(), town.ends[busiest, 0])
    times = town.to_segments(sites)
    away = town.at[sites]
    near = np.hypot(*(away[:, None] - away[None]).transpose(2, 0, 1)) < 300
    order = np.argsort(-((times <= 180).T.astype(np.float64) @ town.calls.sum(axis=1)))
    return {
        "times": times.round(1).tolist(),
        "weights": town.calls.tolist(),
        "mannings": MANNINGS,
        "existing": {str(order[3]): 0, str(order[30]): 0},
        "keep": "stay",
        "officers": limits[0],
        "auxiliaries": limits[1],
        "new": limits[2],
        "rings": rings,
        "busy": 0.3,
        "levels": 2,
        "apart": np.argwhere(np.triu(near, 1)).tolist(),
        "calls": CALLS,
        "calls_a_year": CALLS // 2,
    }


def patrol_instance(seed: int, cars: int, days: int) -> dict[str, object]:
    """The busiest 36 segments, five of them to be visited every two hours; three shifts of eight hours."""
    town = a_town(seed)
    busiest = np.argsort(-town.calls.sum(axis=1))[:36]
    nodes = np.concatenate([[len(town.at) // 2], town.ends[busiest, 0]])
    weights = town.calls[busiest] / town.calls[busiest].sum() * 100 + 0.02
    spots = [{"name": f"S{n}", "weights": row, "minutes": 13} for n, row in enumerate(weights.round(4).tolist())]
    for spot in spots[:5]:
        spot["most_gap"] = 120
    return {
        "drive": (town.between[np.ix_(nodes, nodes)] / 60 * 1.4).round(2).tolist(),
        "spots": spots,
        "shifts": [{"start": start, "length": 480} for start in (0, 480, 960)],
        "cars": cars,
        "days": days,
    }


def beats_instance(seed: int, count: int) -> dict[str, object]:
    """All segments of the town, by their calls."""
    town = a_town(seed)
    middles = town.to_segments(town.ends[:, 0])
    times = np.minimum(middles, town.to_segments(town.ends[:, 1])) + town.seconds[None] / 2
    np.fill_diagonal(times, 0.0)
    touching = [(a, b) for a in range(len(times)) for b in range(a) if set(town.ends[a]) & set(town.ends[b])]
    weights = (town.calls.sum(axis=1) + 1).tolist()
    return {"times": times.round(1).tolist(), "weights": weights, "neighbours": touching, "count": count}


def points_instance(count: int) -> str:
    """2,000 weighted places, half of them around centres; 500 are sites and reach 2."""
    rng = np.random.default_rng(1)
    centres = rng.uniform(0, 30, (25, 2))
    alone = rng.uniform(0, 30, (1000, 2))
    around = centres[rng.integers(25, size=1000)] + rng.normal(0, 1.2, (1000, 2))
    places = np.concatenate([alone, around])
    sites = places[rng.choice(2000, 500, replace=False)]
    weights = rng.integers(1, 101, 2000)
    rows = [f"2000 500 {count} 2", *(f"{x!r} {y!r} {w}" for (x, y), w in zip(places.tolist(), weights, strict=True))]
    return "\n".join([*rows, *(f"{x!r} {y!r}" for x, y in sites.tolist())]) + "\n"
