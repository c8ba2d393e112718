"""Public instances through our own engine: opened as a case for the search, and the answer written back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.board import Board
from patrolplanner.planning.filling import Filling, lay_out
from patrolplanner.planning.rulebook import Rulebook
from patrolplanner.store.benchmarks import curtois
from patrolplanner.store.benchmarks.benchmark import Benchmark


@dataclass(frozen=True, slots=True)
class RosterSet:
    """A public set whose instances become plans: how to read one and how to write a roster of it."""

    read: Callable[[Path], Benchmark]
    write: Callable[[Benchmark, Roster, Path], None]


ROSTER_SETS: Mapping[str, RosterSet] = {
    "curtois": RosterSet(curtois.read_instance, curtois.write_solution),
}
"""The sets by the names that the command line knows them by."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An instance laid out for the search: ``Search(filling.case, filling.start, filling.editable, effort)``."""

    set_name: str
    benchmark: Benchmark
    filling: Filling

    def write(self, roster: Roster, path: Path) -> None:
        """Write a roster in the form of the set's checkers."""
        ROSTER_SETS[self.set_name].write(self.benchmark, roster, path)


def open_benchmark(set_name: str, path: Path) -> Opened:
    """Read an instance and compile it. Raises UserError for an unknown set or a file that does not fit."""
    if set_name not in ROSTER_SETS:
        text = translate("benchmarks", "There is no set {name}; the sets are {known}.")
        raise UserError(text.fill(name=set_name, known=tuple(ROSTER_SETS)))
    benchmark = ROSTER_SETS[set_name].read(path)
    return Opened(set_name, benchmark, filling_of(benchmark))


def filling_of(benchmark: Benchmark) -> Filling:
    """The instance's plan with nobody on duty; duties that want nobody are open to people too."""
    rulebook = Rulebook.of(benchmark.plan)
    board = Board(benchmark.plan, benchmark.period, Roster())
    return lay_out(board, rulebook, Roster(), Roster(), unwanted=True)
