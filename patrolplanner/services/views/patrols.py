"""Patrols at a glance: the cards of a date, what is owed, which shifts want cards, the figures of a period in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, post_name, shift_name
from patrolplanner.domain.patrols import CardKey, PatrolSpot, PatrolVisit, RouteCard, ShiftKey, VisitState, minute_in
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.patrol_count import PatrolCount
from patrolplanner.planning.deployment.patrol_draw_task import stale_shifts
from patrolplanner.planning.deployment.patrol_ledger import ledger_before
from patrolplanner.planning.deployment.patrol_town import PatrolTown

_LEAST_OWED = 0.5
_MISSING = translate("patrols", "{count} {count:shift has|shifts have} no route cards yet.")
_CHANGED = translate(
    "patrols",
    "The crew of {count} {count:shift|shifts} has changed since {count:its|their} cards were drawn ({named}); draw "
    "{count:it|these} again.",
)
_LATE = 24 * 60


@dataclass(frozen=True, slots=True)
class DayCard:
    """A card of a date with its visits in their order; those that no card asked for stand by the time they were made.

    ``stale`` where other people are on duty by now than those for whom it was drawn.
    """

    card: RouteCard
    post: str
    shift: str
    vehicle: str
    crew: tuple[str, ...]
    beats: tuple[str, ...]
    visits: tuple[PatrolVisit, ...]
    stale: bool = False

    @property
    def key(self) -> CardKey:
        return self.card.day, self.card.post, self.card.shift

    @property
    def entered(self) -> int:
        return sum(visit.state is not VisitState.PLANNED for visit in self.visits)


def cards_of_day(plan: Plan, roster: Roster, day: date) -> list[DayCard]:
    """In the order of shifts and posts."""
    stale = stale_shifts(plan, roster, Period(day, day))
    visits: dict[CardKey, list[PatrolVisit]] = {}
    for visit in plan.visits:
        if visit.day == day:
            visits.setdefault(visit.card_key, []).append(visit)
    shifts, posts = plan.shifts_by_code, {post.id: n for n, post in enumerate(plan.posts)}
    cards = [card for card in plan.route_cards if card.day == day and card.shift in shifts]
    cards.sort(key=lambda card: (shifts[card.shift].start, card.shift, posts.get(card.post, 0)))
    return [_day_card(plan, card, visits.get((day, card.post, card.shift), []), stale) for card in cards]


def _day_card(plan: Plan, card: RouteCard, visits: list[PatrolVisit], stale: Mapping[ShiftKey, bool]) -> DayCard:
    vehicle = plan.vehicles_by_id.get(card.vehicle)
    return DayCard(
        card,
        post_name(plan, card.post),
        shift_name(plan, card.shift),
        vehicle.name if vehicle else "",
        tuple(person_name(plan, person) for person in card.crew),
        tuple(beat.name for beat in plan.beats if card.post in beat.posts),
        in_order(plan, visits),
        stale.get(card.shift_key, False),
    )


def in_order(plan: Plan, visits: Sequence[PatrolVisit]) -> tuple[PatrolVisit, ...]:
    """As they stand on a card."""

    def minute(visit: PatrolVisit) -> int:
        at = visit.arrived if visit.planned is None else visit.planned
        return _LATE if at is None else minute_in(plan.shifts_by_code[visit.shift], at)

    return tuple(sorted(visits, key=minute))


@dataclass(frozen=True, slots=True)
class OwedVisits:
    """How many visits a spot is owed in the next shift of this code."""

    spot: PatrolSpot
    shift: str
    visits: float


def owed_visits(plan: Plan, day: date) -> list[OwedVisits]:
    """At the beginning of a date, the most owed first."""
    ledger = ledger_before(PatrolTown(plan), day)
    found = [
        OwedVisits(spot, shift.code, owed)
        for shift in plan.shifts
        for spot, owed in zip(plan.spots, ledger.owed(shift.code).tolist(), strict=True)
        if owed >= _LEAST_OWED
    ]
    return sorted(found, key=lambda one: -one.visits)


def wanting_cards(plan: Plan, roster: Roster, period: Period) -> Message | None:
    """Which shifts want cards: those without any, and those whose crew has changed since; None for none."""
    stale = stale_shifts(plan, roster, period)
    changed = sorted(key for key, had_cards in stale.items() if had_cards)
    missing = len(stale) - len(changed)
    if not stale:
        return None
    if not changed:
        return _MISSING.fill(count=missing)
    first = translate("patrols", "{day} {shift}")
    named = tuple(first.fill(day=day, shift=shift_name(plan, code)) for day, code in changed[:3])
    return _CHANGED.fill(count=len(changed), named=named)


@dataclass(frozen=True, slots=True)
class PatrolFigure:
    """A figure of the patrols: what it is called, how much, how it is reckoned, and whether it is as it should be."""

    title: Message
    value: str
    formula: Message
    good: bool = True


MADE_SHARE, MOST_GAP_MINUTES, DOSE_SHARE, LEAST_DOSE_SHARE = 0.97, 120, 0.95, 0.8
_LEAST_SHARED, _MOST_SHARED = 0.5, 1.5
_FORESEEN, _WATCHER, _BUSY = 0.03, 0.06, 0.7


def figures(count: PatrolCount, longest: int = MOST_GAP_MINUTES) -> Iterator[PatrolFigure]:
    """The figures in a clerk's words; ``longest`` is the gap that the spots of the plan allow."""
    yield PatrolFigure(
        translate("patrol figures", "Visits made"),
        f"{_percent(count.share)} ({count.made}/{count.asked})",
        translate(
            "patrol figures",
            "Visits on the cards that were made, or still may be, of all that were asked for; those that no crew had "
            "time for count as asked. Should be 97 % at least.",
        ),
        count.share >= MADE_SHARE,
    )
    yield PatrolFigure(
        translate("patrol figures", "Must-visits made"),
        f"{count.must_made}/{count.must_asked}",
        translate("patrol figures", "Visits to spots with a longest gap: one in every half of it, while it is open."),
        count.must_made >= count.must_asked,
    )
    yield PatrolFigure(
        translate("patrol figures", "Longest gap, minutes"),
        f"{count.longest_gap:.0f} ({count.median_gap:.0f})",
        translate(
            "patrol figures",
            "Minutes between two visits in a row at spots with a longest gap, while somebody patrols there and the "
            "spot is open; in brackets the middle one.",
        ),
        count.longest_gap <= longest,
    )
    yield PatrolFigure(
        translate("patrol figures", "Doses kept"),
        f"{_percent(count.dose_near)} ({_percent(count.dose_least)})",
        translate(
            "patrol figures",
            "Spots whose visits come to 90 to 110 % of what their weight gives them over the dates; in brackets the "
            "spot that got least of its share. Should be 95 %, none below 80 %.",
        ),
        count.dose_near >= DOSE_SHARE and count.dose_least >= LEAST_DOSE_SHARE,
    )
    yield from _foreseen(count)
    yield from _shared(count)
    yield PatrolFigure(
        translate("patrol figures", "Time used"),
        f"{_percent(count.busy)} ({_percent(count.driving)})",
        translate(
            "patrol figures",
            "Of the crews' time what visits and ways take, in brackets the ways alone; 30 % are kept for calls.",
        ),
        count.busy <= _BUSY + 0.005,
    )


def _shared(count: PatrolCount) -> Iterator[PatrolFigure]:
    if count.sharing is not None:
        least, most = count.sharing
        yield PatrolFigure(
            translate("patrol figures", "Shared by crews"),
            f"{least:.2f}–{most:.2f}",
            translate(
                "patrol figures",
                "Where several patrols share their spots in a shift: visits of a person to a spot, divided by an even "
                "share of all visits to it in these shifts; the least and the most of anybody with five and more. 1 "
                "is even; routes are dealt out so that nobody has the same spot too often.",
            ),
            least >= _LEAST_SHARED and most <= _MOST_SHARED,
        )


def _foreseen(count: PatrolCount) -> Iterator[PatrolFigure]:
    one, seven = count.same_time[1], count.same_time[7]
    if one is not None and seven is not None:
        yield PatrolFigure(
            translate("patrol figures", "Foreseeable"),
            f"{_percent(one)} / {_percent(seven)}",
            translate(
                "patrol figures",
                "Visits within ten minutes of one at the same spot the day before, and a week before: yesterday should "
                "tell no more than a week ago (3 points at most).",
            ),
            one <= seven + _FORESEEN,
        )
    if count.watcher is not None and count.blind is not None:
        yield PatrolFigure(
            translate("patrol figures", "Gain of a watcher"),
            f"{100 * (count.watcher - count.blind):.1f}",
            translate(
                "patrol figures",
                "How many points more often somebody who has watched for two weeks finds twenty minutes without police "
                "than somebody who picks them blindly. Should be 6 at most.",
            ),
            count.watcher - count.blind <= _WATCHER,
        )


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def longest_allowed(plan: Plan) -> int:
    """The longest gap that any must-visit spot of the plan allows."""
    return max((spot.most_gap for spot in plan.spots if spot.most_gap is not None), default=MOST_GAP_MINUTES)


# -- on the map ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RouteOnMap:
    """The way of a card on paper, in metres, and which of its places comes next."""

    post: str
    shift: str
    places: tuple[tuple[float, float], ...]
    following: int | None


@dataclass(frozen=True, slots=True)
class PatrolsOnMap:
    """Spots with their places, and the routes of a moment."""

    spots: tuple[tuple[PatrolSpot, tuple[float, float]], ...]
    routes: tuple[RouteOnMap, ...]


def patrols_on_map(plan: Plan, moment: datetime) -> PatrolsOnMap:
    town = PatrolTown(plan)
    spots = tuple(zip(plan.spots, town.places, strict=True))
    return PatrolsOnMap(spots, tuple(_routes(town, moment)))


def _routes(town: PatrolTown, moment: datetime) -> Iterator[RouteOnMap]:
    plan = town.plan
    places = {spot.id: place for spot, place in zip(plan.spots, town.places, strict=True)}
    for card in plan.route_cards:
        if abs((moment.date() - card.day).days) > 1 or card.shift not in plan.shifts_by_code:
            continue
        shift = plan.shifts_by_code[card.shift]
        begin = datetime.combine(card.day, time()) + timedelta(minutes=shift.start)
        if not begin <= moment < begin + timedelta(minutes=shift.length):
            continue
        its = (visit for visit in plan.visits if visit.card_key == card.card_key)
        visits = in_order(plan, [visit for visit in its if visit.planned is not None])
        gone = (moment - begin) // timedelta(minutes=1)
        minutes = [minute_in(shift, visit.planned or 0) for visit in visits]
        following = next((n for n, minute in enumerate(minutes) if minute >= gone), None)
        base = town.base(plan.posts_by_id[card.post])
        yield RouteOnMap(
            post_name(plan, card.post),
            shift.name,
            (base, *(places[visit.spot] for visit in visits), base),
            None if following is None else following + 1,
        )
