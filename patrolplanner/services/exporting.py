"""Writing a plan for others to read: the file's ending says how."""

from __future__ import annotations

from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.exchange.plan_json import write_json
from patrolplanner.store.exchange.roster_csv import write_roster_csv
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import StoredPlan


def export_plan(stored: StoredPlan, out: Path, language: str) -> None:
    """Write workbook (.xlsx), roster (.csv) or everything (.json). Raises UserError for another ending."""
    ending = out.suffix.lower()
    if ending == ".xlsx":
        write_workbook(out, stored.plan, stored.roster, language)
    elif ending == ".csv":
        write_roster_csv(out, stored.plan, stored.roster)
    elif ending == ".json":
        write_json(out, stored.plan, stored.roster)
    else:
        raise UserError(translate("exporting", "{file}: the ending must be .xlsx, .csv or .json.").fill(file=str(out)))
