"""Papers for pay and for each person, read back by position against counts made from the roster in another way."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Attendance, Journal, Presence
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import speaker
from tests.documents.collisions import beside, collisions, outside
from tests.documents.pdf_reading import Page, Piece, read
from tests.documents.station import (
    DAY,
    DECEMBER,
    FULL,
    KIOSK,
    NIGHT,
    STANDBY,
    UNITS,
    a_busy_month,
    away,
    december,
    many_people,
    on,
    somebody,
)
from tests.services.papers.test_station import DESK, LEADER, a_plan, pages, rows_of, stored

NEW_YEAR = Period(date(2026, 12, 28), date(2027, 1, 5))


def made_at(name: str, what: StoredPlan, now: datetime, period: Period = DECEMBER) -> list[Page]:
    made = make_paper(name, PrintJob(what, period, (), speaker("zh_CN"), now))
    return [page for one in made for page in read(one.content)]


def middle(piece: Piece) -> tuple[float, float]:
    return (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2


def cells_by_day(page: Page, name: str, days: int = 31) -> dict[int, str]:
    """What stands in somebody's line under each number of a day."""
    row = next(piece for piece in page.pieces if piece.text.strip() == name)
    head = max(middle(p)[1] for p in page.pieces if p.text.strip() == "1")
    columns = {
        int(p.text): middle(p)[0] for p in page.pieces if p.text.strip().isdecimal() and abs(middle(p)[1] - head) < 1
    }
    width = (columns[days] - columns[1]) / (days - 1)
    found: dict[int, str] = defaultdict(str)
    for piece in page.pieces:
        x, y = middle(piece)
        if abs(y - middle(row)[1]) < 6 and columns[1] - width / 2 < x < columns[days] + width / 2:
            found[min(columns, key=lambda day: abs(columns[day] - x))] += piece.text.strip()
    return found


# -- attendance ----------------------------------------------------------------------------------------------


def test_attendance_marks_every_date_and_counts_them() -> None:
    people = [replace(p, name=f"{p.name[:1]}某{n}") for n, p in enumerate(many_people(12))]
    roster = rows_of(people)
    what = stored(a_plan(people, absences=(away(people[0].id, 7, 9, AbsenceKind.SICK),)), roster)
    (page,) = pages("attendance", what)
    assert not collisions(page)
    assert not outside(page, 9.5)
    on_duty: dict[str, set[int]] = defaultdict(set)
    standing: dict[str, set[int]] = defaultdict(set)
    times: dict[str, Counter[str]] = defaultdict(Counter)
    for row in roster.assignments:
        person, duty = row.pair
        (standing if duty.shift == "B" else on_duty)[person].add(duty.day.day)
        times[person][duty.shift] += 1
    for person in people:
        cells = cells_by_day(page, person.name)
        assert {d for d, text in cells.items() if "√" in text} == on_duty[person.id], person.name
        only = standing[person.id] - on_duty[person.id]
        assert {d for d, text in cells.items() if text.startswith("备")} == only, person.name
        counts = [int(t) for t in beside(page, person.name) if t.isdecimal()][-12:]
        mine = times[person.id]
        assert counts[0] == len(on_duty[person.id])
        assert counts[2:5] == [mine["N"], mine["Z"], mine["B"]]
    assert {d for d, text in cells_by_day(page, people[0].name).items() if "病" in text} == {7, 8, 9}
    assert [int(t) for t in beside(page, people[0].name) if t.isdecimal()][-6] == 3, "three workdays of sick leave"


def test_attendance_tells_what_was_worked_from_what_is_planned() -> None:
    people = [somebody("1", "甲某"), somebody("2", "乙某"), somebody("3", "丙某")]
    key = DutyKey(december(2), "P01", "D")
    journal = Journal(
        attendance=(
            Attendance("1", key, Presence.REPLACED, instead="2"),
            Attendance("3", key, Presence.ABSENT),
        )
    )
    what = stored(a_plan(people), Roster.of([on("1", 2), on("3", 2), on("1", 20)]), journal=journal)
    (page,) = made_at("attendance", what, datetime(2026, 12, 10, 9))
    assert cells_by_day(page, "甲某") == {20: "√"}
    assert cells_by_day(page, "乙某") == {2: "√"}
    assert cells_by_day(page, "丙某") == {2: "×"}
    assert "截至2026年12月9日按实际到岗填列" in page.text
    assert "其后按排班填列" in page.text
    (page,) = made_at("attendance", what, datetime(2026, 11, 30, 9))
    assert "均尚未到" in page.text
    assert "实际" not in page.text
    (page,) = made_at("attendance", what, datetime(2027, 1, 4, 9))
    assert "按实际到岗填列" in page.text


def test_attendance_has_room_for_everybody_s_hand() -> None:
    (page,) = pages("attendance", stored(a_plan(many_people(3)), Roster.of([on("000000", 2)])))
    for words in ("考勤表", "本人签字", "考勤员：", "审核人：", "所领导：", "请假（工作日）"):
        assert words in page.text, words


# -- allowances ----------------------------------------------------------------------------------------------

RATES = (
    ("organisation", "城关派出所"),
    ("allowance_officer_night", "50元"),
    ("allowance_officer_watch", "100.5元"),
    ("allowance_auxiliary_night", "40元"),
)


def test_a_sheet_for_each_sort_counts_times_rate_to_the_cent() -> None:
    people = [replace(p, name=f"{p.name[:1]}某{n}") for n, p in enumerate(many_people(9))]
    roster = rows_of(people)
    what = stored(a_plan(people, settings=RATES), roster)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in roster.assignments:
        counts[row.pair.person][row.pair.duty.shift] += 1
    rates = {
        ("allowance-night", "N"): {Role.OFFICER: Decimal(50), Role.AUXILIARY: Decimal(40)},
        ("allowance-watch", "Z"): {Role.OFFICER: Decimal("100.5"), Role.AUXILIARY: Decimal(0)},
    }
    for (paper, shift), rate in rates.items():
        (page,) = pages(paper, what)
        whole = Decimal(0)
        for person in people:
            count = counts[person.id][shift]
            if not count:
                assert person.name not in page.text
                continue
            due = count * rate[person.role]
            whole += due
            said = [f"{number:.2f}".removesuffix(".00") for number in (rate[person.role], due)]
            assert beside(page, person.name)[4:7] == [str(count), *said], person.name
            assert beside(page, person.name)[-1] == said[1]
        assert f"¥{whole:.2f}" in page.text
        assert "合计（大写）：人民币" in page.text


def test_all_sorts_together_are_the_sum_of_the_sheets() -> None:
    people = many_people(9)
    what = stored(a_plan(people, settings=RATES), rows_of(people))

    def total(paper: str) -> Decimal:
        (page,) = pages(paper, what)
        return Decimal(page.text.split("¥")[1].split("）")[0])

    assert total("allowance-sheet") == total("allowance-night") + total("allowance-watch")


def test_what_lies_ahead_is_not_called_worked() -> None:
    what = stored(a_plan([somebody("1", "甲某")], settings=RATES), Roster.of([on("1", 20, NIGHT)]))
    (page,) = made_at("allowance-sheet", what, datetime(2026, 11, 28, 9))
    assert "实际到岗" not in page.text
    assert "均尚未到" in page.text


# -- one person a sheet --------------------------------------------------------------------------------------


def test_a_person_s_sheet_has_every_duty_with_who_else_is_there() -> None:
    people = [replace(p, name=f"{p.name[:1]}某{n}") for n, p in enumerate(many_people(8))]
    roster = rows_of(people)
    what = stored(a_plan(people), roster)
    job = PrintJob(what, DECEMBER, (), speaker("zh_CN"), datetime(2026, 12, 3, 8, 30), people=(people[2].name,))
    (made,) = make_paper("person-sheet", job)
    assert made.file_name == f"person-sheet_2026-12_{people[2].name}.pdf"
    sheets = read(made.content)
    text = "".join("".join(page.text for page in sheets).split())
    mine = [row.pair.duty for row in roster.assignments if row.pair.person == people[2].id]
    assert f"共{len(mine)}个班" in text
    together = {row.pair.person for row in roster.assignments if row.pair.duty in set(mine)}
    for person in people:
        assert (person.name in text) == (person.id in together), person.name
    names = {"D": "白班08:00–20:00", "N": "夜班20:00–次日08:00", "Z": "24小时值班", "B": "备勤18:00"}
    for code, count in Counter(duty.shift for duty in mine).items():
        assert text.count(names[code]) == count + (code == "Z" and count > 0), code
    assert "本人签收：" in text


def test_everybody_on_duty_has_a_sheet_of_one_page() -> None:
    people = many_people(6)
    found = pages("person-sheet", stored(a_plan(people), a_busy_month(people)))
    assert len(found) == 6
    assert all("第 1 页　共 1 页" in page.text for page in found)
    with pytest.raises(UserError, match="Nobody is rostered"):
        pages("person-sheet", stored(a_plan(people), Roster()))


# -- holidays ------------------------------------------------------------------------------------------------


def in_january(person: str, number: int, post: str, shift: str = "Z") -> Assignment:
    return Assignment(Pair(person, DutyKey(date(2027, 1, number), post, shift)))


def test_the_list_of_holidays_shows_numbers_that_may_be_shown() -> None:
    people = [
        somebody("1", "王所长", leader=True, title="所长", mobile="138-0000-0009"),
        somebody("2", "李教导", leader=True, title="教导员", mobile="138-0000-0008", publish_mobile=True),
        somebody("3", "张民警", mobile="138-0000-0007"),
        somebody("F4", "赵辅警", Role.AUXILIARY),
    ]
    rows = [in_january("1", 1, "DB"), in_january("2", 2, "DB"), in_january("3", 1, "ZB"), in_january("F4", 1, "ZB")]
    (page,) = pages("holiday-list", stored(a_plan(people), Roster.of(rows)), NEW_YEAR)
    assert beside(page, "1月1日")[:6] == ["1月1日", "五", "元旦", "王所长", "所长", "0877-6100110"]
    assert beside(page, "1月2日")[3:6] == ["李教导", "教导员", "138-0000-0008"]
    assert "138-0000-0009" not in page.text, "nobody has allowed that this number leave the station"
    assert "138-0000-0007" not in page.text
    assert "张民警" in page.text
    assert "赵辅警" in page.text
    assert "12月31日" not in page.text, "a workday"
    with pytest.raises(UserError, match="no statutory holiday"):
        pages("holiday-list", stored(a_plan(people), Roster.of(rows)))


# -- slips ---------------------------------------------------------------------------------------------------


def test_slips_for_leave_are_filled_in_from_the_plan() -> None:
    people = [somebody("1", "甲某", team="一组"), somebody("2", "乙某")]
    what = stored(a_plan(people, absences=(away("1", 4, 7, AbsenceKind.ANNUAL),)), Roster.of([on("1", 5), on("1", 9)]))
    (page,) = pages("leave-slips", what)
    text = "".join(page.text.split())
    for words in (
        "请假审批单",
        "甲某",
        "一组",
        "●年休假",
        "○病假",
        "2026年12月4日至2026年12月7日",
        "共4天，其中工作日2天",
    ):
        assert words in text, words
    assert "12月5日城北菜市岗亭白班" in text, "a duty that somebody has to take over"
    assert "12月9日" not in text
    assert "乙某" not in text
    (blank,) = pages("leave-slip-blank", what)
    assert "甲某" not in blank.text
    assert "●" not in blank.text


def test_slips_for_overtime_are_for_the_dates_that_count_as_overtime() -> None:
    people = [somebody("1", "甲某"), somebody("2", "乙某")]
    rows = [*(on("1", number) for number in range(7, 13)), on("2", 12)]
    what = stored(a_plan(people, settings=(("allowance_officer_rest", "200元"),)), Roster.of(rows))
    (page,) = pages("overtime-slips", what)
    text = "".join(page.text.split())
    for words in ("加班审批单", "甲某", "●休息日", "2026年12月12日", "08:00–20:00城北菜市岗亭", "休息日200元", "11"):
        assert words in text, words
    assert "乙某" not in text, "one day of a week is no overtime"
    (blank,) = pages("overtime-slip-blank", what)
    assert "甲某" not in blank.text


# -- by the hour, and the night before -----------------------------------------------------------------------


def test_the_sheet_by_the_hour_has_everybody_where_they_stand() -> None:
    people = [somebody("1", "甲某"), somebody("2", "乙某"), somebody("3", "丙某")]
    what = stored(a_plan(people), Roster.of([on("1", 1, NIGHT), on("2", 2), on("3", 2, NIGHT)]))
    (page,) = pages("post-hours", what, Period(december(2), december(2)))
    hours = {int(p.text): p.left for p in page.pieces if p.text.strip().isdecimal() and len(p.text.strip()) == 2}
    at = {name: next(p.left for p in page.pieces if p.text.strip() == name) for name in ("甲某", "乙某", "丙某")}
    hour = hours[1] - hours[0]
    for name, begins in (("甲某", 0), ("乙某", 8), ("丙某", 20)):
        assert abs(at[name] - hours[begins]) < hour / 2, name


@pytest.mark.parametrize("name", ["day-posts", "day-posts-a3", "day-posts-by-post"])
def test_who_came_on_the_evening_before_stands_on_the_sheet_of_the_day(name: str) -> None:
    people = [somebody("1", "甲某"), somebody("2", "乙某")]
    what = stored(a_plan(people), Roster.of([on("1", 1, NIGHT), on("2", 2)]))
    (page,) = pages(name, what, Period(december(2), december(2)))
    assert "昨日上岗、今日交班前仍在岗：城北菜市岗亭夜班（至08:00）甲某。" in page.text.replace("\n", "")
    assert "民警1人" in page.text, "who is counted on the day before is not counted again"


# -- the list of the month -----------------------------------------------------------------------------------


def test_two_units_with_a_duty_room_each_have_lists_of_their_own() -> None:
    other = Post("ZC", "城关值班室", PostKind.STATION_DUTY, Mode.RECEIVE, "CG")
    people = [somebody("1", "邓婷"), somebody("2", "冯丽萍", unit="CG"), somebody("3", "王所长", leader=True)]
    rows = [on("1", 2, FULL, "ZB"), on("2", 2, FULL, "ZC"), on("3", 2, FULL, "DB")]
    what = stored(a_plan(people, posts=(LEADER, DESK, KIOSK, other)), Roster.of(rows))
    found = pages("month-list", what)
    for page in found:
        assert not ("邓婷" in page.text and "冯丽萍" in page.text)
    first = next(page for page in found if "邓婷" in page.text)
    second = next(page for page in found if "冯丽萍" in page.text)
    assert UNITS[0].name in first.text
    assert "王所长" in first.text
    assert UNITS[1].name in second.text
    assert "0877-6100120" in second.text, "the telephone of its own duty room"
    assert "王所长" not in second.text


def test_a_leader_of_a_unit_without_a_duty_room_leads_the_one_that_has_none() -> None:
    leader = replace(LEADER, unit="CG")
    people = [somebody("1", "邓婷"), somebody("3", "王所长", leader=True)]
    rows = Roster.of([on("1", 2, FULL, "ZB"), on("3", 2, FULL, "DB")])
    page, *_ = pages("month-list", stored(a_plan(people, posts=(leader, DESK)), rows))
    assert "邓婷" in page.text
    assert "王所长" in page.text


def test_standby_is_there_within_the_time_of_the_settings() -> None:
    rows = Roster.of([on("1", 2, STANDBY, "ZB"), on("1", 3, FULL, "ZB")])
    settings = (("organisation", "所"), ("standby_arrival", "15分钟"))
    found = pages("month-list", stored(a_plan([somebody("1", "甲某")], settings=settings), rows))
    assert "备勤（15分钟内到岗）" in found[0].text
    assert "接通知后15分钟内到岗" in found[-1].text
    found = pages("month-list", stored(a_plan([somebody("1", "甲某")]), rows))
    assert "内到岗" not in found[0].text


def test_columns_that_nobody_can_stand_in_are_not_there() -> None:
    only = stored(a_plan([somebody("1", "甲某")], posts=(KIOSK,)), Roster.of([on("1", 2, DAY)]))
    found = pages("month-list", only)
    for words in ("带班领导", "值班民警", "备勤（", "值班辅警"):
        assert words not in found[0].text
    assert "方案中没有值班室和带班领导岗位" in found[-1].text
    assert not any(piece.text.strip() == "备勤" for piece in found[0].pieces)


def test_gaps_of_a_post_are_one_line_with_runs_of_dates() -> None:
    from patrolplanner.domain.demands import Demand, Team

    start, end = december(1), december(31)
    demands = (
        Demand("P01", "D", Team(least=1), start=start, end=end),
        Demand("ZB", "Z", Team(least=1), start=start, end=end),
    )
    roster = Roster.of([on("1", 8), on("1", 9)])
    found = pages("duty-matrix", stored(a_plan([somebody("1", "甲某")], demands=demands), roster))
    last = found[-1].text.replace("\n", "")
    last = last.replace("　", " ")
    assert "城北菜市岗亭 白班：12月1日至7日、10日至31日，缺1人（29天）" in last
    assert "值班室 24小时值班：12月1日至31日，缺1人（31天）" in last
    assert "共缺60人次" in last
    assert "共缺60人次（每个班每缺一人计一次）" in found[0].text.replace("\n", "")
    assert "共60" in found[0].text.replace(" ", ""), "the sums of the days add up to the same"
