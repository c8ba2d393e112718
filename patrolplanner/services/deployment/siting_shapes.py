"""Answers about posts as the command writes them: lines of text, and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import Scenario
from patrolplanner.planning.deployment.siting_reasons import TrueResponse
from patrolplanner.services.deployment.siting_answer import PostAnswer, SitingAnswer
from patrolplanner.services.deployment.siting_words import (
    amount,
    new_posts,
    option_word,
    per_cent,
    sentences,
    sure,
    why_here,
)
from patrolplanner.services.deployment.trial_roster import FoundTrial

_POST = translate(
    "siting",
    "{post}: {option}, {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary|auxiliaries}",
)
_SURE = translate("siting", "chosen again in {again} of {draws} {draws:draw|draws}, certainty {sure}")
_STEP = translate(
    "siting",
    "{posts}: {officers} {officers:officer|officers}, {auxiliaries} {auxiliaries:auxiliary|auxiliaries}, "
    "{share} % reached",
)
_KIOSK = translate(
    "siting", "{post} as it is: {share} % of the calls are reached because of it alone, {night} % by night"
)
_FULL = translate("siting", "Trial roster {first} to {last}: no gap.")
_GAPS = translate(
    "siting",
    "Trial roster {first} to {last}: {gaps}, among them {officers} and {auxiliaries}; {at} at the scenario's posts.",
)
_PLACES = translate("siting", "{count} {count:place|places} open")
_OFFICERS = translate("siting", "{count} {count:officer|officers}")
_AUXILIARIES = translate("siting", "{count} {count:auxiliary|auxiliaries}")
_LEAST = translate("siting", "Proven: every roster leaves {least} open at least.")
_NOT_PROVEN = translate("siting", "How many every roster leaves open is not proven; give it more time.")


def answer_lines(answer: SitingAnswer) -> Iterator[Message]:
    """Everything, as a clerk reads it."""
    yield from sentences(answer)
    for post in answer.posts:
        said = _POST.fill(
            post=post.name,
            option=option_word(post),
            officers=amount(post.people[0]),
            auxiliaries=amount(post.people[1]),
        )
        yield said
        if not post.stands:
            yield from why_here(post)
            if answer.draws:
                yield _SURE.fill(again=post.again, draws=answer.draws, sure=sure(post, answer.draws))
    for kiosk in answer.kiosks:
        yield _KIOSK.fill(post=kiosk.name, share=per_cent(kiosk.added), night=per_cent(kiosk.by_night))
    for step in answer.curve:
        officers, auxiliaries = step.people
        yield _STEP.fill(
            posts=new_posts(step.new),
            officers=amount(officers),
            auxiliaries=amount(auxiliaries),
            share=per_cent(step.covered),
        )


def trial_lines(trial: FoundTrial) -> Iterator[Message]:
    """What the trial roster says of a scenario."""
    dates = {"first": trial.first, "last": trial.last}
    if not trial.gaps:
        yield _FULL.fill(**dates)
        return
    yield _GAPS.fill(
        **dates,
        gaps=places_open(trial.gaps),
        officers=_OFFICERS.fill(count=trial.officers),
        auxiliaries=_AUXILIARIES.fill(count=trial.auxiliaries),
        at=trial.at_posts,
    )
    yield _LEAST.fill(least=trial.least) if trial.least else _NOT_PROVEN


def places_open(count: int) -> Message:
    return _PLACES.fill(count=count)


def answer_shape(answer: SitingAnswer, say: Say) -> dict[str, Any]:
    """The answer as JSON: shares from 0 to 1, people the year round."""
    wish = answer.wish
    return {
        "asked": {
            "new": wish.new,
            "minutes": wish.minutes,
            "keep": wish.keep.value,
            "officers": wish.most_officers,
            "auxiliaries": wish.most_auxiliaries,
            "money": wish.most_money,
            "key_weight": wish.key_weight,
            "second": wish.second,
            "rings": wish.rings,
            "call_minutes": wish.call_minutes,
        },
        "covered": _share(answer.covered),
        "covered_now": _share(answer.covered_now),
        "bound": _share(answer.bound),
        "proven": answer.proven,
        "within": [_share(share) for share in answer.within],
        "within_now": [_share(share) for share in answer.within_now],
        "posts": [_post_shape(post) for post in answer.posts],
        "closed": list(answer.closed),
        "people": _people(answer.people),
        "people_now": _people(answer.people_now),
        "available": _people(answer.spare),
        "left": _people(answer.left),
        "no_night": dict(zip(("officers", "auxiliaries"), answer.no_night, strict=True)),
        "money": round(answer.money, 3),
        "kiosks": [_post_shape(post) for post in answer.kiosks],
        "curve": [
            {"new": step.new, "people": _people(step.people), "covered": _share(step.covered)} for step in answer.curve
        ],
        "draws": answer.draws,
        "missed": [
            {"area": m.area, "hours": m.hours, "nearest": m.nearest, "minutes": round(m.minutes, 2)}
            for m in answer.missed
        ],
        "wanted": list(answer.wanted),
        "mean_minutes": None if answer.mean is None else round(answer.mean, 2),
        "farthest_minutes": None if answer.farthest is None else round(answer.farthest, 2),
        "queue": None if answer.response is None else _queue_shape(answer.response),
        "calls": answer.calls,
        "straight": answer.is_straight,
        "inputs": answer.inputs,
        "said": [say(text) for text in sentences(answer)],
    }


def _queue_shape(found: TrueResponse) -> dict[str, Any]:
    return {
        "within": [_share(share) for share in found.within],
        "all_busy": _share(found.all_busy),
        "busy": _share(found.busy),
        "busiest": _share(found.busiest),
    }


def _post_shape(post: PostAnswer) -> dict[str, Any]:
    return {
        "place": post.place,
        "name": post.name,
        "option": post.option or None,
        "option_name": post.option_name or None,
        "exists": post.stands,
        "people": _people(post.people),
        "added": _share(post.added),
        "hours": [round(hour, 5) for hour in post.hours],
        "streets": list(post.streets),
        "next_best": post.next_best or None,
        "lost_there": _share(post.lost_there),
        "again": post.again,
    }


def trial_shape(trial: FoundTrial) -> dict[str, Any]:
    return {
        "from": trial.first.isoformat(),
        "to": trial.last.isoformat(),
        "gaps": trial.gaps,
        "officers": trial.officers,
        "auxiliaries": trial.auxiliaries,
        "at_posts": trial.at_posts,
        "least": trial.least,
        "hard": trial.hard,
        "seconds": round(trial.seconds, 1),
    }


def scenario_line(scenario: Scenario) -> Message:
    """That a scenario was kept."""
    return translate("siting", "Kept as {name}.").fill(name=scenario.name)


def adopted_line(scenario: Scenario, before: Plan, after: Plan, first: date) -> Message:
    """What adopting a scenario has made of the plan."""
    posts = tuple(post.name for post in after.posts if post not in before.posts)
    if (after.posts, after.demands) == (before.posts, before.demands):
        text = translate("siting", "{name} leaves all posts as they are; nothing was changed.")
        return text.fill(name=scenario.name)
    if posts:
        text = translate("siting", "{name} adopted: new posts {posts}, manned from {first} on.")
        return text.fill(name=scenario.name, posts=posts, first=first)
    text = translate("siting", "{name} adopted: the posts are manned in its hours from {first} on.")
    return text.fill(name=scenario.name, first=first)


def _people(people: tuple[float, float]) -> dict[str, float]:
    return {"officers": round(people[0], 2), "auxiliaries": round(people[1], 2)}


def _share(value: float) -> float:
    return round(value, 5)
