"""The station's internal papers, printed from a plan and read back: what they say, and that nothing is cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

import pytest

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import CertificateNeed, Demand, Team, UnitNeed
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Attendance, Journal, Presence
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, Person, Restriction, Role, Unit, UnitKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Area, Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.services.papers import change, pay, station
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.store.plan_file import StoredPlan, Version
from patrolplanner.translation import speaker
from tests.documents.collisions import beside, beside_piece, collisions, outside
from tests.documents.pdf_reading import PT_PER_MM, Page, read
from tests.documents.station import (
    DAY,
    DECEMBER,
    FULL,
    KIOSK,
    NIGHT,
    STANDBY,
    UNITS,
    a_busy_month,
    a_station,
    away,
    december,
    many_people,
    on,
    somebody,
)

NOW = datetime(2026, 12, 3, 8, 30)
AFTER = datetime(2027, 1, 4, 9, 0)
"""All of December has been worked by then."""
PAY = [paper for paper in pay.PAPERS if paper.name in ("attendance", "allowance-sheet")]
SHEETS = {paper.name: paper.sheet for paper in (*station.PAPERS, *change.PAPERS, *PAY)}
LEADER = Post("DB", "带班领导", PostKind.LEADER, Mode.GUARD, "XF")
DESK = Post("ZB", "值班室", PostKind.STATION_DUTY, Mode.RECEIVE, "XF", phone="0877-6100110")
GATE = Post("KD", "东门卡点", PostKind.CHECKPOINT, Mode.GUARD, "XF", areas=("E",))
MARKET = Post("SC", "农贸市场", PostKind.MARKET, Mode.ENFORCE, "XF", areas=("M",), phone="0877-6100210")
AREAS = (Area("E", "东城门"), Area("M", "综合农贸市场"))
SUPERVISORS = Unit("SJ", "市场监管局", UnitKind.MARKET)
HOSTILE = (
    "<b>&amp;王</b>",
    "古丽娜尔·阿卜杜热合曼·买买提·阿卜杜拉·吾买尔江·热合曼·伊力哈木·库尔班",
    "Alexander Wolfgang Maximilian von Habsburg",
    "张\u202e三\u200f㛃䶮𬱖",
    "'); DROP TABLE 人员;--",
)


_NOTHING = Journal()


def a_plan(people: Iterable[Person], **facts: object) -> Plan:
    """A station with leader, desk, kiosk, gate and a market where two authorities work together."""
    plan = a_station(people, posts=(LEADER, DESK, KIOSK, GATE, MARKET), areas=AREAS, units=(*UNITS, SUPERVISORS))
    return replace(plan, **facts)


def stored(plan: Plan, roster: Roster, before: Roster | None = None, journal: Journal = _NOTHING) -> StoredPlan:
    """The plan with this roster; ``before`` was published as V1."""
    versions = () if before is None else (Version(1, DECEMBER, NOW, "王内勤", "月度排班"),)
    return StoredPlan(plan, roster, before, len(versions), None, journal, versions=versions)


def pages(
    name: str, what: StoredPlan, period: Period = DECEMBER, language: str = "zh_CN", now: datetime = NOW
) -> list[Page]:
    return [
        page
        for made in make_paper(name, PrintJob(what, period, (), speaker(language), now))
        for page in read(made.content)
    ]


def day(number: int) -> Period:
    return Period(december(number), december(number))


def rows_of(people: list[Person]) -> Roster:
    """A busy month at the kiosk; one after the other leads, has the desk, stands by and goes to the market."""
    more: list[Assignment] = []
    for number in range(1, 32):
        one, two, three, four = (people[(number * 4 + k) % len(people)].id for k in range(4))
        more += [on(one, number, FULL, "DB"), on(two, number, FULL, "ZB"), on(three, number, FULL, "ZB")]
        more += [on(four, number, STANDBY, "ZB"), on(one, number, DAY, "SC"), on(two, number, DAY, "SC")]
    return a_busy_month(people).merged(Roster.of(more))


def a_full_house(count: int) -> StoredPlan:
    """So many people, some with hostile names, and a roster that has changed since it was published."""
    people = [replace(p, name=HOSTILE[n % 5]) if n % 3 == 0 else p for n, p in enumerate(many_people(count))]
    people = [replace(p, mobile=f"138-0000-{n:04d}", leader=n % 40 == 0) for n, p in enumerate(people)]
    roster = rows_of(people)
    ordered = sorted(roster.assignments, key=lambda a: a.pair)
    before = Roster.of(a for n, a in enumerate(ordered) if n % 17)
    ten = [on(p.id, 2, DAY, "KD") for p in people[:10]]
    return stored(a_plan(people), Roster.of([*ordered, *ten]), before)


OF_DAYS = ("day-posts", "post-hours")
"""Papers with sheets of single dates, each with pages of its own."""


def dates_for(name: str, days: int) -> Period:
    """December; some days of it for papers of single dates, New Year for the list of holidays."""
    if name == "holiday-list":
        return Period(december(28), date(2027, 1, 5))
    return Period(december(1), december(days)) if name.startswith(OF_DAYS) else DECEMBER


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_full_house_is_whole_on_every_paper(name: str, language: str) -> None:
    made = pages(name, a_full_house(60), dates_for(name, 3), language)
    apart = name.startswith(OF_DAYS)
    size = SHEETS[name].width / PT_PER_MM, SHEETS[name].height / PT_PER_MM
    for number, page in enumerate(made, start=1):
        assert (page.width, page.height) == pytest.approx(size, abs=0.1)
        assert ("内部资料" if language == "zh_CN" else "Internal document") in page.text
        assert all(piece.embedded for piece in page.pieces)
        assert min(piece.size for piece in page.pieces) >= 6.5 - 1e-3
        assert not collisions(page)
        assert not outside(page, 9.5)
        said = f"第 {number} 页　共 {len(made)} 页" if language == "zh_CN" else f"Page {number} of {len(made)}"
        assert apart or said in page.text


@pytest.mark.parametrize("name", SHEETS)
def test_hostile_names_are_printed_as_text(name: str) -> None:
    period = dates_for(name, 5)
    written = "".join(piece.text for page in pages(name, a_full_house(60), period) for piece in page.pieces)
    written = "".join(written.split())
    hostile = HOSTILE[3:4] if name == "joint-schedule" else () if name == "holiday-list" else HOSTILE
    for text in hostile:
        shown = text.replace("\u202e", "").replace("\u200f", "").replace(" ", "")
        assert shown in written, text


@pytest.mark.parametrize("name", sorted(SHEETS.keys() - {"call-list", "version-difference"}))
def test_an_empty_roster_prints(name: str) -> None:
    (page, *_) = pages(name, stored(a_plan(many_people(3)), Roster()), dates_for(name, 1))
    assert "内部资料" in page.text


@pytest.mark.parametrize("name", ["duty-statistics", "ledger-wall", "duty-matrix", "call-list"])
def test_three_hundred_people_go_on_with_headings_repeated(name: str) -> None:
    what = a_full_house(300)
    made = pages(name, what)
    assert len(made) > 3
    assert all("姓名" in page.text for page in made)
    assert all("（续）" in page.text for page in made[1:])
    if name != "call-list":
        text = "".join(page.text for page in made)
        assert all(p.name in text for n, p in enumerate(many_people(300)) if n % 3)


@pytest.mark.parametrize("name", sorted(SHEETS.keys() - {"holiday-list"}))  # nothing of it was published
def test_the_margin_says_version_time_and_who_printed(name: str) -> None:
    what, say = changed_plan(), speaker("zh_CN")
    period = day(9) if name.startswith(OF_DAYS) else dates_for(name, 1)
    for made in make_paper(name, PrintJob(what, period, (), say, NOW, "王内勤")):
        # where a page has more than 256 signs the reader of PDF sees blanks of another width between their fonts
        said = ["".join(page.text.split()) for page in read(made.content)]
        assert all("版本V1后草稿|打印2026-12-0308:30|打印人王内勤" in text for text in said)


# -- the duty and standby list ----------------------------------------------------------------------------


def test_the_month_list_sorts_people_into_its_columns() -> None:
    people = [
        somebody("1", "王所长", leader=True, public_phone="0877-6100101", mobile="138-0000-0009"),
        somebody("2", "李民警"),
        somebody("F3", "张辅警", Role.AUXILIARY),
        somebody("4", "赵备勤"),
        somebody("5", "钱岗亭"),
    ]
    roster = [
        on("1", 2, FULL, "DB"), on("2", 2, FULL, "ZB"), on("F3", 2, FULL, "ZB"), on("4", 2, STANDBY, "ZB"), on("5", 2),
    ]  # fmt: skip
    (first, second) = pages("month-list", stored(a_plan(people), Roster.of(roster)))
    row = beside(first, "12月2日")
    assert row == ["12月2日", "三", "王所长", "李民警", "张辅警", "赵备勤", "民警1　其他0", "138-0000-0009 / –"]
    assert "值班民警" in first.text
    assert "副班民警" not in first.text
    assert "12月16日" not in first.text
    assert "12月16日" in second.text
    assert "王所长 138-0000-0009" in second.text, "inside the station each leader's own number is of use"
    assert "24小时值班 08:00–次日08:00" in second.text
    assert "签发" in second.text
    assert "签发" not in first.text


def test_desks_with_names_of_their_own_have_columns() -> None:
    posts = (
        LEADER,
        replace(DESK, id="Z1", name="综合指挥室"),
        replace(DESK, id="Z2", name="接处警一组"),
        replace(DESK, id="Z3", name="接处警二组"),
    )
    roster = Roster.of([on("1", 2, FULL, "Z1"), on("2", 2, FULL, "Z2"), on("3", 2, FULL, "Z3")])
    people = [somebody("1", "甲长"), somebody("2", "乙主"), somebody("3", "丙副")]
    (first, _) = pages("month-list", stored(a_plan(people, posts=posts), roster))
    for heading in ("值班长", "主班民警", "副班民警"):
        assert heading in first.text
    assert beside(first, "12月2日")[2:5] == ["甲长", "乙主", "丙副"]


def test_an_auxiliary_missing_at_the_desk_stands_in_the_auxiliaries_column_beside_the_shift() -> None:
    demands = tuple(Demand("ZB", shift.code, Team(least=2, officers=1, auxiliaries=1)) for shift in (DAY, NIGHT))
    people = [somebody("1", "甲某"), somebody("F2", "乙某", Role.AUXILIARY)]
    roster = Roster.of([on("1", 2, DAY, "ZB"), on("F2", 2, NIGHT, "ZB")])
    first = pages("month-list", stored(a_plan(people, demands=demands), roster))[0]
    # two lines a cell: the day shift above, the night shift below, officers left, auxiliaries right
    assert beside(first, "甲某")[:4] == ["白班", "甲某", "白班", "缺辅警1名"]
    assert beside(first, "乙某")[:4] == ["夜班", "缺民警1名", "夜班", "乙某"]


def test_the_month_list_marks_changes_gaps_and_days() -> None:
    demands = (Demand("ZB", "Z", Team(least=2, officers=2)),)
    before = Roster.of([on("1", 2, FULL, "ZB"), on("1", 3, FULL, "ZB"), on("2", 4, FULL, "ZB")])
    after = Roster.of([on("2", 2, FULL, "ZB"), on("1", 3, FULL, "ZB")])
    plan = a_plan([somebody("1", "甲某"), somebody("2", "乙某")], demands=demands)
    first, second = pages("month-list", stored(plan, after, before))
    assert beside(first, "12月2日 ▲")[2:4] == ["▲乙某", "缺民警1名"]
    assert beside(first, "12月3日")[2:4] == ["甲某", "缺民警1名"]
    assert "缺民警2名" in beside(first, "12月4日 ▲")
    assert "▲为较V1有变动" in second.text
    assert "甲某" not in "".join(beside(first, "12月4日 ▲"))
    spring = Period(date(2026, 10, 1), date(2026, 10, 15))
    (page,) = pages("month-list", stored(plan, after), spring)
    assert "国庆节" in "".join(beside(page, "10月1日"))
    assert "六（班）" in "".join(beside(page, "10月10日"))


# -- posts of a day ---------------------------------------------------------------------------------------


def market_plan() -> tuple[Plan, Roster]:
    need = CertificateNeed("执法证", 2, "SJ")
    demands = (
        Demand("P01", "D", Team(least=3, officers=2)),
        Demand("SC", "D", Team(least=3, needs=(need,), unit_needs=(UnitNeed("SJ", 2),))),
    )
    people = [
        somebody("1", "带队甲"),
        somebody("F2", "成员乙", Role.AUXILIARY),
        replace(somebody("S1", "监管丙", Role.PARTNER), unit="SJ", certificates=(Certificate("执法证"),)),
        replace(somebody("S2", "监管丁", Role.PARTNER), unit="SJ", certificates=(Certificate("执法证", december(1)),)),
        somebody("L", "所长戊", leader=True, mobile="138-0000-0001"),
    ]
    rows = [on("F2", 7), on("1", 7), *(on(p, 7, DAY, "SC") for p in ("1", "S1", "S2")), on("L", 7, FULL, "DB")]
    return a_plan(people, demands=demands), Roster.of(rows)


def test_the_posts_of_a_day() -> None:
    (page,) = pages("day-posts", stored(*market_plan()), day(7))
    assert "2026年12月7日（星期一）执勤岗位安排表" in page.text
    kiosk = beside(page, "城北菜市岗亭")
    assert kiosk[-3:] == ["带队甲", "成员乙", "缺民警1名"]
    market = beside(page, "农贸市场")
    assert "带队甲" in market
    assert "0877-6100210" in market
    assert "市场监管局2人" in page.text
    assert "所长戊 138-0000-0001" in page.text
    assert "东门卡点 → 东城门" in page.text
    assert "当日共3个岗次，民警2人、辅警1人、其他2人，缺2人" in page.text
    at = {text: next(p.top for p in page.pieces if p.text.startswith(text)) for text in ("全天", "白天")}
    assert at["全天"] > at["白天"]


def test_the_posts_of_a_day_post_by_post() -> None:
    plan, roster = market_plan()
    night = Roster.of([on("1", 7, NIGHT), *roster.assignments])
    (page,) = pages("day-posts-by-post", stored(plan, night), day(7))
    kiosk = sorted((p for p in page.pieces if p.text.strip() == "城北菜市岗亭"), key=lambda p: -p.top)
    times = [beside_piece(page, piece)[3] for piece in kiosk]
    assert times == ["08:00–20:00", "20:00–次日08:00"]
    market = next(p.top for p in page.pieces if p.text.strip() == "农贸市场")
    assert market < kiosk[-1].top
    assert "白天" not in page.text


def test_every_date_has_its_own_sheet_and_numbers() -> None:
    made = pages("day-posts", stored(*market_plan()), Period(december(6), december(8)))
    assert ["第 1 页　共 1 页" in page.text for page in made] == [True] * 3
    assert [f"12月{n}日" in page.text for n, page in zip((6, 7, 8), made, strict=True)] == [True] * 3


# -- joint enforcement ------------------------------------------------------------------------------------


def test_the_joint_schedule_counts_people_and_valid_certificates() -> None:
    (page,) = pages("joint-schedule", stored(*market_plan()), day(7))
    assert "农贸市场" in page.text
    assert "综合农贸市场" in page.text
    assert "云岭县公安局巡防大队1人" in page.text
    assert "市场监管局2人" in page.text
    assert "市场监管局 执法证 1/2" in page.text  # one has expired
    assert "0877-6100210" in page.text
    assert "城北菜市岗亭" not in page.text


def test_a_station_without_joint_enforcement_says_so() -> None:
    plan = a_plan([somebody("1")], posts=(KIOSK,))
    (page,) = pages("joint-schedule", stored(plan, Roster.of([on("1", 2)])))
    assert "本期没有联合执法安排" in page.text


# -- changes ----------------------------------------------------------------------------------------------


def changed_plan() -> StoredPlan:
    people = [
        somebody("1", "甲某", mobile="138-0000-0001"),
        somebody("2", "乙某", public_phone="0877-6100102"),
        somebody("3", "丙某"),
        somebody("4", "丁某"),
    ]
    before = Roster.of([on("1", 9), on("2", 5), on("4", 6)])
    after = Roster.of([on("2", 9), on("3", 5, NIGHT), on("4", 6)])
    return stored(a_plan(people), after, before)


def test_the_call_list_has_whom_to_call_and_why_the_first_first() -> None:
    (page,) = pages("call-list", changed_plan())
    assert "V1 → 现行排班（未发布）" in page.text
    assert "丁某" not in page.text
    assert "138-0000-0001" in beside(page, "甲某")
    assert "0877-6100102" in beside(page, "乙某")
    assert UNITS[0].duty_phone in beside(page, "丙某")
    assert "12月9日（三）08:00 白班 城北菜市岗亭" in page.text
    assert "12月5日（六）20:00 夜班 城北菜市岗亭" in beside(page, "丙某")
    heights = [next(p.top for p in page.pieces if p.text.strip() == name) for name in ("乙某", "丙某", "甲某")]
    assert heights == sorted(heights, reverse=True)
    assert "共3人、2天有变动：增加2个班次，减少2个班次。" in page.text


def test_the_difference_of_versions_by_date_and_by_person() -> None:
    what = changed_plan()
    by_day, by_person = pages("version-difference", what)
    assert "12月5日（六）" in by_day.text
    assert "+丙某" in by_day.text
    assert "−乙某" in by_day.text
    assert "丁某" not in by_day.text + by_person.text
    assert beside(by_person, "乙某")[-1] == "0"
    assert beside(by_person, "丙某")[-1] == "+1"
    assert beside(by_person, "甲某")[-1] == "−1"
    two = replace(
        what,
        published=what.roster,
        version=2,
        superseded=what.published or Roster(),
        versions=(*what.versions, Version(2, DECEMBER, NOW, "李内勤", "甲某病假")),
    )
    by_day, _ = pages("version-difference", two)
    assert "V1 → V2" in by_day.text
    assert "V2于2026-12-03 08:30由李内勤发布　甲某病假" in by_day.text


def test_who_and_what_the_plan_no_longer_has_is_told_by_number() -> None:
    before = Roster.of([on("1", 9), on("gone", 5), on("1", 7, replace(NIGHT, code="X9"), "P99")])
    what = stored(a_plan([somebody("1", "甲某", mobile="138-0000-0001")]), Roster.of([on("1", 9)]), before)
    (calls,) = pages("call-list", what)
    assert "12月7日（一） X9 P99" in beside(calls, "甲某")
    assert "12月5日（六）08:00 白班 城北菜市岗亭" in beside(calls, "gone")
    by_day, _ = pages("version-difference", what)
    assert "−gone" in by_day.text
    assert "X9" in beside(by_day, "P99")


@pytest.mark.parametrize("name", ["call-list", "version-difference"])
def test_without_a_change_there_is_nothing_to_tell(name: str) -> None:
    plan, roster = a_plan([somebody("1")]), Roster.of([on("1", 2)])
    with pytest.raises(UserError, match="Nothing has been published"):
        pages(name, stored(plan, roster))
    with pytest.raises(UserError, match="nothing differs"):
        pages(name, stored(plan, roster, roster))


# -- accounts ---------------------------------------------------------------------------------------------


def test_the_statistics_count_what_was_worked() -> None:
    plan = a_plan(
        [somebody("1", "甲某", team="一组"), somebody("2", "乙某", team="一组")],
        absences=(away("2", 8, 9, AbsenceKind.SICK),),
    )
    """Six days of the first week, the fifth a Saturday night; the sixth day, Sunday, is the one beyond five."""
    roster = Roster.of([*(on("1", n) for n in (1, 2, 3, 4, 6, 7)), on("1", 5, NIGHT)])
    absent = Attendance("1", on("1", 7).pair.duty, Presence.ABSENT)
    (page,) = pages("duty-statistics", stored(plan, roster, journal=Journal(attendance=(absent,))), now=AFTER)
    row = beside(page, "甲某")
    assert row[:4] == ["1", "甲某", "民警", "一组"]
    assert row[4:11] == ["5", "1", "0", "0", "2", "0", "0"]
    assert row[11] == "6"  # at the kiosk
    assert row[18:22] == ["72", "66", "40", "+26"], "from the first to the last day with a duty"
    assert row[22:27] == ["1", "0", "1", "0", "1"]
    assert row[-4:-1] == ["0", "1", "6"]
    assert beside(page, "乙某")[28] == "2"
    assert beside(page, "合计")[1:3] == ["5", "1"]
    assert beside(page, "人均")[1:3] == ["2.5", "0.5"]
    assert "标准工时＝8小时×在职且未请假的工作日数" in page.text
    for word in ("待上", "计划", "拟休"):
        assert word not in page.text, "all of it has been worked"


def test_on_the_day_of_printing_nothing_of_the_future_is_called_worked() -> None:
    """Printed on the third: two days are worked, the third and all later ones are planned."""
    roster = Roster.of([on("1", n) for n in (1, 2, 3, 10)] + [on("1", 20, NIGHT)])
    what = stored(a_plan([somebody("1", "甲某")]), roster)
    (page,) = pages("duty-statistics", what)
    row = beside(page, "甲某")
    assert "12月3日之前已上2班次" in page.text
    assert "12月3日起计划3班次" in page.text
    assert "拟休" in page.text
    numbers = row[row.index("民警") + 1 :]
    assert numbers[14:17] == ["60", "22", "33"], "present, worked, planned"
    (before,) = pages("duty-statistics", what, now=datetime(2026, 11, 29, 9))
    assert "11月29日起计划5班次，均未到" in before.text
    assert beside(before, "甲某")[row.index("民警") + 16] == "0"


def test_the_ledger_for_the_wall_tells_done_and_planned_apart() -> None:
    roster = Roster.of([on("1", n, NIGHT) for n in (1, 2, 3)] + [on("2", 20, NIGHT)])
    opened = tuple(OpeningBalance(p, date(2026, 11, 20), 20, 5, 1, 9000) for p in ("1", "2"))
    plan = a_plan([somebody("1", "甲某"), somebody("2", "乙某")], ledger=opened)
    (page,) = pages("ledger-wall", stored(plan, roster))
    assert beside(page, "甲某")[1:3] == ["22", "1"], "the opening balance and two nights; the third is planned"
    assert beside(page, "乙某")[1:3] == ["20", "1"]
    text = page.text.replace("\n", "")
    for told in ("含期初数（截至2026年11月20日）", "已值截至2026年12月2日", "公示期：2026年12月3日至2026年12月10日"):
        assert told in text
    for told in ("异议电话：", "期初数为统计时段之前", "制表", "签发"):
        assert told in text
    (after,) = pages("ledger-wall", stored(plan, roster), now=AFTER)
    assert "待值" not in after.text


def test_partners_are_in_the_totals_of_their_unit_and_not_of_the_station() -> None:
    people = [somebody("1", "甲某"), somebody("2", "乙某", unit="CG"), somebody("S1", "丙某", Role.PARTNER, unit="SJ")]
    roster = Roster.of([on("1", 1), on("2", 2), on("2", 3), on("S1", 4, DAY, "SC"), on("S1", 5, DAY, "SC")])
    (page,) = pages("duty-statistics", stored(a_plan(people), roster), now=AFTER)
    assert "共2人，另有联勤1人" in page.text
    assert beside(page, "合计")[1] == "3"
    row = beside(page, "丙某")
    assert row[3] == "2"
    assert row[17:19] == ["24", "22"], "present and worked"
    assert len(row) == 3 + 32 - 7, "standard, over, overtime and days in lieu are dashes, which are no pieces of height"
    totals = [piece for piece in page.pieces if piece.text.strip() == "小计"]
    assert [beside_piece(page, piece)[1] for piece in totals] == ["1", "2", "2"]


def test_the_allowance_sheet_is_counted_and_signed_line_by_line() -> None:
    """Six days of a week with the night of Saturday, a watch; an auxiliary with two nights; a partner with one."""
    people = [
        somebody("1", "甲某", team="一组"),
        somebody("F1", "乙某", Role.AUXILIARY),
        somebody("S1", "丙某", Role.PARTNER, unit="SJ"),
    ]
    rates = (
        ("organisation", "城关派出所"),
        ("allowance_officer_night", "50元（局发〔2026〕3号）"),
        ("allowance_officer_watch", "100元;补休1天"),
        ("allowance_auxiliary_night", "30元"),
    )
    roster = Roster.of(
        [
            *(on("1", n) for n in (7, 8, 9, 10, 11)),
            *(on("1", 12, NIGHT), on("1", 16, FULL, "ZB"), on("F1", 2, NIGHT), on("F1", 4, NIGHT)),
            on("S1", 2, NIGHT, "SC"),
        ]
    )
    (page,) = pages("allowance-sheet", stored(a_plan(people, settings=rates), roster))
    assert "城关派出所加班补助审批表（发放表）" in page.text
    # holidays and rest days as counts; nights and watches as times × rate = yuan; days in lieu and the sum
    assert beside(page, "甲某") == [
        *("1", "甲某", "民警", "一组", "0", "1"),
        *("1", "50", "50", "1", "100", "100", "2", "150"),
    ]
    assert beside(page, "乙某")[3:] == ["0", "0", "2", "30", "60", "0", "0", "0", "0", "60"]
    assert beside(page, "合计") == ["合计", "0", "1", "3", "110", "1", "100", "2", "210"]
    assert "合计（大写）：人民币贰佰壹拾元整" in page.text
    assert "¥210.00" in page.text
    assert "丙某" not in page.text
    assert all(word in page.text for word in ("领款人签名", "统计人：", "审核人：", "所领导："))
    assert "50元（局发〔2026〕3号）" in page.text
    assert "《劳动法》第44条第（三）项：不低于工资的300%" in page.text


def test_the_month_of_the_allowances_is_cut_as_the_settings_say() -> None:
    cut = (("allowance_cut", "26"), ("allowance_officer_night", "50元"))
    roster = Roster.of([on("1", 25, NIGHT), on("1", 26, NIGHT)])
    (page,) = pages("allowance-sheet", stored(a_plan([somebody("1", "甲某")], settings=cut), roster))
    assert "2026年11月26日至2026年12月25日" in page.text
    assert beside(page, "甲某")[-1] == "50"


SENT = Contingent("SC", "D", "ZJ", 4, "赵排长", "13800001234", "武部〔2026〕5号")


def with_soldiers(least: int) -> Plan:
    units = (*UNITS, SUPERVISORS, Unit("ZJ", "驻军", UnitKind.GARRISON))
    demand = Demand("SC", "D", Team(least=least, target=least))
    return a_plan([somebody("1", "甲某")], units=units, demands=(demand,), contingents=(SENT,))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("day-posts", ("驻军4人", "带队 赵排长", "13800001234", "其他4人，缺1人")),
        ("post-table", ("驻军4人", "缺1人")),
        ("joint-schedule", ("驻军4人", "驻军带队 赵排长", "武部〔2026〕5号")),
    ],
)
def test_people_by_number_stand_on_the_papers_of_the_station(name: str, words: tuple[str, ...]) -> None:
    """Six are asked for, four soldiers and one officer come: one is missing, on every paper."""
    (page,) = pages(name, stored(with_soldiers(6), Roster.of([on("1", 9, DAY, "SC")])), day(9))
    said = page.text.replace("\n", "")
    assert [word for word in words if word not in said] == [], said


@pytest.mark.parametrize(
    ("last", "title"),
    [(date(2026, 12, 31), "2026年第4季度"), (date(2026, 10, 31), "2026年10月")],
)
def test_statistics_of_a_quarter(last: date, title: str) -> None:
    (page,) = pages("duty-statistics", stored(a_plan([somebody("1")]), Roster()), Period(date(2026, 10, 1), last))
    assert f"{title}勤务统计表" in page.text


def test_the_ledger_is_large_and_holds_names_and_duties_only() -> None:
    people = [
        somebody("1", "甲某", mobile="138-0000-0001"),
        somebody("2", "乙某"),
        somebody("3", "丙某", restrictions=frozenset({Restriction.NO_NIGHT})),
    ]
    roster = Roster.of([on("1", n, NIGHT) for n in (1, 3, 5)] + [on("2", 8, NIGHT)])
    plan = a_plan(people, absences=(away("2", 20, 22, AbsenceKind.SICK),))
    (page,) = pages("ledger-wall", stored(plan, roster), now=AFTER)
    row = beside(page, "甲某")
    assert row[1:4] == ["3", "2.1", "+0.9"]
    assert beside(page, "乙某")[1:4] == ["1", "1.9", "−0.9"]
    assert beside(page, "丙某")[1:4] == ["0", "0.0", "="]
    assert min(p.size for p in page.pieces if p.text.strip() in row) >= 14
    for private in ("138-0000-0001", "病", "工时"):
        assert private not in page.text
    assert "应值＝" in page.text


# -- the matrix -------------------------------------------------------------------------------------------


def test_the_matrix_on_a4_has_two_halves_and_the_sums_of_the_month() -> None:
    people = many_people(20)
    made = pages("duty-matrix-a4", stored(a_plan(people), a_busy_month(people)))
    assert len(made) == 2
    assert "12月1日至12月16日" in made[0].text
    assert "12月17日至12月31日" in made[1].text
    assert all("合计：2026年12月1日至2026年12月31日" in page.text for page in made)
    assert all(person.name in page.text for page in made for person in people)
    rows = [beside(page, people[1].name)[-6:] for page in made]
    assert rows[0] == rows[1]
    assert ["签发" in page.text for page in made] == [False, True]
    assert min(p.size for page in made for p in page.pieces) >= 6.5


def test_the_matrix_marks_what_changed() -> None:
    plan = a_plan([somebody("1", "甲某"), somebody("2", "乙某")])
    before, after = Roster.of([on("1", 2), on("2", 3)]), Roster.of([on("1", 2), on("2", 4)])
    (same,) = pages("duty-matrix", stored(plan, before, before))
    (other,) = pages("duty-matrix", stored(plan, after, before))
    assert "较V1有变动" in other.text
    assert "有变动" not in same.text
    corners = [round(b[2] - b[0], 1) for b in other.boxes].count(3.4)
    assert corners - [round(b[2] - b[0], 1) for b in same.boxes].count(3.4) == 2
