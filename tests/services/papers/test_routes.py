"""Papers of patrols read back: what they say, what they keep to themselves, sizes of letters and of sheets."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.patrols import PatrolVisit, VisitState
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.services.solving.joint_programme import JointWish, plan_joint_rounds, take_programme
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import Page, read
from tests.patrol_town import CARD, ROSTER, VISITS, WITH_CARDS

NOW = datetime(2026, 12, 1, 6, 30)
FIRST = date(2026, 12, 1)
TODAY = Period(FIRST, FIRST)
WEEK = Period(FIRST, date(2026, 12, 7))
CLOCK = re.compile(r"\d\d:\d\d")


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> StoredPlan:
    path = tmp_path_factory.mktemp("plan") / "p.patrol"
    with PlanFile.create(path) as file:
        changed = replace(file.load(), plan=WITH_CARDS, roster=ROSTER)
        file.save_all(changed, action="import", who="x", now=NOW)
        return file.load()


def pages(stored: StoredPlan, paper: str, period: Period = TODAY, language: str = "zh_CN") -> list[Page]:
    made = make_paper(paper, PrintJob(stored, period, (), speaker(language), NOW))
    return [page for file in made for page in read(file.content)]


def words(found: list[Page]) -> str:
    return re.sub(r"\s", "", "".join(page.text for page in found))


def with_visits(stored: StoredPlan, count: int) -> StoredPlan:
    visits = tuple(PatrolVisit(FIRST, "CX1", "D", "B1", 480 + 20 * n) for n in range(count))
    return replace(stored, plan=replace(stored.plan, visits=visits))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_arrangement_says_who_goes_where_and_no_times(stored: StoredPlan, language: str) -> None:
    found = pages(stored, "patrol-arrangement", WEEK, language)
    said = words(found)
    for word in ("车巡一组", "二号车", "东头", "广场岗亭"):
        assert word in said
    body = said.replace("2026-12-0106:30", "")
    assert not CLOCK.search(body), body
    assert round(found[0].width) == 297
    assert round(found[0].height) == 210
    assert ("内部资料" if language == "zh_CN" else "Internaldocument") in said


def test_fourteen_visits_stand_on_one_a5_in_letters_of_eight_points(stored: StoredPlan) -> None:
    found = pages(with_visits(stored, 14), "route-cards")
    assert len(found) == 1
    assert round(found[0].width) == 297
    card = [piece for piece in found[0].pieces if piece.left < found[0].width * 72 / 25.4 / 2]
    times = [piece for piece in card if CLOCK.match(piece.text)]
    assert len(times) >= 14
    table = [p for p in card if "东头" in p.text or CLOCK.match(p.text) or "车巡" in p.text]
    assert min(piece.size for piece in table) >= 8.0
    assert len(CLOCK.findall(words(found))) >= 2 * 14
    halves = [p for p in found[0].pieces if p.left > found[0].width * 72 / 25.4 / 2 and CLOCK.match(p.text)]
    assert halves == [], "the other half is empty"


def test_more_visits_go_on_with_another_card(stored: StoredPlan) -> None:
    found = pages(with_visits(stored, 17), "route-cards")
    said = words(found)
    assert len(found) == 1
    assert "路线卡1/2" in said
    assert "路线卡2/2" in said


def test_every_card_of_a_date_has_a_number_of_its_own(stored: StoredPlan) -> None:
    plan = stored.plan
    first = plan.route_cards[0]
    other = next(p.id for p in plan.posts if p.id != first.post)
    visits = tuple(replace(v, post=other) for v in plan.visits if v.card_key == plan.visits[0].card_key)
    two = replace(plan, route_cards=(*plan.route_cards, replace(first, post=other)), visits=(*plan.visits, *visits))
    numbers = re.findall(r"编号：(\d+-\d+)", words(pages(replace(stored, plan=two), "route-cards")))
    assert len(numbers) == len({*numbers}) == 2
    twice = re.findall(r"编号：(\d+-\d+)", words(pages(with_visits(stored, 17), "route-cards")))
    assert len(twice) == 2
    assert len({*twice}) == 1, "one card on two slips has one number"


def test_long_names_take_lines_and_not_letters(stored: StoredPlan) -> None:
    spots = tuple(replace(s, name="城北综合农贸市场东门内侧通道与停车场交界处" * 2) for s in stored.plan.spots)
    long = with_visits(replace(stored, plan=replace(stored.plan, spots=spots)), 14)
    for page in pages(long, "route-cards"):
        assert min(p.size for p in page.pieces if "农贸市场" in p.text) >= 8.0


def test_cards_are_printed_for_the_day_only(stored: StoredPlan) -> None:
    with pytest.raises(UserError, match="one date"):
        pages(stored, "route-cards", WEEK)
    with pytest.raises(UserError, match="no route cards"):
        pages(stored, "route-cards", Period(date(2026, 12, 5), date(2026, 12, 5)))


def test_the_register_counts_what_was_made(stored: StoredPlan) -> None:
    said = words(pages(stored, "visit-register", WEEK))
    for word in ("车巡一组", "33%", "北头", "广场：人多", "北头：处警", "应到3次，实到1次"):
        assert word in said, word
    assert not CLOCK.search(said.replace("2026-12-0106:30", ""))


def test_the_programme_of_joint_enforcement(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    with PlanFile.open(path) as file:
        sample = file.load()
    december = Period(FIRST, date(2026, 12, 31))
    programme = plan_joint_rounds(sample.plan, JointWish(december, 6, seed=2))
    assert len(programme.demands) == 6
    share = programme.fixed_hours / (programme.fixed_hours + programme.roving_hours)
    assert abs(share - 0.4) < 0.15
    leads = [demand.team.unit_needs[0].unit for demand in programme.demands]
    assert abs(leads.count("SJ") - leads.count("ZJ")) <= 1
    plan: Plan = take_programme(programme)(Document(sample.plan, Roster())).plan
    assert take_programme(programme)(Document(plan, Roster())).plan == plan, "planned again, not twice"
    said = words(pages(replace(sample, plan=plan), "joint-programme", december))
    for word in ("联合执法工作安排", "牵头部门", "定点", "流动", "市场监管局", "住建局"):
        assert word in said
    with pytest.raises(UserError, match="No joint enforcement"):
        pages(replace(sample, plan=replace(plan, demands=())), "joint-programme", december)


def test_who_cannot_hold_joint_rounds_is_told(stored: StoredPlan) -> None:
    with pytest.raises(UserError, match="联合执法"):
        plan_joint_rounds(stored.plan, JointWish(WEEK, 3))


def test_visits_of_the_card_stand_on_it(stored: StoredPlan) -> None:
    said = words(pages(stored, "route-cards"))
    assert CARD.vehicle not in said  # its name stands there, not its number
    for word in ("二号车", "东头", "广场★", "08:20–08:33", "拆封人"):
        assert word in said, word
    assert "11:40" not in said, "what was visited besides is no part of the card"
    assert VISITS[3].state is VisitState.MADE
