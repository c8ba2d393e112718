"""What can be done to patrols: cards that were drawn taken over, and visits entered when the cards come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import CardKey, PatrolVisit, VisitState, arrival_fault, visit_fault
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit

_ENTERED = translate("patrols", "Visits of {day} have been entered; what has been entered is not drawn away.")
_GONE = translate("patrols", "This visit is not there any more; look at the card again.")
_NO_CARD = translate("patrols", "There is no route card of this date, post and shift.")


def take_cards(drawn: Sequence[DrawnShift]) -> Edit:
    """Take drawn cards over. Raises UserError where visits of such a shift have been entered meanwhile."""

    def edit(document: Document) -> Document:
        plan, keys = document.plan, {one.key for one in drawn}
        for visit in plan.visits:
            if visit.shift_key in keys and visit.state is not VisitState.PLANNED:
                raise UserError(_ENTERED.fill(day=visit.day))
        cards = [card for card in plan.route_cards if card.shift_key not in keys]
        visits = [visit for visit in plan.visits if visit.shift_key not in keys]
        cards += [card for one in drawn for card in one.cards]
        visits += [visit for one in drawn for visit in one.visits]
        changed = replace(
            plan,
            route_cards=tuple(sorted(cards, key=lambda card: card.day)),
            visits=tuple(sorted(visits, key=lambda visit: visit.day)),
        )
        return refuse_misfits(document, changed)

    return edit


def change_visit(visit: PatrolVisit, entered: PatrolVisit) -> Edit:
    """Another visit in the place of one."""

    def edit(document: Document) -> Document:
        if (wrong := visit_fault(entered)) is not None:
            raise UserError(wrong)
        visits = list(document.plan.visits)
        if visit not in visits:
            raise UserError(_GONE)
        _check_arrival(document.plan, entered)
        visits[visits.index(visit)] = entered
        return _with_visits(document, visits)

    return edit


def enter_all_made(card: CardKey) -> Edit:
    """All visits of a card that nothing has been entered of were made."""

    def edit(document: Document) -> Document:
        visits = [
            replace(visit, state=VisitState.MADE)
            if visit.card_key == card and visit.state is VisitState.PLANNED
            else visit
            for visit in document.plan.visits
        ]
        return _with_visits(document, visits)

    return edit


def add_visit(card: CardKey, spot: str, arrived: int | None) -> Edit:
    """A visit that no card asked for. Raises UserError where there is no such card."""

    def edit(document: Document) -> Document:
        if all(c.card_key != card for c in document.plan.route_cards):
            raise UserError(_NO_CARD)
        visit = PatrolVisit(*card, spot, None, VisitState.MADE, arrived)
        _check_arrival(document.plan, visit)
        return _with_visits(document, [*document.plan.visits, visit])

    return edit


def remove_visit(visit: PatrolVisit) -> Edit:
    """Take a visit back that no card asked for."""

    def edit(document: Document) -> Document:
        return _with_visits(document, [one for one in document.plan.visits if one != visit])

    return edit


def _check_arrival(plan: Plan, visit: PatrolVisit) -> None:
    if (wrong := arrival_fault(plan.shifts_by_code[visit.shift], visit.arrived)) is not None:
        raise UserError(wrong)


def _with_visits(document: Document, visits: Sequence[PatrolVisit]) -> Document:
    plan: Plan = replace(document.plan, visits=tuple(sorted(visits, key=lambda visit: visit.day)))
    return refuse_misfits(document, plan)
