"""What a page is to the window, and the row at its top."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved, typed_in_vain
from patrolplanner.gui.widgets.parts import column, label, row

if TYPE_CHECKING:
    from patrolplanner.gui.plan_context import PlanContext


class Section(QWidget):
    """A page or a part of it that the window tells when it is come to and when the plan goes."""

    parts: ClassVar[Mapping[str, Message]] = MappingProxyType({})
    """The names by which a place can ask for a part of it (``section``), with their titles, for the search to find."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.latest = jobs.Latest(self)

    def entered(self) -> None:
        """It has come to the front."""

    def unsaved(self) -> Unsaved | None:
        """What would be lost if the plan were closed now."""
        return typed_in_vain(self)

    def closing(self) -> None:
        """The plan is about to be given back: end what is under way and remember the layout."""
        self.latest.drop()

    def show_place(self, place: Place) -> None:
        """Bring a place of it into view and select it."""


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A section before it is there: the name that places use, its title, and the class that makes it."""

    name: str
    title: Message
    made_by: str

    def load(self) -> type[Section]:
        """Its class; the module is read when it is first asked for."""
        return cast("type[Section]", pkgutil.resolve_name(f"patrolplanner.gui.{self.made_by}"))

    def make(self, context: PlanContext) -> Section:
        return self.load()(context)


class Page(Section):
    """One job of the clerk. Lay its widgets out in ``body``; put what belongs to the page's top into ``head``."""

    commands_changed = Signal()
    """`commands` gives others now."""
    called = ""
    """What places and the guide call it."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.setObjectName(type(self).__name__)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = label(role="title")
        self.head, self.body = row(self.heading), column()
        column(self.head, (self.body, 1), of=self, margins=(STEP * 4, STEP * 3, STEP * 4, STEP * 3))

    def entitle(self, title: Message) -> None:
        self.setAccessibleName(said(title))
        self.heading.setText(said(title))

    def tighten(self, less: int) -> None:
        """Stand closer to the window's edges by so many pixels, above and below."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(STEP * 4, STEP * 3 - less, STEP * 4, STEP * 3 - less)
            layout.setSpacing(STEP * 2 - less)

    @property
    def topic(self) -> str:
        """The section of the guide about what is in front; the guide knows the page where it has none of the part."""
        return self.called

    def commands(self) -> list[QAction]:
        """What the window's menu offers while the page is in front; shortcuts belong to them.

        A line parts them before each whose property ``begins_group`` is set.
        """
        return []
