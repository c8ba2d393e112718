"""The page of papers."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.pages.page import Page


class PapersPage(Page):
    """The page of papers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, translate("pages", "Papers"))
