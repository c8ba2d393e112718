"""What the workbooks of a campaign (专项行动) say of themselves, sorts of files, and what a plan holds of campaigns.

A plan that has taken in files of a campaign remembers what they brought, in one of its settings: so that a later file
can call people back and take posts away, and that sharing out once more counts nothing twice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from patrolplanner.domain.plan import Plan

NAME, KIND, STATION, SENDER, LEND = "campaign", "campaign_file", "campaign_station", "campaign_sender", "campaign_lend"
"""Keys: the campaign's name; what sort of file it is, for which station, from whom; who lends how many to whom."""
SENDER_UNIT, MADE = "campaign_sender_unit", "campaign_made"
"""Keys: the number by which the campaign's workbook knows the sender, whatever it is called; when the file was made."""
TAKEN = "campaigns_taken"
"""Key: what the plan holds of campaigns."""


class Letter(StrEnum):
    """What goes between county and stations: a share of a campaign, lent people, and what these have worked."""

    SHARE = "share"
    LOAN = "loan"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class SentAway:
    """Somebody who has been lent for some dates."""

    person: str
    first: date
    last: date


@dataclass(frozen=True)
class CampaignTaken:
    """What a plan holds of a campaign: posts by number, who is lent and to which stations anybody ever was, and who is
    here from which station."""

    posts: tuple[str, ...] = ()
    lent: tuple[SentAway, ...] = ()
    to: tuple[str, ...] = ()
    borrowed: Mapping[str, tuple[str, ...]] | None = None

    @property
    def guests(self) -> Mapping[str, tuple[str, ...]]:
        """People of other stations by number, under the station's name."""
        return self.borrowed or {}

    @property
    def is_empty(self) -> bool:
        return not (self.posts or self.lent or self.to or self.guests)


def all_taken(plan: Plan) -> dict[str, CampaignTaken]:
    """What the plan holds of each campaign, by its name; what nobody here has written there is nothing."""
    try:
        return {str(name): _taken(facts) for name, facts in json.loads(plan.setting(TAKEN) or "{}").items()}
    except (ValueError, TypeError, AttributeError, KeyError):
        return {}


def taken_of(plan: Plan, campaign: str) -> CampaignTaken:
    return all_taken(plan).get(campaign, CampaignTaken())


def with_taken(plan: Plan, campaign: str, taken: CampaignTaken) -> Plan:
    """The plan, holding this of the campaign."""
    if taken_of(plan, campaign) == taken:
        return plan
    held = {**all_taken(plan), campaign: taken}
    kept = tuple(setting for setting in plan.settings if setting[0] != TAKEN)
    told = {name: _facts(one) for name, one in held.items() if not one.is_empty}
    if not told:
        return replace(plan, settings=kept)
    return replace(plan, settings=(*kept, (TAKEN, json.dumps(told, ensure_ascii=False))))


def with_people_renamed(plan: Plan, new: Callable[[str], str]) -> Plan:
    """The plan in which what it holds of campaigns names people by new numbers."""
    for name, taken in all_taken(plan).items():
        lent = tuple(replace(one, person=new(one.person)) for one in taken.lent)
        guests = {home: tuple(map(new, people)) for home, people in taken.guests.items()}
        plan = with_taken(plan, name, replace(taken, lent=lent, borrowed=guests or None))
    return plan


def _facts(taken: CampaignTaken) -> dict[str, Any]:
    return {
        "posts": taken.posts,
        "lent": [(one.person, one.first.isoformat(), one.last.isoformat()) for one in taken.lent],
        "to": taken.to,
        "borrowed": dict(taken.guests),
    }


def _taken(facts: Mapping[str, Any]) -> CampaignTaken:
    return CampaignTaken(
        tuple(map(str, facts["posts"])),
        tuple(SentAway(str(p), date.fromisoformat(a), date.fromisoformat(b)) for p, a, b in facts["lent"]),
        tuple(map(str, facts["to"])),
        {str(name): tuple(map(str, people)) for name, people in facts["borrowed"].items()} or None,
    )
