"""Who looks at the county and when, from which folder, and beside which plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from patrolplanner.gui.plan_context import PlanContext


@dataclass(frozen=True)
class CountyDesk:
    """``context`` is the open plan; None where the county is looked at without one."""

    who: Callable[[], str]
    clock: Callable[[], datetime]
    folder: Path
    context: PlanContext | None = None

    @staticmethod
    def of(context: PlanContext) -> CountyDesk:
        session = context.session
        return CountyDesk(lambda: session.who, session.clock, session.path.parent, context)
