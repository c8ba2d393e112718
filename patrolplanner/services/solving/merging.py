"""A found roster in a plan that was changed while it was searched: what of it still stands, and what is left out.

What came meanwhile stays, locked or not, and what was taken away stays away: somebody has been told that it is saved.
Of the found rows those go that would contradict it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.filling import Filling, without_idle
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.model.instance import Ints
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, prepare

MOST_LEFT_OUT = 0.5
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
        lines = []
        if self.came or self.gone:
            changed = translate(
                "merging",
                "The plan was changed while it was rostered; that stays: {came} {came:row|rows} came, {gone} went.",
            )
            lines.append(changed.fill(came=self.came, gone=self.gone))
        if self.left_out:
            left = translate(
                "merging", "{count} {count:row of the roster found is|rows of the roster found are} left out:"
            )
            lines.append(left.fill(count=len(self.left_out)))
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
    fixed = {a.pair: a for a in rows.assignments if a in came or request.keep.keeps(a)}
    as_it_was = now.plan == request.plan and now.journal == request.journal and not came and not gone
    whole, left_out = _put((now, published, at), period, wanted, fixed, gone, look=not as_it_was)
    return Merged(whole, left_out, len({a.pair for a in came} - then.pairs), len(gone), len(wanted))


def put_over(found: Roster, period: Period, now: Document, published: Roster | None, at: datetime) -> Merged:
    """A roster from a file in place of the document's rows of the period; what is locked there stays.

    Raises UserError when the plan cannot be judged.
    """
    fixed = {a.pair: a for a in now.roster.between(*period).assignments if a.locked}
    whole, left_out = _put((now, published, at), period, found, fixed, frozenset())
    return Merged(whole, left_out, found=len(found))


_Rows = Mapping[Pair, Assignment]
_Now = tuple[Document, Roster | None, datetime]


def _put(
    now: _Now, period: Period, wanted: Roster, fixed: _Rows, gone: frozenset[Pair], *, look: bool = True
) -> tuple[Roster, Mapping[Pair, Why]]:
    """The wanted rows beside the fixed ones, and those that are left out."""
    document = now[0]
    left_out = {a.pair: Why.UNKNOWN for a in wanted.assignments - wanted.known_to(document.plan).assignments}
    left_out |= {pair: Why.TAKEN_OFF for pair in wanted.pairs & gone if pair not in left_out}
    loose = {a.pair: a for a in wanted.assignments if a.pair not in fixed and a.pair not in left_out}
    if look:
        left_out |= _impossible(now, period, fixed, loose)
    whole = Roster.of([*fixed.values(), *(a for pair, a in loose.items() if pair not in left_out)])
    return document.roster.replaced(period, whole), left_out


def _impossible(now: _Now, period: Period, fixed: _Rows, loose: _Rows) -> Mapping[Pair, Why]:
    """Which of the loose rows cannot stand beside the fixed ones, or need not."""
    document, published, at = now
    marked = Roster.of(
        [*(replace(a, locked=True) for a in fixed.values()), *(replace(a, locked=False) for a in loose.values())]
    )
    roster = document.roster.replaced(period, marked)
    filling = prepare(FillRequest(document.plan, roster, period, Keep.LOCKED, published, at, document.journal))
    case = filling.case
    chosen = case.chosen(marked.pairs)
    allowed = _without_broken(filling, chosen)
    needed, _ = without_idle(filling, allowed)
    possible, stay = (set(case.roster_pairs(rows)) for rows in (allowed, needed))
    return {pair: Why.NOT_NEEDED if pair in possible else Why.IMPOSSIBLE for pair in loose if pair not in stay}


def _without_broken(filling: Filling, chosen: Ints) -> Ints:
    """Without the loose rows under hard limits that the fixed ones alone would not break."""
    pairs = chosen.nonzero()[0]
    case = filling.case.narrowed(pairs)
    editable = filling.editable[pairs]
    hard = case.limits.hard
    bare = LiveRoster(case, (~editable).astype("int64"))
    live = LiveRoster(case, chosen[pairs].astype("int64"))
    while True:
        broken = [n for n in live.missed.tolist() if hard[n] and live.units(n) > bare.units(n)]
        if not broken:
            break
        there = (live.chosen * editable).nonzero()[0].tolist()
        before = live.chosen.sum()
        for pair in (pair for pair in there if _mends(live, set(broken), pair)):
            if _mends(live, set(broken), pair):
                live.flip(pair)
        if live.chosen.sum() == before and not _flipped_together(live, there, broken):
            break
    left = chosen.copy()
    left[pairs] = live.chosen
    return left


def _flipped_together(live: LiveRoster, pairs: list[int], broken: list[int]) -> bool:
    """Take those off who break a limit only together, as auxiliaries without an officer do; whether there were any."""
    above = {pair: set(live.above(pair).tolist()) for pair in pairs}
    for limit in broken:
        under = [pair for pair in pairs if live.chosen[pair] and limit in above[pair]]
        if under and _mends(live, {limit}, *under):
            live.flip(*under)
            return True
    return False


def _mends(live: LiveRoster, limits: set[int], *pairs: int) -> bool:
    """Whether taking people off these duties would bring one of the limits nearer to being kept."""
    return any(change.limit in limits and change.after < change.before for change in live.effect(*pairs))
