"""Plan files with wrong pages, and with journals beside them that are their own, another file's, torn or old."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from tests.campaign.attack import Attack, Case
from tests.campaign.plan_states import (
    LABEL,
    State,
    fresh,
    judged,
    opened,
    plan_bytes,
    plan_state,
    random_edit,
    state_of,
)

_PAGE = 4096


class _Crash(NamedTuple):
    """A file and its journal in the middle of a save, what both are together, and an older file of the plan."""

    torn: bytes
    journal: bytes
    saved: bytes
    saved_state: State
    after: State


@cache
def _crash() -> _Crash:
    """Stopped where most pages are in the file already; the save that follows is what it was about to be."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.patrol"
        path.write_bytes(plan_bytes())
        chance = random.Random(7)
        with closing(opened(path)) as session:
            for _ in range(5):
                session.apply(random_edit(chance), LABEL)
        saved, state = path.read_bytes(), state_of(path)
        with closing(opened(path)) as session:
            connection = session._file._database.conn
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("PRAGMA cache_spill = 1")
            with session._file._database.transaction() as writing:
                _rewrite(writing.connection)
                torn, journal = path.read_bytes(), path.with_name("p.patrol-journal").read_bytes()
                writing.connection.execute("ROLLBACK")
                writing.connection.execute("BEGIN")
        return _Crash(torn, journal, saved, state, state)


def _rewrite(connection: object) -> None:
    for table in ("person", "assignment", "setting", "audit"):
        connection.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")  # type: ignore[attr-defined]
    for _ in range(2):
        for column, table in (("name", "person"), ("value", "setting"), ("source", "assignment")):
            word = "'manual'" if column == "source" else f"{column} || 'x'"
            connection.execute(f"UPDATE {table} SET {column} = {word}")  # type: ignore[attr-defined]


def _swapped(content: bytearray, chance: random.Random) -> None:
    one, other = (_PAGE * chance.randrange(len(content) // _PAGE) for _ in range(2))
    kept = content[one : one + _PAGE]
    content[one : one + _PAGE] = content[other : other + _PAGE]
    content[other : other + _PAGE] = kept


def _copied(content: bytearray, chance: random.Random) -> None:
    one, other = (_PAGE * chance.randrange(len(content) // _PAGE) for _ in range(2))
    content[one : one + _PAGE] = content[other : other + _PAGE]


def _torn(content: bytearray, chance: random.Random) -> None:
    at = _PAGE * chance.randrange(len(content) // _PAGE) + 512 * chance.randint(1, 7)
    content[at : at - at % _PAGE + _PAGE] = bytes(_PAGE - at % _PAGE)


def _lost_write(content: bytearray, chance: random.Random) -> None:
    """Some pages as they were before the last edits: each is good by itself."""
    newer = _crash().saved
    pages = min(len(content), len(newer)) // _PAGE
    for number in chance.sample(range(pages), chance.randint(1, pages - 1)):
        content[number * _PAGE : (number + 1) * _PAGE] = newer[number * _PAGE : (number + 1) * _PAGE]


def _freed(content: bytearray, chance: random.Random) -> None:
    """The list of free pages leads to a page that is in use, or round in a circle."""
    content[32:36] = chance.randrange(len(content) // _PAGE + 2).to_bytes(4, "big")
    content[36:40] = chance.choice((0, 1, 2, 1 << 31)).to_bytes(4, "big")


def _pointer(content: bytearray, chance: random.Random) -> None:
    """The head of a page: how many cells, and where they begin."""
    at = _PAGE * chance.randrange(1, len(content) // _PAGE)
    content[at + chance.randrange(12)] = chance.randrange(256)


_PAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_swapped, _copied, _torn, _lost_write, _freed, _pointer),
)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    while True:
        own = random.Random(chance.random())
        way = own.choice((*_PAGES, *_JOURNALS))
        yield Case(way.__name__.strip("_"), partial(_tried, way, own, folder))


def _tried(way: Callable[..., object], chance: random.Random, folder: Path) -> str:
    if way in _JOURNALS:
        return str(way(chance, folder))
    content = bytearray(plan_bytes())
    way(content, chance)
    return judged(fresh(folder, bytes(content)), chance, (plan_state(), _crash().saved_state))


def _beside(folder: Path, content: bytes, journal: bytes, ending: str = "-journal") -> Path:
    path = fresh(folder, content)
    path.with_name(path.name + ending).write_bytes(journal)
    return path


def _own_journal(chance: random.Random, folder: Path) -> str:
    """A save broke off: the file is as it was before."""
    crash = _crash()
    path = _beside(folder, crash.torn, crash.journal)
    assert state_of(path) == crash.saved_state, "the journal did not bring the plan back"
    return "opened whole"


def _copy_put_over(chance: random.Random, folder: Path) -> str:
    """A good copy under the name of a plan that was killed in the middle of a save."""
    content, state = chance.choice(((plan_bytes(), plan_state()), (_crash().saved, _crash().saved_state)))
    path = _beside(folder, content, _crash().journal)
    assert state_of(path) == state, "the copy is not what was put there"
    assert not path.with_name("p.patrol-journal").exists(), "the journal is still there"
    return "opened whole"


def _torn_journal(chance: random.Random, folder: Path) -> str:
    crash = _crash()
    journal = bytearray(crash.journal)
    for _ in range(chance.randint(1, 4)):
        journal[chance.randrange(len(journal))] ^= 1 << chance.randrange(8)
    if chance.random() < 0.3:
        del journal[chance.randrange(len(journal)) :]
    path = _beside(folder, crash.torn, bytes(journal))
    return judged(path, chance, (crash.saved_state,))


def _damaged_copy(chance: random.Random, folder: Path) -> str:
    """A copy that is damaged, and a journal that is not its own."""
    content = bytearray(plan_bytes())
    _torn(content, chance)
    return judged(_beside(folder, bytes(content), _crash().journal), chance, (plan_state(),))


def _noise_beside(chance: random.Random, folder: Path) -> str:
    ending = chance.choice(("-journal", "-wal", "-shm"))
    begin = chance.choice((b"", bytes.fromhex("d9d505f920a163d7"), bytes.fromhex("377f0682002de218")))
    path = _beside(folder, plan_bytes(), begin + chance.randbytes(chance.choice((0, 100, 5000))), ending)
    return judged(path, chance, (plan_state(),))


_JOURNALS: tuple[Callable[[random.Random, Path], str], ...] = (
    *(_own_journal, _copy_put_over, _torn_journal, _damaged_copy, _noise_beside),
)

ATTACK = Attack("plan_pages", "wrong pages and strange journals are refused in words, or the plan is whole", _cases)
