"""The command ``boards``: which notices hang where, which are to be issued again, and noting what was put up."""

from __future__ import annotations

import argparse
from datetime import datetime

from patrolplanner.cli.lines import DONE, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import in_session
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.papers import notice_register as register
from patrolplanner.services.papers.notice_register import STATES, Notice, issues_of, put_up


def _arguments(parser: Parser) -> None:
    parser.plan()
    issued = translate("cli", "note that the notices of these posts were put up (none named: all with a board)")
    parser.option("--issued", issued, nargs="*", metavar="POST")
    parser.several("--removed", translate("cli", "note that whatever hung at these posts was taken down"), "POST")
    paper = translate("cli", "which notice was put up, see print --list (default: notice)")
    parser.option("--paper", paper, default="notice", metavar="PAPER")
    parser.dates()
    parser.now(translate("cli", "the moment that counts, such as 2026-12-05T14:00 (default: now)"))
    parser.json()


def _boards(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Note what was put up or taken down, then list all notices, those that need somebody first."""
    now = chosen.now or datetime.now()
    if chosen.issued is not None:
        _issue(chosen, session, now)
    if chosen.removed:
        label = translate("boards", "Notices taken down")
        session.apply(register.taken_down(chosen.removed, now), label, action="issue")
    found = register.notices(session.stored, now)
    if chosen.json:
        out_json([_shape(notice, say) for notice in found])
        return DONE
    for notice in found:
        out(_line(notice, say))
        for reason in notice.reasons:
            out(f"    {say(reason)}")
    if not found:
        out(say(translate("boards", "No post has a public board, and no notice is noted.")))
    return DONE


def _issue(chosen: argparse.Namespace, session: Session, now: datetime) -> None:
    first = chosen.first or now.date()
    period = Period(first, chosen.last or first)
    made = issues_of(session.stored, chosen.paper, chosen.issued, period, now, session.who)
    session.apply(put_up(made), translate("boards", "Notices put up"), action="issue")


def _line(notice: Notice, say: Say) -> str:
    parts = [notice.post, notice.name, say(STATES[notice.state])]
    if issue := notice.issue:
        parts += [issue.paper, issue.version or "-"]
        parts.append(say(translate("boards", "put up {moment}").fill(moment=issue.printed)))
        if issue.expires:
            parts.append(say(translate("boards", "holds until {moment}").fill(moment=issue.expires)))
    return "  ".join(parts)


def _shape(notice: Notice, say: Say) -> dict[str, object]:
    issue = notice.issue
    return {
        "post": notice.post,
        "name": notice.name,
        "state": notice.state.value,
        "paper": issue.paper if issue else None,
        "version": issue.version if issue else None,
        "issued": issue.printed.isoformat() if issue else None,
        "expires": issue.expires.isoformat() if issue and issue.expires else None,
        "reasons": [say(reason) for reason in notice.reasons],
    }


BOARDS = Command(_arguments, in_session(_boards))
