"""Search: names, numbers, pinyin, initials, dates."""

from __future__ import annotations

from datetime import date

import pytest

from patrolplanner.domain.incidents import IncidentBatch, PlaceName
from patrolplanner.domain.posts import Area
from patrolplanner.domain.sites import Site, SiteState
from patrolplanner.services.views.searching import Findable, FindKind, Index, entries_of
from tests.builders import a_plan, a_post, a_shift, an_auxiliary, an_officer, day, december

PLAN = a_plan(
    people=(
        an_officer("007001", name="单雪梅", team="甲班"),
        an_officer("007002", name="王建国", mobile="13800000007"),
        an_auxiliary("F01", name="仇志强"),
        an_auxiliary("F02", name="吕 Anna"),
    ),
    posts=(a_post("K1", name="城北菜市岗亭"), a_post("K2", name="富市广场岗亭")),
    sites=(Site("H01", "农贸市场北门", 0, 0), Site("H02", "客运站广场", 9, 9, state=SiteState.STRUCK)),
    places=(PlaceName("菜市东门", ("东门口",), 5.0, 5.0),),
    incident_batches=(IncidentBatch("B1", "警情2026.xlsx"),),
    shifts=(a_shift("D", name="白班"), a_shift("N", name="夜班"), a_shift("Z", name="值班")),
)
INDEX = Index(entries_of(PLAN, str)).warm()


def found(query: str) -> list[str]:
    return [hit.entry.key for hit in INDEX.find(query, december(1, 31), day(10))]


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("单雪梅", "007001"),
        ("雪", "007001"),
        ("shanxuemei", "007001"),
        ("danxuemei", "007001"),
        ("shanxm", "007001"),
        ("sxm", "007001"),
        ("xuem", "007001"),
        ("007001", "007001"),
        ("WJG", "007002"),
        ("nongmaosc", "H01"),
        ("h02", "H02"),
        ("caishidm", "菜市东门"),
        ("东门口", "菜市东门"),
        ("警情2026", "B1"),
        ("wangjg", "007002"),
        ("wjianguo", "007002"),
        ("138000", "007002"),
        ("qiuzhiqiang", "F01"),
        ("qzq", "F01"),
        ("qzhq", "F01"),
        ("lv", "F02"),
        ("lu", "F02"),
        ("anna", "F02"),
        ("cbcs", "K1"),
        ("chengbei", "K1"),
        ("城北", "K1"),
        ("k2", "K2"),
        ("夜班", "N"),
        ("yeban", "N"),
    ],
)
def test_the_first_find_is_what_was_meant(query: str, key: str) -> None:
    assert found(query)[0] == key


@pytest.mark.parametrize("query", ["xyz", "wangjx", "张", "  ", "sxmq", "999"])
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert found(query) == []


def test_all_words_must_be_found() -> None:
    assert found("gangting fushi") == ["K2"]
    assert found("gangting wang") == []


def test_a_better_match_comes_first() -> None:
    plan = a_plan(people=(an_officer("1", name="赵王明"), an_officer("2", name="王明"), an_officer("3", name="王明辉")))
    keys = [h.entry.key for h in Index(entries_of(plan, str)).find("王明")]
    assert keys == ["2", "3", "1"]


def test_what_is_called_so_comes_before_what_stands_there() -> None:
    posts = (a_post("K1", name="步巡组", address="富市广场"), a_post("K2", name="富市广场岗亭"))
    plan = a_plan(posts=posts, areas=(Area("A1", "富市广场"),), demands=())
    assert [h.entry.key for h in Index(entries_of(plan, str)).find("guangc")] == ["K2", "A1", "K1"]


def test_many_people_do_not_hide_the_post() -> None:
    people = tuple(an_officer(f"{n:03}", name=f"城北{n}") for n in range(60))
    plan = a_plan(people=people, posts=(a_post("K1", name="城北菜市岗亭"),))
    hits = Index(entries_of(plan, str)).find("城北")
    assert FindKind.POST in {h.entry.kind for h in hits}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12-14", day(14)),
        ("12.14", day(14)),
        ("12月14日", day(14)),
        ("12/3", day(3)),
        ("2027-01-02", date(2027, 1, 2)),
        ("2027年1月2日", date(2027, 1, 2)),
        ("14日", day(14)),
        ("today", day(10)),
        ("明天", day(11)),
    ],
)
def test_a_date_is_understood(typed: str, meant: date) -> None:
    hit = INDEX.find(typed, december(1, 31), day(10))[0]
    assert (hit.entry.kind, hit.day) == (FindKind.DAY, meant)


@pytest.mark.parametrize("typed", ["13-40", "2026-02-30", "32日"])
def test_a_date_there_is_not_is_no_find(typed: str) -> None:
    assert [h for h in INDEX.find(typed, december(1, 31), day(10)) if h.day] == []


def test_pages_and_commands_are_found_by_pinyin_too() -> None:
    index = INDEX.with_extra([Findable(FindKind.PAGE, "rules", "规则", names=("规则",))])
    assert [h.entry.key for h in index.find("guize")] == ["rules"]
