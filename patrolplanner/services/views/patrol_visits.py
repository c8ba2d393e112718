"""巡逻到访 at a glance: what route cards ask for in a period, what of it was made, what is owed, what wants doing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import VisitState
from patrolplanner.domain.plan import Period
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.patrols import OwedVisits, owed_visits, wanting_cards

VISITS_FORMULA = translate(
    "patrol visits",
    "Planned: visits on the route cards of the period. Due: those of dates before today. Made, missed and skipped: as "
    "entered when the cards came back; what is not entered yet is neither. Owed: what the weights of the spots ask for "
    "and nobody made, counted up over a month; the next cards have it with more weight.",
)


@dataclass(frozen=True, slots=True)
class PatrolVisits:
    """Visits and cards of a period. ``unentered`` are past cards of which nothing has been entered, ``since`` when."""

    day: date
    cards: int
    asked: int
    due: int
    made: int
    missed: int
    cards_today: int
    asked_today: int
    unentered: int
    since: date | None
    owed: tuple[OwedVisits, ...]
    wanting: Message | None


def patrol_visits(document: Document, today: date, period: Period) -> PatrolVisits | None:
    """None for a plan without must-visit spots. Raises UserError where the calendar does not know the year."""
    plan = document.plan
    if not plan.spots:
        return None
    day = min(max(today, period.first), period.last + timedelta(days=1))
    cards = [card for card in plan.route_cards if card.day in period]
    visits = [visit for visit in plan.visits if visit.day in period]
    asked = [visit for visit in visits if visit.planned is not None]
    states = Counter(visit.state for visit in visits)
    entered = {visit.card_key for visit in visits if visit.state is not VisitState.PLANNED}
    having = {visit.card_key for visit in asked}
    silent_cards = {card.card_key for card in cards} & (having - entered)
    silent = [key[0] for key in silent_cards if key[0] < day]
    return PatrolVisits(
        day,
        len(cards),
        len(asked),
        sum(visit.day < day for visit in asked),
        states[VisitState.MADE],
        states[VisitState.MISSED] + states[VisitState.SKIPPED],
        sum(card.day == day for card in cards),
        sum(visit.day == day for visit in asked),
        len(silent),
        min(silent, default=None),
        tuple(owed_visits(plan, day)),
        wanting_cards(plan, document.roster, period),
    )
