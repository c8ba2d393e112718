"""What the menu Help does: the guide where somebody is, the guide as a file, and what a version brought."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from patrolplanner import __version__
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places, remembered
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import language_said, said, say_function
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets import file_dialogs

_START = "start"
_LAST_VERSION = "version"
_ENDING = ".pdf"


def help_here(window: WindowFace) -> None:
    """The section about what is in front, or how to begin where no plan is open."""
    if window.workspace is not None:
        _show(window.workspace.page.topic)
    else:
        _show(places.COUNTY if window.shows_county else _START)


def ten_minutes(_window: WindowFace) -> None:
    _show(_START)


def news(_window: WindowFace) -> None:
    from patrolplanner.services.guide.sections import NEWS

    _show(NEWS)


def updated() -> bool:
    """Whether another version was used before, asked once; who begins with this one has nothing to compare."""
    last = remembered.text(_LAST_VERSION)
    if last == __version__:
        return False
    remembered.remember(_LAST_VERSION, __version__)
    return bool(last or remembered.recent_files())


def save_guide(window: WindowFace) -> None:
    """Write the guide as a PDF where the user wants it, and open it."""
    name = f"{said(translate('help', 'Patrol planner guide'))}{_ENDING}"
    title, kinds = translate("help", "Save the guide as PDF"), translate("papers page", "PDF (*.pdf)")
    path = file_dialogs.ask_save(window, title, file_dialogs.usual_folder() / name, kinds)
    if path is not None:
        write_guide(window, path if path.suffix.lower() == _ENDING else path.with_name(path.name + _ENDING))


def write_guide(window: WindowFace, path: Path) -> None:
    """Make the PDF beside the window."""
    from patrolplanner.services.guide.sections import guide_pdf

    language, say = language_said(), say_function()

    def write() -> None:
        content = guide_pdf(language, __version__, say)
        try:
            path.write_bytes(content)
        except OSError as error:
            text = translate("help", "The guide cannot be written to {file}: close it there, or choose another folder.")
            raise UserError(text.fill(file=str(path))) from error

    def written(_nothing: object) -> None:
        window.wait_over()
        window.status.say(said(translate("help", "The guide was saved as {file}"), file=str(path)))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def refused(message: Message) -> None:
        window.wait_over()
        file_commands.tell(window, said(message))

    window.wait_for(said(translate("help", "Making the guide…")))
    jobs.start(window, write, written, refused)


def _show(topic: str) -> None:
    from patrolplanner.gui.help.window import show_help  # here: the first window does not wait for the guide

    show_help(topic)
