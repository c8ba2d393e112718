"""Papers by name, written whole or not at all, under names every file system takes."""

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.journal import Handing, Journal, Swap, SwapKind
from patrolplanner.domain.patrols import PatrolSpot, PatrolVisit, RouteCard
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Area, Mode, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import print_paper, unprintable_names
from patrolplanner.store.plan_file import StoredPlan, Version
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import Page, read
from tests.documents.station import DAY, DECEMBER, KIOSK, NIGHT, a_station, away, december, on, somebody

NOW = datetime(2026, 12, 14, 12, 0)
NEW_YEAR = Period(date(2026, 12, 28), date(2027, 1, 5))
PEOPLE = (somebody("1", "王建国", publish_name=True), somebody("F2", "刘𬱖", Role.AUXILIARY, publish_name=True))
ROSTER = Roster.of([on("1", 14), on("F2", 14), on("F2", 15, NIGHT)])


def stored(plan: Plan | None = None, roster: Roster = ROSTER, published: Roster | None = None, version: int = 0):
    return StoredPlan(plan or a_station(PEOPLE), roster, published, version, None)


def a_full_plan() -> StoredPlan:
    """Something for every paper to say: a version, a swap, a change of shift, a patrol, leave, a rest day worked, an
    area on the map."""
    handing = Handing("F2", "1", DutyKey(december(15), "P01", NIGHT.code))
    swap = Swap("2026-0001", SwapKind.SUBSTITUTE, (handing,), NOW, "clerk")
    patrol = replace(KIOSK, id="P09", name="车巡", kind=PostKind.CAR_PATROL)
    areas = (Area("A", "广场", x=0.0, y=0.0),)
    joint = replace(KIOSK, id="P10", name="联合执法点", mode=Mode.ENFORCE, public_board=False)
    desk = replace(KIOSK, id="P11", name="视频巡查席", kind=PostKind.VIDEO, public_board=False)
    plan = a_station(PEOPLE, posts=(KIOSK, patrol, joint, desk), absences=(away("F2", 20, 21),), areas=areas)
    plan = replace(
        plan,
        demands=(*plan.demands, Demand("P10", "D", Team(least=2), start=december(16), end=december(16))),
        exits=(Exit("E1", "东门", 900.0, 0.0, "外圈"),),
        cameras=(Camera("C1", "广场球机", 10.0, 0.0, post="P11"),),
        streets=(Street("L1", "东街", points=(StreetPoint(-500.0, 0.0), StreetPoint(900.0, 0.0))),),
        spots=(PatrolSpot("B1", "广场", area="A"),),
        route_cards=(RouteCard(december(16), "P09", "D", crew=("F2",)),),
        visits=(PatrolVisit(december(16), "P09", "D", "B1", 600),),
    )
    six_days = (on("1", number) for number in range(7, 13))
    roster = Roster.of([*ROSTER, *six_days, on("1", 14, NIGHT), on("F2", 16, post="P09"), on("1", 16, post="P11")])
    roster = roster.merged(Roster.of([on("1", 17), on("F2", 17, NIGHT)]))
    version = Version(1, DECEMBER, NOW, "clerk", "")
    with_version = stored(plan, roster, Roster.of([on("1", 14)]), 1)
    return replace(with_version, journal=Journal(swaps=(swap,)), versions=(version,))


def printed(
    folder: Path, name: str, what: StoredPlan, period: Period = DECEMBER, *posts: str, language: str = "zh_CN"
) -> list[Path]:
    return print_paper(name, PrintJob(what, period, posts, speaker(language), NOW), folder)


def pages(path: Path) -> list[Page]:
    return read(path.read_bytes())


def test_the_month_s_matrix(tmp_path: Path) -> None:
    (path,) = printed(tmp_path / "new" / "folder", "duty-matrix", stored())
    assert path == tmp_path / "new" / "folder" / "duty-matrix_2026-12.pdf"
    (page,) = pages(path)
    for text in ("2026年12月", "王建国", "刘𬱖", "民警", "辅警", "白班", "2026-12-14 12:00"):
        assert text in page.text, text


def test_the_matrix_tells_the_judge_s_gaps(tmp_path: Path) -> None:
    plan = a_station(PEOPLE, demands=(Demand("P01", "D", Team(least=3), start=december(14), end=december(14)),))
    (path,) = printed(tmp_path, "duty-matrix", stored(plan))
    (page,) = pages(path)
    row = [p for p in page.pieces if p.text.strip() == "1" and 7.9 <= p.size <= 8.1]
    assert row
    assert "城北菜市岗亭" in page.text


def test_long_periods_become_a_table_a_month(tmp_path: Path) -> None:
    paths = printed(tmp_path, "duty-matrix", stored(), Period(date(2026, 11, 15), date(2027, 1, 3)))
    assert [path.name for path in paths] == [
        "duty-matrix_2026-11-15_2026-11-30.pdf",
        "duty-matrix_2026-12.pdf",
        "duty-matrix_2027-01-01_2027-01-03.pdf",
    ]


@pytest.mark.parametrize(
    ("published", "version", "said"),
    [(None, 0, "draft"), (ROSTER, 3, "V3"), (Roster(), 3, "draft after V3")],
)
def test_the_version_says_whether_it_is_what_was_published(
    tmp_path: Path, published: Roster | None, version: int, said: str
) -> None:
    versions = () if published is None else (Version(version, DECEMBER, NOW, "clerk", ""),)
    what = replace(stored(published=published, version=version), versions=versions)
    (path,) = printed(tmp_path, "duty-matrix", what, language="en")
    (footer,) = re.findall(r"Page 1 of 1\W+Version (.+?)\W+Printed", pages(path)[0].text)
    assert footer == said


@pytest.mark.parametrize("paper", ["notice", "notice-a3", "notice-board"])
def test_notices_of_every_date_that_is_asked_for_in_every_size(tmp_path: Path, paper: str) -> None:
    plan = a_station(PEOPLE, demands=(Demand("P01", "D", Team(least=1)), Demand("P01", "N", Team(least=1))))
    days = range(10, 20)
    rows = [on(person, n, shift) for n in days for person, shift in (("1", DAY), ("F2", NIGHT)) if n != 15]
    what, period = stored(plan, Roster.of(rows)), Period(december(10), december(19))
    (path,) = printed(tmp_path, paper, what, period, language="en")
    assert path.name == f"{paper}_2026-12-10_2026-12-19.pdf"
    made = pages(path)
    assert len(made) == 9
    for n, page in zip((n for n in days if n != 15), made, strict=True):
        for text in (f"12-{n} 08:00", f"{n} Dec 2026 08:00", f"until {n + 1} Dec 2026 08:00", "王建国", "刘𬱖"):
            assert text in page.text, text
    said = [speaker("en")(text) for text in PAPERS[paper].missing(PrintJob(what, period, (), str, NOW))]
    assert said == [
        "P01 城北菜市岗亭: until 10 Dec 2026 08:00 the notice of 9 Dec 2026 holds.",
        "P01 城北菜市岗亭: nobody is rostered yet on 15 Dec 2026; there is no notice of these dates.",
    ]


def test_a_single_date_has_its_notice_whatever_the_hour_and_whoever_is_there(tmp_path: Path) -> None:
    for n, names in ((14, "王建国"), (15, "刘𬱖"), (16, "更新")):
        (path,) = printed(tmp_path, "notice", stored(), Period(december(n), december(n)))
        assert path.name == f"notice_2026-12-{n}.pdf"
        (page,) = pages(path)
        assert names in page.text


def test_a_date_on_which_nobody_is_asked_for_says_so(tmp_path: Path) -> None:
    demands = (Demand("P01", "D", Team(least=1), frozenset({DayType.WORKDAY})),)
    plan = stored(a_station(PEOPLE, demands=demands), Roster.of([on("1", 11), on("1", 14)]))
    for paper, words in (("notice", "本日不设岗"), ("notice-week", "本日不设岗"), ("notice-crew", "王建国")):
        (path,) = printed(tmp_path, paper, plan, Period(december(12), december(12)))
        assert words in pages(path)[0].text.replace("\n", ""), paper
    (path,) = printed(tmp_path, "notice", plan, Period(december(11), december(14)))
    friday, weekend, monday = pages(path)
    assert "至 2026年12月14日 08:00" in weekend.text
    assert "王建国" in friday.text + monday.text
    assert "王建国" not in weekend.text


def test_chosen_posts_are_in_the_name_of_the_file_in_letters_that_every_system_takes(tmp_path: Path) -> None:
    odd = replace(KIOSK, id='a/b:*?"<>|\\..')
    plan = a_station(PEOPLE, posts=(KIOSK, odd))
    (path,) = printed(tmp_path, "notice-a3", stored(plan), Period(december(14), december(14)), odd.id)
    assert path.parent == tmp_path
    assert path.name == "notice-a3_2026-12-14_a_b__________.pdf"
    (page,) = pages(path)
    assert (round(page.width), round(page.height)) == (297, 420)


def test_every_paper_has_a_title_and_can_be_made(tmp_path: Path) -> None:
    for name, paper in PAPERS.items():
        assert speaker("zh_CN")(paper.title) != str(paper.title)
        one = Period(december(16), december(16))
        days = {
            "holiday-list": NEW_YEAR,
            "route-cards": one,
            "closure-table": one,
            "camera-blind-list": one,
            "camera-rounds": one,
        }
        (path,) = printed(tmp_path, name, a_full_plan(), days.get(name, DECEMBER))
        assert path.read_bytes().startswith(b"%PDF-")
    assert not [path for path in tmp_path.iterdir() if path.suffix != ".pdf"]


@pytest.mark.parametrize(
    ("name", "plan", "posts", "words"),
    [
        ("poster", None, (), "poster"),
        ("notice", None, ("P99",), "P99"),
        ("notice", a_station(PEOPLE, posts=()), (), "public board"),
        ("ledger-wall", None, ("P01",), "cannot be narrowed by .*post.*, but by .*unit"),
        ("duty-matrix", a_station([]), (), "no people"),
    ],
)
def test_what_cannot_be_printed_is_said_and_nothing_is_written(
    tmp_path: Path, name: str, plan: Plan | None, posts: tuple[str, ...], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        printed(tmp_path / "out", name, stored(plan), DECEMBER, *posts)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", list(PAPERS))
def test_a_year_beyond_the_calendar_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="1902 to 2099"):
        printed(tmp_path, name, stored(), Period(date(1, 1, 1), date(1, 1, 3)))


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="is a file; name a folder"):
        printed(tmp_path / "file", "duty-matrix", stored())


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    goal = tmp_path / "duty-matrix_2026-12.pdf"
    (goal / "inside").mkdir(parents=True)
    with pytest.raises(UserError, match=r"duty-matrix_2026-12\.pdf"):
        printed(tmp_path, "duty-matrix", stored())
    assert [path.name for path in tmp_path.iterdir()] == [goal.name]


def test_names_the_font_lacks_are_reported_with_their_person() -> None:
    people = [somebody("7", "王😀明"), somebody("8", "刘𬱖")]
    (warning,) = unprintable_names(people)
    assert "王😀明 (7)" in str(warning)
    assert "😀" in speaker("en")(warning)
