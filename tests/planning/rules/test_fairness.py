"""R26: nights, weekends, statutory days and hours are shared fairly within a unit and role."""

from dataclasses import replace
from datetime import date

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.model.verdict import Violation
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, day
from tests.planning.verdicts import said, told

TWO = a_plan(people=(an_officer("001"), an_officer("002"), an_auxiliary("F01")), demands=())
ONLY_NIGHTS = {"weekends": 0, "holidays": 0, "hours": 0}


def nights(plan: Plan, *counts: int) -> list[Violation]:
    """What is said of nights when the people of the plan have so many each."""
    pairs: list[Pair] = []
    for person, count in zip(plan.people, counts, strict=False):
        pairs += [a_pair(person.id, 1 + n, shift="N") for n in range(count)]
    return told("R26", plan, *pairs, **ONLY_NIGHTS)


def test_an_odd_night_is_nobodys_fault() -> None:
    assert nights(TWO, 2, 1) == []


def test_one_has_too_many_and_the_other_too_few() -> None:
    above, below = nights(TWO, 3, 1)
    assert (above.severity, above.price, above.people, below.people) == (Severity.SOFT, 20, ("001",), ("002",))
    assert said(above) == "某001: 1 night duties above the fair share."
    assert said(below) == "某002: 1 night duties below the fair share."


def test_roles_are_not_compared_with_each_other() -> None:
    assert nights(TWO, 1, 1, 5) == []


def test_the_share_is_pro_rata_to_the_days_present() -> None:
    newcomer = replace(TWO, people=(an_officer("001", start=day(7)), *TWO.people[1:]))
    assert nights(newcomer, 1, 3) == [], "a day of six weeks: a share between none and one night of four"
    assert [v.people for v in nights(newcomer, 2, 2)] == [("001",), ("002",)]


def test_leave_lowers_the_share() -> None:
    # counted from 26 October to 7 December; on leave from 16 November on
    long_leave = Absence("001", date(2026, 11, 16), day(7), AbsenceKind.MATERNITY)
    assert [v.people for v in nights(TWO, 1, 4)] == [("001",), ("002",)]
    assert nights(replace(TWO, absences=(long_leave,)), 1, 4) == []


def test_people_who_do_no_nights_have_no_share_in_them() -> None:
    protected = replace(TWO, people=(TWO.people[0], an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT}))))
    assert nights(protected, 3, 0) == []


def test_old_debts_are_made_up_for() -> None:
    eve = date(2026, 11, 30)
    in_debt = replace(TWO, ledger=(OpeningBalance("001", eve, nights=4), OpeningBalance("002", eve, nights=2)))
    assert nights(in_debt, 0, 2) == []
    assert [v.people for v in nights(in_debt, 2, 0)] == [("001",), ("002",)]


def test_weekends_statutory_days_and_hours_count_too() -> None:
    weekend = told("R26", TWO, a_pair("001", 5), a_pair("001", 6), nights=0, hours=0)
    assert [said(v) for v in weekend] == [
        "某001: 1 weekend duties above the fair share.",
        "某002: 1 weekend duties below the fair share.",
    ]
    hours = told("R26", TWO, a_pair("001", 1), a_pair("001", 2), nights=0)
    assert [(said(v), v.price) for v in hours] == [
        ("某001: 12 h above the fair share.", 12),
        ("某002: 12 h below the fair share.", 12),
    ]


def test_never_hard_because_debts_may_forbid_an_empty_roster() -> None:
    hard = replace(TWO, rules=(RuleSetting("R26", severity=Severity.HARD),))
    found = told("R26", hard, a_pair("001", 1), a_pair("001", 2))
    assert {v.severity for v in found} == {Severity.WARN}
