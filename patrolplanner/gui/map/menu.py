"""The menu under the right button on the map: of a symbol, or of the place where none is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.projection import Projection
from patrolplanner.gui import places
from patrolplanner.gui.map.view import MapView
from patrolplanner.gui.patrols.columns import SPOTS
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.posts.columns import AREAS as AREA_KIND
from patrolplanner.gui.posts.columns import POSTS as POST_KIND
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.said import said
from patrolplanner.gui.watch.columns import CAMERAS, EXITS
from patrolplanner.services.edits.records import add_records

_NEW = (
    (POST_KIND, translate("map", "New &post here"), translate("map", "new post on the map")),
    (AREA_KIND, translate("map", "New &area here"), translate("map", "new area on the map")),
    (EXITS, translate("map", "New &exit here"), translate("map", "new exit on the map")),
    (CAMERAS, translate("map", "New &camera here"), translate("map", "new camera on the map")),
    (SPOTS, translate("map", "New &must-visit spot here"), translate("map", "new must-visit spot on the map")),
)


def show_menu(
    context: PlanContext,
    view: MapView,
    projection: Projection,
    at: QPoint,
    of_item: tuple[QAction, QAction],
    of_streets: Sequence[QAction],
) -> None:
    """Open the menu at a point of the view; ``of_item`` opens the chosen symbol's record, and takes it off the map.

    ``of_streets`` is what can be done to the streets there.
    """
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    item = view.symbol_at(at)
    if item is not None:
        view.select(item.field, item.id, show=False)
        opens, takes_off = of_item
        menu.addActions(
            [action for action, fits in ((opens, item.opens is not None), (takes_off, item.may_leave)) if fits]
        )
        menu.addSeparator()
    if of_streets:
        menu.addActions(of_streets)
        menu.addSeparator()
    place = view.mapToScene(at)
    for kind, text, step in _NEW:
        action = QAction(said(text), menu)
        action.triggered.connect(
            lambda _checked=False, kind=kind, step=step: _add(context, view, projection, place, kind, step)
        )
        menu.addAction(action)
    menu.popup(view.viewport().mapToGlobal(at))


def _add(
    context: PlanContext, view: MapView, projection: Projection, place: QPointF, kind: RecordKind, step: Message
) -> None:
    x, y = projection.place(place.x(), place.y())
    record: Any = replace(kind.new(PlanFacts(context.plan, context.today)), x=x, y=y)
    if not context.apply(add_records(kind.field, [record]), step):
        return
    if not view.select(kind.field, record.id, show=False):  # the map does not show it: its table does
        page = places.PATROLS if kind is SPOTS else places.WATCH
        context.go(Place(page, record=record.id, section=kind.field))
