"""Closing exits in words: which post goes to which exit in how many minutes, what stays open and why, hour by hour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import isfinite

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import exit_name, post_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import HOURS
from patrolplanner.domain.visibility_words import STRAIGHT
from patrolplanner.planning.deployment.town_closing import (
    ALL_EXITS,
    ClosingNow,
    ExitClosing,
    OpenReason,
    TownClosing,
    exit_sets,
)

NO_EXITS = translate("closing", "There are no exits yet; enter them first (出口, exits).")
_NO_SET = translate("closing", "There is no set of exits called {name}; there are: {sets}.")
_WHOLE = translate(
    "closing",
    "{time}: {closed} of {count} {count:exit|exits} closed, the slowest in {slowest} min, {total} min in "
    "all (proven best).",
)
_NOBODY = translate(
    "closing", "{time}: none of {count} {count:exit|exits} can be closed: nobody is on duty at a post on the map."
)
_NONE_CLOSED = translate("closing", "{time}: none of {count} {count:exit|exits} can be closed in time.")
_CLOSED = translate("closing", "{exit}: {post}, {minutes} min")
_SPARE = translate("closing", "{exit}: {post}, {minutes} min; spare {spare}, {more} min")
_TOO_FAR = translate("closing", "nobody can be there in time; nearest is {post}, {minutes} min")
_NO_WAY = translate("closing", "nobody on duty has a way there")
_NO_UNIT = translate("closing", "stays open: all who could be there in time go to other exits")
_OPEN = translate("closing", "{exit}: {reason}")
FORMULA = translate(
    "closing",
    "Each post where somebody is on duty goes to one exit at most: as many exits as possible are closed in time, then "
    "the slowest as soon as possible, then all together in the least minutes; no other choice is better. Times along "
    "streets by their speeds, 6 s a crossing, main roads slower at 7-9 and 17-19 h; patrols from the farthest of their "
    "stops, foot patrols walk. Nobody's alarm time is counted.",
)


def check_set(plan: Plan, group: str) -> None:
    """Raises UserError for a plan without exits, and for a set that there is not."""
    if not plan.exits:
        raise UserError(NO_EXITS)
    if group not in (ALL_EXITS, *exit_sets(plan)):
        raise UserError(_NO_SET.fill(name=group, sets=exit_sets(plan)))


def whole_said(now: ClosingNow) -> Message:
    """The closing in one sentence."""
    closed = len(now.exits) - len(now.open)
    said = {"time": f"{now.moment:%H:%M}", "count": len(now.exits)}
    if not now.anybody:
        return _NOBODY.fill(**said)
    if not closed:
        return _NONE_CLOSED.fill(**said)
    return _WHOLE.fill(**said, closed=closed, slowest=f"{now.slowest:.1f}", total=f"{now.total:.1f}")


def reason_said(plan: Plan, one: ExitClosing) -> Message | None:
    """Why an exit stays open, None for one that is closed."""
    if one.reason is None:
        return None
    if not isfinite(one.minutes):
        return _NO_WAY
    if one.reason is OpenReason.NO_UNIT_LEFT:
        return _NO_UNIT
    return _TOO_FAR.fill(post=post_name(plan, one.post), minutes=f"{one.minutes:.1f}")


def exit_said(plan: Plan, one: ExitClosing) -> Message:
    """An exit of a closing in one line."""
    if (reason := reason_said(plan, one)) is not None:
        return _OPEN.fill(exit=exit_name(plan, one.exit), reason=reason)
    said = {"exit": exit_name(plan, one.exit), "post": post_name(plan, one.post), "minutes": f"{one.minutes:.1f}"}
    if not one.spare:
        return _CLOSED.fill(**said)
    return _SPARE.fill(**said, spare=post_name(plan, one.spare), more=f"{one.spare_minutes:.1f}")


def closing_lines(plan: Plan, now: ClosingNow, say: Say) -> Iterator[str]:
    if now.is_straight:
        yield say(STRAIGHT)
    yield say(whole_said(now))
    for one in now.exits:
        yield "  " + say(exit_said(plan, one))


def closing_shape(plan: Plan, now: ClosingNow, say: Say) -> dict[str, object]:
    """``called`` tells exits of one name apart, ``reason`` says why one stays open."""
    told = [(exit_name(plan, one.exit), reason_said(plan, one)) for one in now.exits]

    def rounded(minutes: float) -> float | None:
        return round(minutes, 4) if isfinite(minutes) else None

    return {
        "at": now.moment.isoformat(timespec="minutes"),
        "set": now.group,
        "straight": now.is_straight,
        "closed": len(now.exits) - len(now.open),
        "slowest": rounded(now.slowest),
        "total": rounded(now.total),
        "proven": True,
        "exits": [
            {
                "exit": one.exit.id,
                "name": one.exit.name,
                "called": say(called),
                "post": one.post if one.reason is None else None,
                "minutes": rounded(one.minutes) if one.reason is None else None,
                "spare": one.spare or None,
                "spare_minutes": rounded(one.spare_minutes),
                "open": None if one.reason is None else one.reason.name.lower(),
                "reason": None if reason is None else say(reason),
                "nearest": None if one.reason is None else one.post or None,
                "nearest_minutes": None if one.reason is None else rounded(one.minutes),
            }
            for one, (called, reason) in zip(now.exits, told, strict=True)
        ],
    }


@dataclass(frozen=True, slots=True)
class ClosingSpan:
    """Full hours of a date in which the same posts go to the same exits, with the closing of the slowest of them."""

    first: int
    until: int
    now: ClosingNow


def closing_day(
    plan: Plan, roster: Roster, journal: Journal, day: date, group: str, within: float
) -> list[ClosingSpan]:
    """The closings of a date. Raises UserError where the calendar does not know the year."""
    town = TownClosing(plan)
    found: list[ClosingSpan] = []
    for hour in range(HOURS):
        moment = datetime.combine(day, time()) + timedelta(hours=hour)
        now = town.at(roster, journal, moment, group, within)
        if found and _who(found[-1].now.exits) == _who(now.exits):
            slower = max(found[-1].now, now, key=lambda one: one.slowest)
            found[-1] = ClosingSpan(found[-1].first, hour + 1, slower)
        else:
            found.append(ClosingSpan(hour, hour + 1, now))
    return found


def _who(exits: Sequence[ExitClosing]) -> list[tuple[str, OpenReason | None]]:
    return [(one.post, one.reason) for one in exits]


_SPAN = translate(
    "closing", "{first}:00 to {until}:00: {closed} of {count} {count:exit|exits} closed, the slowest in {slowest} min"
)
_WORST = translate(
    "closing",
    "{first}:00 to {until}:00: {closed} of {count} {count:exit|exits} closed, the slowest in {slowest} "
    "min (hardest of the date)",
)
_SPAN_OPEN = translate("closing", "{first}:00 to {until}:00: none of {count} {count:exit|exits} can be closed in time")


def span_said(span: ClosingSpan, worst: bool) -> Message:
    """The hours of a closing and what it comes to; told apart where it is the hardest of its date."""
    now = span.now
    closed = len(now.exits) - len(now.open)
    said = {"first": f"{span.first:02d}", "until": f"{span.until:02d}", "count": len(now.exits)}
    if not closed:
        return _SPAN_OPEN.fill(**said)
    return (_WORST if worst else _SPAN).fill(**said, closed=closed, slowest=f"{now.slowest:.1f}")


def useful_first(spans: Sequence[ClosingSpan]) -> list[ClosingSpan]:
    """Those in which most exits are closed first, as the day goes among them."""
    return sorted(spans, key=lambda span: (len(span.now.open), span.first))


def worst_span(spans: Sequence[ClosingSpan]) -> ClosingSpan:
    """Where most exits stay open, then where the slowest is slowest."""
    return max(spans, key=lambda span: (len(span.now.open), span.now.slowest))
