"""Every paper of a unit, a team, a person or a post: what is left, and what is refused in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.narrowing import BY_WORDS, By, Only
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import Printed, make_paper
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import read
from tests.documents.station import DECEMBER, FULL, KIOSK, NIGHT, a_station, december, on, somebody

NOW = datetime(2026, 12, 3, 8, 30)
PATROL = Post("P07", "步巡组", PostKind.FOOT_PATROL, Mode.GUARD, "CG")
DESK = Post("ZB", "值班室", PostKind.STATION_DUTY, Mode.RECEIVE, "CG")
PEOPLE = (
    somebody("1", "王建国", team="一组"),
    somebody("2", "李志强", team="二组"),
    somebody("3", "张海波", team="一组", unit="CG"),
    somebody("F4", "刘雪", Role.AUXILIARY, team="二组", unit="CG"),
)
ROWS = (on("1", 2), on("2", 2, NIGHT), on("3", 2, post="P07"), on("F4", 3, post="P07"), on("3", 4, FULL, "ZB"))
FIRST_DAYS = Period(december(1), december(5))
NAMES = {person.name for person in PEOPLE}
OF_PEOPLE = ("duty-matrix", "attendance", "duty-statistics", "ledger-wall", "pocket-cards", "person-sheet")
OF_POSTS = ("post-table", "day-posts", "post-hours", "patrol-log")


def what() -> StoredPlan:
    plan = a_station(PEOPLE, posts=(KIOSK, PATROL, DESK))
    return StoredPlan(plan, Roster.of(ROWS), None, 0, None)


def made(paper: str, only: Only, period: Period = DECEMBER) -> list[Printed]:
    return make_paper(paper, PrintJob(what(), period, (), speaker("zh_CN"), NOW).narrowed(only))


def named(paper: str, only: Only, period: Period = FIRST_DAYS) -> set[str]:
    """Who is named on a paper that is narrowed so."""
    text = "".join(page.text for one in made(paper, only, period) for page in read(one.content))
    return {name for name in NAMES if name in text}


@pytest.mark.parametrize("paper", [name for name in OF_PEOPLE if name != "person-sheet"])
def test_papers_about_people_show_those_asked_for(paper: str) -> None:
    assert named(paper, Only()) == NAMES
    assert named(paper, Only(units=("XF",))) == {"王建国", "李志强"}
    assert named(paper, Only(teams=("一组",))) == {"王建国", "张海波"}
    assert named(paper, Only(people=("F4",))) == {"刘雪"}
    assert named(paper, Only(units=("CG",), teams=("一组",))) == {"张海波"}
    if By.POST in PAPERS[paper].by:
        assert named(paper, Only(posts=("P07",))) == {"张海波", "刘雪"}
    if paper != "pocket-cards":
        with pytest.raises(UserError, match="Nobody is left"):
            named(paper, Only(units=("XF",), people=("F4",)))


@pytest.mark.parametrize("paper", OF_POSTS)
def test_papers_about_posts_show_the_posts_asked_for(paper: str) -> None:
    patrol = {"张海波", "刘雪"}
    assert named(paper, Only(posts=("P07",))) == patrol
    assert named(paper, Only(units=("CG",))) == patrol
    if paper != "patrol-log":
        assert named(paper, Only(teams=("一组",))) == {"王建国", "张海波"}
        assert named(paper, Only(people=("2",))) == {"李志强"}


def test_a_person_s_sheet_tells_whole_crews() -> None:
    assert named("person-sheet", Only(people=("1",))) == {"王建国"}
    assert named("person-sheet", Only(teams=("二组",))) == {"李志强", "刘雪"}


def test_names_do_as_well_as_numbers() -> None:
    assert named("duty-matrix", Only(people=("王建国",))) == {"王建国"}
    assert named("duty-matrix", Only(units=("云岭县公安局城关派出所",))) == {"张海波", "刘雪"}
    assert named("post-table", Only(posts=("步巡组",))) == {"张海波", "刘雪"}


@pytest.mark.parametrize(
    ("only", "words"),
    [
        (Only(units=("QQ",)), "There is no unit QQ"),
        (Only(teams=("九组",)), "There is no team 九组"),
        (Only(people=("77",)), "There is no person 77"),
        (Only(posts=("P99",)), "There is no post P99"),
    ],
)
def test_what_there_is_not_is_one_sentence(only: Only, words: str) -> None:
    with pytest.raises(UserError, match=words):
        made("duty-matrix", only)


def test_two_of_one_name_are_told_by_their_numbers() -> None:
    stored = what()
    twins = replace(stored, plan=replace(stored.plan, people=(*PEOPLE, somebody("9", "王建国"))))
    job = PrintJob(twins, DECEMBER, (), speaker("zh_CN"), NOW, people=("王建国",))
    with pytest.raises(UserError, match="Several are called 王建国"):
        make_paper("duty-matrix", job)


@pytest.mark.parametrize("paper", list(PAPERS))
def test_what_makes_no_sense_is_refused_with_what_does(paper: str) -> None:
    everything = {By.UNIT: "CG", By.TEAM: "一组", By.PERSON: "3", By.POST: "P07"}
    for by, value in everything.items():
        asked = Only(*((value,) if by is one else () for one in By))
        if by in PAPERS[paper].by:
            continue
        with pytest.raises(UserError) as refused:
            made(paper, asked)
        said = speaker("en")(refused.value.message)
        assert said.count(".") == 1
        for way in PAPERS[paper].by:
            assert speaker("en")(BY_WORDS[way]) in said, (paper, by)


def test_a_part_is_headed_by_its_own_name_and_so_is_its_file() -> None:
    (one,) = made("duty-matrix", Only(units=("CG",)))
    assert one.file_name == "duty-matrix_2026-12_CG.pdf"
    (page,) = read(one.content)
    assert "云岭县公安局城关派出所2026年12月" in page.text
    assert "0877-6100120" in page.text
    (page,) = read(made("duty-matrix", Only(teams=("一组",)))[0].content)
    assert "（一组）2026年12月" in page.text


def test_a_number_of_the_fair_share_is_reckoned_among_all() -> None:
    """Narrowing hides people, it does not change what the shown ones owe."""

    def line(only: Only) -> list[str]:
        from tests.documents.collisions import beside

        (page, *_) = read(made("ledger-wall", only)[0].content)
        return beside(page, "王建国")[1:]

    assert line(Only(people=("1",)))[-3:] == line(Only())[-3:]
