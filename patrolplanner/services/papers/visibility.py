"""The monthly paper of how much police is seen in the street."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_TABLE, Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.visibility_words import NOTHING
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name, months

if TYPE_CHECKING:
    from patrolplanner.documents.internal.visibility_month import VisibilityFacts


def _visibility_month(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.visibility_month import visibility_month

    for part in months(job.period):
        facts = _facts(job.then(part))
        yield dates_in_name(part), visibility_month(facts, sheet, job.stamp(part), job.say)


def _facts(job: PrintJob) -> VisibilityFacts:
    from patrolplanner.documents.internal.visibility_month import VisibilityFacts
    from patrolplanner.planning.deployment.town_reach import TownReach
    from patrolplanner.planning.deployment.town_watch import TownWatch, lowest

    watch, roster = TownWatch(job.plan), job.stored.roster
    index = watch.index(roster, job.period)
    listed = watch.listed(index)
    if not listed:
        raise UserError(NOTHING)
    three = TownReach(job.plan, watch).shares_by_hour(roster, job.period)
    return VisibilityFacts(
        job.organisation,
        job.period,
        watch.settings,
        watch.is_straight,
        index.whole,
        tuple(index.town.tolist()),
        tuple(listed),
        tuple(lowest(listed, 3)),
        tuple(hour[1] for hour in three),
        watch.actual(roster, job.stored.journal, job.period),
        index.carded,
    )


_TITLE = translate("printing", "police seen in the street, by street and hour, A4")

PAPERS = (Paper("visibility-month", _TITLE, A4_TABLE, _visibility_month),)
