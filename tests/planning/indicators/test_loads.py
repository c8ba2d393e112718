"""Who carries how much: by hand, and as the accounts have it."""

from __future__ import annotations

from datetime import date

import pytest

from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, accounts
from patrolplanner.planning.indicators.loads import LoadBook, PersonLoad, heaviest, lightest
from tests.builders import a_pair, a_plan, a_roster, an_absence, an_auxiliary, an_officer, december

PERIOD = december(1, 7)


def loads(plan: Plan, roster: Roster) -> dict[str, PersonLoad]:
    calendar = calendar_for(plan, date(2026, 11, 1), PERIOD.last)
    return {one.person: one for one in LoadBook(plan, calendar, roster, Journal(), PERIOD).loads(roster)}


def test_half_and_half_is_the_fair_share_of_two() -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    found = loads(plan, a_roster(a_pair("001", 1), a_pair("001", 2, shift="N"), a_pair("002", 3)))
    assert (found["001"].tally.minutes, found["001"].tally.nights) == (24 * 60, 1)
    assert (found["001"].hours_over, found["001"].nights_over) == (6, 0.5)
    assert found["002"].hours_over == -6
    assert [one.person for one in heaviest(found.values(), 1)] == ["001"]
    assert [one.person for one in lightest(found.values(), 1)] == ["002"]


def test_one_of_a_kind_and_people_away_are_not_compared() -> None:
    people = (an_officer("001"), an_officer("002"), an_officer("003"), an_auxiliary("F01"))
    plan = a_plan(people=people, absences=(an_absence("003", 1, 7),))
    assert set(loads(plan, a_roster(a_pair("001", 1), a_pair("F01", 2)))) == {"001", "002"}


@pytest.mark.parametrize("day", [1, 5])
def test_balances_are_those_of_the_accounts(day: int) -> None:
    """With an opening balance, a month before, leave, and somebody without nights."""
    people = (an_officer("001"), an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT})), an_officer("003"))
    ledger = (OpeningBalance("001", date(2026, 11, 15), 3, 1, 0, 600),)
    plan = a_plan(people=people, ledger=ledger, absences=(an_absence("003", 2, 3),))
    history = [a_pair("003", 1)._replace(duty=a_pair("003", 1).duty._replace(day=date(2026, 11, 20)))]
    roster = a_roster(*history, a_pair("001", day), a_pair("003", 4, shift="N"), a_pair("002", 6))
    calendar = calendar_for(plan, date(2026, 11, 1), PERIOD.last)
    book = accounts(AccountBook(plan, calendar, roster, Journal()), PERIOD.last)
    found = loads(plan, roster)
    for person, account in book.items():
        assert found[person].hours_over * 60 == pytest.approx(account.balance(AccountKind.MINUTES))
        assert found[person].nights_over == pytest.approx(account.balance(AccountKind.NIGHTS))
