"""A workbook is read to the letter of the exchange contract, and everything wrong in it is said at once."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.absences import AbsenceKind, WishKind
from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.demands import CertificateNeed, DayType, Team, UnitNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, Restriction, Role, Sex, Unit, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, Mode, PostKind, PostStatus, Road
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import DayTypeShift, Rotation, Shift, ShiftKind
from patrolplanner.planning.dates.almanac import checked_years
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from tests.store.exchange.books import SMALL, Rows, a_book, head, rewrite, with_row


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "方案.xlsx"


def read(path: Path, *, lenient: bool = False, **changes: Rows | None) -> Imported:
    return read_workbook(a_book(path, **changes), lenient)


def good(path: Path, **changes: Rows | None) -> Plan:
    found = read(path, **changes)
    assert [str(problem) for problem in found.problems] == []
    return found.plan


def places(found: Imported) -> list[str]:
    return [f"{problem.sheet}!{problem.cell}" for problem in found.problems]


def only_problem(path: Path, **changes: Rows | None) -> str:
    found = read(path, **changes)
    (problem,) = found.problems
    assert (found.plan, found.roster) == (Plan(), Roster())
    return str(problem)


def test_the_least_workbook_is_a_plan(path: Path) -> None:
    plan = good(path)
    assert [u.kind for u in plan.units] == [UnitKind.POLICE, UnitKind.TRAFFIC]
    assert [(p.id, p.name, p.role, p.unit, p.team) for p in plan.people][2] == ("F01", "张三", Role.AUXILIARY, "JJ", "")
    assert plan.posts[0].mode is Mode.GUARD
    assert plan.shifts[1] == Shift("N", "夜班", 1200, 480, ShiftKind.NIGHT, 720)
    assert plan.demands[0].team == Team(least=2, target=2, most=None)
    assert plan.demands[0].days == {DayType.ALL}


def test_english_sheets_headings_and_words_in_any_order_and_case(path: Path) -> None:
    changes: dict[str, Rows | None] = {
        **dict.fromkeys(SMALL),
        "Units": [["Kind", "ID"], ["traffic", "JJ"]],
        "PEOPLE": [["unit", "Role", "name", "id", "Publish Name"], ["JJ", "Officer", "Wang", "1", "YES"]],
        "posts": [["kind", "name", "id", "PUBLIC_BOARD"], ["armed_patrol", "Patrol", "P", "y"]],
        "shifts": [["end", "start", "code", "kind"], ["16:00", "08:00", "D", "day"]],
        "demands": [["shift", "post", "days", "min"], ["D", "P", "mon;SUN,holiday", 1]],
    }
    plan = good(path, **changes)
    assert plan.units == (Unit("JJ", "JJ", UnitKind.TRAFFIC),)
    assert plan.people[0].publish_name
    assert plan.posts[0].mode is Mode.ARMED
    assert plan.demands[0].days == {DayType.MON, DayType.SUN, DayType.HOLIDAY}


def test_every_column_of_people(path: Path) -> None:
    headings = head(
        "编号 姓名 身份 单位 警组 性别 职务 领导 手机 公开电话 公开姓名 公开手机 资质 限制 起始 截止 "
        "参加工作 可上岗位 排序"
    )
    row = ["007", "王伟", "联勤", "CG", "A", "女", "=副所长", "是", 13800001234, "110", "否", 1]
    row += [
        "持枪证：2027-05-01；驾驶",
        "不上夜班、不加班",
        datetime(2026, 1, 1),
        "2026/12/31",
        "2019年7月1日",
        "P1",
        "3",
    ]
    (person,) = good(path, 人员=[headings, row]).people
    assert (person.id, person.role, person.sex, person.title) == ("007", Role.PARTNER, Sex.FEMALE, "=副所长")
    assert (person.mobile, person.publish_name, person.publish_mobile) == ("13800001234", False, True)
    assert person.certificates == (Certificate("持枪证", date(2027, 5, 1)), Certificate("驾驶"))
    assert person.restrictions == {Restriction.NO_NIGHT, Restriction.NO_OVERTIME}
    assert (person.start, person.end, person.joined) == (date(2026, 1, 1), date(2026, 12, 31), date(2019, 7, 1))
    assert (person.posts, person.order) == (("P1",), 3)


def test_every_column_of_posts_areas_and_shifts(path: Path) -> None:
    plan = good(
        path,
        区域=[["编号", "名称", "类别", "x", "y", "权重", "备注"], ["A1", "菜市", "市场", "1.5", 2, "", "@早市"]],
        岗位=[
            ["编号", "名称", "类别", "单位", "区域", "地址", "x", "y", "电话", "模式", "道路", "公示", "状态"],
            ["P1", "岗亭", "高峰岗", "交警大队", "A1", "北街1号", 10, 20, "0877-1", "", "公路", "是", "规划"],
        ],
        班次=[
            ["代码", "名称", "开始", "结束", "类别", "有效工时", "颜色"],
            ["D", "白", time(8), datetime(1900, 1, 1), "全天", "16.5", "#ff0000"],
            ["N", "", "20:00", "20:00", "", "", ""],
        ],
    )
    assert plan.areas == (Area("A1", "菜市", plan.areas[0].kind, 1.5, 2.0, 1.0, "@早市"),)
    post = plan.posts[0]
    assert (post.unit, post.areas, post.mode, post.road) == ("JJ", ("A1",), Mode.GUIDE, Road.HIGHWAY)
    assert (post.kind, post.status, post.public_board) == (PostKind.PEAK, PostStatus.PLANNED, True)
    assert plan.shifts == (
        Shift("D", "白", 480, 1440, ShiftKind.FULL, 990, "#ff0000"),
        Shift("N", "N", 1200, 1200, ShiftKind.OTHER, 1440),
    )


def test_every_column_of_demands(path: Path) -> None:
    headings = head("岗位 班次 日类型 起始 截止 最少人数 目标人数 最多人数 民警 辅警 女警 资质要求 单位人数")
    row = [
        "P1",
        "D",
        "赶场日;周六、周日",
        "2026-12-01",
        "2026-12-31",
        "2",
        "３",
        5,
        1,
        1,
        0,
        "持枪证:2；执法证@JJ:1;急救",
    ]
    (demand,) = good(path, 勤务需求=[headings, [*row, "JJ:2;CG:1"]]).demands
    assert demand.days == {DayType.MARKET, DayType.SAT, DayType.SUN}
    assert (demand.start, demand.end) == (date(2026, 12, 1), date(2026, 12, 31))
    assert demand.team == Team(
        *(2, 3, 5, 1, 1, 0),
        needs=(CertificateNeed("持枪证", 2), CertificateNeed("执法证", 1, "JJ"), CertificateNeed("急救", 1)),
        unit_needs=(UnitNeed("JJ", 2), UnitNeed("CG", 1)),
    )


@pytest.mark.parametrize("year", ["2027;2028", 2027, "2027年"])
def test_checked_years_and_a_row_that_only_confirms_survive(path: Path, year: object) -> None:
    plan = good(
        path,
        日历=[["日期", "类别", "已确认"], ["2027-02-11", "", "是"], ["2027-02-12", "休息日", "否"]],
        设置=[["键", "值"], ["放假安排已核对", year]],
    )
    assert plan.calendar == (
        CalendarRow(date(2027, 2, 11)),
        CalendarRow(date(2027, 2, 12), DayKind.REST, confirmed=False),
    )
    for language, key in (("zh_CN", "放假安排已核对"), ("en", "holidays_checked")):
        write_workbook(path, plan, Roster(), language)
        assert key in [row[0].value for row in load_workbook(path).worksheets[-1]]
        assert (read_workbook(path).plan, checked_years(plan) >= {2027}) == (plan, True)


@pytest.mark.parametrize("code", ["病", "休息2", "年", "AL", "sl", "公"])
def test_a_shift_with_a_code_of_leave_is_refused(path: Path, code: str) -> None:
    shifts = [
        head("代码 名称 开始 结束 类别"),
        ["D", "白班", "8:00", "20:00", "白"],
        [code, "小班", "8:00", "12:00", "白"],
    ]
    demands = [head("岗位 班次 最少人数"), ["P1", "D", 1]]
    if code == "休息2":
        assert good(path, 班次=shifts, 勤务需求=demands).shifts[1].code == code
    else:
        problem = only_problem(path, 班次=shifts, 勤务需求=demands)
        assert problem.startswith("班次!A3:")
        assert f"The shift code {code} is the code of leave" in problem


@pytest.mark.parametrize(("word", "mode"), [("接待", Mode.RECEIVE), ("接处警", Mode.RECEIVE), ("指挥疏导", Mode.GUIDE)])
def test_the_words_of_the_window_are_words_of_the_workbook(path: Path, word: str, mode: Mode) -> None:
    posts = [head("编号 名称 类别 模式"), ["P1", "岗亭", "24小时岗亭", word]]
    assert good(path, 岗位=posts, 勤务需求=[head("岗位 班次 最少人数"), ["P1", "D", 1]]).posts[0].mode is mode


def test_the_other_sheets(path: Path) -> None:
    found = read(
        path,
        轮班=[["警组", "周期", "基准日", "截止"], ["A", "D,N，－,-", "2026-12-01", "2027-01-01"]],
        请假=[["人员", "起始", "截止", "类别"], ["001", "2026-12-01", "2026-12-03", "病假"]] * 1,
        意愿=[["人员", "日期", "班次", "意愿", "权重"], ["001", "2026-12-01", "", "要", ""]],
        日历=[["日期", "类别", "名称", "赶场", "上学", "已确认"], ["2026-10-10", "调休上班", "国庆", "", "否", ""]],
        规则=[head("规则 启用 等级 代价 参数"), ["S04", "否", "软", 30, "first=N;who=A,B;then=D"], ["R14"]],
        排班=[
            head("日期 岗位 班次 人员 锁定 来源"),
            ["2026-11-30", "P1", "D", "001", "是", "自动"],
            ["2026-11-30", "P1", "D", "002", "", ""],
        ],
        期初=[["人员", "截至", "夜班", "工时"], ["001", "2026-11-30", 12, 100.5]],
        设置=[
            ["键", "值"],
            ["单位名称", "云岭县公安局"],
            ["坐标", "经纬度"],
            ["自定项", 12389],
            ["market cycle", "lunar 3,6"],
            ["公示方式", "每班一张"],
        ],
    )
    plan = found.plan
    assert plan.rotations == (Rotation("A", ("D", "N", None, None), date(2026, 12, 1), None, date(2027, 1, 1)),)
    assert plan.absences[0].kind is AbsenceKind.SICK
    assert (plan.requests[0].wish, plan.requests[0].shift, plan.requests[0].weight) == (WishKind.WANT, None, 1)
    assert plan.calendar == (CalendarRow(date(2026, 10, 10), DayKind.MAKEUP, "国庆", None, False, True),)
    assert plan.rules == (
        RuleSetting("S04", False, Severity.SOFT, 30, (("first", "N"), ("who", "A,B"), ("then", "D"))),
        RuleSetting("R14"),
    )
    key = DutyKey(date(2026, 11, 30), "P1", "D")
    assert found.roster == Roster.of(
        [Assignment(Pair("001", key), True, Source.AUTO), Assignment(Pair("002", key), False, Source.IMPORT)]
    )
    assert plan.ledger == (OpeningBalance("001", date(2026, 11, 30), nights=12, minutes=6030),)
    assert plan.settings == (
        ("organisation", "云岭县公安局"),
        ("coordinates", "lonlat"),
        ("自定项", "12389"),
        ("market_cycle", "lunar 3,6"),
        ("notice_issue", "shift"),
    )


def test_numbers_and_text_are_interchangeable_also_in_references(path: Path) -> None:
    a_book(
        path,
        请假=[["人员", "起始", "截止", "类别"], [1, "2026-12-01", "2026-12-01", "病"]],
        **with_row("岗位", 5, 7, "车巡"),
    )
    workbook = load_workbook(path)
    workbook["岗位"]["A3"].number_format = "000"
    workbook["勤务需求"]["A3"], workbook["勤务需求"]["B3"], workbook["勤务需求"]["C3"] = 5, "Ｄ", "２"
    workbook.save(path)
    found = read_workbook(path)
    assert [str(p) for p in found.problems] == []
    assert (found.plan.posts[1].id, found.plan.posts[1].name) == ("005", "7")
    assert (found.plan.demands[1].post, found.plan.demands[1].shift) == ("005", "D")
    assert found.plan.absences[0].person == "001"


def test_a_unit_may_be_named_but_a_person_goes_by_number(path: Path) -> None:
    assert good(path, **with_row("人员", "009", "赵六", "民警", "交警大队")).people[3].unit == "JJ"
    absence: Rows = [["人员", "起始", "截止", "类别"], ["王伟", "2026-12-01", "2026-12-03", "病"]]
    assert only_problem(path, 请假=absence).startswith('请假!A2: "王伟" does not stand in the sheet 人员')


def test_every_problem_is_listed_with_sheet_and_cell(path: Path) -> None:
    found = read(
        path,
        人员=[
            ["编号", "姓名", "身份", "单位", "起始", "截止", "资质", "排序", "可上岗位"],
            ["001", "王伟", "警察", "XX", "2026-12-31", "2026-12-01", "持枪证:明年", "1.5", "P1;P9"],
            ["001", "", "民警", "CG", "2026-02-30", "", "", "", ""],
        ],
        勤务需求=[
            ["岗位", "班次", "日类型", "最少人数", "目标人数", "最多人数", "资质要求", "单位人数"],
            ["P1", "X", "每日;雨天", 3, 2, 1, "证:两", ":2"],
            ["", "D", "", "", "", "", "", ""],
        ],
    )
    assert places(found) == [
        *("人员!C2", "人员!D2", "人员!F2", "人员!G2", "人员!H2", "人员!I2"),
        *("人员!A3", "人员!B3", "人员!E3"),
        *("勤务需求!B2", "勤务需求!C2", "勤务需求!E2", "勤务需求!F2", "勤务需求!G2", "勤务需求!H2"),
        *("勤务需求!A3", "勤务需求!D3"),
    ]
    assert str(found.problems[0]) == (
        '人员!C2: "警察" is not known here; write one of: '
        "('民警/officer', '辅警/auxiliary', '文职/civilian', '联勤/partner')."
    )
    assert (found.plan, found.roster) == (Plan(), Roster())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"班次": None}, '班次!A1: the sheet "班次" (or "shifts") is missing'),
        ({"units": SMALL["单位"]}, "units!A1: the sheet 单位 holds the same"),
        ({"单位": [["编号", "id"], ["CG", "x"], ["JJ", "y"]]}, '单位!B1: the column "id" stands here a second time'),
        (
            {"班次": [["代码", "开始"], ["D", "08:00"], ["N", "20:00"]]},
            '班次!C1: the column "结束" (or "end") is missing',
        ),
        (with_row("人员", "009", "赵六", "民警", ""), "人员!D5: the cell is empty"),
        (with_row("单位", "CG", "重复"), "单位!A4: the same stands in row 2 already"),
        (with_row("班次", "X", "x", "24:00", "08:00"), "班次!C4: a shift cannot start at 24:00"),
        (with_row("班次", "X", "x", "8", "08:00"), '班次!C4: "8" is not a time of day'),
        (with_row("勤务需求", "P1", "N", -1), "勤务需求!C3: -1 is too small"),
        (with_row("勤务需求", "P1", "N"), "勤务需求!C3: the row does not say how many people"),
        (
            {"轮班": [["警组", "周期", "基准日"], ["B", "D", "2026-12-01"]]},
            '轮班!A2: "B" does not stand in the sheet 人员',
        ),
        ({"轮班": [["警组", "周期", "基准日"], ["A", "D,X,-", "2026-12-01"]]}, '轮班!B2: "X" does not stand in'),
        (
            {"请假": [["人员", "起始", "截止", "类别"], ["001", "2026-12-03", "2026-12-01", "病"]]},
            "请假!C2: the end 2026-12-01 lies before the beginning 2026-12-03",
        ),
        (
            {"意愿": [["人员", "日期", "意愿", "权重"], ["001", "2026-12-03", "要", 11]]},
            "意愿!D2: 11 is too large; at most 10",
        ),
        (
            {"日历": [["日期", "名称"], ["2026-12-03", "a"], ["2026/12/3", "b"]]},
            "日历!A3: the same stands in row 2 already",
        ),
        ({"规则": [["规则", "参数"], ["R11", "8"]]}, '规则!B2: "8" is not a parameter'),
        ({"规则": [["规则", "代价"], ["R11", "much"]]}, '规则!B2: "much" is not a number'),
        ({"规则": [["规则"], ["R99"]]}, "规则!A2: There is no rule R99"),
        ({"规则": [["规则", "参数"], ["R11", "night=3"]]}, "规则!B2: Rule R11 has no parameter night"),
        ({"规则": [["规则"], ["R11"], ["r11"]]}, "规则!A3: the same stands in row 2 already"),
        (
            {"期初": [["人员", "截至"], ["001", "2026-11-30"], ["001", "2026-11-30"]]},
            "期初!B3: the same stands in row 2 already",
        ),
        ({"设置": [["键", "值"], ["坐标", "a"], ["coordinates", "b"]]}, "设置!A3: the same stands in row 2 already"),
        ({"设置": [["键", "值"], ["公示方式", "每周"]]}, "设置!B2: “每周” says not how often notices are issued"),
        (
            {"排班": [["日期", "岗位", "班次", "人员"], ["2026-11-30", "P1", "D", "999"]]},
            '排班!D2: "999" does not stand in the sheet 人员',
        ),
        (
            {"排班": [["日期", "岗位", "班次", "人员", "锁定"], ["2026-11-30", "P1", "D", "001", "x"]]},
            '排班!E2: "x" is not known here; write one of',
        ),
        (
            {"岗位": [["编号", "名称", "类别"], [datetime(2026, 1, 2), "x", "车巡"], ["P1", "y", "车巡"]]},
            "岗位!A2: Excel has",
        ),
    ],
)
def test_one_problem_is_one_sentence(path: Path, changes: dict[str, Rows | None], said: str) -> None:
    assert only_problem(path, **changes).startswith(said)


def test_a_missing_column_is_one_problem_not_one_a_row(path: Path) -> None:
    found = read(
        path,
        人员=[["姓名", "身份", "单位"], ["王伟", "民警", "CG"], ["李娜", "狱警", "CG"]],
        请假=[["人员", "起始", "截止", "类别"], ["001", "2026-12-01", "2026-12-03", "病"]],
    )
    assert places(found) == ["人员!D1", "人员!B3"]


def test_overlapping_absences_and_many_rows_of_a_rule_are_fine(path: Path) -> None:
    row = ["001", "2026-12-01", "2026-12-03", "病"]
    plan = good(
        path,
        请假=[["人员", "起始", "截止", "类别"], row, row],
        规则=[["规则", "参数"], ["S01", "most=5"], ["S01", "most=6"]],
    )
    assert len(plan.absences) == 2
    assert len(plan.rules) == 2


ROTATION_HEAD = ["警组", "周期", "基准日"]


def test_a_pattern_belongs_to_a_person_by_number_and_says_what_holds_on_types_of_dates(path: Path) -> None:
    plan = good(
        path,
        轮班=[
            ROTATION_HEAD,
            ["001", "工作日：D；休息日:-", "2026-12-01"],
            ["002", "N,-,-,workday:D,周六:N", "2026-12-01"],
        ],
    )
    own, mixed = plan.rotations
    assert (own.team, own.pattern) == ("001", ())
    assert own.by_day == (DayTypeShift(DayType.WORKDAY, "D"), DayTypeShift(DayType.REST, None))
    assert mixed.pattern == ("N", None, None)
    assert mixed.by_day == (DayTypeShift(DayType.WORKDAY, "D"), DayTypeShift(DayType.SAT, "N"))
    assert plan.owns("001")


def test_a_code_with_a_colon_is_still_a_code(path: Path) -> None:
    shifts = [*SMALL["班次"], [*SMALL["班次"][1]]]
    shifts[-1][0] = "8:20"
    plan = good(path, 班次=shifts, 轮班=[ROTATION_HEAD, ["001", "8:20,-", "2026-12-01"]])
    assert plan.rotations[0].pattern == ("8:20", None)


def test_who_is_a_team_and_a_person_is_refused_and_so_is_who_is_neither(path: Path) -> None:
    people = [[*row] for row in SMALL["人员"]]
    people[2][4] = "001"
    rows: dict[str, Rows | None] = {"人员": people, "轮班": [ROTATION_HEAD, ["001", "D", "2026-12-01"]]}
    assert places(read(path, **rows)) == ["轮班!A2"]
    assert "is a team and the number of a person too" in only_problem(path, **rows)
    assert "does not stand in the sheet" in only_problem(path, 轮班=[ROTATION_HEAD, ["无此人", "D", "2026-12-01"]])
    assert "does not stand in the sheet 班次" in only_problem(
        path, 轮班=[ROTATION_HEAD, ["001", "工作日:X", "2026-12-01"]]
    )


def test_lenient_reading_keeps_good_rows_and_drops_what_depends_on_bad_ones(path: Path) -> None:
    changes: dict[str, Rows | None] = {
        "人员": [*SMALL["人员"], ["009", "赵六", "警察", "CG", "Z"]],
        "轮班": [["警组", "周期", "基准日"], ["Z", "D", "2026-12-01"], ["A", "D", "2026-12-01"]],
        "请假": [["人员", "起始", "截止", "类别"], ["009", "2026-12-01", "2026-12-01", "病"]],
        "排班": [["日期", "岗位", "班次", "人员"], ["2026-11-30", "P1", "D", "009"], ["2026-11-30", "P1", "D", "001"]],
    }
    strict = read(path, **changes)
    assert places(strict) == ["人员!C5"]
    assert strict.plan == Plan()
    found = read(path, lenient=True, **changes)
    assert places(found) == ["人员!C5", "轮班!A2", "请假!A2", "排班!D2"]
    assert 'the row of "009" in the sheet 人员 was left out' in str(found.problems[2])
    assert [p.id for p in found.plan.people] == ["001", "002", "F01"]
    assert [r.team for r in found.plan.rotations] == ["A"]
    assert found.plan.absences == ()
    assert len(found.roster) == 1


def test_lenient_reading_without_a_needed_sheet_refers_to_nothing(path: Path) -> None:
    found = read(path, lenient=True, 班次=None)
    assert places(found) == ["班次!A1"]
    assert found.plan.demands == ()
    assert len(found.plan.people) == 3


def test_of_two_equal_ids_lenient_reading_keeps_the_first(path: Path) -> None:
    found = read(path, lenient=True, **with_row("人员", "００１", "赵六", "民警", "CG"))
    assert places(found) == ["人员!A5"]
    assert found.plan.people[0].name == "王伟"


def test_unknown_sheets_columns_and_sources_are_warnings(path: Path) -> None:
    found = read(
        path,
        说明=[["随便"]],
        人员=[[*SMALL["人员"][0], "血型"], ["001", "王伟", "民警", "CG", "A", "O"]],
        排班=[["日期", "岗位", "班次", "人员", "来源"], ["2026-11-30", "P1", "D", "001", "排班系统"]],
    )
    assert found.problems == ()
    assert [f"{w.sheet}!{w.cell}" for w in found.warnings] == ["人员!A1", "人员!F1", "说明!A1", "排班!E2"]
    assert next(iter(found.roster)).source is Source.IMPORT


def test_units_and_areas_without_their_sheets_are_made_from_the_names_used(path: Path) -> None:
    found = read(
        path,
        单位=None,
        岗位=[["编号", "名称", "类别", "单位", "区域"], ["P1", "岗亭", "车巡", "CG", "菜市;广场"]],
    )
    assert found.problems == ()
    assert [u.id for u in found.plan.units] == ["CG", "JJ"]
    assert [a.name for a in found.plan.areas] == ["菜市", "广场"]
    assert [w.sheet for w in found.warnings] == ["单位", "区域", "人员"]
    assert found.missing >= {"units", "areas", "roster"}
    assert not found.has_roster


def test_people_without_a_sex_count_as_men_and_it_is_said(path: Path) -> None:
    rows = [
        [*SMALL["人员"][0], "性别"],
        ["001", "王伟", "民警", "CG", "A", "女"],
        ["002", "李明", "民警", "CG", "A", ""],
    ]
    found = read(path, 人员=rows)
    assert [p.sex for p in found.plan.people] == [Sex.FEMALE, Sex.MALE]
    (warning,) = found.warnings
    assert (warning.sheet, warning.cell) == ("人员", "F1")
    assert str(warning.text).startswith("1 person has no sex given: they count as men")


def test_empty_rows_and_columns_are_skipped(path: Path) -> None:
    rows: Rows = [
        [None, "编号", "", "名称"],
        ["", None, " ", None],
        [],
        [None, "CG", None, "城关"],
        ["备注", None, "x"],
        [None, "JJ", None, None],
        *[[None, "  ", None, "　"]] * 50,
    ]
    assert [(u.id, u.name) for u in good(path, 单位=rows).units] == [("CG", "城关"), ("JJ", "JJ")]


def test_merged_cells_count_for_all_their_rows(path: Path) -> None:
    workbook = load_workbook(a_book(path))
    sheet = workbook["人员"]
    for row in (2, 3, 4):
        sheet.cell(row, 4).value = "CG" if row == 2 else None
    sheet.merge_cells("D2:D4")
    workbook.save(path)
    found = read_workbook(path)
    assert found.problems == ()
    assert [p.unit for p in found.plan.people] == ["CG", "CG", "CG"]
    assert [f"{w.sheet}!{w.cell}" for w in found.warnings] == ["人员!A1", "人员!D3", "人员!D4"]


def test_formulas_count_as_what_they_show_or_as_text(path: Path) -> None:
    a_book(path, **with_row("人员", "=F99", "=HYPERLINK(1)", "民警", "CG", "@cmd"))
    (person,) = read_workbook(path).plan.people[3:]
    assert (person.id, person.name, person.team) == ("=F99", "=HYPERLINK(1)", "@cmd")
    assert only_problem(path, **with_row("勤务需求", "P1", "N", "=1+1")).startswith(
        '勤务需求!C3: "=1+1" is not a number'
    )
    calculated = '<c r="C2"><f>1+2</f><v>3</v></c>'
    rewrite(a_book(path), "xl/worksheets/sheet5.xml", '<c r="C2" t="n"><v>2</v></c>', calculated)
    assert read_workbook(path).plan.demands[0].team.least == 3
    error = '<c r="C2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>'
    rewrite(a_book(path), "xl/worksheets/sheet5.xml", '<c r="C2" t="n"><v>2</v></c>', error)
    assert "shows the error #DIV/0!" in str(read_workbook(path).problems[0])


def test_a_wrong_size_and_a_far_last_row_do_not_mislead(path: Path) -> None:
    """As other programs write them: the size says A1 only, and a formatted row stands at the sheet's very end."""
    a_book(path)
    rewrite(path, "xl/worksheets/sheet2.xml", '<dimension ref="A1:E4"', '<dimension ref="A1"')
    rewrite(
        path, "xl/worksheets/sheet2.xml", "</sheetData>", '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'
    )
    found = read_workbook(path)
    assert found.problems == ()
    assert len(found.plan.people) == 3
