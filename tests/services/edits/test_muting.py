"""Kinds of findings that a plan hides: one step, undone by one step, and kept in the plan file."""

from __future__ import annotations

from pathlib import Path

import pytest

from patrolplanner.domain.messages import translate
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.edits.muting import muted_rules, with_muted
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document, change_between
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from tests.builders import a_pair, a_plan, a_roster, at, december
from tests.tiny_station import plan_file

STEP = translate("test", "step")


def test_muting_is_one_step_kept_in_the_file_and_taken_back(tmp_path: Path) -> None:
    path = plan_file(tmp_path)
    session = Session.open(path, "test", lambda: at(1, "09:00"))
    session.apply(with_muted("R16"), STEP)
    session.apply(with_muted("R15"), STEP)
    session.undo()
    assert muted_rules(session.document.plan) == {"R16"}
    session.redo()
    session.close()
    again = Session.open(path, "test", lambda: at(1, "09:00"))
    assert muted_rules(again.document.plan) == {"R16", "R15"}
    again.apply(with_muted("R16", muted=False), STEP)
    again.apply(with_muted("R15", muted=False), STEP)
    assert again.document.plan.settings == ()
    again.close()


def test_it_goes_with_the_workbook(tmp_path: Path) -> None:
    plan = with_muted("R16")(Document(a_plan())).plan
    write_workbook(tmp_path / "plan.xlsx", plan, a_roster(), "zh_CN")
    assert muted_rules(read_workbook(tmp_path / "plan.xlsx").plan) == {"R16"}


@pytest.mark.parametrize(("edit", "goes_on"), [(with_muted("R16"), True), (with_setting("market_cycle", "x"), False)])
def test_a_check_goes_on_when_only_muting_changed(edit: object, *, goes_on: bool) -> None:
    document = Document(a_plan(), a_roster(a_pair("001", 1)))
    checker = Checker(Basis(document, december(1, 7), None, at(1, "09:00")))
    before = checker.verdict
    after = edit(document)  # type: ignore[operator]
    assert checker.follow(after, change_between(document, after)) is goes_on
    assert checker.verdict == before
