"""Short names of posts: what a clerk would write into a small cell, and never two alike."""

from __future__ import annotations

import random

import pytest

from patrolplanner.documents.post_names import LONGEST, short_post_names
from tests.builders import a_post


def short(*names: str) -> list[str]:
    posts = [a_post(f"GT{n:02}", name=name) for n, name in enumerate(names)]
    return list(short_post_names(posts).values())


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("城北菜市岗亭", "菜市"),
        ("马市街步巡组", "马市"),
        ("步行街岗亭", "步行"),
        ("客运站执勤点", "客运"),
        ("综合农贸市场联合执法点", "农贸"),
        ("第一小学护学岗", "一小"),
        ("事故处理岗", "事故"),
        ("南城门卡点", "南城"),
        ("1号岗亭", "1号"),
        ("K1岗", "K1"),
        # where only the place would be left, the kind is what tells
        ("城区车巡组", "车巡"),
        ("派出所值班室", "值班"),
        ("岗亭", "岗亭"),
        ("North Kiosk", "NK"),
        ("D", "D"),
    ],
)
def test_one_post_has_its_plainest_name(name: str, wanted: str) -> None:
    assert short(name) == [wanted]


def test_posts_of_one_place_are_told_apart_by_kind_or_number() -> None:
    assert short("菜市岗亭", "菜市车巡组", "菜市高峰岗", "菜市联合执勤点") == ["菜市", "菜车", "菜峰", "菜联"]
    assert short("马市街步巡组", "马市街口高峰岗") == ["马市", "街口"]
    assert short("广场岗亭1号", "广场岗亭2号", "广场岗亭3号") == ["广1", "广2", "广3"]
    assert short("1号岗亭", "城北1号岗亭", "城南1号岗亭") == ["1号", "北1", "南1"]


def test_no_two_are_the_same_and_none_is_long_or_empty() -> None:
    chance = random.Random(7)
    for _ in range(200):
        names = [
            "".join(chance.choice("城北菜市场街口岗亭组点第一二三1号 AB") for _ in range(chance.randrange(1, 9)))
            for _ in range(30)
        ]
        found = short(*names, *["岗亭"] * 30, " ", "!")
        assert len(set(found)) == len(found)
        assert all(name.strip() and len(name) <= LONGEST for name in found), found
