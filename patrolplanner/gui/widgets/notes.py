"""Sentences under each other, each with its tone and the way to the place it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, label, row

_SHOW = translate("notes", "Show")
_MORE = translate("notes", "{count} more of this kind.")
MOST = 60


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence in the role ``good``, ``warn``, ``danger`` or ``quiet``; ``place`` is where it leads."""

    text: Message
    tone: str = "quiet"
    place: Place | None = None
    link: Message = _SHOW


class Notes(QScrollArea):
    """The list; it scrolls when it is long."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.texts: tuple[str, ...] = ()

    def wait(self, text: Message) -> None:
        """Say that it is on its way."""
        self.show_notes([Note(text)])

    def show_notes(self, notes: Sequence[Note]) -> None:
        inner = QWidget()
        inner.setProperty("role", "ground")
        lines = (note_line(self._context, note) for note in notes[:MOST])
        down = column(*lines, of=inner, margins=(0, 0, STEP, 0), spacing=STEP)
        if len(notes) > MOST:
            down.addWidget(label(said(_MORE, count=len(notes) - MOST), "quiet"))
        down.addStretch()
        self.texts = tuple(said(n.text) for n in notes)
        self.setWidget(inner)


def note_line(context: PlanContext, note: Note) -> QHBoxLayout:
    across = row((label(said(note.text), note.tone, wrap=True), 1))
    if note.place is not None:
        link = button(note.link, going(context, note.place), role="flat")
        link.setAccessibleDescription(said(note.text))
        across.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    return across


def going(context: PlanContext, place: Place) -> Callable[[], Any]:
    return lambda: context.go(place)
