"""Beside the map: what incidents say of the town, and the texts that are still to be located, by a click if need be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QTabWidget, QWidget

from patrolplanner.domain.incidents import IncidentKind, Located
from patrolplanner.domain.messages import translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.words import word
from patrolplanner.gui.incidents.tables import (
    batch_lines,
    batch_listing,
    hour_lines,
    hour_listing,
    open_lines,
    open_listing,
    running,
    street_lines,
    street_listing,
)
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import BATCHES, NAMES
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.parts import DownwardArea, button, column, combo, label, offer, row
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.street_posts import street_network
from patrolplanner.services.edits.incidents import OpenText, locate_again, means_street, open_texts, point_at
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.views.incident_views import FORMULA, HeatChoice, HotStreet, hot_streets, incidents_said

if TYPE_CHECKING:
    from patrolplanner.domain.plan import Plan
    from patrolplanner.gui.records.table import RecordTable

_FACTS = frozenset({"incidents", "incident_batches", "places", "streets", "areas", "posts", "settings"})
_WHOLE_TOWN = translate("incidents", "All kinds")
_BATCHES = 3
"""The tab of the batches."""
_LEAST_WIDTH, _LEAST_TABS = 320, 240
"""Pixels in which a list with some rows and what is done with one can be seen."""
_CLICK = translate("incidents", "Click on the map where “{text}” is; Esc leaves it.")
_POINTED = translate("incidents", "put “{text}” on the map")
_MEANS = translate("incidents", "“{text}” means {street}")


@dataclass(frozen=True)
class _PanelFacts:
    """What was counted beside the window."""

    counts: IncidentCounts
    open: tuple[OpenText, ...]
    hot: tuple[HotStreet, ...]

    @staticmethod
    def of(plan: Plan) -> _PanelFacts:
        counts = IncidentCounts.of(plan)
        network = street_network(plan.streets, Projection.of(plan))
        return _PanelFacts(counts, open_texts(plan), hot_streets(counts, network))


class AskingMap(Protocol):
    """A map that can ask for a click."""

    @property
    def pointed(self) -> SignalInstance: ...

    @property
    def let_go(self) -> SignalInstance: ...

    def ask(self, asking: bool) -> None:
        """Let clicks be points that are asked for, or not."""

    def setFocus(self) -> None: ...

    def centerOn(self, pos: QPointF) -> None:
        """Bring a place into the middle."""


class IncidentPanel(QWidget):
    """``chosen`` says which incidents the map should show, None for none; ``told`` what the user should know."""

    chosen = Signal(object)
    told = Signal(object)

    def __init__(self, context: PlanContext, view: AskingMap, instead_of: QWidget) -> None:
        super().__init__()
        self._context, self._view, self._instead_of = context, view, instead_of
        self._latest = jobs.Latest(self)
        self._pointing = ""
        self.names: RecordTable | None = None
        self.setAccessibleName(said(translate("incidents", "Incidents")))
        self.summary = label(role="quiet", wrap=True)
        self.summary.setToolTip(as_tip(said(FORMULA)))
        self.kinds = combo([(_WHOLE_TOWN, None), *((word(kind), kind) for kind in IncidentKind)])
        self.kinds.setAccessibleName(said(translate("incidents", "Kinds on the map")))
        self.all_hours = QCheckBox(said(translate("incidents", "All &hours")))
        self.all_hours.setChecked(True)
        self.kinds.currentIndexChanged.connect(self._tell_choice)
        self.all_hours.toggled.connect(self._tell_choice)
        self.opener = button(translate("incidents", "&Incidents"), self.toggle)
        self.opener.setCheckable(True)
        self.tabs = QTabWidget()
        self.tabs.setUsesScrollButtons(False)  # so that the panel is never narrower than their titles
        self.tabs.tabBar().setStyleSheet("QTabBar::tab { padding: 6px 8px; }")
        self._lay_out()
        view.pointed.connect(self._pointed)
        view.let_go.connect(self.stop)
        context.changed.connect(self._changed)
        self.hide()

    def _lay_out(self) -> None:
        self.open = open_listing()
        self.open.chosen.connect(self._show_choices)
        self.hours, self.streets, self.batches = hour_listing(), street_listing(), batch_listing()
        point = translate("incidents", "&Point at it…")
        self.point = button(point, self.begin_pointing, tip=translate("incidents", "Then click where it is on the map"))
        self.means = combo(())
        self.means.setAccessibleName(said(translate("incidents", "The street that it means")))
        self.take = button(translate("incidents", "It &means this street"), self._take_street)
        self.again = button(translate("incidents", "&Locate again"), self._locate_again)
        opened = QWidget()
        column((self.open, 1), row(self.point, self.again, 1), row((self.means, 1), self.take), of=opened)
        self._names = QWidget()
        batches = QWidget()
        self.remove = button(translate("incidents", "&Remove the batch"), self._remove)
        column((self.batches, 1), row(self.remove, 1), of=batches)
        for part, title in (
            (opened, translate("incidents", "To locate")),
            (self.hours, translate("incidents", "Hours")),
            (self.streets, translate("incidents", "Streets")),
            (batches, translate("incidents", "Batches")),
            (self._names, translate("incidents", "Names")),
        ):
            self.tabs.addTab(part, said(title))
        self.tabs.currentChanged.connect(self._fill_names)
        read = button(translate("incidents", "Incidents from a &file…"), self.read, role="main")
        shut = button(translate("incidents", "&Close"), self.toggle, role="flat")
        head = row(read, 1, shut)
        inside, area = QWidget(), DownwardArea()
        column(self.summary, row(self.kinds, self.all_hours, 1), (self.tabs, 1), of=inside, spacing=STEP)
        self.tabs.setMinimumHeight(_LEAST_TABS)  # in a low window the panel scrolls instead of being pressed together
        area.setWidget(inside)
        column(head, (area, 1), of=self, spacing=STEP)
        inside.setMinimumWidth(_LEAST_WIDTH)

    # -- showing --------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Come in the place of the list of posts, or give the place back."""
        self.stop()
        self.setVisible(self.isHidden())
        self._instead_of.setVisible(self.isHidden())
        self.opener.setChecked(not self.isHidden())
        if not self.isHidden():
            self.refresh()
        self._tell_choice()

    def _tell_choice(self, *_: object) -> None:
        self.chosen.emit(None if self.isHidden() else self.choice)

    @property
    def choice(self) -> HeatChoice:
        """Which incidents the map should show."""
        kind = self.kinds.currentData()
        kinds = None if kind is None else frozenset({IncidentKind(kind)})
        return HeatChoice(kinds, self.all_hours.isChecked())

    def refresh(self) -> None:
        plan = self._context.plan
        self._latest.start(lambda: _PanelFacts.of(plan), self._show)

    def _fill_names(self, *_: object) -> None:
        """The table of names of places, made when it is first looked at."""
        from patrolplanner.gui.incidents.place_columns import PLACES
        from patrolplanner.gui.records.table import RecordTable

        if self.names is None and self.tabs.currentWidget() is self._names:
            self.names = RecordTable(self._context, PLACES, "map-places", self._names)
            column(self.names, of=self._names)

    def show_part(self, section: str, record: str) -> bool:
        """Open the names of places or the batches, with one of them chosen and on the map where it lies on it; False
        for any other section."""
        if section not in (NAMES, BATCHES):
            return False
        if self.isHidden():
            self.toggle()
        if section == NAMES:
            self._show_name(record)
            return True
        self.tabs.setCurrentIndex(_BATCHES)
        self.batches.fill(batch_lines(self._context.plan))
        self.batches.choose(record, lambda batch: batch.id)
        self.batches.setFocus()
        return True

    def _show_name(self, name: str) -> None:
        plan = self._context.plan
        self.tabs.setCurrentWidget(self._names)
        number = next((n for n, place in enumerate(plan.places) if place.name == name), None)
        if self.names is None or number is None:
            return
        self.names.select(number)
        place = plan.places[number]
        if place.x is not None and place.y is not None:
            self._view.centerOn(QPointF(*Projection.of(plan).paper(place.x, place.y)))

    def _changed(self, change: Change) -> None:
        if change.kinds & _FACTS and not self.isHidden():
            self.refresh()

    def _show(self, found: _PanelFacts) -> None:
        self.summary.setText(running(incidents_said(found.counts)))
        self.open.fill(open_lines(found.open), same=lambda text: text.text)
        self.hours.fill(hour_lines(found.counts))
        self.streets.fill(street_lines(found.hot))
        self.batches.fill(batch_lines(self._context.plan))
        title = translate("incidents", "To locate ({count})")
        self.tabs.setTabText(0, said(title, count=len(found.open)))
        self._show_choices()

    def _show_choices(self) -> None:
        """The streets that a word may mean: those it is near to first."""
        text = self.open.about
        names = [street.name for street in self._context.plan.streets]
        near = [name for name in text.choices if name in names] if text is not None else []
        rest = [name for name in names if name not in near]
        offer(self.means, [(name, name) for name in (*near, *rest)])
        if near:
            self.means.setCurrentIndex(0)
        for widget in (self.point, self.take, self.means):
            widget.setEnabled(text is not None)
        self.take.setEnabled(text is not None and bool(names))
        self.remove.setEnabled(self.batches.about is not None)

    # -- locating by hand -------------------------------------------------------------------------------

    def begin_pointing(self) -> None:
        """The next click on the map is the place of the chosen text."""
        text = self.open.about
        if text is None:
            return
        self._view.ask(True)
        self._view.setFocus()
        self._pointing = text.text
        self.told.emit(_CLICK.fill(text=text.text))

    def stop(self) -> None:
        """No click is wanted any more."""
        if self._pointing:
            self._pointing = ""
            self._view.ask(False)
            self.told.emit(None)

    def _pointed(self, at: QPointF) -> None:
        text = self._pointing
        if not text:
            return
        self.stop()
        x, y = Projection.of(self._context.plan).place(at.x(), at.y())
        self._context.apply(point_at(text, x, y), _POINTED.fill(text=text))
        self.open.setFocus()

    def _take_street(self) -> None:
        text, name = self.open.about, self.means.currentData()
        street = next((s for s in self._context.plan.streets if s.name == name), None)
        if text is not None and street is not None:
            what = text.word if text.located is Located.DOUBTFUL else text.text
            self._context.apply(means_street(what, street.id), _MEANS.fill(text=what, street=street.name))

    def _locate_again(self) -> None:
        self._context.apply(locate_again, translate("incidents", "locate incidents again"))

    def _remove(self) -> None:
        batch = self.batches.about
        places = [n for n, one in enumerate(self._context.plan.incident_batches) if one is batch]
        if batch is not None and places:
            step = translate("incidents", "remove the incidents of {batch}").fill(batch=batch.source or batch.id)
            self._context.apply(remove_records("incident_batches", places), step)

    def read(self) -> None:
        """Ask for a list of incidents, and look at it before it is taken in."""
        from patrolplanner.gui.incidents.importing import IncidentDialog

        title = translate("incidents", "Incidents from a file")
        kinds = translate("incidents", "Lists of incidents (*.xlsx *.xls *.csv *.txt)")
        file = file_dialogs.ask_open(self.window(), title, self._context.session.path.parent, kinds)
        if file is not None:
            IncidentDialog(self.window(), self._context, file).open()
