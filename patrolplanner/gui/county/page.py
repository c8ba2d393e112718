"""全县: the county beside the plan that is open."""

from __future__ import annotations

from patrolplanner.gui.county.board import CountyBoard
from patrolplanner.gui.county.desk import CountyDesk
from patrolplanner.gui.page import Page
from patrolplanner.gui.plan_context import PlanContext


class CountyPage(Page):
    """The board of the county, at first of the folder of the plan."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.board = CountyBoard(CountyDesk.of(context))
        self.board.opened.connect(context.plan_wanted)
        self.head.addStretch()
        for press in self.board.at_top:
            self.head.addWidget(press)
        self.body.addWidget(self.board, 1)

    def entered(self) -> None:
        self.board.entered()

    def closing(self) -> None:
        self.board.closing()
        super().closing()
