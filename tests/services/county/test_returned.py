"""Duties worked at a campaign count at home as if they had been worked there: nights, feasts, overtime, hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from patrolplanner.domain.campaigns import Letter
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.allowances import extra_lines
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker
from patrolplanner.services.county.taking import take
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_duty, a_plan, a_post, a_roster, a_shift, an_officer

OFF = date(2026, 10, 31)
"""The evening by which all is over; October has seven days of feast and days of work in their stead."""
NOW = datetime(2026, 11, 2, 9, 0)
SHIFTS = (a_shift("D"), a_shift("N"), a_shift("Z"))
THERE = a_post("ZX1", name="联合卡点")


def rows(*duties: tuple[str, int, str]) -> Roster:
    """By person, date of October, and shift, at the campaign's post."""
    found = []
    for person, number, shift in duties:
        key = a_duty(1, THERE.id, next(s for s in SHIFTS if s.code == shift)).key
        found.append(Pair(person, key._replace(day=date(2026, 10, number))))
    return a_roster(*found)


def station(roster: Roster) -> Document:
    plan = a_plan(people=(an_officer("001"), an_officer("002")), shifts=SHIFTS, settings=(("organisation", "甲所"),))
    return Document(plan, roster)


def returned(document: Document, worked: Roster, *, code: str = "") -> Document:
    """The station once it has taken in what its people worked; there the night may have another code."""
    shifts = tuple(replace(s, code=code) if code and s.code == "N" else s for s in SHIFTS)
    if code:
        pairs = [a.pair._replace(duty=a.pair.duty._replace(shift=code)) for a in worked if a.pair.duty.shift == "N"]
        worked = a_roster(*pairs, *(a.pair for a in worked if a.pair.duty.shift != "N"))
    facts = Plan(units=document.plan.units, people=document.plan.people, posts=(THERE,), shifts=shifts)
    letter = CampaignLetter(Letter.RETURN, "国庆安保", "甲所", "乙所", facts, worked, ())
    return take(document, letter, LetterTaker("clerk", NOW, "en", str, "a.patrol"), "back.xlsx").document


def as_own(document: Document, worked: Roster) -> Document:
    """The same station where its people did these duties at home."""
    plan = replace(document.plan, posts=(*document.plan.posts, THERE))
    return replace(document, plan=plan, roster=Roster.of([*document.roster, *worked]))


WEEK = (("001", 12, "D"), ("001", 13, "D"), ("001", 14, "D"))
CASES = {
    "nights reach into the next day, the last too": (rows(), rows(("001", 30, "N"), ("001", 31, "N"))),
    "a feast of three days and its night": (rows(), rows(("001", 1, "N"), ("002", 2, "D"), ("001", 3, "D"))),
    "twenty-four hours": (rows(), rows(("001", 20, "Z"), ("002", 17, "Z"))),
    "own days make the sixth elsewhere overtime": (
        rows(*WEEK),
        rows(("001", 15, "D"), ("001", 16, "D"), ("001", 17, "D")),
    ),
    "days elsewhere make an own Saturday overtime": (
        rows(("001", 17, "D")),
        rows(*(("001", n, "D") for n in range(12, 17))),
    ),
    "days elsewhere make an own Sunday after them overtime": (
        rows(("001", 18, "D"), ("001", 12, "D"), ("001", 13, "D")),
        rows(("001", 14, "D"), ("001", 15, "D"), ("001", 16, "D")),
    ),
    "an own duty on the same day": (rows(("001", 15, "D")), rows(("001", 15, "N"))),
}


@pytest.mark.parametrize("code", ["", "夜"])
@pytest.mark.parametrize("case", CASES)
def test_accounts_are_those_of_own_duties(case: str, code: str) -> None:
    own, worked = CASES[case]
    document = station(own)
    for as_of in (OFF, OFF + timedelta(days=1)):
        wanted = accounts_of(as_own(document, worked), as_of)
        found = accounts_of(returned(document, worked, code=code), as_of)
        assert {p: one.amounts for p, one in found.items()} == {p: one.amounts for p, one in wanted.items()}
    before = accounts_of(document, OFF)
    assert found["001"].amounts[AccountKind.MINUTES] > before["001"].amounts[AccountKind.MINUTES]
    gained = found["001"].amounts[AccountKind.REST_OVERTIME] - before["001"].amounts[AccountKind.REST_OVERTIME]
    assert gained == ("overtime" in case)


@pytest.mark.parametrize("case", CASES)
def test_allowances_are_those_of_own_duties(case: str) -> None:
    own, worked = CASES[case]
    document, october = station(own), Period(date(2026, 10, 1), OFF)

    def due(of: Document) -> list[tuple[str, object, object]]:
        calendar = calendar_for(of.plan, date(2026, 9, 20), date(2026, 11, 10))
        lines = extra_lines(of.plan, calendar, of.roster, of.journal, october)
        return [(line.person.id, line.counts, line.minutes) for line in lines]

    assert due(returned(document, worked)) == due(as_own(document, worked))


def test_what_is_told_once_more_counts_once() -> None:
    own, worked = CASES["own days make the sixth elsewhere overtime"]
    once = returned(station(own), worked)
    assert returned(once, worked).journal == once.journal
    less = returned(once, rows(("001", 15, "D")))
    assert (
        accounts_of(less, OFF)["001"].amounts
        == accounts_of(returned(station(own), rows(("001", 15, "D"))), OFF)["001"].amounts
    )
