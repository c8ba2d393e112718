"""Amounts in the capital numerals that papers of payment carry beside the figures (人民币大写)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_CENT = Decimal("0.01")


def cents(yuan: Decimal) -> Decimal:
    """An amount as it is paid: two decimals, halves up."""
    return yuan.quantize(_CENT, ROUND_HALF_UP)


def in_capitals(yuan: Decimal) -> str:
    """An amount below ten thousand billion in capital numerals: 人民币壹仟零伍元叁角整."""
    whole, part = divmod(int(cents(abs(yuan)) * 100), 100)
    jiao, fen = divmod(part, 10)
    said = f"{_whole(whole)}元" if whole or not part else ""
    if jiao:
        said += f"{_DIGITS[jiao]}角"
    elif fen and whole:
        said += "零"
    said += f"{_DIGITS[fen]}分" if fen else "整"
    return f"人民币{'负' if yuan < 0 else ''}{said}"


def _whole(number: int) -> str:
    """Groups of four digits from the right; a gap between two of them, and noughts within one, are said once."""
    if not number:
        return _DIGITS[0]
    said, gap = "", False
    for place in reversed(range(len(_GROUPS))):
        group = number // 10000**place % 10000
        if not group:
            gap = bool(said)
            continue
        if said and (gap or group < 1000):
            said += _DIGITS[0]
        said, gap = said + _group(group) + _GROUPS[place], False
    return said


def _group(number: int) -> str:
    said, gap = "", False
    for place in reversed(range(4)):
        digit = number // 10**place % 10
        if digit:
            said += (_DIGITS[0] if gap and said else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return said
