"""Why a gap is open, person by person, and ways out that do what they say."""

from __future__ import annotations

import pytest

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.people import Certificate, Sex, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.judging.candidates import Candidate, GapReport
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.checking.judging import judgement
from patrolplanner.services.solving.auto_fill import FillRequest, Keep
from patrolplanner.translation import speaker
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_shift,
    an_absence,
    an_auxiliary,
    an_officer,
    december,
)

SAY = speaker("en", 2026)
DAYS = (a_shift("D"), a_shift("N"), a_shift("Z"), a_shift("E", "16:00-24:00"))


def reports(plan: Plan, roster: Roster, period: Period) -> tuple[GapReport, ...]:
    return judgement(FillRequest(plan, roster, period, Keep.ALL)).gaps


def rules_of(candidate: Candidate) -> list[str]:
    return [o.rule for o in candidate.obstacles]


def people_of(report: GapReport) -> dict[str, list[str]]:
    return {c.person: rules_of(c) for c in report.candidates}


def test_every_candidate_has_a_reason() -> None:
    people = tuple(an_officer(f"00{n}") for n in range(1, 7))
    plan = a_plan(
        units=(Unit("CG", "城关派出所"), Unit("JJ", "交警大队")),
        people=(*people, an_officer("J01", unit="JJ")),
        posts=(a_post("K1", unit="CG"), a_post("K2")),
        shifts=DAYS,
        demands=(a_demand("K1", "D"), a_demand("K2", "D"), a_demand("K2", "E", 0)),
        absences=(an_absence("001", 7), an_absence("006", 7, kind=AbsenceKind.SICK)),
    )
    roster = a_roster(
        a_pair("002", 7, "K2", "D"),
        a_pair("003", 6, "K1", "N"),
        *(a_pair("004", n, "K2", "D") for n in range(1, 7)),
    )
    (report,) = reports(plan, roster, december(7, 7))
    assert people_of(report) == {
        "001": ["R02"], "002": ["R01"], "003": ["R11", "R12"], "004": ["R15"], "005": [], "006": ["R02"],
    }  # fmt: skip
    assert SAY(report.reason) == (
        "Of 6 who may stand at this post: 2 away, 1 at the limit of days in a row, 1 on another duty at the time, "
        "1 with too little rest, 1 could come."
    )
    assert SAY(report.ways_out[0]) == "某005 is free for it."


def test_a_full_week_and_a_missing_licence_are_told() -> None:
    holder = Certificate("持枪证")
    plan = a_plan(
        people=(an_officer("001", certificates=(holder,)), an_officer("002"), an_auxiliary("F01")),
        posts=(a_post("A1", PostKind.ARMED_PATROL), a_post("K2")),
        demands=(a_demand("A1", "D"), a_demand("K2", "D", 0)),
        rules=(RuleSetting("R04", on=False), RuleSetting("R08", parameters=(("officers", "1"),))),
    )
    roster = a_roster(*(a_pair("001", n, "K2", "D") for n in range(7, 12)))
    (report,) = reports(plan, roster, december(12, 12))
    assert people_of(report) == {"001": ["R17"], "002": ["R08"], "F01": ["R08"]}
    assert [SAY(way) for way in report.ways_out] == [
        "某001 could take it if R17 (Weekly hours) gave way: 某001: 72 h in the week of 7 Dec (at most 60 h)."
    ]


def test_only_the_sort_of_people_that_is_missing_is_looked_at() -> None:
    plan = a_plan(
        people=(an_officer("001", sex=Sex.FEMALE), an_officer("002"), an_auxiliary("F01"), an_auxiliary("F02")),
        demands=(a_demand("K1", "D", 1, officers=1, women=1),),
    )
    found = {r.gap.of: set(people_of(r)) for r in reports(plan, Roster(), december(1, 1))}
    assert found == {"people": {"001", "002", "F01", "F02"}, "officers": {"001", "002"}, "women": {"001"}}


def test_nobody_of_the_kind_is_said() -> None:
    (report,) = reports(a_plan(demands=(a_demand("K1", "D", 0, women=1),)), Roster(), december(1, 1))
    assert SAY(report.reason) == "Nobody else of this kind may stand at this post."
    assert report.ways_out == ()


def test_no_exception_is_offered_from_the_law_nor_from_sickness() -> None:
    plan = a_plan(
        people=(an_officer("001"), an_officer("002"), an_officer("003")),
        posts=(a_post("K1"), a_post("K2")),
        demands=(a_demand("K1", "D"), a_demand("K2", "D", 0)),
        absences=(an_absence("001", kind=AbsenceKind.SICK), an_absence("002", kind=AbsenceKind.ANNUAL)),
    )
    (report,) = reports(plan, a_roster(a_pair("003", 1, "K2", "D")), december(1, 1))
    assert [SAY(way) for way in report.ways_out] == [
        "某002 could take it if R02 (No duty during an absence) gave way: "
        "某002 is away (annual leave, 1 Dec to 1 Dec) and cannot take 1 Dec K1岗 D."
    ]


def busy_station(*free: str) -> tuple[Plan, Roster]:
    """One on annual leave, one back late, one six days on duty, one on the duty itself, and those who are free."""
    plan = a_plan(
        people=tuple(an_officer(id_) for id_ in ("001", "002", "003", "004", *free)),
        shifts=(*DAYS, a_shift("X", "18:00-02:00")),
        demands=(a_demand("K1", "D", 3, officers=2),),
        absences=(an_absence("001", 7, 9),),
    )
    roster = a_roster(
        a_pair("002", 6, "K1", "X"), *(a_pair("003", n, "K1", "D") for n in range(1, 7)), a_pair("004", 7, "K1", "D")
    )
    return plan, roster


@pytest.mark.parametrize(("free", "broken"), [((), {"R02", "R11", "R15"}), (("005", "006"), {"", "R11"})])
def test_every_way_out_closes_the_gap_by_one_and_breaks_just_its_rule(free: tuple[str, ...], broken: set[str]) -> None:
    plan, roster = busy_station(*free)
    period = december(7, 7)
    before = judge(plan, period, roster)
    found = reports(plan, roster, period)
    assert {r.gap.of: r.gap.missing for r in found} == {"people": 2, "officers": 1}
    for report in found:
        tried = set()
        for way in map(SAY, report.ways_out):
            candidate = next(c for c in report.candidates if way.startswith(f"某{c.person} "))
            pair = Pair(candidate.person, report.gap.duty)
            after = judge(plan, period, roster.merged(Roster.of([Assignment(pair)])))
            missing = {(g.duty, g.of): g.missing for g in after.gaps}
            assert missing.get((report.gap.duty, report.gap.of), 0) == report.gap.missing - 1
            new = {v.rule for v in after.hard} - {v.rule for v in before.hard}
            assert new == set(rules_of(candidate))
            assert all(f"if {rule} " in way for rule in new)
            assert after.price - before.price == candidate.price or new == {"R02"}
            tried |= new or {""}
        assert tried == broken


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_reasons_and_ways_out_are_whole_sentences(language: str) -> None:
    plan, roster = busy_station()
    say = speaker(language, 2026)
    stop = "." if language == "en" else "。"
    for report in reports(plan, roster, december(7, 7)):
        for text in (report.gap.text, report.reason, *report.ways_out):
            sentence = say(text)
            assert sentence.endswith(stop)
            assert not [bad for bad in ("。。", "..", "2026", "{") if bad in sentence]
