"""Papers of a change: the call list and the difference of two versions, each made from a print job."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_LIST, A4_TABLE, Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.changes.told_changes import told_changes
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name

if TYPE_CHECKING:
    from patrolplanner.documents.internal.change_facts import ChangeFacts


def _call_list(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.call_list import call_list

    yield dates_in_name(job.period), call_list(_facts(job), sheet, job.stamp(), job.say)


def _version_difference(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.version_difference import version_difference

    yield dates_in_name(job.period), version_difference(_facts(job), sheet, job.stamp(), job.say)


def _facts(job: PrintJob) -> ChangeFacts:
    """What differs in the period. Raises UserError when there is nothing to tell anybody."""
    from patrolplanner.documents.internal.change_facts import VersionIssue, change_facts

    stored, period = job.stored, job.period
    calendar_for(stored.plan, *period)  # refuses years that no paper of ours can be about
    if stored.published is None:
        text = translate("printing", "Nothing has been published yet, so that nobody has other duties than they know.")
        raise UserError(text)
    told = told_changes(stored, period)
    if told is None or not told.differences:
        text = translate("printing", "From {first} to {last} nothing differs from what was published.")
        raise UserError(text.fill(first=period.first, last=period.last))
    newer = told.version
    added, removed = (_shown(job, pairs) for pairs in (told.differences.added, told.differences.removed))
    if not added and not removed:
        raise UserError(translate("printing", "Nothing differs for those whom the paper is narrowed to."))
    return change_facts(
        stored.plan,
        added,
        removed,
        period,
        (told.before_name, told.after_name),
        None if newer is None else VersionIssue(newer.at, newer.who, newer.why),
    )


def _shown(job: PrintJob, pairs: frozenset[Pair]) -> frozenset[Pair]:
    """The changes of those, and at the posts, that the paper is narrowed to."""
    people, only = job.plan.people_by_id, replace(job.only, posts=())
    if not job.only.named:
        return pairs
    among = {number for number, person in people.items() if only.is_among(person)}
    theirs = frozenset(pair for pair in pairs if pair.person in among)
    return frozenset(pair for pair in theirs if pair.duty.post in job.posts) if job.posts else theirs


PAPERS = (
    Paper("call-list", translate("printing", "call list for a change, A4"), A4_TABLE, _call_list),
    Paper("version-difference", translate("printing", "difference of two versions, A4"), A4_LIST, _version_difference),
)
