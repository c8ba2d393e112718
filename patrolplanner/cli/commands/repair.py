"""The command ``repair``: what happened, proposals as differences with whom to call, and taking one over."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, datetime

from patrolplanner.cli.lines import DONE, IMPERFECT, duty_shape, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import named_period, open_session, say_about
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.demands import Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.planning.repair.disruptions import Away, Closed, Disruption, ExtraDuty, Gone
from patrolplanner.planning.stop import Effort
from patrolplanner.services.changes import repair_words
from patrolplanner.services.changes.repairing import Proposal, Repair, repair, situation_of, taken_over
from patrolplanner.services.checking.judging import default_period
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.storing import check_place
from patrolplanner.store.plan_file import Version

SECONDS = 20.0
MOST_PEOPLE = 1000


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.several("--away", translate("cli", "number of a person who is away from --from to --to"), "PERSON")
    kinds = tuple(kind.value for kind in AbsenceKind)
    parser.option("--kind", translate("cli", "why they are away (default: sick)"), choices=kinds, default="sick")
    gone = translate("cli", "number of a person who is gone for good, from --from on")
    parser.several("--gone", gone, "PERSON")
    parser.several("--closed", translate("cli", "a post that is not manned from --from to --to"), "POST")
    extra = translate(
        "cli",
        "a duty that is wanted besides, with the number of people; a campaign of several days by first..last date",
    )
    parser.several("--extra", extra, "POST,SHIFT,DATE,N")
    parser.dates()
    parser.now(translate("cli", "nothing that begins before is touched, such as 2026-12-05T14:00 (default: now)"))
    parser.search_seconds(SECONDS)
    apply = translate("cli", "write this proposal and what has happened into the plan")
    parser.number("--apply", apply, 1, 9)
    parser.flag("--publish", translate("cli", "publish it as the next version at once"))
    parser.reason()
    parser.json()


def _repair(chosen: argparse.Namespace, say: Say) -> int:
    """Propose, write what is taken over, report. Exit status 1 when the proposal has a new gap or broken hard rule."""
    if chosen.apply is not None:
        check_place(chosen.plan)
    with open_session(chosen.plan) as session:  # all the while: what others wrote meanwhile would be overwritten
        return _proposed(chosen, session, say)


def _proposed(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    stored = session.stored
    if known := default_period(stored.roster, stored.last_period):
        say = say_about(known)
    now = chosen.now or datetime.now()
    disruptions = tuple(_disruptions(chosen))
    if not disruptions:
        raise UserError(translate("repair", "Say what has happened: --away, --gone, --extra or --closed."))
    repaired = repair(situation_of(stored, disruptions, now), Effort(chosen.seconds))
    version = None
    if chosen.apply is not None:
        taking, label = taken_over(repaired, chosen.apply), translate("repair", "take proposal {number} over")
        session.apply(taking, label.fill(number=chosen.apply), action="repair", reason=chosen.reason)
        if chosen.publish:
            version = session.publish(repaired.situation.period, chosen.reason)
    if chosen.json:
        out_json(_as_json(repaired, say, chosen.apply))
    else:
        out(*_lines(repaired, say))
        if chosen.apply is not None:
            out(say(_done(version).fill(number=chosen.apply)))
    taken = repaired.proposals[(chosen.apply or 1) - 1]
    return IMPERFECT if any(w.mark.gap or w.severity.value == "hard" for w in taken.worse) else DONE


def _done(version: Version | None) -> Message:
    if version is None:
        return translate("repair", "Proposal {number} is in the plan; publish it for it to come into force.")
    text = translate("repair", "Proposal {number} is in the plan and published as V{version}.")
    return text.fill(version=str(version.number))


def _disruptions(chosen: argparse.Namespace) -> Iterator[Disruption]:
    for person in chosen.away:
        yield Away(person, *named_period(chosen), AbsenceKind(chosen.kind))
    for person in chosen.gone:
        if chosen.first is None:
            said = translate("repair", "Say with --from from which date on {person} is gone.")
            raise UserError(said.fill(person=person))
        yield Gone(person, chosen.first)
    for post in chosen.closed:
        yield Closed(post, *named_period(chosen))
    for text in chosen.extra:
        post, shift, first, last, count = _extra(text)
        yield ExtraDuty(post, shift, first, last, Team(least=count, target=count, most=count))


def _extra(text: str) -> tuple[str, str, date, date, int]:
    """``POST,SHIFT,DATE,N``, or ``DATE..DATE`` for a campaign of several days."""
    parts = [part.strip() for part in text.split(",")]
    try:
        post, shift, days, count = parts
        first, _, last = days.partition("..")
        span = date.fromisoformat(first), date.fromisoformat(last or first)
        number = int(count)
        if not 1 <= number <= MOST_PEOPLE or span[1] < span[0]:
            raise ValueError
        return post, shift, *span, number
    except ValueError:
        wanted = translate(
            "repair",
            "--extra {text}: give post, shift, date (or first..last) and number, such as P01,D,2026-12-05,2.",
        )
        raise UserError(wanted.fill(text=text)) from None


def _lines(repaired: Repair, say: Say) -> Iterator[str]:
    if repaired.lost:
        heading = translate("repair", "{count} {count:duty is|duties are} lost:").fill(count=len(repaired.lost))
        yield say(heading)
        yield from (f"  {say(text)}" for text in repair_words.lost_said(repaired))
    for _, message in repaired.conflicts:
        yield f"{say(translate('repair', 'BY HAND'))} {say(message)}"
    for number, proposal in enumerate(repaired.proposals, start=1):
        yield ""
        yield from _proposal(repaired, proposal, number, say)


def _proposal(repaired: Repair, proposal: Proposal, number: int, say: Say) -> Iterator[str]:
    heading = translate(
        "repair",
        "Proposal {number}: {kind}; {duties} {duties:duty changes|duties change}, {people} "
        "{people:person|people} to tell.",
    )
    counts = {"duties": len(proposal.changes), "people": len(proposal.calls)}
    yield say(heading.fill(number=number, kind=repair_words.KINDS[proposal.kind], **counts))
    for change in proposal.changes:
        yield f"  {say(repair_words.change_said(repaired, change))}"
    if proposal.calls:
        yield f"  {say(translate('repair', 'To tell:'))}"
    for call in proposal.calls:
        yield f"    {say(repair_words.call_said(repaired, call))}"
    for worse in proposal.worse:
        word = translate("cli", "GAP") if worse.mark.gap else translate("repair", "NEW")
        yield f"  {say(word)} {say(worse.text)}"
    if any(w.mark.gap for w in proposal.worse):
        yield f"  {say(repair_words.settled_said(repaired, proposal))}"
    yield f"  {say(repair_words.standing_said(repaired, proposal))}"


def _as_json(repaired: Repair, say: Say, applied: int | None) -> dict[str, object]:
    """The repair in the shape of ``--json``; texts in the language of ``say``."""
    return {
        "period": [d.isoformat() for d in repaired.situation.period],
        "before": repaired.before._asdict(),
        "lost": [{**duty_shape(p.duty), "person": p.person} for p in repaired.lost],
        "conflicts": [
            {**duty_shape(c.pair.duty), "person": c.pair.person, "reason": c.reason.value, "text": say(text)}
            for c, text in repaired.conflicts
        ],
        "proposals": [_proposal_json(p, say) for p in repaired.proposals],
        "applied": applied,
    }


def _proposal_json(proposal: Proposal, say: Say) -> dict[str, object]:
    return {
        "kind": proposal.kind,
        "stage": proposal.stage.value,
        "after": proposal.standing._asdict(),
        "changes": [{**duty_shape(c.duty), "off": list(c.off), "on": list(c.on)} for c in proposal.changes],
        "tell": [
            {
                "person": c.person,
                "name": c.name,
                "phone": c.phone,
                "on": [duty_shape(key) for key in c.comes],
                "off": [duty_shape(key) for key in c.goes],
                "hours": [c.before.minutes / 60, c.after.minutes / 60],
                "nights": [c.before.nights, c.after.nights],
            }
            for c in proposal.calls
        ],
        "worse": [
            {"rule": w.mark.rule, "severity": w.severity.value, "gap": bool(w.mark.gap), "text": say(w.text)}
            for w in proposal.worse
        ],
        "unavoidable": proposal.unavoidable,
        "seconds": round(proposal.seconds, 2),
    }


REPAIR = Command(_arguments, _repair)
