"""Plan files with wrong bytes: flipped bits, blocks of noise, pieces missing, moved or doubled, and wrong headers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.campaign.attack import Attack, Case
from tests.campaign.plan_states import fresh, judged, plan_bytes, plan_state

_HEADER = 100


def _bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _used_bit(content: bytearray, chance: random.Random) -> None:
    """A bit of something that is not 0: most of a file is empty."""
    place = chance.randrange(len(content))
    while not content[place]:
        place = (place + 1) % len(content)
    content[place] ^= 1 << chance.randrange(8)


def _header(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 3)):
        content[chance.randrange(_HEADER)] = chance.choice((0, 1, 2, 3, 47, 127, 128, 255, chance.randrange(256)))


def _noise(content: bytearray, chance: random.Random) -> None:
    size = chance.choice((1, 4, 16, 200, 512, 4096, 20_000))
    at = chance.randrange(len(content))
    content[at : at + size] = chance.randbytes(len(content[at : at + size]))


def _zeros(content: bytearray, chance: random.Random) -> None:
    size = chance.choice((1, 4, 512, 4096, 65_536))
    at = chance.randrange(len(content))
    content[at : at + size] = bytes(len(content[at : at + size]))


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.choice((0, 1, 99, 100, 512, 4096, chance.randrange(len(content)))) :]


def _longer(content: bytearray, chance: random.Random) -> None:
    content += chance.choice((bytes(4096), chance.randbytes(100), content[:4096], bytes(content)))


def _left_out(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.choice((1, 2, 512, 4096))]


def _moved(content: bytearray, chance: random.Random) -> None:
    size = chance.choice((16, 512, 4096))
    one, other = (chance.randrange(len(content) - size) for _ in range(2))
    content[one : one + size] = content[other : other + size]


def _letters(content: bytearray, chance: random.Random) -> None:
    """Another letter in a text, as readable as before."""
    for _ in range(1000):
        place = chance.randrange(len(content))
        if chr(content[place]).isalnum():
            content[place] = ord(chance.choice("0123456789abcdefghijklmnopqrstuvwxyz"))
            return


_MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_bit, _used_bit, _used_bit, _header, _noise, _zeros, _cut, _longer, _left_out, _moved, _letters, _letters),
)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    while True:
        own = random.Random(chance.random())
        mutation = own.choice(_MUTATIONS)
        yield Case(mutation.__name__.strip("_"), partial(_tried, mutation, own, folder))


def _tried(mutation: Callable[[bytearray, random.Random], None], chance: random.Random, folder: Path) -> str:
    content = bytearray(plan_bytes())
    mutation(content, chance)
    return judged(fresh(folder, bytes(content)), chance, (plan_state(),))


ATTACK = Attack("plan_bytes", "a plan file with wrong bytes is refused in words or holds what it held", _cases)
