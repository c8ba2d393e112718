"""Overtime and allowances as a workbook or table for other programs, beside the paper that shows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import translate
from patrolplanner.gui.papers.order import PaperOrder
from patrolplanner.gui.papers.save_button import SaveButton
from patrolplanner.gui.said import said
from patrolplanner.services.papers.print_job import dates_in_name
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import speaker

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
        return f"{safe_in_name(said(_NAME))}_{dates_in_name(order.period)}.xlsx"

    def writing(self, order: PaperOrder, out: Path) -> Callable[[], list[Path]]:
        stored, now = self._context.session.stored, self._context.session.clock()
        return lambda: _written(order, stored, now, out)


def _written(order: PaperOrder, stored: StoredPlan, now: datetime, out: Path) -> list[Path]:
    from patrolplanner.planning.indicators.allowances import allowance_periods
    from patrolplanner.services.exchange.allowance_book import allowance_facts, write_allowances

    sheets = [allowance_facts(stored, period) for period in allowance_periods(stored.plan, order.period)]
    write_allowances(sheets, out, speaker(order.language, now.year))
    return [out]
