"""What to look at before notices go out: pictures, consent, telephones, names in texts, each with its record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.papers.notice_checks import notice_checks
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.services.public.photos import photo_faults, photos_of
from patrolplanner.store.plan_file import StoredPlan
from tests.documents.pdf_reading import read
from tests.documents.station import KIOSK, UNITS, a_station, december, on, somebody
from tests.services.papers.test_printing import NOW

DAY = Period(december(14), december(14))


def found(plan: Plan, *people: str, folder: Path | None = None) -> list[tuple[str, str, str]]:
    roster = Roster.of(on(person, 14) for person in people)
    return [(f.records, f.record, str(f.text)) for f in notice_checks(plan, roster, DAY, folder=folder).all]


def test_who_serves_without_consent_is_named_and_nobody_else() -> None:
    people = [somebody("1", "王建国", publish_name=True), somebody("2", "李四"), somebody("3", "赵六")]
    (only,) = found(a_station(people), "1", "2")
    assert only[:2] == ("people", "2")
    assert only[2].startswith("李四 (2), at ('城北菜市岗亭',): only role and number are shown")
    assert found(a_station(people, posts=(replace(KIOSK, public_board=False),)), "1", "2") == []


def test_a_post_without_a_telephone_is_named_with_its_record() -> None:
    plan = a_station([], posts=(replace(KIOSK, phone="12389"),), units=(replace(UNITS[0], duty_phone=""), UNITS[1]))
    (only,) = found(plan)
    assert only[:2] == ("posts", "P01")
    assert "no telephone that may be posted; enter one for the post or its unit" in only[2]


def test_names_of_people_in_texts_that_everybody_sees() -> None:
    people = [somebody("1", "高翔"), somebody("2", "王建国", publish_name=True)]
    post = replace(KIOSK, address="城北路18号 找高翔或王建国")
    (only,) = found(a_station(people, posts=(post,)))
    assert only == ("posts", "P01", "Address of 城北菜市岗亭 (P01): it names 高翔 (1), who has not agreed to be named; "
                    "take the name out.")  # fmt: skip


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    Image.new("RGB", (60, 90), (200, 30, 30)).save(tmp_path / "good.jpg")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    (tmp_path / "secret").mkdir()
    Image.new("RGB", (60, 90)).save(tmp_path / "secret" / "inside.jpg")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("broken.png", "cannot be read"),
        ("nowhere.jpg", "is not in the folder"),
        ("secret", "cannot be read"),
        ("secret/inside.jpg", "no path"),
        ("../good.jpg", "no path"),
        ("secret\\inside.jpg", "no path"),
        ("C:good.jpg", "no path"),
        ("a\0b.jpg", "is not in the folder"),
        ("x" * 5000, "is not in the folder"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_one_sentence_and_the_paper_is_made(
    pictures: Path, name: str, said: str
) -> None:
    person = somebody("1", "王建国", publish_name=True, photo=name)
    ((records, record, text),) = found(a_station([person]), "1", folder=pictures)
    assert (records, record) == ("people", "1")
    assert said in text
    stored = StoredPlan(a_station([person]), Roster.of([on("1", 14)]), None, 0, None)
    (made,) = make_paper("notice", PrintJob(stored, DAY, (), str, NOW, folder=pictures))
    assert "王建国" in read(made.content)[0].text


def test_a_picture_is_on_the_notice_of_who_agreed_only(pictures: Path) -> None:
    for agreed in (True, False):
        person = somebody("1", "王建国", publish_name=agreed, photo="good.jpg")
        stored = StoredPlan(a_station([person]), Roster.of([on("1", 14)]), None, 0, None)
        (made,) = make_paper("notice", PrintJob(stored, DAY, (), str, NOW, folder=pictures))
        assert (b"/DCTDecode" in made.content) is agreed
        assert list(photos_of([person], pictures)) == (["1"] if agreed else [])
        assert list(photo_faults([person], pictures)) == []
        assert photos_of([person], None) == {}


def test_a_picture_that_was_changed_is_read_again(pictures: Path) -> None:
    person = somebody("1", "王建国", publish_name=True, photo="good.jpg")
    before = photos_of([person], pictures)["1"]
    Image.new("RGB", (90, 90), (30, 30, 200)).save(pictures / "good.jpg")
    assert photos_of([person], pictures)["1"] != before
