"""R28: what people ask for."""

from dataclasses import replace

import pytest

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from tests.builders import a_pair, a_plan, an_officer, day, december
from tests.planning.verdicts import judged, said, the_one, told

PLAN = a_plan(people=(an_officer("001"), an_officer("002")), demands=())


@pytest.mark.parametrize(
    ("request_", "pairs", "sentence"),
    [
        (Wish("001", day(2), WishKind.AVOID), [a_pair("001", 2)], "某001 asked for 2 Dec off; not met (weight 1)."),
        (
            Wish("001", day(2), WishKind.WANT),
            [a_pair("001", 3)],
            "某001 asked for a duty on 2 Dec; not met (weight 1).",
        ),
        (
            Wish("001", day(2), WishKind.AVOID, "N", 5),
            [a_pair("001", 2, shift="N")],
            "某001 asked not to have N on 2 Dec; not met (weight 5).",
        ),
        (
            Wish("001", day(2), WishKind.WANT, "N", 10),
            [a_pair("001", 2), a_pair("002", 2, shift="N")],
            "某001 asked for N on 2 Dec; not met (weight 10).",
        ),
    ],
)
def test_a_wish_that_is_not_met(request_: Wish, pairs: list, sentence: str) -> None:
    found = the_one("R28", replace(PLAN, requests=(request_,)), *pairs)
    assert (found.severity, found.price, found.people) == (Severity.SOFT, 20 * request_.weight, ("001",))
    assert found.dates == (day(2),)
    assert said(found) == sentence


def test_wishes_that_are_met() -> None:
    wishes = (
        Wish("001", day(2), WishKind.WANT),
        Wish("001", day(2), WishKind.WANT, "D"),
        Wish("001", day(2), WishKind.AVOID, "N"),
        Wish("001", day(3), WishKind.AVOID),
    )
    assert told("R28", replace(PLAN, requests=wishes), a_pair("001", 2), a_pair("002", 3)) == []


def test_the_night_before_a_day_off_is_another_date() -> None:
    off = replace(PLAN, requests=(Wish("001", day(3), WishKind.AVOID),))
    assert told("R28", off, a_pair("001", 2, shift="N")) == []


def test_wishes_for_other_dates_do_not_count() -> None:
    outside = replace(PLAN, requests=(Wish("001", day(9), WishKind.WANT), Wish("001", day(1), WishKind.WANT)))
    assert told("R28", outside, period=december(2, 7)) == []


def test_a_wish_for_a_duty_is_never_a_must() -> None:
    wishes = (Wish("001", day(2), WishKind.WANT), Wish("002", day(2), WishKind.AVOID))
    hard = replace(PLAN, requests=wishes, rules=(RuleSetting("R28", severity=Severity.HARD),))
    found = {v.people: v.severity for v in judged(hard, a_pair("002", 2)).violations if v.rule == "R28"}
    assert found == {("001",): Severity.WARN, ("002",): Severity.HARD}
