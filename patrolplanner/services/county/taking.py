"""A station takes a file of a campaign into its own plan: as one step, seen before it is done.

A share adds posts, shifts and demands, and says who is lent (借调) when; a loan adds people for its dates; a return
adds what was worked elsewhere to the accounts. Each says all there is: a file that is taken again changes nothing, and
what a later one names no more goes, or ends where it has a past.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.campaigns import Letter
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.words import word
from patrolplanner.services.changes.accounting import signed_amount
from patrolplanner.services.county.arriving import with_guests
from patrolplanner.services.county.lending import lent_anew
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker, refuse_other_station
from patrolplanner.services.county.returned import overtaken, with_returned
from patrolplanner.services.county.share_in_plan import with_share
from patrolplanner.services.exchange.import_preview import ImportDifference, What, differences
from patrolplanner.services.open_plan.document import Document

_ACCOUNT = translate("campaign", "Accounts")
_BACK = translate("campaign", "Back: {people}.")
_GO = translate("campaign", "Lent: {people}.")
_FALL = translate("campaign", "Duties that fall: {count} ({posts}).")


@dataclass(frozen=True)
class TakenIn:
    """The document as it would be, the rows that would be others, and in sentences who goes and comes, what falls."""

    document: Document
    differences: tuple[ImportDifference, ...]
    told: tuple[Message, ...]


def take(document: Document, letter: CampaignLetter, taker: LetterTaker, file: str) -> TakenIn:
    """Raises UserError, in one sentence, where the file is not for this plan or cannot be taken as it is."""
    refuse_other_station(letter, document.plan, file, taker.plan_file)
    if letter.kind is Letter.SHARE:
        after = lent_anew(with_share(document, letter, taker.now.date()), letter, taker)
    elif letter.kind is Letter.LOAN:
        after = with_guests(document, letter, taker.now.date())
    else:
        after = with_returned(document, letter, taker)
    # what the plan remembers of campaigns is nothing to be told
    shown = replace(after, plan=replace(after.plan, settings=document.plan.settings))
    rows = differences(document, shown, taker.language)
    told = tuple(_told(document, after))
    if letter.kind is Letter.RETURN and (late := overtaken(document, letter)) is not None:
        told = (*told, late)
    return TakenIn(after, (*rows, *_accounts(document, after, taker)), told)


def _told(before: Document, after: Document) -> Iterator[Message]:
    """Who is lent and who comes back, and which duties nobody has any more."""
    was, now = _lent(before), _lent(after)
    left = {p.id for p in before.plan.people} - {p.id for p in after.plan.people}
    for text, people in ((_BACK, (was - now) | left), (_GO, now - was)):
        if people:
            plan = before.plan
            yield text.fill(people=tuple(p.name for p in plan.people if p.id in people))
    fallen: list[Pair] = sorted(before.roster.pairs - after.roster.pairs, key=lambda p: (p.duty, p.person))
    if fallen:
        posts = dict.fromkeys(pair.duty.post for pair in fallen)
        names = tuple(before.plan.posts_by_id[id_].name for id_ in posts if id_ in before.plan.posts_by_id)
        yield _FALL.fill(count=len(fallen), posts=names)


def _lent(document: Document) -> set[str]:
    return {a.person for a in document.plan.absences if a.kind is AbsenceKind.SECONDMENT}


def _accounts(before: Document, after: Document, taker: LetterTaker) -> Iterator[ImportDifference]:
    """What is added to accounts, by person and account."""
    known = len(before.journal.corrections)
    sums: Counter[tuple[str, AccountKind]] = Counter()
    for correction in after.journal.corrections[known:]:
        sums[correction.person, correction.kind] += correction.amount
    sheet = taker.say(_ACCOUNT)
    for (person, kind), amount in sums.items():
        name = person_name(after.plan, person)
        said = f"{taker.say(word(kind))} {signed_amount(kind, amount)}"
        yield ImportDifference(sheet, What.ADDED, f"{person}  {name}", said)
