"""The routes of one shift: which car visits which spot when, by OR-Tools routing; alike visits give alike routes."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from patrolplanner.planning.deployment.patrol import PatrolTask, WantedVisit

_MUST_WORTH = 100_000

Stop = tuple[int, int, int]
"""Car, place of the visit in the list, and the minute at which it begins."""


def routed(task: PatrolTask, shift: int, cars: int, visits: Sequence[WantedVisit]) -> tuple[list[Stop], int]:
    """The stops of all cars, and minutes of driving. Visits that no car can make are left out, the worthier last."""
    if not visits or not cars:
        return [], 0
    nodes = [0, *(visit.spot + 1 for visit in visits)]
    drive = [[task.minutes[a][b] for b in nodes] for a in nodes]
    manager = pywrapcp.RoutingIndexManager(len(nodes), cars, 0)
    routing = pywrapcp.RoutingModel(manager)
    _lay_out(task, shift, (manager, routing), drive, visits)
    solution = routing.SolveWithParameters(_parameters())
    if solution is None:
        return [], 0
    return _stops(manager, routing, solution, cars, drive)


def _lay_out(
    task: PatrolTask,
    shift: int,
    model: tuple[pywrapcp.RoutingIndexManager, pywrapcp.RoutingModel],
    drive: list[list[int]],
    visits: Sequence[WantedVisit],
) -> None:
    manager, routing = model
    length = task.shifts[shift].length
    stays = [0, *(task.spots[visit.spot].minutes for visit in visits)]
    spent = [[stay + minutes for minutes in row] for stay, row in zip(stays, drive, strict=True)]
    routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitMatrix(drive))
    taking = routing.RegisterTransitMatrix(spent)
    routing.AddDimension(taking, length, length, True, "time")
    time = routing.GetDimensionOrDie("time")
    for place, visit in enumerate(visits):
        index = manager.NodeToIndex(place + 1)
        time.CumulVar(index).SetRange(visit.early, visit.late)
        routing.AddDisjunction([index], _MUST_WORTH if visit.must else visit.worth)


def _parameters() -> object:
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    strategies = routing_enums_pb2.FirstSolutionStrategy
    parameters.first_solution_strategy = strategies.PARALLEL_CHEAPEST_INSERTION
    # it ends by itself, whatever the machine does meanwhile, and a search that goes on makes no more visits of it
    parameters.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GREEDY_DESCENT
    return parameters


def _stops(
    manager: pywrapcp.RoutingIndexManager,
    routing: pywrapcp.RoutingModel,
    solution: pywrapcp.Assignment,
    cars: int,
    drive: list[list[int]],
) -> tuple[list[Stop], int]:
    time = routing.GetDimensionOrDie("time")
    stops, driven = [], 0
    for car in range(cars):
        index, before = solution.Value(routing.NextVar(routing.Start(car))), 0
        while not routing.IsEnd(index):
            node = manager.IndexToNode(index)
            stops.append((car, node - 1, int(solution.Min(time.CumulVar(index)))))
            driven += drive[before][node]
            before = node
            index = solution.Value(routing.NextVar(index))
        driven += drive[before][0]
    return stops, driven
