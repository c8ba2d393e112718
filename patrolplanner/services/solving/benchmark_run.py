"""What is asked of a public instance, and what a run on it gave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import Effort, StopFlag


@dataclass(frozen=True, slots=True)
class AskedInstance:
    """An instance, with how many places to choose and how far they reach where the file is not to say it."""

    path: Path
    count: int | None = None
    radius: float | None = None

    def alone(self, set_name: str) -> Path:
        """The file, for sets that know neither. Raises UserError where one is given."""
        if self.count is not None or self.radius is not None:
            text = translate("benchmarks", "--count and --radius are for sets that choose places; {set} is none.")
            raise UserError(text.fill(set=set_name))
        return self.path


@dataclass(frozen=True, slots=True)
class BenchmarkRun:
    """What a run on an instance gave, whatever the set.

    ``solved`` says whether every hard demand is kept; ``objective`` is None where the set has none or nothing was
    found. ``missed`` counts units of hard demands that are not kept. ``bound`` is what no solution can undercut.
    Seconds count from the beginning of the search, ``peak`` is in MiB. ``said`` are remarks, and demands of the set
    that were not expressed; ``figures`` are for other programs. ``write`` puts the solution into a file; None when
    there is nothing to write.
    """

    set_name: str
    instance: str
    solved: bool
    ended: str
    seconds: float
    objective: float | None = None
    missed: int = 0
    bound: float | None = None
    first_seconds: float | None = None
    best_seconds: float | None = None
    peak: float | None = None
    said: tuple[Message, ...] = ()
    figures: Mapping[str, object] = field(default_factory=dict)
    write: Callable[[Path], None] | None = field(default=None, compare=False)

    @property
    def gap(self) -> float | None:
        """Per cent of the objective that the bound leaves open; None without a bound or an objective."""
        if self.objective is None or self.bound is None:
            return None
        return 100 * abs((self.objective - self.bound) / self.objective) if self.objective else 0.0


@dataclass(frozen=True, slots=True)
class Point:
    """How far a run was at a moment: ``objective`` is None while hard demands are missed.

    With ``most`` more of it is better.
    """

    seconds: float
    objective: float | None
    bound: float | None
    most: bool = False


OnPoint = Callable[[Point], None]
Runner = Callable[[AskedInstance, Effort, StopFlag | None, OnPoint | None], BenchmarkRun]
