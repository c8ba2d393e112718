"""Drawing route cards beside the window: progress, a stop that keeps what is drawn, and the cards taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import ShiftKey
from patrolplanner.domain.plan import Period
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift
from patrolplanner.services.edits.patrols import take_cards
from patrolplanner.services.solving.patrol_drawing import PatrolDrawing, draw_task

_EVERY_MS = 150
_PROGRESS = translate("patrols page", "Drawing: {done} of {of} {of:shift|shifts}")
_BEGUN = translate("patrols page", "Drawing the route cards…")
_DRAWN = translate("patrols page", "Cards of {count} {count:shift|shifts} were drawn.")
_STOPPED = translate("patrols page", "Stopped: cards of {count} {count:shift|shifts} were drawn and taken over.")
_NOTHING = translate("patrols page", "Nothing to draw: the cards fit those on duty.")


class CardDrawing(QObject):
    """At most one drawing at a time."""

    told = Signal(object, str)
    """`Message` and its tone: how far it is, or how it ended."""
    changed = Signal()
    """It has begun, or has ended."""

    def __init__(self, context: PlanContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._drawing: PatrolDrawing | None = None
        self._stopped = False
        self._watch = QTimer(self, interval=_EVERY_MS)
        self._watch.timeout.connect(self._tell)

    @property
    def under_way(self) -> bool:
        return self._drawing is not None

    def begin(self, period: Period, only: frozenset[ShiftKey] | None = None, seed: int | None = None) -> None:
        """Draw what of a period has no cards or other crews; ``only`` these shifts, or all anew with a ``seed``."""
        if self.under_way:
            return
        document = self._context.document
        try:
            task = draw_task(document.plan, document.roster, period, seed, only)
        except PlannerError as error:
            self.told.emit(error.message, "danger")
            return
        drawing = self._drawing = PatrolDrawing(task)
        self._stopped = False
        self.told.emit(_BEGUN, "quiet")
        self._watch.start()
        self.changed.emit()
        jobs.start(self, drawing.run, self._take, self._refused)

    def stop(self) -> None:
        """Keep what is drawn by now."""
        if self._drawing is not None:
            self._stopped = True
            self._drawing.stop()

    def drop(self) -> None:
        """The plan goes: nothing is taken over any more."""
        if self._drawing is not None:
            self._drawing.drop()
            self._end()

    def _tell(self) -> None:
        if self._drawing is not None and self._drawing.progress.of:
            progress = self._drawing.progress
            self.told.emit(_PROGRESS.fill(done=progress.done, of=progress.of), "quiet")

    def _end(self) -> None:
        self._drawing = None
        self._watch.stop()
        self.changed.emit()

    def _take(self, drawn: Sequence[DrawnShift]) -> None:
        if self._drawing is None:
            return
        self._end()
        if not drawn:
            self.told.emit(_NOTHING, "quiet")
            return
        if self._context.apply(take_cards(drawn), translate("patrols", "draw route cards"), action="patrol"):
            self.told.emit((_STOPPED if self._stopped else _DRAWN).fill(count=len(drawn)), "good")

    def _refused(self, why: Message) -> None:
        if self._drawing is not None:
            self._end()
            self.told.emit(why, "danger")
