"""The scanned plan under the map: choosing it, setting its scale by two points, moving it, taking it away."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QInputDialog, QWidget

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.map.view import MapView
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.services.edits.map import Picture, moved, picture_of, scaled, with_picture

_FARTHEST = 1_000_000.0


class _TwoPoints(NamedTuple):
    """What is said before the first and before the second point, and what becomes of both."""

    first: Message
    second: Message
    done: Callable[[QPointF, QPointF], None]


class Scan(QObject):
    """Keeps the picture of the view in step with the plan."""

    told = Signal(object)
    """`Message` or None: what the user should do or know."""

    def __init__(self, context: PlanContext, view: MapView, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._view, self._window = context, view, parent
        self._points: list[QPointF] = []
        self._asking: _TwoPoints | None = None
        self._shown: Picture | None = None
        self._pixmap: QPixmap | None = None
        view.pointed.connect(self._pointed)
        view.let_go.connect(self.stop_asking)

    @property
    def picture(self) -> Picture | None:
        return picture_of(self._context.plan)

    def refresh(self) -> None:
        """Show what the plan names; a file is read beside the window."""
        picture = self.picture
        if picture == self._shown:
            return
        same_file = picture is not None and self._shown is not None and picture.file == self._shown.file
        self._shown = picture
        if picture is None:
            self._pixmap = None
            self._view.show_picture(None, None)
        elif same_file and self._pixmap is not None:
            self._view.show_picture(picture, self._pixmap)
        else:
            path = picture.path(self._context.session.path)
            jobs.start(self, lambda: read_image(path), self._read, self.told.emit)

    def choose(self) -> None:
        """Ask for an image file; it is kept beside the plan, so that both go together."""
        title = translate("map", "A scanned plan")
        kinds = translate("map", "Images (*.png *.jpg *.jpeg *.bmp)")
        file = file_dialogs.ask_open(self._window, title, self._context.session.path.parent, kinds)
        if file is not None:
            self.take(file)

    def take(self, file: Path) -> None:
        """Put this image under the map, as wide as what is in view."""
        plan_file = self._context.session.path
        try:
            image = read_image(file)
            kept = beside(plan_file, file)
        except PlannerError as error:
            self.told.emit(error.message)
            return
        view = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        scale = max(view.width() / image.width(), view.height() / image.height()) * 0.9
        left = view.center().x() - image.width() * scale / 2
        top = view.center().y() - image.height() * scale / 2
        step = translate("map", "put a scanned plan under the map")
        if self._context.apply(with_picture(Picture(kept, scale, left, top)), step):
            self.ask_for_scale()

    def remove(self) -> None:
        """Only the grid; the image file stays where it is."""
        self._context.apply(with_picture(None), translate("map", "take the scanned plan away"))

    def ask_for_scale(self) -> None:
        """The next two clicks are points whose distance is known."""
        self._ask(_TwoPoints(_SCALE_FIRST, _SCALE_SECOND, self._ask_distance))

    def ask_for_move(self) -> None:
        """The next two clicks are a point of the plan, and where that belongs among the posts and streets."""
        self._ask(_TwoPoints(_MOVE_FIRST, _MOVE_SECOND, self._move))

    def _ask(self, points: _TwoPoints) -> None:
        if self.picture is None:
            self.told.emit(translate("map", "There is no scanned plan yet; choose one first."))
            return
        self._points = []
        self._view.ask(True)
        self._view.setFocus()
        self._asking = points
        self.told.emit(points.first)

    def _pointed(self, at: QPointF) -> None:
        if (asking := self._asking) is None:
            return
        self._points.append(at)
        if len(self._points) == 1:
            self.told.emit(asking.second)
            return
        self.stop_asking()
        asking.done(*self._points)

    def _ask_distance(self, one: QPointF, other: QPointF) -> None:
        title = said(translate("map", "Scale of the plan"))
        question = said(translate("map", "Distance between the two points in metres:"))
        metres, good = QInputDialog.getDouble(self._window, title, question, 500.0, 1.0, _FARTHEST, 0)
        if good:
            self.set_scale(one, other, metres)

    def _move(self, point: QPointF, to: QPointF) -> None:
        if (picture := self.picture) is not None:
            new = moved(picture, to.x() - point.x(), to.y() - point.y())
            self._context.apply(with_picture(new), translate("map", "move the scanned plan"))

    def stop_asking(self) -> None:
        """No more points are wanted."""
        if self._asking is not None:
            self._asking = None
            self._view.ask(False)
            self.told.emit(None)

    def set_scale(self, one: QPointF, other: QPointF, metres: float) -> None:
        """Make the picture so large that the points are so far apart."""
        picture = self.picture
        if picture is None:
            return
        try:
            new = scaled(picture, (one.x(), one.y()), (other.x(), other.y()), metres)
        except PlannerError as error:
            self.told.emit(error.message)
            return
        self._context.apply(with_picture(new), translate("map", "scale of the scanned plan"))

    def _read(self, image: QImage) -> None:
        self._pixmap = QPixmap.fromImage(image)
        self._view.show_picture(self._shown, self._pixmap)


def read_image(path: Path) -> QImage:
    """An image no larger than a screen can use. Raises UserError for a file that is gone or is no image."""
    if not path.is_file():
        raise UserError(_GONE.fill(file=path.name))
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    image = reader.read()
    if image.isNull() or not size.isValid():
        raise UserError(_NO_IMAGE.fill(file=path.name))
    return image


def beside(plan_file: Path, image: Path) -> str:
    """The image's name beside the plan file; it is copied there when it lies elsewhere."""
    if image.resolve().parent == plan_file.resolve().parent:
        return image.name
    target = plan_file.with_name(f"{plan_file.stem} {image.name}")
    try:
        shutil.copyfile(image, target)
    except OSError as error:
        raise UserError(_NOT_COPIED.fill(file=image.name)) from error
    return target.name


_SCALE_FIRST = translate(
    "map", "Scale of the scanned plan: click the first of two points whose distance you know; Esc leaves it as it is."
)
_SCALE_SECOND = translate("map", "Click the second point.")
_MOVE_FIRST = translate("map", "Click a point of the scanned plan whose place on the map you know; Esc leaves it.")
_MOVE_SECOND = translate("map", "Now click where this point belongs.")
_GONE: Message = translate(
    "map", "The scanned plan {file} is not beside the plan any more; put it back there, or choose it again."
)
_NO_IMAGE = translate("map", "{file} is no image that can be read; choose a PNG or JPEG file.")
_NOT_COPIED = translate("map", "{file} could not be copied beside the plan; check that its folder can be written.")
