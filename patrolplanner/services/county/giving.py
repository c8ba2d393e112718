"""What a station sends in a campaign: the people it lends, and afterwards the duties that lent people have worked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from patrolplanner.domain.campaigns import Letter, taken_of
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.typed_text import folded
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.services.county.campaign import Campaign
from patrolplanner.services.county.lending import lent_now
from patrolplanner.services.county.letters import CampaignLetter, lent_person, refuse_other_station
from patrolplanner.services.county.sharing import Loan, at_once, dealt
from patrolplanner.services.county.station_facts import station_name
from patrolplanner.store.plan_file import StoredPlan

_NOT_TAKEN = translate(
    "campaign",
    "{people} people are to be lent to {to}, and {away} are away (借调) from {first} to {last} in this plan; take the "
    "share in first.",
)
_NO_LOAN = translate("campaign", "{file} lends nobody.")
_NOT_OVER = translate(
    "campaign", "{campaign} goes on until {last}; what was worked is given back from the next day on."
)
_NOTHING = translate("campaign", "Nobody of another station has worked in {campaign} in this plan.")


def loan_letters(plan: Plan, share: CampaignLetter, file: str, plan_file: str) -> list[CampaignLetter]:
    """One for each station that borrows, and one without anybody for those that did before and do no more.

    Raises UserError where those who go have not been taken in.
    """
    refuse_other_station(share, plan, file, plan_file)
    borrowers = {loan.to for loan in share.loans}
    past = [name for name in taken_of(plan, share.campaign).to if name not in borrowers]
    if not share.loans and not past:
        raise UserError(_NO_LOAN.fill(file=file))
    own = station_name(plan, plan_file)
    home = next((unit for unit in plan.units if folded(unit.name) == folded(own)), Unit(own, own))
    people: dict[str, list[Person]] = {name: [] for name in past}
    for together in at_once(share.loans):
        loans = [loan for loan in share.loans if loan.dates == together.dates]
        for loan, sent in dealt(_away(plan, share.campaign, together), loans):
            people.setdefault(loan.to, []).extend(lent_person(p, home, loan) for p in sent)
    return [
        CampaignLetter(Letter.LOAN, share.campaign, to, own, Plan(units=(home,), people=tuple(listed)), Roster(), ())
        for to, listed in people.items()
    ]


def _away(plan: Plan, campaign: str, loan: Loan) -> tuple[Person, ...]:
    """Who is away for these dates. Raises UserError where these are too few."""
    people = lent_now(plan, campaign, loan)
    if len(people) < loan.people:
        values = {"people": loan.people, "to": loan.to, "away": len(people)}
        raise UserError(_NOT_TAKEN.fill(first=loan.first, last=loan.last, **values))
    return people


def return_letters(stored: StoredPlan, campaign: Campaign, plan_file: str, today: date) -> list[CampaignLetter]:
    """One for each station whose people have worked here on the campaign's dates, as it was worked.

    Raises UserError where nobody has, and before the campaign is over: until then it is planned and not worked.
    """
    own = folded(station_name(stored.plan, plan_file))
    by_home: dict[str, list[Assignment]] = defaultdict(list)
    for name, row in _worked(stored, campaign):
        if folded(name) != own:
            by_home[name].append(row)
    if not by_home:
        raise UserError(_NOTHING.fill(campaign=campaign.name))
    if today <= campaign.dates.last:
        raise UserError(_NOT_OVER.fill(campaign=campaign.name, last=campaign.dates.last))
    sender = station_name(stored.plan, plan_file)
    return [
        CampaignLetter(Letter.RETURN, campaign.name, home, sender, _facts(stored.plan, rows), Roster.of(rows), ())
        for home, rows in sorted(by_home.items())
    ]


def _worked(stored: StoredPlan, campaign: Campaign) -> Iterator[tuple[str, Assignment]]:
    """Rows of the campaign's posts and dates as they were worked, with the unit of whoever worked them."""
    plan, posts = stored.plan, {post.id for post in campaign.plan.posts}
    near = stored.roster.between(*campaign.dates)
    for row, _, _ in worked(near, stored.journal):
        person = plan.people_by_id.get(row.pair.person)
        if person is not None and row.pair.duty.post in posts and row.pair.duty.shift in plan.shifts_by_code:
            unit = plan.units_by_id.get(person.unit)
            yield unit.name if unit is not None else person.unit, row


def _facts(plan: Plan, rows: list[Assignment]) -> Plan:
    """Whatever the rows name, without what is nobody else's business."""
    people, posts, shifts = (
        {r.pair.person for r in rows},
        {r.pair.duty.post for r in rows},
        {r.pair.duty.shift for r in rows},
    )
    kept = tuple(replace(p, mobile="", team="", posts=(), home=()) for p in plan.people if p.id in people)
    return Plan(
        units=tuple(u for u in plan.units if u.id in {p.unit for p in kept}),
        people=kept,
        posts=tuple(replace(p, unit="", areas=()) for p in plan.posts if p.id in posts),
        shifts=tuple(s for s in plan.shifts if s.code in shifts),
    )
