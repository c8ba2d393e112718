"""Checks before the search: demand that no roster can meet, in words, within a second.

Each check is a count that must hold of every roster, so what it says is never wrong; a plan without complaints
may still have gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.words import word
from patrolplanner.planning.board import Board, Bools
from patrolplanner.planning.judge import Case, judge
from patrolplanner.planning.rule import called, hours
from patrolplanner.planning.rules.weekly_hours import WeeklyHours

MOST_NAMES = 6


@dataclass(frozen=True)
class _Sort:
    """A sort of people that duties ask for: [duties] how many, and [people, duties] who counts."""

    what: Message
    asked: np.ndarray
    counts: Bools


def prechecks(case: Case, kept: Roster) -> list[Message]:
    """Everything that is known to fail: contradictory locks, duties, moments, nights and the whole period."""
    board = case.board
    allowed = case.rulebook.allowed(board)
    sorts = list(_sorts(board))
    found = list(_locks(case, kept))
    short: set[tuple[int, str]] = set()
    for sort in sorts:
        for text, duty in _duties(board, allowed, sort):
            found.append(text)
            short.add((duty, str(sort.what)))
    found += _moments(board, allowed, sorts[:2], short)
    found += _period(case, allowed, sorts[:2])
    return found


def _sorts(board: Board) -> Iterator[_Sort]:
    """People and officers first (they are also counted over time), then the others."""
    everybody = np.ones((len(board.people), len(board.duties)), dtype=bool)

    def asked(number: list[int]) -> np.ndarray:
        return np.array(number, dtype=np.int64) * board.in_period

    teams = [d.team for d in board.duties]
    yield _Sort(translate("gaps", "people"), asked([t.least for t in teams]), everybody)
    officers = np.broadcast_to(board.role_mask(Role.OFFICER)[:, None], everybody.shape)
    yield _Sort(translate("gaps", "officers"), asked([t.officers for t in teams]), officers)
    auxiliaries = np.broadcast_to(board.role_mask(Role.AUXILIARY)[:, None], everybody.shape)
    yield _Sort(translate("gaps", "auxiliaries"), asked([t.auxiliaries for t in teams]), auxiliaries)
    women = np.broadcast_to(board.women[:, None], everybody.shape)
    yield _Sort(translate("gaps", "women"), asked([t.women for t in teams]), women)
    for name, unit in sorted({(n.name, n.unit) for t in teams for n in t.needs}):
        count = [next((n.count for n in t.needs if (n.name, n.unit) == (name, unit)), 0) for t in teams]
        what = translate("gaps", "holders of {certificate}").fill(certificate=name)
        yield _Sort(what, asked(count), board.holders(name, unit))
    for unit in sorted({n.unit for t in teams for n in t.unit_needs}):
        count = [next((n.count for n in t.unit_needs if n.unit == unit), 0) for t in teams]
        title = next((u.name for u in board.plan.units if u.id == unit), unit)
        theirs = np.broadcast_to(board.unit_mask(unit)[:, None], everybody.shape)
        yield _Sort(translate("gaps", "people of {unit}").fill(unit=title), asked(count), theirs)


def _locks(case: Case, kept: Roster) -> Iterator[Message]:
    """Hard rules that the rows to be kept break among themselves."""
    board = case.board
    if kept.between(*board.period).assignments:
        verdict = judge(board.plan, board.period, kept, rulebook=case.rulebook, calendar=board.calendar)
        for violation in verdict.hard:
            yield translate("precheck", "Rows to be kept contradict a rule ({rule}): {text}").fill(
                rule=violation.rule, text=violation.text
            )


def _duties(board: Board, allowed: Bools, sort: _Sort) -> Iterator[tuple[Message, int]]:
    """Duties with fewer possible people than asked, with those who are away."""
    possible = (allowed & sort.counts).sum(axis=0)
    for i in np.flatnonzero(possible < sort.asked).tolist():
        duty = board.duties[i]
        text = translate("precheck", "{duty} asks for {asked} {what}; only {possible} can come{away}.")
        yield (
            text.fill(
                duty=called(board, duty),
                asked=int(sort.asked[i]),
                what=sort.what,
                possible=int(possible[i]),
                away=_away(board, duty, sort.counts[:, i] & ~allowed[:, i]),
            ),
            i,
        )


def _away(board: Board, duty: Duty, missing: Bools) -> Message | str:
    """Those of the missing who are on leave during the duty, with the kind of leave."""
    first, last = duty.start.date(), duty.end.date()
    away = [
        translate("precheck", "{person} ({kind})").fill(person=board.people[i].name, kind=word(a.kind))
        for i in np.flatnonzero(missing).tolist()
        for a in board.plan.absences
        if a.person == board.people[i].id and a.start <= last and first <= a.end
    ]
    if not away:
        return ""
    return translate("precheck", "; away: {people}").fill(people=tuple(away[:MOST_NAMES]))


def _moments(board: Board, allowed: Bools, sorts: list[_Sort], short: set[tuple[int, str]]) -> Iterator[Message]:
    """Moments of a date at which the duties going on ask for more people than can be on any of them.

    One sentence a date and sort, for its worst moment; nights are moments like others. Duties that are short
    by themselves have been named before and are not counted again.
    """
    for day in board.period_days.tolist():
        today = np.flatnonzero(board.duty_day == day)
        for sort in sorts:
            worst = None
            wanted = today[[(i, str(sort.what)) not in short for i in today.tolist()]] if len(today) else today
            for start in np.unique(board.duty_start[wanted]).tolist():
                on = wanted[(board.duty_start[wanted] <= start) & (board.duty_end[wanted] > start)]
                asked = int(sort.asked[on].sum())
                possible = int((allowed & sort.counts)[:, on].any(axis=1).sum())
                if asked > possible and (worst is None or asked - possible > worst[0] - worst[1]):
                    worst = asked, possible, start
            if worst is not None:
                yield translate(
                    "precheck", "On {day} at {time} the duties ask for {asked} {what}; only {possible} can come."
                ).fill(
                    day=date.fromordinal(day),
                    time=f"{worst[2] // 60 % 24:02d}:{worst[2] % 60:02d}",
                    asked=worst[0],
                    what=sort.what,
                    possible=worst[1],
                )


def _period(case: Case, allowed: Bools, sorts: list[_Sort]) -> Iterator[Message]:
    """Hours asked for over the period against what the weekly hours of those who can come allow.

    Counted for all who may take any of a unit's duties, so that help from elsewhere is not forgotten.
    """
    board = case.board
    rule = next((r for r in case.rulebook.rules if isinstance(r, WeeklyHours)), None)
    if rule is None:
        return
    minutes = np.array([d.effective_minutes for d in board.duties], dtype=np.int64)
    weeks = board.period.days / 7
    by_unit = np.array([board.posts[i].unit for i in board.duty_post], dtype=object)
    for unit in sorted(set(by_unit.tolist())):
        theirs = (by_unit == unit) & board.in_period
        name = next((u.name for u in board.plan.units if u.id == unit), "")
        for sort in sorts:
            asked = int((sort.asked * minutes)[theirs].sum())
            people = (allowed & sort.counts)[:, theirs].any(axis=1)
            supply = sum(_weeks_present(board, i) for i in np.flatnonzero(people).tolist())
            if asked and asked > supply * rule.warn * 60:
                yield translate(
                    "precheck",
                    "{unit}: the demands of the period come to {hours} h a week for each of the {count} {what} who can "
                    "come (reminder above {warn} h, at most {most} h).",
                ).fill(
                    unit=name,
                    hours=hours(asked / max(supply, weeks / 7)),
                    count=int(people.sum()),
                    what=sort.what,
                    warn=f"{rule.warn:g}",
                    most=f"{rule.most:g}",
                )


def _weeks_present(board: Board, person: int) -> float:
    """Weeks of the period on which a person serves and is not away."""
    who = board.people[person]
    away = [a for a in board.plan.absences if a.person == who.id]
    days = map(date.fromordinal, board.period_days.tolist())
    return sum(1 for d in days if who.serves_on(d) and not any(a.covers(d) for a in away)) / 7
