"""R00: who may stand at which post at all."""

from dataclasses import replace

from patrolplanner.domain.demands import CertificateNeed, UnitNeed
from patrolplanner.domain.people import Person, Role, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from tests.builders import STATION, a_demand, a_pair, a_person, a_plan, a_post, an_officer, day
from tests.planning.verdicts import said, the_one, told

UNITS = (STATION, Unit("JJ", "交警大队"), Unit("SJ", "市场监管局"))


def posts_of(person: Person, *demands: object) -> Plan:
    """One post of the station, one of the traffic police, one of nobody."""
    return a_plan(
        units=UNITS,
        people=(person,),
        posts=(a_post("K1", unit="CG"), a_post("K2", unit="JJ"), a_post("K3")),
        demands=demands,
    )


def test_outside_the_dates_of_service() -> None:
    plan = posts_of(an_officer(start=day(2), end=day(4)))
    found = the_one("R00", plan, a_pair("001", 1))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001 does not serve here on the date of 1 Dec K1岗 D."
    assert told("R00", plan, a_pair("001", 2), a_pair("001", 4, shift="N")) == []
    assert len(told("R00", plan, a_pair("001", 5))) == 1


def test_a_post_that_is_not_on_the_list() -> None:
    plan = posts_of(an_officer(posts=("K2",)))
    assert told("R00", plan, a_pair("001", 1, "K2")) == [], "on the list, though of another unit"
    found = the_one("R00", plan, a_pair("001", 1, "K1"))
    assert said(found) == "某001 may not take 1 Dec K1岗 D: the post is not on the person's list of posts."


def test_a_post_of_another_unit() -> None:
    plan = posts_of(an_officer())
    assert told("R00", plan, a_pair("001", 1, "K1"), a_pair("001", 2, "K3")) == []
    found = the_one("R00", plan, a_pair("001", 1, "K2"))
    assert said(found) == (
        "某001 may not take 1 Dec K2岗 D: the post belongs to another unit and the demand does not name theirs."
    )


def test_a_demand_may_name_the_unit() -> None:
    by_unit = a_demand("K2", "D", 1, unit_needs=(UnitNeed("CG", 1),))
    by_certificate = a_demand("K2", "N", 1, needs=(CertificateNeed("驾驶", 1, "CG"),))
    plan = posts_of(an_officer(), by_unit, by_certificate)
    assert told("R00", plan, a_pair("001", 1, "K2"), a_pair("001", 3, "K2", "N")) == []


def test_a_leaders_post_is_for_leaders() -> None:
    plan = a_plan(posts=(a_post("B1", PostKind.LEADER, unit="CG"), a_post("K1")), demands=())
    found = the_one("R00", plan, a_pair("001", 1, "B1"))
    assert said(found) == (
        "某001 may not take 1 Dec B1岗 D: it is for duty leaders; mark the person as a leader, or put the post on "
        "their list."
    )
    for person in (an_officer(leader=True), an_officer(posts=("B1",))):
        assert told("R00", replace(plan, people=(person,)), a_pair("001", 1, "B1")) == []
    elsewhere = replace(plan, people=(an_officer(leader=True, unit="JJ"),))
    assert len(told("R00", elsewhere, a_pair("001", 1, "B1"))) == 1, "a leader of another unit"
    assert (
        len(told("R00", replace(plan, people=(an_officer(leader=True, posts=("K1",)),)), a_pair("001", 1, "B1"))) == 1
    )


def test_partners_serve_only_where_their_unit_is_named() -> None:
    partner = a_person("L01", role=Role.PARTNER, unit="SJ")
    invited = a_demand("K3", "D", 1, unit_needs=(UnitNeed("SJ", 1),))
    plan = posts_of(partner, invited)
    assert told("R00", plan, a_pair("L01", 1, "K3")) == []
    assert len(told("R00", plan, a_pair("L01", 1, "K3", "N"))) == 1
    assert (
        len(told("R00", posts_of(a_person("L01", role=Role.PARTNER, unit="SJ", posts=("K3",))), a_pair("L01", 1, "K3")))
        == 1
    )
