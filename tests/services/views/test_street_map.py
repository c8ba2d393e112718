"""The map's facts: coordinates, who is where at an hour, and the scanned plan."""

from __future__ import annotations

import math

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.projection import Projection
from patrolplanner.services.edits.map import Picture, picture_of, put, scaled, with_picture
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.street_map import manned_at
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, at


def test_metres_are_shown_with_north_up() -> None:
    assert Projection.of(a_plan()).paper(100, 200) == (100, -200)
    assert Projection.of(a_plan()).place(100, -200) == (100, 200)


def test_a_degree_of_longitude_is_shorter_than_one_of_latitude() -> None:
    plan = a_plan(posts=(a_post(x=102.5, y=24.3),), settings=(("coordinates", "lonlat"),))
    projection = Projection.of(plan)
    x, y = projection.paper(102.51, 24.31)
    x0, y0 = projection.paper(102.5, 24.3)
    assert (y0 - y) == pytest.approx(1113.2, rel=1e-3)
    assert (x - x0) == pytest.approx(1113.2 * math.cos(math.radians(24.3)), rel=1e-3)
    assert projection.place(x, y) == (102.51, 24.31)


def test_who_is_there_at_an_hour() -> None:
    roster = a_roster(a_pair("001", 1, "K1", "D"), a_pair("001", 2, "K1", "N"))
    document = Document(a_plan(), roster)
    assert manned_at(document, at(1, "08:00"))["K1"].people == ("001",)
    assert manned_at(document, at(1, "20:00"))["K1"].unmanned
    assert manned_at(document, at(3, "07:59"))["K1"].people == ("001",)
    assert manned_at(document, at(3, "08:00"))["K1"].unmanned


def test_those_who_are_missing_are_counted() -> None:
    plan = a_plan(demands=(a_demand("K1", "D", 3),))
    manning = manned_at(Document(plan, a_roster(a_pair("001", 1))), at(1, "12:00"))["K1"]
    assert (manning.short, manning.unmanned) == (2, False)


def test_nobody_is_asked_for_at_a_closed_post() -> None:
    plan = a_plan(posts=(a_post(status=PostStatus.PLANNED),))
    assert manned_at(Document(plan), at(1, "12:00")) == {}


def test_people_on_duties_nobody_asks_for_are_shown() -> None:
    plan = a_plan(demands=(), people=(an_officer(),))
    manning = manned_at(Document(plan, a_roster(a_pair("001", 1))), at(1, "12:00"))["K1"]
    assert (manning.people, manning.wanted, manning.unmanned) == (("001",), 0, False)


def test_a_post_is_put_and_taken_off() -> None:
    there = put("posts", 0, 10.0, 20.0)(Document(a_plan()))
    assert (there.plan.posts[0].x, there.plan.posts[0].y) == (10.0, 20.0)
    assert put("posts", 0, None, None)(there).plan == a_plan()


def test_a_picture_is_kept_in_the_settings() -> None:
    picture = Picture("plan.png", 0.5, -10.0, 20.0)
    document = with_picture(picture)(Document(a_plan()))
    assert picture_of(document.plan) == picture
    assert with_picture(None)(document).plan.settings == ()


@pytest.mark.parametrize("scale", ["", "0", "-1", "nan", "inf", "wide"])
def test_a_picture_without_a_scale_is_none(scale: str) -> None:
    assert picture_of(a_plan(settings=(("map_image", "plan.png"), ("map_scale", scale)))) is None


def test_two_points_and_their_distance_set_the_scale() -> None:
    picture = Picture("plan.png", 1.0, 0.0, 0.0)
    new = scaled(picture, (100.0, 100.0), (200.0, 100.0), 50.0)
    assert new.scale == pytest.approx(0.5)
    # the first point stays where it is
    assert new.left + (100 - picture.left) * 0.5 == pytest.approx(100)
    with pytest.raises(InvalidValue):
        scaled(picture, (1.0, 1.0), (1.0, 1.0), 50.0)
    with pytest.raises(InvalidValue):
        scaled(picture, (1.0, 1.0), (2.0, 1.0), 0.0)
