"""The panel beside the tables, the problems under them, and the day by the hour."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Answer
from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.places import ROSTER, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.roster.problem_lines import DO, SHOW
from patrolplanner.gui.said import said, speak
from patrolplanner.services.checking.duty_people import Standing
from patrolplanner.services.checking.problems import ProblemKind
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.edits.roster import with_pairs
from tests.builders import a_demand, a_pair, a_post, an_absence, an_officer, day
from tests.gui.roster.stations import a_station, go_to, pairs, some_rows

ContextOf = Callable[..., PlanContext]
K1_NIGHT = DutyKey(day(12), "K1", "N")


def a_page(context: PlanContext, qtbot: QtBot) -> RosterPage:
    page = RosterPage(context)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    return page


def words(page: RosterPage) -> str:
    QApplication.processEvents()  # labels are shown by their layout
    return "\n".join(w.text() for w in page.panel.findChildren(QLabel) if not w.isHidden())


def test_a_cell_tells_post_times_and_crew(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    go_to(page, "001", 12)
    assert "K1岗 · D" in words(page)
    assert "08:00-20:00" in words(page)
    assert "Officer" in words(page)


def test_a_gap_says_what_is_missing_and_offers_ways(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.show_duty(K1_NIGHT)
    assert ": 1 person missing" in words(page)
    assert page.panel.ways.isVisible()


def test_candidates_are_ranked_and_one_is_put_by_enter(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(absences=(an_absence("F01", 12),)), some_rows()), qtbot)
    page.show_duty(K1_NIGHT)
    who = page.panel.who
    qtbot.waitUntil(who.isVisible)
    ranked = who.people.ranked
    assert ranked[0].person == "F02"
    assert ranked[0].standing < Standing.BARRED
    assert ranked[-1].standing is Standing.BARRED
    page.panel.focus_who()
    QTest.keyClick(who, Qt.Key.Key_Return)
    assert a_pair("F02", 12, "K1", "N") in pairs(page.context)


@pytest.mark.parametrize("width", [230, 300])
def test_reasons_of_who_could_come_are_read_to_their_end(context_of: ContextOf, qtbot: QtBot, width: int) -> None:
    """Whatever the width of the panel, with the scroll bar or without."""
    plan = a_station(people=tuple(an_officer(f"{n:03}", name=f"王建{n}", order=n) for n in range(1, 13)), absences=())
    rows = [a_pair(f"{n:03}", 12, "K1", "D") for n in range(1, 9)]
    page = a_page(context_of(plan, some_rows(*rows)), qtbot)
    page.panel.setFixedWidth(width)
    page.show_duty(K1_NIGHT)
    who = page.panel.who
    qtbot.waitUntil(who.isVisible)
    small = QFont(who.font())
    small.setPixelSize(12)
    wraps = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)

    def cut() -> list[str]:
        found = []
        for n, one in enumerate(who.people.ranked):
            place, text = who.visualRect(who.people.index(n)), who.people.second_line(one)
            room = QRect(0, 0, place.width() - 16, 0)
            if place.height() < 22 + QFontMetrics(small).boundingRect(room, wraps, text).height():
                found.append(text)
        return found

    qtbot.waitUntil(lambda: len(who.people.ranked) > 8 and who.visualRect(who.people.index(9)).height() > 0)
    assert cut() == []
    one_line = QFontMetrics(small).lineSpacing()
    assert any(who.visualRect(who.people.index(n)).height() > 22 + 2 * one_line for n in range(9)), "some wrap"


def test_somebody_barred_is_not_put(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(absences=(an_absence("F01", 12),)), some_rows()), qtbot)
    page.show_duty(K1_NIGHT)
    who = page.panel.who
    qtbot.waitUntil(who.isVisible)
    row = next(n for n, r in enumerate(who.people.ranked) if r.person == "F01")
    assert who.people.second_line(who.people.ranked[row]).startswith("谭伟美 is away")
    who.setCurrentIndex(who.people.index(row))
    QTest.keyClick(who, Qt.Key.Key_Return)
    assert a_pair("F01", 12, "K1", "N") not in pairs(page.context)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("谭伟美", "away"), ("F02", "Nothing stands against"), ("王建国", "on this duty"), ("赵六", "nobody called")],
)
def test_why_not_somebody(context_of: ContextOf, qtbot: QtBot, asked: str, answer: str) -> None:
    roster = some_rows(a_pair("001", 14, "K1", "D"))
    page = a_page(context_of(a_station(absences=(an_absence("F01", 14),)), roster), qtbot)
    go_to(page, "001", 14)
    page.panel.why_not.ask(asked)
    assert answer in page.panel.why_not.answer.text()


def test_ways_to_fill_a_gap_can_be_taken(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.show_duty(K1_NIGHT)
    ways = page.panel.ways
    ways.search()
    qtbot.waitUntil(lambda: ways._list.count() > 1)
    ways.findChildren(QPushButton)[1].click()
    assert any(p.duty == K1_NIGHT for p in pairs(page.context))


def test_problems_lead_to_their_cells(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.work.problems.only(ProblemKind.GAP)
    model = page.work.problems.model
    assert model.rowCount() == 1 + len(page.context.verdict.shortages)  # type: ignore[union-attr]
    page.work.problems.table.opened.emit(model.index(1, SHOW))
    assert page.stack.grid is page.posts_grid
    assert page.stack.grid.day == model.lines[1].about.day
    page.work.problems.table.opened.emit(model.index(1, DO))
    qtbot.waitUntil(page.panel.who.isVisible)


def test_the_cards_count(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    missing = int(page.work.cards.gaps.number.text())
    page.show_duty(K1_NIGHT)
    page.editing.put(a_pair("F02", 12, "K1", "N"))
    qtbot.waitUntil(lambda: int(page.work.cards.gaps.number.text()) == missing - 1)


def test_places_of_other_pages_lead_here(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.show_place(Place(ROSTER, person="F01", day=day(3)))
    assert page.panel.person == "F01"
    page.show_place(Place(ROSTER, duty=K1_NIGHT))
    assert page.panel.duty == K1_NIGHT
    page.show_place(Place(ROSTER, day=day(7)))
    assert page.day_page.isVisible()
    assert page.day_page.day == day(7)


def test_leaders_of_a_day_are_named_in_the_order_of_their_posts(context_of: ContextOf, qtbot: QtBot) -> None:
    posts = (*a_station().posts, a_post("L1", PostKind.LEADER), a_post("L2", PostKind.LEADER))
    context = context_of(a_station(posts=posts), Roster())
    page = a_page(context, qtbot)
    page.show_place(Place(ROSTER, day=day(7)))
    for post, person in (("L2", "001"), ("L1", "002")):  # whoever is entered first
        context.apply(with_pairs([a_pair(person, 7, post, "D")]), translate("test", "put"))
    qtbot.waitUntil(lambda: "Duty leader" in page.day_page.facts.text())
    assert page.day_page.facts.text().startswith(f"Duty leader: {called(context, '002')}, {called(context, '001')}")


def called(context: PlanContext, person: str) -> str:
    return context.plan.people_by_id[person].name


def test_the_day_chart_goes_from_bar_to_bar(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.show_day(day(12))
    chart = page.day_page.chart
    assert chart.stretch is not None
    first = chart.stretch.duty
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.stretch.duty != first
    assert page.panel.duty == chart.stretch.duty
    assert "王建国 (Officer)" in str(chart.day_model.index(0, 0).data())


def test_rules_that_make_no_sense_are_said_and_nothing_breaks(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.context.show_month(day(1).replace(year=2150))
    qtbot.waitUntil(page.work.notice.isVisible)
    assert "2099" in page.work.notice.text()
    page.months.step(-12 * 124)
    assert page.shown.view is not None


def test_nothing_rostered_yet_shows_all_as_gaps(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(demands=(a_demand("K1", "D"),)), Roster()), qtbot)
    assert page.work.cards.gaps.number.text() == "31"
    assert page.auto.isEnabled()


def test_what_candidates_answer_is_written_down_and_shown(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(), some_rows())
    page = a_page(context, qtbot)
    page.show_duty(K1_NIGHT)
    who = page.panel.who
    qtbot.waitUntil(who.isVisible)
    person = who.people.ranked[0].person
    asked, _, refused, _ = who.menu(person).actions()
    asked.trigger()
    assert [(o.person, o.duty, o.answer) for o in context.document.journal.offers] == [
        (person, K1_NIGHT, Answer.OFFERED)
    ]
    refused.trigger()
    assert [o.answer for o in context.document.journal.offers] == [Answer.REFUSED]
    assert who.isVisible(), "the list stays where it is"
    assert who.people.second_line(who.people.ranked[0]).startswith("refused")
    context.undo()
    context.undo()
    assert who.people.answers == {}
    who.menu(person).actions()[1].trigger()
    assert [o.answer for o in context.document.journal.offers] == [Answer.ACCEPTED]


def test_the_keyboard_stays_at_the_candidate_when_the_list_is_made_anew(context_of: ContextOf, qtbot: QtBot) -> None:
    page = a_page(context_of(a_station(), some_rows()), qtbot)
    page.activateWindow()
    page.show_duty(K1_NIGHT)
    page.panel.focus_who_soon()
    who = page.panel.who
    qtbot.waitUntil(who.hasFocus)
    QTest.keyClick(who, Qt.Key.Key_Down)
    person = who.person
    page.panel.refresh()
    assert not who.isVisible()
    qtbot.waitUntil(who.hasFocus)
    assert who.person == person
    page.panel.refresh()
    page.people_grid.setFocus()
    qtbot.waitUntil(who.isVisible)
    assert page.people_grid.hasFocus()


def test_another_month_asks_nobody_for_a_duty_that_is_not_of_it(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(a_station(), some_rows(a_pair("F01", 1, "K1", "D")))
    page = a_page(context, qtbot)
    go_to(page, "F01", 1)
    context.show_month(day(1), -1)
    qtbot.waitUntil(lambda: context.verdict is not None)
    qtbot.waitUntil(lambda: not page.panel._soon.isActive() and not page.panel._rankings.under_way)
    assert not page.panel.searching.isVisible()


@pytest.mark.parametrize("by_person", [True, False])
def test_a_post_that_is_deleted_meanwhile_is_forgotten(context_of: ContextOf, qtbot: QtBot, by_person: bool) -> None:
    context = context_of(a_station(), some_rows())
    page = a_page(context, qtbot)
    if by_person:
        go_to(page, "001", 12)
    else:
        page.show_duty(K1_NIGHT)
    context.apply(remove_records("posts", [0]), translate("test", "step"))
    qtbot.waitUntil(lambda: context.verdict is not None and page.shown.view.plan is context.plan)
    page.panel.refresh()
    assert "K1岗" not in words(page)


def test_a_candidates_reason_does_not_begin_with_the_name_above_it(context_of: ContextOf, qtbot: QtBot) -> None:
    roster = some_rows(*(a_pair("F01", n, "K1", "D") for n in range(5, 12)))
    page = a_page(context_of(a_station(), roster), qtbot)
    page.show_duty(K1_NIGHT)
    people = page.panel.who.people
    qtbot.waitUntil(lambda: bool(people.ranked))
    view = page.shown.view
    assert view is not None
    named = {one.person: f"{view.people[one.person].name}:" for one in people.ranked}
    assert any(said(one.reasons[0]).startswith(named[one.person]) for one in people.ranked if one.reasons)
    assert not any(people.second_line(one).startswith(named[one.person]) for one in people.ranked)


def test_nor_does_it_in_chinese_where_no_colon_parts_them(context_of: ContextOf, qtbot: QtBot) -> None:
    speak("zh_CN")
    page = a_page(context_of(a_station(), some_rows(a_pair("F01", 12, "K1", "D"))), qtbot)
    page.show_duty(K1_NIGHT)
    people = page.panel.who.people
    qtbot.waitUntil(lambda: bool(people.ranked))
    view = page.shown.view
    assert view is not None
    named = {one.person: view.people[one.person].name for one in people.ranked}
    reasons = [said(one.reasons[0]).removeprefix(named[one.person]) for one in people.ranked if one.reasons]
    assert any(rest[:1] not in "：" for rest in reasons), "a reason of the other kind is among them"
    assert not any(people.second_line(one).startswith((named[one.person], "的")) for one in people.ranked)
