"""A person's diagram over packages: what the last date worked says, what a few dates say, and what a whole row says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.instance import Bools
from patrolplanner.planning.solving.column_generation.diagram import Diagram, DiagramMaker, DiagramRoom, counted
from patrolplanner.planning.solving.column_generation.person_limits import PersonLimits
from patrolplanner.planning.solving.column_generation.small_graph import GraphStep, GraphTooLarge, SmallGraph, reduced
from patrolplanner.planning.solving.whole_rows.successions import Memories, Successions, remembering

SHORT = 8  # layers that a limit of the small graph may span
FEW_VALUES = 4  # that the options of a layer may add to a limit of the small graph; hours have more
MOST_NODES = 20_000  # of a layer before what is counted along a whole row


@dataclass(frozen=True)
class PersonDiagram:
    """A diagram, and which of the person's limits it keeps."""

    diagram: Diagram
    kept: Bools


def laid_out(person: PersonLimits, room: DiagramRoom, check: Callable[[], None]) -> PersonDiagram | None:
    """The diagram with as many limits as fit, hard ones first; None where no row at all is allowed, or not even what a
    few dates say fits."""
    successions = Successions.of(person)
    long = (person.span[:, 1] - person.span[:, 0] > SHORT) | _of_many_values(person)
    use = ~long & ~successions.settled
    # limits over atoms of many dates would have to follow them all
    far = person.or_span[:, 1] - person.or_span[:, 0] > SHORT
    hopeless = ((person.or_weight != 0) & far[:, None]).any(axis=0)
    wanted = np.flatnonzero(long & ~successions.settled & ~hopeless)
    counting = use.copy()
    counting[wanted] = True
    steps = _small(person, use, counting, successions, check)
    if steps is None:
        return None
    maker = DiagramMaker(person, np.zeros(len(person.atoms), dtype=bool), check)
    while True:
        try:
            made = counted(maker, steps, wanted, room if len(wanted) else DiagramRoom(MOST_NODES))
            break
        except GraphTooLarge as large:
            # the one that tells most nodes apart goes, of those that have a price first
            soft = large.limits[~person.hard[large.limits]]
            wanted = wanted[wanted != (soft if len(soft) else large.limits)[0]]
    if made is None:
        return None
    kept = use | successions.settled
    kept[wanted] = True
    return PersonDiagram(made, kept)


def _small(
    person: PersonLimits, use: Bools, counting: Bools, successions: Successions, check: Callable[[], None]
) -> list[GraphStep] | None:
    """The graph of the limits in ``use``, which follows the atoms of those that are ``counting``."""
    followed = (person.or_weight[:, counting] != 0).any(axis=1)
    graph = SmallGraph(person, MOST_NODES, use, followed)
    layers = []
    for d in range(len(person.options)):
        check()
        layers.append(graph.layer(d))
    steps = reduced(layers)
    if not steps:
        return None
    steps = remembering(steps, Memories(person, successions), MOST_NODES)
    return (reduced(steps) or None) if steps else None


def _of_many_values(person: PersonLimits) -> Bools:
    out = np.zeros(len(person.rows), dtype=bool)
    for d, step in enumerate(person.step):
        ordered = np.sort(step, axis=0)
        values = 1 + (np.diff(ordered, axis=0) != 0).sum(axis=0)
        out[person.open[d][values > FEW_VALUES]] = True
    return out
