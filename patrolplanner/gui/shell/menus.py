"""The menus of the window and their commands, with the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places, remembered
from patrolplanner.gui.help.dialog import HELP_KEY
from patrolplanner.gui.said import LANGUAGES, as_tip, said
from patrolplanner.gui.shell import file_commands, help_commands
from patrolplanner.gui.shell.exports import EXPORTS, export_from
from patrolplanner.gui.shell.navigation import ENTRIES, PageCommand
from patrolplanner.gui.shell.window_face import WindowFace

if TYPE_CHECKING:
    from patrolplanner.gui.page import Page

_KEY = QKeySequence.StandardKey
_NEED_A_PLAN = ("close", "history", "import", "import-foreign", "save-copy", "copies", "find", "wall")
_WITHOUT_A_PLAN = (f"go-{places.BUREAU}", f"go-{places.COUNTY}")
"""Pages about many stations: whoever has no plan of their own looks for them too."""
_OPEN_ONE_FIRST = translate(
    "window", "The page “{page}” is in the window of a plan: open any plan first, such as one of the stations."
)
_THEMES = {
    "system": translate("window", "Like the system"),
    "light": translate("window", "Light"),
    "dark": translate("window", "Dark"),
}
_LETTERS = {
    "small": translate("window", "Small"),
    "usual": translate("window", "Medium"),
    "large": translate("window", "Large"),
}


class Menus:
    """Made once for the window; ``actions`` has its commands by their names, without those of the page in front."""

    def __init__(self, window: WindowFace) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        bar = window.menuBar()
        files = bar.addMenu(said(translate("window", "&File")))
        files.aboutToShow.connect(self.show_recent)
        self._file_menu(files)
        self._edit_menu(bar.addMenu(said(translate("window", "&Edit"))))
        self._go_menu(bar.addMenu(said(translate("window", "&Go"))))
        self._page = bar.addMenu(said(translate("window", "&Page")))
        self._view_menu(bar.addMenu(said(translate("window", "&View"))))
        self._windows = bar.addMenu(said(translate("window", "&Window")))
        self._windows.aboutToShow.connect(self._list_windows)
        self._help_menu(bar.addMenu(said(translate("window", "&Help"))))
        self.show_page(None)
        self.show_recent()

    def show_page(self, page: Page | None) -> None:
        """The commands of the page in front, in their groups; the menu is always there, grey without any."""
        self._page.clear()
        for action in page.commands() if page is not None else ():
            if action.property("begins_group"):
                self._page.addSeparator()
            self._page.addAction(action)
        self._page.setEnabled(bool(self._page.actions()))

    def show_recent(self) -> None:
        self._recent.clear()
        for path in (file.path for file in remembered.recent_files() if file.there):
            action = QAction(path.name.replace("&", "&&"), self._window)
            action.setToolTip(as_tip(str(path)))
            action.triggered.connect(partial(self._window.open_path, path))
            self._recent.addAction(action)
        self._recent.setEnabled(bool(self._recent.actions()))

    def name_steps(self) -> None:
        """Undo and redo say what they would do; commands that need a plan are off without one."""
        session = self._window.session
        history = session.history if session else None
        for name, step, plain in (
            ("undo", history and history.undoable, translate("window", "&Undo")),
            ("redo", history and history.redoable, translate("window", "&Redo")),
        ):
            text = said(plain)
            self.actions[name].setEnabled(step is not None)
            self.actions[name].setText(f"{text} {said(step.label)}" if step else text)
        for name, action in self.actions.items():
            if name in _NEED_A_PLAN or name.startswith(("go-", "export-")):
                action.setEnabled(session is not None or name in _WITHOUT_A_PLAN)

    def to_be_found(self) -> list[PageCommand]:
        """Commands that the search offers; pages it finds by themselves."""
        mine = [a for name, a in self.actions.items() if not name.startswith("go-") and name != "find"]
        workspace = self._window.workspace
        return [*(workspace.commands() if workspace is not None else []), *(PageCommand("", a) for a in mine)]

    def _file_menu(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, "new", translate("window", "&New plan…"), lambda: file_commands.new_plan(window), _KEY.New)
        book = translate("window", "New plan from a &workbook…")
        self._add(menu, "new-from-book", book, lambda: file_commands.new_plan_from_book(window))
        self._add(menu, "open", translate("window", "&Open…"), lambda: file_commands.open_plan(window), _KEY.Open)
        self._recent = menu.addMenu(said(translate("window", "Open &recent")))
        self._add(menu, "sample", translate("window", "Sample &county…"), lambda: file_commands.open_sample(window))
        menu.addSeparator()
        taken = translate("window", "&Import a workbook…")
        self._add(menu, "import", taken, lambda: file_commands.import_into(window))
        foreign = translate("window", "Import &people or a roster…")
        self._add(menu, "import-foreign", foreign, lambda: file_commands.import_foreign(window))
        self._export = menu.addMenu(said(translate("window", "&Export")))
        for kind in EXPORTS:
            shortcut = "Ctrl+E" if kind is EXPORTS[0] else None
            self._add(self._export, f"export-{kind.name}", kind.title, partial(export_from, window, kind), shortcut)
        copy = translate("window", "&Save a copy as…")
        self._add(menu, "save-copy", copy, lambda: file_commands.save_copy(window), "Ctrl+Shift+S")
        self._add(menu, "copies", translate("window", "&Backup copies…"), lambda: file_commands.show_copies(window))
        menu.addSeparator()
        clerk = translate("window", "&Your name…")
        self._add(menu, "clerk", clerk, lambda: file_commands.change_clerk(window))
        menu.addSeparator()
        self._add(menu, "close", translate("window", "&Close plan"), window.close_plan, "Ctrl+W")
        self._add(menu, "quit", translate("window", "&Quit"), window.close, _KEY.Quit)

    def _edit_menu(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, "undo", translate("window", "&Undo"), self._undo, _KEY.Undo)
        self._add(menu, "redo", translate("window", "&Redo"), self._redo, _KEY.Redo)
        self.actions["redo"].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        history = translate("window", "Undo &history…")
        self._add(menu, "history", history, lambda: file_commands.show_history(window), "Ctrl+Alt+Z")
        menu.addSeparator()
        self._add(menu, "find", translate("window", "&Find everywhere…"), lambda: file_commands.find(window))
        self.actions["find"].setShortcuts([QKeySequence(_KEY.Find), QKeySequence("Ctrl+K")])

    def _go_menu(self, menu: QMenu) -> None:
        for number, entry in enumerate(ENTRIES, start=1):
            shortcut = f"Ctrl+{number}" if number < 10 else f"Ctrl+Shift+{number - 9}"
            self._add(menu, f"go-{entry.name}", entry.title, partial(self._go, entry.name), shortcut)

    def _view_menu(self, menu: QMenu) -> None:
        window = self._window
        themes = {value: said(text) for value, text in _THEMES.items()}
        theme = partial(remembered.text, "theme", "system")
        self._choices(menu, translate("window", "&Theme"), themes, theme, window.asked_for_theme.emit)
        sizes = {value: said(text) for value, text in _LETTERS.items()}
        size = partial(remembered.text, "letters", "usual")
        self._choices(menu, translate("window", "Size of &letters"), sizes, size, window.asked_for_letters.emit)
        languages = {"": themes["system"], **LANGUAGES}
        language = partial(remembered.text, "language")
        self._choices(menu, translate("window", "&Language"), languages, language, window.asked_for_language.emit)
        menu.addSeparator()
        wall = translate("window", "Screen for the &wall")
        self._add(menu, "wall", wall, lambda: file_commands.show_wall(window), "F11")

    def _list_windows(self) -> None:
        """Every open window by its plan; this one is checked."""
        self._windows.clear()
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, WindowFace) and w.isVisible()]
        for window in sorted(windows, key=lambda w: w.windowTitle()):
            action = QAction(window.windowTitle().replace("&", "&&"), self._windows, checkable=True)
            action.setChecked(window is self._window)
            action.triggered.connect(window.come_forward)
            self._windows.addAction(action)

    def _help_menu(self, menu: QMenu) -> None:
        window = self._window
        here = translate("window", "&Help for this page")
        self._add(menu, "help", here, lambda: help_commands.help_here(window), HELP_KEY)
        begin = translate("window", "The first &ten minutes")
        self._add(menu, "ten-minutes", begin, lambda: help_commands.ten_minutes(window))
        self._add(menu, "guide-pdf", translate("window", "Guide as &PDF…"), lambda: help_commands.save_guide(window))
        self._add(menu, "news", translate("window", "What is &new"), lambda: help_commands.news(window))
        menu.addSeparator()
        self._add(menu, "keys", translate("window", "&Keys…"), lambda: file_commands.show_keys(window), "Shift+F1")
        self._add(menu, "about", translate("window", "&About…"), lambda: file_commands.show_about(window))

    def _add(
        self,
        menu: QMenu,
        name: str,
        text: Message,
        pressed: Callable[[], object],
        shortcut: QKeySequence.StandardKey | str | None = None,
    ) -> None:
        action = QAction(said(text), self._window)
        action.triggered.connect(lambda _checked=False: pressed())
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        menu.addAction(action)
        self.actions[name] = action

    def _choices(
        self,
        menu: QMenu,
        title: Message,
        choices: dict[str, str],
        chosen: Callable[[], str],
        asked: Callable[[str], object],
    ) -> None:
        """What is chosen is looked up whenever the list opens: a wish may be refused, or come from another window."""
        below = menu.addMenu(said(title))
        group = QActionGroup(below)
        for value, text in choices.items():
            action = QAction(text, group, checkable=True)
            action.setData(value)
            action.triggered.connect(partial(asked, value))
            below.addAction(action)
        below.aboutToShow.connect(partial(_check_chosen, group, chosen))

    def _undo(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.context.undo()

    def _redo(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.context.redo()

    def _go(self, page: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_page(page)
        elif page == places.COUNTY:
            self._window.show_county()
        else:
            title = next(entry.title for entry in ENTRIES if entry.name == page)
            file_commands.tell(self._window, said(_OPEN_ONE_FIRST, page=title))


def _check_chosen(group: QActionGroup, chosen: Callable[[], str]) -> None:
    now = chosen()
    for action in group.actions():
        action.setChecked(action.data() == now)
