"""Home posts, pairs, crews, parts of days: through plan file, workbook and JSON, and an old file that has none."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.people import Restriction, RestrictionKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Road
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.recovering import recover
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_officer, day
from tests.store.by_hand import by_hand, made_older
from tests.store.exchange.books import Rows, a_book, with_row

NOW = datetime(2026, 11, 20, 9, 30)
WITHOUT = a_plan(
    people=(an_officer("001"), an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT}))),
    posts=(a_post("K1", road=Road.HIGHWAY), a_post("K2")),
    shifts=(a_shift("D"), a_shift("N")),
    demands=(a_demand("K1", "D"), a_demand("K1", "N")),
    absences=(Absence("001", day(3), day(4), AbsenceKind.SICK),),
    calendar=(CalendarRow(day(9), market=True),),
)


def with_everything(plan: Plan) -> Plan:
    winter = Restriction(RestrictionKind.NO_NIGHT, date(2026, 10, 1), date(2027, 3, 31))
    first, second = plan.people
    restrictions = frozenset({Restriction.NO_OVERTIME, winter, Restriction(RestrictionKind.NO_NIGHT, end=day(1))})
    return replace(
        plan,
        people=(replace(first, home=("K2", "K1"), fair_group="社区"), replace(second, restrictions=restrictions)),
        posts=(replace(plan.posts[0], road=Road.EXPRESSWAY, importance=5), plan.posts[1]),
        demands=tuple(replace(d, crew="甲") for d in plan.demands),
        absences=(
            Absence("001", day(3), day(4), AbsenceKind.SICK, 14 * 60, 12 * 60),
            Absence("002", day(5), day(5), AbsenceKind.ERRAND, end_minute=9 * 60 + 30),
        ),
        calendar=(CalendarRow(day(9), weather=True),),
        ties=(Tie("001", "002", TieKind.MENTOR, day(1), day(31), 80), Tie("002", "001", TieKind.COUPLE)),
    )


def stored(path: Path, plan: Plan, roster: Roster | None = None) -> Path:
    with PlanFile.create(path) as file:
        file.save(plan, roster or Roster(), action="import", who="x", now=NOW)
    return path


def loaded(path: Path) -> Plan:
    with PlanFile.open(path) as file:
        return file.load().plan


def test_a_plan_file_keeps_all_of_it(tmp_path: Path) -> None:
    plan = with_everything(WITHOUT)
    assert loaded(stored(tmp_path / "p.patrol", plan)) == plan


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_workbook_says_all_of_it(tmp_path: Path, language: str) -> None:
    plan = with_everything(WITHOUT)
    write_workbook(tmp_path / "b.xlsx", plan, Roster(), language)
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    assert found.plan == plan


def test_json_says_all_of_it() -> None:
    plan = with_everything(WITHOUT)
    found = json.loads(json.dumps(as_json(plan)))
    assert found["people"][0]["home"] == ["K2", "K1"]
    assert found["people"][0]["fair_group"] == "社区"
    spans = {(r["kind"], r["start"], r["end"]) for r in found["people"][1]["restrictions"]}
    assert ("no_night", "2026-10-01", "2027-03-31") in spans
    assert (found["posts"][0]["road"], found["posts"][0]["importance"]) == ("expressway", 5)
    assert found["demands"][0]["crew"] == "甲"
    assert (found["absences"][0]["start_minute"], found["absences"][0]["end_minute"]) == (840, 720)
    assert found["calendar"][0]["weather"] is True
    assert (found["ties"][0]["kind"], found["ties"][0]["share"]) == ("mentor", 80)


def test_an_old_file_opens_with_what_is_usual(tmp_path: Path) -> None:
    path = stored(tmp_path / "p.patrol", WITHOUT, a_roster(a_pair("001", 1)))
    made_older(path, 5)
    with closing(sqlite3.connect(path)) as old:
        assert "importance" not in {row[1] for row in old.execute("PRAGMA table_info(post)")}
    assert loaded(path) == WITHOUT
    plan = with_everything(WITHOUT)
    with PlanFile.open(path) as file:
        file.save(plan, a_roster(a_pair("001", 1)), action="edit", who="x", now=NOW)
    assert loaded(path) == plan


def test_a_rule_that_was_on_by_itself_stays_on_where_its_numbers_were_changed(tmp_path: Path) -> None:
    changed = (RuleSetting("R25", parameters=(("days", "21"),)), RuleSetting("R14", on=False))
    path = stored(tmp_path / "p.patrol", replace(WITHOUT, rules=changed), a_roster())
    made_older(path, 5)
    kept = {s.rule: s for s in loaded(path).rules}
    assert (kept["R25"].on, kept["R25"].parameters) == (True, (("days", "21"),))
    assert kept["R14"].on is False


def test_a_damaged_old_file_is_recovered_without_a_word_of_what_it_never_had(tmp_path: Path) -> None:
    path = stored(tmp_path / "p.patrol", WITHOUT, a_roster(a_pair("001", 1)))
    made_older(path, 5)
    with by_hand(path) as connection:
        connection.execute("CREATE TRIGGER strange AFTER DELETE ON unit BEGIN SELECT 1; END")
    found = recover(path, tmp_path / "new.patrol", "x", NOW)
    assert [str(loss) for loss in found.losses if "trigger" not in str(loss)] == []
    assert loaded(tmp_path / "new.patrol") == WITHOUT


HOME = [
    ["编号", "姓名", "身份", "单位", "常驻岗位", "限制"],
    ["001", "王伟", "民警", "CG"],
    ["002", "李娜", "民警", "CG"],
]
DEMAND = ["岗位", "班次", "最少人数", "日类型", "起始", "截止", "同组"]


def a_person_with(home: str = "", restriction: str = "") -> dict[str, Rows | None]:
    return {"人员": [HOME[0], [*HOME[1], home, restriction], HOME[2]]}


def away(start: object, end: object) -> dict[str, Rows | None]:
    return {"请假": [["人员", "起始", "截止", "类别"], ["001", start, end, "病"]]}


def tied(*cells: object) -> dict[str, Rows | None]:
    return {"结对": [["人员甲", "人员乙", "关系", "份额", "起始", "截止"], list(cells)]}


def asked(*rows: tuple[object, ...]) -> dict[str, Rows | None]:
    return {"勤务需求": [DEMAND, *(["P1", *row] for row in rows)]}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (a_person_with("P9"), '人员!E2: "P9" does not stand in the sheet 岗位'),
        (
            a_person_with(restriction="不上夜班:2027-03-31..2026-10-01"),
            '人员!F2: in "不上夜班:2027-03-31..2026-10-01" the last date lies',
        ),
        (a_person_with(restriction="不上夜班:明年"), '人员!F2: in "不上夜班:明年" the dates cannot be read'),
        (a_person_with(restriction="不加班:2026-13-01..2027-03-31"), "人员!F2: the date"),
        (away("2026-12-01 25:00", "2026-12-02"), '请假!B2: "25:00" is not a time of day'),
        (away("2026-12-01", "2026-12-02 下午"), '请假!C2: "下午" is not a time of day'),
        (away("2026-12-01 24:00", "2026-12-02"), "请假!B2: an absence cannot begin at 24:00"),
        (away("2026-12-01 14:00", "2026-12-01 08:00"), "请假!C2: the end 08:00 is not later than the beginning 14:00"),
        (tied("001", None, "夫妻"), "结对!B2: the cell is empty"),
        (tied("001", "001", "夫妻"), "结对!B2: 001 stands in both columns"),
        (tied("001", "999", "夫妻"), '结对!B2: "999" does not stand in the sheet 人员'),
        (tied("001", "002", "同学"), '结对!C2: "同学" is not known here; write one of'),
        (tied("001", "002", "师徒", 101), "结对!D2: 101 is too large; at most 100"),
        (tied("001", "002", "师徒", -1), "结对!D2: -1 is too small; at least 0"),
        (tied("001", "002", "师徒", 50, "2026-12-02", "2026-12-01"), "结对!F2: the end 2026-12-01 lies before"),
        ({"岗位": [["编号", "名称", "类别", "重要"], ["P1", "x", "车巡", 6]]}, "岗位!D2: 6 is too large; at most 5"),
        ({"岗位": [["编号", "名称", "类别", "重要"], ["P1", "x", "车巡", 0]]}, "岗位!D2: 0 is too small; at least 1"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_its_cell(
    tmp_path: Path, changes: dict[str, Rows | None], said: str
) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **changes))
    (problem,) = map(str, found.problems)
    assert problem.startswith(said)
    assert found.plan == Plan()


def test_crew_marks_that_can_never_meet_are_named_each(tmp_path: Path) -> None:
    apart = asked(
        ("D", 1, "工作日", None, None, "甲"),
        ("N", 1, "休息日;法定节假日", None, None, "甲"),
        ("D", 1, "每日", None, "2026-12-10", "乙"),
        ("N", 1, "每日", "2026-12-11", None, "乙"),
        ("D", 1, "赶场日", None, None, "丙"),
        ("N", 1, "上学日;周一", None, None, "丙"),
    )
    found = read_workbook(a_book(tmp_path / "b.xlsx", **apart))
    assert [str(problem).split(":")[0] for problem in found.problems] == [f"勤务需求!G{row}" for row in (2, 3, 4, 5)]
    assert 'crew "甲" are on other dates' in str(found.problems[0])


def test_all_spellings_of_times_and_spans_are_read(tmp_path: Path) -> None:
    rows = [
        (datetime(2026, 12, 1, 14, 0), datetime(2026, 12, 2)),
        ("2026/12/1 14:00", "2026年12月2日"),
        ("2026年12月1日14:00", "2026-12-02 24:00"),
        ("２０２６-12-01 １４：00", "2026/12/2 00:00"),
        ("2026-12-01T14:00", date(2026, 12, 2)),
        (46357 + 14 / 24, 46358),
    ]
    book: dict[str, Rows | None] = {
        "absences": [["person", "from", "until", "kind"], *(["001", *r, "sick"] for r in rows)]
    }
    spans = "不上夜班：2026/10/1～2027年3月31日；no_overtime:..2026-12-31"
    plan = read_workbook(a_book(tmp_path / "b.xlsx", **book, **a_person_with("P1", spans))).plan
    assert set(plan.absences) == {Absence("001", date(2026, 12, 1), date(2026, 12, 2), AbsenceKind.SICK, 840)}
    assert plan.people[0].home == ("P1",)
    assert plan.people[0].restrictions == {
        Restriction(RestrictionKind.NO_NIGHT, date(2026, 10, 1), date(2027, 3, 31)),
        Restriction(RestrictionKind.NO_OVERTIME, None, date(2026, 12, 31)),
    }


def test_english_headings_and_defaults(tmp_path: Path) -> None:
    book: dict[str, Rows | None] = {
        "pairs": [["first", "second", "tie"], ["001", "002", "mentor"], ["002", "F01", "apart"]],
        "calendar": [["date", "weather"], ["2026-12-09", "yes"], ["2026-12-10", None]],
        **with_row("岗位", "P2", "x", "车巡", None),
        "勤务需求": [["post", "shift", "min", "days", "crew"], ["P1", "D", 1, "mon", 7], ["P1", "N", 1, "mon", "7"]],
    }
    plan = read_workbook(a_book(tmp_path / "b.xlsx", **book)).plan
    assert plan.ties == (Tie("001", "002", TieKind.MENTOR, share=50), Tie("002", "F01", TieKind.APART))
    assert [row.weather for row in plan.calendar] == [True, False]
    assert {post.importance for post in plan.posts} == {3}
    assert [d.crew for d in plan.demands] == ["7", "7"]
    assert plan.demands[0].days == {DayType.MON}
