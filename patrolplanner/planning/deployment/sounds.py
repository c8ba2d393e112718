"""How a name is read aloud, in letters: who writes down what is said on the telephone writes what sounds alike."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=50_000)
def sound_of(text: str) -> str:
    """The pinyin of a text without tones; other letters stand for themselves."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(text))
