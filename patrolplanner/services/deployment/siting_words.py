"""The answer to where posts should stand, in sentences and lines."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.sites import ScenarioWish
from patrolplanner.planning.deployment.site_trial import MovedHere
from patrolplanner.planning.deployment.siting_reasons import TrueResponse
from patrolplanner.planning.deployment.siting_town import SPACING
from patrolplanner.services.deployment.siting_answer import PostAnswer, SitingAnswer

_NEW = translate(
    "siting",
    "With {posts} {share} % of the calls are reached {how}, {more} {more:point|points} more than now.",
)
_POSTS = translate("siting", "{count} new {count:post|posts}")
_IN_MINUTES = translate("siting", "within {minutes} {minutes:minute|minutes}")
_IN_A_MINUTE = translate("siting", "within 1 minute")
_BY_RINGS = translate("siting", "by the rings of 1, 3 and 5 minutes, weighed 2 : 4 : 4")
_NONE = translate("siting", "No new post adds anything: {share} % of the calls are reached {how} as it is.")
_NO_SITES = translate(
    "siting",
    "There are no candidate sites to choose from: add them on the map where a post could be built, and find again.",
)
_ONLY_PLANNED = translate(
    "siting",
    "There are no candidate sites, only {count} planned {count:post|posts} to choose from: add sites on the map where "
    "a post could be built, and find again.",
)
_PROVEN = translate("siting", "Proven: no choice reaches more.")
_OPEN = translate("siting", "At most {gap} {gap:point|points} below the best that is possible.")
_PEOPLE = translate(
    "siting",
    "All kiosks take {officers} {officers:officer|officers} and {auxiliaries} "
    "{auxiliaries:auxiliary|auxiliaries} the year round; they may take {may_officers} and "
    "{may_auxiliaries}: {left}.",
)
_OFFICERS_OVER = translate("siting", "{count} {count:officer|officers} to spare")
_OFFICERS_SHORT = translate("siting", "{count} {count:officer|officers} short")
_AUXILIARIES_OVER = translate("siting", "{count} {count:auxiliary|auxiliaries} to spare")
_AUXILIARIES_SHORT = translate("siting", "{count} {count:auxiliary|auxiliaries} short")
_OVER_BUDGET = translate(
    "siting",
    "The existing posts take {officers} {officers:officer|officers} and {auxiliaries} "
    "{auxiliaries:auxiliary|auxiliaries} already, {most} may be used: {change}.",
)
_MOST_OFFICERS = translate("siting", "{count} {count:officer|officers}")
_MOST_AUXILIARIES = translate("siting", "{count} {count:auxiliary|auxiliaries}")
_OTHER_HOURS = translate("siting", "{post} as “{option}”")
_CLOSED = translate("siting", "{post} closed")
_CHANGES = translate("siting", "Changed: {changes}.")
_FEWER_HOURS = translate("siting", "shorten their hours first")
_MISSED = translate(
    "siting",
    "{area} is reached within 1 minute by nobody in {hours} of 24 hours; nearest is {nearest} with "
    "{minutes} {minutes:minute|minutes}.",
)
_MISSED_BY_ALL = translate("siting", "{area} is reached by nobody: no way leads there, or it is not on the map.")
_NO_ROOM = translate(
    "siting", "The required site {site} has no room within the people, the money or the number of new posts asked for."
)
_NO_CALLS = translate(
    "siting",
    "Calls are estimated from key areas and people in the streets: fewer than 300 located calls are known.",
)
_CALLS = translate("siting", "From {count} located {count:call|calls}.")
_STRAIGHT = translate("siting", "Without streets everything is estimated by the straight line (直线估算).")
_MEAN = translate("siting", "The nearest who is there needs {minutes} {minutes:minute|minutes} on the average.")
_FARTHEST = translate("siting", "The key area that is farthest from a post is {minutes} {minutes:minute|minutes} away.")
_QUEUE = translate(
    "siting",
    "When units are busy, by the queue of calls, {one}, {three} and {five} % of the calls are reached within 1, 3 and "
    "5 minutes. A unit is busy {busy} % of the time, the busiest one {busiest} %; {all} % of the calls find nobody "
    "free.",
)
_HAIR = 0.0005
"""Below that a change is not to be seen in a per cent with one decimal."""
_HERE_MORE = translate(
    "siting", "{post} here: {share} % reached, {points} {points:point|points} more than where it was."
)
_HERE_LESS = translate(
    "siting", "{post} here: {share} % reached, {points} {points:point|points} fewer than where it was."
)
_HERE_SAME = translate("siting", "{post} here: {share} % reached, as where it was.")
_HERE_ALONE = translate("siting", "Because of it alone: {points} {points:point|points}.")
_HERE_ADDS = translate("siting", "It would add {points} {points:point|points} as “{way}”.")
_HERE_ADDS_NOW = translate("siting", "It would add {points} {points:point|points}.")
_STAYS = translate("siting", "Tried only: {post} stays where it is. It is moved on the page of the map.")
_HERE_NEAR = translate("siting", "Nearer than {metres} m to {other}: only one of the two is taken.")
_SURE = translate("siting", "high")
_LESS_SURE = translate("siting", "fair")
_UNSURE = translate("siting", "low")
_NOT_TRIED = translate("siting", "–")
_AS_NOW = translate("siting", "as now")
_OPTION = translate("siting", "{option}")
_WHY = translate("siting", "{post}: because of it alone {share} % of the calls are reached, most in {streets}.")
_WHY_NOT = translate("siting", "{post}: nothing is reached because of it alone.")
_BEST_HOURS = translate("siting", "Most between {first} and {last} o'clock.")
_NEXT = translate("siting", "Next best is {other}: {lost} {lost:point|points} fewer.")
_NO_NEXT = translate("siting", "No other site can take its place.")


def per_cent(share: float) -> str:
    return f"{100 * share:.1f}"


def amount(people: float) -> str:
    return f"{people:.1f}"


def headline(answer: SitingAnswer) -> Message:
    """The whole in one sentence."""
    text = _NEW if answer.new else _NONE
    return text.fill(
        posts=new_posts(len(answer.new)),
        share=per_cent(answer.covered),
        how=in_time(answer.wish),
        more=per_cent(answer.covered - answer.covered_now),
    )


def moved_said(name: str, found: MovedHere, *, chosen: bool, stands: bool) -> Iterator[Message]:
    """While a post or site is moved: what is reached from where it is, against where it was."""
    change = found.covered - found.before
    text = _HERE_MORE if change > _HAIR else _HERE_LESS if change < -_HAIR else _HERE_SAME
    yield text.fill(post=name, share=per_cent(found.covered), points=per_cent(abs(change)))
    alone = _HERE_ALONE if chosen else _HERE_ADDS.fill(way=found.way) if found.way else _HERE_ADDS_NOW
    yield alone.fill(points=per_cent(found.covered - found.without))
    if found.near and not stands:
        yield _HERE_NEAR.fill(other=found.near, metres=f"{SPACING:g}")


def stays_said(name: str) -> Message:
    """That a kiosk was moved for trial alone."""
    return _STAYS.fill(post=name)


def new_posts(count: int) -> Message:
    return _POSTS.fill(count=count)


def in_time(wish: ScenarioWish) -> Message:
    """What reaching a call in time means for a wish."""
    if wish.rings:
        return _BY_RINGS
    return _IN_A_MINUTE if wish.minutes == 1 else _IN_MINUTES.fill(minutes=f"{wish.minutes:g}")


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
    if answer.wish.new and answer.sites == 0:
        yield _ONLY_PLANNED.fill(count=answer.planned) if answer.planned else _NO_SITES
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
    if answer.mean is not None:
        yield _MEAN.fill(minutes=f"{answer.mean:.1f}")
    if answer.farthest is not None:
        yield _FARTHEST.fill(minutes=f"{answer.farthest:.1f}")
    if answer.response is not None:
        yield _queue(answer.response)
    yield _CALLS.fill(count=answer.calls) if answer.calls else _NO_CALLS
    if answer.is_straight:
        yield _STRAIGHT


def _queue(found: TrueResponse) -> Message:
    shares = dict(zip(("one", "three", "five"), map(per_cent, found.within), strict=True))
    busy = {"busy": per_cent(found.busy), "busiest": per_cent(found.busiest), "all": per_cent(found.all_busy)}
    return _QUEUE.fill(**shares, **busy)


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
