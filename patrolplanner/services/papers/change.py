"""Papers of a change: the call list and the difference of two versions, each made from a print job."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from patrolplanner.documents.internal.call_list import call_list
from patrolplanner.documents.internal.change_facts import ChangeFacts, Issue, change_facts
from patrolplanner.documents.internal.version_difference import version_difference
from patrolplanner.documents.page import Say, Stamp
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.changes.told_changes import told_changes
from patrolplanner.services.papers.print_job import Maker, PrintJob, dates_in_name, stamp_of


def _made_by(name: str, draw: Callable[[ChangeFacts, Stamp, Say], bytes]) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        if job.posts:
            raise UserError(translate("printing", "This paper shows the whole station; print it without a post."))
        yield f"{name}_{dates_in_name(job.period)}", draw(_facts(job), stamp_of(job, job.period), job.say)

    return make


def _facts(job: PrintJob) -> ChangeFacts:
    """What differs in the period. Raises UserError when there is nothing to tell anybody."""
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
    return change_facts(
        stored.plan,
        told.differences.come,
        told.differences.gone,
        period,
        (told.before_name, told.after_name),
        None if newer is None else Issue(newer.at, newer.who, newer.why),
    )


MAKERS: Mapping[str, Maker] = {
    "call-list": _made_by("call-list", call_list),
    "version-difference": _made_by("version-difference", version_difference),
}
"""By the name of the paper."""
