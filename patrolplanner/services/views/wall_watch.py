"""Follows a plan file for the wall of the duty room, whoever has it open, and says what is wrong with it in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message
from patrolplanner.services.views.wall import WallFacts, wall_facts
from patrolplanner.store.looking_on import Onlooker
from patrolplanner.store.plan_file import StoredPlan


@dataclass(frozen=True, slots=True)
class WallState:
    """What is known: the facts of the moment, when the file was last read well, and what is wrong since, if so."""

    facts: WallFacts | None
    read_at: datetime | None
    wrong: Message | None = None


class WallWatch:
    """Looks at the file whenever it is asked; the facts are made anew for every minute and every change."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = datetime.now) -> None:
        self._onlooker, self._clock = Onlooker(path), clock
        self._stored: StoredPlan | None = None
        self._read_at: datetime | None = None
        self._facts: WallFacts | None = None

    def look(self) -> WallState:
        moment, wrong = self._clock(), None
        try:
            if (stored := self._onlooker.look()) is not None:
                self._stored, self._facts = stored, None
            self._read_at = moment
        except UserError as error:
            wrong = error.message
        minute = moment.replace(second=0, microsecond=0)
        if self._stored is not None and (self._facts is None or self._facts.moment != minute):
            try:
                self._facts = wall_facts(self._stored, minute)
            except UserError as error:
                self._facts, wrong = None, wrong or error.message
        return WallState(self._facts, self._read_at, wrong)
