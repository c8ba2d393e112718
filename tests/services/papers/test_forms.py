"""Slips, records and cards as the services fill them in from journal, plan and roster."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Handing, Handover, Journal, Matter, Swap, SwapKind, SwapState
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Area, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import read
from tests.documents.station import DAY, DECEMBER, KIOSK, NIGHT, a_station, december, on, somebody

NOW = datetime(2026, 12, 10, 9, 0)
PEOPLE = (
    somebody("1", "王建国", mobile="13800000001", publish_name=True, leader=True, title="大队长"),
    somebody("2", "李志强", mobile="13800000002"),
    somebody("F3", "刘敏", Role.AUXILIARY, mobile="13800000003"),
)
ROSTER = Roster.of([on("1", 14), on("2", 14, NIGHT), on("2", 15, NIGHT), on("F3", 16), on("1", 16, NIGHT)])


def key(number: int, shift: str) -> DutyKey:
    return DutyKey(december(number), "P01", shift)


def a_swap(number: str = "2026-0001", **facts: object) -> Swap:
    handings = (Handing("1", "F3", key(14, "D")), Handing("F3", "1", key(16, "D")))
    return replace(Swap(number, SwapKind.EXCHANGE, handings, NOW, "内勤", "家长会"), **facts)


def stored(journal: Journal | None = None, **facts: object) -> StoredPlan:
    demands = (Demand("P01", "D", Team(least=2)), Demand("P01", "N", Team(least=1)))
    plan = replace(a_station(PEOPLE, demands=demands), **facts)
    return StoredPlan(plan, ROSTER, None, 0, None, journal or Journal())


def text_of(
    name: str, what: StoredPlan, *posts: str, period: Period = DECEMBER, language: str = "zh_CN", now: datetime = NOW
) -> str:
    (made,) = make_paper(name, PrintJob(what, period, tuple(posts), speaker(language), now))
    text = "".join(page.text for page in read(made.content))
    return text.replace("\n", "").replace(" ", "").replace("\u3000", "")


def test_a_slip_that_waits_is_checked_as_the_roster_stands() -> None:
    text = text_of("swap-slips", stored(Journal(swaps=(a_swap(),))))
    for wanted in ("2026-0001", "王建国", "刘敏", "●对调", "家长会", "12月14日城北菜市岗亭白班08:00–20:00", "待审批"):
        assert wanted in text, wanted
    # After the exchange 1 ends at 20:00 on the 16th with day and night on end; F3 has one duty and no night.
    assert "休息间隔（小时）刘敏超过48王建国0" in text
    assert "连续夜班（个）刘敏0王建国0" in text
    assert "本月工时（小时）王建国22刘敏11" in text
    assert "P01缺1人" in text
    assert "符合" not in text


def test_a_decided_slip_says_what_was_decided_and_nights_running_are_counted() -> None:
    handings = (Handing("1", "2", key(16, "N")),)
    done = Roster.of([*(a for a in ROSTER if a.pair.duty != key(16, "N")), on("2", 16, NIGHT)])
    swap = a_swap(
        kind=SwapKind.SUBSTITUTE,
        handings=handings,
        state=SwapState.APPROVED,
        decided=NOW,
        decided_by="所长",
        note="同意",
    )
    text = text_of("swap-slips", replace(stored(Journal(swaps=(swap,))), roster=done))
    assert "●替班" in text
    assert "已批准2026年12月10日09:00同意签名：＿＿＿＿＿＿" in text, "a hand signs, whoever was at the computer"
    assert "连续夜班（个）李志强3" in text
    assert "休息间隔（小时）李志强12" in text


def test_slips_of_the_dates_and_posts_only() -> None:
    journal = Journal(swaps=(a_swap(), a_swap("2026-0002", handings=(Handing("2", "1", key(15, "N")),))))
    day = Period(december(15), december(15))
    assert "2026-0002" in text_of("swap-slips", stored(journal), period=day)
    assert "2026-0001" not in text_of("swap-slips", stored(journal), period=day)
    other = replace(KIOSK, id="P02", name="别处")
    for posts, period in (((), Period(december(20), december(21))), (("P02",), DECEMBER)):
        with pytest.raises(UserError, match="empty forms"):
            text_of("swap-slips", stored(journal, posts=(KIOSK, other)), *posts, period=period)


def test_a_slip_about_people_and_shifts_that_are_gone_is_still_printed() -> None:
    removed = a_swap(handings=(Handing("77", "88", DutyKey(december(14), "P77", "Q")),))
    assert "方案中已无此人或班次" in text_of("swap-slips", stored(Journal(swaps=(removed,))))


def test_changes_of_shift_are_filled_in_from_the_plan_and_kept_as_recorded() -> None:
    record = Handover(
        key(14, "D"),
        datetime(2026, 12, 14, 20, 5),
        ("1",),
        ("2",),
        "接警 3 起",
        (Matter("摊位纠纷", "已劝离", "回访", "1"),),
    )
    (made,) = make_paper(
        "handover", PrintJob(stored(Journal(handovers=(record,))), DECEMBER, ("P01",), speaker("zh_CN"), NOW)
    )
    first, *_, last = read(made.content)
    assert made.file_name == "handover_2026-12_P01.pdf"
    for wanted in ("已登记", "2026年12月14日20:05", "王建国 1", "李志强 2", "接警 3 起", "摊位纠纷", "王建国"):
        assert wanted in first.text, wanted
    # The record's open matter goes on to the later ones.
    assert "按排班预填" in last.text
    assert "2026年12月16日 白班" in last.text
    assert "刘敏 F3" in last.text
    assert "摊位纠纷" in last.text


@pytest.mark.parametrize("name", ["swap-slips", "handover", "privacy-assessment"])
def test_every_internal_form_says_when_and_by_whom_it_was_printed(name: str) -> None:
    (made,) = make_paper(
        name, PrintJob(stored(Journal(swaps=(a_swap(),))), DECEMBER, (), speaker("zh_CN"), NOW, "王内勤")
    )
    for page in read(made.content):
        assert "内部资料" in page.text
        assert "2026-12-10 09:00" in page.text
        assert "王内勤" in page.text


def test_a_debt_and_its_return_tick_boxes_of_their_own() -> None:
    debt = a_swap("2026-0003", kind=SwapKind.DEBT, handings=(Handing("1", "2", key(16, "N")),))
    back = a_swap(
        "2026-0004", kind=SwapKind.SUBSTITUTE, returns="2026-0003", handings=(Handing("2", "1", key(15, "N")),)
    )
    text = text_of("swap-slips", stored(Journal(swaps=(debt,))))
    assert "●替班（待还班）" in text
    assert "○还班" in text
    text = text_of("swap-slips", stored(Journal(swaps=(back,))))
    assert "●还班" in text
    assert "○替班（待还班）" in text


def test_only_shifts_that_touch_are_handed_over_and_nobody_to_himself() -> None:
    """At 20:00 the night comes; in the morning nobody does until the evening, or the same one stays."""
    apart = Roster.of([on("1", 14, NIGHT), on("2", 15, NIGHT)])
    with pytest.raises(UserError, match="hands over"):
        text_of("handover", replace(stored(), roster=apart))
    stays = Roster.of([on("1", 14), on("1", 14, NIGHT)])
    with pytest.raises(UserError, match="hands over"):
        text_of("handover", replace(stored(), roster=stays))
    text = text_of("handover", replace(stored(), roster=Roster.of([on("1", 14), on("2", 14, NIGHT)])))
    assert text.count("交接班登记表") == 1
    assert text.count("时间") >= 4, "beside each signature, and the time of the change itself"


def test_a_record_of_two_crews_of_twenty_stays_on_its_page() -> None:
    crew = [somebody(f"{n:06d}", f"某某{n}") for n in range(40)]
    rows = [on(person.id, 14, NIGHT if n >= 20 else DAY) for n, person in enumerate(crew)]
    (made,) = make_paper(
        "handover",
        PrintJob(replace(stored(people=tuple(crew)), roster=Roster.of(rows)), DECEMBER, (), speaker("zh_CN"), NOW),
    )
    (page,) = read(made.content)
    for words in ("交班人", "接班人", "带班领导"):
        assert words in page.text
    for person in crew:
        assert f"{person.name} {person.id}" in page.text, "a number stands beside its name"


def test_nobody_hands_over_where_nobody_comes() -> None:
    with pytest.raises(UserError, match="hands over"):
        text_of("handover", stored(), period=Period(december(20), december(21)))
    with pytest.raises(UserError, match="P99"):
        text_of("handover", stored(), "P99")


def test_patrol_logs_are_for_patrols_with_their_places_and_crew() -> None:
    patrol = replace(KIOSK, id="P09", name="车巡组", kind=PostKind.CAR_PATROL, areas=("A1", "A9", "A2"))
    areas = (Area("A1", "城北菜市"), Area("A2", "马市街"))
    plan = stored(posts=(KIOSK, patrol), areas=areas)
    with pytest.raises(UserError, match="No patrol"):
        text_of("patrol-log", plan)
    plan = replace(plan, roster=Roster.of([*ROSTER, on("2", 15, post="P09"), on("F3", 15, post="P09")]))
    text = text_of("patrol-log", plan)
    for wanted in ("车巡组（P09）", "2026年12月15日", "李志强2刘敏F3", "城北菜市", "马市街", "起始里程", "□步□车"):
        assert wanted in text, wanted
    assert text.count("巡逻日志") == 1
    assert text_of("patrol-log", plan, "P01", "P09").count("巡逻日志") == 1  # the kiosk does not patrol
    with pytest.raises(UserError, match="No patrol is rostered"):
        text_of("patrol-log", plan, "P01")
    foot = stored(posts=(replace(KIOSK, kind=PostKind.FOOT_PATROL),))
    assert "里程" not in text_of("patrol-log", foot)
    assert text_of("patrol-log", foot).count("巡逻日志") == 5


def test_the_assessment_counts_what_is_public_and_lists_who_has_to_agree() -> None:
    people = (PEOPLE[0], replace(PEOPLE[1], publish_name=True, publish_mobile=True), PEOPLE[2])
    text = text_of("privacy-assessment", stored(people=people))
    for wanted in (
        "涉及人员3人",
        "1处：城北菜市岗亭（P01）",
        "身份3公示栏",
        "姓名2公示栏",
        "手机号码1公示栏",
        "职务1公示",
        "公开电话（办公电话）0公示栏",
        "照片0公示栏",
    ):
        assert wanted in text, wanted
    assert "1王建国1民警是2李志强2民警是是" in text
    assert "刘敏" not in text
    assert "1380000" not in text
    assert "排班五年" in text_of("privacy-assessment", stored(settings=(("retention", "排班五年"),)))
    assert "缺少区号" in text_of("privacy-assessment", stored(posts=(replace(KIOSK, phone="6100110"),)))


def test_pocket_cards_are_for_those_on_duty_and_show_no_mobile() -> None:
    week = Period(december(14), december(20))
    text = text_of("pocket-cards", stored(), period=week)
    for wanted in ("王建国", "李志强", "刘敏", "12-14", "0877-6100110", "版本草稿"):
        assert wanted in text, wanted
    assert "1380000" not in text
    assert "刘敏" not in text_of("pocket-cards", stored(), period=Period(december(14), december(15)))


def test_contact_cards_show_no_mobile_and_a_leader_only_when_published() -> None:
    assert "大队长王建国民警警号1" in text_of("contact-card", stored())
    hidden = tuple(replace(person, publish_name=False) for person in PEOPLE)
    text = text_of("contact-card", stored(people=hidden))
    assert "王建国" not in text
    assert "1380000" not in text


def test_what_people_typed_is_text_on_every_form(tmp_path: Path) -> None:
    hostile = "<b>x</b>&\u202e=1+1"
    plan = stored(
        Journal(swaps=(a_swap(reason=hostile),)),
        people=(replace(PEOPLE[0], name=hostile), *PEOPLE[1:]),
        posts=(replace(KIOSK, name=hostile, address=hostile),),
    )
    for name in (
        "swap-slips",
        "handover",
        "pocket-cards",
        "contact-card",
        "notice-week",
        "notice-crew",
        "privacy-assessment",
    ):
        assert "<b>x</b>&=1+1" in text_of(name, plan), name
    assert DAY.code == "D"


@pytest.mark.parametrize("name", list(PAPERS))
def test_an_empty_plan_gives_a_paper_or_one_sentence(name: str) -> None:
    """Nobody is rostered, nobody is there at all, and there is nothing in the plan."""
    for plan in (a_station([somebody("1")]), a_station([]), Plan()):
        empty = StoredPlan(plan, Roster(), None, 0, None)
        for text in first_pages_or_sentence(name, empty):
            assert text.strip()
            assert "{" not in text


def first_pages_or_sentence(name: str, what: StoredPlan) -> list[str]:
    try:
        made = make_paper(name, PrintJob(what, DECEMBER, (), speaker("zh_CN"), NOW))
    except UserError as error:
        return [speaker("zh_CN")(error.message)]
    assert made
    return [read(one.content)[0].text for one in made]
