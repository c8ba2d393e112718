"""The first page: what it says of real plans, where its links lead, and the way of a new plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from patrolplanner.gui import look as looks
from patrolplanner.gui.overview.cards import OverviewCard
from patrolplanner.gui.overview.charts import SeenChart
from patrolplanner.gui.overview.flow import columns_for
from patrolplanner.gui.overview.page import OverviewPage
from patrolplanner.gui.places import MAP, PATROLS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.services.edits.roster import with_pairs
from tests.builders import a_pair, december
from tests.patrol_town import ROSTER as PATROLS_ROSTER
from tests.patrol_town import WITH_CARDS
from tests.services.views.test_overview import PLAN, ROSTER

ContextOf = Callable[..., PlanContext]
STEP = translate("test", "step")


def page_of(context: PlanContext, qtbot: QtBot) -> OverviewPage:
    page = OverviewPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.entered()
    settled(page, qtbot)
    return page


def settled(page: OverviewPage, qtbot: QtBot) -> None:
    """Wait until the cards are those of the document as it is."""

    def waits() -> bool:
        return page._stale or bool(page._waiting) or page.latest.under_way or bool(page._made) or page._soon.isActive()

    qtbot.waitUntil(lambda: not waits() and bool(page.flow.cards))
    qtbot.wait(1)


def texts(page: OverviewPage) -> list[str]:
    return [
        one.text()
        for card in page.flow.cards
        for one in (*card.findChildren(QLabel), *card.findChildren(QPushButton))
        if one.text()
    ]


def went(page: OverviewPage, card: str, number: int, qtbot: QtBot) -> Place:
    """Where a link of a card leads."""
    wanted = next(c for c in page.flow.cards if c.accessibleName().startswith(card))
    with qtbot.waitSignal(page.context.wanted) as heard:
        wanted.findChildren(QPushButton)[number].click()
    assert heard.args is not None
    place = heard.args[0]
    assert isinstance(place, Place)
    return place


def test_today_in_words(context_of: ContextOf, qtbot: QtBot) -> None:
    said = texts(page_of(context_of(PLAN, ROSTER), qtbot))
    assert "Today, 10 Dec (Thu)" in said
    assert "Duty leader: 某002" in said
    assert "Who is where at 09:30" in said
    assert "某001, 某F01" in said
    assert "until 20:00" in said
    assert "The roster has not been published yet." in said
    assert "No duty leader is rostered." in said, "tomorrow"


def test_links_lead_to_duties_days_and_people(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(PLAN, ROSTER), qtbot)
    assert went(page, "Today", 0, qtbot).day == december(10, 10).first
    duty = went(page, "Who is where", 1, qtbot).duty
    assert duty is not None
    assert (duty.post, duty.shift) == ("K1", "D")
    assert went(page, "Publication", 0, qtbot).page == "changes"
    assert went(page, "Months", -1, qtbot).page == "calendar"


def test_a_month_ahead_opens_on_the_roster(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(PLAN, ROSTER), qtbot)
    assert went(page, "Months", 1, qtbot).page == "roster"
    assert page.context.period.first == date(2027, 1, 1)


def test_an_edit_is_seen_at_once(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(PLAN, ROSTER), qtbot)
    page.context.apply(with_pairs([a_pair("F01", 11, "L", "Z")]), STEP)
    settled(page, qtbot)
    assert "Duty leader: 某F01" in texts(page)


def cards_there() -> int:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return sum(isinstance(each, OverviewCard) for each in QApplication.allWidgets())


def test_cards_that_newer_figures_overtook_are_gone_and_those_of_a_page_go_with_it(
    context_of: ContextOf, qtbot: QtBot
) -> None:
    before = cards_there()
    page = page_of(context_of(PLAN, ROSTER), qtbot)
    shown = cards_there()
    assert shown - before == len(page.flow.cards)
    for _ in range(2):
        page.refresh()
        qtbot.waitUntil(lambda: len(page._made) > 1)
    settled(page, qtbot)
    assert cards_there() == shown
    page.refresh()
    qtbot.waitUntil(lambda: len(page._made) > 1)
    assert all(page.isAncestorOf(card) for card in page._made)


def test_what_is_not_told_and_the_board_that_is_wrong(context_of: ContextOf, qtbot: QtBot) -> None:
    context = context_of(PLAN, ROSTER)
    context.session.publish(december(1, 31))
    page = page_of(context, qtbot)
    assert "All notices that hang are right." in texts(page)
    context.apply(with_pairs([a_pair("002", 10)], [a_pair("001", 10)]), STEP)
    settled(page, qtbot)
    said = texts(page)
    assert "From today on 1 duty comes and 1 goes that are not published." in said
    assert "K1岗: the notice names another crew for 10 Dec D." in said
    place = went(page, "Publication", -1, qtbot)
    assert (place.page, place.section, place.record) == ("papers", "notice", "K1")


def test_a_new_plan_is_led_step_by_step(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(Plan()), qtbot)
    (card,) = page.flow.cards
    assert "0 of 8" in card.accessibleName()
    links = card.findChildren(QPushButton)
    assert [b.property("role") for b in links] == ["main"] + ["flat"] * 7
    assert went(page, "From nothing", 1, qtbot).page == "shifts"


def test_check_marks_follow_the_theme(context_of: ContextOf, qtbot: QtBot, qapp: QApplication) -> None:
    page = page_of(context_of(PLAN, ROSTER), qtbot)

    def greens() -> list[QImage]:
        labels = page.flow.cards[0].findChildren(QLabel)
        return [one.pixmap().toImage() for one in labels if not one.pixmap().isNull()]

    light = greens()
    assert light
    try:
        looks.dress(qapp, "dark")
        assert all(now != before for now, before in zip(greens(), light, strict=True))
    finally:
        looks.dress(qapp, "light")
    assert greens() == light


def test_columns_follow_the_width(context_of: ContextOf, qtbot: QtBot) -> None:
    assert [columns_for(w) for w in (300, 740, 1200, 1500, 4000)] == [1, 2, 3, 4, 4]
    page = page_of(context_of(PLAN, ROSTER), qtbot)
    cards = page.flow.cards
    for width in (800, 1100, 1700):
        page.resize(width, 700)
        qtbot.wait(1)
        boxes = [c.geometry() for c in cards]
        assert all(not a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
        assert max(b.right() for b in boxes) <= page.flow.viewport().width()


def test_no_column_is_empty_above_a_wide_card(context_of: ContextOf, qtbot: QtBot) -> None:
    """As in a new plan, where the list from new to printed comes first."""
    page = page_of(context_of(PLAN), qtbot)
    for width in (800, 1180, 1700):
        page.resize(width, 700)
        qtbot.wait(1)
        tops = [c.geometry() for c in page.flow.cards if c.y() == 0]
        assert any(c.property("wide") for c in page.flow.cards)
        assert max(box.right() for box in tops) == max(c.geometry().right() for c in page.flow.cards), width
        assert sum(box.width() for box in tops) > page.flow.viewport().width() * 0.9, width


def test_the_card_of_visibility_leads_to_the_map_and_to_the_least_seen_street(
    context_of: ContextOf, qtbot: QtBot
) -> None:
    street = Street("L1", "北街", StreetKind.ARTERIAL, (StreetPoint(0, 0), StreetPoint(900, 0)))
    posts = (replace(PLAN.posts[0], x=0.0, y=0.0), *PLAN.posts[1:])
    context = context_of(replace(PLAN, posts=posts, streets=(street,)), ROSTER)
    page = page_of(context, qtbot)
    said = texts(page)
    assert any("see police within 10 minutes" in text for text in said)
    assert any(text.startswith("北街: ") and "should be 60.0 %" in text for text in said)
    assert went(page, "Police seen", 0, qtbot) == Place(MAP, day=date(2026, 12, 10), section="visibility")
    assert went(page, "Police seen", 1, qtbot) == Place(MAP, record="L1", section="visibility")
    card = next(c for c in page.flow.cards if c.accessibleName().startswith("Police seen"))
    (chart,) = card.findChildren(SeenChart)
    assert "%" in chart.accessibleName()
    assert "see police" in str(chart.words_of(10))


def test_visits_of_patrols_planned_made_and_owed(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(WITH_CARDS, PATROLS_ROSTER, datetime(2026, 12, 2, 9)), qtbot)
    said = texts(page)
    assert "2026-12: visits planned 3, route cards 1." in said
    assert "Due before today 3: 2 made, 1 missed or skipped." in said
    assert any(("shifts" in text and "draw" in text) or "no route cards" in text for text in said)
    assert any(text.startswith("Owed at") for text in said)
    assert went(page, "Visits of patrols", 0, qtbot).page == PATROLS


def test_cards_that_came_due_without_anything_entered_are_told(context_of: ContextOf, qtbot: QtBot) -> None:
    silent = replace(WITH_CARDS, visits=WITH_CARDS.visits[:1])
    page = page_of(context_of(silent, PATROLS_ROSTER, datetime(2026, 12, 2, 9)), qtbot)
    assert any(text.startswith("1 card has come due without anything entered") for text in texts(page))


def test_a_plan_without_spots_has_no_card_of_visits(context_of: ContextOf, qtbot: QtBot) -> None:
    page = page_of(context_of(PLAN, ROSTER), qtbot)
    assert all(card.accessibleName() != "Visits of patrols" for card in page.flow.cards)
