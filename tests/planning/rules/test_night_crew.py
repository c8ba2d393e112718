"""R36: who is not left alone with each other at night."""

from dataclasses import replace
from datetime import date

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.rules.night_crew import NightCrew
from tests.builders import a_pair, a_plan, a_woman, an_officer, day
from tests.planning.verdicts import judged, said, the_one, told

NEW = date(2026, 6, 1)
PLAN = a_plan(
    people=(
        an_officer("001"),
        a_woman("002"),
        a_woman("003"),
        an_officer("004", joined=NEW),
        a_woman("005", joined=NEW),
    ),
    demands=(),
)


def test_women_alone_at_night() -> None:
    pairs = a_pair("002", 1, shift="N"), a_pair("003", 1, shift="N")
    found = the_one("R36", PLAN, *pairs)
    assert (found.severity, found.price, found.dates) == (Severity.SOFT, 60, (day(1),))
    assert said(found) == "1 Dec K1岗 N: only women on a night duty: 某002, 某003."
    assert told("R36", PLAN, *pairs, a_pair("001", 1, shift="N")) == []
    assert told("R36", PLAN, a_pair("002", 1)) == [], "by day"


def test_newcomers_alone_at_night() -> None:
    pairs = a_pair("004", 1, shift="N"), a_pair("005", 1, shift="N")
    found = the_one("R36", PLAN, *pairs)
    assert said(found) == "1 Dec K1岗 N: on a night duty only people with less than 12 months of service: 某004, 某005."
    assert told("R36", PLAN, *pairs, months=6) == []
    assert told("R36", PLAN, *pairs, a_pair("002", 1, shift="N")) == []


def test_it_is_off_until_asked_for() -> None:
    assert not NightCrew.on
    assert "R36" not in {v.rule for v in judged(replace(PLAN), a_pair("002", 1, shift="N")).violations}
