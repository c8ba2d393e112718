"""Papers of patrols, for the station's own use: the week's arrangement, route cards of a day, the register of visits.

And the programme of joint enforcement. Routes are no matter of the public's: nothing of them is on any notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import dist
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_TABLE, A5_PAIR, Sheet
from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import VisitState, minute_in
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.posts import PATROL_KINDS
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.on_duty import on_duty
from patrolplanner.services.papers.narrowing import By
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name, months, weeks
from patrolplanner.services.solving.joint_programme import rounds_of
from patrolplanner.services.views.patrols import DayCard, cards_of_day

if TYPE_CHECKING:
    from patrolplanner.documents.internal.joint_programme import JointRow
    from patrolplanner.documents.internal.patrol_arrangement import ArrangedPatrol
    from patrolplanner.documents.internal.route_cards import RouteCardFacts
    from patrolplanner.documents.internal.visit_register import RegisteredCard

_NO_CARDS = translate(
    "patrol papers", "There are no route cards of these dates and posts; draw them first (巡逻, patrol)."
)
_NO_ROUNDS = translate("patrol papers", "No joint enforcement is planned from {first} to {last}.")
_ONE_DAY = translate("patrol papers", "Route cards are printed for the day only; choose one date.")
_DAY_ONLY = translate("patrol papers", "printed for the day only, and handed out sealed")
_NEAR = 250.0
"""Metres within which a post that stands is told as one to work with."""


def _cards(job: PrintJob) -> list[DayCard]:
    """The cards of the job's dates and posts."""
    posts = {post.id for post in job.chosen_posts()}
    days = dates_of(job.period)
    return [card for day in days for card in cards_of_day(job.plan, job.stored.roster, day) if card.card.post in posts]


def _parts_with_cards(job: PrintJob, parts: Iterable[Period]) -> Iterator[tuple[PrintJob, list[DayCard]]]:
    """The job for each part of its dates that has cards. Raises UserError where none has any."""
    found = [(its, cards) for its in map(job.then, parts) if (cards := _cards(its))]
    if not found:
        raise UserError(_NO_CARDS)
    yield from found


# -- the arrangement of a week -------------------------------------------------------------------------------


def _patrol_arrangement(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.patrol_arrangement import patrol_arrangement

    calendar_for(job.plan, *job.period)
    for its, cards in _parts_with_cards(job, weeks(job.period)):
        rows, part = [_arranged(its, card) for card in cards], its.period
        made = patrol_arrangement(rows, (job.organisation, part), sheet, job.stamp(part), job.say)
        yield dates_in_name(part), made


def _arranged(job: PrintJob, card: DayCard) -> ArrangedPatrol:
    from patrolplanner.documents.internal.patrol_arrangement import ArrangedPatrol

    plan = job.plan
    counts: dict[str, int] = {}
    for visit in card.visits:
        if visit.planned is not None:
            counts[visit.spot] = counts.get(visit.spot, 0) + 1
    spots = tuple((plan.spots_by_id[id_].name, n) for id_, n in sorted(counts.items(), key=lambda one: -one[1]))
    return ArrangedPatrol(
        card.card.day, card.shift, card.post, card.crew, card.vehicle, card.beats, spots, tuple(_beside(job, card))
    )


def _beside(job: PrintJob, card: DayCard) -> Iterator[str]:
    """The posts that stand near the card's spots while it is on its way, to work with."""
    from patrolplanner.planning.deployment.patrol_town import PatrolTown

    plan = job.plan
    town = PatrolTown(plan)
    places = {spot.id: place for spot, place in zip(plan.spots, town.places, strict=True)}
    mine = {places[visit.spot] for visit in card.visits}
    shift = plan.shifts_by_code[card.card.shift]
    found = on_duty(plan, job.stored.roster.between(card.card.day, card.card.day))
    there = {
        d.key.post for d in found.duties if found.crew(d.key) and _meets(shift.start, shift.length, d.key.shift, job)
    }
    for post in town.posts:
        stands = post.post.kind not in PATROL_KINDS and post.post.id in there
        if stands and any(dist(post.unit.stops[0], place) <= _NEAR for place in mine):
            yield post.post.name


def _meets(start: int, length: int, code: str, job: PrintJob) -> bool:
    other = job.plan.shifts_by_code.get(code)
    return other is not None and other.start < start + length and start < other.start + other.length


# -- cards ---------------------------------------------------------------------------------------------------


def _route_cards(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.route_cards import route_cards

    calendar_for(job.plan, *job.period)
    if job.period.days != 1:
        raise UserError(_ONE_DAY)
    cards = [_card_facts(its, card) for its, listed in _parts_with_cards(job, [job.period]) for card in listed]
    yield dates_in_name(job.period), route_cards(cards, job.organisation, sheet, job.stamp(), job.say)


def _card_facts(job: PrintJob, card: DayCard) -> RouteCardFacts:
    from patrolplanner.documents.internal.route_cards import CardStop, RouteCardFacts

    plan = job.plan
    shift = plan.shifts_by_code[card.card.shift]
    stops = []
    for visit in card.visits:
        if visit.planned is None:
            continue
        spot = plan.spots_by_id[visit.spot]
        begin = minute_in(shift, visit.planned)
        until = min(shift.length, begin + spot.minutes)
        end = (shift.start + until) % DAY_MINUTES
        stops.append(CardStop(spot.name, f"{clock(visit.planned)}–{clock(end)}", spot.minutes, spot.is_must))
    day, its = card.card.day, (card.card.shift, card.card.post)
    number = 1 + sorted((c.shift, c.post) for c in plan.route_cards if c.day == day).index(its)
    return RouteCardFacts(card.post, day, number, card.shift, card.crew, card.vehicle, card.beats, tuple(stops))


# -- what was done -------------------------------------------------------------------------------------------


def _visit_register(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.visit_register import visit_register

    calendar_for(job.plan, *job.period)
    for its, cards in _parts_with_cards(job, months(job.period)):
        rows, part = [_registered(its, card) for card in cards], its.period
        made = visit_register(rows, (job.organisation, part), sheet, job.stamp(part), job.say)
        yield dates_in_name(part), made


def _registered(job: PrintJob, card: DayCard) -> RegisteredCard:
    from patrolplanner.documents.internal.visit_register import RegisteredCard

    plan = job.plan
    asked = [visit for visit in card.visits if visit.planned is not None]
    states = [visit.state for visit in asked]
    missed = [visit for visit in asked if visit.state in (VisitState.MISSED, VisitState.SKIPPED)]
    noted = [visit for visit in card.visits if visit.note]
    return RegisteredCard(
        card.card.day,
        card.post,
        card.shift,
        card.crew,
        len(asked),
        states.count(VisitState.MADE),
        states.count(VisitState.PLANNED),
        sum(visit.planned is None for visit in card.visits),
        tuple(plan.spots_by_id[visit.spot].name for visit in missed),
        tuple((plan.spots_by_id[visit.spot].name, visit.note) for visit in noted),
    )


# -- joint enforcement ---------------------------------------------------------------------------------------


def _joint_programme(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.joint_programme import joint_programme

    found = [(its, rows) for its in map(job.then, months(job.period)) if (rows := [*_rounds(its)])]
    if not found:
        raise UserError(_NO_ROUNDS.fill(first=job.period.first, last=job.period.last))
    for its, rows in found:
        made = joint_programme(rows, (job.organisation, its.period), sheet, job.stamp(its.period), job.say)
        yield dates_in_name(its.period), made


def _rounds(job: PrintJob) -> Iterator[JointRow]:
    from patrolplanner.documents.internal.joint_programme import JointRow

    plan = job.plan
    calendar = calendar_for(plan, *job.period)
    names = {unit.id: unit.name for unit in plan.units}
    for demand in rounds_of(plan, job.period):
        assert demand.start is not None
        post, shift = plan.posts_by_id[demand.post], plan.shifts_by_code[demand.shift]
        units = tuple((names.get(need.unit, need.unit), need.count) for need in demand.team.unit_needs)
        areas = tuple(plan.areas_by_id[area].name for area in post.areas if area in plan.areas_by_id)
        facts: DayFacts = calendar[demand.start]
        yield JointRow(
            facts,
            shift,
            post.name,
            areas,
            post.kind not in PATROL_KINDS,
            units,
            demand.team.least,
            names.get(post.unit, ""),
        )


_BY_POST = frozenset({By.UNIT, By.POST})

PAPERS = (
    Paper(
        "patrol-arrangement",
        translate("printing", "arrangement of patrols, a week, A4"),
        A4_TABLE,
        _patrol_arrangement,
        by=_BY_POST,
    ),
    Paper(
        "route-cards",
        translate("printing", "route cards of a day, A5"),
        A5_PAIR,
        _route_cards,
        apart=_DAY_ONLY,
        note=_DAY_ONLY,
        daily=True,
        by=_BY_POST,
    ),
    Paper(
        "visit-register",
        translate("printing", "register of visits of patrols, A4"),
        A4_TABLE,
        _visit_register,
        by=_BY_POST,
    ),
    Paper(
        "joint-programme",
        translate("printing", "programme of joint enforcement, A4"),
        A4_TABLE,
        _joint_programme,
        by=frozenset(),
    ),
)
