"""At every minute one notice of a post holds, and it names those who are there then, by the roster and nobody else."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from patrolplanner.documents.public.card import PublicCard
from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.services.public.publishing import PublicFacts, cards_of_days, public_cards
from tests.documents.station import a_calendar, a_station, december, somebody

MONTH = Period(december(1), december(31))
MINUTE = timedelta(minutes=1)
PEOPLE = [somebody(f"{n:03}", publish_name=True) for n in range(24)]


def shift(code: str, start: str, end: str) -> Shift:
    first, last = (int(text[:2]) * 60 + int(text[3:]) for text in (start, end))
    return Shift(code, code, first, last, ShiftKind.OTHER, 60)


EVERY, WORKDAYS = frozenset({DayType.ALL}), frozenset({DayType.WORKDAY})
POSTS: Mapping[str, Sequence[tuple[Shift, frozenset[DayType]]]] = {
    "two of twelve": ((shift("D", "08:00", "20:00"), EVERY), (shift("N", "20:00", "08:00"), EVERY)),
    "three of eight": (
        (shift("A", "00:00", "08:00"), EVERY),
        (shift("B", "08:00", "16:00"), EVERY),
        (shift("C", "16:00", "24:00"), EVERY),
    ),
    "three from the evening": (
        (shift("B", "08:30", "16:30"), EVERY),
        (shift("C", "16:30", "00:30"), EVERY),
        (shift("A", "00:30", "08:30"), EVERY),
    ),
    "a whole day": ((shift("Z", "08:00", "08:00"), EVERY),),
    "with a handover": ((shift("D", "08:00", "20:15"), EVERY), (shift("N", "20:00", "08:15"), EVERY)),
    "split": ((shift("P", "07:30", "09:00"), WORKDAYS), (shift("Q", "17:00", "19:00"), WORKDAYS)),
    "nights on workdays": ((shift("N", "22:00", "06:00"), WORKDAYS),),
    "another on workdays": (
        (shift("D", "08:00", "20:00"), EVERY),
        (shift("N", "20:00", "08:00"), EVERY),
        (shift("E", "06:00", "09:00"), WORKDAYS),
    ),
}
ROUND_THE_CLOCK = ("two of twelve", "three of eight", "three from the evening", "a whole day", "with a handover")


def rostered(post: str, way: str) -> tuple[PublicFacts, Roster]:
    """A plan of that post alone with everybody rostered, from before the month until after it."""
    shifts = POSTS[post]
    plan: Plan = a_station(
        PEOPLE,
        shifts=tuple(one for one, _ in shifts),
        demands=tuple(Demand("P01", one.code, Team(least=1), days) for one, days in shifts),
        settings=(("notice_issue", way),),
    )
    chance = random.Random(post)
    rows = []
    calendar = a_calendar()
    for day in dates_of(Period(date(2026, 11, 28), date(2027, 1, 3))):
        for one, days in shifts:
            if days == EVERY or calendar[day].kind.value == "workday":
                crew = chance.sample(PEOPLE, chance.randint(1, 3))
                rows += [Assignment(Pair(person.id, DutyKey(day, "P01", one.code))) for person in crew]
    roster = Roster.of(rows)
    return PublicFacts(plan, calendar, roster), roster


def there(facts: PublicFacts, roster: Roster, at: datetime) -> set[str]:
    """Who is there at a moment, out of the rows alone."""
    found = set()
    for pair in roster.pairs:
        one = facts.plan.shifts_by_code[pair.duty.shift]
        start = datetime.combine(pair.duty.day, time()) + timedelta(minutes=one.start)
        end = datetime.combine(pair.duty.day, time()) + timedelta(minutes=one.end)
        if end <= start:
            end += timedelta(days=1)
        if start <= at < end:
            found.add(pair.person)
    return found


def named(card: PublicCard, at: datetime) -> set[str]:
    return {person.number for duty in card.current if duty.start <= at < duty.end for person in duty.people}


def moments(facts: PublicFacts, cards: Sequence[PublicCard]) -> list[datetime]:
    """Every moment at which anything may change, with the minutes beside it, and some of no importance."""
    first, last = datetime.combine(MONTH.first, time()), datetime.combine(MONTH.last + timedelta(days=1), time())
    marks = {first, last - MINUTE}
    for day in dates_of(MONTH):
        for one in facts.plan.shifts:
            for minute in (one.start, one.end):
                marks.add(datetime.combine(day, time()) + timedelta(minutes=minute))
    marks |= {edge for card in cards for edge in (card.valid_from, card.valid_until) if isinstance(edge, datetime)}
    chance = random.Random(1)
    near = {mark + step * MINUTE for mark in marks for step in (-1, 0, 1)}
    near |= {first + timedelta(minutes=chance.randrange(31 * 24 * 60)) for _ in range(200)}
    return sorted(mark for mark in near if first <= mark < last)


@pytest.mark.parametrize("way", ["day", "shift"])
@pytest.mark.parametrize("post", POSTS)
def test_exactly_one_notice_holds_at_every_moment_and_names_who_is_there(post: str, way: str) -> None:
    facts, roster = rostered(post, way)
    before = Period(MONTH.first - timedelta(days=1), MONTH.last)
    ((_, cards),) = cards_of_days(facts, [], before, datetime(2026, 11, 28, 9))
    begins = [card.valid_from for card in cards]
    assert begins == sorted(begins)  # type: ignore[type-var]
    for at in moments(facts, cards):
        holding = [card for card in cards if card.valid_from <= at < card.valid_until]  # type: ignore[operator]
        assert len(holding) == 1, at
        assert named(holding[0], at) == there(facts, roster, at), at
        if at.day % 7 == 0:
            (asked,) = public_cards(facts, [], at)
            assert (asked.current, asked.valid_from) == (holding[0].current, holding[0].valid_from)


@pytest.mark.parametrize("way", ["day", "shift"])
@pytest.mark.parametrize("post", POSTS)
def test_one_ends_when_the_next_begins_and_the_last_holds_past_the_last_midnight(post: str, way: str) -> None:
    facts, _ = rostered(post, way)
    ((_, cards),) = cards_of_days(facts, [], MONTH, datetime(2026, 11, 28, 9))
    for one, following in pairwise(cards):
        assert one.valid_until == following.valid_from
    assert cards[-1].valid_until >= datetime(2027, 1, 1)  # type: ignore[operator]
    assert all(card.always for card in cards) == (post in (*ROUND_THE_CLOCK, "another on workdays"))


def test_a_notice_of_a_day_is_one_a_date_and_closed_dates_are_one_together() -> None:
    facts, _ = rostered("split", "day")
    ((_, cards),) = cards_of_days(facts, [], MONTH, datetime(2026, 11, 28, 9))
    closed = [card for card in cards if card.closed]
    assert len(cards) == 23 + len(closed)
    assert [(c.valid_from.day, c.valid_until.day) for c in closed] == [(5, 7), (12, 14), (19, 21), (26, 28)]  # type: ignore[union-attr]


def test_a_notice_of_a_shift_tells_no_more_than_the_next_one() -> None:
    facts, _ = rostered("three of eight", "shift")
    ((_, cards),) = cards_of_days(facts, [], MONTH, datetime(2026, 11, 28, 9))
    assert len(cards) == 93
    assert all(len(card.current) == len(card.following) == 1 for card in cards)
