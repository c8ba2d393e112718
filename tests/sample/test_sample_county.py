"""The sample county: made by its script, obeys the rules in its history, and asks for what its people can give."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"
sys.path.insert(0, str(ROOT / "tests" / "independent"))

from asked_duties import Duty, dates_between, make_duty  # noqa: E402
from plan_book import Book, Person, read_book  # noqa: E402
from rules_by_text import Checker  # noqa: E402

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
HISTORY_FIRST, HISTORY_LAST = date(2026, 11, 17), date(2026, 11, 30)
HOURS_A_WEEK = 42


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(SAMPLE / "sample_county.xlsx")


def test_the_script_makes_the_shipped_workbook(tmp_path: Path) -> None:
    made = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for out in made:
        subprocess.run([sys.executable, SAMPLE / "make_sample.py", out], check=True)
    assert made[0].read_bytes() == made[1].read_bytes()
    assert _cells(made[0]) == _cells(SAMPLE / "sample_county.xlsx")


def _cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {sheet.title: list(sheet.values) for sheet in openpyxl.load_workbook(path)}


def test_the_county_is_as_told(book: Book) -> None:
    assert 75 <= len(book.people) <= 85
    assert set(book.units.values()) == {"police", "traffic", "market", "housing", "militia", "garrison"}
    assert {p.role for p in book.people.values()} == {"officer", "auxiliary", "civilian", "partner"}
    names = " ".join(p.name for p in book.posts.values())
    for place in ("城北菜市", "富市广场", "马市街", "综合农贸市场", "客运站", "小学", "东城门", "南城门"):
        assert place in names
    kinds = {p.kind for p in book.posts.values()}
    assert kinds >= {"kiosk", "car_patrol", "foot_patrol", "armed_patrol", "school", "market", "peak", "station"}
    assert kinds >= {"checkpoint", "video", "station_duty", "leader", "operation"}
    assert book.absences
    assert book.requests
    assert book.rotations
    assert set(book.as_of) == set(book.people)


def test_the_county_has_the_structure_of_a_station(book: Book) -> None:
    """What the founding text names is asked for, and most people know where they belong."""
    asked = Checker(book, FIRST, LAST, []).demands
    workday, weekend, market = date(2026, 12, 3), date(2026, 12, 5), date(2026, 12, 7)
    for post in ("GF01", "GF02", "GF03"):
        assert book.posts[post].unit == "JJ"
        assert {shift for day, p, shift in asked if (day, p) == (workday, post)} == {"PK1", "XL", "PK2"}
        assert (weekend, post, "XW") in asked
    assert asked[market, "SC01", "MK"].unit_needs == {"SJ": 2, "ZJ": 2, "JJ": 1}, "the three bureaus together"
    assert asked[market, "LX01", "LH"].unit_needs == {"SJ": 2}, "roving"
    assert asked[market, "CZ01", "LH"].unit_needs == {"ZJ": 2}, "at the bus station"
    assert any("BD" in d.unit_needs for d in asked.values()), "garrison"
    assert any("MB" in d.unit_needs for d in asked.values()), "militia"
    assert {shift for day, p, shift in asked if (day, p) == (workday, "ZB01")} == {"Z", "BQ"}
    assert book.shifts["BQ"].kind == "standby"
    leaders = Counter(p.unit for p in book.people.values() if p.leader)
    assert leaders == {"CG": 4, "JJ": 3}, "the brigade has leaders of its own"
    turning = {team for team, *_ in book.rotations}
    assert sum(p.role != "partner" and not p.leader and p.team not in turning for p in book.people.values()) >= 25
    sheets = _cells(SAMPLE / "sample_county.xlsx")
    people = [dict(zip(sheets["人员"][0], row, strict=True)) for row in sheets["人员"][1:]]
    assert all(p["常驻岗位"] for p in people if p["身份"] != "联勤")
    assert [row[2] for row in sheets["结对"][1:]] == ["师徒", "夫妻"]
    crews = {row[-1] for row in sheets["勤务需求"][1:]} - {None}
    assert crews == {"护学", "马市街", "广场", "菜市"}


def test_names_that_programs_trip_over(book: Book) -> None:
    names = Counter(p.name for p in book.people.values())
    assert max(names.values()) == 2, "two people of one name"
    assert any(len(name) == 4 for name in names)
    assert any(ord(letter) < 0x4E00 for name in names for letter in name), "a character beyond the common block"
    assert all(person.id == key and key.strip() for key, person in book.people.items())
    assert sum(key.startswith("0") for key in book.people) > 10, "leading zeros of badge numbers"


def test_every_telephone_number_is_invented() -> None:
    for rows in _cells(SAMPLE / "sample_county.xlsx").values():
        for value in (str(v) for row in rows for v in row):
            if re.search(r"\d{3,4}-\d{4,}", value) and not re.match(r"\d{4}-\d\d-\d\d", value):
                assert re.fullmatch(r"0877-6100\d{3}|138-0000-\d{4}", value), value


def test_the_history_obeys_every_hard_rule_and_leaves_no_gap(book: Book) -> None:
    report = Checker(book, HISTORY_FIRST, HISTORY_LAST, _history(book)).report()
    assert not report.hard
    assert not [v for v in report.violations if v.severity == "warn"]
    assert not report.gaps
    assert {row[0] for row in book.roster} == set(dates_between(HISTORY_FIRST, HISTORY_LAST))


def _history(book: Book) -> set[tuple[str, Duty]]:
    return {(person, make_duty(book, day, post, shift)) for day, post, shift, person, _ in book.roster}


def test_the_teams_worked_their_rotation(book: Book) -> None:
    worked = {(person, day): shift for day, _, shift, person, _ in book.roster}
    crews = Counter()
    for team, pattern, anchor, _, _ in book.rotations:
        members = [p for p in book.people.values() if p.team == team]
        crews[tuple(sorted(p.role for p in members))] += 1
        for person in members:
            for day in dates_between(HISTORY_FIRST, HISTORY_LAST):
                expected = pattern[(day - anchor).days % len(pattern)]
                assert worked.get((person.id, day), "-") == expected
    one_of_each = ("auxiliary", "officer")
    assert crews == {("auxiliary", *one_of_each): 4, one_of_each: 8, ("civilian",): 4}, "two kiosks, duty room, video"


def test_no_kiosk_is_left_for_a_minute_and_no_unit_is_empty(book: Book) -> None:
    report = Checker(book, FIRST, LAST, []).report()
    assert not report.of("R20")
    assert not report.of("R22")


def test_the_teams_asked_for_may_stand_together(book: Book) -> None:
    """For each duty: everybody who may come, taken together, meets every need and every rule on teams."""
    checker = Checker(book, FIRST, LAST, [])
    everybody = {
        (person.id, make_duty(book, *key))
        for key in checker.demands
        for person in book.people.values()
        if _may(checker, book, person, make_duty(book, *key))
    }
    report = Checker(book, FIRST, LAST, everybody).report()
    assert not report.gaps
    for rule in ("R03", "R04", "R05", "R06", "R07", "R08", "R09"):
        assert not report.of(rule), rule


def _may(checker: Checker, book: Book, person: Person, duty: Duty) -> bool:
    away = any(
        who == person.id and duty.day <= end and start <= duty.day + timedelta(duty.end.date() > duty.day)
        for who, start, end in book.absences
    )
    armed = book.posts[duty.post].mode == "armed"
    barred = armed and not (person.role == "officer" and person.holds("持枪证", duty.end.date()))
    tired = "no_night" in person.restrictions and duty.is_night
    return not (away or barred or tired or checker.not_eligible(person, duty))


def test_a_certificate_runs_out_during_the_month(book: Book) -> None:
    ends = [until for p in book.people.values() for until in p.certificates.values()]
    assert any(FIRST < until < LAST for until in ends)


@pytest.mark.parametrize(("unit", "least", "most"), [("CG", 0.80, 0.90), ("JJ", 0.70, 0.82)])
def test_tight_but_not_overfull(book: Book, unit: str, least: float, most: float) -> None:
    """Of the hours that officers, and auxiliaries and clerks, can give, so much is asked for; the rest is for leave of
    others, training and cases."""
    asked: Counter[str] = Counter()
    for key, demand in Checker(book, FIRST, LAST, []).demands.items():
        post, hours = book.posts[key[1]], make_duty(book, *key).effective / 60
        if post.unit == unit and post.kind != "leader":
            asked["officers"] += demand.officers * hours
            asked["others"] += (demand.least - demand.officers - sum(demand.unit_needs.values())) * hours
    given: Counter[str] = Counter()
    for person in book.people.values():
        if person.unit == unit and not person.leader:
            away = sum(start <= d <= end for w, start, end in book.absences if w == person.id for d in _december())
            given["officers" if person.role == "officer" else "others"] += (31 - away) * HOURS_A_WEEK / 7
    for group in ("officers", "others"):
        assert least <= asked[group] / given[group] <= most, group


def _december() -> list[date]:
    return dates_between(FIRST, LAST)
