"""Publication: what would be published, the versions so far, and any two of them side by side."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from patrolplanner.domain.differences import between
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places
from patrolplanner.gui.changes.versions.state import StateBar
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import waits
from patrolplanner.gui.widgets.difference_view import NOTHING, DifferenceView
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import button, card, column, downwards, label, later, offer, restyle, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.model.verdict import Count
from patrolplanner.store.plan_file import Version

_REST_MS = 200
_NOW = translate("versions page", "as it stands now")
_V = translate("versions page", "V{number}")
_HEADS = (
    translate("versions page", "Version"),
    translate("versions page", "Dates"),
    translate("versions page", "Published"),
    translate("versions page", "By"),
    translate("versions page", "Reason"),
)
_WHAT = translate("versions page", "{period}: {rows} rows; against what is published {come} come and {gone} go.")
_FIRST = translate("versions page", "{period}: {rows} rows, published for the first time.")
_SAME = translate("versions page", "{period}: this is what has been published already.")
_EMPTY = translate("versions page", "{period}: nobody is rostered; there is nothing to publish.")
_OPEN = translate(
    "versions page", "Still open: {gaps} people missing, {hard} hard rules broken, {reminders} reminders."
)
_CLEAN = translate("versions page", "No gaps, no broken hard rules, {reminders} reminders.")
_JUDGING = translate("versions page", "Judging the roster…")
_FINAL = translate("versions page", "A version cannot be taken back, only followed by the next one.")
_DONE = translate("versions page", "V{number} is published. Print the duty table and the notices anew.")
_NO_VERSIONS = translate("versions page", "Nothing has been published yet.")


class VersionsTab(Section):
    """Publish above, the versions with their comparison below."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._versions: tuple[Version, ...] = ()
        self._rosters: dict[int, Roster] = {}
        self.count: Count | None = None
        self.period = PeriodChoice(context.period)
        self.reason = QLineEdit()
        waits(self.reason)
        self.reason.setPlaceholderText(said(translate("versions page", "Reason, such as a swap or the first issue")))
        self.reason.setAccessibleName(said(translate("versions page", "Reason")))
        self.what, self.open = label(wrap=True), label(wrap=True)
        self.done = label(role="good", wrap=True)
        self.done.hide()
        self.papers = button(
            translate("versions page", "To the papers"), lambda: context.go(Place(places.PAPERS)), role="flat"
        )
        self.papers.hide()
        self.publish = button(translate("versions page", "Pu&blish…"), self.ask, role="main")
        self.state = StateBar(context, lambda: self.period.period, lambda: self.reason.text().strip())
        self.listed: ListingModel[Version] = ListingModel(_HEADS, tips=False)
        self.table = PlainTable(self.listed, translate("versions page", "Published versions"))
        self.none = label(said(_NO_VERSIONS), "quiet")
        self.old, self.new = QComboBox(), QComboBox()
        self.differences = DifferenceView()
        self._lay_out()
        self._soon = later(self, _REST_MS, self.refresh)
        self.period.changed.connect(self._soon.start)
        self.old.currentIndexChanged.connect(lambda _at: self._compare())
        self.new.currentIndexChanged.connect(lambda _at: self._compare())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._row_chosen())
        context.changed.connect(lambda _change: self._out_of_date())
        context.period_changed.connect(lambda: self.period.choose(context.period))
        self.refresh()

    def _lay_out(self) -> None:
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setStretchLastSection(True)
        for at, width in enumerate((72, 170, 150, 110)):
            self.table.setColumnWidth(at, width)
        self.old.setAccessibleName(said(translate("versions page", "Compared from")))
        self.new.setAccessibleName(said(translate("versions page", "Compared with")))
        inner = QWidget()
        inner.setProperty("role", "ground")
        publishing = card(
            label(said(translate("versions page", "Publish the roster")), "heading"),
            row(self.period, (self.reason, 1), self.publish),
            self.what,
            self.open,
            self.state,
            row(self.done, 1, self.papers),
        )
        compare = label(said(translate("versions page", "What changed from")))
        compared = row(compare, self.old, label(said(translate("versions page", "to"))), self.new, 1)
        self.differences.table.setMinimumHeight(6 * ROW)
        below = self.none, self.table, compared, (self.differences, 1)
        column(publishing, *below, of=inner, margins=(0, STEP * 2, 0, 0))
        scroll = QScrollArea()
        downwards(scroll)
        scroll.setWidget(inner)
        column(scroll, of=self)

    def entered(self) -> None:
        self.refresh()

    def closing(self) -> None:
        self._soon.stop()
        super().closing()

    # -- publishing -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._soon.stop()
        self._say_what()
        self.state.refresh()
        self._list()
        self.count = None
        self._say_open(said(_JUDGING), "")
        session, document, period = self.context.session, self.context.document, self.period.period
        published, now = session.published, session.clock()
        self.latest.start(
            lambda: Count.of(verdict_of(document.plan, period, document.roster, published, now)),
            self._judged,
            lambda why: self._say_open(said(why), "danger"),
        )

    def _say_what(self) -> None:
        period, roster, published = self.period.period, self.context.roster, self.context.session.published
        here = roster.between(*period)
        found = between(published or Roster(), here, period)
        told = published is not None and bool(published.between(*period))
        text = _EMPTY if not here and not told else _FIRST if not told else _WHAT if found else _SAME
        self.what.setText(
            said(text, period=period_words(period), rows=len(here), come=len(found.added), gone=len(found.removed))
        )
        self.publish.setEnabled(bool(here or told) and (bool(found) or not told))

    def _judged(self, count: Count) -> None:
        self.count = count
        bad = count.gaps or count.hard
        text = said(_OPEN if bad else _CLEAN, gaps=count.gaps, hard=count.hard, reminders=count.reminders)
        self._say_open(text, "danger" if bad else "good")

    def _say_open(self, text: str, tone: str) -> None:
        self.open.setText(text)
        restyle(self.open, "tone", tone)

    def ask(self) -> None:
        """One question that says what will be published and what is open; then it is kept for good."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        number = self._versions[-1].number + 1 if self._versions else 1
        publish = said(translate("versions page", "Publish V{number}"), number=number)
        box.setWindowTitle(publish)
        box.setText(self.what.text())
        box.setInformativeText("\n".join((self.open.text(), said(_FINAL))))
        box.setTextFormat(Qt.TextFormat.PlainText)
        yes = box.addButton(publish, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is yes:
            self.publish_now()

    def publish_now(self) -> None:
        try:
            version = self.context.session.publish(self.period.period, self.reason.text().strip())
        except PlannerError as error:
            self.context.refused.emit(error.message)
            return
        self._rosters[version.number] = self.context.roster.between(*version.period)
        self.reason.clear()
        self.done.setText(said(_DONE, number=str(version.number)))
        self.done.show()
        self.papers.show()

    def _out_of_date(self) -> None:
        self.done.hide()
        self.papers.hide()
        if self.isVisible():
            self._soon.start()

    # -- versions -------------------------------------------------------------------------------------

    def _list(self) -> None:
        versions = self.context.session.stored.versions
        self.none.setVisible(not versions)
        self.table.setVisible(bool(versions))
        if versions == self._versions and self.old.count():
            self._compare()
            return
        self._versions = versions
        self.listed.fill([_line(version) for version in reversed(versions)])
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + ROW * min(6, len(versions)) + 4)
        numbered = [(said(_V, number=str(version.number)), version.number) for version in versions]
        for field, at in ((self.old, len(versions) - 1), (self.new, len(versions))):
            offer(field, [*numbered, (said(_NOW), 0)])
            with QSignalBlocker(field):
                field.setCurrentIndex(max(0, at))
        self._compare()

    def _row_chosen(self) -> None:
        """A version beside the one before it."""
        at = len(self._versions) - 1 - self.table.currentIndex().row()
        if 0 < at < len(self._versions):
            self.old.setCurrentIndex(at - 1)
            self.new.setCurrentIndex(at)

    def _compare(self) -> None:
        """On the dates that both have: a version of some days says nothing about the others."""
        old, new = self._roster(self.old), self._roster(self.new)
        if old is None or new is None:
            self.differences.show_differences(NOTHING, self.context.plan)
            return
        chosen = {self.old.currentData(), self.new.currentData()}
        periods = [v.period for v in self._versions if v.number in chosen]
        first = max((p.first for p in periods), default=date.min)
        last = min((p.last for p in periods), default=date.max)
        found = between(old, new, Period(first, last)) if first <= last else NOTHING
        self.differences.show_differences(found, self.context.plan)

    def _roster(self, field: QComboBox) -> Roster | None:
        number = field.currentData()
        if not number:
            return None if number is None else self.context.roster
        if number not in self._rosters:
            self._rosters[number] = self.context.session.version_roster(int(number))
        return self._rosters[number]


def _line(version: Version) -> ListLine[Version]:
    number, period = said(_V, number=str(version.number)), said(period_words(version.period))
    return ListLine((number, period, f"{version.at:%Y-%m-%d %H:%M}", version.who, version.why), version)
