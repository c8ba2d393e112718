"""The streets on the map page: their layer at the hour, what is said of it, drawing, and what the menu offers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from patrolplanner.gui.look import STEP, current
from patrolplanner.gui.map.street_bar import StreetBar
from patrolplanner.gui.map.street_drawing import StreetDrawing
from patrolplanner.gui.map.street_layer import StreetItem
from patrolplanner.gui.map.view import MapView
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, clauses, said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.parts import button, column, combo, label, row
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.edits.streets import are_apart, draw, draw_anew, put_apart
from patrolplanner.services.exchange.street_import import StreetImport, read_streets, with_streets
from patrolplanner.services.views.incident_views import HeatChoice
from patrolplanner.services.views.street_checks import streets_said
from patrolplanner.services.views.street_layer import Colouring, StreetLayer, StreetTown

_HIT_PIXELS = 8.0
_COLOURINGS = (
    (translate("map", "Streets by class"), Colouring.KIND),
    (translate("map", "Coverage 1/3/5 min"), Colouring.COVER),
    (translate("map", "Seen by people"), Colouring.VISIBILITY),
    (translate("map", "Incidents"), Colouring.INCIDENTS),
)
_NEW = translate("map", "draw the street {name}")
_ANEW = translate("map", "draw {name} anew")


class StreetsOnMap(QObject):
    """Keeps the layer in step with the plan and the hour. What takes a moment is done beside the window."""

    told = Signal(object)
    """`Message` or None: what the user should know."""
    asked_for = Signal(str)
    """The number of a street whose record is to be opened."""

    def __init__(self, context: PlanContext, view: MapView, moment: Callable[[], datetime], window: QWidget) -> None:
        super().__init__(window)
        self._context, self._view, self._moment, self._window = context, view, moment, window
        self._latest = jobs.Latest(self)
        self._made_of: tuple[object, ...] = ()
        self._anew: str | None = None
        self._drawn: list[QPointF] = []
        self.town: StreetTown | None = None
        self.heat = HeatChoice()
        self.layer: StreetLayer | None = None
        self.item = StreetItem((), ())
        self.colouring = combo(_COLOURINGS)
        self.colouring.setAccessibleName(said(translate("map", "What the streets show")))
        self.colouring.currentIndexChanged.connect(self.show_hour)
        self.summary = label(role="quiet", wrap=True)
        self.apart = button(translate("map", "Show what hangs apart"), self._show_apart, role="flat")
        self.draw = button(translate("map", "&Draw streets"), self.toggle_drawing)
        self.draw.setCheckable(True)
        self.line = column(row(self.colouring, 1, self.apart, self.draw), self.summary, spacing=STEP)
        self.bar = StreetBar()
        self.bar.hide()
        self.bar.named.connect(self._take)
        self.bar.left.connect(self._let_go)
        self.drawing = StreetDrawing(view, self._snap)
        self.drawing.drawn.connect(self._ask_name)
        self.drawing.changed.connect(self._follow_drawing)
        view.viewport().installEventFilter(self)
        view.show_streets(self.item)
        current.changed.connect(self.show_hour)

    # -- showing --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Make the town anew where the plan has another one, and show its hour."""
        plan = self._context.plan
        made_of = plan.streets, plan.areas, plan.posts, plan.settings, plan.incidents, plan.spots, plan.visits
        if all(a is b for a, b in zip(made_of, self._made_of, strict=False)) and self._made_of:
            self.show_hour()
            return
        self._made_of = made_of
        self._latest.start(lambda: StreetTown(plan).prepared(), self._show_town, self.told.emit)

    def _show_town(self, town: StreetTown) -> None:
        self.town = town
        self.item = StreetItem(town.lines, town.network.street.tolist())
        self._view.show_streets(self.item)
        self.apart.setVisible(len(town.network.parts) > 1)
        self.show_hour()

    def show_hour(self) -> None:
        """Colour the streets for the hour of the slider."""
        if self.town is None:
            return
        colouring = Colouring(self.colouring.currentData())
        try:
            self.layer = self.town.layer(self._context.document, self._moment(), colouring, self.heat)
        except PlannerError as error:
            self.told.emit(error.message)
            return
        self.item.show_layer(self.layer)
        whole = streets_said(self._context.plan).whole
        by_class = self.layer.colouring is Colouring.KIND
        self.summary.setText(said(whole if by_class else self.layer.said))
        self.summary.setToolTip(as_tip(clauses((said(self.layer.formula), said(whole)))))

    def show_colouring(self, called: str) -> None:
        """Show streets by class, coverage or visibility, as links to the map ask for it."""
        place = self.colouring.findData(called)
        if place >= 0:
            self.colouring.setCurrentIndex(place)

    def show_heat(self, choice: HeatChoice | None) -> None:
        """Show incidents of a choice, or none any more."""
        self.heat = choice or HeatChoice()
        if choice is not None or self.colouring.currentData() == Colouring.INCIDENTS:
            self.show_colouring(Colouring.KIND if choice is None else Colouring.INCIDENTS)
        self.show_hour()

    def _show_apart(self) -> None:
        """Choose the first street of the first part that hangs apart, and say what it is."""
        apart = streets_said(self._context.plan).apart
        if apart:
            text, streets = apart[0]
            self.choose(streets[0])
            self.told.emit(text)

    def choose(self, street: int | None, *, show: bool = True) -> None:
        self.item.choose(street)
        if street is not None and show:
            self._view.ensureVisible(self.item.box_of(street), 60, 60)

    def choose_id(self, id_: str) -> bool:
        """Choose a street by its number; whether there is one."""
        numbers = [n for n, street in enumerate(self._context.plan.streets) if street.id == id_]
        self.choose(numbers[0] if numbers else None)
        return bool(numbers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a segment says, where no symbol lies over it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.words_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), as_tip(words), self._view.viewport())
                return True
        return super().eventFilter(watched, event)

    def words_at(self, point: QPoint) -> str:
        """The words of the segment under a point of the view; empty where there is none, or a symbol lies over it."""
        if self.town is None or self.layer is None or self._view.symbol_at(point) is not None:
            return ""
        at = self._view.mapToScene(point)
        segment = self.town.network.segment_at((at.x(), at.y()), self._reach())
        if segment is None or segment >= len(self.layer.steps):
            return ""
        return "\n".join(said(text) for text in self.town.said_of(segment, self.layer))

    def _reach(self) -> float:
        return _HIT_PIXELS / self._view.transform().m11()

    # -- drawing --------------------------------------------------------------------------------------

    def toggle_drawing(self) -> None:
        """Begin to draw, or end it."""
        self._anew = None
        if self.drawing.active:
            self.drawing.end()
        else:
            self.drawing.begin()

    def stop(self) -> None:
        self.drawing.end()

    def _follow_drawing(self) -> None:
        active = self.drawing.active
        self.draw.setChecked(active)
        self.bar.setVisible(active)
        if not active:
            self._drawn = []
            self.bar.ask(False)

    def _snap(self, at: QPointF, reach: float) -> QPointF:
        if self.town is None:
            return at
        return QPointF(*self.town.network.snapped((at.x(), at.y()), reach))

    def _points(self) -> tuple[StreetPoint, ...]:
        projection = Projection.of(self._context.plan)
        return tuple(StreetPoint(*projection.place(p.x(), p.y())) for p in self._drawn)

    def _ask_name(self, points: list[QPointF]) -> None:
        """A new street wants a name; one that is drawn anew has its own."""
        self._drawn = points
        index = next((n for n, s in enumerate(self._context.plan.streets) if s.id == self._anew), None)
        if index is None:
            self.bar.ask(True)
            return
        name = self._context.plan.streets[index].name
        if self._context.apply(draw_anew(index, self._points()), _ANEW.fill(name=name)):
            self.drawing.end()

    def _take(self, name: str, kind: StreetKind) -> None:
        """Add the street; drawing goes on with the next one."""
        plan = self._context.plan
        id_ = free_number(PlanFacts(plan, self._context.today), "streets") if plan.streets else "L01"
        try:
            street = Street(id_, name or id_, kind, self._points())
        except PlannerError as error:
            self.told.emit(error.message)
            return
        if self._context.apply(draw(street), _NEW.fill(name=street.name)):
            self._let_go()

    def _let_go(self) -> None:
        self._drawn = []
        self.drawing.clear()
        self.bar.ask(False)
        self._view.setFocus()

    # -- the menu and files ---------------------------------------------------------------------------

    def actions_at(self, point: QPoint, owner: QObject) -> list[QAction]:
        """What can be done to the streets under a point of the view."""
        if self.town is None or self.town.streets is not self._context.plan.streets:
            return []
        at = self._view.mapToScene(point)
        found = self.town.network.streets_at((at.x(), at.y()), self._reach())
        offered = [one for n in found for one in self._offered(n)]
        if len(found) == 2:
            offered.append(self._bridge(*found))
        return [_action(text, do, owner) for text, do in offered]

    def _offered(self, n: int) -> list[tuple[Message, Callable[[], object]]]:
        """What can be done to a street by its position in the plan."""
        street = self._context.plan.streets[n]
        every: list[tuple[Message, Callable[[], object]]] = [
            (translate("map", "Open {name} in the table"), partial(self.asked_for.emit, street.id)),
            (translate("map", "Draw {name} anew"), partial(self._begin_anew, street.id)),
            (translate("map", "Remove {name}"), partial(self._remove, n)),
        ]
        return [(text.fill(name=street.name), do) for text, do in every]

    def _bridge(self, one: int, other: int) -> tuple[Message, Callable[[], object]]:
        """A crossing is a bridge, or a bridge a crossing after all."""
        plan = self._context.plan
        apart = are_apart(plan, one, other)
        text = translate("map", "{one} passes {other} by a bridge: no crossing")
        if apart:
            text = translate("map", "{one} and {other} meet here after all")
        step = text.fill(one=plan.streets[one].name, other=plan.streets[other].name)
        return step, partial(self._context.apply, put_apart(one, other, not apart), step)

    def _begin_anew(self, id_: str) -> None:
        self.drawing.end()
        self.choose_id(id_)
        self.drawing.begin()
        self._anew = id_

    def _remove(self, index: int) -> None:
        step = translate("map", "remove the street {name}").fill(name=self._context.plan.streets[index].name)
        self._context.apply(remove_records("streets", [index]), step)

    def read(self) -> None:
        """Ask for a file of streets and take it in."""
        title = translate("map", "Streets from a file")
        kinds = translate("map", "Streets (*.osm *.geojson *.json *.xlsx)")
        file = file_dialogs.ask_open(self._window, title, self._context.session.path.parent, kinds)
        if file is not None:
            plan = self._context.plan
            self._latest.start(lambda: read_streets(file, plan), partial(self._taken, file.name), self._refused)

    def _refused(self, why: Message) -> None:
        self._made_of = ()
        self.told.emit(why)

    def _taken(self, file: str, found: StreetImport) -> None:
        self._made_of = ()
        if self._context.apply(with_streets(found), translate("streets", "streets from {file}").fill(file=file)):
            self.told.emit(found.said[0] if found.said else None)
        self.refresh()


def _action(text: Message, do: Callable[[], object], owner: QObject) -> QAction:
    action = QAction(said(text).replace("&", "&&"), owner)
    action.triggered.connect(lambda _checked=False: do())
    return action
