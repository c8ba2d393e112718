"""Cells are understood as a clerk means them, however Excel keeps them."""

from datetime import date, datetime, time, timedelta

import pytest

from patrolplanner.domain.typed_text import (
    BadCell,
    Cell,
    CellValue,
    clock,
    day_of,
    flag_of,
    id_of,
    items_of,
    minutes_of,
    moment_of,
    number_of,
    parted_at_last,
    shown,
    text_of,
    whole_of,
    without_brackets,
)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("007", "@", "007"),
        (7, "000", "007"),
        (7, "General", "7"),
        (7.0, "0", "7"),
        (7, "0_ ;[Red]\\-0\\ ", "7"),
        (7, '"F"000', "F007"),
        (7, "[$-804]000", "007"),
        (13800001234, "000-0000-0000", "138-0000-1234"),
        (12345, "000", "12345"),
        (1234, "#,##0", "1234"),
        (7.5, "0.00", "7.5"),
        (7, "0.00", "7"),
        (-7, "0", "-7"),
        (True, "General", "TRUE"),
        (" 王　伟\u200b\r\n", "General", "王　伟"),
        ("=1+1", "General", "=1+1"),
        (datetime(2026, 12, 1), "yyyy-mm-dd", "2026-12-01"),
        (datetime(2026, 12, 1, 8, 30), "", "2026-12-01 08:30"),
        (time(8, 0), "hh:mm", "08:00"),
        (timedelta(hours=24), "[h]:mm", "24:00"),
        (None, "General", ""),
    ],
)
def test_text_is_what_is_shown(value: CellValue, number_format: str, text: str) -> None:
    assert text_of(Cell(value, number_format)) == text


@pytest.mark.parametrize(
    ("value", "id_"), [("００７", "007"), ("Ｆ０１", "F01"), ("岗亭（北）", "岗亭（北）"), (7.0, "7")]
)
def test_ids_are_plain(value: CellValue, id_: str) -> None:
    assert id_of(Cell(value)) == id_


@pytest.mark.parametrize("value", [datetime(2026, 1, 2), date(2026, 1, 2), time(1, 2), timedelta(hours=25)])
def test_an_id_that_became_a_date_or_time_is_refused(value: CellValue) -> None:
    with pytest.raises(BadCell, match='format the cell as "Text"'):
        id_of(Cell(value))
    with pytest.raises(BadCell, match='format the cell as "Text"'):
        items_of(Cell(value))


@pytest.mark.parametrize(
    ("value", "number_format", "items"),
    [
        ("a;b；c、d,e，f\ng", "@", ["a", "b", "c", "d", "e", "f", "g"]),
        (" a ; ;b;", "@", ["a", "b"]),
        (101102, "#,##0", ["101", "102"]),
        (7, "000", ["007"]),
        (5, "General", ["5"]),
    ],
)
def test_lists_are_split(value: CellValue, number_format: str, items: list[str]) -> None:
    assert items_of(Cell(value, number_format)) == items


@pytest.mark.parametrize(
    ("value", "number"), [(3, 3), ("3", 3), ("３", 3), (" 3.0 ", 3), (2.5, 2.5), ("２．５", 2.5), ("-1", -1)]
)
def test_numbers_may_be_text(value: CellValue, number: float) -> None:
    assert number_of(Cell(value)) == number


@pytest.mark.parametrize("value", ["three", "3人", "1,5", "nan", "inf", "1e999", 1e300, True, datetime(1900, 1, 3)])
def test_what_is_not_a_number_is_refused(value: CellValue) -> None:
    with pytest.raises(BadCell):
        number_of(Cell(value))


def test_whole_numbers_have_no_fraction() -> None:
    assert whole_of(Cell("4.0")) == 4
    with pytest.raises(BadCell, match=r"2\.5 is not a whole number"):
        whole_of(Cell(2.5))


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 12, 1),
        date(2026, 12, 1),
        46357,
        "2026-12-01",
        "2026-12-1",
        "2026/12/1",
        "2026年12月1日",
        "２０２６－１２－０１",
        " 2026-12-01 00:00:00 ",
    ],
)
def test_dates_in_all_their_forms(value: CellValue) -> None:
    assert day_of(Cell(value)) == date(2026, 12, 1)


@pytest.mark.parametrize(
    "value",
    [
        *("2026-02-30", "2026-13-01", "2026-12", "tomorrow", "12/1/2026", "26-12-01", "0026-12-01", "2026-12/01"),
        *(7, 20261201, 46357.5, True, time(8), datetime(2026, 12, 1, 8), datetime(1900, 1, 1, 8), "46357"),
    ],
)
def test_impossible_dates_are_refused(value: CellValue) -> None:
    with pytest.raises(BadCell):
        day_of(Cell(value))


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        ("08:00", 480),
        ("8:00", 480),
        ("８：００", 480),
        ("8：00", 480),
        ("24:00", 1440),
        ("00:00", 0),
        ("08:00:00", 480),
        (time(8, 0), 480),
        (time(0, 0), 0),
        (1 / 3, 480),
        (datetime(1900, 1, 1), 1440),
        (datetime(1899, 12, 31), 1440),
        (timedelta(days=1), 1440),
        (timedelta(hours=8), 480),
        (1, 1440),
        (0, 0),
        (time(7, 59, 59, 999000), 480),
    ],
)
def test_clock_times_in_all_their_forms(value: CellValue, minutes: int) -> None:
    assert minutes_of(Cell(value)) == minutes


@pytest.mark.parametrize(
    "value",
    [*("8", "25:00", "24:01", "08:60", "noon", "-1:00"), 8, -0.5, True, time(8, 0, 30), datetime(2026, 1, 1, 8)],
)
def test_impossible_times_are_refused(value: CellValue) -> None:
    with pytest.raises(BadCell, match="not a time of day"):
        minutes_of(Cell(value))


@pytest.mark.parametrize("value", ["是", "yes", "Y", "TRUE", "1", 1, 1.0, True, "１"])
def test_yes(value: CellValue) -> None:
    assert flag_of(Cell(value)) is True


@pytest.mark.parametrize("value", ["否", "no", "N", "False", "0", 0, False])
def test_no(value: CellValue) -> None:
    assert flag_of(Cell(value)) is False


@pytest.mark.parametrize("value", ["maybe", 2, "是否"])
def test_neither_yes_nor_no(value: CellValue) -> None:
    with pytest.raises(BadCell, match="是/yes"):
        flag_of(Cell(value))


@pytest.mark.parametrize("read", [text_of, id_of, items_of, number_of, day_of, minutes_of, flag_of])
def test_an_error_of_excel_is_named(read: object) -> None:
    with pytest.raises(BadCell, match="#N/A"):
        read(Cell("#N/A", faulty=True))


def test_the_clock_knows_both_midnights() -> None:
    assert (clock(0), clock(480), clock(1440)) == ("00:00", "08:00", "24:00")


def test_numbers_without_end_are_refused_as_texts_and_as_numbers() -> None:
    for number in (float("inf"), float("-inf"), float("nan"), 1e301, 10**400):
        for read in (text_of, id_of, items_of, number_of, whole_of):
            with pytest.raises(BadCell, match="far too large"):
                read(Cell(number))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("张三（主班）", "张三 "),
        ("张三((主班))、李四", "张三 、李四"),
        ("(一)张三[二]李四【三】", " 张三 李四 "),
        ("张三(主班", "张三(主班"),
        ("张三)主班", "张三)主班"),
    ],
)
def test_brackets_are_left_off_with_what_stands_in_them(text: str, left: str) -> None:
    assert without_brackets(text) == left


def test_texts_of_hundreds_of_thousands_of_brackets_and_blanks_take_a_moment() -> None:
    for sign in "([":
        assert without_brackets(sign * 300_000) == sign * 300_000
    assert parted_at_last("a" + " " * 300_000 + "b", ":：") is None
    assert parted_at_last("a : b" + " " * 300_000 + "： 1", ":：") == ("a : b", "1")
    assert shown(7, "[" * 100_000) == "7"


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan"), 1e300])
def test_a_number_without_end_is_no_moment(number: float) -> None:
    with pytest.raises(BadCell):
        moment_of(Cell(number))
