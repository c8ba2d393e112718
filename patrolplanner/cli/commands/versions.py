"""The commands ``publish`` and ``diff``: versions of the roster, kept for good and laid side by side."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterator

from patrolplanner.cli.lines import DONE, duty_shape, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import in_session, judged_period, named_period
from patrolplanner.domain.differences import Differences, between
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.services.changes.told_changes import compared_dates
from patrolplanner.services.open_plan.held import naming
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.papers.notice_checks import notice_checks
from patrolplanner.services.public.publishing import has_board

NOW = "now"


def _publish_arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    parser.reason()
    parser.json()


def _publish(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Keep the period's roster as the next version; say what it changes and which notices are out of date."""
    period = judged_period(chosen, session.stored)
    if not session.document.roster.between(*period):
        text = translate("versions", "Nobody is rostered from {first} to {last}; there is nothing to publish.")
        raise UserError(text.fill(first=period.first, last=period.last))
    before = session.published or Roster()
    changed = between(before, session.document.roster, period)
    posts = {p.duty.post for p in changed.added | changed.removed}
    boards = [p.id for p in session.document.plan.posts if p.id in posts and has_board(p)]
    version = session.publish(period, chosen.reason)
    if chosen.json:
        shape = {"version": version.number, "period": [d.isoformat() for d in period], "boards": boards}
        out_json({**shape, **_shape(changed)})
        return DONE
    done = translate(
        "versions", "V{number} is published: {come} {come:row|rows} came, {gone} went, {people} {people:person|people}."
    )
    counts = {"come": len(changed.added), "gone": len(changed.removed), "people": changed.people}
    out(say(done.fill(number=str(version.number), **counts)))
    checks = notice_checks(session.document.plan, session.document.roster, period, folder=session.path.parent)
    for text in checks.sentences:
        err(say(text))
    if boards:
        out(say(translate("swaps", "Notices to issue again: {posts}").fill(posts=tuple(boards))))
    return DONE


def _diff_arguments(parser: Parser) -> None:
    parser.plan()
    which = translate("cli", "a version such as V1, or now for the roster as it stands (default: the latest version)")
    parser.option("--old", which, default="", metavar="VERSION")
    which = translate("cli", "a version such as V2, or now for the roster as it stands (default: now)")
    parser.option("--new", which, default="", metavar="VERSION")
    parser.dates()
    parser.json()


def _diff(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """What differs between two versions, or between a version and the roster as it stands now.

    On the dates that they cover: of others a version says nothing.
    """
    named = chosen.first is not None or chosen.last is not None
    period = named_period(chosen) if named else None
    versions = {v.number: v for v in session.stored.versions}
    if not versions:
        raise UserError(translate("versions", "Nothing has been published yet; there is no version to compare."))
    old, new = _number(chosen.old or str(max(versions)), versions), _number(chosen.new or NOW, versions)
    covered = compared_dates(versions[n] for n in (old, new) if n is not None)
    if covered is None:
        text = translate("versions", "V{old} and V{new} have no date in common; there is nothing to compare.")
        raise UserError(text.fill(old=str(old), new=str(new)))
    changed = between(_roster(old, session), _roster(new, session), covered)
    if period is not None:
        changed = changed.on(period)
    if chosen.json:
        out_json(_shape(changed))
        return DONE
    out(*_lines(changed, session, say))
    return DONE


def _number(name: str, versions: Collection[int]) -> int | None:
    """The version of that name, None for the roster as it stands."""
    if name.lower() == NOW:
        return None
    number = name.lower().removeprefix("v")
    if number not in map(str, versions):
        text = translate("versions", "There is no version {name}; there are {known}, and “now”.")
        raise UserError(text.fill(name=name, known=tuple(f"V{n}" for n in versions)))
    return int(number)


def _roster(number: int | None, session: Session) -> Roster:
    return session.document.roster if number is None else session.version_roster(number)


def _lines(changed: Differences, session: Session, say: Say) -> Iterator[str]:
    plan = naming(session.stored)
    if not changed:
        yield say(translate("versions", "No difference."))
        return
    text = translate("versions", "{people} {people:person|people}, {days} {days:date differs|dates differ}.")
    yield say(text.fill(people=changed.people, days=changed.days))

    def duties(pairs: tuple[Pair, ...]) -> tuple[object, ...]:
        return tuple(duty_said(plan, p.duty) for p in pairs)

    for one in changed.by_person(plan.people_by_id):
        head = f"{person_name(plan, one.key)} ({one.key})"
        if one.added:
            yield f"{head} {say(translate('versions', 'comes: {duties}').fill(duties=duties(one.added)))}"
        if one.removed:
            yield f"{head} {say(translate('versions', 'goes: {duties}').fill(duties=duties(one.removed)))}"


def _shape(changed: Differences) -> dict[str, object]:
    return {
        "come": [_row(p) for p in sorted(changed.added, key=lambda p: (p.duty, p.person))],
        "gone": [_row(p) for p in sorted(changed.removed, key=lambda p: (p.duty, p.person))],
    }


def _row(pair: Pair) -> dict[str, str]:
    return {**duty_shape(pair.duty), "person": pair.person}


PUBLISH = Command(_publish_arguments, in_session(_publish))
DIFF = Command(_diff_arguments, in_session(_diff))
