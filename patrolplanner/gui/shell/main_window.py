"""The main window: menus, the start page or an open plan, and what is always to be seen at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places, remembered
from patrolplanner.gui.said import LANGUAGES, said
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.gui.shell.start_page import StartPage
from patrolplanner.gui.shell.status_line import StatusLine
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.paths import PLAN_ENDING

if TYPE_CHECKING:
    from patrolplanner.gui.page import Page
    from patrolplanner.services.open_plan.session import Session

PROGRAM = translate("window", "Patrol planner")


class MainWindow(WindowFace):
    """One window for one plan file at most."""

    asked_for_another = Signal(object)
    """`Path` of a plan to be opened in a window of its own, or None for an empty window."""
    asked_for_language = Signal(str)
    asked_for_theme = Signal(str)

    def __init__(self, who: str) -> None:
        super().__init__()
        self.who = who
        self.session = None
        self.workspace = None
        self._stack = QStackedWidget()
        self.start = StartPage(self)
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.setMinimumSize(QSize(960, 520))
        self.setAcceptDrops(True)
        self._actions: dict[str, QAction] = {}
        self._menus()
        self._restore()
        self._title()
        self._name_steps()

    # -- plans ------------------------------------------------------------------------------------------

    def open_path(self, path: Path) -> bool:
        """Open a plan file here, or in another window when this one has a plan; whether it is open here now."""
        if self.session is not None:
            if self.session.path.resolve() == path.resolve():
                self.raise_()
                return True
            self.asked_for_another.emit(path)
            return False
        from patrolplanner.services.open_plan.copies import copy_of_today
        from patrolplanner.services.open_plan.session import Session

        try:
            session = Session.open(path, self.who)
        except PlannerError as error:
            file_commands.tell(self, said(error.message))
            return False
        copy_of_today(session)
        self.take(session)
        return True

    def take_new(self, session: Session) -> None:
        """Show a session that was made just now, here or in another window; it opens on the overview."""
        remembered.remember("page", places.OVERVIEW)
        if self.session is None:
            self.take(session)
            return
        path = session.path
        session.close()
        self.asked_for_another.emit(path)

    def take(self, session: Session) -> None:
        """Show an open session."""
        from patrolplanner.gui.plan_context import Desk
        from patrolplanner.gui.shell.workspace import Workspace

        self.session = session
        desk = Desk(session, self)
        workspace = Workspace(desk, self._reachable)
        self.workspace = workspace
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        self.status.show_desk(desk)
        desk.history_changed.connect(self._name_steps)
        workspace.page_shown.connect(self._page_shown)
        workspace.show_page(remembered.text("page", places.OVERVIEW))
        workspace.take_focus()
        remembered.remember_recent(session.path)
        self._title()
        self._name_steps()
        self._fill_recent()

    def close_plan(self) -> None:
        """Give the plan back and show the start page."""
        session = self.release()
        if session is not None:
            session.close()

    def release(self) -> Session | None:
        """Let go of the plan without closing its file, for another window to take it; None without a plan."""
        if self.session is None or self.workspace is None:
            return None
        session = self.session
        remembered.remember("page", self.workspace.page_name)
        self.status.show_desk(None)
        session.hush()
        self._stack.removeWidget(self.workspace)
        self.workspace.close_down()
        self.workspace.deleteLater()
        self.session = self.workspace = None
        self.start.refresh()
        self._page_menu.clear()
        self._page_menu.menuAction().setVisible(False)
        self._title()
        self._name_steps()
        return session

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is in the file already: nothing is asked."""
        remembered.remember_layout("window", self.saveGeometry())
        self.close_plan()
        super().closeEvent(event)

    # -- menus ------------------------------------------------------------------------------------------

    def _menus(self) -> None:
        bar = self.menuBar()
        key = QKeySequence.StandardKey
        menu = bar.addMenu(said(translate("window", "&File")))
        self._add(menu, "new", translate("window", "&New plan…"), lambda: file_commands.new_plan(self), key.New)
        book = translate("window", "New plan from a &workbook…")
        self._add(menu, "new-from-book", book, lambda: file_commands.new_plan_from_book(self))
        self._add(menu, "open", translate("window", "&Open…"), lambda: file_commands.open_plan(self), key.Open)
        self._recent = menu.addMenu(said(translate("window", "Open &recent")))
        self._add(menu, "sample", translate("window", "Sample &county…"), lambda: file_commands.open_sample(self))
        menu.addSeparator()
        self._add(menu, "import", translate("window", "&Import a workbook…"), lambda: file_commands.import_into(self))
        foreign = translate("window", "Import &people or a roster…")
        self._add(menu, "import-foreign", foreign, lambda: file_commands.import_foreign(self))
        self._add(menu, "export", translate("window", "&Export…"), lambda: file_commands.export_from(self), "Ctrl+E")
        self._add(
            menu,
            "save-copy",
            translate("window", "&Save a copy as…"),
            lambda: file_commands.save_copy(self),
            "Ctrl+Shift+S",
        )
        self._add(menu, "copies", translate("window", "&Backup copies…"), lambda: file_commands.show_copies(self))
        menu.addSeparator()
        self._add(menu, "close", translate("window", "&Close plan"), self.close_plan, "Ctrl+W")
        self._add(menu, "quit", translate("window", "&Quit"), self.close, key.Quit)
        menu = bar.addMenu(said(translate("window", "&Edit")))
        self._add(menu, "undo", translate("window", "&Undo"), self._undo, key.Undo)
        self._add(menu, "redo", translate("window", "&Redo"), self._redo, key.Redo)
        self._actions["redo"].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        menu.addSeparator()
        self._add(menu, "find", translate("window", "&Find everywhere…"), lambda: file_commands.find(self), key.Find)
        self._actions["find"].setShortcuts([QKeySequence(key.Find), QKeySequence("Ctrl+K")])
        self._go_menu(bar.addMenu(said(translate("window", "&Go"))))
        self._page_menu = bar.addMenu(said(translate("window", "&Page")))
        self._page_menu.menuAction().setVisible(False)
        menu = bar.addMenu(said(translate("window", "&View")))
        themes = {value: said(text) for value, text in _THEMES.items()}
        theme = remembered.text("theme", "system")
        self._choices(menu, translate("window", "&Theme"), themes, theme, self.asked_for_theme.emit)
        languages = {"": themes["system"], **LANGUAGES}
        language = remembered.text("language")
        self._choices(menu, translate("window", "&Language"), languages, language, self.asked_for_language.emit)
        menu = bar.addMenu(said(translate("window", "&Help")))
        self._add(menu, "keys", translate("window", "&Keys…"), lambda: file_commands.show_keys(self), "F1")
        self._add(menu, "about", translate("window", "&About…"), lambda: file_commands.show_about(self))
        self._fill_recent()

    def _go_menu(self, menu: QMenu) -> None:
        for number, entry in enumerate(ENTRIES, start=1):
            shortcut = f"Ctrl+{number}" if number < 10 else f"Ctrl+Shift+{number - 9}"
            self._add(menu, f"go-{entry.name}", entry.title, _asking(self._go, entry.name), shortcut)

    def _add(
        self,
        menu: QMenu,
        name: str,
        text: Message,
        pressed: Callable[[], object],
        shortcut: QKeySequence.StandardKey | str | None = None,
    ) -> None:
        action = QAction(said(text), self)
        action.triggered.connect(lambda _checked=False: pressed())
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        menu.addAction(action)
        self._actions[name] = action

    def _choices(
        self, menu: QMenu, title: Message, choices: dict[str, str], chosen: str, asked: Callable[[str], object]
    ) -> None:
        below = menu.addMenu(said(title))
        group = QActionGroup(self)
        for value, text in choices.items():
            action = QAction(text, self, checkable=True)
            action.setChecked(value == chosen)
            action.triggered.connect(_asking(asked, value))
            group.addAction(action)
            below.addAction(action)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in remembered.recent():
            action = QAction(path.name.replace("&", "&&"), self)
            action.setToolTip(str(path))
            action.triggered.connect(self.opener(path))
            self._recent.addAction(action)
        self._recent.setEnabled(bool(self._recent.actions()))

    def opener(self, path: Path) -> Callable[[], None]:
        """What a link to a plan file does."""

        def opens() -> None:
            self.open_path(path)

        return opens

    def _name_steps(self) -> None:
        """Undo and redo say what they would do; commands that need a plan are off without one."""
        history = self.session.history if self.session else None
        for name, step, plain in (
            ("undo", history and history.undoable, translate("window", "&Undo")),
            ("redo", history and history.redoable, translate("window", "&Redo")),
        ):
            text = said(plain)
            self._actions[name].setEnabled(step is not None)
            self._actions[name].setText(f"{text} {said(step.label)}" if step else text)
        for name, action in self._actions.items():
            if name in _NEED_A_PLAN or name.startswith("go-"):
                action.setEnabled(self.session is not None)

    def _page_shown(self, page: Page) -> None:
        self._page_menu.clear()
        self._page_menu.addActions(page.commands())
        self._page_menu.menuAction().setVisible(bool(self._page_menu.actions()))

    def _reachable(self) -> list[QAction]:
        """Commands that the search offers; pages and recent files it finds by themselves."""
        mine = [a for name, a in self._actions.items() if not name.startswith("go-") and name != "find"]
        page = self.workspace.page.commands() if self.workspace is not None else []
        return [*page, *mine]

    def key_groups(self) -> list[tuple[str, list[QAction]]]:
        """Everything with a shortcut, by where it works."""
        groups = [(said(translate("window", "Window")), list(self._actions.values()))]
        if self.workspace is not None:
            page = self.workspace.page
            groups.insert(0, (page.accessibleName(), page.commands()))
        return groups

    # -- waiting and dropping -----------------------------------------------------------------------------

    def wait_for(self, text: str) -> None:
        """Something is being prepared that takes a moment."""
        self.start.show_wait(text)
        self.status.say(text)

    def wait_over(self) -> None:
        """It is done, or was refused."""
        self.start.show_wait("")
        self.status.say("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Plans and workbooks may be dropped."""
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        for path in _dropped(event.mimeData()):
            file_commands.open_file(self, path)

    # -- the rest ---------------------------------------------------------------------------------------

    def _undo(self) -> None:
        if self.workspace is not None:
            self.workspace.desk.undo()

    def _redo(self) -> None:
        if self.workspace is not None:
            self.workspace.desk.redo()

    def _go(self, page: str) -> None:
        if self.workspace is not None:
            self.workspace.show_page(page)

    def _title(self) -> None:
        program = said(PROGRAM)
        self.setWindowTitle(f"{self.session.path.stem} - {program}" if self.session else program)

    def _restore(self) -> None:
        if not self.restoreGeometry(remembered.layout("window")):
            room = self.screen().availableSize()
            self.resize(min(_USUAL.width(), room.width()), min(_USUAL.height(), room.height()))
            if room.width() <= _USUAL.width() or room.height() <= _USUAL.height() + _FRAME:
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


_USUAL = QSize(1440, 900)
_FRAME = 40
"""What a window's title bar takes of the screen."""
_NEED_A_PLAN = ("close", "export", "import", "import-foreign", "save-copy", "copies", "find")
_THEMES = {
    "system": translate("window", "Like the system"),
    "light": translate("window", "Light"),
    "dark": translate("window", "Dark"),
}


def _dropped(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in (PLAN_ENDING, file_commands.WORKBOOK)]


def _asking(asked: Callable[[str], object], value: str) -> Callable[[], None]:
    def ask() -> None:
        asked(value)

    return ask
