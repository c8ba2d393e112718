"""The map itself: what lies on it, pan and zoom by mouse and keys, moving symbols and dropping posts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import current, look
from patrolplanner.gui.map.ground import draw_grid, draw_scale_bar
from patrolplanner.gui.map.items import AreaItem, MapItem, PostItem
from patrolplanner.gui.map.labels import Labels
from patrolplanner.gui.map.street_layer import StreetItem
from patrolplanner.gui.said import said
from patrolplanner.services.edits.map import Picture

POST_MIME = "application/x-patrolplanner-post"
_STEP, _FINE_STEP = 10.0, 1.0
_LEAST_SCALE, _MOST_SCALE = 0.01, 20.0
_MARGIN = 60.0
_ZOOM = 1.25
_EDGE = 24
"""Pixels around an item that is in view."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapView(QGraphicsView):
    """Symbols of fixed size on a paper of metres."""

    dragged = Signal(object)
    """The item that lies elsewhere by now, while the mouse still holds it."""
    moved = Signal(object, QPointF, str)
    """Item, its new place on paper, and the key of the gesture."""
    dropped = Signal(int, QPointF)
    """Position of a post from the tray, and the place on paper."""
    chosen = Signal(object)
    """The item chosen now, or None."""
    pointed = Signal(QPointF)
    """A click while points are being asked for."""
    let_go = Signal()
    """Escape, or somebody else who asks for points: whoever asked for some until now is given none any more."""

    def __init__(self) -> None:
        super().__init__()
        self._paper = QGraphicsScene(self)
        self.setScene(self._paper)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setMinimumSize(320, 160)
        self.setAccessibleName(said(translate("map", "Map of areas and posts")))
        self.items_shown: list[MapItem] = []
        self.asking = False
        self._picture: QGraphicsPixmapItem | None = None
        self._streets: StreetItem | None = None
        self._pressed: dict[MapItem, QPointF] = {}
        self._dragged: set[MapItem] = set()
        self._pressed_at = QPointF()
        self._fitted = False
        self._as_fitted = False
        """Whether nobody has zoomed or moved the view since everything was fitted into it."""
        self._paper.selectionChanged.connect(self._tell_chosen)
        current.changed.connect(self.viewport().update)

    # -- what is shown --------------------------------------------------------------------------------

    def show_items(self, items: Sequence[MapItem]) -> None:
        """Put these on the map instead; what was chosen stays chosen."""
        kept = self.selected()
        with QSignalBlocker(self._paper):
            for old in self.items_shown:
                if isinstance(old, PostItem):
                    self._paper.removeItem(old.sight)
                self._paper.removeItem(old)
            self.items_shown = list(items)
            for new in items:
                if isinstance(new, PostItem):
                    self._paper.addItem(new.sight)
                self._paper.addItem(new)
                if kept is not None and (new.field, new.id) == (kept.field, kept.id):
                    new.setSelected(True)
        self._bound()

    def show_picture(self, picture: Picture | None, pixmap: QPixmap | None) -> None:
        """Put a scanned plan below, or take it away."""
        if self._picture is not None:
            self._paper.removeItem(self._picture)
            self._picture = None
        if picture is not None and pixmap is not None:
            self._picture = QGraphicsPixmapItem(pixmap)
            self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
            self._picture.setScale(picture.scale)
            self._picture.setPos(picture.left, picture.top)
            self._picture.setZValue(-1)
            self._paper.addItem(self._picture)
        self._bound()

    def show_streets(self, streets: StreetItem) -> None:
        """Put these streets below the symbols, in place of others."""
        if self._streets is not None:
            self._paper.removeItem(self._streets)
        self._streets = streets
        self._paper.addItem(streets)
        self._bound()

    def selected(self) -> MapItem | None:
        return next((i for i in self.items_shown if i.isSelected()), None)

    def select(self, field: str, id_: str, show: bool = True) -> bool:
        """Choose an item and bring it into view; whether it is on the map."""
        for item in self.items_shown:
            item.setSelected((item.field, item.id) == (field, id_))
        found = self.selected()
        if found is not None and show and not _shows(self, found.pos()):
            self.ensureVisible(QRectF(found.pos(), found.pos()).adjusted(-1, -1, 1, 1), 80, 80)
        return found is not None

    def fit(self) -> None:
        self.fitInView(self._everything(), Qt.AspectRatioMode.KeepAspectRatio)
        self._fitted, self._as_fitted = True, True

    def zoom(self, by: float) -> None:
        now = self.transform().m11()
        by = max(_LEAST_SCALE / now, min(_MOST_SCALE / now, by))
        self.scale(by, by)
        self._as_fitted = False

    def ask(self, asking: bool) -> None:
        """Let clicks be points that are asked for, or moving and choosing again."""
        if asking:
            self.let_go.emit()
        self.asking = asking
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if asking else Qt.CursorShape.OpenHandCursor)

    def symbol_at(self, point: QPoint) -> MapItem | None:
        """The topmost symbol under a point of the view."""
        return next((item for item in self.items(point) if isinstance(item, MapItem)), None)

    def middle(self) -> QPointF:
        return self.mapToScene(self.viewport().rect().center())

    def _everything(self) -> QRectF:
        around = QRectF()
        for item in self.items_shown:
            reach = item.radius if isinstance(item, AreaItem) else 1
            around = around.united(QRectF(item.pos(), item.pos()).adjusted(-reach, -reach, reach, reach))
        if self._picture is not None:
            around = around.united(self._picture.sceneBoundingRect())
        if self._streets is not None:
            around = around.united(self._streets.box)
        if around.isNull():
            around = QRectF(0, -1000, 1000, 1000)
        return around.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def _bound(self) -> None:
        around = self._everything()
        wide = max(around.width(), around.height())
        self._paper.setSceneRect(around.adjusted(-wide, -wide, wide, wide))
        if not self._fitted and self.isVisible():
            self.fit()

    # -- by hand --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was fitted is fitted again; what the user has zoomed or moved stays."""
        super().resizeEvent(event)
        if not self._fitted or self._as_fitted:
            self.fit()
            self._fitted = self.isVisible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_ZOOM ** (event.angleDelta().y() / 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move what is chosen, or the view; plus, minus and 0 zoom; Escape lets go."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._arrow(_ARROWS[key], fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_ZOOM)
        elif key is Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_Escape:
            self._paper.clearSelection()
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def _arrow(self, way: tuple[int, int], *, fine: bool) -> None:
        item = self.selected()
        if item is None:
            for bar, sign in ((self.horizontalScrollBar(), way[0]), (self.verticalScrollBar(), way[1])):
                bar.setValue(bar.value() + sign * 60)
            self._as_fitted = False
            return
        step = _FINE_STEP if fine else _STEP
        to = item.pos() + QPointF(way[0] * step, way[1] * step)
        self.moved.emit(item, to, f"map-{item.field}-{item.id}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.asking:
            self.pointed.emit(self.mapToScene(event.position().toPoint()))
            return
        super().mousePressEvent(event)
        self._pressed_at = event.position()
        self._pressed = {item: item.pos() for item in self.items_shown if item.isSelected()}
        self._dragged.clear()
        self._keep_streets_painted(bool(self._pressed))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        for item, before in self._pressed.items():
            if item.pos() != before or item in self._dragged:
                self._dragged.add(item)  # back where it was it is still under way
                self.dragged.emit(item)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A symbol that lies elsewhere now was moved: one step."""
        super().mouseReleaseEvent(event)
        self._as_fitted = self._as_fitted and (event.position() - self._pressed_at).manhattanLength() < 2
        pressed, self._pressed = self._pressed, {}
        self._keep_streets_painted(False)
        for item, before in pressed.items():
            if (to := item.pos()) != before:
                item.setPos(before)
                self.moved.emit(item, to, "")

    def _keep_streets_painted(self, kept: bool) -> None:
        """While a symbol is moved thousands of streets are painted once, and not for each step."""
        if self._streets is not None:
            modes = QGraphicsItem.CacheMode
            self._streets.setCacheMode(modes.DeviceCoordinateCache if kept else modes.NoCache)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(POST_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        index = post_of(event.mimeData())
        if index is not None:
            event.acceptProposedAction()
            self.dropped.emit(index, self.mapToScene(event.position().toPoint()))

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.selected())

    # -- ground and labels ----------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """A grid of round distances, where no scanned plan is the ground."""
        rect = QRectF(rect)
        painter.fillRect(rect, QColor(look().panel))
        if self._picture is None:
            draw_grid(painter, rect, self.transform().m11())

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Names and the scale, in pixels of the view."""
        painter.save()
        painter.resetTransform()
        Labels(self, self.items_shown).draw(painter)
        draw_scale_bar(painter, self.viewport().height(), self.transform().m11())
        painter.restore()


def post_of(data: QMimeData) -> int | None:
    """The position of the post that is being dragged."""
    text = bytes(data.data(POST_MIME).data()).decode("ascii", "ignore")
    return int(text) if text.isdigit() else None


def _shows(view: MapView, at: QPointF) -> bool:
    """Whether a place lies in view, with a little around it."""
    return view.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE).contains(view.mapFromScene(at))
