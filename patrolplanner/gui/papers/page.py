"""The page of papers: choose, look at it as it will be printed, print it or save it as PDF."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.papers.everything import Everything
from patrolplanner.gui.papers.making import made, name_of, to_printer
from patrolplanner.gui.papers.monthly import MonthlyPapers
from patrolplanner.gui.papers.nameless import NamelessHint
from patrolplanner.gui.papers.order import OrderForm
from patrolplanner.gui.papers.preview import PaperPreview
from patrolplanner.gui.papers.screen import ScreenSaver
from patrolplanner.gui.papers.table import TableSaver
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.open_links import OpenLinks
from patrolplanner.gui.widgets.parts import button, column, label, later, row, set_role
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.papers.catalogue import PAPERS

if TYPE_CHECKING:
    from patrolplanner.services.papers.printing import Printed

_REST_MS = 250
_MAKING = translate("papers page", "Making the paper…")
_WRITING = translate("papers page", "The papers of the period are being written; those that are missing will not be.")
_NO_POSTS = translate("papers page", "Check at least one post.")
_FONTS = translate("papers page", "Fonts, included in the file: {fonts}")
_SAVED = translate("papers page", "Saved: {file}")
_FAMILIES = {"NotoSansSC": "Noto Sans SC", "NotoSansSC-Bold": "Noto Sans SC Bold"}


class PapersPage(Page):
    """The paper chosen is made anew whenever the choice or the plan changes."""

    parts = MappingProxyType({name: paper.title for name, paper in PAPERS.items()})

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._stale = True
        self.form = OrderForm(context)
        self.preview = PaperPreview()
        self.fonts = label(role="quiet", wrap=True)
        self.warnings = label(role="warn", wrap=True)
        self.warnings.hide()
        self.nameless = NamelessHint(context)
        self.about = label(role="quiet", wrap=True)
        self.web = ScreenSaver(context, self.form, self)
        self.web.saved.connect(self._screen_saved)
        self.web.refused.connect(self._table_refused)
        self.told = label(role="good", wrap=True)
        self.told.hide()
        self.save = button(translate("papers page", "&Save as PDF…"), self.save_file)
        self.print = button(translate("papers page", "P&rint…"), self.print_it, role="main")
        self.all = button(translate("papers page", "Everything of the period…"), self.print_everything)
        self._everything: Everything | None = None
        self.table = TableSaver(context, self.form, self)
        self.table.saved.connect(self._table_saved)
        self.table.refused.connect(self._table_refused)
        self.monthly = MonthlyPapers(self, self)
        self.head.addStretch()
        saving = (self.all, self.table.press, self.web.press, self.save, self.print)
        for pressed in (self.monthly.press, self.monthly.more, *saving):
            self.head.addWidget(pressed)
        left = column((self.form, 1), self.fonts)
        self.links = OpenLinks()
        above = row((self.told, 1), self.links)
        right = column(above, self.about, self.nameless, self.warnings, (self.preview, 1), spacing=STEP)
        self.body.addLayout(row(left, (right, 1), spacing=STEP), 1)
        self._soon = later(self, _REST_MS, self._make)
        self.form.changed.connect(self._changed)
        context.changed.connect(self._document_changed)
        context.period_changed.connect(self._follow_period)
        self._actions = [
            _action(self, translate("papers page", "Print…"), self.print_it, QKeySequence.StandardKey.Print),
            _action(self, translate("papers page", "Save as PDF…"), self.save_file, QKeySequence.StandardKey.Save),
        ]
        self._enable()

    # -- the page -------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self._stale:
            self._make()

    def unsaved(self) -> Unsaved | None:
        """A folder of papers that is being filled."""
        return Unsaved(_WRITING) if self._everything is not None else super().unsaved()

    def closing(self) -> None:
        self._soon.stop()
        super().closing()
        if self._everything is not None:
            self._everything.stop()

    def show_place(self, place: Place) -> None:
        """A paper by its name (``section``), for a post (``record``), and a date with the period shown around it."""
        if place.section in PAPERS:
            self.form.choose(place.section)
        if place.record:
            self.form.only(place.record)
        if place.day is not None:
            self.form.day.show_day(place.day)
            if place.section in PAPERS and PAPERS[place.section].daily:
                self.form.period.choose(Period(place.day, place.day))
            elif place.day in self.context.period:
                self.form.period.choose(self.context.period)

    def commands(self) -> list[QAction]:
        return self._actions

    # -- making ---------------------------------------------------------------------------------------

    def _follow_period(self) -> None:
        self.form.period.choose(self.context.period)

    def _document_changed(self, _change: Change) -> None:
        self.form.refresh()
        self._changed()

    def _changed(self) -> None:
        self._stale = True
        self.told.hide()
        self._enable()
        self.links.hide()
        if self.isVisible():
            self._soon.start()

    def _make(self) -> None:
        self._soon.stop()
        self.latest.drop()
        self._stale = False
        order = self.form.order
        self.nameless.show_for(order)
        self.table.show_for(order)
        self.web.show_for(order)
        note = PAPERS[self.form.paper].note
        self.about.setText(said(note) if note else "")
        self.about.setVisible(note is not None)
        if order is None:
            self._refuse(_NO_POSTS)
            return
        session = self.context.session
        stored, now, who = session.stored, session.clock(), session.who
        if not self.preview.files:
            self.preview.say(said(_MAKING))
        where = session.path.parent
        self.latest.start(lambda: made(order, stored, now, who, where), self._show, self._refuse)
        self._enable()

    def _show(self, made: tuple[list[Printed], list[Message], tuple[str, ...]]) -> None:
        files, warnings, fonts = made
        self.preview.show_files(files)
        self.warnings.setText("\n".join(said(w) for w in warnings))
        self.warnings.setVisible(bool(warnings))
        self.fonts.setText(said(_FONTS, fonts=tuple(_FAMILIES.get(f, f) for f in fonts)))
        self._enable()

    def _refuse(self, why: Message) -> None:
        self.warnings.hide()
        self.fonts.clear()
        self.preview.say(said(why), "warn")
        self._enable()

    def _enable(self) -> None:
        """What is shown can go out of the window; not while it is the paper chosen before."""
        there = bool(self.preview.files) and not self._stale and not self.latest.under_way
        for pressed in (self.save, self.print):
            pressed.setEnabled(there)
        for action in self._actions:
            action.setEnabled(there)

    def tell(self, text: str, role: str = "good") -> None:
        self.links.hide()
        set_role(self.told, role)
        self.told.setText(text)
        self.told.show()

    # -- out of the window ----------------------------------------------------------------------------

    def save_file(self) -> None:
        """Ask where to, and save what is shown: one file, or a file a month into a folder."""
        files = self.preview.files
        if not files or not dates_stand(self.form):
            return
        folder = self.folder()
        if len(files) == 1:
            title, kinds = translate("papers page", "Save the paper"), translate("papers page", "PDF (*.pdf)")
            target = file_dialogs.ask_save(self, title, folder / name_of(self.form.order, files[0]), kinds)
            if target is not None:
                self._write(files, target.parent, target.name)
            return
        title = translate("papers page", "Choose a folder for {count} {count:file|files}").fill(count=len(files))
        target = file_dialogs.ask_folder(self, title, folder)
        if target is not None:
            self._write(files, target)

    def _write(self, files: list[Printed], folder: Path, name: str = "") -> None:
        from patrolplanner.services.papers.printing import write_paper

        if name and not name.lower().endswith(".pdf"):
            name += ".pdf"
        try:
            paths = [write_paper(folder, each, name or name_of(self.form.order, each)) for each in files]
        except PlannerError as error:
            self.tell(said(error.message), "danger")
            return
        remembered.remember("papers_folder", str(folder))
        self._saved(paths)
        self._note_shown()

    def _table_saved(self, paths: list[Path]) -> None:
        self._saved(paths)
        self._note_in_log("export", paths[0].name)

    def _screen_saved(self, paths: list[Path]) -> None:
        self._saved(paths)
        self._note_shown()

    def _table_refused(self, why: Message) -> None:
        self.tell(said(why), "danger")

    def _saved(self, paths: list[Path]) -> None:
        self.tell(said(_SAVED, file=tuple(str(p) for p in paths)))
        self.links.show_for(paths[0] if len(paths) == 1 else paths[0].parent)

    def print_everything(self, folder: str = "") -> None:
        """All papers of the period into a folder, with a list of them."""
        if self._everything is not None:
            self._everything.raise_()
            return
        if not dates_stand(self.form):
            return
        title = translate("papers page", "Choose a folder for all papers")
        target = Path(folder) if folder else file_dialogs.ask_folder(self, title, self.folder())
        if target is None:
            return
        self.start(target, "all")

    def start(self, target: Path, called: str, papers: tuple[str, ...] = ()) -> None:
        """Write papers into a folder beside the window; the log knows them by what they are ``called``."""
        if self._everything is not None:
            self._everything.raise_()
            return

        def ended(text: str, good: bool) -> None:
            self._everything_ended(text, good, target, called)

        self._everything = Everything(self.context, self.form.period.period, target, ended, self, papers)
        self._everything.show()

    def folder(self) -> Path:
        return Path(remembered.text("papers_folder", str(self.context.session.path.parent)))

    def _everything_ended(self, text: str, good: bool, folder: Path, called: str) -> None:
        self._everything = None
        self.tell(text, "good" if good else "danger")
        if good:
            self.links.show_for(folder)
        self.note(called, self.form.period.period)

    def _note_shown(self) -> None:
        order = self.form.order
        if order is not None:
            self.note(order.paper, order.period)

    def note(self, paper: str, period: Period) -> None:
        self._note_in_log("print", paper, f"{period.first} {period.last}")

    def _note_in_log(self, action: str, what: str, reason: str = "") -> None:
        """Papers hold names of people: what left the program stands in the plan's log."""
        try:
            self.context.session.note(action, what, reason)
        except PlannerError as error:
            self.tell(said(error.message), "danger")

    def print_it(self) -> None:
        if self.preview.files and to_printer(self.preview.files, self, self.tell):
            self._note_shown()


def _action(page: PapersPage, text: Message, pressed: object, key: QKeySequence.StandardKey) -> QAction:
    made = QAction(said(text), page)
    made.setShortcut(QKeySequence(key))
    made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(pressed)
    page.addAction(made)
    return made
