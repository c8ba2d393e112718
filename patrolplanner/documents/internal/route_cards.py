"""Route cards (路线卡): A5, two on a sheet of A4, each for one crew and one shift; sealed until the shift begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from patrolplanner.documents.fonts import load_fonts
from patrolplanner.documents.internal.change_facts import day_said
from patrolplanner.documents.internal.form_grid import Box, FormRow, named, row_height, table
from patrolplanner.documents.internal.slip_pages import SlipPage, slip_pages
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate

MOST_ON_A_CARD = 14
_SIZE, _ROW, _LOWEST = 9.0, 24.0, 20.5
_ROOM = 452.0
"""Points for the rows of a slip."""
_MUST = "★"
_RULE = translate(
    "route card",
    "Opened when the shift begins, returned after it. {must}: must be visited. No copies, no pictures; a call goes "
    "before the card.",
)


@dataclass(frozen=True, slots=True)
class CardStop:
    """A visit: where, from when to when, minutes, and whether it must be made."""

    spot: str
    window: str
    minutes: int
    must: bool


@dataclass(frozen=True, slots=True)
class RouteCardFacts:
    """What a card shows."""

    post: str
    day: date
    number: int
    """Which of all cards of the date it is."""
    shift: str
    crew: tuple[str, ...]
    vehicle: str
    beats: tuple[str, ...]
    stops: tuple[CardStop, ...]


def route_cards(cards: Sequence[RouteCardFacts], organisation: str, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """A card with more visits than one holds goes on with the next."""
    load_fonts()
    slips = [slip for card in cards for slip in _slips(card, sheet, say)]
    return slip_pages(slips, organisation, sheet, stamp, say)


def _slips(card: RouteCardFacts, sheet: Sheet, say: Say) -> Iterator[SlipPage]:
    width = sheet.width / 2 - 2 * sheet.margin
    parts = [*_parts(card, width, say)]
    done = 0
    for number, stops in enumerate(parts, start=1):
        title = translate("route card", "Route card")
        if len(parts) > 1:
            title = translate("route card", "Route card {number}/{count}").fill(number=number, count=len(parts))
        rows = (*_head(card, say), *_stops(stops, done, say), _seal(say))
        yield SlipPage(say(title), rows, say(_RULE.fill(must=_MUST)), f"{card.day:%m%d}-{card.number}")
        done += len(stops)


def _parts(card: RouteCardFacts, width: float, say: Say) -> Iterator[tuple[CardStop, ...]]:
    """The visits of each slip: about as many on each, and never more than there is room for at a readable size."""
    most = MOST_ON_A_CARD
    heads = sum(row_height(row, width) for row in (*_head(card, say), _seal(say))) + 17.0
    while most > 1 and any(
        heads + sum(row_height(row, width) for row in _stops(part, 0, say)[1:]) > _ROOM
        for part in _cut(card.stops, most)
    ):
        most -= 1
    yield from _cut(card.stops, most)


def _cut(stops: tuple[CardStop, ...], most: int) -> list[tuple[CardStop, ...]]:
    number = max(1, ceil(len(stops) / most))
    size = max(1, ceil(len(stops) / number))
    return [stops[n : n + size] for n in range(0, len(stops), size)] or [()]


def _head(card: RouteCardFacts, say: Say) -> list[FormRow]:
    day = say(translate("route card", "{day}, {shift}").fill(day=day_said(card.day, say), shift=card.shift))
    vehicle = card.vehicle or "—"
    return [
        named(
            say,
            0.13,
            (translate("route card", "Patrol"), Box(card.post, 0.37, bold=True, size=_SIZE)),
            (translate("route card", "Shift"), Box(day, 0.37, size=_SIZE)),
            least=_LOWEST,
        ),
        named(
            say,
            0.13,
            (translate("route card", "People"), Box(parts=card.crew, share=0.37, size=_SIZE)),
            (translate("route card", "Vehicle"), Box(vehicle, 0.37, size=_SIZE)),
            least=_LOWEST,
        ),
    ]


def _stops(stops: Sequence[CardStop], before: int, say: Say) -> list[FormRow]:
    titles = (
        (translate("route card", "No."), 0.08),
        (translate("route card", "Spot"), 0.3),
        (translate("route card", "Time"), 0.18),
        (translate("route card", "Minutes"), 0.11),
        (translate("route card", "✓"), 0.08),
        (translate("route card", "What was found"), 0.25),
    )
    lines = (
        (str(n), f"{stop.spot}{_MUST if stop.must else ''}", stop.window, str(stop.minutes), "", "")
        for n, stop in enumerate(stops, start=before + 1)
    )
    return table(titles, lines, say, least=_ROW, size=_SIZE)


def _seal(say: Say) -> FormRow:
    names = (translate("route card", "Seal opened by"), translate("route card", "Returned to"))
    return named(say, 0.17, *((name, Box("", 0.33)) for name in names), least=24.0)
