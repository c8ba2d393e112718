"""Overtime and duty allowances of a period as facts, and as a workbook or a table for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from patrolplanner.domain.allowances import ExtraKind, rates_of
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for, refuse_unknown_years
from patrolplanner.planning.indicators.allowances import AllowanceFacts, extra_lines
from patrolplanner.services.open_plan.held import held
from patrolplanner.store.exchange.roster_csv import write_rota_csv
from patrolplanner.store.exchange.saving import A4
from patrolplanner.store.exchange.styled_grid import Grid, StyledCell, write_grids
from patrolplanner.store.plan_file import StoredPlan

HEADINGS: tuple[Message, ...] = (
    translate("allowances", "Number"),
    translate("duty matrix", "Name"),
    translate("allowances", "Unit"),
    translate("duty matrix", "Role"),
    translate("duty matrix", "Team"),
    *map(word, ExtraKind),
    translate("allowances", "Days in lieu"),
    translate("allowances", "Amount, yuan"),
    translate("allowances", "Signature"),
)
_HEAD = "#E8EDF3"
_WIDTHS = (12.0, 12.0, 24.0, 8.0, 12.0, 11.0, 11.0, 11.0, 11.0, 11.0, 12.0, 18.0)
_TITLE = translate("allowances", "Overtime and duty allowances, {first} to {last}")


def allowance_facts(stored: StoredPlan, period: Period) -> AllowanceFacts:
    """What everybody is due. Raises UserError for years the calendar does not know and settings that are no rates."""
    stored = held(stored, period.last)
    plan = stored.plan
    refuse_unknown_years(*period)  # before some of them there is no week
    calendar = calendar_for(plan, period.first - timedelta(days=period.first.weekday() + 1), period.last)
    lines = extra_lines(plan, calendar, stored.roster, stored.journal, period)
    return AllowanceFacts(plan, period, tuple(lines), rates_of(plan))


def write_allowances(sheets: Sequence[AllowanceFacts], path: Path, say: Say) -> None:
    """Write them by the ending of the file: a sheet a period as .xlsx, or one period as .csv.

    Raises UserError for another ending, for several periods in one table, and where the file cannot be written.
    """
    match path.suffix.lower():
        case ".xlsx":
            write_grids(path, [_grid(facts, say) for facts in sheets])
        case ".csv" if len(sheets) == 1:
            heading = [say(text) for text in HEADINGS[:-1]]
            write_rota_csv(path, heading, [list(map(str, row)) for row in rows_of(sheets[0], say)])
        case ".csv":
            raise UserError(translate("allowances", "A .csv takes one month; name the dates of one, or write .xlsx."))
        case _:
            text = translate("allowances", "{file}: allowances are written as .xlsx or .csv.")
            raise UserError(text.fill(file=path.name))


def rows_of(facts: AllowanceFacts, say: Say) -> list[list[str | int | float]]:
    """A row a person: who, counts of each kind, days in lieu, yuan."""
    return [
        [
            *(line.person.id, line.person.name, unit, say(word(line.person.role)), line.person.team),
            *(_number(round(line.amount(kind), 2)) for kind in ExtraKind),
            *(_number(line.days), _number(line.yuan)),
        ]
        for unit, lines in facts.by_unit
        for line in lines
    ]


def _number(yuan: Decimal) -> int | float:
    return int(yuan) if yuan == int(yuan) else float(yuan)


def _grid(facts: AllowanceFacts, say: Say) -> Grid:
    first, last = facts.period
    head = tuple(StyledCell(say(text), ground=_HEAD, bold=True) for text in HEADINGS)
    body = [
        (*(StyledCell(value, left=n < 5) for n, value in enumerate(row)), StyledCell()) for row in rows_of(facts, say)
    ]
    name = f"{first:%Y-%m-%d}..{last:%m-%d}"
    return Grid(name, say(_TITLE.fill(first=first, last=last)), (head, *body), _WIDTHS, (1, 2), paper=A4)
