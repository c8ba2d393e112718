"""Checks before the search: demand that no roster can meet, in words, within a second.

Each check is a count that must hold of every roster, so what it says is never wrong; a plan without complaints
may still have gaps. Two rules are known here by name: what is counted are the numbers that only they have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.demands import USUAL_SORTS, AskedSort
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock
from patrolplanner.domain.words import word
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.rule import About, hours
from patrolplanner.planning.model.spans import week_start, weeks_of
from patrolplanner.planning.model.verdict import holders_of, people_of, so_many
from patrolplanner.planning.rules.rest import Rest
from patrolplanner.planning.rules.weekly_hours import WeeklyHours

MOST_NAMES = 6


@dataclass(frozen=True)
class _PeopleAsked:
    """A sort of people that duties ask for: [duties] how many, and [people, duties] who counts."""

    sort: AskedSort
    what: Message
    asked: np.ndarray
    counts: Bools


def prechecks(case: Case, kept: Roster, *, locks: bool = True) -> list[Message]:
    """Everything that is known to fail: contradictory locks (if asked for), duties, moments, nights and weeks.

    A period in which nobody is asked for hears that first: a roster of it says nothing.
    """
    instance = case.instance
    allowed = case.rulebook.allowed(instance)
    but_for_leave = case.rulebook.allowed(instance, but_for=About.ABSENCES)
    sorts = list(_sorts(instance))
    found = [] if any(sort.asked.any() for sort in sorts) else [_nobody_asked(instance)]
    found += _locks(case, kept) if locks else []
    short: set[tuple[int, str]] = set()
    for sort in sorts:
        for text, duties in _duties(instance, allowed, but_for_leave, sort):
            found.append(text)
            short |= {(i, str(sort.what)) for i in duties}
    found += _moments(case, allowed, sorts[:2], short)
    found += _weeks(case, allowed, sorts[:2])
    return found


def _nobody_asked(instance: Instance) -> Message:
    first, last = instance.period
    text = translate(
        "precheck", "No duty from {first} to {last} asks for anybody; enter demands for these dates first."
    )
    return text.fill(first=first, last=last)


def _sorts(instance: Instance) -> Iterator[_PeopleAsked]:
    """People and officers first (they are also counted over time), then the others."""
    for sort in USUAL_SORTS:
        yield _asked(instance, people_of(instance.plan, sort.gap), sort)
    teams = [d.team for d in instance.duties]
    for sort in sorted({n.sort for t in teams for n in t.needs}, key=lambda sort: sort[1:]):
        yield _asked(instance, holders_of(sort.certificate), sort)
    for sort in sorted({n.sort for t in teams for n in t.unit_needs}):
        text = translate("gaps", "people of {unit}").fill(unit=unit_name(instance.plan, sort.unit))
        yield _asked(instance, text, sort)


def _asked(instance: Instance, what: Message, sort: AskedSort) -> _PeopleAsked:
    return _PeopleAsked(sort, what, instance.asked(sort) * instance.in_period, instance.counting(sort))


def _locks(case: Case, kept: Roster) -> Iterator[Message]:
    """Hard rules that the rows to be kept break among themselves and that no further person could mend."""
    if not kept.between(*case.instance.period).assignments:
        return
    chosen = case.chosen(kept.pairs)
    activity, limits = case.activity(chosen), case.limits
    helpful = case.space.counters.touched(case.space.live & (chosen == 0))
    for r in case.broken(chosen).tolist():
        span = slice(int(limits.start[r]), int(limits.start[r + 1]))
        weight, column = limits.weight[span], limits.column[span]
        if activity[r] > limits.high[r] and not (helpful[column] & (weight < 0)).any():
            rule = case.rule_of(r)
            text = rule.explain(case.found(r, chosen, int(activity[r]), int(activity[r] - limits.high[r])))
            yield translate("precheck", "Rows to be kept contradict a rule ({rule}): {text}").fill(
                rule=rule.id, text=text
            )


def _duties(
    instance: Instance, allowed: Bools, but_for_leave: Bools, sort: _PeopleAsked
) -> Iterator[tuple[Message, list[int]]]:
    """Duties with fewer possible people than asked, with those who are away; alike dates in one sentence."""
    possible = (allowed & sort.counts).sum(axis=0)
    alike: dict[tuple[str, str, int, int, tuple[Message, ...]], list[int]] = {}
    for i in np.flatnonzero(possible < sort.asked).tolist():
        key = instance.duties[i].key
        away = _away(instance, instance.duties[i], sort.counts[:, i] & ~allowed[:, i] & but_for_leave[:, i])
        alike.setdefault((key.post, key.shift, int(sort.asked[i]), int(possible[i]), away), []).append(i)
    for (post, shift, asked, can, away), duties in alike.items():
        if away:
            text = translate(
                "precheck", "{days} {post} {shift} asks for {asked}; only {possible} can come; away: {away}."
            )
        else:
            text = translate("precheck", "{days} {post} {shift} asks for {asked}; only {possible} can come.")
        said = text.fill(
            days=tuple(instance.duties[i].key.day for i in duties),
            post=instance.posts[instance.post_index[post]].name,
            shift=instance.plan.shifts[instance.shift_index[shift]].name,
            asked=so_many(instance.plan, sort.sort, asked),
            possible=can,
            away=away,
        )
        yield said, duties


def _away(instance: Instance, duty: Duty, missing: Bools) -> tuple[Message, ...]:
    """Those of the missing who are on leave during the duty, with the kind of leave."""
    people = {instance.people[i].id: instance.people[i] for i in np.flatnonzero(missing).tolist()}
    away = [
        translate("precheck", "{person} ({kind})").fill(person=people[a.person].name, kind=word(a.kind))
        for a in instance.plan.absences
        if a.person in people and a.meets(duty.start, duty.end)
    ]
    if len(away) > MOST_NAMES:
        more = translate("precheck", "{count} more").fill(count=len(away) - MOST_NAMES)
        return (*away[:MOST_NAMES], more)
    return tuple(away)


def _moments(case: Case, allowed: Bools, sorts: list[_PeopleAsked], short: set[tuple[int, str]]) -> Iterator[Message]:
    """Moments at which the duties going on ask for more people than can be on any of them, nights like days.

    One sentence a date and sort, for its worst moment. Duties that are short by themselves have been named before
    and are not counted again. A duty of twelve hours or more also keeps its people from the next one for the rest
    they must have.
    """
    instance = case.instance
    if case.rulebook.hard_about(About.PLACES) is None:
        return
    rest = next((r for r in case.rulebook.rules if isinstance(r, Rest) and r.severity is Severity.HARD), None)
    long = instance.duties_where(
        rest is not None and rest.follows(d) and d.length >= rest.split * 60 for d in instance.duties
    )
    for sort in sorts:
        known = np.array([(i, str(sort.what)) in short for i in range(len(instance.duties))], dtype=bool)
        wanted = (sort.asked > 0) & instance.in_period & ~known
        who = allowed & sort.counts
        at_once = _worst(instance, instance.duty_start, wanted, who, sort, 1)
        for worst in at_once.values():
            text = translate("precheck", "On {day} at {time} the duties ask for {asked}; only {possible} can come.")
            yield worst.said(text, so_many(instance.plan, sort.sort, worst.asked))
        if rest is None:
            continue
        for day, worst in _worst(instance, instance.duty_end, wanted & long, who, sort, round(rest.hours * 60)).items():
            if day not in at_once:
                text = translate(
                    "precheck",
                    "On {day} at {time}, with {rest} h of rest from duty to duty, the duties around that time ask for "
                    "{asked}; only {possible} can come.",
                )
                asked = so_many(instance.plan, sort.sort, worst.asked)
                yield worst.said(text.fill(rest=f"{rest.hours:g}"), asked)


@dataclass(frozen=True)
class _Moment:
    minute: int
    asked: int
    possible: int

    def said(self, text: Message, asked: Message) -> Message:
        day, minute = divmod(self.minute, DAY_MINUTES)
        return text.fill(
            day=date.fromordinal(day),
            time=clock(minute),
            asked=asked,
            possible=self.possible,
        )


def _worst(
    instance: Instance, moments: Ints, wanted: Bools, who: Bools, sort: _PeopleAsked, reach: int
) -> dict[int, _Moment]:
    """The moment of each date at which most people are missing from the duties of the next ``reach`` minutes."""
    worst: dict[int, _Moment] = {}
    duties = np.flatnonzero(wanted)
    for minute in np.unique(moments[duties]).tolist():
        since = minute if reach == 1 else minute - 1
        on = duties[(instance.duty_start[duties] < minute + reach) & (instance.duty_end[duties] > since)]
        found = _Moment(minute, int(sort.asked[on].sum()), int(who[:, on].any(axis=1).sum()))
        day, missing = minute // DAY_MINUTES, found.asked - found.possible
        if missing > 0 and (day not in worst or missing > worst[day].asked - worst[day].possible):
            worst[day] = found
    return worst


def _weeks(case: Case, allowed: Bools, sorts: list[_PeopleAsked]) -> Iterator[Message]:
    """Hours that a unit's posts ask for in a week against those that the people who can come may work.

    Counted for all who may take any of the unit's duties, so that help from elsewhere is not forgotten.
    """
    instance = case.instance
    rule = next((r for r in case.rulebook.rules if isinstance(r, WeeklyHours)), None)
    if rule is None:
        return
    minutes = np.array([d.effective_minutes for d in instance.duties], dtype=np.int64)
    by_unit = np.array([instance.posts[i].unit for i in instance.duty_post], dtype=object)
    week = week_start(instance.duty_day)
    for unit in sorted(set(by_unit.tolist())):
        known = instance.plan.units_by_id.get(unit)
        name = (known and known.name) or translate("precheck", "Posts of no unit")
        for sort in sorts:
            tight = []
            for monday in weeks_of(instance).tolist():
                theirs = (by_unit == unit) & instance.in_period & (week == monday)
                asked = int((sort.asked * minutes)[theirs].sum())
                people = int((allowed & sort.counts)[:, theirs].any(axis=1).sum())
                text = None
                if rule.severity is Severity.HARD and asked > people * rule.most * 60:
                    text = translate(
                        "precheck",
                        "{unit}: in the week of {day} the posts ask for {asked} h of {what}; the {count} who can come "
                        "may work {supply} h ({most} h each).",
                    ).fill(supply=hours(people * rule.most * 60), most=f"{rule.most:g}")
                elif asked > people * rule.warn * 60:
                    tight.append(date.fromordinal(monday))
                if text is not None:
                    day = date.fromordinal(monday)
                    yield text.fill(unit=name, day=day, asked=hours(asked), what=sort.what, count=people)
            if tight:
                text = translate("precheck", "{unit}: in the weeks of {days} some {what} will work more than {warn} h.")
                yield text.fill(unit=name, days=tuple(tight), what=sort.what, warn=f"{rule.warn:g}")
