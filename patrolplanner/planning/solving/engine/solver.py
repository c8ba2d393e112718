"""CP-SAT as all of the package runs it."""

from __future__ import annotations

from ortools.sat.python import cp_model


def cp_solver(seed: int, seconds: float, *, workers: int = 1, linear: int = 2) -> cp_model.CpSolver:
    """A solver with a seed and a time limit. ``linear`` is its linearization level; all cuts pay nearly everywhere."""
    solver = cp_model.CpSolver()
    p = solver.parameters
    p.num_workers = workers
    p.random_seed = seed % 2**31
    p.linearization_level = linear
    p.max_time_in_seconds = seconds
    # its handler of Ctrl-C knows one solve in one thread; here it would end the program without an answer
    p.catch_sigint_signal = False
    return solver
