"""A station as it is without a campaign: what earlier files of it have brought must not count twice."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.campaigns import CampaignTaken, SentAway, taken_of, with_taken
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.open_plan.document import Document


def before_campaign(plan: Plan, roster: Roster, campaign: str) -> tuple[Plan, Roster]:
    """Plan and roster without the campaign's demands and guests, and with those at home whom it has taken away."""
    taken = taken_of(plan, campaign)
    if taken.is_empty:
        return plan, roster
    posts, guests = set(taken.posts), {id_ for people in taken.guests.values() for id_ in people}
    places = [n for n, person in enumerate(plan.people) if person.id in guests]
    left = remove_records("people", places)(Document(plan, roster))
    plan = replace(
        left.plan,
        demands=tuple(d for d in left.plan.demands if d.post not in posts),
        absences=tuple(a for a in left.plan.absences if not is_sent_away(a, taken.lent)),
    )
    plan = with_taken(plan, campaign, CampaignTaken())
    return plan, Roster.of(row for row in left.roster if row.pair.duty.post not in posts)


def is_sent_away(absence: Absence, lent: tuple[SentAway, ...]) -> bool:
    """Whether it is that of somebody lent."""
    return absence.kind is AbsenceKind.SECONDMENT and SentAway(absence.person, absence.start, absence.end) in lent
