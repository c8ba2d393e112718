"""The lines of a roster table, drawn once and kept as pictures."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from patrolplanner.gui.roster.model import RosterModel
from patrolplanner.gui.roster.painting import LinePainter

MOST_PIXELS = 16_000_000
"""Of all pictures together: some screens full of lines, 64 MB."""

MakePainter = Callable[[], LinePainter]


class LinePictures:
    """Pictures in the size and font of a table's cells; those not asked for the longest time go first."""

    def __init__(self, table: QTableView, model: RosterModel, make: MakePainter) -> None:
        self._table, self._model, self._make = table, model, make
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._painter: LinePainter | None = None

    def forget(self, rows: Iterable[int] | None = None) -> None:
        """Draw lines anew when they are asked for next: some, or all, which may have another size or plan."""
        if rows is None:
            self._pictures.clear()
            self._painter = None
        else:
            for row in rows:
                self._pictures.pop(row, None)

    def of(self, row: int) -> QPixmap:
        """The picture of a line that is no heading."""
        picture = self._pictures.get(row)
        if picture is None:
            picture = self._pictures[row] = self._drawn(row)
            most = max(1, MOST_PIXELS // max(1, picture.width() * picture.height()))
            while len(self._pictures) > most:
                self._pictures.popitem(last=False)
        return picture

    def _drawn(self, row: int) -> QPixmap:
        view, table = self._model.view, self._table
        assert view is not None
        if self._painter is None:
            self._painter = self._make()
        ratio = table.devicePixelRatioF()
        width, height = table.columnWidth(0) * len(view.days), table.rowHeight(row)
        self._painter.height = height
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.draw(painter, self._model, self._model.lines[row])
        painter.end()
        return picture
