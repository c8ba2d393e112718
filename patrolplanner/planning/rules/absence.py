"""R02: nobody is on duty while on leave, at training or in court."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

import numpy as np

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.words import word
from patrolplanner.planning.model.instance import Board, Bools
from patrolplanner.planning.model.rule import WARN_PRICE, Found, PairRule, called


@dataclass(frozen=True, kw_only=True)
class Away(PairRule):
    """A duty and an absence of the person share no moment."""

    id = "R02"
    title = translate("rules", "No duty during an absence")
    note = translate("rules", "Approved leave, training, secondment and court appearances come first.")
    severity: Severity = Severity.HARD
    price: int = WARN_PRICE

    def forbidden(self, board: Board) -> Bools:
        """Duties that touch the time from 00:00 of the first to 24:00 of the last date of an absence."""
        bad = np.zeros((len(board.people), len(board.duties)), dtype=bool)
        for absence in board.plan.absences:
            i = board.person_index.get(absence.person)
            if i is not None:
                first = absence.start.toordinal() * DAY_MINUTES
                last = (absence.end.toordinal() + 1) * DAY_MINUTES
                bad[i] |= (board.duty_start < last) & (board.duty_end > first)
        return bad

    def explain(self, found: Found) -> Message:
        """Names the absence."""
        person, duty = found.people[0], found.duties[0]
        absence = next(a for a in found.board.plan.absences if a.person == person.id and _meet(duty, a))
        return translate("rules", "{person} is away ({kind}, {first} to {last}) and cannot take {duty}.").fill(
            person=person.name,
            kind=word(absence.kind),
            first=absence.start,
            last=absence.end,
            duty=called(found.board, duty),
        )


def _meet(duty: Duty, absence: Absence) -> bool:
    first = datetime.combine(absence.start, time())
    last = datetime.combine(absence.end, time()) + timedelta(days=1)
    return duty.start < last and duty.end > first
