"""The map itself: pan and zoom by mouse and keys, the grid with its scale, and labels that do not cover each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import current, look
from patrolplanner.gui.map.items import AreaItem, MapItem, PostItem
from patrolplanner.gui.said import said
from patrolplanner.services.edits.map import Picture

POST_MIME = "application/x-patrolplanner-post"
_STEP, _FINE_STEP = 10.0, 1.0
_LEAST_SCALE, _MOST_SCALE = 0.01, 20.0
_MARGIN = 60.0
_ZOOM = 1.25
_BAR_PIXELS = 120
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapView(QGraphicsView):
    """Symbols of fixed size on a paper of metres."""

    moved = Signal(object, QPointF, str)
    """Item, its new place on paper, and the key of the gesture."""
    dropped = Signal(int, QPointF)
    """Position of a post from the tray, and the place on paper."""
    chosen = Signal(object)
    """The item chosen now, or None."""
    pointed = Signal(QPointF)
    """A click while points are being asked for."""

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
        self.setMinimumSize(320, 240)
        self.setAccessibleName(said(translate("map", "Map of areas and posts")))
        self.items_shown: list[MapItem] = []
        self.asking = False
        self._picture: QGraphicsPixmapItem | None = None
        self._pressed: dict[MapItem, QPointF] = {}
        self._fitted = False
        self._paper.selectionChanged.connect(self._tell_chosen)
        current.changed.connect(self.viewport().update)

    # -- what is shown --------------------------------------------------------------------------------

    def show_items(self, items: Sequence[MapItem]) -> None:
        """Put these on the map instead; what was chosen stays chosen."""
        kept = self.selected()
        self._paper.blockSignals(True)
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
        self._paper.blockSignals(False)
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

    def selected(self) -> MapItem | None:
        """The item chosen."""
        return next((i for i in self.items_shown if i.isSelected()), None)

    def select(self, field: str, id_: str, show: bool = True) -> bool:
        """Choose an item and bring it into view; whether it is on the map."""
        for item in self.items_shown:
            item.setSelected((item.field, item.id) == (field, id_))
        found = self.selected()
        if found is not None and show:
            self.ensureVisible(QRectF(found.pos(), found.pos()).adjusted(-1, -1, 1, 1), 80, 80)
        return found is not None

    def fit(self) -> None:
        """Everything in view."""
        self.fitInView(self._everything(), Qt.AspectRatioMode.KeepAspectRatio)
        self._fitted = True

    def zoom(self, by: float) -> None:
        """Nearer or further."""
        now = self.transform().m11()
        by = max(_LEAST_SCALE / now, min(_MOST_SCALE / now, by))
        self.scale(by, by)

    def ask(self, asking: bool) -> None:
        """Let clicks be points that are asked for, or moving and choosing again."""
        self.asking = asking
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if asking else Qt.CursorShape.OpenHandCursor)

    def middle(self) -> QPointF:
        """The place in the middle of the view."""
        return self.mapToScene(self.viewport().rect().center())

    def _everything(self) -> QRectF:
        around = QRectF()
        for item in self.items_shown:
            reach = item.radius if isinstance(item, AreaItem) else 1
            around = around.united(QRectF(item.pos(), item.pos()).adjusted(-reach, -reach, reach, reach))
        if self._picture is not None:
            around = around.united(self._picture.sceneBoundingRect())
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
        """The first time everything is shown."""
        super().resizeEvent(event)
        if not self._fitted:
            self.fit()
            self._fitted = self.isVisible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms around the pointer."""
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
        else:
            super().keyPressEvent(event)

    def _arrow(self, way: tuple[int, int], *, fine: bool) -> None:
        item = self.selected()
        if item is None:
            for bar, sign in ((self.horizontalScrollBar(), way[0]), (self.verticalScrollBar(), way[1])):
                bar.setValue(bar.value() + sign * 60)
            return
        step = _FINE_STEP if fine else _STEP
        to = item.pos() + QPointF(way[0] * step, way[1] * step)
        self.moved.emit(item, to, f"map-{item.field}-{item.id}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where things were."""
        if self.asking:
            self.pointed.emit(self.mapToScene(event.position().toPoint()))
            return
        super().mousePressEvent(event)
        self._pressed = {item: item.pos() for item in self.items_shown if item.isSelected()}

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A symbol that lies elsewhere now was moved: one step."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, {}
        for item, before in pressed.items():
            if (to := item.pos()) != before:
                item.setPos(before)
                self.moved.emit(item, to, "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Posts may come from the tray."""
        if event.mimeData().hasFormat(POST_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A post comes onto the map."""
        index = post_of(event.mimeData())
        if index is not None:
            event.acceptProposedAction()
            self.dropped.emit(index, self.mapToScene(event.position().toPoint()))

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.selected())

    # -- ground and labels ----------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """A grid of round distances."""
        rect = QRectF(rect)
        colours = look()
        painter.fillRect(rect, QColor(colours.panel))
        if self._picture is not None:
            return
        step = round_distance(_BAR_PIXELS / self.transform().m11())
        pen = QPen(QColor(colours.line), 0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        lines = []
        x = math.floor(rect.left() / step) * step
        while x <= rect.right():
            lines.append(QLineF(x, rect.top(), x, rect.bottom()))
            x += step
        y = math.floor(rect.top() / step) * step
        while y <= rect.bottom():
            lines.append(QLineF(rect.left(), y, rect.right(), y))
            y += step
        painter.drawLines(lines)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Names and the scale, in pixels of the view."""
        painter.save()
        painter.resetTransform()
        painter.scale(1, 1)
        self._labels(painter)
        self._scale_bar(painter)
        painter.restore()

    def _labels(self, painter: QPainter) -> None:
        colours = look()
        view = QRectF(self.viewport().rect())
        taken = [self._sign_rect(i) for i in self.items_shown if isinstance(i, PostItem)]
        order = sorted(self.items_shown, key=lambda i: (not i.isSelected(), isinstance(i, AreaItem)))
        for item in order:
            small = isinstance(item, AreaItem)
            font = QFont(self.font())
            font.setPixelSize(12)
            font.setItalic(False)
            painter.setFont(font)
            metrics = painter.fontMetrics()
            width, height = metrics.horizontalAdvance(item.name) + 4, metrics.height()
            place = self._label_place(item, width, height, taken)
            if place is None or not view.intersects(place):
                continue
            taken.append(place)
            back = QColor(colours.panel)
            back.setAlphaF(0.75)
            painter.fillRect(place, back)
            red = isinstance(item, PostItem) and item.manning.unmanned
            painter.setPen(QColor(colours.danger if red else colours.accent if small else colours.ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, item.name)

    def _label_place(self, item: MapItem, width: float, height: float, taken: list[QRectF]) -> QRectF | None:
        """The first of some places around a symbol that covers nothing; a chosen one is always named."""
        at = QPointF(self.mapFromScene(item.pos()))
        if isinstance(item, PostItem):
            at.setX(at.x() + item.aside)
        away = item.label_distance(self.transform().m11())
        places: tuple[QRectF, ...] = (
            QRectF(at.x() + away, at.y() - height / 2, width, height),
            QRectF(at.x() - away - width, at.y() - height / 2, width, height),
            QRectF(at.x() - width / 2, at.y() + away, width, height),
            QRectF(at.x() - width / 2, at.y() - away - height, width, height),
            QRectF(at.x() + away - 4, at.y() + away - 4, width, height),
            QRectF(at.x() - away - width + 4, at.y() - away - height + 4, width, height),
        )
        if isinstance(item, AreaItem):
            inside = QRectF(at.x() - width / 2, at.y() - away + height / 2, width, height)
            places = (places[3], places[2], inside, *places[:2])
        view = QRectF(self.viewport().rect())
        places = tuple(sorted(places, key=lambda p: not view.contains(p)))
        free = next((p for p in places if not any(p.intersects(t) for t in taken)), None)
        return free if free is not None or not item.isSelected() else places[0]

    def _sign_rect(self, item: MapItem) -> QRectF:
        at = QPointF(self.mapFromScene(item.pos()))
        aside = item.aside if isinstance(item, PostItem) else 0
        return QRectF(at.x() + aside - 14, at.y() - 14, 28, 28)

    def _scale_bar(self, painter: QPainter) -> None:
        metres = round_distance(_BAR_PIXELS / self.transform().m11())
        length = metres * self.transform().m11()
        colours = look()
        bottom, left = self.viewport().height() - 16, 16.0
        painter.setPen(QPen(QColor(colours.ink), 1.5))
        painter.drawLine(QLineF(left, bottom, left + length, bottom))
        for x in (left, left + length):
            painter.drawLine(QLineF(x, bottom - 4, x, bottom + 4))
        text = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
        painter.drawText(QPointF(left + 2, bottom - 7), text)


def post_of(data: QMimeData) -> int | None:
    """The position of the post that is being dragged."""
    text = bytes(data.data(POST_MIME).data()).decode("ascii", "ignore")
    return int(text) if text.isdigit() else None


def round_distance(most: float) -> float:
    """The largest of 1, 2, 5, 10, 20 ... that is not more."""
    power = 10 ** math.floor(math.log10(max(most, 1e-9)))
    return float(next(n * power for n in (5, 2, 1) if n * power <= most * (1 + 1e-9)))
