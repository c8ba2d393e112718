"""Beats divided, taken over, and moved stretch by stretch; importance of posts taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.patrols import Beat, BeatStretch
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import Area, AreaKind
from patrolplanner.planning.deployment.town_beats import TownBeats
from patrolplanner.services.edits.beats import divided_beats, move_to_beat, take_beats
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.beat_division import BeatQuestion, divide
from patrolplanner.services.views.post_worth import differing, proposed_importances, take_importances
from tests.builders import a_demand, a_plan, a_post
from tests.efforts import effort_of
from tests.planning.deployment.streets_of import a_grid, a_street

PLAN = a_plan(streets=tuple(a_grid(4, 4)), posts=(a_post("K1", x=0.0, y=0.0),), beats=(Beat("XQ1", "车巡片", ("K1",)),))


def test_a_division_is_even_in_one_piece_each_and_keeps_other_beats() -> None:
    found = divide(BeatQuestion(PLAN, 3, effort_of(20)))
    beats = divided_beats(TownBeats(PLAN), found.groups)
    assert beats[0] == PLAN.beats[0]
    assert [beat.id for beat in beats] == ["XQ1", "XQ2", "XQ3", "XQ4"]
    assert len({beat.name for beat in beats}) == 4
    plan = take_beats(beats)(Document(PLAN)).plan
    loads = TownBeats(plan).loads(plan.beats)
    assert len(loads) == 3
    assert all(one.is_even and one.pieces == 1 for one in loads)
    assert found.mean >= found.bound - 1e-6


def test_another_division_takes_the_beats_there_are() -> None:
    town = TownBeats(PLAN)
    first = divided_beats(town, [n % 3 for n in range(town.network.segments)])
    named = (first[0], replace(first[1], name="老城片", posts=("K1",)), *first[2:])
    again = divided_beats(TownBeats(replace(PLAN, beats=named)), [n % 2 for n in range(town.network.segments)])
    assert [(beat.id, beat.name) for beat in again][:2] == [("XQ1", "车巡片"), ("XQ2", "老城片")]
    assert len([beat for beat in again if beat.stretches]) == 2
    assert len(again) == 3, "a third one held nothing else"


def test_a_stretch_goes_to_another_beat_and_a_whole_street_with_it() -> None:
    town = TownBeats(PLAN)
    beats = divided_beats(town, [0 if n < 20 else 1 for n in range(town.network.segments)])
    document = Document(replace(PLAN, beats=beats))
    moved = move_to_beat(0, "XQ3", whole_street=False)(document).plan
    before, after = (TownBeats(p).beat_of(p.beats) for p in (document.plan, moved))
    assert [n for n in range(len(after)) if before[n] != after[n]] == [0]
    street = move_to_beat(0, "XQ3", whole_street=True)(document).plan
    mine = town.network.street == town.network.street[0]
    assert set(TownBeats(street).beat_of(street.beats)[mine].tolist()) == {2}
    assert BeatStretch("R0") in street.beats[2].stretches
    bare = Document(replace(PLAN, beats=(Beat("A", ""), Beat("B", "", stretches=(BeatStretch("R1"),)))))
    first = move_to_beat(0, "A", whole_street=False)(bare).plan
    assert first.beats[0].stretches == (BeatStretch("R0", -25.0, 0.0),)
    assert set(TownBeats(first).beat_of(first.beats)[mine].tolist()) == {0}, "nothing else says where the rest is"


def test_what_cannot_be_divided_is_told() -> None:
    with pytest.raises(UserError, match="no streets"):
        divide(BeatQuestion(replace(PLAN, streets=()), 3, effort_of(1)))
    with pytest.raises(UserError, match="too many"):
        divide(BeatQuestion(replace(PLAN, streets=(a_street("A", (0, 0), (100, 0)),)), 3, effort_of(1)))


def test_importance_is_proposed_with_a_reason_and_taken_over() -> None:
    plan = a_plan(
        streets=tuple(a_grid(6, 6)),
        areas=(Area("A", "广场", AreaKind.SQUARE, 0, 0, 5),),
        posts=(a_post("K1", x=0.0, y=0.0), a_post("K2", x=1000.0, y=1000.0)),
        demands=(a_demand("K1", "D"), a_demand("K2", "D")),
    )
    found = proposed_importances(plan, Period(date(2026, 12, 1), date(2026, 12, 7)))
    assert [one.worth.post for one in found] == ["K1", "K2"]
    assert "no longer see police" in str(found[0].reason)
    wanted = differing(found)
    assert wanted.keys() == {"K1", "K2"}
    taken = take_importances(wanted)(Document(plan)).plan
    assert {post.id: post.importance for post in taken.posts} == wanted
    document = Document(taken)
    assert take_importances(wanted)(document) is document
