"""What it takes between places: along edges of a graph, or straight between points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats


def along_edges(nodes: int, edges: Iterable[tuple[int, int, float]]) -> Floats:
    """The shortest ways between all nodes of a graph that is walked in both directions; inf where there is none.

    Of several edges between the same two nodes the last counts.
    """
    ways = np.full((nodes, nodes), np.inf)
    np.fill_diagonal(ways, 0.0)
    for a, b, length in edges:
        if a != b:
            ways[a, b] = ways[b, a] = length
    for middle in range(nodes):
        np.minimum(ways, ways[:, middle, None] + ways[None, middle], out=ways)
    return ways


def straight(places: Sequence[tuple[float, float]], sites: Sequence[tuple[float, float]]) -> Floats:
    """The straight ways from each site (columns) to each place (rows)."""
    one, other = np.array(places, dtype=np.float64), np.array(sites, dtype=np.float64)
    return np.hypot(one[:, None, 0] - other[None, :, 0], one[:, None, 1] - other[None, :, 1])
