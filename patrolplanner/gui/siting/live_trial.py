"""What moving a site or a kiosk would bring and cost, said on the map while it is under way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QFrame

from patrolplanner.domain.sites import AS_NOW
from patrolplanner.gui.look import STEP
from patrolplanner.gui.map.items import MapItem, PostItem
from patrolplanner.gui.said import said
from patrolplanner.gui.siting.site_item import SiteItem
from patrolplanner.gui.siting.site_map import SiteMap
from patrolplanner.gui.widgets.parts import column, label
from patrolplanner.planning.deployment.site_trial import SiteGround, SiteTrial
from patrolplanner.services.deployment.siting_words import moved_said, stays_said

_MOST_WIDE = 420
"""Pixels."""


class LiveTrial(QFrame):
    """A note at the upper edge of the map; ``answered`` gives the places of the answer with their ways, None for none.

    The kiosks as they are count where there is no answer.
    """

    def __init__(self, site_map: SiteMap, answered: Callable[[], Mapping[str, str] | None]) -> None:
        super().__init__(site_map.view)
        self.ground: SiteGround | None = None
        self._map, self._answered = site_map, answered
        self._trial: SiteTrial | None = None
        self._of: MapItem | None = None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label(wrap=True)
        column(self.words, of=self, margins=STEP * 2)
        self.hide()
        site_map.view.installEventFilter(self)
        site_map.dragged.connect(self._dragged)
        site_map.settled.connect(self._settled)
        site_map.chosen.connect(self._other)

    def take(self, ground: SiteGround | None) -> None:
        """Count on this from now on; None while it is being laid out anew."""
        self.ground, self._trial, self._of = ground, None, None

    def clear(self) -> None:
        self._trial, self._of = None, None
        self.words.clear()
        self.hide()

    def _dragged(self, item: MapItem) -> None:
        self._show(item, item.pos(), let_go=False)

    def _settled(self, item: MapItem, to: QPointF) -> None:
        self._show(item, to, let_go=True)

    def _other(self, id_: str) -> None:
        if self._of is None or self._of.id != id_:
            self.clear()

    def _show(self, item: MapItem, at: QPointF, *, let_go: bool) -> None:
        if not isinstance(item, SiteItem | PostItem) or self.ground is None:
            return
        if self._trial is None or self._of is not item:
            self._of, self._trial = item, self._begun(self.ground, item.id)
        if self._trial is None:
            return
        stands = isinstance(item, PostItem)
        here = self._trial.at((at.x(), at.y()))
        texts = [*moved_said(item.name, here, chosen=self._trial.is_chosen, stands=stands)]
        if stands and let_go:
            texts.append(stays_said(item.name))
        self.words.setText("\n".join(map(said, texts)))
        self.setAccessibleName(self.words.text())
        self._place()
        self.show()

    def _begun(self, ground: SiteGround, place: str) -> SiteTrial | None:
        chosen = self._answered()
        if chosen is None:
            chosen = {spot.id: AS_NOW for spot in ground.town.spots if spot.stands}
        return SiteTrial.of(ground, ground.choice(chosen), place)

    def _place(self) -> None:
        wide = min(_MOST_WIDE, self._map.view.width() - STEP * 4)
        self.words.setFixedWidth(wide - STEP * 4)
        self.setGeometry(STEP * 2, STEP * 2, wide, self.words.heightForWidth(wide - STEP * 4) + STEP * 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
