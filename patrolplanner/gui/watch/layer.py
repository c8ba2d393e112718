"""What closing and cameras show on the map: exits with ways to them, what cameras look at, who sees which stretch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.names import exit_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.look import look
from patrolplanner.gui.said import said
from patrolplanner.planning.deployment.town_cameras import CamerasNow, Sight
from patrolplanner.planning.deployment.town_closing import ClosingNow
from patrolplanner.planning.deployment.travel import Place

_MARGIN = 60.0
_SIZE = 7.0
_WORDS = 12
BESIDE = 17
"""Pixels from an exit to its mark, so that the symbol of a post there stays to be seen."""
_OVER = 60.0
_SOLID, _DASHED, _DOTTED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine

Stroke = tuple[float, float, Qt.PenStyle, str]
"""Pixels wide, how strong its colour is, how it is drawn, and the role of the colour."""
# width and the way of drawing carry the meaning, so that a grey print tells them apart
SIGHT_STROKES: Mapping[Sight, Stroke] = {
    Sight.BOTH: (7.0, 0.9, _SOLID, "accent"),
    Sight.PEOPLE: (4.5, 0.7, _SOLID, "accent"),
    Sight.WATCHED: (4.5, 0.9, _DASHED, "accent"),
    Sight.RECORDED: (3.0, 0.9, _DOTTED, "accent"),
    Sight.BLIND: (2.0, 0.9, _DASHED, "danger"),
}


_STYLES = (_SOLID, _DASHED, _DOTTED, Qt.PenStyle.DashDotLine)
BEAT_STROKES: Sequence[Stroke] = tuple(
    (width, 0.95, style, role) for width, role in ((6.0, "accent"), (3.0, "good"), (6.0, "quiet")) for style in _STYLES
)


@dataclass(frozen=True, slots=True)
class ExitMark:
    """An exit at its place, with what is said beside it."""

    place: Place
    words: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class CameraMark:
    """A camera: what it looks at as a sector from a bearing, or all round; ``strong`` where somebody watches it."""

    place: Place
    sight: float
    bearing: float | None
    angle: float
    works: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class WatchPicture:
    """What is to be drawn: stretches by stroke, ways, exits, cameras, words at places."""

    strokes: tuple[tuple[Stroke, tuple[QLineF, ...]], ...] = ()
    ways: tuple[tuple[Place, ...], ...] = ()
    exits: tuple[ExitMark, ...] = ()
    cameras: tuple[CameraMark, ...] = ()
    words: tuple[tuple[Place, str], ...] = ()


def closing_picture(plan: Plan, now: ClosingNow, places: Mapping[str, Place]) -> WatchPicture:
    """``places`` of the exits by their numbers."""
    exits = tuple(
        ExitMark(
            places[one.exit.id],
            f"{one.minutes:.1f}" if one.reason is None else said(exit_name(plan, one.exit)),
            one.reason is not None,
        )
        for one in now.exits
    )
    return WatchPicture(ways=tuple(one.way for one in now.exits if one.way), exits=exits)


def camera_picture(now: CamerasNow, places: Sequence[Place], lines: Sequence[Sequence[Place]]) -> WatchPicture:
    """``places`` of the cameras, ``lines`` of the segments."""
    cameras = tuple(
        CameraMark(place, one.camera.sight, one.camera.bearing, one.camera.angle, one.works, one.watched)
        for one, place in zip(now.cameras, places, strict=True)
    )
    drawn = {sight: list[QLineF]() for sight in Sight}
    for sight, line in zip(now.sights, lines, strict=True):
        drawn[sight].extend(QLineF(*a, *b) for a, b in pairwise(line))
    strokes = tuple((SIGHT_STROKES[sight], tuple(found)) for sight, found in drawn.items() if found)
    return WatchPicture(strokes=strokes, cameras=cameras)


def beat_picture(
    beat_of: Sequence[int], ids: Sequence[str], chosen: int, lines: Sequence[Sequence[Place]], middles: Sequence[Place]
) -> WatchPicture:
    """Every beat drawn in its own way, with its number in its middle; ``chosen`` is shown as such."""
    strokes = []
    words: list[tuple[Place, str]] = []
    for number, id_ in enumerate(ids):
        mine = [n for n, beat in enumerate(beat_of) if beat == number]
        drawn = tuple(QLineF(*a, *b) for n in mine for a, b in pairwise(lines[n]))
        if not drawn:
            continue
        if number == chosen:
            strokes.append(((14.0, 0.35, _SOLID, "warn"), drawn))
        strokes.append((BEAT_STROKES[len(words) % len(BEAT_STROKES)], drawn))
        xs, ys = zip(*(middles[n] for n in mine), strict=True)
        middle = sum(xs) / len(xs), sum(ys) / len(ys)
        near = min(mine, key=lambda n: dist(middles[n], middle))
        words.append((middles[near], id_))
    return WatchPicture(strokes=tuple(strokes), words=tuple(words))


class WatchItem(QGraphicsItem):
    """Stretches, ways and what cameras look at under the symbols of posts and areas; ``above``: marks and words."""

    def __init__(self, *, above: bool = False) -> None:
        super().__init__()
        self._above = above
        self.setZValue(_OVER if above else 0.7)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.picture = WatchPicture()
        self._box = QRectF()

    def show_picture(self, picture: WatchPicture) -> None:
        self.prepareGeometryChange()
        self.picture = picture
        points = [
            *(QPointF(*place) for way in picture.ways for place in way),
            *(QPointF(*mark.place) for mark in picture.exits),
            *(QPointF(*place) for place, _ in picture.words),
            *(QPointF(*mark.place) for mark in picture.cameras),
            *(point for _, lines in picture.strokes for line in lines for point in (line.p1(), line.p2())),
        ]
        farthest = max((mark.sight for mark in picture.cameras), default=0.0) + _MARGIN
        box = QPolygonF(points).boundingRect() if points else QRectF()
        self._box = box.adjusted(-farthest, -farthest, farthest, farthest)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11() or 1.0
        if self._above:
            for exit_ in self.picture.exits:
                _draw_exit(painter, exit_, scale)
            for place, words in self.picture.words:
                _write(painter, QPointF(*place), words, "ink", scale)
            return
        for stroke, lines in self.picture.strokes:
            painter.setPen(stroke_pen(stroke))
            painter.drawLines(lines)
        for mark in self.picture.cameras:
            _draw_camera(painter, mark, scale)
        for number, way in enumerate(self.picture.ways):
            painter.setPen(stroke_pen((3.5, 0.9, _STYLES[number % len(_STYLES)], "accent")))
            painter.drawPolyline([QPointF(*place) for place in way])


def stroke_pen(stroke: Stroke) -> QPen:
    width, strength, style, role = stroke
    colour = QColor(getattr(look(), role))
    colour.setAlphaF(strength)
    pen = QPen(colour, width, style, Qt.PenCapStyle.FlatCap)
    pen.setCosmetic(True)
    return pen


def _draw_exit(painter: QPainter, mark: ExitMark, scale: float) -> None:
    """A square beside the place, filled where it is closed; one that stays open is empty and crossed."""
    size = _SIZE / scale
    x, y = mark.place[0] + BESIDE / scale, mark.place[1] - BESIDE / scale
    box = QRectF(x - size, y - size, 2 * size, 2 * size)
    role = "danger" if mark.is_open else "accent"
    painter.setPen(stroke_pen((2.5, 1.0, _SOLID, role)))
    painter.drawLine(QPointF(*mark.place), QPointF(x, y))
    painter.setBrush(QColor(look().panel) if mark.is_open else QColor(look().accent))
    painter.drawRect(box)
    if mark.is_open:
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
    _write(painter, QPointF(x + 1.5 * size, y - 1.2 * size), mark.words, role, scale)


def _write(painter: QPainter, at: QPointF, words: str, role: str, scale: float) -> None:
    """Words that are as large on every scale."""
    painter.save()
    painter.translate(at)
    painter.scale(1 / scale, 1 / scale)
    font = QFont(painter.font())
    font.setPixelSize(_WORDS)
    font.setBold(True)
    painter.setFont(font)
    box = QRectF(QFontMetricsF(font).boundingRect(words)).adjusted(-2, -1, 2, 1)
    ground = QColor(look().panel)
    ground.setAlphaF(0.85)
    painter.fillRect(box, ground)
    painter.setPen(QColor(getattr(look(), role)))
    painter.drawText(QPointF(0.0, 0.0), words)
    painter.restore()


def _draw_camera(painter: QPainter, mark: CameraMark, scale: float) -> None:
    """What it looks at, filled where somebody watches it; a cross where it does not work."""
    role = "accent" if mark.works else "danger"
    painter.setPen(stroke_pen((1.2, 0.8, _SOLID if mark.strong else _DASHED, role)))
    ground = QColor(getattr(look(), role))
    ground.setAlphaF(0.22 if mark.strong else 0.08)
    painter.setBrush(ground)
    x, y = mark.place
    box = QRectF(x - mark.sight, y - mark.sight, 2 * mark.sight, 2 * mark.sight)
    if mark.bearing is None:
        painter.drawEllipse(box)
    else:
        # Qt counts sixteenths of a degree from three o'clock against the clock
        painter.drawPie(box, round((90 - mark.bearing - mark.angle / 2) * 16), round(mark.angle * 16))
    size = _SIZE / 2 / scale
    painter.setPen(stroke_pen((2.0, 1.0, _SOLID, role)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.works:
        painter.drawEllipse(QPointF(x, y), size, size)
    else:
        painter.drawLine(QPointF(x - size, y - size), QPointF(x + size, y + size))
        painter.drawLine(QPointF(x + size, y - size), QPointF(x - size, y + size))
