"""What has to run before a bureau can use a cluster: a scheduler, and workers on as many machines as there are.

A worker outlives its scheduler: it tries again until somebody stops it, so that machines may be started in any order.
"""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.place import (
    CONNECT_SECONDS,
    HTTP_HERE,
    VERSION,
    ClusterPlace,
    causes_of,
    knock,
    library,
    why_not,
)
from patrolplanner.services.cluster.work import limit_memory
from patrolplanner.services.solving.memory_room import affordable
from patrolplanner.services.solving.search_process import SEARCH_MIB

_LOOK_SECONDS = 0.2
_AGAIN_SECONDS = 2.0

Tell = Callable[[Message], None]

_HERE = translate("cluster", "The scheduler is at {address}; Ctrl-C ends it.")
_TAKEN = translate("cluster", "No scheduler can be at {address}: {reason}")
_AT_WORK = translate("cluster", "At work for {address}, {count} {count:plan|plans} at a time; Ctrl-C ends it.")
_PARTED = translate("cluster", "The scheduler at {address} is there no more; it is tried again until it is.")
_TRYING = translate("cluster", "{why} It is tried again.")
_LITTLE = translate(
    "cluster",
    "{memory} MB for {count} {count:plan|plans} at a time is too little: each takes {least} MB; name fewer threads.",
)


def serve_scheduler(place: ClusterPlace, stop: StopFlag, tell: Tell) -> None:
    """Be the scheduler until asked to stop. Raises UserError where it cannot be there."""
    asyncio.run(_schedule(place, stop, tell))


async def _schedule(place: ClusterPlace, stop: StopFlag, tell: Tell) -> None:
    made = library()
    with warnings.catch_warnings(action="ignore"):
        try:
            scheduler = await made.Scheduler(
                host=place.host,
                port=place.port,
                protocol=place.scheme,
                security=place.security(),
                dashboard_address=HTTP_HERE,
                dashboard=False,
            )
        except (OSError, ValueError, RuntimeError) as error:
            # the library says no more than that it has failed
            told = [one.strerror for one in causes_of(error) if isinstance(one, OSError) and one.strerror]
            reason = told[-1] if told else str(error)
            raise UserError(_TAKEN.fill(address=place.address, reason=reason)) from None
        tell(_HERE.fill(address=place.address))
        while not stop.is_set():
            await asyncio.sleep(_LOOK_SECONDS)
        await scheduler.close(reason="stopped")


def serve_worker(
    place: ClusterPlace, searches: int, memory: float | None, name: str, stop: StopFlag, tell: Tell
) -> None:
    """Work for the scheduler until asked to stop: so many searches at a time in so many MiB altogether.

    Where the machine has too little memory for so many just now they are fewer.
    """
    if memory is not None and memory / searches < SEARCH_MIB:
        raise UserError(_LITTLE.fill(memory=int(memory), count=searches, least=int(SEARCH_MIB)))
    limit_memory(None if memory is None else memory / searches)
    searches = affordable(searches, SEARCH_MIB)
    with TemporaryDirectory(prefix="patrolplanner-", ignore_cleanup_errors=True) as scratch:
        asyncio.run(_work(place, searches, name, Path(scratch), stop, tell))


async def _work(place: ClusterPlace, searches: int, name: str, scratch: Path, stop: StopFlag, tell: Tell) -> None:
    made, told = library(), ""
    while not stop.is_set():
        with warnings.catch_warnings(action="ignore"):
            try:
                knock(place)
                worker = await made.Worker(
                    place.address,
                    nthreads=searches,
                    name=name or None,
                    resources={VERSION: searches},
                    security=place.security(),
                    memory_limit=0,
                    dashboard_address=HTTP_HERE,
                    local_directory=str(scratch),
                    death_timeout=CONNECT_SECONDS,
                )
            except (OSError, TimeoutError, ValueError, RuntimeError) as error:
                why = why_not(place, error)
                if told != str(why):
                    told = str(why)
                    tell(_TRYING.fill(why=why))
                await _pause(stop)
                continue
            told = ""
            tell(_AT_WORK.fill(address=place.address, count=searches))
            while not stop.is_set() and worker.status.name in ("running", "paused"):
                await asyncio.sleep(_LOOK_SECONDS)
            await worker.close()
        if not stop.is_set():
            tell(_PARTED.fill(address=place.address))
            await _pause(stop)


async def _pause(stop: StopFlag) -> None:
    """A while, unless asked to stop."""
    for _ in range(int(_AGAIN_SECONDS / _LOOK_SECONDS)):
        if not stop.is_set():
            await asyncio.sleep(_LOOK_SECONDS)
