"""What is asked of a public instance, what a run on it gave, and the run on one that is a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.filling import lay_out
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.planning.stop import Effort, OnProgress, StopFlag
from patrolplanner.store.benchmarks.benchmark import Benchmark


@dataclass(frozen=True, slots=True)
class AskedInstance:
    """An instance, with how many places to choose and how far they reach where the file is not to say it.

    ``static``: all of it is known from the beginning, where the set's rules show it stage by stage.
    """

    path: Path
    count: int | None = None
    radius: float | None = None
    static: bool = False

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
    found, and ``parts`` are its parts where the set tells them apart. ``missed`` counts units of hard demands that are
    not kept. ``bound`` is what no solution can undercut. Seconds count from the beginning of the search, ``peak`` is
    in MiB. ``said`` are remarks, and demands of the set that were not expressed; ``figures`` are for other programs.
    ``write`` puts the solution into a file, or into a folder; None when there is nothing to write.
    """

    set_name: str
    instance: str
    solved: bool
    ended: str
    seconds: float
    objective: float | None = None
    parts: Mapping[str, int] = field(default_factory=dict)
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
    """How far a run was at a moment: ``objective`` is None while hard demands are missed, and while there are weeks
    to come; ``weeks`` says how many are rostered then. With ``most`` more of it is better."""

    seconds: float
    objective: float | None
    bound: float | None
    most: bool = False
    weeks: int | None = None


OnPoint = Callable[[Point], None]
Runner = Callable[[AskedInstance, Effort, StopFlag | None, OnPoint | None], BenchmarkRun]


@dataclass(frozen=True, slots=True)
class Searched:
    """A roster that the engine has found for an instance (what was kept is in it), judged, and how the search went."""

    roster: Roster
    verdict: Verdict
    bound: int | None
    ended: str
    seconds: float
    first_seconds: float
    best_seconds: float


def searched(
    benchmark: Benchmark,
    kept: Roster,
    effort: Effort,
    stop: StopFlag | None = None,
    on_progress: OnProgress | None = None,
    *,
    since: date | None = None,
) -> Searched:
    """The engine on an instance beside the rows that stay; duties that want nobody are open to people too.

    Before ``since`` nobody comes who has not come: those days are over.
    """
    # the solver takes half a second to load, so only those who search wait for it
    from patrolplanner.planning.solving.search import Search

    rulebook = Rulebook.of(benchmark.plan)
    instance = Instance(benchmark.plan, benchmark.period, kept)
    filling = lay_out(instance, rulebook, kept, Roster(), unwanted=True)
    editable = filling.editable
    if since is not None:
        editable = editable & (instance.duty_day[filling.case.space.duty] >= since.toordinal())
    outcome = Search(filling.case, filling.start, editable, effort).run(stop, on_progress)
    roster = Roster.of(Assignment(pair) for pair in filling.case.roster_pairs(outcome.chosen))
    verdict = judge(benchmark.plan, benchmark.period, roster, rulebook=rulebook, calendar=instance.calendar)
    if verdict.price != outcome.price:
        raise AssertionError(f"judge {verdict.price} and search {outcome.price} disagree on the price")
    return Searched(
        roster,
        verdict,
        outcome.bound,
        outcome.ended.value,
        outcome.seconds,
        outcome.first_seconds,
        outcome.best_seconds,
    )
