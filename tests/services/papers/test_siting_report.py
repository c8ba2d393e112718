"""The report on sites, read back: eight chapters whose numbers are those of the plan, maps, and its caveats."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from patrolplanner.documents.internal.report_flow import (
    ReportDrawing,
    ReportTable,
    ReportText,
    _pages,
    chapter,
    report,
)
from patrolplanner.documents.internal.signatures import draw_two_rows
from patrolplanner.documents.sheets import A4_OFFICIAL, Stamp
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.incidents import Located
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.sites import Scenario, ScenarioAnswer, ScenarioTrial, ScenarioWish, SitedPost
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.services.deployment.scenario_seen import scenarios_seen
from patrolplanner.services.deployment.siting_answer import fingerprint
from patrolplanner.services.edits.scenarios import adopt
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.services.papers.siting_report import facts_of
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import read

WEEK = Period(date(2026, 12, 1), date(2026, 12, 7))
NOW = datetime(2026, 12, 1, 8, 30)
CHAPTERS = ("一、依据与范围", "二、警情分析", "三、现状评估", "四、候选点与比选")
AFTER = ("五、推荐方案", "六、警力与经费测算", "七、敏感性", "八、结论与分期实施")

NOBODY_WALKS: dict[str, tuple[()]] = {"spots": (), "beats": (), "route_cards": (), "visits": ()}
"""What names streets and posts goes with them."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> StoredPlan:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    with PlanFile.open(path) as file:
        return file.load()


def with_scenario(stored: StoredPlan, **more: object) -> StoredPlan:
    """Two sites of the sample, manned in its first way, kept as a scenario."""
    plan = stored.plan
    chosen = [*(SitedPost(id_) for id_ in ("GT01", "GT02"))]
    chosen += [SitedPost(site.id, plan.mannings[0].id, again=20 - n) for n, site in enumerate(plan.sites[:2])]
    trial = ScenarioTrial(WEEK.first, WEEK.last, 3, 2)
    answer = ScenarioAnswer(0.674, 0.674, True, 0.674, 1, 1, 19.6, 34.4, 14.5, 571, 20)
    made = Scenario(
        "方案甲", NOW, ScenarioWish(2, 1.0), tuple(chosen), answer, trial, fingerprint(plan, calls_of(plan))
    )
    return replace(stored, plan=replace(plan, scenarios=(replace(made, **more),)))  # type: ignore[arg-type]


def job(stored: StoredPlan, language: str = "zh_CN") -> PrintJob:
    return PrintJob(stored, WEEK, (), speaker(language), NOW)


def pages(stored: StoredPlan, language: str = "zh_CN") -> list[str]:
    (made,) = make_paper("siting-report", job(stored, language))
    return ["".join(page.text.split()) for page in read(made.content)]


def test_it_has_eight_chapters_on_six_to_ten_pages(sample: StoredPlan) -> None:
    found = pages(with_scenario(sample))
    said = "".join(found)
    assert 6 <= len(found) <= 10
    places = [said.index(words) for words in (*CHAPTERS, *AFTER)]
    assert places == sorted(places)
    assert all("内部资料" in page for page in found)
    assert all(words in said for words in ("示意图", "北", "资料指纹", "资料未变", "200m"))


def test_its_numbers_are_those_of_the_plan(sample: StoredPlan) -> None:
    plan = sample.plan
    facts = facts_of(job(with_scenario(sample)))
    calls = facts.incidents
    assert (calls.count, sum(count for _, count, _ in calls.kinds)) == (600, 600)
    assert sum(map(sum, calls.table)) == 600 - calls.timeless == sum(i.minute is not None for i in plan.incidents)
    assert calls.located == pytest.approx(sum(i.located is not Located.NONE for i in plan.incidents) / 600)
    choice = facts.choice
    assert choice is not None
    assert choice.covered > choice.covered_now
    assert choice.people[0] == pytest.approx(sum(post.people[0] for post in choice.posts))
    assert choice.left == pytest.approx((choice.spare[0] - choice.people[0], choice.spare[1] - choice.people[1]))
    assert choice.hours_a_year[0] == 8 * (248 - sum(choice.days_away[0])) == 1784
    alone = {post.place: post.added for post in choice.new}
    assert sum(alone.values()) <= choice.covered - choice.covered_now + 1e-9
    assert {site.name for site in facts.sites if site.chosen} == {site.name for site in plan.sites[:2]}
    said = "".join(pages(with_scenario(sample)))
    for number in (f"{choice.people[0]:.2f}", f"{choice.spare[1]:.2f}", f"{100 * choice.covered:.1f}%", "600起"):
        assert number in said, number


def test_scenarios_are_compared_by_how_much_police_is_seen_too(sample: StoredPlan) -> None:
    stored = with_scenario(sample)
    seen = scenarios_seen(stored.plan, stored.plan.scenarios, WEEK, speaker("zh_CN"))
    assert seen is not None
    (share,) = seen.each
    assert share is not None
    assert share > seen.now
    text = "".join(pages(stored))
    compared = text[text.index("表9") :]
    assert f"{100 * share:.1f}%" in compared
    assert f"{100 * seen.now:.1f}%" in compared
    assert "勤务需求全部有人上岗计算" in compared


def test_what_was_tried_and_what_is_missing_is_said(sample: StoredPlan) -> None:
    said = "".join(pages(with_scenario(sample)))
    assert "缺3个岗次" in said
    assert "已证明至少缺2个" in said
    loose = "".join(pages(with_scenario(sample, trial=ScenarioTrial(WEEK.first, WEEK.last, 3, 0))))
    assert "缺3个岗次" in loose
    assert "已证明至少缺" not in loose  # that none need be open proves nothing
    untried = "".join(pages(with_scenario(sample, trial=ScenarioTrial())))
    assert "尚未试排" in untried


def test_once_adopted_its_posts_are_not_called_needless(sample: StoredPlan) -> None:
    kept = with_scenario(sample)
    (scenario,) = kept.plan.scenarios
    after = adopt(scenario, kept.plan.mannings, WEEK.first)(Document(kept.plan, kept.roster)).plan
    said = "".join(pages(replace(kept, plan=after)))
    first, second = (site.name for site in sample.plan.sites[:2])
    assert "不建议新建" not in said
    assert f"不再新建：{first}、{second}已是现有岗位" in said
    assert "表10略" in said
    assert "拟建岗亭" not in said.split("五、推荐方案")[1]


def test_changed_facts_are_told(sample: StoredPlan) -> None:
    said = "".join(pages(with_scenario(sample, inputs="older")))
    assert "资料已变动" in said
    assert "older" in said


def test_without_a_scenario_the_second_half_says_what_to_do(sample: StoredPlan) -> None:
    said = "".join(pages(sample))
    assert all(words in said for words in (*CHAPTERS, "请先选点"))
    assert said.index("请先选点") < said.index(CHAPTERS[0]), "who opens it reads first that half of it is missing"
    assert "八、结论与分期实施" not in said


def test_without_streets_its_first_page_is_the_caveat(sample: StoredPlan) -> None:
    bare = replace(sample, plan=replace(sample.plan, streets=(), places=(), **NOBODY_WALKS))
    first, *rest = pages(bare)
    assert "直线估算" in first
    assert "不能作为确定岗亭位置的依据" in first
    assert "一、依据与范围" not in first
    assert "一、依据与范围" in "".join(rest)


def test_few_located_is_said_on_the_map(sample: StoredPlan) -> None:
    lost = tuple(
        replace(i, x=None, y=None, located=Located.NONE) if n % 2 else i for n, i in enumerate(sample.plan.incidents)
    )
    said = "".join(pages(replace(sample, plan=replace(sample.plan, incidents=lost))))
    assert "本图只反映已定位的" in said


def test_no_place_at_all_is_refused(sample: StoredPlan) -> None:
    with pytest.raises(UserError, match="no streets and no areas"):
        pages(replace(sample, plan=Plan()))


def test_english_says_the_same(sample: StoredPlan) -> None:
    said = "".join(pages(with_scenario(sample), "en"))
    assert all(f"{n}." in said for n in range(1, 9))


def test_a_heading_never_ends_a_page_and_a_long_table_goes_on() -> None:
    rows = tuple((str(n), "x") for n in range(120))
    table = ReportTable("Table", ("No.", "What"), rows, (0.5, 0.5))
    filler = [ReportText("word " * 60) for _ in range(7)]
    blocks = [*filler, chapter("The heading"), table]
    made = [page.text for page in read(report(A4_OFFICIAL, blocks, ("t", "a"), Stamp("1", NOW), speaker("en")))]
    at = next(n for n, page in enumerate(made) if "The heading" in page)
    assert "No." in made[at]
    numbers = [word for page in made for word in page.split() if word.isdecimal() and "x" in page]
    assert all(str(n) in numbers for n in range(120))
    assert sum("Table" in page for page in made) >= 2


def test_a_last_page_of_few_lines_is_saved_by_lower_drawings() -> None:
    picture = ReportDrawing("Map", 240.0, lambda *_: None)
    blocks = [*(ReportText("word " * 60) for _ in range(2)), picture]
    more = 0
    while len(read(report(A4_OFFICIAL, blocks, ("t", "a"), Stamp("1", NOW), speaker("en")))) == 1:
        blocks.append(ReportText("line"))
        more += 1
        assert more < 60
    pages_of = _pages(blocks[:-1], A4_OFFICIAL.room, A4_OFFICIAL.top - A4_OFFICIAL.bottom)
    assert len(pages_of) == 2, "with drawings as they were these lines would have begun a page"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_there_is_room_to_sign(language: str) -> None:
    canvas = Canvas("x.pdf")
    lines: list[tuple[float, float]] = []
    canvas.line = lambda x1, y1, x2, y2: lines.append((x1, x2))
    draw_two_rows(canvas, A4_OFFICIAL.left, A4_OFFICIAL.room, 500.0, speaker(language))
    assert [until - since >= 20 * mm for since, until in lines] == [True, True, True]


def test_without_a_kiosk_or_a_site_the_rest_is_said_all_the_same(sample: StoredPlan) -> None:
    said = "".join(pages(replace(sample, plan=replace(sample.plan, posts=(), sites=(), demands=(), **NOBODY_WALKS))))
    assert all(words in said for words in CHAPTERS)
    assert "只比选了规划岗位" in said
