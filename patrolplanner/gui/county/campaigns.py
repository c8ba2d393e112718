"""The menu of campaigns on the county page: what the county does, and what the station of the open plan does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import chinese, said, say_function
from patrolplanner.gui.widgets import file_dialogs

if TYPE_CHECKING:
    from patrolplanner.services.county.letters import CampaignLetter

_BOOKS = translate("county page", "Workbooks (*.xlsx)")
_BEGIN = translate("county page", "&Begin a campaign…")
_SHARE = translate("county page", "&Share a campaign out…")
_TAKE = translate("county page", "&Take a campaign file into this plan…")
_LEND = translate("county page", "&Write the file of those lent…")
_GIVE_BACK = translate("county page", "Give wor&ked duties back…")
_SENT = translate("county page", "Written: {files}")
_BEGUN = translate(
    "county page", "Written: {file}. Stations: {count}. Fill in posts, shifts and demands, then share it out."
)
_OUT = translate("county page", "Folder for the files")


class Campaigns(QObject):
    """Every entry asks for its files first; what takes a moment is done beside the window."""

    told = Signal(str)
    refused = Signal(object)
    """`Message`: why something was not done."""

    def __init__(self, page: QWidget, context: PlanContext | None, folder: Callable[[], Path]) -> None:
        super().__init__(page)
        self._page, self._context, self._folder = page, context, folder

    def menu(self) -> QMenu:
        """What a station does needs its plan."""
        menu = QMenu(self._page)
        if self._context is not None:
            station = StationsPart(self, self._page, self._context)
            for text, does in ((_TAKE, station.take), (_LEND, station.lend), (_GIVE_BACK, station.give_back)):
                menu.addAction(said(text), does)
            menu.addSeparator()
        for text, does in ((_BEGIN, self.begin), (_SHARE, self.share)):
            menu.addAction(said(text), does)
        return menu

    # -- the county -----------------------------------------------------------------------------------

    def begin(self) -> None:
        from patrolplanner.services.county.proposing import begin_campaign

        name = said(translate("county page", "campaign"))
        proposed = file_dialogs.usual_folder() / f"{name}.xlsx"
        title = translate("county page", "Begin a campaign")
        book = file_dialogs.ask_save(self._page, title, proposed, _BOOKS, replacing=False)
        if book is None:
            return
        folder, language = self._folder(), _language()

        def begun(count: int) -> None:
            self.told.emit(said(_BEGUN, file=str(book), count=count))

        jobs.start(self, lambda: begin_campaign(book, folder, book.stem, language), begun, self.refused.emit)

    def share(self) -> None:
        from patrolplanner.gui.county.share_dialog import ShareDialog

        book = _ask_book(self._page, translate("county page", "The campaign's workbook"))
        if book is not None:
            ShareDialog(self._page, book, self._folder()).open()


class StationsPart(QObject):
    """What the station of the open plan does in a campaign."""

    def __init__(self, campaigns: Campaigns, page: QWidget, context: PlanContext) -> None:
        super().__init__(campaigns)
        self._campaigns, self._page, self._context = campaigns, page, context

    def take(self) -> None:
        from patrolplanner.gui.county.take_dialog import TakeDialog

        book = _ask_book(self._page, translate("county page", "A campaign file for this station"))
        if book is not None:
            TakeDialog(self._page, self._context, book).open()

    def lend(self) -> None:
        from patrolplanner.services.county.giving import loan_letters
        from patrolplanner.services.county.letters import read_letter

        session = self._context.session
        plan, name = session.document.plan, session.path.name
        book = _ask_book(self._page, translate("county page", "The share that this station has taken in"))
        if book is not None:
            self._write(book, lambda: loan_letters(plan, read_letter(book), book.name, name))

    def give_back(self) -> None:
        from patrolplanner.services.county.campaign import read_campaign
        from patrolplanner.services.county.giving import return_letters, still_to_come

        session = self._context.session
        stored, name, now = session.stored, session.path.name, session.clock()
        book = _ask_book(self._page, translate("county page", "The campaign's workbook"))
        if book is None:
            return
        so_far: list[Message] = []

        def letters() -> list[CampaignLetter]:
            campaign = read_campaign(book)
            made = return_letters(stored, campaign, name, now)
            so_far[:] = filter(None, [still_to_come(campaign, now.date())])
            return made

        self._write(book, letters, so_far)

    def _write(self, book: Path, letters: Callable[[], list[CampaignLetter]], besides: Sequence[Message] = ()) -> None:
        """Ask where to, write the files, and note in the log that personal data went out; ``besides`` is said too."""
        from patrolplanner.services.county.proposing import write_letters

        folder = file_dialogs.ask_folder(self._page, _OUT, book.parent)
        if folder is None:
            return
        language, say = _language(), say_function()

        def written(files: list[Path]) -> None:
            for file in files:
                self._context.session.note("export", file.name)
            texts = said(_SENT, files=tuple(str(file) for file in files)), *map(said, besides)
            self._campaigns.told.emit("\n".join(texts))

        def write() -> list[Path]:
            return write_letters(tuple(letters()), folder, language, say)

        jobs.start(self, write, written, self._campaigns.refused.emit)


def _ask_book(page: QWidget, title: Message) -> Path | None:
    return file_dialogs.ask_open(page, title, file_dialogs.usual_folder(), _BOOKS)


def _language() -> str:
    return "zh_CN" if chinese() else "en"
