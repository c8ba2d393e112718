"""The town of a plan as closing and cameras need it, kept while the hour changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.town_beats import TownBeats
from patrolplanner.planning.deployment.town_cameras import CamerasNow, TownCameras
from patrolplanner.planning.deployment.town_closing import ClosingNow, TownClosing
from patrolplanner.planning.deployment.town_watch import TownWatch
from patrolplanner.planning.deployment.travel import Place
from patrolplanner.services.open_plan.document import Document


class WatchTown:
    """Exits and cameras on the streets of a plan, whoever is on duty."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._watch = TownWatch(plan)
        self.closing = TownClosing(plan, self._watch)
        self.cameras = TownCameras(plan, self._watch)
        self.beats = TownBeats(plan, self._watch)
        self._seen: tuple[Roster, date, Array] | None = None

    @cached_property
    def exit_places(self) -> Mapping[str, Place]:
        """Where the exits lie on paper, by their numbers."""
        paper = self.closing.projection.paper
        return {one.id: paper(one.x, one.y) for one in self.plan.exits}

    @cached_property
    def lines(self) -> list[list[Place]]:
        """The line of each segment on paper."""
        return [[(x, y) for x, y in line.tolist()] for line in self.cameras.network.lines]

    def prepared(self) -> WatchTown:
        """Itself, with everything made that takes a moment: to be called beside the window."""
        for peak in (False, True):
            assert self.closing.ways.minutes(peak) is not None
            assert self.cameras.ways.minutes(peak) is not None
        if not self.cameras.is_straight:
            assert self.beats.weights is not None
            assert self.beats.middles is not None
            assert self.cameras.sees is not None
            assert self._watch.prepared() is not None
        return self

    def closing_at(self, document: Document, moment: datetime, group: str, within: float) -> ClosingNow:
        """Raises UserError for a year that the calendar does not know."""
        return self.closing.at(document.roster, document.journal, moment, group, within)

    def cameras_at(self, document: Document, moment: datetime) -> CamerasNow | None:
        """None without streets. Raises UserError for a year that the calendar does not know."""
        if self.cameras.is_straight:
            return None
        seen = self.seen_on(document, moment.date())
        return self.cameras.at(document.roster, document.journal, moment, seen[moment.hour])

    @property
    def people(self) -> Array:
        """[24][segments] people in the street, by the metres of each segment."""
        places = self._watch.places
        return places.by_segment(self._watch.people * places.metres)

    def seen_on(self, document: Document, day: date) -> Array:
        """[24][segments] who sees police, counted once for a date: the slider goes through its hours."""
        roster, known = document.roster, self._seen
        if known is None or known[0] is not roster or known[1] != day:
            segments = self._watch.index(roster, Period(day, day)).segments
            known = self._seen = (roster, day, segments)
        return known[2]
