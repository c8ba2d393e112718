"""Days off and make-up workdays out of the text of a notice. The texts are made for these tests, the dates facts."""

from __future__ import annotations

from datetime import date

import pytest

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.plan import dates_between
from patrolplanner.planning.dates.almanac import national_day, statutory_days
from patrolplanner.planning.dates.holiday_notice import HolidayNotice, NoticeDay, read_notice

OF_2026 = """2026年放假安排抄录
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（腊月二十八、周日）至23日（正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
请各单位排好值班。
抄于2025年11月10日
"""
OF_2025 = """关于2025年部分节日放假的安排
1.元旦：1月1日（星期三）放假1天，不调休。
2.春节：1月28日（除夕，星期二）至2月4日（星期二）放假调休，共8天。1月26日（星期日）、2月8日（星期六）上班。
3.清明：4月4日到6日放假，共3天。
4.劳动节：5月1日—5日放假调休，共5天。4月27日（星期日）上班。
5.端午：5月31日（星期六）至6月2日（星期一）放假，共3天。
6.国庆节、中秋节：10月1日至8日放假调休，共8天。9月28日（星期日）、10月11日（星期六）上班。
"""
OF_2024 = """2024年节假日
元旦：1月1日放假，与周末连休。
春节：2月10日至17日放假调休，共8天。2月4日（周日）、2月18日（周日）上班。
清明节：4月4日至6日放假调休，共3天。4月7日（周日）上班。
劳动节：5月1日至5日放假调休，共5天。4月28日（周日）、5月11日（周六）上班。
端午节：6月10日放假，与周末连休。
中秋节：9月15日至17日放假调休，共3天。9月14日（周六）上班。
国庆节：10月1日至7日放假调休，共7天。9月29日（周日）、10月12日（周六）上班。
"""


def days_of(text: str, near: int = 2026) -> dict[date, NoticeDay]:
    return {one.day: one for one in read_notice(text, near).days}


def doubts_of(found: HolidayNotice) -> str:
    return " ".join(map(str, [*found.doubts, *(one.doubt for one in found.days if one.doubt is not None)]))


@pytest.mark.parametrize(("text", "year"), [(OF_2026, 2026), (OF_2025, 2025), (OF_2024, 2024)])
def test_a_whole_notice_says_what_the_built_in_calendar_says(text: str, year: int) -> None:
    found = read_notice(text, 2031)
    assert (found.year, found.doubts, found.unread) == (year, (), ())
    told = {one.day: one.kind for one in found.days}
    for day in dates_between(date(year, 1, 1), date(year, 12, 24)):
        assert told.get(day, DayKind.REST if day.weekday() >= 5 else DayKind.WORKDAY) is national_day(day).kind
    assert {day for day, kind in told.items() if kind is DayKind.HOLIDAY} == set(statutory_days(year))
    assert found.is_sound


def test_statutory_days_have_the_names_of_the_law_and_the_others_that_of_their_festival() -> None:
    days = days_of(OF_2026)
    assert (days[date(2026, 2, 16)].kind, days[date(2026, 2, 16)].name) == (DayKind.HOLIDAY, "除夕")
    assert (days[date(2026, 2, 20)].kind, days[date(2026, 2, 20)].name) == (DayKind.REST, "春节假期")
    assert (days[date(2026, 10, 10)].kind, days[date(2026, 10, 10)].name) == (DayKind.MAKEUP, "国庆节调休")


def test_new_year_reaches_into_december_with_years_and_without() -> None:
    wanted = [date(2018, 12, 29), date(2018, 12, 30), date(2018, 12, 31), date(2019, 1, 1)]
    for text in (
        "2019年部分节假日：一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。",
        "元旦：12月30日至1月1日放假调休，共3天。12月29日（星期六）上班。",
    ):
        found = read_notice(text, 2019)
        assert [one.day for one in found.days] == wanted
        assert found.days[0].kind is DayKind.MAKEUP


def test_a_wrong_weekday_is_marked_at_its_date_alone() -> None:
    found = read_notice("四、清明节：4月4日（周日）至6日（周一）放假调休，共3天。", 2026)
    assert [one.doubt is not None for one in found.days] == [True, False, False]
    assert "Sunday" in doubts_of(found)
    assert not found.is_sound


def test_without_a_year_the_weekdays_say_which_it_is() -> None:
    text = "春节：2月5日（周五）放假。劳动节：5月1日（周六）放假。"
    assert read_notice(text, 2026).year == 2027
    assert read_notice(text, 2027).year == 2027


def test_a_notice_of_another_year_is_noticed() -> None:
    assert "another year" in doubts_of(
        read_notice("2026年节假日：5月1日（周六）放假。国庆节：10月1日（周五）放假。", 2026)
    )


@pytest.mark.parametrize(
    "text",
    [
        "清明节：４月４日（周六）至６日（周一）放假，共３天。",
        "清明节 : 4 月 4 日（周六）\n至 6 日（周一） 放假，共 3 天",
        "清明4月4号~6号放假",
    ],
)
def test_full_width_digits_blanks_and_broken_lines_are_read(text: str) -> None:
    assert list(days_of(text)) == [date(2026, 4, n) for n in (4, 5, 6)]


def test_a_missing_word_to_is_put_in_where_the_number_of_days_says_so() -> None:
    found = read_notice("清明节：4月4日（周六）6日（周一）放假调休，共3天。", 2026)
    assert [one.day.day for one in found.days] == [4, 5, 6]
    assert "至 is missing" in doubts_of(found)
    apart = read_notice("清明节：4月4日（周六）6日（周一）放假。", 2026)
    assert [one.day.day for one in apart.days] == [4, 6]
    assert "side by side" in doubts_of(apart)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("2月30日放假。", "no date of the calendar"),
        ("清明节：4月6日至4日放假。", "ends before it begins"),
        ("4月1日至6月1日放假。", "62 days off"),
        ("清明节：4月4日至6日放假，共4天。", "speaks of 4 days"),
        ("清明节：4月4日至6日放假，4月6日上班。", "off in one place"),
        ("劳动节：5月1日上班。", "by the law it is off"),
        ("5月6日（周三）上班。", "on a weekday"),
    ],
)
def test_what_cannot_be_is_said(text: str, doubt: str) -> None:
    assert doubt in doubts_of(read_notice(text, 2026))


def test_statutory_days_that_the_text_leaves_out_are_named() -> None:
    assert "端午节" in doubts_of(
        read_notice(OF_2026.replace("五、端午节：6月19日（周五）至21日（周日）放假，共3天。", ""), 2026)
    )


def test_one_sentence_may_say_both() -> None:
    kinds = {day.day: one.kind for day, one in days_of("清明节：4月4日至6日放假，4月11日（周六）上班").items()}
    assert kinds == {4: DayKind.REST, 5: DayKind.HOLIDAY, 6: DayKind.REST, 11: DayKind.MAKEUP}


def test_a_date_that_is_only_recommended_is_shown_and_not_taken() -> None:
    found = read_notice("春节：2月10日至17日放假。鼓励安排职工在除夕（2月9日）休息。", 2024)
    assert date(2024, 2, 9) not in {one.day for one in found.days}
    assert found.unread == ("鼓励安排职工在除夕(2月9日)休息",)
    assert not found.is_sound


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "明天开会，请准时到。",
        "放假上班至至至",
        "9999年放假 0月0日",
        "\x00((((：：；。",
        "1" * 5000,
    ],
)
def test_nonsense_has_no_days(text: str) -> None:
    found = read_notice(text, 2026)
    assert found.days == ()
    assert not found.is_sound


@pytest.mark.parametrize("near", [1902, 2099])
def test_the_ends_of_the_calendar_are_no_fault(near: int) -> None:
    assert read_notice("元旦：12月30日至1月1日放假。1月2日上班。0001年1月1日放假。9999年12月31日放假。", near).days
