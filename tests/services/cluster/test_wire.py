"""What goes over the net, byte by byte, between the caller, the scheduler and a worker."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster import errands
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.cluster.numbering import Numbering
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Task
from tests.builders import a_pair, a_roster, december
from tests.efforts import effort_of
from tests.services.cluster.machines import NOW, PATIENT, Cable, Machines, cluster
from tests.services.cluster.secrets import SECRETS, a_plan_of_secrets


@contextmanager
def heard_on_all_cables(folder: Path) -> Iterator[tuple[Machines, Cable, Cable]]:
    """A scheduler that a worker and we can reach by a cable each."""
    with cluster(folder) as machines:
        ours, workers = Cable(machines.port), Cable(machines.port)
        machines.worker("one", port=workers.port)
        yield machines, ours, workers
        ours.close()
        workers.close()


def what_went(cable: Cable) -> bytes:
    """All bytes, those that were packed too."""
    raw, found = bytes(cable.bytes), [bytes(cable.bytes)]
    at = raw.find(b"\x78")
    while at >= 0:
        unpacking = zlib.decompressobj()
        with suppress(zlib.error):
            found.append(unpacking.decompress(raw[at : at + 200_000]))
        at = raw.find(b"\x78", at + 1)
    return b"\n".join(found)


def secrets_in(data: bytes) -> set[str]:
    encodings = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
    return {s for s in SECRETS if any(s.encode(e) in data for e in encodings)}


def rostered(folder: Path, plan_of: Task) -> tuple[set[str], set[str], bytes]:
    """The secrets on our cable and on the worker's, and all that went on the latter."""
    with heard_on_all_cables(folder) as (machines, ours, workers):
        with ClusterScheduler(ClusterPlace.of(machines.at(ours.port)), patience=PATIENT) as scheduler:
            scheduler.submit(0, plan_of)
            ((_, answer),) = scheduler.results(StopFlag())
        assert isinstance(answer, Filled)
        return secrets_in(what_went(ours)), secrets_in(what_went(workers)), bytes(workers.bytes)


@pytest.fixture
def task() -> Task:
    plan = a_plan_of_secrets()
    first = plan.people[0].id
    request = FillRequest(plan, a_roster(a_pair(first)), december(1, 5), now=NOW, published=a_roster(a_pair(first)))
    return Task(request, effort_of(2))


def test_no_name_no_telephone_and_no_badge_number_is_on_the_wire(tmp_path: Path, task: Task) -> None:
    ours, workers, data = rostered(tmp_path, task)
    assert ours == workers == set()
    assert b"FillRequest" in data  # it did go by there


def test_they_would_be_seen(tmp_path: Path, task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same with a plan as it is."""

    class Words(Numbering):
        def word(self, number: str) -> str:
            return number

    monkeypatch.setattr(errands, "numbered", lambda task: (task, Words((), {})))
    ours, workers, _ = rostered(tmp_path, task)
    assert len(ours) > len(SECRETS) / 2
    assert len(workers) > len(SECRETS) / 2
