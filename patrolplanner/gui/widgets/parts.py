"""Small parts that pages are made of, so that they look alike everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from patrolplanner.domain.messages import Message
from patrolplanner.gui.icons import draw
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import plain, said

Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
"""A widget or layout; a number is a stretch; with a number it takes that share of the room that is left."""
_Box = TypeVar("_Box", bound=QBoxLayout)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text in a role of the style sheet. It is plain text: what a user typed is never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def captioned(text: Message, field: QWidget, role: str = "") -> QLabel:
    """A text whose marked letter leads to the field."""
    made = label(said(text), role)
    made.setBuddy(field)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    restyle(widget, "role", role)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Give a widget another value of a property that the style sheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(
    text: Message, pressed: Callable[[], object], *, role: str = "", name: str = "", tip: Message | None = None
) -> QPushButton:
    """A push button with words, pressed by Enter as well as by Space; ``name`` draws an icon before them."""
    made = QPushButton(said(text))
    made.setAutoDefault(True)
    if role:
        made.setProperty("role", role)
    if name:
        draw(made, name)
    if tip is not None:
        made.setToolTip(said(tip))
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def icon_button(name: str, text: Message, pressed: Callable[[], object]) -> QToolButton:
    """A button with an icon alone; its words are its tooltip and its name for screen readers."""
    made = QToolButton()
    draw(made, name)
    made.setToolTip(said(text))
    made.setAccessibleName(said(text))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def panel(spacing: int = STEP * 2, margin: int = STEP * 3) -> tuple[QFrame, QVBoxLayout]:
    """A white card with rounded corners, and its layout."""
    frame = QFrame()
    frame.setProperty("role", "panel")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return frame, layout


def card(*parts: Part, spacing: int = STEP * 2, margin: int = STEP * 3) -> QFrame:
    """A panel with its parts below each other."""
    frame, layout = panel(spacing, margin)
    _fill(layout, parts)
    return frame


def rule() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def row(*parts: Part, spacing: int = STEP * 2) -> QHBoxLayout:
    """Parts side by side."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    return _fill(layout, parts)


def stack(
    owner: QWidget | None, *parts: Part, spacing: int = STEP * 2, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Parts below each other that fill ``owner``; without an owner a layout to be put somewhere."""
    layout = QVBoxLayout() if owner is None else QVBoxLayout(owner)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return _fill(layout, parts)


def _fill(layout: _Box, parts: Iterable[Part]) -> _Box:
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
            continue
        what, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(what, QWidget):
            layout.addWidget(what, share)
        else:
            layout.addLayout(what, share)
    return layout


def grid(across: int, down: int, *stretched: int) -> QGridLayout:
    """An empty grid with gaps across and down, whose columns ``stretched`` take what room is left."""
    layout = QGridLayout()
    layout.setHorizontalSpacing(across)
    layout.setVerticalSpacing(down)
    for column in stretched:
        layout.setColumnStretch(column, 1)
    return layout


def form(*rows: tuple[Message, QWidget], owner: QWidget | None = None) -> QFormLayout:
    """Fields with their titles; a field without a name for screen readers is called by its title."""
    layout = QFormLayout(owner)
    for title, field in rows:
        layout.addRow(said(title), field)
        if not field.accessibleName():
            field.setAccessibleName(plain(said(title)))
    return layout


def combo(entries: Iterable[tuple[Message | str, object]]) -> QComboBox:
    """A choice of words, each with its value as data."""
    made = QComboBox()
    offer(made, entries)
    return made


def offer(field: QComboBox, entries: Iterable[tuple[Message | str, object]]) -> None:
    """Offer other words without telling; the value chosen stays if it is still among them."""
    with QSignalBlocker(field):
        chosen = field.currentData()
        field.clear()
        for words, value in entries:
            field.addItem(words if isinstance(words, str) else said(words), value)
        field.setCurrentIndex(max(field.findData(chosen), 0 if field.count() else -1))


def divided(
    first: QWidget,
    second: QWidget,
    sizes: tuple[int, int] | None = None,
    grows: int = 0,
    way: Qt.Orientation = Qt.Orientation.Horizontal,
) -> QSplitter:
    """Two parts whose border can be dragged; the one numbered ``grows`` takes what room is left, with -1 both do."""
    splitter = QSplitter(way)
    splitter.setHandleWidth(STEP * 2)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setStretchFactor(grows, 1)
    if sizes is not None:
        splitter.setSizes(sizes)
    return splitter


def downwards(area: QScrollArea) -> None:
    """Let an area scroll downwards only, without a frame and without stopping the Tab key."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def see_through(area: QScrollArea) -> QWidget:
    """What scrolls in an area whose ground is seen between its parts."""
    inside = QWidget()
    inside.setObjectName("inside")
    inside.setStyleSheet("QWidget#inside { background: transparent; }")
    area.setWidgetResizable(True)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(inside)
    return inside


def later(owner: QObject, milliseconds: int, do: Callable[[], object]) -> QTimer:
    """A timer that does something once, so long after it was started last."""
    timer = QTimer(owner, singleShot=True, interval=milliseconds)
    timer.timeout.connect(do)
    return timer
