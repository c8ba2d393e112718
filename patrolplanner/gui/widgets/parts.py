"""Small parts that pages are made of, so that they look alike everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
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
from patrolplanner.gui.icons import draw, draw_again
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, plain, said
from patrolplanner.gui.widgets.line import LineField

Box = TypeVar("Box", bound=QBoxLayout)
Spin = TypeVar("Spin", bound=QAbstractSpinBox)
Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
"""What lies in a row or column: a widget or layout, alone or with how much it grows, or a number that is a stretch."""
Margins = int | tuple[int, int, int, int]
"""The same on all sides, or at the left, top, right and bottom."""


class _Calm(QObject):
    """Lets the wheel scroll the page over a field that nobody is in, instead of changing what the field says."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


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


def padded(field: Spin) -> Spin:
    """A field with arrows whose text begins where that of other fields does: the style sheet's padding misses it.

    Nor does it keep the keys of undo to itself, or hear the wheel while nobody is in it.
    """
    inside = LineField(field)
    inside.setObjectName("qt_spinbox_lineedit")  # as Qt calls its own
    inside.setTextMargins(STEP * 2, 0, STEP, 0)
    field.setLineEdit(inside)
    _Calm(field)
    return field


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    restyle(widget, "role", role)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Give a widget another value of a property that the style sheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        if name == "role" and isinstance(widget, QAbstractButton):
            draw_again(widget)


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
        made.setToolTip(as_tip(said(tip)))
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def icon_button(name: str, text: Message, pressed: Callable[[], object]) -> QToolButton:
    """A button with an icon alone; its words are its tooltip and its name for screen readers."""
    made = QToolButton()
    draw(made, name)
    made.setToolTip(as_tip(said(text)))
    made.setAccessibleName(said(text))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def panel(spacing: int = STEP * 2, margin: int = STEP * 3) -> tuple[QFrame, QVBoxLayout]:
    """A white card with rounded corners, and its layout."""
    frame = QFrame()
    frame.setProperty("role", "panel")
    return frame, column(of=frame, margins=margin, spacing=spacing)


def card(*parts: Part, margin: int = STEP * 3) -> QFrame:
    """A panel with its parts below one another."""
    frame = QFrame()
    frame.setProperty("role", "panel")
    column(*parts, of=frame, margins=margin)
    return frame


def rule() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def row(*parts: Part, of: QWidget | None = None, margins: Margins = 0, spacing: int = STEP * 2) -> QHBoxLayout:
    """Parts side by side, in the widget ``of`` if one is named."""
    return _filled(QHBoxLayout(), parts, of, margins, spacing)


def column(*parts: Part, of: QWidget | None = None, margins: Margins = 0, spacing: int = STEP * 2) -> QVBoxLayout:
    """Parts below one another, in the widget ``of`` if one is named."""
    return _filled(QVBoxLayout(), parts, of, margins, spacing)


def _filled(layout: Box, parts: Iterable[Part], of: QWidget | None, margins: Margins, spacing: int) -> Box:
    if of is not None:
        of.setLayout(layout)
    layout.setContentsMargins(*(margins if isinstance(margins, tuple) else (margins,) * 4))
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
            continue
        inner, grows = part if isinstance(part, tuple) else (part, 0)
        if isinstance(inner, QLayout):
            layout.addLayout(inner, grows)
        else:
            layout.addWidget(inner, grows)
    return layout


def clear_out(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear_out(inner)
        if (widget := item.widget()) is not None:
            throw_away([widget])


def throw_away(widgets: Iterable[QWidget]) -> None:
    """Widgets are seen no more at once, and go when what is under way has ended."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()


def divided(
    one: QWidget, other: QWidget, sizes: tuple[int, int] | None = None, *, grows: int = 0, down: bool = False
) -> QSplitter:
    """Two parts whose border can be dragged, side by side or ``down``; that numbered ``grows`` takes the room left."""
    splitter = QSplitter(Qt.Orientation.Vertical if down else Qt.Orientation.Horizontal)
    splitter.setHandleWidth(STEP * 2)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(one)
    splitter.addWidget(other)
    splitter.setStretchFactor(grows, 1)
    if sizes is not None:
        splitter.setSizes(list(sizes))
    return splitter


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
        layout.addRow(captioned(title, field), field)
        if not field.accessibleName():
            field.setAccessibleName(plain(said(title)))
    return layout


def combo(entries: Iterable[tuple[Message | str, object]]) -> QComboBox:
    """A choice of words, each with its value as data."""
    made = QComboBox()
    _Calm(made)
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


def downwards(area: QScrollArea) -> None:
    """Let an area scroll downwards only, without a frame and without stopping the Tab key."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class DownwardArea(QScrollArea):
    """It scrolls downwards only and is never narrower than what is in it, so that nothing is cut at its right."""

    def __init__(self) -> None:
        super().__init__()
        downwards(self)

    def minimumSizeHint(self) -> QSize:
        held: QWidget | None = self.widget()
        inside = 0 if held is None else held.minimumSizeHint().width()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(inside + bar, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside has become wider or narrower."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


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
