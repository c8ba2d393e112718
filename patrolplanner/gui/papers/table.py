"""Overtime and allowances as a workbook or table for other programs, beside the paper that shows them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import translate
from patrolplanner.gui.papers.order import OrderForm, PaperOrder
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.parts import button
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import speaker

PAPER = "allowance-sheet"
_NAME = translate("papers page", "overtime and allowances")
_KINDS = translate("papers page", "Workbook (*.xlsx);;Table of one month (*.csv)")
_TIP = translate("papers page", "The same figures for Excel or the pay office: who, how many, days in lieu, yuan.")


class TableSaver(QObject):
    """A button that is there as long as that paper is chosen."""

    saved = Signal(object)
    """`Path`: where it was written."""
    refused = Signal(object)
    """`Message`: why it was not."""

    def __init__(self, context: PlanContext, form: OrderForm, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._form, self._page = context, form, page
        self.press = button(translate("papers page", "Save as &table…"), self.save)
        self.press.setToolTip(as_tip(said(_TIP)))
        self.press.hide()

    def show_for(self, order: PaperOrder | None) -> None:
        self.press.setVisible(order is not None and order.paper == PAPER)

    def save(self) -> None:
        """Ask where to, and write it off the window's thread."""
        from patrolplanner.services.papers.print_job import dates_in_name

        order = self._form.order
        if order is None or not dates_stand(self._form):
            return
        name = f"{safe_in_name(said(_NAME))}_{dates_in_name(order.period)}.xlsx"
        title = translate("papers page", "Save overtime and allowances")
        out = file_dialogs.ask_save(self._page, title, file_dialogs.usual_folder() / name, _KINDS)
        if out is not None:
            stored, now = self._context.session.stored, self._context.session.clock()
            jobs.start(self, lambda: _written(order, stored, now, out), self.saved.emit, self.refused.emit)


def _written(order: PaperOrder, stored: StoredPlan, now: datetime, out: Path) -> Path:
    from patrolplanner.planning.indicators.allowances import allowance_periods
    from patrolplanner.services.exchange.allowance_book import allowance_facts, write_allowances

    sheets = [allowance_facts(stored, period) for period in allowance_periods(stored.plan, order.period)]
    write_allowances(sheets, out, speaker(order.language, now.year))
    return out
