"""A found roster in a plan that was changed while it was searched: what of it still stands, and what is left out.

What came meanwhile stays, locked or not, and what was taken away stays away: somebody has been told that it is saved.
Of the found rows those go that would contradict it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.filling import Filling, without_idle
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.model.instance import Ints
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, prepare

MOST_LEFT_OUT = 0.1
"""Where more of the found rows have no place any more, the period was made anew meanwhile, and it is no merging."""
MOST_NAMED = 20


class Why(Enum):
    """Why a found row is left out."""

    UNKNOWN = translate("merging", "{person}, {duty}: the plan no longer has one of them")
    TAKEN_OFF = translate("merging", "{person}, {duty}: was taken off meanwhile")
    IMPOSSIBLE = translate("merging", "{person}, {duty}: is no longer possible")
    NOT_NEEDED = translate("merging", "{person}, {duty}: is no longer needed")


@dataclass(frozen=True)
class Merged:
    """The document's roster with the found rows of the period, and those that are left out.

    ``came`` and ``gone`` count the period's rows that somebody else has added and taken away since the search began.
    """

    roster: Roster
    left_out: Mapping[Pair, Why]
    came: int = 0
    gone: int = 0
    found: int = 0

    @property
    def too_much(self) -> bool:
        """Whether so much of what was found has no place any more that the two rosters are about different plans."""
        return len(self.left_out) > MOST_LEFT_OUT * self.found

    def said(self, plan: Plan) -> tuple[Message, ...]:
        """What happened meanwhile and what was left out, in words; ``plan`` is the one that was searched."""
        if not (self.came or self.gone or self.left_out):
            return ()
        head = translate(
            "merging",
            "The plan was changed while it was rostered; that is kept: {came} rows came, {gone} went. Of the roster "
            "found {count} rows are left out.",
        )
        lines = [head.fill(came=self.came, gone=self.gone, count=len(self.left_out))]
        rows = sorted(self.left_out.items(), key=lambda row: (row[0].duty, row[0].person))
        for pair, why in rows[:MOST_NAMED]:
            text: Message = why.value
            lines.append(text.fill(person=person_name(plan, pair.person), duty=duty_said(plan, pair.duty)))
        if len(rows) > MOST_NAMED:
            lines.append(translate("merging", "and {count} more").fill(count=len(rows) - MOST_NAMED))
        return tuple(lines)


def merged(request: FillRequest, found: Roster, now: Document, published: Roster | None, at: datetime) -> Merged:
    """The found rows of the request's period in the document as it stands now.

    Raises UserError when the plan has become one that cannot be judged.
    """
    period = request.period
    wanted = found.between(*period)
    if now.plan is request.plan and now.roster is request.roster:
        return Merged(now.roster.replaced(period, wanted), {}, found=len(wanted))
    then, rows = request.roster.between(*period), now.roster.between(*period)
    came, gone = rows.assignments - then.assignments, then.pairs - rows.pairs
    left_out = {a.pair: Why.UNKNOWN for a in wanted.assignments - wanted.known_to(now.plan).assignments}
    left_out |= {pair: Why.TAKEN_OFF for pair in wanted.pairs & gone if pair not in left_out}
    fixed = {a.pair: a for a in rows.assignments if a in came or request.keep.keeps(a)}
    loose = {a.pair: a for a in wanted.assignments if a.pair not in fixed and a.pair not in left_out}
    if now.plan != request.plan or now.journal != request.journal or came or gone:
        stay = _possible(request, now, published, at, (fixed, loose))
        left_out |= {pair: why for pair in loose if (why := stay.get(pair)) is not None}
    whole = Roster.of([*fixed.values(), *(a for pair, a in loose.items() if pair not in left_out)])
    came_pairs = {a.pair for a in came} - then.pairs
    roster = now.roster.replaced(period, whole)
    return Merged(roster, left_out, came=len(came_pairs), gone=len(gone), found=len(wanted))


_Rows = Mapping[Pair, Assignment]


def _possible(
    request: FillRequest, now: Document, published: Roster | None, at: datetime, rows: tuple[_Rows, _Rows]
) -> Mapping[Pair, Why]:
    """Which of the loose rows cannot stand beside the fixed ones, or need not."""
    fixed, loose = rows
    marked = Roster.of(
        [*(replace(a, locked=True) for a in fixed.values()), *(replace(a, locked=False) for a in loose.values())]
    )
    roster = now.roster.replaced(request.period, marked)
    filling = prepare(FillRequest(now.plan, roster, request.period, Keep.LOCKED, published, at, now.journal))
    case = filling.case
    chosen = case.chosen(marked.pairs)
    allowed = _without_broken(filling, chosen)
    needed, _ = without_idle(filling, allowed)
    possible, stay = (set(case.roster_pairs(rows)) for rows in (allowed, needed))
    return {pair: Why.NOT_NEEDED if pair in possible else Why.IMPOSSIBLE for pair in loose if pair not in stay}


def _without_broken(filling: Filling, chosen: Ints) -> Ints:
    """Without the loose rows under hard limits that the fixed ones alone would not break."""
    pairs = np.flatnonzero(chosen)
    case = filling.case.narrowed(pairs)
    editable = filling.editable[pairs]
    hard = case.limits.hard
    bare = LiveRoster(case, (~editable).astype(np.int64))
    live = LiveRoster(case, np.ones(len(pairs), dtype=np.int64))
    while True:
        broken = [n for n in live.missed.tolist() if hard[n] and live.units(n) > bare.units(n)]
        if not broken:
            break
        loose = [pair for pair in np.flatnonzero(live.chosen * editable).tolist() if _mends(live, pair, set(broken))]
        if not loose:
            break
        for pair in loose:
            if _mends(live, pair, set(broken)):
                live.flip(pair)
    left = chosen.copy()
    left[pairs] = live.chosen
    return left


def _mends(live: LiveRoster, pair: int, limits: set[int]) -> bool:
    """Whether taking somebody off a duty would bring one of these limits nearer to being kept."""
    return any(change.limit in limits and change.after < change.before for change in live.effect(pair))
