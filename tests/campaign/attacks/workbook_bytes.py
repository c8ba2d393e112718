"""Workbooks whose bytes somebody has been at: bruises, cuts, lies in the archive's lists."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.campaign.attack import Attack, Case
from tests.campaign.desk import Desk
from tests.campaign.packed import county
from tests.tiny_station import plan_file

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_NUMBERS = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
_REAL = 100
"""Every so many cases the real command is run."""


def _bruised(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 3, 20))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwritten(data: bytearray, chance: random.Random) -> None:
    at, length = chance.randrange(len(data)), chance.choice((4, 40, 400))
    data[at : at + length] = bytes([chance.choice((0, 255, 0x50, 0x3C))]) * length


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _pulled_out(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    del data[at : at + chance.choice((1, 7, 512))]


def _put_in(data: bytearray, chance: random.Random) -> None:
    at, length = chance.randrange(len(data)), chance.choice((1, 7, 512))
    data[at:at] = chance.randbytes(length) if chance.random() < 0.5 else data[:length]


def _begun_otherwise(data: bytearray, chance: random.Random) -> None:
    data[:0] = chance.choice((b"\xd0\xcf\x11\xe0", b"%PDF-1.7\n", b"MZ", b"\0" * 512, b"id,name\n", b"\xef\xbb\xbf"))


def _lied_in_a_list(data: bytearray, chance: random.Random) -> None:
    """Another number somewhere in an entry of a part: sizes, method, flags, offsets, lengths of names."""
    sign = chance.choice((_LOCAL, _CENTRAL, _CENTRAL, _END))
    places = [n for n in range(len(data) - 4) if data[n : n + 4] == sign]
    at, width = chance.choice(places) + 4 + 2 * chance.randrange(20), chance.choice((2, 4))
    data[at : at + width] = (chance.choice(_NUMBERS) & (256**width - 1)).to_bytes(width, "little")


def _method(data: bytearray, chance: random.Random) -> None:
    """Parts said to be packed in another way: bzip2, LZMA, deflate64, none."""
    method = chance.choice((0, 9, 12, 14, 93, 95, 99)).to_bytes(2, "little")
    for sign, place in ((_LOCAL, 8), (_CENTRAL, 10)):
        for n in range(len(data) - 4):
            if data[n : n + 4] == sign:
                data[n + place : n + place + 2] = method


def _encrypted(data: bytearray, chance: random.Random) -> None:
    for sign, place in ((_LOCAL, 6), (_CENTRAL, 8)):
        for n in range(len(data) - 4):
            if data[n : n + 4] == sign and chance.random() < 0.7:
                data[n + place] |= 1


_CHANGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_bruised, _bruised, _overwritten, _cut, _pulled_out, _put_in, _begun_otherwise),
    *(_lied_in_a_list, _lied_in_a_list, _lied_in_a_list, _method, _encrypted),
)


def _tries(desk: Desk, data: bytes, new: bool, really: bool) -> str:
    book = desk.folder / "book.xlsx"
    book.write_bytes(data)
    return desk.tried(["import", book, desk.folder / "new.patrol" if new else desk.plan], really=really)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    whole = county(folder).read_bytes()
    desk = Desk(folder, plan_file(folder))
    number = 0
    while True:
        number += 1
        change = chance.choice(_CHANGES)
        data = bytearray(whole)
        change(data, chance)
        tries = partial(_tries, desk, bytes(data), chance.random() < 0.5, number % _REAL == 0)
        yield Case(change.__name__.strip("_"), tries)


ATTACK = Attack("workbook_bytes", "bruised archives are refused in words, and no plan is touched", _cases)
