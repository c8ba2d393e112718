"""Shares a campaign out: who would give how many and what it costs each, then a file for every station."""

from __future__ import annotations

import queue
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

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
from patrolplanner.services.county.proposing import (
    CampaignProposal,
    ProposingWay,
    StationShare,
    propose,
    usual_effort,
    write_letters,
)
from patrolplanner.services.county.proving import GapBound

_LOOK_MS = 150
_LENDS = translate("county page", "{to} {people} (officers {officers})")
_READING = translate("county page", "Looking at what each station can spare …")
_READ = translate("county page", "Looking at what each station can spare: {done} of {count} {count:plan|plans} read.")
_PROVING = translate(
    "county page",
    "Proving how many places each station must leave open: {done} of {count}. Stop keeps what is proven.",
)
_SHARED = translate(
    "county page",
    "{campaign}, {first} to {last}. At once: {people} {people:person|people}. Stations that give: "
    "{stations}. Loans: {loans}.",
)
_COSTS = translate(
    "county page", "More places are certainly open at {stations}: {count} over all dates; ask for fewer there."
)
_FREE = translate("county page", "No station has to leave more places open than before; that is proven.")
_NOT_ALL = translate("county page", "Not proven to the last place in the time: {count} of the stations.")
_BETWEEN = translate("county page", "{least} to {most}, not proven")
_UNPROVEN = translate("county page", "not proven")
_AWAITED = "…"
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
        translate(
            "column notes",
            "Places that every roster of these dates leaves open as the plan is now, the other dates staying as they "
            "are. Two numbers: so many at least, and so many in the best roster found.",
        ),
        unclear=True,
    ),
    Head(
        translate("county page", "Open after"),
        translate("column notes", "The same once the campaign is in the plan; more than before is what it costs."),
        unclear=True,
    ),
)


class ShareDialog(HelpedDialog):
    """Plans are only looked at; nothing is written but the files that stations take in themselves.

    What is proven comes in while one looks; a stop keeps the proposal as it is by then.
    """

    topic = "county"

    def __init__(self, parent: QWidget, book: Path, folder: Path) -> None:
        super().__init__(parent)
        self._book = book
        self.found: CampaignProposal | None = None
        self.setWindowTitle(said(translate("county page", "Share a campaign out")))
        self.open_at(900, 560)
        self.summary = label(said(_READING), "quiet", wrap=True)
        self.stations: Listing[str] = Listing(
            ListingModel(_HEADS, (1, 3, 4)), translate("county page", "Shares of the stations"), widest=2
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(said(translate("county page", "How far it is")))
        self.stop = button(translate("county page", "&Stop"), self._end_proving)
        self.write = button(translate("county page", "&Write the files…"), self._ask_folder, role="main")
        self.write.setEnabled(False)
        close = button(translate("county page", "Close"), self.reject)
        self.end_with(self.write, close)
        foot = row(1, close, self.write)
        parts = (label(book.name, "title"), self.summary, row((self.bar, 1), self.stop), (self.stations, 1), foot)
        column(*parts, of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))
        self._stop = StopFlag()
        self._heard: queue.SimpleQueue[ProposingWay] = queue.SimpleQueue()
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        stop, tell = self._stop, self._heard.put
        self._job = jobs.start(
            self, lambda: propose(book, folder, usual_effort(folder), stop, tell), self._show_found, self._refused
        )

    def done(self, result: int) -> None:
        """Nobody waits for it any more."""
        self._stop.set()
        self._looking.stop()
        self._job.drop()
        super().done(result)

    def _end_proving(self) -> None:
        self.stop.setEnabled(False)
        self._stop.set()

    # -- on the way -----------------------------------------------------------------------------------

    def _look(self) -> None:
        """What has come since; of several only the last is shown."""
        way: ProposingWay | None = None
        while not self._heard.empty():
            way = self._heard.get_nowait()
        if way is None:
            return
        self.bar.setRange(0, way.count)
        self.bar.setValue(way.done)
        text = _READ if way.proposal is None else _PROVING
        self.summary.setText(said(text, done=way.done, count=way.count))
        if way.proposal is not None:
            self._show_rows(way.proposal, _AWAITED)

    def _no_more_comes(self) -> None:
        self._looking.stop()
        self.bar.hide()
        self.stop.hide()

    def _show_found(self, found: CampaignProposal) -> None:
        self._no_more_comes()
        self.found = found
        self._show_rows(found, said(_UNPROVEN))
        sharing, campaign = found.sharing, found.campaign
        told = [
            said(
                _SHARED,
                campaign=campaign.name,
                first=campaign.dates.first,
                last=campaign.dates.last,
                people=sum(each.people for each in found.stations),
                stations=sum(each.people > 0 for each in found.stations),
                loans=len(sharing.loans),
            )
        ]
        if found.costs:
            dear = tuple(each.station for each in found.stations if each.costs)
            told.append(said(_COSTS, stations=dear, count=found.costs))
        elif not found.unproven:
            told.append(said(_FREE))
        if found.unproven:
            told.append(said(_NOT_ALL, count=found.unproven))
        self.summary.setText(" ".join(told) if not chinese() else "".join(told))
        self.write.setEnabled(bool(found.letters))
        self.write.setFocus()

    def _show_rows(self, found: CampaignProposal, awaited: str) -> None:
        lines = [self._line(found, each, awaited) for each in found.stations]
        if len(lines) == len(self.stations.lines_model.lines) and self.found is None:
            self.stations.change(lines)
        else:
            self.stations.fill(lines, same=str)

    def _line(self, found: CampaignProposal, each: StationShare, awaited: str) -> ListLine[str]:
        lends = [
            said(_LENDS, to=loan.to, people=loan.people, officers=loan.officers)
            for loan in found.sharing.loans
            if loan.home == each.station
        ]
        bounds = (_bound_said(bound, awaited) for bound in (each.before, each.after))
        cells = (each.station, str(each.people), listed_words(lends), *bounds)
        return ListLine(cells, each.station, "warn" if each.costs else "")

    def _refused(self, why: Message) -> None:
        self._no_more_comes()
        set_role(self.summary, "danger")
        self.summary.setText(said(why))

    # -- the files ------------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        folder = file_dialogs.ask_folder(self, translate("county page", "Folder for the files"), self._book.parent)
        found, language, say = self.found, "zh_CN" if chinese() else "en", say_function()
        if folder is None or found is None:
            return
        self.write.setEnabled(False)
        jobs.start(self, lambda: write_letters(found.letters, folder, language, say), self._written, self._refused)

    def _written(self, files: list[Path]) -> None:
        set_role(self.summary, "quiet")
        text = translate("county page", "Written into {folder}: {count} {count:file|files}. Send each station its own.")
        self.summary.setText(said(text, count=len(files), folder=str(files[0].parent)))
        self.write.setEnabled(True)


def _bound_said(bound: GapBound, awaited: str) -> str:
    if bound.found is None:
        return awaited
    if bound.proven:
        return str(bound.least)
    return said(_BETWEEN, least=bound.least, most=bound.found)
