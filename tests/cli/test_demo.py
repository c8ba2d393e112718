"""The command ``demo`` on a sample county whose roster is there already: what it writes, and the cards it draws."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.cli.commands import demo
from patrolplanner.domain.posts import PATROL_KINDS
from patrolplanner.domain.roster import Roster
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile
from tests.cli.test_commands import called

Captured = pytest.CaptureFixture[str]


@pytest.fixture(params=[True, False], ids=["patrols", "none"])
def manned(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """The sample without route cards, with its roster or without anybody on patrol, in the place of a search."""
    there = bool(request.param)

    def made(_book: Path, plan: Path, **_: object) -> None:
        make_sample(plan, "x", datetime(2026, 11, 20))
        with PlanFile.open(plan) as file:
            found = file.load()
            bare = replace(found.plan, route_cards=(), visits=())
            patrols = {post.id for post in bare.posts if post.kind in PATROL_KINDS and not there}
            rows = (row for row in found.roster.assignments if row.pair.duty.post not in patrols)
            roster = Roster(frozenset(rows))
            file.save(bare, roster, action="edit", who="x", now=datetime(2026, 11, 20))

    monkeypatch.setattr(demo, "import_workbook", made)
    monkeypatch.setattr(demo, "fill", lambda *_, **__: 0)
    return there


def test_it_draws_the_patrols_and_prints_their_papers_where_anybody_is_on_patrol(
    manned: bool, tmp_path: Path, capsys: Captured
) -> None:
    assert called("demo", "--out", tmp_path) == 0
    patrols = {"patrol-arrangement_2026-12-01_2026-12-07.pdf", "route-cards_2026-12-01.pdf"}
    assert {path.name for path in tmp_path.glob("*.pdf")} == {
        "duty-matrix_2026-12.pdf",
        "notice_2026-12.pdf",
        *(patrols if manned else ()),
    }
    said = capsys.readouterr().out
    assert all((f"written: {tmp_path / name}" in said) == manned for name in patrols)
    with PlanFile.open(tmp_path / "sample_county.patrol") as file:
        cards = file.load().plan.route_cards
    assert bool(cards) == manned
    assert not manned or max(card.day for card in cards) > date(2026, 12, 7), "of the whole month"
