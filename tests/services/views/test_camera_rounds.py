"""Rounds of cameras from a plan: who is at the desk, what weighs, who responds, and what cannot be said."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from patrolplanner.domain.cameras import Camera, CameraState
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.patrols import HourSpan
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.camera_rounds import DeskRounds, rounds_of_day
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, day
from tests.planning.deployment.streets_of import a_street

CAMERAS = tuple(Camera(f"J{n}", f"镜头{n}", 100.0 * n, 0.0, post="SP") for n in range(1, 10))
PLAN = a_plan(
    people=(an_officer("001"), an_officer("002")),
    areas=(Area("A1", "市场", AreaKind.MARKET, 500.0, 0.0, 5.0),),
    posts=(a_post("K1", name="街口岗亭", x=100.0, y=10.0), a_post("SP", PostKind.VIDEO, name="视频席")),
    demands=(a_demand("K1", "D"), a_demand("SP", "D"), a_demand("SP", "N")),
    streets=(a_street("L1", (0, 0), (1000, 0)),),
    cameras=CAMERAS,
)
ROSTER = a_roster(a_pair("001", 10, "K1", "D"), a_pair("002", 10, "SP", "D"))


def rounds(plan: Plan = PLAN, roster: Roster = ROSTER) -> DeskRounds:
    (found,) = rounds_of_day(Document(plan, roster), day(10))
    return found


def looks(found: DeskRounds) -> Counter[str]:
    return Counter(look.camera for line in found.lines for look in line.looks)


def test_a_duty_at_the_desk_has_its_quarters() -> None:
    found = rounds()
    assert (found.post, len(found.crew), len(found.lines)) == ("视频席", 1, 48)
    begins = [line.begin for line in found.lines]
    assert begins[0] == found.begin
    assert {b - a for a, b in pairwise(begins)} == {timedelta(minutes=15)}
    assert {len(line.looks) for line in found.lines} == {5}
    assert set(looks(found)) == {camera.name for camera in CAMERAS}


def test_where_police_stands_is_looked_at_less() -> None:
    """Two cameras at places that are alike but for the kiosk beside one of them."""
    plan = replace(PLAN, areas=())
    manned, empty = looks(rounds(plan)), looks(rounds(plan, a_roster(a_pair("002", 10, "SP", "D"))))
    assert manned["镜头1"] < empty["镜头1"]


def test_a_broken_camera_and_one_that_is_off_are_left_out() -> None:
    off = replace(CAMERAS[1], hours=(HourSpan(8, 10),))
    plan = replace(PLAN, cameras=(replace(CAMERAS[0], state=CameraState.BROKEN), off, *CAMERAS[2:]))
    found = rounds(plan)
    assert "镜头1" not in looks(found)
    assert {line.begin.hour for line in found.lines for look in line.looks if look.camera == "镜头2"} <= {8, 9}


def test_who_responds_stands_beside_and_nobody_is_told() -> None:
    found = rounds()
    assert {post for line in found.lines for post, _ in line.responders} == {"街口岗亭"}
    alone = rounds(PLAN, a_roster(a_pair("002", 10, "SP", "D")))
    assert not any(look.answered for line in alone.lines for look in line.looks)
    assert all(line.responders == () for line in alone.lines)


def test_the_same_plan_gives_the_same_rounds_and_other_cards_other_ones() -> None:
    from patrolplanner.domain.patrols import RouteCard

    assert rounds() == rounds()
    assert rounds(replace(PLAN, route_cards=(RouteCard(day(10), "K1", "D", seed=77),))).lines != rounds().lines


@pytest.mark.parametrize(
    ("plan", "roster", "words"),
    [
        (replace(PLAN, cameras=()), ROSTER, "no cameras"),
        (replace(PLAN, streets=()), ROSTER, "streets"),
        (replace(PLAN, cameras=tuple(replace(c, post="") for c in CAMERAS)), ROSTER, "video desk"),
        (PLAN, a_roster(a_pair("001", 10, "K1", "D")), "Nobody is rostered"),
    ],
)
def test_what_cannot_be_drawn_is_said(plan: Plan, roster: Roster, words: str) -> None:
    with pytest.raises(UserError, match=words):
        rounds_of_day(Document(plan, roster), day(10))
