"""The command ``why``: each gap with its reason and the decisions that would fill it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from patrolplanner.cli.lines import DONE, IMPERFECT, duty_shape, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import judged_period, request_for, say_about, stored_plan
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.solving.questions.gap_ways import WayOut
from patrolplanner.planning.stop import Effort
from patrolplanner.services.checking.explaining import Explanation, decisions, explanations, lock_conflicts
from patrolplanner.services.solving.auto_fill import FillRequest, Keep

SECONDS = 60.0
MOST_COSTS = 3


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    parser.number("--gap", translate("cli", "only the gap of this number (default: all)"), 1, 100_000)
    parser.search_seconds(SECONDS)
    parser.json()


def _why(chosen: argparse.Namespace, _: Say) -> int:
    """Report gap by gap as they are looked at. Exit status 1 when there is a gap."""
    stored = stored_plan(chosen.plan)
    period = judged_period(chosen, stored)
    request, say = request_for(stored, period, Keep.ALL), say_about(period)
    conflicts = lock_conflicts(request)
    found: list[Explanation] = []
    if not chosen.json:
        for conflict in conflicts:
            out(say(conflict.text))
    for explanation in explanations(request, Effort(chosen.seconds), chosen.gap):
        found.append(explanation)
        if not chosen.json:
            out(*_lines(explanation, chosen.gap or len(found), request, say))
    if chosen.json:
        shape = {
            "period": [d.isoformat() for d in request.period],
            "conflicts": [{"rules": list(c.rules), "text": say(c.text)} for c in conflicts],
            "gaps": [_as_json(e, request, say) for e in found],
        }
        out_json(shape)
    elif not found:
        out(say(translate("cli", "Every duty has its people.")))
    return IMPERFECT if found or conflicts else DONE


def _lines(explanation: Explanation, number: int, request: FillRequest, say: Say) -> Iterator[str]:
    heading = translate("explaining", "GAP {number}: {gap} {reason}")
    for report in explanation.reports:
        yield say(heading.fill(number=number, gap=report.gap.text, reason=report.reason))
    if explanation.ways is None:
        late = translate("explaining", "The time is up; ask for this gap alone with --gap {number}.")
        yield f"    {say(late.fill(number=number))}"
        return
    if not explanation.ways:
        yield f"    {say(translate('explaining', 'No decision of the station fills it within the law.'))}"
    for place, way in enumerate(explanation.ways, start=1):
        yield f"    {place}. {say(_way(way, request))}"
        for worse in way.costs[:MOST_COSTS]:
            yield f"       {say(worse.text)}"
        if len(way.costs) > MOST_COSTS:
            more = translate("explaining", "and {count} {count:reminder|reminders} more").fill(
                count=len(way.costs) - MOST_COSTS
            )
            yield f"       {say(more)}"


def _way(way: WayOut, request: FillRequest) -> Message:
    given = decisions(way, request)
    moved = len(way.changes)
    if not given:
        text = translate(
            "explaining", "Nothing has to give way: moving people on {count} {count:duty|duties} fills it."
        )
        return text.fill(count=moved)
    text = translate("explaining", "It is filled if you {decisions} ({count} {count:duty changes|duties change}).")
    return text.fill(decisions=given, count=moved)


def _as_json(explanation: Explanation, request: FillRequest, say: Say) -> dict[str, object]:
    ways = explanation.ways
    return {
        **duty_shape(explanation.duty),
        "gaps": [
            {"missing": r.gap.missing, "of": r.gap.of, "text": say(r.gap.text), "reason": say(r.reason)}
            for r in explanation.reports
        ],
        "ways_out": None if ways is None else [_way_json(way, request, say) for way in ways],
    }


def _way_json(way: WayOut, request: FillRequest, say: Say) -> dict[str, object]:
    return {
        "gives_up": [
            {"kind": type(r).__name__, "text": say(text)}
            for r, text in zip(way.relaxations, decisions(way, request), strict=True)
        ],
        "weight": way.weight,
        "changes": [{**duty_shape(c.duty), "off": list(c.off), "on": list(c.on)} for c in way.changes],
        "costs": [{"rule": w.mark.rule, "hard": w.severity is Severity.HARD, "text": say(w.text)} for w in way.costs],
    }


WHY = Command(_arguments, _why)
