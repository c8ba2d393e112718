"""The answer to where posts should stand, in sentences and lines."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.messages import Message, translate
from patrolplanner.services.deployment.siting_answer import PostAnswer, SitingAnswer

_NEW = translate(
    "siting",
    "With {posts} new posts {share} % of the calls are reached within {minutes} minutes, {more} points more than now.",
)
_NONE = translate(
    "siting", "No new post adds anything: {share} % of the calls are reached within {minutes} minutes as it is."
)
_PROVEN = translate("siting", "Proven: no choice reaches more.")
_OPEN = translate("siting", "At most {gap} points below the best that is possible.")
_PEOPLE = translate(
    "siting",
    "All kiosks take {officers} officers and {auxiliaries} auxiliaries the year round; they may take {may_officers} "
    "and {may_auxiliaries}: {left}.",
)
_OFFICERS_OVER = translate("siting", "{count} officers to spare")
_OFFICERS_SHORT = translate("siting", "{count} officers short")
_AUXILIARIES_OVER = translate("siting", "{count} auxiliaries to spare")
_AUXILIARIES_SHORT = translate("siting", "{count} auxiliaries short")
_OVER_BUDGET = translate(
    "siting",
    "The existing posts take {officers} officers and {auxiliaries} auxiliaries already, {most} may be used: {change}.",
)
_MOST_OFFICERS = translate("siting", "{count} officers")
_MOST_AUXILIARIES = translate("siting", "{count} auxiliaries")
_OTHER_HOURS = translate("siting", "{post} as “{option}”")
_CLOSED = translate("siting", "{post} closed")
_CHANGES = translate("siting", "Changed: {changes}.")
_FEWER_HOURS = translate("siting", "shorten their hours first")
_MISSED = translate(
    "siting",
    "{area} is reached within 1 minute by nobody in {hours} of 24 hours; nearest is {nearest} with {minutes} minutes.",
)
_MISSED_BY_ALL = translate("siting", "{area} is reached by nobody: no way leads there, or it is not on the map.")
_NO_ROOM = translate(
    "siting", "The required site {site} has no room within the people, the money or the number of new posts asked for."
)
_NO_CALLS = translate(
    "siting",
    "Calls are estimated from key areas and people in the streets: fewer than 300 located calls are known.",
)
_CALLS = translate("siting", "From {count} located calls.")
_STRAIGHT = translate("siting", "Without streets everything is estimated by the straight line (直线估算).")
_SURE = translate("siting", "high")
_LESS_SURE = translate("siting", "fair")
_UNSURE = translate("siting", "low")
_NOT_TRIED = translate("siting", "–")
_AS_NOW = translate("siting", "as now")
_OPTION = translate("siting", "{option}")
_WHY = translate("siting", "{post}: because of it alone {share} % of the calls are reached, most in {streets}.")
_WHY_NOT = translate("siting", "{post}: nothing is reached because of it alone.")
_BEST_HOURS = translate("siting", "Most between {first} and {last} o'clock.")
_NEXT = translate("siting", "Next best is {other}: {lost} points fewer.")
_NO_NEXT = translate("siting", "No other site can take its place.")


def per_cent(share: float) -> str:
    return f"{100 * share:.1f}"


def amount(people: float) -> str:
    return f"{people:.1f}"


def headline(answer: SitingAnswer) -> Message:
    """The whole in one sentence."""
    text = _NEW if answer.new else _NONE
    return text.fill(
        posts=len(answer.new),
        share=per_cent(answer.covered),
        minutes=f"{answer.wish.minutes:g}",
        more=per_cent(answer.covered - answer.covered_now),
    )


def sentences(answer: SitingAnswer) -> Iterator[Message]:
    """What there is to be said, the gravest first."""
    yield from grave(answer)
    yield from plain(answer)


def grave(answer: SitingAnswer) -> Iterator[Message]:
    """Why the answer cannot be as it was asked, or cannot be manned."""
    if answer.over_budget:
        yield _over_budget(answer)
    yield from (_NO_ROOM.fill(site=site) for site in answer.wanted)
    for missed in answer.missed:
        text = _MISSED if missed.nearest else _MISSED_BY_ALL
        said = {"area": missed.area, "hours": missed.hours, "nearest": missed.nearest}
        yield text.fill(**said, minutes=f"{missed.minutes:.1f}")
    if min(answer.left) < 0:
        yield people_said(answer)


def plain(answer: SitingAnswer) -> Iterator[Message]:
    """What is reached, how well that is known, and what it takes."""
    yield headline(answer)
    gap = answer.bound - answer.covered
    yield _PROVEN if answer.proven else _OPEN.fill(gap=per_cent(gap))
    if min(answer.left) >= 0:
        yield people_said(answer)
    changes = tuple(_changes(answer))
    if changes and not answer.over_budget:
        yield _CHANGES.fill(changes=changes)
    yield _CALLS.fill(count=answer.calls) if answer.calls else _NO_CALLS
    if answer.is_straight:
        yield _STRAIGHT


def people_said(answer: SitingAnswer) -> Message:
    """需要, 可用, 余缺."""
    return _PEOPLE.fill(
        officers=amount(answer.people[0]),
        auxiliaries=amount(answer.people[1]),
        may_officers=amount(answer.spare[0]),
        may_auxiliaries=amount(answer.spare[1]),
        left=left_said(answer),
    )


def left_said(answer: SitingAnswer) -> tuple[Message, ...]:
    officers, auxiliaries = answer.left
    return (
        (_OFFICERS_OVER if officers >= 0 else _OFFICERS_SHORT).fill(count=amount(abs(officers))),
        (_AUXILIARIES_OVER if auxiliaries >= 0 else _AUXILIARIES_SHORT).fill(count=amount(abs(auxiliaries))),
    )


def _over_budget(answer: SitingAnswer) -> Message:
    wish = answer.wish
    most = tuple(
        text.fill(count=amount(number))
        for text, number in ((_MOST_OFFICERS, wish.most_officers), (_MOST_AUXILIARIES, wish.most_auxiliaries))
        if number is not None
    )
    return _OVER_BUDGET.fill(
        officers=amount(answer.people_now[0]),
        auxiliaries=amount(answer.people_now[1]),
        most=most,
        change=tuple(_changes(answer)) or _FEWER_HOURS,
    )


def _changes(answer: SitingAnswer) -> Iterator[Message]:
    """What becomes of existing posts."""
    for post in answer.posts:
        if post.is_changed:
            yield _OTHER_HOURS.fill(post=post.name, option=post.option_name)
    yield from (_CLOSED.fill(post=name) for name in answer.closed)


def option_word(post: PostAnswer) -> Message:
    """The way a post is manned."""
    return _OPTION.fill(option=post.option_name) if post.option else _AS_NOW


def sure(post: PostAnswer, draws: int) -> Message:
    """把握度: how often the site came back; a dash where that was not tried."""
    if post.stands or not draws:
        return _NOT_TRIED
    share = post.again / draws
    return _SURE if share >= 0.8 else _LESS_SURE if share >= 0.5 else _UNSURE


def why_here(post: PostAnswer) -> Iterator[Message]:
    """The streets, the hours, and what the next best site would lose."""
    if post.added <= 0 or not post.streets:
        yield _WHY_NOT.fill(post=post.name)
        return
    yield _WHY.fill(post=post.name, share=per_cent(post.added), streets=post.streets)
    first, last = post.best_hours
    yield _BEST_HOURS.fill(first=first, last=last)
    if post.stands:
        return
    yield _NEXT.fill(other=post.next_best, lost=per_cent(max(0.0, post.lost_there))) if post.next_best else _NO_NEXT
