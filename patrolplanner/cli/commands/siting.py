"""The command ``siting``: where new posts should stand, kept as a scenario, rostered for trial, adopted."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import open_session, request_for, stoppable, stored_plan
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period, Plan, month_of, month_to_plan
from patrolplanner.domain.sites import KeepPosts, Scenario, ScenarioWish
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.planning.deployment.siting_town import SitingTown
from patrolplanner.planning.deployment.spare_people import spare_people
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.deployment.scenario_seen import scenarios_seen, seen_line, seen_shape
from patrolplanner.services.deployment.siting_answer import (
    SitingAnswer,
    SitingProgress,
    SitingQuestion,
    check_question,
    scenario_of,
)
from patrolplanner.services.deployment.siting_process import Question, SitingProcess
from patrolplanner.services.deployment.siting_shapes import (
    adopted_line,
    answer_lines,
    answer_shape,
    scenario_line,
    trial_lines,
    trial_shape,
)
from patrolplanner.services.deployment.siting_words import per_cent
from patrolplanner.services.deployment.trial_roster import FoundTrial, TrialQuestion, posts_of, trial_request
from patrolplanner.services.deployment.usual_options import options_of
from patrolplanner.services.edits.scenarios import adopt, keep
from patrolplanner.services.solving.auto_fill import Keep
from patrolplanner.store.plan_file import StoredPlan

_KEEPS = {"all": KeepPosts.AS_IS, "hours": KeepPosts.STAY, "free": KeepPosts.FREE}
_AUTO = "auto"
_POLL = 0.05
_FOUND = translate("cli", "{option} is for finding posts, and --scenario takes those of a scenario as they are")
_NO_SEARCH = translate("cli", "{option} is for a search, and --scenario without --try-roster searches nothing")
_NO_TRIAL = translate("cli", "{option} is for a trial roster, and no --try-roster asks for one")
_THREE = translate("cli", "{option} is one ring, and --rings counts those of 1, 3 and 5 minutes")
_SECOND = translate("cli", "{option} is part of --queue, which counts a second unit as often as the first is busy")
_TRIAL_NAME = translate("siting", "trial")
_PROGRESS = translate("siting", "{seconds} s: {share} % reached, at most {bound} %")


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.number("--new", translate("cli", "so many new posts at most (default: 1)"), 0, 50, default=1)
    minutes = translate("cli", "minutes within which a call is to be reached (default: 3)")
    parser.option("--minutes", minutes, type=_amount(parser.say, 0.1, 60), default=3.0, metavar="M")
    kept = translate("cli", "existing posts: all stay as they are (default), hours may change, or free to move")
    parser.option("--keep", kept, choices=tuple(_KEEPS), default="all")
    officers = translate("cli", "officers that all kiosks may take; auto: as many as there are (default: any number)")
    auxiliaries = translate("cli", "auxiliaries that all kiosks may take, as for officers")
    for name, what in (("--officers", officers), ("--auxiliaries", auxiliaries)):
        parser.option(name, what, type=_amount(parser.say, 0, 10_000, auto=True), metavar="N|auto")
    money = translate("cli", "what building may cost at most, in 10,000 yuan")
    parser.option("--money", money, type=_amount(parser.say, 0, 1e9), metavar="W")
    weight = translate("cli", "key areas of this weight and more are to be reached in one minute at every hour")
    parser.option("--key-weight", weight, type=_amount(parser.say, 0, 1e6), metavar="W")
    parser.flag("--second", translate("cli", "a second unit near by counts too, for when the first is busy"))
    parser.flag(
        "--rings", translate("cli", "the rings of 1, 3 and 5 minutes count together, weighed 2 : 4 : 4, not --minutes")
    )
    queue = translate("cli", "how often units are busy is found from the calls, each taking so many minutes")
    parser.option("--queue", queue, type=_amount(parser.say, 1, 600), metavar="M")
    parser.effort(translate("cli", "threads of the trial roster (default: as many as the machine has, at most 8)"))
    parser.option("--save", translate("cli", "keep the answer as a scenario of this name"), metavar="NAME")
    stored = translate("cli", "take this scenario of the plan instead of looking for one")
    parser.option("--scenario", stored, metavar="NAME")
    trial = translate("cli", "roster this month for trial, such as 2026-12, as if the scenario were adopted")
    parser.option("--try-roster", trial, type=_month(parser.say), metavar="MONTH")
    parser.day("--adopt", translate("cli", "make the scenario's posts posts of the plan, manned from this date on"))
    parser.json()
    _refuse_idle(parser)


def _refuse_idle(parser: Parser) -> None:
    """What would do nothing beside other options."""
    asked = ("--new", "--minutes", "--keep", "--officers", "--auxiliaries", "--money", "--key-weight")
    finding = (*asked, "--second", "--rings", "--queue")
    parser.idle(finding, lambda chosen: chosen.scenario is not None, _FOUND)
    effort = ("--seconds", "--seed")
    parser.idle(effort, lambda chosen: chosen.scenario is not None and chosen.try_roster is None, _NO_SEARCH)
    parser.idle(("--workers",), lambda chosen: chosen.try_roster is None, _NO_TRIAL)
    parser.idle(("--minutes",), lambda chosen: chosen.rings, _THREE)
    parser.idle(("--second",), lambda chosen: chosen.queue is not None, _SECOND)


def _amount(say: Say, least: float, most: float, *, auto: bool = False) -> Callable[[str], float | str]:
    def read(text: str) -> float | str:
        if auto and text == _AUTO:
            return text
        try:
            found = float(text)
        except ValueError:
            found = least - 1
        if not least <= found <= most:
            wrong = translate("cli", "{text} is not a number from {least} to {most}")
            raise argparse.ArgumentTypeError(say(wrong.fill(text=text, least=f"{least:g}", most=f"{most:g}")))
        return found

    return read


_WHAT_FOR = translate("siting", "Say what is to become of {name}: --try-roster MONTH, --adopt DATE or --save NAME.")


def _month(say: Say) -> Callable[[str], date]:
    def read(text: str) -> date:
        try:
            return datetime.strptime(text, "%Y-%m").date()
        except ValueError as error:
            wrong = translate("cli", "{text} is no month; write such as 2026-12")
            raise argparse.ArgumentTypeError(say(wrong.fill(text=text))) from error

    return read


def _siting(chosen: argparse.Namespace, say: Say) -> int:
    stored = stored_plan(chosen.plan)
    told: dict[str, Any] = {}
    answer: SitingAnswer | None = None
    trial: FoundTrial | None = None
    with stoppable() as stop:
        if chosen.scenario is None:
            answer = _found(chosen, stored, stop, say)
            told = answer_shape(answer, say)
            scenario = scenario_of(answer, chosen.save or say(_TRIAL_NAME), datetime.now())
            _show_seen(chosen, stored, scenario, told, say, answer_lines(answer))
        else:
            scenario = _named(stored.plan, chosen.scenario)
            if chosen.try_roster is None and chosen.adopt is None and chosen.save is None:
                raise UserError(_WHAT_FOR.fill(name=scenario.name))
            told = {
                "scenario": scenario.name,
                "posts": [{"place": p.place, "option": p.option} for p in scenario.chosen],
            }
            _show_seen(chosen, stored, scenario, told, say)
        if chosen.try_roster is not None:
            trial = _tried(chosen, stored, scenario, stop, say)
            scenario = replace(scenario, trial=trial.kept)
            told["trial"] = trial_shape(trial)
            if not chosen.json:
                out(*map(say, trial_lines(trial)))
    _store(chosen, scenario, say, tried=trial is not None)
    if chosen.json:
        adopted = {} if chosen.adopt is None else {"adopted": chosen.adopt.isoformat()}
        out_json(told | adopted)
    met = (answer is None or answer.meets) and (trial is None or not (trial.gaps or trial.hard))
    return DONE if met else IMPERFECT


def _show_seen(
    chosen: argparse.Namespace,
    stored: StoredPlan,
    scenario: Scenario,
    told: dict[str, Any],
    say: Say,
    lines: Iterable[Message] = (),
) -> None:
    """These lines, and how much police is seen with a scenario's posts, in words or into the JSON that is told."""
    seen = scenarios_seen(stored.plan, [scenario], _period(stored), say)
    told["visibility"] = seen_shape(seen)
    said = None if seen is None else seen_line(seen)
    if not chosen.json:
        out(*map(say, (*lines, *([] if said is None else [said]))))


def _period(stored: StoredPlan) -> Period:
    return month_to_plan(date.today()) if stored.last_period is None else stored.last_period


def _found(chosen: argparse.Namespace, stored: StoredPlan, stop: StopFlag, say: Say) -> SitingAnswer:
    day = _period(stored).first
    options = options_of(stored.plan, say)
    most = {"officers": chosen.officers, "auxiliaries": chosen.auxiliaries}
    if _AUTO in most.values():
        spare = spare_people(SitingTown(stored.plan, options, day.year), day).for_kiosks
        for role, there in zip(most, spare, strict=True):
            most[role] = max(0.0, there) if most[role] == _AUTO else most[role]
    wish = ScenarioWish(
        chosen.new,
        chosen.minutes,
        _KEEPS[chosen.keep],
        most["officers"],
        most["auxiliaries"],
        chosen.money,
        chosen.key_weight,
        chosen.second,
        chosen.rings,
        chosen.queue,
    )
    check_question(stored.plan, wish)
    calls = calls_of(stored.plan)
    question = SitingQuestion(stored.plan, options, wish, day, chosen.seconds, calls, chosen.seed)
    answer = _asked(question, stop, say)
    assert isinstance(answer, SitingAnswer)
    return answer


def _tried(chosen: argparse.Namespace, stored: StoredPlan, scenario: Scenario, stop: StopFlag, say: Say) -> FoundTrial:
    request = request_for(stored, month_of(chosen.try_roster), Keep.LOCKED)
    request = trial_request(request, scenario, options_of(stored.plan, say))
    effort = Effort(chosen.seconds, chosen.workers, chosen.seed)
    found = _asked(TrialQuestion(request, effort, posts_of(scenario)), stop, say)
    assert isinstance(found, FoundTrial)
    return found


def _asked(question: Question, stop: StopFlag, say: Say) -> SitingAnswer | FoundTrial:
    """Asked in a process of its own. Raises UserError when nothing came of it."""
    process, asked, told = SitingProcess(question), False, ""
    process.start()
    try:
        while True:
            for event in process.events():
                if isinstance(event, Message):
                    raise UserError(event)
                if isinstance(event, SitingAnswer | FoundTrial):
                    return event
                if isinstance(event, SitingProgress) and (text := say(_progress(event))) != told:
                    told = text
                    err(text)
            if stop.is_set() and not asked:
                asked = True
                process.stop()
            time.sleep(_POLL)
    except BaseException:
        process.kill()
        raise


def _progress(event: SitingProgress) -> Message:
    return _PROGRESS.fill(seconds=f"{event.seconds:.0f}", share=per_cent(event.covered), bound=per_cent(event.bound))


def _named(plan: Plan, name: str) -> Scenario:
    """Raises UserError for one that there is not."""
    for scenario in plan.scenarios:
        if scenario.name == name:
            return scenario
    known = tuple(scenario.name for scenario in plan.scenarios)
    text = translate("siting", "The plan has no scenario {name}; it has {known}.")
    none = translate("siting", "The plan has no scenario {name} nor any other; find one first and keep it with --save.")
    raise UserError(text.fill(name=name, known=known) if known else none.fill(name=name))


def _store(chosen: argparse.Namespace, scenario: Scenario, say: Say, *, tried: bool) -> None:
    """Keep the scenario where that was asked, and adopt it."""
    kept = chosen.save is not None or (chosen.scenario is not None and tried)
    if not kept and chosen.adopt is None:
        return
    with open_session(chosen.plan) as session:
        if kept:
            scenario = replace(scenario, name=chosen.save or scenario.name)
            session.apply(keep(scenario), translate("siting", "keep the scenario {name}").fill(name=scenario.name))
            err(say(scenario_line(scenario)))
        if chosen.adopt is not None:
            step = translate("siting", "adopt the scenario {name}").fill(name=scenario.name)
            options = options_of(session.document.plan, say)
            before = session.document.plan
            session.apply(adopt(scenario, options, chosen.adopt), step)
            err(say(adopted_line(scenario, before, session.document.plan, chosen.adopt)))


SITING = Command(_arguments, _siting)
