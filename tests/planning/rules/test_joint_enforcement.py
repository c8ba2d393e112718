"""R07: a unit that enforces jointly brings two certified people."""

from dataclasses import replace

from patrolplanner.domain.demands import CertificateNeed, UnitNeed
from patrolplanner.domain.people import Certificate, Role, Unit, UnitKind
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import STATION, a_demand, a_pair, a_person, a_plan, a_post, an_officer, day
from tests.planning.verdicts import said, the_one, told

MARKET = a_demand("G1", "D", 1, unit_needs=(UnitNeed("SJ", 1),))
PLAN = a_plan(
    units=(STATION, Unit("SJ", "市场监管局", UnitKind.MARKET)),
    people=(
        an_officer("001"),
        a_person("S01", "执法证", role=Role.PARTNER, unit="SJ"),
        a_person("S02", Certificate("执法证", day(2)), role=Role.PARTNER, unit="SJ"),
        a_person("S03", role=Role.PARTNER, unit="SJ"),
    ),
    posts=(a_post("G1", PostKind.MARKET, Mode.ENFORCE),),
    demands=(MARKET,),
)


def test_one_certified_person_of_the_unit() -> None:
    found = the_one("R07", PLAN, a_pair("S01", 1, "G1"), a_pair("S03", 1, "G1"), a_pair("001", 1, "G1"))
    assert (found.severity, found.dates, found.people) == (Severity.HARD, (day(1),), ("S01", "S03"))
    assert said(found) == "1 Dec G1岗 D: 市场监管局 is there with 1 holder of 执法证; at least 2 are required."


def test_two_certified_people_or_none_of_the_unit() -> None:
    assert told("R07", PLAN, a_pair("S01", 1, "G1"), a_pair("S02", 1, "G1"), a_pair("S03", 1, "G1")) == []
    assert told("R07", PLAN, a_pair("001", 1, "G1")) == [], "the police need no such certificate"


def test_the_certificate_is_good_to_its_last_day() -> None:
    both = [a_pair("S01", 2, "G1"), a_pair("S02", 2, "G1")]
    assert told("R07", PLAN, *both) == []
    assert len(told("R07", PLAN, a_pair("S01", 3, "G1"), a_pair("S02", 3, "G1"))) == 1


def test_a_plan_that_knows_no_such_certificate() -> None:
    unknown = replace(PLAN, people=tuple(replace(p, certificates=()) for p in PLAN.people))
    assert told("R07", unknown, a_pair("S01", 1, "G1")) == []
    asked = replace(unknown, demands=(MARKET, a_demand("G1", "N", 1, needs=(CertificateNeed("执法证", 1),))))
    assert len(told("R07", asked, a_pair("S01", 1, "G1"))) == 1, "a demand names it, so the plan knows it"
