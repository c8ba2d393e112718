"""Patterns follow the people whose own they are; a day of one is changed with all days like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from patrolplanner.services.edits.patterns import with_cycle_of, with_shift_on
from patrolplanner.services.edits.records import add_records, change_records, removal, remove_records
from patrolplanner.services.open_plan.document import Document
from patrolplanner.translation import ENGLISH, speaker
from tests.builders import a_plan, an_officer, day

WORKDAYS = Rotation("001", (), day(1), by_day=(DayTypeShift(DayType.WORKDAY, "D"),))
CYCLE = Rotation("甲", ("D", "N", None, None), day(1))
DOCUMENT = Document(a_plan(people=(an_officer("001"), an_officer("002", team="甲")), rotations=(WORKDAYS, CYCLE)))


def test_a_new_number_is_followed_by_the_pattern_and_a_person_takes_it_along() -> None:
    renamed = change_records("people", {0: replace(DOCUMENT.plan.people[0], id="009")})(DOCUMENT)
    assert [r.team for r in renamed.plan.rotations] == ["009", "甲"]
    assert [speaker(ENGLISH)(text) for text in removal(DOCUMENT, "people", [0])] == ["1 rotation"]
    assert remove_records("people", [0])(DOCUMENT).plan.rotations == (CYCLE,)


def test_a_new_code_is_followed_by_types_of_dates_too() -> None:
    renamed = change_records("shifts", {0: replace(DOCUMENT.plan.shifts[0], code="白")})(DOCUMENT)
    assert renamed.plan.rotations[0].by_day == (DayTypeShift(DayType.WORKDAY, "白"),)
    with pytest.raises(UserError, match="change the rotation first"):
        remove_records("shifts", [0])(DOCUMENT)


def test_a_team_by_the_number_of_somebody_with_a_pattern_is_refused() -> None:
    with pytest.raises(UserError, match="could be that of a team and of a person"):
        add_records("people", [an_officer("003", team="001")])(DOCUMENT)


def test_another_shift_on_a_day_holds_for_its_place_of_the_cycle() -> None:
    changed = with_shift_on(1, DayFacts(day(7), DayKind.WORKDAY), "Z")(DOCUMENT).plan.rotations[1]
    assert changed.pattern == ("D", "N", "Z", None)
    assert with_cycle_of(1, 5)(DOCUMENT).plan.rotations[1].pattern == ("D", "N", None, None, None)
    assert with_cycle_of(1, 1)(DOCUMENT).plan.rotations[1].pattern == ("D",)


def test_another_shift_on_a_day_holds_for_its_type() -> None:
    on_workdays = with_shift_on(0, DayFacts(day(10), DayKind.MAKEUP), "N")(DOCUMENT).plan.rotations[0]
    assert on_workdays.by_day == (DayTypeShift(DayType.WORKDAY, "N"),)
    at_rest = with_shift_on(0, DayFacts(day(5), DayKind.REST), "Z")(DOCUMENT).plan.rotations[0]
    assert at_rest.by_day == (*WORKDAYS.by_day, DayTypeShift(DayType.REST, "Z"))
