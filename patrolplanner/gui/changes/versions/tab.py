"""Publication: what would be published, the versions so far, and any two of them side by side."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QScrollArea,
    QWidget,
)

from patrolplanner.domain.differences import between
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.page import Section
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.publishing.state_bar import StateBar
from patrolplanner.gui.publishing.words import open_words, publishable
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.difference_view import NOTHING, DifferenceView
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.parts import card, column, downwards, label, later, offer, restyle, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.model.verdict import Count
from patrolplanner.services.changes.told_changes import compared_dates
from patrolplanner.services.open_plan.held import naming
from patrolplanner.store.plan_file import Version

_REST_MS = 200
_NOW = translate("versions page", "as it stands now")
_V = translate("versions page", "V{number}")
_HEADS = (
    Head(
        translate("versions page", "Version"),
        translate(
            "column notes", "Numbered for good; papers name it, so that everybody can see which roster they hold."
        ),
        unclear=True,
    ),
    Head(translate("versions page", "Dates"), translate("column notes", "The duty dates it covers.")),
    Head(translate("versions page", "Published"), translate("column notes", "When it was published.")),
    Head(translate("versions page", "By"), translate("column notes", "Who published it.")),
    Head(translate("versions page", "Reason"), translate("column notes", "Why.")),
)
_JUDGING = translate("versions page", "Judging the roster…")
_NO_VERSIONS = translate("versions page", "Nothing has been published yet.")


class VersionsTab(Section):
    """Publish above, the versions with their comparison below."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._versions: tuple[Version, ...] = ()
        self._rosters: dict[int, Roster] = {}
        self.count: Count | None = None
        self.period = PeriodChoice(context.period)
        self.what, self.open = label(wrap=True), label(wrap=True)
        self.state = StateBar(context, lambda: self.period.period)
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
        context.changed.connect(self._out_of_date)
        context.period_changed.connect(self._period_shown)
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
            self.period,
            self.what,
            self.open,
            self.state,
        )
        compare = label(said(translate("versions page", "What changed from")))
        self.compared = QWidget()
        row(compare, self.old, label(said(translate("versions page", "to"))), self.new, 1, of=self.compared)
        self.differences.table.setMinimumHeight(6 * ROW)
        below = self.none, self.table, self.compared, (self.differences, 1)
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
        self._rosters.clear()
        self.what.setText(said(publishable(self.context, self.period.period).text))
        self.state.refresh()
        self._list()
        self.count = None
        self._say_open(_JUDGING, "")
        session, document, period = self.context.session, self.context.document, self.period.period
        published, now = session.published, session.clock()
        self.latest.start(
            lambda: Count.of(verdict_of(document.plan, period, document.roster, published, now, document.journal)),
            self._judged,
            lambda why: self._say_open(why, "danger"),
        )

    def _judged(self, count: Count) -> None:
        self.count = count
        self._say_open(*open_words(count))

    def _say_open(self, text: Message, tone: str) -> None:
        self.open.setText(said(text))
        restyle(self.open, "tone", tone)

    def _out_of_date(self, _change: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _period_shown(self) -> None:
        self.period.choose(self.context.period)

    # -- versions -------------------------------------------------------------------------------------

    def _list(self) -> None:
        versions = self.context.session.stored.versions
        self.none.setVisible(not versions)
        for part in (self.table, self.compared, self.differences):
            part.setVisible(bool(versions))
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
        dates = compared_dates(v for v in self._versions if v.number in chosen)
        found = between(old, new, dates) if dates is not None else NOTHING
        self.differences.show_differences(found, naming(self.context.session.stored))

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
