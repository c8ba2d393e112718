"""Making a script that fails shorter: parts are left out as long as the same thing goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Part = TypeVar("Part")


def reduce(steps: Sequence[Part], fails: Callable[[Sequence[Part]], bool], tries: int) -> list[Part]:
    """A shorter list that still fails, after at most so many tries; the end, where it failed, is kept longest.

    First the beginning goes, by halves; then parts of halving size are left out one by one (delta debugging).
    """
    left = _Tries(fails, tries)
    kept = list(steps)
    size = len(kept) // 2
    while size and left.any:
        if left.fails(kept[size:]):
            kept = kept[size:]
            size = min(size, len(kept) // 2)
        else:
            size //= 2
    size = len(kept) // 2
    while size and left.any:
        at = 0
        while at < len(kept) and left.any:
            shorter = [*kept[:at], *kept[at + size :]]
            if shorter and left.fails(shorter):
                kept = shorter
            else:
                at += size
        size //= 2
    return kept


class _Tries:
    """How many more may be made."""

    def __init__(self, fails: Callable[[Sequence[Part]], bool], tries: int) -> None:
        self._fails, self._tries = fails, tries

    @property
    def any(self) -> bool:
        return self._tries > 0

    def fails(self, steps: Sequence[Part]) -> bool:
        self._tries -= 1
        return self._fails(steps)
