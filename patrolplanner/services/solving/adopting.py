"""Taking a found roster over: what it changes, what it is worth, also when the plan has moved on meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from patrolplanner.domain.differences import Differences, between
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.indicators.loads import PersonLoad, load_book
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.judging.standing_in_the_way import InTheWay, in_the_way
from patrolplanner.planning.model.verdict import Count, Verdict
from patrolplanner.services.edits.roster import with_roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.protection import ask_for_reason
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, Task
from patrolplanner.services.solving.merging import merged
from patrolplanner.services.solving.search_process import FoundRoster
from patrolplanner.store.plan_file import StoredPlan


@dataclass(frozen=True)
class Adoption:
    """What adopting would do to the document as it stands now. ``again`` tells that it was judged anew for that."""

    document: Document
    roster: Roster
    differences: Differences
    verdict_before: Verdict
    verdict: Verdict
    loads_before: tuple[PersonLoad, ...]
    loads: tuple[PersonLoad, ...]
    again: bool
    in_the_way: tuple[InTheWay, ...] = ()
    """The demands that keep the roster from habits of the trade."""

    @property
    def before(self) -> Count:
        return Count.of(self.verdict_before)

    @property
    def after(self) -> Count:
        return Count.of(self.verdict)

    @property
    def worse(self) -> bool:
        """Whether the present roster is the better one: fewer broken rules, or the lower price."""
        return (self.after.hard, self.after.price) > (self.before.hard, self.before.price)

    def against(self, other: Adoption) -> Adoption:
        """The same roster, seen from another one that was found, as if that were the present one."""
        return replace(
            self,
            differences=between(other.roster, self.roster),
            verdict_before=other.verdict,
            loads_before=other.loads,
        )


def outcome(
    request: FillRequest, found: FoundRoster, document: Document, published: Roster | None, now: datetime
) -> Adoption:
    """What a search's roster means for the document now, which may be another one than the search began with.

    Raises UserError when the plan has become one that cannot be judged.
    """

    def judged(roster: Roster) -> Verdict:
        return verdict_of(document.plan, period, roster, published, now, document.journal)

    period = request.period
    moved = document.plan is not request.plan or document.roster is not request.roster
    roster = merged(request, found.roster, document, published, now).roster if moved else found.roster
    book = load_book(document.plan, document.roster, document.journal, period)
    verdict = judged(roster)
    return Adoption(
        document,
        roster,
        between(document.roster, roster),
        judged(document.roster),
        verdict,
        book.loads(document.roster),
        book.loads(roster),
        moved,
        in_the_way(document.plan, period, roster, verdict),
    )


def gone_on(task: Task, found: FoundRoster, document: Document, published: Roster | None, now: datetime) -> Task:
    """The same task once more, beginning with what was found, in the document as it stands now."""
    request = replace(
        task.request,
        plan=document.plan,
        roster=document.roster,
        journal=document.journal,
        published=published,
        now=now,
        begin=found.roster.known_to(document.plan),
    )
    return replace(task, request=request)


class LoadChange(NamedTuple):
    """How much more or less somebody carries with another roster."""

    before: PersonLoad
    after: PersonLoad

    @property
    def hours(self) -> float:
        return (self.after.tally.minutes - self.before.tally.minutes) / 60

    @property
    def nights(self) -> int:
        return self.after.tally.nights - self.before.tally.nights

    @property
    def weekends(self) -> int:
        return self.after.tally.weekends - self.before.tally.weekends

    def differs(self) -> bool:
        return any((self.hours, self.nights, self.weekends))


def load_changes(found: Adoption) -> list[LoadChange]:
    """Whose hours, nights or weekends change, those who get most more first."""
    before = {one.person: one for one in found.loads_before}
    changes = [LoadChange(before[one.person], one) for one in found.loads if one.person in before]
    changed = filter(LoadChange.differs, changes)
    return sorted(changed, key=lambda one: (-one.hours, -one.nights, -one.weekends))


def check_reason(stored: StoredPlan, period: Period, keep: Keep, reason: str, today: date) -> None:
    """Raises ReasonWanted when rows that are protected may change and there is none: better said before a search."""
    if keep is not Keep.ALL and not reason.strip():
        ask_for_reason(dates_of(period), stored.journal.marks, stored.versions, today)


def adopt(session: Session, roster: Roster, period: Period, reason: str) -> None:
    """Put the rows of the period into the plan, whatever its other rows have become meanwhile."""
    label = translate("roster steps", "automatic roster {first} to {last}").fill(first=period.first, last=period.last)
    session.apply(with_roster(roster, period), label, action="solve", reason=reason)
