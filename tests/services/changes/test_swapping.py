"""Swaps as they happen: checked when proposed and when approved, for past dates too, slips numbered, debts returned."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Handing, SwapKind, SwapState
from patrolplanner.domain.roster import Pair, Source
from patrolplanner.planning.indicators.accounts import FactSource
from patrolplanner.services.changes.accounting import facts_of
from patrolplanner.services.changes.swapping import (
    Hand,
    SwapTerms,
    approved,
    boards_touched,
    check,
    proposed,
    refused,
    withdrawn,
)
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_auxiliary, an_officer, at, day

NOW = at(10, "09:00")
CLERK = Hand("clerk", NOW)


def kiosk(*pairs: Pair, **plan: object) -> Document:
    people = (an_officer("001"), an_officer("002"), an_officer("003"), an_auxiliary("F01"))
    return Document(a_plan(**{"people": people, "demands": (a_demand(),), **plan}), a_roster(*pairs))


def substitution(giver: str = "001", taker: str = "002", number: int = 20, reason: str = "") -> SwapTerms:
    return SwapTerms(SwapKind.SUBSTITUTE, (Handing(giver, taker, a_pair(giver, number).duty),), reason)


def said(error: pytest.ExceptionInfo[UserError]) -> str:
    return str(error.value.message)


def test_an_exchange_moves_both_rows_and_marks_them() -> None:
    mine, theirs = a_pair("001", 20), a_pair("002", 22)
    terms = SwapTerms(SwapKind.EXCHANGE, (Handing("001", "002", mine.duty), Handing("002", "001", theirs.duty)), "看病")
    before = kiosk(mine, theirs)
    asked = proposed(terms, CLERK)(before)
    assert asked.roster == before.roster, "nothing moves before it is approved"
    (slip,) = asked.journal.swaps
    assert (slip.number, slip.state) == ("2026-0001", SwapState.PROPOSED)
    done = approved("2026-0001", CLERK)(asked)
    assert done.roster.pairs == {Pair("002", mine.duty), Pair("001", theirs.duty)}
    assert {a.source for a in done.roster.assignments} == {Source.SWAP}
    assert done.journal.swaps[0].state is SwapState.APPROVED
    assert {f.source for f in facts_of(done, day(31))} == {FactSource.SWAP}


def test_a_swap_that_breaks_a_rule_is_refused_with_the_sentence() -> None:
    document = kiosk(a_pair("001", 20), absences=(an_absence("002", 20),))
    with pytest.raises(UserError) as error:
        proposed(substitution(), CLERK)(document)
    assert "某002" in said(error)
    assert "not possible" in said(error)


def test_an_auxiliary_cannot_take_the_officers_place() -> None:
    document = kiosk(a_pair("001", 20), demands=(a_demand(officers=1),))
    with pytest.raises(UserError):
        proposed(substitution(taker="F01"), CLERK)(document)


def test_what_became_illegal_since_is_refused_at_approval() -> None:
    asked = proposed(substitution(), CLERK)(kiosk(a_pair("001", 20)))
    ill = replace(asked, plan=replace(asked.plan, absences=(an_absence("002", 19, 21),)))
    with pytest.raises(UserError):
        approved("2026-0001", CLERK)(ill)
    assert approved("2026-0001", CLERK)(asked).roster.pairs == {a_pair("002", 20)}


def test_a_row_that_is_gone_since_is_said() -> None:
    asked = proposed(substitution(), CLERK)(kiosk(a_pair("001", 20)))
    with pytest.raises(UserError, match="does not have"):
        approved("2026-0001", CLERK)(replace(asked, roster=a_roster()))


def test_yesterday_can_be_written_down_with_a_reason() -> None:
    document = kiosk(a_pair("001", 9))
    with pytest.raises(UserError, match="begun already"):
        proposed(substitution(number=9), CLERK)(document)
    asked = proposed(substitution(number=9, reason="口头调班，补录"), CLERK)(document)
    assert approved("2026-0001", CLERK)(asked).roster.pairs == {a_pair("002", 9)}


def test_a_locked_row_stays() -> None:
    locked = replace(kiosk(), roster=a_roster(a_pair("001", 20), locked=True))
    with pytest.raises(UserError, match="locked"):
        proposed(substitution(), CLERK)(locked)


def test_a_reminder_is_told_and_refuses_nothing() -> None:
    long_week = [a_pair("002", n) for n in (14, 15, 16, 17)]
    found = check(kiosk(a_pair("001", 18), *long_week), substitution(number=18).handings, CLERK)
    assert found.refusals == ()
    assert any("某002" in str(text) for text in found.reminders)


def test_it_says_what_it_does_to_each() -> None:
    found = check(
        kiosk(a_pair("001", 20, shift="N")), (Handing("001", "002", a_pair("001", 20, shift="N").duty),), CLERK
    )
    effects = {e.person: e for e in found.effects}
    assert (effects["001"].before.nights, effects["001"].after.nights) == (1, 0)
    assert (effects["002"].before.nights, effects["002"].after.nights) == (0, 1)


def test_a_ring_of_three() -> None:
    pairs = [a_pair("001", 20), a_pair("002", 22), a_pair("003", 24)]
    handings = tuple(
        Handing(pair.person, taker, pair.duty) for pair, taker in zip(pairs, ("002", "003", "001"), strict=True)
    )
    asked = proposed(SwapTerms(SwapKind.EXCHANGE, handings), CLERK)(kiosk(*pairs))
    done = approved("2026-0001", CLERK)(asked)
    assert done.roster.pairs == {a_pair("002", 20), a_pair("003", 22), a_pair("001", 24)}


def test_a_debt_is_paid_by_the_one_who_owes() -> None:
    document = kiosk(a_pair("001", 20), a_pair("002", 24))
    owed = SwapTerms(SwapKind.DEBT, (Handing("001", "002", a_pair("001", 20).duty),))
    document = approved("2026-0001", CLERK)(proposed(owed, CLERK)(document))
    wrong = SwapTerms(SwapKind.SUBSTITUTE, (Handing("002", "003", a_pair("002", 24).duty),), returns="2026-0001")
    with pytest.raises(UserError, match="某001 owes 某002"):
        proposed(wrong, CLERK)(document)
    right = SwapTerms(SwapKind.SUBSTITUTE, (Handing("002", "001", a_pair("002", 24).duty),), returns="2026-0001")
    document = approved("2026-0002", CLERK)(proposed(right, CLERK)(document))
    assert [s.state for s in document.journal.swaps] == [SwapState.RETURNED, SwapState.APPROVED]


def test_refused_and_withdrawn_slips_stay_in_the_journal() -> None:
    document = proposed(substitution(), CLERK)(kiosk(a_pair("001", 20)))
    document = proposed(substitution(), CLERK)(document)
    with pytest.raises(UserError, match="why"):
        refused("2026-0001", CLERK, " ")(document)
    document = withdrawn("2026-0002", CLERK)(refused("2026-0001", CLERK, "当日警力紧张")(document))
    assert [s.state for s in document.journal.swaps] == [SwapState.REFUSED, SwapState.WITHDRAWN]
    assert document.roster.pairs == {a_pair("001", 20)}
    with pytest.raises(UserError, match="decided already"):
        approved("2026-0001", CLERK)(document)
    with pytest.raises(UserError, match="no slip"):
        approved("2026-0009", CLERK)(document)


def test_numbers_begin_anew_each_year() -> None:
    document = proposed(substitution(), CLERK)(kiosk(a_pair("001", 20)))
    later = Hand("clerk", datetime(2027, 1, 2))
    document = proposed(substitution(reason="补录"), later)(document)
    assert [s.number for s in document.journal.swaps] == ["2026-0001", "2027-0001"]


def test_only_boards_of_these_posts_are_to_be_issued_again() -> None:
    posts = (a_post("K1", public_board=True), a_post("K2", public_board=True), a_post("C1"))
    document = kiosk(a_pair("001", 20), posts=posts)
    assert boards_touched(document, substitution().handings) == ("K1",)


@pytest.mark.parametrize(
    "handing",
    [Handing("001", "nobody", a_pair("001", 20).duty), Handing("001", "002", a_pair("001", 20, post="K9").duty)],
)
def test_unknown_people_and_duties_are_named(handing: Handing) -> None:
    with pytest.raises(UserError, match="There is no"):
        check(kiosk(a_pair("001", 20)), (handing,), CLERK)
