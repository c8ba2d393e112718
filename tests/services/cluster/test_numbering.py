"""A plan as numbers: nothing of it says who or where, and a search finds the same roster."""

from __future__ import annotations

import enum
import pickle
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import CertificateNeed, UnitNeed
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Certificate, FormerPerson, Role, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import FormerShift, Rotation, ShiftKind
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.planning.judging.rulebook import REGISTRY
from patrolplanner.planning.solving.search import Search
from patrolplanner.services.cluster.numbering import numbered
from patrolplanner.services.solving.auto_fill import FillRequest, Task, auto_fill, prepare
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_auxiliary, an_officer, december
from tests.efforts import effort_of
from tests.services.cluster.machines import NOW, PERIOD, a_task, middle_plan, sample_plan
from tests.services.cluster.secrets import SECRETS, a_plan_of_secrets

RULES = {kind.id for kind in REGISTRY}
PARAMETERS = {f.name for kind in REGISTRY for f in fields(kind)}


def texts(value: object) -> Iterator[str]:
    """Every text that a value holds, however deep; the program's own enumerations are none."""
    if isinstance(value, enum.Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for pair in value.items():
            yield from texts(pair)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for f in fields(value):
            yield from texts(getattr(value, f.name))


def a_request(plan: Plan, *pairs: object) -> FillRequest:
    return FillRequest(plan, a_roster(*pairs), december(1, 7), now=NOW)  # type: ignore[arg-type]


def test_nothing_but_numbers_goes_out(tmp_path: Path) -> None:
    """Of the sample county: numbers, ids and parameters of rules, and figures of their settings."""
    sent, _ = numbered(a_task(sample_plan(tmp_path), effort_of(1)))
    known = RULES | PARAMETERS | {""}
    odd = {text for text in texts(sent) if text not in known and not re.fullmatch(r"[0-9.:|>\-*]+", text)}
    assert odd <= {
        "officer",
        "auxiliary",
        "civilian",
        "partner",
        "rest",
        "duty",
        "history",
        "inside",
        "guide",
        "school",
    }


def test_no_secret_of_a_plan_goes_out() -> None:
    """Whatever record a name, a number or a remark stands in."""
    plan = a_plan_of_secrets()
    task = Task(a_request(plan, a_pair(plan.people[0].id)), effort_of(1))
    assert {s for s in SECRETS if any(s in text for text in texts(task))} == set(SECRETS)
    sent, _ = numbered(task)
    assert {s for s in SECRETS if any(s in text for text in texts(sent))} == set()
    packed = pickle.dumps(sent)
    assert [s for s in SECRETS if s.encode() in packed] == []


def test_the_numbers_keep_the_order_of_the_words() -> None:
    plan = a_plan(people=tuple(an_officer(id_) for id_ in ("乙", "P10", "P9", "甲", "p1")))
    _, numbering = numbered(Task(a_request(plan), effort_of(1)))
    words = sorted(("乙", "P10", "P9", "甲", "p1"))
    assert sorted(map(numbering.new, words)) == [numbering.new(word) for word in words]
    assert [numbering.word(numbering.new(word)) for word in words] == words


def test_a_search_over_the_numbers_finds_the_same_roster(tmp_path: Path) -> None:
    task = a_task(middle_plan(tmp_path), effort_of(0.3, seed=3))
    sent, numbering = numbered(task)
    here, there = auto_fill(task.request, task.effort), auto_fill(sent.request, sent.effort)
    assert here.verdict.price == there.verdict.price
    assert here.roster.between(*PERIOD) == numbering.back(there.roster.between(*PERIOD).assignments)


def test_rules_and_demands_mean_the_same_of_numbers() -> None:
    """Certificates by their usual names, teams, units and numbers of people, shifts in rows, dates that count."""
    people = (
        an_officer("A1", certificates=(Certificate("驾驶"),), team="一组", posts=("K1",)),
        an_officer("A2", certificates=(Certificate("持枪"),), team="一组", fair_group="老"),
        an_auxiliary("B1", team="二组", home=("K2",)),
        an_auxiliary("B2", unit="XC", restrictions=frozenset()),
    )
    rules = (
        RuleSetting("S11", on=True, parameters=(("who", "一组|auxiliary"), ("pattern", "N>-"), ("day", "fri"))),
        RuleSetting("S04", on=True, parameters=(("first", "N"), ("then", "D|Z"))),
        RuleSetting("s15", on=True, parameters=(("shift", "N"), ("certificate", "驾驶|持枪"))),
        RuleSetting("S09", on=True, parameters=(("post", "K2"), ("over_price", "7"))),
        RuleSetting("R03", parameters=(("exempt", "guide|school"),)),
    )
    plan = a_plan(
        units=(Unit("CG", "甲"), Unit("XC", "乙")),
        people=people,
        posts=(a_post("K1"), a_post("K2")),
        demands=(
            a_demand("K1", "D", needs=(CertificateNeed("驾驶", 1, "CG"),), unit_needs=(UnitNeed("XC", 1),)),
            a_demand("K2", "N"),
        ),
        rotations=(
            Rotation("一组", ("D", "N", None), date(2026, 12, 1)),
            Rotation("B2", ("N", None), date(2026, 12, 1)),
        ),
        absences=(Absence("B1", date(2026, 12, 2), date(2026, 12, 3), AbsenceKind.SICK),),
        ties=(Tie("A1", "B1", TieKind.APART),),
        rules=rules,
        settings=(("market_cycle", "weekday sun"), ("school_holidays", "2026-12-05~2026-12-07")),
    )
    task = Task(a_request(plan, a_pair("A2", 3), a_pair("B1", 3, "K2", "N")), effort_of(1))
    sent, _ = numbered(task)
    one, other = prepare(task.request), prepare(sent.request)
    for made in ("weight", "low", "high", "price", "hard", "column"):
        assert (getattr(one.case.limits, made) == getattr(other.case.limits, made)).all(), made
    assert (one.editable == other.editable).all()
    outcomes = [Search(f.case, f.start, f.editable, task.effort).run() for f in (one, other)]
    assert (outcomes[0].chosen == outcomes[1].chosen).all()


@pytest.mark.parametrize(
    ("rule", "name", "value"), [("R03", "exempt", "张伟"), ("R06", "dark", "张伟"), ("S11", "day", "张伟")]
)
def test_a_text_of_a_rule_that_is_no_word_of_ours_stays_at_home(rule: str, name: str, value: str) -> None:
    plan = a_plan(rules=(RuleSetting(rule, on=True, parameters=((name, value),)),))
    with pytest.raises(UserError, match=f"Rule {rule}: {name}=张伟 cannot go to another machine"):
        numbered(Task(a_request(plan), effort_of(1)))


def test_what_is_no_number_of_the_plan_is_refused() -> None:
    _, numbering = numbered(Task(a_request(a_plan()), effort_of(1)))
    with pytest.raises((ValueError, IndexError)):
        numbering.back(a_roster(a_pair("9999")).assignments)
    with pytest.raises((ValueError, IndexError)):
        numbering.back(a_roster(a_pair("张伟")).assignments)


def test_the_past_goes_along_as_it_was_worked_and_without_its_journal() -> None:
    former = FormerPerson("001", date(2026, 11, 1), "000", "旧名", Role.OFFICER, "CG")
    plan = a_plan(
        former_people=(former,),
        former_shifts=(FormerShift("D", date(2026, 11, 1), "旧班", 0, 60, ShiftKind.DAY, 60),),
        contingents=(Contingent("K1", "D", "CG", 2, "队长", "13800000001", "批文"),),
        areas=(Area("Q1", "集市"),),
        streets=(Street("L1", "马市街", points=(StreetPoint(0, 0), StreetPoint(1, 1))),),
        shifts=(a_shift("D", colour="red"), a_shift("N"), a_shift("Z")),
    )
    sent, _ = numbered(Task(replace(a_request(plan), published=a_roster(a_pair())), effort_of(1)))
    assert sent.request.plan.streets == sent.request.plan.areas == sent.request.plan.settings == ()
    assert sent.request.plan.contingents[0].number == 2
    assert len(sent.request.plan.former_people) == len(sent.request.plan.former_shifts) == 1
    assert sent.request.published is not None
    assert sent.request.journal == type(sent.request.journal)()
