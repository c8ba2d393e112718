"""What the map shows: who is at a post at a chosen moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from patrolplanner.domain.plan import Period
from patrolplanner.planning.dates.on_duty import duties_on
from patrolplanner.services.open_plan.document import Document

AREAS, POSTS = "areas", "posts"
SIGHT_METRES = 100.0

_LONGEST_SHIFT = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Manning:
    """Who is at a post at a moment, and how many should be; nobody is asked for when ``wanted`` is 0."""

    people: tuple[str, ...]
    wanted: int

    @property
    def unmanned(self) -> bool:
        return self.wanted > 0 and not self.people

    @property
    def short(self) -> int:
        return max(0, self.wanted - len(self.people))


NOBODY = Manning((), 0)


def manned_at(document: Document, moment: datetime) -> Mapping[str, Manning]:
    """Who is where at a moment, by post; posts with neither people nor demand are left out.

    Raises UserError where the calendar does not know the year.
    """
    plan = document.plan
    dates = Period((moment - _LONGEST_SHIFT).date(), moment.date())
    found = duties_on(plan, document.roster, dates)
    manned: dict[str, Manning] = {}
    for duty in sorted(found.at(moment), key=lambda duty: duty.key.post):
        before = manned.get(duty.key.post, NOBODY)
        people = tuple(sorted((*before.people, *found.crew(duty.key))))
        manned[duty.key.post] = Manning(people, before.wanted + duty.team.places)
    return manned
