"""Icons by name, drawn in a colour of the theme; they are line drawings of the project's own in resources/icons."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from patrolplanner import paths
from patrolplanner.gui.look import current, look

_PICTURE = "picture"
_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, colour: str = "") -> QIcon:
    """An icon in the ink of the theme, or in ``colour``; its disabled form is quiet."""
    return _drawn(name, colour or look().ink, look().quiet)


def draw(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or action an icon that follows the theme."""
    target.setProperty(_PICTURE, name)
    target.setIcon(icon(name, _ink_of(target)))


def draw_again(target: QAbstractButton) -> None:
    """After its role is another one, which may have an ink of its own."""
    if name := target.property(_PICTURE):
        draw(target, name)


def _ink_of(target: QAbstractButton | QAction) -> str:
    return look().on_accent if target.property("role") == "main" else look().ink


def _draw_again() -> None:
    for widget in QApplication.allWidgets():
        for target in (widget, *widget.actions()):
            name = target.property(_PICTURE)
            if name and isinstance(target, QAbstractButton | QAction):
                draw(target, name)


current.changed.connect(_draw_again)


@cache
def program_icon() -> QIcon:
    """The program's own, for title bars and the taskbar."""
    renderer = QSvgRenderer(str(paths.resources() / "program" / "program.svg"))
    made = QIcon()
    for size in (*_SIZES, 256):
        made.addPixmap(_picture(renderer, size))
    return made


@cache
def _drawn(name: str, colour: str, quiet: str) -> QIcon:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, quiet)):
        renderer = QSvgRenderer(QByteArray(text.replace("#000000", ink).encode()))
        for size in _SIZES:
            made.addPixmap(_picture(renderer, size), mode)
    return made


def _picture(renderer: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
