"""The page of demands."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.pages.page import Page


class DemandsPage(Page):
    """The page of demands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, translate("pages", "Demands"))
