"""The outsider is tested too: for every rule a roster that breaks it and one that just does not."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from checker import check_files, compare_with_json, main
from make_workbook import demand, person, post, write_roster_csv, write_workbook
from plan_book import read_book
from rules_by_text import Report

# Tuesday 1 to Monday 7 December 2026: an ordinary week without a holiday
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 7)
Judge = Callable[..., Report]

# a shorthand for rows of the roster: day of December, post, shift, person
Row = tuple[int, str, str, str]


def _day(number: int) -> str:
    """Day of December 2026; 0 and below reach back into November."""
    return date.fromordinal(date(2026, 11, 30).toordinal() + number).isoformat()


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    def run(rows: list[Row], people: list[dict[str, Any]], posts: list[dict[str, Any]], **sheets: Any) -> Report:
        history = sheets.pop("history", [])
        last = sheets.pop("last", LAST)
        roster = [{"date": _day(d), "post": p, "shift": s, "person": w} for d, p, s, w in history]
        roster += sheets.pop("roster", [])
        # whatever the roster has is asked for, so that nobody stands where nobody is wanted
        asked = sheets.pop("demands", [])
        known = {(d["post"], d["shift"]) for d in asked}
        asked += [demand(p, s) for p, s in sorted({(p, s) for _, p, s, _ in rows} - known)]
        book = write_workbook(tmp_path / "b.xlsx", people=people, posts=posts, demands=asked, roster=roster, **sheets)
        file = write_roster_csv(tmp_path / "r.csv", read_book(book), [(_day(d), p, s, w) for d, p, s, w in rows])
        return check_files(book, file, FIRST, last)

    return run


def broken(report: Report) -> set[tuple[str, str]]:
    """Rules and severities found, those aside that tiny plans break by being tiny."""
    return {(v.rule, v.severity) for v in report.violations if v.rule not in ("R16", "R20", "R21", "R22", "R37")}


ONE = [person("1")]
ANY = [post("X")]


def test_the_outsider_shares_no_code_with_the_program() -> None:
    for file in Path(__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [n for n in names if n.startswith("patrolplanner")], file.name


class TestEligible:
    def test_outside_the_persons_dates(self, judge: Judge) -> None:
        people = [person("1", **{"from": "2026-12-02", "until": "2026-12-03"})]
        assert ("R00", "hard") in broken(judge([(1, "X", "D", "1")], people, ANY))
        assert ("R00", "hard") in broken(judge([(4, "X", "D", "1")], people, ANY))
        assert not broken(judge([(2, "X", "D", "1"), (3, "X", "N", "1")], people, ANY))

    def test_post_of_another_unit_unless_named(self, judge: Judge) -> None:
        people = [person("1", unit="JJ")]
        assert broken(judge([(1, "X", "D", "1")], people, ANY)) == {("R00", "hard")}
        asked = [demand("X", "D", unit_needs="JJ:1")]
        assert not broken(judge([(1, "X", "D", "1")], people, ANY, demands=asked))
        asked = [demand("X", "D", needs="驾驶@JJ:0")]
        assert not broken(judge([(1, "X", "D", "1")], people, ANY, demands=asked))

    def test_a_list_of_posts_overrides_the_unit(self, judge: Judge) -> None:
        people = [person("1", unit="JJ", posts="X;Y")]
        posts = [post("X"), post("Z", unit="JJ")]
        assert not broken(judge([(1, "X", "D", "1")], people, posts))
        assert broken(judge([(1, "Z", "D", "1")], people, posts)) == {("R00", "hard")}

    def test_a_partner_only_where_their_unit_is_named_or_at_home(self, judge: Judge) -> None:
        people = [person("1", "联勤", "SJ", posts="X")]
        assert broken(judge([(1, "X", "D", "1")], people, ANY)) == {("R00", "hard")}
        assert broken(judge([(1, "X", "D", "1")], people, [post("X", unit="")])) == {("R00", "hard")}
        assert not broken(judge([(1, "X", "D", "1")], people, ANY, demands=[demand("X", "D", unit_needs="SJ:1")]))
        assert not broken(judge([(1, "X", "D", "1")], people, [post("X", unit="SJ")]))


class TestTwoDutiesOfOnePerson:
    def test_overlap(self, judge: Judge) -> None:
        posts = [post("X"), post("Y")]
        assert ("R01", "hard") in broken(judge([(1, "X", "D", "1"), (1, "Y", "E1", "1")], ONE, posts))

    def test_a_quarter_of_an_hour_between_posts(self, judge: Judge) -> None:
        shifts = [
            {"code": "A", "name": "一", "start": "08:00", "end": "10:00"},
            {"code": "B", "name": "二", "start": "10:10", "end": "12:00"},
            {"code": "C", "name": "三", "start": "10:15", "end": "12:00"},
        ]
        posts = [post("X"), post("Y")]
        assert broken(judge([(1, "X", "A", "1"), (1, "Y", "B", "1")], ONE, posts, shifts=shifts)) == {("R01", "hard")}
        assert not broken(judge([(1, "X", "A", "1"), (1, "Y", "C", "1")], ONE, posts, shifts=shifts))
        assert not broken(judge([(1, "X", "A", "1"), (1, "X", "B", "1")], ONE, posts, shifts=shifts))

    def test_rest(self, judge: Judge) -> None:
        shifts = [
            {"code": "A", "name": "一", "start": "08:00", "end": "20:00"},
            {"code": "B", "name": "二", "start": "03:59", "end": "08:00"},
            {"code": "C", "name": "三", "start": "04:00", "end": "08:00"},
            {"code": "E", "name": "四", "start": "06:59", "end": "08:00"},
            {"code": "F", "name": "五", "start": "07:00", "end": "08:00"},
        ]
        found = {
            s: broken(judge([(1, "X", "A", "1"), (2, "X", s, "1")], ONE, ANY, shifts=shifts))
            for s in ("B", "C", "E", "F")
        }
        assert found == {"B": {("R11", "hard")}, "C": {("R11", "soft")}, "E": {("R11", "soft")}, "F": set()}

    def test_a_split_duty_needs_no_rest_within_twelve_hours(self, judge: Judge) -> None:
        shifts = [
            {"code": "P1", "name": "早高峰", "start": "07:30", "end": "09:30"},
            {"code": "P2", "name": "晚高峰", "start": "17:00", "end": "19:30"},
            {"code": "P3", "name": "晚高峰长", "start": "17:00", "end": "19:31"},
        ]
        assert not broken(judge([(1, "X", "P1", "1"), (1, "X", "P2", "1")], ONE, ANY, shifts=shifts))
        found = broken(judge([(1, "X", "P1", "1"), (1, "X", "P3", "1")], ONE, ANY, shifts=shifts))
        assert found == {("R11", "hard"), ("R32", "warn")}

    def test_split_duties_strung_together_are_judged_together(self, judge: Judge) -> None:
        strung = [(1, "X", "E1", "1"), (1, "X", "P2", "1"), (1, "X", "EV", "1")]
        shifts = [
            {"code": "E1", "name": "早班", "start": "08:00", "end": "16:00"},
            {"code": "P2", "name": "放学", "start": "16:30", "end": "18:00"},
            {"code": "EV", "name": "夜巡", "start": "19:00", "end": "01:00"},
        ]
        assert broken(judge(strung, ONE, ANY, shifts=shifts)) == {("R11", "hard"), ("R32", "hard")}
        assert broken(judge(strung[:2], ONE, ANY, shifts=shifts)) == set()
        assert broken(judge(strung[1:], ONE, ANY, shifts=shifts)) == set()

    def test_standby_is_rest(self, judge: Judge) -> None:
        shifts = [
            {"code": "E", "name": "早班", "start": "08:00", "end": "16:00"},
            {"code": "B", "name": "备勤", "start": "16:00", "end": "08:00", "kind": "备勤"},
        ]
        rows = [(1, "X", "E", "1"), (1, "Y", "B", "1"), (2, "X", "E", "1")]
        assert not broken(judge(rows, ONE, [post("X"), post("Y")], shifts=shifts))
        shifts[1]["kind"] = "其他"
        assert broken(judge(rows, ONE, [post("X"), post("Y")], shifts=shifts)) >= {("R01", "hard"), ("R11", "hard")}

    def test_after_the_night(self, judge: Judge) -> None:
        assert broken(judge([(1, "X", "N", "1"), (2, "X", "E2", "1")], ONE, ANY)) == {("R12", "hard"), ("R11", "soft")}
        assert not broken(judge([(1, "X", "N", "1"), (2, "X", "N", "1")], ONE, ANY)), "night on night is allowed"
        assert not broken(judge([(1, "X", "N", "1"), (3, "X", "D", "1")], ONE, ANY)), "exactly 24 h after the end"
        assert broken(judge([(1, "X", "EV", "1"), (2, "X", "E2", "1")], ONE, ANY)) == set(), "01:00 is not overnight"

    def test_after_a_day_of_24_hours(self, judge: Judge) -> None:
        assert broken(judge([(1, "X", "Z", "1"), (2, "X", "N", "1")], ONE, ANY)) == {("R12", "hard")}
        assert not broken(judge([(1, "X", "Z", "1"), (3, "X", "Z", "1")], ONE, ANY))

    def test_history_counts(self, judge: Judge) -> None:
        assert broken(judge([(1, "X", "D", "1")], ONE, ANY, history=[(0, "X", "N", "1")])) >= {("R12", "hard")}
        assert not broken(judge([(1, "X", "D", "1")], ONE, ANY, history=[(-1, "X", "N", "1")]))

    def test_forward(self, judge: Judge) -> None:
        assert judge([(1, "X", "E2", "1"), (3, "X", "E1", "1")], ONE, ANY).of("R16")
        assert not judge([(1, "X", "E2", "1"), (4, "X", "E1", "1")], ONE, ANY).of("R16")
        assert not judge([(1, "X", "E1", "1"), (2, "X", "E2", "1")], ONE, ANY).of("R16")


class TestAbsenceAndProtection:
    def test_absence_from_midnight_to_midnight(self, judge: Judge) -> None:
        away = [{"person": "1", "from": "2026-12-03", "until": "2026-12-04", "kind": "年休"}]
        for row in ((2, "X", "N", "1"), (3, "X", "D", "1"), (4, "X", "N", "1")):
            assert broken(judge([row], ONE, ANY, absences=away)) == {("R02", "hard")}
        for row in ((2, "X", "E2", "1"), (5, "X", "E3", "1")):
            assert not broken(judge([row], ONE, ANY, absences=away))

    def test_no_night(self, judge: Judge) -> None:
        people = [person("1", restrictions="不上夜班")]
        for shift in ("N", "EV", "E3", "Z"):
            assert broken(judge([(1, "X", shift, "1")], people, ANY)) == {("R10", "hard")}
        assert not broken(judge([(1, "X", "E2", "1")], people, ANY)), "two hours after 22:00 are no night duty"

    def test_no_overtime(self, judge: Judge) -> None:
        people = [person("1", restrictions="不加班")]
        full = [(d, "X", "E1", "1") for d in (1, 2, 3, 4, 5)]
        assert not broken(judge(full, people, ANY))
        assert broken(judge([*full, (6, "X", "P1", "1")], people, ANY)) >= {("R10", "hard")}
        assert broken(judge(full, people, ANY, history=[(0, "X", "P1", "1")])) >= {("R10", "hard")}, (
            "Monday 30 November"
        )


class TestRunsAndHours:
    def test_length(self, judge: Judge) -> None:
        assert broken(judge([(1, "X", "L", "1")], ONE, ANY)) == {("R13", "hard"), ("R32", "warn")}
        assert not broken(judge([(1, "X", "Z", "1"), (4, "X", "D", "1")], ONE, ANY))

    def test_nights_in_a_row(self, judge: Judge) -> None:
        nights = [(d, "X", "EV", "1") for d in (1, 2, 3, 4)]
        assert broken(judge(nights[:2], ONE, ANY)) == set()
        assert broken(judge(nights[:3], ONE, ANY)) == {("R14", "soft")}
        assert broken(judge(nights, ONE, ANY)) == {("R14", "hard")}
        assert broken(judge(nights[:3], ONE, ANY, history=[(0, "X", "EV", "1")])) == {("R14", "hard")}

    def test_days_in_a_row(self, judge: Judge) -> None:
        days = [(d, "X", "P1", "1") for d in (1, 2, 3, 4, 5, 6, 7)]
        assert broken(judge(days[:5], ONE, ANY)) == set()
        assert broken(judge(days[:6], ONE, ANY)) == {("R15", "soft")}
        assert broken(judge(days, ONE, ANY)) == {("R15", "hard")}
        assert broken(judge(days[:6], ONE, ANY, history=[(0, "X", "P1", "1")])) == {("R15", "hard")}

    def test_weekly_hours(self, judge: Judge) -> None:
        days = [(d, "X", "D", "1") for d in (1, 2, 3, 4, 5)]
        assert not {r for r in broken(judge(days[:4], ONE, ANY)) if r[1] != "soft"}, "48 h are no warning"
        assert ("R17", "warn") in broken(judge(days, ONE, ANY)), "60 h"
        assert ("R17", "hard") in broken(judge([*days, (6, "X", "P1", "1")], ONE, ANY))
        assert ("R17", "warn") in broken(judge(days[:4], ONE, ANY, history=[(0, "X", "P1", "1")])), (
            "the week began before"
        )

    def test_average_of_the_period(self, judge: Judge) -> None:
        days = [(d, "X", "E1", "1") for d in (1, 2, 3, 4, 5)]
        assert ("R17", "soft") not in broken(judge(days, ONE, ANY))
        assert ("R17", "soft") in broken(judge([*days, (7, "X", "P1", "1")], ONE, ANY))

    def test_month(self, judge: Judge) -> None:
        sundays = (5, 6, 12, 13, 19, 20, 26)
        rows = [(d, "X", "P1", "1") for d in sundays]
        assert judge(rows, ONE, ANY, last=date(2026, 12, 31)).of("R18")
        assert not judge(rows[:6], ONE, ANY, last=date(2026, 12, 31)).of("R18")
        assert not judge(rows, [person("1", "文职")], ANY, last=date(2026, 12, 31)).of("R18")
        long = [(d, "X", "D", "1") for d in range(1, 21)]
        assert len(judge(long, ONE, ANY, last=date(2026, 12, 31)).of("R18")) == 1, "240 h above 1.25 times 184 h"
        assert not judge(long[:19], ONE, ANY, last=date(2026, 12, 31)).of("R18"), "228 h"

    def test_leader_two_days_running(self, judge: Judge) -> None:
        posts, one = [post("X", "带班领导")], [person("1", leader="是")]
        assert ("R19", "warn") in broken(judge([(1, "X", "P1", "1"), (2, "X", "P1", "1")], one, posts))
        assert not broken(judge([(1, "X", "P1", "1"), (3, "X", "P1", "1")], one, posts))
        assert broken(judge([(1, "X", "P1", "1")], ONE, posts)) == {("R00", "hard")}
        assert not broken(judge([(1, "X", "P1", "1")], [person("1", posts="X")], posts)), "on the list"

    def test_leaders_take_turns(self, judge: Judge) -> None:
        posts, four = [post("X", "带班领导")], [person(n, leader="是") for n in "1234"]
        asked = [demand("X", "P1", 1)]
        for day, told in ((3, True), (4, False)):
            found = judge([(1, "X", "P1", "1"), (day, "X", "P1", "1")], four, posts, demands=list(asked))
            assert bool(found.of("R19", "soft")) == told

    def test_a_month_of_auxiliaries(self, judge: Judge) -> None:
        long = [(d, "X", "D", "1") for d in range(1, 20)]
        assert judge(long, [person("1", "辅警")], ANY, last=date(2026, 12, 31)).of("R18"), "228 h above 184 + 36 h"
        assert not judge(long[:18], [person("1", "辅警")], ANY, last=date(2026, 12, 31)).of("R18")

    def test_span_of_a_day(self, judge: Judge) -> None:
        shifts = [
            {"code": "P", "name": "早高峰", "start": "07:30", "end": "09:30"},
            {"code": "Q", "name": "晚", "start": "19:30", "end": "21:30"},
            {"code": "R", "name": "更晚", "start": "19:30", "end": "21:31"},
            {"code": "M", "name": "零点", "start": "00:00", "end": "08:00"},
            {"code": "Z", "name": "值班", "start": "08:00", "end": "08:00", "kind": "全天"},
        ]
        for late, severity in (("Q", "warn"), ("R", "hard")):
            found = judge([(1, "X", "P", "1"), (1, "X", late, "1")], ONE, ANY, shifts=shifts)
            assert [v.severity for v in found.of("R32")] == [severity]
        assert judge([(1, "X", "M", "1"), (1, "X", "Z", "1")], ONE, ANY, shifts=shifts).of("R32", "hard"), "two nights"

    def test_least_day(self, judge: Judge) -> None:
        asked = [demand("X", "E1", 1), demand("X", "P1", 1)]
        assert broken(judge([(1, "X", "P1", "1")], ONE, ANY, demands=list(asked))) == {("R35", "soft")}
        assert not broken(judge([(1, "X", "E1", "1")], ONE, ANY, demands=list(asked)))
        assert not broken(judge([(1, "X", "P1", "1")], ONE, ANY, demands=asked[1:])), "nothing longer is asked for"

    def test_days_off(self, judge: Judge) -> None:
        single = judge([(1, "X", "E1", "1"), (3, "X", "E1", "1")], ONE, ANY)
        assert [v.dates for v in single.of("R37")] == [(date(2026, 12, 2),)]
        away = [{"person": "1", "from": "2026-12-02", "until": "2026-12-02", "kind": "年休"}]
        assert not judge([(1, "X", "E1", "1"), (3, "X", "E1", "1")], ONE, ANY, absences=away).of("R37")
        sundays = [(d, "X", "E1", "1") for d in (6, 13, 20, 27)]
        assert judge(sundays, ONE, ANY, last=date(2026, 12, 31)).of("R37")
        assert not judge(sundays[1:], ONE, ANY, last=date(2026, 12, 31)).of("R37")

    def test_the_night_of_a_date(self, judge: Judge) -> None:
        nights = [(1, "X", "EV", "1"), (3, "X", "E3", "1"), (3, "X", "N", "1")]
        assert ("R14", "soft") in broken(judge(nights, ONE, ANY)), "the nights of 1, 2 and 3"


OFFICERS = [person(str(n), **({"qualifications": "持枪证;驾驶"} if n < 3 else {})) for n in range(1, 5)]
AUXILIARIES = [person(f"F{n}", "辅警") for n in range(1, 4)]
TEAM = [*OFFICERS, *AUXILIARIES, person("C1", "文职")]


def team_on(shift: str, *people: str) -> list[Row]:
    return [(1, "X", shift, p) for p in people]


class TestTeamOfADuty:
    def test_auxiliaries_are_led(self, judge: Judge) -> None:
        assert broken(judge(team_on("D", "F1", "F2"), TEAM, ANY)) == {("R03", "hard")}
        assert broken(judge(team_on("D", "C1"), TEAM, ANY)) == {("R03", "hard")}
        assert not broken(judge(team_on("D", "F1", "3"), TEAM, ANY))
        assert not broken(judge(team_on("D", "C1"), TEAM, [post("X", "视频巡查")]))

    @pytest.mark.parametrize("kind", ["车巡", "步巡"])
    def test_a_patrol_of_one(self, judge: Judge, kind: str) -> None:
        assert broken(judge(team_on("D", "1"), TEAM, [post("X", kind)])) == {("R04", "hard")}
        assert not broken(judge(team_on("D", "1", "F1"), TEAM, [post("X", kind)]))

    def test_modes(self, judge: Judge) -> None:
        investigate, receive = [post("X", mode="办案")], [post("X", mode="接待")]
        assert broken(judge(team_on("D", "1", "F1"), TEAM, investigate)) == {("R05", "hard")}
        assert not broken(judge(team_on("D", "1", "2"), TEAM, investigate))
        assert broken(judge(team_on("D", "C1"), TEAM, receive)) == {("R05", "hard"), ("R03", "hard")}
        assert not broken(judge(team_on("D", "1", "C1"), TEAM, receive))
        assert ("R05", "hard") in broken(judge(team_on("D", "C1"), TEAM, [post("X", "值班")])), "receives by kind"

    def test_road_by_day(self, judge: Judge) -> None:
        for road in ("干道", "公路"):
            posts = [post("X", road=road)]
            for team in (["1"], ["1", "F1"], ["1", "F1", "C1"]):
                assert broken(judge(team_on("E1", *team), TEAM, posts)) == {("R06", "hard")}
            for team in (["1", "2"], ["1", "F1", "F2"]):
                assert not broken(judge(team_on("E1", *team), TEAM, posts))
        assert not broken(judge(team_on("D", "1"), TEAM, [post("X", road="城区")]))

    def test_highway_by_night(self, judge: Judge) -> None:
        posts = [post("X", road="公路")]
        for team in (["1", "2"], ["1", "2", "F1"], ["1", "F1", "F2", "F3"]):
            assert broken(judge(team_on("EV", *team), TEAM, posts)) == {("R06", "hard")}
        for team in (["1", "2", "3"], ["1", "2", "F1", "F2"]):
            assert not broken(judge(team_on("EV", *team), TEAM, posts))
        assert not broken(judge(team_on("EV", "1", "2"), TEAM, [post("X", road="干道")])), "arterial is as by day"

    def test_joint_enforcement(self, judge: Judge) -> None:
        posts, asked = [post("X", "市场", mode="联合执法")], [demand("X", "D", unit_needs="SJ:0")]
        people = [
            person("1"),
            person("S1", "联勤", "SJ", qualifications="执法证"),
            person("S2", "联勤", "SJ", qualifications="执法证:2026-12-01"),
            person("S3", "联勤", "SJ"),
        ]
        assert broken(judge(team_on("D", "1", "S1", "S3"), people, posts, demands=asked)) == {("R07", "hard")}
        assert not broken(judge(team_on("D", "1", "S1", "S2", "S3"), people, posts, demands=asked))
        assert not broken(judge(team_on("D", "1"), people, posts, demands=asked)), "the station itself needs none"
        late = [(2, "X", "D", p) for p in ("1", "S1", "S2")]
        assert broken(judge(late, people, posts, demands=asked)) == {("R07", "hard")}, "expired the day before"
        unknown = [person("S1", "联勤", "SJ"), person("S2", "联勤", "SJ")]
        assert not broken(judge(team_on("D", "S1"), unknown, posts, demands=asked)), (
            "the plan knows no such certificate"
        )

    def test_armed(self, judge: Judge) -> None:
        posts = [post("X", "武装巡逻")]
        assert not broken(judge(team_on("EV", "1", "2"), TEAM, posts))
        for third in ("3", "F1"):
            assert broken(judge(team_on("EV", "1", "2", third), TEAM, posts)) == {("R08", "hard")}
        assert ("R08", "hard") in broken(judge(team_on("EV", "3"), TEAM, [post("X", mode="武装")]))
        assert broken(judge(team_on("EV", "1"), TEAM, [post("X", mode="武装")])) == {("R08", "hard")}, "one alone"

    def test_a_certificate_lasts_to_the_end_of_the_duty(self, judge: Judge) -> None:
        posts = [post("X", mode="武装")]
        people = [person("1", qualifications="持枪证:2026-12-03"), person("2", qualifications="持枪证")]
        assert not broken(judge([(2, "X", "EV", "1"), (2, "X", "EV", "2")], people, posts))
        late = [(3, "X", "EV", "1"), (3, "X", "EV", "2")]
        assert broken(judge(late, people, posts)) == {("R08", "hard")}, "ends on the 4th"

    def test_driver(self, judge: Judge) -> None:
        posts = [post("X", "车巡")]
        assert broken(judge(team_on("D", "3", "4"), TEAM, posts)) == {("R09", "warn")}
        assert not broken(judge(team_on("D", "1", "4"), TEAM, posts))

    def test_newcomer_with_a_senior(self, judge: Judge) -> None:
        people = [person("1", joined="2025-12-02"), person("2", joined="2025-12-01"), person("3")]
        assert broken(judge(team_on("D", "1"), people, ANY)) == {("R23", "soft"), ("R23", "warn")}
        assert not broken(judge(team_on("D", "1", "2"), people, ANY))
        with_auxiliary = [*people, person("F1", "辅警")]
        assert broken(judge(team_on("D", "1", "F1"), with_auxiliary, ANY)) == {("R23", "warn")}
        assert not broken(judge(team_on("D", "3"), people, ANY))

    def test_most(self, judge: Judge) -> None:
        asked = [demand("X", "D", 1, max=2)]
        assert broken(judge(team_on("D", "1", "2", "3"), TEAM, ANY, demands=asked)) == {("R29", "hard")}
        assert not broken(judge(team_on("D", "1", "2"), TEAM, ANY, demands=asked))


class TestDates:
    def test_woman(self, judge: Judge) -> None:
        people, posts = [person("1"), person("2", sex="女")], [post("X", mode="接待"), post("K", "卡点")]
        assert [v.dates for v in judge([(1, "X", "D", "1")], people, posts).of("R21")] == [(FIRST,)]
        assert not judge([(1, "X", "D", "1"), (1, "K", "D", "2")], people, posts).of("R21")
        assert not judge([(1, "Y", "D", "1")], people, [post("Y")]).of("R21")

    def test_round_the_clock(self, judge: Judge) -> None:
        posts = [post("X", "24小时岗亭")]
        asked = [demand("X", "D", 1), demand("X", "N", 1)]
        assert not judge([], ONE, posts, demands=asked).of("R20")
        assert len(judge([], ONE, posts, demands=asked[:1]).of("R20")) == 7
        eights = [demand("X", "E1", 1), demand("X", "E2", 1), demand("X", "E3", 1)]
        assert not judge([], ONE, posts, demands=eights).of("R20")

    def test_away(self, judge: Judge) -> None:
        people = [person(str(n)) for n in range(5)]
        away = [{"person": str(n), "from": "2026-12-02", "until": "2026-12-02", "kind": "培训"} for n in range(2)]
        assert not judge([], people, ANY, absences=away[:1]).of("R22")
        assert len(judge([], people, ANY, absences=away).of("R22")) == 1


class TestGaps:
    def test_every_kind_of_need(self, judge: Judge) -> None:
        asked = [
            demand("X", "D", 4, "周二", officers=2, auxiliaries=2, women=1, needs="驾驶:2;驾驶@JJ:1", unit_needs="JJ:1")
        ]
        people = [
            person("1", qualifications="驾驶"),
            person("2"),
            person("F1", "辅警"),
            person("J1", unit="JJ", sex="女"),
        ]
        day = FIRST.isoformat()
        assert judge([], people, ANY, demands=asked).gaps == [
            (day, "X", "D", "people", 4),
            (day, "X", "D", "officers", 2),
            (day, "X", "D", "auxiliaries", 2),
            (day, "X", "D", "women", 1),
            (day, "X", "D", "驾驶", 2),
            (day, "X", "D", "驾驶@JJ", 1),
            (day, "X", "D", "JJ", 1),
        ]
        part = team_on("D", "1", "2", "F1")
        assert [(g[3], g[4]) for g in judge(part, people, ANY, demands=asked).gaps] == [
            ("people", 1), ("auxiliaries", 1), ("women", 1), ("驾驶", 1), ("驾驶@JJ", 1), ("JJ", 1)
        ]  # fmt: skip

    def test_the_larger_of_two_rows_counts(self, judge: Judge) -> None:
        asked = [demand("X", "D", 2, "周二", officers=1), demand("X", "D", 1, "工作日", officers=2)]
        gaps = judge([], ONE, ANY, demands=asked).gaps
        assert [g[1:] for g in gaps if g[0] == "2026-12-01"] == [
            ("X", "D", "people", 2), ("X", "D", "officers", 2)
        ]  # fmt: skip
        assert len(gaps) == 2 * 5, "Tuesday to Friday and Monday"

    def test_only_existing_posts_want_people(self, judge: Judge) -> None:
        assert not judge([], ONE, [post("X", status="规划")], demands=[demand("X", "D", 1)]).gaps
        assert judge([], ONE, [post("X", status="")], demands=[demand("X", "D", 1)]).gaps

    def test_day_types(self, judge: Judge) -> None:
        calendar = [
            {"date": "2026-12-03", "kind": "法定节假日", "name": "县庆"},
            {"date": "2026-12-05", "kind": "调休上班"},
            {"date": "2026-12-04", "market": "否"},
            {"date": "2026-12-06", "market": "是", "school": "是"},
        ]
        settings = [{"key": "赶场周期", "value": "every 3 from 2026-12-01"}]
        expected = {
            "工作日": [1, 2, 4, 5, 7],
            "休息日": [6],
            "法定节假日": [3],
            "赶场日": [1, 6, 7],
            "上学日": [1, 2, 4, 5, 6, 7],
            "周五;周日": [4, 6],
        }
        for days, dates in expected.items():
            report = judge([], ONE, ANY, demands=[demand("X", "D", 1, days)], calendar=calendar, settings=settings)
            assert [int(g[0][-2:]) for g in report.gaps] == dates, days


class TestFiles:
    def test_wishes(self, judge: Judge) -> None:
        wishes = [
            {"person": "1", "date": "2026-12-01", "shift": "N", "wish": "要"},
            {"person": "1", "date": "2026-12-02", "shift": "", "wish": "不要", "weight": 3},
        ]
        assert len(judge([(2, "X", "D", "1")], ONE, ANY, requests=wishes).of("R28")) == 2
        assert not judge([(1, "X", "N", "1")], ONE, ANY, requests=wishes).of("R28")

    def test_locked_rows_stay_and_excuse_what_they_break(self, judge: Judge) -> None:
        lock = {"date": "2026-12-01", "post": "X", "shift": "L", "person": "1", "locked": "是"}
        assert [v.rule for v in judge([], ONE, ANY, roster=[lock]).hard] == ["LOCK"]
        report = judge([(1, "X", "L", "1")], ONE, ANY, roster=[lock])
        assert not report.hard
        assert [v.forced for v in report.of("R13")] == [True]

    def test_nobody_where_nobody_is_wanted(self, judge: Judge) -> None:
        report = judge([(1, "X", "D", "1")], ONE, ANY, demands=[demand("X", "D", 1, "周三")])
        assert [v.rule for v in report.hard] == ["CSV"]

    def test_rules_may_be_switched_off(self, judge: Judge) -> None:
        rules = [{"rule": rule, "on": "否"} for rule in ("R13", "R32")]
        assert not broken(judge([(1, "X", "L", "1")], ONE, ANY, rules=rules))

    def test_command_line_and_false_gaps(
        self, judge: Judge, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        report = judge([(1, "X", "D", "1")], ONE, ANY, demands=[demand("X", "D", 2, "周二")])
        honest = {"date": "2026-12-01", "post": "X", "shift": "D", "of": "people", "missing": 1, "reason": ""}
        assert compare_with_json(report, {"gaps": [honest], "violations": []}) == []
        assert len(compare_with_json(report, {"gaps": [], "violations": []})) == 1
        assert len(compare_with_json(report, {"gaps": [honest, honest], "violations": []})) == 1
        call = [str(tmp_path / "b.xlsx"), str(tmp_path / "r.csv"), "--from", str(FIRST), "--to", str(LAST)]
        for gaps, status in (([honest], 0), ([], 1)):
            (tmp_path / "s.json").write_text(json.dumps({"gaps": gaps, "violations": []}), "utf-8")
            assert main([*call, "--json", str(tmp_path / "s.json")]) == status
        assert "gap: 2026-12-01 X D lacks 1 people" in capsys.readouterr().out

    def test_a_wrong_csv_is_noticed(self, judge: Judge, tmp_path: Path) -> None:
        judge([(1, "X", "D", "1")], ONE, ANY)
        good = (tmp_path / "r.csv").read_text("utf-8-sig")
        for old, new in (("T20:00", "T19:00"), ("某1", "某2"), (",1,某1", ",9,某1"), ("岗X", "岗Y")):
            (tmp_path / "r.csv").write_text(good.replace(old, new), "utf-8-sig")
            assert [v.rule for v in check_files(tmp_path / "b.xlsx", tmp_path / "r.csv", FIRST, LAST).hard] == ["CSV"]
