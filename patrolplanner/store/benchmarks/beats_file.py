"""Instances of beats, in JSON.

``times`` between all segments (null: no way), ``weights``, pairs of ``neighbours``, how many beats (``count``) and by
how much their loads may differ from the mean (``tolerance``).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.store.benchmarks.json_fields import read_json

MOST_SEGMENTS = 1500
_KNOWN = ("times", "weights", "neighbours", "count", "tolerance")


@dataclass(frozen=True)
class BeatsInstance:
    """The numbers of a file."""

    name: str
    times: list[list[float]]
    weights: list[float]
    neighbours: tuple[tuple[int, int], ...]
    count: int
    tolerance: float


def read_instance(path: Path) -> BeatsInstance:
    """The beats of a file. Raises UserError, with the field, for whatever does not fit."""
    fields = read_json(path, _KNOWN)
    times = fields.rows("times")
    if not times or len(times) != len(times[0]) or len(times) > MOST_SEGMENTS:
        wanted = translate("benchmarks", "as many rows as columns, {most} at most")
        raise fields.wrong("times", wanted.fill(most=MOST_SEGMENTS))
    weights = fields.vector("weights", len(times))
    pairs = fields.rows("neighbours", 2)
    if any(end not in range(len(times)) for row in pairs for end in row):
        wanted = translate("benchmarks", "pairs of whole numbers below {first} and {second}")
        raise fields.wrong("neighbours", wanted.fill(first=len(times), second=len(times)))
    return BeatsInstance(
        path.stem,
        times,
        weights,
        tuple((int(a), int(b)) for a, b in pairs),
        fields.whole("count", None, 1, len(times)),
        fields.number("tolerance", 0.1, 0, 1),
    )
