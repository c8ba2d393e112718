"""The page of people: the panel beside the table, what belongs to one person, and places that lead there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.people import Restriction, RestrictionKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.gui.people.page import PeoplePage
from patrolplanner.gui.places import PEOPLE, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import speak
from patrolplanner.gui.shell.main_window import MainWindow
from tests.builders import a_plan, an_absence, an_officer, day

TRIO = a_plan(
    people=(an_officer("001"), an_officer("002"), an_officer("003")),
    absences=(an_absence("002", 3), an_absence("003", 9)),
)


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(context_of(TRIO))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.entered()
    return made


def line(page: PeoplePage, key: str) -> QLineEdit:
    found = next(
        form for form in page.detail.forms if any(page.tables["people"].kind.column(key) == p for p in form.places)
    )
    field = found.field(key)
    assert isinstance(field, QLineEdit)
    return field


def test_the_panel_shows_and_changes_the_person_of_the_table(page: PeoplePage) -> None:
    assert page.detail.title.text() == "某001"
    page.tables["people"].select(1)
    assert page.detail.title.text() == "某002"
    field = line(page, "name")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Wang")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.context.plan.people[1].name == "Wang"
    assert page.detail.title.text() == "Wang"
    page.context.undo()
    assert field.text() == "某002"


def test_what_stands_under_a_field_is_seen_whole(context_of: Callable[..., PlanContext], qtbot: QtBot) -> None:
    """A name that another has, in panels of many widths: the remark has all its lines, and nothing lies over it."""
    speak("zh_CN")
    same = tuple(replace(person, name="李志强") if person.id != "001" else person for person in TRIO.people)
    page = PeoplePage(context_of(replace(TRIO, people=same)))
    qtbot.addWidget(page)
    page.show()
    page.entered()
    field, table = line(page, "name"), page.tables["people"]
    for width in range(900, 1500, 50):
        page.resize(width, 620)
        table.select(0)
        QTest.qWait(1)
        table.select(1)
        (remark,) = (one for one in page.detail.findChildren(QLabel) if one.isVisible() and "同名" in one.text())

        def whole(remark: QLabel = remark) -> bool:
            box = remark.geometry()
            lines = remark.heightForWidth(remark.width())
            apart = not box.intersects(field.geometry())
            return box.height() >= lines and apart and remark.parentWidget().rect().contains(box)

        qtbot.waitUntil(whole)


def test_a_bad_value_stays_in_its_field_with_the_reason_under_it(page: PeoplePage) -> None:
    field = line(page, "start")
    form = page.detail.forms[2]
    field.setFocus()
    QTest.keyClicks(field, "2026-02-30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "2026-02-30"
    assert "2026-02-30" in form.reason("start")
    assert page.context.plan == TRIO
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), form.reason("start")) == ("", "")


def test_a_refused_value_does_not_follow_to_another_person(page: PeoplePage) -> None:
    field = line(page, "start")
    field.setFocus()
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    page.tables["people"].select(2)
    assert field.text() == ""
    assert page.detail.forms[2].reason("start") == ""
    assert page.context.plan == TRIO


def test_publishing_a_name_is_a_tick(page: PeoplePage) -> None:
    box = page.detail.forms[3].field("publish_name")
    assert isinstance(box, QCheckBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert page.context.plan.people[0].publish_name


def test_the_small_table_has_the_absences_of_one_person_and_adds_theirs(page: PeoplePage) -> None:
    page.tables["people"].select(1)
    page.detail.setCurrentIndex(1)
    own = page.detail.own[1]
    assert [own.sifter.index(n, 1).data() for n in range(own.sifter.rowCount())] == ["2026-12-03"]
    own.add()
    assert page.context.plan.absences[-1].person == "002"
    assert own.sifter.rowCount() == 2
    page.tables["people"].select(0)
    assert own.sifter.rowCount() == 0


def test_a_beginning_takes_the_end_of_an_absence_along(page: PeoplePage) -> None:
    page.show_section("absences")
    table = page.tables["absences"]
    assert table.model.put(0, table.kind.column("start"), "2026-12-20") is None
    assert page.context.plan.absences[0] == replace(TRIO.absences[0], start=day(20), end=day(20))
    refusal = table.model.put(0, table.kind.column("end"), "2026-12-19")
    assert refusal is not None
    assert table.model.put(0, table.kind.column("kind"), "病假") is None
    assert page.context.plan.absences[0].kind is AbsenceKind.SICK


def test_places_lead_to_people_and_to_what_is_about_them(page: PeoplePage) -> None:
    page.show_place(Place(PEOPLE, record="003"))
    assert page.tables["people"].record.id == "003"
    page.show_place(Place(PEOPLE, person="003", section="absences"))
    assert page.section == "absences"
    assert page.tables["absences"].record.person == "003"


def test_the_commands_are_those_of_the_tab_in_front(page: PeoplePage) -> None:
    assert page.commands()[5] is page.tables["people"].doing.by_name["add"]
    page.show_section("units")
    assert page.commands()[5] is page.tables["units"].doing.by_name["add"]


def test_the_key_for_new_makes_a_person_here_and_not_a_plan(plan_file, qtbot: QtBot) -> None:
    window = MainWindow("test")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.open_path(plan_file(TRIO, Roster()))
    page = window.workspace.show_page(PEOPLE)
    for widget in (page.tables["people"].view, page.detail.forms[0].field("name")):
        before = len(window.session.document.plan.people)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert len(window.session.document.plan.people) == before + 1
    window.close()


def typed_into(page: PeoplePage, section: str, row: int, key: str, text: str) -> RecordTable:
    """Type into a cell of a table as a clerk does, and press Enter."""
    page.show_section(section)
    table = page.tables[section]
    table.view.setFocus()
    table.view.setCurrentIndex(table.sifter.index(row, table.kind.column(key)))
    QTest.keyClick(table.view, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return table


def test_an_absence_of_an_afternoon_is_typed_with_its_time(page: PeoplePage) -> None:
    table = typed_into(page, "absences", 0, "start", "2026-12-03 14:00")
    assert page.context.plan.absences[0] == replace(TRIO.absences[0], start_minute=14 * 60)
    assert table.sifter.index(0, table.kind.column("start")).data() == "2026-12-03 14:00"
    assert table.sifter.index(0, table.kind.column("days")).data() == "0.4"
    typed_into(page, "absences", 0, "end", "12/3 18:00")
    assert page.context.plan.absences[0].end_minute == 18 * 60
    page.context.undo()
    page.context.undo()
    assert page.context.plan.absences == TRIO.absences


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("start", "2026-12-03 25:00", "not a time of day"),
        ("start", "2026-12-03 24:00", "cannot begin at 24:00"),
        ("end", "2026-12-02 12:00", "lies before the beginning"),
    ],
)
def test_a_time_that_is_none_is_refused(page: PeoplePage, key: str, text: str, said: str) -> None:
    page.show_section("absences")
    table = page.tables["absences"]
    refusal = table.model.put(0, table.kind.column(key), text)
    assert refusal is not None
    assert said in str(refusal)
    assert page.context.plan == TRIO


def test_pairs_have_a_table_in_which_they_are_made_and_changed(page: PeoplePage) -> None:
    page.show_section("ties")
    table = page.tables["ties"]
    table.view.setFocus()
    table.doing.by_name["add"].trigger()
    assert page.context.plan.ties == (Tie("001", "002", TieKind.MENTOR, share=50),)
    typed_into(page, "ties", 0, "share", "80")
    typed_into(page, "ties", 0, "end", "2026-12-31")
    assert page.context.plan.ties == (Tie("001", "002", TieKind.MENTOR, None, day(31), 80),)
    assert "two different people" in str(table.model.put(0, table.kind.column("second"), "001"))
    assert "at most 100" in str(table.model.put(0, table.kind.column("share"), "101"))
    page.show_place(Place(PEOPLE, person="002", section="ties"))
    assert table.record.first == "001"


def test_restrictions_are_typed_with_their_dates(page: PeoplePage) -> None:
    table = page.tables["people"]
    place = table.kind.column("restrictions")
    assert table.model.put(0, place, "不上夜班:2026-10-01..2027-03-31; no overtime") is None
    winter = Restriction(RestrictionKind.NO_NIGHT, date(2026, 10, 1), date(2027, 3, 31))
    assert page.context.plan.people[0].restrictions == {winter, Restriction.NO_OVERTIME}
    shown = table.model.index(0, place).data()
    assert shown == "no night duty:2026-10-01..2027-03-31, no overtime"
    assert table.model.put(0, place, shown) is None
    assert page.context.plan.people[0].restrictions == {winter, Restriction.NO_OVERTIME}
    assert "lies before the first" in str(table.model.put(0, place, "no overtime:2026-12-02..2026-12-01"))


def test_home_posts_and_the_fair_group_stand_in_the_panel(page: PeoplePage) -> None:
    group = page.detail.forms[0].field("fair_group")
    group.setFocus()
    QTest.keyClicks(group, "community")
    QTest.keyClick(group, Qt.Key.Key_Return)
    home = line(page, "home")
    home.setFocus()
    QTest.keyClicks(home, page.context.plan.posts[0].id)
    QTest.keyClick(home, Qt.Key.Key_Return)
    assert page.context.plan.people[0].home == (page.context.plan.posts[0].id,)
    assert page.context.plan.people[0].fair_group == "community"
