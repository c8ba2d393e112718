"""CampaignShares a campaign out: who would give how many and what it costs each, then a file for every station."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import chinese, listed_words, said, say_function
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.county.proposing import CampaignProposal, propose, write_letters

_LENDS = translate("county page", "{to} {people} ({officers} officers)")
_READING = translate("county page", "Looking at what each station can spare …")
_SHARED = translate(
    "county page", "{campaign}, {first} to {last}: {people} people at once from {stations} stations, {loans} loans."
)
_HEADS = (
    Head(translate("county page", "Station"), translate("column notes", "The station by its name in its plan.")),
    Head(
        translate("county page", "Gives"),
        translate("column notes", "People on the fullest date, at its own posts and lent to others."),
        unclear=True,
    ),
    Head(translate("county page", "Lends to"), translate("column notes", "To which station so many of them go.")),
    Head(
        translate("county page", "Open before"),
        translate("column notes", "Places that no roster of these dates can fill as it is now: a proven least number."),
        unclear=True,
    ),
    Head(
        translate("county page", "Open after"),
        translate("column notes", "The same once the campaign is in the plan; more than before is what it costs."),
        unclear=True,
    ),
)


class ShareDialog(HelpedDialog):
    """Plans are only looked at; nothing is written but the files that stations take in themselves."""

    topic = "county"

    def __init__(self, parent: QWidget, book: Path, folder: Path) -> None:
        super().__init__(parent)
        self._book = book
        self.found: CampaignProposal | None = None
        self.setWindowTitle(said(translate("county page", "Share a campaign out")))
        self.resize(860, 520)
        self.summary = label(said(_READING), "quiet", wrap=True)
        self.stations: Listing[str] = Listing(
            ListingModel(_HEADS, (1, 3, 4)), translate("county page", "Shares of the stations"), widest=2
        )
        self.write = button(translate("county page", "&Write the files…"), self._ask_folder, role="main")
        self.write.setEnabled(False)
        close = button(translate("county page", "Close"), self.reject)
        self.end_with(self.write, close)
        foot = row(1, close, self.write)
        parts = (label(book.name, "title"), self.summary, (self.stations, 1), foot)
        column(*parts, of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))
        self._stop = StopFlag()
        stop = self._stop
        self._job = jobs.start(self, lambda: propose(book, folder, stop), self._show, self._refused)

    def done(self, result: int) -> None:
        """Nobody waits for it any more."""
        self._stop.set()
        self._job.drop()
        super().done(result)

    def _show(self, found: CampaignProposal) -> None:
        self.found = found
        sharing, campaign = found.sharing, found.campaign
        lines = []
        for each in found.stations:
            lends = [
                said(_LENDS, to=loan.to, people=loan.people, officers=loan.officers)
                for loan in sharing.loans
                if loan.home == each.station
            ]
            cells = (each.station, str(each.people), listed_words(lends), str(each.open_before), str(each.open_after))
            lines.append(ListLine(cells, each.station, "warn" if each.open_after > each.open_before else ""))
        self.stations.fill(lines, same=str)
        text = said(
            _SHARED,
            campaign=campaign.name,
            first=campaign.dates.first,
            last=campaign.dates.last,
            people=sum(each.people for each in found.stations),
            stations=sum(each.people > 0 for each in found.stations),
            loans=len(sharing.loans),
        )
        self.summary.setText(text)
        self.write.setEnabled(bool(found.letters))
        self.write.setFocus()

    def _refused(self, why: Message) -> None:
        set_role(self.summary, "danger")
        self.summary.setText(said(why))

    def _ask_folder(self) -> None:
        folder = file_dialogs.ask_folder(self, translate("county page", "Folder for the files"), self._book.parent)
        found, language, say = self.found, "zh_CN" if chinese() else "en", say_function()
        if folder is None or found is None:
            return
        self.write.setEnabled(False)
        jobs.start(self, lambda: write_letters(found.letters, folder, language, say), self._written, self._refused)

    def _written(self, files: list[Path]) -> None:
        set_role(self.summary, "quiet")
        text = translate("county page", "{count} files are in {folder}: send each station its own.")
        self.summary.setText(said(text, count=len(files), folder=str(files[0].parent)))
        self.write.setEnabled(True)
