"""A campaign (专项行动): planned once for the county in a workbook of the program, with posts, shifts and demands.

A demand says from when until when. A post that belongs to a station is run there, and others lend it people (借调); at
one that belongs to nobody each station puts its own. How many a station gives stands in the demand where somebody has
decided it (``单位人数``), and is proposed by what each can spare where nobody has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from patrolplanner.domain.campaigns import KIND, NAME
from patrolplanner.domain.demands import Demand
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.shifts import Shift
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.store.exchange.workbook_in import read_workbook

LONGEST_DAYS = 92

_WRONG = translate("campaign", "{file}: {problem} {count} {count:problem|problems} in all; nothing was read.")
_NO_DEMAND = translate(
    "campaign",
    "{file} asks for nobody: its sheet of demands has no rows; to call a campaign off, leave its rows and ask for 0 in "
    "each.",
)
_NO_DATES = translate(
    "campaign", "{file}: the demand of {post} has no dates; say in 起始 (from) and 截止 (until) when it holds."
)
_NEVER = translate(
    "campaign", "{file}: the demand of {post} holds on none of its dates; correct its dates or day types."
)
_TOO_LONG = translate(
    "campaign", "{file}: the campaign goes from {first} to {last}; more than {most} days are not shared."
)
_IS_LETTER = translate("campaign", "{file} is a file that goes to a station, not the campaign itself.")


@dataclass(frozen=True)
class Campaign:
    """A campaign by name, with its facts and the dates from its first to its last duty."""

    name: str
    plan: Plan
    dates: Period

    @property
    def rows(self) -> tuple[CampaignRow, ...]:
        calendar = calendar_for(self.plan, *self.dates)
        return tuple(
            CampaignRow(
                n,
                demand,
                self.plan.shifts_by_code[demand.shift],
                tuple(day for day in dates_of(self.dates) if demand.applies_on(calendar[day])),
            )
            for n, demand in enumerate(self.plan.demands)
        )

    def run_by(self, row: CampaignRow) -> str:
        """The name of the station that runs the post; empty where everybody puts their own."""
        post = self.plan.posts_by_id[row.demand.post]
        unit = self.plan.units_by_id.get(post.unit)
        return unit.name if unit is not None else post.unit


@dataclass(frozen=True)
class CampaignRow:
    """A demand by its place, with its shift and the dates it holds on."""

    number: int
    demand: Demand
    shift: Shift
    days: tuple[date, ...]

    @property
    def bound(self) -> tuple[date, ...]:
        """The dates on which whoever goes can do nothing else: after a night they rest."""
        later = (day + timedelta(days=1) for day in self.days) if self.shift.past_midnight else ()
        return tuple(sorted({*self.days, *later}))


def read_campaign(path: Path) -> Campaign:
    """Raises UserError, in one sentence, for a workbook that is none or has anything wrong in it."""
    plan = read_clean(path)
    if plan.setting(KIND):
        raise UserError(_IS_LETTER.fill(file=path.name))
    if not plan.demands:
        raise UserError(_NO_DEMAND.fill(file=path.name))
    ends = [(d, d.start, d.end) for d in plan.demands]
    for demand, start, end in ends:
        if start is None or end is None or end < start:
            raise UserError(_NO_DATES.fill(file=path.name, post=post_name(plan, demand.post)))
    dates = Period(min(s for _, s, _ in ends if s), max(e for _, _, e in ends if e))
    if dates.days > LONGEST_DAYS:
        raise UserError(_TOO_LONG.fill(file=path.name, first=dates.first, last=dates.last, most=LONGEST_DAYS))
    found = Campaign(plan.setting(NAME).strip() or path.stem, plan, dates)
    for row in found.rows:
        if not row.days:
            raise UserError(_NEVER.fill(file=path.name, post=post_name(plan, row.demand.post)))
    return found


def read_clean(path: Path) -> Plan:
    """The plan in a workbook. Raises UserError with the first of its problems where it has any."""
    imported = read_workbook(path)
    for problem in imported.problems:
        text: Message = _WRONG.fill(file=path.name, problem=problem.message, count=len(imported.problems))
        raise UserError(text)
    return imported.plan


def stations_named(campaign: Campaign) -> Iterator[str]:
    """The stations that take part, where the campaign's sheet of units says so."""
    yield from (unit.name for unit in campaign.plan.units)
