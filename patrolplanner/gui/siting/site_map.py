"""The map of siting: streets, key areas, kiosks and candidate sites, which are added, dragged and struck out here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.sites import SiteState
from patrolplanner.gui.look import STEP
from patrolplanner.gui.map.items import AreaItem, MapItem, PostItem
from patrolplanner.gui.map.street_layer import StreetItem
from patrolplanner.gui.map.view import MapView
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.siting.columns import new_site
from patrolplanner.gui.siting.site_item import SITES, SiteItem
from patrolplanner.gui.widgets.parts import button, column, icon_button, row
from patrolplanner.planning.deployment.siting_town import FIXED_KINDS
from patrolplanner.services.edits.map import put
from patrolplanner.services.edits.records import add_records, change_records
from patrolplanner.services.views.street_layer import Colouring, StreetTown

_ADD = translate("siting page", "Add by c&licking")
_STRIKE = translate("siting page", "Stri&ke out")
_STRIKE_TIP = translate("siting page", "The chosen site is no longer a choice; pressed again, it is one once more")
_STEP_ADD = translate("siting page", "new candidate site")
_STEP_STRIKE = translate("siting page", "strike out {site}")
_STEP_BACK = translate("siting page", "take {site} in again")
_STEP_MOVE = translate("siting page", "move {site} on the map")


class SiteMap(QWidget):
    """Keeps the map in step with the plan."""

    chosen = Signal(str)
    """The number of the site or kiosk that is chosen on the map; empty for none."""
    dragged = Signal(object)
    """The item that the mouse is moving."""
    settled = Signal(object, QPointF)
    """The item that was let go somewhere else, or moved by a key, and where to, before the plan hears of it."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self._context = context
        self._projection = Projection.of(context.plan)
        self._latest = jobs.Latest(self)
        self._made_of: tuple[object, ...] = ()
        self._ranks: Mapping[str, int] = {}
        self.view = MapView()
        self.view.setAccessibleName(said(translate("siting page", "Map of candidate sites and kiosks")))
        self.add = button(_ADD, self._toggle_adding)
        self.add.setCheckable(True)
        self.strike = button(_STRIKE, self.strike_out, tip=_STRIKE_TIP)
        self.strike.setEnabled(False)
        tools = row(
            self.add,
            self.strike,
            1,
            icon_button("add", translate("map", "Nearer"), lambda: self.view.zoom(1.25)),
            icon_button("minus", translate("map", "Further"), lambda: self.view.zoom(0.8)),
            icon_button("fit", translate("map", "Show everything"), self.view.fit),
        )
        column(tools, (self.view, 1), of=self, spacing=STEP * 2)
        self.view.pointed.connect(self._add_at)
        self.view.dragged.connect(self.dragged)
        self.view.let_go.connect(self.stop)
        self.view.moved.connect(self._moved)
        self.view.chosen.connect(self._chosen)
        delete = QAction(self)
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.triggered.connect(self.strike_out)
        self.view.addAction(delete)

    # -- showing --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self._context.plan
        self._projection = Projection.of(plan)
        items: list[MapItem] = []
        for index, area in enumerate(plan.areas):
            if area.x is not None and area.y is not None:
                items.append(self._fixed(AreaItem(index, area), area.x, area.y))
        for index, post in enumerate(plan.posts):
            shown = post.kind in FIXED_KINDS and post.status is not PostStatus.CLOSED
            if shown and post.x is not None and post.y is not None:
                items.append(self._fixed(PostItem(index, post), post.x, post.y))
        for index, site in enumerate(plan.sites):
            item = SiteItem(index, site)
            item.show_rank(self._ranks.get(site.id, 0))
            items.append(self._put(item, site.x, site.y))
        self.view.show_items(items)
        self._show_streets()

    def show_ranks(self, ranks: Mapping[str, int]) -> None:
        """Number the sites that an answer has chosen."""
        self._ranks = ranks
        for item in self.view.items_shown:
            if isinstance(item, SiteItem):
                item.show_rank(ranks.get(item.id, 0))

    def select(self, id_: str) -> None:
        """Choose a site or a kiosk."""
        if not self.view.select(SITES, id_):
            self.view.select("posts", id_)

    def stop(self) -> None:
        """No click adds a site any more."""
        if self.view.asking:
            self.add.setChecked(False)
            self.view.ask(False)

    def _fixed(self, item: MapItem, x: float, y: float) -> MapItem:
        """Posts and areas are moved on the page of the map alone; a kiosk can be dragged to see what that would do."""
        item.setFlag(MapItem.GraphicsItemFlag.ItemIsMovable, isinstance(item, PostItem))
        return self._put(item, x, y)

    def _put(self, item: MapItem, x: float, y: float) -> MapItem:
        item.setPos(QPointF(*self._projection.paper(x, y)))
        item.setToolTip(as_tip(item.name))
        return item

    def _show_streets(self) -> None:
        plan = self._context.plan
        made_of = plan.streets, plan.settings
        if self._made_of and all(a is b for a, b in zip(made_of, self._made_of, strict=True)):
            return
        self._made_of = made_of
        self._latest.start(lambda: StreetTown(plan).prepared(), self._take_town, lambda _message: None)

    def _take_town(self, town: StreetTown) -> None:
        item = StreetItem(town.lines, town.network.street.tolist())
        item.show_layer(town.layer(self._context.document, self._context.session.clock(), Colouring.KIND))
        self.view.show_streets(item)

    # -- by hand --------------------------------------------------------------------------------------

    def _toggle_adding(self) -> None:
        self.view.ask(self.add.isChecked())
        self.view.setFocus()

    def _add_at(self, to: QPointF) -> None:
        self._add(*self._projection.place(to.x(), to.y()))

    def add_in_middle(self) -> None:
        """For whoever has no mouse; the arrows move it from there."""
        middle = self.view.middle()
        self._add(*self._projection.place(middle.x(), middle.y()))

    def _add(self, x: float, y: float) -> None:
        site = new_site(PlanFacts(self._context.plan, self._context.today), x, y)
        if self._context.apply(add_records(SITES, [site]), _STEP_ADD):
            self.view.select(SITES, site.id, show=False)
            self.view.setFocus()

    def strike_out(self) -> None:
        """Strike the chosen site out, or take it in again."""
        item = self.view.selected()
        if not isinstance(item, SiteItem):
            return
        struck = item.site.state is SiteState.STRUCK
        site = replace(item.site, state=SiteState.OPEN if struck else SiteState.STRUCK)
        step = (_STEP_BACK if struck else _STEP_STRIKE).fill(site=item.name)
        self._context.apply(change_records(SITES, {item.index: site}), step)

    def _moved(self, item: MapItem, to: QPointF, key: str) -> None:
        self.settled.emit(item, to)
        if isinstance(item, SiteItem):
            x, y = self._projection.place(to.x(), to.y())
            self._context.apply(put(SITES, item.index, x, y), _STEP_MOVE.fill(site=item.name), key=key)

    def _chosen(self, item: Any) -> None:
        self.strike.setEnabled(isinstance(item, SiteItem))
        self.chosen.emit(item.id if isinstance(item, SiteItem | PostItem) else "")
