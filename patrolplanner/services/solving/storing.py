"""A found roster into a plan file that was given back while it was searched, or, where that cannot be, beside it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.adopting import adopt
from patrolplanner.services.solving.auto_fill import FillRequest
from patrolplanner.services.solving.merging import merged
from patrolplanner.store.exchange.replacing import free_beside, refuse_read_only
from patrolplanner.store.exchange.roster_csv import write_roster_csv
from patrolplanner.store.plan_file import StoredPlan

PATIENCE = 10.0
"""Seconds to wait for a plan that somebody else has just open: a command may be about to close it."""
_PAUSE = 0.25

Clock = Callable[[], datetime]

_ANEW = translate(
    "merging",
    "So much of the period was changed while it was rostered that {count} of {all} {all:row|rows} found "
    "{count:has|have} no place any more; nothing was stored in {plan}.",
)
_KEPT = translate(
    "merging",
    "{problem} The roster found is kept in {file}; to take it over later: patrolplanner import-roster {file} {plan}",
)
_LOST = translate("merging", "{problem} The roster found could not be kept in a file either: {reason}")


@dataclass(frozen=True)
class StoredRoster:
    """The plan with the found roster in it, its verdict over the period, and what had happened meanwhile."""

    stored: StoredPlan
    verdict: Verdict
    notes: tuple[Message, ...]


def check_place(path: Path) -> None:
    """Raises UserError, before a search, where its roster could not be stored in the plan."""
    refuse_read_only(path)


def store_found(
    path: Path, who: str, request: FillRequest, found: Roster, reason: str = "", clock: Clock = datetime.now
) -> StoredRoster:
    """Put what was found for the request into the plan as it is by now, which may be another one.

    Raises UserError when it cannot be put there; then it is kept in a file beside the plan, which the sentence names.
    """
    try:
        with closing(_opened(path, who, clock)) as session:
            document, published = session.document, session.published
            merge = merged(request, found, document, published, request.at)
            if merge.too_much:
                raise UserError(_ANEW.fill(count=len(merge.left_out), all=merge.found, plan=path.name))
            verdict = verdict_of(document.plan, request.period, merge.roster, published, request.at, document.journal)
            adopt(session, merge.roster, request.period, reason)
            return StoredRoster(session.stored, verdict, merge.said(request.plan))
    except PlannerError as error:
        raise UserError(_kept_beside(path, request, found, error.message)) from error


def _opened(path: Path, who: str, clock: Clock) -> Session:
    """The plan, after a while if somebody has it open. Raises UserError when they keep it."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return Session.open(path, who, clock)
        except UserError:
            if time.monotonic() > until or not path.exists():
                raise
            time.sleep(_PAUSE)


def _kept_beside(path: Path, request: FillRequest, found: Roster, problem: Message) -> Message:
    """Keep the period's rows in a file; the sentence that says why and where."""
    reason: Message | None = None
    for folder in (path.parent, paths.user_data()):
        file = free_beside(path, "solved", folder)
        try:
            write_roster_csv(file, request.plan, found.between(*request.period))
        except UserError as error:
            reason = reason or error.message
        else:
            return _KEPT.fill(problem=problem, file=str(file), plan=str(path))
    return _LOST.fill(problem=problem, reason=reason)
