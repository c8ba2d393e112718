"""No signal reaches somebody who is gone: whoever connects is let go of when he goes.

Qt ends a connection when the object dies whose method was connected. Of a lambda, a partial or a function nobody knows
to whom it belongs: it is called as long as the sender lives.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.look import current, dress, look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.gui.solving.dialog import open_solve
from patrolplanner.services.edits.records import with_setting
from tests.gui.roster.stations import a_station, some_rows
from tests.source_tree import PACKAGE, place, python_files, tree_of

GUI = PACKAGE / "gui"
_ENDS_WITH_ITS_SENDER = {
    # the program outlives its windows, and tells nobody else of their end
    "patrolplanner/gui/app.py",
}


def connections_without_end(tree: ast.Module) -> Iterator[int]:
    """Lines that connect a lambda, a partial or a function to a signal of an object that was not made there."""
    for home, plain, connect in _connects(tree):
        assert isinstance(connect.func, ast.Attribute)
        signal = connect.func.value
        sender = signal.value if isinstance(signal, ast.Attribute) else signal
        receiver = connect.args[0] if connect.args else None
        if receiver is not None and _nobodys(receiver, home, plain) and not _made_here(sender, home):
            yield connect.lineno


def _connects(tree: ast.Module) -> Iterator[tuple[ast.AST, bool, ast.Call]]:
    """Every call of connect, with the class or function around it, and whether that class is without a base."""
    for node in tree.body:
        plain = isinstance(node, ast.ClassDef) and not node.bases
        for part in ast.walk(node):
            if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr == "connect":
                yield node, plain, part


def _nobodys(receiver: ast.expr, home: ast.AST, plain: bool) -> bool:
    """Whether Qt cannot know when the receiver ends."""
    if isinstance(receiver, ast.Lambda):
        return True
    if isinstance(receiver, ast.Call):
        return isinstance(receiver.func, ast.Name) and receiver.func.id == "partial"
    if isinstance(receiver, ast.Name):
        return any(isinstance(part, ast.FunctionDef) and part.name == receiver.id for part in ast.walk(home))
    return plain and isinstance(receiver, ast.Attribute) and _name(receiver.value) == "self"


def _made_here(sender: ast.expr, home: ast.AST) -> bool:
    """Whether the sender goes together with who connects: itself, or something that a call in the same class made.

    What a method gave (``model()``, ``button(n)``) is a part of whom it was asked.
    """
    if isinstance(sender, ast.Call):
        return _made_here(sender.func.value, home) if isinstance(sender.func, ast.Attribute) else True
    if _name(sender) == "self":
        return True
    made = {_name(target) for target in _made(home)}
    while _name(sender) not in made and isinstance(sender, ast.Attribute):
        sender = sender.value
    return _name(sender) in made


def _made(home: ast.AST) -> Iterator[ast.expr]:
    """What is assigned the value of a call, or runs through a tuple of such."""
    for part in ast.walk(home):
        if isinstance(part, ast.Assign):
            yield from _targets(part.targets, part.value)
        elif isinstance(part, ast.AnnAssign | ast.NamedExpr) and isinstance(part.value, ast.Call):
            yield part.target
        elif isinstance(part, ast.For):
            yield from (t for t in ast.walk(part.target) if isinstance(t, ast.Name))


def _targets(targets: list[ast.expr], value: ast.expr) -> Iterator[ast.expr]:
    values = value.elts if isinstance(value, ast.Tuple) else [value]
    if isinstance(value, ast.IfExp):
        values = [value.body, value.orelse]
    if all(isinstance(v, ast.Call | ast.GeneratorExp) for v in values):
        for target in targets:
            yield from target.elts if isinstance(target, ast.Tuple) else (target,)


def _name(node: ast.AST) -> str:
    return ast.unparse(node)


def test_every_connection_ends_with_who_made_it() -> None:
    found = [
        f"{place(path)}:{line}"
        for path in python_files(GUI)
        if place(path) not in _ENDS_WITH_ITS_SENDER
        for line in connections_without_end(tree_of(path))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("connects", "kept"),
    [
        ("context.changed.connect(lambda _change: self.refresh())", True),
        ("context.changed.connect(partial(self.refresh, 1))", True),
        ("self.context.changed.connect(lambda _change: self.refresh())", True),
        ("current.changed.connect(lambda: self.update())", True),
        ("context.changed.connect(self.refresh)", False),
        ("self.field.changed.connect(lambda _text: self.refresh())", False),
        ("self.field.model().changed.connect(lambda _text: self.refresh())", False),
        ("self.told.connect(lambda: self.refresh())", False),
    ],
)
def test_a_connection_without_end_is_found(connects: str, kept: bool) -> None:
    text = (
        f"class Panel(QWidget):\n    def __init__(self, context):\n        self.field = Field()\n        {connects}\n"
    )
    assert bool(list(connections_without_end(ast.parse(text)))) is kept


def test_who_is_no_object_of_qt_may_not_even_connect_a_method() -> None:
    text = "class Menus:\n    def __init__(self, context):\n        context.changed.connect(self.refresh)\n"
    assert list(connections_without_end(ast.parse(text))) == [3]


# -- windows that come and go ----------------------------------------------------------------------------


def _hearers(context: PlanContext) -> dict[str, int]:
    """How many are told of what outlives dialogs and pages."""
    signals = ("changed(PyObject)", "period_changed()", "judged()", "refused(PyObject)", "wanted(PyObject)")
    found = {name: context.receivers(f"2{name}") for name in signals}
    return {**found, "theme": current.receivers("2changed()")}


def _gone() -> None:
    """What was closed is deleted."""
    jobs.finish_all()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


Opening = Callable[[MainWindow], object]
DIALOGS: dict[str, Opening] = {
    "solve": lambda window: open_solve(window.workspace.context, window.workspace.page),
    "keys": file_commands.show_keys,
    "about": file_commands.show_about,
    "copies": file_commands.show_copies,
    "new plan": file_commands.new_plan,
    "cell menu": lambda window: window.workspace.show_page("roster").actions_.menu(),
}


def _open_and_close(window: MainWindow, opening: Opening) -> None:
    opening(window)
    QApplication.processEvents()
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()
    _gone()


@pytest.fixture
def window(qtbot: QtBot, plan_file: Callable[[Plan, Roster], Path]) -> Iterator[MainWindow]:
    window = MainWindow("tester")
    window.show()
    assert window.open_path(plan_file(a_station(), some_rows()))
    yield window
    window.close()
    _gone()
    if look().dark:
        dress(QApplication.instance(), "light")


def _something_changes(window: MainWindow) -> None:
    """Plan, period and theme, each of which reaches everybody who still listens."""
    assert window.workspace is not None
    context = window.workspace.context
    context.apply(with_setting("organisation", f"所{len(context.session.log())}"), translate("test", "step"))
    context.show_month(context.period.first, 1)
    context.show_month(context.period.first, -1)
    dress(QApplication.instance(), "light" if look().dark else "dark")
    _gone()


@pytest.mark.parametrize("name", DIALOGS)
def test_a_closed_dialog_hears_nothing_more(window: MainWindow, name: str) -> None:
    """Opened and closed again and again: who forgets to let go is told once more each time.

    The page behind it may still be building itself the first times.
    """
    assert window.workspace is not None
    told = []
    for _ in range(5):
        _open_and_close(window, DIALOGS[name])
        told.append(_hearers(window.workspace.context))
    assert any(later == earlier for earlier, later in pairwise(told)), told
    _something_changes(window)


def test_pages_of_a_plan_that_was_closed_hear_nothing_more(window: MainWindow) -> None:
    path = window.session.path
    hearers = []
    for _ in range(3):
        for entry in ENTRIES:
            window.workspace.show_page(entry.name)
            QApplication.processEvents()
        _something_changes(window)
        window.close_plan()
        _gone()
        hearers.append(current.receivers("2changed()"))
        assert window.findChildren(PlanContext) == []
        assert window.open_path(path)
    assert hearers[1] == hearers[2]
