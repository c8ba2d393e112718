"""Beats beside the map: divided by the search, looked at, and changed stretch by stretch by clicks."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import Beat
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.watch.layer import WatchPicture, beat_picture
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, captioned, column, label, padded, row
from patrolplanner.planning.deployment.town_beats import BeatLoad, TownBeats
from patrolplanner.planning.stop import Effort
from patrolplanner.services.edits.beats import divided_beats, move_to_beat, take_beats
from patrolplanner.services.solving.beat_division import (
    LEAST_BEATS,
    MOST_BEATS,
    USUAL_BEATS,
    BeatDividing,
    BeatDivision,
    BeatQuestion,
)
from patrolplanner.services.views.beats import FORMULA, balance_said

_EFFORT = Effort(60.0)
_REACH = 40.0
"""Metres from a click to the street that it means."""
_HEADS = (
    Head(translate("watch", "Beat"), translate("column notes", "Its number, as on the map.")),
    Head(translate("watch", "Name"), translate("column notes", "What cards and the arrangement call it.")),
    Head(translate("watch", "Load"), translate("column notes", "Of the mean of all beats; 90 to 110 % is even.")),
    Head(translate("watch", "km"), translate("column notes", "Kilometres of street.")),
    Head(translate("watch", "Pieces"), translate("column notes", "A beat should hang together in one piece.")),
)
_DIVIDING = translate("watch", "Dividing the streets… Stop takes the best so far.")
_CLICK = translate("watch", "Click streets that are to go to {beat}; Esc or the button again ends it.")
_NO_STREET = translate("watch", "There is no street at that place; click nearer.")


class ClickedMap(Protocol):
    """A map that can ask for clicks."""

    @property
    def pointed(self) -> SignalInstance: ...

    @property
    def let_go(self) -> SignalInstance: ...

    def ask(self, asking: bool) -> None:
        """Let clicks be points that are asked for, or not."""

    def setFocus(self) -> None: ...


class BeatsTab(QWidget):
    """``shown`` says that there is another picture, ``told`` what the user should know."""

    shown = Signal()
    told = Signal(object)

    def __init__(self, context: PlanContext, view: ClickedMap) -> None:
        super().__init__()
        self._context, self._view = context, view
        self._dividing: BeatDividing | None = None
        self._town: TownBeats | None = None
        self._moving = False
        self.summary = label(wrap=True)
        self.summary.setToolTip(as_tip(said(FORMULA)))
        self.count = padded(QSpinBox())
        self.count.setRange(LEAST_BEATS, MOST_BEATS)
        self.count.setValue(USUAL_BEATS)
        self.divide = button(translate("watch", "Di&vide"), self.begin, role="main")
        self.stop = button(translate("watch", "Sto&p"), self._stop)
        self.stop.hide()
        model: ListingModel[BeatLoad] = ListingModel(_HEADS, numbers=(2, 3, 4))
        self.beats = Listing(model, translate("watch", "Beats and their loads"), widest=1)
        self.beats.chosen.connect(self._chosen)
        self.move_by_click = button(translate("watch", "&Move by click"), self._toggle_moving)
        self.move_by_click.setCheckable(True)
        self.whole = QCheckBox(said(translate("watch", "W&hole street")))
        head = row(captioned(translate("watch", "&Beats"), self.count), self.count, self.divide, self.stop, 1)
        column(head, self.summary, (self.beats, 1), row(self.move_by_click, self.whole, 1), of=self, spacing=STEP)
        view.pointed.connect(self._pointed)
        view.let_go.connect(self.end_moving)

    # -- showing ----------------------------------------------------------------------------------------

    def refresh(self, town: TownBeats) -> None:
        """Show the beats of a plan."""
        self._town = town
        loads = town.loads(town.plan.beats)
        self.summary.setText(said(balance_said(loads)))
        names = {beat.id: beat.name for beat in town.plan.beats}
        self.beats.fill([_line(one, names[one.beat]) for one in loads], same=lambda one: one.beat)
        self.move_by_click.setEnabled(bool(loads))

    def picture(self) -> WatchPicture:
        if self._town is None:
            return WatchPicture()
        town, beats = self._town, self._town.plan.beats
        lines = [[(x, y) for x, y in line.tolist()] for line in town.network.lines]
        chosen = self.beats.about
        ids = [beat.id for beat in beats]
        at = ids.index(chosen.beat) if chosen is not None else -1
        return beat_picture(town.beat_of(beats).tolist(), ids, at, lines, town.middles)

    def _chosen(self) -> None:
        self.shown.emit()
        if self._moving:
            self._tell_click()

    # -- dividing ---------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Divide the streets anew, beside the window."""
        if self._dividing is not None:
            return
        self.end_moving()
        dividing = self._dividing = BeatDividing(BeatQuestion(self._context.plan, self.count.value(), _EFFORT))
        self._under_way(True)
        self.told.emit(_DIVIDING)
        jobs.start(self, dividing.run, self._take, self._refused)

    def _under_way(self, busy: bool) -> None:
        self.stop.setVisible(busy)
        self.divide.setEnabled(not busy)

    def _stop(self) -> None:
        if self._dividing is not None:
            self._dividing.stop()

    def drop(self) -> None:
        """The plan goes: nothing is taken over any more."""
        self.end_moving()
        if self._dividing is not None:
            self._dividing.drop()
            self._dividing = None

    def _take(self, found: BeatDivision | None) -> None:
        if self._dividing is None or found is None:
            return
        self._dividing = None
        self._under_way(False)
        self.told.emit(None)
        town = TownBeats(self._context.plan)
        if len(found.groups) != town.network.segments:
            self.told.emit(translate("watch", "The streets have changed meanwhile; divide them again."))
            return
        beats = divided_beats(town, found.groups)
        step = translate("beats", "divide the streets into {count} {count:beat|beats}").fill(count=self.count.value())
        self._context.apply(take_beats(beats), step)

    def _refused(self, why: Message) -> None:
        self._dividing = None
        self._under_way(False)
        self.told.emit(why)

    # -- moving by clicks -------------------------------------------------------------------------------

    def _toggle_moving(self) -> None:
        if not self.move_by_click.isChecked():
            self.end_moving()
            return
        self._view.ask(True)
        self._moving = True
        self._view.setFocus()
        self._tell_click()

    def _tell_click(self) -> None:
        if (beat := self._target()) is not None:
            self.told.emit(_CLICK.fill(beat=beat.name))

    def end_moving(self) -> None:
        """Clicks are what they were."""
        if self._moving:
            self._moving = False
            self.move_by_click.setChecked(False)
            self._view.ask(False)
            self.told.emit(None)

    def _target(self) -> Beat | None:
        one = self.beats.about
        return next((beat for beat in self._context.plan.beats if one is not None and beat.id == one.beat), None)

    def _pointed(self, at: QPointF) -> None:
        beat, town = self._target(), self._town
        if not self._moving or beat is None or town is None:
            return
        segment = town.network.segment_at((at.x(), at.y()), _REACH)
        if segment is None:
            self.told.emit(_NO_STREET)
            return
        street = town.network.streets[int(town.network.street[segment])].name
        step = translate("beats", "{street} to the beat {beat}").fill(street=street, beat=beat.name)
        self._context.apply(move_to_beat(segment, beat.id, whole_street=self.whole.isChecked()), step)
        self._tell_click()


def _line(one: BeatLoad, name: str) -> ListLine[BeatLoad]:
    good = one.is_even and one.pieces == 1
    cells = (one.beat, name, f"{100 * one.load:.0f}%", f"{one.metres / 1000:.1f}", str(one.pieces))
    return ListLine(cells, one, "" if good else "warn")
