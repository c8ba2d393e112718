"""The two papers of the county, read back."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.services.county.board import day_duties
from patrolplanner.services.county.papers import CountyPaper, CountyPrint, county_paper
from patrolplanner.services.county.reading import CountyFiles, read_county
from patrolplanner.translation import speaker
from tests.county_files import made
from tests.documents import pdf_reading

DAY, NOW = date(2026, 12, 5), datetime(2026, 11, 30, 9, 0)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> CountyFiles:
    folder = tmp_path_factory.mktemp("county")
    for number in (0, 1):
        made(folder, number)
    Path(folder / "坏.patrol").write_bytes(b"junk")
    return read_county(folder, DAY, NOW)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_arrangement_names_every_duty_of_the_day(files: CountyFiles, language: str) -> None:
    job = CountyPrint(files, DAY, speaker(language), NOW, "内勤", "云岭县公安局")
    printed = county_paper(CountyPaper.TABLE, job)
    assert printed.file_name == "county-table_2026-12-05.pdf"
    text = "".join(page.text for page in pdf_reading.read(printed.content))
    assert ("全县勤务安排表" in text) is (language == "zh_CN")
    for facts, duty in day_duties(files, DAY):
        assert facts.name in text
        assert duty.post in text
        assert all(person.name in text for person in duty.people)
    assert "坏.patrol" in text
    assert "1390000" not in text, "numbers are on the other paper alone"


def test_the_watch_names_leaders_with_their_numbers(files: CountyFiles) -> None:
    job = CountyPrint(files, DAY, speaker("zh_CN"), NOW, "内勤", "云岭县公安局")
    text = "".join(page.text for page in pdf_reading.read(county_paper(CountyPaper.WATCH, job).content))
    assert "全县值班带班表" in text
    assert "内部资料" in text
    leaders = {p.phone for f, d in day_duties(files, DAY) if d.kind == "leader" for p in d.people}
    assert leaders
    assert all(phone in text for phone in leaders)


def test_a_day_without_duties_says_so(files: CountyFiles) -> None:
    empty = CountyFiles(files.folder, date(2026, 12, 5), files.stations, ())
    job = CountyPrint(empty, date(2026, 11, 20), speaker("en"), NOW)
    text = "".join(page.text for page in pdf_reading.read(county_paper(CountyPaper.TABLE, job).content))
    assert "No duties on this date." in text
