"""A small station for the roster page's tests: four people, two kiosks, December 2026."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.editing import Editing
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.services.checking.cell_edits import Cell
from tests.builders import a_demand, a_pair, a_plan, a_post, an_absence, an_auxiliary, an_officer, day


def a_station(**changes: object) -> Plan:
    """Two officers and two auxiliaries; K1 wants one person by day and by night, K2 one by day."""
    plan = a_plan(
        people=(
            an_officer("001", name="王建国", team="A", order=1),
            an_officer("002", name="李翀", team="A", order=2),
            an_auxiliary("F01", name="谭伟美", team="B", order=3),
            an_auxiliary("F02", name="刘敏", team="B", order=4),
        ),
        posts=(a_post("K1"), a_post("K2")),
        demands=(a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D")),
        absences=(an_absence("002", 20, 22),),
    )
    return replace(plan, **changes)


def some_rows(*more: Pair, locked: bool = False) -> Roster:
    """王建国 by day at K1 on the 12th, 李翀 by day at K2 on the 12th."""
    rows = [a_pair("001", 12, "K1", "D"), a_pair("002", 12, "K2", "D"), *more]
    return Roster.of(Assignment(r, locked) for r in rows)


def go_to(page: RosterPage, person: str, number: int) -> Cell:
    """Make the cell of a person on a date of December current."""
    page.show_person(person, day(number))
    return person, day(number)


def select_block(page: RosterPage, rows: int, columns: int) -> None:
    """Select a block of cells from the current one on."""
    grid = page.people_grid
    first = grid.currentIndex()
    last = grid.roster.index(first.row() + rows - 1, first.column() + columns - 1)
    grid.selectionModel().select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def codes(page: RosterPage, person: str, number: int) -> str:
    """What the cell says."""
    model = page.people_grid.roster
    row, column = model.row_of(person=person), model.column_of(day(number))
    assert row is not None
    assert column is not None
    return str(model.index(row, column).data())


def pairs(context: PlanContext) -> set[Pair]:
    """Who is where."""
    return set(context.roster.pairs)


def hand(page: RosterPage) -> Editing:
    """What changes the cells."""
    return page.editing
