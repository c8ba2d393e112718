"""The month's visibility of police in the street, by street and hour: what it is counted from, and what it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import BAND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.street_settings import StreetSettings
from patrolplanner.domain.visibility_words import (
    ACTUAL_FORMULA,
    CAVEATS,
    STRAIGHT,
    actual_said,
    definition_said,
    percent,
)
from patrolplanner.planning.deployment.town_watch import KEY_TARGET, USUAL_TARGET, ActualIndex, PlaceIndex

_NAME, _NUMBER, _HOUR = 34.0, 13.0, 6.6
_LOWEST = 5


@dataclass(frozen=True, slots=True)
class VisibilityFacts:
    """What the paper shows: of the town by hour, of each place, and what is reached in three minutes by hour."""

    organisation: str
    period: Period
    settings: StreetSettings
    is_straight: bool
    whole: float
    town: tuple[float, ...]
    listed: tuple[PlaceIndex, ...]
    lowest: tuple[PlaceIndex, ...]
    three_minutes: tuple[float, ...]
    actual: ActualIndex | None = None
    carded: int = 0
    """On how many dates patrols are seen where their route cards send them."""


def visibility_month(facts: VisibilityFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    title = translate("visibility", "police seen in the street, as planned")
    if facts.organisation:
        title = translate("visibility", "{unit}: police seen in the street, as planned").fill(
            unit=plain(facts.organisation)
        )
    first, last = facts.period
    span = translate("visibility", "{first} to {last}").fill(first=full_date(first), last=full_date(last))
    style = TableStyle(size=8.5, heading=8.5, row=15.0, head=18.0, least=6.0, lowest=12.0)
    section = PaperSection(
        title=say(title),
        table=RuledTable(tuple(_columns(facts, sheet, say)), tuple(_lines(facts, say)), style),
        left=say(span),
        right=say(translate("visibility", "The town, whole days: {percent}").fill(percent=percent(facts.whole))),
        strip=tuple(_strip(facts, say)),
        notes=tuple(_notes(facts, say)),
    )
    return ruled_paper(sheet, [section], plain(facts.organisation), stamp, say, PaperLook(18.0, 11.0, 8.5))


def _columns(facts: VisibilityFacts, sheet: Sheet, say: Say) -> Iterator[RuledColumn]:
    place = translate("visibility", "Area") if facts.is_straight else translate("visibility", "Street")
    widths = (_NAME, *[_NUMBER] * 3, *[_HOUR] * len(facts.town))
    scale = sheet.room / (sum(widths) * mm)
    titles = (
        place,
        translate("visibility", "People"),
        translate("visibility", "Whole day"),
        translate("visibility", "Target"),
    )
    for n, (width, title) in enumerate(zip(widths, titles, strict=False)):
        yield RuledColumn(say(title), width * mm * scale, 0.0 if n == 0 else 0.5)
    by_hour = say(translate("visibility", "By hour, percent"))
    for hour in range(len(facts.town)):
        yield RuledColumn(f"{hour:02d}", _HOUR * mm * scale, 0.5, by_hour)


def _lines(facts: VisibilityFacts, say: Say) -> Iterator[RuledLine]:
    town = say(translate("visibility", "The town"))
    yield RuledLine(_cells((town, "100", percent(facts.whole), ""), facts.town, bold=True), ground=BAND, strong=True)
    for one in facts.listed:
        low = one.is_low
        labels = (plain(one.name), f"{100 * one.share:.0f}", percent(one.index), percent(one.target))
        cells = list(_cells(labels, one.hours))
        cells[2] = (CellWords(percent(one.index), bold=low, inverse=low and one.is_key),)
        yield RuledLine(tuple(cells))
    if facts.actual is not None:
        seen = facts.actual.seen
        by_visits = say(translate("visibility", "The town, by visits entered"))
        visited = (by_visits, "100", percent(seen.whole), "")
        yield RuledLine(_cells(visited, seen.town.tolist()), ground=BAND)
    reached = say(translate("visibility", "Reached in 3 minutes"))
    yield RuledLine(_cells((reached, "", "", ""), facts.three_minutes), ground=BAND)


def _cells(labels: Sequence[str], hours: Sequence[float], *, bold: bool = False) -> tuple[tuple[CellWords, ...], ...]:
    numbers = (f"{100 * value:.0f}" for value in hours)
    return (
        *((CellWords(text, bold=bold),) for text in labels),
        *((CellWords(text, bold=bold, quiet=text == "0"),) for text in numbers),
    )


def _strip(facts: VisibilityFacts, say: Say) -> Iterator[tuple[str, str]]:
    quietest = min(range(len(facts.town)), key=lambda hour: facts.town[hour])
    best = max(range(len(facts.town)), key=lambda hour: facts.town[hour])
    at = translate("visibility", "{hour} h: {percent}")
    yield (
        say(translate("visibility", "Least seen hour")),
        say(at.fill(hour=f"{quietest:02d}", percent=percent(facts.town[quietest]))),
    )
    yield (
        say(translate("visibility", "Best seen hour")),
        say(at.fill(hour=f"{best:02d}", percent=percent(facts.town[best]))),
    )
    low = translate("visibility", "{name} {percent}")
    named = tuple(low.fill(name=plain(one.name), percent=percent(one.index)) for one in facts.lowest[:_LOWEST])
    yield (
        say(translate("visibility", "Least seen key streets")),
        say(translate("visibility", "{names}").fill(names=named)) if named else "-",
    )


def _notes(facts: VisibilityFacts, say: Say) -> Iterator[str]:
    if facts.is_straight:
        yield say(STRAIGHT)
    yield say(definition_said(facts.settings, facts.carded))
    if facts.actual is not None:
        found = facts.actual
        yield say(actual_said(len(found.dates), found.seen.whole, found.planned.whole))
        yield say(ACTUAL_FORMULA)
    targets: Message = translate(
        "visibility",
        "Targets: main roads and key streets {key}, others {usual}; the station's own numbers, no standard. White on "
        "black: a key street below its target. People: share of all people in the street.",
    )
    yield say(targets.fill(key=percent(KEY_TARGET), usual=percent(USUAL_TARGET)))
    yield from map(say, CAVEATS)
