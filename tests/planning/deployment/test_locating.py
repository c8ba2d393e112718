"""Places of texts: by name, number, crossing, side; what is spelt otherwise is marked, what is nowhere is said."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from patrolplanner.domain.incidents import Located, PlaceName
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, Mode, Post, PostKind
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.planning.deployment.locating import Locator, PlaceFound
from patrolplanner.planning.deployment.near_names import distance
from tests.planning.deployment.addresses import LENGTH, texts, town

TOWN = Plan(
    streets=(
        Street("L1", "城北路", points=(StreetPoint(0, 0), StreetPoint(1000, 0))),
        Street("L2", "菜市巷", points=(StreetPoint(400, -200), StreetPoint(400, 300))),
        Street("L3", "新民街", points=(StreetPoint(800, 0), StreetPoint(800, 400))),
        Street("L4", "欣民街", points=(StreetPoint(900, 0), StreetPoint(900, 400))),
    ),
    places=(
        PlaceName("城北路10号", (), 100, 5, "L1", 10),
        PlaceName("城北路100号", (), 1000, 0, "L1", 100),
        PlaceName("富市广场", ("广场", "城中广场"), 600, 600),
        PlaceName("菜市东门", (), 420, 100),
    ),
    areas=(Area("A1", "文庙社区", AreaKind.OTHER, 50, 700),),
    posts=(Post("P1", "菜市巷岗亭", PostKind.KIOSK, Mode.GUARD, address="菜市巷20号", x=400, y=-100),),
)


def found(text: str, plan: Plan = TOWN) -> tuple[PlaceFound, tuple[float, float] | None]:
    locator = Locator(plan)
    what = locator.find(text)
    return what, locator.place_of(what)


@pytest.mark.parametrize(
    ("text", "located", "place", "unsure"),
    [
        ("富市广场", Located.PLACE, (600, 600), False),
        ("  城中 广场附近", Located.PLACE, (600, 600), False),
        ("菜市东门门口", Located.PLACE, (420, 100), False),
        ("广场西南角", Located.LANDMARK, (578.8, 578.8), False),
        ("广场北侧50米", Located.LANDMARK, (600, 650), False),
        ("城北路10号", Located.PLACE, (100, 5), False),
        ("云岭县城关镇城北路５５号附近", Located.NUMBER, (550, 0), False),
        ("城北路五十五号对面", Located.NUMBER, (550, 0), False),
        ("城北路55-3号,电动车被盗", Located.NUMBER, (550, 0), False),
        ("城北路999号", Located.NUMBER, (1000, 0), False),
        ("城北路与菜市巷交叉口", Located.CROSSING, (400, 0), False),
        ("菜市巷和城北路路口附近", Located.CROSSING, (400, 0), False),
        ("城北路菜市巷口", Located.CROSSING, (400, 0), False),
        ("新民街30号", Located.STREET, (800, 200), True),
        ("文庙社区", Located.AREA, (50, 700), True),
        ("菜市巷岗亭旁", Located.PLACE, (400, -100), False),
        ("城被路55号", Located.NUMBER, (550, 0), True),
        ("富市广厂", Located.PLACE, (600, 600), True),
        ("新城北路55号", Located.NUMBER, (550, 0), True),
    ],
)
def test_a_text_is_a_place(text: str, located: Located, place: tuple[float, float], unsure: bool) -> None:
    what, where = found(text)
    assert (what.located, what.unsure) == (located, unsure)
    assert where == pytest.approx(place, abs=1)


@pytest.mark.parametrize(
    "text", ["", "???", "老水泥厂宿舍", "3号楼", "号", "与", "城", "=1+1", "\u202e路", "北" * 2000]
)
def test_a_text_that_says_nothing_is_nowhere(text: str) -> None:
    assert found(text) == (PlaceFound(Located.NONE), None)


def test_two_names_equally_near_are_doubtful_until_one_is_remembered() -> None:
    what, where = found("心民街12号")
    assert (what.located, what.choices, where) == (Located.DOUBTFUL, ("新民街", "欣民街"), None)
    assert what.word == "心民街"
    known = replace(TOWN, places=(*TOWN.places, PlaceName("心民街", street="L3")))
    assert found("心民街12号", known)[0].street == 2
    assert found("心民街", known)[0].street == 2


def test_a_street_alone_is_spread_over_its_length() -> None:
    locator = Locator(TOWN)
    places = [locator.place_of(locator.find("城北路")) for _ in range(100)]
    along = sorted(x for x, _ in places if x is not None)
    assert len(along) == 100
    assert max(b - a for a, b in zip([0, *along], [*along, 1000], strict=True)) < 30


def test_lonlat_plans_are_located_as_those_in_metres() -> None:
    streets = (Street("L1", "城北路", points=(StreetPoint(104.0, 30.0), StreetPoint(104.01, 30.0))),)
    places = (PlaceName("城北路2号", (), 104.0, 30.0, "L1", 2), PlaceName("城北路102号", (), 104.01, 30.0, "L1", 102))
    plan = Plan(streets=streets, places=places, settings=(("coordinates", "lonlat"),))
    assert found("城北路52号", plan)[1] == pytest.approx((104.005, 30.0), abs=1e-5)


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [("", "", 0), ("城北路", "城北路", 0), ("城北路", "成北路", 1), ("ab", "ba", 1), ("", "abc", 3)],
)
def test_the_distance_of_two_words(one: str, other: str, away: int) -> None:
    assert distance(one, other) == distance(other, one) == away


def test_two_thousand_texts_of_which_the_truth_is_known() -> None:
    plan = town()
    locator, projection = Locator(plan), Projection.of(plan)
    right = wrong = listed = unknown = 0
    for truth in texts(plan, 2_000, seed=1):
        what = locator.find(truth.text)
        place = locator.place_of(what)
        if truth.street is None:
            unknown += 1
            listed += what.located in (Located.NONE, Located.DOUBTFUL)
            continue
        if place is None:
            continue
        on = what.street == truth.street or _on(place, plan, truth.street)
        right += on
        wrong += not on and not what.unsure
        if truth.place is not None and truth.sort == "plain":
            assert math.dist(projection.paper(*place), projection.paper(*truth.place)) < 12, truth
    assert right >= 0.85 * 2_000
    assert wrong <= 0.01 * 2_000
    assert (unknown, listed) == (100, 100)


def _on(place: tuple[float, float], plan: Plan, street: int) -> bool:
    (x, y), first = place, plan.streets[street].points[0]
    across = plan.streets[street].id.startswith("A")
    return 0 <= (x if across else y) <= LENGTH and abs((y - first.y) if across else (x - first.x)) < 12


def test_thousands_of_rows_look_at_each_text_once_and_compare_few_names() -> None:
    plan = town()
    locator = Locator(plan)
    rows = texts(plan, 5_000, seed=2)
    for truth in rows:
        locator.place_of(locator.find(truth.text))
    different = len({truth.text for truth in rows})
    assert different < 5_000
    assert locator.looked_at < 3 * different
