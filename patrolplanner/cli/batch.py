"""``print PLAN all``: every paper of a period in one folder, with progress, stopped by Ctrl-C."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from patrolplanner.cli.lines import err, out
from patrolplanner.domain.messages import translate
from patrolplanner.translation import Say, paper_language, speaker

if TYPE_CHECKING:
    from patrolplanner.domain.plan import Period
    from patrolplanner.planning.stop import StopFlag
    from patrolplanner.services.papers.batch import Far
    from patrolplanner.store.plan_file import StoredPlan

DONE, IMPERFECT = 0, 1


def print_all(
    chosen: argparse.Namespace, stored: StoredPlan, period: Period, say: Say, stop: StopFlag, who: str
) -> int:
    """Make the papers and say what came of them; 1 when something could not be written or the work was stopped."""
    from patrolplanner.services.papers.batch import Order, print_batch
    from patrolplanner.services.papers.catalogue import PAPERS

    def heard(far: Far) -> None:
        title = say(PAPERS[far.step.paper].title)
        err(f"{far.step.number}/{far.total}  {title}  {far.step.post_name}".rstrip())

    order = Order(stored, period, tuple(chosen.post), who=who)
    paper_say = speaker(paper_language(stored.plan))
    report = print_batch(order, chosen.out, paper_say, datetime.now(), stop, heard)
    for _, reason in report.failed:
        err(say(reason))
    text = translate("batch", "{written} papers written into {folder}; {empty} had nothing to print.")
    out(say(text.fill(written=len(report.written), folder=str(chosen.out), empty=len(report.empty))))
    if report.stopped:
        err(say(translate("batch", "The work was stopped; papers are missing.")))
    return IMPERFECT if report.failed or report.stopped else DONE
