"""Many stations' plans beside each other at any hour, only looked at, whoever has them open; with a plan or without."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places, remembered
from patrolplanner.gui.county.campaigns import Campaigns
from patrolplanner.gui.county.desk import CountyDesk
from patrolplanner.gui.county.lines import VIEWS
from patrolplanner.gui.map.hour import HourChoice
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said, say_function
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.figures import Figure
from patrolplanner.gui.widgets.listing import Listing, ListingModel
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.county.board import CountyNow, county_now, covers
from patrolplanner.services.county.reading import CountyFiles, read_county

FOLDER_KEY = "county_folder"
_READING = translate("county page", "Reading the stations' plans in {folder} …")
_READ = translate("county page", "Stations: {stations}, from {folder}, read {moment}.")
_LEFT_OUT = translate("county page", "Stations: {stations}, from {folder}, read {moment}. Files left out: {unread}.")
_CHOOSE = translate("county page", "Folder of the stations' plans")
_LEFT_OUT_VIEW = len(VIEWS) - 1


class CountyBoard(QWidget):
    """Files are read beside the window once for a month; another hour comes from what is in memory."""

    opened = Signal(object)
    """`Path` of a station's plan that somebody wants to open."""

    def __init__(self, desk: CountyDesk) -> None:
        super().__init__()
        self._desk = desk
        self.latest = jobs.Latest(self)
        self.files: CountyFiles | None = None
        self.now: CountyNow | None = None
        self._stop = StopFlag()
        self._folder = Path(remembered.text(FOLDER_KEY) or desk.folder)
        self.hour = HourChoice(desk.clock())
        self.hour.changed.connect(self._hour_changed)
        self.to_now = button(translate("county page", "&Now"), self._to_now)
        self.choose = button(translate("county page", "Fo&lder…"), self._choose_folder, name="open")
        self.again = button(translate("county page", "&Read again"), self.read)
        self.papers = button(translate("county page", "Pr&int"), self._offer_papers, name="papers")
        self.open = button(translate("county page", "&Open its plan"), self.open_plan, name="open")
        self.open.setEnabled(False)
        self.campaigns = Campaigns(self, desk.context, lambda: self._folder)
        self.campaigns.told.connect(self._told)
        self.campaigns.refused.connect(self._not_done)
        self.campaign = button(translate("county page", "&Campaign"), self._offer_campaigns)
        self.at_top = self.choose, self.again, self.campaign, self.papers
        self.said = label(role="quiet", wrap=True)
        self.figures = {
            "on_duty": Figure(translate("county page", "on duty")),
            "standby": Figure(translate("county page", "standby")),
            "missing": Figure(translate("county page", "open"), pressed=partial(self.show_view, 0)),
            "leaderless": Figure(translate("county page", "no leader"), pressed=partial(self.show_view, 0)),
            "unread": Figure(translate("county page", "left out"), pressed=self._show_left_out),
        }
        self.views = Segments((view.title for view in VIEWS), translate("county page", "What is shown"))
        self.views.chosen.connect(self.show_view)
        self.tables: list[Listing[str]] = [
            Listing(ListingModel(view.heads, view.numbers), view.title, view.widest) for view in VIEWS
        ]
        self.stack = QStackedWidget()
        for table in self.tables:
            self.stack.addWidget(table)
            table.opened.connect(self.open_plan)
            table.chosen.connect(self._offer_plan)
        numbers, views = row(*self.figures.values(), 1), row(self.views, 1, self.open)
        column(row(self.hour, self.to_now, 1), self.said, numbers, views, (self.stack, 1), of=self)
        self._shown: list[CountyNow | None] = [None] * len(VIEWS)

    # -- reading --------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self.files is None:
            self.read()

    def closing(self) -> None:
        self._stop.set()
        self.latest.drop()

    def read(self) -> None:
        """Look at the folder's files anew; what was shown stays until that is done."""
        self._stop.set()
        stop = self._stop = StopFlag()
        folder, day, now = self._folder, self.hour.moment.date(), self._desk.clock()
        set_role(self.said, "quiet")
        self.said.setText(said(_READING, folder=str(folder)))
        self.latest.start(lambda: read_county(folder, day, now, stop), partial(self._read, now), self._refused)

    def _read(self, at: datetime, files: CountyFiles) -> None:
        self.files = files
        text = _LEFT_OUT if files.unread else _READ
        count, unread = len(files.stations), len(files.unread)
        self.said.setText(said(text, stations=count, folder=str(files.folder), moment=at, unread=unread))
        self._show_moment()

    def _refused(self, why: Message) -> None:
        self.files = self.now = None
        set_role(self.said, "danger")
        self.said.setText(said(why))
        for figure in self.figures.values():
            figure.show_value("–")
        for table in self.tables:
            table.fill([])

    def _choose_folder(self) -> None:
        chosen = file_dialogs.ask_folder(self, _CHOOSE, self._folder)
        if chosen is not None:
            self._folder = chosen
            remembered.remember(FOLDER_KEY, str(chosen))
            self.read()

    # -- the moment -----------------------------------------------------------------------------------

    def _to_now(self) -> None:
        now = self._desk.clock()
        self.hour.show_moment(now)

    def _hour_changed(self) -> None:
        if self.files is None or not covers(self.files, self.hour.moment):
            self.read()
        else:
            self._show_moment()

    def _show_moment(self) -> None:
        if self.files is None:
            return
        # asked for another month while this one was read
        if not covers(self.files, self.hour.moment):
            self.read()
            return
        now = self.now = county_now(self.files, self.hour.moment)
        for name in ("on_duty", "standby"):
            self.figures[name].show_value(str(getattr(now.whole, name)))
        self.figures["missing"].show_value(str(now.whole.missing), "danger" if now.whole.missing else "good")
        self.figures["leaderless"].show_value(str(now.leaderless), "warn" if now.leaderless else "good")
        unread = len(self.files.unread)
        self.figures["unread"].show_value(str(unread), "warn" if unread else "quiet")
        self._fill(self.views.at)

    def show_view(self, number: int) -> None:
        self.views.choose(number)
        self.stack.setCurrentIndex(number)
        self._fill(number)
        self._offer_plan()

    def _show_left_out(self) -> None:
        self.show_view(_LEFT_OUT_VIEW)

    def _fill(self, number: int) -> None:
        """A view is filled when it is seen."""
        if self.files is not None and self.now is not None and self._shown[number] is not self.now:
            first = self._shown[number] is None
            self._shown[number] = self.now
            lines = VIEWS[number].lines(self.files, self.now)
            if first:
                self.tables[number].fill(lines, same=str)
            else:
                self.tables[number].change(lines)

    # -- a station's plan ------------------------------------------------------------------------------

    @property
    def _chosen(self) -> Path | None:
        """The plan of the station in the present line, or the file that could not be read."""
        number = self.stack.currentIndex()
        of_line, about = VIEWS[number].file, self.tables[number].about
        if of_line is None or about is None or self.files is None:
            return None
        file = of_line(self.files, about)
        return self.files.folder / file if file else None

    def _offer_plan(self) -> None:
        self.open.setEnabled(self._chosen is not None)

    def open_plan(self) -> None:
        """Have the plan of the present line opened in a window, on its overview."""
        if (path := self._chosen) is not None:
            remembered.remember("page", places.OVERVIEW)
            self.opened.emit(path)

    # -- papers ---------------------------------------------------------------------------------------

    def _offer_papers(self) -> None:
        from patrolplanner.services.county.papers import TITLES, CountyPaper

        menu = QMenu(self)
        for paper in CountyPaper:
            menu.addAction(f"{said(TITLES[paper])}…", partial(self.print_paper, paper.value))
        menu.popup(self.papers.mapToGlobal(self.papers.rect().bottomLeft()))

    def print_paper(self, name: str) -> None:
        """Ask where to, and write the paper of the date shown off the window's thread."""
        from patrolplanner.domain.file_names import safe_in_name
        from patrolplanner.services.county.papers import TITLES, CountyPaper, CountyPrint, county_paper
        from patrolplanner.services.papers.printing import write_paper

        files, paper, day = self.files, CountyPaper(name), self.hour.moment.date()
        if files is None:
            return
        title = safe_in_name(said(TITLES[paper]))
        proposed = file_dialogs.usual_folder() / f"{title}_{day:%Y-%m-%d}.pdf"
        out = file_dialogs.ask_save(self, TITLES[paper], proposed, translate("papers page", "PDF (*.pdf)"))
        if out is None:
            return
        job = CountyPrint(files, day, say_function(), self._desk.clock(), self._desk.who())

        def write() -> Path:
            return write_paper(out.parent, county_paper(paper, job), out.name)

        jobs.start(self, write, self._printed, self._not_done)

    def _printed(self, path: Path) -> None:
        self._told(said(translate("county page", "Written: {files}"), files=str(path)))

    def _offer_campaigns(self) -> None:
        self.campaigns.menu().popup(self.campaign.mapToGlobal(self.campaign.rect().bottomLeft()))

    def _told(self, text: str) -> None:
        set_role(self.said, "quiet")
        self.said.setText(text)

    def _not_done(self, why: Message) -> None:
        set_role(self.said, "danger")
        self.said.setText(said(why))
