"""What the menu does with files: new, open, sample, workbooks in, copies; and what Help shows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.file_dialogs import usual_folder
from patrolplanner.paths import PLAN_ENDING

_PLANS = translate("files", "Plans (*.patrol)")
_WORKBOOKS = translate("files", "Workbooks and tables (*.xlsx *.xls *.csv)")
_BOOKS, _COPY = (".xlsx", ".xls", ".csv"), ".backup"
OPENED = (PLAN_ENDING, *_BOOKS, _COPY)
"""Endings of what can be dropped or given at the start; whatever else is given is named as what it is not."""


def tell(parent: QWidget, text: str) -> None:
    """One sentence the user has to see before going on."""
    box = QMessageBox(QMessageBox.Icon.Warning, parent.window().windowTitle(), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.exec()


def open_plan(window: WindowFace) -> None:
    """Here, or beside the plan that is open here: what will happen is said by the dialog's title."""
    beside = translate("files", "Open a plan in a window of its own")
    title = translate("files", "Open a plan") if window.session is None else beside
    if path := file_dialogs.ask_open(window, title, usual_folder(), _PLANS):
        open_file(window, path)


def open_file(window: WindowFace, path: Path) -> None:
    """Open what was chosen, dropped or given: a plan, a backup as a plan of its own; a table is imported."""
    ending = path.suffix.lower()
    if ending in _BOOKS and path.is_file():
        if window.workspace is not None:
            import_book(window, path)
        else:
            plan_from_book(window, path)
        return
    if ending == _COPY and path.is_file():
        plan_from_copy(window, path)
        return
    remembered.remember("folder", str(path.parent))
    window.open_path(path)


def new_plan(window: WindowFace) -> None:
    """Begin a new plan with the guided set-up."""
    from patrolplanner.gui.set_up.dialog import SetUpDialog

    dialog = SetUpDialog(window, window.who, usual_folder(), datetime.now().date())
    dialog.made.connect(window.take_new)
    _show(dialog)


def new_plan_from_book(window: WindowFace) -> None:
    if book := file_dialogs.ask_open(
        window, translate("files", "A workbook that becomes a plan"), usual_folder(), _WORKBOOKS
    ):
        plan_from_book(window, book)


def plan_from_book(window: WindowFace, book: Path) -> None:
    """Begin an empty plan where the user wants it, and show what the workbook would put into it."""
    from patrolplanner.domain.plan import Plan
    from patrolplanner.services.starting.starting import begin, free_path

    path = _asked_for_new(window, translate("files", "Where to keep the plan"), free_path(book.parent, book.stem))
    if path is None:
        return
    try:
        session = begin(path, Plan(), window.who)
    except PlannerError as error:
        tell(window, said(error.message))
        return
    remembered.remember("folder", str(path.parent))
    window.take_new(session)
    if window.session is session:
        import_book(window, book)


def show_wall(window: WindowFace) -> None:
    """The screen of the duty room, on another screen than the window where there is one."""
    from patrolplanner.gui.wall_screen.start import start_beside

    if window.session is None:
        return
    screens = window.screen().virtualSiblings()
    here = screens.index(window.screen())
    other = next((n for n in range(len(screens)) if n != here), here)
    if not start_beside(window.session.path, other + 1):
        tell(
            window,
            said(translate("files", "The screen for the wall could not be started; start it by the command board.")),
        )


def plan_from_copy(window: WindowFace, copy: Path) -> None:
    """Make a plan of its own from a backup copy where the user wants it, and open that; the copy stays as it is."""
    from patrolplanner.services.open_plan.copies import copy_as_plan
    from patrolplanner.services.starting.starting import free_path

    proposed = free_path(copy.parent, copy.stem.partition(".")[0])
    path = _asked_for_new(window, translate("files", "Where to keep the plan from the backup copy"), proposed)
    if path is None:
        return
    try:
        copy_as_plan(copy, path)
    except PlannerError as error:
        tell(window, said(error.message))
    else:
        open_file(window, path)


def open_sample(window: WindowFace) -> None:
    """Make the sample county's plan where the user wants it, and open it."""
    from patrolplanner.services.starting.starting import free_path, make_sample

    proposed = free_path(usual_folder(), said(translate("files", "Sample county")))
    path = _asked_for_new(window, translate("files", "Where to keep the sample"), proposed)
    if path is None:
        return
    who, now = window.who, datetime.now()

    def opened(_nothing: object) -> None:
        window.wait_over()
        open_file(window, path)

    window.wait_for(said(translate("files", "Preparing the sample county …")))
    jobs.start(window, lambda: make_sample(path, who, now), opened, lambda message: refused(window, message))


def import_into(window: WindowFace) -> None:
    if book := file_dialogs.ask_open(window, translate("files", "Import a workbook"), usual_folder(), _WORKBOOKS):
        import_book(window, book)


def import_book(window: WindowFace, book: Path) -> None:
    """Show what a workbook would change, and change it when the user says so; one made elsewhere is mapped first."""
    from patrolplanner.gui.importing.workbook import ImportDialog
    from patrolplanner.store.exchange.foreign_tables import is_foreign

    if window.workspace is not None and is_foreign(book):
        import_foreign_book(window, book)
    elif window.workspace is not None:
        _show(ImportDialog(window, window.workspace.context, book))


def import_foreign(window: WindowFace) -> None:
    """Choose a workbook of any station, and take people or duties from it."""
    if book := file_dialogs.ask_open(
        window, translate("files", "A workbook with people or a roster"), usual_folder(), _WORKBOOKS
    ):
        import_foreign_book(window, book)


def import_foreign_book(window: WindowFace, book: Path) -> None:
    """Let the user say which column is what, or which duty a word stands for."""
    from patrolplanner.gui.importing.foreign import MappingDialog

    if window.workspace is not None:
        _show(MappingDialog(window, window.workspace.context, book))


def save_copy(window: WindowFace) -> None:
    """Write the open plan under another name as well."""
    from patrolplanner.services.open_plan.copies import save_copy as write

    if window.session is None:
        return
    proposed = window.session.path.with_name(f"{window.session.path.stem} {datetime.now():%Y-%m-%d}{PLAN_ENDING}")
    path = _asked_where(window, translate("files", "Save a copy as"), proposed)
    if path is not None:
        try:
            write(window.session, path)
        except PlannerError as error:
            tell(window, said(error.message))
        else:
            done = said(translate("files", "A copy was saved as {file}"), file=str(path))
            window.status.say_saved(done, path.parent)


def show_copies(window: WindowFace) -> None:
    from patrolplanner.gui.dialogs.copies import CopiesDialog

    if window.workspace is not None:
        CopiesDialog(window, window.workspace.context, window.open_path).open()


def find(window: WindowFace) -> None:
    if window.workspace is not None:
        window.workspace.top.search.open()


def change_clerk(window: WindowFace) -> None:
    from patrolplanner.gui.shell.clerk import ask_clerk

    if ask_clerk(window):
        window.asked_for_name.emit()


def show_keys(window: WindowFace) -> None:
    from patrolplanner.gui.dialogs.keys import KeysDialog

    KeysDialog(window, window.key_groups()).open()


def show_about(window: WindowFace) -> None:
    from patrolplanner.gui.dialogs.about import AboutDialog

    AboutDialog(window).open()


def _asked_where(window: WindowFace, title: Message, proposed: Path) -> Path | None:
    """Where to write a plan, None when nowhere is chosen."""
    path = file_dialogs.ask_save(window, title, proposed, _PLANS)
    if path is None or path.suffix.lower() == PLAN_ENDING:
        return path
    return path.with_name(path.name + PLAN_ENDING)


def _asked_for_new(window: WindowFace, title: Message, proposed: Path) -> Path | None:
    """Where to begin a plan: never over another one, though the save dialog has asked whether to replace it."""
    from patrolplanner.services.starting.starting import free_path

    path = _asked_where(window, title, proposed)
    return free_path(path.parent, path.stem) if path is not None and path.exists() else path


def show_history(window: WindowFace) -> None:
    from patrolplanner.gui.dialogs.history import HistoryDialog

    if window.workspace is not None:
        _show(HistoryDialog(window, window.workspace.context))


def _show(dialog: QDialog) -> None:
    """Over its window, for as long as it is open."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def refused(window: WindowFace, message: Message) -> None:
    """What was begun beside the window did not come to anything."""
    window.wait_over()
    tell(window, said(message))
