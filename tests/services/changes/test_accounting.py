"""Accounts are made of facts: swaps, sick days, replacements and corrections move them, and nothing is kept twice."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind, Attendance, Correction, Journal, Presence
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.indicators.accounts import FactSource
from patrolplanner.planning.indicators.as_worked import as_worked
from patrolplanner.services.changes.accounting import accounts_of, corrected, facts_of, said_amount
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
from tests.builders import a_demand, a_pair, a_plan, a_roster, an_officer, at, day
from tests.efforts import effort_of

NIGHTS_ALONE = (
    RuleSetting("R26", price=50, parameters=(("hours", "0"), ("weekends", "0"))),
    *(RuleSetting(rule, on=False) for rule in ("R17", "R16")),
)

NIGHTS, WEEKENDS, MINUTES = AccountKind.NIGHTS, AccountKind.WEEKENDS, AccountKind.MINUTES


def two_officers(*pairs: Pair, **journal: object) -> Document:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    return Document(plan, a_roster(*pairs), None, replace(Journal(), **journal))


def correction(person: str = "001", number: int = 5, kind: AccountKind = NIGHTS, amount: int = 2) -> Correction:
    return Correction(person, day(number), kind, amount, "上半年漏记", at(10, "09:00"), "clerk")


def test_a_duty_counts_by_its_own_date() -> None:
    document = two_officers(a_pair("001", 4, shift="N"), a_pair("001", 5, shift="D"), a_pair("002", 20, shift="N"))
    found = accounts_of(document, day(10))
    assert found["001"].amounts[NIGHTS] == 1
    assert found["001"].amounts[WEEKENDS] == 1  # 5 December 2026 is a Saturday
    assert found["001"].amounts[MINUTES] == 24 * 60
    assert found["001"].amounts[AccountKind.TIME_OFF_EARNED] == 0, "a weekend in a week of two days is no overtime"
    assert found["002"].amounts[NIGHTS] == 0, "the 20th is after the date asked for"


def test_the_share_is_pro_rata_to_days_present() -> None:
    document = two_officers(*(a_pair("001", n, shift="N") for n in (1, 3, 5, 7)))
    away = replace(document.plan, absences=(Absence("002", day(1), day(5), AbsenceKind.ANNUAL),))
    found = accounts_of(replace(document, plan=away), day(10))
    assert (found["001"].present, found["002"].present) == (10, 5)
    assert found["002"].share[NIGHTS] == pytest.approx(4 * 5 / 15)
    assert found["001"].balance(NIGHTS) == pytest.approx(4 - 4 * 10 / 15)


def test_nights_are_shared_among_those_who_may_have_them() -> None:
    protected = an_officer("003", restrictions=frozenset({Restriction.NO_NIGHT}))
    plan = a_plan(people=(an_officer("001"), an_officer("002"), protected))
    document = Document(plan, a_roster(*(a_pair("001", n, shift="N") for n in (1, 3, 5, 6))))
    found = accounts_of(document, day(10))
    assert [found[p].share[NIGHTS] for p in ("001", "002", "003")] == [2.0, 2.0, 0.0]
    assert found["003"].balance(NIGHTS) == 0.0
    assert found["003"].share[WEEKENDS] == pytest.approx(2 / 3), "weekends are everybody's"


def test_a_newcomer_owes_nothing_for_the_time_before() -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002", start=day(9))))
    document = Document(plan, a_roster(*(a_pair("001", n, shift="N") for n in (1, 3, 5, 7))))
    assert accounts_of(document, day(10))["002"].present == 2


def test_who_came_instead_gets_the_night() -> None:
    pair = a_pair("001", 3, shift="N")
    note = Attendance("001", pair.duty, Presence.REPLACED, instead="002", note="看病")
    found = accounts_of(two_officers(pair, attendance=(note,)), day(10))
    assert (found["001"].amounts[NIGHTS], found["002"].amounts[NIGHTS]) == (0, 1)
    facts = facts_of(two_officers(pair, attendance=(note,)), day(10), ["002"])
    assert {f.source for f in facts} == {FactSource.COVER}
    assert facts[0].note == "看病"


def test_who_did_not_come_gets_nothing() -> None:
    pair = a_pair("001", 3, shift="N")
    absent = two_officers(pair, attendance=(Attendance("001", pair.duty, Presence.ABSENT),))
    late = two_officers(pair, attendance=(Attendance("001", pair.duty, Presence.LATE, 20),))
    assert accounts_of(absent, day(10))["001"].amounts[NIGHTS] == 0
    assert accounts_of(late, day(10))["001"].amounts[NIGHTS] == 1


def test_an_opening_balance_stands_for_all_before_it() -> None:
    document = two_officers(a_pair("001", 2, shift="N"), a_pair("001", 8, shift="N"))
    opened = replace(document.plan, ledger=(OpeningBalance("001", day(5), nights=30),))
    assert accounts_of(replace(document, plan=opened), day(10))["001"].amounts[NIGHTS] == 31
    assert accounts_of(replace(document, plan=opened), day(4))["001"].amounts[NIGHTS] == 1


def test_time_off_is_taken_on_workdays_only() -> None:
    document = two_officers(a_pair("001", 1))
    off = replace(document.plan, absences=(Absence("001", day(4), day(7), AbsenceKind.TIME_OFF),))
    found = accounts_of(replace(document, plan=off), day(10))
    assert found["001"].amounts[AccountKind.TIME_OFF_TAKEN] == 2  # Friday and Monday


def test_a_correction_needs_somebody_and_moves_the_account() -> None:
    document = corrected(correction())(two_officers(a_pair("001", 1, shift="N")))
    assert accounts_of(document, day(10))["001"].amounts[NIGHTS] == 3
    assert accounts_of(document, day(4))["001"].amounts[NIGHTS] == 1
    with pytest.raises(UserError):
        corrected(correction("nobody"))(document)


def test_hours_are_said_in_hours() -> None:
    assert said_amount(MINUTES, 630) == "10.5"
    assert said_amount(NIGHTS, 3.0) == "3"


def test_a_search_sees_history_as_it_was_worked() -> None:
    pair, later = a_pair("001", 3, shift="N"), a_pair("001", 20)
    document = two_officers(pair, later, attendance=(Attendance("001", pair.duty, Presence.REPLACED, instead="002"),))
    plan, roster = as_worked(document.plan, document.roster, document.journal, Period(day(15), day(31)))
    assert roster.pairs == {Pair("002", pair.duty), later}
    assert plan == document.plan


def test_a_correction_reaches_the_search_through_the_balances() -> None:
    document = corrected(correction(amount=4))(two_officers(a_pair("001", 3, shift="N")))
    plan, _ = as_worked(document.plan, document.roster, document.journal, Period(day(15), day(31)))
    assert {b.person: b.nights for b in plan.ledger} == {"001": 4, "002": 0}
    assert all(b.as_of < day(3) for b in plan.ledger), "the rows themselves must still count"


@pytest.mark.parametrize("seed", range(5))
def test_a_year_of_changes_adds_up_by_hand(seed: int) -> None:
    """The accounts of a random year against a count made another way, from the list of who really stood there."""
    choice = random.Random(seed)
    people = ("001", "002", "003")
    stood: Counter[tuple[str, AccountKind]] = Counter()
    rows, notes = [], []
    for n in range(365):
        on = date(2026, 1, 1) + timedelta(days=n)
        person, shift = choice.choice(people), choice.choice("DN")
        pair = a_pair(person, 1, shift=shift)
        pair = pair._replace(duty=pair.duty._replace(day=on))
        rows.append(Assignment(pair, source=choice.choice(list(Source))))
        came: str | None = person
        if choice.random() < 0.2:
            came = choice.choice([p for p in people if p != person] + [None])
            presence = Presence.ABSENT if came is None else Presence.REPLACED
            notes.append(Attendance(person, pair.duty, presence, instead=came or ""))
        if came:
            stood[came, NIGHTS] += shift == "N"
            stood[came, WEEKENDS] += on.weekday() >= 5
            stood[came, MINUTES] += 12 * 60
    fixes = [
        Correction(p, date(2026, 6, 30), NIGHTS, choice.randint(-3, 3), "核对", at(1, "09:00"), "clerk") for p in people
    ]
    stood.update({(c.person, NIGHTS): c.amount for c in fixes})
    plan = a_plan(people=tuple(an_officer(p) for p in people))
    journal = Journal(attendance=tuple(notes), corrections=tuple(fixes))
    found = accounts_of(Document(plan, Roster.of(rows), None, journal), date(2026, 12, 31))
    for person in people:
        for kind in (NIGHTS, WEEKENDS, MINUTES):
            assert found[person].amounts[kind] == stood[person, kind]


def test_the_next_search_makes_up_for_what_was_corrected() -> None:
    """Two officers share the nights of a week evenly; one to whom four are owed gets the fewer."""
    plan = a_plan(people=(an_officer("001"), an_officer("002")), demands=(a_demand(shift="N"),), rules=NIGHTS_ALONE)
    week = Period(day(15), day(20))
    nights = {}
    for owed in (0, 4):
        journal = replace(Journal(), corrections=(correction(amount=owed),) if owed else ())
        request = FillRequest(plan, Roster(), week, journal=journal)
        filled = auto_fill(request, effort_of(20))
        assert filled.verdict.gaps == ()
        nights[owed] = sum(p.person == "001" for p in filled.roster.pairs)
    assert nights[0] == 3
    assert nights[4] < 3
