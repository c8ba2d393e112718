"""Small parts that pages are made of, so that they look alike everywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.icons import draw
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text in a role of the style sheet. It is plain text: what a user typed is never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
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


def rule() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def row(*widgets: QWidget | int, spacing: int = STEP * 2) -> QHBoxLayout:
    """Widgets side by side; a number is a stretch."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for widget in widgets:
        if isinstance(widget, int):
            layout.addStretch(widget)
        else:
            layout.addWidget(widget)
    return layout


def side_by_side(owner: QWidget, left: QWidget, right: QWidget, sizes: tuple[int, int], grows: int) -> QSplitter:
    """Fill ``owner`` with two parts whose border can be dragged; the one numbered ``grows`` takes what room is left."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(STEP * 2)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(grows, 1)
    splitter.setSizes(list(sizes))
    outer = QVBoxLayout(owner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(splitter)
    return splitter
