"""Reading a folder of plans: all of them, by name; whatever does not count is named with a reason."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.planning.dates.on_duty import duties_on
from patrolplanner.services.county import looking
from patrolplanner.services.county.board import CountyNow, county_now, covers
from patrolplanner.services.county.reading import CountyFiles, read_county
from patrolplanner.services.county.station_facts import MonthStage, dates_around
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.county_files import MONTH, made, station

AT = datetime(2026, 12, 5, 21, 0)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    for number in range(3):
        made(folder, number, published=number != 1)
    return folder


@pytest.fixture
def folder(three: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(three, tmp_path / "county"))


def read(folder: Path) -> CountyFiles:
    return read_county(folder, AT.date(), AT)


def at_hour(folder: Path, at: datetime = AT) -> CountyNow:
    return county_now(read(folder), at)


def test_every_hour_is_that_of_each_plan_by_itself(three: Path) -> None:
    files = read(three)
    stations = {facts.name: station(n) for n, facts in ((int(f.file[1:4]), f) for f in files.stations)}
    around = {name: duties_on(d.plan, d.roster, dates_around(AT.date())) for name, d in stations.items()}
    for hour in range(0, 48, 3):
        at = datetime(2026, 12, 5) + timedelta(hours=hour)
        now = county_now(files, at)
        for name, found in around.items():
            right = {(d.start, found.plan.posts_by_id[d.key.post].name, len(found.crew(d.key))) for d in found.at(at)}
            assert {(d.start, d.post, d.there) for d in now.duties if d.station == name} == right
        assert now.whole.on_duty == sum(s.strength.on_duty for s in now.stations)
        assert now.whole.on_duty == sum(agency.strength.on_duty for agency in now.agencies)


def test_key_areas_go_across_stations_and_leaders_have_numbers(three: Path) -> None:
    now = at_hour(three)
    areas = {area.name: area for area in now.areas}
    assert areas["城北菜市"].stations == tuple(s.facts.name for s in now.stations)
    assert areas["城北菜市"].strength.on_duty == sum(d.there for d in now.duties if "城北菜市" in d.areas)
    led = [person for s in now.stations for person in s.leaders]
    assert len(led) == 3
    assert all(person.phone.startswith("1390000") for person in led)
    everybody = [person for s in now.stations for person in s.facts.people]
    assert sum(bool(person.phone) for person in everybody) < len(everybody) / 3, "nobody else's number is taken along"


def test_what_is_published_and_what_is_not(three: Path) -> None:
    found = {facts.file: [month.state for month in facts.months] for facts in read(three).stations}
    assert found["S000.patrol"] == [MonthStage.PUBLISHED, MonthStage.EMPTY, MonthStage.EMPTY]
    assert found["S001.patrol"][0] is MonthStage.ROSTERED


def test_a_change_after_publishing_and_a_stale_notice_are_told(folder: Path) -> None:
    from patrolplanner.domain.messages import translate
    from patrolplanner.domain.plan import Period
    from patrolplanner.services.edits.roster import with_pairs
    from patrolplanner.services.papers.notice_register import issues_of, put_up

    session = Session.open(folder / "S000.patrol", "clerk", lambda: AT)
    day = Period(AT.date(), AT.date())
    hung = issues_of(session.stored, "notice", ("GT01", "GT02"), day, AT, "clerk")
    session.apply(put_up(hung), translate("test", "hung"))
    row = next(a for a in session.document.roster if a.pair.duty.post == "GT01" and a.pair.duty.day == AT.date())
    session.apply(with_pairs([], [row.pair]), translate("test", "taken out"))
    session.close()
    facts = next(f for f in read(folder).stations if f.file == "S000.patrol")
    assert facts.months[0].state is MonthStage.CHANGED
    assert (facts.notices.hanging, facts.notices.stale) == (2, ("城北菜市岗亭",))


def test_plans_are_read_while_others_have_them_open_and_nothing_is_written(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with PlanFile.open(folder / "S000.patrol"):
        beside = {path.name for path in folder.iterdir()}
        files = read(folder)
        assert {path.name for path in folder.iterdir()} == beside
    assert (len(files.stations), files.unread) == (3, ())
    assert {path: path.read_bytes() for path in before} == before


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(folder: Path) -> None:
    (folder / "damaged.patrol").write_bytes((folder / "S000.patrol").read_bytes()[:5000])
    (folder / "empty.patrol").write_bytes(b"")
    newer = shutil.copy(folder / "S001.patrol", folder / "newer.patrol")
    with closing(sqlite3.connect(newer)) as connection:
        columns = "(migration_set, name, applied_at) VALUES ('patrolplanner', 'm9999_tomorrow', '')"
        connection.execute(f"INSERT INTO _sqlite_migrations {columns}")
        connection.commit()
    files = read(folder)
    assert len(files.stations) == 3
    reasons = {unread.file: str(unread.reason) for unread in files.unread}
    assert set(reasons) == {"damaged.patrol", "empty.patrol", "newer.patrol"}
    assert "newer version" in reasons["newer.patrol"]
    assert "damaged" in reasons["damaged.patrol"]


def test_of_two_files_of_a_station_the_one_changed_last_counts(folder: Path) -> None:
    copy = shutil.copy(folder / "S001.patrol", folder / "S001 - 副本.patrol")
    os.utime(copy, (1, 1))
    files = read(folder)
    assert [s.file for s in files.stations if s.name == "富市派出所"] == ["S001.patrol"]
    (twice,) = files.unread
    assert (twice.file, twice.twice) == ("S001 - 副本.patrol", True)
    assert "S001.patrol was changed later" in str(twice.reason)


def test_in_processes_the_same_comes_out(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = read(three)
    monkeypatch.setattr(looking, "_FILES_A_PROCESS", 1)
    monkeypatch.setattr(looking.os, "cpu_count", lambda: 2)
    heard: list[tuple[int, int]] = []
    beside = read_county(three, AT.date(), AT, on_read=lambda done, of: heard.append((done, of)))
    assert beside == here
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_a_process_that_dies_leaves_its_files_named(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "_FILES_A_PROCESS", 1)
    monkeypatch.setattr(looking.os, "cpu_count", lambda: 2)
    made_of, lost = looking.look_at_all(three, _ends_at_the_second)
    assert {*made_of} <= {"S000.patrol", "S002.patrol"}
    assert "S001.patrol" in {unread.file for unread in lost}
    assert len(made_of) + len(lost) == 3


def _ends_at_the_second(_: object, file: str, __: float) -> str:
    if file == "S001.patrol":
        os._exit(9)
    return file


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no plan file"):
        read(tmp_path)
    with pytest.raises(UserError, match="no folder"):
        read(tmp_path / "nowhere")


def test_another_month_has_to_be_read(three: Path) -> None:
    files = read(three)
    assert covers(files, datetime.combine(MONTH.last, AT.time()))
    assert not covers(files, AT + timedelta(days=31))
