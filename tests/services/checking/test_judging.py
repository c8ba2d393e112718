"""Judging a stored roster: which dates, how the load lies, and that every row of the roster is seen."""

from __future__ import annotations

import json
from datetime import date

import pytest

from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.services.checking.judging import as_json, default_period, judgement
from patrolplanner.services.solving.auto_fill import FillRequest, Keep
from patrolplanner.translation import speaker
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_officer, december
from tests.tiny_station import a_station

PERIOD = december(1, 3)
SAY = speaker("en", 2026)


def test_the_load_counts_those_who_may_be_on_duty() -> None:
    plan = a_station(absences=(an_absence("004", 1, 3),))
    roster = a_roster(a_pair("001", 1), a_pair("001", 2), a_pair("002", 3))
    judged = judgement(FillRequest(plan, roster, PERIOD))
    hours = judged.fairness.hours
    assert (hours.min, hours.max, hours.mean) == (0, 24, 12)
    assert judged.gaps == ()


def test_a_person_on_a_duty_that_nobody_asks_for_is_not_free() -> None:
    plan = a_station(posts=(a_post("K1", unit="CG"), a_post("K2", unit="CG")))
    roster = a_roster(*(a_pair(f"00{n}", 1, "K2") for n in range(1, 5)))
    (report,) = judgement(FillRequest(plan, roster, december(1, 1), Keep.LOCKED)).gaps
    assert SAY(report.reason) == "Of 4 who may stand at this post: 4 on another duty at the time."
    assert report.ways_out == ()


def test_a_gap_has_its_lack_and_duty_in_words() -> None:
    plan = a_station(demands=(a_demand("K1", "D", 2),))
    (report,) = judgement(FillRequest(plan, a_roster(a_pair("001")), december(1, 1))).gaps
    assert (SAY(report.gap.called), SAY(report.gap.lack)) == ("1 Dec 城北菜市岗亭 D", "people 1")
    assert SAY(report.gap.text) == "1 Dec 城北菜市岗亭 D: 1 of 2 people missing (1 present)."


def test_the_period_judged_when_none_is_named() -> None:
    roster = a_roster(a_pair("001", 4), a_pair("001", 9))
    assert default_period(roster, PERIOD) == PERIOD
    assert default_period(roster, None) == Period(date(2026, 12, 4), date(2026, 12, 9))
    assert default_period(Roster(), None) is None


def test_json_speaks_the_language_asked_for() -> None:
    judged = judgement(FillRequest(a_station(), Roster(), december(1, 1)))
    shape = json.loads(json.dumps(as_json(judged, speaker("zh_CN", 2026)), ensure_ascii=False))
    (gap,) = shape["gaps"]
    assert gap["reason"].startswith("12月1日城北菜市岗亭D缺1名（最少人员1名，现有0名）。")
    assert (gap["post"], gap["shift"], gap["of"]) == ("K1", "D", "people")
    assert shape["bound"] is None


def test_of_very_many_gaps_only_the_first_are_looked_at_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patrolplanner.services.checking.judging.MOST_LOOKS", 1)
    monkeypatch.setattr("patrolplanner.services.checking.judging.LEAST_EXPLAINED", 3)
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    request = FillRequest(plan, Roster(), december(1, 7))
    reports = judgement(request).gaps
    assert len(reports) == 14
    assert [bool(r.candidates) for r in reports] == [True] * 3 + [False] * 11
    assert all(str(r.reason) for r in reports)
