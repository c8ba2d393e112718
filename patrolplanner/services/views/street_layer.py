"""Streets as the map shows them: a step for each segment at an hour, what is said of the whole, and of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from math import isfinite

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import StreetKind
from patrolplanner.domain.visibility_words import STRAIGHT, definition_said, percent
from patrolplanner.domain.words import word
from patrolplanner.planning.deployment.cover import RINGS
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.town_reach import CoverNow, TownReach
from patrolplanner.planning.deployment.town_watch import TownWatch, step_of
from patrolplanner.planning.deployment.visibility import SeenIndex
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.incident_views import FORMULA, HeatChoice, heat

_KINDS = tuple(StreetKind)
_COVERED = translate("street layer", "{time}: reached in 1 minute {one}, in 3 {three}, in 5 {five}, along streets.")
_AREAS_COVERED = translate("street layer", "{time}: areas reached in 1 minute {one}, in 3 {three}, in 5 {five}.")
_SEEN = translate("street layer", "{hour} h: {percent} of the people in the streets see police, {day} all day.")
_STREETS = translate("street layer", "Streets: {count}, segments: {segments}.")
_NO_STREETS = translate("street layer", "No streets yet: draw them, or read them from a file.")
_COVER_FORMULA = translate(
    "street layer",
    "Time from the nearest post where somebody is on duty to the middle of a segment: length by the speed of the "
    "street, 6 s a crossing, main roads slower at 7-9 and 17-19 h; a patrol from the farthest of its stops. A post "
    "without people covers nothing.",
)
_KIND_FORMULA = translate("street layer", "Wide: main road. Middle: street. Narrow: lane. Dashed: pedestrian street.")
_STREET = translate("street layer", "{name} ({kind}, {kmh} km/h, segment of {metres} m)")
_IN_TIME = translate("street layer", "reached in {minutes} min")
_TOO_LATE = translate("street layer", "not reached within 5 minutes")
_SHARE = translate("street layer", "{percent} see police at {hour} h")


class Colouring(StrEnum):
    """What the streets of the map show."""

    KIND = "kind"
    COVER = "cover"
    VISIBILITY = "visibility"
    INCIDENTS = "incidents"


@dataclass(frozen=True, slots=True)
class StreetLayer:
    """A step for each segment, what is said of the whole, how that is counted, and what one segment says."""

    colouring: Colouring
    steps: tuple[int, ...]
    said: Message
    formula: Message
    values: tuple[Message, ...] = ()


class StreetTown:
    """The streets of a plan with all that coverage and visibility hang on, but for who is on duty."""

    def __init__(self, plan: Plan) -> None:
        self.streets = plan.streets
        self._plan = plan
        self.watch = TownWatch(plan)
        self.reach = TownReach(plan, self.watch)
        self._index: tuple[Roster, date, SeenIndex] | None = None

    @cached_property
    def network(self) -> StreetNetwork:
        return self.watch.network

    @cached_property
    def lines(self) -> list[list[tuple[float, float]]]:
        """The line of each segment on paper."""
        return [[(x, y) for x, y in line.tolist()] for line in self.network.lines]

    @cached_property
    def incidents(self) -> IncidentCounts:
        return IncidentCounts.of(self._plan)

    def _heat(self, choice: HeatChoice, moment: datetime) -> StreetLayer:
        """The incidents of a choice on the segments."""
        found = heat(self.incidents, choice, moment.hour)
        return StreetLayer(Colouring.INCIDENTS, found.steps, found.said, FORMULA, found.values)

    def prepared(self) -> StreetTown:
        """Itself, with everything made that takes a moment: to be called beside the window."""
        for peak in (False, True):
            self.reach.reach(peak)
        assert self.watch.prepared() is not None
        assert self.lines is not None
        assert self.incidents.on_segments() is not None
        return self

    def layer(
        self, document: Document, moment: datetime, colouring: Colouring, choice: HeatChoice | None = None
    ) -> StreetLayer:
        """Raises UserError for a year that the calendar does not know."""
        if colouring is Colouring.INCIDENTS:
            return self._heat(choice or HeatChoice(), moment)
        if colouring is Colouring.COVER:
            return self._cover(self.reach.at(document.roster, document.journal, moment))
        if colouring is Colouring.VISIBILITY:
            return self._visibility(self._index_of(document, moment.date()), moment.hour)
        kinds = [_KINDS.index(street.kind) for street in self.network.streets]
        text = _STREETS.fill(count=len(kinds), segments=self.network.segments) if kinds else _NO_STREETS
        return StreetLayer(colouring, tuple(kinds[n] for n in self.network.street.tolist()), text, _KIND_FORMULA)

    def _cover(self, now: CoverNow) -> StreetLayer:
        shares = dict(zip(("one", "three", "five"), map(percent, now.shares), strict=True))
        text = _AREAS_COVERED if now.is_straight else _COVERED
        said = text.fill(time=f"{now.moment:%H:%M}", **shares)
        if now.is_straight:
            return StreetLayer(Colouring.COVER, (), said, STRAIGHT)
        values = tuple(
            _IN_TIME.fill(minutes=f"{seconds / 60:.1f}") if isfinite(seconds) and seconds <= RINGS[-1] else _TOO_LATE
            for seconds in now.seconds.tolist()
        )
        return StreetLayer(Colouring.COVER, tuple(now.ring.tolist()), said, _COVER_FORMULA, values)

    def _visibility(self, index: SeenIndex, hour: int) -> StreetLayer:
        said = _SEEN.fill(hour=f"{hour:02d}", percent=percent(float(index.town[hour])), day=percent(index.whole))
        if self.watch.is_straight:
            return StreetLayer(Colouring.VISIBILITY, (), said, STRAIGHT)
        at_hour = index.segments[hour]
        values = tuple(_SHARE.fill(percent=percent(v), hour=f"{hour:02d}") for v in at_hour.tolist())
        formula = definition_said(self.watch.settings, index.carded)
        return StreetLayer(Colouring.VISIBILITY, tuple(step_of(at_hour)), said, formula, values)

    def _index_of(self, document: Document, day: date) -> SeenIndex:
        """The index of a date, counted once for a roster: the slider goes through its hours."""
        known = self._index
        if known is None or known[0] is not document.roster or known[1] != day:
            known = self._index = (document.roster, day, self.watch.index(document.roster, Period(day, day)))
        return known[2]

    def said_of(self, segment: int, layer: StreetLayer) -> tuple[Message, ...]:
        """A segment in words: its street, what the layer shows of it, and how that is counted."""
        network = self.network
        street = network.streets[int(network.street[segment])]
        metres = f"{network.length[segment]:.0f}"
        name = _STREET.fill(name=street.name, kind=word(street.kind), kmh=f"{street.speed:g}", metres=metres)
        return (name, *layer.values[segment : segment + 1], layer.formula)
