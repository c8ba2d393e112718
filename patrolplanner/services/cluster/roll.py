"""Which workers a cluster has, how many searches each does at a time, and which of them give no sign of life."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from patrolplanner.services.cluster.place import VERSION

if TYPE_CHECKING:
    from distributed import Client

LOOK_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class WorkerSeen:
    """A worker of the cluster: the program it runs, as it shows it, and for how long it has been silent.

    One that was asked to end is ``leaving``: it is there for a moment yet, and takes nothing more.
    """

    address: str
    name: str
    version: str
    searches: int
    silent: float
    leaving: bool = False

    @property
    def ours(self) -> bool:
        return self.version == VERSION


class Roll:
    """Looks again and again on a thread of its own: a scheduler that hangs holds nobody up but that thread.

    Silence is measured by our own clock, from when a worker was last seen anew; clocks of other machines may differ.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._seen: Mapping[str, Mapping[str, Any]] = {}
        self._anew: dict[str, tuple[float, float]] = {}
        self._looked = time.monotonic()
        self._shut: dict[str, float] = {}
        """Until when a worker that has just gone away gets nothing: what is seen of it is from before."""
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    @property
    def age(self) -> float:
        """Seconds since the scheduler last answered."""
        return time.monotonic() - self._looked

    def workers(self) -> dict[str, WorkerSeen]:
        """By address."""
        now = time.monotonic()
        found = {}
        for address, facts in self._seen.items():
            version, searches = _shown(facts["resources"])
            since = self._anew.get(address, (0.0, now))[1]
            leaving = facts.get("status", "running") not in ("running", "paused", "init")
            found[address] = WorkerSeen(address, str(facts["name"]), version, searches, now - since, leaving)
        return found

    def able(self, silent: float) -> dict[str, WorkerSeen]:
        """By address, those that may be given something: ours, and heard of within so many seconds."""
        now = time.monotonic()

        def may(worker: WorkerSeen) -> bool:
            return worker.ours and not worker.leaving and worker.silent <= silent

        opened = {address: w for address, w in self.workers().items() if self._shut.get(address, now) <= now}
        return {address: w for address, w in opened.items() if may(w)}

    def shut(self, address: str, seconds: float = math.inf) -> None:
        """Give a worker that has gone away nothing for so long."""
        self._shut[address] = time.monotonic() + seconds

    def close(self) -> None:
        self._closed.set()

    def _look(self) -> None:
        while not self._closed.wait(LOOK_SECONDS):
            try:
                # what the client itself keeps of the scheduler is without workers every other second
                seen = self._client.sync(_listed, self._client)
            except (OSError, TimeoutError, RuntimeError, ValueError, KeyError, AttributeError):
                continue  # its age says it
            self._note(seen)

    def _note(self, seen: Mapping[str, Mapping[str, Any]]) -> None:
        now = time.monotonic()
        anew = {}
        for address, facts in seen.items():
            told = float(facts["last_seen"])
            before = self._anew.get(address)
            anew[address] = before if before is not None and before[0] == told else (told, now)
        self._anew, self._seen, self._looked = anew, seen, now


async def _listed(client: Client) -> Mapping[str, Mapping[str, Any]]:
    scheduler: Any = client.scheduler
    workers: Mapping[str, Mapping[str, Any]] = (await scheduler.identity(n_workers=-1))["workers"]
    return workers


def _shown(resources: Mapping[str, float]) -> tuple[str, int]:
    """The program that a worker shows and how many searches it does; nothing of a worker that is none of ours."""
    return next(((name, int(count)) for name, count in resources.items() if name.startswith("patrolplanner ")), ("", 0))
