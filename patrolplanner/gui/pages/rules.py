"""The page of rules."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.pages.page import Page


class RulesPage(Page):
    """The page of rules."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, translate("pages", "Rules"))
