"""Drawing a street on the map by mouse or keys: points that snap to what is there, a name, and on to the next one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.gui.look import look
from patrolplanner.gui.map.view import MapView

SNAP_METRES = 15.0
_SNAP_PIXELS = 10.0
_STEP, _FINE_STEP = 10.0, 1.0
_DOT = 4.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OURS = frozenset({*_ARROWS, *_DONE, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Escape})


class _Trace(QGraphicsItem):
    """The points so far, the line to where the pointer is, and a cross there."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.points: list[QPointF] = []
        self.at: QPointF | None = None

    def boundingRect(self) -> QRectF:
        scene = self.scene()
        return scene.sceneRect() if scene is not None else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        pen = QPen(QColor(look().warn), 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        ends = [*self.points, *([self.at] if self.at is not None else [])]
        painter.drawLines([QLineF(a, b) for a, b in pairwise(ends)])
        dot = _DOT / painter.transform().m11()
        for point in self.points:
            painter.drawEllipse(point, dot, dot)
        if self.at is not None:
            arm = 3 * dot
            for dx, dy in ((arm, 0.0), (0.0, arm)):
                painter.drawLine(self.at - QPointF(dx, dy), self.at + QPointF(dx, dy))


class StreetDrawing(QObject):
    """Takes mouse and keys of the view while it draws; ``snap`` says where a point goes within a reach in metres."""

    drawn = Signal(list)
    """Points on paper."""
    changed = Signal()
    """Points came or went, or drawing began or ended."""

    def __init__(self, view: MapView, snap: Callable[[QPointF, float], QPointF]) -> None:
        super().__init__(view)
        self._view, self._snap = view, snap
        self._trace: _Trace | None = None
        view.let_go.connect(self.end)

    @property
    def active(self) -> bool:
        return self._trace is not None

    @property
    def points(self) -> list[QPointF]:
        return [] if self._trace is None else self._trace.points

    def begin(self) -> None:
        if self._trace is not None:
            return
        self._view.ask(True)
        self._trace = _Trace()
        self._view.scene().addItem(self._trace)
        self._trace.at = self._view.middle()
        for watched in (self._view, self._view.viewport()):
            watched.installEventFilter(self)
        self._view.viewport().setMouseTracking(True)
        self._view.setFocus()
        self.changed.emit()

    def end(self) -> None:
        """Stop drawing; points that were not finished go."""
        if self._trace is None:
            return
        for watched in (self._view, self._view.viewport()):
            watched.removeEventFilter(self)
        self._view.scene().removeItem(self._trace)
        self._trace = None
        self._view.ask(False)
        self.changed.emit()

    def clear(self) -> None:
        """Begin the line anew."""
        if self._trace is not None:
            self._trace.points = []
            self._repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._trace is None:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._mouse(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        at = self._view.mapToScene(event.position().toPoint())
        kind = event.type()
        if kind is QEvent.Type.MouseMove:
            self._go(self._snapped(at))
            return not event.buttons()
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if kind is QEvent.Type.MouseButtonPress:
            self._add(self._snapped(at))
        elif kind is QEvent.Type.MouseButtonDblClick:
            self._finish()
        return True

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key not in _OURS:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress or self._trace is None:
            return False
        if key in _ARROWS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._arrow(_ARROWS[key], _FINE_STEP if fine else _STEP)
        elif key is Qt.Key.Key_Space:
            self._add(self._snapped(self._trace.at or self._view.middle()))
        elif key in _DONE:
            self._finish()
        elif key is Qt.Key.Key_Backspace:
            self._trace.points = self._trace.points[:-1]
            self._repaint()
        elif self._trace.points:
            self.clear()
        else:
            self.end()
        return True

    def _arrow(self, way: tuple[int, int], step: float) -> None:
        assert self._trace is not None
        at = (self._trace.at or self._view.middle()) + QPointF(way[0] * step, way[1] * step)
        self._go(at)
        self._view.ensureVisible(QRectF(at, at).adjusted(-1, -1, 1, 1), 60, 60)

    def _snapped(self, at: QPointF) -> QPointF:
        """To a point of this line, or what is on the map: within 15 m, and within some pixels where that is more."""
        reach = max(SNAP_METRES, _SNAP_PIXELS / self._view.transform().m11())
        first = self.points[:1]
        if len(self.points) > 2 and first and QLineF(first[0], at).length() <= reach:
            return first[0]
        return self._snap(at, reach)

    def _go(self, at: QPointF) -> None:
        if self._trace is not None:
            self._trace.at = at
            self._trace.update()

    def _add(self, at: QPointF) -> None:
        """A point where the last one is would be none."""
        if self._trace is None:
            return
        if not self._trace.points or self._trace.points[-1] != at:
            self._trace.points = [*self._trace.points, at]
        self._trace.at = at
        self._repaint()

    def _finish(self) -> None:
        if len(self.points) >= 2:
            self.drawn.emit(list(self.points))

    def _repaint(self) -> None:
        if self._trace is not None:
            self._trace.update()
        self.changed.emit()
