"""The papers that the station prints each month: one press writes them, a menu beside it says which they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.drawing import font_like
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.papers.making import made_of_all, to_printer
from patrolplanner.gui.papers.order import OrderForm, PaperOrder
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.parts import button, column, icon_button, label, row
from patrolplanner.services.papers.catalogue import GROUPS
from patrolplanner.services.papers.monthly import monthly_papers, with_monthly_papers

if TYPE_CHECKING:
    from patrolplanner.services.papers.printing import Printed

MONTHLY = translate("monthly papers", "Papers of the month")
_MAKING = translate("papers page", "Making the paper…")
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


class PapersDesk(Protocol):
    """What the page of papers does for them."""

    context: PlanContext
    form: OrderForm

    def start(self, target: Path, called: str, papers: tuple[str, ...] = ()) -> None: ...

    def folder(self) -> Path: ...

    def tell(self, text: str, role: str = "good") -> None: ...

    def note(self, paper: str, period: Period) -> None: ...


class MonthlyPapers(QObject):
    """The button with its menu: into a folder, to a printer, or which papers they are."""

    def __init__(self, desk: PapersDesk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.press = button(MONTHLY, lambda: self._make(self._into_folder), tip=_TIP)
        self.more = icon_button("more", _MORE, self._show_menu)

    def _show_menu(self) -> None:
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(said(_PRINT)).triggered.connect(self._print)
        menu.addAction(said(_CHOOSE)).triggered.connect(self.choose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _print(self) -> None:
        self._make(self._to_printer)

    def _make(self, how: Callable[[tuple[str, ...]], object]) -> None:
        """Do it with what is chosen; where nothing is, ask for it first."""
        try:
            names = monthly_papers(self._desk.context.plan)
        except PlannerError as error:
            self._refuse(error.message)
            return
        if not names:
            self.choose()
        elif dates_stand(self._desk.form):
            how(names)

    def choose(self) -> None:
        MonthlyDialog(self._desk.context, self._page).open()

    def _into_folder(self, papers: tuple[str, ...]) -> None:
        """A folder of their own beside the other papers, without a question."""
        from patrolplanner.services.papers.print_job import dates_in_name

        name = f"{safe_in_name(said(MONTHLY))}_{dates_in_name(self._desk.form.period.period)}"
        self._desk.start(self._desk.folder() / name, "set", papers)

    def _to_printer(self, papers: tuple[str, ...]) -> None:
        order, session = self._desk.form.order, self._desk.context.session
        if order is None:
            return
        stored, now, who, period = session.stored, session.clock(), session.who, self._desk.form.period.period
        orders = [PaperOrder(name, period, (), order.language) for name in papers]
        self._desk.tell(said(_MAKING))
        where = session.path.parent
        jobs.start(self, lambda: made_of_all(orders, stored, now, who, where), self._hand_over, self._refuse)

    def _hand_over(self, files: list[Printed]) -> None:
        if to_printer(files, self._page, self._desk.tell):
            self._desk.note("set", self._desk.form.period.period)

    def _refuse(self, why: Message) -> None:
        self._desk.tell(said(why), "danger")


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
