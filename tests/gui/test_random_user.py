"""A user without a plan: edits, undoes, switches pages, closes, is killed, comes back - and loses nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.gui import places
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.services.edits.map import put
from patrolplanner.services.edits.records import (
    add_records,
    change_records,
    plan_problems,
    remove_records,
    with_setting,
)
from patrolplanner.services.edits.roster import with_lock, with_pairs
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_auxiliary, an_officer, day

STEP = translate("test", "step")
ACTIONS = 80
PLAN = a_plan(
    people=(*(an_officer(f"0{n:02}") for n in range(6)), *(an_auxiliary(f"F{n:02}") for n in range(4))),
    posts=(a_post("K1", x=0.0, y=0.0), a_post("K2")),
    demands=(a_demand("K1", "D", 2), a_demand("K1", "N", 2), a_demand("K2", "D", 1)),
)


class RandomUser:
    """Chooses among what can be done at the moment; the same seed does the same."""

    def __init__(self, seed: int, path: Path) -> None:
        self.chance = random.Random(seed)
        self.path = path
        self.window = self._new_window()
        self.began = self.document
        self.numbers = 100

    @property
    def context(self) -> PlanContext:
        assert self.window.workspace is not None
        return self.window.workspace.context

    @property
    def document(self) -> Document:
        return self.context.document

    def act(self) -> None:
        """One thing a user does."""
        actions: list[tuple[int, Callable[[], object]]] = [
            (10, lambda: self._do(self._roster_edit())),
            (8, lambda: self._do(self._plan_edit())),
            (6, self.context.undo),
            (4, self.context.redo),
            (4, self._switch_page),
            (8, self._use_a_table),
            (8, self._use_the_roster),
            (2, lambda: self.context.show_month(self.context.period.first, self.chance.choice((-1, 0, 1)))),
            (1, self._close_and_come_back),
            (1, self.killed),
        ]
        weights = [weight for weight, _ in actions]
        self.chance.choices([action for _, action in actions], weights)[0]()
        if self.chance.random() < 0.3:
            QApplication.processEvents()

    def check(self) -> None:
        """What must hold after everything."""
        assert not list(plan_problems(self.document.plan))
        people = {p.id for p in self.document.plan.people}
        assert {a.pair.person for a in self.document.roster.assignments} <= people
        stored = self.context.session.stored
        assert stored.plan == self.document.plan
        assert stored.roster == self.document.roster
        assert stored.journal == self.document.journal

    def killed(self) -> None:
        """The power goes: what lies on the disk now is what the user saw."""
        copy = self.path.with_name("after_the_power_cut.patrol")
        journal = self.path.with_name(self.path.name + "-journal")
        shutil.copyfile(self.path, copy)
        if journal.exists():
            shutil.copyfile(journal, copy.with_name(copy.name + "-journal"))
        session = Session.open(copy, "tester")
        assert session.document == self.document
        session.close()
        copy.unlink()

    def undo_everything(self) -> None:
        """Back to where this session began."""
        while self.context.session.history.undoable is not None:
            self.context.undo()
        assert self.document == self.began

    def redo_everything(self) -> None:
        while self.context.session.history.redoable is not None:
            self.context.redo()

    def leave(self) -> None:
        self.window.close()
        jobs.finish_all()

    def _new_window(self) -> MainWindow:
        window = MainWindow("tester")
        window.show()
        assert window.open_path(self.path)
        return window

    def _close_and_come_back(self) -> None:
        seen = self.document
        self.window.close()
        self.window = self._new_window()
        assert self.document == seen
        self.began = seen

    def _switch_page(self) -> None:
        self.window.workspace.show_page(self.chance.choice(ENTRIES).name)

    def _use_a_table(self) -> None:
        """Buttons and keys of a table of records, with whatever rows are selected."""
        self.window.workspace.show_page(self.chance.choice((places.PEOPLE, places.POSTS, places.SHIFTS)))
        tables = [t for t in self.window.workspace.page.findChildren(RecordTable) if t.isVisible()]
        if not tables:
            return
        table = self.chance.choice(tables)
        if table.model.records:
            table.select(self.chance.randrange(len(table.model.records)), self.chance.randrange(3))
        QApplication.clipboard().setText(self.chance.choice(("", "001", "甲\t乙\n丙\t丁", "2026-99-99", "赵一鸣")))
        self.chance.choice(
            (table.add, table.duplicate, table.remove, table.paste, table.cells.clear, table.cells.fill_down)
        )()

    def _use_the_roster(self) -> None:
        """Keys on the grid, wherever the cell lies."""
        page = self.window.workspace.show_page(places.ROSTER)
        self.context.checker_now()
        grid = page.people_grid
        rows, columns = grid.model().rowCount(), grid.model().columnCount()
        if rows and columns:
            grid.select(self.chance.randrange(rows), self.chance.randrange(columns))
            key = self.chance.choice((Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_Z, Qt.Key.Key_Delete, Qt.Key.Key_Right))
            QTest.keyClick(grid, key)

    def _do(self, edit: Edit) -> None:
        self.context.apply(edit, STEP, key=self.chance.choice(("", "", "gesture")))

    def _roster_edit(self) -> Edit:
        rows = sorted(a.pair for a in self.document.roster.assignments)
        if rows and self.chance.random() < 0.4:
            return with_pairs([], self.chance.sample(rows, min(len(rows), self.chance.randint(1, 3))))
        if rows and self.chance.random() < 0.3:
            return with_lock([self.chance.choice(rows)], self.chance.random() < 0.5)
        if not self.document.plan.people:
            return with_setting("organisation", "空")
        post = self.chance.choice(self.document.plan.posts).id if self.document.plan.posts else "K1"
        shift = self.chance.choice(self.document.plan.shifts).code
        person = self.chance.choice(self.document.plan.people).id
        return with_pairs([Pair(person, DutyKey(day(self.chance.randint(1, 31)), post, shift))])

    def _plan_edit(self) -> Edit:
        people, posts = self.document.plan.people, self.document.plan.posts
        self.numbers += 1
        edits: list[Edit] = [
            add_records("people", [an_officer(f"{self.numbers}")]),
            add_records("posts", [a_post(f"N{self.numbers}", x=float(self.numbers), y=1.0)]),
            with_setting("organisation", self.chance.choice(("", "北门", "南门"))),
            with_setting("coordinates", self.chance.choice(("", "lonlat"))),
            change_records("units", {0: replace(self.document.plan.units[0], name=f"单位{self.numbers}")}),
        ]
        if len(people) > 2:
            n = self.chance.randrange(len(people))
            edits += [
                remove_records("people", [n]),
                change_records("people", {n: replace(people[n], name=f"改{self.numbers}")}),
                change_records("people", {n: replace(people[n], id=f"R{self.numbers}")}),
                # a number that somebody else has is refused, and nothing changes
                change_records("people", {n: replace(people[n], id=people[n - 1].id)}),
                add_records("absences", [Absence(people[n].id, day(3), day(5), AbsenceKind.SICK)]),
            ]
        if len(posts) > 1:
            n = self.chance.randrange(len(posts))
            edits += [
                remove_records("posts", [n]),
                put("posts", n, float(self.chance.randint(0, 500)), 50.0),
                add_records("demands", [a_demand(posts[n].id, "Z")]),
            ]
        return self.chance.choice(edits)


@pytest.fixture
def path(qapp: QApplication, plan_file: Callable[[Plan, Roster], Path]) -> Iterator[Path]:
    """A small station with some rows."""
    yield plan_file(PLAN, a_roster(a_pair("001", 1), a_pair("002", 1), a_pair("003", 2, "K2")))
    jobs.finish_all()


@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_user_loses_nothing(path: Path, seed: int) -> None:
    user = RandomUser(seed, path)
    for _ in range(ACTIONS):
        user.act()
        user.check()
    user.killed()
    after = user.document
    user.redo_everything()
    after = user.document
    user.undo_everything()
    user.redo_everything()
    assert user.document == after
    user.leave()
    with PlanFile.open(path) as file:
        stored = file.load()
    assert (stored.plan, stored.roster) == (after.plan, after.roster)


def test_the_live_check_agrees_with_a_new_one_after_random_edits(path: Path) -> None:
    user = RandomUser(11, path)
    for _ in range(40):
        user._do(user._roster_edit())
    checker = user.context.checker_now()
    assert checker is not None
    live = checker.verdict
    user.context.check_anew()
    fresh = user.context.checker_now()
    assert fresh is not None
    assert (fresh.verdict.price, fresh.verdict.gaps) == (live.price, live.gaps)
    user.leave()
