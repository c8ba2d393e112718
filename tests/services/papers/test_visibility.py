"""The monthly paper of visibility, read back: every street, 24 hours, the formula and its caveats."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import read

DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
NOW = datetime(2026, 12, 31, 8, 30)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> StoredPlan:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    with PlanFile.open(path) as file:
        return file.load()


def printed(stored: StoredPlan, language: str = "zh_CN", period: Period = DECEMBER) -> str:
    made = make_paper("visibility-month", PrintJob(stored, period, (), speaker(language), NOW))
    return "\n".join(page.text for file in made for page in read(file.content))


def test_it_lists_every_street_with_its_hours(sample: StoredPlan) -> None:
    said = printed(sample)
    assert all(street.name in said for street in sample.plan.streets)
    assert all(f"{hour:02d}" in said for hour in range(24))
    for words in ("计划见警率", "内部资料", "3分钟", "不等于", "未经"):
        assert words in said.replace(" ", ""), words


def test_without_streets_it_says_that_it_estimates(sample: StoredPlan) -> None:
    gone = {"streets": (), "spots": (), "beats": (), "route_cards": (), "visits": ()}
    bare = replace(sample, plan=replace(sample.plan, **gone))
    said = printed(bare, "en")
    assert "Estimated by the straight line" in said.replace("\n", " ")
    assert "综合农贸市场" in said


def test_nothing_on_the_map_is_told(sample: StoredPlan) -> None:
    with pytest.raises(UserError, match="no streets and no areas"):
        printed(replace(sample, plan=Plan()))


def test_a_paper_of_several_months_has_one_a_month(sample: StoredPlan) -> None:
    period = Period(date(2026, 11, 20), date(2026, 12, 31))
    made = make_paper("visibility-month", PrintJob(sample, period, (), speaker("en"), NOW))
    assert len(made) == 2
