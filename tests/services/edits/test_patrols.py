"""Visits entered, cards taken over, spots renamed and removed: in the file, in the log, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import PatrolVisit, VisitState
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift
from patrolplanner.services.edits.patrols import (
    add_visit,
    change_visit,
    enter_all_made,
    remove_visit,
    take_cards,
)
from patrolplanner.services.edits.records import change_records, removal, remove_records
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.session import Session
from tests.patrol_town import CARD, PLAN, ROSTER, VISITS, WITH_CARDS

FIRST = date(2026, 12, 1)
DOCUMENT = Document(WITH_CARDS, ROSTER)
STEP = translate("patrols", "draw route cards")


def after(edit: object) -> Plan:
    return edit(DOCUMENT).plan  # type: ignore[operator]


def enter(visit: PatrolVisit, state: VisitState, arrived: int | None = None, note: str = "") -> Edit:
    return change_visit(visit, replace(visit, state=state, arrived=arrived, note=note))


def test_a_visit_is_entered_and_what_makes_no_sense_is_refused() -> None:
    made = after(enter(VISITS[0], VisitState.MADE, 505, "正常")).visits[0]
    assert (made.state, made.arrived, made.note) == (VisitState.MADE, 505, "正常")
    with pytest.raises(UserError, match="time of arrival"):
        after(enter(VISITS[0], VisitState.MISSED, 505))
    gone = replace(VISITS[0], planned=501)
    with pytest.raises(UserError, match="not there any more"):
        after(enter(gone, VisitState.MADE))
    with pytest.raises(UserError, match="no card asked for"):
        after(change_visit(VISITS[3], replace(VISITS[3], state=VisitState.MISSED, arrived=None)))


def test_an_arrival_hours_away_from_the_shift_is_refused_and_a_little_early_is_not() -> None:
    assert after(enter(VISITS[0], VisitState.MADE, 7 * 60 + 30)).visits[0].arrived == 450
    for edit in (enter(VISITS[0], VisitState.MADE, 195), add_visit((FIRST, "CX1", "D"), "B1", 195)):
        with pytest.raises(UserError, match="03:15 is not in the shift, 08:00–20:00"):
            after(edit)


def test_a_whole_card_is_entered_and_what_was_entered_stays() -> None:
    states = [visit.state for visit in after(enter_all_made((FIRST, "CX1", "D"))).visits]
    assert states == [VisitState.MADE, VisitState.MADE, VisitState.MISSED, VisitState.MADE]


def test_a_visit_besides_needs_a_card_and_can_be_taken_back() -> None:
    plan = after(add_visit((FIRST, "CX1", "D"), "B1", 900))
    assert plan.visits[-1] == PatrolVisit(FIRST, "CX1", "D", "B1", None, VisitState.MADE, 900)
    assert after(remove_visit(VISITS[3])).visits == VISITS[:3]
    with pytest.raises(UserError, match="no route card"):
        after(add_visit((FIRST, "BX", "D"), "B1", 900))


def test_cards_come_in_the_place_of_those_of_their_shift() -> None:
    fresh = DrawnShift(FIRST, "D", (replace(CARD, turn=1),), (replace(VISITS[0], planned=530),))
    with pytest.raises(UserError, match="have been entered"):
        after(take_cards([fresh]))
    planned = replace(WITH_CARDS, visits=VISITS[:1])
    plan = take_cards([fresh])(Document(planned, ROSTER)).plan
    assert plan.route_cards == fresh.cards
    assert plan.visits == fresh.visits
    cleared = take_cards([DrawnShift(FIRST, "D", (), ())])(Document(planned, ROSTER)).plan
    assert (cleared.route_cards, cleared.visits) == ((), ())


def test_new_numbers_are_taken_over_everywhere() -> None:
    plan = after(change_records("spots", {0: replace(PLAN.spots[0], id="X1")}))
    assert plan.visits[0].spot == "X1"
    plan = after(change_records("spots", {4: replace(PLAN.spots[4], id="X5")}))
    assert plan.beats[0].spots == ("X5", "B3")
    plan = after(change_records("posts", {0: replace(PLAN.posts[0], id="CX9")}))
    assert plan.route_cards[0].post == plan.visits[0].post == plan.vehicles[0].posts[0] == "CX9"
    plan = after(change_records("people", {0: replace(PLAN.people[0], id="009")}))
    assert plan.route_cards[0].crew == ("009", "F01")
    plan = after(change_records("vehicles", {1: replace(PLAN.vehicles[1], id="云9")}))
    assert plan.route_cards[0].vehicle == "云9"
    plan = after(change_records("streets", {1: replace(PLAN.streets[1], id="L9")}))
    assert plan.spots[2].street == "L9"


def test_what_goes_with_a_record_is_said_and_goes() -> None:
    assert "2 visits of patrols" in str(removal(DOCUMENT, "spots", [3])[0])
    assert [v.spot for v in after(remove_records("spots", [3])).visits] == ["B1", "B2"]
    plan = after(remove_records("posts", [0]))
    assert (plan.route_cards, plan.visits, plan.vehicles[2].posts) == ((), (), ("CX2",))
    assert after(remove_records("vehicles", [1])).route_cards[0].vehicle == ""
    with pytest.raises(UserError, match="广场"):
        after(remove_records("areas", [0]))
    with pytest.raises(UserError, match="南北街"):
        after(remove_records("streets", [1]))


def test_a_session_keeps_logs_and_takes_back(tmp_path: Path) -> None:
    def clock() -> datetime:
        return datetime(2026, 12, 2, 9)

    session = Session.create(tmp_path / "p.patrol", DOCUMENT, "x", clock=clock)
    session.apply(enter(VISITS[0], VisitState.MADE, 505), STEP, action="patrol")
    session.close()
    session = Session.open(tmp_path / "p.patrol", "x", clock=clock)
    assert session.document.plan.visits[0].arrived == 505
    assert any(entry.what == "visits" for entry in session.log())
    session.undo()
    assert session.document.plan == WITH_CARDS
    session.redo()
    assert session.document.plan.visits[0].state is VisitState.MADE
    session.close()
