"""Whom a bureau's plans are given to: processes of this machine, or a cluster; and how a whole call is followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.solving.bureau import Orders, Station, roster_plans
from patrolplanner.services.solving.scheduling import CallWay, LocalScheduler, OnWay, Scheduler, TaskWay


@contextmanager
def scheduler_at(place: ClusterPlace | None, processes: int, on_way: OnWay) -> Iterator[Scheduler]:
    """The cluster at a place, or so many processes of this machine. Raises UserError where no cluster answers."""
    if place is None:
        yield LocalScheduler(processes, on_way=on_way)
        return
    with ClusterScheduler(place, on_way) as scheduler:
        yield scheduler


def followed(
    plans: Sequence[Path],
    orders: Orders,
    place: ClusterPlace | None,
    stop: StopFlag,
    tell: Callable[[TaskWay | CallWay | Station], None],
) -> list[Station]:
    """Roster the plans, telling of each on the way and at its end. Raises UserError as `roster_plans` does."""
    with scheduler_at(place, orders.effort.workers, tell) as scheduler:
        return roster_plans(plans, orders, scheduler, stop, tell)
