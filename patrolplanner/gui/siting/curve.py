"""The curve of people against coverage: what each further post brings, and how many people it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui import look as looks
from patrolplanner.gui.drawing import CENTRE, RIGHT, write
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.said import said
from patrolplanner.services.deployment.siting_answer import CurveStep
from patrolplanner.services.deployment.siting_words import amount, new_posts, per_cent

_TITLE = translate("siting page", "Reached (%) by officers and auxiliaries that all kiosks take")
_SPOKEN = translate("siting page", "{posts}: {people} {people:person|people}, {share} %")
_DOT, _FOOT, _HEAD = 4.0, 18, 20


def _spoken(step: CurveStep) -> str:
    people, share = amount(sum(step.people)), per_cent(step.covered)
    return said(_SPOKEN, posts=new_posts(step.new), people=people, share=share)


class PeopleCurve(QWidget):
    """Points from no new post on, joined; the present answer's number of posts is filled."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[CurveStep, ...] = ()
        self._new = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(120)
        looks.current.changed.connect(self.update)

    def show_steps(self, steps: Sequence[CurveStep], new: int) -> None:
        self.steps, self._new = tuple(steps), new
        self.setAccessibleName("; ".join(map(_spoken, self.steps)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        write(painter, QRectF(0, 0, self.width(), _HEAD), said(_TITLE), colours.quiet, Qt.AlignmentFlag.AlignLeft)
        if not self.steps:
            return
        left = painter.fontMetrics().horizontalAdvance("100") + STEP * 2
        area = QRectF(left, _HEAD + STEP * 3, self.width() - left - STEP * 6, self.height() - _HEAD - _FOOT - STEP * 4)
        low, high = min(s.covered for s in self.steps), max(s.covered for s in self.steps)
        fewest, most = (f(sum(s.people) for s in self.steps) for f in (min, max))

        def at(step: CurveStep) -> QPointF:
            across = (sum(step.people) - fewest) / max(1e-9, most - fewest)
            up = (step.covered - low) / max(1e-9, high - low)
            return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.bottomLeft(), area.topLeft())
        for value, y in ((low, area.bottom()), (high, area.top())):
            write(painter, QRectF(0, y - 8, left - STEP, 16), f"{100 * value:.0f}", colours.quiet, RIGHT)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPolyline(QPolygonF([at(step) for step in self.steps]))
        for step in self.steps:
            point, here = at(step), step.new == self._new
            painter.setBrush(QColor(colours.accent if here else colours.panel))
            painter.drawEllipse(point, _DOT + here, _DOT + here)
            box = QRectF(point.x() - 24, point.y() - 20, 48, 14)
            write(painter, box, f"+{step.new}", colours.ink if here else colours.quiet, CENTRE)
            painter.setPen(QPen(QColor(colours.accent), 2))
        foot = QRectF(area.left() - 20, area.bottom() + 2, 60, _FOOT)
        write(painter, foot, amount(fewest), colours.quiet, Qt.AlignmentFlag.AlignLeft)
        foot = QRectF(area.right() - 60, area.bottom() + 2, 80, _FOOT)
        write(painter, foot, amount(most), colours.quiet, RIGHT)
