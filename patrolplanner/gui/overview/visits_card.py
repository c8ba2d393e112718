"""The card of the patrols' visits: planned, made and owed, and which cards want drawing or entering."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import shift_name
from patrolplanner.gui import places
from patrolplanner.gui.overview.cards import OverviewCard
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.notes import Note
from patrolplanner.gui.widgets.parts import label
from patrolplanner.services.views.overview import Overview
from patrolplanner.services.views.patrol_visits import VISITS_FORMULA, PatrolVisits

_MOST_OWED = 3
_PLANNED = translate("overview", "{period}: visits planned {asked}, route cards {cards}.")
_MADE = translate("overview", "Due before today {due}: {made} made, {missed} missed or skipped.")
_TODAY = translate("overview", "{day}: visits planned {asked}, route cards {cards}.")
_SILENT = translate(
    "overview",
    "{count} {count:card has|cards have} come due without anything entered, {count:that|the first} of {day}.",
)
_NO_CARDS = translate("overview", "No route cards are drawn in this period.")
_OWED = translate("overview", "Owed at {count} {count:spot|spots}: {visits} {visits:visit|visits}.")
_NOTHING_OWED = translate("overview", "No visits are owed.")
_OWES = translate("overview", "{spot}: {visits} owed in the next {shift}")


def visits_card(context: PlanContext, found: PatrolVisits, overview: Overview) -> OverviewCard:
    """What the patrols were to visit in the period, and what they did."""
    title = said(translate("overview", "Visits of patrols"))
    card = OverviewCard(context, title, Place(places.PATROLS, day=overview.moment.date(), section="cards"))
    if found.cards:
        planned = said(_PLANNED, period=period_words(context.period), asked=found.asked, cards=found.cards)
        made = said(_MADE, due=found.due, made=found.made, missed=found.missed)
        for text, tone in ((planned, ""), (made, "warn" if found.missed else "")):
            line = label(text, tone, wrap=True)
            line.setToolTip(as_tip(said(VISITS_FORMULA)))
            card.lines.addWidget(line)
    elif found.wanting is None:
        card.say(_NO_CARDS, "quiet")
    if found.cards_today:
        card.say(_TODAY.fill(day=found.day, cards=found.cards_today, asked=found.asked_today))
    if found.since is not None:
        first = Place(places.PATROLS, day=found.since, section="cards")
        card.say(_SILENT.fill(count=found.unentered, day=found.since), "warn", first)
    if found.wanting is not None:
        card.say(found.wanting, "warn", Place(places.PATROLS, section="cards"))
    if found.cards:
        _say_owed(card, context, found)
    return card


def _say_owed(card: OverviewCard, context: PlanContext, found: PatrolVisits) -> None:
    if not found.owed:
        card.say(_NOTHING_OWED, "good")
        return
    spots = {one.spot.id for one in found.owed}
    whole = sum(one.visits for one in found.owed)
    card.say(_OWED.fill(count=len(spots), visits=f"{whole:.1f}"))
    card.say_some(
        (
            Note(
                _OWES.fill(spot=one.spot.name, visits=f"{one.visits:.1f}", shift=shift_name(context.plan, one.shift)),
                "",
                Place(places.PATROLS, record=one.spot.id, section="spots"),
            )
            for one in found.owed
        ),
        _MOST_OWED,
    )
