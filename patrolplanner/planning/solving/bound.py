"""A lower bound: what no roster can be cheaper than, from the linear relaxation."""

from __future__ import annotations

import math

from ortools.linear_solver.python import model_builder

import numpy as np

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.judge import Case
from patrolplanner.planning.solving.network import Network
from patrolplanner.planning.solving.submodel import State


class Bound:
    """The linear relaxation of a case in which the editable pairs may change."""

    def __init__(self, case: Case, network: Network, state: State, editable: Bools) -> None:
        self.case, self.network, self.state, self.editable = case, network, state, editable
        self.solver: model_builder.Solver | None = None
        self.stopped = False

    def stop(self) -> None:
        """End a running solve."""
        self.stopped = True

    def solve(self, seconds: float) -> int | None:
        """The bound, or None when it cannot be had in the time."""
        return None
