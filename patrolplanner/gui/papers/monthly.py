"""The papers that the station prints each month: one press writes them, a menu beside it says which they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.gui.drawing import font_like
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.parts import button, column, icon_button, label, row
from patrolplanner.services.papers.catalogue import GROUPS
from patrolplanner.services.papers.monthly import monthly_papers, with_monthly_papers

MONTHLY = translate("monthly papers", "Papers of the month")
_TIP = translate(
    "monthly papers",
    "Writes the papers that the station has chosen for each month into a folder, numbered and with a list. The dots "
    "beside it say which they are.",
)
_MORE = translate("monthly papers", "Choose or print the papers of the month")
_CHOOSE = translate("monthly papers", "Choose the papers of the month…")
_PRINT = translate("monthly papers", "Print them on a printer…")
_CHOSEN = translate("monthly papers", "papers of the month")
_EXPLAINED = translate(
    "monthly papers",
    "Tick what the station prints or hands in each month. It is kept with the plan; one press then makes all of them "
    "for the dates shown.",
)
_ID = Qt.ItemDataRole.UserRole


class MonthlyPapers(QObject):
    """The button with its menu; what is to be made is told by ``wanted`` and ``to_printer``, by names of papers."""

    wanted = Signal(tuple)
    to_printer = Signal(tuple)
    refused = Signal(object)
    """`Message`: why there is nothing to make."""

    def __init__(self, context: PlanContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.press = button(MONTHLY, lambda: self._make(self.wanted.emit), tip=_TIP)
        self.more = icon_button("more", _MORE, self._show_menu)

    def _show_menu(self) -> None:
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(said(_PRINT)).triggered.connect(self._print)
        menu.addAction(said(_CHOOSE)).triggered.connect(self.choose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _print(self) -> None:
        self._make(self.to_printer.emit)

    def _make(self, how: Callable[[tuple[str, ...]], object]) -> None:
        """Tell what is chosen; where nothing is, ask for it first."""
        try:
            names = monthly_papers(self._context.plan)
        except PlannerError as error:
            self.refused.emit(error.message)
            return
        if not names:
            self.choose()
            return
        how(names)

    def choose(self) -> None:
        MonthlyDialog(self._context, self._page).open()


class MonthlyDialog(HelpedDialog):
    """All papers with a tick each."""

    topic = "papers"

    def __init__(self, context: PlanContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said(MONTHLY))
        self.papers = QListWidget()
        self.papers.setAccessibleName(said(MONTHLY))
        self._list()
        keep = button(translate("monthly papers", "&Keep"), self._keep, role="main")
        leave = button(translate("monthly papers", "&Cancel"), self.reject)
        self.end_with(keep, leave)
        around = (STEP * 4, STEP * 4, STEP * 4, STEP * 3)
        foot = row(1, leave, keep)
        column(label(said(_EXPLAINED), wrap=True), (self.papers, 1), foot, of=self, margins=around, spacing=STEP * 3)
        self.open_at(520, 640)

    def _list(self) -> None:
        try:
            chosen = monthly_papers(self.context.plan)
        except PlannerError:  # a name that is no paper's goes when the list is kept
            chosen = ()
        for group, papers in GROUPS:
            heading = QListWidgetItem(said(group))
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(font_like(self.papers.font(), weight=QFont.Weight.DemiBold))
            heading.setSizeHint(QSize(0, ROW))
            self.papers.addItem(heading)
            for paper in papers:
                item = QListWidgetItem(said(paper.title))
                item.setData(_ID, paper.name)
                item.setSizeHint(QSize(0, ROW))
                item.setToolTip(as_tip(said(paper.title)))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if paper.name in chosen else Qt.CheckState.Unchecked)
                self.papers.addItem(item)

    @property
    def ticked(self) -> list[str]:
        items = (self.papers.item(n) for n in range(self.papers.count()))
        return [str(i.data(_ID)) for i in items if i.data(_ID) and i.checkState() is Qt.CheckState.Checked]

    def _keep(self) -> None:
        """One step, which undo takes back."""
        if self.context.apply(with_monthly_papers(self.ticked), _CHOSEN):
            self.accept()
