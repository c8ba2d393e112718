"""Names found again though they are spelt a little otherwise: in letters, or as they sound.

Every name is kept under itself with one letter or two left out; so is what is looked for, and only names that meet it
there are compared letter by letter. That is a few look-ups a text, however many names there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

_A_LETTER = 4
"""Letters of a name for each that may be wrong."""
_MOST = 2
_FEW_SYLLABLES = 4
"""Names no longer than this may differ by one letter of how they sound: more would be another name."""


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, taken out or changed, or neighbours swapped."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, start=1):
        last, row, before = row, [n], row if n == 1 else before
        for m, its in enumerate(other, start=1):
            cost = min(last[m] + 1, row[m - 1] + 1, last[m - 1] + (letter != its))
            if n > 1 and m > 1 and letter == other[m - 2] and one[n - 2] == its:
                cost = min(cost, before[m - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]


class NearNames:
    """``sound`` says how a text is read, in letters; ``compared`` counts the comparisons made."""

    def __init__(self, names: Iterable[str], sound: Callable[[str], str]) -> None:
        self._sound = sound
        self.compared = 0
        self._letters: dict[str, set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._said: dict[str, str] = {}
        for name in names:
            self._said[name] = sound(name)
            for key in _shortened(name, len(name) // _A_LETTER):
                self._letters[key].add(name)
            for key in _shortened(self._said[name], _wrong_letters(name, self._said[name])):
                self._sounds[key].add(name)
        lengths = [len(name) for name in self._said] or [0]
        self._lengths = range(max(2, min(lengths) - 1), max(lengths) + 2)

    def at_the_end(self, text: str) -> tuple[str, ...]:
        """The names that the end of a text is most like, those equally near; none where nothing is near."""
        best: dict[str, float] = {}
        for length in self._lengths:
            if length <= len(text):
                for name, away in self._like(text[-length:]):
                    best[name] = min(away, best.get(name, away))
        nearest = min(best.values(), default=0.0)
        return tuple(sorted(name for name, away in best.items() if away == nearest))

    def _like(self, word: str) -> Iterable[tuple[str, float]]:
        said = self._sound(word)
        found: set[str] = set()
        for key in _shortened(word, len(word) // _A_LETTER):
            found |= self._letters.get(key, set())
        for key in _shortened(said, _wrong_letters(word, said)):
            found |= self._sounds.get(key, set())
        for name in found:
            self.compared += 1
            letters, its = distance(word, name), self._said[name]
            sounds = distance(said, its)
            if letters <= len(name) // _A_LETTER or (sounds <= _wrong_letters(name, its) and len(name) == len(word)):
                yield name, sounds + letters / 100


def _wrong_letters(name: str, said: str) -> int:
    return min(1 if len(name) <= _FEW_SYLLABLES else _MOST, len(said) // _A_LETTER)


def _shortened(word: str, most: int) -> Sequence[str]:
    """The word itself and with up to so many letters left out."""
    places = range(len(word))
    found = {word}
    for count in range(1, most + 1):
        for gone in combinations(places, count):
            found.add("".join(letter for n, letter in enumerate(word) if n not in gone))
    return sorted(found)
