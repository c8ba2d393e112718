"""Which workers are seen: all there are, whatever the library itself keeps of the scheduler at the moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from patrolplanner.services.cluster import roll
from patrolplanner.services.cluster.place import VERSION
from patrolplanner.services.cluster.roll import Roll
from tests.services.cluster.machines import waits

WORKER = {"name": "one", "resources": {VERSION: 2.0}, "last_seen": 1.0, "status": "running"}
LEAVING = {**WORKER, "name": "other", "status": "closing"}


class Told:
    """What a scheduler answers when it is asked."""

    async def identity(self, n_workers: int = 0) -> dict[str, Any]:
        workers = {"tcp://127.0.0.1:1": WORKER, "tcp://127.0.0.1:2": LEAVING}
        return {"workers": workers if n_workers else {}}


class Client:
    """Keeps what it looked at by itself, which is without workers."""

    scheduler = Told()

    def sync(self, asked: Callable[..., Awaitable[Any]], *about: Any) -> Any:
        async def answer() -> Any:
            return await asked(*about)

        return asyncio.run(answer())

    def scheduler_info(self, n_workers: int = 0) -> dict[str, Any]:
        return {"workers": {}}


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Roll]:
    monkeypatch.setattr(roll, "LOOK_SECONDS", 0.01)
    made = Roll(Client())  # type: ignore[arg-type]
    yield made
    made.close()


def test_workers_are_asked_for_and_not_remembered(seen: Roll) -> None:
    waits(lambda: bool(seen.workers()))
    found = {worker.name: worker for worker in seen.workers().values()}
    assert found["one"].ours
    assert found["one"].searches == 2
    assert {name: worker.leaving for name, worker in found.items()} == {"one": False, "other": True}
