"""Every page and dialog opens in both languages and both themes, and no label or button is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places, remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.dialogs.about import AboutDialog
from patrolplanner.gui.dialogs.copies import CopiesDialog
from patrolplanner.gui.dialogs.fault import FaultDialog
from patrolplanner.gui.dialogs.keys import KeysDialog
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.rules.model import RuleColumn
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.set_up.dialog import SetUpDialog
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.gui.widgets.nav_button import NavButton
from patrolplanner.services.starting.starting import make_sample
from tests.builders import at, day
from tests.gui.under_way import busy

LOOKS = [("zh_CN", "light"), ("en", "dark")]
"""Each language and each theme once: letters take the same room in both themes."""
WIDTH, HEIGHT = 1024, 700
"""The smallest window that everything must fit into."""
SMALL = (911, 500)
"""What a screen of 1366 x 768 has room for at 150 %, the frame of the window off it."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample county in a file."""
    path = tmp_path_factory.mktemp("sample") / "示例县.patrol"
    make_sample(path, "test", at(1, "08:00"))
    return path


@pytest.fixture(params=LOOKS, ids="-".join)
def window(request: pytest.FixtureRequest, qapp: QApplication, sample: Path) -> Iterator[MainWindow]:
    """A window of the smallest size with the sample open."""
    language, theme = request.param
    remembered.remember("language", language)
    remembered.remember("theme", theme)
    program = Program(qapp)
    made = program.new_window(sample)
    made.showNormal()  # on a small screen it opens maximized
    made.resize(WIDTH, HEIGHT)
    assert made.workspace is not None
    yield made
    jobs.finish_all()
    made.close()
    jobs.finish_all()


def every_part(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[Page, str]]:
    """Every page with each of its tabs in front, and what both are called; of the papers one, which are alike."""
    for entry in ENTRIES:
        page = window.workspace.show_page(entry.name)
        parts = tuple(page.parts) if entry.name != places.PAPERS else ()
        for part in parts or ("",):
            page.show_place(Place(entry.name, section=part))
            settle(qtbot)
            yield page, f"{entry.name} {part}"


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not busy())
    QApplication.processEvents()
    QApplication.sendPostedEvents()  # Windows leaves them for later where it has events of its own; layouts come so


def cut(widget: QWidget) -> list[str]:
    """Texts of labels and buttons that do not fit into what they were given."""
    found = []
    for made in widget.findChildren(QWidget):
        if not made.isVisible() or not isinstance(made, QLabel | QPushButton) or not made.text():
            continue
        wanted, given = made.sizeHint(), made.size()
        if isinstance(made, QLabel) and made.wordWrap():
            if given.height() + 1 < made.heightForWidth(given.width()):
                found.append(f"{made.text()!r}: {given.height()} of {made.heightForWidth(given.width())} px high")
        elif given.width() + 1 < wanted.width() or given.height() + 1 < wanted.height():
            found.append(f"{made.text()!r}: {given.toTuple()} of {wanted.toTuple()}")
    return found


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """What is seen of a layout's widgets, those of layouts within it among them."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from laid_out(inner)
        elif widget is not None and widget.isVisible():
            yield widget


def over_one_another(page: QWidget) -> list[str]:
    """Neighbours that share pixels, because what is around them has no room for both."""
    found = []
    for around in (page, *page.findChildren(QWidget)):
        if around.layout() is None or not around.isVisible():
            continue
        for one, other in combinations(laid_out(around.layout()), 2):
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > 1 and shared.height() > 1:
                found.append(f"{one} and {other} share {shared.size().toTuple()}")
    for area in page.findChildren(QScrollArea):
        inside = area.widget()
        off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if inside is not None and off and area.isVisible() and inside.width() > area.viewport().width():
            found.append(f"{inside} is {inside.width()} px wide, of which {area.viewport().width()} are seen")
    return found


def resized(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.resize(*size)
    settle(qtbot)


def test_every_page_opens_and_nothing_is_cut_or_lies_over_its_neighbour(window: MainWindow, qtbot: QtBot) -> None:
    """Over its neighbour neither on a small screen at half as large again; a rule is known by its title there too."""
    cut_texts, over_texts = {}, {}
    for page, called in every_part(window, qtbot):
        assert page.isVisible()
        assert not window.workspace.notice.text
        if found := cut(window):
            cut_texts[called] = found
        resized(window, SMALL, qtbot)
        if over := over_one_another(page):
            over_texts[called] = over
        if called.startswith(places.RULES):
            assert page.view.columnWidth(RuleColumn.TITLE) >= 180
        assert (window.width(), window.height()) == SMALL
        resized(window, (WIDTH, HEIGHT), qtbot)
    assert cut_texts == {}
    assert over_texts == {}
    assert (window.width(), window.height()) == (WIDTH, HEIGHT), "the pages make the window larger than it may be"
    resized(window, SMALL, qtbot)
    pages = window.findChildren(NavButton)
    assert all(made.height() >= made.minimumSizeHint().height() for made in pages), "letters of a page's name are cut"
    assert ambiguous_keys_of_the_roster(window) == []


def ambiguous_keys_of_the_roster(window: MainWindow) -> list[str]:
    """What Qt calls an ambiguous shortcut does nothing at all."""
    window.workspace.show_page(places.ROSTER)
    keys = [
        shortcut.toString()
        for _, actions in window.key_groups()
        for action in actions
        if action.shortcutContext() is not Qt.ShortcutContext.WidgetShortcut
        for shortcut in action.shortcuts()
    ]
    return sorted(k for k in set(keys) if keys.count(k) > 1)


def dialogs() -> dict[str, Callable[[MainWindow], QWidget]]:
    return {
        "about": AboutDialog,
        "keys": lambda w: KeysDialog(w, w.key_groups()),
        "copies": lambda w: CopiesDialog(w, w.workspace.context, w.open_path),
        "fault": lambda w: FaultDialog(w, "details", Path("patrolplanner.log")),
    }


def test_every_dialog_opens_and_nothing_is_cut(window: MainWindow, qtbot: QtBot) -> None:
    cut_texts = {}
    for name, make in dialogs().items():
        dialog = make(window)
        dialog.show()
        settle(qtbot)
        if found := cut(dialog):
            cut_texts[name] = found
        assert dialog.width() <= WIDTH
        assert dialog.height() <= HEIGHT
        dialog.close()
    set_up = SetUpDialog(window, "", Path.cwd(), day(1))
    set_up.show()
    for n, step in enumerate(set_up.steps):
        set_up._show(n)
        if n == 2:
            step.choice.setCurrentIndex(1)
        settle(qtbot)
        if found := cut(set_up):
            cut_texts[f"set-up {n}"] = found
    set_up.done(0)
    assert cut_texts == {}


def test_the_start_page_opens_and_nothing_is_cut(window: MainWindow, qtbot: QtBot) -> None:
    window.close_plan()
    settle(qtbot)
    assert cut(window.start) == []


def test_pages_open_over_an_empty_plan(qapp: QApplication, qtbot: QtBot, plan_file: Callable[..., Path]) -> None:
    remembered.remember("language", "zh_CN")
    window = Program(qapp).new_window(plan_file(Plan(), Roster()))
    for entry in ENTRIES:
        window.workspace.show_page(entry.name)
        settle(qtbot)
    window.close()
