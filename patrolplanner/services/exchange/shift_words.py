"""What in cells of duty sheets is a shift: its code, its name, or the code that our own tables have for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.leave_codes import CHINESE_LEAVE_CODES, LEAVE_CODES, PART_SIGN
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import Shift
from patrolplanner.domain.typed_text import folded
from patrolplanner.store.exchange.duty_sheets import Spoken


class ShiftWords:
    """The words of a plan's shifts; a code that is another shift's short code is that shift's own code first."""

    def __init__(self, plan: Plan) -> None:
        self._shifts: dict[str, Shift] = {}
        short = shift_codes(plan.shifts)
        for words in (lambda s: s.code, lambda s: s.name, lambda s: short[s.code]):
            for shift in plan.shifts:
                self._shifts.setdefault(folded(words(shift)), shift)
        leave = (*CHINESE_LEAVE_CODES, *(code.source for code in LEAVE_CODES.values()))
        self._leave = {folded(code + part) for code in leave for part in ("", PART_SIGN)}
        self._longest = max(map(len, (*self._shifts, *self._leave)))
        self._parted: dict[str, list[str]] = {}

    def shift(self, word: str) -> Shift | None:
        return self._shifts.get(folded(word))

    def parted(self, spoken: Spoken) -> Iterator[Spoken]:
        """What several codes in one cell say, each by itself: 上放武, D N; anything else stays as it is."""
        word = spoken.code
        if word not in self._parted:  # a sheet says the same few words over and over
            self._parted[word] = [word] if self._known(word) else self._parts(word.split()) or [word]
        parts = self._parted[word]
        return iter((spoken,)) if parts == [word] else (replace(spoken, code=part) for part in parts)

    def _known(self, word: str) -> bool:
        return folded(word) in self._shifts or folded(word) in self._leave

    def _parts(self, words: list[str]) -> list[str]:
        """All of them in codes, each as long as can be; nothing where something is left over."""
        found: list[str] = []
        for word in words:
            rest = word
            while rest:
                size = next((n for n in range(min(len(rest), self._longest), 0, -1) if self._known(rest[:n])), 0)
                if not size:
                    return []
                found.append(rest[:size])
                rest = rest[size:]
        return found
