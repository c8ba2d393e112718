"""A roster mended after a sick call: fewest changes, in stages, never the past or a lock, and who is told."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from patrolplanner.domain.demands import CertificateNeed, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Certificate, Role, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.repair.damage import (
    Damage,
    Reason,
    Stage,
    case_of,
    damage,
    freedom,
    mending_rules,
    rows_of,
)
from patrolplanner.planning.repair.disruptions import Away, Closed, Disruption, ExtraDuty, Gone
from patrolplanner.planning.solving.questions.repair_stages import Repairer
from patrolplanner.services.changes.repairing import Proposal, Repair, Situation, repair, situation_of, taken_over
from patrolplanner.services.open_plan.session import Session
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
    an_auxiliary,
    an_officer,
    at,
    day,
    december,
)
from tests.efforts import effort_of
from tests.planning.solving.brute_force import MOST_EDITABLE, every_roster
from tests.tiny_station import plan_file

ENGLISH = speaker("en", 2026)
WEEK = december(1, 7)
NOW = at(1, "00:00")
EFFORT = effort_of(20)
LABEL = translate("test", "edit")


def mended(plan: Plan, roster: Roster, *disruptions: Disruption, now: datetime = NOW, period: Period = WEEK) -> Repair:
    made = repair(Situation(plan, roster, period, disruptions, now), EFFORT)
    for proposal in made.proposals:
        # the judge knows nothing of repair and has the same price
        assert judge(made.plan, period, proposal.roster).price == proposal.standing.price
    return made


def rows(proposal: Proposal) -> set[Pair]:
    return set(proposal.roster.pairs)


def sick(first: int, last: int, person: str = "001") -> Away:
    return Away(person, day(first), day(last))


# -- direct cover -----------------------------------------------------------------------------------------


def test_changes_equal_lost_duties_and_the_phone_numbers_are_there() -> None:
    people = (an_officer("001"), an_officer("002", mobile="13800000002"), an_officer("003"), an_officer("004"))
    plan = a_plan(
        units=(Unit("CG", "城关派出所", duty_phone="0877-1"),),
        people=people,
        demands=(a_demand("K1", "D"),),
        posts=(a_post("K1"), a_post("K2")),
    )
    roster = a_roster(a_pair("001", 2), a_pair("001", 4), a_pair("003", 3), a_pair("004", 6))
    made = mended(plan, roster, sick(1, 5))
    first = made.proposals[0]
    assert [p.duty.day for p in made.lost] == [day(2), day(4)]
    assert (first.kind, first.stage, first.standing.gaps) == ("cover", Stage.CELLS, made.before.gaps)
    assert [(c.duty.day, c.off, len(c.on)) for c in first.changes] == [(day(2), ("001",), 1), (day(4), ("001",), 1)]
    assert {a_pair("003", 3), a_pair("004", 6)} <= rows(first)
    assert {c.person: c.phone for c in first.calls}.items() <= {
        "002": "13800000002",
        "003": "0877-1",
        "004": "0877-1",
    }.items()
    for call in first.calls:
        assert call.after.minutes - call.before.minutes == 720 * len(call.comes)
    assert all(not c.goes for c in first.calls)


def test_nothing_lost_needs_nobody() -> None:
    made = mended(a_plan(people=(an_officer("001"), an_officer("002"))), a_roster(a_pair("002", 2)), sick(1, 5))
    (only,) = made.proposals
    assert (only.kind, only.changes, only.calls, made.lost) == ("nothing", (), (), ())


# -- the stages -------------------------------------------------------------------------------------------


def test_people_change_places_on_the_same_day() -> None:
    """The officer at the screens goes to the kiosk, the auxiliary comes to the screens."""
    plan = a_plan(
        people=(an_officer("001"), an_officer("002"), an_auxiliary("F01")),
        posts=(a_post("K1"), a_post("V1", PostKind.VIDEO)),
        demands=(a_demand("K1", "D", officers=1), a_demand("V1", "D")),
    )
    roster = a_roster(a_pair("001", 2), a_pair("002", 2, "V1"))
    first = mended(plan, roster, sick(2, 2), period=december(2, 2)).proposals[0]
    assert (first.kind, first.stage) == ("same_day", Stage.SAME_DAYS)
    assert rows(first) == {a_pair("002", 2), a_pair("F01", 2, "V1")}
    assert [(c.person, len(c.comes), len(c.goes)) for c in first.calls] == [("002", 1, 1), ("F01", 1, 0)]


def two_nights_apart() -> tuple[Plan, Roster]:
    """Only 001 and 002 can drive; 002 has the night before; 003 could take that night."""
    driver = Certificate("驾驶")
    need = CertificateNeed("驾驶", 1)
    plan = a_plan(
        people=(
            an_officer("001", certificates=(driver,)),
            an_officer("002", certificates=(driver,)),
            an_officer("003"),
        ),
        posts=(a_post("K1"), a_post("K2")),
        demands=(replace(a_demand("K1", "D", needs=(need,)), start=day(3)), replace(a_demand("K2", "N"), end=day(2))),
    )
    return plan, a_roster(a_pair("001", 3), a_pair("002", 2, "K2", "N"))


def test_the_neighbouring_day_gives_way_when_nothing_nearer_does() -> None:
    plan, roster = two_nights_apart()
    first = mended(plan, roster, sick(3, 3), period=december(2, 3)).proposals[0]
    assert (first.kind, first.stage) == ("other_days", Stage.NEIGHBOUR_DAYS)
    assert rows(first) == {a_pair("002", 3), a_pair("003", 2, "K2", "N")}
    assert not first.worse


def test_the_past_and_locks_are_never_touched() -> None:
    plan, roster = two_nights_apart()
    begun = mended(plan, roster, sick(3, 3), now=at(2, "21:00"), period=december(2, 3)).proposals[0]
    assert rows(begun) == {a_pair("002", 2, "K2", "N"), a_pair("003", 3)}
    assert [w.mark.gap for w in begun.worse] == ["驾驶"]
    assert begun.unavoidable
    locked = Roster.of(Assignment(a.pair, locked=a.pair.person == "002") for a in roster)
    assert rows(mended(plan, locked, sick(3, 3), period=december(2, 3)).proposals[0]) == rows(begun)


def test_a_locked_row_of_the_sick_and_a_duty_begun_are_named() -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")), demands=(a_demand("K1", "D"),))
    roster = Roster.of(
        [Assignment(a_pair("001", 1)), Assignment(a_pair("001", 2), locked=True), Assignment(a_pair("001", 3))]
    )
    made = mended(plan, roster, sick(1, 3), now=at(1, "09:00"))
    assert [(c.pair.duty.day, c.reason) for c, _ in made.conflicts] == [(day(1), Reason.BEGUN), (day(2), Reason.LOCKED)]
    assert [ENGLISH(text) for _, text in made.conflicts] == [
        "某001: 1 Dec K1岗 D has begun already and is left as it is; see to it by hand.",
        "某001 is locked on 2 Dec K1岗 D; unlock that row first, or find cover by hand.",
    ]
    assert {a_pair("001", 1), a_pair("001", 2), a_pair("002", 3)} <= rows(made.proposals[0])


def test_a_gap_that_nobody_can_fill_is_proven() -> None:
    plan = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=(a_demand("K1", "D", officers=1),))
    made = mended(plan, a_roster(a_pair("001", 2)), sick(2, 2), period=december(2, 2))
    (only,) = made.proposals
    assert only.unavoidable
    (worse,) = only.worse
    assert speaker("en", 2026)(worse.text) == "2 Dec K1岗 D: 1 person missing, among them officers 1."


# -- other disruptions -------------------------------------------------------------------------------------


def test_somebody_gone_for_good_an_extra_duty_and_a_closed_post() -> None:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3))
    plan = a_plan(
        people=people, posts=(a_post("K1"), a_post("K2")), demands=(a_demand("K1", "D"), a_demand("K2", "D", 0))
    )
    roster = a_roster(a_pair("001", 2), a_pair("001", 5), a_pair("002", 3), a_pair("003", 3, "K2"))
    removed = mended(plan, roster, Gone("001", day(4)))
    assert [p.duty.day for p in removed.lost] == [day(5)]
    assert removed.plan.people[0].end == day(3)
    assert a_pair("001", 2) in rows(removed.proposals[0])
    extra = mended(plan, roster, ExtraDuty("K2", "D", day(6), day(6), Team(least=2, target=2, most=2)))
    assert len([p for p in extra.proposals[0].roster.pairs if p.duty == a_pair("", 6, "K2").duty]) == 2
    closed = mended(plan, roster, Closed("K1", day(2), day(4)))
    assert [p.duty.day for p in closed.lost] == [day(2), day(3)]
    assert rows(closed.proposals[0]) >= {a_pair("001", 5), a_pair("003", 3, "K2")}
    assert {c.person for c in closed.proposals[0].calls} == {"001", "002"}
    fewer = mended(
        plan, a_roster(a_pair("001", 2), a_pair("002", 2)), ExtraDuty("K1", "D", day(2), day(2), Team(1, 1, 1), True)
    )
    assert len([p for p in fewer.proposals[0].roster.pairs if p.duty == a_pair("", 2).duty]) == 1


@pytest.mark.parametrize(
    ("disruption", "sentence"),
    [
        (Away("009", day(1), day(2)), "There is no person 009 in this plan."),
        (Away("某001", day(1), day(2)), "Name 某001 by the number: 001."),
        (Closed("K9", day(1), day(2)), "There is no post K9 in this plan."),
        (ExtraDuty("K1", "X", day(1), day(1), Team(1, 1)), "There is no shift X; the plan has D, N, Z."),
    ],
)
def test_unknown_names_are_told(disruption: Disruption, sentence: str) -> None:
    with pytest.raises(UserError) as error:
        mended(a_plan(), Roster(), disruption)
    assert ENGLISH(error.value.message) == sentence


# -- other kinds of answers -------------------------------------------------------------------------------


def five_at_two_posts(least: int) -> Repair:
    """Two at each post, a fifth is free; the first falls ill and the kiosk needs so many."""
    plan = a_plan(
        people=tuple(an_officer(f"00{n}") for n in range(1, 6)),
        posts=(a_post("K1"), a_post("K2")),
        demands=(a_demand("K1", "D", least, target=2), a_demand("K2", "D", 1, target=2)),
    )
    roster = a_roster(a_pair("001", 2), a_pair("002", 2), a_pair("003", 2, "K2"), a_pair("004", 2, "K2"))
    return mended(plan, roster, sick(2, 2), period=december(2, 2))


def test_somebody_comes_in_or_somebody_goes_over() -> None:
    cover, moved = five_at_two_posts(2).proposals
    assert (cover.kind, moved.kind) == ("cover", "same_day")
    assert a_pair("005", 2) in rows(cover)
    assert [(c.off, c.on) for c in moved.changes if c.duty.post == "K2"] in ([(("003",), ())], [(("004",), ())])
    assert [p.standing.gaps for p in (cover, moved)] == [0, 0]


def test_somebody_comes_in_or_the_post_makes_do_with_its_least() -> None:
    cover, fewer = five_at_two_posts(1).proposals
    assert (cover.kind, fewer.kind) == ("cover", "fewer")
    assert rows(fewer) == rows(cover) - {a_pair("005", 2)}
    assert fewer.calls == ()


# -- taking one over ----------------------------------------------------------------------------------------


def test_taking_over_is_one_edit_with_its_reason(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")), demands=(a_demand("K1", "D"),), units=(STATION,))
    path = plan_file(tmp_path, plan, a_roster(a_pair("001", 2)))
    now = at(1, "20:00")
    with closing(Session.open(path, "clerk", lambda: now)) as session:
        session.publish(WEEK)
        made = repair(situation_of(session.stored, (sick(2, 2),), now, WEEK), EFFORT)
        with pytest.raises(UserError, match="There is no proposal 4"):
            taken_over(made, 4)
        session.apply(taken_over(made, 1), LABEL, action="repair", reason="发烧")
        with pytest.raises(UserError, match="changed meanwhile"):
            session.apply(taken_over(made, 1), LABEL, action="repair")
        entries = [e for e in session.log() if e.action == "repair"]
        after = session.stored
    assert {e.what for e in entries} == {"absences", "roster"}
    assert {(e.at, e.who, e.reason) for e in entries} == {(now, "clerk", "发烧")}
    assert [(a.person, a.start) for a in after.plan.absences] == [("001", day(2))]
    assert after.roster.pairs == made.proposals[0].roster.pairs
    assert after.published is not None
    assert a_pair("001", 2) in after.published.pairs  # in force until the next version


# -- random plans -------------------------------------------------------------------------------------------


@cache
def random_damage(seed: int, people: int = 5, days: int = 3) -> tuple[Damage, Roster]:
    """A searched roster of a small station, some rows locked, and whoever has most duties falls ill."""
    rng = np.random.default_rng(seed)
    driver, period = Certificate("驾驶"), december(2, 1 + days)
    staff = tuple(
        a_person(
            f"{n:03}",
            *([driver] if rng.random() < 0.5 else []),
            role=Role.OFFICER if rng.random() < 0.5 else Role.AUXILIARY,
        )
        for n in range(1, people + 1)
    )
    need = (CertificateNeed("驾驶", 1),)
    plan = a_plan(
        people=staff,
        posts=(a_post("K1"), a_post("V1", PostKind.VIDEO)),
        demands=(
            a_demand("K1", str(rng.choice(["D", "N"])), 1, officers=1, target=int(rng.integers(1, 3))),
            a_demand("V1", str(rng.choice(["D", "N"])), 1, needs=need if rng.random() < 0.6 else ()),
        ),
    )
    history = a_roster(*(a_pair(p.id, 1, "V1", "N") for p in staff if rng.random() < 0.2))
    roster = auto_fill(FillRequest(plan, history, period), effort_of(0.1)).roster
    inside = [a.pair for a in roster.between(*period)]
    locked = {pair for pair in inside if rng.random() < 0.2}
    roster = Roster.of(replace(a, locked=a.pair in locked) for a in roster)
    ill = Counter(p.person for p in inside).most_common(1)[0][0] if inside else "001"
    now = at(2, "09:00") if rng.random() < 0.3 else at(2, "00:00")
    return damage(plan, roster, period, (Away(ill, *period),), now, None), roster


SEEDS = range(20)


def test_the_random_plans_are_worth_their_while() -> None:
    """Among them are rows lost, gaps that cannot be filled, and people who must be moved."""
    answers = [(d, Repairer(d, EFFORT).first()) for d, _ in map(random_damage, SEEDS)]
    assert sum(bool(d.lost) for d, _ in answers) > 14
    assert sum(a.unavoidable and bool(a.short.any()) for _, a in answers) > 2
    assert len({a.stage for _, a in answers}) > 1


@pytest.mark.parametrize("seed", SEEDS)
def test_stages_keep_the_past_and_locks_and_never_get_worse(seed: int) -> None:
    found, roster = random_damage(seed)
    repairer = Repairer(found, EFFORT)
    answer = repairer._cells()
    for stage in (Stage.SAME_DAYS, Stage.NEIGHBOUR_DAYS, Stage.DAYS_AROUND):
        following = repairer._next(stage, answer)
        assert following.worth <= answer.worth
        answer = following
    assert {a.pair for a in roster if a.locked} <= answer.pairs
    assert {p for p in found.before if p.duty.day < day(2)} == {p for p in answer.pairs if p.duty.day < day(2)}
    assert {c.pair for c in found.conflicts} <= answer.pairs
    assert set(found.lost).isdisjoint(answer.pairs)
    assert repairer.first().worth[:2] == answer.worth[:2]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_stage_is_the_best_of_its_freedom(seed: int) -> None:
    """Every choice of its pairs is looked at: hard limits, gaps, changes and price are the least possible."""
    found, _ = random_damage(seed)
    nothing = np.zeros(len(found.instance.duties), dtype=bool)
    case, free = case_of(found, freedom(found, Stage.CELLS, found.left, nothing), mending_rules(found))
    if len(free) > MOST_EDITABLE:
        pytest.skip("more pairs than can be looked at one by one")
    answer = Repairer(found, EFFORT)._cells()
    assert (answer.worth.broken, answer.worth.price) == every_roster(
        case, case.chosen(found.left), _mask(case, free)
    ).best


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_left_open_is_open_in_every_roster(seed: int) -> None:
    """Not only within the freedom of a stage: every roster of the days to come is looked at, locks kept."""
    found, _ = random_damage(seed, people=4, days=2)
    rows = rows_of(found.instance, found.left)
    everything = (found.may & ~rows) | (rows & ~found.fixed)
    case, free = case_of(found, everything, mending_rules(found))
    if len(free) > MOST_EDITABLE:
        pytest.skip("more pairs than can be looked at one by one")
    answer = Repairer(found, EFFORT).first()
    every = every_roster(case, case.chosen(answer.pairs), _mask(case, free))
    broken, price = every.best
    assert (answer.worth.broken, answer.worth.gaps) == (broken, price // GAP_PRICE)


def _mask(case: Case, free: np.ndarray) -> np.ndarray:
    editable = np.zeros(case.space.size, dtype=bool)
    editable[free] = True
    return editable
