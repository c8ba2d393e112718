"""Overtime and allowances as a workbook or table for other programs, beside the paper that shows them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import translate
from patrolplanner.gui.papers.order import PaperOrder
from patrolplanner.gui.papers.save_button import SaveButton
from patrolplanner.gui.said import said
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name

PAPER = "allowance-sheet"
_NAME = translate("papers page", "overtime and allowances")


class TableSaver(SaveButton):
    """Is there for that paper."""

    text = translate("papers page", "Save as &table…")
    tip = translate("papers page", "The same figures for Excel or the pay office: who, how many, days in lieu, yuan.")
    title = translate("papers page", "Save overtime and allowances")
    kinds = translate("papers page", "Workbook (*.xlsx);;Table of one month (*.csv)")

    def is_for(self, order: PaperOrder) -> bool:
        return order.paper == PAPER

    def name_for(self, order: PaperOrder) -> str:
        parts = (safe_in_name(said(_NAME)), dates_in_name(order.period), order.only.in_name)
        return "_".join(filter(None, parts)) + ".xlsx"

    def writing(self, order: PaperOrder, out: Path) -> Callable[[], list[Path]]:
        session = self._context.session
        job = order.job(session.stored, session.clock(), "", session.path.parent)
        return lambda: _written(job, out)


def _written(job: PrintJob, out: Path) -> list[Path]:
    from patrolplanner.services.exchange.allowance_book import write_allowances
    from patrolplanner.services.papers.pay import allowances_of

    write_allowances(list(allowances_of(job.by_numbers())), out, job.say)
    return [out]
