"""The language of the window: one for the whole process, chosen before the first widget is made."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import reduce
from html import escape

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.words import WEEKDAY_NAMES
from patrolplanner.translation import CHINESE, ENGLISH, interface_language, speaker


class _Voice:
    """Holds the choice."""

    language: str = ENGLISH
    say: Say = staticmethod(speaker(ENGLISH))


def speak(language: str = "") -> str:
    """Choose the language for everything said from now on; empty follows the system. Gives the language."""
    _Voice.language = language or interface_language()
    _Voice.say = staticmethod(speaker(_Voice.language, date.today().year))
    return _Voice.language


def said(message: Message, **values: object) -> str:
    """A message in the window's language; ``values`` fill its names."""
    return _Voice.say(message.fill(**values) if values else message)


_LIST = translate("lists", "{parts}")
_CLAUSES = translate("lists", "{one}; {other}")


def listed_words(parts: Iterable[str]) -> str:
    """Words one after the other, parted as the language parts them: 甲班、乙班."""
    return said(_LIST, parts=tuple(parts))


def clauses(parts: Iterable[str]) -> str:
    """Sentences or halves of them one after the other."""
    every = list(parts)
    return reduce(lambda one, other: said(_CLAUSES, one=one, other=other), every) if every else ""


LANGUAGES = {CHINESE: "简体中文", ENGLISH: "English"}
"""Every language by its own name, so that it is found by those who read no other."""

_MNEMONIC = re.compile(r"\(&.\)|&")


def plain(text: str) -> str:
    """The words of a menu or button without its letter and dots, for lists: 打开(&O)… is 打开."""
    return _MNEMONIC.sub("", text).removesuffix("…")


def as_tip(text: str) -> str:
    """A text for a tooltip, empty for none: what a user typed stays plain, and long sentences are wrapped."""
    return text and f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"


def say_function() -> Say:
    return _Voice.say


def language_said() -> str:
    return _Voice.language


def chinese() -> bool:
    return _Voice.language == CHINESE


def weekday(day: date) -> str:
    """The short name of a weekday: 一 or Mon."""
    return said(WEEKDAY_NAMES[day.weekday()])


_DAY = translate("dates", "{day} ({weekday})")
_MONTH = translate("dates", "{year}-{month}")


def day_said(day: date) -> str:
    return said(_DAY, day=day, weekday=weekday(day))


def month_said(day: date) -> str:
    return said(_MONTH, year=str(day.year), month=f"{day.month:02}")
