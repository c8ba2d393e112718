"""Handovers of a post, filled in from the plan: who goes, who comes, what is still open, what stays there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.journal import Equipment, Handover
from patrolplanner.domain.names import person_name
from patrolplanner.domain.roster import Roster
from patrolplanner.services.changes.swapping import duty_of
from patrolplanner.services.open_plan.document import Document, Edit

DONE = "办结"
"""A matter whose progress begins with this word is closed and not handed on."""

USUAL = (Equipment("对讲机", due=2, there=2), Equipment("执法记录仪", due=2, there=2), Equipment("钥匙"))
"""What a post's first record proposes; later ones take over the list of the one before."""


def drafted(document: Document, duty: DutyKey, at: datetime | None = None) -> Handover:
    """The record of the change of shift at the end of a duty, as far as the plan and earlier records know it.

    Raises UserError for a post or shift there is not.
    """
    ending = duty_of(document.plan, duty)
    before = last_before(document, duty.post, ending.start)
    matters = tuple(m for m in before.matters if not m.progress.startswith(DONE)) if before else ()
    return Handover(
        duty,
        at or ending.end,
        crew(document.roster, duty),
        tuple(p for d in following(document, ending) for p in crew(document.roster, d)),
        matters=matters,
        equipment=before.equipment if before else USUAL,
        orders=before.orders if before else "",
    )


def crew(roster: Roster, duty: DutyKey) -> tuple[str, ...]:
    return tuple(sorted(pair.person for pair in roster.pairs if pair.duty == duty))


def following(document: Document, ending: Duty) -> list[DutyKey]:
    """The duties at the post that begin first at the end of one, within half a day; none where the post is left."""
    shifts = document.plan.shifts_by_code
    keys = {p.duty for p in document.roster.pairs if p.duty.post == ending.key.post and p.duty.shift in shifts}
    later = [d for d in (document.plan.duty_of(k) for k in keys) if ending.start < d.start]
    near = [d for d in later if -0.5 <= (d.start - ending.end).total_seconds() / 3600 <= 12]
    first = min((d.start for d in near), default=None)
    return sorted(d.key for d in near if d.start == first)


def touches(document: Document, ending: Duty) -> bool:
    """Whether somebody else is there when a duty ends, or soon after: only then is anything handed over."""
    coming = following(document, ending)
    if not coming:
        return False
    waiting = document.plan.duty_of(coming[0]).start - ending.end
    come = {person for key in coming for person in crew(document.roster, key)}
    return waiting <= _SOON and not come <= {*crew(document.roster, ending.key)}


_SOON = timedelta(minutes=30)


def last_before(document: Document, post: str, moment: datetime) -> Handover | None:
    """The latest record of a post whose duty ended by the moment."""
    known = [h for h in document.journal.handovers if h.duty.post == post and h.at <= moment]
    return max(known, key=lambda h: h.at, default=None)


def recorded(handover: Handover) -> Edit:
    """Keep a record; one of the same duty is replaced. Raises UserError for a post or shift there is not."""

    def edit(document: Document) -> Document:
        duty_of(document.plan, handover.duty)
        others = tuple(h for h in document.journal.handovers if h.duty != handover.duty)
        return replace(document, journal=replace(document.journal, handovers=(*others, handover)))

    return edit


def found(document: Document, text: str) -> Iterator[Handover]:
    """Records that speak of something, the latest first: in any of their texts, or by a person's name or number."""
    wanted = text.strip().casefold()
    for handover in sorted(document.journal.handovers, key=lambda h: h.at, reverse=True):
        said = [handover.situation, handover.orders, handover.duty.post]
        said += [word for m in handover.matters for word in (m.text, m.progress, m.next, m.person)]
        said += [word for e in handover.equipment for word in (e.name, e.number, e.state)]
        said += [word for p in (*handover.giving, *handover.taking) for word in (p, person_name(document.plan, p))]
        if any(wanted in word.casefold() for word in said):
            yield handover
