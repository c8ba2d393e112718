"""What people type is text wherever the window shows it: hovered, in labels and in questions, never markup."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGraphicsView,
    QInputDialog,
    QLabel,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.gui.widgets.asking import asked_text
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_auxiliary, an_officer, day
from tests.gui.test_every_page import settle
from tests.source_tree import nodes_of, place, python_files

MARKUP = '<img src="secret.png"><b>粗</b>'
_TIP = Qt.ItemDataRole.ToolTipRole
_MOST_ROWS = 8


def the_plan() -> tuple[Plan, Roster]:
    """Everything that can be typed is markup."""
    plain = a_plan()
    plan = replace(
        plain,
        units=(replace(plain.units[0], name=MARKUP),),
        people=(
            an_officer("001", name=MARKUP, title=MARKUP, team=MARKUP, leader=True),
            an_auxiliary("F01", name=f"{MARKUP}2", mobile=MARKUP),
        ),
        areas=(Area("A1", MARKUP, x=10.0, y=10.0, note=MARKUP),),
        posts=(
            a_post("K1", name=MARKUP, address=MARKUP, areas=("A1",), x=20.0, y=20.0, public_board=True),
            a_post("K2", name=f"{MARKUP}3"),
        ),
        shifts=tuple(replace(shift, name=MARKUP) for shift in plain.shifts),
        demands=(a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D", 2)),
        absences=(Absence("F01", day(9), day(11), AbsenceKind.SICK),),
        settings=(("organisation", MARKUP),),
    )
    return plan, a_roster(a_pair("001", 10), a_pair("F01", 10, "K2"), a_pair("001", 12, shift="N"))


@pytest.fixture
def window(qapp: QApplication, plan_file: Callable[..., Path]) -> Iterator[MainWindow]:
    remembered.remember("language", "en")
    made = Program(qapp).new_window(plan_file(*the_plan()))
    made.showNormal()
    made.resize(1300, 800)
    yield made
    jobs.finish_all()
    made.close()
    jobs.finish_all()


def is_plain(tip: str) -> bool:
    """Whether the text shows what was typed as it was typed: no picture, nothing bold."""
    if not GuiQt.mightBeRichText(tip):
        return True
    document = QTextDocument()
    document.setHtml(tip)
    made = document.toHtml()
    return "<img" not in made and "font-weight:7" not in made


def columns_of(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def tips_of(view: QAbstractItemView) -> Iterator[str]:
    """What the cells and heads of a table say when the pointer rests on them."""
    model = view.model()
    for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS) if model is not None else 0):
        for column in range(columns_of(model)):
            index = model.index(row, column)
            yield str(index.data(_TIP) or "")
            for below in range(min(model.rowCount(index), _MOST_ROWS)):
                yield str(model.index(below, column, index).data(_TIP) or "")
    for section in range(columns_of(model) if model is not None else 0):
        yield str(model.headerData(section, Qt.Orientation.Horizontal, _TIP) or "")


def hovered(view: QWidget, at: QPoint) -> str:
    """What is shown after the pointer has rested at a place."""
    QToolTip.hideText()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    return QToolTip.text()


def hovered_everywhere(page: QWidget) -> Iterator[str]:
    for view in page.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None:
            continue
        for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
            for column in range(min(columns_of(model), 12)):
                box = view.visualRect(model.index(row, column))
                if view.viewport().rect().contains(box.center()):
                    yield hovered(view.viewport(), box.center())
    for scene in page.findChildren(QGraphicsView):
        if scene.isVisible():
            for item in scene.items():
                yield hovered(scene.viewport(), scene.mapFromScene(item.sceneBoundingRect().center()))


def wrong_in(page: QObject) -> list[str]:
    """Labels that would show typed text as markup, and tips of everything that has one."""
    labels = [
        one.text()
        for one in page.findChildren(QLabel)
        if "<img" in one.text() and one.textFormat() is not Qt.TextFormat.PlainText
    ]
    return labels + [one.toolTip() for one in page.findChildren(QWidget) if not is_plain(one.toolTip())]


def test_no_page_takes_what_was_typed_for_markup(window: MainWindow, qtbot: QtBot) -> None:
    wrong: list[str] = []
    shown: list[str] = []
    for entry in ENTRIES:
        page = window.workspace.show_page(entry.name)
        settle(qtbot)
        tips = [tip for view in page.findChildren(QAbstractItemView) for tip in tips_of(view)]
        tips += hovered_everywhere(page)
        shown += tips
        wrong += [f"{entry.name}: {tip}" for tip in tips if not is_plain(tip)]
        wrong += [f"{entry.name}: {text}" for text in wrong_in(page)]
    wrong += wrong_in(window)
    assert wrong == []
    assert sum("&lt;img" in tip for tip in shown) > 20, "hardly anything that was typed was hovered"


def test_a_question_shows_what_was_typed_as_it_was_typed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[Qt.TextFormat] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        seen.extend(one.textFormat() for one in dialog.findChildren(QLabel))
        dialog.setTextValue(MARKUP)
        dialog.accept()

    QTimer.singleShot(0, look)
    assert asked_text(parent, "title", MARKUP) == MARKUP
    assert set(seen) == {Qt.TextFormat.PlainText}


# -- one rule for every tip --------------------------------------------------------------------------------


def test_every_tip_is_made_by_the_one_function_for_it() -> None:
    """Qt takes a tip that looks like markup for markup; `as_tip` makes one that shows its text."""
    found = [
        f"{place(path)}:{node.lineno}"
        for path in python_files()
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and (tip := _tip_of(node)) is not None and not _is_made(tip)
    ]
    assert found == []


def test_labels_are_made_by_the_one_function_for_them() -> None:
    """`parts.label` says that its text is no markup; a QLabel made elsewhere guesses."""
    found = [
        f"{place(path)}:{node.lineno}"
        for path in python_files()
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QLabel" and node.args
    ]
    assert found == [where for where in found if where.startswith("patrolplanner/gui/widgets/parts.py")]


def _tip_of(call: ast.Call) -> ast.expr | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if name == "setToolTip":
        return call.args[-1]
    of = call.func.value if isinstance(call.func, ast.Attribute) else None
    if name == "showText" and getattr(of, "id", "") in ("QToolTip", "QWhatsThis"):
        return call.args[1]
    return None


def _is_made(tip: ast.expr) -> bool:
    if isinstance(tip, ast.Call):
        called = tip.func
        return getattr(called, "id", "") == "as_tip" or getattr(called, "attr", "") == "toolTip"
    return False


@pytest.mark.parametrize(
    ("line", "good"),
    [
        ("made.setToolTip(as_tip(name))", True),
        ("made.setToolTip(0, name)", False),
        ("made.setToolTip(said(text, name=name))", False),
        ("QToolTip.showText(at, words, self)", False),
        ("QToolTip.showText(at, as_tip(words), self)", True),
    ],
)
def test_the_rule_finds_tips(line: str, *, good: bool) -> None:
    call = ast.parse(line).body[0].value  # type: ignore[attr-defined]
    tip = _tip_of(call)
    assert tip is not None
    assert _is_made(tip) is good
