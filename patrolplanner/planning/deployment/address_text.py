"""What is said of a place in one line: parts, house numbers, two streets, a side, and words that only mean "near"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_BRACKETS = re.compile(r"[(\[{【〔「].*?[)\]}】〕」]")
_PARTS = re.compile(r"[,;:。!?|/\n、]+")
_NEAR = (
    *("的", "附近", "旁边", "旁", "斜对面", "对面", "对过", "门口", "门前", "门外", "大门", "门", "前面"),
    *("后面", "边上", "处", "内", "里面", "一带", "路段", "院内", "楼下", "周边", "路边", "街边", "路上"),
    *("街上", "巷内", "巷口", "街口", "路口", "口", "边", "前", "后", "上", "中段", "东段", "西段"),
    *("南段", "北段", "段", "尾", "头"),
)
_NUMBER = re.compile(r"^(.+?)(\d{1,4}|[一二三四五六七八九十百零]{1,5})(?:-\d+|之[\d一二三四五]+)?号(?![楼栋线车桥井])")
_BETWEEN = re.compile(r"[与和跟及同×x&至—-]")
_CROSSING = re.compile(
    r"(?:的)?(?:十字路口|丁字路口|交叉路口|交叉口|交汇处|交汇口|交界处|交叉处|相交处|路口|交叉|口)?(?:附近|旁|处)?$"
)
_SIDE = re.compile(
    r"^(.+?)(东南|东北|西南|西北|东|南|西|北)(?:侧|角|边|面|头|端|方向)?(?:约?(\d{1,3})(?:米|m))?(?:处)?$"
)
_SIDES = {"东": (1, 0), "西": (-1, 0), "南": (0, 1), "北": (0, -1)}
_BESIDE_METRES = 30.0
_DIGITS = {sign: n for n, sign in enumerate("零一二三四五六七八九")}
_BEFORE = (
    *("省", "市", "州", "县", "区", "镇", "乡", "街道", "社区", "村", "在", "于", "住", "经", "至", "从"),
    *("县城", "城里"),
)
"""How ends what may stand before the name of a street without being part of it."""


class Beside(NamedTuple):
    """A place so many metres to the right and down from another one."""

    name: str
    right: float
    down: float


def parts_of(text: str) -> tuple[str, ...]:
    """A line in plain letters of one width, what stands in brackets left out, parted where it pauses."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = "".join(c for c in _BRACKETS.sub("", plain) if not c.isspace() or c == "\n")
    return tuple(dict.fromkeys(part for part in _PARTS.split(plain) if part))


def is_prefix(text: str) -> bool:
    """Whether what stands before a name is a town or the like, or nothing."""
    return not text or text.endswith(_BEFORE)


def named(part: str) -> Sequence[str]:
    """The part, and what is left of it without words that only mean near, the longest first."""
    found = dict.fromkeys([part])
    waiting = [part]
    while waiting:
        text = waiting.pop(0)
        for word in _NEAR:
            shorter = text.removesuffix(word)
            if len(shorter) > 1 and shorter not in found:
                found[shorter] = None
                waiting.append(shorter)
    return sorted(found, key=lambda text: -len(text))


def numbered(part: str) -> tuple[str, int] | None:
    """A street and the number of a house in it."""
    found = _NUMBER.match(part)
    number = _whole(found[2]) if found else 0
    return (found[1], number) if found and number > 0 else None


def together(part: str) -> Iterator[tuple[str, str]]:
    """Two names that are said together, as those of streets that cross; parted wherever they may be."""
    for sign in _BETWEEN.finditer(part):
        one, other = part[: sign.start()], _CROSSING.sub("", part[sign.end() :])
        if len(one) > 1 and len(other) > 1:
            yield one, other


def beside(part: str) -> Beside | None:
    """A place and on which side of it."""
    found = _SIDE.match(part)
    if found is None:
        return None
    ways = [_SIDES[sign] for sign in found[2]]
    metres = float(found[3] or _BESIDE_METRES) / (len(ways) ** 0.5)
    return Beside(found[1], metres * sum(right for right, _ in ways), metres * sum(down for _, down in ways))


def _whole(text: str) -> int:
    """18 or 十八; 0 for what is no number."""
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
    return total + digit
