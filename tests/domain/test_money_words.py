"""Amounts in capital numerals, as banks write them."""

from decimal import Decimal

import pytest

from patrolplanner.domain.money_words import cents, in_capitals

_VALUES = {"零": 0, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}


@pytest.mark.parametrize(
    ("yuan", "said"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.5", "伍角整"),
        ("10", "壹拾元整"),
        ("1005.3", "壹仟零伍元叁角整"),
        ("1234.56", "壹仟贰佰叁拾肆元伍角陆分"),
        ("10005", "壹万零伍元整"),
        ("100050", "壹拾万零伍拾元整"),
        ("20300.07", "贰万零叁佰元零柒分"),
        ("100000001", "壹亿零壹元整"),
        ("1000000", "壹佰万元整"),
        ("-3", "负叁元整"),
    ],
)
def test_as_banks_write_them(yuan: str, said: str) -> None:
    assert in_capitals(Decimal(yuan)) == f"人民币{said}"


def test_what_is_written_reads_back_as_the_amount() -> None:
    for number in [*range(0, 2000), *range(9_990, 10_120), *range(99_900, 100_111), 20_010_400, 305_000_020]:
        amount = Decimal(number) / 100
        assert read_back(in_capitals(amount)) == amount, number


def read_back(text: str) -> Decimal:
    """A reader that knows nothing of how it is written."""
    whole, _, part = text.removeprefix("人民币").rpartition("元")
    total = group = digit = 0
    for sign in whole:
        if sign in _VALUES:
            digit = _VALUES[sign]
        elif sign in _UNITS:
            group, digit = group + digit * _UNITS[sign], 0
        else:
            total, group, digit = (total + group + digit) * (10**8 if sign == "亿" else 10**4), 0, 0
    cents_ = Decimal(0)
    for sign, value in (("角", 10), ("分", 1)):
        if sign in part:
            cents_ += _VALUES[part[part.index(sign) - 1]] * value
    return Decimal(total + group + digit) + cents_ / 100


def test_halves_of_a_cent_go_up() -> None:
    assert cents(Decimal("0.125")) == Decimal("0.13")
    assert cents(Decimal("0.135")) == Decimal("0.14")
