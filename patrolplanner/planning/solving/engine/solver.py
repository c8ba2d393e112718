"""The solvers as all of the package runs them: within what is left of an effort, and counted."""

from __future__ import annotations

import math

from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

from patrolplanner.planning.stop import Meter

LEAST = 0.01  # of the budget that every solve gets
SOLVE_WORK = 0.01  # of building a model and handing it over, beside what the solver counts
LINEAR_WORK = 5e-6  # of a linear program, by its rows and columns: it does not tell


def cp_solver(
    seed: int, meter: Meter, most: float = math.inf, *, workers: int = 1, linear: int = 2
) -> cp_model.CpSolver:
    """CP-SAT with a seed, for ``most`` of the budget and no more than is left.

    ``linear`` is its linearization level; all cuts pay nearly everywhere.
    """
    solver = cp_model.CpSolver()
    p = solver.parameters
    p.num_workers = workers
    p.random_seed = seed % 2**31
    p.linearization_level = linear
    most = max(LEAST, min(most, meter.left))
    if meter.effort.work is None:
        p.max_time_in_seconds = most
    else:
        p.max_time_in_seconds = max(LEAST, meter.seconds_left)
        p.max_deterministic_time = most
    # its handler of Ctrl-C knows one solve in one thread; here it would end the program without an answer
    p.catch_sigint_signal = False
    return solver


def at_most(solver: cp_model.CpSolver, work: float) -> None:
    """No more work than so much, whatever ends it otherwise."""
    p = solver.parameters
    p.max_deterministic_time = min(p.max_deterministic_time, work)


def solved(solver: cp_model.CpSolver, model: cp_model.CpModel, meter: Meter) -> cp_model.CpSolverStatus:
    status = solver.solve(model)
    meter.spend(SOLVE_WORK + float(solver.response_proto.deterministic_time))
    return status


def new_row(model: model_builder.Model, low: float, high: float, *terms: tuple[int, float]) -> int:
    """One more constraint of a linear program, of these bounds over (column, weight); quicker than by expressions."""
    row: int = model.helper.add_linear_constraint()
    model.helper.set_constraint_lower_bound(row, low)
    model.helper.set_constraint_upper_bound(row, high)
    for column, weight in terms:
        model.helper.add_term_to_constraint(row, column, weight)
    return row


def new_column(model: model_builder.Model, low: float, high: float, price: float, *entries: tuple[int, float]) -> int:
    """One more variable of a linear program, of these bounds and this price, in these (row, weight)."""
    column: int = model.helper.add_var()
    model.helper.set_var_lower_bound(column, low)
    model.helper.set_var_upper_bound(column, high)
    model.helper.set_var_objective_coefficient(column, price)
    for row, weight in entries:
        model.helper.add_term_to_constraint(row, column, weight)
    return column


def linear_solver(model: model_builder.Model, meter: Meter, parameters: str = "") -> model_builder.Solver:
    """GLOP for a model, within what is left; the work is counted beforehand, by the size of the model."""
    solver = model_builder.Solver("glop")
    if meter.effort.work is None:
        solver.set_time_limit_in_seconds(max(LEAST, meter.left))
    else:
        solver.set_time_limit_in_seconds(max(LEAST, meter.seconds_left))
        parameters += f" max_deterministic_time: {max(LEAST, meter.left)}"
    if parameters:
        solver.set_solver_specific_parameters(parameters)
    meter.spend(SOLVE_WORK + LINEAR_WORK * (model.num_variables + model.num_constraints))
    return solver
