"""Calendars read back: whose duties, when, and what must not stand in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from patrolplanner.domain.errors import UserError
from patrolplanner.services.exchange.exporting import export_calendar, export_calendars
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import CHINESE, speaker
from tests.builders import a_pair, a_plan, a_post, a_roster, an_auxiliary, an_officer

SAY = speaker(CHINESE)
NOW = datetime(2026, 11, 24, 9, 0)


@pytest.fixture
def stored() -> StoredPlan:
    people = an_officer("001", name="李翀\nSUMMARY:x", mobile="13800000001"), an_auxiliary("F01", mobile="13800000002")
    plan = a_plan(people=people, posts=(a_post("K1", name="城北菜市岗亭", address="人民路;1号,东门"), a_post("K2")))
    roster = a_roster(
        a_pair("001", 3, shift="N"), a_pair("F01", 3, shift="N"), a_pair("F01", 4, "K2"), a_pair("001", 5, shift="Z")
    )
    return StoredPlan(plan, roster, None, 0, None)


def events(path: Path) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(path.read_bytes())
    return [
        {
            "title": str(e["summary"]),
            "start": e["dtstart"].dt,
            "end": e["dtend"].dt,
            "uid": str(e["uid"]),
            "place": str(e.get("location", "")),
            "crew": str(e.get("description", "")),
        }
        for e in calendar.walk("VEVENT")
    ]


def test_a_night_is_an_instant_to_an_instant(stored: StoredPlan, tmp_path: Path) -> None:
    export_calendar(stored, tmp_path / "a.ics", SAY, NOW, people=["001"])
    night, full = events(tmp_path / "a.ics")
    assert night["start"] == datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
    assert night["end"] == datetime(2026, 12, 4, 0, 0, tzinfo=UTC)
    assert (full["end"] - full["start"]).total_seconds() == 24 * 3600  # type: ignore[operator]
    assert (night["title"], night["place"]) == ("城北菜市岗亭 N", "人民路;1号,东门")


def test_a_persons_calendar_names_nobody_else_and_no_number(stored: StoredPlan, tmp_path: Path) -> None:
    export_calendar(stored, tmp_path / "a.ics", SAY, NOW, people=["001"])
    text = (tmp_path / "a.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    assert "F01" not in text
    assert "1380000" not in text


def test_a_posts_calendar_names_its_crew_by_role(stored: StoredPlan, tmp_path: Path) -> None:
    export_calendar(stored, tmp_path / "a.ics", SAY, NOW, posts=["K1"])
    night, _ = events(tmp_path / "a.ics")
    assert str(night["crew"]).startswith("民警 李翀")
    assert "辅警 某F01" in str(night["crew"])


def test_all_duties_once_each(stored: StoredPlan, tmp_path: Path) -> None:
    export_calendar(stored, tmp_path / "a.ics", SAY, NOW)
    found = events(tmp_path / "a.ics")
    assert len(found) == 3
    assert len({e["uid"] for e in found}) == 3


def test_one_file_each(stored: StoredPlan, tmp_path: Path) -> None:
    people = export_calendars(stored, tmp_path / "people", "person", SAY, NOW)
    assert sorted(p.name for p in people) == ["001_李翀_SUMMARY_x.ics", "F01_某F01.ics"]
    assert [len(events(p)) for p in people] == [2, 2]
    posts = export_calendars(stored, tmp_path / "posts", "post", SAY, NOW)
    assert [len(events(p)) for p in posts] == [2, 1]


def test_unknown_people_and_posts(stored: StoredPlan, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="009"):
        export_calendar(stored, tmp_path / "a.ics", SAY, NOW, people=["009"])
    with pytest.raises(UserError, match="K9"):
        export_calendar(stored, tmp_path / "a.ics", SAY, NOW, posts=["K9"])
    assert list(tmp_path.iterdir()) == []


def test_a_calendar_that_goes_home_holds_no_telephone_at_all(tmp_path: Path) -> None:
    people = an_officer("001"), an_auxiliary("F01", mobile="13800000002")
    address = "人民路138号 电话0877-6100110 或 幺三八零零零零零零零二"
    plan = a_plan(people=people, posts=(a_post("K1", address=address), a_post("K2")))
    stored = StoredPlan(plan, a_roster(a_pair("001", 3), a_pair("F01", 3)), None, 0, None)
    export_calendar(stored, tmp_path / "a.ics", SAY, NOW, people=["001"])
    (mine,) = events(tmp_path / "a.ics")
    assert mine["place"] == "人民路138号 电话 或"
    export_calendar(stored, tmp_path / "k.ics", SAY, NOW, posts=["K1"])
    (posts,) = events(tmp_path / "k.ics")
    assert posts["place"] == "人民路138号 电话0877-6100110 或"


def test_names_of_files_hold_no_private_number(tmp_path: Path) -> None:
    people = an_officer("001", name="王五13800000002"), an_auxiliary("F01", mobile="13800000002")
    plan = a_plan(people=people)
    stored = StoredPlan(plan, a_roster(a_pair("001", 3)), None, 0, None)
    (path,) = export_calendars(stored, tmp_path / "people", "person", SAY, NOW)
    assert path.name == "001_王五.ics"
