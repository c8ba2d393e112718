"""The page of shifts and rotations: clock times, colours, cycles, and the well-known rotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Rotation, ShiftKind
from patrolplanner.gui.places import SHIFTS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.shifts.page import ShiftsPage
from patrolplanner.gui.shifts.rotation_picker import RotationPicker
from patrolplanner.services.edits.records import remove_records
from tests.builders import a_pair, a_plan, a_roster, a_shift, an_officer, day

SAID = translate("test", "facts changed")
PLAN = a_plan(
    people=(an_officer("001", team="A"), an_officer("002", team="B")),
    rotations=(Rotation("A", ("D", "N", None, None), day(1)),),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> ShiftsPage:
    made = ShiftsPage(context_of(PLAN, a_roster(a_pair("001"))))
    qtbot.addWidget(made)
    return made


def put(page: ShiftsPage, table: str, row: int, key: str, text: str) -> str:
    found = page.tables[table]
    reason = found.model.put(row, found.kind.column(key), text)
    return "" if reason is None else str(reason)


def choose(dialog: RotationPicker, words: str) -> None:
    titles = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(n for n, title in enumerate(titles) if words in title))


def test_clock_times_are_read_and_working_time_follows_the_length(page: ShiftsPage) -> None:
    assert put(page, "shifts", 0, "start", "7") == ""
    assert put(page, "shifts", 0, "end", "1930") == ""
    shift = page.context.plan.shifts[0]
    assert (shift.start, shift.end, shift.effective_minutes) == (420, 1170, 750)
    assert put(page, "shifts", 2, "effective_minutes", "16") == ""
    assert put(page, "shifts", 2, "start", "09:00") == ""
    assert page.context.plan.shifts[2].effective_minutes == 960
    assert put(page, "shifts", 0, "start", "25:00") != ""
    assert put(page, "shifts", 0, "start", "24:00") != ""


def test_colours_are_hexadecimal(page: ShiftsPage) -> None:
    assert put(page, "shifts", 0, "colour", "ffd966") == ""
    assert page.context.plan.shifts[0].colour == "#FFD966"
    assert "not a colour" in put(page, "shifts", 0, "colour", "red")


def test_a_new_code_is_followed_by_rotations_demands_and_duties(page: ShiftsPage) -> None:
    assert put(page, "shifts", 0, "code", "白") == ""
    assert page.context.plan.rotations[0].pattern[0] == "白"
    assert page.context.plan.demands[0].shift == "白"
    assert [a.pair.duty.shift for a in page.context.roster] == ["白"]


def test_a_cycle_is_written_in_the_words_of_the_roster_page_too(page: ShiftsPage) -> None:
    for row, (code, name) in enumerate((("D", "白班"), ("N", "夜班"))):
        assert page.context.plan.shifts[row].code == code
        assert put(page, "shifts", row, "name", name) == ""
    for typed in ("白 夜 休 休", "白夜休休", "白、夜、休、休", "D N - -", "白班 夜班 休 休", "白N休-"):
        assert put(page, "rotations", 0, "pattern", "D") == ""
        assert put(page, "rotations", 0, "pattern", typed) == "", typed
        assert page.context.plan.rotations[0].pattern == ("D", "N", None, None), typed
    cell = page.rotations.model.index(0, page.rotations.kind.column("pattern"))
    assert cell.data() == "白 夜 - -"


def test_a_cycle_is_written_with_codes_and_signs_for_days_off(page: ShiftsPage) -> None:
    assert put(page, "rotations", 0, "pattern", "D D 休 -") == ""
    assert page.context.plan.rotations[0].pattern == ("D", "D", None, None)
    assert put(page, "rotations", 0, "pattern", "DN--") == ""
    assert page.context.plan.rotations[0].pattern == ("D", "N", None, None)
    assert 'There is no shift "X"' in put(page, "rotations", 0, "pattern", "D X")
    assert put(page, "rotations", 0, "team", "") != ""


def test_short_rest_is_named(page: ShiftsPage) -> None:
    assert "At least 11 h" in page.rest.text()
    assert put(page, "rotations", 0, "pattern", "N D - -") == ""
    assert "Less than 11 h" in page.rest.text()
    table = page.tables["rotations"]
    assert "short rest" in table.model.index(0, table.kind.column("pattern")).data()


def test_standby_at_the_station_is_rest_as_the_rule_has_it(page: ShiftsPage) -> None:
    standby = a_shift("B", "18:00-08:00", kind=ShiftKind.STANDBY)
    page.context.apply(lambda d: replace(d, plan=replace(d.plan, shifts=(*d.plan.shifts, standby))), SAID)
    assert put(page, "rotations", 0, "pattern", "B D - -") == ""
    assert "At least 11 h" in page.rest.text()
    rules = (RuleSetting("R11", parameters=(("standby", "duty"), ("target", "12"))),)
    page.context.apply(lambda d: replace(d, plan=replace(d.plan, rules=rules)), SAID)
    assert "Less than 12 h" in page.rest.text()
    mark = page.tables["rotations"].kind.columns[page.tables["rotations"].kind.column("pattern")].mark
    assert mark is not None
    told = mark(page.rotations.model.facts, page.context.plan.rotations[0])
    assert told is not None
    assert "less than 12 h" in said(told.text)


def test_the_preview_shows_the_period(page: ShiftsPage) -> None:
    assert page.strip.spoken() == [f"A: {' '.join((['D', 'N', '-', '-'] * 8)[:31])}"]


def test_a_well_known_rotation_brings_its_teams_and_the_shifts_that_are_missing(page: ShiftsPage, qtbot: QtBot) -> None:
    dialog = RotationPicker(page.context.plan, page.context.today)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(
        next(n for n in range(dialog.list.count()) if "3 shifts, forward" in dialog.list.item(n).text())
    )
    dialog.teams.setText("A, B, C")
    assert "made for 4 teams" in dialog.reason.text()
    assert not dialog.take.isEnabled()
    dialog.teams.setText("A, B, C, E")
    assert dialog.reason.text() == ""
    assert dialog.take.isEnabled()
    page.give(dialog)
    plan = page.context.plan
    assert [r.team for r in plan.rotations] == ["A", "B", "C", "E"]
    assert {s.code for s in plan.shifts} == {"D", "N", "Z", "d", "e", "n"}
    page.context.undo()
    assert page.context.plan == PLAN


def test_a_backward_rotation_warns_of_its_rest(page: ShiftsPage, qtbot: QtBot) -> None:
    dialog = RotationPicker(page.context.plan, page.context.today)
    qtbot.addWidget(dialog)
    choose(dialog, "backward")
    assert "Less than 11 h" in dialog.warning.text()


def test_places_lead_to_a_shift_and_to_a_team(page: ShiftsPage) -> None:
    page.show_place(Place(SHIFTS, record="N"))
    assert page.tables["shifts"].record.code == "N"
    page.show_place(Place(SHIFTS, record="A", section="rotations"))
    assert page.section == "rotations"
    assert page.rotations.record.team == "A"


def test_a_team_that_nobody_belongs_to_is_marked(page: ShiftsPage) -> None:
    page.context.apply(remove_records("people", [0]), page.rotations.kind.one)
    assert "nobody" in page.rotations.model.index(0, 0).data()
