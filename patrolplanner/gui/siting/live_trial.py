"""What moving a site or a kiosk would bring and cost, said on the map while it is under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QFrame

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import AS_NOW, ManningOption
from patrolplanner.gui.look import STEP
from patrolplanner.gui.map.items import MapItem, PostItem
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.siting.question import SitingForm
from patrolplanner.gui.siting.site_item import SiteItem
from patrolplanner.gui.siting.site_map import SiteMap
from patrolplanner.gui.widgets.parts import column, label
from patrolplanner.planning.deployment.site_trial import SiteTrial, TrialGround
from patrolplanner.planning.deployment.siting_town import SitingTown
from patrolplanner.planning.deployment.spare_people import SparePeople, spare_people
from patrolplanner.services.deployment.siting_answer import SitingAnswer
from patrolplanner.services.deployment.siting_words import moved_said, stays_said

_MOST_WIDE = 420
"""Pixels."""


def _laid_out(plan: Plan, options: tuple[ManningOption, ...], day: date) -> tuple[SitingTown, SparePeople]:
    town = SitingTown(plan, options, day.year)
    return town, spare_people(town, day)


class LiveTrial(QFrame):
    """A note at the upper edge of the map; ``answered`` gives the answer of the page, None for none.

    The kiosks as they are count where there is no answer.
    """

    def __init__(self, site_map: SiteMap, form: SitingForm, answered: Callable[[], SitingAnswer | None]) -> None:
        super().__init__(site_map.view)
        self._form, self._towns, self._grounds = form, jobs.Latest(self), jobs.Latest(self)
        self._town: SitingTown | None = None
        self._like: TrialGround | None = None
        self.ground: TrialGround | None = None
        self._map, self._answered = site_map, answered
        self._trial: SiteTrial | None = None
        self._of: MapItem | None = None
        self._is_moving = False
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label(wrap=True)
        column(self.words, of=self, margins=STEP * 2)
        self.hide()
        site_map.view.installEventFilter(self)
        site_map.dragged.connect(self._dragged)
        site_map.settled.connect(self._settled)
        site_map.chosen.connect(self._other)
        form.changed.connect(self._ask_anew)

    # -- what is counted on, made beside the window -----------------------------------------------------

    def lay_out(self, plan: Plan, options: tuple[ManningOption, ...], day: date) -> None:
        """A plan has come or changed; nothing is counted until that is done. The form hears who can be spared.

        What was said of a move stays for the change that this move makes, and for no other: undone, it would be false.
        """
        if not self._is_moving:
            self.clear()
        self._is_moving = False
        self._town, self._like = None, self.ground or self._like
        self._take_ground(None)
        self._towns.start(lambda: _laid_out(plan, options, day), self._take_town, lambda _message: None)

    def _take_town(self, found: tuple[SitingTown, SparePeople]) -> None:
        self._town, spare = found
        self._form.show_spare(spare)
        self._lay_ground()

    def _ask_anew(self) -> None:
        self.clear()
        self._lay_ground()

    def _lay_ground(self) -> None:
        town, wish, like = self._town, self._form.wish, self.ground or self._like
        if town is not None and town.spots:
            self._grounds.start(lambda: TrialGround.of(town, wish, like), self._take_ground, lambda _message: None)

    def _take_ground(self, ground: TrialGround | None) -> None:
        self.ground, self._trial, self._of = ground, None, None

    def drop(self) -> None:
        """The plan goes."""
        self._towns.drop()
        self._grounds.drop()

    # -- what is said -----------------------------------------------------------------------------------

    def clear(self) -> None:
        self._trial, self._of = None, None
        self.words.clear()
        self.hide()

    def _dragged(self, item: MapItem) -> None:
        self._show(item, item.pos(), let_go=False)

    def _settled(self, item: MapItem, to: QPointF) -> None:
        self._show(item, to, let_go=True)
        self._is_moving = isinstance(item, SiteItem)

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

    def _begun(self, ground: TrialGround, place: str) -> SiteTrial | None:
        answer = self._answered()
        if answer is None:
            chosen = {spot.id: AS_NOW for spot in ground.town.spots if spot.stands}
        else:
            chosen = {post.place: post.option for post in answer.posts}
        return SiteTrial.of(ground, ground.choice(chosen), place)

    def _place(self) -> None:
        wide = min(_MOST_WIDE, self._map.view.width() - STEP * 4)
        self.words.setFixedWidth(wide - STEP * 4)
        self.setGeometry(STEP * 2, STEP * 2, wide, self.words.heightForWidth(wide - STEP * 4) + STEP * 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
