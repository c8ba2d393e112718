"""Judging a stored roster: the verdict, why each gap is open, how evenly the load lies, all ready to be said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from patrolplanner.domain.messages import Message, Say
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.tallies import Evenness, fairness, people_available, tally
from patrolplanner.planning.judging.candidates import Candidates, GapReport
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.judging.standing_in_the_way import in_the_way
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.checking.problems import ProblemKind, Problems, problems_of
from patrolplanner.services.edits.muting import muted_rules
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, prepare, published_of

MOST_LOOKS = 150_000
"""How many times a person is looked at for a gap, at a thousand a second or two."""
LEAST_EXPLAINED = 50

COUNTED = {
    ProblemKind.GAP: "open_places",
    ProblemKind.HARD: "hard",
    ProblemKind.REMINDER: "reminders",
    ProblemKind.IMPROVABLE: "improvable",
}
"""What each grade is called by the command line's ``--json``."""


@dataclass(frozen=True)
class Judgement:
    """A verdict with a report for each gap and the spread of the load over those who may be on duty.

    ``problems`` are what it is counted by, without the kinds that the plan hides; ``in_the_way`` says which demands
    keep the roster far from what a station finds natural.
    """

    verdict: Verdict
    gaps: tuple[GapReport, ...]
    fairness: Evenness
    problems: Problems
    in_the_way: tuple[Message, ...] = ()


def judgement(request: FillRequest, verdict: Verdict | None = None) -> Judgement:
    """Judge the request's roster over its period, or explain the verdict that is known.

    Raises UserError for rule settings that make no sense.
    """
    request = request.as_worked()
    verdict = verdict or judge(request.plan, request.period, request.roster, published=published_of(request))
    problems = problems_of(verdict, muted_rules(request.plan))
    habits = in_the_way(request.plan, request.period, request.roster, verdict)
    return Judgement(verdict, gap_reports(request, verdict), load(request), problems, tuple(h.text for h in habits))


def load(request: FillRequest) -> Evenness:
    """Nights, weekends, statutory days and hours of the period, over the people who may be on duty."""
    calendar = calendar_for(request.plan, *request.period)
    counts = tally(request.plan, calendar, request.roster, request.period)
    return fairness(counts, people_available(request.plan, request.period))


def gap_reports(request: FillRequest, verdict: Verdict) -> tuple[GapReport, ...]:
    """Why each gap of the verdict is open, person by person; of very many only the first are looked at that closely."""
    if not verdict.gaps:
        return ()
    most = max(LEAST_EXPLAINED, MOST_LOOKS // max(1, len(request.plan.people)))
    first = verdict.gaps[:most]
    # all rows of the roster must be known, those on duties that nobody asks for too, or people would seem free
    case = prepare(replace(request, keep=Keep.ALL), Rulebook.of(request.plan)).case
    chosen = case.chosen(request.roster.pairs)
    return tuple(Candidates.around(case, chosen, {g.duty for g in first}).reports(verdict.gaps, most))


def default_period(roster: Roster, last: Period | None) -> Period | None:
    """The dates to judge when none are named: those rostered last, else all that the roster has, if any."""
    days: list[date] = sorted({a.pair.duty.day for a in roster.assignments})
    return last or (Period(days[0], days[-1]) if days else None)


def as_json(
    judged: Judgement, say: Say, *, bound: int | None = None, proven: bool = False, seconds: float = 0.0
) -> dict[str, object]:
    """The judgement in the shape of the command line's ``--json``; texts in the language of ``say``."""
    verdict = judged.verdict
    counts = judged.problems.counts
    return {
        "period": [d.isoformat() for d in verdict.period],
        "price": verdict.price,
        "bound": bound,
        "proven": proven,
        "counts": {name: counts[kind] for kind, name in COUNTED.items()},
        "gaps": [
            {
                "date": r.gap.duty.day.isoformat(),
                "post": r.gap.duty.post,
                "shift": r.gap.duty.shift,
                "missing": r.gap.missing,
                "of": r.gap.of,
                "reason": f"{say(r.gap.text)} {say(r.reason)}",
                "ways_out": [say(w) for w in r.ways_out],
            }
            for r in judged.gaps
        ],
        "violations": [
            {
                "rule": v.rule,
                "severity": v.severity.value,
                "price": v.price,
                "people": list(v.people),
                "dates": [d.isoformat() for d in v.dates],
                "text": say(v.text),
            }
            for v in verdict.violations
        ],
        "fairness": {
            name: {"min": s.min, "max": s.max, "mean": round(s.mean, 2)}
            for name, s in judged.fairness._asdict().items()
        },
        "seconds": round(seconds, 2),
    }
