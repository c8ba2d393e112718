"""A case by whole rows: packages, everybody's diagram, and which limits those keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.diagram import Diagram, DiagramRoom
from patrolplanner.planning.solving.column_generation.person_limits import Floats, PersonLimits, person_limits
from patrolplanner.planning.solving.engine.flat import atoms_of
from patrolplanner.planning.solving.whole_rows.diagrams import PersonDiagram, laid_out
from patrolplanner.planning.solving.whole_rows.packages import Packages, packages_of
from patrolplanner.planning.solving.whole_rows.written_out import WrittenOut, written_out

MOST_PACKAGES = 60_000
MOST_NODES = 1500  # of a layer, once what is counted along a whole row tells nodes apart
MOST_ARCS = 2_000_000  # of everybody together: about 200 bytes each in all
GENEROUS = 3  # times an even share of what is left may a diagram have: most take less
NEVER_HARD = 2**60  # from which price on a limit counts as hard in a diagram: none does


@dataclass(frozen=True)
class RowCase:
    """``people`` are those who have something to decide, with their ``diagrams``; those keep the limits ``known``,
    and ``linking`` are the others that anybody can change. ``settled`` [limits] are the units by which those are missed
    that nobody can change."""

    packages: Packages
    out: WrittenOut
    people: list[int]
    diagrams: list[Diagram]
    known: Bools
    linking: Bools
    settled: Ints

    @staticmethod
    def over(case: Case, editable: Bools, start: Ints, judged: Bools, check: Callable[[], None]) -> RowCase | None:
        """Lay a case out, as far as its limits ``judged`` [limits] go; None where it is too large, or where somebody
        has no lawful row at all. ``check`` is called at every layer and may raise to end it."""
        atoms = atoms_of(case) if editable.any() else None
        packages = None if atoms is None else packages_of(case, atoms, editable, start, judged, MOST_PACKAGES)
        if atoms is None or packages is None:
            return None
        # missing people are links even where a duty has one candidate: they are not proven at their whole price here
        out = written_out(case, atoms, packages, judged & ~case.limits.is_gap)
        people = np.unique(packages.person[: packages.free]).tolist()
        left = MOST_ARCS
        known = np.zeros(case.limits.count, dtype=bool)
        fixed = (np.arange(packages.count) >= packages.free).astype(np.int64)
        alike: dict[bytes, tuple[PersonLimits, PersonDiagram]] = {}
        diagrams = []
        for n, p in enumerate(people):
            free = np.flatnonzero(packages.person[: packages.free] == p)
            limits = person_limits(case, out.own, p, free, fixed, NEVER_HARD, np.zeros(0, dtype=np.int64))
            shape = limits.shape()
            if shape not in alike:
                room = DiagramRoom(MOST_NODES, GENEROUS * left // (len(people) - n))
                made = laid_out(limits, room, check)
                if made is None or made.diagram.arcs > left:
                    return None
                alike[shape] = limits, made
            whose, made = alike[shape]
            left -= made.diagram.arcs
            diagrams.append(made.diagram if whose is limits else made.diagram.renamed(whose, limits))
            known[limits.rows[made.kept]] = known[limits.folded] = True
        touched = np.zeros(case.limits.count, dtype=bool)
        for part in (out.direct, out.atom, out.share):
            touched[part.index] = True
        units = case.limits.units(case.limits.miss(out.base)) * (judged & ~touched & ~known)
        return RowCase(packages, out, people, diagrams, known, judged & touched & ~known, units)

    def costs_of(self, case: Case, chosen: Ints) -> Floats:
        """[people] what the limits that the diagrams keep cost in a roster."""
        owner = self.out.own.owner
        cost = case.limits.cost(case.activity(chosen)) * (self.known & (owner >= 0))
        by_person = np.bincount(np.maximum(owner, 0), weights=cost, minlength=len(case.instance.people))
        return by_person[self.people].astype(float)
