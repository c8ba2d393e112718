"""What is on the screen and in the open plan, as plain values: windows, widgets, cells with their places, documents."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import getCppPointer

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.gui.dialogs.fault import FaultDialog
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.edits.records import plan_problems

MOST_CELLS = 4000


def screen() -> dict[str, Any]:
    """Windows in front and all that is to be seen in them."""
    active = QApplication.activePopupWidget() or _with_keyboard()
    return {
        "windows": [_window(w, w is active) for w in QApplication.topLevelWidgets() if w.isVisible()],
        "widgets": [_widget(w) for w in _all() if w.isVisible() and not w.visibleRegion().isEmpty()],
        "focus": _number(QApplication.focusWidget()),
        "fault": fault(),
    }


def _with_keyboard() -> QWidget | None:
    """The window in front, once the window manager has given it the keyboard."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    return window if window is not None and window.isActiveWindow() else None


def _all() -> list[QWidget]:
    """Every widget; PySide may take one that was just made for something that lay at its place in memory before."""
    return [w for w in QApplication.allWidgets() if isinstance(w, QWidget)]


def fault() -> str:
    """What a fault window says, empty without any."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, FaultDialog) and window.isVisible():
            return window.details.toPlainText()
    return ""


def dialogs() -> list[str]:
    return [w.windowTitle() for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def at(x: int, y: int) -> list[int]:
    """The widget at a point and those around it, the innermost first."""
    larger = QApplication.primaryScreen().devicePixelRatio()
    found, around = QApplication.widgetAt(int(x / larger), int(y / larger)), []
    while found is not None:
        around.append(_number(found))
        found = found.parentWidget()
    return around


def cells(number: int) -> dict[str, Any]:
    """The cells of a list, table or tree that are in view, what is current and what is selected."""
    view = _of(number)
    if not isinstance(view, QAbstractItemView) or view.model() is None:
        return {}
    model, area, shown = view.model(), view.viewport().rect(), []
    top = view.rootIndex()
    # Qt's models of one column keep their number of columns to themselves
    across = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top))
    for row in range(model.rowCount(top)):
        if len(shown) > MOST_CELLS:
            break
        for column in across:
            index = model.index(row, column, top)
            box = view.visualRect(index)
            if box.isEmpty() or not box.intersects(area):
                continue
            text = index.data()
            shown.append([row, column, "" if text is None else str(text), _placed(view.viewport(), box & area)])
    heads = [str(model.headerData(n, _ACROSS) or "") for n in across]
    return {
        "rows": model.rowCount(top),
        "heads": heads,
        "cells": shown,
        "current": _place(view.currentIndex()),
        "selected": sorted(_place(i) for i in view.selectionModel().selectedIndexes()) if view.selectionModel() else [],
    }


def menu(number: int) -> list[dict[str, Any]]:
    """The entries of a menu or a menu bar."""
    widget = _of(number)
    if not isinstance(widget, QMenu | QMenuBar):
        return []
    return [
        {
            "text": action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"),
            "on": action.isEnabled(),
            "opens": action.menu() is not None,
            "rect": _placed(widget, widget.actionGeometry(action)),
        }
        for action in widget.actions()
        if action.isVisible() and not action.isSeparator()
    ]


# -- the roster ---------------------------------------------------------------------------------------


def _grid() -> RosterGrid | None:
    """The roster table in front."""
    return next((w for w in _all() if isinstance(w, RosterGrid) and w.isVisible()), None)


def keyboard_in_grid() -> bool:
    grid, focus = _grid(), QApplication.focusWidget()
    return grid is not None and focus is not None and (focus is grid or grid.isAncestorOf(focus))


def frame() -> dict[str, Any] | None:
    """The framed cell of the roster table and the selected ones, as (person or post/shift, date)."""
    grid = _grid()
    if grid is None or not grid.roster.lines:
        return None
    chosen = grid.selectionModel().selectedIndexes()
    return {"current": _named(grid, grid.currentIndex()), "selected": [_named(grid, index) for index in chosen]}


def _named(grid: RosterGrid, index: QModelIndex) -> list[str] | None:
    if not index.isValid() or index.row() >= len(grid.roster.lines):
        return None
    line, days = grid.roster.lines[index.row()], grid.roster.days()
    return [line.person or f"{line.post}/{line.shift}", days[index.column()].isoformat()]


def roster_cell(line: str, day: str) -> dict[str, Any]:
    """Where the cell of a person or a post's shift stands (``rect`` is empty when out of view), and what it says."""
    grid = _grid()
    if grid is None:
        return {"missing": "no roster table is in front"}
    names = [x.person or f"{x.post}/{x.shift}" for x in grid.roster.lines]
    column = grid.roster.column_of(date.fromisoformat(day))
    if line not in names or column is None:
        return {"missing": f"{line} on {day} is not in the table"}
    index = grid.roster.index(names.index(line), column)
    box, area = grid.visualRect(index), grid.viewport().rect()
    return {
        "rect": _placed(grid.viewport(), box) if area.contains(box) else [],
        "text": str(index.data() or ""),
        "above": box.top() < area.top(),
        "left": box.left() < area.left(),
        "outside": [not (area.top() <= box.top() and box.bottom() <= area.bottom()), not _within(box, area)],
        "grid": _number(grid),
        "area": _placed(grid.viewport(), area),
    }


def _within(box: QRect, area: QRect) -> bool:
    return area.left() <= box.left() and box.right() <= area.right()


# -- the plan -----------------------------------------------------------------------------------------


def plan(window: MainWindow) -> dict[str, Any] | None:
    """What the services hold of the plan that is open in a window."""
    if window.session is None or window.workspace is None:
        return None
    document, context = window.session.document, window.workspace.context
    return {
        "path": str(window.session.path),
        "page": window.workspace.page_name,
        "period": [day.isoformat() for day in (context.period.first, context.period.last)],
        "facts": (facts := plan_facts(document.plan, document.roster)),
        **facts,
        "swaps": len(document.journal.swaps),
        "published": window.session.published is not None,
        "judged": context.verdict is not None,
        "gaps": sum(g.missing for g in context.verdict.gaps) if context.verdict is not None else None,
        "undo": [step.label.source if step else None for step in _steps(window)],
    }


def plan_facts(plan: Plan, roster: Roster) -> dict[str, Any]:
    """The records that a user is most about, and who is where."""
    return {
        "people": [[p.id, p.name] for p in plan.people],
        "posts": [[p.id, p.name] for p in plan.posts],
        "shifts": [[s.code, s.name] for s in plan.shifts],
        "absences": [[a.person, a.start.isoformat(), a.end.isoformat(), a.kind.value] for a in plan.absences],
        "rules": {s.rule: [s.on, s.severity, s.price, dict(s.parameters)] for s in plan.rules},
        "roster": sorted(as_row(a) for a in roster.assignments),
    }


def _steps(window: MainWindow) -> tuple[Any, Any]:
    assert window.session is not None
    return window.session.history.undoable, window.session.history.redoable


def as_row(assignment: Assignment) -> list[str]:
    duty = assignment.pair.duty
    return [assignment.pair.person, duty.day.isoformat(), duty.post, duty.shift, "locked" if assignment.locked else ""]


def inconsistent(window: MainWindow) -> list[str]:
    """What must never be: a plan that makes no sense, duties of nobody, a file that says something else."""
    if window.session is None:
        return []
    document, stored = window.session.document, window.session._file.load()
    found = [str(problem) for problem in plan_problems(document.plan)]
    people = {p.id for p in document.plan.people}
    found += [f"a duty of nobody: {a.pair}" for a in document.roster.assignments if a.pair.person not in people]
    found += _judged_otherwise(window)
    same = (stored.plan, stored.roster, stored.journal) == (document.plan, document.roster, document.journal)
    return found if same else [*found, "the file says something else than the window"]


def _judged_otherwise(window: MainWindow) -> list[str]:
    """The check that follows every edit says what one says that is made anew."""
    assert window.workspace is not None
    context = window.workspace.context
    checker = context.checker
    if checker is None or checker.document is not context.document or checker.period != context.period:
        return []
    live, fresh = checker.verdict, Checker(context._basis()).verdict
    same = (live.price, live.gaps) == (fresh.price, fresh.gaps)
    return [] if same else [f"the live check says {live.price} and {live.gaps}, a new one {fresh.price}, {fresh.gaps}"]


# -- widgets ------------------------------------------------------------------------------------------

_ACROSS = Qt.Orientation.Horizontal


def _window(window: QWidget, active: bool) -> dict[str, Any]:
    return {
        "id": _number(window),
        "kind": type(window).__name__,
        "title": window.windowTitle(),
        "modal": window.isModal(),
        "active": active,
        "rect": _placed(window, window.rect()),
    }


def _widget(widget: QWidget) -> dict[str, Any]:
    return {
        "id": _number(widget),
        "kinds": [k.__name__ for k in type(widget).__mro__ if issubclass(k, QWidget)],
        "name": widget.accessibleName(),
        "object": widget.objectName(),
        "text": _text(widget),
        "tip": widget.toolTip(),
        "rect": _placed(widget, widget.visibleRegion().boundingRect()),
        "on": widget.isEnabled(),
        "checked": widget.isChecked() if isinstance(widget, QAbstractButton | QGroupBox) else None,
        "window": _number(widget.window()),
        "parent": _number(widget.parentWidget()),
        "buddy": _number(widget.buddy()) if isinstance(widget, QLabel) else None,
        "tabs": _tabs(widget),
        "takes": _takes(widget),
    }


def _takes(widget: QWidget) -> str:
    """What a person can do with it; empty for what is only looked at."""
    kinds = {
        "button": QAbstractButton,
        "text": (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox),
        "choice": QComboBox,
        "view": QAbstractItemView,
        "head": QHeaderView,
        "menu": QMenu,
        "bar": QMenuBar,
        "tabs": QTabBar,
        "slider": QAbstractSlider,
    }
    return next((name for name, kind in reversed(kinds.items()) if isinstance(widget, kind)), "")


def _text(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    if isinstance(widget, QLineEdit | QAbstractSpinBox):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    return widget.title() if isinstance(widget, QGroupBox) else ""


def _tabs(widget: QWidget) -> list[list[Any]]:
    if not isinstance(widget, QTabBar):
        return []
    return [[widget.tabText(n).replace("&", ""), _placed(widget, widget.tabRect(n))] for n in range(widget.count())]


def _number(widget: QWidget | None) -> int:
    return 0 if widget is None else int(getCppPointer(widget)[0])


def _of(number: int) -> QWidget | None:
    return next((w for w in _all() if _number(w) == number), None)


def _placed(widget: QWidget, box: QRect) -> list[int]:
    """In the pixels of the screen, where the mouse is; the program may be drawn larger than those."""
    corner, larger = widget.mapToGlobal(QPoint(box.x(), box.y())), widget.devicePixelRatio()
    return [round(n * larger) for n in (corner.x(), corner.y(), box.width(), box.height())]


def _place(index: QModelIndex) -> list[int]:
    return [index.row(), index.column()] if index.isValid() else []
