"""Turns messages into sentences of a language, for the window, the command line and the papers.

It reads Qt Linguist's own file without Qt, because the command line must run where Qt's system libraries are missing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from xml.etree import ElementTree

from patrolplanner import paths
from patrolplanner.domain.messages import Message, Say, filled, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.words import word

CHINESE = "zh_CN"
ENGLISH = "en"

_WINDOWS_LANGUAGE_CHINESE = 0x04
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def speaker(language: str, year: int | None = None) -> Say:
    """A function that says a message in ``zh_CN`` or, for any other language, in English.

    Dates are said with their year, those of ``year`` without it. A text that has no translation is said in English.
    """
    if language == CHINESE:
        return _Tongue(texts_of(CHINESE), "、", "", _chinese_date, year).say
    return _Tongue({}, ", ", " ", _english_date, year).say


def interface_language() -> str:
    """The language for window and command line: PATROLPLANNER_LANG, else Chinese on Chinese systems, else English."""
    return _language_named(os.environ.get("PATROLPLANNER_LANG", "")) or _system_language()


def paper_language(plan: Plan) -> str:
    """The language of a plan's papers: its setting ``paper_language``, Chinese when that names none."""
    return _language_named(plan.setting("paper_language")) or CHINESE


@cache
def texts_of(language: str) -> Mapping[tuple[str, str], str]:
    """The translations of a language by context and English source."""
    tree = ElementTree.parse(paths.resources() / "i18n" / f"{language}.ts")
    found: dict[tuple[str, str], str] = {}
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            if said := message.findtext("translation", ""):
                found[name, message.findtext("source", "")] = said
    return found


def _language_named(text: str) -> str | None:
    """Understands ``zh``, ``zh-CN``, ``zh_CN.UTF-8``, ``中文``, ``English``; None for a language not spoken here."""
    lowered = text.strip().lower()
    if lowered.startswith(("zh", "chinese", "中文", "汉语", "简体")):
        return CHINESE
    if lowered.startswith(("en", "英")):
        return ENGLISH
    return None


def _system_language() -> str:
    if sys.platform == "win32":
        import ctypes

        # The language of the desktop, not the format of dates: the two can differ on one machine.
        chosen = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return CHINESE if chosen & 0x3FF == _WINDOWS_LANGUAGE_CHINESE else ENGLISH
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return _language_named(value) or ENGLISH
    return ENGLISH


def _english_date(day: date, with_year: bool) -> str:
    short = f"{day.day} {_MONTHS[day.month - 1]}"
    return f"{short} {day.year}" if with_year else short


def _chinese_date(day: date, with_year: bool) -> str:
    short = f"{day.month}月{day.day}日"
    return f"{day.year}年{short}" if with_year else short


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How one language says sentences, lists and dates; ``year`` is the year that need not be named."""

    texts: Mapping[tuple[str, str], str]
    comma: str
    before_time: str
    say_date: Callable[[date, bool], str]
    year: int | None

    def say(self, message: Message) -> str:
        """The sentence with its values, all in this language."""
        text = self.texts.get((message.context, message.source), message.source)
        return filled(text, {name: self._value(value) for name, value in message.values})

    def _value(self, value: object) -> str:
        match value:
            case Message():
                return self.say(value)
            case StrEnum():
                return self.say(word(value))
            case bool():
                return self.say(translate("answers", "yes") if value else translate("answers", "no"))
            case datetime():
                return f"{self.say_date(value, value.year != self.year)}{self.before_time}{value:%H:%M}"
            case date():
                return self.say_date(value, value.year != self.year)
            case time():
                return f"{value:%H:%M}"
            case float():
                return f"{value:.2f}".rstrip("0").rstrip(".")
            case tuple():
                return self.comma.join(self._listed(value))
            case _:
                return str(value)

    def _listed(self, values: Iterable[object]) -> Iterable[str]:
        """The values one by one; a year that neighbouring dates share is said once."""
        year = self.year
        for value in values:
            if isinstance(value, date) and not isinstance(value, datetime):
                yield self.say_date(value, value.year != year)
                year = value.year
            else:
                yield self._value(value)
