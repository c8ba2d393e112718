"""Beside the map: which post closes which exit at the hour, and which cameras are watched and who responds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGraphicsScene, QLabel, QScrollArea, QSpinBox, QTabWidget, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.look import STEP, current
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.watch.beats import BeatsTab
from patrolplanner.gui.watch.key import StrokeKey
from patrolplanner.gui.watch.layer import SIGHT_STROKES, WatchItem, WatchPicture, camera_picture, closing_picture
from patrolplanner.gui.watch.tables import camera_lines, camera_listing, exit_lines, exit_listing
from patrolplanner.gui.widgets.parts import button, captioned, column, combo, downwards, label, offer, padded, row
from patrolplanner.planning.deployment.town_closing import ALL_EXITS, MOST_MINUTES, USUAL_MINUTES, exit_sets
from patrolplanner.services.open_plan.document import ROSTER, Change
from patrolplanner.services.views.cameras import BLIND_FORMULA, SIGHT_WORDS, cameras_said
from patrolplanner.services.views.closing import FORMULA, NO_EXITS, whole_said
from patrolplanner.services.views.watch_town import WatchTown

_MADE_OF = ("exits", "cameras", "beats", "streets", "areas", "posts", "settings", "incidents", "spots", "visits")
_FACTS = frozenset({"exits", "cameras", "beats", "streets", "posts", "areas", "settings", "demands", "shifts"}) | {
    *("people", "incidents", "spots", "visits", ROSTER),
}
_LEAST_HIGH = 130
"""Pixels of a list: a few lines under its heads; where there is less room the tab scrolls."""
_NO_CAMERAS = translate("watch", "No cameras, or no streets that they could see.")


class WatchedMap(Protocol):
    """A map that something can be drawn on."""

    def scene(self) -> QGraphicsScene: ...

    @property
    def pointed(self) -> SignalInstance: ...

    @property
    def let_go(self) -> SignalInstance: ...

    def ask(self, asking: bool) -> None:
        """Let clicks be points that are asked for, or not."""

    def setFocus(self) -> None: ...


class OtherPanel(Protocol):
    """Another panel in the same place."""

    @property
    def chosen(self) -> SignalInstance: ...

    def isHidden(self) -> bool: ...

    def toggle(self) -> None:
        """Come, or go."""


class WatchPanel(QWidget):
    """Comes in the place of the list of posts, and of the other panel; ``told`` is what the user should know."""

    told = Signal(object)
    held = Signal()
    """Other records can be taken hold of on the map than before."""
    picked = Signal(str, str)
    """A record chosen in a list by its field and number."""

    def __init__(
        self,
        context: PlanContext,
        view: WatchedMap,
        moment: Callable[[], datetime],
        beside: tuple[QWidget, OtherPanel],
    ) -> None:
        super().__init__()
        self._context, self._moment = context, moment
        self._tray, self._other = beside
        self._other.chosen.connect(self._other_chosen)
        self._latest = jobs.Latest(self)
        self._made_of: tuple[object, ...] = ()
        self.town: WatchTown | None = None
        self.items = WatchItem(), WatchItem(above=True)
        for item in self.items:
            item.setVisible(False)
            view.scene().addItem(item)
        self.opener = button(translate("watch", "E&xits…"), self.toggle)
        self.opener.setCheckable(True)
        self.tabs = QTabWidget()
        self.beats = BeatsTab(context, view)
        self._lay_out()
        context.changed.connect(self._changed)
        current.changed.connect(self.show_hour)
        self.tabs.currentChanged.connect(self._tab_shown)
        self.exits.chosen.connect(self._exit_chosen)
        self.cameras.chosen.connect(self._camera_chosen)
        self.hide()

    def _lay_out(self) -> None:
        self.groups = combo(())
        self.groups.setAccessibleName(said(translate("watch", "Set of exits")))
        self.groups.currentIndexChanged.connect(self.show_hour)
        self.within = padded(QSpinBox())
        self.within.setRange(1, MOST_MINUTES)
        self.within.setValue(USUAL_MINUTES)
        self.within.valueChanged.connect(self.show_hour)
        self.closed, self.watched = label(wrap=True), label(wrap=True)
        self.closed.setToolTip(as_tip(said(FORMULA)))
        self.watched.setToolTip(as_tip(said(BLIND_FORMULA)))
        self.exits, self.cameras = exit_listing(), camera_listing()
        for listing in (self.exits, self.cameras):
            listing.setMinimumHeight(_LEAST_HIGH)
        closing, cameras = QWidget(), QWidget()
        within = captioned(translate("watch", "&Within min"), self.within)
        column(row((self.groups, 1), within, self.within), self.closed, (self.exits, 1), of=closing, spacing=STEP)
        key = StrokeKey([(SIGHT_STROKES[sight], words) for sight, words in SIGHT_WORDS.items()])
        column(self.watched, (self.cameras, 1), key, of=cameras, spacing=STEP)
        self.tabs.addTab(_scrolled(closing), said(translate("watch", "Closing")))
        self.tabs.addTab(_scrolled(cameras), said(translate("watch", "Cameras")))
        self.tabs.addTab(self.beats, said(translate("watch", "Beats")))
        self.beats.shown.connect(self._show_beats)
        self.beats.told.connect(self.told)
        shut = button(translate("watch", "&Close"), self.shut, role="flat")
        self.tabs.setCornerWidget(shut)
        column((self.tabs, 1), of=self)
        self.setMinimumWidth(330)

    # -- what can be taken hold of ----------------------------------------------------------------------

    @property
    def holding(self) -> str:
        """The records that can be moved on the map while the panel shows them."""
        return "" if self.isHidden() else ("exits", "cameras", "")[self.tabs.currentIndex()]

    def choose(self, field: str, id_: str) -> None:
        """The map has one of them chosen."""
        if field == "exits":
            self.exits.choose(id_, lambda one: one.exit.id)
        elif field == "cameras":
            self.cameras.choose(id_, lambda one: one.camera.id)

    def _exit_chosen(self) -> None:
        if self.exits.hasFocus() and (one := self.exits.about) is not None:
            self.picked.emit("exits", one.exit.id)

    def _camera_chosen(self) -> None:
        if self.cameras.hasFocus() and (one := self.cameras.about) is not None:
            self.picked.emit("cameras", one.camera.id)

    # -- coming and going -------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Come in the place of the list of posts, or give the place back."""
        if not self.isHidden():
            self.shut()
            return
        if not self._other.isHidden():
            self._other.toggle()
        self._tray.hide()
        self.show()
        self.opener.setChecked(True)
        self._refresh()
        self.held.emit()

    def shut(self, *, tray: bool = True) -> None:
        """Give the place back; to the list of posts unless something else takes it."""
        self.opener.setChecked(False)
        if self.isHidden():
            return
        self.beats.end_moving()
        self.hide()
        for item in self.items:
            item.setVisible(False)
        self._tray.setVisible(tray)
        self.held.emit()

    def _other_chosen(self, shown: object) -> None:
        """The other panel says what it shows, None where it is shut."""
        if shown is not None:
            self.shut(tray=False)

    def _changed(self, change: Change) -> None:
        if change.kinds & _FACTS and not self.isHidden():
            self._refresh()

    # -- showing ----------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Make the town anew where the plan has another one, and show its hour."""
        plan = self._context.plan
        made_of = tuple(getattr(plan, name) for name in _MADE_OF)
        if self._made_of and all(a is b for a, b in zip(made_of, self._made_of, strict=True)):
            self.show_hour()
            return
        self._made_of = made_of
        self._latest.start(lambda: WatchTown(plan).prepared(), self._show_town, self.told.emit)

    def _show_town(self, town: WatchTown) -> None:
        self.town = town
        shown = self.groups.currentData()
        sets = exit_sets(town.plan)
        every = (translate("watch", "All exits"), ALL_EXITS)
        self.groups.blockSignals(True)
        offer(self.groups, [every, *((name, name) for name in sets)])
        wanted = next(iter(sets), ALL_EXITS) if shown is None else shown
        self.groups.setCurrentIndex(max(0, self.groups.findData(wanted)))
        self.groups.blockSignals(False)
        self.beats.refresh(town.beats)
        self.show_hour()

    def show_hour(self) -> None:
        """Show the hour of the slider, as far as the panel is open."""
        if self.town is None or self.isHidden():
            return
        try:
            picture = self._shown(self.town)
        except PlannerError as error:
            self.told.emit(error.message)
            return
        self._draw(picture)

    def _tab_shown(self) -> None:
        self.beats.end_moving()
        self.show_hour()
        self.held.emit()

    def _shown(self, town: WatchTown) -> WatchPicture:
        shown = (self._closing, self._of_cameras, lambda _town: self.beats.picture())
        return shown[self.tabs.currentIndex()](town)

    def _draw(self, picture: WatchPicture) -> None:
        for item in self.items:
            item.show_picture(picture)
            item.setVisible(True)

    def _show_beats(self) -> None:
        if self.tabs.currentWidget() is self.beats and not self.isHidden():
            self._draw(self.beats.picture())

    def _closing(self, town: WatchTown) -> WatchPicture:
        if not town.plan.exits:
            self._say(self.closed, NO_EXITS)
            self.exits.fill([])
            return WatchPicture()
        group = self.groups.currentData() or ALL_EXITS
        now = town.closing_at(self._context.document, self._moment(), group, self.within.value())
        self._say(self.closed, whole_said(now))
        self.exits.fill(exit_lines(self._context.plan, now), same=lambda one: one.exit.id)
        return closing_picture(self._context.plan, now, town.exit_places)

    def _of_cameras(self, town: WatchTown) -> WatchPicture:
        now = town.cameras_at(self._context.document, self._moment())
        if now is None or not now.cameras:
            self._say(self.watched, _NO_CAMERAS)
            self.cameras.fill([])
            return WatchPicture()
        self._say(self.watched, cameras_said(now))
        self.cameras.fill(camera_lines(self._context.plan, now), same=lambda one: one.camera.id)
        return camera_picture(now, town.cameras.at_places, town.lines)

    @staticmethod
    def _say(where: QLabel, text: Message) -> None:
        where.setText(said(text))


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    downwards(area)
    area.setWidget(inside)
    return area
