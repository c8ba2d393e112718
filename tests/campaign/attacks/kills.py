"""A process that is killed at any moment: what it had said was saved is in the file, and the file opens."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from patrolplanner.cli import run as command
from patrolplanner.domain.errors import PlannerError
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.checksums import kept_sums
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.store.schema import STEPS
from tests.builders import december
from tests.campaign.attack import Attack, Case
from tests.campaign.plan_states import LABEL, fresh, opened, plan_bytes, plan_state, random_edit, state_of
from tests.store.by_hand import made_older
from tests.tiny_station import a_station, plan_file

Say = Callable[[str], None]
_OPERATIONS = 40
_DAMAGED_AT = 8192


def _case(kind: str, tries: Callable[[random.Random, Path], str], chance: random.Random, folder: Path) -> Case:
    return Case(kind, partial(tries, random.Random(chance.random()), folder))


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    kinds = [("edits", _edits)] * 12 + [(name, partial(_command, name)) for name in _COMMANDS]
    kinds += [("migration", _migration), ("first import", _first_import), ("recover", _recover)]
    while True:
        yield _case(*chance.choice(kinds), chance, folder)


def killed(work: Callable[[Say], object], after: float | None) -> list[str]:
    """Do it in a process of its own that is killed after so many seconds, if it is not done; gives what it said."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (1, 2):
                os.dup2(nowhere, stream)
            work(lambda text: os.write(tell, f"{text}\n".encode()))
        finally:
            os._exit(0)
    os.close(tell)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(told, encoding="utf-8") as stream:
        said = stream.read().split("\n")
    os.waitpid(child, 0)
    return said[:-1]


def _edits(chance: random.Random, folder: Path) -> str:
    """Edits, steps back and forth, versions and copies; each is acknowledged with the sums of the whole file."""
    path, seed = fresh(folder), chance.random()
    acknowledged = killed(lambda say: work_on(path, seed, say), chance.uniform(0.0, _SECONDS))
    found = sums_after_opening(path)
    known = [_sums_of(plan_bytes(), folder), *acknowledged]
    if found == known[-1]:
        return "as acknowledged"
    again = fresh(folder)
    expected = killed(lambda say: work_on(again, seed, say, len(known)), None)
    assert found == expected[-1], f"after {len(known) - 1} acknowledged operations the file holds something else"
    return "one ahead"


_SECONDS = 0.6


def work_on(path: Path, seed: float, say: Say, most: int = _OPERATIONS) -> None:
    chance = random.Random(seed)
    with closing(opened(path)) as session:
        for _ in range(most):
            _operation(session, chance)
            say(_written(session))


def _operation(session: Session, chance: random.Random) -> None:
    way = chance.randrange(10)
    if way == 0:
        session.undo()
    elif way == 1:
        session.redo()
    elif way == 2:
        session.publish(december(chance.randint(1, 10), chance.randint(11, 28)), "试")
    elif way == 3:
        session.back_up()
    elif way == 4:
        session.note("print", "duty-matrix")
    else:
        session.apply(random_edit(chance), LABEL)


def _written(session: Session) -> str:
    return json.dumps(sorted(kept_sums(session._file._database.conn).items()))


def sums_after_opening(path: Path) -> str:
    with closing(opened(path)) as session:
        return _written(session)


@cache
def _sums_of(content: bytes, folder: Path) -> str:
    path = folder / "sums.patrol"
    path.write_bytes(content)
    return sums_after_opening(path)


class _Station(NamedTuple):
    """A tiny station as a file, and a workbook that changes it."""

    plan: Path
    book: Path


@cache
def _station(folder: Path) -> _Station:
    made = folder / "station"
    made.mkdir()
    book = made / "book.xlsx"
    plan = a_station()
    write_workbook(
        book, replace(plan, settings=(("organisation", "新名字"),)), state_of(plan_file(made)).stored.roster, "en"
    )
    return _Station(made / "station.patrol", book)


_COMMANDS: dict[str, Callable[[Path, Path, Path], list[str]]] = {
    "import": lambda plan, book, _out: ["import", str(book), str(plan)],
    "publish": lambda plan, _book, _out: ["publish", str(plan), "--from", "2026-12-01", "--to", "2026-12-28"],
    "print": lambda plan, _book, out: [
        *("print", str(plan), "duty-matrix", "--from", "2026-12-01", "--to", "2026-12-28", "--out", str(out)),
    ],
    "export": lambda plan, _book, out: ["export", str(plan), str(out / "x.xlsx")],
    "solve": lambda plan, _book, _out: [
        *("solve", str(plan), "--from", "2026-12-01", "--to", "2026-12-03", "--seconds", "600", "--workers", "1"),
    ],
}


def _command(name: str, chance: random.Random, folder: Path) -> str:
    """A command is done whole, or nothing of it."""
    station = _station(folder)
    content = station.plan.read_bytes() if name in ("import", "solve") else plan_bytes()

    def run(path: Path) -> Callable[[Say], object]:
        out = path.parent / "out"
        out.mkdir()
        return lambda say: say(str(command(_COMMANDS[name](path, station.book, out))))

    before, done, seconds = _whole_run(name, run, content, folder)
    path = fresh(folder, content)
    said = killed(run(path), chance.uniform(0.0, seconds * 1.2))
    found = _timeless(path)
    assert found in ((done,) if said else (before, done)), "neither what it was nor what it was to be"
    papers = [made for made in (path.parent / "out").iterdir() if not made.name.startswith(".")]
    assert all(made.stat().st_size > 500 for made in papers), "half a file"
    return "done" if found == done else "as it was"


_runs: dict[str, tuple[StoredPlan, StoredPlan, float]] = {}


def _whole_run(
    name: str, run: Callable[[Path], Callable[[Say], object]], content: bytes, folder: Path
) -> tuple[StoredPlan, StoredPlan, float]:
    """What the plan is before and after a run that nobody disturbs, and how long that takes."""
    if name not in _runs:
        path = fresh(folder, content)
        before = _timeless(path)
        begun = time.perf_counter()
        killed(run(path), None)
        _runs[name] = before, _timeless(path), time.perf_counter() - begun
    return _runs[name]


def _timeless(path: Path) -> StoredPlan:
    found = state_of(path).stored
    return replace(found, versions=tuple(replace(version, at=None) for version in found.versions))  # type: ignore[arg-type]


def _migration(chance: random.Random, folder: Path) -> str:
    path = fresh(folder)
    made_older(path, chance.randint(1, len(STEPS) - 1))
    old = path.read_bytes()
    said = killed(lambda say: (state_of(path), say("done")), chance.uniform(0.0, 0.2))
    kept = {copy.name for copy in path.parent.glob("*.backup")}
    assert path.read_bytes() == old or kept, "changed without a copy"
    found = state_of(path).stored
    assert (found.plan, found.roster, found.versions) == (
        plan_state().stored.plan,
        plan_state().stored.roster,
        plan_state().stored.versions,
    )
    return "done" if said else "killed, then done"


def _first_import(chance: random.Random, folder: Path) -> str:
    """A plan that is made by an import is there whole, or not at all."""
    station = _station(folder)
    shutil.rmtree(folder / "case", ignore_errors=True)
    (folder / "case").mkdir()
    path = folder / "case" / "new.patrol"
    work = ["import", str(station.book), str(path)]
    killed(lambda _say: command(work), chance.uniform(0.0, 0.5))
    if not path.exists():
        assert command(work) == 0, "what was left keeps it from being made"
    found = state_of(path).stored
    assert found.plan.setting("organisation") == "新名字", "an empty plan was left"
    left = {made.name for made in path.parent.iterdir()}
    assert left == {"new.patrol"}, f"left behind: {left}"
    return "whole"


def _recover(chance: random.Random, folder: Path) -> str:
    content = bytearray(plan_bytes())
    content[_DAMAGED_AT : _DAMAGED_AT + 200] = b"\xff" * 200
    path = fresh(folder, bytes(content))
    target = path.with_name("new.patrol")
    killed(lambda _say: command(["recover", str(path), "--out", str(target)]), chance.uniform(0.0, 0.5))
    assert path.read_bytes() == content, "the damaged file was changed"
    if not target.exists():
        return "nothing yet"
    try:
        state_of(target)
    except PlannerError as error:
        raise AssertionError(f"half a plan: {error.message}") from error
    return "whole"


ATTACK = Attack(
    "kills", "what a killed process had acknowledged is in the file, and the file opens", _cases, slice=10, night=1_000
)
