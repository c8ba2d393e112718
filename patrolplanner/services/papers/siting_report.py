"""The report on where kiosks should stand, from incidents, streets, the roster, and the scenario that was kept last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_OFFICIAL, Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.visibility_words import NOTHING
from patrolplanner.services.papers.narrowing import By
from patrolplanner.services.papers.paper import MANY_PAGES, Paper
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name

if TYPE_CHECKING:
    from patrolplanner.documents.internal.siting_report_facts import SitingReportFacts


def _siting_report(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.siting_report import siting_report

    yield dates_in_name(job.period), siting_report(facts_of(job.then()), sheet, job.stamp(), job.say)


def facts_of(job: PrintJob) -> SitingReportFacts:
    """Raises UserError where nothing lies on the map."""
    from patrolplanner.documents.internal.siting_report_facts import SitingReportFacts
    from patrolplanner.services.papers.siting_facts import SitingFacts

    found = SitingFacts(job)
    if not found.town.network.segments and not found.town.areas:
        raise UserError(NOTHING)
    return SitingReportFacts(
        job.organisation,
        found.town_facts(),
        found.incident_facts(),
        found.state_facts(),
        found.site_facts(),
        found.scenario_facts(),
        found.choice_facts(),
        found.sites_map(),
        job.now.date(),
        found.fingerprint,
        found.seen_facts(),
    )


_TITLE = translate("printing", "report on where kiosks should stand, with maps, A4")

PAPERS = (Paper("siting-report", _TITLE, A4_OFFICIAL, _siting_report, apart=MANY_PAGES, by=frozenset[By]()),)
