"""The county in a window without a plan: the board, its name above it, and the way back to the first page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.county.board import CountyBoard
from patrolplanner.gui.county.desk import CountyDesk
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, label, row


class CountyAlone(QWidget):
    """What a command centre needs that has no plan of its own."""

    left = Signal()

    def __init__(self, desk: CountyDesk) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(said(translate("pages", "County")))
        self.board = CountyBoard(desk)
        self.back = button(translate("county page", "&Start page"), self.left.emit, role="flat")
        head = row(label(said(translate("pages", "County")), "title"), 1, self.back, *self.board.at_top)
        column(head, (self.board, 1), of=self, margins=(STEP * 4, STEP * 3, STEP * 4, STEP * 3))
