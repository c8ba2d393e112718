"""What a station sends in a campaign: the people it lends, and afterwards the duties that lent people have worked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from patrolplanner.domain.campaigns import Letter, taken_of
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post
from patrolplanner.domain.roster import Assignment, Pair, Roster
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
    "{people} {people:person is|people are} to be lent to {to}, and {away} {away:is|are} away (借调) from "
    "{first} to {last} in this plan; take the share in first.",
)
_NO_LOAN = translate("campaign", "{file} lends nobody.")
_NOT_YET = translate(
    "campaign",
    "{campaign} goes on until {last}, and no duty of another station's people is over yet; hours are given back from "
    "the day after a duty on.",
)
_NOBODY_YET = translate(
    "campaign", "{campaign} goes on until {last}, and nobody of another station has a duty of it in this plan so far."
)
_SO_FAR = translate(
    "campaign",
    "{campaign} goes on until {last}: these are the hours up to {until}; give back once more when it is over, and the "
    "later file replaces this one.",
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


def return_letters(stored: StoredPlan, campaign: Campaign, plan_file: str, now: datetime) -> list[CampaignLetter]:
    """One for each station whose people have worked here on the campaign's dates before today, as it was worked.

    A station whose people have worked nothing gets one that says so. Raises UserError where nobody of another station
    has worked yet.
    """
    plan, sender = stored.plan, station_name(stored.plan, plan_file)
    by_home: dict[str, list[Assignment]] = {name: [] for name in taken_of(plan, campaign.name).guests}
    planned = False
    for home, row in _worked(stored, campaign):
        if folded(home) == folded(sender):
            continue
        planned = True
        if row.pair.duty.day < now.date():
            by_home.setdefault(home, []).append(row)
    last = campaign.dates.last
    if not any(by_home.values()) and (not by_home or now.date() <= last):
        if now.date() > last:
            raise UserError(_NOTHING.fill(campaign=campaign.name))
        raise UserError((_NOT_YET if planned else _NOBODY_YET).fill(campaign=campaign.name, last=last))
    told = {home: _facts(plan, rows) for home, rows in sorted(by_home.items())}
    unit = _unit_of(campaign, sender, [post for facts, _ in told.values() for post in facts.posts])
    return [
        CampaignLetter(Letter.RETURN, campaign.name, home, sender, facts, roster, (), unit, now)
        for home, (facts, roster) in told.items()
    ]


def still_to_come(campaign: Campaign, today: date) -> Message | None:
    """Up to which date hours are given back while the campaign goes on; None once it is over."""
    if today > campaign.dates.last:
        return None
    values = {"until": today - timedelta(days=1), "last": campaign.dates.last}
    return _SO_FAR.fill(campaign=campaign.name, **values)


def _unit_of(campaign: Campaign, sender: str, posts: Iterable[Post]) -> str:
    """The number of the sender in the campaign's workbook: by its name there, else whose these posts are there."""
    plan = campaign.plan
    named = (unit.id for unit in plan.units if folded(unit.name) == folded(sender))
    run = (plan.posts_by_id[post.id].unit for post in posts if post.id in plan.posts_by_id)
    return next((unit for unit in (*named, *run) if unit), "")


def _worked(stored: StoredPlan, campaign: Campaign) -> Iterator[tuple[str, Assignment]]:
    """Rows of the campaign's posts and dates as they were worked, with the station of whoever worked them."""
    plan, asked = stored.plan, {post.id for post in campaign.plan.posts}
    posts = {post.id for post in plan.posts if not asked.isdisjoint((post.id, post.inner))}
    guests = {id_: name for name, people in taken_of(plan, campaign.name).guests.items() for id_ in people}
    near = stored.roster.between(*campaign.dates)
    for row, _, _ in worked(near, stored.journal):
        person = plan.people_by_id.get(row.pair.person)
        if person is not None and row.pair.duty.post in posts and row.pair.duty.shift in plan.shifts_by_code:
            unit = plan.units_by_id.get(person.unit)
            yield guests.get(person.id) or (unit.name if unit is not None else person.unit), row


def _facts(plan: Plan, rows: list[Assignment]) -> tuple[Plan, Roster]:
    """The rows, and whatever they name, without what is nobody else's business.

    People and posts have the numbers by which they came, which those who sent them know.
    """
    pairs = [row.pair for row in rows]
    people = _as_they_came(p for p in plan.people if p.id in {pair.person for pair in pairs})
    posts = _as_they_came(p for p in plan.posts if p.id in {pair.duty.post for pair in pairs})
    codes = {pair.duty.shift for pair in pairs}
    told = Roster.of(
        replace(r, pair=Pair(people[r.pair.person], r.pair.duty._replace(post=posts[r.pair.duty.post]))) for r in rows
    )
    kept = tuple(
        replace(p, id=people[p.id], mobile="", team="", posts=(), home=(), origin="")
        for p in plan.people
        if p.id in people
    )
    facts = Plan(
        units=tuple(u for u in plan.units if u.id in {p.unit for p in kept}),
        people=kept,
        posts=tuple(replace(p, id=posts[p.id], unit="", areas=(), origin="") for p in plan.posts if p.id in posts),
        shifts=tuple(s for s in plan.shifts if s.code in codes),
    )
    return facts, told


def _as_they_came(records: Iterable[Person | Post]) -> dict[str, str]:
    """The first number of each by its number now; the present one where another has the first by now."""
    listed = tuple(records)
    now = {record.id for record in listed}
    return {r.id: r.inner if r.inner == r.id or r.inner not in now else r.id for r in listed}
