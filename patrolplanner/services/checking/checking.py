"""The live check behind the roster page: what is wrong now, what an edit would do, and why it is refused.

A checker is laid out on a worker thread (a few hundred milliseconds at 300 people) and then used by the window's own.
It knows all rows of the roster and every pair that hard rules allow on the dates of its window; edits elsewhere ask
for a new one. The window keeps memory bounded: all pairs of a month of 1000 people would take gigabytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.indicators.as_worked import as_worked
from patrolplanner.planning.judging.held_pairs import case_around
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live_verdict import EditEffect, EffectWeight, LiveVerdict, SaidWords
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.instance import Bools, Instance, Ints, Published
from patrolplanner.planning.model.rule import Finding
from patrolplanner.planning.model.verdict import Verdict, Violation
from patrolplanner.services.edits.muting import differ_in_muting_alone
from patrolplanner.services.open_plan.document import PERIOD, ROSTER, Change, Document

WHOLE = 160_000
"""A period with no more pairs is held whole: a month of 300 people, in 200 MB."""

MOST_PAIRS = 40_000
"""Pairs of a larger one that a checker may hold besides the roster's own."""


_UNJUDGED = frozenset({"vehicles", "spots", "beats", "route_cards", "visits"})
"""Facts that the judge knows nothing of: visits are entered one by one, and nothing is judged anew for them."""
_BARRED = EffectWeight(True, 0, 0)
"""Of an edit with a pair that the case does not know: a hard rule forbids it."""


@dataclass(frozen=True)
class Basis:
    """What a checker is made from. ``alone``: for edits of the date in focus only, which is quickly laid out.

    ``people``: for edits of theirs only, on any date, which is laid out sooner still; with ``alone`` on the date in
    focus. ``beside``: whom edits on any date are about, beside everybody's on those around the focus.
    """

    document: Document
    period: Period
    published: Roster | None
    now: datetime
    focus: date | None = None
    alone: bool = False
    people: frozenset[str] | None = None
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LaidOut:
    """What a checker has laid out that hangs on no date, for one of the same document around another."""

    document: Document
    period: Period
    published: Roster | None
    instance: Instance
    rulebook: Rulebook
    allowed: Bools
    rows: tuple[Ints, Ints]
    found_in_plan: tuple[Violation, ...]
    words: SaidWords

    def is_about(self, basis: Basis) -> bool:
        """Whether just this is to be judged, be it around another date."""
        return self.document is basis.document and self.period == basis.period and self.published is basis.published


class Checker:
    """The verdict of the document's roster over a period, kept up with its edits. Used by one thread at a time.

    Raises UserError when the plan's rule settings make no sense, or its years are unknown to the calendar.
    ``known`` is what one around another date has laid out; of another document it is not used.
    """

    def __init__(self, basis: Basis, known: LaidOut | None = None) -> None:
        document = basis.document
        self.document = document
        self.period = basis.period
        self.published = basis.published
        if known is not None and not known.is_about(basis):
            known = None
        if known is None:
            plan, roster = as_worked(document.plan, document.roster, document.journal, basis.period)
            told = None if basis.published is None else Published(basis.published.pairs, basis.now)
            self.instance = Instance(plan, basis.period, roster, published=told)
            self.rulebook = Rulebook.of(plan)
            self.allowed = self.rulebook.allowed(self.instance)
            rows = self.instance.pairs_of(roster.pairs)
        else:
            self.instance, self.rulebook, self.allowed = known.instance, known.rulebook, known.allowed
            rows = known.rows
        self.people, self.beside, self.alone = basis.people, basis.beside, basis.alone
        whole, most = (0, 0) if basis.alone else (WHOLE, MOST_PAIRS)
        if basis.people is not None and not basis.alone:
            whole = self.allowed.size
        case, self.window = case_around(
            self.instance,
            self.rulebook,
            rows,
            basis.focus or basis.period.first,
            allowed=self.allowed if basis.people is None else self.allowed & self._of(basis.people),
            whole=whole,
            most=most,
            beside=self.allowed & self._of(basis.beside) if basis.beside else None,
        )
        if known is not None:
            case.found_in_plan = known.found_in_plan
        self._live = LiveVerdict(case, case.chosen_rows(rows), None if known is None else known.words)

    @property
    def known(self) -> LaidOut:
        """What another one can take over, as it is now; on the thread that uses this one."""
        case = self._live.case
        return LaidOut(
            document=self.document,
            period=self.period,
            published=self.published,
            instance=self.instance,
            rulebook=self.rulebook,
            allowed=self.allowed,
            rows=case.rows(self._live.live.chosen),
            found_in_plan=case.found_in_plan,
            words=self._live.words,
        )

    @property
    def verdict(self) -> Verdict:
        return self._live.verdict

    def follow(self, document: Document, change: Change) -> bool:
        """Take over an edit of the roster; False when a new checker is needed: other facts, or pairs not known here."""
        other_facts = change.of_plan and not self._judged_alike(document, change)
        if other_facts or change.of_accounts:
            return False
        added, removed = frozenset(a.pair for a in change.added), frozenset(a.pair for a in change.removed)
        if not all(self._live.knows(p) for p in added ^ removed):
            return False
        self._live.put(added, removed)
        self.document = document
        return True

    def _judged_alike(self, document: Document, change: Change) -> bool:
        """Whether all that changed in the plan is what no rule reads, or which findings are shown."""
        if change.kinds <= _UNJUDGED | {ROSTER, PERIOD}:
            return True
        muted = change.kinds <= {"settings", ROSTER, PERIOD}
        return muted and differ_in_muting_alone(self.document.plan, document.plan)

    def covers(self, day: date, people: frozenset[str] | None = None) -> bool:
        """Whether everybody, or whoever of these, may be put on the duties of a date here."""
        if people is not None and people <= self.beside and day in self.period:
            return True
        here = self.people is None or (people is not None and people <= self.people)
        return here and day in self.window

    def _of(self, people: frozenset[str]) -> Bools:
        """[people, 1] who is one of these."""
        return self.instance.people_where(p.id in people for p in self.instance.people)[:, None]

    def effect(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> EditEffect:
        """What an edit would make worse and better. Pairs that are barred are not weighed; ask `barred` for them."""
        return self._live.effect(added, removed)

    def weigh(self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset()) -> EffectWeight:
        """The effect in numbers alone. A pair that is not known here is refused."""
        if not all(self._live.knows(p) for p in added):
            return _BARRED
        return self._live.weigh(added, removed)

    def weigh_each(self, edits: Sequence[tuple[frozenset[Pair], frozenset[Pair]]]) -> list[EffectWeight]:
        """What `weigh` says of each of these edits, pairs added and removed, by itself; many at once are quicker."""
        known = [edit for edit in edits if all(map(self._live.knows, edit[0]))]
        weighed = dict(zip(known, self._live.weigh_each(known), strict=True))
        return [weighed.get(edit) or _BARRED for edit in edits]

    def barred(self, pair: Pair) -> tuple[Message, ...]:
        """Why a hard rule forbids the pair by itself, whatever else is rostered; empty when none does."""
        if not self.instance.knows(pair):
            return ()
        person, duty = self.instance.person_index[pair.person], self.instance.duty_index[pair.duty]
        found = []
        for rule in self.rulebook.bars:
            if rule.mask(self.instance)[person, duty]:
                found.append(rule.explain(self._found(person, duty)))
        return tuple(found)

    def refusal(
        self, added: frozenset[Pair], removed: frozenset[Pair] = frozenset(), effect: EditEffect | None = None
    ) -> tuple[Message, ...]:
        """Why these people cannot take these duties: barred pairs, and hard rules about one person; empty if they can.

        ``effect`` is that of this edit, where it is known already.

        What a hard rule asks of a team (an officer beside an auxiliary) refuses nothing: the next edit may mend it.
        """
        reasons = [reason for pair in sorted(added) for reason in self.barred(pair)]
        reasons += [v.text for v in (effect.refused if effect else self._live.refused(added, removed))]
        return tuple(reasons)

    def knows(self, pair: Pair) -> bool:
        return self._live.knows(pair)

    def snapshot(self) -> tuple[Case, Ints]:
        """The case and the roster now as its vector, for questions that a worker thread answers."""
        return self._live.case, self._live.live.chosen.copy()

    def _found(self, person: int, duty: int) -> Finding:
        return Finding.barred(self.instance, (person, duty))
