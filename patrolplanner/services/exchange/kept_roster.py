"""A roster that was kept in a file because its plan could not take it, put into the plan afterwards."""

from __future__ import annotations

from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.adopting import adopt
from patrolplanner.services.solving.merging import Merged, put_over
from patrolplanner.store.exchange.roster_csv import read_roster_csv

LONGEST = 400
"""Days; a roster is made for months, not for years."""


def take_kept(session: Session, file: Path, reason: str, *, dry: bool = False) -> Merged:
    """Put the file's rows in place of the plan's from its first date to its last; what is locked stays, as one step.

    With ``dry`` nothing is written. Raises UserError for a file that is no such roster, and ReasonWanted.
    """
    found = read_roster_csv(file)
    days = sorted({a.pair.duty.day for a in found.assignments})
    if not days:
        raise UserError(translate("merging", "There are no duties in {file}.").fill(file=file.name))
    period = Period(days[0], days[-1])
    if (period.last - period.first).days > LONGEST:
        text = translate("merging", "{file} goes from {first} to {last}; a roster is of a year at most.")
        raise UserError(text.fill(file=file.name, first=period.first, last=period.last))
    document = session.document
    there = {a.pair: a for a in document.roster.assignments}
    found = Roster.of(there.get(a.pair, Assignment(a.pair, a.locked)) for a in found.assignments)
    merge = put_over(found, period, document, session.published, session.clock())
    if not dry:
        adopt(session, merge.roster, period, reason)
    return merge
