"""Proposals to mend a roster in sentences, for the command line and the window."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.planning.repair.damage import CrewChange
from patrolplanner.services.changes.repairing import Call, Proposal, Repair

KINDS = {
    "nothing": translate("repair", "nobody has to be moved"),
    "cover": translate("repair", "others come in, nobody else is moved"),
    "same_day": translate("repair", "people are moved within the same days"),
    "other_days": translate("repair", "people are moved on other days too"),
    "fewer": translate("repair", "posts make do with fewer people than before"),
}
"""What a proposal asks of people."""


def lost_said(repaired: Repair) -> Iterator[Message]:
    """The duties that the disruption takes away, one by one."""
    for pair in repaired.lost:
        text = translate("repair", "{duty}: {person}")
        yield text.fill(duty=repaired.duties[pair.duty], person=person_name(repaired.plan, pair.person))


def change_said(repaired: Repair, change: CrewChange) -> Message:
    """Who comes to a duty, and for whom."""
    off, on = (tuple(person_name(repaired.plan, p) for p in people) for people in (change.off, change.on))
    if off and on:
        text = translate("repair", "{duty}: {on} for {off}")
    elif on:
        text = translate("repair", "{duty}: {on} comes in")
    else:
        text = translate("repair", "{duty}: {off} comes off, nobody instead")
    return text.fill(duty=repaired.duties[change.duty], on=on, off=off)


def settled_said(repaired: Repair, proposal: Proposal) -> Message:
    """What is known of a proposal's gaps."""
    if proposal.standing.gaps > repaired.proposals[0].standing.gaps:
        return translate("repair", "Proposal 1 closes more gaps by moving people.")
    if proposal.unavoidable:
        return translate("repair", "Nothing fills this: moving people three days around would not help either.")
    return translate("repair", "Whether moving more people would help was not looked into.")


def duties_said(repaired: Repair, call: Call) -> Message:
    """Which duties somebody is to be told of."""
    comes = tuple(repaired.duties[key] for key in call.comes)
    goes = tuple(repaired.duties[key] for key in call.goes)
    if comes and goes:
        return translate("repair", "on {comes}; off {goes}").fill(comes=comes, goes=goes)
    if comes:
        return translate("repair", "on {comes}").fill(comes=comes)
    return translate("repair", "off {goes}").fill(goes=goes)


def phone_said(call: Call) -> Message | str:
    """The number to call, or that there is none."""
    return call.phone or translate("repair", "(no number)")


def call_said(repaired: Repair, call: Call) -> Message:
    """Whom to call, what to say, and what it does to their month."""
    text = translate(
        "repair", "{name} {phone}: {what} (hours {hours_before} > {hours}, nights {nights_before} > {nights})"
    )
    return text.fill(
        name=call.name,
        phone=phone_said(call),
        what=duties_said(repaired, call),
        hours_before=f"{call.before.minutes / 60:g}",
        hours=f"{call.after.minutes / 60:g}",
        nights_before=call.before.nights,
        nights=call.after.nights,
    )


def standing_said(repaired: Repair, proposal: Proposal) -> Message:
    """Gaps, broken rules and price before and after."""
    before, now = repaired.before, proposal.standing
    text = translate(
        "repair",
        "People missing {gaps_before} > {gaps}, rules broken {hard_before} > {hard}, price {price_before} > {price}.",
    )
    return text.fill(
        gaps_before=before.gaps,
        gaps=now.gaps,
        hard_before=before.hard,
        hard=now.hard,
        price_before=before.price,
        price=now.price,
    )
