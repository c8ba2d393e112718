"""Hours that came home before plans kept what was told: corrections that only their reasons know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from patrolplanner.domain.journal import AccountKind, Correction, DutyElsewhere
from patrolplanner.services.county.letters import CampaignLetter


def adopted(
    corrections: tuple[Correction, ...], letter: CampaignLetter, duties: Iterable[DutyElsewhere]
) -> tuple[Correction, ...]:
    """The corrections, of which those that an earlier file of this sender has brought know their campaign."""
    told = tuple(duties)
    groups: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        if not correction.campaign:
            groups[correction.reason].append(correction)
    theirs = {reason for reason, group in groups.items() if _is_theirs(reason, group, letter, told)}
    if not theirs:
        return corrections
    return tuple(
        replace(c, campaign=letter.campaign) if not c.campaign and c.reason in theirs else c for c in corrections
    )


def _is_theirs(reason: str, group: list[Correction], letter: CampaignLetter, told: Iterable[DutyElsewhere]) -> bool:
    """A reason names campaign, post and sender, in either language; the last two may be called otherwise since."""
    if not reason.startswith((f"{letter.campaign}: ", f"{letter.campaign}：")):
        return False
    rest = reason[len(letter.campaign) + 1 :].strip()
    if rest.endswith(f" of {letter.sender}") or rest.startswith(letter.sender):
        return True
    minutes = {(d.person, d.day): d.effective_minutes for d in told}
    entered = {(c.person, c.day): c.amount for c in group if c.kind is AccountKind.MINUTES}
    posts = {post.name for post in letter.plan.posts}
    named = any(rest.startswith(f"{post} of ") or rest.endswith(post) for post in posts)
    same = sum(minutes.get(about) == amount for about, amount in entered.items())
    return bool(same) and (named or same == len(entered))
