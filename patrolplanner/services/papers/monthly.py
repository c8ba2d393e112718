"""The papers that a station prints each month (本单位月度材料): chosen once, kept with the plan, printed together."""

from __future__ import annotations

from collections.abc import Iterable

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import Cell, items_of
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.papers.catalogue import PAPERS, paper_named

MONTHLY = "monthly_papers"
"""The key of the setting."""
_BETWEEN = "; "
_NONE = translate(
    "monthly papers",
    "No papers of the month are chosen in this plan yet: choose them on the page of papers, or give the setting "
    "{setting} the names of papers, parted by “;”.",
)


def monthly_papers(plan: Plan) -> tuple[str, ...]:
    """The names of the papers that were chosen, in the order in which papers are listed.

    Raises UserError for a name that is no paper's.
    """
    chosen = {paper_named(name).name for name in items_of(Cell(plan.setting(MONTHLY)))}
    return tuple(name for name in PAPERS if name in chosen)


def chosen_papers(plan: Plan) -> tuple[str, ...]:
    """The same. Raises UserError where nothing was chosen yet."""
    names = monthly_papers(plan)
    if not names:
        raise UserError(_NONE.fill(setting=MONTHLY))
    return names


def with_monthly_papers(names: Iterable[str]) -> Edit:
    return with_setting(MONTHLY, _BETWEEN.join(paper_named(name).name for name in names))
