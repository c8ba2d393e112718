"""Forms that people sign, carry and file: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Mapping

from patrolplanner.services import card_papers, handover_papers, patrol_papers, privacy_papers, swap_papers
from patrolplanner.services.print_job import Maker

MAKERS: Mapping[str, Maker] = {
    **swap_papers.MAKERS,
    **handover_papers.MAKERS,
    **patrol_papers.MAKERS,
    **privacy_papers.MAKERS,
    **card_papers.INTERNAL,
    **card_papers.PUBLIC,
}
"""By the name of the paper."""
