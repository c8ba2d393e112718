"""The command ``patrol``: route cards of a period drawn, with what they come to; rounds of joint enforcement."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime

from patrolplanner.cli.argument_values import a_path
from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import judged_period, open_session, stoppable, user
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.deployment.patrol_count import PatrolCount, count_patrols
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift, DrawTask
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.services.edits.patrols import take_cards
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import print_paper
from patrolplanner.services.solving.joint_programme import (
    JointProgramme,
    JointWish,
    plan_joint_rounds,
    take_programme,
)
from patrolplanner.services.solving.patrol_drawing import draw_task, unreached_said
from patrolplanner.services.views.patrols import figures, longest_allowed, owed_visits

_MOST_SEED = 2**31 - 1
_DRAWN = translate(
    "cli", "{first} to {last}: cards of {count} {count:shift|shifts} drawn with the seed {seed}, visits: {visits}."
)
_KEPT = translate("cli", "{first} to {last}: nothing to draw; the cards fit those on duty.")
_STOPPED = translate("cli", "stopped: the shifts after these have no new cards.")
_FIGURE = translate("cli", "{title}: {value}")
_OWED = translate("cli", "owed in the next {shift}: {name} {visits}")
_MOST_OWED = 5
_MORE_OWED = translate("cli", "and {count} more that {count:is|are} owed; --json names {count:it|them}")
_JOINT = translate(
    "cli", "joint enforcement: {count} of {asked} {asked:round|rounds}, {fixed} h at fixed posts and {roving} h roving."
)
_LEASTS = translate(
    "cli", "of them on market days {markets} of {of_markets}, on weekend evenings {evenings} of {of_evenings}."
)
_NO_JOINT = translate("cli", "{option} is about rounds of joint enforcement, and no --joint says how many to plan")


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    seed = translate("cli", "draw all cards of the period anew from this number; the same number gives the same cards")
    parser.number("--seed", seed, 0, _MOST_SEED, metavar="N")
    joint = translate("cli", "plan so many rounds of joint enforcement as well")
    parser.number("--joint", joint, 1, 200)
    markets = translate("cli", "of these rounds so many on market days at least (default: 0)")
    parser.number("--market-rounds", markets, 0, 200, default=0)
    evenings = translate("cli", "of these rounds so many on weekend evenings at least (default: 0)")
    parser.number("--evening-rounds", evenings, 0, 200, default=0)
    share = translate("cli", "of their hours so many percent at fixed posts (default: 40)")
    parser.number("--fixed", share, 0, 100, default=40, metavar="PERCENT")
    papers = translate("cli", "write the arrangement of patrols and the register of visits into this folder")
    parser.option("--out", papers, type=a_path(parser.say), metavar="DIR")
    parser.json()
    of_rounds = ("--market-rounds", "--evening-rounds", "--fixed")
    parser.idle(of_rounds, lambda chosen: chosen.joint is None, _NO_JOINT)


def _patrol(chosen: argparse.Namespace, say: Say) -> int:
    with open_session(chosen.plan) as session, stoppable() as stop:
        from patrolplanner.planning.solving.deployment.patrol_draw import draw

        period = judged_period(chosen, session.stored)
        task = draw_task(session.document.plan, session.document.roster, period, chosen.seed)
        drawn = draw(task, stop, lambda done, of, _shift: _tell(done, of, say))
        if drawn:
            session.apply(take_cards(drawn), translate("patrols", "draw route cards"), action="patrol")
        programme = _joint(session, chosen, period, task.seed) if chosen.joint else None
        town = PatrolTown(session.document.plan)
        count = count_patrols(town, period)
        if chosen.json:
            out_json(_shape(session, task, drawn, count, programme))
        else:
            out(*_lines(session, task, drawn, count, say))
            if stop.is_set():
                out(say(_STOPPED))
            if programme is not None:
                out(*map(say, _joint_said(programme)))
            if (unreached := unreached_said(town.unreached())) is not None:
                out(say(unreached))
        if chosen.out is not None:
            _write(session, chosen, period, say)
    whole = count.must_made >= count.must_asked and (programme is None or programme.is_whole)
    return DONE if whole and not stop.is_set() else IMPERFECT


def _tell(done: int, of: int, say: Say) -> None:
    if done % 10 == 0 or done == of:
        err(say(translate("cli", "{done} of {of} {of:shift|shifts}").fill(done=done, of=of)))


def _joint(session: Session, chosen: argparse.Namespace, period: Period, seed: int) -> JointProgramme:
    wish = JointWish(
        period,
        chosen.joint,
        chosen.fixed / 100,
        seed=seed,
        on_market_days=chosen.market_rounds,
        at_weekend_evenings=chosen.evening_rounds,
    )
    programme = plan_joint_rounds(session.document.plan, wish)
    session.apply(take_programme(programme), translate("patrols", "plan joint enforcement"))
    return programme


def _joint_said(programme: JointProgramme) -> Iterator[Message]:
    wish = programme.wish
    yield _JOINT.fill(
        count=len(programme.demands),
        asked=wish.rounds,
        fixed=f"{programme.fixed_hours:g}",
        roving=f"{programme.roving_hours:g}",
    )
    if wish.on_market_days or wish.at_weekend_evenings:
        yield _LEASTS.fill(
            markets=programme.on_market_days,
            of_markets=wish.on_market_days,
            evenings=programme.at_weekend_evenings,
            of_evenings=wish.at_weekend_evenings,
        )


def _write(session: Session, chosen: argparse.Namespace, period: Period, say: Say) -> None:
    for paper in ("patrol-arrangement", "visit-register"):
        job = PrintJob(session.stored, period, (), say, datetime.now(), user(), folder=chosen.plan.parent)
        for path in print_paper(paper, job, chosen.out):
            err(say(written(path)))
        session.note("print", paper)


def _lines(session: Session, task: DrawTask, drawn: list[DrawnShift], count: PatrolCount, say: Say) -> Iterator[str]:
    first, last = task.period
    if drawn:
        visits = sum(len(shift.visits) for shift in drawn)
        yield say(_DRAWN.fill(count=len(drawn), first=first, last=last, seed=task.seed, visits=visits))
    else:
        yield say(_KEPT.fill(first=first, last=last))
    plan = session.document.plan
    for figure in figures(count, longest_allowed(plan)):
        yield "  " + say(_FIGURE.fill(title=figure.title, value=figure.value))
    all_owed = owed_visits(plan, last)
    for owed in all_owed[:_MOST_OWED]:
        name = plan.shifts_by_code[owed.shift].name
        yield "  " + say(_OWED.fill(shift=name, name=owed.spot.name, visits=f"{owed.visits:.1f}"))
    if (more := len(all_owed) - _MOST_OWED) > 0:
        yield "  " + say(_MORE_OWED.fill(count=more))


def _shape(
    session: Session,
    task: DrawTask,
    drawn: list[DrawnShift],
    count: PatrolCount,
    programme: JointProgramme | None,
) -> dict[str, object]:
    plan = session.document.plan
    cards = [card for card in plan.route_cards if card.day in task.period]
    shape: dict[str, object] = {
        "period": [day.isoformat() for day in task.period],
        "seed": task.seed,
        "drawn": [{"date": one.day.isoformat(), "shift": one.shift, "visits": len(one.visits)} for one in drawn],
        "cards": [
            {
                "date": card.day.isoformat(),
                "post": card.post,
                "shift": card.shift,
                "vehicle": card.vehicle,
                "crew": list(card.crew),
                "left_out": card.left_out,
            }
            for card in cards
        ],
        "measures": _measures(count),
        "owed": [
            {"spot": one.spot.id, "shift": one.shift, "visits": round(one.visits, 2)}
            for one in owed_visits(plan, task.period.last)
        ],
    }
    if programme is not None:
        shape["joint"] = {
            "rounds": len(programme.demands),
            "fixed_hours": programme.fixed_hours,
            "roving_hours": programme.roving_hours,
            "on_market_days": programme.on_market_days,
            "at_weekend_evenings": programme.at_weekend_evenings,
        }
    return shape


def _measures(count: PatrolCount) -> dict[str, object]:
    def rounded(value: float | None) -> float | None:
        return None if value is None else round(value, 4)

    return {
        "asked": count.asked,
        "made": count.made,
        "must_asked": count.must_asked,
        "must_made": count.must_made,
        "entered": count.entered,
        "missed": count.missed,
        "skipped": count.skipped,
        "median_gap": count.median_gap,
        "longest_gap": count.longest_gap,
        "dose_near": rounded(count.dose_near),
        "dose_least": rounded(count.dose_least),
        "same_time": {str(lag): rounded(share) for lag, share in count.same_time.items()},
        "watcher": rounded(count.watcher),
        "blind": rounded(count.blind),
        "driving": rounded(count.driving),
        "busy": rounded(count.busy),
        "sharing": None if count.sharing is None else [rounded(share) for share in count.sharing],
    }


PATROL = Command(_arguments, _patrol)
