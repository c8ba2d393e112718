"""The page of people."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.pages.page import Page


class PeoplePage(Page):
    """The page of people."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, translate("pages", "People"))
