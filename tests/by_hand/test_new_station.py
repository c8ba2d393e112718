"""From the start page to a corrected week: a station of one's own, people pasted, rostered twice, cells changed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.by_hand.clerk import Clerk
from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home
from tests.by_hand.stations import AUXILIARIES, OFFICERS, date_of, plan_file, week
from tests.by_hand.waiting import wait_until
from tests.by_hand.ways import begin_search, name_file, roster_automatically, save_as_pdf, take_over, write_date

PEOPLE = "\n".join(
    ["姓名\t警号\t身份\t性别"]
    + [f"{name}\t22010{n}\t民警\t男" for n, name in enumerate(OFFICERS, 1)]
    + [f"{name}\tF0{n}\t辅警\t女" for n, name in enumerate(AUXILIARIES, 1)]
)


def set_up(clerk: Clerk) -> None:
    """The guided set-up, step by step."""
    clerk.click("新建方案")
    clerk.write("单位名称", "云岭县公安局城关派出所")
    clerk.key("tab")
    clerk.type("0870-1234567")
    clerk.click("下一步")
    clerk.click("白夜两班")
    clerk.click("下一步")
    clerk.click("下一步")
    clerk.click("添加岗位")
    clerk.click("下一步")
    clerk.click_thing(clerk.find("人员", takes="view"))
    clerk.paste(PEOPLE)
    clerk.reads("共12人")
    clerk.click("下一步")
    clerk.click("创建方案")
    wait_until(lambda: any(clerk.running.ask("plan")), "the new plan")
    clerk.settled()


def test_a_new_station_is_set_up_rostered_twice_and_corrected(sitting: Sitting, home: Home) -> None:
    first = date_of(0)
    with sitting() as clerk:
        set_up(clerk)
        plan = clerk.plan()
        assert [name for _, name in plan["people"]] == [*OFFICERS, *AUXILIARIES]
        assert Path(plan["path"]).exists()
        clerk.open_page("排班", "roster")
        clerk.key("f9")
        write_date(clerk, 0, week().first)
        write_date(clerk, 1, week().last)
        clerk.write("时间", "2", kind="QSpinBox")
        clerk.click("开始排班")
        assert take_over(clerk)
        wait_until(lambda: clerk.plan()["roster"], "the week's roster")
        assert clerk.plan()["period"] == [str(week().first), str(week().last)]
        assert {row[1] for row in clerk.plan()["roster"]} <= {str(first + timedelta(days=n)) for n in range(7)}
        roster_automatically(clerk)
        clerk.open_roster()
        before = clerk.plan()["roster"]
        who, day, *_ = before[0]
        clerk.click_cell(who, first + timedelta(days=(week().first.fromisoformat(day) - first).days))
        clerk.key("home", "right")
        clerk.made_since()
        clerk.key("ctrl+z")
        clerk.key("ctrl+y")
        assert clerk.plan()["roster"] == before


def test_a_small_station_comes_from_the_start_page_to_a_printed_week(sitting: Sitting, home: Home) -> None:
    """Eight people, two posts; what would puzzle a newcomer is said, or not asked, on the way."""
    eight = "\n".join([PEOPLE.splitlines()[0], *PEOPLE.splitlines()[1:6], *PEOPLE.splitlines()[7:10]])
    with sitting() as clerk:
        clerk.click("新建方案")
        clerk.write("单位名称", "云岭县公安局青山派出所")
        for _ in range(3):
            clerk.click("下一步")
        clerk.click_thing(clerk.find("带班领导", takes="text"))
        clerk.click("删除岗位")
        around = next(t for t in clerk.seen(takes="choice") if t.text.startswith("24小时 08:00"))
        clerk.click_thing(around)
        clerk.key("down", "enter")
        clerk.reads("24小时岗亭应全天有人")
        clerk.key("up")
        assert "24小时岗亭应全天有人" not in clerk.texts()
        clerk.click("下一步")
        clerk.paste(eight)
        clerk.reads("共8人")
        clerk.click("下一步")
        clerk.click("创建方案")
        wait_until(lambda: any(clerk.running.ask("plan")), "the new plan")
        clerk.open_roster()
        clerk.key("f9")
        clerk.find("开始排班", takes="button", on=True)
        assert "保留内容" not in clerk.texts(), "nothing is rostered yet that could stay"
        write_date(clerk, 0, week().first)
        write_date(clerk, 1, week().last)
        clerk.write("时间", "2", kind="QSpinBox")
        clerk.click("开始排班")
        assert take_over(clerk)
        printed = home.documents / "week.pdf"
        save_as_pdf(clerk, "岗位勤务安排表（每周一张", printed)
        assert printed.stat().st_size > 1000


def test_after_two_automatic_rosters_every_correction_goes_on(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        assert roster_automatically(clerk)
        roster_automatically(clerk)
        clerk.key("f9")
        clerk.find("开始排班")
        clerk.key("esc")
        filled = clerk.plan()["roster"]
        row, day = filled[0][0], week().first.fromisoformat(filled[0][1])
        clerk.click_cell("沈洁", week().first)
        clerk.click_cell(row, day, keys=["shift"])
        clerk.key("del")
        assert len(clerk.plan()["roster"]) < len(filled)
        clerk.key("ctrl+z")
        assert clerk.plan()["roster"] == filled
        clerk.key("ctrl+shift+z")
        assert len(clerk.plan()["roster"]) < len(filled)


def asked(clerk: Clerk) -> bool:
    """Whether a question comes before the search is thrown away."""
    wait_until(
        lambda: (
            clerk.running.process.poll() is not None
            or clerk.front()["kind"] == "QMessageBox"
            or "SolveDialog" not in [w["kind"] for w in clerk.windows()]
        ),
        "a question or the end of the search",
    )
    return clerk.running.process.poll() is None and clerk.front()["kind"] == "QMessageBox"


def test_a_search_under_way_is_not_thrown_away_by_esc(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        begin_search(clerk, 600)
        clerk.find("停止", takes="button")
        clerk.key("esc")
        assert asked(clerk)
        clerk.key("esc")
        clerk.click("停止")
        take_over(clerk)


def test_a_search_under_way_is_not_thrown_away_by_closing_the_window(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        begin_search(clerk, 600)
        clerk.find("停止", takes="button")
        main = next(w for w in clerk.windows() if w["kind"] == "MainWindow")
        clerk.click_at(main["rect"][0] + 400, main["rect"][1] + 110)
        clerk.hands.key("alt+f4")
        assert asked(clerk)
        clerk.running.missed()
        clerk.key("esc")
        clerk.click("停止", anywhere=True)
        take_over(clerk)


def test_tab_never_leads_from_a_field_of_the_set_up_to_cancel(sitting: Sitting, home: Home) -> None:
    with sitting() as clerk:
        clerk.click("新建方案")
        clerk.write("单位名称", "城关所")
        clerk.key("tab", "tab", "tab")
        focus = clerk.running.ask("screen")["focus"]
        assert next(t for t in clerk.look() if t.id == focus).text.startswith("下一步")
        clerk.key("enter")
        clerk.find("白夜两班", takes="button")
        clerk.running.kill()  # what happens to a set-up that is given up is another test's


def test_the_sample_county_is_made_and_opened(sitting: Sitting, home: Home) -> None:
    with sitting() as clerk:
        clerk.click("示例县")
        name_file(clerk, home.documents / "county.patrol")
        wait_until(lambda: any(clerk.running.ask("plan")), "the sample")
        assert len(clerk.plan()["people"]) == 83
        clerk.settled()
