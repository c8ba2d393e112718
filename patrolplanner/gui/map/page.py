"""The page of areas and the map: where posts lie, and who is there at a chosen hour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSplitter, QStackedWidget, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.projection import Projection
from patrolplanner.gui import remembered
from patrolplanner.gui.incidents.panel import IncidentPanel
from patrolplanner.gui.look import STEP, current
from patrolplanner.gui.map.hour import SHORTEST, WHOLE, HourChoice
from patrolplanner.gui.map.items import MapItem, PostItem
from patrolplanner.gui.map.legend import MapLegend
from patrolplanner.gui.map.menu import show_menu
from patrolplanner.gui.map.patrols import PatrolLayer
from patrolplanner.gui.map.scan import Scan
from patrolplanner.gui.map.streets import StreetsOnMap
from patrolplanner.gui.map.symbols import symbols
from patrolplanner.gui.map.tray import PostTray
from patrolplanner.gui.map.view import MapView
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.watch.panel import WatchPanel
from patrolplanner.gui.widgets.parts import button, column, icon_button, label, row
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.services.edits.map import put
from patrolplanner.services.open_plan.document import ROSTER, Change
from patrolplanner.services.views.street_map import AREAS, NOBODY, POSTS, Manning, manned_at

if TYPE_CHECKING:
    from patrolplanner.gui.records.table import RecordTable

_MAP, _AREAS, _STREETS = range(3)
_FACTS = frozenset({"areas", "streets", "posts", "demands", "shifts", "people", "settings", "calendar", ROSTER}) | {
    *("incidents", "spots", "route_cards", "visits", "exits", "cameras"),
}


class MapPage(Page):
    """A map with a list of posts beside it, and the areas as a table."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._projection = Projection.of(context.plan)
        self._manned: Mapping[str, Manning] = {}
        self._stale = True
        self.view, self.tray = MapView(), PostTray()
        self.hour = HourChoice(self._first_moment())
        self.scan = Scan(context, self.view, self)
        self.streets = StreetsOnMap(context, self.view, lambda: self.hour.moment, self)
        self.patrols = PatrolLayer(context, self.view, lambda: self.hour.moment, self)
        self.incidents = IncidentPanel(context, self.view, self.tray)
        self.watch = WatchPanel(context, self.view, lambda: self.hour.moment, (self.tray, self.incidents))
        self._actions = self._make_actions()
        self._lay_out()
        self.hour.changed.connect(self._show_manning)
        self.view.moved.connect(self._moved)
        self.view.dropped.connect(self._place)
        self.view.chosen.connect(self._chosen)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.tray.chosen.connect(lambda id_: self.view.select(POSTS, id_))
        self.tray.placed.connect(lambda index: self._place(index, self.view.middle()))
        self.incidents.chosen.connect(self.streets.show_heat)
        self.watch.held.connect(self.refresh)
        self.watch.picked.connect(self.view.select)
        for part in (self.scan, self.streets, self.patrols, self.incidents, self.watch):
            part.told.connect(self._tell)
        self.streets.asked_for.connect(lambda id_: self._show_record(_STREETS, id_))
        context.changed.connect(self._changed)
        current.changed.connect(self._show_manning)
        self.refresh()

    def _lay_out(self) -> None:
        choices = translate("map", "Map"), translate("map", "Table of areas"), translate("map", "Table of streets")
        self.which = Segments(choices, translate("map", "Shown"))
        self.which.chosen.connect(self._show)
        self.sight = QCheckBox(said(translate("map", "&Sight")))
        self.sight.setToolTip(as_tip(said(translate("map", "How far a manned post is seen: 100 m around it"))))
        self.sight.toggled.connect(self._show_manning)
        self.head.addWidget(self.which)
        self.head.addStretch()
        self.tools = QWidget()
        tools = row(self.hour, self.sight, of=self.tools, spacing=STEP)
        self._legend = icon_button("more", translate("map", "Legend…"), self._show_legend)
        scan = button(translate("map", "Scanned plan…"), self.scan.choose)
        for tool in (*_nearness(self.view), self._legend, scan):
            tools.addWidget(tool)
        self.head.addWidget(self.tools)
        self._line = row(spacing=0)
        self.body.addLayout(self._line)
        self.told = label(role="quiet", wrap=True)
        self.told.hide()
        self.body.addWidget(self.told)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        whole = QWidget()
        column((self.view, 1), self.streets.bar, self.streets.line, of=whole, spacing=STEP)
        self._split.addWidget(whole)
        openers = self.incidents.opener, self.watch.opener
        self._split.addWidget(_side(openers, self.patrols.box, self.tray, self.incidents, self.watch))
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([800, 320])
        self._split.restoreState(remembered.layout("map"))
        self.tables: dict[int, RecordTable] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        for _ in (_AREAS, _STREETS):
            self._stack.addWidget(QWidget())
        self.body.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where they have no room beside the title the tools go into a line of their own."""
        super().resizeEvent(event)
        room = self.width() - 2 * STEP * 4
        others = self.heading.sizeHint().width() + self.which.sizeHint().width() + 3 * self.head.spacing()
        slider = self.hour.slider
        tools = self.tools.minimumSizeHint().width() - slider.minimumWidth() + WHOLE
        beside = others + tools <= room
        slider.setMinimumWidth(WHOLE if beside else SHORTEST)
        wanted = self.head if beside else self._line
        if wanted.indexOf(self.tools) < 0:
            wanted.addWidget(self.tools)

    # -- showing --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self.context.plan
        self._projection = Projection.of(plan)
        self.view.show_items([*symbols(plan, self._projection, self.watch.holding)])
        self.scan.refresh()
        self.streets.refresh()
        self._show_manning()

    def _show_manning(self) -> None:
        """Who is where at the hour; asked again only while the page is to be seen."""
        try:
            self._manned = manned_at(self.context.document, self.hour.moment)
        except PlannerError as error:
            self._manned = {}
            self._tell(error.message)
        for item in self.view.items_shown:
            if isinstance(item, PostItem):
                manning = self._manned.get(item.id, NOBODY)
                item.show_manning(manning, self.sight.isChecked())
                names = "\n".join(person_name(self.context.plan, id_) for id_ in manning.people)
                item.setToolTip(as_tip(f"{item.name}\n{names}".strip()))
        self.tray.show_posts(self.context.plan, self._manned)
        self.streets.show_hour()
        self.patrols.refresh()
        self.watch.show_hour()
        self.view.viewport().update()

    def _changed(self, change: Change) -> None:
        if not change.kinds & _FACTS:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _tell(self, message: Message | None) -> None:
        self.told.setText(said(message) if message is not None else "")
        self.told.setVisible(message is not None)

    def _show(self, which: int) -> None:
        self.scan.stop_asking()
        self.streets.stop()
        if which != _MAP and which not in self.tables:
            self.tables[which] = _table(self, which, self._stack.widget(which))
        self.tools.setVisible(which == _MAP)
        self._stack.setCurrentIndex(which)

    def _show_record(self, which: int, id_: str) -> None:
        """Open a record in its table."""
        self.which.choose(which)
        self._show(which)
        self.tables[which].select_id(id_)

    # -- moving ---------------------------------------------------------------------------------------

    def _moved(self, item: MapItem, to: QPointF, key: str) -> None:
        edit, step = item.moved_to(to.x(), to.y(), self._projection)
        self.context.apply(edit, step, key=key)

    def _place(self, index: int, to: QPointF) -> None:
        post = self.context.plan.posts[index]
        x, y = self._projection.place(to.x(), to.y())
        self.context.apply(put(POSTS, index, x, y), translate("map", "put {name} on the map").fill(name=post.name))
        self.view.select(POSTS, post.id)
        self.view.setFocus()

    def _take_off(self) -> None:
        item = self.view.selected()
        if item is not None and item.may_leave:
            step = translate("map", "take {name} off the map").fill(name=item.name)
            self.context.apply(put(item.field, item.index, None, None), step)

    def _chosen(self, item: MapItem | None) -> None:
        self.tray.choose(item.id if isinstance(item, PostItem) else "")
        if item is not None:
            self.watch.choose(item.field, item.id)

    def _open_record(self) -> None:
        item = self.view.selected()
        if item is not None and item.opens is not None:
            self.context.go(item.opens)

    def _menu(self, at: QPoint) -> None:
        opens, takes_off = self._actions[:2]
        more = self.streets.actions_at(at, self)
        show_menu(self.context, self.view, self._projection, at, (opens, takes_off), more)

    def _show_legend(self) -> None:
        MapLegend(self, self._legend.mapToGlobal(QPoint(0, self._legend.height() + STEP)))

    # -- the page -------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.scan.stop_asking()
        self.streets.stop()
        self.watch.beats.end_moving()
        super().hideEvent(event)

    def closing(self) -> None:
        remembered.remember_layout("map", self._split.saveState())
        self.watch.beats.drop()

    def show_place(self, place: Place) -> None:
        if place.day is not None:
            self.hour.show_day(place.day)
        if self.incidents.show_part(place.section, place.record):
            return
        if place.section:
            self.streets.show_colouring(place.section)
        if id_ := place.record:
            on_map = self.view.select(AREAS, id_) or self.view.select(POSTS, id_) or self.streets.choose_id(id_)
            if not on_map and id_ in self.context.plan.areas_by_id:
                self._show_record(_AREAS, id_)

    def commands(self) -> list[QAction]:
        return self._actions

    def _make_actions(self) -> list[QAction]:
        made = []
        of_chosen = ("Ctrl+Return", "Ctrl+Backspace")
        for text, pressed, keys in (
            (translate("map", "&Open its record"), self._open_record, of_chosen[0]),
            (translate("map", "&Take off the map"), self._take_off, of_chosen[1]),
            (translate("map", "&Draw streets"), self.streets.toggle_drawing, "Ctrl+L"),
            (translate("map", "Streets from a &file…"), self.streets.read, ""),
            (translate("map", "&Incidents…"), self.incidents.toggle, "Ctrl+I"),
            (translate("map", "E&xits and cameras…"), self.watch.toggle, "Ctrl+Shift+E"),
            (translate("map", "&Scanned plan…"), self.scan.choose, ""),
            (translate("map", "S&et its scale"), lambda: self._ask_of_scan(self.scan.ask_for_scale), ""),
            (translate("map", "&Move the scanned plan"), lambda: self._ask_of_scan(self.scan.ask_for_move), ""),
            (translate("map", "&Remove the scanned plan"), self.scan.remove, ""),
        ):
            action = QAction(said(text), self)
            action.triggered.connect(lambda _checked=False, pressed=pressed: pressed())
            action.setShortcut(keys)
            if keys in of_chosen:  # the tables have the same keys; all others hold while the page is to be seen
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
            made.append(action)
        return made

    def _ask_of_scan(self, ask: Callable[[], None]) -> None:
        self.streets.stop()
        ask()

    def _first_moment(self) -> datetime:
        now, period = self.context.session.clock(), self.context.period
        return now if now.date() in period else datetime.combine(period.first, now.time())


def _nearness(view: MapView) -> Iterator[QWidget]:
    yield icon_button("add", translate("map", "Nearer"), lambda: view.zoom(1.25))
    yield icon_button("minus", translate("map", "Further"), lambda: view.zoom(0.8))
    yield icon_button("fit", translate("map", "Show everything"), view.fit)


def _side(openers: Iterable[QWidget], shown: QWidget, *parts: QWidget) -> QWidget:
    """What stands beside the map, one part at a time, below what opens them and what else can be shown."""
    made = QWidget()
    column(row(*openers, shown, 1), *((part, 1) for part in parts), of=made, spacing=STEP)
    return made


def _table(page: MapPage, which: int, inside: QWidget | None) -> RecordTable:
    """The table of areas or streets, in its place of the stack; made when it is first shown."""
    from patrolplanner.gui.map.street_columns import STREETS
    from patrolplanner.gui.posts.columns import AREAS as AREA_KIND
    from patrolplanner.gui.records.table import RecordTable

    kind, name = (AREA_KIND, "map-areas") if which == _AREAS else (STREETS, "map-streets")
    made = RecordTable(page.context, kind, name, page)
    column(made, of=inside, margins=(0, STEP, 0, 0))
    return made
