"""The page of overview."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.pages.page import Page


class OverviewPage(Page):
    """The page of overview."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, translate("pages", "Overview"))
