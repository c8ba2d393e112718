"""The main window: the start page or an open plan, and what is always to be seen at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEventLoop, QMimeData, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from patrolplanner import paths
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.gui import places, remembered
from patrolplanner.gui.runtime.windows_desktop import add_to_jump_list
from patrolplanner.gui.said import said
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.county_place import CountyPlace
from patrolplanner.gui.shell.menus import Menus
from patrolplanner.gui.shell.start_page import StartPage
from patrolplanner.gui.shell.status_line import StatusLine
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets.asking import leave_field, may_leave
from patrolplanner.gui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from patrolplanner.services.open_plan.session import Session

PROGRAM = translate("window", "Patrol planner")


class MainWindow(WindowFace):
    """One window for one plan file at most."""

    def __init__(self, who: str) -> None:
        super().__init__()
        self.who = who
        self.session = None
        self.workspace = None
        self._stack = QStackedWidget()
        self.start = StartPage(self)
        self._stack.addWidget(self.start)
        self._county = CountyPlace(self, self._stack)
        self.setCentralWidget(self._stack)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.setMinimumSize(QSize(900, 480))
        self.setAcceptDrops(True)
        self.menus = Menus(self)
        self._restore()
        self._retitle()

    @property
    def is_free(self) -> bool:
        """Whether it shows the first page, nothing stands before that, and no plan is being opened or made."""
        waits = self._open_dialogs() or self.start.waiting.text() or self.shows_county
        return self.session is None and not waits

    @property
    def shows_county(self) -> bool:
        return self._county.shown is not None

    def show_county(self) -> None:
        if self.workspace is not None:
            self.workspace.show_page(places.COUNTY)
            return
        self._county.show()
        self._retitle()

    def leave_county(self) -> None:
        """Back to the first page."""
        self._county.leave()
        self.start.refresh()
        self.start.county.setFocus()
        self._retitle()

    def open_path(self, path: Path) -> bool:
        if self.session is not None:
            if paths.whole(self.session.path) == paths.whole(path):
                self.come_forward()
                return True
            self.asked_for_another.emit(path)
            return False
        self.start.say(said(_OPENING, plan=path.stem))
        self._paint_now()
        try:
            session = self._opened(path)
        except PlannerError as error:
            self.start.say("")
            self._tell_refusal(error)
            return False
        self.take(session)
        self.start.say("")
        return True

    def _tell_refusal(self, error: PlannerError) -> None:
        from patrolplanner.store.damage import DamagedPlan

        if not isinstance(error, DamagedPlan):
            file_commands.tell(self, said(error.message))
            return
        from patrolplanner.gui.shell.damaged_plan import offer_ways_out

        offer_ways_out(self, error)

    def _opened(self, path: Path) -> Session:
        from patrolplanner.services.open_plan.copies import copy_of_today
        from patrolplanner.services.open_plan.session import Session

        session = Session.open(path, self.who)
        copy_of_today(session)
        return session

    def _paint_now(self) -> None:
        """Opening a plan takes the window's thread: what it is to show meanwhile is painted before."""
        handle = self.windowHandle()
        if handle is None:
            return
        waited = QElapsedTimer()
        waited.start()
        while not handle.isExposed() and waited.elapsed() < _LONGEST_WAIT_MS:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 10)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.repaint()

    def name_clerk(self, who: str) -> None:
        """Who is at work has said so, here or in another window."""
        self.who = who
        if self.session is not None and self.workspace is not None:
            self.session.name_clerk(who)
            self.workspace.question.hide()
        self.start.refresh()

    def stand_beside(self, other: MainWindow) -> None:
        """Not exactly over another window, so that both are seen to be there."""
        if not other.isMaximized():
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.resize(other.size())
            self.move(other.pos() + QPoint(_BESIDE, _BESIDE))

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
        from patrolplanner.gui.plan_context import PlanContext
        from patrolplanner.gui.shell.workspace import Workspace

        self._county.leave()
        self.session = session
        context = PlanContext(session, self)
        workspace = Workspace(context, self.menus.to_be_found)
        self.workspace = workspace
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        workspace.question.answered.connect(self.asked_for_name)
        context.plan_wanted.connect(self.open_path)
        self.status.show_context(context)
        context.history_changed.connect(self.menus.name_steps)
        workspace.page_shown.connect(self.menus.show_page)
        workspace.show_page(remembered.text("page", places.OVERVIEW))
        workspace.take_focus()
        remembered.remember_recent(session.path)
        add_to_jump_list(session.path)
        self.menus.show_recent()
        self._retitle()

    def close_plan(self) -> None:
        if self.session is None or not self.may_leave(self.close_plan):
            return
        session = self.release()
        if session is not None:
            session.close()

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether the plan may be closed: nothing is under way or typed only, or the user gives that up.

        Where the user keeps it first, ``then`` is done after that.
        """
        leave_field(self)
        for dialog in self._open_dialogs():
            leave_field(dialog)
            if not may_leave(dialog, dialog.unsaved, then):
                return False
        if self.workspace is not None and not may_leave(self, self.workspace.unsaved, then):
            return False
        for dialog in self._open_dialogs():
            dialog.done(0)
        return True

    def _open_dialogs(self) -> list[Dialog]:
        return [dialog for dialog in self.findChildren(Dialog) if dialog.isVisible()]

    def release(self) -> Session | None:
        """Let go of the plan without closing its file, for another window to take it; None without a plan."""
        if self.session is None or self.workspace is None:
            return None
        session = self.session
        remembered.remember("page", self.workspace.page_name)
        self.status.show_context(None)
        session.hush()
        self._stack.removeWidget(self.workspace)
        self.workspace.close_down()
        self.workspace.deleteLater()
        self.workspace.context.deleteLater()
        self.session = self.workspace = None
        self.start.refresh()
        self.menus.show_page(None)
        self._retitle()
        return session

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is in the plan is in its file already; only what is not is asked about."""
        # a window that is closing cannot be closed, hence later
        if not self.may_leave(lambda: QTimer.singleShot(0, self, self.close)):
            event.ignore()
            return
        remembered.remember_layout("window", self.saveGeometry())
        self._county.leave()
        session = self.release()
        if session is not None:
            session.close()
        super().closeEvent(event)

    def key_groups(self) -> list[tuple[str, list[QAction]]]:
        groups = [(said(translate("window", "Window")), list(self.menus.actions.values()))]
        if self.workspace is not None:
            page = self.workspace.page
            groups.insert(0, (page.accessibleName(), page.commands()))
        return groups

    def wait_for(self, text: str) -> None:
        self.start.show_wait(text)
        self.status.say(text)

    def wait_over(self) -> None:
        self.start.show_wait("")
        self.status.say("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for path in _dropped(event.mimeData()):
            file_commands.open_file(self, path)

    def _retitle(self) -> None:
        """Title and commands say which plan is open, if any."""
        program = said(PROGRAM)
        shown = self.session.path.stem if self.session else self._county.title
        self.setWindowTitle(f"{shown} - {program}" if shown else program)
        self.menus.name_steps()

    def _restore(self) -> None:
        if not self.restoreGeometry(remembered.layout("window")):
            room = self.screen().availableSize()
            self.resize(_USUAL.expandedTo(room * _SHARE).boundedTo(room))
            if room.width() <= _USUAL.width() or room.height() <= _USUAL.height() + _FRAME:
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


_USUAL = QSize(1440, 900)
_SHARE = 0.7
"""Of a screen that is large, a window takes so much unless it is remembered otherwise."""
_FRAME = 40
_BESIDE = 32
_LONGEST_WAIT_MS = 300
_OPENING = translate("window", "Opening {plan} …")
"""What a window's title bar takes of the screen."""


def _dropped(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in file_commands.OPENED]
