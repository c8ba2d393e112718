"""On which dates a country market is held, read from the clerk's words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CHINESE_WEEKDAYS = "一二三四五六日"
_CHINESE_DIGITS = "一二三四五六七八九"
_NONE = ("", "none", "no", "无", "否", "不赶场")

_SEPARATORS = re.compile(r"[\s,;、逢和及]+")
_DATE = r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"
_EVERY = re.compile(rf"every (?P<n>\d{{1,4}})(?: days?)? from {_DATE}")
_EVERY_CHINESE = re.compile(
    rf"每 *(?P<n>\d{{1,4}}|[一二三四五六七八九十]) *[天日](?:一[场次集])?[,;、 ]*(?:从|自|起)? *{_DATE} *(?:起|开始)?"
)
_LUNAR = re.compile(r"(?:lunar|农历|阴历|逢)(?:每月)?(?P<days>.+?)(?:赶[场集]|逢[场集])?")
_WEEKLY = re.compile(r"weekdays? (?P<names>.+)")
_WEEKLY_CHINESE = re.compile(r"(?:每|逢)?(?:个|逢)?(?:周|星期|礼拜)(?P<names>.+?)(?:赶[场集])?")
_CHINESE_NUMBER = re.compile(r"初?(?P<tens>[一二三]?十|廿|卅)?(?P<ones>[一二三四五六七八九])?")
_TENS = {None: 0, "十": 10, "一十": 10, "二十": 20, "廿": 20, "三十": 30, "卅": 30}


@dataclass(frozen=True, slots=True)
class MarketCycle:
    """Market days by one of three customs; the others are empty. The empty cycle has no market days.

    ``every`` days counted from ``anchor``, also backwards; or on ``lunar_days`` of every lunar month; or on
    ``weekdays`` (0 Monday to 6 Sunday).
    """

    every: int = 0
    anchor: date = date.min
    lunar_days: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()

    def falls_on(self, day: date, lunar_day: Callable[[date], int]) -> bool:
        """Whether a market is held; ``lunar_day`` gives the day of the lunar month, 1 to 30."""
        if self.every:
            return (day - self.anchor).days % self.every == 0
        if self.lunar_days:
            return lunar_day(day) in self.lunar_days
        return day.weekday() in self.weekdays


def market_cycle(text: str) -> MarketCycle:
    """Read the setting ``market_cycle``, in English or Chinese; empty or "none" means no market.

    ``lunar 3,6,9`` follows the custom 逢三六九: every lunar day that ends in 3, 6 or 9. Once a number above 10 is
    named, as in ``lunar 1,15``, the numbers are the very days.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).strip().lower().rstrip("。.").split())
    if plain in _NONE:
        return MarketCycle()
    cycle = _every(plain) or _weekly(plain) or _lunar(plain)
    if cycle is None:
        raise UserError(
            translate(
                "market days",
                "The market cycle “{text}” cannot be read; it should look like “every 5 from 2026-12-01”, "
                "“lunar 3,6,9” or “weekday sun”.",
            ).fill(text=text)
        )
    return cycle


def _every(plain: str) -> MarketCycle | None:
    found = _EVERY.fullmatch(plain) or _EVERY_CHINESE.fullmatch(plain)
    if found is None:
        return None
    every = int(found["n"]) if found["n"].isdigit() else _chinese_number(found["n"])
    try:
        anchor = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return MarketCycle(every=every, anchor=anchor) if every else None


def _weekly(plain: str) -> MarketCycle | None:
    if found := _WEEKLY.fullmatch(plain):
        names = [name[:3] for name in _SEPARATORS.split(found["names"]) if name]
        days = [_WEEKDAYS.index(name) if name in _WEEKDAYS else None for name in names]
    elif found := _WEEKLY_CHINESE.fullmatch(plain):
        letters = re.sub(r"[\s,;、和及逢周每]|星期|礼拜", "", found["names"]).replace("天", "日").replace("末", "六日")
        days = [_CHINESE_WEEKDAYS.index(letter) if letter in _CHINESE_WEEKDAYS else None for letter in letters]
    else:
        return None
    return None if None in days or not days else MarketCycle(weekdays=frozenset(day for day in days if day is not None))


def _lunar(plain: str) -> MarketCycle | None:
    found = _LUNAR.fullmatch(plain)
    if found is None:
        return None
    numbers: list[int] = []
    for part in _SEPARATORS.split(found["days"]):
        numbers += _lunar_numbers(part)
    if not numbers or not all(1 <= n <= 30 for n in numbers):
        return None
    if max(numbers) <= 10:
        return MarketCycle(lunar_days=frozenset(d for d in range(1, 31) if d % 10 in {n % 10 for n in numbers}))
    return MarketCycle(lunar_days=frozenset(numbers))


def _lunar_numbers(part: str) -> list[int]:
    """The numbers of one word: ``13``, ``初三``, ``廿六``, ``三六九``; 0 stands for what is not a number."""
    if not part:
        return []
    if part.isascii() and part.isdigit():
        return [int(part[:4])]  # so long a number is none of a month's days in any case
    if all(letter in _CHINESE_DIGITS for letter in part):
        return [_CHINESE_DIGITS.index(letter) + 1 for letter in part]
    return [_chinese_number(part)]


def _chinese_number(text: str) -> int:
    """``初三``, ``十五``, ``廿六``; 0 when it is not such a number."""
    found = _CHINESE_NUMBER.fullmatch(text)
    if found is None:
        return 0
    return _TENS[found["tens"]] + (_CHINESE_DIGITS.index(found["ones"]) + 1 if found["ones"] else 0)
