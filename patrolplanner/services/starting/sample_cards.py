"""The route cards that come with the sample county: drawn once for its month, a line a card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from patrolplanner.domain.patrols import PatrolVisit, RouteCard
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import Cell, minutes_of


def with_cards(plan: Plan, table: Path) -> Plan:
    """The plan with the cards and visits of a table of date, post, shift, vehicle, crew, seed, left out, visits."""
    cards, visits = [], list[PatrolVisit]()
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        day, post, shift, vehicle, crew, seed, left_out, stops = line.split("\t")
        key = (date.fromisoformat(day), post, shift)
        cards.append(RouteCard(*key, vehicle, tuple(crew.split(";")), int(seed), left_out=int(left_out)))
        visits += _visits(key, stops)
    return replace(plan, route_cards=tuple(cards), visits=tuple(visits))


def _visits(key: tuple[date, str, str], stops: str) -> Iterator[PatrolVisit]:
    for stop in filter(None, stops.split(";")):
        spot, time = stop.split(" ")
        yield PatrolVisit(*key, spot, minutes_of(Cell(time)))
