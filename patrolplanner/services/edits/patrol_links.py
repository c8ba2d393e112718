"""What patrols name of a plan, and what becomes of them when that goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import PatrolSpot
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster

_Parts = tuple[Plan, Roster]


def spots_without(spots: tuple[PatrolSpot, ...], what: str, ids: set[str]) -> tuple[PatrolSpot, ...]:
    """Spots no longer where a street or an area is. Raises UserError for one that would have no place any more."""
    found = []
    for spot in spots:
        if getattr(spot, what) in ids:
            try:
                spot = replace(spot, street="") if what == "street" else replace(spot, area="")
            except InvalidValue:
                text = translate("plan edits", "The spot {name} of patrols lies there; give it another place first.")
                raise UserError(text.fill(name=spot.name)) from None
        found.append(spot)
    return tuple(found)


def without_vehicles(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    """Cards stay, without a vehicle."""
    cards = tuple(replace(c, vehicle="") if c.vehicle in ids else c for c in plan.route_cards)
    return replace(plan, route_cards=cards), roster


def without_spots(plan: Plan, roster: Roster, ids: set[str]) -> _Parts:
    """Their visits go with them."""
    beats = tuple(
        replace(b, spots=tuple(s for s in b.spots if s not in ids)) if ids & {*b.spots} else b for b in plan.beats
    )
    return replace(plan, beats=beats, visits=tuple(v for v in plan.visits if v.spot not in ids)), roster


def named_by_patrols(plan: Plan) -> Iterable[tuple[str, str]]:
    """By fields of the plan, the records that vehicles, spots, beats, cards and visits refer to."""
    for vehicle in plan.vehicles:
        yield from (("posts", post) for post in vehicle.posts)
        if vehicle.unit:
            yield "units", vehicle.unit
    for spot in plan.spots:
        yield from ((field, id_) for field, id_ in (("streets", spot.street), ("areas", spot.area)) if id_)
    for beat in plan.beats:
        yield from (("posts", post) for post in beat.posts)
        yield from (("spots", spot) for spot in beat.spots)
        yield from (("streets", stretch.street) for stretch in beat.stretches)
    for card in plan.route_cards:
        yield from (("posts", card.post), ("shifts", card.shift))
        yield from (("people", person) for person in card.crew)
        if card.vehicle:
            yield "vehicles", card.vehicle
    for visit in plan.visits:
        yield from (("posts", visit.post), ("shifts", visit.shift), ("spots", visit.spot))
