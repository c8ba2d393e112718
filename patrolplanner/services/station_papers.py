"""Internal papers of the whole station: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from patrolplanner.documents.internal.duty_matrix import duty_matrix
from patrolplanner.documents.internal.matrix_facts import matrix_facts
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.planning.almanac import calendar_for
from patrolplanner.planning.judge import judge
from patrolplanner.services.print_job import Maker, PrintJob, dates_in_name, months, version_of


def _duty_matrix(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    if job.posts:
        raise UserError(translate("printing", "The duty roster shows the whole station; print it without a post."))
    if not job.stored.plan.people:
        raise UserError(translate("printing", "There are no people in this plan, so there is no duty roster to print."))
    stored = job.stored
    for part in months(job.period):
        calendar = calendar_for(stored.plan, part.first, part.last)
        verdict = judge(stored.plan, part, stored.roster)
        version = version_of(stored, part)
        facts = matrix_facts(
            stored.plan, calendar, stored.roster, verdict, part, version=job.say(version), printed=job.now
        )
        yield f"duty-matrix_{dates_in_name(part)}", duty_matrix(facts, job.say)


MAKERS: Mapping[str, Maker] = {"duty-matrix": _duty_matrix}
"""By the name of the paper."""
