"""Instances that ask where to stand: graphs as the OR-Library's p-median files have them, or places as points.

A graph begins with ``nodes edges p`` and goes on with one edge a line, ``node node length``, nodes counted from 1; of
several lines about the same two nodes the last holds. Points begin with ``places sites p radius`` and go on with one
place a line, ``x y weight``, and one site a line, ``x y``; without sites (0) every place is one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.planning.deployment.choosing import Choosing, choosing_of
from patrolplanner.planning.deployment.ways import along_edges, straight
from patrolplanner.store.benchmarks.text_lines import TextLine, lines_of, shown

MOST_NODES, MOST_ENTRIES = 3000, 20_000_000
LARGEST = 1e9


@dataclass(frozen=True)
class PlacingInstance:
    """A question where to stand; ``radius`` where the file says one."""

    name: str
    choosing: Choosing
    radius: float | None = None


def read_instance(path: Path) -> PlacingInstance:
    """The question of a file. Raises UserError, with the line, for whatever does not fit."""
    lines = lines_of(path)
    if not lines:
        text = translate("benchmarks", "{file} is empty; name an instance of the set.")
        raise UserError(text.fill(file=path.name))
    head, *rest = lines
    fields = head.text.split()
    if len(fields) == 3:
        return _graph(path, head, rest)
    if len(fields) == 4:
        return _points(path, head, rest)
    text = translate("benchmarks", "the first line is «nodes edges p» or «places sites p radius», not {text}.")
    raise head.wrong(text.fill(text=shown(head.text)))


def number(line: TextLine, text: str, least: float = -LARGEST) -> float:
    """A number of a line, from ``least`` on."""
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not least <= found <= LARGEST:
        said = translate("benchmarks", "{text} is not a number from {least} to {most}.")
        raise line.wrong(said.fill(text=shown(text), least=f"{least:.0f}", most=f"{LARGEST:.0f}"))
    return found


def _graph(path: Path, head: TextLine, rest: list[TextLine]) -> PlacingInstance:
    first, second, third = head.fields(("nodes", "edges", "p"), None)
    nodes = head.whole(first, 1, MOST_NODES)
    _check_lines(head, rest, head.whole(second))
    count = head.whole(third, 1, nodes)
    edges = []
    for line in rest:
        one, other, length = line.fields(("node", "node", "length"), None)
        edges.append((line.whole(one, 1, nodes) - 1, line.whole(other, 1, nodes) - 1, number(line, length, 0)))
    return PlacingInstance(path.stem, choosing_of(along_edges(nodes, edges), [1.0] * nodes, count))


def _points(path: Path, head: TextLine, rest: list[TextLine]) -> PlacingInstance:
    first, second, third, fourth = head.fields(("places", "sites", "p", "radius"), None)
    places = head.whole(first, 1)
    sites = head.whole(second)
    if places * (sites or places) > MOST_ENTRIES:
        text = translate(
            "benchmarks",
            "{places} {places:place|places} × {sites} {sites:site is|sites are} too many; up to {most} "
            "{most:pair is|pairs are}.",
        )
        raise head.wrong(text.fill(places=places, sites=sites or places, most=MOST_ENTRIES))
    _check_lines(head, rest, places + sites)
    count = head.whole(third, 1, sites or places)
    at, weights, where = [], [], []
    for line in rest[:places]:
        x, y, weight = line.fields(("x", "y", "weight"), None)
        at.append((number(line, x), number(line, y)))
        weights.append(number(line, weight, 0))
    for line in rest[places:]:
        x, y = line.fields(("x", "y"), None)
        where.append((number(line, x), number(line, y)))
    choosing = choosing_of(straight(at, where or at), weights, count)
    return PlacingInstance(path.stem, choosing, number(head, fourth, 0))


def _check_lines(head: TextLine, rest: list[TextLine], announced: int) -> None:
    if len(rest) != announced:
        text = translate(
            "benchmarks", "{found} {found:line|lines} of data {found:follows|follow}, but {count} are announced here."
        )
        raise head.wrong(text.fill(found=len(rest), count=announced))
