"""Starts the window: Qt, font, theme, language, and what happens when the program makes a mistake."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator, qVersion
from PySide6.QtWidgets import QApplication

from patrolplanner import __version__, paths
from patrolplanner.domain.messages import translate
from patrolplanner.gui import remembered
from patrolplanner.gui.dialogs.fault import FaultDialog
from patrolplanner.gui.icons import program_icon
from patrolplanner.gui.look import choose_font, current, dress
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.runtime.one_program import Doorkeeper, handed_over
from patrolplanner.gui.runtime.process import delete_what_waits, give_back
from patrolplanner.gui.runtime.windows_desktop import name_on_taskbar
from patrolplanner.gui.said import said, speak
from patrolplanner.gui.shell.clerk import clerk
from patrolplanner.gui.shell.file_commands import open_file
from patrolplanner.gui.shell.help_commands import news, updated
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.services.fault_log import details_of, log_handler, log_path, take_crashes, watch_for_crashes

_WARM_AFTER_MS = 100
_IN_ANOTHER = translate("window", "Opened in a window of its own; the menu Window leads back to the other plan.")

_NOT_KEPT = translate("window", "Settings and the log cannot be kept: {folder} cannot be written.")


_BETTER = {
    ("QFileSystemModel", "Size"): translate("file dialog", "Size"),
    ("QFileSystemModel", "Computer"): translate("file dialog", "Computer"),
}
"""Words of Qt that are wrong or missing in its own Chinese."""


class _QtWords(QTranslator):
    """Asked before Qt's own translation; None leaves the word to that."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        better = _BETTER.get((context, sourceText))
        return None if better is None else said(better)


class Program:
    """The running program: its windows, and what is the same for all of them."""

    def __init__(self, app: QApplication) -> None:
        give_back()
        self.app = app
        self.windows: list[MainWindow] = []
        self._translator, self._words = QTranslator(), _QtWords()
        app.setApplicationName("patrolplanner")
        app.setApplicationVersion(__version__)
        app.setQuitOnLastWindowClosed(True)
        app.setWindowIcon(program_icon())
        self._given: list[Path | None] = []
        self._showing = False
        choose_font(app, remembered.text("letters", "usual"))
        dress(app, remembered.text("theme", "system"))
        app.styleHints().colorSchemeChanged.connect(self._system_theme_changed)
        self._speak(remembered.text("language"))

    def new_window(self, path: Path | None = None) -> MainWindow:
        """Show another window, with a plan when one is named."""
        window = MainWindow(clerk())
        if self.windows:
            window.stand_beside(self.windows[-1])
        window.asked_for_another.connect(self.new_window)
        window.asked_for_name.connect(self._change_clerk)
        window.asked_for_language.connect(self._change_language)
        window.asked_for_theme.connect(self._change_theme)
        window.asked_for_letters.connect(self._change_letters)
        window.destroyed.connect(lambda: self.windows.remove(window) if window in self.windows else None)
        if not self.windows:
            QTimer.singleShot(_WARM_AFTER_MS, window, lambda: jobs.start(window, _warm, lambda _nothing: None))
            if updated():
                QTimer.singleShot(_WARM_AFTER_MS, window, lambda: news(window))
            if not paths.keeps_user_data():
                window.status.say(said(_NOT_KEPT, folder=str(paths.user_data())))
        self.windows.append(window)
        window.show()
        if path is not None and window.open_path(path) and len(self.windows) > 1:
            window.status.say(said(_IN_ANOTHER))
        return window

    def show_given(self, given: Sequence[Path]) -> None:
        """What a start was given: opened, imported after a look, or named as unknown; else a window comes forward.

        Several starts at once, as when files are chosen together, come one after the other.
        """
        self._given += given or [None]
        if self._showing:
            return
        self._showing = True
        try:
            while self._given:
                self._show_one(self._given.pop(0))
        finally:
            self._showing = False

    def _show_one(self, path: Path | None) -> None:
        if path is None:
            (self._in_front() or self.new_window()).come_forward()
            return
        for window in self.windows:
            if window.session is not None and paths.whole(window.session.path) == paths.whole(path):
                window.come_forward()
                return
        free = next((window for window in self.windows if window.is_free), None)
        window = free or self.new_window()
        window.come_forward()
        open_file(window, path)

    def _in_front(self) -> MainWindow | None:
        active = QApplication.activeWindow()
        return active if isinstance(active, MainWindow) else next(iter(self.windows), None)

    def _change_clerk(self) -> None:
        for window in self.windows:
            window.name_clerk(clerk())

    def _speak(self, language: str) -> None:
        chosen = speak(language)
        self.app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(QLocale(chosen), "qtbase", "_", folder):
            self.app.installTranslator(self._translator)
        self.app.removeTranslator(self._words)
        self.app.installTranslator(self._words)  # after Qt's own, and so before it
        QLocale.setDefault(QLocale(chosen))
        self.app.setApplicationDisplayName("")

    def _change_language(self, language: str) -> None:
        """Windows are made again in the other language; their plans and histories stay open."""
        again = partial(self._change_language, language)
        if not all(window.may_leave(again) for window in self.windows):
            return
        remembered.remember("language", language)
        self._speak(language)
        for window in tuple(self.windows):
            self._make_again(window)

    def _make_again(self, window: MainWindow) -> None:
        period = window.workspace.context.period if window.workspace is not None else None
        session = window.release()
        fresh = self.new_window()
        if window.shows_county:
            fresh.show_county()
        if session is not None:
            fresh.take(session)
        if fresh.workspace is not None and period is not None:
            fresh.workspace.context.show(period)
        window.close()

    def _change_letters(self, size: str) -> None:
        """Windows are made again in letters of another size; their plans and histories stay open."""
        remembered.remember("letters", size)
        choose_font(self.app, size)
        dress(self.app, current.choice)
        for window in tuple(self.windows):
            self._make_again(window)

    def _change_theme(self, choice: str) -> None:
        remembered.remember("theme", choice)
        dress(self.app, choice)

    def _system_theme_changed(self) -> None:
        if current.choice == "system":
            dress(self.app, "system")


def run(arguments: list[str]) -> int:
    """Open the window, with what is named in it, or in the program that runs already. Gives the exit status."""
    watch_for_crashes()
    name_on_taskbar()
    app = QApplication([sys.argv[0], *arguments])
    given = [Path(argument).absolute() for argument in app.arguments()[1:]]
    if handed_over([str(path) for path in given]):
        return 0
    take_crashes()
    logging.getLogger().addHandler(log_handler())
    sys.excepthook = _fault
    program = Program(app)
    program.new_window()
    door = Doorkeeper(app)
    door.asked.connect(program.show_given)
    door.listen()
    if given:  # once the program runs: a fault is said then, and the window stays
        QTimer.singleShot(0, app, partial(program.show_given, given))
    status = app.exec()
    door.leave()
    jobs.finish_all()
    delete_what_waits()
    return status


def _warm() -> None:
    """Load what the first plan will need while the user still looks at the start page."""
    for module in ("checking.checking", "open_plan.session", "starting.starting", "views.searching"):
        importlib.import_module(f"patrolplanner.services.{module}")


def _fault(kind: type[BaseException], fault: BaseException, traceback: TracebackType | None) -> None:
    """A mistake of the program: written down, said once, and the window goes on; the plan is in its file already."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, fault, traceback)
        return
    details = details_of(fault, traceback, f"Qt {qVersion()}")
    logging.getLogger(__name__).error("%s", details)
    if _FaultShown.shown:
        return
    _FaultShown.shown = True
    try:
        FaultDialog(QApplication.activeWindow(), details, log_path()).exec()
    finally:
        _FaultShown.shown = False


class _FaultShown:
    """Whether one is being said: a fault in a timer must not pile up dialogs."""

    shown = False
