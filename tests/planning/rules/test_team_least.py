"""R30: the people a duty asks for; each one missing is a gap."""

from dataclasses import replace
from itertools import combinations

import pytest

from patrolplanner.domain.demands import CertificateNeed, UnitNeed
from patrolplanner.domain.people import Certificate, Role, Sex, Unit
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
from patrolplanner.translation import speaker
from tests.builders import (
    STATION,
    a_demand,
    a_pair,
    a_person,
    a_plan,
    a_post,
    a_roster,
    a_woman,
    an_auxiliary,
    an_officer,
    day,
    december,
)
from tests.efforts import effort_of
from tests.planning.verdicts import judged, said

TEAM = {
    "target": 5,
    "officers": 2,
    "auxiliaries": 1,
    "women": 1,
    "needs": (CertificateNeed("驾驶", 1), CertificateNeed("执法证", 1, "SJ")),
    "unit_needs": (UnitNeed("SJ", 2),),
}
PLAN = a_plan(
    units=(STATION, Unit("SJ", "市场监管局")),
    people=(
        an_officer("001", certificates=(Certificate("驾驶", day(1)),)),
        a_woman("002"),
        an_auxiliary("F01"),
        a_person("S01", "执法证", role=Role.PARTNER, unit="SJ"),
        a_person("S02", role=Role.PARTNER, unit="SJ"),
    ),
    demands=(a_demand("K1", "D", 4, **TEAM),),
)
ALL_FIVE = ("001", "002", "F01", "S01", "S02")


def first_day(*people: str, number: int = 1) -> Verdict:
    return judged(PLAN, *(a_pair(p, number) for p in people), period=december(number, number))


def test_everybody_asked_for_is_there() -> None:
    verdict = first_day(*ALL_FIVE)
    assert verdict.gaps == ()
    assert [v for v in verdict.violations if v.rule == "R30"] == []


def test_an_empty_duty_lacks_every_sort_of_people() -> None:
    verdict = first_day()
    assert {g.of: g.missing for g in verdict.gaps} == {
        "people": 4,
        "officers": 2,
        "auxiliaries": 1,
        "women": 1,
        "驾驶": 1,
        "执法证@SJ": 1,
        "SJ": 2,
    }
    assert all(g.price == g.missing * 1_000_000 and g.duty == a_pair("001", 1).duty for g in verdict.gaps)


@pytest.mark.parametrize(
    ("importance", "price"), [(1, 500_000), (2, 750_000), (3, 1_000_000), (4, 1_500_000), (5, 2_000_000)]
)
def test_a_gap_at_an_important_post_is_worth_more_and_no_more_people(importance: int, price: int) -> None:
    plan = a_plan(posts=(a_post("K1", importance=importance),), demands=(a_demand("K1", "D", 2, target=3),))
    verdict = judged(plan, period=december(1, 1))
    assert [(g.of, g.missing, g.price) for g in verdict.gaps] == [("people", 2, 2 * price)]
    assert [v.price for v in verdict.violations if v.rule == "R30"] == [75], "the wished number weighs the same"


def test_the_important_post_is_filled_first() -> None:
    """One officer, two posts at the same time."""
    plan = a_plan(
        posts=(a_post("K1", importance=2), a_post("K2", importance=4)),
        demands=(a_demand("K1", "D"), a_demand("K2", "D")),
    )
    filled = auto_fill(FillRequest(plan, Roster(), december(1, 3)), effort_of())
    assert {p.duty.post for p in filled.roster.pairs} == {"K2"}
    assert filled.proven
    assert filled.bound == filled.verdict.price


def test_the_sentences() -> None:
    assert [said(g) for g in first_day("001").gaps] == [
        "1 Dec K1岗 D: 2 of 2 people of 市场监管局 missing (0 present).",
        "1 Dec K1岗 D: 1 of 1 auxiliary missing (0 present).",
        "1 Dec K1岗 D: 1 of 2 officers missing (1 present).",
        "1 Dec K1岗 D: 3 of 4 people missing (1 present).",
        "1 Dec K1岗 D: 1 of 1 woman missing (0 present).",
        "1 Dec K1岗 D: 1 of 1 holder of 执法证 from 市场监管局 missing (0 present).",
    ]


def test_a_certificate_counts_to_its_last_day() -> None:
    assert "驾驶" not in {g.of for g in first_day(*ALL_FIVE).gaps}
    assert {g.of for g in first_day(*ALL_FIVE, number=2).gaps} == {"驾驶"}


def test_below_the_target_is_soft() -> None:
    verdict = first_day("001", "002", "F01", "S01")
    assert {g.of for g in verdict.gaps} == {"SJ"}
    (found,) = [v for v in verdict.violations if v.rule == "R30"]
    assert (found.severity, found.price) == (Severity.SOFT, 25)
    assert said(found) == "1 Dec K1岗 D: 4 people, 1 below the target of 5."


def test_a_certificate_called_like_a_unit_is_another_sort() -> None:
    plan = a_plan(
        units=(STATION, Unit("交警", "交警大队")),
        people=(an_officer("001"), a_person("T01", role=Role.OFFICER, unit="交警"), a_person("002", "交警")),
        demands=(a_demand("K1", "D", 0, needs=(CertificateNeed("交警", 1),), unit_needs=(UnitNeed("交警", 1),)),),
    )

    def missing(*people: str) -> int:
        verdict = judged(plan, *(a_pair(p, 1) for p in people), period=december(1, 1))
        return sum(g.missing for g in verdict.gaps)

    assert (missing(), missing("T01"), missing("002"), missing("001"), missing("T01", "002")) == (2, 1, 1, 2, 0)


def test_places_open_are_the_fewest_people_who_make_the_team_whole() -> None:
    """Every choice of further people is tried against the judge, from several crews that are not whole."""
    everybody = [p.id for p in PLAN.people]
    more = (
        a_person("S03", "执法证", role=Role.PARTNER, unit="SJ"),
        a_person("S04", "驾驶", "执法证", role=Role.OFFICER, sex=Sex.FEMALE, unit="SJ"),
        a_person("S05", role=Role.OFFICER, unit="SJ"),
        an_auxiliary("F02"),
    )
    plan = replace(PLAN, people=(*PLAN.people, *more))
    everybody += [p.id for p in more]

    def whole(*people: str) -> Verdict:
        return judged(plan, *(a_pair(p, 1) for p in people), period=december(1, 1))

    for crew in ((), ("001",), ("F01", "F02"), ("001", "002", "F01"), ("S02", "S03"), ("S05", "F02", "S02")):
        verdict, others = whole(*crew), [p for p in everybody if p not in crew]
        fewest = next(
            n for n in range(len(others) + 1) if any(not whole(*crew, *more).gaps for more in combinations(others, n))
        )
        assert verdict.open_places == fewest, crew
        assert sum(s.places for s in verdict.shortages) == fewest


def test_a_shortage_says_how_many_and_what_they_have_to_be() -> None:
    (empty,) = first_day().shortages
    assert said(empty) == (
        "1 Dec K1岗 D: 4 people missing, among them officers 2, auxiliaries 1, women 1, 市场监管局 2, "
        "执法证 (市场监管局) 1, 驾驶 1."
    )
    chinese = speaker("zh_CN", 2026)
    assert chinese(empty.text) == (
        "12月1日K1岗D缺4人，其中民警2名、辅警1名、女性1名、市场监管局2名、市场监管局执法证1名、驾驶1名。"
    )
    (only_hands,) = first_day("001", "002", "F01", "S01").shortages
    assert said(only_hands) == "1 Dec K1岗 D: 1 person missing, among them 市场监管局 1."


def test_the_case_counts_as_the_verdict_does() -> None:
    for crew in ((), ("001",), ("F01",), ("001", "002", "F01"), ALL_FIVE):
        pairs = [a_pair(p, n) for n in (1, 2) for p in crew]
        instance = Instance(PLAN, december(1, 2), a_roster(*pairs))
        case = Case(Space(instance, *instance.pairs_of(pairs)), Rulebook.of(PLAN))
        chosen = case.chosen(frozenset(pairs))
        assert case.open_places(case.activity(chosen)) == case.verdict(chosen).open_places
